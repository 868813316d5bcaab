"""Over all dates from 1583 to 2200: lengths, ages, anniversaries and relative days that hold are clean, no others."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import assume, example, given
from hypothesis import strategies as st

import figcheck
from figcheck.lang.en.calendar import MONTH_NAMES, WEEKDAY_NAMES
from figcheck.model import Outcome

FIRST, LAST = date(1583, 1, 1), date(2200, 12, 31)
DAYS = st.dates(min_value=FIRST, max_value=LAST)
LEAP_DAY = date(2024, 2, 29)


def _said(day: date) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def _outcomes(rule: str, text: str, published: date | None = None) -> set[Outcome]:
    checker = figcheck.Checker(figcheck.Config(select=(rule,)))
    return {item.verdict.outcome for item in checker.check(text, published=published).judged}


def _age(born: date, day: date) -> int:
    """Full years; one born on a leap day comes of age on 1 March of a common year, or a day before."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@given(DAYS, st.integers(5 * 366, 99 * 365))
@example(LEAP_DAY, 8 * 366)
@example(date(1999, 12, 31), 10 * 365)
def test_an_age_at_death_is_exact_by_the_day(born: date, days: int) -> None:
    died = born + timedelta(days=days)
    assume(died <= LAST)
    right = _age(born, died)
    assume(right >= 10)
    text = "He was born on {} and died on {}, aged {}."
    assert _outcomes("age-mismatch", text.format(_said(born), _said(died), right)) == {Outcome.CONSISTENT}
    for wrong in (right - 2, right + 2):
        if wrong >= 10:
            told = text.format(_said(born), _said(died), wrong)
            assert _outcomes("age-mismatch", told) == {Outcome.CONTRADICTED}


@given(DAYS, st.integers(2, 60), st.integers(2, 30))
@example(date(2024, 2, 27), 4, 3)
@example(date(1999, 12, 30), 5, 3)
def test_a_number_of_days_is_held_to_its_two_ends(start: date, days: int, off: int) -> None:
    end = start + timedelta(days=days)
    assume(end <= LAST)
    text = "The {}-day festival ran from {} to {}."
    for right in (days, days + 1):
        assert _outcomes("duration-mismatch", text.format(right, _said(start), _said(end))) == {Outcome.CONSISTENT}
    wrong = days + 1 + off
    assert _outcomes("duration-mismatch", text.format(wrong, _said(start), _said(end))) == {Outcome.CONTRADICTED}


@given(DAYS, st.integers(1, 40), st.integers(2, 40))
@example(date(2023, 2, 28), 1, 2)
@example(date(2024, 2, 28), 1, 2)
def test_days_later_lead_to_the_day(start: date, days: int, off: int) -> None:
    end = start + timedelta(days=days)
    assume(end + timedelta(days=off) <= LAST)
    text = "The siege began on {} and ended {} days later, on {}."
    right, wrong = (
        text.format(_said(start), days, _said(end)),
        text.format(_said(start), days, _said(end + timedelta(days=off))),
    )
    assert _outcomes("duration-mismatch", right) <= {Outcome.CONSISTENT}
    if days > 1:
        assert _outcomes("duration-mismatch", right) == {Outcome.CONSISTENT}
        assert _outcomes("duration-mismatch", wrong) == {Outcome.CONTRADICTED}


@given(DAYS, st.integers(2, 900))
def test_an_anniversary_is_held_to_the_year_of_publication(published: date, years: int) -> None:
    assume(published.year - years >= 1100)
    text = "The mill, founded in {}, marks its {}th anniversary this year."
    number = years - years % 10 + 5
    right = text.format(published.year - number, number)
    assert _outcomes("duration-mismatch", right, published) == {Outcome.CONSISTENT}
    wrong = text.format(published.year - number, number + 10)
    assert _outcomes("duration-mismatch", wrong, published) == {Outcome.CONTRADICTED}


def _period(word: str, unit: str, day: date) -> tuple[date, date]:
    """The first and the last day of last, this or next week, month or year, walked to day by day."""

    def name(other: date) -> tuple[int, ...]:
        return {"week": other.isocalendar()[:2], "month": (other.year, other.month), "year": (other.year,)}[unit]

    def ends(other: date) -> tuple[date, date]:
        first = last = other
        while name(first - timedelta(days=1)) == name(other):
            first -= timedelta(days=1)
        while name(last + timedelta(days=1)) == name(other):
            last += timedelta(days=1)
        return first, last

    first, last = ends(day)
    if word == "last":
        return ends(first - timedelta(days=1))
    return (first, last) if word == "this" else ends(last + timedelta(days=1))


@given(DAYS, st.sampled_from(["last", "this", "next"]), st.sampled_from(["week", "month", "year"]), st.integers(0, 370))
@example(date(2024, 3, 31), "last", "month", 28)
@example(date(2025, 12, 31), "next", "year", 0)
@example(date(2026, 1, 1), "last", "week", 6)
def test_a_day_of_last_week_month_or_year(published: date, word: str, unit: str, step: int) -> None:
    assume(FIRST.year < published.year < LAST.year)
    first, last = _period(word, unit, published)
    inside = first + timedelta(days=step % ((last - first).days + 1))
    text = "The shop was shut {} {}, on {}."
    assert _outcomes("relative-day-mismatch", text.format(word, unit, _said(inside)), published) == {Outcome.CONSISTENT}
    for outside in (first - timedelta(days=4 + step), last + timedelta(days=4 + step)):
        told = text.format(word, unit, _said(outside))
        assert _outcomes("relative-day-mismatch", told, published) == {Outcome.CONTRADICTED}


@given(DAYS, st.integers(1, 13))
def test_next_and_last_before_a_weekday_with_its_date(published: date, step: int) -> None:
    for word, sign in (("next", 1), ("last", -1)):
        day, far = published + timedelta(days=sign * step), published + timedelta(days=sign * (step + 35))
        for other, outcome in ((day, Outcome.CONSISTENT), (far, Outcome.CONTRADICTED)):
            text = f"The council meets {word} {WEEKDAY_NAMES[other.weekday()]}, {_said(other)}."
            assert _outcomes("relative-day-mismatch", text, published) == {outcome}


@given(DAYS, st.integers(-20, 20))
def test_a_weekday_with_its_day_alone_is_of_the_month_around_publication(published: date, step: int) -> None:
    day = published + timedelta(days=step)
    text = f"The hall opens on {WEEKDAY_NAMES[day.weekday()]} the {day.day}{_suffix(day.day)}."
    assert _outcomes("wrong-weekday", text, published) == {Outcome.CONSISTENT}
    assert _outcomes("wrong-weekday", text) == {Outcome.NOT_CHECKED}


def _suffix(day: int) -> str:
    return "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


@given(st.integers(0, 1439), st.integers(2, 22))
def test_hours_between_two_times_of_day_run_past_midnight(start: int, hours: int) -> None:
    end = (start + hours * 60) % 1440
    text = "Crews spent {4} hours at the scene, from {0:02d}:{1:02d} to {2:02d}:{3:02d}."
    right = text.format(start // 60, start % 60, end // 60, end % 60, hours)
    assert _outcomes("duration-mismatch", right) == {Outcome.CONSISTENT}
    wrong = text.format(start // 60, start % 60, end // 60, end % 60, hours + 1)
    assert _outcomes("duration-mismatch", wrong) == {Outcome.CONTRADICTED}
