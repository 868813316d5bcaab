"""Amounts said twice that are no plain money or common measure: rare units, the numbers of India, prices per unit.

"10 chains (201 metres)" is read here and not with the other units, since "10 chains" alone are shops: a rare unit is
one only where a common one of its kind stands beside it.
"""

from __future__ import annotations

from dataclasses import replace

from ..model import Figure, Kind
from ..story import as_read
from ..units import lookup, pint_bridge
from .conversion_pairs import Pair, strict_tail
from .pattern import Late

# "crore", "12 lakh"; not "million"
_INDIAN = Late(r"\b(?:crores?|cr|lakhs?|lacs?)\b|\dcr\b")
# "million", "500,000", "3bn"; not "40"
_WESTERN = Late(r"(?:million|billion|trillion|thousand)\b|\d ?(?:m|mn|bn|tn|k)\b|\d,\d{3}")
# " metres per second" of "29 metres per second", behind the digits; nothing of "29"
_UNIT = Late(r"(?<=[\d½¼¾])[ -]?([^\d½¼¾]*)$")
# " chains", " squared": the words that follow a figure, as far as a unit can reach; not " (201"
_WORDS = Late(r"[ -]?[a-z/²³°-]{1,16}(?: [a-z-]{1,14}){0,3}")
# each of " per second squared"; no hyphen, no space
_WORD = Late(r"[^ -]+")
_BRACKETS = frozenset({"bracket", "near bracket"})


def with_rare_units(pair: Pair) -> Pair:
    """The pair with the rare unit that the words behind one of its figures name, where the other has a unit too."""
    if pair.setting not in _BRACKETS or Kind.QUANTITY not in (pair.source.kind, pair.target.kind):
        return pair
    source, target = _rare(pair.source, pair.between), _rare(pair.target, pair.rest)
    rest = pair.rest[target.span.end - pair.target.span.end :] if target else pair.rest
    if (source is None and target is None) or not strict_tail(rest):
        return pair
    setting = "bracket" if source else pair.setting
    return pair._replace(source=source or pair.source, target=target or pair.target, setting=setting, rest=rest)


def _rare(figure: Figure, behind: str) -> Figure | None:
    """A figure in the longest rare unit that its own words and those behind it spell; None where they spell none."""
    if figure.kind not in (Kind.COUNT, Kind.QUANTITY):
        return None
    match = _WORDS.match(behind)
    own = _UNIT.search(as_read(figure)) if figure.kind is Kind.QUANTITY else None
    first = own[1] if own else ""
    for end in sorted((found.end() for found in _WORD.finditer(match.group() if match else "")), reverse=True):
        name = pint_bridge.listed(first + behind[:end])
        if name:
            span = replace(figure.span, end=figure.span.end + end)
            text = figure.text + behind[:end]
            return replace(figure, kind=Kind.QUANTITY, unit=name, readings=(), span=span, text=text)
    return None


def is_one_number(pair: Pair) -> bool:
    """One number in crores or lakhs and in millions: "5 crore (50 million) saplings", "Rs 5 crore (50m rupees)"."""
    source, target = pair.source, pair.target
    if pair.setting not in _BRACKETS or source.kind is not target.kind or source.unit != target.unit:
        return False
    texts = [as_read(figure) for figure in (source, target)]
    indian = [_INDIAN.search(text) is not None for text in texts]
    other = texts[indian.index(False)] if any(indian) and not all(indian) else ""
    return bool(other) and _WESTERN.search(other) is not None and strict_tail(pair.rest)


# receipts that stand for shares of another number
_RECEIPTS = frozenset({"ads", "adr", "adss", "adrs", "gds", "gdr"})


def per_units(source: Figure, target: Figure) -> bool:
    """True when two prices are for measures of one kind, a gallon and a litre, or when neither or only one says so."""
    one, other = ((figure.unit or "").partition(" per ")[2] for figure in (source, target))
    if {one, other} & _RECEIPTS and one != other:
        return False  # "NT$7.52 (or US$0.47 per ADS)": a receipt stands for several shares
    if not one or not other or one == other:
        return True
    return not {unit.dimension for unit in lookup.units_of(one)}.isdisjoint(
        unit.dimension for unit in lookup.units_of(other)
    )
