"""A part that was taken from its whole, and "the other" or "the remaining" ones."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Certainty, Figure, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, told_between
from ..ties.measure import comparable, is_open
from ..ties.whole_of_part import parts_of_wholes
from ..wording import named
from .pattern import Late
from .series import addable, runs

# ways of telling a part of which what is left may be told later
_TAKEN = frozenset(f"part/{name}" for name in ("of-whole", "of-the-whole", "of-which", "of-them", "of-the-noun"))
# matches "the other ", "the remaining ", "leaving " right before a number
_REST = Late(
    r"(?<![a-z])(?:the|its|their|his|her) (?:other|remaining|rest,?)(?: of the)? $"
    r"|(?<![a-z])(?:remaining|(?P<left>leaving)(?: just| only)?) $"
)
# matches " remaining pythons" behind the number
_REMAINING = Late(r" remaining(?![a-z])")
# matches " acres of the C" behind the rest, which has a whole of its own
_OF_OTHERS = Late(rf"(?: [a-z]+){{0,2}} of (?:the |its |their )?[{''.join(SIGN_OF_KIND.values())}]")


def left_of_taken(story: Story) -> Iterator[Relation]:
    """ "12 of the 20 passed … the other eight failed": the part taken from a whole and what is left of it."""
    taken: dict[Figure, list[Figure]] = {}
    for relation in parts_of_wholes(story):
        if relation.wording in _TAKEN:
            part = relation.one("part")
            but = story.text[max(0, part.span.start - 8) : part.span.start].lower() == "all but "
            if not but and not is_open(part) and part not in taken.get(relation.one("whole"), ()):
                taken.setdefault(relation.one("whole"), []).append(part)
    for whole, parts in taken.items():
        last = max(figure.sentence for figure in parts)
        for sentence in told_between(story, last, last + 1):
            rest = _remaining(sentence, whole, parts)
            told = rest is not None and _is_another_told(story, parts[-1], rest, [*parts, whole])
            if rest is not None and not told and not _goes_on(story, parts[-1], rest):
                yield of_parts((*parts, rest), whole, "the rest")
                break


def _goes_on(story: Story, part: Figure, rest: Figure) -> bool:
    """True for "of 212 cases, 61 were won and 88 lost; the remaining 63": more parts follow the one that was read."""
    for sentence in told_between(story, part.sentence, part.sentence):
        for run in runs(sentence):
            listed = [sentence.figures[i] for i in run]
            if part in listed and any(figure != rest for figure in listed[listed.index(part) + 1 :]):
                return True
    return False


def _is_another_told(story: Story, part: Figure, rest: Figure, parts: list[Figure]) -> bool:
    """True for "51 of the 127 were built, 21 nearly, and the remaining 55": another part stands in between."""
    sentences = told_between(story, part.sentence, rest.sentence)
    between = (figure for sentence in sentences for figure in sentence.figures)
    return any(
        part.span.end < figure.span.start < rest.span.start and comparable(figure, rest) and figure not in parts
        for figure in between
    )


def _remaining(sentence: Sentence, whole: Figure, parts: list[Figure]) -> Figure | None:
    for index, figure in enumerate(sentence.figures):
        place = sentence.places[index]
        if (
            figure.span.start < parts[-1].span.end
            or not comparable(figure, whole)
            or figure in parts
            or figure == whole
        ):
            continue
        if _OF_OTHERS.match(sentence.skeleton, place + 1):
            continue
        led = _REST.search(sentence.skeleton, max(0, place - 30), place)
        if led and led["left"] and not _is_of_them(figure, whole):
            continue  # "six of the nine sailors died, leaving three children"
        if addable(figure) and not is_open(figure) and (led or _REMAINING.match(sentence.skeleton, place + 1)):
            return figure
    return None


def _is_of_them(figure: Figure, whole: Figure) -> bool:
    """True for "leaving three" and "leaving three boats" of so many boats."""
    if figure.thing is None:
        return True
    return whole.thing is not None and figure.thing.head == whole.thing.head


def of_parts(parts: tuple[Figure, ...], total: Figure, wording: str) -> Relation:
    """The relation of parts, what is left among them, with their total."""
    return Relation(
        "parts",
        (("part", parts), ("total", (total,))),
        (("wording", wording),),
        Certainty.IMPLIED,
        named("parts", wording),
    )
