"""What is left of a whole, and wholes that a later sentence names again.

"Four people were on board; one died … the other three were saved", "a guard and two other men … the three men", "a
group of 15 … the group, which included nine women and six men". The words "the other", "the remaining" and "the" before
the number lead back to the whole; where several numbers could be it, nothing is built.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.parts import COLLECTIVES, EXHAUSTIVE_KINDS, PERSONS
from ..laws.values import one_value
from ..model import Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, one_of_words
from ..ties.pairing import comparable, is_open
from ..wording import any_of
from .parts_taken import of_parts
from .pattern import Hit, Late, hits, pattern
from .series import addable

_SIGNS = "".join(SIGN_OF_KIND.values())
_WORDS = {
    "gap": f"[^{_SIGNS}.;:()\\n]{{0,110}}?",
    "group": rf"(?P<group>{any_of(COLLECTIVES)})",
}
# matches "one was killed, with the other C", "one of them … and the other C", "one … while the remaining C"; refuses
# "one or the other C", "one day the other C"
_ONE_AND_REST = pattern(
    r"(?<![a-z'’-])(?P<one>one)(?: of (?:them|the [a-z]+))? (?:is|was|were|has|had|died|went|remained|[a-z]+ed)<<gap>>"
    r",? (?:and|with|while|but) (?:that )?the (?:other|remaining) {rest:count}",
    _WORDS,
)
# matches "a security guard and C other men", "one officer and C other men"; refuses "a day and C other men" by its noun
_AND_OTHERS = pattern(r"(?<![a-z])(?P<one>(?:a|an|one) (?:[a-z-]+ )?[a-z-]+) and {rest:count} other (?P<noun>[a-z]+)")
# matches "the C men", "all C men"; refuses "the other C men"
_THE = Late(r"(?<![a-z])(?:the|all|these|those) $")
# matches "a group of C skiers", "the crew of C"
_GROUP_OF = pattern(r"(?<![a-z])<<group>> of (?:about )?{whole:count}", _WORDS)
# matches "the tour group, which included C women and C men"; refuses "the group, which included C women"
_GROUP_HELD = pattern(
    r"(?<![a-z])(?:the|this|their) (?:[a-z]+ ){0,2}?<<group>>,?(?: which)? (?:included|comprised|consisted of|was made "
    r"up of|"
    r"were made up of|is made up of) {part:count} [a-z]+,?(?: {part:count} [a-z]+)?,? and {part:count} [a-z]+(?![a-z])",
    _WORDS,
)
# matches "two shootings: one in leeds that left C dead and another in york" from behind the number; the ones are told
_ONE = SIGN_OF_KIND[Kind.COUNT]
_ONES = Late(
    rf"(?: [a-z'-]+){{1,4}}(?:: | – | — | -- | - )(?P<ones>(?:one|{_ONE}) [^;:()\n]{{3,140}}?(?:,|,? and) "
    rf"(?:another|the other|one|a third|{_ONE}) [^;:()\n]{{3,140}})"
)
_EACH_ONE = Late(
    rf"(?:^|, (?:and )?| and )(?P<word>one|another|the other|a third|a second|{_ONE}) (?!of |by |day |way |time )"
)
# matches words by which the ones told are not all, or no members, and an item without a number
_NOT_ALL = Late(
    r"(?:, |, and )an? |(?<![a-z])(?:including|such as|among|also|or|per|every|each|more than|at least)(?![a-z])"
)
_NEAR = 4
_GROUP_REACH = 12


def rest(story: Story) -> Iterator[Relation]:
    """Relations of a part and what is left with the whole that both come from."""
    for position, sentence in enumerate(story.sentences):
        near = story.sentences[max(0, position - _NEAR) : position + 1]
        for hit in hits(sentence, _ONE_AND_REST):
            parts = (*_first(story, sentence, hit), *hit.all("rest"))
            whole = _whole(near, sentence, hit, parts)
            if whole is not None:
                yield _relation(parts, whole, "one and the rest")
        later = story.sentences[position + 1 : position + 1 + _NEAR]
        for hit in hits(sentence, _AND_OTHERS):
            whole = _named_again(later, hit)
            if whole is not None:
                yield _relation((*_first(story, sentence, hit), *hit.all("rest")), whole, "named again")
        yield from _ones(story, sentence)
        yield from _groups(story.sentences[max(0, position - _GROUP_REACH) : position], sentence)


def _ones(story: Story, sentence: Sentence) -> Iterator[Relation]:
    """ "Two shootings: one in Leeds that left seven dead and another in York": each is one of the announced number."""
    for place, figure in zip(sentence.places, sentence.figures, strict=True):
        match = _ONES.match(sentence.skeleton, place + 1) if figure.kind is Kind.COUNT else None
        if match is None or is_open(figure) or not addable(figure) or "of the" in figure.circumstances.scope:
            continue
        told = sentence.skeleton[match.start("ones") :].partition(". ")[0]
        found = list(_EACH_ONE.finditer(told))
        closed = found and ("and " in found[-1].group() or found[-1]["word"] == "the other")
        if len(found) > 1 and closed and not _NOT_ALL.search(told):
            parts = [_one(story, sentence, match.start("ones") + one.start("word"), one["word"]) for one in found]
            if all(part.text.lower() in _SINGLE for part in parts):
                yield _relation(tuple(parts), figure, "ones")


def _one(story: Story, sentence: Sentence, start: int, word: str) -> Figure:
    """The figure at a place of the skeleton, or the word there as one."""
    if word == _ONE:
        return sentence.figures[sentence.places.index(start)]
    return one_of_words(story, sentence, start, start + len(word))


_SINGLE = frozenset(("one", "another", "the other", "a third", "a second"))


def _first(story: Story, sentence: Sentence, hit: Hit) -> tuple[Figure, ...]:
    """The part in front of the rest: "one" and "a" with a noun, which count as one."""
    start = sentence.skeleton.index(hit.word("one"), hit.start)
    return (one_of_words(story, sentence, start, start + len(hit.word("one"))),)


def _whole(near: tuple[Sentence, ...], sentence: Sentence, hit: Hit, parts: tuple[Figure, ...]) -> Figure | None:
    """The one number of people, or of what the parts count, in the nearest sentence that has such a number."""
    heads = {part.thing.head for part in parts if part.thing is not None}
    for other in reversed(near):
        stop = hit.start if other is sentence else len(other.skeleton)
        found = [
            figure
            for place, figure in zip(other.places, other.figures, strict=True)
            if place < stop and figure.kind is Kind.COUNT and addable(figure) and figure.stated and figure not in parts
        ]
        fitting = [figure for figure in found if _fits(figure, heads)]
        if fitting:
            return fitting[0] if one_value(found) and not is_open(fitting[0]) else None
        if found:
            return None
    return None


def _fits(figure: Figure, heads: set[str]) -> bool:
    if figure.thing is None or figure.circumstances.scope or figure.text.lower() == "one":
        return False
    head = figure.thing.head
    return head in PERSONS if not heads else head in heads or (head in PERSONS and heads <= PERSONS)


def _named_again(later: tuple[Sentence, ...], hit: Hit) -> Figure | None:
    """ "The three men" of a sentence soon after: the first number with this noun, if "the" leads back to it."""
    thing = hit.all("rest")[0].thing
    for other in later if thing is not None else ():
        for place, figure in zip(other.places, other.figures, strict=True):
            if figure.kind is Kind.COUNT and figure.thing is not None and thing and figure.thing.head == thing.head:
                back = _THE.search(other.skeleton, max(0, place - 12), place)
                return figure if back and not is_open(figure) and not figure.circumstances.scope else None
    return None


def _groups(earlier: tuple[Sentence, ...], sentence: Sentence) -> Iterator[Relation]:
    """ "A group of 15 … the group, which included nine women and six men": the kinds leave nobody out."""
    for hit in hits(sentence, _GROUP_HELD):
        parts = hit.all("part")
        heads = [part.thing.head for part in parts if part.thing is not None]
        wholes = [
            found.all("whole")[0]
            for other in earlier
            for found in hits(other, _GROUP_OF)
            if found.word("group") == hit.word("group")
        ]
        complete = len(heads) == len(parts) == len(set(heads)) and frozenset(heads) in EXHAUSTIVE_KINDS
        if complete and one_value(wholes):
            yield _relation(parts, wholes[-1], "group")


def _relation(parts: tuple[Figure, ...], total: Figure, wording: str) -> Relation:
    assert all(comparable(part, total) for part in parts), "the patterns take counts alone"
    return of_parts(parts, total, wording)
