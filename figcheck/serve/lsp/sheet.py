"""The figures of a story in an editor: what a hover says of one, the list of all, and the ticks of those that agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from lsprotocol import types

from ...model import Figure, Judgement, Kind, Outcome, Span
from ...report.blocks import TICKS, account
from ...report.checked import Checked
from ...report.contract import figure_to_dict
from ...report.excerpt import one_line
from ...report.sheet import WORST_FIRST, Row, rows
from ...working import with_unit
from .seen import Seen

_SPECIAL = frozenset("\\`*_{}[]<>()#+-.!|~&")
_SYMBOLS = {
    Kind.DATE: types.SymbolKind.Event,
    Kind.CLOCK: types.SymbolKind.Event,
    Kind.IDENTIFIER: types.SymbolKind.Key,
}
_SAID = {Outcome.CONTRADICTED: "disagrees", Outcome.CONSISTENT: "agrees", Outcome.UNDECIDED: "undecided"}


def hover(seen: Seen, place: Span, markdown: bool = True) -> types.Hover | None:
    """What was read of the figures at a place and what was judged of them; None where there is none."""
    figures = list(seen.figures_at(place))
    if not figures:
        return None
    blocks = ["\n".join(_lines(seen, figure, markdown)) for figure in figures]
    kind = types.MarkupKind.Markdown if markdown else types.MarkupKind.PlainText
    value = ("\n\n---\n\n" if markdown else "\n\n").join(blocks)
    return types.Hover(types.MarkupContent(kind, value), seen.range(figures[0].span))


def _lines(seen: Seen, figure: Figure, markdown: bool) -> Iterator[str]:
    text = escaped if markdown else one_line
    name = text(figure.text)
    yield f"**{name}** · {text(_read(figure))}" if markdown else f"{name} · {_read(figure)}"
    for item in worst_first(seen.judged(figure)):
        rule = f"{item.claim.rule}, not trusted" if item.verdict.doubt else item.claim.rule
        line = f"{TICKS[item.verdict.outcome][0]} {text(account(item))} ({rule})"
        yield f"\n{line}" if markdown else line
        if item.verdict.diagnosis:
            yield (
                f"\n{text(f'perhaps: {item.verdict.diagnosis}')}" if markdown else f"perhaps: {item.verdict.diagnosis}"
            )


def _read(figure: Figure) -> str:
    """How a figure was read: its kind, its value and unit, and the room that its words leave."""
    told = figure_to_dict(figure)
    parts = [figure.kind.value.replace("_", " ")]
    if told["value"] is not None:
        ends = " to ".join(str(end) for end in (told["value"], told["value_high"]) if end is not None)
        parts.append(with_unit(ends, figure))
        low, high = told["low"], told["high"]
        if low != high:
            parts.append(
                f"allows {low} to {high}" if low and high else f"allows {low} or more" if low else f"up to {high}"
            )
    if figure.thing is not None:
        parts.append(f"counts {' '.join((*figure.thing.modifiers, figure.thing.head))}")
    return " · ".join(parts)


def worst_first(items: Iterable[Judgement]) -> list[Judgement]:
    """Claims, those that are contradicted before the others."""
    return sorted(items, key=lambda item: WORST_FIRST.index(item.verdict.outcome))


def escaped(text: str) -> str:
    """A text of the story, which is not trusted, as Markdown that shows it as it is."""
    return "".join(f"\\{char}" if char in _SPECIAL else char for char in one_line(text))


def symbols(seen: Seen) -> list[types.DocumentSymbol]:
    """The figure sheet: each sentence that has figures, and under it the figures."""
    if seen.report is None or seen.story is None:
        return []
    found = []
    for sentence, group in groupby(rows(Checked(seen.report, seen.story.origin)), key=lambda row: row.sentence):
        inner = [_symbol(seen, row) for row in group]
        whole = types.Range(inner[0].range.start, inner[-1].range.end)
        found.append(
            types.DocumentSymbol(
                sentence or inner[0].name, types.SymbolKind.String, whole, inner[0].range, children=inner
            )
        )
    return found


def _symbol(seen: Seen, row: Row) -> types.DocumentSymbol:
    place = seen.range(row.figure.span)
    outcome = _SAID.get(row.worst, "") if row.worst else ""
    detail = [row.figure.kind.value, with_unit(row.value, row.figure), row.thing, outcome]
    kind = _SYMBOLS.get(row.figure.kind, types.SymbolKind.Number)
    return types.DocumentSymbol(
        one_line(row.figure.text) or "?", kind, place, place, detail=" · ".join(map(one_line, filter(None, detail)))
    )


def hints(seen: Seen, place: Span) -> list[types.InlayHint]:
    """A tick behind each figure of a part of the document that agrees with all that it was held against."""
    found = []
    for figure in seen.figures_at(place):
        items = list(seen.judged(figure))
        if items and all(item.verdict.outcome is Outcome.CONSISTENT for item in items):
            tip = "\n".join(dict.fromkeys(account(item) for item in items))
            end = seen.range(figure.span).end
            found.append(types.InlayHint(end, TICKS[Outcome.CONSISTENT][0], tooltip=tip, padding_left=True))
    return found
