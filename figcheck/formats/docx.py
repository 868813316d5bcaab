"""Word documents: the text as it would be printed with all changes accepted.

Insertions are kept; deletions, hidden text and text that was struck through are left out. Text boxes follow the
paragraph they hang on, notes follow the text. Own code on the standard library's expat and zipfile, because the
packages that were tried lose tracked insertions, text boxes or fields, or keep hidden text.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date
from posixpath import dirname, join, normpath

from ..origin import Origin, Segment
from .dates import first_day
from .docx_text import text_of_part
from .flow import joined
from .limits import FILE_BYTES, PART_BYTES
from .source import Damaged, Reading, Source
from .story import StoryFile

OLE = b"\xd0\xcf\x11\xe0"
# matches "<Relationship Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/>"; refuses "<Relationships>"
_RELATIONSHIP = re.compile(r"<(?:\w+:)?Relationship\s[^>]*+>")
# matches "Target=\"word/document.xml\""; refuses "TargetMode=\"x\""
_TARGET = re.compile(r"""\bTarget\s*=\s*["']([^"']+)["']""")
# matches "<PublishDate>2021-08-30T00:00:00</PublishDate>"; refuses "<PublishDate/>"
_PUBLISHED = re.compile(r"<PublishDate>([^<]{8,40})</PublishDate>")
_USUAL = "word/document.xml"


def stories(source: Source, reading: Reading) -> Iterator[StoryFile]:  # noqa: ARG001 - every reader is called alike
    """The story of a document."""
    package = _Package(source.data(FILE_BYTES))
    main = package.main()
    body = text_of_part(package.read(main), "")
    notes = [
        text_of_part(package.read(name), kind)
        for kind in ("footnote", "endnote")
        if (name := join(dirname(main), f"{kind}s.xml")) in package.names
    ]
    mapped = joined([body, *notes])
    if not mapped.text.strip():
        raise Damaged("this document has no text in it")
    # the text is its own source: lines of the packed XML would tell nobody anything
    segments = tuple(Segment(run.text, run.text, run.part) for run in mapped.segments)
    yield StoryFile(source.name, mapped.text, Origin(mapped.text, segments, False), package.published(), "docx")


class _Package:
    """The zip file that a document is. Each part is unpacked up to a limit, whatever it claims to hold."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(OLE):
            raise Damaged("this is an old Word file (.doc) or one with a password; save it as .docx without a password")
        if not data.startswith(b"PK"):
            raise Damaged("this is no DOCX file, whatever its name says; save it from the word processor again")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise Damaged(f"this DOCX file is damaged ({error}); save it from the word processor again") from None
        self.names = frozenset(self._zip.namelist())

    def read(self, name: str) -> bytes:
        """A part, unpacked."""
        try:
            with self._zip.open(name) as part:
                data = part.read(PART_BYTES + 1)
        except RuntimeError:
            raise Damaged("this DOCX file is encrypted; save it without a password") from None
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise Damaged(
                f"this DOCX file is damaged ({name}: {error}); save it from the word processor again"
            ) from None
        if len(data) > PART_BYTES:
            raise Damaged(
                f"this DOCX file unpacks to more than {PART_BYTES // 1024 // 1024} MB of text, which no story has"
            )
        return data

    def main(self) -> str:
        """The name of the part that holds the text."""
        if "_rels/.rels" in self.names:
            for match in _RELATIONSHIP.finditer(self.read("_rels/.rels").decode("utf-8", "replace")):
                target = _TARGET.search(match.group())
                if target and '/officeDocument"' in match.group().replace("'", '"'):
                    name = normpath(target[1].lstrip("/"))
                    if name in self.names:
                        return self._word(name)
        if _USUAL in self.names:
            return _USUAL
        if "mimetype" in self.names and b"opendocument" in self.read("mimetype")[:80]:
            raise Damaged("this is an OpenDocument file; give it a name that ends in .odt, or use --input-format odt")
        raise Damaged("this zip file has no Word document in it; save the story as .docx")

    def _word(self, name: str) -> str:
        if not name.startswith("word/"):
            raise Damaged(f"this is an Office file but no Word document (it holds {name}); save the story as .docx")
        return name

    def published(self) -> date | None:
        """The publish date of the cover page, where Word keeps one. The dates of the file are not the story's."""
        for name in sorted(self.names):
            if name.startswith("customXml/item") and self._zip.getinfo(name).file_size < 65_536:
                found = _PUBLISHED.search(self.read(name).decode("utf-8", "replace"))
                if found:
                    return first_day(found[1])
        return None
