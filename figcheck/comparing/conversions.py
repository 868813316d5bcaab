"""An amount of money of a draft in another currency than that of its sources, by the rate of the day.

The day is that of the source where it has one, else that of the draft. Without it nothing is converted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import log

from ..errors import RateUnavailable
from ..evidence.quotes import Quote, at, show_rate
from ..interval import Interval
from ..model import Figure, Kind, Status
from ..rates.book import RateBook
from ..records import dataclass
from ..ties.measure import unit_alone
from ..told import Account
from ..working import printed, show
from .alignment import Index, weight_of_words
from .derivations import LUCK_ASKED
from .texts import Entry, Text

_FACTOR = 4


@dataclass(frozen=True, slots=True)
class _Pair:
    """An amount of a source, the rate that takes it into the draft's currency, and how much speaks for the two."""

    source: Entry
    quote: Quote
    weight: float


def converted(entry: Entry, indices: Sequence[Index], rates: RateBook) -> Account | None:
    """The account of an amount that one of a source gives at the rate of the day; None where none does.

    As in any step, it must be unlikely that one of so many amounts comes as near by chance.
    """
    figure = entry.figure
    if figure.kind is not Kind.MONEY or not figure.stated or len(entry.ends) != 1 or " per " in (figure.unit or ""):
        return None
    pairs = [pair for index in indices for pair in _pairs(entry, index, rates)]
    fitting = [pair for pair in pairs if not _room(entry).disjoint(_value(pair) * pair.quote.tight)]
    if not fitting or len(pairs) * _covered(_room(entry)) > LUCK_ASKED:
        return None
    best = max(fitting, key=_weight)
    value = Fraction(best.source.figure.stated or 0) * best.quote.rate
    line = (
        f"{printed(best.source.figure)} × {show_rate(best.quote.rate)} = {show(value, figure)};"
        f" stated: {printed(figure)} ({best.quote.note})"
    )
    room = _value(best) * best.quote.tight
    return Account(
        figure, Status.DERIVED, "conversion", (best.source.figure,), working=line, room=_room(entry), at=room
    )


def _weight(pair: _Pair) -> float:
    return pair.weight


def _room(entry: Entry) -> Interval:
    return entry.ends[0][0].room


def _value(pair: _Pair) -> Interval:
    return pair.source.ends[0][0].at


def _covered(room: Interval) -> float:
    """The part of all values within a factor of four that a figure's words leave room for."""
    if room.lo is None or room.hi is None or room.lo <= 0:
        return 1
    return log(float(room.hi) / float(room.lo)) / (2 * log(_FACTOR))


def _pairs(entry: Entry, index: Index, rates: RateBook) -> Iterator[_Pair]:
    for source in index.text.entries:
        if source.figure.kind is Kind.MONEY and source.figure.stated and len(source.ends) == 1:
            quote = _quote(source.figure, entry.figure, index.text, rates)
            if quote is not None:
                yield _Pair(source, quote, weight_of_words(entry, source, index.text)[0])


def _quote(source: Figure, target: Figure, text: Text, rates: RateBook) -> Quote | None:
    """The rate of the day between the likeliest currencies of two amounts; None for amounts of one currency."""
    base, quote = unit_alone(source.unit), unit_alone(target.unit)
    if not base or not quote or not {base, *source.readings}.isdisjoint({quote, *target.readings}):
        return None
    if text.story.published is None:
        return None
    try:
        return at(rates, base, quote, text.story.published)
    except (RateUnavailable, LookupError):
        return None
