"""The arithmetic of days: lengths of months, weekdays of two calendars, and how many years lie between two dates."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.interval import Interval, point
from figcheck.laws.calendar import days_in_month, julian_weekday, moment, weekday_interval


@pytest.mark.parametrize(
    ("year", "month", "days"),
    [(2021, 1, 31), (2021, 2, 28), (2024, 2, 29), (1900, 2, 28), (2000, 2, 29), (None, 2, 29), (None, 12, 31),
     (None, 4, 30), (2021, 12, 31), (2021, 11, 30)],
)  # fmt: skip
def test_a_month_has_its_days(year: int | None, month: int, days: int) -> None:
    assert days_in_month(year, month) == days


@pytest.mark.parametrize(
    ("day", "weekday"),
    [
        (date(1917, 10, 25), 2),  # 7 November 1917 by the Gregorian calendar, a Wednesday
        (date(1752, 9, 2), 2),  # the last Julian day of Britain, a Wednesday
        (date(1900, 3, 1), 2),  # 14 March 1900, a Wednesday: the 29th of February lay between
        (date(1900, 2, 28), 0),  # 12 March 1900, a Monday
        (date(1649, 1, 30), 1),  # 9 February 1649, a Tuesday
    ],
)
def test_the_julian_calendar_names_other_weekdays(day: date, weekday: int) -> None:
    assert julian_weekday(day) == weekday


@given(st.dates(min_value=date(1900, 3, 1), max_value=date(2100, 2, 28)))
def test_in_our_centuries_the_julian_calendar_is_thirteen_days_behind(day: date) -> None:
    assert julian_weekday(day) == (day + timedelta(days=13)).weekday()


def test_monday_is_zero() -> None:
    assert weekday_interval(date(2026, 11, 23)) == point(0)
    assert weekday_interval(date(2026, 11, 22)) == point(6)


def test_a_year_or_a_month_alone_is_the_span_of_its_days() -> None:
    assert moment(2021, None, None) == Interval(2021, 2022, hi_open=True)
    assert moment(2021, 1, None) == Interval(2021, 2021 + Fraction(1, 12), hi_open=True)
    assert moment(2021, 12, None) == Interval(2021 + Fraction(11, 12), 2022, hi_open=True)
    assert moment(2021, 1, 1) == point(2021)
    assert moment(2021, 12, 31) == point(2022 - Fraction(1, 372))


@given(st.dates(min_value=date(1583, 1, 1), max_value=date(2150, 12, 31)), st.integers(1, 50))
def test_the_same_day_of_another_year_is_whole_years_away(day: date, years: int) -> None:
    assert moment(day.year + years, day.month, day.day) - moment(day.year, day.month, day.day) == point(years)


@given(st.dates(min_value=date(1583, 1, 1), max_value=date(2200, 12, 30)))
def test_a_later_day_is_a_later_moment_within_its_month(day: date) -> None:
    following = day + timedelta(days=1)
    (now, then) = (moment(d.year, d.month, d.day) for d in (day, following))
    assert now.hi is not None and then.lo is not None and now.hi < then.lo
    assert not moment(day.year, day.month, None).disjoint(now)
    assert not moment(day.year, None, None).disjoint(now)
