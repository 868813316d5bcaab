"""The figure sheet as a page of its own, each figure with its sentence, to tick off on paper or on the screen."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from ..checked import Checked, Look
from ..excerpt import one_line
from ..sheet import Row, rows
from ..summary import count
from .markup import element, text
from .page import head, tail
from .table import sheet

if TYPE_CHECKING:
    from ...reported import Report

_STATUS = {"contradicted": "bad", "consistent": "good", "undecided": "open", "not_checked": "open"}


class SheetPage:
    """A page with the sheet of every story."""

    def __init__(self, look: Look) -> None:
        self.single = look.single
        self.written = 0

    def story(self, checked: Checked) -> str:
        """The sheet of a story, and before the first one the head of the page."""
        found = rows(checked)
        start = self._start(checked.report.name)
        return start + element("article", _sheet(checked.report, found, f"s{self.written}-"), class_="story") + "\n"

    def trouble(self, name: str, sentence: str) -> str:
        """A story that could not be read."""
        said = element("h1", text(one_line(name)), class_="name") + element("p", text(f"Not read: {sentence}"))
        return self._start(name) + element("article", said, class_="story") + "\n"

    def end(self) -> str:
        """The end of the page."""
        return (self._start("figcheck") if not self.written else "") + tail("")

    def _start(self, name: str) -> str:
        self.written += 1
        if self.written > 1:
            return ""
        return head(f"{name} – figure sheet" if self.single else "figcheck: figure sheets", many=False)


def _sheet(report: Report, found: list[Row], key: str) -> str:
    fingerprint = sha256(report.text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    statuses = [_STATUS[row.worst.value] if row.worst else "" for row in found]
    title = element("h1", text(one_line(report.name)), class_="name")
    number = element("p", count(len(found), "figure"), class_="meta")
    return title + number + sheet(found, statuses, (key, fingerprint), sentences=True)
