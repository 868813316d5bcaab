"""Stories from files, memory or streams: name and first bytes tell the format, and only its reader is loaded."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, cast

from ..errors import UnreadableInput
from ..records import dataclass
from .limits import PLAIN_CHARS, STORY_CHARS
from .plain import decode
from .source import Damaged, Reading, Source, reason
from .story import StoryFile

STDIN = "-"

Reader = Callable[[Source, Reading], Iterator["StoryFile | Damaged"]]
OnError = Callable[[UnreadableInput], None]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the endings of its files' names, and the reader as "module:function". A table holds many stories."""

    name: str
    suffixes: tuple[str, ...]
    reader: str
    is_table: bool = False

    def load(self) -> Reader:
        """The reader, imported only now."""
        module, _, function = self.reader.partition(":")
        return cast(Reader, getattr(import_module(f".{module}", __package__), function))


FORMATS = (
    Format("plain", (".txt", ".text"), "plain:stories"),
    Format("markdown", (".md", ".markdown", ".mdown"), "markdown:stories"),
    Format("html", (".html", ".htm", ".xhtml"), "html:stories"),
    Format("docx", (".docx", ".docm"), "docx:stories"),
    Format("odt", (".odt",), "office:odt_stories"),
    Format("rtf", (".rtf",), "office:rtf_stories"),
    Format("pdf", (".pdf",), "pdf:stories"),
    Format("json", (".json", ".ninjs"), "json_stories:stories"),
    Format("xml", (".xml", ".nitf", ".newsml", ".rss", ".atom"), "xml_stories:stories"),
    Format("jsonl", (".jsonl", ".ndjson"), "jsonl:stories", True),
    Format("csv", (".csv", ".tsv"), "table:csv_stories", True),
    Format("parquet", (".parquet", ".pq"), "table:parquet_stories", True),
)
BY_NAME = {format.name: format for format in FORMATS}
BY_SUFFIX = {suffix: format for format in FORMATS for suffix in format.suffixes}
SUFFIXES = tuple(BY_SUFFIX)

# what the first bytes of a file tell: a format that is read, or a reason why it is not
_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "pdf", "a PDF file"),
    (b"PK\x03\x04", "docx", "a zip file, such as a Word document"),
    (b"PAR1", "parquet", "a Parquet file"),
    (b"\xd0\xcf\x11\xe0", "", "an old Word file (.doc) or one with a password; save it as .docx without a password"),
    (b"{\\rtf", "rtf", "an RTF file"),
    (b"\x1f\x8b", "", "a compressed file; unpack it first"),
    (b"BZh", "", "a compressed file; unpack it first"),
    (b"\xfd7zXZ", "", "a compressed file; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "", "a compressed file; unpack it first"),
)
# matches "<!DOCTYPE html>", "<html lang=en>"; refuses "<?xml version='1.0'?>", "<p>"
_HTML_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)
# matches "<?xml version='1.0'?>", "<nitf>", "<newsItem xmlns='x'>"; refuses "<html>"
_XML_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml\s|nitf[\s>]|newsItem[\s>]|newsMessage[\s>]|rss[\s>]|feed[\s>])")


def open_stories(
    given: Path | bytes | BinaryIO, name: str, reading: Reading | None = None, on_error: OnError | None = None
) -> Iterator[StoryFile]:
    """The stories of a file, of its bytes or of a stream, in order.

    The format is the one that `reading` forces, else it is told by the ending of `name` and the first bytes. Raises
    UnreadableInput, in one sentence with the name, for what cannot be read. Of a file of many stories, one that cannot
    be read is told to `on_error` when that is given, and the others follow; otherwise it is raised.
    """
    reading = reading or Reading()
    source = Source(given, name, reading.encoding)
    try:
        for story in chosen(source, reading).load()(source, reading):
            if isinstance(story, Damaged):
                error = UnreadableInput(f"{name}: {story}")
                if on_error is None:
                    raise error
                on_error(error)
            elif len(story.text) > (most := PLAIN_CHARS if story.format == "plain" else STORY_CHARS):
                raise Damaged(f"this story is longer than {most:,} characters; give one file for each story")
            else:
                yield story
    except Damaged as error:
        raise UnreadableInput(f"{name}: {error}") from None
    except OSError as error:
        raise UnreadableInput(f"{name}: {reason(error)}") from None


def story_of_text(text: str, name: str, form: str = "plain") -> StoryFile:
    """The story of a text in plain, Markdown or HTML, as an editor or a form of a page has it.

    Raises UnreadableInput, with the name, for what cannot be read.
    """
    module = import_module(f".{form}", __package__)
    try:
        if len(text) > STORY_CHARS:
            raise Damaged(f"this story is longer than {STORY_CHARS:,} characters")
        return cast(StoryFile, module.story(text, name))
    except Damaged as error:
        raise UnreadableInput(f"{name}: {error}") from None


def chosen(source: Source, reading: Reading) -> Format:
    """The format of a file. Raises Damaged when its first bytes are not what its name says."""
    if reading.format:
        return BY_NAME[reading.format]
    by_name = BY_SUFFIX.get(source.suffix)
    if by_name is not None and by_name.name in ("docx", "odt", "rtf", "pdf", "parquet"):
        return by_name  # their readers tell what else the file is
    head = source.head()
    for magic, name, kind in _MAGIC:
        if head.startswith(magic):
            if by_name is not None and name:
                raise Damaged(
                    f"this is {kind}, although its name ends in {source.suffix};"
                    f" rename it, or use --input-format {name}"
                )
            if not name:
                raise Damaged(f"this is {kind}")
            return BY_NAME[name]
    if by_name is not None:
        return by_name
    if _HTML_HEAD.match(head):
        return BY_NAME["html"]
    return BY_NAME["xml" if _XML_HEAD.match(head) else "plain"]


def read(path: str) -> str:
    """The text of a text file as it stands. Raises UnreadableInput, with the reason, when it cannot be had."""
    try:
        return decode(Source(Path(path), path).data(), path)
    except Damaged as error:
        raise UnreadableInput(f"{path}: {error}") from None
    except OSError as error:
        raise UnreadableInput(f"{path}: {reason(error)}") from None
