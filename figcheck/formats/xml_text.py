"""XML as a small tree whose runs of text know where they stand.

Read with expat, which tells the place of every run. A file that declares entities of its own is refused, so that
nothing is fetched and nothing grows; entities of HTML are known without a declaration, as many feeds expect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.entities import html5
from typing import Any
from xml.parsers import expat

from .blocks import SKIPPED, closed, is_code, opened
from .flow import Flow, Mapped
from .limits import RUNS, XML_DEPTH, XML_ELEMENTS
from .places import CodePoints
from .source import Damaged

# matches "<?xml version='1.0' encoding='iso-8859-1'?>"; refuses "<nitf encoding='x'>"
_DECLARED = re.compile(rb"""\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


@dataclass(slots=True)
class Run:
    """A run of text with its place; where both have one length the characters were copied."""

    text: str
    start: int
    end: int


@dataclass(slots=True)
class Node:
    """An element: its name without prefix in small letters, its prefix, and what stands in it, in order."""

    name: str
    prefix: str
    attributes: dict[str, str]
    children: list[Node | Run] = field(default_factory=list)

    def nodes(self) -> Iterator[Node]:
        """The elements right below."""
        return (child for child in self.children if isinstance(child, Node))

    def below(self) -> Iterator[Node]:
        """The elements below, at any depth, in order."""
        for child in self.nodes():
            yield child
            yield from child.below()

    def find(self, *names: str) -> Node | None:
        """The first element below with the first of some names that occurs."""
        for name in names:
            found = next((node for node in self.below() if node.name == name), None)
            if found is not None:
                return found
        return None

    def every(self, name: str) -> list[Node]:
        """The elements of a name below."""
        return [node for node in self.below() if node.name == name]

    def string(self) -> str:
        """All text below, as it stands."""
        return "".join(child.text if isinstance(child, Run) else child.string() for child in self.children)


def decode_xml(data: bytes) -> str:
    """The characters of an XML file by its byte order mark or its declaration; UTF-8 without either. Raises Damaged."""
    declared = _DECLARED.match(data[:400])
    encoding = declared[1].decode("ascii") if declared else "utf-8"
    for mark, marked in _MARKS:
        if data.startswith(mark):
            data, encoding = data[len(mark) :], marked
            break
    try:
        return data.decode(encoding)
    except LookupError:
        raise Damaged(f"this XML says that it is in {encoding}, which is not known; save it as UTF-8") from None
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise Damaged(
            f"this XML is not in {encoding} (byte 0x{data[error.start]:02X} on line {line}); save it as UTF-8"
        ) from None


def parse(source: str) -> Node:
    """The root of an XML text. Raises Damaged for XML that is not well-formed, declares entities or is too large."""
    builder = _Builder(source)
    try:
        builder.parser.Parse(source.encode("utf-8", "surrogatepass"), True)
    except expat.ExpatError as error:
        text = expat.ErrorString(error.code)
        raise Damaged(f"this XML is not well-formed ({text} on line {error.lineno})") from None
    return builder.root()


def text_of(node: Node, flow: Flow | None = None, without: frozenset[str] = frozenset()) -> Mapped:
    """The text of an element as a reader sees it, without elements of some names."""
    flow = Flow() if flow is None else flow
    _write(node, flow, without, False)
    return flow.mapped()


def raw_text(node: Node) -> Mapped:
    """All text below an element as it stands, for text that holds escaped mark-up."""
    flow = Flow()
    _copy(node, flow)
    return flow.mapped()


def _copy(node: Node, flow: Flow) -> None:
    for child in node.children:
        if isinstance(child, Run):
            flow.put(child.text, child.start, child.end)
        else:
            _copy(child, flow)


def _write(node: Node, flow: Flow, without: frozenset[str], as_it_stands: bool) -> None:
    opened(flow, node.name)
    if not is_code(node.name):
        as_it_stands = as_it_stands or node.name == "pre"
        for child in node.children:
            if isinstance(child, Node):
                if (child.name not in SKIPPED or child.name == node.name) and child.name not in without:
                    _write(child, flow, without, as_it_stands)
            elif as_it_stands or len(child.text) != child.end - child.start:
                if child.text.isspace() and child.text != "\u00a0" and not as_it_stands:
                    flow.space()
                else:
                    flow.put(child.text, child.start, child.end)
            else:
                flow.flow_at(child.text, child.start)
    closed(flow, node.name)


class _Builder:
    """Builds the tree from expat's events."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.parser: Any = expat.ParserCreate("UTF-8")
        self.parser.buffer_text = False
        self.parser.specified_attributes = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.EntityDeclHandler = self._declared
        self.parser.SkippedEntityHandler = self._skipped
        self.parser.StartCdataSectionHandler = self._cdata
        self.parser.EndCdataSectionHandler = self._cdata_ends
        self._points = CodePoints(source)
        self._top = Node("", "", {})
        self._stack = [self._top]
        self._elements = self._runs = 0
        self._copied: tuple[int, int] | None = None
        self._in_cdata = False

    def root(self) -> Node:
        return next(self._top.nodes())

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        if self._elements > XML_ELEMENTS:
            raise Damaged(f"this XML has more than {XML_ELEMENTS:,} elements, which no file of stories has")
        if len(self._stack) > XML_DEPTH:
            raise Damaged(f"this XML is nested more than {XML_DEPTH} elements deep, which no story is")
        self._flush()
        prefix, _, local = name.rpartition(":")
        node = Node(local.lower(), prefix.lower(), attributes)
        self._stack[-1].children.append(node)
        self._stack.append(node)

    def _end(self, name: str) -> None:  # noqa: ARG002 - expat has checked that it fits
        self._flush()
        self._stack.pop()

    def _text(self, text: str) -> None:
        start = self._points.at(self.parser.CurrentByteIndex)
        source = self.source
        if not self._in_cdata and source[start : start + 1] == "&":
            self._add(Run(text, start, source.find(";", start) + 1))
            return
        end = start + len(text)
        if text == "\n" and source[start : start + 2] == "\r\n":
            end = start + 2
        if self._copied and self._copied[1] == start:
            self._copied = (self._copied[0], end)
        else:
            self._flush()
            self._copied = (start, end)

    def _flush(self) -> None:
        """Add what was copied since the last tag or reference."""
        if self._copied:
            start, end = self._copied
            self._copied = None
            self._add(Run(self.source[start:end], start, end))

    def _add(self, run: Run) -> None:
        self._flush()
        self._runs += 1
        if self._runs > RUNS:
            raise Damaged(f"this XML has more than {RUNS:,} runs of text, which no file of stories has")
        self._stack[-1].children.append(run)

    def _declared(self, *declaration: object) -> None:
        raise Damaged(
            f"this XML declares an entity ({str(declaration[0])[:40]!r}), which no news format needs;"
            " remove the declaration"
        )

    def _skipped(self, name: str, parameter: bool) -> None:
        if parameter:
            return
        start = self._points.at(self.parser.CurrentByteIndex)
        value = html5.get(f"{name};")
        if value is None:
            raise Damaged(f"this XML uses an entity that is not known (&{name[:40]};); write the character itself")
        self._add(Run(value, start, start + len(name) + 2))

    def _cdata(self) -> None:
        self._in_cdata = True

    def _cdata_ends(self) -> None:
        self._in_cdata = False
