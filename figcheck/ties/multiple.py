"""A level that is a multiple of another: "doubled from 5,200 to 9,700", "ten times the £450 maximum"."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading, read
from ..clauses.slots import Slot
from ..frames import multiple as multiple_frames
from ..lang.en.change import MULTIPLE_HEDGES, MULTIPLE_VERBS
from ..lang.en.grammar import ADJUNCTS, NEGATIONS
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from .beside import beside
from .change import pair_of
from .levels import Levels, Pair, lasts, levels_in
from .measure import LEVEL_KINDS, same_measure

_PROPORTIONS = frozenset({Kind.MULTIPLE, Kind.FRACTION})
_MOST_WORDS = 3


def multiple(story: Story) -> Iterator[Relation]:
    """Two levels and the multiple between them; the cues are those of `frames.multiple`."""
    yield from beside(multiples(story), multiple_frames.multiple(story), "new")


def multiples(story: Story) -> Iterator[Relation]:
    """Two levels and the multiple that one is of the other, as a verb, an amount of change or in apposition."""
    for sentence in story.sentences:
        levels = levels_in(sentence)
        if not levels.parts:
            continue
        reading = read(sentence)
        yield from _moved(reading, levels)
        yield from _amounts(sentence, levels)
        yield from _apposed(reading, levels)


def _moved(reading: Reading, levels: Levels) -> Iterator[Relation]:
    """ "More than doubled the length of the drill from two to four days"."""
    for pair in levels.pairs:
        mover = pair.mover
        if (
            mover is None
            or reading.tokens.tags[mover.token] not in "VI"
            or (reading.tokens.tags[mover.token - 1] == "D")
        ):
            continue  # "the doubles list"
        if mover.sort == "multiple" and pair.wording.startswith("to-") and not mover.flags:
            hedge = _hedge(reading.tokens.words, mover.token)
            cues = (("factor", MULTIPLE_VERBS[mover.word]), ("hedge", hedge), ("form", "times"))
            yield _relation(pair, (), (*cues, ("direction", mover.direction)), f"multiple/verb-{pair.wording}")


def _amounts(sentence: Sentence, levels: Levels) -> Iterator[Relation]:
    """ "Rose fivefold, from 200 to 1,000", "fell by a fifth, from 40% to 32%", "a tenfold increase from 50 to 530"."""
    for amount in levels.amounts:
        mover = amount.mover
        if amount.figure.kind not in _PROPORTIONS or mover is None or mover.direction == "either" or mover.flags:
            continue
        times = amount.figure.kind is Kind.MULTIPLE
        pair, where = pair_of(sentence, levels, amount)
        if pair is None or (times and mover.direction != "up") or pair.old.mark in ("than", "above", "below"):
            continue
        form = "change" if not times else "more" if amount.prep == "by" or "time" in amount.figure.text else "times"
        cues = (("form", form), ("direction", mover.direction), ("hedge", ""))
        yield _relation(pair, (amount.figure,), cues, f"multiple/amount-{pair.wording}-{where}")


def _apposed(reading: Reading, levels: Levels) -> Iterator[Relation]:
    """ "$982 a vehicle, almost double the $492 of last year", "the $4,500 fine is ten times the $450 maximum"."""
    for old in reading.slots:
        if levels.parts[old.number] not in ("level", "amount") or old.determiner not in ("the", "its", "their", "last"):
            continue
        found = _multiple_before(reading, old)
        if found is None:
            continue
        token, figure, cues = found
        if not NEGATIONS.isdisjoint(reading.tokens.words[max(0, token - _MOST_WORDS) : token]):
            continue  # "not the twenty times the £450"
        new = _level_before(reading, levels, token, old)
        if new is not None:
            roles = (("multiple", (figure,)),) if figure is not None else ()
            yield Relation(
                "multiple",
                (*roles, ("new", (new.figure,)), ("old", (old.figure,))),
                cues,
                Certainty.STATED,
                "multiple/times-the",
            )


def _multiple_before(reading: Reading, old: Slot) -> tuple[int, Figure | None, tuple[tuple[str, str], ...]] | None:
    """The multiple right before a phrase: a figure ("six times the 41"), or a word ("double the 492")."""
    words = reading.tokens.words
    at = reading.chunks[old.chunk].start - 1
    if at < 0 or reading.chunks[old.chunk].start >= old.token:
        return None
    for slot in reading.slots[: old.number]:
        if slot.token == at and slot.figure.kind is Kind.MULTIPLE:
            return at, slot.figure, (("form", "times"), ("direction", "up"), ("hedge", ""))
    if words[at] in ("double", "triple", "treble", "quadruple"):
        factor = (("factor", MULTIPLE_VERBS[words[at]]), ("hedge", _hedge(words, at)))
        return at, None, (*factor, ("form", "times"), ("direction", "up"))
    return None


def _level_before(reading: Reading, levels: Levels, token: int, old: Slot) -> Slot | None:
    """The level that a multiple speaks of: the last one before it in its clause that is no adjunct."""
    for new in reversed(reading.slots[: old.number]):
        if new.token >= token or new.figure.kind not in LEVEL_KINDS or new.aside == "bracket":
            continue
        fits = levels.parts[new.number] in ("level", "to") and not lasts(new) and new.prep not in ADJUNCTS
        if fits and same_measure(new.figure, old.figure) and new.figure.upper is None and old.figure.upper is None:
            return new if new.clause == old.clause and new.figure.kind is old.figure.kind else None
    return None


def _hedge(words: tuple[str, ...], token: int) -> str:
    """The hedge before a word of multiple: "more than doubled"."""
    for size in range(_MOST_WORDS, 0, -1):
        told = " ".join(words[max(0, token - size) : token])
        if told in MULTIPLE_HEDGES:
            return MULTIPLE_HEDGES[told]
    return ""


def _relation(pair: Pair, amount: tuple[Figure, ...], cues: tuple[tuple[str, str], ...], wording: str) -> Relation:
    roles = (("multiple", amount),) if amount else ()
    certainty = Certainty.STATED if pair.sure else Certainty.GUESSED
    levels = (("new", (pair.new.figure,)), ("old", (pair.old.figure,)))
    return Relation("multiple", (*roles, *levels), cues, certainty, wording)
