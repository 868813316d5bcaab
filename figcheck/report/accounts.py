"""What sources say to the figures of a draft, as lines of a terminal: a row for each figure, and the count of all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..model import Figure, Status
from ..told import Account
from ..working import printed
from .checked import Checked, Locator
from .excerpt import columns, one_line, wrapped
from .paint import PLAIN, Paint, Style
from .summary import count

if TYPE_CHECKING:
    from ..compared import Comparison

SIGNS: dict[Status, tuple[str, Style]] = {
    Status.SUPPORTED: ("✓", "green"),
    Status.DERIVED: ("=", "green"),
    Status.CONTRADICTED: ("✗", "red"),
    Status.UNSUPPORTED: ("?", "yellow"),
    Status.NOT_COMPARED: ("–", "dim"),
}
"""The sign and the style of each status."""
WORDS = {
    Status.SUPPORTED: "supported",
    Status.DERIVED: "derived",
    Status.CONTRADICTED: "contradicted",
    Status.UNSUPPORTED: "in no source",
    Status.NOT_COMPARED: "not compared",
}
"""The statuses for people."""
_WIDEST, _LEAST = 28, 24


def table(checked: Checked, comparison: Comparison, paint: Paint = PLAIN, width: int = 100) -> str:
    """A row for each figure of the draft: its sign, place and print, and what bears it out or why nothing does."""
    locator = Locator.of(checked)
    rows = [(account, locator.place(account.figure.span).show()) for account in comparison.accounts]
    wide = max((columns(place) for _, place in rows), default=0)
    name = min(max((columns(printed(account.figure)) for account, _ in rows), default=0), _WIDEST)
    lines: list[str] = []
    for account, place in rows:
        sign, style = SIGNS[account.status]
        text = _cut(one_line(printed(account.figure)), name)
        told = " ".join(said(account, comparison))
        room = max(width - wide - name - 8, _LEAST)
        first, *rest = wrapped(told, room) or [""]
        place = paint(" " * (wide - columns(place)) + place, "dim")
        lines.append(f"  {paint(sign, style)} {place}  {text}{' ' * (name - columns(text))}  {first}".rstrip())
        lines += [f"{' ' * (wide + name + 8)}{line}" for line in rest]
    return "\n".join(lines)


def changed(checked: Checked, comparison: Comparison, paint: Paint = PLAIN) -> str:
    """A line for each figure that an update changed: its place, and what stood there before."""
    locator = Locator.of(checked)
    return "\n".join(
        f"  ~ {paint(locator.place(change.new.span).show(), 'dim')}  "
        f"{one_line(printed(change.old))} → {one_line(printed(change.new))}"
        for change in comparison.changes
    )


def said(account: Account, comparison: Comparison) -> Iterator[str]:
    """What is to be said of a figure, in pieces: its step or its support, where that stands, and who says otherwise."""
    if account.working:
        yield one_line(account.working.partition("; stated: ")[0])
    elif account.support:
        yield printed(account.support[0])
    elif account.reason:
        yield one_line(account.reason)
    else:
        yield WORDS[account.status]
    if account.support:
        yield f"({_where(account.support[0], comparison)})"
    for figure in account.also:
        yield f"also {_where(figure, comparison)}"
    for figure in account.against:
        yield f"but {printed(figure)} in {_where(figure, comparison)}"


def _where(figure: Figure, comparison: Comparison) -> str:
    return "this draft" if figure.source is None else one_line(comparison.sources[figure.source].name)


def _cut(text: str, most: int) -> str:
    return text if columns(text) <= most else text[: most - 1] + "…"


def counted(comparison: Comparison, paint: Paint = PLAIN) -> str:
    """All figures in one line, by status, and how many an update changed."""
    counts = comparison.counts
    parts = []
    if comparison.accounts or comparison.earlier is None:
        parts.append(count(len(comparison.accounts), "figure"))
    if not comparison.accounts and comparison.earlier is None:
        return "no figures found in the draft: nothing to compare"
    for status, number in counts.items():
        if number:
            parts.append(paint(f"{number:,} {WORDS[status]}", SIGNS[status][1]))
    if comparison.earlier is not None:
        parts.append(f"{count(len(comparison.changes), 'figure')} changed since {one_line(comparison.earlier.name)}")
    empty = (
        one_line(item.name) for item, number in zip(comparison.sources, comparison.figures, strict=True) if not number
    )
    foreign = (one_line(item.name) for item in comparison.foreign)
    notes = [f"\n{name} has no figures" for name in empty]
    notes += [f"\n{name} is not in English: only its numbers are compared, not its words" for name in foreign]
    return " · ".join(parts) + "".join(notes)
