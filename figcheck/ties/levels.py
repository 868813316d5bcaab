"""Which figures of a sentence are two levels of one thing, which the amount that the one moved from the other, and
where an amount is measured on something else than they are.

Each figure gets a part by its own slot: an amount of change, the level that was reached ("to"), the level before
("from", "than", "compared with"), or some other level. A pair is made where one word of movement, or a mark of
comparison, holds a level before and a level after; where several figures may be the level after, the best supported is.
"""

from __future__ import annotations

from ..clauses.movers import movements
from ..clauses.reading import EMPTY, Reading, read, read_amounts
from ..clauses.slots import Mover, Slot
from ..lang.en.change import MEASURES, OTHER_BASES, SHORT_PERIODS
from ..lang.en.grammar import EQUALLING
from ..lately import late_property
from ..model import Kind, Sentence
from ..once import once
from ..records import dataclass
from ..story import as_read, kinds_of
from .level_parts import lasts, parts_of
from .levels_paired import chosen
from .measure import LEVEL_KINDS, Pair, is_foreseen, is_lent, of_one_move


@dataclass(frozen=True)
class Levels:
    """What levels and amounts of change a sentence tells, as far as a tie asks."""

    reading: Reading

    @late_property
    def parts(self) -> tuple[str, ...]:
        """The part of each figure."""
        return parts_of(self.reading)

    @late_property
    def pairs(self) -> tuple[Pair, ...]:
        """The pairs of levels."""
        return chosen(self.reading, self.parts) if len(self.reading.figures) > 1 else ()

    @late_property
    def amounts(self) -> tuple[Slot, ...]:
        """The amounts of change; none without a word of movement."""
        tokens = self.reading.tokens
        return self._playing("amount") if "factor" in tokens.skeleton or movements(tokens) else ()

    @late_property
    def reached(self) -> tuple[Slot, ...]:
        """The levels that were reached."""
        return self._playing("to")

    def _playing(self, part: str) -> tuple[Slot, ...]:
        return tuple(slot for slot, own in zip(self.reading.slots, self.parts, strict=True) if own == part)


NOTHING = Levels(EMPTY)
_LEVELS = kinds_of(LEVEL_KINDS)


@once
def levels_in(sentence: Sentence) -> Levels:
    """The pairs of levels and the amounts of change of a sentence."""
    return Levels(read_amounts(sentence)) if sentence.kinds & _LEVELS else NOTHING


def pair_of(sentence: Sentence, levels: Levels, amount: Slot) -> tuple[Pair | None, str]:
    """The levels of an amount: those of its own word of movement, else a pair beside it that lacks an amount."""
    mover = amount.mover
    if mover is None:
        return None, ""
    own = [pair for pair in levels.pairs if of_one_move(pair.mover, mover) and not _joined(sentence, amount, pair)]
    if own:
        best = min(own, key=lambda pair: abs(pair.new.number - amount.number))
        return (best, "own") if is_measured_on(best) or _is_held(best, amount) else (None, "")
    for pair in levels.pairs:
        if not _goes_with(pair, mover) or any(of_one_move(other.mover, pair.mover) for other in levels.amounts):
            continue
        if is_measured_on(pair) and _chained(sentence, levels, amount, pair):
            return pair, "ahead"
        if (is_measured_on(pair) or _is_told_next(sentence, pair, amount)) and apposed(sentence, amount, pair):
            return pair, "beside"
    return None, ""


def _is_told_next(sentence: Sentence, pair: Pair, amount: Slot) -> bool:
    """ "Was $1.57 versus $0.88, up $0.69", "of $1.57 compared with $0.88, a rise of 78%": the way of two levels of one
    subject, right behind them.
    """
    one = pair.wording == "level-base" and pair.old.mark in _AGAINST and pair.new.clause == pair.old.clause
    if not one or amount.mover is None or amount.mover.sort not in ("adverb", "noun") or not is_lent(pair.old):
        return False
    follow = read(sentence).tokens.words[max(amount.token, amount.mover.token) + 1 :]
    apart = amount.mover.sort == "noun" and follow[:1] in OWN_BASE
    return not apart and not is_foreseen(pair)


OWN_BASE = (("from",), ("on",), ("over",), ("since",))
"""What may follow an amount that is measured on a level of its own: "a drop of 42% from last year"."""


def _joined(sentence: Sentence, amount: Slot, pair: Pair) -> bool:
    """True for an amount behind both levels that "and" or a verb of its own parts from them: "from $900 to $1,400, and
    in the next years by a third", "from $2.20 to $1.93, together cutting revenue by $4.2m".
    """
    last = max(pair.new.token, pair.old.token)
    again = amount.aside == "alternative"  # "from $900 to $1,400, or by 55%"
    return (
        amount.token > last
        and not again
        and not set("CVXI").isdisjoint(read(sentence).tokens.tags[last : amount.token])
    )


def _goes_with(pair: Pair, mover: Mover) -> bool:
    """True when a pair moves as a word says, as far as both say."""
    return (
        pair.mover is None
        or "either" in (pair.mover.direction, mover.direction)
        or pair.mover.direction == mover.direction
    )


def is_measured_on(pair: Pair) -> bool:
    """False where the old level is one that was foreseen or one of others, and no change is measured on it."""
    if pair.wording == "to-after" and pair.old.prep in ("to", "after"):
        return False  # "slipped 0.2% to 108, after climbing to 109 on Wednesday", which was not the day's last
    if pair.wording == "to-base" and pair.old.mark in _AGAINST and not pair.old.determiner and not is_foreseen(pair):
        return True  # "rose 10% to £66m against £60m"
    if pair.old.mark in ("ahead", "behind", "instead") or pair.wording.endswith(("-base", "-place")):
        return False
    if not MEASURES.isdisjoint((pair.old.head, *pair.old.through)) and pair.old.figure.kind is Kind.PERCENT:
        return False  # "a total increase of 76%, compared to growth of 19%"
    if pair.wording.startswith(("rate-", "verb-")) or (pair.wording == "to-bracketed" and pair.new.mood == "forecast"):
        return False
    return not (pair.wording.endswith("-then") and is_foreseen(pair))


_AGAINST = frozenset({"against", "versus", "compared"})


def _is_held(pair: Pair, amount: Slot) -> bool:
    """ "A 97% increase compared with $22m", "12% below the $22m": what a noun of change or a comparative is itself held
    against; not where that may be another change, "a reduction of 21% compared to 51% for the rest".
    """
    mover = amount.mover
    if mover is None or amount.figure.kind is pair.old.figure.kind is Kind.PERCENT:
        return False
    if mover.sort == "comparative":
        return pair.wording == "comparative-place"
    told = mover.sort == "noun" and pair.wording == "noun-base" and not is_foreseen(pair)
    return told and amount.determiner != "the"  # "takes into account the £49m gain and compares with"


def _chained(sentence: Sentence, levels: Levels, amount: Slot, pair: Pair) -> bool:
    """ "Rose 20% to 60, up from 50", "sales of 60 rose 20%, up from 50": the level that the amount led to."""
    mover = amount.mover
    assert mover is not None, "an amount has a word of movement"
    if "comparative" in (mover.sort, pair.mover.sort if pair.mover is not None else ""):
        return False  # "rose 25% to $2.9bn, higher than the $2.8bn foreseen", "2.5bn below target and down from 153bn"
    if pair.mover is not None and _is_absolute(sentence, pair.mover):
        return False  # "a 7% rise in its impact, with numbers rising from 15 to 16"
    if _says_from_where(sentence, amount, pair):
        return True
    if pair.old.mark in _AGAINST and amount.figure.kind is Kind.COUNT:
        return False  # "71, an increase of four, compared to 111 a year ago"
    if pair.old.number < amount.number or (pair.mover is not None and pair.mover.sort == "verb"):
        return (
            pair.mover is not None
            and amount.number < min(pair.old.number, pair.new.number)
            and "to" not in levels.parts[amount.number : min(pair.old.number, pair.new.number)]
            and read(sentence).tokens.tags[pair.mover.token] == "I"
            and not _reaches(levels, amount)
        )
    if of_one_move(pair.new.mover, mover):  # not "X 198, down 50%, Y 145, down from"
        return pair.new.number < amount.number or levels.parts[pair.new.number] == "to"
    if amount.figure.kind is Kind.POINTS:
        return False  # "a 62% chance that it will cut by 25 points, down from 64%"
    return pair.new.token < mover.token and pair.new.clause == amount.clause and not _reaches(levels, amount)


def _says_from_where(sentence: Sentence, amount: Slot, pair: Pair) -> bool:
    """ "Rose by nine points – up from 54% to 63%", "were up 34% (24,657 against 18,452 in 2008)": both levels right
    behind an amount.
    """
    chunks = read(sentence).chunks
    if pair.new.aside == "bracket" and pair.new.anchor == amount.number:
        return pair.mover is None and pair.old.aside == "bracket"
    if pair.mover is None or pair.mover.sort != "adverb" or pair.wording != "to-from":
        return False
    at = read(sentence).chunk_of[pair.mover.token] - 1
    return chunks[at].name in (",", "-") and at - 1 == amount.chunk


def _is_absolute(sentence: Sentence, mover: Mover) -> bool:
    """True for a participle that has a subject of its own right before it."""
    reading = read(sentence)
    at = reading.chunk_of[mover.token]
    before = reading.chunks[at - 1] if at else None
    if before is None or before.name != "noun" or "F" in reading.tokens.tags[before.start : before.end]:
        return False
    return reading.tokens.tags[mover.token] == "I"


def _reaches(levels: Levels, amount: Slot) -> bool:
    """True when an amount's own word of movement leads to a level: "fell 2.9% to 33p"."""
    return any(of_one_move(level.mover, amount.mover) for level in levels.reached)


def apposed(sentence: Sentence, amount: Slot, pair: Pair) -> bool:
    """ "From 50 to 60, a rise of 20%", "60 against 50, representing a 20% increase", "50 to 60, up 20%"."""
    mover, reading = amount.mover, read(sentence)
    last = max(pair.new.token, pair.old.token)
    if mover is None or amount.token < last or mover.sort not in ("noun", "adverb"):
        return False
    if any(_is_level(slot) for slot in reading.slots if last < slot.token < min(amount.token, mover.token)):
        return False
    begin = min(reading.chunk_of[mover.token], amount.chunk)
    if mover.sort == "noun" and reading.tokens.words[reading.chunks[begin].start] not in ("a", "an", mover.word):
        return False
    return _follows_mark(reading, begin) and not _of_another(reading, max(reading.chunk_of[mover.token], amount.chunk))


def _follows_mark(reading: Reading, begin: int) -> bool:
    """True for a phrase right behind a comma, a dash or a bracket, or a verb that sets it beside what was told."""
    left = begin - 1
    while left > 0 and reading.chunks[left].name == "A":
        left -= 1
    before = reading.chunks[left]
    if reading.tokens.words[before.start] == "or" and left:  # "345 compared to 399, or down 14%"
        before = reading.chunks[left - 1]
    equals = before.name in ("verb", "I") and reading.tokens.words[before.end - 1] in EQUALLING
    of_it = left > 0 and reading.tokens.words[reading.chunks[left - 1].end - 1] == "it"
    return before.name in (",", "-", "(") or (equals and not of_it)  # "from 38 to 50, and it was up 6% on the quarter"


def _of_another(reading: Reading, last: int) -> bool:
    """True where an amount says what it is of: "a 3% rise in costs"."""
    follow = reading.chunks[last + 1 : last + 3]
    if len(follow) < 2 or reading.tokens.words[follow[0].start] not in ("in", "of", "to") or follow[1].name != "noun":
        return False
    return not any(follow[1].start <= token < follow[1].end for token in reading.tokens.figures)


def _is_level(slot: Slot) -> bool:
    """True for a figure that may be a level of something, in the open and not a length of time."""
    return slot.figure.kind in LEVEL_KINDS and slot.aside != "bracket" and not lasts(slot)


def measured_otherwise(sentence: Sentence, amount: Slot, pair: Pair | None) -> bool:
    """True where a change is measured on another base than the levels beside it.

    By the year, in constant currency, on a comparable basis; on a year ago where the level is that of the last quarter.
    """
    reading = read(sentence)
    words = reading.tokens.words
    token = amount.mover.token if amount.mover is not None else amount.token
    if as_read(amount.figure).endswith((" a year", " per year", " each year")):
        return True
    if pair is not None and amount.figure.kind is not Kind.PERCENT and not amount.per and _is_of_years(reading, pair):
        return True  # "by 750 places over three years - from 250 to 500 a year"
    if not _YEARLY.isdisjoint(words[max(0, min(token, amount.token) - 2) : max(token, amount.token)]):
        return True
    held = [amount.token, token, *((pair.new.token, pair.old.token) if pair is not None else ())]
    near = range(max(0, min(held) - _BEFORE), min(len(words), max(held) + _BEHIND))
    if any(_is_other_base(reading, at) and not _is_bracketed_apart(reading, at, held) for at in near):
        return True
    if pair is None or pair.old.token < amount.token:
        return False
    return _is_step(words, amount, pair) or _other_period(words, amount, pair)


def _is_bracketed_apart(reading: Reading, at: int, held: list[int]) -> bool:
    """True for a word in a bracket with a figure, but neither the amount nor a level: "(13% in constant currency)"."""
    tags = reading.tokens.tags
    begin, end = tags.rfind("(", 0, at), tags.find(")", at)
    alone = begin >= 0 and end > 0 and ")" not in tags[begin:at] and "F" in tags[begin:end]
    return alone and not any(begin < token < end for token in held)


def _is_step(words: tuple[str, ...], amount: Slot, pair: Pair) -> bool:
    """True for the last step to a level that is then held against an older one: "fell by 35 to 766, against 1,212 a
    year ago", "compared with April's rise of 2.8, to 34.7, compared with 29.8 at the end of April".
    """
    timed = bool(pair.new.years or pair.new.time)  # "by 5 to 40 for the year ended in May, compared with 35 for"
    other = amount.figure.kind is not Kind.PERCENT and pair.old.mark in _AGAINST and not timed
    return other and (words[amount.token - 1] == "by" or amount.mark != "")


def _is_of_years(reading: Reading, pair: Pair) -> bool:
    """True where levels are so many in each period, with a length of several: "to 500 a year over five years"."""
    over = any(lasts(slot) and slot.prep in ("over", "in", "within", "across") for slot in reading.slots)
    return bool(pair.new.per) and over


def _is_other_base(reading: Reading, at: int) -> bool:
    """True for "on a comparable basis", not for "in the comparable period" and "adjusted profit rose"."""
    words, tags = reading.tokens.words, reading.tokens.tags
    if words[at] not in OTHER_BASES or not _TIMES_ALIKE.isdisjoint(words[at + 1 : at + _A_PHRASE]):
        return False
    if words[at - 1 : at] == ("seasonally",):
        return False  # both levels are
    return words[at] not in _OWN_MEASURE or tags[at + 1 : at + 2] not in ("N", "J")


# a measure that these tell apart is what both levels are of
_OWN_MEASURE = frozenset({"adjusted", "underlying", "compound", "real"})


_TIMES_ALIKE = frozenset("period quarter month months week year half".split())
_A_PHRASE = 4
_YEARLY = frozenset({"annual", "yearly", "annualised", "annualized"})
_BEFORE, _BEHIND = 6, 12


def _other_period(words: tuple[str, ...], amount: Slot, pair: Pair) -> bool:
    """True for "rose 20% from a year ago to £60m from £58m in the previous quarter"."""
    # what a rise in so many is measured on may be told at the head of its sentence
    begin = max(0, amount.token - 2) if amount.figure.kind is Kind.PERCENT else 0
    near = words[begin : pair.old.token]
    # a new level behind the old one has its time before it
    end = pair.new.token if pair.new.token > pair.old.token else pair.old.token + _BEHIND
    far = words[pair.old.token + 1 : min(pair.old.token + _BEHIND, end)]
    yearly, shortly = not _A_YEAR.isdisjoint(near), not SHORT_PERIODS.isdisjoint(near)
    short, year = not SHORT_PERIODS.isdisjoint(far), not _YEARS.isdisjoint(far)
    return yearly and not shortly and short and not year


_YEARS = frozenset({"year", "fiscal", "year-ago", "year-earlier", "prior-year"})
_A_YEAR = frozenset({"year-on-year", "year-over-year", "yoy", "y-o-y", "y/y", "year"})
