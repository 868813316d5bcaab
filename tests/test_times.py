"""When the times of a story are: the days that each form of the news names, and what they are counted from."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import figcheck
from figcheck.house import House, NamedBy
from figcheck.kinds import Certainty
from figcheck.laws.days import around, moved, twelfths, whole_months
from figcheck.testing.marks import unmarked
from figcheck.times import Time

MONDAY = date(2022, 9, 5)
STATED, IMPLIED, GUESSED = Certainty.STATED, Certainty.IMPLIED, Certainty.GUESSED


def _times(text: str, house: House | None = None) -> dict[str, Time]:
    return {time.text: time for time in figcheck.check(text, published=MONDAY).times(house)}


@pytest.mark.parametrize(
    ("text", "first", "last", "certainty"),
    [
        ("Rain fell on ⟦Aug. 31⟧.", "2022-08-31", "2022-08-31", IMPLIED),
        ("Rain fell on ⟦31 August 2019⟧.", "2019-08-31", "2019-08-31", STATED),
        ("She came on ⟦the 31st⟧, alone.", "2022-08-31", "2022-08-31", IMPLIED),
        ("The form is dated ⟦8/31/2021⟧.", "2021-08-31", "2021-08-31", STATED),
        ("The form is dated ⟦31/08/2021⟧.", "2021-08-31", "2021-08-31", STATED),
        ("The form is dated ⟦2021-08-31⟧.", "2021-08-31", "2021-08-31", STATED),
        ("The mill shut on ⟦Tuesday⟧.", "2022-08-30", "2022-08-30", GUESSED),
        ("The mill shut last ⟦Tuesday⟧.", "2022-08-23", "2022-08-30", IMPLIED),
        ("The mill will open on ⟦Tuesday⟧.", "2022-09-06", "2022-09-06", GUESSED),
        ("The mill shut in early ⟦September⟧.", "2022-09-01", "2022-09-13", GUESSED),
        ("The mill shut in mid-⟦March⟧.", "2022-03-08", "2022-03-24", GUESSED),
        ("The mill shut last ⟦May⟧.", "2022-05-01", "2022-05-31", IMPLIED),
        ("The mill shut in ⟦May⟧ last year.", "2021-05-01", "2021-05-31", IMPLIED),
        ("The mill shut in ⟦May 2019⟧.", "2019-05-01", "2019-05-31", STATED),
        ("The ⟦1990s⟧ were dry.", "1990-01-01", "1999-12-31", STATED),
        ("The late ⟦1970s⟧ were dry.", "1975-11-01", "1979-12-31", STATED),
        ("The ⟦2010–15⟧ council was small.", "2010-01-01", "2015-12-31", STATED),
        ("Sales rose in early ⟦2021⟧.", "2021-01-01", "2021-05-31", STATED),
        ("Sales rose in the ⟦second⟧ half of 2021.", "2021-07-01", "2021-12-31", STATED),
        ("Sales rose in ⟦Q3 2020⟧.", "2020-07-01", "2020-09-30", STATED),
        ("Sales rose in ⟦1Q21⟧.", "2021-01-01", "2021-03-31", STATED),
        ("Sales rose in ⟦H2⟧, the firm said.", "2021-07-01", "2021-12-31", GUESSED),
        ("Sales rose in the ⟦third⟧ quarter of 2020.", "2020-07-01", "2020-09-30", STATED),
        ("Sales rose in the ⟦third⟧ quarter, by 3%.", "2021-07-01", "2021-09-30", GUESSED),
        ("Sales rose in fiscal ⟦2022⟧.", "2022-01-01", "2022-12-31", GUESSED),
        ("Sales rose in ⟦FY22⟧.", "2022-01-01", "2022-12-31", GUESSED),
        ("The mill shut ⟦two weeks⟧ ago.", "2022-08-19", "2022-08-25", IMPLIED),
        ("The mill shut ⟦three days⟧ ago.", "2022-09-02", "2022-09-02", IMPLIED),
        ("The past ⟦two decades⟧ were dry.", "2002-09-05", "2022-09-05", IMPLIED),
        ("The next ⟦five years⟧ will be dry.", "2022-09-05", "2027-09-05", IMPLIED),
        ("⟦Yesterday⟧ 12 boats sank.", "2022-09-04", "2022-09-04", IMPLIED),
        ("Some 12 boats sank ⟦last month⟧.", "2022-08-01", "2022-08-31", IMPLIED),
        ("Some 12 boats sank ⟦this weekend⟧.", "2022-09-09", "2022-09-11", IMPLIED),
        ("Some 12 boats sank ⟦a decade ago⟧.", "2007-10-02", "2017-08-10", IMPLIED),
    ],
)
def test_a_time_is_the_days_that_its_words_allow(text: str, first: str, last: str, certainty: Certainty) -> None:
    plain, marks = unmarked(text)
    found = [time for time in figcheck.check(plain, published=MONDAY).times() if time.span.overlaps(marks[0])]
    assert [(str(time.first), str(time.last), time.certainty) for time in found] == [(first, last, certainty)]


def test_a_step_counts_from_the_date_told_before() -> None:
    times = _times("In March 2010 the mill had 40 looms. Two years later it had 12, against 60 a decade earlier.")
    later, earlier = times["Two years"], times["a decade earlier"]
    assert (later.first, later.last, later.anchor) == (date(2011, 9, 3), date(2012, 9, 27), "March 2010")
    assert earlier.anchor == "Two years"


def test_an_hour_is_minutes_of_the_day_and_a_part_of_a_day_a_stretch_of_them() -> None:
    times = _times("Doors open at 9.30am, close at midnight, and were shut on Sunday morning.")
    assert times["9.30am"].minutes == (570, 570)
    assert times["midnight"].minutes == (0, 0)
    assert (times["Sunday"].first, times["Sunday"].minutes) == (date(2022, 9, 4), (0, 720))


@pytest.mark.parametrize(
    ("house", "first", "last"),
    [
        (House(fiscal_year_start=10), date(2021, 10, 1), date(2021, 12, 31)),
        (House(fiscal_year_start=4, fiscal_year_named_by=NamedBy.START), date(2022, 4, 1), date(2022, 6, 30)),
    ],
)
def test_a_fiscal_quarter_is_counted_from_the_houses_year(house: House, first: date, last: date) -> None:
    time = _times("Sales fell in Q1 FY22.", house)["Q1 FY22"]
    assert (time.first, time.last, time.certainty) == (first, last, STATED)


def test_without_a_day_of_publication_only_what_is_printed_is_placed() -> None:
    found = figcheck.check("On Tuesday, two weeks ago, on 3 May and in June 2019 it rained. In Q3 it did not.").times()
    assert [time.text for time in found] == ["June 2019"]


@pytest.mark.parametrize("text", ["She drives an Audi Q3.", "The H1N1 strain spread.", "H2 fuel is dear.", "Use Q5."])
def test_a_car_a_virus_and_a_gas_are_no_parts_of_a_year(text: str) -> None:
    assert not _times(text)


@given(day=st.dates(date(1583, 1, 1), date(2200, 12, 31)))
def test_every_full_date_is_its_own_day(day: date) -> None:
    text = f"It closed on {day.day} {day:%B} {day.year:04}."
    assert [(time.first, time.last) for time in figcheck.check(text).times()] == [(day, day)]


@given(published=st.dates(date(1583, 1, 1), date(2200, 12, 31)), steps=st.integers(2, 400))
def test_days_ago_are_counted_back_from_publication(published: date, steps: int) -> None:
    times = figcheck.check(f"The mill burned {steps} days ago.", published=published).times()
    there = published - timedelta(days=steps)
    assert [(time.first, time.last) for time in times] == [(there, there)]


@given(day=st.dates(date(1583, 1, 1), date(2200, 12, 28)), steps=st.integers(-300, 300))
def test_a_step_of_weeks_or_months_is_undone_by_the_same_step_back(day: date, steps: int) -> None:
    week = moved(day, steps, "week")
    assert week is not None and moved(week, -steps, "week") == day
    first = day.replace(day=1)
    month = moved(first, steps, "month")
    assert month is not None and moved(month, -steps, "month") == first


@given(year=st.integers(1583, 2200), month=st.integers(1, 12), count=st.integers(1, 24))
def test_whole_months_begin_with_a_first_and_end_before_the_next(year: int, month: int, count: int) -> None:
    days = whole_months(year, month, count)
    after = whole_months(year, month + count)
    assert days is not None and after is not None
    assert (days[0], days[1] + timedelta(days=1)) == (date(year, month, 1), after[0])


def test_steps_out_of_the_calendar_are_not_placed() -> None:
    assert moved(date(1, 1, 8), -2, "week") is None
    assert moved(date(9999, 12, 1), 1, "month") is None
    assert moved(date(9999, 12, 30), 1, "day") == date(9999, 12, 31)
    assert moved(date(9999, 12, 30), 2, "day") is None
    assert moved(date(1, 1, 2), -1, "day") == date(1, 1, 1)
    assert not _times("The rock formed 300,000 years ago.")


@given(first=st.dates(date(1583, 1, 1), date(2200, 1, 1)), days=st.integers(20, 4000), start=st.integers(0, 11))
def test_the_twelfths_of_a_stretch_lie_in_it_and_follow_each_other(first: date, days: int, start: int) -> None:
    last = first + timedelta(days=days)
    assert twelfths(first, last, 0, 12) == (first, last)
    one, other = twelfths(first, last, 0, start + 1), twelfths(first, last, start, 12)
    assert one[0] == first and other[1] == last
    assert abs((one[1] - first).days - days * (start + 1) / 12) <= 1
    assert other[0] <= one[1]


def test_the_twelfths_of_a_whole_year_are_its_months() -> None:
    assert twelfths(date(2021, 1, 1), date(2021, 12, 31), 1, 3) == (date(2021, 2, 1), date(2021, 3, 31))
    assert twelfths(date(2021, 1, 1), date(2022, 12, 31), 6, 12) == (date(2022, 1, 1), date(2022, 12, 31))
    assert twelfths(date(2021, 1, 2), date(2021, 12, 31), 1, 3)[0] == date(2021, 2, 1)


@pytest.mark.parametrize(
    ("unit", "first", "last"),
    [
        ("day", date(2021, 6, 15), date(2021, 6, 15)),
        ("night", date(2021, 6, 15), date(2021, 6, 15)),
        ("week", date(2021, 6, 12), date(2021, 6, 18)),
        ("fortnight", date(2021, 6, 8), date(2021, 6, 22)),
        ("month", date(2021, 5, 31), date(2021, 6, 30)),
        ("year", date(2020, 12, 17), date(2021, 12, 12)),
        ("hour", date(2021, 6, 15), date(2021, 6, 15)),
    ],
)
def test_a_round_step_may_be_half_a_unit_off(unit: str, first: date, last: date) -> None:
    assert around(date(2021, 6, 15), unit) == (first, last)


def test_a_round_step_ends_with_the_calendar() -> None:
    assert around(date(1, 1, 3), "week") is None
    assert around(date(9999, 12, 29), "week") is None
    assert around(date(1, 1, 4), "week") == (date(1, 1, 1), date(1, 1, 7))


@pytest.mark.parametrize(
    ("day", "steps", "unit", "there"),
    [
        (date(2021, 1, 31), 1, "month", date(2021, 2, 28)),
        (date(2024, 2, 29), -1, "year", date(2023, 2, 28)),
        (date(2021, 11, 30), 1, "quarter", date(2022, 2, 28)),
        (date(2021, 5, 5), -2, "decade", date(2001, 5, 5)),
        (date(2021, 5, 5), 1, "century", date(2121, 5, 5)),
        (date(2021, 5, 5), 2, "fortnight", date(2021, 6, 2)),
        (date(2021, 5, 5), 3, "night", date(2021, 5, 8)),
        (date(2021, 5, 5), 3, "hour", None),
    ],
)
def test_a_step_lands_on_the_day_or_the_last_of_its_month(day: date, steps: int, unit: str, there: date | None) -> None:
    assert moved(day, steps, unit) == there
