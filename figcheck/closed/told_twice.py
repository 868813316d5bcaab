"""One deed told twice, by a weekday or a relative word and by a date, in two sentences of a story."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from ..lang.en.sameness import EMPTY
from ..lang.en.time_words import DEED_CLASSES, OFTEN_DONE
from ..model import CalendarDate, Certainty, Figure, Kind, Relation, Sentence, Story
from ..records import dataclass
from ..story import SIGN_OF_KIND, figure_of_words, kinds_of
from .pattern import Late, hits, pattern

_DEEDS = {
    name: Late(rf"\b(?:{'|'.join(words)})\b[^;.{''.join(SIGN_OF_KIND.values())}]{{0,45}}$")
    for name, (words, _) in DEED_CLASSES.items()
}
# matches a word of four letters or more; refuses shorter ones
_WORD = Late(r"[a-z]{4,}")
_STEM = 6
_OFTEN = frozenset(word[:_STEM] for word in OFTEN_DONE)
_REACH = 120
_DATES = kinds_of((Kind.DATE,))
# a weekday and a date
_BOTH = 2
# sentences, more than a story of a page has
_PAGE = 60
# so many words in common right before a weekday and a date tell one deed in the same words
_SAME_WORDS = 3
_COMMON_WORDS = 2
_CLOSE = 60
# matches "another quake", "again", of a deed that was done before; refuses "against"
_ANOTHER = Late(r"\b(?:another|second|again|earlier|previous|previously|last|also|aftershocks?|next|postponed|moved)\b")
# matches "last month", "this year" in a lead; refuses "last month's", "from last year"
_RELATIVE = Late(r"(?<!from )(?<!than )(?<!with )(?<!since )\b(?P<word>last|this|next) (?P<unit>month|year)\b(?!['’-])")
# matches "in Y", "in T" in a headline; refuses "Y world cup"
_IN = pattern(r"\bin {date:year|date}(?=[,.;:]|\s|$)")
# the lead is looked for in the first sentences, a headline and a place among them
_LEAD = 4


@dataclass(frozen=True, slots=True)
class _Told:
    """A weekday or a date with the deed before it, the words around, and those right before: all, and common ones."""

    figure: Figure
    sentence: int
    deed: str
    words: frozenset[str]
    near: frozenset[str]
    common: frozenset[str]


def told_twice(story: Story) -> Iterator[Relation]:
    """A weekday in the role "day" and the date of the same deed in "date"; a headline's month beside the lead's."""
    yield from _by_weekday(story)
    yield from _by_headline(story)


def _by_weekday(story: Story) -> Iterator[Relation]:
    days = [
        (sentence, figure, place)
        for sentence in story.sentences
        if sentence.kinds & _DATES
        for figure, place in zip(sentence.figures, sentence.places, strict=True)
        if (_is_weekday(figure) or _is_bare_date(figure)) and not figure.quoted
    ]
    if len({_is_weekday(figure) for _, figure, _ in days}) < _BOTH:
        return
    told = [item for sentence, figure, place in days if (item := _told(story, sentence, figure, place)) is not None]
    weekdays = [item for item in told if _is_weekday(item.figure)]
    dates = [item for item in told if not _is_weekday(item.figure)]
    near = [(day, date) for day in weekdays for date in _within_reach(dates, day)]
    seen: set[tuple[int, int]] = set()
    for day, date in [*_by_class(weekdays, dates, near), *((d, w) for d, w in near if _are_same_words(d, w))]:
        key = (day.figure.span.start, date.figure.span.start)
        if key not in seen:
            seen.add(key)
            yield _one_deed(day, date)


def _within_reach(dates: list[_Told], day: _Told) -> list[_Told]:
    """The dates told at most so many sentences from a weekday, not in its own."""
    first = bisect_left(dates, day.sentence - _PAGE, key=lambda item: item.sentence)
    last = bisect_right(dates, day.sentence + _PAGE, key=lambda item: item.sentence)
    return [item for item in dates[first:last] if item.sentence != day.sentence]


def _by_class(
    weekdays: list[_Told], dates: list[_Told], near: list[tuple[_Told, _Told]]
) -> Iterator[tuple[_Told, _Told]]:
    """One pair for each class of deeds that is told of one weekday and of one date only."""
    for name, (_, shared) in DEED_CLASSES.items():
        days = {_weekday(item) for item in weekdays if item.deed == name}
        whole = {_day(item) for item in dates if item.deed == name}
        if len(days) == 1 and len(whole) == 1:
            pairs = (pair for pair in near if pair[0].deed == name == pair[1].deed)
            yield from [(day, date) for day, date in pairs if len(day.words & date.words) >= shared][:1]


def _are_same_words(day: _Told, date: _Told) -> bool:
    """True when the same words lead to both, and not names alone: much is told of one place."""
    return len(day.near & date.near) >= _SAME_WORDS and len(day.common & date.common) >= _COMMON_WORDS


def _one_deed(day: _Told, date: _Told) -> Relation:
    return Relation(
        "one deed",
        (("date", (date.figure,)), ("day", (day.figure,))),
        (),
        Certainty.IMPLIED,
        "relative/one-deed-two-days",
    )


def _told(story: Story, sentence: Sentence, figure: Figure, place: int) -> _Told | None:
    ahead = sentence.skeleton[max(0, place - _REACH) : place]
    if _ANOTHER.search(ahead):
        return None
    deed = next((name for name, pattern in _DEEDS.items() if pattern.search(ahead)), "")
    around = sentence.skeleton[max(0, place - _REACH) : place + _REACH // 2]
    printed = story.text[max(sentence.span.start, figure.span.start - _CLOSE) : figure.span.start]
    common = _words(" ".join(word for word in printed.split() if word[:1].islower()))
    return _Told(figure, sentence.index, deed, _words(around), _words(ahead[-_CLOSE:]), common)


def _words(part: str) -> frozenset[str]:
    """The stems of the words of a stretch of a sentence."""
    return frozenset(match.group()[:_STEM] for match in _WORD.finditer(part) if match.group() not in EMPTY) - _OFTEN


def _is_weekday(figure: Figure) -> bool:
    return isinstance(figure.when, CalendarDate) and figure.when.is_weekday_alone


def _is_bare_date(figure: Figure) -> bool:
    when = figure.when
    return isinstance(when, CalendarDate) and when.weekday is None and when.day is not None and when.month is not None


def _weekday(item: _Told) -> int | None:
    return item.figure.when.weekday if isinstance(item.figure.when, CalendarDate) else None


def _day(item: _Told) -> tuple[int | None, int | None]:
    when = item.figure.when
    return (when.month, when.day) if isinstance(when, CalendarDate) else (None, None)


def _by_headline(story: Story) -> Iterator[Relation]:
    """The only year or month of a headline, and the only "last year" or "last month" of the lead."""
    named = [hit for sentence in story.sentences if sentence.headline for hit in hits(sentence, _IN)]
    heads = [sentence for sentence in story.sentences if sentence.headline]
    if len(named) != 1:
        return
    figure = named[0].all("date")[0]
    unit = "year" if figure.kind is Kind.YEAR else "month" if _is_month(figure) else ""
    for sentence in story.sentences:
        if sentence.headline or sentence.index > _LEAD or not unit:
            continue
        found = [match for match in _RELATIVE.finditer(sentence.skeleton) if match["unit"] == unit]
        if found:
            common = {word for head in heads for word in _words(head.skeleton)} & _words(sentence.skeleton)
            if len(found) == 1 and common and not _has(sentence, unit):
                yield _period(story, sentence, found[0], figure)
            return


def _period(story: Story, sentence: Sentence, match: re.Match[str], figure: Figure) -> Relation:
    said = figure_of_words(story, sentence, match.start(), match.end())
    cues = (("word", match["word"]), ("unit", match["unit"]))
    return Relation(
        "relative period",
        (("date", (figure,)), ("said", (said,))),
        cues,
        Certainty.IMPLIED,
        "relative/period-said-twice",
    )


def _has(sentence: Sentence, unit: str) -> bool:
    """True when the sentence names a year or month of its own."""
    return any(other.kind is Kind.YEAR if unit == "year" else _is_month(other) for other in sentence.figures)


def _is_month(figure: Figure) -> bool:
    when = figure.when
    return isinstance(when, CalendarDate) and when.month is not None and when.day is None and when.weekday is None
