"""An update against the version before it: which figures were changed, and which were left that should have been.

The sentences of the two versions are paired by what they share (`difflib`), and within a pair the figures by kind and
order. What a hurried update forgets is a second mention of a fact that was changed elsewhere, and a total, a share or a
change that no longer follows from the figures it followed from before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import groupby

from ..model import Kind, Status
from ..records import dataclass
from ..told import Account, Change
from ..working import printed
from .alignment import Index
from .cues import asked
from .derivations import Derivation, Workings
from .measures import Measure, tells
from .surroundings import shared
from .texts import PHRASE, Entry, Text, near
from .workings import at_of

# two sentences are one, rewritten, where so much of their words is the same
_ALIKE = 0.4
# how many sentences around its own place a rewritten one is looked for
_WINDOW = 6
# what two mentions of one fact share, beside their value
_ONE_FACT = 0.8
_DIGITS = 3
# what a step needs to be one that the version before was written by
_MEANT = 0.25


@dataclass(frozen=True, slots=True)
class Pair:
    """A figure of the version before and the one that stands in its place now."""

    old: Entry
    new: Entry

    @property
    def is_changed(self) -> bool:
        """Whether the two have no value in common."""
        return not any(one.scale == other.scale and tells(one, other) for one, other in _measures(self))


def _measures(pair: Pair) -> Iterator[tuple[Measure, Measure]]:
    for one, other in zip(pair.new.ends, pair.old.ends, strict=False):
        yield from ((mine, yours) for mine in one for yours in other)


def pairs(old: Text, new: Text) -> list[Pair]:
    """The figures of two versions that stand in one place, in the order of the new one."""
    before, after = _by_sentence(old), _by_sentence(new)
    found: list[Pair] = []
    taken: set[int] = set()
    for place, (words, entries) in enumerate(after):
        best = _likest(words, before, place, taken)
        if best is not None:
            taken.add(best)
            found += _in_sentence(before[best][1], entries)
    return found


def _by_sentence(text: Text) -> list[tuple[list[str], list[Entry]]]:
    """The sentences with figures: their words without the figures, and the figures."""
    own = [entry for entry in text.entries if PHRASE not in entry.figure.trace]
    return [(_words(text, group), group) for _, found in groupby(own, key=_sentence) if (group := list(found))]


def _sentence(entry: Entry) -> int:
    return entry.figure.sentence


def _words(text: Text, entries: list[Entry]) -> list[str]:
    span = text.document.sentence_span(entries[0].figure.sentence)
    parts, at = [], span.start
    for entry in entries:
        parts.append(text.document.plain[at : max(at, entry.figure.span.start)])
        parts.append(f" {entry.figure.kind.value.upper()} ")
        at = max(at, entry.figure.span.end)
    parts.append(text.document.plain[at : span.end])
    return "".join(parts).split()


def _likest(
    words: list[str], before: Sequence[tuple[list[str], list[Entry]]], place: int, taken: set[int]
) -> int | None:
    """The sentence of the version before that was rewritten into one of the new."""
    best, most = None, _ALIKE
    matcher = SequenceMatcher(b=words, autojunk=False)
    for number in range(max(0, place - _WINDOW), min(len(before), place + _WINDOW + 1)):
        if number in taken:
            continue
        matcher.set_seq1(before[number][0])
        if matcher.quick_ratio() > most and (likeness := matcher.ratio()) > most:
            best, most = number, likeness
    return best


def _in_sentence(old: list[Entry], new: list[Entry]) -> Iterator[Pair]:
    """The figures of one sentence before and after, by kind and order."""
    matcher = SequenceMatcher(a=[_slot(entry) for entry in old], b=[_slot(entry) for entry in new], autojunk=False)
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            yield Pair(old[block.a + step], new[block.b + step])


def _slot(entry: Entry) -> tuple[Kind, str, str]:
    return entry.figure.kind, entry.figure.unit or "", entry.around.head


def changes(found: Sequence[Pair]) -> tuple[Change, ...]:
    """The figures that were changed, for a note of correction."""
    return tuple(
        Change(pair.old.figure, pair.new.figure)
        for pair in found
        if printed(pair.old.figure) != printed(pair.new.figure)
    )


def left_behind(found: Sequence[Pair], old: Text, new: Text) -> Iterator[Account]:
    """The figures of an update that were left although what they tell, or follow from, was changed."""
    changed = [pair for pair in found if pair.is_changed]
    kept = [pair for pair in found if not pair.is_changed]
    for pair in kept:
        twin = next((other for other in changed if _is_one_fact(pair, other, old)), None)
        if twin is not None:
            yield _left(pair, twin)
    for pair in changed:
        others = [other for other in changed if other is not pair and _is_one_fact(pair, other, old)]
        for other in others[:1]:
            if Pair(other.new, pair.new).is_changed is False:
                yield _account(pair, Status.SUPPORTED, "changed elsewhere", other)
    yield from _stale(found, old, new)


def _is_one_fact(pair: Pair, other: Pair, text: Text) -> bool:
    """Whether two mentions of the version before told one fact: one value, and one thing by their words."""
    one, two = pair.old, other.old
    if one.figure.kind is not two.figure.kind or not one.ends or Pair(one, two).is_changed:
        return False
    weight, _ = shared(one.around, two.around, text.words.rarity)
    same_head = bool(one.around.head) and one.around.head == two.around.head
    if one.around.head and two.around.head and not same_head:
        return False
    digits = sum(char.isdigit() for char in one.figure.text.rstrip("0"))
    return weight >= _ONE_FACT or same_head or digits >= _DIGITS


def _left(pair: Pair, twin: Pair) -> Account:
    return _account(pair, Status.CONTRADICTED, "changed elsewhere", twin)


def _account(pair: Pair, status: Status, how: str, twin: Pair) -> Account:
    line = f"{printed(twin.old.figure)} became {printed(twin.new.figure)}; stated: {printed(pair.new.figure)}"
    return Account(pair.new.figure, status, how, (twin.new.figure,), working=line)


def _stale(found: Sequence[Pair], old: Text, new: Text) -> Iterator[Account]:
    """Figures that followed from others by one step, and follow no longer since some of these were changed."""
    index = Index(old)
    steps = Workings(index.text)
    by_old = {id(pair.old): pair for pair in found}
    touched = {id(pair.old) for pair in found if pair.is_changed}
    for pair in found:
        derivation = _step(pair, old, steps)
        if derivation is None:
            continue
        operands = [by_old.get(id(operand)) for operand in derivation.operands]
        if not any(id(operand) in touched for operand in derivation.operands) and id(pair.old) not in touched:
            continue
        now = [operand.new for operand in operands if operand is not None]
        if len(now) == len(operands) and pair.old.figure not in [operand.figure for operand in derivation.operands]:
            yield _stepped(pair, derivation, now, new)


def _step(pair: Pair, old: Text, steps: Workings) -> Derivation | None:
    """The step that gave a figure in the version before, where it was surely meant."""
    operations = asked(near(old, pair.old.figure), pair.old.figure)
    found = [item for item in steps.of(pair.old, operations) if item.operands and pair.old not in item.operands]
    best = found[0] if found else None
    return best if best is not None and best.is_enough and best.luck < _MEANT and not best.published else None


def _stepped(pair: Pair, derivation: Derivation, now: list[Entry], new: Text) -> Account:
    """The account of a figure by the same step from the figures of the update."""
    operations = frozenset({derivation.operation})
    own = replace(new, entries=tuple(now))
    again = [item for item in Workings(own).of(pair.new, operations) if item.operation == derivation.operation]
    figures = tuple(entry.figure for entry in now)
    if again:
        _, _, line = at_of(pair.new, again[0])
        return Account(pair.new.figure, Status.DERIVED, derivation.operation, figures, working=line)
    before = ", ".join(printed(operand.figure) for operand in derivation.operands)
    told = ", ".join(printed(figure) for figure in figures)
    line = f"{printed(pair.old.figure)} was the {derivation.operation} of {before}; now {told}"
    return Account(
        pair.new.figure,
        Status.CONTRADICTED,
        derivation.operation,
        figures,
        working=f"{line}; stated: {printed(pair.new.figure)}",
    )
