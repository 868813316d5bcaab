"""Which of two figures a printed word of comparison speaks of.

Who surpasses stands before the word and who is surpassed behind it; "by" turns that round. A word that is told of
another than the tie says, or of either, accuses nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..document import lower_twin
from ..lang.en.change import EXCESS_VERBS, FALLING_COMPARATIVES, FEWER, GREATER, RISING_COMPARATIVES
from ..lang.en.given_words import SURPASSES
from ..late import Late
from ..model import Figure, Span, Story
from ..once import once
from ..records import NamedTuple
from ..story import start_of
from .found import Found, said
from .senses import CLAUSE_END, DOWN, opposite

_WITH_OBJECT = EXCESS_VERBS | SURPASSES
_WITH_THAN = RISING_COMPARATIVES | FALLING_COMPARATIVES | GREATER | FEWER
_WORD = Late(r"[a-z]+")
# matches "was ", "had easily been " right before a participle; refuses "was a "
_BE = Late(r"\b(?:is|are|was|were|be|been|being) (?:[a-z]+ly )?$")
# matches "surpassed", "led"; refuses "above" and "trailing", which stand behind "is" as well
_PARTICIPLE = Late(r"(?:ed|led|beat)\b")
_BY = Late(r"\bby\b")
_THAN = Late(r"\bthan\b")
# matches " to ", "-", "–" between the two numbers of a tally; refuses " to about "
_TALLY = Late(r"(?: to | ?[-–] ?|-to-)")
_Pair = tuple[Figure, Figure]


class Spoken(NamedTuple):
    """The way in which the text puts the first of two figures, and why it may be the second that it speaks of."""

    way: str
    doubt: str = ""


class _Place(NamedTuple):
    """Where a word is printed: its place, the sentence, and where its clause ends."""

    word: Span
    sentence: Span
    end: int


def spoken_of(tie: Found, pair: _Pair, way: str) -> Spoken:
    """The way of the first figure by a word that points the given way, as the text says the word of it or the other."""
    told = {found for place in _places(tie, pair) if (found := _told(tie.story, place, pair, way)) is not None}
    if not told:
        return Spoken(way)  # nothing has to follow that is surpassed: "Ash is the taller"
    first, second = map(said, pair)
    if len(told) > 1 or "" in told:
        return Spoken(way, f"the text leaves open whether it says {tie.word!r} of {first} or of {second}")
    found = told.pop()
    return Spoken(found, "" if found == way else f"the text does not say {tie.word!r} of {first}, but of {second}")


def _places(tie: Found, pair: _Pair) -> Iterator[_Place]:
    """Where the word of a tie is printed in a sentence that holds one of its figures."""
    printed = re.compile(r"\b" + r"\s+".join(_WORD.findall(tie.word.lower())) + r"\b")
    text = _lowered(tie.story)
    for sentence in tie.story.sentences:
        if not any(_is_in(figure, sentence.span) for figure in pair):
            continue
        for match in printed.finditer(text, sentence.span.start, sentence.span.end):
            end = CLAUSE_END.search(text, match.end(), sentence.span.end)
            yield _Place(Span(*match.span()), sentence.span, end.start() if end else sentence.span.end)


@once
def _lowered(story: Story) -> str:
    return lower_twin(story.text)


def _is_in(figure: Figure, span: Span) -> bool:
    return figure.source is None and span.start <= figure.span.start < span.end


def _told(story: Story, place: _Place, pair: _Pair, way: str) -> str | None:
    """The way of the first figure by one printed word; empty where that is open, None where its place tells nothing."""
    text = _lowered(story)
    words = {*_WORD.findall(text[place.word.start : place.word.end])}
    at = place.word.end
    if _WITH_OBJECT.isdisjoint(words):
        than = _THAN.search(text, place.word.start, place.end)
        if than is None or _WITH_THAN.isdisjoint(words):
            return None
        at = than.end()
    if way == DOWN and is_tally(text, pair):
        return None
    speaks = _spoken(text, place, pair, at)
    if speaks is None:
        return ""
    return way if speaks is pair[0] else opposite(way)


def _spoken(text: str, place: _Place, pair: _Pair, at: int) -> Figure | None:
    """The figure that a word is said of, whose other one has to follow `at`; None where its place does not tell."""
    one, two = sorted(pair, key=start_of)
    here = [figure for figure in (one, two) if _is_in(figure, place.sentence)]
    before = [figure for figure in here if figure.span.end <= place.word.start]
    behind = [figure for figure in here if figure.span.end > at and figure.span.start < place.end]
    other = {one.span: two, two.span: one}
    is_by = _BY.match(text, at + 1) is not None or text[:at].endswith(" by")
    if is_by or _is_passive(text, place):
        if is_by and len(behind) == 1:
            return behind[0]
        return other[before[0].span] if len(here) == len(before) == 1 else None
    if len(behind) == 1:
        return other[behind[0].span]
    if behind:
        return _first_or_last(text, place, (one, two))
    return before[0] if len(before) == 1 else None


def _first_or_last(text: str, place: _Place, pair: _Pair) -> Figure | None:
    """Of two figures behind a word, the one that it is said of: the first of "led 52% to 48%", the last where the word
    opens the sentence: "Surpassing the 45 of May, it was 50".
    """
    if is_tally(text, pair):
        return pair[0]
    opens = not _WORD.search(text, place.sentence.start, place.word.start)
    return pair[1] if opens and "," in text[pair[0].span.end : pair[1].span.start] else None


def is_tally(text: str, pair: _Pair) -> bool:
    """True for two numbers told in one breath: "trailed her 52% to 30%" puts the larger first, whoever has it."""
    one, two = sorted(pair, key=start_of)
    return _TALLY.fullmatch(text[one.span.end : two.span.start].lower()) is not None


def _is_passive(text: str, place: _Place) -> bool:
    is_form = _PARTICIPLE.search(text, place.word.start, place.word.end) is not None
    return is_form and _BE.search(text[place.sentence.start : place.word.start]) is not None
