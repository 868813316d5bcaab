"""What a multiple in words allows: "doubled" is somewhere from 1.8 to 2.2 times, "more than doubled" anything above
two.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ..authoring import Context
from ..interval import Interval, hull
from ..laws.change import MULTIPLE
from ..model import Alternative, Evidence, Figure, Qualifier, Relation
from .change import levels_of

# a bare word of multiple, or a bare fraction, is meant to a tenth
_ROOM = Fraction(1, 10)
# "almost doubled" reaches down so far, "roughly doubled" to both sides
_NEARLY = Fraction(1, 5)
_ABOUT = Fraction(1, 5)
# what more than doubled has not yet doubled twice
_MOST = 2
_HEDGE_OF = {
    Qualifier.ABOUT: "about",
    Qualifier.NEARLY: "nearly",
    Qualifier.MORE_THAN: "more than",
    Qualifier.AT_LEAST: "more than",
    Qualifier.JUST_OVER: "more than",
    Qualifier.LESS_THAN: "less than",
    Qualifier.AT_MOST: "less than",
}
# from here on the next whole multiple would be told
_NEXT, _FAR = Fraction(5, 4), Fraction(10**9)
_POWERS = (10, 100, 1000)


def worded_multiple(relation: Relation, context: Context) -> Evidence:  # noqa: ARG001
    """The multiple that the wording allows, the levels in the magnitude they share, and a power of ten lost on the
    way.
    """
    allowed = _allowed(relation)
    levels = levels_of(relation)
    inputs = {"new": (levels["new"][1],), "old": (levels["old"][1],), "multiple": (allowed,)}
    changed = {role: pair for role, pair in levels.items() if pair[1] != relation.one(role).loose}
    return Evidence(
        tight={"multiple": (allowed,)} | {role: (pair[0],) for role, pair in changed.items()},
        loose={"multiple": (allowed,)} | {role: (pair[1],) for role, pair in changed.items()},
        shown={"multiple": _said(relation)},
        alternatives=tuple(
            Alternative(f"if the multiple is {power} times {'larger' if up else 'smaller'}", {"multiple": (scaled,)})
            for power in _POWERS
            for up, scaled in ((True, allowed.scaled(power)), (False, allowed.scaled(Fraction(1, power))))
            if not scaled.disjoint(MULTIPLE.solve["multiple"](inputs))
        ),
    )


def told_multiple(relation: Relation, context: Context) -> Evidence:
    """The same for figures that someone ties: "more than doubled" is hardly said of what has more than trebled."""
    known = worded_multiple(relation, context)
    figure = relation.one("multiple")
    if figure.qualifier is not Qualifier.MORE_THAN or figure.stated is None or figure.stated <= 1:
        return known
    allowed = _allowed(relation)
    assert allowed.lo is not None, "a multiple has a lower end"
    least = (Interval(allowed.lo, min(allowed.hi or _FAR, Fraction(allowed.lo) + _NEXT)),)
    return replace(known, tight={**known.tight, "multiple": least}, loose={**known.loose, "multiple": least})


def _said(relation: Relation) -> str:
    figures = relation.role("multiple")
    return " ".join(figures[0].text.split()) if figures else relation.cue("factor") or ""


def _allowed(relation: Relation) -> Interval:
    figures = relation.role("multiple")
    if not figures:
        return _around(Fraction(relation.cue("factor") or "1"), relation.cue("hedge") or "")
    figure = figures[0]
    if relation.cue("form") == "change":
        share = _share(figure)
        return (-share if relation.cue("direction") == "down" else share).shifted(1)
    if relation.cue("form") == "part":
        return _part(figure)
    assert figure.stated is not None, "a multiple has a value"
    hedge = _HEDGE_OF.get(figure.qualifier, "") if figure.qualifier else ""
    factor = Fraction(figure.stated)
    meant = hull((_around(factor, hedge), figure.loose)) if figure.place < 0 else _around(factor, hedge)
    return hull((meant, _around(factor + 1, hedge))) if relation.cue("form") == "more" else meant


def _part(figure: Figure) -> Interval:
    """A fraction of a level: "half the 600" to a tenth of itself, "less than half" anything below."""
    assert figure.stated is not None, "a fraction has a value"
    value = Fraction(figure.stated)
    if figure.qualifier in (Qualifier.LESS_THAN, Qualifier.AT_MOST):
        return Interval(0, value)
    if figure.qualifier in (Qualifier.MORE_THAN, Qualifier.AT_LEAST):
        return Interval(value, 1)
    return _share(figure)


def _share(figure: Figure) -> Interval:
    """A fraction in words as a share of the old level, to a tenth of itself."""
    assert figure.stated is not None, "a fraction has a value"
    value = Fraction(figure.stated)
    return hull((figure.loose, Interval(value * (1 - _ROOM), value * (1 + _ROOM))))


def _around(factor: Fraction, hedge: str) -> Interval:
    """The multiples that a factor with its hedge allows; "more than halved" is less than one half."""
    falls = factor < 1
    if hedge == "more than":
        return Interval(0, factor) if falls else Interval(factor, factor * _MOST)
    if hedge == "less than":
        return Interval(factor, None) if falls else Interval(0, factor)
    if hedge == "nearly":
        room = (1 - _NEARLY) if not falls else 1 / (1 - _NEARLY)
        return hull((Interval(factor, factor), Interval(factor * room, factor * room)))
    room = _ABOUT if hedge == "about" else _ROOM
    return Interval(factor * (1 - room), factor * (1 + room))
