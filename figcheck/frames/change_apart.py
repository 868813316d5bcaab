"""A percentage of change whose new level is the subject of another verb, and the bases that are no old level."""

from __future__ import annotations

from .levels import Change, Ends
from .moves import LEVEL_KINDS, Event, Item, Move, same_measure
from .pattern import Late

# a change measured against something else than the two levels printed beside it
OTHER_BASE = Late(
    r"constant[ -](?:currenc|exchange|price)|currency[ -]neutral|like[ -]for[ -]like|same[ -]store|"
    r"comparable (?:basis|sales|store)|organic|"
    r"in real terms|adjusted for|inflation[ -]adjusted|annuali[sz]ed|annual rate|annual average|per year|"
    r"each year|every year|compound|cagr|"
    r"excluding|per annum|(?:an|on) average (?:of|annual)|"
    r"an annual (?:average )?(?:rise|increase|growth|gain|fall|drop|decline|decrease)|"
    r"a year for|in local currenc|underlying|"
    r"in (?:us )?dollar terms|relative to gdp"
)
# matches ", a " and ", representing an ", with which a noun of change takes up the whole clause before it
_APPOSED = Late(r"(?:,|[–—]| -) ?(?:which (?:is|was|represents|represented) |representing |this is )?an? (?:[a-z]+ )?$")


def apposed(row: tuple[Move, ...], found: Change) -> Ends | None:
    """ "It made 30 from cards and loans in 2021, a 37% increase compared with 22": the sole level before the noun."""
    share = row[found.first]
    if not isinstance(share, Item) or not isinstance(row[found.last], Event) or not _APPOSED.search(share.gap):
        return None
    levels = [move for move in row[: found.first] if isinstance(move, Item)]
    old = row[found.last + 1] if found.last + 1 < len(row) else None
    if len(levels) != 1 or not isinstance(old, Item) or old.broken or old.role not in ("base", "from"):
        return None
    new = levels[0]
    if any(isinstance(move, Event) and "verb" in move.classes for move in row[: found.first]):
        return None
    if new.figure.kind is not old.figure.kind or old.figure.kind not in LEVEL_KINDS or new.role in ("from", "base"):
        return None
    if new.figure.upper or old.figure.upper or not same_measure(new.figure, old.figure):
        return None
    return Ends(new.figure, old.figure, 0, found.last + 1)
