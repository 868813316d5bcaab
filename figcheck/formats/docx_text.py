"""The text of one part of a Word document: its body, its footnotes or its endnotes."""

from __future__ import annotations

from typing import Any
from xml.parsers import expat

from .flow import Flow, Mapped
from .source import Damaged

# of the transitional and of the strict form of the standard (ISO/IEC 29500)
_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_SKIPPED = frozenset(("del", "moveFrom", "instrText", "delText", "delInstrText"))
_ALSO_SKIPPED = frozenset(("Fallback", "oMath"))  # text given twice for old readers, and formulas
_OFF = frozenset(("0", "false", "off", "none"))
_SEPARATORS = frozenset(("separator", "continuationSeparator", "continuationNotice"))
_RAISED = frozenset(("superscript", "subscript"))


def text_of_part(data: bytes, note: str) -> Mapped:
    """The text of a part, each run with its place ("paragraph 3, run 2"). Raises Damaged for broken XML.

    `note` is "footnote" or "endnote" for those parts, whose paragraphs are counted in each note.
    """
    reader = _Part(note)
    parser: Any = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code)
        raise Damaged(f"this DOCX file is damaged ({reason}); save it from the word processor again") from None
    return reader.flow.mapped()


def _refuse(*_: object) -> None:
    raise Damaged(
        "this DOCX file declares a document type, which Word never does; save it from the word processor again"
    )


class _Run:
    """What holds of the run that is being read."""

    __slots__ = ("hidden", "raised")

    def __init__(self) -> None:
        self.hidden = self.raised = False


class _Part:
    """Follows the elements of a part and writes its text."""

    def __init__(self, note: str) -> None:
        self.flow = Flow()
        self._note = note
        self._notes = self._paragraphs = self._runs = 0
        self._tables = self._rows = self._cells = self._nesting = 0
        self._skipping = 0  # how deep inside something that is left out
        self._properties = 0  # how deep inside the properties of a paragraph
        self._mark_deleted = False
        self._run = _Run()
        self._letters: list[str] | None = None
        self._outer: list[tuple[Flow, int, int]] = []  # around a text box: its flow, paragraph and run
        self._boxes: list[Mapped] = []
        self._box = 0
        self._read = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        space, _, local = name.rpartition(" ")
        if self._skipping:
            self._skipping += 1
        elif space not in _WORD:
            self._skipping = int(local in _ALSO_SKIPPED)
        elif self._is_left_out(local, attributes):
            self._skipping = 1
        else:
            handler = getattr(self, f"_start_{local}", None)
            if handler is not None:
                handler({key.rpartition(" ")[2]: value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        """An element ends."""
        if self._skipping:
            self._skipping -= 1
            return
        space, _, local = name.rpartition(" ")
        handler = getattr(self, f"_end_{local}", None) if space in _WORD else None
        if handler is not None:
            handler()

    def characters(self, text: str) -> None:
        """Characters, which count inside the text of a run only."""
        if self._letters is not None and not self._skipping:
            self._letters.append(text)

    def _is_left_out(self, local: str, attributes: dict[str, str]) -> bool:
        if local == "del" and self._properties:
            self._mark_deleted = True  # the end of this paragraph is deleted: the next one goes on with it
        if local in ("footnote", "endnote"):
            kind = next((value for key, value in attributes.items() if key.endswith(" type")), "")
            return kind in _SEPARATORS
        return local in _SKIPPED or local.endswith("PrChange")

    # paragraphs and runs

    def _start_p(self, _: dict[str, str]) -> None:
        if not self._mark_deleted:
            self.flow.block()
        self._mark_deleted = False
        if not self._nesting or self._outer:
            self._paragraphs += 1
        self._runs = 0

    def _end_p(self) -> None:
        if self._mark_deleted:
            return
        self.flow.block()
        if not self._outer:
            for box in self._boxes:
                self.flow.add(box)
                self.flow.block()
            self._boxes = []

    def _start_pPr(self, _: dict[str, str]) -> None:
        self._properties += 1

    def _end_pPr(self) -> None:
        self._properties -= 1

    def _start_r(self, _: dict[str, str]) -> None:
        self._run = _Run()
        self._runs += 1

    def _end_r(self) -> None:
        if self._run.raised:
            self.flow.back_to_the_line()
        self._run = _Run()

    def _start_vanish(self, attributes: dict[str, str]) -> None:
        if not self._properties:
            self._run.hidden = self._run.hidden or _is_on(attributes)

    def _start_strike(self, attributes: dict[str, str]) -> None:
        self._start_vanish(attributes)

    def _start_dstrike(self, attributes: dict[str, str]) -> None:
        self._start_vanish(attributes)

    def _start_vertAlign(self, attributes: dict[str, str]) -> None:
        if not self._properties and attributes.get("val") in _RAISED:
            self._run.raised = True
            self.flow.raise_or_lower()

    # what stands in a run

    def _start_t(self, _: dict[str, str]) -> None:
        self._letters = []

    def _end_t(self) -> None:
        if self._letters is not None:
            self._put("".join(self._letters))
        self._letters = None

    def _start_tab(self, _: dict[str, str]) -> None:
        if not self._properties:  # there it sets a tab stop
            self.flow.tab()

    def _start_ptab(self, _: dict[str, str]) -> None:
        self.flow.tab()

    def _start_br(self, attributes: dict[str, str]) -> None:
        if attributes.get("type") in ("page", "column"):
            self.flow.block()
        else:
            self.flow.line()

    def _start_cr(self, _: dict[str, str]) -> None:
        self.flow.line()

    def _start_noBreakHyphen(self, _: dict[str, str]) -> None:
        self._put("\u2011")

    def _start_sym(self, _: dict[str, str]) -> None:
        self._put("\ufffd")  # a character of a font of its own

    def _put(self, text: str) -> None:
        if not self._run.hidden:
            self.flow.part = self._place()
            self.flow.copy(text, self._read)
            self._read += len(text)

    # tables, text boxes, notes

    def _start_tbl(self, _: dict[str, str]) -> None:
        self._nesting += 1
        if self._nesting == 1:
            self._tables += 1
            self._rows = 0

    def _end_tbl(self) -> None:
        self._nesting -= 1
        self.flow.row()

    def _start_tr(self, _: dict[str, str]) -> None:
        self.flow.row()
        if self._nesting == 1:
            self._rows += 1
            self._cells = 0

    def _start_tc(self, _: dict[str, str]) -> None:
        self.flow.cell()
        if self._nesting == 1:
            self._cells += 1

    def _start_txbxContent(self, _: dict[str, str]) -> None:
        self._outer.append((self.flow, self._paragraphs, self._runs))
        self._box += 1
        self.flow, self._paragraphs = Flow(), 0
        self._run = _Run()

    def _end_txbxContent(self) -> None:
        self._boxes.append(self.flow.mapped())
        self.flow, self._paragraphs, self._runs = self._outer.pop()
        self._run = _Run()

    def _start_footnote(self, _: dict[str, str]) -> None:
        self._notes += 1
        self._paragraphs = 0

    def _start_endnote(self, attributes: dict[str, str]) -> None:
        self._start_footnote(attributes)

    def _place(self) -> str:
        """Where the run stands, as a person would say it."""
        place = f"paragraph {self._paragraphs}, run {self._runs}"
        if self._outer:
            return f"text box {self._box}, {place}"
        if self._nesting:
            return f"table {self._tables}, row {self._rows}, cell {self._cells}"
        return f"{self._note} {self._notes}, {place}" if self._note else place


def _is_on(attributes: dict[str, str]) -> bool:
    return attributes.get("val", "true") not in _OFF
