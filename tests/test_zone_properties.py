"""Every zone of the tz database on any day: the time that its clocks show is clean, any other time is found."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import figcheck
from figcheck.authoring import Context
from figcheck.evidence.zones import shift
from figcheck.interval import EVERYTHING
from figcheck.lang.en.zones import PLACE_ZONES, ZONE_NAMES
from figcheck.model import Claim, ClockTime, Figure, Kind, Outcome, Relation, Span, Verdict
from figcheck.rules.time_zone_conversion import RULE
from figcheck.verdicts import judge

ZONES = sorted(available_timezones() - {"localtime", "posixrules", "Factory"})
# Liberia was the last to give up a local mean time with seconds, in 1972
DAYS = st.dates(min_value=date(1973, 1, 1), max_value=date(2200, 12, 31))
MINUTES = st.integers(0, 1439)
DAY = 1440
# times are printed to the five minutes
ROOM = 5


def _clock(minute: int, start: int) -> Figure:
    text = f"{minute // 60:02d}:{minute % 60:02d}"
    when = ClockTime(minute)
    return Figure(Span(start, start + 5), text, Kind.CLOCK, None, 0, EVERYTHING, EVERYTHING, when=when)


def _verdict(first: int, second: int, zone: str, day: date) -> Verdict:
    """The verdict on two times of day, the first in Greenwich, the second in a zone, in a story of a day."""
    roles = (("source", (_clock(first, 0),)), ("target", (_clock(second, 10),)))
    relation = Relation("time zones", roles, (("from", "+0"), ("to", zone), ("near", "")))
    evidence = shift(relation, Context(day, None, {}))  # type: ignore[arg-type]
    return judge(Claim("time-zone-conversion", relation, RULE.law, RULE.subject, evidence))


def _there(zone: str, day: date, minute: int) -> int:
    """The minute of the day that the clocks of a zone show at a minute of a day in Greenwich."""
    at = datetime.combine(day, time(minute // 60, minute % 60), UTC).astimezone(ZoneInfo(zone))
    return at.hour * 60 + at.minute


def _offsets(zone: str, day: date) -> set[int]:
    """The minutes east of Greenwich that a zone had on the days around a day."""
    found = set()
    for step in range(-8, 9):
        offset = datetime.combine(day + timedelta(days=step), time(12), ZoneInfo(zone)).utcoffset()
        assert offset is not None
        found.add(int(offset.total_seconds()) // 60)
    return found


def _is_far(minutes: int) -> bool:
    """True when two times of day are more than the room for rounding apart, around midnight too."""
    return ROOM < minutes % DAY < DAY - ROOM


@given(st.sampled_from(ZONES), DAYS, MINUTES)
@example("Asia/Kathmandu", date(2024, 2, 29), 30)
@example("America/New_York", date(2026, 3, 8), 7 * 60)
@example("Australia/Lord_Howe", date(2025, 4, 6), 14 * 60)
@example("Pacific/Kiritimati", date(2025, 12, 31), 23 * 60)
@example("Pacific/Pago_Pago", date(2026, 1, 1), 5 * 60)
def test_the_time_on_the_clocks_of_a_zone_is_clean(zone: str, day: date, minute: int) -> None:
    assert _verdict(minute, _there(zone, day, minute), zone, day).outcome is Outcome.CONSISTENT


@given(st.sampled_from(ZONES), DAYS, MINUTES, st.integers(ROOM + 1, DAY - ROOM - 1))
def test_a_time_that_no_clock_of_the_zone_shows_is_found(zone: str, day: date, minute: int, off: int) -> None:
    told = (_there(zone, day, minute) + off) % DAY
    if all(_is_far(minute + offset - told) for offset in _offsets(zone, day)):
        assert _verdict(minute, told, zone, day).outcome is Outcome.CONTRADICTED


def _changes(zone: str, year: int) -> list[date]:
    """The days of a year, by Greenwich, within which the clocks of a zone are put on or back."""
    midnights = [datetime(year, 1, 1, tzinfo=UTC) + timedelta(days=step) for step in range(366)]
    offsets = [at.astimezone(ZoneInfo(zone)).utcoffset() for at in midnights]
    return [at.date() for at, now, then in zip(midnights, offsets, offsets[1:], strict=False) if now != then]


@pytest.mark.parametrize("year", [1999, 2026])
def test_on_the_days_when_clocks_change_both_clocks_are_clean(year: int) -> None:
    changes = [(zone, day) for zone in ZONES for day in _changes(zone, year)]
    assert len(changes) > 100
    for zone, day in changes:
        for minute in (30, 720, 1410):
            assert _verdict(minute, _there(zone, day, minute), zone, day).outcome is Outcome.CONSISTENT, (zone, day)


def test_every_zone_named_in_print_is_in_the_tz_database() -> None:
    named = {name for group in (ZONE_NAMES, PLACE_ZONES) for names in group.values() for name in names}
    assert {name for name in named if name[0] not in "+-"} <= set(ZONES)


@given(st.sampled_from(("Tokyo", "Kabul", "Nepal", "Lagos", "London", "Sydney", "Caracas")), DAYS, MINUTES)
def test_a_sentence_with_both_times_is_clean(place: str, day: date, minute: int) -> None:
    there = _there(PLACE_ZONES[place.lower()][0], day, minute)
    text = (
        f"The call began at {there // 60:02d}:{there % 60:02d} in {place} ({minute // 60:02d}:{minute % 60:02d} GMT)."
    )
    checker = figcheck.Checker(figcheck.Config(select=("time-zone-conversion",)))
    judged = checker.check(text, published=day).judged
    assert [item.verdict.outcome for item in judged] in ([Outcome.CONSISTENT], [])
