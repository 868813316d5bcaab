"""What sampling theory says of a poll: the margin of error at 95 per cent confidence, with room for weighting."""

from __future__ import annotations

from fractions import Fraction
from math import isqrt

from ..authoring import Context
from ..interval import Interval, hull, total
from ..laws import margin
from ..model import Evidence, Figure, Law, Relation
from ..working import printed

# 1.96 × √(0.5 × 0.5), in per cent: the half-width of the 95 per cent interval for a sample of one (Cochran, Sampling
# Techniques)
_WIDTH_OF_ONE = Fraction(98)
# weighting and clusters widen it ("design effect"): 1.6 times is the most in use, 2.5 times more than any. A finite
# population or another level of confidence narrow it, by less: 90 instead of 95 per cent by a sixth
_DESIGN = (Fraction(14, 10), Fraction(16, 10))
_IMPOSSIBLE = (Fraction(2), Fraction(5, 2))
_DIGITS = 10**6


def sampling_error(relation: Relation, context: Context) -> Evidence:
    """The margin of error that the size of the sample gives, in percentage points."""
    del context
    sample = relation.one("sample")
    expected = _of_sample(sample)
    tight, loose = _stretched(expected, _DESIGN), _stretched(expected, _IMPOSSIBLE)
    shown = f"{float(expected.middle):.1f}"
    line = f"98 ÷ √{printed(sample)} = {shown} points at 95% confidence; stated: {printed(relation.one('error'))}"
    return Evidence(tight={"expected": (tight,)}, loose={"expected": (loose,)}, line=line)


def _of_sample(sample: Figure) -> Interval:
    assert sample.stated is not None and sample.stated > 0, "the frame has seen to it"
    sizes = [Fraction(end) for end in (sample.loose.lo, sample.loose.hi) if end is not None and end > 0]
    return hull(
        Interval(value, value) for value in (_WIDTH_OF_ONE / _root(size) for size in sizes or [Fraction(sample.stated)])
    )


def _root(value: Fraction) -> Fraction:
    """The square root to six digits."""
    return Fraction(isqrt(int(value * _DIGITS**2)), _DIGITS)


def _stretched(expected: Interval, factors: tuple[Fraction, Fraction]) -> Interval:
    down, up = factors
    assert expected.lo is not None and expected.hi is not None, "a finite sample has a finite error"
    return Interval(Fraction(expected.lo) / down, Fraction(expected.hi) * up)


_AHEAD = Interval(0, None, lo_open=True)
# two sides of a poll may be called level a few points apart, since its margin of error is no smaller
_LEVEL, _LEVEL_IN_A_POLL, _POLLED = Interval(0, 0), Interval(0, 4), 20


def winning_margin(relation: Relation, context: Context) -> Evidence:
    """Where no margin is stated, the winner's number is more than the loser's, or the two are level."""
    del context
    if relation.role("margin"):
        return Evidence()
    sides = [relation.one(role) for role in ("first", "second")]
    first, second = map(printed_side, sides)
    if relation.cue("wording") == "level":
        polled = all(figure.stated is not None and figure.stated >= _POLLED for figure in sides)
        allowed = _LEVEL_IN_A_POLL if polled else _LEVEL
        return Evidence(
            tight={"margin": (allowed,)}, loose={"margin": (allowed,)}, line=f"{first} and {second} are not level"
        )
    line = f"{first} for the side ahead, {second} for the side behind"
    return Evidence(tight={"margin": (_AHEAD,)}, loose={"margin": (_AHEAD,)}, line=line)


def printed_side(figure: Figure) -> str:
    """One side of a score as a number."""
    return f"{figure.stated:,f}" if figure.stated is not None else printed(figure)


def game_number(relation: Relation, context: Context) -> Evidence:
    """The number of a game, which is printed as a name ("Game 7"), or of the most games there can be."""
    del context
    game = relation.one("game")
    first, second = (printed_side(relation.one(role)) for role in ("first", "second"))
    if relation.cue("wording") == "needed":
        stated = relation.one("most").text
        return Evidence(line=f"{first}-{second} in a best of {stated}; stated: {game.text} to go")
    if relation.cue("wording") == "best of":
        most = f"{game.stated:,f}" if game.stated is not None else game.text
        return Evidence(line=f"{first} wins end a best of {2 * int(first) - 1}; stated: best of {most}")
    return Evidence(line=f"{first}-{second} is {total_games(relation)} games; stated: Game {game.text}")


def series_law(relation: Relation) -> Law:
    """What the score of a series says of a game: the last, the next, the most there can be, or those still to win."""
    laws = {"next": margin.NEXT_GAME, "best of": margin.BEST_OF, "needed": margin.WINS_NEEDED}
    return laws.get(relation.cue("wording") or "", margin.SERIES)


def total_games(relation: Relation) -> str:
    """The games played, from the games that each side won."""
    return str(total(relation.one(role).tight for role in ("first", "second")).middle)
