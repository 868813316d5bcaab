"""Numbers that claim nothing: names, models, sections, phones, addresses, URLs."""

from __future__ import annotations

import re

from ..lang.en.names import LABELS, NOT_NAMES
from .draft import Source

# matches "https://x.org/a?b=1", "www.x.org", "me@x.org", "@name9", "#tag9"; refuses "and/or"
_MASK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}|(?<!\w)[@#][A-Za-z_]\w{0,60}"
    r"|(?<![\w.])(?:[\w-]{1,40}\.)(?:com|org|net|co\.uk|gov|edu|io|ng|pk)(?:/[^\s<>\"]{0,500})?"
)
# matches "+44 20 7946 0018", "(020) 7946 0018", "1-800-555-0199", "555-0199"; refuses "20-30" and "2019-2020"
_PHONE = re.compile(
    r"(?<![\w.,])(?:\+\d{1,3}[ -.]?(?:\(?\d{1,4}\)?[ -.]?){2,5}\d{2,4}|\(\d{2,5}\) ?\d{3,4}[ -]\d{3,4}|\d{3}-\d{3}-\d{4}|1-8\d\d-\d{3}-\d{4}"
    r"|0\d{2,4} \d{3,4} \d{3,4}|555-\d{4})(?![\w])"
)
# matches "2.4.1", "v2.0.3", "192.168.0.1"; refuses "3.5" and the dates, which are read before
_VERSION = re.compile(r"\d{1,4}\.\d{1,4}\.\d{1,4}(?:\.\d{1,4})*(?![\d,])")
_LABEL_BEFORE = re.compile(r"([A-Za-z][\w&'-]*)(\.?)[ -](?:#|no\.? )?$", re.IGNORECASE)
_WORD_START = re.compile(r"[A-Za-z][\w-]*$")
_BRACKET_NOTE = re.compile(r"\[\d{1,3}\]")
_LIST_MARK = re.compile(r"\d{1,2}[.)]\s")


def masks(source: Source) -> list[tuple[int, int]]:
    """The spans of addresses, handles and phone numbers, in order: no figure is read in them."""
    plain = source.plain
    spans: list[tuple[int, int]] = []
    if "@" in plain or "#" in plain or "www." in plain or "://" in plain or _HOST.search(plain):
        spans.extend(match.span() for match in _MASK.finditer(plain))
    spans.extend(match.span() for match in _PHONE.finditer(plain))
    return sorted(spans)


_HOST = re.compile(r"\.(?:com|org|net|co\.uk|gov|edu)\b")


def version_end(source: Source, start: int) -> int | None:
    """Where a version number or network address that starts here ends; None where there is none."""
    match = _VERSION.match(source.plain, start)
    return match.end() if match else None


def is_note_or_mark(source: Source, start: int, end: int) -> bool:
    """True for a footnote "[3]" and for the number of a list item at the start of a line."""
    plain = source.plain
    if start and plain[start - 1] == "[" and _BRACKET_NOTE.match(plain, start - 1):
        return True
    if end - start <= 2 and _LIST_MARK.match(plain, start):
        line = plain[plain.rfind("\n", 0, start) + 1 : start]
        return not line.strip()
    return False


def is_label(source: Source, start: int, end: int, followed: bool) -> bool:
    """True when the word before a bare number makes it a name ("Boeing 737", "Section 230", "No. 5").

    `followed` says that a counted noun or a unit follows, which only the firmest labels outweigh.
    """
    plain = source.plain
    if start < 2 or plain[start - 1] not in " -#":
        return False
    if plain[start - 1] == "#":
        return True
    match = _LABEL_BEFORE.search(plain, max(0, start - 26), start)
    if match is None:
        return False
    word = match.group(1)
    low = word.lower()
    if low in LABELS:
        return not followed or low in _FIRM
    if match.group(2) or not word[0].isupper() or low in NOT_NAMES or followed:
        return False
    return not _opens_sentence(source, match.start(1))


_FIRM = frozenset(
    "section article chapter flight route highway room page channel no number form apollo boeing airbus version psalm".split()
)


def _opens_sentence(source: Source, at: int) -> bool:
    """True when the word at an offset is the first of its sentence, so that its capital says nothing."""
    document = source.document
    start = document.starts[document.sentence_at(at)]
    return not source.plain[start:at].strip(" \n\"'(*-•–")


def glued_token(source: Source, start: int, end: int) -> tuple[int, int] | None:
    """The whole word that digits are a part of ("G20", "A320neo", "F-16", "COVID-19"), or None for a free number."""
    plain = source.plain
    before = plain[start - 1 : start]
    if before.isalpha() or before == "_":
        head = _WORD_START.search(plain, max(0, start - 20), start)
        begin = head.start() if head else start
        return begin, _token_end(plain, end)
    if before == "-" and start > 1 and (plain[start - 2].isalpha()):
        head = _WORD_START.search(plain, max(0, start - 21), start - 1)
        word = head.group() if head else ""
        if head and any(char.isupper() for char in word) and word.lower() not in _PREFIXES:
            return head.start(), _token_end(plain, end)
    return None


_PREFIXES = frozenset("mid pre post sub non under over minus about nearly almost".split())


def _token_end(plain: str, end: int) -> int:
    while end < len(plain) and (
        plain[end].isalnum() or (plain[end] in "-." and plain[end + 1 : end + 2].isalnum() and plain[end] == "-")
    ):
        end += 1
    return end
