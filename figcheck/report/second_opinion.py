"""The differences between our reading and another extractor's, a line each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Context
from typing import Final

from ..adapters.quantulum import Difference, Disagreement, Theirs
from ..model import Figure
from .excerpt import one_line
from .paint import PLAIN, Paint
from .places import Places
from .summary import count

_WIDEST_QUOTE: Final = 60
_SHORT: Final = Context(prec=12)


def as_lines(name: str, text: str, disagreements: Sequence[Disagreement], paint: Paint = PLAIN) -> list[str]:
    """Each disagreement on one line: its place, what differs, what figcheck reads and what quantulum3 reads."""
    places = Places.of(text)
    lines = []
    for item in disagreements:
        place = places.show(item.span.start)
        head = f"{name}:{place}" if name else place
        lines.append(f"{paint(head, 'bold')}  {item.kind.value}  {_said(text, item)}")
    return lines


def summary(figures: int, disagreements: Sequence[Disagreement]) -> str:
    """How many figures were read, and how many passages differ in what."""
    counts = Counter(item.kind for item in disagreements)
    parts = ", ".join(f"{counts[kind]} {kind.value}" for kind in Difference if counts[kind])
    return f"{count(figures, 'figure')} · {count(len(disagreements), 'difference')}{': ' + parts if parts else ''}"


def _said(text: str, item: Disagreement) -> str:
    if item.kind is Difference.FAILED:
        return f"quantulum3 could not read {_quote(text[item.span.start : item.span.end])}: {one_line(item.note)}"
    return f"figcheck: {_ours(item.ours)} · quantulum3: {_theirs(item.theirs)}"


def _ours(figure: Figure | None) -> str:
    if figure is None:
        return "nothing"
    numbers = [figure.stated, figure.upper.stated if figure.upper else None]
    value = "–".join(f"{_SHORT.plus(number):,f}" for number in numbers if number is not None)
    # a date or a name has no value: its kind is what we read
    return f"{_quote(figure.text)} = {' '.join(part for part in (value or figure.kind.value, figure.unit) if part)}"


def _theirs(item: Theirs | None) -> str:
    if item is None:
        return "nothing"
    value = f"{item.value:,.12g}" + (f" ± {item.spread:,.12g}" if item.spread else "")
    return f"{_quote(item.surface)} = {' '.join(part for part in (value, item.unit) if part)}"


def _quote(passage: str) -> str:
    shown = " ".join(one_line(passage).split())
    return f"“{shown if len(shown) <= _WIDEST_QUOTE else shown[: _WIDEST_QUOTE - 1].rstrip() + '…'}”"
