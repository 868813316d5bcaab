"""What the tz database says of one time on two clocks: the difference between the two zones on the day it is about."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from ..authoring import Context
from ..interval import Interval, between, point
from ..model import Alternative, CalendarDate, Claim, ClockTime, Evidence, Figure, Relation, Suggestion, Verdict
from ..records import NamedTuple
from ..working import printed

DAY, HOUR = 1440, 60
# times are given to the five minutes: "shortly after 7 p.m. (0004 GMT)"
ROOM = 5
# the clocks of some part of the world stand this many minutes from Greenwich
_WORLD = (-570, -210, *range(-720, 841, 60), 210, 270, 330, 345, 390, 525, 570, 630, 765)
# a story tells of the days around its own; clocks may change within them
_AROUND = (timedelta(0), timedelta(-7), timedelta(3))
# a year in which every zone of today has both of its times, for stories without a date
_ANY_YEAR = 2025


def shift(relation: Relation, context: Context) -> Evidence:
    """The minutes between the two clocks, as the reading that comes nearest to what is printed.

    A time that is only "local" may be that of any place the story names, which is doubtful, or of any zone of the
    world.
    """
    source, target = relation.one("source"), relation.one("target")
    first, second = _minute(source), _minute(target)
    days = _days(relation, context.published)
    goals = _offsets((relation.cue("to") or "").split(), days)
    origins = _offsets((relation.cue("from") or "").split(), days)
    near = _offsets((relation.cue("near") or "").split(), days)
    if not goals:
        return Evidence(missing="the second time has no zone that is known")
    stated = relation.cue("days")
    apart = (int(stated) * DAY,) if stated is not None else (0, -DAY, DAY)
    anywhere = dict.fromkeys(_WORLD, "")
    chosen, gap, day = _nearest(first, second, origins or near or anywhere, goals, apart)
    likely = _inputs(first, second + day, chosen)
    loose = likely
    if not origins and near and gap > ROOM:
        somewhere, world_gap, world_day = _nearest(first, second, anywhere, goals, apart)
        if world_gap <= ROOM:
            loose = _inputs(first, second + world_day, somewhere)
            likely = {**loose, "shift": (point(chosen),)}
    if gap <= ROOM and context.published and (season := _out_of_season(relation, days, chosen)):
        return _mislabelled(season, first, second + day, chosen, (source, target))
    return Evidence(
        tight=likely,
        loose=loose,
        shown={"shift": _clock(chosen)},
        alternatives=_slips(chosen),
        line=_line(source, target, chosen, first),
    )


def _inputs(first: int, second: int, minutes: int) -> dict[str, tuple[Interval, ...]]:
    return {"source": (point(first),), "target": (_about(second),), "shift": (point(minutes),)}


class _Season(NamedTuple):
    """A name of summer time in winter: what the clocks of the zone really showed, and the shift that this gives."""

    winter: str
    shift: int


def _out_of_season(relation: Relation, days: list[date], chosen: int) -> _Season | None:
    """The summer time that one of two times bears though no clock of its zone shows it on those days; else None.

    None, too, where the name is that of another zone, which has summer then: EDT is also a name in Sydney.
    """
    for way, sign in (("from", -1), ("to", 1)):
        told = (relation.cue(f"summer {way}") or "").split()
        if not told:
            continue
        zone, minutes, winter = told
        clocks = list(_offsets([zone], days))
        other = list(_offsets((relation.cue("to" if way == "from" else "from") or "").split(), days))
        if len(clocks) == 1 and clocks[0] != int(minutes) and other:
            summer, real = (sign * offset - sign * other[0] for offset in (int(minutes), clocks[0]))
            if chosen in (summer, real):
                return _Season(winter, real if chosen == summer else summer)
    return None


def _mislabelled(season: _Season, first: int, second: int, chosen: int, figures: tuple[Figure, Figure]) -> Evidence:
    """A pair that holds by one of the two clocks only: doubtful, whichever of them the writer had in mind."""
    line = _line(*figures, season.shift, first)
    return Evidence(
        tight=_inputs(first, second, season.shift),
        loose=_inputs(first, second, chosen),
        shown={"shift": _clock(season.shift)},
        alternatives=(
            Alternative(
                f"with {_clock(chosen)} hours; that day the clocks show {season.winter}", {"shift": (point(chosen),)}
            ),
        ),
        line=line,
    )


def _minute(figure: Figure) -> int:
    assert isinstance(figure.when, ClockTime), "the frame takes clock times only"
    return figure.when.minute


def _about(minute: int) -> Interval:
    return between(minute - ROOM, minute + ROOM)


def _days(relation: Relation, published: date | None) -> list[date]:
    """The days whose offsets are tried: around the date, or summer and winter where the date is open."""
    year = published.year if published else _ANY_YEAR
    for figure in relation.role("when"):
        when = figure.when
        if isinstance(when, CalendarDate) and when.month is not None:
            middle = date(when.year or year, when.month, min(when.day or 15, 28))
            return [middle, *([] if when.year else [date(year - 1, when.month, min(when.day or 15, 28))])]
    if published is None:
        return [date(year, 1, 15), date(year, 7, 15)]
    return [published + step for step in _AROUND]


def _offsets(names: list[str], days: list[date]) -> dict[int, str]:
    """The minutes east of Greenwich that each name stands for on those days, the likeliest first."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # few stories name a zone: the others need not wait for it

    found: dict[int, str] = {}
    for name in names:
        if name[0] in "+-":
            found.setdefault(int(name), "")
            continue
        try:
            zone = ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError):
            continue
        for day in days:
            offset = datetime.combine(day, time(12), zone).utcoffset()
            if offset is not None:
                found.setdefault(int(offset.total_seconds()) // 60, name)
    return found


def _nearest(
    first: int, second: int, origins: dict[int, str], goals: dict[int, str], apart: tuple[int, ...]
) -> tuple[int, int, int]:
    """The shift that comes nearest to the printed times, how far off it is, and the day of the second time in
    minutes.
    """
    trials = [
        (abs(first + goal - origin - second - day), rank, goal - origin, day)
        for rank, (origin, goal) in enumerate((origin, goal) for origin in origins for goal in goals)
        for day in apart
    ]
    gap, _, chosen, day = min(trials)
    return chosen, gap, day


def _slips(chosen: int) -> tuple[Alternative, ...]:
    """What writers do wrong with two clocks."""
    return (
        Alternative("if the hours were added where they are taken off", {"shift": (point(-chosen),)}),
        Alternative("with the other half of the year's clock", {"shift": (point(chosen - HOUR),)}),
        Alternative("with the other half of the year's clock", {"shift": (point(chosen + HOUR),)}),
        Alternative("if morning and afternoon are exchanged", {"shift": (point(chosen + DAY // 2),)}),
        Alternative("if morning and afternoon are exchanged", {"shift": (point(chosen - DAY // 2),)}),
    )


def _line(source: Figure, target: Figure, chosen: int, first: int) -> str:
    there = first + chosen
    day = {-1: " the day before", 0: "", 1: " the next day"}.get(there // DAY, "")
    clock = f"{there % DAY // HOUR:02d}:{there % HOUR:02d}{day}"
    return f"{printed(source)} {_clock(chosen)} hours is {clock}; stated: {printed(target)}"


def _clock(minutes: int) -> str:
    """Minutes as hours: "+ 4:00", "− 5:30"."""
    hours, rest = divmod(abs(minutes), HOUR)
    return f"{'+' if minutes >= 0 else '−'} {hours}:{rest:02d}"


def no_repair(_claim: Claim, _verdict: Verdict) -> tuple[Suggestion, ...]:
    """No replacement: which of the two clocks is wrong, the times do not tell."""
    return ()
