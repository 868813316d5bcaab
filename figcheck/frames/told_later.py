"""A length counted on from a moment told before it: "in 1990 … ten years later, in 2000", "from there, for a week"."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.time_words import NOT_YET, STEPS
from ..model import CalendarDate, Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND
from .pattern import Hit, Late, hits, pattern

_WORDS = {"step": "|".join(STEPS)}
_LATE = r"(?:the )?(?:late |early |mid-|spring |summer |autumn |fall |winter )?"
# matches "in Y … D later, in Y"; refuses "in Y … D later in the Y season"
_ON = pattern(
    rf"\b(?:in|on|since) {_LATE}{{start:year|date}}[^;.]{{0,120}}?[^;.a-z]{{length:duration}} "
    rf"(?:later|on|after that),? (?:in|on|by) {_LATE}{{end:year|date}}"
)
# matches "in Y … D earlier, in Y"; refuses "in Y … D earlier than in Y"
_BACK = pattern(
    rf"\b(?:in|on|since) {_LATE}{{end:year|date}}[^;.]{{0,120}}?[^;.a-z]{{length:duration}} "
    rf"(?:earlier|before|previously),? (?:in|on) {_LATE}{{start:year|date}}"
)
# matches "D later, in Y", "D later, on T"; refuses "D later in the Y season"
_LATER = pattern(rf"{{length:duration}} (?:later|after that),? (?:in|on|by) {_LATE}{{end:year|date}}")
# matches "from there, it fell for D, … on T"; refuses "from there to T"
_STEP = pattern(r"^\s*(?:<<step>>)\b[^;.]{0,80}? for {length:duration},? [^;.]{0,120}?\bon {end:date}", _WORDS)
# matches "D later" and "D on," where no date follows at once; refuses "D later, in Y", "D on the board"
_AFTERWARDS = pattern(
    r"{length:duration} (?:later\b|on(?=,| and,))(?!,? (?:in|on|by) (?:the )?(?:late |early |mid-)?{when})"
)
# matches "will be", "could", of what has not come about; refuses "willing"
_OPEN = Late(r"\b(?:" + "|".join(NOT_YET) + r")\b")
_YEARS = frozenset({"year", "decade", "century"})
_DAYS = frozenset({"day", "week", "night", "fortnight"})
_DURATION = SIGN_OF_KIND[Kind.DURATION]
_FIRST_YEAR = 1000


def told_later(story: Story) -> Iterator[Relation]:
    """A length in "length" with its beginning in "start" and its end in "end", or, under "later", with no end told."""
    for earlier, sentence in _with_the_one_before(story):
        if _DURATION not in sentence.skeleton:
            continue
        for compiled in (_ON, _BACK):
            for hit in hits(sentence, compiled):
                yield from _spans(hit, hit.all("start"), Certainty.STATED)
        for compiled in (_LATER, _STEP):
            for hit in hits(sentence, compiled):
                if earlier is not None and not _dated(sentence, before=hit.start):
                    yield from _spans(hit, _only(earlier), Certainty.IMPLIED)
        yield from _afterwards(earlier, sentence)


def _with_the_one_before(story: Story) -> Iterator[tuple[Sentence | None, Sentence]]:
    """Every sentence with figures, with the one right before it where that has figures too."""
    last: Sentence | None = None
    for sentence in story.sentences:
        near = last is not None and sentence.index - last.index == 1 and not last.headline
        yield (last if near else None), sentence
        last = sentence


def _spans(hit: Hit, start: tuple[Figure, ...], certainty: Certainty) -> Iterator[Relation]:
    length, end = hit.all("length"), hit.all("end")
    if len(start) != 1 or length[0].quoted:
        return
    unit = length[0].unit or ""
    roles = (("length", length), ("start", start), ("end", end))
    if unit in _YEARS and _has_year(start[0]) and _has_year(end[0]):
        yield Relation("year span", roles, (), certainty)
    elif unit in _DAYS and _is_day(start[0]) and _is_day(end[0]):
        yield Relation("day span", roles, (), certainty)


def _afterwards(earlier: Sentence | None, sentence: Sentence) -> Iterator[Relation]:
    """ "Two years later" with no end told: what has happened by then happened by the day of publication."""
    if _OPEN.search(sentence.skeleton):
        return
    for hit in hits(sentence, _AFTERWARDS):
        length = hit.all("length")
        if length[0].unit not in _YEARS or length[0].quoted:
            continue
        start = _dated(sentence, before=hit.start) or (_dated(earlier) if earlier is not None else ())
        if len(start) == 1 and _has_year(start[0]) and not _dated(sentence, after=hit.end):
            yield Relation("later", (("length", length), ("start", start)), (), Certainty.IMPLIED)


def _only(sentence: Sentence) -> tuple[Figure, ...]:
    """The date or year of a sentence that has only one."""
    found = _dated(sentence)
    return found if len(found) == 1 else ()


def _dated(sentence: Sentence, before: int | None = None, after: int = 0) -> tuple[Figure, ...]:
    """The dates and years of a stretch of a sentence."""
    end = len(sentence.skeleton) if before is None else before
    return tuple(
        figure
        for figure, place in zip(sentence.figures, sentence.places, strict=True)
        if after <= place < end and (figure.kind is Kind.YEAR or _is_month(figure))
    )


def _is_month(figure: Figure) -> bool:
    return isinstance(figure.when, CalendarDate) and figure.when.month is not None


def _has_year(figure: Figure) -> bool:
    if figure.kind is Kind.YEAR:
        return figure.upper is None and figure.stated is not None and figure.stated >= _FIRST_YEAR
    return isinstance(figure.when, CalendarDate) and figure.when.year is not None


def _is_day(figure: Figure) -> bool:
    when = figure.when
    return isinstance(when, CalendarDate) and when.day is not None and when.month is not None
