"""Scenes of change: levels that rise and fall, in per cent, by an amount, or in the wrong direction."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume
from hypothesis import strategies as st

from ...interval import Interval
from ..printing import Printed
from .figures import SIGNS
from .scene import Loose, Parts, Scene, cash, count, exact, percent, plainer

_RISE = (
    ("rose", "a rise", "up"),
    ("increased", "an increase", "up"),
    ("climbed", "a rise", "up"),
    ("grew", "an increase", "up"),
)
_FALL = (("fell", "a fall", "down"), ("dropped", "a drop", "down"), ("declined", "a decline", "down"))
_MONEY = ("Revenue", "Turnover", "The company's debt", "Net income")
_COUNTED = ("The number of arrivals", "Membership", "The number of arrests")
_CODES = ("USD", "GBP", "EUR")
_POWERS = (4, 5, 8)


def _levels(draw: st.DrawFn) -> tuple[int, int]:
    """An old and a new level that differ by at least a twentieth, up to a fourfold."""
    old = draw(st.integers(20, 9999))
    step = draw(st.integers(5, 75))
    new = -(-old * (100 + 4 * step) // 100) if draw(st.booleans()) else old * (100 - step) // 100
    return old, new


def _words(draw: st.DrawFn, rising: bool) -> Parts:
    verb, noun, way = draw(st.sampled_from(_RISE if rising else _FALL))
    return {"rose": verb, "a_rise": noun, "up": way}


def _money_levels(draw: st.DrawFn) -> Parts:
    old, new = _levels(draw)
    scale, code = Fraction(10) ** draw(st.sampled_from(_POWERS)), draw(st.sampled_from(_CODES))
    parts: Parts = {"what": draw(st.sampled_from(_MONEY)), **_words(draw, new > old)}
    return parts | {"old": cash(draw, old * scale, code), "new": cash(draw, new * scale, code)}


def _count_levels(draw: st.DrawFn) -> Parts:
    old, new = _levels(draw)
    parts: Parts = {"what": draw(st.sampled_from(_COUNTED)), **_words(draw, new > old)}
    return parts | {"old": count(draw, old), "new": count(draw, new)}


def _ends(parts: Parts) -> tuple[Printed, Printed]:
    old, new = parts["old"], parts["new"]
    assert isinstance(old, Printed) and isinstance(new, Printed), "levels are figures"
    assume(old.loose.disjoint(new.loose) and old.stated != new.stated)
    return old, new


def _percent_change(draw: st.DrawFn) -> Parts:
    parts = draw(st.sampled_from([_money_levels, _count_levels]))(draw)
    old, new = _ends(parts)
    return parts | {"change": percent(draw, abs(new.value / old.value - 1) * 100)}


def _allowed_percent(loose: Loose) -> Interval:
    """The change between the levels, either way, with a point for those who cut off instead of rounding."""
    ratio = (loose["new"] / loose["old"]).shifted(-1).scaled(100)
    size = ratio if ratio.lo is None or ratio.lo > 0 else -ratio
    return size.padded(Fraction(1))


def _people_change(draw: st.DrawFn) -> Parts:
    parts = _count_levels(draw)
    old, new = _ends(parts)
    return parts | {"change": count(draw, int(abs(new.value - old.value)))}


def _money_change(draw: st.DrawFn) -> Parts:
    parts = _money_levels(draw)
    old, new = _ends(parts)
    code = next(code for code in _CODES if SIGNS[code] in old.text)
    return parts | {"change": cash(draw, abs(new.value - old.value), code)}


def _allowed_amount(loose: Loose) -> Interval:
    difference = loose["new"] - loose["old"]
    return difference if difference.lo is None or difference.lo > 0 else -difference


def _both(draw: st.DrawFn) -> Parts:
    old = draw(st.integers(100, 9999)) * 10
    amount = draw(st.integers(old // 100 + 1, old // 3))
    rising = draw(st.booleans())
    parts: Parts = {"what": draw(st.sampled_from(["The index", "The share index", "The benchmark"]))}
    parts |= {"share": percent(draw, Fraction(100 * amount, old)), "amount": exact(amount, " points")}
    return parts | _words(draw, rising) | {"level": exact(old + amount if rising else old - amount)}


def _allowed_share(loose: Loose) -> Interval:
    """The amount as a share of the level before, whichever way it moved, with a point for cutting off."""
    rise = (loose["level"] / loose["amount"]).shifted(-1).reciprocal().scaled(100)
    fall = (loose["level"] / loose["amount"]).shifted(1).reciprocal().scaled(100)
    lows, highs = [fall.lo, rise.lo], [fall.hi, rise.hi]
    if any(end is None for end in (*lows, *highs)):
        return Interval(None, None)
    return Interval(min(e for e in lows if e is not None), max(e for e in highs if e is not None)).padded(Fraction(1))


def _moved(draw: st.DrawFn) -> Parts:
    parts = draw(st.sampled_from([_money_levels, _count_levels]))(draw)
    old, new = _ends(parts)
    return parts | {"old": plainer(old), "new": plainer(new)}


def _turned(draw: st.DrawFn, parts: Parts) -> tuple[str, Parts]:
    """The two levels exchanged, so that the word of change is wrong."""
    del draw
    old, new = parts["old"], parts["new"]
    assert isinstance(old, Printed) and isinstance(new, Printed), "levels are figures"
    assume(old.loose.disjoint(new.loose))
    return "new", {**parts, "old": new, "new": old}


CHANGES = (
    Scene(
        "percent-change-mismatch",
        (
            "{what} {rose} {change} to {new} from {old}.",
            "{what} {rose} by {change} from {old} to {new}.",
            "{what} {rose} from {old} to {new}, {a_rise} of {change}.",
            "{what} {rose} to {new} last year, {up} {change} from {old} in 2024.",
            "{what} {rose} {change} last year, to {new} from {old} the year before.",
        ),
        _percent_change,
        breaks=("change", _allowed_percent),
    ),
    Scene(
        "change-amount-mismatch",
        (
            "{what} {rose} by {change} to {new} from {old}.",
            "{what} {rose} by {change}, from {old} to {new}.",
        ),
        _money_change,
        breaks=("change", _allowed_amount),
    ),
    Scene(
        "change-amount-mismatch",
        (
            "{what} {rose} by {change}, from {old} to {new}.",
            "{what} {rose} by {change} to {new} from {old}.",
            "{what} {rose} from {old} to {new}, {a_rise} of {change}.",
        ),
        _people_change,
        breaks=("change", _allowed_amount),
    ),
    Scene(
        "amount-percent-mismatch",
        ("{what} {rose} {amount}, or {share}, to {level}.", "{what} {rose} {share}, or {amount}, to {level}."),
        _both,
        breaks=("share", _allowed_share),
    ),
    Scene(
        "wrong-direction",
        (
            "{what} {rose} to {new} from {old}.",
            "{what} {rose} from {old} to {new}.",
            "{what} stood at {new}, {up} from {old} a year earlier.",
        ),
        _moved,
        broken=_turned,
    ),
)
