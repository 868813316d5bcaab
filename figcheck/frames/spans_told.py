"""A length with both of its ends in one sentence, told by two deeds, two levels, a delay or a bracket."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.time_words import CLOSED, DELAYED, EVENTS, GONE_ON, HASTENED, NOT_YET, OUTINGS, SET_OUT
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, figure_of_words
from .dated import LENGTH, dated, has_month, has_year, is_day
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
_CLAUSE_END = r"(?=[,.;)]|\s*$)"
# a stretch of one clause
_GAP = r"(?:(?! as (?:a |an |its |their |the )?)[^;.]){0,50}?"
_BEGAN = rf"\b(?:<<began>>)\b{_GAP} (?:in|on) {_FROM}"
_ENDED = r"(?:<<ended>>)\b(?: (?!as )[a-z'-]{1,15}){0,3}"
_DEEDS: tuple[Pattern, ...] = (
    # matches "opened in Y and closed in Y after D"; refuses "opened in Y and closed as a pit in Y after D"
    pattern(rf"{_BEGAN}{_GAP} {_ENDED} (?:in|on) {_TO},? after {LENGTH}{_CLAUSE_END}", _WORDS),
    # matches "began on T, ended after D on T"; refuses "began on T, ended after D"
    pattern(rf"{_BEGAN}{_GAP} {_ENDED} after {LENGTH},? (?:in|on) {_TO}", _WORDS),
    # matches "opened in Y and ran for D until it closed in Y"; refuses "opened in Y and ran for D"
    pattern(
        rf"{_BEGAN},? (?:and |but |where (?:he |she |they )?)?(?:<<went_on>>)(?: [a-z'-]{{1,15}}){{0,3}} (?:for )?"
        rf"{LENGTH},? "
        rf"(?:until|before|till|up to|to|when|leaving|closing|retiring|ending) (?:[a-z'-]{{1,15}} ){{0,4}}{_TO}",
        _WORDS,
    ),
    # matches "ran for D before closing in Y, having opened in Y"; refuses "ran for D before closing in Y"
    pattern(
        rf"\bfor {LENGTH} (?:before|until) (?:<<ended>>)(?: [a-z'-]{{1,15}}){{0,3}} in {_TO},? "
        rf"(?:having|after) (?:[a-z'-]{{1,15}} ){{1,4}}in {_FROM}",
        _WORDS,
    ),
    # matches "jailed in Y, he spent D inside before his release in Y"; refuses "born in Y, he spent D inside"
    pattern(
        rf"{_BEGAN},? (?:and |but )?(?:he |she |they |it )?(?:spent|served) {LENGTH}(?: [a-z'-]{{1,15}}){{0,4}} "
        rf"(?:before|until)(?: [a-z'-]{{1,15}}){{1,3}} in {_TO}",
        _WORDS,
    ),
    # matches "left in Y after D at the firm, which she joined in Y"; refuses "left in Y after D as a clerk"
    pattern(
        rf"(?:<<ended>>)(?: [a-z'-]{{1,15}}){{0,3}} in {_TO},? after {LENGTH}(?: (?:at|with|in|on) "
        rf"(?:the |its )?[a-z'-]{{1,20}}(?: [a-z'-]{{1,20}}){{0,2}})?, "
        rf"(?:which (?:he|she|it|they) (?:had )?|having |after )(?:<<began>>)(?: [a-z'-]{{1,15}}){{0,3}} in {_FROM}",
        _WORDS,
    ),
    # matches "was mayor from Y to Y, serving D"; refuses "from Y to Y, serving D as a clerk"
    pattern(
        rf"\b(?:from|between) {_FROM} {_ENDS} {_TO}, (?:serving|spending|lasting|spanning|amounting to|making) "
        rf"(?:for )?{LENGTH}{_CLAUSE_END}"
    ),
)
_NOT_PLANNED = r"(?:(?!\b(?:would|will|due|planned?|expected|until|since|by)\b)[^;.]){1,70}?"
_BETWEEN: tuple[Pattern, ...] = (
    # matches "in Y, D after her husband died in Y"; refuses "in Y, D after he said he would leave in Y"
    pattern(rf"\b(?:in|on|of) {_TO},? {LENGTH} after{_NOT_PLANNED} (?:in|on) {_FROM}"),
    # matches "in Y, D before his death in Y"; refuses "in Y, D before he was due to leave in Y"
    pattern(rf"\b(?:in|on|of) {_FROM},? {LENGTH} before{_NOT_PLANNED} (?:in|on) {_TO}"),
    # matches "in Y, D after the Y war"; refuses "in Y, D after the Y novel"
    pattern(
        rf"\b(?:in|on|of) {_TO},? {LENGTH} after (?:the |a |an |its |his |her |their ){_FROM} "
        r"(?:[a-z-]{1,15} ){0,2}(?:<<event>>)\b",
        _WORDS,
    ),
)
_LEVELS: tuple[Pattern, ...] = (
    # matches "from C in Y to C in Y, D later"; refuses "from C in Y to C in Y, D of growth"
    pattern(
        rf"\bfrom {{amount}}[^;.]{{0,20}}? in {_FROM} to {{amount}}[^;.]{{0,20}}? in {_TO},? "
        rf"(?:doubling in |tripling in |halving in |a period of |over |within |in )?{LENGTH}(?: later)?{_CLAUSE_END}"
    ),
    # matches "in D, from C in Y to C in Y"; refuses "in D, to C in Y"
    pattern(
        rf"\b(?:in|over|within) (?:the )?{LENGTH}, from {{amount}}[^;.]{{0,20}}? in {_FROM} to "
        rf"{{amount}}[^;.]{{0,20}}? in {_TO}"
    ),
)
_LATE: tuple[Pattern, ...] = (
    # matches "delayed by D, from T to T"; refuses "delayed by D from the T talks"
    pattern(rf"\b(?:<<delayed>>) (?:by |for )?{LENGTH},? from {_FROM} (?:to|until) {_TO}", _WORDS),
    # matches "put back D to T, from T"; refuses "put back D to T"
    pattern(rf"\b(?:<<delayed>>) (?:by |for )?{LENGTH},? (?:to|until) {_TO},? from {_FROM}", _WORDS),
    # matches "due on T, was put back D to T"; refuses "put back D to T"
    pattern(
        rf"\b(?:due|scheduled|planned|originally|meant)\b[^;.]{{0,30}}? (?:on|in|for|by) {_FROM}[^;.]{{0,40}}? "
        rf"(?:<<delayed>>) (?:by |for )?{LENGTH},? (?:to|until) {_TO}",
        _WORDS,
    ),
    # matches "brought forward by D, from Y to Y"; refuses "brought forward from Y to Y"
    pattern(rf"\b(?:<<hastened>>) (?:by )?{LENGTH},? from {_TO} to {_FROM}", _WORDS),
    # matches "due to open in Y, opened in Y, D late"; refuses "due in Y, opened D late"
    pattern(
        rf"\b(?:due|scheduled|planned|meant)\b[^;.]{{0,40}}? (?:in|on|by) {_FROM}[^;.]{{0,50}}? (?:in|on) {_TO},? "
        rf"{LENGTH} (?:late|behind schedule)\b"
    ),
    # matches "due in Y but opened D late, in Y"; refuses "due in Y but opened D late"
    pattern(
        rf"\b(?:due|scheduled|planned|meant)\b[^;.]{{0,40}}? (?:in|on|by) {_FROM}[^;.]{{0,40}}? "
        rf"{LENGTH} (?:late|behind schedule),? (?:in|on) {_TO}"
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
    pattern(rf"{{length:duration}}{_OUTING}{_HELD}{_DAY_ENDS}", _WORDS),
    # matches "the D fair opens T and runs through T"; refuses "the D fair opens T and T"
    pattern(
        rf"{{length:duration}}{_OUTING},? (?:which |that )?(?:will )?(?:opens?|begins?|starts?|kicks? off|opened|began|"
        rf"started)(?: on)? {{start:date}},? (?:and (?:will )?)?(?:runs?|ran|lasts?|continues?|goes on|running) "
        r"(?:until|through|to) {end:date}",
        _WORDS,
    ),
    # matches "runs for D, T-T", "on the run for D, from T until his arrest on T"; refuses "for D, T"
    pattern(
        rf"\bfor {LENGTH},? (?:\(|from )?{{start:date}} ?{_ENDS} ?(?:(?:his|her|its|their|the) [a-z]{{1,15}} on )?"
        r"{end:date}"
    ),
    # matches "festival, T-T, lasts D"; refuses "festival, T-T, drew D"
    pattern(
        rf"\b(?:<<outing>>),? \(?{_DAY_ENDS}\)?,? (?:lasts|lasted|will last|runs for|ran for|will run for) {LENGTH}"
        rf"{_CLAUSE_END}",
        _WORDS,
    ),
    # matches "C nights, from T to T"; refuses "C nights after T to T"
    pattern(rf"{{length:count}} nights,? (?:\(|from |between ){_DAY_ENDS}"),
)
# matches "closed for D from T to T", "took D, from T to T"; refuses "for D after T"
_MONTHS = pattern(rf"\b(?:for|took|takes|lasted|over|spent|in) {LENGTH},? (?:from|between) {_FROM} {_ENDS} {_TO}")
_CLOCKS: tuple[Pattern, ...] = (
    # matches "at C and the next at C, D later"; refuses "at C, D later"
    pattern(rf"\bat {{start:clock}}[^;.]{{1,60}}? (?:at|by|until) {{end:clock}}[,–—-]? ?{LENGTH} later{_CLAUSE_END}"),
    # matches "at C and the next D later, at C"; refuses "at C and the next D later"
    pattern(rf"\bat {{start:clock}}[^;.]{{1,60}}? {LENGTH} later,? at {{end:clock}}"),
)
# matches "for D (Y", where the year is a range; refuses "for D in Y"
_BRACKET = pattern(r"\bfor {length:duration} \({start:year}\)")
# matches "the week from T to T", "in the fortnight between T and T"; refuses "the week to T"
_WORDED = pattern(rf"\b(?:the|a) (?P<said>week|fortnight|month) (?:from|between) {_DAY_ENDS}")
# matches "would", "could", of what has not come about; refuses "wood"
_OPEN = Late(r"\b(?:" + "|".join(NOT_YET) + r")\b")
# matches "flight", "landed", which may cross zones of time; refuses "island"
_FLIGHT = Late(r"\b(?:flights?|flew|fly|flies|landed|lands|took off|takes off|plane|airport|touched down)\b")
_YEARS = frozenset({"year", "decade", "century"})
_DAY_UNITS = frozenset({"day", "week", "night", "fortnight"})
_DURATION = SIGN_OF_KIND[Kind.DURATION]
_DATED = (SIGN_OF_KIND[Kind.DATE], SIGN_OF_KIND[Kind.YEAR])
# a length and its two ends
_THREE = 3


def spans_told(story: Story) -> Iterator[Relation]:
    """Lengths in the role "length" with their ends in "start" and "end", named by the measure they are counted in."""
    for sentence in story.sentences:
        skeleton = sentence.skeleton
        if len(sentence.figures) >= _THREE:
            if _DURATION in skeleton or " nights" in skeleton:
                yield from _of_dates(sentence)
            if " later" in skeleton and _DURATION in skeleton and SIGN_OF_KIND[Kind.CLOCK] in skeleton:
                yield from _of_clocks(sentence)
        if any(sign in skeleton for sign in ("week ", "fortnight ", "month ")):
            yield from _in_words(story, sentence)
        if f"{_DURATION} (" in skeleton:
            for hit in hits(sentence, _BRACKET):
                years = hit.all("start")[0]
                if hit.all("length")[0].unit in _YEARS and years.upper is not None and not years.text.endswith("s"):
                    yield Relation("year span", (("length", hit.all("length")), ("start", hit.all("start"))))


def _of_dates(sentence: Sentence) -> Iterator[Relation]:
    ends = dated(sentence)
    # with a third date in the sentence, the length may run from or to it
    if len(ends) != _THREE - 1:
        return
    groups: list[tuple[tuple[Pattern, ...], tuple[str, ...], bool]] = [
        (_DEEDS, ("after", " for ", "spent", "served", "serving", "spending", "lasting"), False),
        (_BETWEEN, ("after", "before"), True),
        (_LEVELS, ("from ",), False),
        (_LATE, ("late", "delay", "post", "put ", "push", "set ", "brought", "mov", "exten", "behind"), False),
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
        yield Relation("year span", roles)
    elif length.unit in _DAY_UNITS and is_day(start) and is_day(end):
        yield Relation("day span", roles)
    elif length.unit == "month" and has_month(start) and has_month(end):
        yield Relation("month span", roles, (("apart", "yes"),) if apart else ())
    elif _is_nights(length) and is_day(start) and is_day(end):
        yield Relation("day span", roles)


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
            yield Relation("day span", roles, (("length", word),))


def _of_clocks(sentence: Sentence) -> Iterator[Relation]:
    """Two times of day of one sentence that has no third, with what lies between."""
    clocks = sum(figure.kind is Kind.CLOCK for figure in sentence.figures)
    if clocks != _THREE - 1 or _FLIGHT.search(sentence.skeleton):
        return
    for compiled in _CLOCKS:
        for hit in hits(sentence, compiled):
            if hit.all("length")[0].unit in ("minute", "hour"):
                roles = tuple((role, hit.all(role)) for role in ("length", "start", "end"))
                yield Relation("clock span", roles, (), Certainty.STATED)
