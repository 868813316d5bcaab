"""A length of time with both of its ends: times of day, days, years, and anniversaries of a beginning."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.time_words import (
    FOUNDED,
    JOINED,
    LENGTHS,
    PRESENT,
    REPEATED,
    RETIRED,
    STARTS,
    STOPS,
    TENURES,
)
from ..model import CalendarDate, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, figure_of_words
from .events_apart import events_apart
from .pattern import Hit, Late, Pattern, hits, pattern
from .spans_to_now import spans_ahead
from .spans_told import spans_told
from .told_later import told_later

_TIE = (
    r"(?:,| –| —| -)? ?(?:which is |that is |or |a total of |in all |lasting |taking |for |"
    r"a (?:period|span|stretch) of |"
    r"over |totalling |spanning )+"
)
# a length that is a rate or leads on to something else ("two hours a day", "two hours later")
_NOT_LENGTH = r"(?! (?:a|per|each|later|before|after|ago)\b)"
# nor is it the length of one when it is told of several ("three-day courses from May to June")
_OF_ONE = rf"(?![- ](?:[a-z-]{{1,15}} ){{0,2}}(?:{'|'.join(REPEATED)})\b)"
_ENDS = r"(?:to|until|till|through|-|–|and)"
_WORDS = {
    "length": "|".join(sorted(LENGTHS, key=len, reverse=True)),
    "founded": "|".join(FOUNDED),
    "present": "|".join(PRESENT),
    "tenure": "|".join(TENURES),
    "joined": "|".join(JOINED),
    "retired": "|".join(RETIRED),
    "starts": "|".join(STARTS),
    "stops": "|".join(STOPS),
}
_MODIFIERS = r"(?:[a-z]{1,15} ){0,2}"
_DAY = r"(?:,? (?:on )?{day:date})?"
_CLOCK_ENDS = rf"{{start:clock}}{_DAY} {_ENDS} {{end:clock}}{_DAY}"
_CLOCKS: tuple[Pattern, ...] = (
    # matches "D from C to C", "D at the scene, from C to C"; refuses "D after C to C"
    pattern(
        rf"{{length:duration}}{_NOT_LENGTH}(?![- ](?:[a-z]+ )?(?:shift|day|workday)s?\b)(?:,? [a-z' -]{{1,30}})?,? "
        rf"(?:from|between) {_CLOCK_ENDS}",
        name="duration/length-from-clock-to-clock",
    ),
)
_DATE_ENDS = rf"{{start:date}} ?{_ENDS} ?{{end:date}}"
_DAYS: tuple[Pattern, ...] = (
    # matches "a D festival from T to T", "D, from T to T"; refuses "D after T to T"
    pattern(
        rf"(?<!first )(?<!last )(?<!\bon ){{length:duration}}{_NOT_LENGTH}{_OF_ONE}(?:,? [a-z' -]{{1,40}}?)?,? "
        rf"(?:from|between) {_DATE_ENDS}",
        name="duration/length-from-day-to-day",
    ),
)
_YEAR_ENDS = rf"{{start:year|date}} {_ENDS} {{end:year|date}}"
_YEARS: tuple[Pattern, ...] = (
    # matches "for D, from Y to Y", "over D between Y and Y"; refuses "D after Y to Y"
    pattern(
        r"\b(?:for|over|during|in|lasted|lasting|spent|took|takes|an?|the|his|her|its|their|whose) (?:the )?"
        rf"{{length:duration}}{_NOT_LENGTH}"
        rf"(?:,? [a-z' -]{{1,30}}?)?,? (?:from|between) {{start:year|date}} {_ENDS} (?:[a-z' -]{{1,30}} in )?"
        r"{end:year|date}",
        name="duration/for-length-from-year-to-year",
    ),
    # matches "from Y to Y, a period of D"; refuses "from Y to Y and D later"
    pattern(
        rf"\b(?:from|between) {_YEAR_ENDS}{_TIE}(?:the )?{{length:duration}}{_NOT_LENGTH}",
        name="duration/from-year-to-year-length",
    ),
)
_SPAN_WORD = r"(?:period|span|stretch|run|spell)"
_MORE_YEARS: tuple[Pattern, ...] = (
    # matches "the D period from Y to Y", "in the D between Y and Y"; refuses "the D plan from Y to Y"
    pattern(
        rf"\b(?:a|the) {{length:duration}}(?:[- ](?:time )?{_SPAN_WORD})? (?:from|between) "
        rf"{{start:year}} {_ENDS} {{end:year}}",
        name="duration/the-length-between-years",
    ),
)
# matches "D war of Y", "her D reign (Y", for a year that is a range; refuses "D in Y"
_IN_ONE = pattern(
    rf"{{length:duration}}[- ]{_MODIFIERS}(?:<<tenure>>)(?: of|,? from| in|,)? ?\(?{{start:year}}",
    _WORDS,
    name="duration/length-of-range-of-years",
)
# matches "the decade from Y to Y", "between Y and Y, a century"; refuses "the decade to Y", "C cars a year from Y to Y"
_WORDED = pattern(
    rf"\b(?:the|that|a(?! year)) (?P<said><<length>>),? (?:from|between) {_YEAR_ENDS}",
    _WORDS,
    name="duration/word-from-year-to-year",
)
_MONTH_ENDS = rf"{{start:date}} ?{_ENDS} ?{{end:date}}"
_MONTHS: tuple[Pattern, ...] = (
    # matches "between T and T, in a D period"; refuses "between T and T, in D"
    pattern(
        rf"\b(?:from|between) {_MONTH_ENDS}[^;.]{{0,80}}? {{length:duration}}[- ](?:time )?{_SPAN_WORD}\b",
        name="duration/between-months-in-length",
    ),
    # matches "the D contract runs from T to T"; refuses "the D contract from T"
    pattern(
        rf"{{length:duration}}[- ]{_MODIFIERS}(?:<<tenure>>)"
        rf"(?:,? (?:which )?(?:runs?|ran|lasts?|lasted|will run|is|was))?,? (?:from|between) {_MONTH_ENDS}",
        _WORDS,
        name="duration/term-from-month-to-month",
    ),
    # matches "the D period from T to T", "the D from T to T"; refuses "D after T to T"
    pattern(
        rf"\bthe {{length:duration}}(?:[- ](?:time )?{_SPAN_WORD})? (?:from|between) {_MONTH_ENDS}",
        name="duration/the-months-from-to",
    ),
)
_WHOSE = r"(?:the |his |her |its |their )?"
_LEFT = r"(?:to go|left|away|remaining)"
_COUNTDOWN: tuple[Pattern, ...] = (
    # matches "with D until the T election", "with D left before T"; refuses "D before the T election"
    pattern(
        rf"\b(?P<told>with) (?:just |only )?{{length:duration}} (?:{_LEFT} )?(?:until|before|till|to) "
        rf"{_WHOSE}{{end:date}}",
        name="duration/with-length-until",
    ),
)
# matches "in the three months ended T"; refuses "the three months of T"
_PERIOD = pattern(r"{length:duration} (?:ended|ending|to|through) {end:date}", name="duration/months-ended")
# matches "the fiscal year ended T", "the year to T"; refuses "the year of T"
_YEAR_END = pattern(r"\byear (?:ended|ending|to|that ended|that ends|ends|which ends|ending on|ends on) {start:date}")
_BEGUN = r"(?:<<founded>>)(?: [a-z' ]{1,20})? (?:in|on) {start:year|date}"
_NTH = r"{length:ordinal} (?:wedding )?(?:anniversary|birthday)\b"
_FOUNDED: tuple[Pattern, ...] = (
    # matches "founded in Y … its O anniversary"; refuses "in Y … its anniversary"
    pattern(rf"\b{_BEGUN}[^;.]{{0,60}}? {_NTH}", _WORDS, name="duration/founded-anniversary"),
    # matches "its O birthday … opened in Y"; refuses "its O birthday in Y"
    pattern(rf"{_NTH}[^;.]{{0,60}}?\b{_BEGUN}", _WORDS, name="duration/anniversary-founded"),
)
_PRESENT = pattern(r"\b(?:<<present>>)\b", _WORDS)
# matches "moved from T to T", of a day and not of a stretch; refuses "removed"
_MOVED = Late(r"\b(?:moved|shifted|postponed|rescheduled|put back|pushed|brought forward|changed)\b")
_DAY_UNITS = frozenset({"day", "week", "night", "fortnight"})
_MONTH_UNITS = frozenset({"month"})
_YEAR_UNITS = frozenset({"year", "decade", "century"})
_DURATION = SIGN_OF_KIND[Kind.DURATION]
_QUANTITY = SIGN_OF_KIND[Kind.QUANTITY]
_CLOCK_UNITS = frozenset({"minute", "hour", "hour per day"})


def any_span(story: Story) -> Iterator[Relation]:
    """All lengths with their two ends; the frame's name tells by which measure they are counted."""
    yield from clock_span(story)
    yield from day_span(story)
    yield from year_span(story)
    yield from month_span(story)
    yield from countdown(story)
    yield from reporting_period(story)
    yield from spans_told(story)
    yield from spans_ahead(story)
    yield from told_later(story)
    yield from events_apart(story, now=False)


def clock_span(story: Story) -> Iterator[Relation]:
    """Two times of day in the roles "start" and "end", their length in "length", weekdays in "day"."""
    for sentence in story.sentences:
        if len(sentence.figures) >= 3 and (_DURATION in sentence.skeleton or _QUANTITY in sentence.skeleton):
            yield from _found(sentence, _CLOCKS, "clock span", _CLOCK_UNITS)


def day_span(story: Story) -> Iterator[Relation]:
    """Two days in the roles "start" and "end", with the number of days or weeks in the role "length"."""
    for sentence in story.sentences:
        if (
            len(sentence.figures) >= 3
            and _DURATION in sentence.skeleton
            and SIGN_OF_KIND[Kind.DATE] in sentence.skeleton
        ):
            for relation in _found(sentence, _DAYS, "day span", _DAY_UNITS):
                if all(_is_day(relation, role) for role in ("start", "end")):
                    yield relation


def year_span(story: Story) -> Iterator[Relation]:
    """Two years, or a beginning and an anniversary, with the number of years in the role "length"."""
    for sentence in story.sentences:
        if len(sentence.figures) >= 3 and _DURATION in sentence.skeleton:
            for relation in _found(sentence, (*_YEARS, *_MORE_YEARS), "year span", _YEAR_UNITS):
                if _has_year(relation.one("start")) and _has_year(relation.one("end")):
                    yield relation
        if len(sentence.figures) >= 2:
            yield from _in_one(story, sentence)
        if len(sentence.figures) >= 2 and ("anniversary" in sentence.skeleton or "birthday" in sentence.skeleton):
            yield from _anniversaries(sentence)


def _in_one(story: Story, sentence: Sentence) -> Iterator[Relation]:
    """A length beside a range of years that is one figure ("the six-year war of 1939-45"), or a length in words."""
    for hit in hits(sentence, _IN_ONE):
        years = hit.all("start")[0]
        if hit.all("length")[0].unit in _YEAR_UNITS and years.upper is not None and not years.text.endswith("s"):
            yield Relation("year span", _roles(hit), wording=hit.wording)
    for hit in hits(sentence, _WORDED):
        if all(_has_year(figure) for figure in (*hit.all("start"), *hit.all("end"))):
            at = sentence.skeleton.index(hit.word("said"), hit.start)
            said = figure_of_words(story, sentence, at, at + len(hit.word("said")))
            yield Relation(
                "year span", (("length", (said,)), *_roles(hit)), (("length", hit.word("said")),), wording=hit.wording
            )


def _has_year(figure: Figure) -> bool:
    return figure.kind is Kind.YEAR or (isinstance(figure.when, CalendarDate) and figure.when.year is not None)


def month_span(story: Story) -> Iterator[Relation]:
    """Two months in the roles "start" and "end", with the number of months in the role "length"."""
    for sentence in story.sentences:
        if len(sentence.figures) >= 3 and _DURATION in sentence.skeleton:
            yield from _found(sentence, _MONTHS, "month span", _MONTH_UNITS)


def countdown(story: Story) -> Iterator[Relation]:
    """A coming day in the role "end", with the days, weeks or months that are left in the role "length"."""
    for sentence in story.sentences:
        if _DURATION + " " not in sentence.skeleton:
            continue
        for compiled in _COUNTDOWN:
            for hit in hits(sentence, compiled):
                units = _DAY_UNITS | _MONTH_UNITS
                if hit.all("length")[0].unit in units and not hit.all("end")[0].quoted:
                    cues = (("told", hit.word("told")),) if hit.word("told") else ()
                    yield Relation("countdown", _roles(hit), cues, wording=hit.wording)


def reporting_period(story: Story) -> Iterator[Relation]:
    """Months of a company's accounts in the role "length", their last day in "end", the year's last day in "start"."""
    told = [sentence for sentence in story.sentences if "year e" in sentence.skeleton or "year t" in sentence.skeleton]
    years = [hit for sentence in told for hit in hits(sentence, _YEAR_END)]
    if len({_month(hit) for hit in years}) != 1:
        return
    for sentence in story.sentences:
        for hit in hits(sentence, _PERIOD):
            if hit.all("length")[0].unit == "month":
                yield Relation(
                    "reporting period", (*_roles(hit), ("start", years[0].all("start"))), wording=hit.wording
                )


def _found(sentence: Sentence, patterns: tuple[Pattern, ...], frame: str, units: frozenset[str]) -> Iterator[Relation]:
    for compiled in patterns:
        for hit in hits(sentence, compiled):
            length = hit.get("length")
            if (
                length is None
                or length.unit not in units
                or _joins_clauses(sentence, hit)
                or _is_of_many(sentence, length)
            ):
                continue
            if not _MOVED.search(sentence.skeleton, hit.start, hit.end):
                yield Relation(frame, _roles(hit), wording=hit.wording)


def _is_of_many(sentence: Sentence, length: Figure) -> bool:
    """True for "eight 40-minute slots from 8:45 to 3:40", of which each is that long."""
    place = sentence.places[sentence.figures.index(length)]
    return sentence.skeleton[max(0, place - 2) : place] == SIGN_OF_KIND[Kind.COUNT] + " "


# matches " and the bank from ", " and was its head from " between a length and its ends; refuses " and ended on "
_CLAUSE = Late(
    r",? (?:and|but|then) (?:(?:was |were |is |been )?(?:the|an?|his|her|its|their|another)|was|were|been) "
    r"(?:[a-z'-]+ ){1,4}(?:from|between) $"
)


def _joins_clauses(sentence: Sentence, hit: Hit) -> bool:
    """True for "chaired the board for 15 years and the bank from 1998 to 2007", whose length is of the first post."""
    length, start = (sentence.places[sentence.figures.index(hit.all(role)[0])] for role in ("length", "start"))
    return _CLAUSE.search(sentence.skeleton, length, start) is not None


def _roles(hit: Hit) -> tuple[tuple[str, tuple[Figure, ...]], ...]:
    names = ("length", "start", "end", "day")
    return tuple((name, hit.all(name)) for name in names if hit.all(name))


def _month(hit: Hit) -> int | None:
    when = hit.all("start")[0].when
    return when.month if isinstance(when, CalendarDate) else None


def _is_day(relation: Relation, role: str) -> bool:
    when = relation.one(role).when
    return isinstance(when, CalendarDate) and when.day is not None and when.month is not None


def _anniversaries(sentence: Sentence) -> Iterator[Relation]:
    for compiled in _FOUNDED:
        for hit in hits(sentence, compiled):
            years = [
                figure for figure in sentence.figures if figure.kind is Kind.YEAR and figure is not hit.get("start")
            ]
            if not years and _PRESENT.regex.search(sentence.skeleton):
                yield Relation("anniversary", _roles(hit), (("count", "anniversary"),), wording=hit.wording)
            elif (
                len(years) == 1
                and f"in {sentence.skeleton[sentence.places[sentence.figures.index(years[0])]]}" in sentence.skeleton
            ):
                yield Relation(
                    "anniversary",
                    (*_roles(hit), ("end", (years[0],))),
                    (("count", "anniversary"),),
                    wording=hit.wording,
                )
