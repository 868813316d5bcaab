"""The page: its head, a story after the other, and the list of stories where there are several."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from ... import __version__
from ...origin import Origin
from ...records import dataclass
from ..checked import Checked
from ..excerpt import one_line
from ..sheet import Row, rows
from ..summary import Tally, count
from . import assets
from .claims import Entry, entries, listed
from .markup import element, text
from .proof import Marked, look, proof
from .table import sheet

if TYPE_CHECKING:
    from ...reported import Report

_DISAGREES = "What disagrees"
_WORST_FIRST = ("bad", "open", "good")
_LEGEND = (
    ("fig bad", "disagrees"), ("fig good", "agrees"), ("fig open", "not settled"), ("fig k-money", "money"),
    ("fig k-share", "share"), ("fig k-time", "time"), ("fig k-count", "count or quantity"), ("fig k-name", "name"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Story:
    """A story with what the page says of it; `key` begins its ids."""

    checked: Checked
    key: str
    entries: list[Entry]
    rows: list[Row]

    @classmethod
    def of(cls, checked: Checked, key: str) -> _Story:
        return cls(checked, key, entries(checked, key), rows(checked))

    def statuses(self) -> list[str]:
        """What came of each figure: the worst of its claims, or nothing."""
        found: dict[int, set[str]] = {}
        for entry in self.entries:
            for index in entry.figures:
                found.setdefault(index, set()).add(entry.outcome)
        return [
            next((outcome for outcome in _WORST_FIRST if outcome in found.get(index, ())), "")
            for index in range(len(self.rows))
        ]

    def marked(self) -> list[Marked]:
        """The figures with their claims and the number of their finding."""
        claims: dict[int, list[Entry]] = {}
        for entry in self.entries:
            for index in entry.figures:
                claims.setdefault(index, []).append(entry)
        return [
            Marked(
                row,
                status,
                tuple(entry.id for entry in claims.get(index, ())),
                next((entry.number for entry in claims.get(index, ()) if entry.number), None),
            )
            for index, (row, status) in enumerate(zip(self.rows, self.statuses(), strict=True))
        ]


def head(title: str, many: bool) -> str:
    """The beginning of the page, up to the first story."""
    legend = element("div", "".join(_legend()), class_="legend", role="group", aria_label="Legend")
    brand = element("p", "figcheck <span>proof</span>", class_="brand")
    body_class = "figcheck many" if many else "figcheck"
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{text(assets.policy())}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{text(one_line(title))}</title>\n<style>{assets.style()}</style>\n</head>\n"
        f'<body class="{body_class}">\n'
        + ('<a class="skip" href="#stories">To the list of stories</a>\n' if many else "")
        + element("header", brand + legend, class_="masthead")
        + "\n<main>\n"
    )


def _legend() -> list[str]:
    return [
        element("span", element("span", "12" if name != "fig k-name" else "G20", class_=name) + f" {meaning}")
        for name, meaning in _LEGEND
    ]


def tail(index: str) -> str:
    """The end of the page, with the list of stories where there is one."""
    made = (
        f"Made by figcheck {__version__}. It compares what the wording ties together; "
        "what it did not compare it did not find right."
    )
    return (
        f"</main>\n{index}{element('footer', text(made), class_='colophon')}\n"
        f"<script>{assets.script()}</script>\n</body>\n</html>\n"
    )


def story(checked: Checked, key: str) -> str:
    """A story: its counts, the proof, and beside it the findings, the sheet and what else was examined."""
    shown = _Story.of(checked, key)
    has_lines = checked.origin.has_lines
    text_of = element(
        "section",
        proof(checked, shown.marked(), key) or element("p", "This story is empty.", class_="calm"),
        class_="proof" if has_lines else "proof parts",
        aria_label="The story",
    )
    desk = element("aside", _desk(shown), class_="desk", aria_label="What was found", tabindex="0")
    columns = element("div", f"{text_of}\n{desk}", class_="columns")
    return element("article", f"{_about(shown)}\n{columns}", class_="story", id=key.removesuffix("-")) + "\n"


@dataclass(frozen=True, slots=True)
class Pieces:
    """The parts of a story's page, for a page that has its own frame; `marks` are its figures, each with its look."""

    counts: str
    proof: str
    desk: str
    marks: tuple[tuple[Marked, str], ...]


def pieces(checked: Checked, key: str) -> Pieces:
    """A story in parts."""
    shown = _Story.of(checked, key)
    marked = shown.marked()
    counts = _counts(checked.report, key) + element("p", text(_scope(shown)), class_="scope")
    return Pieces(counts, proof(checked, marked, key), _desk(shown), tuple((mark, look(mark)) for mark in marked))


def _about(shown: _Story) -> str:
    """The head of a story: its name, its day, what was counted and what was not examined."""
    report = shown.checked.report
    day = (
        f"Read as of {report.published:%d %B %Y}".replace(" 0", " ")
        if report.published
        else "No day of publication is known"
    )
    return element(
        "header",
        element("h1", text(one_line(report.name)), class_="name")
        + element("p", f"{day}.", class_="meta")
        + _counts(report, shown.key)
        + element("p", text(_scope(shown)), class_="scope"),
    )


def _counts(report: Report, key: str) -> str:
    """What was counted; the number of claims that are contradicted leads to them."""
    tally = Tally.of(report)
    numbers = [
        ("", tally.figures, "figure" if tally.figures == 1 else "figures"),
        ("", tally.judged, "claim judged" if tally.judged == 1 else "claims judged"),
        ("good", tally.consistent, "consistent"),
        ("bad", tally.contradicted - tally.untold, "contradicted"),
        *[("open", tally.untold, "not trusted")] * bool(tally.untold),
        ("open", tally.undecided, "undecided"),
        ("open", sum(tally.reasons.values()), "not checked"),
    ]
    items = [
        element("li", _led(f"{element('b', f'{number:,}')} {word}", status, key), class_=status if number else None)
        if number
        else element("li", f"{element('b', '0')} {word}")
        for status, number, word in numbers
    ]
    return element("ul", "".join(items), class_="tally")


def _led(content: str, status: str, key: str) -> str:
    """A count; that of what disagrees is a link to it."""
    return element("a", content, href=f"#{key}disagrees") if status == "bad" else content


def _scope(shown: _Story) -> str:
    """What was not examined, in sentences."""
    report = shown.checked.report
    tally = Tally.of(report)
    if not tally.figures:
        return "No figures were found, so there was nothing to check."
    left = sum(not row.checks and row.figure.kind != "identifier" for row in shown.rows)
    said = []
    if not tally.judged:
        said.append("No two figures say something of each other, so nothing was compared.")
    elif left:
        said.append(
            f"{count(left, 'figure')} of {tally.figures:,} stand alone: they were read, and compared with nothing."
        )
    else:
        said.append("Every figure was compared with at least one other or with the calendar.")
    if tally.reasons:
        why = "; ".join(reason for reason, _ in Counter(tally.reasons).most_common(3))
        said.append(f"{count(sum(tally.reasons.values()), 'claim')} could not be checked: {why}.")
    return " ".join(said)


def _desk(shown: _Story) -> str:
    fingerprint = sha256(shown.checked.report.text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    groups = {
        outcome: [entry for entry in shown.entries if entry.outcome == outcome] for outcome in (*_WORST_FIRST, "quiet")
    }
    parts = [
        _group(_DISAGREES, groups["bad"], shown.key) or _calm(shown),
        _section(
            "Figure sheet", len(shown.rows), sheet(shown.rows, shown.statuses(), (shown.key, fingerprint)), shown.key
        ),
        _group("What agrees", groups["good"], shown.key),
        _group("Not settled", groups["open"], shown.key),
        _group("Suppressed", groups["quiet"], shown.key),
    ]
    return "\n".join(filter(None, parts))


def _calm(shown: _Story) -> str:
    judged = Tally.of(shown.checked.report).judged
    said = "None of the claims that were judged is contradicted." if judged else "Nothing was compared."
    return _section(_DISAGREES, 0, element("p", said, class_="calm"), shown.key)


def _group(title: str, found: list[Entry], key: str) -> str:
    content = element("ol", "\n".join(listed(entry, key) for entry in found))
    return _section(title, len(found), content, key) if found else ""


def _section(title: str, number: int, content: str, key: str) -> str:
    heading = element("h2", f"{title} {element('span', f'{number:,}')}")
    return element("section", heading + content, id=f"{key}disagrees" if title == _DISAGREES else None)


def fragment(report: Report) -> str:
    """A report as a notebook shows it: without script, the proof above what was found."""
    key = f"n{sha256(report.text.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}-"
    shown = _Story.of(Checked(report, Origin(report.text)), key)
    text_of = element("section", proof(shown.checked, shown.marked(), key), class_="proof")
    groups = [("bad", _DISAGREES), ("good", "What agrees"), ("open", "Not settled")]
    found = [
        _group(title, [entry for entry in shown.entries if entry.outcome == outcome], key) for outcome, title in groups
    ]
    desk = element("div", "".join(found), class_="desk")
    inner = _counts(report, key) + element("p", text(_scope(shown)), class_="scope") + text_of + desk
    return element(
        "div", element("style", assets.style()) + element("article", inner, class_="story"), class_="figcheck note"
    )
