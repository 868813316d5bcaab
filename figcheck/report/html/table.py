"""The figure sheet as a table to tick off."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Outcome
from ...working import with_unit
from ..sheet import Check, Row
from .markup import element, text

_SIGNS = {
    Outcome.CONTRADICTED: ("✗", "bad", "disagrees with"),
    Outcome.CONSISTENT: ("✓", "good", "agrees with"),
    Outcome.UNDECIDED: ("?", "open", "undecided against"),
    Outcome.NOT_CHECKED: ("–", "open", "not checked against"),
}
TOOLS = (
    '<p class="tools" hidden><output aria-live="polite"></output>'
    '<label><input type="checkbox" class="only-open"> only what is left</label>'
    '<button type="button" class="untick">Untick all</button><button type="button" class="print">Print</button></p>'
)
"""What stands above a table to tick off: how much is done, and buttons that the script shows."""


def sheet(rows: Sequence[Row], statuses: Sequence[str], names: tuple[str, str], sentences: bool = False) -> str:
    """The sheet of a story: what was printed, how it was read, and what it was held against.

    `names` are the beginning of the ids and the fingerprint under which ticks are kept. With `sentences` each sentence
    stands above its figures, for a page without the story.
    """
    key, fingerprint = names
    if not rows:
        return element("p", "No figures were found in this story.", class_="calm")
    body = []
    for index, (row, status) in enumerate(zip(rows, statuses, strict=True)):
        if sentences and (not index or row.figure.sentence != rows[index - 1].figure.sentence):
            body.append(f'<tr class="sentence"><td></td><td colspan="3">{text(row.sentence)}</td></tr>')
        body.append(_row(row, index, (key, status), linked=not sentences))
    head = "".join(
        element("th", title, scope="col")
        for title in ('<span class="unseen">Ticked</span>', "Figure", "Read as", "Held against")
    )
    table = element("table", element("thead", element("tr", head)) + element("tbody", "".join(body)))
    return element("div", TOOLS + table, class_="sheet", data_key=fingerprint)


def _row(row: Row, index: int, names: tuple[str, str], linked: bool) -> str:
    key, status = names
    figure = f"{key}f{index}"
    printed = " ".join(row.figure.text.split())
    place = row.place.show()
    tick = f'<input type="checkbox" value="{index}" aria-label="{text(f"{printed}, {place}: checked by hand")}">'
    name = element("a", text(printed), href=f"#{figure}") if linked else text(printed)
    cells = [
        element("td", tick),
        element("th", name + _small(place), scope="row"),
        element("td", _read(row)),
        element("td", "".join(map(_check, row.checks)) or element("small", "nothing")),
    ]
    return element("tr", "".join(cells), class_=status or None, data_figure=figure, data_read=_in_words(row))


def _read(row: Row) -> str:
    """How a figure was read, with what is said of it below."""
    figure = row.figure
    value = with_unit(row.value, figure) or figure.kind.value
    kind = "" if value == figure.kind.value else figure.kind.value
    what = [kind, f"of: {row.thing}" if row.thing else ""]
    who = ["in a quotation" if figure.quoted else "", f"said by: {row.about.source}" if row.about.source else ""]
    lines = [" · ".join(filter(None, part)) for part in (what, who)]
    return text(value) + "".join(_small(line) for line in lines if line)


def _in_words(row: Row) -> str:
    value = with_unit(row.value, row.figure)
    read = f"{row.figure.kind.value}, {value}" if value else row.figure.kind.value
    counted = f", counts {row.thing}" if row.thing else ""
    return f"Read as {read}{counted}. It is tied to no other figure, so nothing was compared."


def _check(check: Check) -> str:
    sign, status, words = _SIGNS[check.outcome]
    if check.doubted:
        status, words = "open", "disagrees, but is not trusted to, with"
    against = ", ".join(check.against)
    shown = element("span", sign, class_=f"sign {status}", aria_hidden="true")
    said = element("span", f"{words} ", class_="unseen")
    rule = f"{check.rule}, not trusted" if check.doubted else check.rule
    return element("div", f"{shown} {said}{text(against or check.account)} {_small(rule)}")


def _small(content: str) -> str:
    return element("small", text(content))
