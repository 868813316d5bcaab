"""Two levels and a multiple set between or behind them: "$98, double the $49", "twice as many (62%, 31%)", "At 30C,
Orme was twice as hot as Tarn, at 15C".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.reading import Reading, read, read_amounts
from ..clauses.slots import Slot
from ..lang.en.change import COLD_OR_WARM, LEADING_TO_A_LEVEL, TIMES_MORE
from ..lang.en.grammar import ADJUNCTS, LEVEL_WORDS, NEGATIONS
from ..model import Figure, Kind, Relation, Story
from ..story import kinds_of
from .level_parts import lasts
from .levels import Levels, levels_in
from .measure import LEVEL_KINDS, alike
from .next_sentence import points_back
from .tie import tie

_CONDITIONAL = frozenset({"if", "could", "hoped", "expected", "target", "wanted", "plans", "planned"})
_NEAR = 4
_FAR = 10
_FACTORS = kinds_of((Kind.MULTIPLE, Kind.FRACTION))


def set_against(story: Story) -> Iterator[Relation]:
    """The multiples that stand apart from any word of movement."""
    for sentence in story.sentences:
        reading, levels = read_amounts(sentence), levels_in(sentence)
        for factor in reading.slots if sentence.kinds & _FACTORS else ():
            if levels.parts and _is_factor(reading, factor):
                yield from _times_the(reading, levels, factor)
                yield from _as_many(reading, factor)
                yield from _both_before(reading, levels, factor)
    for first, second in pairwise(story.sentences):
        if second.index == first.index + 1 and second.kinds & _FACTORS:
            yield from _this_is(read_amounts(second), levels_in(second), read_amounts(first), levels_in(first))


def _is_factor(reading: Reading, slot: Slot) -> bool:
    """True for "ten times", "double", "half", stated and not denied, hoped for or asked."""
    words = reading.tokens.words[max(0, slot.token - _NEAR) : slot.token]
    stated = NEGATIONS.isdisjoint(words) and _CONDITIONAL.isdisjoint(words)
    return slot.figure.kind in (Kind.MULTIPLE, Kind.FRACTION) and stated and slot.figure.upper is None


def _times_the(reading: Reading, levels: Levels, factor: Slot) -> Iterator[Relation]:
    """ "The $4,500 fine is ten times the $450 maximum", "almost double the nationwide figure of 7.9%"."""
    old = _level_behind(reading, levels, factor)
    new = _level_before(reading, levels, factor, old) if old is not None else None
    follow = reading.tokens.words[factor.token + 1 : factor.token + 3]
    if old is None or new is None:
        return
    if follow in _AS_MANY and reading.tokens.words[factor.token + 3 : factor.token + 4] != ("as",):
        return  # "twice as many view her negatively (19%)"
    more = not TIMES_MORE.isdisjoint(follow)
    if more and follow[-1] != "than":
        return  # "six times more wealth than the poorest 3.1 billion people"
    if factor.figure.kind is Kind.FRACTION:
        share = reading.tokens.words[factor.token + 1] == "of"  # "own half of the country's 256m guns"
        again = "again" in reading.tokens.words[factor.token : old.token]  # "half as high again as the 40"
        if not more and not share and _sets_apart(reading, factor):
            yield _relation((new, old), factor.figure, "change" if again else "part", "part-of-the")
        return
    yield _relation((new, old), factor.figure, "more" if more else "times", "times-the")
    others = [
        [slot for slot in reading.slots if slot.anchor == level.number and slot.aside == "alternative"]
        for level in (new, old)
    ]
    if all(len(found) == 1 for found in others) and alike(others[0][0], others[1][0]):  # "or $3 a share, twice the"
        yield _relation((others[0][0], others[1][0]), factor.figure, "more" if more else "times", "times-the")


_AS_MANY = (("as", "many"), ("as", "much"))
_POINTING = frozenset({"this", "that", "these", "those"})
_COMPARED = (("compared", "to"), ("compared", "with"))


def _sets_apart(reading: Reading, factor: Slot) -> bool:
    """True for a fraction behind a comma, a dash or a form of "be": "300 visitors, half the 600 of last year"."""
    before = reading.chunks[reading.chunk_of[factor.token] - 1] if reading.chunk_of[factor.token] else None
    return before is not None and (before.name in (",", "-") or reading.tokens.tags[before.start] == "X")


def _level_behind(reading: Reading, levels: Levels, factor: Slot) -> Slot | None:
    """The level that a multiple is of: the first figure behind it, in a phrase or a bracket of its own."""
    words, tags = reading.tokens.words, reading.tokens.tags
    held = words[factor.token + 1 : factor.token + 3] in _COMPARED
    if not held and LEADING_TO_A_LEVEL.isdisjoint(words[factor.token + 1 : factor.token + 2]):
        return None
    if words[factor.token - 1 : factor.token] == ("to",):
        return None  # "the decision to double the staff at a cost of $40m"
    for old in reading.slots[factor.number + 1 :]:
        if old.figure.kind not in LEVEL_KINDS or (lasts(old) and "-" in old.figure.text):
            continue  # "six times the one-month average of 800"
        between, relative = _without_relative(tags[factor.token + 1 + 2 * held : old.token])
        bracket = old.aside == "bracket"
        verbs = "" if bracket else "V"  # "29 times the amount burnt in the state (25,763 acres)"
        fits = len(between) <= _FAR and not set(between) & {*"XSRI;:,-C", *verbs} and ("(" not in between or bracket)
        listed = bracket and any(other.aside == "bracket" for other in reading.slots[old.number + 1 : old.number + 2])
        summed = old.prep == "for" and "total" in old.through  # "double the usual number for a total of 9 million"
        level = (
            levels.parts[old.number] in ("level", "amount", "base")
            and not summed
            and not lasts(old)
            and old.figure.upper is None
        )
        plain = old.determiner not in ("", "a", "an") or old.through or bracket
        plain = plain or held or words[factor.token + 1] == "as"
        if bracket and factor.figure.kind is Kind.FRACTION and words[factor.token + 1] in _POINTING:
            return None  # "more than half this number (15,403)", which is the half
        owned = old.figure.kind is Kind.COUNT and old.determiner and not LEVEL_WORDS.issuperset(old.through)
        fits = fits and level and (plain or relative) and not owned  # "27 times the money of the 1.5m people"
        some_of = old.partitive and old.figure.kind is not Kind.MONEY  # not "the $450 of the old law"
        return old if fits and not listed and not some_of else None
    return None


def _without_relative(between: str) -> tuple[str, bool]:
    """The classes of what stands between, without "which stood at" right before the level."""
    head, opens, told = between.rpartition("R")
    return (head, True) if opens and told in ("X", "XP", "VP", "XVP") else (between, False)


def _level_before(reading: Reading, levels: Levels, factor: Slot, old: Slot) -> Slot | None:
    """The level that a multiple speaks of: the last one before it in its clause that is no adjunct."""
    for new in reversed(reading.slots[: factor.number]):
        if new.figure.kind not in LEVEL_KINDS or new.aside == "bracket":
            continue
        if (
            levels.parts[new.number] not in ("level", "to")
            or lasts(new)
            or (new.prep in ADJUNCTS and new.prep != "per")
        ):
            continue
        if new.figure.kind is not old.figure.kind:
            continue
        if not alike(new, old):
            if new.aside == "alternative":
                continue
            return None  # "sales of $1bn and $1 a share, more than double the 42 cents"
        others = (slot for slot in reading.slots[: factor.number] if slot.figure.kind is Kind.MULTIPLE)
        if any(new.token - _NEAR < other.token for other in others):
            continue  # "$20, nearly triple his $6 rent, about double the $11 going rate"
        if any(other.figure.kind is Kind.MULTIPLE for other in reading.slots[: new.number]):
            return None  # "more than triple that in Leeds, at £5, and double the rate of £9 in York"
        words = reading.tokens.words
        near = new.clause == factor.clause or words[factor.token + 1 : factor.token + 3] in _COMPARED
        led = "which" in words[max(0, factor.token - _NEAR) : factor.token]  # "4,000, which is twice the 2,000"
        led = led and "C" not in reading.tokens.tags[new.token : factor.token]
        near = near or (led and new.clause + 1 == factor.clause)
        return new if near and new.figure.upper is None else None
    return None


def _as_many(reading: Reading, factor: Slot) -> Iterator[Relation]:
    """ "Three times as likely as owners to move (70% against 23%)", "twice as many say so (62%) than not (31%)"."""
    words, tags = reading.tokens.words, reading.tokens.tags
    lead = words[factor.token + 1 : factor.token + 2]
    if factor.figure.kind is not Kind.MULTIPLE or (TIMES_MORE | {"as", "that"}).isdisjoint(lead):
        return
    follow = [
        slot
        for slot in reading.slots[factor.number + 1 :]
        if slot.figure.kind in LEVEL_KINDS - {Kind.AGE} and not lasts(slot)
    ]
    others = [slot for slot in reading.slots if slot.figure.kind is Kind.MULTIPLE]
    if len(others) > 1 or "combined" in words:
        return
    if len(follow) != 2 or not alike(*follow) or any(slot.figure.upper is not None for slot in follow):
        return
    new, old = follow
    opened = tags[new.token - 1] in "(-:," or tags[reading.chunks[new.chunk].start - 1] in "(-:,"
    held = old.mark in ("against", "versus", "compared") or words[old.token - 1] in ("to", "v")
    if lead[0] in TIMES_MORE and not held:
        return  # "three times more likely to go cold (64%) and to go without fruit (51%)"
    if opened and (
        held or (new.aside == old.aside == "bracket") or (tags[new.token - 1] == tags[old.token - 1] == "(")
    ):
        yield _relation((new, old), factor.figure, "more" if lead[0] in TIMES_MORE else "times", "as-many")


def _both_before(reading: Reading, levels: Levels, factor: Slot) -> Iterator[Relation]:
    """ "Some 146 came, compared with 69 last year, more than double"."""
    tags = reading.tokens.tags
    before = tags[factor.token - 1 : factor.token]
    behind = factor.token + 1 + 2 * (reading.tokens.words[factor.token + 1 : factor.token + 3] in _AS_MANY)
    ends = tags[behind : behind + 1] in (".", ",", ";", ")", "")
    pairs = [pair for pair in levels.pairs if max(pair.new.number, pair.old.number) == factor.number - 1]
    if factor.figure.kind is Kind.MULTIPLE and before in (",", "-") and ends and len(pairs) == 1:
        pair = pairs[0]
        if pair.mover is None or pair.mover.direction != "down":
            yield _relation((pair.new, pair.old), factor.figure, "times", "times-the")


def _this_is(reading: Reading, levels: Levels, before: Reading, told: Levels) -> Iterator[Relation]:
    """ "The line will cost $125bn. This is more than double the $50bn first named"."""
    if not levels.parts or not reading.slots or reading.slots[0].figure.kind is not Kind.MULTIPLE:
        return
    factor = reading.slots[0]
    old = _level_behind(reading, levels, factor) if _is_factor(reading, factor) else None
    if old is None or points_back(reading, factor) != "it":
        return
    news = [slot for slot in before.slots if slot.figure.kind is old.figure.kind and alike(slot, old)]
    if len(news) == 1 and news[0].figure.upper is None and told.parts[news[0].number] in ("level", "to"):
        yield _relation((news[0], old), factor.figure, "times", "times-the")


def _relation(levels: tuple[Slot, Slot], factor: Figure, form: str, wording: str) -> Relation:
    cues = (("form", form), ("direction", "up"), ("hedge", ""))
    return tie("multiple", f"multiple/{wording}", cues, multiple=factor, new=levels[0], old=levels[1])


_OF_WARMTH = frozenset({Kind.MULTIPLE, Kind.FRACTION, Kind.PERCENT})
_BITS = kinds_of(_OF_WARMTH)
_DEGREES = frozenset({"degree celsius", "degree fahrenheit"})
_TEMPERATURES = 2


def multiples_of_warmth(story: Story) -> Iterator[Relation]:
    """Relations of a multiple with two temperatures of one scale, in the roles "new" and "old" as the text has them."""
    for sentence in story.sentences:
        if sentence.kinds & _BITS and len(sentence.figures) > _TEMPERATURES:
            reading = read(sentence)
            if COLD_OR_WARM.isdisjoint(reading.tokens.words):
                continue
            told = [slot for slot in reading.slots if slot.figure.unit in _DEGREES and slot.figure.upper is None]
            factors = [slot for slot in reading.slots if _is_of_warmth(reading, slot)]
            if len(told) == _TEMPERATURES and len(factors) == 1 and told[0].figure.unit == told[1].figure.unit:
                yield tie("warmth", "multiple/warmth", multiple=factors[0], new=told[0], old=told[1])


def _is_of_warmth(reading: Reading, slot: Slot) -> bool:
    """True for "twice as hot", "three times colder", "50% warmer", "double the temperature", and no "twice as fast"."""
    words = reading.tokens.words[slot.token + 1 : slot.token + 3]
    if slot.figure.kind not in _OF_WARMTH or slot.figure.stated is None or slot.figure.upper is not None:
        return False
    quality = words[1:] if words[:1] in (("as",), ("the",)) else words[:1]
    return not COLD_OR_WARM.isdisjoint(quality)
