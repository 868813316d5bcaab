"""The figure sheets of one or several stories, as text, CSV, JSON or a page to tick off."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..errors import ConfigError
from ..model import Kind, Outcome
from .blocks import TICKS
from .checked import Checked, Look, Writer
from .excerpt import columns, one_line
from .forms.csv import row as csv_row
from .items import JsonItems
from .paint import Style
from .sheet import WORST_FIRST, Check, Row, days, is_identifier, rows, to_dict
from .summary import count

_HEADINGS = ("", "PLACE", "FIGURE", "KIND", "VALUE", "UNIT", "COUNTS", "SAID BY", "HELD AGAINST")
_WIDEST = (3, 9, 26, 10, 20, 16, 18, 20)
_NARROW = 90
_LEAST_LAST = 12
_OF_THE_CALENDAR = frozenset({Kind.DATE, Kind.YEAR, Kind.AGE, Kind.CLOCK})
# what gives way, in this order, where the terminal is narrow: kind, said by, counts
_SPARED = (3, 7, 6)


def writer(form: str, look: Look) -> Writer:
    """A writer of figure sheets. Raises ConfigError for an unknown form."""
    if form not in FORMS:
        raise ConfigError(f"there is no figure sheet in the format {form!r}; choose one of {', '.join(FORMS)}")
    return FORMS[form](look)


class TextSheets:
    """A table for the terminal, with a box to tick on paper before each figure."""

    def __init__(self, look: Look) -> None:
        self.look = look

    def story(self, checked: Checked) -> str:
        """The table of a story and the number of its figures."""
        name = "" if self.look.single else self.look.paint(one_line(checked.report.name), "bold") + "\n"
        found = rows(checked)
        if not found:
            return f"{name}no figures found\n"
        return f"{name}{self._table(found)}\n{_counted(found)}\n"

    def trouble(self, _name: str, _sentence: str, /) -> str:
        """Nothing: the error stream has said it."""
        return ""

    def end(self) -> str:
        """Nothing."""
        return ""

    def _table(self, found: Sequence[Row]) -> str:
        cells = [_cells(row) for row in found]
        kept, wide = _measured(cells, self.look.width)
        room = max(_LEAST_LAST, self.look.width - sum(wide) - 2 * len(wide))
        heads = [_fit(_HEADINGS[index], size) for index, size in zip(kept, wide, strict=True)]
        paint = self.look.paint
        lines = [paint("  ".join([*heads, _HEADINGS[-1]]).rstrip(), "dim")]
        sentence = -1
        for row, cell in zip(found, cells, strict=True):
            if row.figure.sentence != sentence:
                sentence = row.figure.sentence
                lines.append(paint(_fit(row.sentence, self.look.width).rstrip(), "cyan"))
            fitted = [_fit(cell[index], size) for index, size in zip(kept, wide, strict=True)]
            styles: dict[int, Style] = {1: "dim", 2: "bold", 3: "dim"}
            shown = [
                paint(part, styles[index]) if index in styles else part
                for index, part in zip(kept, fitted, strict=True)
            ]
            last = _fit(cell[-1], room).rstrip()
            style: Style = TICKS[row.worst][1] if row.worst else "dim"
            lines.append("  ".join([*shown, paint(last, style)]).rstrip())
        return "\n".join(lines)


def _cells(row: Row) -> tuple[str, ...]:
    said = row.about.source or ""
    if row.figure.quoted:
        said = f"“{said}”" if said else "“quoted”"
    shown = (
        "[ ]", row.place.show(), row.figure.text, row.figure.kind.value, row.value, row.figure.unit or "", row.thing,
        said, _held_against(row),
    )  # fmt: skip
    return tuple(" ".join(one_line(cell).split()) for cell in shown)


def _held_against(row: Row) -> str:
    """The other figures of its claims by what came of them; a date that stands alone is held against the calendar."""
    if not row.checks:
        return "a name" if is_identifier(row) else "nothing"
    found: dict[tuple[Outcome, bool], list[str]] = {}
    told: set[str] = set()
    for check in sorted(row.checks, key=lambda check: WORST_FIRST.index(check.outcome)):
        for other in check.against or (_bound(row, check),):
            if other not in told:
                found.setdefault((check.outcome, check.doubted), []).append(other)
                told.add(other)
    return "  ".join(
        f"{TICKS[outcome][0]} {', '.join(others)}{' (not trusted)' if doubted else ''}"
        for (outcome, doubted), others in found.items()
    )


def _bound(row: Row, check: Check) -> str:
    """What a figure is held against where its claim has no other: the calendar, or how much it can be."""
    return "the calendar" if row.figure.kind in _OF_THE_CALENDAR else check.account.partition("; ")[0]


def _measured(cells: Sequence[tuple[str, ...]], width: int) -> tuple[list[int], list[int]]:
    """The columns that fit a width, without the last one, and how wide they are; empty columns are left out."""
    kept = [index for index in range(len(_WIDEST)) if any(row[index] for row in cells)]
    for spared in (None, *_SPARED):
        kept = [index for index in kept if index != spared]
        wide = [min(_WIDEST[index], max(columns(row[index]) for row in [_HEADINGS, *cells])) for index in kept]
        if sum(wide) + 2 * len(wide) + _LEAST_LAST * (1 if width < _NARROW else 2) <= width:
            break
    return kept, wide


def _counted(found: Sequence[Row]) -> str:
    alone = sum(not row.checks for row in found)
    names = sum(map(is_identifier, found))
    parts = [count(len(found) - names, "figure")]
    parts += [f"{alone - names:,} held against nothing"] if alone > names else []
    parts += [count(names, "name with a number", "names with numbers")] if names else []
    return " · ".join(parts)


def _fit(cell: str, size: int) -> str:
    """A cell padded, or cut with an ellipsis, to a number of columns."""
    if columns(cell) > size:
        while columns(cell) >= size:
            cell = cell[:-1]
        cell = cell.rstrip() + "…"
    return cell + " " * (size - columns(cell))


class CsvSheets:
    """A row for each figure; the first column is the file. What is not known is an empty cell."""

    def __init__(self, _: Look) -> None:
        self.headed = False

    def story(self, checked: Checked) -> str:
        """The rows of a story, and before the first one the header."""
        lines = []
        for row in rows(checked):
            cells: dict[str, object] = {"file": checked.report.name, **_flat(row)}
            if not self.headed:
                lines.append(csv_row(cells))
                self.headed = True
            lines.append(csv_row(cells.values()))
        return "".join(lines)

    def trouble(self, _name: str, _sentence: str, /) -> str:
        """Nothing: the error stream has said it."""
        return ""

    def end(self) -> str:
        """Nothing."""
        return ""


def _flat(row: Row) -> dict[str, object]:
    """A row in which lists are written out."""
    flat = to_dict(row)
    del flat["circumstances"], flat["time"]
    flat["said_by"] = row.about.source
    flat["when"], flat["where"] = "; ".join(row.about.time), "; ".join(row.about.place)
    flat["days"] = days(row.time) if row.time else None
    flat["checks"] = "; ".join(
        f"{check.rule}: {check.said}" + (f" ({', '.join(check.against)})" if check.against else "")
        for check in row.checks
    )
    return {"ticked": "", **flat}


def _json(look: Look) -> Writer:
    return JsonItems(look.single, "figures", _values)


def _values(checked: Checked) -> list[dict[str, object]]:
    return [to_dict(row) for row in rows(checked)]


def _page(look: Look) -> Writer:
    from .html.sheets import SheetPage

    return SheetPage(look)


FORMS: dict[str, Callable[[Look], Writer]] = {
    "text": TextSheets, "csv": CsvSheets, "json": _json, "html": _page,
}  # fmt: skip
