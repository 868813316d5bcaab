"""When two figures may be two levels of one thing, or be weighed against each other, by kind, unit and noun; never by
value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from ..clauses.reading import Reading
from ..clauses.slots import Mover, Slot
from ..lang.en.change import NEGATIVE_AMOUNTS, QUOTED_PER_DOLLAR, RANKING
from ..lang.en.grammar import FORESEEING, LEVEL_WORDS
from ..lang.en.parts import CONTAINED, PERSONS
from ..model import Figure, Kind, Qualifier, Relation
from ..records import NamedTuple
from ..story import as_read

OWN_UNIT = frozenset({Kind.COUNT, Kind.MONEY, Kind.QUANTITY, Kind.DURATION, Kind.AGE})
LEVEL_KINDS = frozenset(
    {Kind.MONEY, Kind.COUNT, Kind.QUANTITY, Kind.PERCENT, Kind.DURATION, Kind.AGE, Kind.POINTS, Kind.RATIO}
)

PROPORTIONS = frozenset({Kind.PERCENT, Kind.POINTS, Kind.FRACTION, Kind.MULTIPLE})
"""What tells by how much of itself a level moved."""
SHARE_KINDS = (Kind.PERCENT, Kind.FRACTION, Kind.RATIO)


def counts_times(slot: Slot) -> bool:
    """True for the seven of "rose by seven times", which is no amount of anything."""
    return slot.figure.kind is Kind.COUNT and slot.head == "time"


def same_measure(left: Figure, right: Figure) -> bool:
    """True when two figures can be two levels of one thing: one unit, or one of them bare."""
    if left.kind is Kind.POINTS and right.kind is Kind.POINTS:
        return True
    if left.kind is right.kind:
        return of_one_unit(left, right)
    return Kind.AGE not in (left.kind, right.kind) and (takes_unit_of(left, right) or takes_unit_of(right, left))


def takes_unit_of(one: Figure, other: Figure) -> bool:
    """True for a bare number printed like its partner: not for "a family of three, up from 45%", "14 two-day walks"."""
    if not is_bare(one) or (other.kind is Kind.PERCENT and "," in one.text):
        return False
    in_words = not any(map(str.isdigit, one.text))
    if other.minor is not None and one.text[-1:].isalpha():
        return False  # "from 55.7 mln … to 18 cents"
    return not is_hyphened(other) and not (in_words and any(map(str.isdigit, other.text)))


def is_hyphened(figure: Figure) -> bool:
    """True for "two-day" and "30-year", which stand in front of what they tell apart."""
    return figure.kind in (Kind.DURATION, Kind.QUANTITY) and "-" in figure.text and figure.upper is None


def of_one_unit(left: Figure, right: Figure) -> bool:
    """True for two figures of one kind that have a unit in common; a count may go without its own."""
    if left.kind is Kind.COUNT and (left.unit is None or right.unit is None):
        return not (_is_small_word(left) and _is_long(right)) and not (_is_small_word(right) and _is_long(left))
    return unit_alone(left.unit) == unit_alone(right.unit) or bool({*_units(left)} & {*_units(right)})


def _is_small_word(figure: Figure) -> bool:
    """True for "four", which stands for no number that is printed with a magnitude."""
    return figure.text.isalpha() and figure.thing is None


def _is_long(figure: Figure) -> bool:
    """True for "42.9 billion"."""
    return figure.text[-1:].isalpha() and figure.text[:1].isdigit() and figure.thing is None


def unit_alone(unit: str | None) -> str:
    """A unit without what it is for each of: "USD" of "USD per day"; empty for none."""
    return (unit or "").partition(" per ")[0]


def is_bare(figure: Figure) -> bool:
    """True for a number without unit and noun, which takes those of its partner ("to 31.2p from 21.3")."""
    return figure.kind is Kind.COUNT and figure.unit is None and figure.thing is None


def _units(figure: Figure) -> list[str]:
    return [unit_alone(unit) for unit in (figure.unit, *figure.readings) if unit]


_OF_ITS_NOUN = frozenset({Kind.MONEY, Kind.COUNT, Kind.QUANTITY, Kind.DURATION, Kind.AGE})


def is_adjectival(reading: Reading, slot: Slot) -> bool:
    """True for a measure that tells one thing from another of its sort and is no level of it: "the two metre rule",
    "a 70-cent mark", "the 225-share index", "its 1g boxes".
    """
    figure = slot.figure
    if figure.kind not in _OF_ITS_NOUN or figure.upper is not None:
        return False
    tags = reading.tokens.tags[slot.token + 1 : slot.token + 3]
    hyphened = tags[:1] == "-" or "-" in figure.text
    measured = figure.kind is Kind.QUANTITY and tags[:1] == "N" and slot.stands == "before"
    return (hyphened and slot.determiner != "") or measured


def is_lent(slot: Slot) -> bool:
    """True for a figure whose noun is that of a figure before it: "620 people in 31 stations, up from 580"."""
    return slot.inherited or "elliptical-thing" in slot.figure.trace


def one_thing(left: Slot, right: Slot) -> bool:
    """False when both figures have a noun of their own and the nouns differ: "230 men", "410 cases".

    Nouns of time, and those that name a level whatever it is of, tell nothing apart.
    """
    if is_lent(left) or is_lent(right) or not left.head or not right.head:
        return True
    heads = {left.head, right.head}
    return len(heads) == 1 or bool(heads & (FORESEEING | LEVEL_WORDS))


def opposite_signs(left: Slot, right: Slot) -> bool:
    """True where a loss stands against a profit, a deficit against a surplus: the number may run against the word."""
    if not {left.head, right.head}.isdisjoint(FORESEEING | LEVEL_WORDS):
        return False  # "a deficit of £5bn, down from a forecast of £7bn"
    return _negative(left) is not _negative(right)


def _negative(slot: Slot) -> bool:
    told = slot.subject if slot.figure.kind is Kind.PERCENT else slot.head  # "the deficit grew to 3% of output"
    return not NEGATIVE_AMOUNTS.isdisjoint((told, slot.head, *slot.modifiers, *slot.through))


def quoted_backwards(slot: Slot) -> bool:
    """True for a currency quoted per dollar and for a rank, where a higher number is a weaker place."""
    words = {slot.head, slot.subject, slot.per, *slot.topic, *slot.modifiers, *slot.through}
    return not words.isdisjoint(QUOTED_PER_DOLLAR | _BACKWARDS)


_BACKWARDS = RANKING | {"dollar", "euro", "greenback", "frequency"}


class Pair(NamedTuple):
    """The levels after and before, the word of movement between them if there is one, and the wording that ties them.

    `sure` is False where another figure might as well be the level after.
    """

    new: Slot
    old: Slot
    mover: Mover | None
    wording: str
    sure: bool = True


def of_one_move(one: Mover | None, other: Mover | None) -> bool:
    """True where one word of movement is meant twice."""
    return one is not None and other is not None and one.token == other.token


def is_foreseen(pair: Pair) -> bool:
    """True where the level before is one that was forecast."""
    old = pair.old
    return old.mark == "forecast" or not FORESEEING.isdisjoint((*old.through, old.head))


def alike(left: Slot, right: Slot) -> bool:
    """True when two figures are of one kind, unit and base."""
    return left.figure.kind is right.figure.kind and left.per == right.per and same_measure(left.figure, right.figure)


# dashes that set off what follows: a hyphen between spaces, a long dash
_SET_OFF = (" - ", " – ", "—")


def are_ends(pair: Pair) -> bool:
    """True for "down from $89bn to $93bn" and "between 9 and 10%, up from 7%": a level is told as a range."""
    if any(dash in as_read(slot.figure) for slot in (pair.new, pair.old) for dash in _SET_OFF):
        return False  # "up from $2,155 to $2,280 - $125 more", "from 850 to 910—nearly 40 percent"
    if pair.old.figure.upper is not None and not pair.old.through:
        return False  # "from 10 to 15 and from 156 to 219"
    one_rate = pair.new.per == pair.old.per or is_lent(pair.old)
    return one_rate and pair.wording in _RANGED and same_measure(pair.new.figure, pair.old.figure)


# the wordings in which a level may be told as a range
_RANGED = frozenset("adverb-from noun-from to-from comparative-place comparative-than excess-place excess-base".split())


ADDED = frozenset({Kind.COUNT, Kind.MONEY, Kind.QUANTITY})
"""The kinds of which there are totals, and so much for each."""
WORDED = frozenset({Kind.FRACTION, Kind.RATIO})
"""The kinds of a share that is no percentage: "a third", "one in five"."""
OFFERED = ADDED | {Kind.DURATION}
# hedges that bound a figure on one side only
OPEN = frozenset({Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.MORE_THAN, Qualifier.LESS_THAN})


def is_single(figure: Figure) -> bool:
    """True for a figure of any kind with one stated number, no range."""
    return figure.stated is not None and figure.upper is None


def is_plain(figure: Figure) -> bool:
    """True for a single number of something: no range, no score of goals."""
    return figure.kind in OFFERED and is_single(figure)


def is_open(figure: Figure) -> bool:
    """True for "at least 20" and "more than 20", which bound and do not state."""
    return figure.qualifier in OPEN


def comparable(first: Figure, second: Figure) -> bool:
    """True when two figures measure in the same unit; the base of a rate may be left out."""
    return first.kind is second.kind and unit_alone(first.unit) == unit_alone(second.unit)


def is_elliptical(reading: Reading, slot: Slot) -> bool:
    """True for a number without a noun of its own: "12 of its 20 campuses", "six are missing"."""
    return reading.tokens.tags[slot.token + 1 : slot.token + 2] not in ("N", "J", "I", "M") or slot.head == ""


def same_sort(part: Slot, whole: Slot) -> bool:
    """True when what one counts can be some of what the other counts: people of people, things of things."""
    if (
        part.figure.kind is not Kind.COUNT
        or not part.head
        or not whole.head
        or part.head == whole.head
        or part.inherited
    ):
        return True
    if part.head in PERSONS:
        return is_person(whole.head) and whole.head != "family"
    return part.head not in CONTAINED


_OF_PERSONS = ("er", "or", "ist", "ian", "an", "ee", "ant", "ese", "man", "woman")


def is_person(noun: str) -> bool:
    """True for a noun of people, known or by its ending: "man", "nurse", "Ukrainian", "painter"."""
    return noun in PERSONS or noun.endswith(_OF_PERSONS)


def each_once(*found: Iterable[Relation]) -> Iterator[Relation]:
    """Relations from several makers, of the same figures only the first."""
    told: set[frozenset[Figure]] = set()
    for relation in chain.from_iterable(found):
        figures = frozenset(relation.figures)
        if figures not in told:
            told.add(figures)
            yield relation
