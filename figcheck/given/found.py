"""What the builders of the kinds share: the figures of a tie, and how it is put to a rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction

from ..authoring import Supply
from ..evidence.measures import as_percent, in_unit_of, scaled
from ..interval import Interval, hull, point
from ..late import Late
from ..model import Certainty, Figure, Kind, Law, Number, Qualifier, Relation, Story
from ..reading.qualifiers import allowance
from ..records import dataclass
from ..ties.measure import SHARE_KINDS, unit_alone
from .contract import Unusable


@dataclass(frozen=True, slots=True)
class Found:
    """A tie with its figures, by role, and the word of movement or comparison that it was given with."""

    kind: str
    roles: Mapping[str, tuple[Figure, ...]]
    word: str
    story: Story

    def one(self, role: str) -> Figure:
        """The one figure of a role that has to have one."""
        return self.roles[role][0]

    def all(self, role: str) -> tuple[Figure, ...]:
        """The figures of a role; none where it is empty."""
        return self.roles.get(role, ())


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to put a tie to a rule. `supply` and `law` stand for the rule's own where a tie needs others."""

    rule: str
    relation: Relation
    supply: Supply | None = None
    law: Law | None = None


Readings = list[tuple[Reading, ...]]
"""What is claimed of a tie, each in the ways it may be meant: a claim holds when it holds in one of them."""


def relation(frame: str, roles: Iterable[tuple[str, Iterable[Figure]]], **cues: str) -> Relation:
    """A relation as the rules know it, its empty roles left out."""
    filled = tuple((role, tuple(figures)) for role, figures in roles)
    return Relation(
        frame,
        tuple(item for item in filled if item[1]),
        tuple((key.replace("_", " ") if key in _SPACED else key, word) for key, word in cues.items()),
        Certainty.STATED,
    )


_SPACED = frozenset({"summer_from", "summer_to"})


def said(figure: Figure) -> str:
    """A figure as printed, on one line, in quotation marks."""
    return repr(" ".join(figure.text.split()))


# matches "fell", "up" in "up from"
_WORD = Late(r"[a-z]+")


def check_printed(tie: Found) -> None:
    """Raises Unusable for a word of movement or comparison that the text does not say."""
    text = tie.story.text.lower()
    if not all(re.search(rf"\b{word}\b", text) for word in _WORD.findall(tie.word.lower())):
        raise Unusable(f"the text does not say {tie.word[:60]!r}")


def needs(figure: Figure, role: str, *kinds: Kind) -> Figure:
    """The figure, where it is of one of some kinds. Raises Unusable where it is not."""
    if figure.kind not in kinds:
        names = " or ".join(kind.value for kind in kinds)
        raise Unusable(f"{said(figure)} is a {figure.kind.value}, and {role!r} takes a {names}")
    return figure


def valued(figure: Figure, role: str) -> Figure:
    """The figure, where it has a value. Raises Unusable where its words leave one open."""
    if figure.stated is None:
        raise Unusable(f"{said(figure)} has no value that {role!r} could be judged by")
    if figure.kind is Kind.IDENTIFIER:
        raise Unusable(f"{said(figure)} is a name or a code and counts nothing")
    return figure


_HEDGES = frozenset(Qualifier)
_BOUNDS = frozenset({Qualifier.AT_LEAST, Qualifier.MORE_THAN, Qualifier.AT_MOST, Qualifier.LESS_THAN})


def printed(one: Figure, other: Figure) -> tuple[Figure, Figure]:
    """Two levels as they are printed, without their bounds, and where both are hedged without any hedge.

    Who says that "at least 40" became "at least 60", or "about 2m" "about 2.5m", compares the numbers.
    """
    if one.qualifier is not None and other.qualifier is not None:
        return _unhedged(one), _unhedged(other)
    return _unhedged(one, _BOUNDS), _unhedged(other, _BOUNDS)


def _unhedged(figure: Figure, hedges: frozenset[Qualifier] = _HEDGES) -> Figure:
    if figure.qualifier is None or figure.qualifier not in hedges or figure.stated is None or figure.upper is not None:
        return figure
    _, near = allowance(figure.stated, figure.place, None, exact=False)
    return replace(figure, qualifier=None, tight=near, loose=near)


# how far beyond "at least 200" the number lies that it is told of, at most
_BEYOND, _FAR_BEYOND = Fraction(12, 10), Fraction(15, 10)


def near_bound(figure: Figure) -> Figure:
    """A total of "at least 200", which is told of one somewhat larger."""
    if figure.qualifier is not Qualifier.AT_LEAST or figure.stated is None or figure.stated <= 0:
        return figure
    least = figure.stated
    tight, loose = (Interval(least, Fraction(least) * beyond) for beyond in (_BEYOND, _FAR_BEYOND))
    return replace(figure, tight=tight, loose=loose)


def somewhat_more(figure: Figure) -> Figure:
    """ "More than 100 years", which is told of any number up to the next hundred."""
    if figure.qualifier is not Qualifier.MORE_THAN or not figure.stated or figure.stated % _HUNDRED:
        return figure
    return replace(figure, loose=hull((figure.loose, point(figure.stated + _HUNDRED))))


def emphasised(figure: Figure) -> Figure:
    """A figure without the bound of "as many as 40", which says that it is much, and not that it may be less."""
    return _unhedged(figure) if figure.text.lower().startswith(_EMPHASIS) else figure


_HUNDRED = 100
_EMPHASIS = ("as much as", "as many as", "as little as", "as few as", "as high as", "as low as")


def no_share(figure: Figure, role: str) -> Figure:
    """The figure, where it is an amount. Raises Unusable for a percentage, a fraction or a multiple."""
    if figure.kind in (Kind.PERCENT, Kind.POINTS, Kind.FRACTION, Kind.RATIO, Kind.MULTIPLE):
        raise Unusable(f"{said(figure)} is a {figure.kind.value} and cannot be the {role} of amounts")
    return figure


# figures of these kinds are numbers of something and are compared as numbers
_NUMBERS = frozenset({Kind.COUNT, Kind.SCORE, Kind.ORDINAL, Kind.AGE, Kind.YEAR})
_PERCENTS = frozenset({Kind.PERCENT, Kind.POINTS})
_PER = " per "


def code(figure: Figure) -> str:
    """The currency of an amount of money, or its unit, without the measure that it is paid for."""
    return unit_alone(figure.unit)


def alike(figure: Figure, other: Figure) -> Figure:
    """The figure in the unit of another. Raises Unusable where the two measure different things."""
    if Kind.MONEY in (figure.kind, other.kind):
        return _money(figure, other)
    if figure.kind in _PERCENTS and other.kind in _PERCENTS and "basis point" not in (figure.unit, other.unit):
        return figure
    if (figure.kind in _PERCENTS) is not (other.kind in _PERCENTS) and _bare(figure) is None and _bare(other) is None:
        raise _clash(figure, other)
    if figure.unit and other.unit:
        in_other = in_unit_of(figure, other) or _without_base(figure, other)
        if in_other is None:
            raise _clash(figure, other)
        return in_other
    if figure.unit and figure.kind is not other.kind and not (_bare(other) or figure.kind in _NUMBERS):
        raise _clash(figure, other)
    if _is_age_beside_things(figure, other) or _is_age_beside_things(other, figure):
        raise _clash(figure, other)
    return figure


def _without_base(figure: Figure, other: Figure) -> Figure | None:
    """A figure in the unit of another where only one of them says per what: "40 miles over" a limit of "70 mph".

    A degree is one of the scale that the other is read on.
    """
    if other.unit in figure.readings:
        return replace(figure, unit=other.unit)
    one, two = ((it.unit or "").rpartition(_PER) for it in (figure, other))
    if bool(one[0]) is bool(two[0]) and one[0] != other.unit and two[0] != figure.unit:
        return None
    units = (figure.unit, two[0]) if two[0] and one[0] != other.unit else (one[0], other.unit)
    in_other = in_unit_of(replace(figure, unit=units[0]), replace(other, unit=units[1]))
    return replace(in_other, unit=other.unit) if in_other else None


def _is_age_beside_things(figure: Figure, other: Figure) -> bool:
    """True for "a 20-year-old son" beside "five sons": somebody's age counts nobody."""
    return figure.kind is Kind.AGE and other.kind is Kind.COUNT and other.thing is not None


def levels(one: Figure, other: Figure) -> tuple[Figure, Figure]:
    """Two levels in the unit of the first. Raises Unusable where they measure different things."""
    if {one.kind, other.kind} <= set(SHARE_KINDS) and one.kind is not other.kind:
        return as_percent(one), as_percent(other)
    return one, alike(other, one)


def _bare(figure: Figure) -> Figure | None:
    """A number without a unit may be of anything: "from 39 to 48 per cent"."""
    return figure if figure.unit is None and figure.kind in _NUMBERS else None


def _money(figure: Figure, other: Figure) -> Figure:
    if figure.kind is other.kind:
        codes = {code(figure), *figure.readings}, {code(other), *other.readings}
        if codes[0].isdisjoint(codes[1]):
            raise Unusable(f"{said(figure)} and {said(other)} are in different currencies; tie them as currency")
        return figure
    bare, amount = (figure, other) if other.kind is Kind.MONEY else (other, figure)
    if _bare(bare) is None or bare.thing is not None:
        raise _clash(figure, other)  # "52 sheep" are no money
    hundredths = amount.minor[1] if amount.minor else 1  # "13 cents, making 16.5"
    return scaled(figure, Fraction(1, hundredths) if bare is figure else Fraction(hundredths))


def _clash(figure: Figure, other: Figure) -> Unusable:
    return Unusable(f"{said(figure)} and {said(other)} measure different things")


def halves(figure: Figure) -> tuple[Figure, ...]:
    """The two numbers of a score, either of which may be meant; any other figure is itself."""
    if figure.kind is not Kind.SCORE:
        return (figure,)
    return tuple(end_of(figure, number) for number in (figure.lower, figure.upper) if number is not None)


def end_of(figure: Figure, number: Number) -> Figure:
    """One of the two numbers of a pair, in the place of both."""
    kind = Kind.COUNT if figure.kind is Kind.SCORE else figure.kind
    return replace(
        figure,
        kind=kind,
        stated=number.stated,
        place=number.place,
        tight=number.tight,
        loose=number.loose,
        upper=None,
        lower=None,
    )
