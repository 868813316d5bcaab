"""A length counted on from a moment told before it: "in 1990 … ten years later, in 2000"."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.time_words import EARLIER_DAYS, LATER_DAYS, LENGTHS, NOT_YET
from ..laws.values import is_from
from ..model import CalendarDate, Certainty, Figure, Kind, Relation, Sentence, Story
from ..records import NamedTuple
from ..story import SIGN_OF_KIND, figure_of_words, index_of, told_between
from ..ties.moments import DAYS, YEARS, has_month, in_dateline, is_day
from .pattern import ASIDE, Hit, Late, hits, pattern

_WORDS = {"later": "|".join(LATER_DAYS), "earlier": "|".join(EARLIER_DAYS)}
_LATE = r"(?:the )?(?:late |early |mid-|spring |summer |autumn |fall |winter )?"
# "the day before the March 4 vote" tells of the vote, "the day before, March 4" of the day
_OF_ITSELF = r"(?:(?<=before|.after)(?=,| in | on )|(?<!before|.after))"
# matches "D later, in Y", "the next day, T", "a year later, on T"; refuses "D later in the Y season"
_LATER = pattern(
    rf"(?:{{length:duration}} (?:later|after that|on(?=,))|\b(?P<said><<later>>)|"
    rf"\ba (?P<years>year|decade|century) later){_OF_ITSELF}{ASIDE},? (?:in |on |by )?{_LATE}{{end:year|date}}",
    _WORDS,
    name="duration/length-later-then-date",
)
# matches "for D until Y", "for D until its close in Y"; refuses "for D before Y"
_UNTIL = pattern(
    r"\bfor {length:duration} until (?:(?:his|her|its|their|the) [a-z-]{2,14} )?(?:in |on )?"
    rf"{_LATE}{{end:year|date}}",
    name="duration/length-until-date",
)
# matches "D earlier, in Y", "the day before, T"; refuses "D earlier than in Y", "D before the T vote"
_EARLIER = pattern(
    rf"(?:{{length:duration}} (?:earlier|before|previously)|\b(?P<said><<earlier>>)|\ba (?P<years>year|decade|century) "
    rf"(?:earlier|before)){_OF_ITSELF},? (?:in |on )?{_LATE}{{start:year|date}}",
    _WORDS,
    name="duration/length-earlier-then-date",
)
# matches "after D," and "but D later, he" at the head of a sentence; refuses "after D in jail"
_SINCE_THEN = pattern(
    r"^\s*(?:and |but |yet |now,? )?(?:after {length:duration},|{length:duration} (?:later|on),)",
    name="duration/since-then",
)
# matches "in Y, he vowed" at the head of a sentence, behind a dateline too; refuses "by Y, he"
_THEN = pattern(
    r"^(?:[a-z .,]{2,40}{date}(?: \([a-z]{2,12}\))? ?[–—-] ?)?+\s*(?:and |but )?(?:back )?in (?:early |late |mid-)?"
    r"{start:year|date},"
)
# matches "has", "remains", of the day of publication; refuses "hashed"
_PRESENT = Late(r"\b(?:has|have|is|are|remains?|says|admits|acknowledges|still)\b")
# matches "was", "vowed", of an earlier day; refuses "wash"
_PAST = Late(r"\b(?:was|were|had|did|[a-z]{2,12}ed)\b")
# matches "were", "had", of an earlier day; refuses "has"
_WAS = Late(r"\b(?:was|were|had|did)\b")
# matches "will be", "could", of what has not come about; refuses "willing"
YET_TO_COME = Late(r"\b(?:" + "|".join(NOT_YET) + r")\b")
# matches "will", "may" anywhere in a sentence; refuses "maybe"
_MAY = Late(r"\b(?:will|would|could|may|might)\b")
_DURATION = SIGN_OF_KIND[Kind.DURATION]
_SIGNS = (_DURATION, " later", " day,", " day ", "day before", "earlier", "week,", "following")
# matches "D later", "a year later", a step before another one; refuses "D of later"
_MOVED_ON = Late(rf"{_DURATION} (?:later|after that|afterwards)(?![a-z])|\ba (?:year|decade|century) later(?![a-z])")
_FIRST_YEAR = 1000
# sentences back to the one that opened a tale
_BACK = 5


class _Told(NamedTuple):
    """How a length is told: how firmly, by which wording, and in which word where it is no figure."""

    certainty: Certainty
    wording: str
    word: str = ""


def told_later(story: Story) -> Iterator[Relation]:
    """A length in "length" with its beginning in "start" and its end in "end", or, under "later", with no end told."""
    for earlier, sentence in _with_the_one_before(story):
        if not any(sign in sentence.skeleton for sign in _SIGNS):
            continue
        for hit in hits(sentence, _LATER):
            if not _MOVED_ON.search(sentence.skeleton, 0, hit.start):
                yield from _with_moment(story, sentence, earlier, hit)
        for hit in (*hits(sentence, _UNTIL), *hits(sentence, _EARLIER)):
            yield from _with_moment(story, sentence, earlier, hit)
        yield from _since_then(story, sentence)


def _since_then(story: Story, sentence: Sentence) -> Iterator[Relation]:
    """ "In 2009, he vowed … After six years, it has …": from the year that opened the tale to publication."""
    for hit in hits(sentence, _SINCE_THEN):
        present = _PRESENT.search(sentence.skeleton, hit.end)
        if hit.all("length")[0].unit not in YEARS or present is None or _is_open(sentence, hit) or _dated(sentence):
            continue
        rest = sentence.skeleton[hit.end :]
        if not _PAST.search(sentence.skeleton, hit.end, present.start()) and not _WAS.search(rest):
            start = _opening(story, sentence)
            if start:
                yield Relation(
                    "year span", (("length", hit.all("length")), ("start", start)), (), Certainty.IMPLIED, hit.wording
                )


def _opening(story: Story, sentence: Sentence) -> tuple[Figure, ...]:
    """The year at the head of the last dated sentence before one, at most a few sentences back."""
    for earlier in reversed(told_between(story, sentence.index - _BACK, sentence.index - 1)):
        dated = [figure for figure in _dated(earlier) if not _is_goal(earlier, figure)]
        if dated:
            opened = [hit.all("start") for hit in hits(earlier, _THEN)]
            return opened[0] if len(dated) == 1 and opened and _has_year(dated[0]) else ()
    return ()


def _is_goal(sentence: Sentence, figure: Figure) -> bool:
    """True for "by 2020", which a tale looks forward to."""
    place = sentence.places[index_of(sentence, figure)]
    return sentence.skeleton[max(0, place - 3) : place] == "by "


def _with_the_one_before(story: Story) -> Iterator[tuple[Sentence | None, Sentence]]:
    """Every sentence with figures, with the one right before it where that has figures too."""
    last: Sentence | None = None
    for sentence in story.sentences:
        near = last is not None and sentence.index - last.index == 1 and not last.headline
        yield (last if near else None), sentence
        last = sentence


def _with_moment(story: Story, sentence: Sentence, earlier: Sentence | None, hit: Hit) -> Iterator[Relation]:
    """The length of a hit with the one moment told before it, in its sentence or, where none is, in the one before."""
    here = _dated(sentence, before=hit.start)
    other = here if here else _only(earlier) if earlier is not None else ()
    if len(other) != 1 or (hit.start and sentence.skeleton[hit.start - 1 : hit.start].isalpha()):
        return
    if _begins_nothing(sentence if here or earlier is None else earlier, other[0]):
        return
    certainty = Certainty.STATED if here else Certainty.IMPLIED
    start, end = (hit.all("start"), other) if hit.all("start") else (other, hit.all("end"))
    length = hit.all("length")
    word = hit.word("said") or hit.word("years")
    if not length:
        at = sentence.skeleton.index(word, hit.start)
        length = (figure_of_words(story, sentence, at, at + len(word)),)
    yield from _spans(length, start, end, _Told(certainty, hit.wording, word))


def _begins_nothing(sentence: Sentence, figure: Figure) -> bool:
    """True for "not seen since August 17" and "in 1996's case", from which nothing is counted on."""
    place = sentence.places[index_of(sentence, figure)]
    owns = sentence.skeleton[place + 1 : place + 3] in ("'s", "’s")
    return owns or sentence.skeleton[max(0, place - 6) : place] == "since "


def _spans(
    length: tuple[Figure, ...], start: tuple[Figure, ...], end: tuple[Figure, ...], told: _Told
) -> Iterator[Relation]:
    if len(start) != 1 or start[0].quoted != end[0].quoted:
        return
    unit = length[0].unit or ""
    roles = (("length", length), ("start", start), ("end", end))
    word = told.word
    cues = (("length", word),) if word else ()
    if (unit in YEARS or word in LENGTHS) and _has_year(start[0]) and _has_year(end[0]):
        yield Relation("year span", roles, cues, told.certainty, told.wording)
    elif (unit in DAYS or word in LATER_DAYS or word in EARLIER_DAYS) and is_day(start[0]) and is_day(end[0]):
        yield Relation("day span", roles, cues, told.certainty, told.wording)


def _is_open(sentence: Sentence, hit: Hit) -> bool:
    """True when the sentence may speak of what has not come about."""
    return bool(YET_TO_COME.search(sentence.skeleton, 0, hit.end) or _MAY.search(sentence.skeleton))


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
        if after <= place < end and (figure.kind is Kind.YEAR or has_month(figure)) and not in_dateline(sentence, place)
    )


def _has_year(figure: Figure) -> bool:
    if figure.kind is Kind.YEAR:
        return figure.upper is None and is_from(figure, _FIRST_YEAR)
    return isinstance(figure.when, CalendarDate) and figure.when.year is not None
