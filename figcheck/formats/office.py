"""OpenDocument text (read with odfdo) and RTF (read with striprtf): the extra `office`.

Each paragraph stands apart, as in a Word document. Of OpenDocument, notes, comments and tracked deletions are left out.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from ..origin import Origin, Segment
from .flow import Mapped, joined
from .limits import FILE_BYTES, PART_BYTES, TEXT_BYTES
from .source import Damaged, Reading, Source
from .story import StoryFile

_INSTALL = "needs one more package; install it with: pip install 'figcheck[office]'"
_AGAIN = "save it from the word processor again"
_BLOCKS = frozenset(("text:p", "text:h"))
_LEFT_OUT = frozenset(("text:note", "office:annotation", "text:tracked-changes", "text:table-of-content"))
_SPACE = {"text:s": " ", "text:tab": "\t", "text:line-break": "\n"}
_MOST_SPACES = 100


def odt_stories(source: Source, reading: Reading) -> Iterator[StoryFile]:  # noqa: ARG001 - every reader is called alike
    """The story of an OpenDocument text. Raises Damaged, and when odfdo is not installed or there is no text."""
    try:
        import odfdo
    except ImportError:
        raise Damaged(f"reading OpenDocument {_INSTALL}") from None
    data = source.data(FILE_BYTES)
    _refuse_what_is_too_long(data)
    try:
        paragraphs = list(_paragraphs(odfdo.Document(io.BytesIO(data)).body))
    except Exception as error:  # noqa: BLE001 - odfdo is not our code; a damaged file makes it raise whatever comes up
        raise Damaged(f"this OpenDocument file is damaged ({type(error).__name__}: {error}); {_AGAIN}") from None
    yield _story(source.name, paragraphs, "odt")


def rtf_stories(source: Source, reading: Reading) -> Iterator[StoryFile]:  # noqa: ARG001 - every reader is called alike
    """The story of an RTF file. Raises Damaged, and when striprtf is not installed or there is no text."""
    try:
        from striprtf.striprtf import rtf_to_text
    except ImportError:
        raise Damaged(f"reading RTF {_INSTALL}") from None
    data = source.data(TEXT_BYTES)
    if not data.lstrip().startswith(b"{\\rtf"):
        raise Damaged(f"this is no RTF file, whatever its name says; {_AGAIN}")
    try:
        read: Any = rtf_to_text
        text: str = read(data.decode("latin-1"), errors="replace")
    except Exception as error:  # noqa: BLE001 - striprtf is not our code, and says nothing of what it may raise
        raise Damaged(f"this RTF file is damaged ({type(error).__name__}: {error}); {_AGAIN}") from None
    yield _story(source.name, text.split("\n"), "rtf")


def _refuse_what_is_too_long(data: bytes) -> None:
    """A zip file tells how long its parts are, and none is unpacked beyond that."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            longest = max((item.file_size for item in package.infolist() if item.filename.endswith(".xml")), default=0)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise Damaged(f"this is no OpenDocument file, whatever its name says; {_AGAIN}") from None
    if longest > PART_BYTES:
        raise Damaged(f"this file unpacks to more than {PART_BYTES // 1024 // 1024} MB of text, which no story has")


def _story(name: str, paragraphs: list[str], form: str) -> StoryFile:
    pieces = [
        Mapped.whole(text, f"paragraph {number}")
        for number, text in enumerate(filter(None, (paragraph.strip() for paragraph in paragraphs)), 1)
    ]
    if not pieces:
        raise Damaged("this document has no text in it")
    mapped = joined(pieces)
    # the text is its own source, as that of a Word document
    segments = tuple(Segment(run.text, run.text, run.part) for run in mapped.segments)
    return StoryFile(name, mapped.text, Origin(mapped.text, segments, False), None, form)


def _paragraphs(element: Any) -> Iterator[str]:
    """The paragraphs below an element, in the order of the text. Depth is bounded, as lxml's parser bounds it."""
    for child in element.children:
        if child.tag in _LEFT_OUT:
            continue
        if child.tag in _BLOCKS:
            yield _text(child)
        else:
            yield from _paragraphs(child)


def _text(element: Any) -> str:
    parts = [element.text or ""]
    for child in element.children:
        if child.tag in _SPACE:
            count = child.get_attribute_integer("text:c") if child.tag == "text:s" else 1
            parts.append(_SPACE[child.tag] * min(count or 1, _MOST_SPACES))
        elif child.tag not in _LEFT_OUT:
            parts.append(_text(child))
        parts.append(child.tail or "")
    return "".join(parts)
