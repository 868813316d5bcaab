"""A profit, what was taken in, and the margin: "Sales were $2m. Operating profit was $300,000, a margin of 15%".

The profit is the amount named last before the margin; what was taken in is the one amount of it told last, in the
sentence or in one of the two before.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..clauses.words import class_of
from ..lang.en.profits import MARGINS, OF_ALL_REVENUE, OF_PROFIT, PERIODS, PROFITS, REVENUES, SORTS_OF_PROFIT
from ..model import Kind, Relation, Sentence, Story
from ..records import NamedTuple
from ..story import kinds_of
from .pairing import comparable, is_open, is_single
from .tie import tie

_MONEY, _PERCENT = kinds_of((Kind.MONEY,)), kinds_of((Kind.PERCENT,))
_NAMES = REVENUES | PROFITS
# so many sentences may stand between what was taken in and the margin
_NEAR = 2
_COMPARED = frozenset({"from", "than", "by", "against", "over", "versus"})
_SORTED = 4
# "revenue adjusted for divestments was": not what a margin is of
_SET_RIGHT = frozenset({"adjusted", "excluding", "organic"})


class _Named(NamedTuple):
    """An amount, the word that names it, the words that stand before that, the periods told around it, and whether it
    is of a whole firm.
    """

    slot: Slot
    name: str
    sort: frozenset[str]
    periods: frozenset[str]
    entire: bool


def margins(story: Story) -> Iterator[Relation]:
    """Relations of a profit, what was taken in, and the margin."""
    earlier: tuple[Sentence, ...] = ()
    for sentence in story.sentences:
        if sentence.kinds & _PERCENT:
            near = [told for told in earlier if sentence.index - told.index <= _NEAR]
            yield from _in(read_amounts(sentence), near)
        if sentence.kinds & _MONEY:
            earlier = (sentence, *earlier[:_NEAR])


def _in(reading: Reading, earlier: list[Sentence]) -> Iterator[Relation]:
    if MARGINS.isdisjoint(reading.tokens.words):
        return
    told = list(_amounts(reading))
    for share in reading.slots:
        sort = _margin(reading, share)
        if sort is None:
            continue
        before = [amount for amount in told if amount.slot.token < share.token]
        bare = all(slot.figure.kind is not Kind.MONEY for slot in reading.slots[: share.number])
        held, how = (_profits_before(earlier[:1], sort), "margin-next") if bare else (before, "margin")
        part = held[-1] if held else None
        if part is None or part.name not in PROFITS or not part.entire or not sort <= part.sort:
            continue
        others = (_taken_in([*_amounts(read_amounts(other))], part) for other in earlier[how == "margin-next" :])
        whole = _only(_taken_in(held[:-1], part) or next(filter(None, others), []), part)
        if whole is not None:
            yield tie("share", f"share/{how}", part=part.slot, whole=whole, share=share)


def _profits_before(earlier: list[Sentence], sort: frozenset[str]) -> list[_Named]:
    """The amounts of the sentence before up to its one profit of a sort: "EBITDA was $6m. EBITDA margin fell to 9%"."""
    told = [amount for other in earlier if sort for amount in _amounts(read_amounts(other))]
    fits = [at for at, amount in enumerate(told) if amount.name in PROFITS and sort <= amount.sort]
    return told[: fits[0] + 1] if len(fits) == 1 else []


def _amounts(reading: Reading) -> Iterator[_Named]:
    """The amounts of a sentence that are levels, each with the nearest name to its left that no other amount has."""
    words = reading.tokens.words
    begin = 0
    for slot in reading.slots:
        if slot.figure.kind is not Kind.MONEY or slot.aside == "bracket":
            continue
        at = next((at for at in range(slot.token - 1, begin - 1, -1) if words[at] in _NAMES), -1)
        opens, begin = begin, slot.token
        if at < 0 or slot.per or slot.mark or slot.prep in _COMPARED or not is_single(slot.figure):
            continue
        if is_open(slot.figure):
            continue
        follow = next((other.token for other in reading.slots[slot.number + 1 :] if _is_amount(other)), len(words))
        sort = frozenset(words[max(opens, at - _SORTED) : at + 1])
        entire = is_of_all(reading, at, slot.token)
        yield _Named(slot, words[at], sort, _periods(reading, opens, follow), entire)


def _is_amount(slot: Slot) -> bool:
    return slot.figure.kind in (Kind.MONEY, Kind.PERCENT)


def is_of_all(reading: Reading, at: int, token: int) -> bool:
    """True for "revenue" of a whole firm: no "cloud revenue", "revenue in Europe", "revenue adjusted for sales"."""
    words, tags = reading.tokens.words, reading.tokens.tags
    for before in range(at - 1, -1, -1):
        if tags[before] not in "NJIDFYH" or class_of(words[before]) in "ve":
            break  # "analysts said they expect revenue", "Ms Hill reported revenue"
        known = words[before] in OF_ALL_REVENUE or words[at] in PROFITS
        if tags[before] in "NJI" and not known and before not in reading.tokens.figures:
            return False
    behind = words[at + 1 : token]
    parted = behind[:2] == ("for", "the") and frozenset(behind[2:4]).isdisjoint(OF_ALL_REVENUE)
    return behind[:1] not in (("in",), ("from",)) and not parted and _SET_RIGHT.isdisjoint(behind)


def _periods(reading: Reading, begin: int, end: int) -> frozenset[str]:
    """The periods that are named between two tokens: "the full year", "Q4", "2024"."""
    found = set()
    for at in range(begin, end):
        word = reading.tokens.words[at]
        if at in reading.tokens.figures:
            figure = reading.figures[reading.tokens.figures.index(at)]
            if figure.kind not in (Kind.DATE, Kind.YEAR, Kind.IDENTIFIER, Kind.DURATION, Kind.ORDINAL):
                continue
            word = figure.text.lower()
            if figure.kind is Kind.YEAR:
                found.add("year")
        parts = word.replace("-", " ").split()
        found.update(period for name, period in PERIODS if name in parts or word.startswith(name))
    return frozenset(found - {"year"} if len(found) > 1 else found)


def _margin(reading: Reading, share: Slot) -> frozenset[str] | None:
    """What sort of margin a percentage is: "a 12% operating margin", "a margin of 12%"; None for no margin."""
    words, tags = reading.tokens.words, reading.tokens.tags
    if share.figure.kind is not Kind.PERCENT or not is_single(share.figure) or share.mark or share.prep == "from":
        return None
    behind = share.token + 1
    while words[behind : behind + 1] and words[behind] in OF_PROFIT:
        behind += 1
    at = behind if words[behind : behind + 1] and words[behind] in MARGINS else _before(reading, share)
    begin = at
    while begin > 0 and (tags[begin - 1] in "NJ" or words[begin - 1] in OF_PROFIT):
        begin -= 1
    named = words[begin:at]
    return frozenset(named) & SORTS_OF_PROFIT if at >= 0 and all(word in OF_PROFIT for word in named) else None


def _before(reading: Reading, share: Slot) -> int:
    """The place of "margin" to the left of its figure; -1 where another figure or a mark stands between."""
    words, tags = reading.tokens.words, reading.tokens.tags
    for at in range(share.token - 1, -1, -1):
        if words[at] in MARGINS:
            return at
        if tags[at] in "F,;:.()SR":
            break
    return -1


def _taken_in(told: list[_Named], part: _Named) -> list[_Named]:
    """The amounts that were taken in."""
    return [item for item in told if item.name in REVENUES and comparable(item.slot.figure, part.slot.figure)]


def _only(found: list[_Named], part: _Named) -> Slot | None:
    """The one that was taken in by the whole firm, in the time of the profit where that is told."""
    if len(found) != 1 or not found[0].entire or (part.periods and part.periods != found[0].periods):
        return None
    return found[0].slot
