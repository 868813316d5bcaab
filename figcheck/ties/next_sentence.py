"""Levels that the next sentence takes up: "That share fell to 51 per cent", "A year earlier it was 40"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.movers import movements
from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..clauses.stems import content
from ..lang.en.change import FIGURE_NOUNS, STRETCHES_OF_BUSINESS
from ..lang.en.grammar import ADJUNCTS, FORESEEING
from ..lang.en.nouns import singular
from ..model import Kind, Sentence, Story
from ..once import once
from .level_parts import lasts
from .levels import Levels, levels_in
from .measure import LEVEL_KINDS, Pair, is_adjectival, is_foreseen, of_one_move, one_thing, same_measure

_IT = frozenset({"it", "that", "this", "they"})
_IT_IS = frozenset({"that's", "it's"})
_POINTING = frozenset({"that", "this", "those", "these", "the"})
WAS = frozenset("was were stood had been totalled totaled averaged made earned lost posted reported sold".split())
EARLIER = frozenset({"earlier", "previous", "previously", "ago", "before", "last", "prior", "year-ago", "prior-year"})


@once
def taken_up(story: Story) -> tuple[Pair, ...]:
    """The pairs of levels of which one stands in a sentence and the other in the next."""
    return tuple(pair for _, _, pairs in _between(story) for pair in pairs)


@once
def _between(story: Story) -> tuple[tuple[Sentence, Sentence, tuple[Pair, ...]], ...]:
    """Each two sentences that follow each other, with the pairs of which each has one level."""
    return tuple((first, second, tuple(_pairs(first, second))) for first, second in _neighbours(story))


def _neighbours(story: Story) -> Iterator[tuple[Sentence, Sentence]]:
    for first, second in pairwise(story.sentences):
        near = second.index == first.index + 1 and not first.headline
        if near and (second.paragraph - first.paragraph <= 1 or _opens_pointing(second)):
            yield first, second


def _opens_pointing(sentence: Sentence) -> bool:
    """True for "It had earned" and "That share has", which take up the sentence before in a paragraph of their own."""
    words = read_amounts(sentence).tokens.words[:_FIRST]
    at = next((at for at, word in enumerate(words) if word in _POINTS_BACK), len(words))
    return at < len(words) and not any(word[0].isalpha() and word not in _LEADING for word in words[:at])


_FIRST = 4
_POINTS_BACK = frozenset({"it", "this", "that", "it's", "that's"})
# what may stand before the pronoun that a sentence opens with
_LEADING = frozenset("but and now so yet however today since then".split())


def amounts_taken_up(story: Story) -> Iterator[tuple[Sentence, Slot, Pair]]:
    """Amounts of change with levels that the next sentence, or the one before, holds; and the amount's sentence.

    "It made £60m. That was a rise of 20% on last year's £50m", "Arrivals went from 40,000 to 52,000. That is a rise of
    30%", "Profit rose 20% to £60m. A year earlier it was £50m".
    """
    for first, second, pairs in _between(story):
        for pair in pairs:
            for sentence, level in ((second, _in(second, pair)), (first, _in(first, pair))):
                amounts = levels_in(sentence).amounts
                for amount in amounts:
                    behind = level is not None and amount.number > level.number and len(amounts) > 1
                    if (
                        level is not None
                        and of_one_move(amount.mover, level.mover)
                        and not behind
                        and not is_foreseen(pair)
                    ):
                        yield sentence, amount, pair
        yield from _levels_apart(first, second)


def _levels_apart(first: Sentence, second: Sentence) -> Iterator[tuple[Sentence, Slot, Pair]]:
    """ "Arrivals went from 40,000 to 52,000. That is a rise of 30%": an amount that is the only figure there."""
    pairs = levels_in(first).pairs
    if len(pairs) != 1 or levels_in(first).amounts:
        return
    amounts = levels_in(second).amounts
    if len(amounts) != 1 or len(levels_in_any(second) or ()) != 1:
        return
    mover = amounts[0].mover
    reading = read_amounts(second)
    pointed = reading.tokens.words[:1] in (("that",), ("this",))
    if pointed and mover is not None and mover.sort == "noun" and _takes_up(reading, amounts[0])[0] == "it":
        yield second, amounts[0], pairs[0]._replace(wording="next-it-levels")


def _in(sentence: Sentence, pair: Pair) -> Slot | None:
    """The level of a pair that stands in a sentence."""
    return next((slot for slot in (pair.new, pair.old) if slot.figure in sentence.figures), None)


def _pairs(first: Sentence, second: Sentence) -> Iterator[Pair]:
    before, reading = read_amounts(first), read_amounts(second)
    if len(second.figures) == 1 and _TAKING_UP.isdisjoint(reading.tokens.words):
        return
    told, after = levels_in_any(first), levels_in_any(second)
    if told is None or after is None:
        return
    known = levels_in(second)
    for slot in after:
        subject, noun = ("it", "") if _moves_it(reading, slot) else _takes_up(reading, slot)
        subject = subject or ("was" if _opens_earlier(reading, slot) else "")
        subject = subject or ("named" if _owns_amount(known, slot) else "")
        if not subject or _is_foreseen_otherwise(reading, slot) or slot.clause != after[0].clause:
            continue
        alike = [old for old in told if _alike(old, slot) and old.aside != "bracket" and not is_adjectival(before, old)]
        if len(alike) != 1 or alike[0].figure.upper is not None or slot.figure.upper is not None:
            continue
        other = alike[0]
        if noun and singular(noun) not in {other.head, other.subject, *other.topic, *other.through}:
            continue
        if subject == "named" and not _is_named_again(before, other, reading, slot):
            continue
        # not the $18 of "next year it will rise to $16, then to $18", which is a step from the $16
        first_reached = "to" not in known.parts[: slot.number]
        moved = _moved_on(known, slot) and not _moved_both_ways(reading, slot) and first_reached
        moved = moved and (second.paragraph - first.paragraph <= 1 or _moves_subject(reading, slot))
        if subject != "was" and moved:
            yield Pair(slot, other, slot.mover, f"next-{subject}-to")
        elif (
            subject != "was" and _held_against(known, slot) and _is_first(known, after, slot) and _stands(first, other)
        ):
            yield Pair(other, slot, slot.mover, f"next-{subject}-{'from' if slot.prep == 'from' else 'than'}")
        elif _was_before(reading, slot, after) and other.mover is not None and _reached(first, other):
            yield Pair(other, slot, other.mover, "next-was")


_TAKING_UP = _IT | _IT_IS | FIGURE_NOUNS | EARLIER


def _is_foreseen_otherwise(reading: Reading, slot: Slot) -> bool:
    """True for "it was expected to fall to 4.2%" and "they cut their forecast to 4.2%", which are held against what
    came; not for "it is expected to fall to".
    """
    begin = reading.clause_of.index(slot.clause)
    now = any(one in _NOW and other in FORESEEING for one, other in pairwise(reading.tokens.words[begin : slot.token]))
    return slot.mood == "forecast" and not now


_NOW = frozenset({"is", "are"})


def levels_in_any(sentence: Sentence) -> tuple[Slot, ...] | None:
    """The figures of a sentence that may be levels; None where it has none or is a table."""
    found = tuple(slot for slot in read_amounts(sentence).slots if slot.figure.kind in LEVEL_KINDS and not lasts(slot))
    return found or None


def _takes_up(reading: Reading, slot: Slot) -> tuple[str, str]:
    """How the subject of a level's clause points back: "it", "that share" or "the share", with the noun that must have
    been told before; nothing where it does not.
    """
    begin = reading.clause_of.index(slot.clause)
    for chunk in reading.chunks[reading.chunk_of[begin] : slot.chunk]:
        if chunk.name == "verb":
            return ("it" if reading.tokens.words[chunk.start] in _IT_IS else ""), ""
        if chunk.name == "noun" and reading.tokens.tags[chunk.start - 1 : chunk.start] != "P":  # not "despite this,"
            words = reading.tokens.words[chunk.start : chunk.end]
            if len(words) == 1:
                return ("it" if words[0] in _IT else ""), ""
            if len(words) != 2 or words[0] not in _POINTING or words[1] not in FIGURE_NOUNS:
                break
            return "noun", words[1] if words[0] == "the" and words[1] not in _ANY_FIGURE else ""
    return "", ""


def _moves_it(reading: Reading, slot: Slot) -> bool:
    """ "The device cut that to one a year": what the verb moves stands for a figure told before."""
    at = slot.mover.token + 1 if slot.mover is not None and slot.mover.sort == "verb" else 0
    return at > 0 and reading.tokens.words[at : at + 2] in _MOVED


_MOVED = tuple((word, "to") for word in ("it", "that", "this"))


def _held_against(known: Levels, slot: Slot) -> bool:
    """True for an old level whose new one is in another sentence: "that is up from 40", "this beat its goal"."""
    mover = slot.mover
    if mover is None or mover.flags or any(slot.number in (pair.new.number, pair.old.number) for pair in known.pairs):
        return False
    part = known.parts[slot.number] if known.parts else ""
    if part == "from":
        return mover.sort in ("adverb", "noun", "multiple") or (mover.sort == "verb" and _owns_amount(known, slot))
    return part == "base" and mover.sort in ("comparative", "excess", "noun", "adverb")


def _is_first(known: Levels, after: tuple[Slot, ...], slot: Slot) -> bool:
    """False where another level of the sentence may be the one that an old one is held against."""
    ahead = [other for other in after if other.number < slot.number and known.parts[other.number] in ("level", "to")]
    return not any(_alike(other, slot) for other in ahead)


def _stands(sentence: Sentence, level: Slot) -> bool:
    """False for a level that is itself an old one or a base: "trades 25% below its issue price of £7"."""
    parts = levels_in(sentence).parts
    return bool(parts) and parts[level.number] in ("level", "to", "amount")


def _owns_amount(known: Levels, slot: Slot) -> bool:
    """ "Rose 20% from £50m", "a 31% decline, compared with £70m": an amount of the word that leaves an old level."""
    if not known.parts or known.parts[slot.number] not in ("from", "base"):
        return False
    return any(of_one_move(amount.mover, slot.mover) for amount in known.amounts)


def _is_named_again(first: Reading, other: Slot, reading: Reading, slot: Slot) -> bool:
    """True where the subject of a level's clause names what the level before is of, and nothing that was not told:
    "Exports came to £60m. Exports rose 20% from £50m"; not "Exports to Ireland rose 20% from £50m".
    """
    named = _subject(reading, slot)
    ahead = reading.tokens.tags[: slot.mover.token if slot.mover is not None else slot.token]
    if not set("MYF").isdisjoint(ahead) or not STRETCHES_OF_BUSINESS.isdisjoint(reading.tokens.words[: len(ahead)]):
        return False  # "in the half-year exports rose 14%"
    told = _subject(first, other) | {content(word) for word in (other.head, *other.through, *other.modifiers)}
    return bool(named & {content(word) for word in (other.subject, *other.topic)}) and named <= told


def _subject(reading: Reading, slot: Slot) -> frozenset[str]:
    """The stems of the words of a figure's clause before its verb, or before the figure."""
    tags = reading.tokens.tags
    begin = reading.clause_of.index(slot.clause)
    end = next((at for at in range(begin, slot.token) if tags[at] in "VX"), slot.token)
    words = (reading.tokens.words[at] for at in range(begin, end) if tags[at] in "NJIM")
    return frozenset(map(content, words)) - {""}


def points_back(reading: Reading, slot: Slot) -> str:
    """Whether the subject of a figure's clause is a pronoun ("it"), a noun that stands for a figure, or neither."""
    return _takes_up(reading, slot)[0]


_ANY_FIGURE = frozenset({"figure", "number", "total", "amount", "share", "proportion", "percentage", "sum"})


def _moved_on(known: Levels, slot: Slot) -> bool:
    """True for a level that a verb leads to and that no other level of its sentence is tied to."""
    mover = slot.mover
    moved = mover is not None and mover.sort == "verb" and mover.direction != "either" and not mover.flags
    return (
        moved
        and slot.prep == "to"
        and not any(slot.number in (pair.new.number, pair.old.number) for pair in known.pairs)
    )


def _moves_subject(reading: Reading, slot: Slot) -> bool:
    """False for "this cut the cost to £4" and "this means that the number rose to 40", which move something else."""
    at = reading.chunk_of[slot.mover.token] + 1 if slot.mover is not None else 0
    return slot.mover is not None and slot.verb == slot.mover.word and reading.chunks[at].name != "noun"


def _moved_both_ways(reading: Reading, slot: Slot) -> bool:
    """True for "would raise and then cut it to 30%", which leads there from a level that is not told."""
    return slot.mover is not None and any(
        sort == "verb" and way not in (slot.mover.direction, "either") and reading.clause_of[token] == slot.clause
        for token, way, sort in movements(reading.tokens)
        if token < slot.token
    )


def _was_before(reading: Reading, slot: Slot, after: tuple[Slot, ...]) -> bool:
    """True for the only level of a sentence that tells what a measure was at an earlier time."""
    earlier = not EARLIER.isdisjoint(slot.time) or "had" in reading.tokens.words[: slot.token]
    return earlier and slot.verb in WAS and slot.mover is None and len(after) == 1


def _opens_earlier(reading: Reading, slot: Slot) -> bool:
    """ "A year earlier the bank had made £50m": what a clause was at the time that it opens with."""
    opening = reading.tokens.words[:_OPENING]
    told = any(pair in _A_TIME_BEFORE for pair in pairwise(opening))
    return told and slot.clause == 0 and slot.prep not in ADJUNCTS and not slot.scope


_OPENING = 4
_A_TIME_BEFORE = frozenset(
    (noun, word) for noun in ("year", "month", "quarter", "week", "day") for word in ("earlier", "ago", "before")
) | frozenset((word, noun) for word in ("previous", "prior", "last") for noun in ("year", "month", "quarter", "week"))


def _reached(sentence: Sentence, slot: Slot) -> bool:
    """True for a level that a word of movement leads to, with no old level beside it."""
    known = levels_in(sentence)
    if not known.parts or known.parts[slot.number] != "to" or (slot.mover is not None and slot.mover.flags):
        return False
    return not any(slot.number == pair.new.number for pair in known.pairs)


def _alike(left: Slot, right: Slot) -> bool:
    """True when two figures are of one kind, unit and base."""
    if left.figure.kind is not right.figure.kind or not same_measure(left.figure, right.figure):
        return False
    heads = left.figure.thing is None or right.figure.thing is None or left.figure.thing.head == right.figure.thing.head
    heads = heads or "total" in right.through
    heads = heads and (left.figure.kind is not Kind.COUNT or one_thing(left, right))
    one_rate = left.per == right.per or not right.per or (not left.per and left.head == right.head)
    return heads and one_rate and left.figure.quoted is right.figure.quoted and left.figure.kind is not Kind.POINTS
