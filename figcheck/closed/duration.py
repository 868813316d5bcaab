"""A length of time with both of its ends: times of day, days, years, and anniversaries of a beginning."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.time_words import FOUNDED, PRESENT
from ..model import CalendarDate, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, index_of
from ..ties.lengths import lengths
from ..ties.moments import DAYS
from .pattern import Hit, Late, Pattern, hits, pattern
from .spans_to_now import spans_ahead
from .told_later import told_later

# a length that is a rate or leads on to something else ("two hours a day", "two hours later")
_NOT_LENGTH = r"(?! (?:a|per|each|later|before|after|ago)\b)"
_ENDS = r"(?:to|until|till|through|-|–|and)"
_WORDS = {
    "founded": "|".join(FOUNDED),
    "present": "|".join(PRESENT),
}
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
    # matches "founded in Y by …, and will mark its O anniversary"; refuses "founded in Y, as the O anniversary came"
    pattern(
        rf"\b{_BEGUN}[^;.]{{0,140}}?,? and (?:will |is to |has |is |are |this year )?(?:mark|celebrat)[a-z]{{0,3}} "
        rf"(?:its|their|his|her) {_NTH}",
        _WORDS,
        name="duration/founded-anniversary",
    ),
    # matches "its O birthday … opened in Y"; refuses "its O birthday in Y", "at its O birthday he praised what they
    # opened in Y", "its O birthday, founded in Y when"
    pattern(
        rf"{_NTH}(?:(?! (?:he|she|they|we|spoke|said|praised) )[^;.]){{0,120}}?\b{_BEGUN}(?! when\b)",
        _WORDS,
        name="duration/anniversary-founded",
    ),
)
_PRESENT = pattern(r"\b(?:<<present>>)\b", _WORDS)
# matches "moved from T to T", of a day and not of a stretch; refuses "removed"
_MOVED = Late(r"\b(?:moved|shifted|postponed|rescheduled|put back|pushed|brought forward|changed)\b")
_MONTH_UNITS = frozenset({"month"})
_DURATION = SIGN_OF_KIND[Kind.DURATION]
_QUANTITY = SIGN_OF_KIND[Kind.QUANTITY]
_CLOCK_UNITS = frozenset({"minute", "hour", "hour per day"})


def any_span(story: Story) -> Iterator[Relation]:
    """All lengths with their two ends; the frame's name tells by which measure they are counted."""
    yield from clock_span(story)
    yield from lengths(story)
    yield from anniversaries(story)
    yield from countdown(story)
    yield from reporting_period(story)
    yield from spans_ahead(story)
    yield from told_later(story)


def clock_span(story: Story) -> Iterator[Relation]:
    """Two times of day in the roles "start" and "end", their length in "length", weekdays in "day"."""
    for sentence in story.sentences:
        if len(sentence.figures) >= 3 and (_DURATION in sentence.skeleton or _QUANTITY in sentence.skeleton):
            yield from _found(sentence, _CLOCKS, "clock span", _CLOCK_UNITS)


def anniversaries(story: Story) -> Iterator[Relation]:
    """A beginning in the role "start", and the number of its anniversary in "length"."""
    for sentence in story.sentences:
        if len(sentence.figures) >= 2 and ("anniversary" in sentence.skeleton or "birthday" in sentence.skeleton):
            yield from _anniversaries(sentence)


def countdown(story: Story) -> Iterator[Relation]:
    """A coming day in the role "end", with the days, weeks or months that are left in the role "length"."""
    for sentence in story.sentences:
        if _DURATION + " " not in sentence.skeleton:
            continue
        for compiled in _COUNTDOWN:
            for hit in hits(sentence, compiled):
                units = DAYS | _MONTH_UNITS
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
    place = sentence.places[index_of(sentence, length)]
    return sentence.skeleton[max(0, place - 2) : place] == SIGN_OF_KIND[Kind.COUNT] + " "


# matches " and the bank from ", " and was its head from " between a length and its ends; refuses " and ended on "
_CLAUSE = Late(
    r",? (?:and|but|then) (?:(?:was |were |is |been )?(?:the|an?|his|her|its|their|another)|was|were|been) "
    r"(?:[a-z'-]+ ){1,4}(?:from|between) $"
)


def _joins_clauses(sentence: Sentence, hit: Hit) -> bool:
    """True for "chaired the board for 15 years and the bank from 1998 to 2007", whose length is of the first post."""
    length, start = (sentence.places[index_of(sentence, hit.all(role)[0])] for role in ("length", "start"))
    return _CLAUSE.search(sentence.skeleton, length, start) is not None


def _roles(hit: Hit) -> tuple[tuple[str, tuple[Figure, ...]], ...]:
    names = ("length", "start", "end", "day")
    return tuple((name, hit.all(name)) for name in names if hit.all(name))


def _month(hit: Hit) -> int | None:
    when = hit.all("start")[0].when
    return when.month if isinstance(when, CalendarDate) else None


def _anniversaries(sentence: Sentence) -> Iterator[Relation]:
    told: set[Figure] = set()
    for compiled in _FOUNDED:
        for hit in hits(sentence, compiled):
            if not told.isdisjoint(hit.all("length")):
                continue
            told.update(hit.all("length"))
            years = [
                figure for figure in sentence.figures if figure.kind is Kind.YEAR and figure is not hit.get("start")
            ]
            if not years and _PRESENT.regex.search(sentence.skeleton):
                yield Relation("anniversary", _roles(hit), (("count", "anniversary"),), wording=hit.wording)
            elif (
                len(years) == 1
                and f"in {sentence.skeleton[sentence.places[index_of(sentence, years[0])]]}" in sentence.skeleton
            ):
                yield Relation(
                    "anniversary",
                    (*_roles(hit), ("end", (years[0],))),
                    (("count", "anniversary"),),
                    wording=hit.wording,
                )
