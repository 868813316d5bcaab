"""What a scene is: wordings of one rule with the facts to fill them, and which figure to change to break its law."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from string import Formatter

from hypothesis import assume
from hypothesis import strategies as st

from ...interval import Interval
from ...model import Kind, Span
from ...records import dataclass
from ..printing import Printed, Style, reprint, rounded, show
from .figures import printed

PUBLISHED = date(2026, 3, 4)
"""The day on which the stories appear."""

Parts = dict[str, Printed | str]
Loose = Mapping[str, Interval]


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence or two about one thing that happens in the news.

    `wordings` are ways to say it, with the roles and words of `facts` in braces. `facts` draws true values and prints
    them. `breaks` names the role that is changed to contradict the story and how: the function gives all that the
    other figures allow it at most, from what each allows a generous reader. `broken` replaces that way of changing
    altogether and gives the parts with the role that was changed. `headline` marks a scene that opens a story.
    """

    rule: str
    wordings: tuple[str, ...]
    facts: Callable[[st.DrawFn], Parts]
    breaks: tuple[str, Callable[[Loose], Interval]] | None = None
    broken: Callable[[st.DrawFn, Parts], tuple[str, Parts]] | None = None
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure of a story: the role it plays, its printed form and where it stands."""

    role: str
    printed: Printed
    span: Span


def fill(wording: str, parts: Parts, at: int = 0) -> tuple[str, tuple[Placed, ...]]:
    """A wording with its parts put in, and where the figures came to stand when the text begins at an offset."""
    text, placed = "", []
    for literal, name, _, _ in Formatter().parse(wording):
        text += literal
        if name is None:
            continue
        part = parts[name]
        words = str(part)
        if not text or text.endswith((". ", "\n")):
            words = words[:1].upper() + words[1:]
        if isinstance(part, Printed):
            placed.append(Placed(name, part, Span(at + len(text), at + len(text) + len(words))))
        text += words
    return text, tuple(placed)


def changed(draw: st.DrawFn, scene: Scene, parts: Parts) -> tuple[str, Parts]:
    """The parts with one figure that the others do not allow, and its role."""
    if scene.broken is not None:
        return scene.broken(draw, parts)
    assert scene.breaks is not None, "a scene says how it is broken"
    role, allows = scene.breaks
    figure = parts[role]
    assert isinstance(figure, Printed), "a role is played by a figure"
    allowed = allows({name: part.loose for name, part in parts.items() if isinstance(part, Printed)})
    assume(allowed.lo is not None and allowed.hi is not None)
    beyond = _beyond(figure, allowed, draw(st.integers(1, 30)), up=draw(st.booleans()))
    assume(beyond is not None and beyond.text != figure.text)
    assert beyond is not None
    return role, {**parts, role: beyond}


def _beyond(figure: Printed, allowed: Interval, steps: int, *, up: bool) -> Printed | None:
    """The figure moved out of an interval by units of its last digit, or more for its own room; None below zero."""
    assert allowed.lo is not None and allowed.hi is not None, "the caller has seen to it"
    step = Fraction(10) ** figure.style.place * (1 if up else -1)
    value = rounded(Fraction(allowed.hi if up else allowed.lo), figure.style.place) + steps * step
    for _ in range(64):
        if value <= 0:
            return None
        moved = reprint(figure, value)
        if moved.loose.disjoint(allowed):
            return moved
        value += step * max(1, abs(int(value / step)) // 20)
    return None


def count(draw: st.DrawFn, value: int, noun: str = "", *, hedges: bool = True) -> Printed:
    """A count of things, in words or digits, rounded or hedged."""
    return (
        draw(printed(value, "any", unit=noun))
        if hedges
        else exact(value, noun, words=value < 10 and draw(st.booleans()))
    )


def exact(value: int | Fraction, suffix: str = "", *, words: bool = False, place: int = 0) -> Printed:
    """A number printed as it is."""
    return show(value, Style(place=place, words=words, suffix=suffix, exact=place == 0))


def cash(draw: st.DrawFn, value: Fraction | int, code: str, *, hedges: bool = True) -> Printed:
    """An amount of money."""
    style = "any" if hedges else draw(st.sampled_from(["digits", "magnitude"]))
    return draw(printed(value, style, kind=Kind.MONEY, unit=code))


def percent(draw: st.DrawFn, value: Fraction) -> Printed:
    """A percentage, to whole points or to a tenth."""
    place = draw(st.sampled_from([0, -1]))
    assume(rounded(value, place) != 0)
    return show(value, Style(place=place, suffix=draw(st.sampled_from(["%", " per cent", " percent"]))))


def plainer(figure: Printed) -> Printed:
    """The same without its hedge."""
    return show(figure.value, replace(figure.style, hedge=""))
