"""A draft beside its sources: a click on a figure leads to what bears it out, and back; below them a list to tick off.

It works without script: every marked figure is a link to its counterpart. The script keeps the ticks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

from ...model import Figure, Severity, Status
from ...records import dataclass
from ...told import Account
from ...working import printed
from ..accounts import SIGNS, WORDS, said
from ..checked import Checked, Locator
from ..excerpt import one_line
from ..summary import count
from .markup import element, text
from .proof import FAMILY, paragraphs
from .table import TOOLS

if TYPE_CHECKING:
    from ...compared import Comparison

_CLASS = {
    Status.SUPPORTED: "good",
    Status.DERIVED: "good derived",
    Status.CONTRADICTED: "bad",
    Status.UNSUPPORTED: "open",
    Status.NOT_COMPARED: "",
}
_GRAVEST_FIRST = tuple(Severity)
_HEADINGS = ('<span class="unseen">Ticked</span>', "Figure", "What the sources say", "Where")


@dataclass(frozen=True, slots=True)
class _Mark:
    """A figure in a text: where it leads to, how it looks, and what is told where it stands."""

    figure: Figure
    id: str
    target: str
    look: str
    title: str


def story(checked: Checked, comparison: Comparison, key: str) -> str:
    """The comparison as a part of a page; `key` begins its ids."""
    columns = element(
        "div",
        _draft(checked, comparison, key) + "\n" + _sources(comparison, key),
        class_="columns pair",
    )
    return element(
        "article",
        f"{_about(comparison)}\n{columns}\n{_list(checked, comparison, key)}{_changes(checked, comparison)}",
        class_="story",
        id=key.removesuffix("-"),
    )


def _about(comparison: Comparison) -> str:
    counts = comparison.counts
    numbers = [("", len(comparison.accounts), "figures")] + [
        (_CLASS[status].partition(" ")[0] if number else "", number, WORDS[status]) for status, number in counts.items()
    ]
    items = [
        element("li", element("b", f"{number:,}") + text(f" {word}"), class_=look or None)
        for look, number, word in numbers
    ]
    held = [f"Held against {', '.join(one_line(source.name) for source in comparison.sources)}."] * bool(
        comparison.sources
    )
    if comparison.earlier is not None:
        held.append(f"An update of {one_line(comparison.earlier.name)}.")
    numbered = zip(comparison.sources, comparison.figures, strict=True)
    held += [f"{one_line(source.name)} has no figures." for source, number in numbered if not number]
    held += [
        f"{one_line(source.name)} is not in English: only its numbers are compared." for source in comparison.foreign
    ]
    return element(
        "header",
        element("h1", text(one_line(comparison.report.name)), class_="name")
        + element("p", text(" ".join(held)), class_="meta")
        + (element("ul", "".join(items), class_="tally") if comparison.sources else "")
        + "".join(_claims(comparison)),
    )


def _claims(comparison: Comparison) -> Iterator[str]:
    """What is found in the draft, the gravest first: what no source has is much, and must not hide it."""
    found = [
        element(
            "li",
            element("p", text(finding.message), class_="what")
            + element("p", text(finding.working), class_="working")
            + (element("p", text(f"perhaps: {finding.diagnosis}"), class_="more") if finding.diagnosis else "")
            + element("p", text(f"{finding.rule} ({finding.code})"), class_="where"),
            class_="claim bad" if finding.severity.value == "error" else "claim open",
        )
        for finding in sorted(comparison.findings, key=lambda finding: _GRAVEST_FIRST.index(finding.severity))
    ]
    if found:
        title = element("h2", f"{count(len(found), 'finding')}")
        yield element("details", element("summary", title) + element("ol", "".join(found)), class_="found", open=True)


def _draft(checked: Checked, comparison: Comparison, key: str) -> str:
    marks = [
        _Mark(
            account.figure,
            f"{key}f{index}",
            _source_id(key, account.support[0]) if account.support and account.support[0].source is not None else "",
            _CLASS[account.status],
            " ".join(said(account, comparison)),
        )
        for index, account in enumerate(comparison.accounts)
    ]
    body = _marked(checked.report.text, marks) or element("p", "This draft is empty.", class_="calm")
    return element("section", element("h2", "Draft") + body, class_="proof parts", aria_label="The draft")


def _sources(comparison: Comparison, key: str) -> str:
    shown = []
    for number, source in enumerate(comparison.sources):
        marks = list(_told(comparison, number, key))
        body = _marked(source.text, marks) or element("p", "This source is empty.", class_="calm")
        shown.append(
            element(
                "section",
                element("h2", text(one_line(source.name)) + element("span", f"{len(marks):,} told")) + body,
                class_="proof parts source",
            )
        )
    return element("aside", "\n".join(shown), class_="desk", aria_label="The sources", tabindex="0")


def _told(comparison: Comparison, number: int, key: str) -> Iterator[_Mark]:
    """The figures of a source that the draft tells, or should have told, with the way back."""
    found: dict[tuple[int, int], _Mark] = {}
    for index, account in enumerate(comparison.accounts):
        for figure in (*account.support, *account.also, *account.against):
            place = (figure.span.start, figure.span.end)
            if figure.source == number and place not in found:
                title = f"{printed(account.figure)} in the draft"
                look = _CLASS[account.status]
                found[place] = _Mark(figure, _source_id(key, figure), f"{key}f{index}", look, title)
    yield from (found[place] for place in sorted(found))


def _source_id(key: str, figure: Figure) -> str:
    return f"{key}x{figure.source}-{figure.span.start}"


def _marked(whole: str, marks: Sequence[_Mark]) -> str:
    """A text in paragraphs with its figures as links."""
    left = list(marks)
    shown = []
    for span in paragraphs(whole):
        parts, at = [], span.start
        while left and left[0].figure.span.start < span.end:
            mark = left.pop(0)
            start, end = mark.figure.span.start, min(mark.figure.span.end, span.end)
            if start >= at:
                parts += [text(whole[at:start]), _link(mark, whole[start:end])]
                at = end
        shown.append(element("p", "".join([*parts, text(whole[at : span.end])])))
    return "\n".join(shown)


def _link(mark: _Mark, shown: str) -> str:
    look = " ".join(filter(None, ["fig", f"k-{FAMILY.get(mark.figure.kind, 'count')}", mark.look]))
    name = "a" if mark.target else "span"
    href = f"#{mark.target}" if mark.target else None
    return element(name, text(shown), class_=look, id=mark.id, href=href, title=one_line(mark.title))


def _list(checked: Checked, comparison: Comparison, key: str) -> str:
    if not comparison.accounts and not comparison.sources:
        return ""
    if not comparison.accounts:
        return element("p", "No figures were found in the draft, so nothing was compared.", class_="calm")
    locator = Locator.of(checked)
    rows = [
        _row(account, index, comparison, (key, locator.place(account.figure.span).show()))
        for index, account in enumerate(comparison.accounts)
    ]
    table = _table(_HEADINGS, rows)
    digest = sha256("\0".join([comparison.report.text, *(item.text for item in comparison.sources)]).encode(
        "utf-8", "surrogatepass"
    )).hexdigest()[:16]  # fmt: skip
    sheet = element("div", TOOLS + table, class_="sheet", data_key=digest)
    title = element("h2", f"To tick off {element('span', f'{len(rows):,}')}")
    return element("section", title + sheet, class_="desk ticks", aria_label="The figures to tick off")


def _changes(checked: Checked, comparison: Comparison) -> str:
    """What an update changed, for a note of correction; empty where nothing was or there is no version before."""
    if not comparison.changes:
        return ""
    locator = Locator.of(checked)
    rows = [
        element(
            "tr",
            element("td", text(printed(change.old)))
            + element("th", text(printed(change.new)), scope="row")
            + element("td", text(locator.place(change.new.span).show())),
        )
        for change in comparison.changes
    ]
    title = element("h2", f"Changed {element('span', f'{len(rows):,}')}")
    sheet = element("div", _table(("Before", "Now", "Where"), rows), class_="sheet")
    return "\n" + element("section", title + sheet, class_="desk changes", aria_label="The figures that changed")


def _table(headings: Sequence[str], rows: Sequence[str]) -> str:
    head = "".join(element("th", title, scope="col") for title in headings)
    return element("table", element("thead", element("tr", head)) + element("tbody", "".join(rows)))


def _row(account: Account, index: int, comparison: Comparison, names: tuple[str, str]) -> str:
    key, place = names
    figure = printed(account.figure)
    tick = f'<input type="checkbox" value="{index}" aria-label="{text(f"{figure}, {place}: checked by hand")}">'
    sign = element("span", SIGNS[account.status][0], class_=f"sign {_CLASS[account.status].partition(' ')[0]}")
    where = [element("div", _place(item, comparison, key)) for item in (*account.support, *account.also)]
    where += [element("div", f"but {_place(item, comparison, key)}") for item in account.against]
    cells = [
        element("td", tick),
        element("th", element("a", text(figure), href=f"#{key}f{index}") + element("small", text(place)), scope="row"),
        element("td", f"{sign} {text(WORDS[account.status])}" + element("small", text(_step(account)))),
        element("td", "".join(dict.fromkeys(where)) or element("small", "nowhere")),
    ]
    return element("tr", "".join(cells), class_=_CLASS[account.status].partition(" ")[0] or None)


def _step(account: Account) -> str:
    return one_line(account.working or account.reason or account.how)


def _place(figure: Figure, comparison: Comparison, key: str) -> str:
    if figure.source is None:
        return text(printed(figure))
    name = element("small", text(one_line(comparison.sources[figure.source].name)))
    return element("a", text(printed(figure)), href=f"#{_source_id(key, figure)}") + f" {name}"
