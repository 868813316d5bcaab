"""What a change, its levels and its wording allow: borrowed magnitudes, truncation, the law that fits, the likely
slips.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..authoring import Context
from ..interval import Interval, hull, point, ten_to
from ..laws import change as laws
from ..laws.values import is_negative
from ..model import Alternative, Claim, Evidence, Figure, Kind, Law, Qualifier, Relation, Suggestion, Verdict
from ..working import magnitude, printed

# a number without a magnitude takes its partner's only where that brings the two within this factor
_FARTHEST = 30
# how far a level without a hedge may lie from its print where another level is said to lie above or below it
_ROUNDED = Fraction(1, 10)
# magnitudes that writers mix up: thousand, million, billion
_SCALES = (3, 6, 9)
# two levels of one thing seldom lie farther apart than this
_NEAR = 5
# of wrong figures those off by a magnitude, and of the others those that come to lie so far off
_WORD_PRIOR, _SO_FAR_BY_CHANCE = Fraction(1, 7), Fraction(1, 50)
# writers say per cent for points so often that it is the first thing to think of
_POINTS_PRIOR = Fraction(1, 2)
_BASE_PRIOR = Fraction(1, 6)
_LEVELS = ("new", "old")
_BASIS_POINT = "basis point"


def percent_law(relation: Relation) -> Law:
    """The law of a rise or of a fall; for a verb of either direction, by the levels themselves.

    Market reports print a fall with its sign as well ("down -1.1%"), which is then a change, not the fall of a fall.
    """
    direction = relation.cue("direction")
    if direction == "down" and is_negative(relation.one("change")):
        return laws.PERCENT_CHANGE
    if direction == "either":
        levels = levels_of(relation)
        direction = "down" if levels["new"][1].middle < levels["old"][1].middle else "up"
    return laws.PERCENT_FALL if direction == "down" else laws.PERCENT_CHANGE


def amount_law(relation: Relation) -> Law:
    """The difference of the levels, taken in the direction of the wording."""
    return laws.DROP if percent_law(relation) is laws.PERCENT_FALL else laws.DIFFERENCE


def both_law(relation: Relation) -> Law:
    """The percentage that an amount of change is of the old level, where that or the new one is printed."""
    if relation.cue("level") == "old":
        return laws.SHARE_OF_OLD
    return laws.SHARE_OF_FALL if relation.cue("direction") == "down" else laws.SHARE_OF_RISE


def direction_fits(relation: Relation) -> bool:
    """True unless the levels move against the word of change; what moves the wrong way is `wrong-direction`'s
    business.
    """
    levels = levels_of(relation)
    new, old = levels["new"][1], levels["old"][1]
    if relation.cue("direction") == "either" or not new.disjoint(old):
        return True
    rose = new.middle > old.middle
    return rose is (relation.cue("direction") == "up")


def among_percentages(relation: Relation) -> bool:
    """True when both levels are percentages and the change fits their ratio or their difference."""
    if any(relation.one(role).kind is not Kind.PERCENT for role in _LEVELS):
        return False
    inputs = _inputs(relation, levels_of(relation))
    return _fits(percent_law(relation), inputs) or _fits(amount_law(relation), inputs)


def change_of(relation: Relation, context: Context) -> Evidence:  # noqa: ARG001
    """The levels with the magnitude they share, the change with the truncation that writers allow themselves."""
    levels = levels_of(relation)
    changed = {role: pair for role, pair in levels.items() if pair[1] != relation.one(role).loose}
    tight = {role: (pair[0],) for role, pair in changed.items()}
    loose = {role: (pair[1],) for role, pair in changed.items()}
    loose["change"] = (truncated(relation.one("change")),)
    return Evidence(tight=tight, loose=loose, alternatives=tuple(_slips(relation, levels)))


def share_of_level(relation: Relation, context: Context) -> Evidence:  # noqa: ARG001
    """A percentage beside the amount it stands for: it may have been cut off."""
    return Evidence(loose={"change": (truncated(relation.one("change")),)})


def change_in_unit(relation: Relation, context: Context) -> Evidence:  # noqa: ARG001
    """An amount of change beside its levels: percentages in basis points where the amount is, bare levels in their
    magnitude.
    """
    levels = levels_of(relation)
    if relation.one("change").unit == _BASIS_POINT and all(relation.one(role).kind is Kind.PERCENT for role in _LEVELS):
        levels = {role: (pair[0].scaled(100), pair[1].scaled(100)) for role, pair in levels.items()}
    changed = {role: pair for role, pair in levels.items() if pair[1] != relation.one(role).loose}
    return Evidence(
        tight={role: (pair[0],) for role, pair in changed.items()},
        loose={role: (pair[1],) for role, pair in changed.items()},
    )


def two_levels(relation: Relation, context: Context) -> Evidence:  # noqa: ARG001
    """Two levels in the magnitude they share; not to be judged where they run backwards and may be the ends of a
    range.
    """
    higher, lower = relation.one("higher"), relation.one("lower")
    top, bottom = _as_printed(higher, lower), _as_printed(lower, higher)
    if is_negative(higher) and is_negative(lower) and "degree" not in (higher.unit or ""):
        return Evidence(missing="a deficit of 5 may have grown from one of 3")
    if relation.cue("reading") == "range" and top[1].disjoint(Interval(bottom[1].lo, None)):
        return Evidence(missing="the two figures may be the ends of a range")
    return Evidence(
        tight={"higher": (top[0],), "lower": (bottom[0],)},
        loose={"higher": (top[1],), "lower": (bottom[1],)},
        alternatives=tuple(_apart(higher, lower)),
    )


def _apart(higher: Figure, lower: Figure) -> Iterator[Alternative]:
    """Two levels of which one is printed in another magnitude: "fell to £61 billion from £78 million"."""
    if not higher.stated or not lower.stated:
        return
    times = Fraction(higher.stated) / Fraction(lower.stated)
    for exponent in _SCALES:
        if 1 < times * ten_to(exponent) <= _NEAR:
            size = f"{10**exponent:,} times"
            yield Alternative(
                f"if {printed(higher)} is {size} larger or {printed(lower)} {size} smaller",
                {"higher": (higher.loose.scaled(ten_to(exponent)),)},
                prior=_WORD_PRIOR,
                chance=_SO_FAR_BY_CHANCE,
            )


def _as_printed(figure: Figure, other: Figure) -> tuple[Interval, Interval]:
    """A level in its magnitude, with no more room than a tenth where no hedge gives it any: "$1 million" beside
    "$1.3 million" is not half a million.
    """
    tight, loose = _in_scale(figure, other)
    if loose != figure.loose:  # the magnitude may be borrowed or not: "to about 60 from roughly 2.1 thousand"
        return hull((tight, figure.tight)), hull((loose, figure.loose))
    if figure.qualifier is not None or tight.lo is None or tight.hi is None or loose.lo is None or loose.hi is None:
        return tight, loose
    middle = tight.middle
    if tight.is_narrow(_ROUNDED, middle) and loose.is_narrow(_ROUNDED, middle):
        return tight, loose
    near = point(middle).widened(_ROUNDED)
    return _within(tight, near), _within(loose, near)


def _within(interval: Interval, near: Interval) -> Interval:
    return near if all(end is not None and interval.contains(end) for end in (near.lo, near.hi)) else interval


def truncated(figure: Figure) -> Interval:
    """A printed change as a writer may have cut it off instead of rounding it: one unit of its last digit either
    way.
    """
    if figure.qualifier is not None and figure.qualifier is not Qualifier.EXACTLY:
        return figure.loose
    assert figure.stated is not None, "a change has a value"
    return hull((figure.loose, point(figure.stated).padded(ten_to(figure.place))))


def levels_of(relation: Relation) -> dict[str, tuple[Interval, Interval]]:
    """The tight and the loose interval of each level, a bare number in the magnitude of the other one."""
    return {
        role: _in_scale(relation.one(role), relation.one(other)) for role, other in (("new", "old"), ("old", "new"))
    }


def _in_scale(figure: Figure, other: Figure) -> tuple[Interval, Interval]:
    if not figure.stated or not other.stated or (magnitude(figure) or 1) != 1:
        return figure.tight, figure.loose
    scale = magnitude(other) or 1
    if scale == 1:
        return figure.tight, figure.loose
    ratio = abs(Fraction(figure.stated) * scale / Fraction(other.stated))
    nearer = abs(Fraction(figure.stated) / Fraction(other.stated))
    # "SEK 1,435 million (1,359)": thousands with a comma are seldom to be read as more
    farthest = _NEAR if "," in figure.text else _FARTHEST
    if not Fraction(1, farthest) <= ratio <= farthest or Fraction(1, 3) <= nearer <= 3:
        return figure.tight, figure.loose
    return figure.tight.scaled(scale), figure.loose.scaled(scale)


def _inputs(relation: Relation, levels: dict[str, tuple[Interval, Interval]]) -> dict[str, tuple[Interval, ...]]:
    return {
        "change": (truncated(relation.one("change")).exact(),),
        "new": (levels["new"][1].exact(),),
        "old": (levels["old"][1].exact(),),
    }


def _fits(law: Law, inputs: dict[str, tuple[Interval, ...]]) -> bool:
    return not law.solve["change"](inputs).disjoint(inputs["change"][0])


def _slips(relation: Relation, levels: dict[str, tuple[Interval, Interval]]) -> Iterator[Alternative]:
    """The mistakes that would explain the figures besides those of digits: points, and the wrong base."""
    law, inputs = percent_law(relation), _inputs(relation, levels)
    if _fits(law, inputs):
        return
    held = {"change": (law.solve["change"](inputs),)}
    if relation.one("new").kind is Kind.PERCENT and _fits(amount_law(relation), inputs):
        yield Alternative("in percentage points", held, _POINTS_PRIOR)
    other = laws.PERCENT_FALL if law is laws.PERCENT_CHANGE else laws.PERCENT_CHANGE
    if _fits(other, {**inputs, "new": inputs["old"], "old": inputs["new"]}):
        yield Alternative(f"with {printed(relation.one('new'))} as the base", held, _BASE_PRIOR)


def plain_suggestions(claim: Claim, verdict: Verdict) -> tuple[Suggestion, ...]:  # noqa: ARG001
    """The usual suggestions, but none for a level that borrows its magnitude."""
    from ..verdicts import suggestions

    borrowed = {
        relation_figure.span
        for role in _LEVELS
        for relation_figure in claim.relation.role(role)
        if claim.evidence and role in claim.evidence.loose
    }
    return tuple(item for item in suggestions(claim) if item.span not in borrowed)
