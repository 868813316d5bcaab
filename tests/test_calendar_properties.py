"""Every date from 1583 to 2200: its own weekday is clean, any other is found, and impossible days are found."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

import figcheck
from figcheck.evidence.calendar import said
from figcheck.interval import point
from figcheck.lang.en.calendar import MONTH_NAMES, WEEKDAY_NAMES
from figcheck.laws.calendar import days_in_month, julian_weekday, moment
from figcheck.model import Outcome

CHECKER = figcheck.Checker(figcheck.Config(select=("wrong-weekday", "impossible-date")))
DAYS = st.dates(min_value=date(1583, 1, 1), max_value=date(2200, 12, 31))
MOST_DAYS = 31


def _form(day: date, style: int) -> str:
    month = MONTH_NAMES[day.month - 1]
    return (f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}", f"{day.day:02} {month} {day.year}")[
        style
    ]


def _outcomes(text: str, published: date | None = None) -> list[Outcome]:
    return [
        item.verdict.outcome
        for item in CHECKER.check(text, published=published).judged
        if item.claim.rule == "wrong-weekday"
    ]


@given(DAYS, st.integers(0, 2))
def test_the_right_weekday_is_clean(day: date, style: int) -> None:
    text = f"The meeting was set for {WEEKDAY_NAMES[day.weekday()]}, {_form(day, style)}."
    assert _outcomes(text) == [Outcome.CONSISTENT]


@given(DAYS, st.integers(1, 6), st.integers(0, 2))
def test_any_other_weekday_is_found(day: date, step: int, style: int) -> None:
    text = f"The meeting was set for {WEEKDAY_NAMES[(day.weekday() + step) % 7]}, {_form(day, style)}."
    assert _outcomes(text) == [Outcome.CONTRADICTED]


@given(DAYS, st.integers(-180, 180))
def test_without_a_year_the_day_of_publication_gives_it(published: date, step: int) -> None:
    day = published + timedelta(days=step)
    text = f"The meeting was set for {WEEKDAY_NAMES[day.weekday()]}, {day.day} {MONTH_NAMES[day.month - 1]}."
    assert _outcomes(text, published) in ([Outcome.CONSISTENT], [Outcome.NOT_CHECKED])


@given(DAYS)
def test_without_a_year_and_a_day_of_publication_nothing_is_checked(day: date) -> None:
    text = f"The meeting was set for {WEEKDAY_NAMES[day.weekday()]}, {day.day} {MONTH_NAMES[day.month - 1]}."
    assert _outcomes(text) == [Outcome.NOT_CHECKED]


@given(st.integers(1925, 2200), st.integers(1, 12), st.integers(1, MOST_DAYS))
def test_a_day_that_its_month_lacks_is_found(year: int, month: int, day: int) -> None:
    report = CHECKER.check(f"The permit ran out on {day} {MONTH_NAMES[month - 1]} {year}.")
    wrong = [finding for finding in report.findings if finding.rule == "impossible-date"]
    assert bool(wrong) == (day > days_in_month(year, month))


@given(DAYS)
def test_a_finding_says_the_day_in_words(day: date) -> None:
    other = WEEKDAY_NAMES[(day.weekday() + 1) % 7]
    report = CHECKER.check(f"The meeting was set for {other}, {_form(day, 0)}.")
    assert f"{said(day)} is a {WEEKDAY_NAMES[day.weekday()]}" in report.findings[0].working


@given(DAYS, st.integers(1, 120))
def test_a_birthday_is_a_whole_number_of_years_later(day: date, years: int) -> None:
    start, end = moment(day.year, day.month, day.day), moment(day.year + years, day.month, day.day)
    assert end - start == point(years)


def test_the_julian_weekday_of_known_days() -> None:
    assert julian_weekday(date(1066, 10, 14)) == WEEKDAY_NAMES.index("Saturday")
    assert julian_weekday(date(1905, 1, 9)) == WEEKDAY_NAMES.index("Sunday")
