"""A length with both of its ends in one sentence, told by two deeds, two levels, a delay or a bracket."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.time_words import CLOSED, DELAYED, EVENTS, GONE_ON, HASTENED, NOT_YET, OUTINGS, SET_OUT
from ..model import Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, figure_of_words
from ..ties.moments import LENGTH, dated, has_month, has_year, is_day
from .pattern import Hit, Late, Pattern, hits, pattern

_WORDS = {
    "began": "|".join(SET_OUT),
    "ended": "|".join(CLOSED),
    "went_on": "|".join(GONE_ON),
    "delayed": "|".join(DELAYED),
    "hastened": "|".join(HASTENED),
    "event": "|".join(EVENTS),
    "outing": "|".join(OUTINGS),
}
_FROM = r"{start:year|date}"
_TO = r"{end:year|date}"
_ENDS = r"(?:to|until|till|through|-|–|and)"
_NOT_PLANNED = r"(?:(?!\b(?:would|will|due|planned?|expected|until|since|by)\b|, (?:and|but|while)\b)[^;.]){1,70}?"
_BETWEEN: tuple[Pattern, ...] = (
    # matches "in Y, D after her husband died in Y"; refuses "in Y, D after he said he would leave in Y"
    pattern(
        rf"\b(?:in|on|of) {_TO},? {LENGTH} after{_NOT_PLANNED} (?:in|on) {_FROM}",
        name="duration/date-length-after-date",
    ),
    # matches "in Y, D after the Y war"; refuses "in Y, D after the Y novel"
    pattern(
        rf"\b(?:in|on|of) {_TO},? {LENGTH} after (?:the |a |an |its |his |her |their ){_FROM} "
        r"(?:[a-z-]{1,15} ){0,2}(?:<<event>>)\b",
        _WORDS,
        name="duration/date-length-after-event-of",
    ),
)
_OUTING = r"[- ](?:long )?(?:[a-z-]{1,15} ){0,2}(?:<<outing>>)"
_HELD = (
    r"(?: \(|, (?:(?:scheduled|set|held|planned|running|taking place) )?(?:for |from |on |between )?| "
    r"(?:(?:will|is|was|to) )?(?:be )?(?:held|scheduled|set|planned|take place|takes place|took place|run|runs|ran)"
    r" (?:for |from |on |between )?)"
)
_DAY_ENDS = rf"{{start:date}} ?{_ENDS} ?{{end:date}}"
_DAYS: tuple[Pattern, ...] = (
    # matches "the D festival (T-T", "D fair will be held T-T"; refuses "the D festivals (T-T"
    pattern(rf"{{length:duration}}{_OUTING}{_HELD}{_DAY_ENDS}", _WORDS, name="duration/outing-from-day-to-day"),
    # matches "runs for D, T-T", "on the run for D, from T until his arrest on T"; refuses "for D, T"
    pattern(
        rf"\bfor {LENGTH},? (?:\(|from )?{{start:date}} ?{_ENDS} ?(?:(?:his|her|its|their|the) [a-z]{{1,15}} on )?"
        r"{end:date}",
        name="duration/for-length-from-day-to-day",
    ),
)
# matches "closed for D from T to T", "took D, from T to T"; refuses "for D after T"
_MONTHS = pattern(
    rf"\b(?:for|took|takes|lasted|over|spent|in) {LENGTH},? (?:from|between) {_FROM} {_ENDS} {_TO}",
    name="duration/took-length-from-to",
)
# matches "for D (Y", where the year is a range; refuses "for D in Y"
_BRACKET = pattern(r"\bfor {length:duration} \({start:year}\)", name="duration/for-length-bracket")
# matches "the week from T to T", "in the fortnight between T and T"; refuses "the week to T"
_WORDED = pattern(
    rf"\b(?:the|a) (?P<said>week|fortnight|month) (?:from|between) {_DAY_ENDS}", name="duration/word-from-day-to-day"
)
# matches "would", "could", of what has not come about; refuses "wood"
_OPEN = Late(r"\b(?:" + "|".join(NOT_YET) + r")\b")
_YEARS = frozenset({"year", "decade", "century"})
_DAY_UNITS = frozenset({"day", "week", "night", "fortnight"})
_DURATION = SIGN_OF_KIND[Kind.DURATION]
# a length and its two ends
_THREE = 3


def spans_told(story: Story) -> Iterator[Relation]:
    """Lengths in the role "length" with their ends in "start" and "end", named by the measure they are counted in."""
    for sentence in story.sentences:
        skeleton = sentence.skeleton
        if len(sentence.figures) >= _THREE and (_DURATION in skeleton or " nights" in skeleton):
            yield from _of_dates(sentence)
        if any(sign in skeleton for sign in ("week ", "fortnight ", "month ")):
            yield from _in_words(story, sentence)
        if f"{_DURATION} (" in skeleton:
            for hit in hits(sentence, _BRACKET):
                years = hit.all("start")[0]
                if hit.all("length")[0].unit in _YEARS and years.upper is not None and not years.text.endswith("s"):
                    yield Relation(
                        "year span", (("length", hit.all("length")), ("start", hit.all("start"))), wording=hit.wording
                    )


def _of_dates(sentence: Sentence) -> Iterator[Relation]:
    ends = dated(sentence)
    # with a third date in the sentence, the length may run from or to it
    if len(ends) != _THREE - 1:
        return
    groups: list[tuple[tuple[Pattern, ...], tuple[str, ...], bool]] = [
        (_BETWEEN, ("after", "before"), True),
        (_DAYS, (" nights", "festival", " for ", *OUTINGS), False),
        ((_MONTHS,), ("from ", "between "), False),
    ]
    for patterns, signs, apart in groups:
        if any(sign in sentence.skeleton for sign in signs):
            for compiled in patterns:
                for hit in hits(sentence, compiled):
                    yield from _span(sentence, hit, apart)


def _span(sentence: Sentence, hit: Hit, apart: bool) -> Iterator[Relation]:
    """The relation of a hit by the measure of its length, when both ends are told in that measure."""
    length, start, end = (hit.all(role)[0] for role in ("length", "start", "end"))
    if start.quoted != end.quoted or (apart and _OPEN.search(sentence.skeleton, 0, hit.start)):
        return
    roles = tuple((role, hit.all(role)) for role in ("length", "start", "end"))
    if length.unit in _YEARS and has_year(start) and has_year(end):
        yield Relation("year span", roles, wording=hit.wording)
    elif length.unit in _DAY_UNITS and is_day(start) and is_day(end):
        yield Relation("day span", roles, wording=hit.wording)
    elif length.unit == "month" and has_month(start) and has_month(end):
        yield Relation("month span", roles, (("apart", "yes"),) if apart else (), wording=hit.wording)
    elif _is_nights(length) and is_day(start) and is_day(end):
        yield Relation("day span", roles, wording=hit.wording)


def _is_nights(figure: Figure) -> bool:
    return figure.kind is Kind.COUNT and figure.thing is not None and figure.thing.head == "night"


def _in_words(story: Story, sentence: Sentence) -> Iterator[Relation]:
    """A week or a month with its first and its last day."""
    for hit in hits(sentence, _WORDED):
        if is_day(hit.all("start")[0]) and is_day(hit.all("end")[0]):
            word = hit.word("said")
            at = sentence.skeleton.index(word, hit.start)
            said = figure_of_words(story, sentence, at, at + len(word))
            roles = (("length", (said,)), ("start", hit.all("start")), ("end", hit.all("end")))
            yield Relation("day span", roles, (("length", word),), wording=hit.wording)
