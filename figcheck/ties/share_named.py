"""A part with its share, of a whole told before by its noun: "The team saw 276 patients. Thirty patients (11%) wore
glasses", "Revenue was $437m. Costs were $379m, or 87% of revenue"; and a profit, what was taken in and the margin:
"Sales were $2m. Operating profit was $300,000, a margin of 15%". The profit is the amount named last before the margin;
what was taken in is the one amount of it told last, in the sentence or in one of the two before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..clauses.words import class_of
from ..lang.en.nouns import singular
from ..lang.en.profits import MARGINS, OF_ALL_REVENUE, OF_PROFIT, PERIODS, PROFITS, REVENUES, SORTS_OF_PROFIT
from ..lang.en.shares import STUDYING
from ..model import Kind, Relation, Sentence, Story
from ..records import NamedTuple
from ..story import kinds_of
from .measure import ADDED, comparable, is_open, is_single
from .share_linked import has_share, is_unmoved, partners
from .tie import tie
from .wholes import is_added, is_part, is_whole, other_time

_OF_ALL = OF_ALL_REVENUE | {"all"}
_PERCENT = kinds_of((Kind.PERCENT,))
_LINKS = ("bracket", "or", "equals")


def named(story: Story) -> Iterator[Relation]:
    """Relations of a part, a whole that was told before, and the share."""
    before: Reading | None = None
    last = -1
    for sentence in story.sentences:
        reading = read_amounts(sentence)
        held = before if sentence.index == last + 1 else None
        for part, share in _pairs(reading) if sentence.kinds & _PERCENT else ():
            found = _whole(reading, held, part, share)
            if found is not None:
                whole, how = found
                yield tie("share", f"share/{how}", part=part, whole=whole, share=share)
        before, last = reading, sentence.index


def _pairs(reading: Reading) -> Iterator[tuple[Slot, Slot]]:
    """The parts of a sentence that are told with their shares."""
    for share in reading.slots:
        if share.figure.kind is Kind.PERCENT and is_single(share.figure) and share.figure.text[:1] not in "+-−–":
            for part, link in partners(reading, share):
                plain = part.figure.kind in ADDED and is_part(reading, part) and not is_open(part.figure)
                plain = plain and not is_added(reading, part)
                if link in _LINKS and plain and (is_unmoved(share) or _noun_of(reading, part, share)):
                    yield part, share


def _noun_of(reading: Reading, part: Slot, share: Slot) -> str:
    """The noun of "11.8% of revenue", "32% (1,555) of the cases"; "" for none.

    One that has a number or words of its own may be another: "45% of the 60", "30% of its overall flights", "10% of
    shares on offer".
    """
    last = max(part, share, key=lambda slot: slot.number)
    at = last.chunk + 1 + (reading.tokens.tags[last.token + 1 : last.token + 2] == ")")
    names = [chunk.name for chunk in reading.chunks[at : at + 3]]
    if names[:2] != ["f", "noun"] or names[2:] in (["f"], ["P"], ["I"]):
        return ""
    noun = reading.chunks[at + 1]
    words = reading.tokens.words[noun.start : noun.end]
    return singular(words[-1]) if _OF_ALL.issuperset(words[:-1]) else ""


def _whole(reading: Reading, held: Reading | None, part: Slot, share: Slot) -> tuple[Slot, str] | None:
    """The whole of a part, with the way that leads to it."""
    noun = _noun_of(reading, part, share)
    if noun:
        return _told(reading, held, part, lambda slot: slot.head == noun, "of-named")
    named = part.figure.kind is Kind.COUNT and part.head and not part.inherited and part.stands == "before"
    if named and not share.per and _OF_ALL.issuperset(part.modifiers):
        return _told(reading, held, part, lambda slot: slot.head == part.head and _is_sample(slot), "same-noun")
    return None


def _is_sample(whole: Slot) -> bool:
    """True for the number of those who were studied, and for a total."""
    return not whole.inherited and (whole.verb in STUDYING or "total" in whole.scope)


def _told(
    reading: Reading, held: Reading | None, part: Slot, fits: Callable[[Slot], bool], how: str
) -> tuple[Slot, str] | None:
    """The one whole that fits in the nearest sentence that has any: in front of the part, or in the sentence before."""
    for place in (reading, held):
        if place is None:
            continue
        known = [slot for slot in place.slots if place is held or slot.number < part.number]
        found = [slot for slot in known if comparable(slot.figure, part.figure) and fits(slot)]
        if found:
            single = len(found) == 1 and not has_share(place, found[0])
            single = single and _is_entire(place, found[0])
            return (found[0], how) if single and _is_level(place, found[0], part, reading) else None
    return None


def _is_entire(place: Reading, whole: Slot) -> bool:
    """True for all that a noun names: no "retail sales", "a margin of 600 votes", "400 new cases"."""
    if whole.stands == "before":
        return _OF_ALL.issuperset((*whole.through, *whole.modifiers))
    words = place.tokens.words
    at = next((at for at in range(whole.token - 1, -1, -1) if singular(words[at]) == whole.head), -1)
    return at >= 0 and is_of_all(place, at, whole.token)


def _is_level(place: Reading, whole: Slot, part: Slot, reading: Reading) -> bool:
    """True for a known number of all, of the same time: nothing that is compared, added, or bounded."""
    set_apart = whole.per or whole.mark or whole.prep in _COMPARED or whole.aside == "bracket" or is_open(whole.figure)
    if set_apart or not is_whole(place, whole) or is_added(place, whole):
        return False
    timed = bool(part.years or part.time)  # a part without a time of its own has that of its whole
    return not (timed and other_time(reading, part, whole, place))


_COMPARED = frozenset({"from", "than", "by", "over", "against"})


_MONEY, _PERCENT_MARGIN = kinds_of((Kind.MONEY,)), kinds_of((Kind.PERCENT,))
_AMOUNTS = frozenset({Kind.MONEY, Kind.PERCENT})
_NAMES = REVENUES | PROFITS
# so many sentences may stand between what was taken in and the margin
_NEAR = 2
_COMPARED_MARGIN = frozenset({"from", "than", "by", "against", "over", "versus"})
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
        if sentence.kinds & _PERCENT_MARGIN:
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
        if at < 0 or slot.per or slot.mark or slot.prep in _COMPARED_MARGIN or not is_single(slot.figure):
            continue
        later = (other.token for other in reading.slots[slot.number + 1 :] if other.figure.kind in _AMOUNTS)
        follow = next(later, len(words))
        sort = frozenset(words[max(opens, at - _SORTED) : at + 1])
        entire = is_of_all(reading, at, slot.token)
        yield _Named(slot, words[at], sort, _periods(reading, opens, follow), entire)


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
