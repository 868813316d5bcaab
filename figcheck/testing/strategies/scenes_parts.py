"""Scenes of parts and wholes: totals, shares, averages, differences, votes."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume
from hypothesis import strategies as st

from ...interval import Interval
from ..printing import Printed
from .scene import Loose, Parts, Scene, cash, count, exact, percent

_HUNDRED = 100


def _budget(draw: st.DrawFn) -> Parts:
    code, scale = draw(st.sampled_from(["GBP", "USD", "EUR"])), Fraction(10) ** draw(st.sampled_from([5, 6, 8]))
    parts = [Fraction(draw(st.integers(11, 99))) * scale for _ in range(3)]
    names: Parts = {name: cash(draw, value, code, hedges=False) for name, value in zip("abc", parts, strict=True)}
    return names | {"total": cash(draw, sum(parts, Fraction(0)), code, hedges=False)}


def _hurt(draw: st.DrawFn) -> Parts:
    parts = [draw(st.integers(2, 60)) for _ in range(3)]
    names: Parts = {name: exact(value, words=value < 10) for name, value in zip("abc", parts, strict=True)}
    return names | {"total": exact(sum(parts))}


def _sum(loose: Loose) -> Interval:
    return loose["a"] + loose["b"] + loose["c"]


def _passed(draw: st.DrawFn) -> Parts:
    whole = draw(st.integers(20, 5000))
    part = draw(st.integers(2, whole - 1))
    share = Fraction(part, whole) * _HUNDRED
    return {"whole": exact(whole), "part": exact(part), "share": percent(draw, share)}


def _share(loose: Loose) -> Interval:
    return (loose["part"] / loose["whole"]).scaled(_HUNDRED).padded(Fraction(1))


def _scored(draw: st.DrawFn) -> Parts:
    matches = draw(st.integers(3, 40))
    goals = draw(st.integers(matches, 300))
    average = exact(Fraction(goals, matches), place=-1)
    return {"count": count(draw, matches, hedges=False), "total": exact(goals), "average": average}


def _average(loose: Loose) -> Interval:
    return (loose["total"] / loose["count"]).padded(Fraction(1, 10))


def _sold(draw: st.DrawFn) -> Parts:
    one, other = draw(st.integers(13, 900)), draw(st.integers(13, 900))
    assume(one != other)
    word = "more" if one > other else "fewer"
    return {"one": exact(one), "other": exact(other), "word": word, "difference": exact(abs(one - other))}


def _difference(loose: Loose) -> Interval:
    gap = loose["one"] - loose["other"]
    return gap if gap.lo is not None and gap.lo >= 0 else -gap


def _asked(draw: st.DrawFn) -> Parts:
    yes = draw(st.integers(2, 97))
    no = draw(st.integers(1, _HUNDRED - yes))
    return {"yes": percent(draw, Fraction(yes)), "no": percent(draw, Fraction(no))}


def _rest(loose: Loose) -> Interval:
    """At most what the other answer leaves, with a point for each rounding."""
    other = loose["no"]
    assert other.lo is not None, "a percentage has bounds"
    return Interval(Fraction(-1000), _HUNDRED - Fraction(other.lo) + 2)


def _voted(draw: st.DrawFn) -> Parts:
    against = draw(st.integers(10, 300))
    margin = draw(st.integers(1, 60))
    return {"for": exact(against + margin), "against": exact(against), "margin": exact(margin, words=margin < 10)}


def _polled(draw: st.DrawFn) -> Parts:
    behind = draw(st.integers(20, 48))
    lead = draw(st.integers(2, 50 - behind))
    first, second = exact(behind + lead, "%"), exact(behind, "%")
    return {"for": first, "against": second, "margin": exact(lead, words=lead < 10)}


def _lead(loose: Loose) -> Interval:
    """The sides' difference; each side was rounded, and the margin may be that of the exact shares."""
    return (loose["for"] - loose["against"]).padded(Fraction(1))


def _range(draw: st.DrawFn) -> Parts:
    low = draw(st.integers(11, 89))
    high = draw(st.integers(low + 2, 99))
    return {"low": exact(low), "high": exact(high)}


def _turned(draw: st.DrawFn, parts: Parts) -> tuple[str, Parts]:
    """The ends exchanged."""
    del draw
    low, high = parts["low"], parts["high"]
    assert isinstance(low, Printed) and isinstance(high, Printed), "ends are figures"
    return "low", {**parts, "low": high, "high": low}


PARTS = (
    Scene(
        "total-mismatch",
        (
            "The parish paid {a} for lamps, {b} for halls and {c} for benches, a total of {total}.",
            "The parish paid {a} for lamps, {b} for halls and {c} for benches, bringing the total to {total}.",
        ),
        _budget,
        breaks=("total", _sum),
    ),
    Scene(
        "total-mismatch",
        (
            "The crash hurt {total} people: {a} men, {b} women and {c} children.",
            "The crash hurt {a} men, {b} women and {c} children, a total of {total} people.",
        ),
        _hurt,
        breaks=("total", _sum),
    ),
    Scene(
        "share-mismatch",
        (
            "Of the {whole} pupils, {part} ({share}) passed.",
            "{part} of the {whole} pupils ({share}) passed.",
            "{part} of the {whole} pupils, or {share}, passed.",
        ),
        _passed,
        breaks=("share", _share),
    ),
    Scene(
        "average-mismatch",
        (
            "Across {count} matches the striker scored {total} goals, an average of {average} a game.",
            "The striker scored {total} goals in {count} matches, an average of {average} a game.",
        ),
        _scored,
        breaks=("average", _average),
    ),
    Scene(
        "difference-mismatch",
        ("The yard sold {one} boats, {difference} {word} than the {other} of last year.",),
        _sold,
        breaks=("difference", _difference),
    ),
    Scene(
        "shares-over-hundred",
        (
            "Some {yes} support the ban and {no} oppose it.",
            "In the survey {yes} said they supported the ban while {no} said they opposed it.",
        ),
        _asked,
        breaks=("yes", _rest),
    ),
    Scene(
        "vote-margin",
        ("The senate voted {for}–{against}, a {margin}-point margin.",),
        _voted,
        breaks=("margin", _lead),
    ),
    Scene(
        "vote-margin",
        (
            "Ms Obi leads Mr Ray by {margin} points, {for} to {against}.",
            "Ms Obi leads Mr Ray {for} to {against}, a {margin}-point lead.",
        ),
        _polled,
        breaks=("margin", _lead),
    ),
    Scene(
        "reversed-range",
        (
            "Officials expect between {low} and {high} lorries a day.",
            "The work will take between {low} and {high} days.",
        ),
        _range,
        broken=_turned,
    ),
)
