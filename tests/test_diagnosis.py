"""Hints that are true: a planted slip is named as that slip, and a change that is none of them is seldom named."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import figcheck
from figcheck.model import Finding

CHECKER = figcheck.Checker()
LEVELS = st.integers(2_000, 9_999)
# of random changes at the most so many, in a hundred, may be given a hint
MOST_WRONG = 6


def _findings(text: str, rule: str) -> list[Finding]:
    return [finding for finding in CHECKER.check(text).findings if finding.rule == rule]


def _rise(old: int, new: int) -> str:
    return f"{(Decimal(new) / old - 1) * 100:.1f}"


@given(old=LEVELS, more=st.integers(400, 900), word=st.sampled_from(["million", "billion"]))
def test_a_magnitude_mistaken_for_another_is_named(old: int, more: int, word: str) -> None:
    new, other = old + more, {"million": "billion", "billion": "million"}[word]
    share = _rise(old, new)
    assume(not share.endswith(".0"))
    text = f"Sales rose {share}% to ${new / 1000:.3f} {word} from ${old / 1000:.3f} {other}."
    (finding,) = _findings(text, "percent-change-mismatch") or _findings(text, "wrong-direction")
    assert "1,000 times" in finding.diagnosis


@given(thousands=st.integers(2, 7), rest=st.integers(0, 99), more=st.integers(200, 900), data=st.data())
def test_two_digits_exchanged_are_given_no_other_cause(
    thousands: int, rest: int, more: int, data: st.DataObject
) -> None:
    hundreds = data.draw(st.integers(thousands + 1, 9))
    new, wrong = thousands * 1000 + hundreds * 100 + rest, hundreds * 1000 + thousands * 100 + rest
    old = new - more
    (finding,) = _findings(f"Sales rose {_rise(old, new)}% to {wrong:,} from {old:,}.", "percent-change-mismatch")
    # a percentage with its own digits exchanged, or a tenth of it, may explain it as well: then nothing is named
    assert not finding.diagnosis or "swapped" in finding.diagnosis or "times" in finding.diagnosis


@pytest.mark.parametrize(("old", "new", "wrong"), [(2_001, 2_345, 3_245), (4_102, 4_786, 7_486), (5_003, 5_817, 8_517)])
def test_two_digits_exchanged_are_named(old: int, new: int, wrong: int) -> None:
    (finding,) = _findings(f"Sales rose {_rise(old, new)}% to {wrong:,} from {old:,}.", "percent-change-mismatch")
    assert f"two digits are swapped in {wrong:,} ({new:,})" in finding.diagnosis


@given(old=st.integers(100, 900), rise=st.integers(20, 60))
def test_the_wrong_base_is_named(old: int, rise: int) -> None:
    new = old * 1000 + old * rise * 10
    share = f"{(1 - Decimal(old * 1000) / new) * 100:.1f}"
    (finding,) = _findings(f"Sales rose {share}% to {new + 1:,} from {old * 1000 + 1:,}.", "percent-change-mismatch")
    assert f"with {new + 1:,} as the base" in finding.diagnosis


@given(old=st.integers(20, 80), more=st.integers(11, 19))
def test_points_called_per_cent_are_named(old: int, more: int) -> None:
    text = (
        f"The rate of infection rose to {(old + more) / 10:.1f}% from {old / 10:.1f}%, an increase of {more / 10:.1f}%."
    )
    (finding,) = _findings(text, "percent-for-points")
    assert "in percentage points" in finding.diagnosis


def test_levels_in_two_magnitudes_are_named_before_an_exchange() -> None:
    (finding,) = _findings("Net debt fell to £61 billion from £78 million.", "wrong-direction")
    assert finding.diagnosis == "matches if £78 million is 1,000 times larger or £61 billion 1,000 times smaller"
    (finding,) = _findings("Net debt fell to £81 million from £78 million.", "wrong-direction")
    assert finding.diagnosis == ""


def test_a_slip_that_misses_the_printed_digits_by_far_is_not_named() -> None:
    (finding,) = _findings("The yard went for $220m to a buyer, the equivalent of £3.1m.", "currency-conversion")
    assert "divided" not in finding.diagnosis


def test_a_random_change_is_seldom_given_a_hint() -> None:
    random, hinted, all_found = Random(1), [], 0
    for _ in range(400):
        old = random.randint(2_000, 9_999)
        new = round(old * random.uniform(1.05, 1.9))
        factor = random.choice((0.45, 0.6, 1.5, 1.7, 2.3))
        wrong, share = round(new * factor), _rise(old, new)
        text = random.choice(
            (
                f"Sales rose {share}% to {wrong:,} from {old:,}.",
                f"Some {old:,} men and {new:,} women came, {round((old + new) * factor):,} people in all.",
                f"Of {new * 3:,} homes, {wrong:,}, or {100 / 3:.1f}%, were empty.",
                f"The wall is {old:,} km ({round(old * 0.621371 * factor):,} miles) long.",
            )
        )
        findings = [
            finding for finding in CHECKER.check(text).findings if finding.severity is not figcheck.Severity.INFO
        ]
        all_found += len(findings)
        hinted += [finding.diagnosis for finding in findings if finding.diagnosis]
    assert all_found >= 150
    assert 100 * len(hinted) <= MOST_WRONG * all_found, hinted
