"""What two mentions of one figure allow when they carry the same hedge: the hedge then explains no difference."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from ..authoring import Context
from ..interval import Interval, point, ten_to
from ..lang.en.numbers import MAGNITUDES
from ..laws.equal import could_be_one, have_same_digits, is_scale_slip, is_vague, made_of_two
from ..model import Evidence, Figure, Kind, Qualifier, Relation
from ..working import show_interval

_OPEN = frozenset({Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.MORE_THAN, Qualifier.LESS_THAN})
# a headline may cut digits off ("£7m" for £7.9m) as well as round them
_HEADLINE_ROOM = Fraction(6, 100)
# a slip of the pen seldom changes a number by more than this, but for its word of scale; another thing's number does
_FARTHEST = Decimal("2.4")
# a headline adds up what the first figures say, in sentences so near
_SUMMED, _NEAR = 6, 2
# counts below this are given as they are, in headlines too
_EXACT = 100


def headline_room(relation: Relation, _context: Context) -> Evidence:
    """The two figures without an open hedge that both carry, and with the room a headline takes to shorten a number.

    Where they differ and a rival bears the headline out, alone or as one of two that add up to it, nothing is judged.
    """
    known = headline_of_one(relation, _context)
    (first, one), (second, other) = relation.roles
    if known.loose[first][0].disjoint(known.loose.get(second, (other[0].loose,))[0]):
        bare = _unhedged(first, one[0], second, other[0])
        rooms = bare.get(first, (one[0].loose,))[0], bare.get(second, (other[0].loose,))[0]
        missing = _otherwise(one[0], other[0], relation.rivals, rooms)
        if missing:
            return Evidence(missing=missing)
    return known


def headline_of_one(relation: Relation, _context: Context) -> Evidence:
    """The same where someone says that the two are of one thing, however far apart they lie."""
    (first, one), (second, other) = relation.roles
    inputs = _unhedged(first, one[0], second, other[0])
    head = inputs.get(first, (one[0].loose,))[0]
    stated = one[0].stated
    if one[0].kind is not Kind.YEAR and stated is not None and (abs(stated) >= _EXACT or one[0].unit is not None):
        head = head.widened(_HEADLINE_ROOM)
    inputs = {**inputs, first: (head,)}
    story = inputs.get(second, (other[0].loose,))[0]
    line = f"headline: {show_interval(head, one[0])}; story: {show_interval(story, other[0])}"
    return Evidence(tight=inputs, loose=inputs, line=line)


def _otherwise(one: Figure, other: Figure, rivals: tuple[Figure, ...], rooms: tuple[Interval, Interval]) -> str:
    """Why two figures that differ need not be one thing; empty where nothing speaks for that.

    `rooms` is what the two may stand for, without a hedge that both carry: "at least nine" is no sum of "at least ten".
    """
    if not could_be_one(one.stated, other.stated, _FARTHEST) and not have_same_digits(one.stated, other.stated):
        return "the two are too far apart to be meant as one"
    plain = [figure for figure in rivals if figure.upper is None and not is_vague(figure.loose)]
    heads = [figure for figure in plain if figure.sentence == one.sentence]
    if any(_may_be(other, figure) or _may_be(figure, other) for figure in heads):
        return f"the headline has {other.text} in another place"
    plain = [figure for figure in plain if figure not in heads]
    if any(_may_be(one, figure) or _may_be(figure, one) for figure in plain):
        return f"the story has {one.text} in another place"
    beside = [
        figure.loose
        for figure in plain
        if abs(figure.sentence - other.sentence) <= _NEAR and figure.kind is not Kind.ORDINAL
    ]
    listed = [figure.loose for figure in plain if figure.sentence == other.sentence]
    if len(listed) > 1 and not rooms[0].disjoint(sum(listed, rooms[1])):
        return f"the figures of one sentence add up to {one.text}"
    if not is_scale_slip(one.stated, other.stated) and made_of_two(rooms[0], [rooms[1], *beside][:_SUMMED]):
        return f"two figures of the story add up to {one.text}"
    return ""


def _may_be(one: Figure, other: Figure) -> bool:
    """True where one figure is among what another may stand for; two that touch at their ends are two."""
    return one.stated is not None and other.loose.contains(one.stated)


def repeated(relation: Relation, _context: Context) -> Evidence:
    """Two dates that the frame found to agree in all that both print; amounts speak for themselves.

    Two figures that the frame found explained are not judged, and the explanation is the reason.
    """
    if relation.frame == "explained":
        return Evidence(missing=f"two figures that the story sets apart: {relation.cue('because')}")
    first, second = relation.one("first"), relation.one("second")
    if first.when is None and second.when is None:
        return Evidence()
    inputs = {"first": (point(0),), "second": (point(0),)}
    return Evidence(tight=inputs, loose=inputs, line=f"{first.text} and {second.text} name one date")


def _unhedged(first: str, one: Figure, second: str, other: Figure) -> dict[str, tuple[Interval, ...]]:
    if one.qualifier is None or one.qualifier is not other.qualifier or one.qualifier not in _OPEN:
        return {}
    return {first: (_bare(one),), second: (_bare(other),)}


def _bare(figure: Figure) -> Interval:
    """A figure as printed, without what its hedge allows."""
    if figure.stated is None or figure.upper is not None:
        return figure.loose
    step = ten_to(figure.place) / 2
    return point(figure.stated).padded(step if figure.place > 0 or figure.unit else Fraction(0))


def half_line(relation: Relation, _context: Context) -> Evidence:
    """What a bound allows when only its edge counts: "more than 50" is anything above 50."""
    bound, value = relation.one("bound"), relation.one("value")
    if bound.stated is None:
        return Evidence(missing="the bound has no value")
    last = bound.upper.stated if bound.upper else bound.stated
    above = bound.qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN)
    allowed = Interval(bound.stated, None) if above else Interval(None, last)
    inputs = {"bound": (allowed,), "value": (_bare(value) if value.upper is None else value.loose,)}
    return Evidence(tight=inputs, loose=inputs)


# a number of six digits is not followed by a word of scale: "300,000 million" was meant to be one or the other
_MOST_BEFORE_SCALE = 99_999
# statistical offices print national accounts in millions throughout ("N43,564,006 million")
_MOST_BEFORE_SCALE_OF_MONEY = 999_999_999


def before_scale(relation: Relation, _context: Context) -> Evidence:
    """The number before the word of scale, against the most that is printed there."""
    figure, word = relation.one("first"), relation.cue("scale") or "million"
    assert figure.stated is not None, "the frame has seen to it"
    most = _MOST_BEFORE_SCALE_OF_MONEY if figure.kind is Kind.MONEY else _MOST_BEFORE_SCALE
    number = Fraction(figure.stated) / Fraction(10) ** MAGNITUDES[word]
    inputs = {"first": (point(number),), "second": (Interval(None, most),)}
    return Evidence(tight=inputs, loose=inputs, line=f"{int(number):,} and {word} in one number: two scales")


def scale_evidence(relation: Relation, context: Context) -> Evidence:
    """For a number with a scale too many its own limit; two mentions speak for themselves."""
    if relation.cue("of") == "levels":
        first, second = relation.one("first"), relation.one("second")
        return Evidence(
            line=f"{first.text} and {second.text}, a word of scale apart, are told as two levels of one thing"
        )
    if relation.frame == "heaped":
        return before_scale(relation, context)
    first, second = relation.one("first"), relation.one("second")
    if first.unit == second.unit or first.kind is not Kind.QUANTITY:
        return Evidence()
    inputs = {"first": (point(0),), "second": (point(1),)}
    return Evidence(tight=inputs, loose=inputs, line=f"{first.text} and {second.text} have one number in two units")


def currency_numbers(relation: Relation, _context: Context) -> Evidence:
    """The two currencies as numbers, equal only when they are one; a bare sign may be any of its currencies."""
    first, second = relation.one("first"), relation.one("second")
    one = first.unit == second.unit or bool({first.unit, *first.readings} & {second.unit, *second.readings})
    inputs = {"first": (point(0),), "second": (point(0 if one else 1),)}
    return Evidence(tight=inputs, loose=inputs, line=f"{first.text} is in {first.unit}, {second.text} in {second.unit}")
