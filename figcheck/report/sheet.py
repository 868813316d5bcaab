"""The figure sheet: every number of a story with its value, unit, thing and context."""

from __future__ import annotations

import csv
from dataclasses import asdict
from io import StringIO

from ..document import Document, parse
from ..model import Figure, Kind, Span
from ..reading.circumstances import described
from .contract import figure_to_dict, plain
from .excerpt import Mark, columns, excerpt, one_line
from .paint import PLAIN, Paint
from .places import Places

_HEADINGS = ("PLACE", "FIGURE", "KIND", "VALUE", "UNIT", "THING")
_WIDEST = (9, 26, 10, 20, 20, 22)
_LEAST_CONTEXT = 18


def rows(text: str, figures: list[Figure]) -> list[dict[str, object]]:
    """The figures as plain values: those of the report's contract, with line, column and the sentence as context."""
    document, places = parse(text), Places.of(text)
    return [
        {
            "line": places.line(figure.span.start),
            "column": places.column(figure.span.start),
            **figure_to_dict(figure),
            "context": _context(document, figure),
        }
        for figure in figures
    ]


def details(text: str, figures: list[Figure]) -> list[dict[str, object]]:
    """The rows, each with what the sentence says of its figure: what befell the counted, when, where, who says so."""
    document = parse(text)
    return [
        {**row, "circumstances": asdict(described(text, document.sentence_span(figure.sentence), figure))}
        for row, figure in zip(rows(text, figures), figures, strict=True)
    ]


def _context(document: Document, figure: Figure) -> str:
    sentence = document.sentence_span(figure.sentence)
    return " ".join(one_line(document.text[sentence.start : sentence.end]).split())


def as_csv(tables: list[tuple[str, list[dict[str, object]]]]) -> str:
    """The rows of several stories as CSV with a header; the first column is the file. None is an empty cell."""
    out = StringIO()
    writer: csv.DictWriter[str] | None = None
    for name, table in tables:
        for row in table:
            if writer is None:
                writer = csv.DictWriter(out, ["file", *row], lineterminator="\n")
                writer.writeheader()
            writer.writerow({"file": name, **row})
    return out.getvalue()


def as_text(text: str, figures: list[Figure], paint: Paint = PLAIN, width: int = 100) -> str:
    """The figures as a table, with a little of the sentence around each where the width allows."""
    document, places = parse(text), Places.of(text)
    cells = [_cells(figure, places) for figure in figures]
    wide = [min(most, max(columns(row[index]) for row in [_HEADINGS, *cells])) for index, most in enumerate(_WIDEST)]
    room = width - sum(wide) - 2 * len(wide)
    lines = [paint("  ".join(_fit(text, size) for text, size in zip(_HEADINGS, wide, strict=True)).rstrip(), "dim")]
    for figure, row in zip(figures, cells, strict=True):
        fitted = [_fit(cell, size) for cell, size in zip(row, wide, strict=True)]
        fitted[0], fitted[1] = paint(fitted[0], "dim"), paint(fitted[1], "bold")
        if figure.kind is Kind.IDENTIFIER:
            fitted[2] = paint(fitted[2], "dim")
        lines.append("  ".join(fitted).rstrip())
        if room >= _LEAST_CONTEXT:
            lines[-1] = "  ".join([*fitted, paint(_around(document, figure, room), "dim")])
    return "\n".join(lines)


def _cells(figure: Figure, places: Places) -> tuple[str, ...]:
    low, high = plain(figure.stated), plain(figure.upper.stated) if figure.upper else None
    value = "" if low is None else _grouped(low)
    if high is not None:
        value = f"{value}–{_grouped(high)}"
    thing = " ".join((*figure.thing.modifiers, figure.thing.head)) if figure.thing else ""
    shown = (places.show(figure.span.start), figure.text, figure.kind.value, value, figure.unit or "", thing)
    return tuple(" ".join(one_line(cell).split()) for cell in shown)


def _grouped(number: str) -> str:
    """A decimal string with its thousands separated."""
    whole, point, decimals = number.partition(".")
    return f"{int(whole):,}{point}{decimals}" if len(whole.lstrip("-")) > 4 else number


def _fit(cell: str, size: int) -> str:
    """A cell padded, or cut with an ellipsis, to a number of columns."""
    while columns(cell) > size:
        cell = cell[:-2].rstrip() + "…"
    return cell + " " * (size - columns(cell))


def _around(document: Document, figure: Figure, room: int) -> str:
    sentence = document.sentence_span(figure.sentence)
    return excerpt(document.text, Span(sentence.start, sentence.end), [Mark(figure.span, " ")], room - 4)[0]
