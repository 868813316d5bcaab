"""A length of time with both of its ends: times of day, days, years, and anniversaries of a beginning."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.time_words import (
    FIXED_TERMS,
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
from ..model import CalendarDate, Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, figure_of_words
from .events_apart import events_apart
from .pattern import Hit, Late, Pattern, hits, pattern
from .spans_to_now import spans_ahead
from .spans_told import spans_told
from .told_later import told_later
from .weekday_steps import weekday_steps
from .years_apart import spans_apart

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
# after a length at the end of a clause
_AT_END = r"(?: in all| in total| a day| daily| a night| each day| every day)?(?=[,.;)]|\s*$)"
_MODIFIERS = r"(?:[a-z]{1,15} ){0,2}"
_DAY = r"(?:,? (?:on )?{day:date})?"
_CLOCK_ENDS = rf"{{start:clock}}{_DAY} {_ENDS} {{end:clock}}{_DAY}"
_CLOCKS: tuple[Pattern, ...] = (
    # matches "began at C and ended at C, D later", "began at C, broke up at C after D"; refuses "began at C, D later"
    pattern(
        r"\b(?:<<starts>>) at {start:clock}[^;.]{0,40}? (?:<<stops>>|broke up)"
        r"(?: [a-z' -]{1,30})? at {end:clock},? (?:after |lasting )?{length:duration}(?: later)?" + _AT_END,
        _WORDS,
    ),
    # matches "from C to C, D in all"; refuses "from C to C, D"
    pattern(
        rf"\b(?:from|between) {_CLOCK_ENDS},? {{length:duration}} (?:in all|in total|each day|every day|altogether)"
    ),
    # matches "from C to C, 12 hours a day"; refuses "from C to C, 30 miles an hour"
    pattern(rf"\b(?:from|between) {_CLOCK_ENDS},? {{length:quantity}}(?=[,.;)]|\s*$)"),
    # matches "from 9 to 5, D a day"; refuses "from 9 to 5 points"
    pattern(rf"\bfrom {{start:count}} to {{end:count}}, (?:or )?{{length:measure}}{_AT_END}"),
    # matches "D strike begins at C T and ends at C T"; refuses "D after it begins at C"
    pattern(
        rf"{{length:duration}}[- ]{_MODIFIERS}(?:<<tenure>>),? (?:which |that )?(?:will )?(?:<<starts>>) (?:at )?"
        rf"{{start:clock}}{_DAY},? (?:and |to |until )(?:(?:will )?(?:<<stops>>) )?(?:at )?{{end:clock}}{_DAY}",
        _WORDS,
    ),
    # matches "from C to C, a total of D"; refuses "from C to C and D later"
    pattern(rf"\b(?:from|between) {_CLOCK_ENDS}{_TIE}{{length:duration}}{_NOT_LENGTH}"),
    # matches "D from C to C", "D at the scene, from C to C"; refuses "D after C to C"
    pattern(
        rf"{{length:duration}}{_NOT_LENGTH}(?![- ](?:[a-z]+ )?(?:shift|day|workday)s?\b)(?:,? [a-z' -]{{1,30}})?,? "
        rf"(?:from|between) {_CLOCK_ENDS}"
    ),
)
_DATE_ENDS = rf"{{start:date}} ?{_ENDS} ?{{end:date}}"
_DAYS: tuple[Pattern, ...] = (
    # matches "from T for D, until T", "on T and lasts D, ending on T"; refuses "on T for D"
    pattern(
        r"\b(?:from|on) {start:date},? (?:for|and (?:lasts|lasted|runs for|ran for|will last)) {length:duration},? "
        r"(?:until|to|through|ending on|and (?:<<stops>>) on) {end:date}",
        _WORDS,
    ),
    # matches "ran from T to T, D"; refuses "from T to T, D later"
    pattern(rf"\b(?:from|between) {_DATE_ENDS},? (?:or |a total of )?{{length:duration}}{_AT_END}"),
    # matches "the D trial began on T and ended on T"; refuses "D after it began on T"
    pattern(
        rf"{{length:duration}}[- ]{_MODIFIERS}(?:<<tenure>>),? (?:which |that )?(?:<<starts>>) (?:on )?{{start:date}}"
        rf"[^;.]{{0,30}}? (?:<<stops>>) (?:on )?{{end:date}}",
        _WORDS,
    ),
    # matches "which began on T and ended on T, lasted D"; refuses "began on T and lasted D"
    pattern(
        r"\b(?:<<starts>>) (?:on )?{start:date}[^;.]{0,30}? (?:<<stops>>) (?:on )?{end:date},? (?:and )?"
        rf"(?:lasted|lasts|took|takes) {{length:duration}}{_NOT_LENGTH}",
        _WORDS,
    ),
    # matches "a D festival from T to T", "D, from T to T"; refuses "D after T to T"
    pattern(rf"{{length:duration}}{_NOT_LENGTH}{_OF_ONE}(?:,? [a-z' -]{{1,40}}?)?,? (?:from|between|on) {_DATE_ENDS}"),
    # matches "runs from T–T, a D affair"; refuses "from T–T, D later"
    pattern(rf"\b(?:from|on|between) {_DATE_ENDS}, an? {{length:duration}}{_NOT_LENGTH}"),
    # matches "from T to T, a total of D"; refuses "from T to T and D later"
    pattern(rf"\b(?:from|between) {_DATE_ENDS}{_TIE}{{length:duration}}{_NOT_LENGTH}"),
)
_YEAR_ENDS = rf"{{start:year|date}} {_ENDS} {{end:year|date}}"
_YEARS: tuple[Pattern, ...] = (
    # matches "for D, from Y to Y", "over D between Y and Y"; refuses "D after Y to Y"
    pattern(
        r"\b(?:for|over|during|in|lasted|lasting|spent|took|takes|an?|the|his|her|its|their|whose) (?:the )?"
        rf"{{length:duration}}{_NOT_LENGTH}"
        rf"(?:,? [a-z' -]{{1,30}}?)?,? (?:from|between) {{start:year|date}} {_ENDS} (?:[a-z' -]{{1,30}} in )?"
        r"{end:year|date}"
    ),
    # matches "from Y to Y, a period of D"; refuses "from Y to Y and D later"
    pattern(rf"\b(?:from|between) {_YEAR_ENDS}{_TIE}(?:the )?{{length:duration}}{_NOT_LENGTH}"),
)
_SPAN_WORD = r"(?:period|span|stretch|run|spell)"
_MORE_YEARS: tuple[Pattern, ...] = (
    # matches "from Y to Y, D in all"; refuses "from Y to Y, D later"
    pattern(rf"\b(?:from|between) {_YEAR_ENDS}, {{length:duration}}{_AT_END}"),
    # matches "arrested in Y, he was freed in Y after D"; refuses "born in Y, he was freed in Y after D"
    pattern(
        r"\b(?:arrested|jailed|detained|imprisoned|kidnapped|launched|opened) in {start:year},"
        rf"[^;.]{{0,40}}? in {{end:year}},? after {{length:duration}}{_AT_END}",
        _WORDS,
    ),
    # matches "began in Y and took D, ending in Y"; refuses "began in Y and took D"
    pattern(
        r"\b(?:<<starts>>) in {start:year},? (?:and )?(?:took|lasted|lasting|ran for) {length:duration},? "
        r"(?:and )?(?:<<stops>>)(?: in)? {end:year}",
        _WORDS,
    ),
    # matches "from Y to Y, an D term"; refuses "from Y to Y, an D high"
    pattern(rf"{{start:year}} {_ENDS} {{end:year}}, an? {{length:duration}}[- ]{_MODIFIERS}(?:<<tenure>>)\b", _WORDS),
    # matches "joined the school in Y and retired in Y after D"; refuses "joined in Y and after D"
    pattern(
        r"\b(?:<<joined>>)\b[^;.]{0,50}? in {start:year}[^;.]{0,40}? (?:<<retired>>)(?: [a-z]{1,12}){0,3} "
        r"in {end:year},? after {length:duration}(?! (?:as|in|of|on|without)\b)",
        _WORDS,
    ),
    # matches "for D, retiring in Y after joining the school in Y"; refuses "for D, joining in Y"
    pattern(
        r"\bfor {length:duration}[^;.]{0,40}? (?:<<retired>>)(?: [a-z]{1,12}){0,3} in {end:year},? (?:after|having) "
        r"(?:<<joined>>)\b[^;.]{0,40}? in {start:year}",
        _WORDS,
    ),
    # matches "signed in Y, runs for D until Y"; refuses "in Y, for D he"
    pattern(r"\b(?:in|from) {start:year},? [a-z' -]{0,30}?\bfor {length:duration},? (?:until|to|up to) {end:year}"),
    # matches "the D contract, signed in Y, runs until Y"; refuses "the D contract in Y"
    pattern(
        rf"{{length:duration}}[- ]{_MODIFIERS}(?:<<tenure>>),? (?:which |that )?(?:was |is )?"
        r"(?:signed|agreed|<<starts>>) in {start:year},? (?:and )?"
        r"(?:(?:runs?|ran|lasts?) (?:until|to|through)|(?:<<stops>>)(?: in)?) {end:year}",
        _WORDS,
    ),
    # matches "for Y through Y, a D span"; refuses "for Y through Y, a D high"
    pattern(rf"{{start:year}} {_ENDS} {{end:year}}, an? {{length:duration}}[- ]{_SPAN_WORD}\b"),
    # matches "the D period from Y to Y", "in the D between Y and Y"; refuses "the D plan from Y to Y"
    pattern(
        rf"\b(?:a|the) {{length:duration}}(?:[- ](?:time )?{_SPAN_WORD})? (?:from|between) "
        rf"{{start:year}} {_ENDS} {{end:year}}"
    ),
)
# matches "D war of Y", "her D reign (Y", for a year that is a range; refuses "D in Y"
_IN_ONE = pattern(
    rf"{{length:duration}}[- ]{_MODIFIERS}(?:<<tenure>>)(?: of|,? from| in|,)? ?\(?{{start:year}}", _WORDS
)
# matches "the decade from Y to Y", "between Y and Y, a century"; refuses "the decade to Y"
_WORDED = pattern(rf"\b(?:the|a|that) (?P<said><<length>>),? (?:from|between) {_YEAR_ENDS}", _WORDS)
# matches "over the last C presidential elections … in Y to … in Y"; refuses "the last C elections … in Y"
_FIXED_TERMS = pattern(
    r"\bthe (?:last |past |previous )?{length:count}[^;.]{0,140}? (?:in|from|between) {start:year}[^;.]{0,80}? "
    r"(?:in|to|and) {end:year}"
)
_MONTH_ENDS = rf"{{start:date}} ?{_ENDS} ?{{end:date}}"
_MONTHS: tuple[Pattern, ...] = (
    # matches "between T and T, in a D period"; refuses "between T and T, in D"
    pattern(rf"\b(?:from|between) {_MONTH_ENDS}[^;.]{{0,80}}? {{length:duration}}[- ](?:time )?{_SPAN_WORD}\b"),
    # matches "the D contract runs from T to T"; refuses "the D contract from T"
    pattern(
        rf"{{length:duration}}[- ]{_MODIFIERS}(?:<<tenure>>)"
        rf"(?:,? (?:which )?(?:runs?|ran|lasts?|lasted|will run|is|was))?,? (?:from|between) {_MONTH_ENDS}",
        _WORDS,
    ),
    # matches "the D period from T to T", "the D from T to T"; refuses "D after T to T"
    pattern(rf"\bthe {{length:duration}}(?:[- ](?:time )?{_SPAN_WORD})? (?:from|between) {_MONTH_ENDS}"),
)
_WHOSE = r"(?:the |his |her |its |their )?"
_LEFT = r"(?:to go|left|away|remaining)"
_COUNTDOWN: tuple[Pattern, ...] = (
    # matches "with D until the T election", "with D left before T"; refuses "D before the T election"
    pattern(
        rf"\b(?P<told>with) (?:just |only )?{{length:duration}} (?:{_LEFT} )?(?:until|before|till|to) "
        rf"{_WHOSE}{{end:date}}"
    ),
    # matches "D left until the vote on T"; refuses "D left until the vote"
    pattern(
        rf"(?<!were )(?<!was )(?<!had ){{length:duration}} {_LEFT} (?:until|before|till|to) "
        r"(?!(?:he|she|it|they) )[a-z' -]{1,30} on {end:date}"
    ),
    # matches "the final D of the fiscal year … through T"; refuses "the final D of the trial"
    pattern(
        r"\b(?:final|remaining|last) {length:duration} of the (?:fiscal |financial )?year\b[^;.]{0,80}? "
        r"(?:through|until) {end:date}"
    ),
    # matches "D to go until the T vote"; refuses "were D left until T"
    pattern(rf"(?<!were )(?<!was ){{length:duration}} {_LEFT} (?:until|before|till|from|to) {_WHOSE}{{end:date}}"),
)
# matches "in the three months ended T"; refuses "the three months of T"
_PERIOD = pattern(r"{length:duration} (?:ended|ending|to|through) {end:date}")
# matches "the fiscal year ended T", "the year to T"; refuses "the year of T"
_YEAR_END = pattern(r"\byear (?:ended|ending|to|that ended|that ends|ends|which ends|ending on|ends on) {start:date}")
_BEGUN = r"(?:<<founded>>)(?: [a-z' ]{1,20})? (?:in|on) {start:year|date}"
_NTH = r"{length:ordinal} (?:wedding )?(?:anniversary|birthday)\b"
_FOUNDED: tuple[Pattern, ...] = (
    # matches "founded in Y … its O anniversary"; refuses "in Y … its anniversary"
    pattern(rf"\b{_BEGUN}[^;.]{{0,60}}? {_NTH}", _WORDS),
    # matches "its O birthday … opened in Y"; refuses "its O birthday in Y"
    pattern(rf"{_NTH}[^;.]{{0,60}}?\b{_BEGUN}", _WORDS),
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
    yield from spans_apart(story)
    yield from told_later(story)
    yield from weekday_steps(story)
    yield from events_apart(story, now=False)
    yield from fixed_terms(story)


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
            yield Relation("year span", _roles(hit))
    for hit in hits(sentence, _WORDED):
        if all(_has_year(figure) for figure in (*hit.all("start"), *hit.all("end"))):
            at = sentence.skeleton.index(hit.word("said"), hit.start)
            said = figure_of_words(story, sentence, at, at + len(hit.word("said")))
            yield Relation("year span", (("length", (said,)), *_roles(hit)), (("length", hit.word("said")),))


def fixed_terms(story: Story) -> Iterator[Relation]:
    """The number of elections or games of one sort in "length", the first and the last year in "start" and "end"."""
    for sentence in story.sentences:
        if len(sentence.figures) >= 3:
            for hit in hits(sentence, _FIXED_TERMS):
                thing = hit.all("length")[0].thing
                if thing is not None and (thing.head, thing.modifiers[-1:]) in FIXED_TERMS:
                    yield Relation("fixed terms", _roles(hit), (), Certainty.IMPLIED)


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
                    yield Relation("countdown", _roles(hit), cues)


def reporting_period(story: Story) -> Iterator[Relation]:
    """Months of a company's accounts in the role "length", their last day in "end", the year's last day in "start"."""
    told = [sentence for sentence in story.sentences if "year e" in sentence.skeleton or "year t" in sentence.skeleton]
    years = [hit for sentence in told for hit in hits(sentence, _YEAR_END)]
    if len({_month(hit) for hit in years}) != 1:
        return
    for sentence in story.sentences:
        for hit in hits(sentence, _PERIOD):
            if hit.all("length")[0].unit == "month":
                yield Relation("reporting period", (*_roles(hit), ("start", years[0].all("start"))))


def _found(sentence: Sentence, patterns: tuple[Pattern, ...], frame: str, units: frozenset[str]) -> Iterator[Relation]:
    for compiled in patterns:
        for hit in hits(sentence, compiled):
            length = hit.get("length")
            if length is not None and length.unit in units and not _MOVED.search(sentence.skeleton, hit.start, hit.end):
                yield Relation(frame, _roles(hit))


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
                yield Relation("anniversary", _roles(hit), (("count", "anniversary"),))
            elif (
                len(years) == 1
                and f"in {sentence.skeleton[sentence.places[sentence.figures.index(years[0])]]}" in sentence.skeleton
            ):
                yield Relation("anniversary", (*_roles(hit), ("end", (years[0],))), (("count", "anniversary"),))
