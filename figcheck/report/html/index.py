"""The list of stories of a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...records import dataclass
from ..excerpt import one_line
from ..summary import Tally, count
from .markup import element, text

if TYPE_CHECKING:
    from ...reported import Report

_ONLY_BAD = '<label hidden><input type="checkbox"> only those that disagree</label>'


@dataclass(frozen=True, slots=True)
class Listed:
    """A story in the list: its name and what came of it, or why it was not checked."""

    name: str
    figures: int = 0
    judged: int = 0
    contradicted: int = 0
    trouble: str = ""

    @classmethod
    def of(cls, report: Report) -> Listed:
        """A story that was checked."""
        tally = Tally.of(report)
        return cls(report.name, tally.figures, tally.judged, len(report.findings))


def index(listed: Sequence[Listed]) -> str:
    """The list, each story with its counts; a story that could not be checked says why."""
    items = "\n".join(_item(item, number) for number, item in enumerate(listed, 1))
    bad = sum(bool(item.contradicted or item.trouble) for item in listed)
    title = f"Stories {element('span', f'{bad:,} of {len(listed):,} need a look {_ONLY_BAD}')}"
    content = element("h2", title) + element("ol", items)
    return element("nav", content, class_="index", id="stories", aria_label="Stories") + "\n"


def _item(item: Listed, number: int) -> str:
    if item.trouble:
        said = element("a", text(one_line(item.name))) + element("span", text(f"not checked: {item.trouble}"))
        return element("li", said, class_="bad")
    name = element("a", text(one_line(item.name)), href=f"#s{number}")
    counts = f"{count(item.figures, 'figure')} · {item.judged:,} judged · {item.contradicted:,} to look at"
    return element("li", name + element("span", text(counts)), class_="bad" if item.contradicted else None)
