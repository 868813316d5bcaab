"""The likeliest slip behind figures that disagree: digits exchanged, a magnitude lost, a rate upside down.

A slip is named only where it makes the figures agree as they are printed *and* is likelier than any other cause. The
wider the room that a slip leaves, the more wrong figures fit it by chance: a swap that fits whatever was printed
explains nothing. So each slip has a share of all wrong figures that writers owe to it (`prior`), and its room gives the
share of other wrong figures that would fit it as well (`chance`); by Bayes' rule the slip is named where it is behind
most of the wrong figures that look so. Where one slip may sit in either of two figures, both are named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from .interval import EVERYTHING, Interval, hull, point, ten_to
from .model import Claim, Figure, Inputs, Kind
from .records import NamedTuple, dataclass
from .working import magnitude, printed, reprint

# of all wrong figures, those owed to a slip that can be told by its digits: estimates, of which the order counts
_DIGITS_PRIOR = Fraction(1, 6)
_FAR_DIGITS_PRIOR = Fraction(1, 50)
_SWAPPED_PRIOR = Fraction(1, 12)
_WORD_PRIOR = Fraction(1, 7)
_SCALE_PRIORS = {1: Fraction(1, 12), 2: Fraction(1, 40), 3: Fraction(1, 20), 6: Fraction(1, 50), 9: Fraction(1, 100)}
_FACTORS = {sign * power: ten_to(sign * power) for power in _SCALE_PRIORS for sign in (1, -1)}
# of the figures that are wrong for another reason, those that come to lie so many powers of ten off
_SO_FAR_OFF = {1: Fraction(1, 3), 2: Fraction(1, 12), 3: Fraction(1, 50), 6: Fraction(1, 200), 9: Fraction(1, 200)}
_OTHERWISE = Fraction(1, 2)
_MOST = Fraction(1, 2)
# wrong figures lie between less than half and more than twice the right one
_SPREAD = Fraction(3, 2)
# fewer figures with a slip fit only by a hedge, or by zeros that are not vouched for, than by their digits
_BY_READING = (Fraction(1), Fraction(2, 5), Fraction(1, 4))
_TOUCHING = Fraction(1, 10)
_LEAST_CHANCE = Fraction(1, 1000)
_MOST_DIGITS = 6
_THOUSAND, _WORD = 1000, 3
_WITHOUT_SCALE = frozenset({Kind.DATE, Kind.YEAR, Kind.AGE, Kind.CLOCK, Kind.ORDINAL})
_SMALL = frozenset({Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE, Kind.SCORE, Kind.RATIO, Kind.FRACTION})
_FEW_POWERS = 2
_MOST_NAMED = 2


@dataclass(frozen=True, slots=True)
class _Slip:
    """A slip that makes the figures agree.

    Slips of one `family` are one slip that may sit in several figures; `place` says it of one of them, and `factor` is
    how much too large or too small that one is.
    """

    text: str
    prior: Fraction
    chance: Fraction
    family: str = ""
    place: str = ""
    factor: int = 0


def diagnose(claim: Claim, readings: Iterable[Inputs]) -> str:
    """The likeliest slip that would explain the figures, in words; empty when none fits or none is likely enough.

    `readings` are the intervals of all roles, the narrowest first: a slip that fits the figures exactly as printed is
    told from chance by that.
    """
    exact: list[Inputs] = [
        {role: tuple(item.exact() for item in items) for role, items in inputs.items()} for inputs in readings
    ]
    slips = _merged(slip for slip in _slips(claim, [_widest(exact), *exact]) if slip.chance < 1)
    if not slips:
        return ""
    best = max(slips, key=_odds)
    every = sum((slip.prior for slip in slips), Fraction(0))
    return f"matches {best.text}" if best.prior > _MOST * (every + _OTHERWISE * best.chance) else ""


def _widest(readings: Sequence[Inputs]) -> Inputs:
    """What holds every reading: a slip that does not fit it fits none of them, which one look tells."""
    last = readings[-1]
    return {
        role: tuple(
            hull(inputs[role][index] for inputs in readings)
            if all(index < len(inputs.get(role, ())) for inputs in readings)
            else EVERYTHING
            for index in range(len(items))
        )
        for role, items in last.items()
    }


def _odds(slip: _Slip) -> Fraction:
    return slip.prior / max(slip.chance, _LEAST_CHANCE)


def _merged(slips: Iterable[_Slip]) -> list[_Slip]:
    """The slips, with those of one family that may as well sit in one figure as in another taken together."""
    groups: dict[str, list[_Slip]] = {}
    for slip in slips:
        groups.setdefault(slip.family or slip.text, []).append(slip)
    found = []
    for group in groups.values():
        likeliest = sorted({slip.text: slip for slip in group}.values(), key=_odds, reverse=True)
        alike = [slip for slip in likeliest if 2 * slip.prior > likeliest[0].prior]
        found += [_one_of(alike), *likeliest[len(alike) :]]
    return found


def _one_of(alike: list[_Slip]) -> _Slip:
    """Some slips of one family as one."""
    if len(alike) == 1:
        return alike[0]
    prior, chance = sum((slip.prior for slip in alike), Fraction(0)), max(slip.chance for slip in alike)
    if len(alike) > _MOST_NAMED and alike[0].factor:
        return _Slip(f"at a factor of {alike[0].factor:,}", prior, chance)
    return _Slip("if " + " or ".join(slip.place for slip in alike[:_MOST_NAMED]), prior, chance)


def _slips(claim: Claim, readings: list[Inputs]) -> Iterator[_Slip]:
    """All slips that fit. The first of the readings is the widest, which holds the others."""
    for first, second in claim.law.swaps:
        fit = _fit(claim, ({**inputs, first: inputs[second], second: inputs[first]} for inputs in readings))
        if fit:
            told = f"if {_roles(claim, first)} and {_roles(claim, second)} are swapped"
            yield _Slip(told, _SWAPPED_PRIOR * fit.likelihood, fit.chance)
    for alternative in claim.evidence.alternatives if claim.evidence else ():
        fit = _fit(claim, ({**inputs, **alternative.inputs} for inputs in readings))
        if fit:
            yield _Slip(alternative.text, alternative.prior * fit.likelihood, alternative.chance or fit.chance)
    for role, figures in claim.relation.roles:
        for index, figure in enumerate(figures):
            known = [inputs for inputs in readings if index < len(inputs.get(role, ()))]
            if figure.stated and figure.kind not in _WITHOUT_SCALE and known:
                slot = _Slot(role, index, _allowed(claim, known[0], role))
                yield from _of_magnitude(claim, known, slot)
                yield from _of_digits(claim, known, slot)


class _Slot(NamedTuple):
    """The place of a figure in a claim, and what the other figures allow in it: a slip that lies outside is none."""

    role: str
    number: int
    allowed: Interval


def _allowed(claim: Claim, widest: Inputs, role: str) -> Interval:
    """What the widest reading of the other figures allows for a figure that has its role alone."""
    law = claim.law
    return law.solve[role](widest) if law.monotone and role in law.solve and len(widest[role]) == 1 else EVERYTHING


def _of_magnitude(claim: Claim, readings: list[Inputs], slot: _Slot) -> Iterator[_Slip]:
    """One figure too large or too small by some powers of ten."""
    role, index, allowed = slot.role, slot.number, slot.allowed
    figures = claim.relation.role(role)
    figure = figures[index]
    powers = [power for power in _SCALE_PRIORS if figure.kind not in _SMALL or power <= _FEW_POWERS]
    signs = [sign for sign in (1, -1) if _may_be_off(claim, readings[0], slot, powers, sign)]
    for power in powers:
        prior = _SCALE_PRIORS[power]
        for exponent in (sign * power for sign in signs):
            factor = _FACTORS[exponent]
            if readings[0][role][index].scaled(factor).disjoint(allowed):
                continue
            fit = _fit(claim, (_with(inputs, role, index, inputs[role][index].scaled(factor)) for inputs in readings))
            if fit is None:
                continue
            likely = _WORD_PRIOR if power == _WORD and _has_word(figure) else prior
            told = f"{printed(figure)} is {10**power:,} times {'larger' if exponent > 0 else 'smaller'}"
            share, by_chance = likely * fit.likelihood / len(figures), fit.chance
            by_chance = by_chance if by_chance == 1 else by_chance * _SO_FAR_OFF[power]
            yield _Slip(f"if {told}", share, by_chance, f"power {power}", told, 10**power)


def _may_be_off(claim: Claim, widest: Inputs, slot: _Slot, powers: list[int], sign: int) -> bool:
    """False where a figure off by any power of ten between the least and the greatest of some explains nothing."""
    role, index, allowed = slot.role, slot.number, slot.allowed
    figure = widest[role][index]
    ends = hull(figure.scaled(_FACTORS[sign * power]) for power in (powers[0], powers[-1]))
    if allowed != EVERYTHING:
        return not ends.disjoint(allowed)
    return not _is_apart(claim, _with(widest, role, index, ends))


def _of_digits(claim: Claim, readings: list[Inputs], slot: _Slot) -> Iterator[_Slip]:
    """One figure with two of its digits exchanged."""
    role, index, allowed = slot.role, slot.number, slot.allowed
    figures = claim.relation.role(role)
    figure = figures[index]
    half = ten_to(figure.place) / 2
    for value, prior in _exchanged(figure):
        room = point(value).padded(half)
        if room.disjoint(allowed):
            continue
        fit = _fit(claim, (_with(inputs, role, index, room) for inputs in readings))
        words = reprint(figure, Fraction(value)) if fit else None
        if fit and words:
            told = f"two digits are swapped{'' if role == claim.subject else f' in {printed(figure)}'} ({words})"
            place = f"two digits are swapped in {printed(figure)} ({words})"
            share = prior * fit.likelihood / len(figures)
            yield _Slip(f"if {told}", share, fit.chance, "digits", place)


def _has_word(figure: Figure) -> bool:
    """Whether a figure is printed with a word or a letter of magnitude, which writers mistake for one another."""
    return (magnitude(figure) or 0) >= _THOUSAND


def _exchanged(figure: Figure) -> Iterator[tuple[Decimal, Fraction]]:
    """The values of a figure with two of its digits exchanged ("394" for "349"), and how likely each is."""
    assert figure.stated is not None, "the caller has seen to it"
    sign, digits, exponent = figure.stated.as_tuple()
    if len(digits) > _MOST_DIGITS or not isinstance(exponent, int):
        return
    for i, j in combinations(range(len(digits)), 2):
        changed = list(digits)
        changed[i], changed[j] = changed[j], changed[i]
        if digits[i] != digits[j] and changed[0]:
            prior = _DIGITS_PRIOR if j == i + 1 else _FAR_DIGITS_PRIOR
            yield Decimal((sign, tuple(changed), exponent)), prior / (len(digits) - 1)


def _with(inputs: Inputs, role: str, index: int, value: Interval) -> Inputs:
    """The inputs with one of a role's intervals replaced."""
    return {**inputs, role: (*inputs[role][:index], value, *inputs[role][index + 1 :])}


def _roles(claim: Claim, role: str) -> str:
    return " and ".join(printed(figure) for figure in claim.relation.role(role)) or role


class _Fit(NamedTuple):
    """How a slip fits: how likely figures with it are to fit so well, and the share of others that would too."""

    likelihood: Fraction
    chance: Fraction


def _fit(claim: Claim, readings: Iterable[Inputs]) -> _Fit | None:
    """How the law holds for some inputs, by the first of the readings for which it does; None for none of them.

    The readings come behind the widest, which is no reading itself. What fits by chance is the room in which the
    stated figure may lie, as a part of that in which wrong figures lie.
    """
    each = iter(readings)
    if _is_apart(claim, next(each)):
        return None
    for inputs, likelihood in zip(each, _BY_READING, strict=False):
        computed, stated = claim.law.solve[claim.subject](inputs), inputs[claim.subject][0]
        if computed != EVERYTHING and not stated.disjoint(computed):
            room = _room(claim, stated, computed)
            return _Fit(likelihood * _closeness(stated, computed), room)
    return None


def _is_apart(claim: Claim, widest: Inputs) -> bool:
    """True where not even the widest reading lets the law hold; never known of a law that narrows what it is given."""
    if not claim.law.monotone:
        return False
    computed = claim.law.solve[claim.subject](widest)
    return computed != EVERYTHING and widest[claim.subject][0].disjoint(computed)


def _closeness(stated: Interval, computed: Interval) -> Fraction:
    """How near two intervals come to having one middle: 1 where they do, little where they only touch."""
    if computed.lo is None or computed.hi is None or stated.lo is None or stated.hi is None:
        return Fraction(1)
    room = (Fraction(stated.hi) - Fraction(stated.lo)) + (Fraction(computed.hi) - Fraction(computed.lo))
    return max(_TOUCHING, 1 - 2 * abs(stated.middle - computed.middle) / room) if room else Fraction(1)


def _room(claim: Claim, stated: Interval, computed: Interval) -> Fraction:
    if computed.lo is None or computed.hi is None or stated.lo is None or stated.hi is None:
        return Fraction(1)
    room = (Fraction(stated.hi) - Fraction(stated.lo)) + (Fraction(computed.hi) - Fraction(computed.lo))
    figures = claim.relation.role(claim.subject)
    if figures and figures[0].stated is not None:
        room = max(room, ten_to(min(figures[0].place, 0)))
    size = max(abs(stated.middle), abs(computed.middle))
    return min(Fraction(1), room / (_SPREAD * size)) if size else Fraction(1)
