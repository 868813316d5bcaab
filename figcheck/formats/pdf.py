"""The text layer of a PDF, page by page, read with pypdf (the extra `pdf`).

A PDF knows no paragraphs: lines stay as they were printed, a word that was parted at the end of a line is put together
again, and a line that holds only the number of its page is left out. A dateline stands behind the lines of a headline,
with nothing between that would set it apart; one with its year tells the day of publication.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from ..document import dateline_at
from ..lang.en.numbers import MAGNITUDES
from ..origin import Origin, Segment
from .flow import Flow
from .limits import FILE_BYTES, PDF_CONTENT_BYTES, PDF_PAGES, STORY_CHARS
from .source import Damaged, Reading, Source
from .story import StoryFile

# matches "12", "- 12 -", "Page 2 of 10", "2/10"; refuses "12 people"
_PAGE_NUMBER = re.compile(
    r"\s*+(?:page\s++)?[-–—|]?\s*+\d{1,4}(?:\s*+(?:of|/)\s*+\d{1,4})?\s*+[-–—|]?\s*+\Z", re.IGNORECASE
)
# matches "l-\nlion"; refuses "0-\n21", "o-\nAmerican"
_PARTED = re.compile(r"[a-z](?P<sign>[-\u00ad\u2010])[ \t]*\n[ \t]*(?=[a-z])")
# matches "million"; refuses "5"
_WORD = re.compile(r"[A-Za-z]+")
_LONGEST_WORD = 40
# how many lines a dateline is looked for in: headline, by-line and what a house prints above them
_HEADLINES = 8
# words that belong to a number: put together wherever they were parted
_COMPOSED = frozenset(
    (*MAGNITUDES, "percent", "per", "hundred", "dollars", "pounds", "euros", "kilometres", "kilometers")
)


def stories(source: Source, reading: Reading) -> Iterator[StoryFile]:  # noqa: ARG001 - every reader is called alike
    """The story of a document: all its pages. Raises Damaged, and when pypdf is not installed or there is no text."""
    flow = Flow()
    pages = [_without_number(page) for page in _pages(source.data(FILE_BYTES))]
    words = frozenset(word.lower() for page in pages for word in _WORD.findall(page))
    at = 0
    for number, page in enumerate(pages, 1):
        flow.part = f"page {number}"
        done = 0
        for parted in _PARTED.finditer(page):
            flow.copy(page[done : parted.start("sign")], at + done)
            if not _is_one_word(page, parted, words):
                flow.copy(parted["sign"], at + parted.start("sign"))
            done = parted.end()
        flow.copy(page[done:], at + done)
        flow.line()
        at += len(page) + 1
    mapped = flow.mapped()
    if not mapped.text.strip():
        raise Damaged("this PDF has no text layer (its pages are pictures); run text recognition (OCR) on it first")
    # the text of the pages as they are stands for the file; its lines are no lines of the file
    segments = tuple(Segment(run.text, run.source, run.part) for run in mapped.segments)
    yield StoryFile(source.name, mapped.text, Origin("\n".join(pages), segments, False), _published(mapped.text), "pdf")


def _published(text: str) -> date | None:
    """The day that a dateline names with its year, at the head of one of the first lines."""
    at = 0
    for line in text.split("\n", _HEADLINES)[:_HEADLINES]:
        dateline = dateline_at(text, at) if line.strip() else None
        if dateline is not None and dateline.year is not None:
            return dateline.on(None)
        at += len(line) + 1
    return None


def _is_one_word(page: str, parted: re.Match[str], words: frozenset[str]) -> bool:
    """True when a hyphen at the end of a line only parts a word, and is no part of it ("five-year")."""
    if parted["sign"] == "\u00ad":
        return True
    before = re.search(r"[A-Za-z]*$", page[max(0, parted.start("sign") - _LONGEST_WORD) : parted.start("sign")])
    after = _WORD.match(page, parted.end(), parted.end() + _LONGEST_WORD)
    word = (before.group() if before else "") + (after.group() if after else "")
    return word.lower() in words or word.lower() in _COMPOSED


def _without_number(page: str) -> str:
    """A page without the line that holds its number only, at its head or its foot."""
    lines = page.replace("\r\n", "\n").split("\n")
    for index in (-1, 0):
        if lines and _PAGE_NUMBER.match(lines[index]):
            del lines[index]
    return "\n".join(lines)


def _pages(data: bytes) -> list[str]:
    """The text of each page."""
    try:
        import pypdf
    except ImportError:
        raise Damaged("reading PDF needs one more package; install it with: pip install 'figcheck[pdf]'") from None
    start = data[:1024].find(b"%PDF-")
    if start < 0:
        raise Damaged("this is no PDF file, whatever its name says")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its remarks on odd files are no remarks on the story
    try:
        return _read(pypdf, data)
    except Damaged:
        raise
    except Exception as error:  # noqa: BLE001 - pypdf is not our code; a damaged file makes it raise whatever comes up
        raise Damaged(f"this PDF is damaged or uses what cannot be read ({type(error).__name__}: {error})") from None


def _read(pypdf: Any, data: bytes) -> list[str]:
    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise Damaged("this PDF asks for a password; save it without one")
    if len(reader.pages) > PDF_PAGES:
        raise Damaged(f"this PDF has more than {PDF_PAGES:,} pages, which no story has")
    pages: list[str] = []
    drawn = read = 0
    for page in reader.pages:
        contents = page.get_contents()
        drawn += len(contents.get_data()) if contents is not None else 0
        if drawn > PDF_CONTENT_BYTES:
            raise Damaged(f"this PDF unpacks to more than {PDF_CONTENT_BYTES // 1024 // 1024} MB, which no story does")
        pages.append(page.extract_text().encode("utf-8", "replace").decode())
        read += len(pages[-1])
        if read > STORY_CHARS:
            raise Damaged(f"this story is longer than {STORY_CHARS:,} characters; give one file for each story")
    return pages
