"""One thing told again with a slip of the pen: the same digits under another sign or scale, or two of them exchanged.

Two things seldom have such figures by chance, so little else need tie them: that the later one is definite ("that $36
billion debt", "the bail of $2,500"), stands near, and shares its words.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import read_amounts
from ..clauses.slots import Slot
from ..lang.en.sameness import GENERIC, STRONG_CONTRASTS
from ..laws.equal import a_scale_apart, has_neighbours_exchanged
from ..laws.values import has_digits, same_value
from ..model import Certainty, Figure, Kind, Relation, Story
from ..ties.measure import ADDED, is_open, unit_alone
from ..ties.same.context import Mention, is_day, mentions_where
from ..ties.same.tie import extent, source
from ..units import lookup

_EXCHANGED = "digits/told-again"
_FARTHEST = 2
"""In how many sentences with figures the later mention follows."""
_MOST = 150
"""A story of so many figures is a table or a book, in which equal digits are many things."""
_MUCH = 3
"""How many stems that return tell as much as an article."""
_ALL = frozenset({"all", "of its", "every", "monthly", "weekly", "daily"})
_SHOWING = frozenset({"that", "this"})
_POINTING = frozenset({"the", "that", "this", "those", "these", "its", "their", "his", "her", "our", "all"})


def slips(story: Story) -> Iterator[Relation]:
    """Two mentions of one thing whose print differs by a slip: the roles "first" and "second"."""
    pairs = [*_pairs(story)]
    if pairs:
        told = {figure for _, *pair in pairs for figure in pair}
        found = {mention.figure: mention for mention in mentions_where(story, told.__contains__)}
        for (frame, wording), earlier, later in pairs:
            if _is_told_again(wording, found[earlier], found[later]):
                roles = (("first", (earlier,)), ("second", (later,)))
                yield Relation(frame, roles, (), Certainty.IMPLIED, wording)


def _pairs(story: Story) -> Iterator[tuple[tuple[str, str], Figure, Figure]]:
    figures = [figure for figure in story.figures if figure.kind in ADDED and figure.upper is None and figure.stated]
    places = {sentence.index: place for place, sentence in enumerate(story.sentences)}
    for at, later in enumerate(figures) if len(figures) < _MOST else ():
        place = places[later.sentence]
        for earlier in reversed(figures[:at]):
            apart = place - places[earlier.sentence]
            if apart > _FARTHEST:
                break
            slip = _slip(earlier, later) if apart and earlier.kind is later.kind else None
            if slip is not None:
                yield slip, earlier, later


def _slip(one: Figure, other: Figure) -> tuple[str, str] | None:
    """The frame and the wording of a slip by which two figures, which are of one kind, differ."""
    if is_open(one) or is_open(other):
        return None
    units = unit_alone(one.unit), unit_alone(other.unit)
    if units[0] != units[1] and one.kind is not Kind.COUNT:
        if not same_value(one, other):
            return None
        if one.kind is Kind.MONEY:
            apart = other.unit not in one.readings and one.unit not in other.readings and one.minor == other.minor
            return ("currency", "currency/told-again") if apart else None
        return ("scale", "magnitude/unit-told-again") if _are_thousands_apart(*units) else None
    if one.unit != other.unit:
        return None
    printed = _digits(one), _digits(other)
    if printed[0] == printed[1] != "" and a_scale_apart(one.stated, other.stated):
        return "scale", "magnitude/told-again"
    exchanged = has_neighbours_exchanged(one.stated, other.stated) and printed[0] and printed[1]
    return ("same thing", _EXCHANGED) if exchanged and _count_alike(one, other) else None


def _count_alike(one: Figure, other: Figure) -> bool:
    """True for amounts, and for counts of one noun or of three digits or more, which chance seldom exchanges."""
    if one.kind is not Kind.COUNT:
        return True
    if one.thing is None or other.thing is None:
        return has_digits(one, _MUCH) and has_digits(other, _MUCH)
    return one.thing.head == other.thing.head


def _are_thousands_apart(one: str, other: str) -> bool:
    """True for "milligram" and "gram", "metre" and "kilometre"."""
    if not (one and other and lookup.convertible(one, other)):
        return False
    larger, smaller = sorted((lookup.unit(one).factor, lookup.unit(other).factor), reverse=True)
    return larger / smaller in _STEPS


_STEPS = (1000, 1_000_000, 1_000_000_000)


def _digits(figure: Figure) -> str:
    return "".join(filter(str.isdigit, figure.text))


def _is_told_again(wording: str, earlier: Mention, later: Mention) -> bool:
    """True where the later mention is definite, and nothing says that it is of something else.

    The same digits twice are of one thing among much the same words too. A headline rounds what it converts ("$200bn"
    for €200bn), and scales are held to it in `scale_in_headline`.
    """
    slot = _slot(later)
    if slot is None or earlier.sentence.headline or _differ(earlier, later):
        return False
    shared = (earlier.wide & later.near) - GENERIC
    if wording == _EXCHANGED:
        return bool(shared) and _is_definite(slot) and not (later.after and earlier.wide.isdisjoint(later.after))
    if len(_digits(later.figure)) > 1 and (later.link in _SHOWING or len(shared) >= _MUCH):
        return True
    return bool(shared) and _is_definite(slot)


def _differ(earlier: Mention, later: Mention) -> bool:
    """True for other speakers, for a part or a remainder, and for another year or turn."""
    sources = source(earlier), source(later)
    if all(sources) and sources[0] != sources[1]:
        return True
    apart = (earlier.contrasts ^ later.contrasts) & STRONG_CONTRASTS | (extent(earlier.figure) ^ extent(later.figure))
    return bool(apart - _ALL) or not all(map(is_day, later.moments - earlier.moments))


def _slot(mention: Mention) -> Slot | None:
    slots = read_amounts(mention.sentence).slots
    return next((slot for slot in slots if slot.figure is mention.figure), None)


def _is_definite(slot: Slot) -> bool:
    """True for "that $36bn debt", "its full capacity of 53,600", "Mr Lund's $44bn"."""
    chunks, words = slot.parsed.chunks, slot.parsed.tokens.words
    held = [chunks[slot.chunk]]
    if slot.chunk > 1 and chunks[slot.chunk - 1].name == "f" and slot.through:
        held.append(chunks[slot.chunk - 2])
    told = [word for chunk in held for word in words[chunk.start : min(chunk.end, slot.token)]]
    return any(word in _POINTING or word.endswith(("'s", "s'")) for word in told)
