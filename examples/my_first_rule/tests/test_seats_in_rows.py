"""The examples of the rule are its tests, and figcheck uses the rule once the package is installed."""

from __future__ import annotations

import my_first_rule.seats_in_rows

from figcheck import Checker
from figcheck.testing import assert_examples


def test_the_examples_of_the_rule() -> None:
    assert_examples(my_first_rule.seats_in_rows)


def test_the_installed_rule_finds_a_wrong_hall() -> None:
    report = Checker(plugins=True).check("The hall has 320 seats in 20 rows of 15.")
    assert [finding.rule for finding in report.findings] == ["seats-in-rows"]
