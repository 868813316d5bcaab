"""The strategies of `figcheck.testing`: what they print is true, what they tell is short, and each rule has a story."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

import figcheck
from figcheck.errors import RateUnavailable, UnknownRule
from figcheck.interval import Interval
from figcheck.model import Figure, Kind
from figcheck.registry import builtin
from figcheck.reported import Report
from figcheck.testing import Printed, Told, contradicted, figures, money, printed, quantities, stories
from figcheck.testing.printing import Style, is_true, reprint, rounded, show, significant_place, spell

once = settings(max_examples=1, phases=[Phase.generate], database=None, suppress_health_check=list(HealthCheck))
few = settings(max_examples=5, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize(
    ("value", "style", "text"),
    [
        (12345, Style(), "12,345"),
        (12345, Style(place=3), "12,000"),
        (3_400_000, Style(place=5, scale=6, magnitude=" million"), "3.4 million"),
        (3_400_000, Style(place=4, scale=6, magnitude="m", prefix="£"), "£3.40m"),
        (42, Style(words=True, suffix=" people"), "forty-two people"),
        (49, Style(place=1, hedge="nearly"), "nearly 50"),
        (Fraction(1, 3), Style(place=-2, suffix="%"), "0.33%"),
        (-5, Style(suffix="C"), "minus 5C"),
    ],
)
def test_a_value_is_set_in_a_style(value: int, style: Style, text: str) -> None:
    shown = show(value, style)
    assert shown.text == str(shown) == text
    assert shown.interval.contains(shown.value)
    assert shown.loose.contains(shown.value)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "zero"),
        (13, "thirteen"),
        (40, "forty"),
        (122, "one hundred and twenty-two"),
        (7005, "seven thousand and five"),
        (2300, "two thousand three hundred"),
    ],
)
def test_numbers_are_spelled_as_newspapers_spell_them(value: int, words: str) -> None:
    assert spell(value) == words
    assert figcheck.extract(f"They counted {words} boats.")[0].stated == value


@given(st.integers(0, 999_999))
def test_a_number_in_words_is_read_back(value: int) -> None:
    found = figcheck.extract(f"They counted {spell(value)} boats.")
    assert [figure.stated for figure in found] == [value]


def test_halves_are_rounded_away_from_zero_and_places_count_digits() -> None:
    assert [rounded(Fraction(value), 0) for value in ("2.5", "-2.5", "2.4")] == [3, -3, 2]
    assert [significant_place(value, 2) for value in (12345, 99, Fraction("0.0123"))] == [3, 0, -3]


def test_a_hedge_that_is_false_is_refused() -> None:
    assert is_true("nearly", 49, 50)
    assert not is_true("nearly", 51, 50)
    with pytest.raises(ValueError, match="'more than' is not true of 49"):
        show(49, Style(place=1, hedge="more than"))
    assert reprint(show(49, Style(place=1, hedge="nearly")), 81).text == "80"


@pytest.mark.parametrize(
    ("style", "texts"),
    [
        ("digits", {"34,000,000", "34,200,000", "34,160,000", "34,164,012"}),
        ("magnitude", {"34 million", "34.2 million", "34.16 million"}),
        ("words", {"34,000,000", "34,200,000", "34,160,000", "34,164,012"}),
    ],
)
def test_every_way_to_print_a_value_is_drawn(style: str, texts: set[str]) -> None:
    assert _all(printed(34_164_012, style)) == texts


def test_hedges_are_those_that_are_true() -> None:
    shown = _all(printed(49, "hedged"))
    assert {"nearly 50", "almost 50", "about 50", "just under 50"} <= shown
    assert not {text for text in shown if "over" in text or "more than" in text}


@pytest.mark.parametrize("code", ["USD", "GBP", "EUR"])
def test_money_has_its_sign(code: str) -> None:
    assert all(figcheck.extract(text)[0].unit == code for text in _all(printed(5_250_000, kind=Kind.MONEY, unit=code)))


@few
@given(money(["GBP", "USD"], on=date(2021, 8, 30)))
def test_money_of_a_day_is_converted_at_its_rate(amount: Printed) -> None:
    text = f"It cost {amount}."
    assert figcheck.extract(text)[0].loose.contains(amount.value)


def test_what_cannot_be_drawn_is_refused() -> None:
    for strategy, complaint in (
        (printed(5, "roman"), "no style 'roman'"),
        (figures(Kind.SCORE), "of kind <Kind.SCORE"),
        (money(["XYZ"]), "amounts in XYZ"),
    ):
        with pytest.raises(ValueError, match=complaint):
            find(strategy, lambda _: True, settings=once)
    with pytest.raises(RateUnavailable):
        find(money(["GBP", "USD"], on=date(1900, 1, 1)), lambda one: "$" in one.text, settings=settings(database=None))


@few
@given(quantities())
def test_a_quantity_has_a_unit_that_is_read(one: Printed) -> None:
    assert figcheck.extract(f"It came to {one}.")[0].unit


@few
@given(st.from_type(Figure), st.from_type(Interval), st.from_type(Report))
def test_hypothesis_knows_the_types(figure: Figure, interval: Interval, report: Report) -> None:
    assert isinstance(figure, Figure)
    assert not interval.disjoint(interval)
    assert report.text


@pytest.mark.parametrize("rule", [rule.name for rule in builtin()])
@few
@given(data=st.data())
def test_every_rule_has_stories_of_both_kinds(rule: str, data: st.DataObject) -> None:
    told: Told = data.draw(stories([rule]))
    assert rule in told.rules
    assert not told.changed
    broken: Told = data.draw(contradicted(rule))
    assert rule in broken.rules
    assert broken.changed
    for placed in (*told.figures, *broken.figures):
        text = (told if placed in told.figures else broken).text
        assert text[placed.span.start : placed.span.end].lower() == placed.printed.text.lower()


def test_stories_are_told_of_data() -> None:
    told = find(stories(["total-mismatch"]), lambda _: True, settings=settings(database=None))
    parts = [value for role, value in told.data.items() if not role.endswith("total")]
    assert told.data["total-mismatch.total"] == sum(parts)
    assert str(told) == told.text
    assert "data" not in repr(told)


@pytest.mark.parametrize("rule", ["percent-change-mismatch", "total-mismatch", "figures-disagree", "wrong-weekday"])
def test_a_story_shrinks_to_a_sentence_or_two(rule: str) -> None:
    told = find(contradicted(rule), lambda one: bool(one.changed), settings=settings(database=None, deadline=None))
    assert len(told.text) < 160, told.text
    assert "HARLOW" not in told.text


def test_a_rule_that_does_not_exist_is_refused() -> None:
    for strategy in (stories(["no-such-rule"]), contradicted("no-such-rule")):
        with pytest.raises(UnknownRule):
            find(strategy, lambda _: True, settings=once)


def test_a_decimal_is_a_value_too() -> None:
    assert "3.5" in _all(printed(Fraction(Decimal("3.5")), "digits"))


def _all(strategy: st.SearchStrategy[Printed]) -> set[str]:
    """Every text that a strategy draws of one value."""
    texts = set()

    @settings(max_examples=400, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(strategy)
    def note(one: Printed) -> None:
        texts.add(one.text)

    note()
    return texts
