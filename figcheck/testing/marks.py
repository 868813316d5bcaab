"""Marks in example stories: ⟦ ⟧ enclose the figures that a finding must point at, and are no part of the story."""

from __future__ import annotations

from ..model import Finding, Span

OPEN, CLOSE = "⟦", "⟧"


def unmarked(text: str) -> tuple[str, tuple[Span, ...]]:
    """The story without its marks, and what they enclosed. Raises ValueError for marks that do not pair."""
    spans: list[Span] = []
    plain, opened = "", -1
    for char in text:
        if char == OPEN and opened < 0:
            opened = len(plain)
        elif char == CLOSE and opened >= 0:
            spans.append(Span(opened, len(plain)))
            opened = -1
        elif char in (OPEN, CLOSE):
            raise ValueError(f"the mark {char} at offset {len(plain)} has no partner")
        else:
            plain += char
    if opened >= 0:
        raise ValueError(f"the mark {OPEN} at offset {opened} has no partner")
    return plain, tuple(spans)


def touches(finding: Finding, span: Span) -> bool:
    """True when a finding points at some character of a span, with its own place or with a label."""
    return any(place.overlaps(span) for place in (finding.span, *(label.span for label in finding.labels)))
