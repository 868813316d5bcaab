"""One time of day said on two clocks: "7 p.m. ET (2300 GMT)", "11:15 in Tokyo (0215 GMT)", "8 p.m. ET, or 1 a.m. in
London".

The cues: "from" and "to", the names of the zones or of the places whose clocks are meant, as the tz database calls
them or as fixed offsets ("+60"); "near", zones of the places that the story names, where the first time says only
that it is local; "days", how many days the second time is said to lie behind the first; "summer from" and "summer
to", for a name of summer time ("EDT"), its zone, its minutes east of Greenwich, and the name of the clock in winter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..lang.en.zones import (
    DAY_BEFORE,
    HOME_ZONES,
    NEXT_DAY,
    PLACE_ZONES,
    SAME_DAY,
    SUMMER_NAMES,
    WHOLE_PLACES,
    ZONE_NAMES,
    ZONE_WORDS,
)
from ..late import Late
from ..model import CalendarDate, Certainty, ClockTime, Figure, Kind, Relation, Sentence, Story
from ..story import figures_within, own_text
from ..wording import any_of

# " in Gaza (", " on Sunday (about ", " local time today {"; not ", when the vote at 9 ("
_BRACKET = Late(r"[^()\[\]{};:\n]{0,60}[(\[{]\s*(?:or |about |around |just before |just after |shortly after )*")
# " / ", ", or ", " – "
_BESIDE = Late(r"(?:\s*+[/=]|(?:\s*+,)?\s++(?:or|which is))\s*(?:about |around )?")
_DAYS = {**dict.fromkeys(NEXT_DAY, "1"), **dict.fromkeys(DAY_BEFORE, "-1"), **dict.fromkeys(SAME_DAY, "0")}
# ", yesterday", " the next day"
_RELATIVE = Late(rf",?\s*(?:on )?(?P<day>{any_of(_DAYS)})\b")
ZONE = Late(rf"\b(?P<zone>{any_of(set(ZONE_NAMES) - ZONE_WORDS)})\b")
_WEEK = 7
# the dates of a sentence that may be those of a time stand so near to it; only an endless sentence has others
_REACH = 400
# a place has one clock, or two at its borders; more are those of a wide country
_FEW = 2


_BOTH_ZONES = (Certainty.STATED, "zones/clock-in-two-zones")
_ONE_ZONE = (Certainty.IMPLIED, "zones/clock-in-two-zones")
_RANGE_LINKS = frozenset({"to", "until", "till", "and", "-", "–", "—"})


def time_zones(story: Story) -> Iterator[Relation]:
    """Every such pair, in the roles "source" and "target", with other dates of the sentence as "when"."""
    near: tuple[str, ...] | None = None
    for sentence in story.sentences:
        for first, second, between in _pairs(sentence):
            source, target = sentence.figures[first], sentence.figures[second]
            origin = _zone(source) or _named(between)
            goal = _zone(target) or _named(_behind(sentence, second))
            if not goal or origin == goal:
                continue
            if not origin and near is None:
                near = _places(own_text(story).lower())
            cues = [
                ("to", " ".join(goal)),
                ("from", " ".join(origin)),
                ("near", "" if origin else " ".join((*(near or ()), *HOME_ZONES.get(goal[0], ())))),
            ]
            cues += [(f"summer {way}", told) for way, f in (("from", source), ("to", target)) if (told := summer(f))]
            days = _days(sentence, first, second)
            if days is not None:
                cues.append(("days", days))
            when = tuple(filter(_is_day, figures_within(sentence, sentence.places[first], _REACH)))
            roles = (("source", (source,)), ("target", (target,)), *((("when", when),) if when else ()))
            yield Relation("time zones", roles, tuple(cues), *(_BOTH_ZONES if origin else _ONE_ZONE))


def _is_day(figure: Figure) -> bool:
    """True for a day of a month, but no month alone: "gold for April rose to $70 by 19:34 ET"."""
    return isinstance(figure.when, CalendarDate) and bool(figure.when.month and figure.when.day)


def _pairs(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Two clock times side by side, by index, with the words between them; a date may stand there too."""
    figures, places = sentence.figures, sentence.places
    for index, figure in enumerate(figures[:-1]):
        if figure.kind is not Kind.CLOCK:
            continue
        other = index + 1
        if figures[other].kind is Kind.DATE and other + 1 < len(figures):
            other += 1
        if figures[other].kind is not Kind.CLOCK:
            continue
        between = sentence.skeleton[places[index] + 1 : places[other]]
        if _ends_range(sentence, index) and _ends_range(sentence, other + 1):
            continue  # "1.30 to 4.30 p.m. (8 a.m. to 11 a.m. in Lima)": the end of one and the start of the other
        if _BRACKET.fullmatch(between) or _BESIDE.fullmatch(between):
            yield index, other, between


def _ends_range(sentence: Sentence, index: int) -> bool:
    """True for the second of two times that a "to" or a dash joins, by its index among the figures."""
    figures, places = sentence.figures, sentence.places
    if not 0 < index < len(figures) or figures[index].kind is not Kind.CLOCK:
        return False
    between = sentence.skeleton[places[index - 1] + 1 : places[index]]
    return figures[index - 1].kind is Kind.CLOCK and between.strip() in _RANGE_LINKS


def _zone(figure: Figure) -> tuple[str, ...]:
    """What the zone printed with a time may stand for."""
    assert isinstance(figure.when, ClockTime), "the caller has seen to it"
    return ZONE_NAMES.get((figure.when.zone or "").lower().removesuffix(" time").strip(), ())


def summer(figure: Figure) -> str:
    """The zone, the minutes and the winter's name of a time that bears a name of summer time; else empty."""
    name = (figure.when.zone or "").lower() if isinstance(figure.when, ClockTime) else ""
    winter = SUMMER_NAMES.get(name)
    return " ".join((*ZONE_NAMES[name][:2], winter)) if winter else ""


def _named(words: str) -> tuple[str, ...]:
    """The zone or the place that the words behind a time name: " et (", " in gaza (", " tongan time ("."""
    if match := ZONE.search(words):
        return ZONE_NAMES[match["zone"]]
    return _places(words)


def _behind(sentence: Sentence, index: int) -> str:
    """The words behind a time and its weekday, up to the end of its bracket or clause: " friday, utc" gives "utc"."""
    dated = _adjoins(sentence, index) and sentence.figures[index + 1].kind is Kind.DATE
    start = sentence.places[index + dated] + 1
    if dated and sentence.skeleton[start : start + 2] == ", ":
        start += 2
    return re.split(r"[)\]},.;]", sentence.skeleton[start : start + 40], maxsplit=1)[0]


def _places(words: str) -> tuple[str, ...]:
    """Where the clocks stand of all places named; of a wide country only where no place in it is named."""
    named = [PLACE_ZONES[match.group()] for match in _place_names().finditer(words)]
    narrow = {zone for zones in named if len(zones) <= _FEW for zone in zones}
    return tuple(
        dict.fromkeys(zone for zones in named if len(zones) <= _FEW or narrow.isdisjoint(zones) for zone in zones)
    )


@cache
def _place_names() -> re.Pattern[str]:
    stems = set(PLACE_ZONES) - WHOLE_PLACES
    return re.compile(rf"\b(?:{any_of(stems)}|(?:{any_of(WHOLE_PLACES & set(PLACE_ZONES))})(?!\w))")


def _days(sentence: Sentence, first: int, second: int) -> str | None:
    """How many days behind the first time the second is said to be; None where the words do not say."""
    start = sentence.places[second] + 1
    if match := _RELATIVE.match(sentence.skeleton[start : start + 30]):
        return _DAYS[match["day"]]
    here = _weekday(sentence, first + 1) if first + 1 < second else _weekday_before(sentence, first)
    there = _weekday(sentence, second + 1) if _adjoins(sentence, second) else None
    if here is None or there is None:
        return None
    apart = (there - here) % _WEEK
    return str(apart - _WEEK if apart > _WEEK // 2 else apart)


def _adjoins(sentence: Sentence, index: int) -> bool:
    """True when the next figure stands directly behind a time, before its bracket closes."""
    if index + 1 >= len(sentence.figures):
        return False
    return (
        re.fullmatch(r",?\s*(?:on )?", sentence.skeleton[sentence.places[index] + 1 : sentence.places[index + 1]])
        is not None
    )


def _weekday(sentence: Sentence, index: int) -> int | None:
    when = sentence.figures[index].when
    return when.weekday if isinstance(when, CalendarDate) else None


def _weekday_before(sentence: Sentence, index: int) -> int | None:
    """The weekday directly before a time: "on Sunday at 11 p.m."."""
    if index == 0:
        return None
    words = sentence.skeleton[sentence.places[index - 1] + 1 : sentence.places[index]]
    return _weekday(sentence, index - 1) if re.fullmatch(r",?\s*(?:at|from|by|around|about)?\s*", words) else None
