"""A total and, in the next sentence, its breakdown; a part, and "the other" or "the remaining" ones."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.parts import EXHAUSTIVE_KINDS, GENERIC
from ..model import Certainty, Figure, Kind, Qualifier, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, told_between
from ..ties.pairing import comparable, is_open
from ..ties.whole_of_part import parts_of_wholes
from ..wording import named
from .pattern import Late
from .series import addable, runs

# matches "the other ", "the remaining " right before a number
# ways of telling a part of which what is left may be told later
_TAKEN = frozenset({"part/of-whole", "part/of-the-whole", "part/of-which", "part/of-them-before"})
_REST = Late(r"(?<![a-z])(?:the|its|their|his|her) (?:other|remaining|rest,?)(?: of the)? $|(?<![a-z])remaining $")
# matches " remaining pythons" behind the number
_REMAINING = Late(r" remaining(?![a-z])")
# matches "including", "among": the breakdown names some only
_PARTIAL = Late(
    r"(?<![a-z])(?:including|included|among|additional|as well as|at least|such as|others|other|another|more than|"
    r"so far|earlier|previous|last (?:year|week|month)|per|average|each)(?![a-z])"
)
# matches " in the south", " in Leeds"; the place after a number without a noun
_PLACED = Late(r" in (?:the )?[a-z]+(?:[,. ]|$)")
# matches "C were tied", "C were undecided" behind the last of a list: nobody is left over
_UNDECIDED = Late(
    r". (?:(?:were|was|are|is) (?:tied|ties|undecided|draws?|drawn|a tie|level)|ended in draws?)(?![a-z])"
)
# matches " acres of the C" behind the rest, which has a whole of its own
_OF_OTHERS = Late(rf"(?: [a-z]+){{0,2}} of (?:the |its |their )?[{''.join(SIGN_OF_KIND.values())}]")
_PEOPLES = Late(r" ([A-Z][a-z]+)")
# a correction repeats the wrong figure
_CORRECTION = Late(r"(?<![a-z])(?:correction|incorrectly|misstated|earlier version|previous version)(?![a-z])")
_REACH = 2
_FLOOR = Qualifier.AT_LEAST


def breakdown(story: Story) -> Iterator[Relation]:
    """Relations between a total and the breakdown that follows it in another sentence."""
    sentences = story.sentences
    for position, sentence in enumerate(sentences):
        for run in runs(sentence):
            members = tuple(sentence.figures[i] for i in run)
            if _complete(story, sentence, run, members):
                total = _total_before(sentences[max(0, position - _REACH) : position], sentence, members)
                if total is not None:
                    yield _relation(members, total, "breakdown")
    yield from _rest(story)


def _complete(story: Story, sentence: Sentence, run: tuple[int, ...], members: tuple[Figure, ...]) -> bool:
    """True when the members divide people by kind, by nation or party, or things by place."""
    if any(figure.kind is not Kind.COUNT or is_open(figure) for figure in members) or _PARTIAL.search(
        sentence.skeleton
    ):
        return False
    if any(figure.kind is Kind.COUNT for i, figure in enumerate(sentence.figures) if i not in run):
        return False
    if len(members) > 2 and _UNDECIDED.search(sentence.skeleton[sentence.places[run[-1]] :]):
        return True
    if len(sentence.figures) > len(run) + 1 and len(members) == 2:
        return False
    heads = frozenset(figure.thing.head for figure in members if figure.thing is not None)
    if len(members) == len(heads) and heads in EXHAUSTIVE_KINDS:
        return True
    names = [_PEOPLES.match(story.text, figure.span.end) for figure in members]
    if all(names) and len({name.group(1) for name in names if name}) == len(members):
        return True
    return len(members) > 2 and all(_PLACED.match(sentence.skeleton, sentence.places[i] + 1) for i in run)


def _total_before(earlier: tuple[Sentence, ...], sentence: Sentence, members: tuple[Figure, ...]) -> Figure | None:
    """The one count of the sentences before that can be the total: people, or what the members count."""
    predicates = {figure.circumstances.predicate for figure in members}
    for other in reversed(earlier):
        if sentence.index - other.index > _REACH:
            return None
        counts = [figure for figure in other.figures if figure.kind is Kind.COUNT and addable(figure)]
        fitting = [figure for figure in counts if _is_total(figure, members, predicates)]
        if fitting:
            return fitting[0] if len(counts) == 1 and not _CORRECTION.search(other.skeleton) else None
    return None


def _is_total(figure: Figure, members: tuple[Figure, ...], predicates: set[str | None]) -> bool:
    if figure.thing is None or figure.circumstances.scope or (is_open(figure) and figure.qualifier is not _FLOOR):
        return False
    if all(member.thing is None for member in members) and len(members) > 2:
        return True
    if figure.circumstances.predicate not in predicates and predicates != {None}:
        return False
    heads = {member.thing.head for member in members if member.thing is not None}
    return figure.thing.head in GENERIC or figure.thing.head in heads


def _rest(story: Story) -> Iterator[Relation]:
    """ "12 of the 20 passed … the other eight failed": the part taken from a whole and what is left of it."""
    taken: dict[Figure, list[Figure]] = {}
    for relation in parts_of_wholes(story):
        if relation.wording in _TAKEN:
            parts = taken.setdefault(relation.one("whole"), [])
            if relation.one("part") not in parts:
                parts.append(relation.one("part"))
    for whole, parts in taken.items():
        last = max(figure.sentence for figure in parts)
        for sentence in told_between(story, last, last + 1):
            rest = _remaining(sentence, whole, parts)
            if rest is not None and not _goes_on(story, parts[-1], rest):
                yield _relation((*parts, rest), whole, "the rest")
                break


def _goes_on(story: Story, part: Figure, rest: Figure) -> bool:
    """True for "of 212 cases, 61 were won and 88 lost; the remaining 63": more parts follow the one that was read."""
    for sentence in told_between(story, part.sentence, part.sentence):
        for run in runs(sentence):
            listed = [sentence.figures[i] for i in run]
            if part in listed and any(figure != rest for figure in listed[listed.index(part) + 1 :]):
                return True
    return False


def _remaining(sentence: Sentence, whole: Figure, parts: list[Figure]) -> Figure | None:
    for index, figure in enumerate(sentence.figures):
        place = sentence.places[index]
        if figure.span.start < parts[-1].span.end or not comparable(figure, whole) or figure in (*parts, whole):
            continue
        if _OF_OTHERS.match(sentence.skeleton, place + 1):
            continue
        led = _REST.search(sentence.skeleton, max(0, place - 30), place)
        if addable(figure) and not is_open(figure) and (led or _REMAINING.match(sentence.skeleton, place + 1)):
            return figure
    return None


def _relation(parts: tuple[Figure, ...], total: Figure, wording: str) -> Relation:
    return Relation(
        "parts",
        (("part", parts), ("total", (total,))),
        (("wording", wording),),
        Certainty.IMPLIED,
        named("parts", wording),
    )
