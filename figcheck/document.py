"""A text as figcheck sees it: sentences, paragraphs, quotations, headline and dateline.

All offsets are code points into the caller's text. `plain` is the text with every character that only looks different
(no-break space, curly quote, typographic minus) replaced by its plain twin, one for one, so that offsets never move,
and with the line ends of wrapped prose as spaces. Only the rest of a word divided by a hyphen moves, see `wrapped`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from datetime import date

from .lang.en.calendar import MONTHS, WEEKDAYS
from .lang.en.sentences import ABBREVIATIONS, CLOSED_BY_CAPITAL, NATIONS, OPENERS
from .late import Late
from .model import Span
from .records import dataclass
from .wording import any_of
from .wrapped import Seam, unwrap

# one for one, so that offsets stay the caller's
_TWINS = {
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\u2008": " ", "\u200a": " ", "\u2003": " ",
    "\u2002": " ",
    "\t": " ", "\x0b": " ", "\x0c": "\n", "\u2028": "\n", "\u2029": "\n", "\u0085": "\n",
    "\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u201c": '"', "\u201d": '"', "\u00ab": '"', "\u00bb": '"',
    "\u2212": "-", "\u2010": "-", "\u2011": "-", "\u2012": "–", "\u2015": "—", "\uff0c": ",", "\u066b": ".",
    "\u223c": "~", "\u2248": "~",
    "\ufeff": " ", "\u200b": " ", "\u200e": " ", "\u200f": " ",
}  # fmt: skip

# matches ". The", "!\" she", "\n"; refuses ".5" and ".com"; begins with one character class, which is searched for fast
_STOP = Late(r"""[.!?\n](?:(?<=\n)|["')\]]{0,4}(?=\s))""")
# matches "See No" and "at 3 p.m", at their ends; refuses "3"
_LAST_WORD = Late(r"(?:^|[^\w.])((?:[A-Za-z]\.){1,6}[A-Za-z]?|[A-Za-z]{1,24})$")
_LONGEST_WORD = 24
# matches "National" of "National Guard"; refuses "—"
_OPENING = Late(r"[^\W\d_]+")
# matches "Monday (", "Eastern", "Tongan time", behind "3 p.m. "; refuses "Monday's", "Officials said"
_OF_THE_CLOCK = Late(
    rf"(?i:{any_of((*WEEKDAYS, 'eastern', 'central', 'mountain', 'pacific'))})\b(?!['’])"
    r"|[A-Z][a-z]+(?: [A-Z][a-z]+)? time\b"
)
# matches "- ", "  * ", "12. "; refuses "-5C"
_BULLET = Late(r"[ \t]*(?:[-*•–—·▪]|\d{1,2}[.)])\s")
_SHORT_LINE = 60
# matches "\n\nHARLOW — ", "\n\nST. IVES (Reuters) - ", "\n\nNEW ROSS: "; refuses "\n\nHarlow was", "\n\nNATO said"
_PLACED = Late(r"\s{1,4}[A-Z][A-Z.' ]{2,30}(?:, [A-Z][a-z.]{1,15})?(?: \([A-Z][A-Za-z]{1,20}\))? ?(?:—|–|- |: )")
_LONGEST_HEADLINE = 200
_WRAPPED_LINE = 40

_MONTH_WORD = any_of(MONTHS)
# matches "KABUL, Aug 30 (Reuters) –" and "date 2021-08-30 (CNN) –"; refuses "On Aug 30 he said –"
_DATELINE = Late(
    rf"""\s{{0,40}}(?:date\s+|(?-i:[A-Z][A-Z.'-]{{1,24}}(?:[ ,/]{{1,3}}[A-Z][A-Za-z.'-]{{0,24}}){{0,4}})[ ,]{{1,3}})?
    (?:(?P<iso>\d{{4}}-\d\d-\d\d)
      |(?P<month>{_MONTH_WORD})\.?\s+(?P<day>\d{{1,2}})(?:,?\s+(?P<year>\d{{4}}))?
      |(?P<day2>\d{{1,2}})\s+(?P<month2>{_MONTH_WORD})\.?(?:,?\s+(?P<year2>\d{{4}}))?)
    \s{{0,4}}(?:\([^()\n]{{1,40}}\)\s{{0,4}})?(?:[–—-]|:)""",
    re.VERBOSE | re.IGNORECASE,
)


# matches "“", "\n \n"; refuses "\nnext", "'"
_MARK = Late(r'["“”«»\n](?:(?<!\n)|[ \t\r]*\n)')


@dataclass(frozen=True, slots=True)
class Dateline:
    """The date printed at the head of a story. `year` is None when it is not printed."""

    span: Span
    year: int | None
    month: int
    day: int

    def on(self, published: date | None) -> date | None:
        """The calendar day meant: with a year by itself, without one only beside the day of publication."""
        year = self.year or (published.year if published else None)
        if year is None:
            return None
        try:
            day = date(year, self.month, self.day)
        except ValueError:
            return None
        if self.year is None and published is not None and (day - published).days > 31:
            return day.replace(year=year - 1) if (self.month, self.day) != (2, 29) else None
        return day


@dataclass(frozen=True, slots=True)
class Document:
    """The parts of a text. `starts` are the sentence starts; `paragraphs[i]` is the paragraph of sentence i."""

    text: str
    plain: str
    starts: tuple[int, ...]
    paragraphs: tuple[int, ...]
    quotations: tuple[Span, ...]
    headline: Span | None
    dateline: Dateline | None
    seams: tuple[Seam, ...] = ()

    def place(self, start: int, end: int) -> Span:
        """Where a piece of the plain text stands in the caller's, which differs only at words divided by a hyphen."""
        if not self.seams:
            return Span(start, end)
        return Span(start + self._moved(start), end + self._moved(end - 1))

    def _moved(self, at: int) -> int:
        """How far the character at a place of the plain text stands before its own place."""
        index = bisect_right(self.seams, at, key=lambda seam: seam.start) - 1
        return self.seams[index].by if index >= 0 and at < self.seams[index].end else 0

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds an offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def sentence_span(self, index: int) -> Span:
        """Where a sentence stands, with the white space after it."""
        end = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)
        return Span(self.starts[index], end)


def parse(text: str, masked: Iterable[Span] = ()) -> Document:
    """Split a text into its parts. Any string is accepted, the empty one too. What is masked reads as white space."""
    seen = blanked(text, masked)
    plain, seams = unwrap(plain_twin(seen))
    starts, paragraphs = _sentences(plain)
    headline = _headline(plain)
    body = headline.end if headline else 0
    dateline = dateline_at(plain, body)
    return Document(text, _unwrapped(plain, starts), starts, paragraphs, _quotations(seen), headline, dateline, seams)


def blanked(text: str, spans: Iterable[Span]) -> str:
    """The text with spaces for everything in some spans, one after the other, but line breaks; its length stays."""
    parts, at = [], 0
    for span in spans:
        gone = "".join(char if char in "\r\n" else " " for char in text[span.start : span.end])
        parts += [text[at : span.start], gone]
        at = span.end
    return "".join([*parts, text[at:]]) if parts else text


def plain_twin(text: str) -> str:
    """The text with look-alike characters replaced one for one; its length is the length of the text."""
    for odd, twin in _TWINS.items():
        if odd in text:
            text = text.replace(odd, twin)
    return text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text


# the one letter whose lower case is longer
_LONGER = "İ"


def lower_twin(plain: str) -> str:
    """The text in lower case at the same length: a character whose lower case is longer ("İ") stays as it is."""
    lower = _LONGER.join(part.lower() for part in plain.split(_LONGER)) if _LONGER in plain else plain.lower()
    if len(lower) == len(plain):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in plain)


def _sentences(plain: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    starts, paragraphs, paragraph = [0], [0], 0
    line_start = 0
    for match in _STOP.finditer(plain):
        start, end = match.span()
        if plain[start] == "\n":
            blank = _is_blank_ahead(plain, end)
            if blank or _line_ends_sentence(plain, line_start, start, end):
                paragraph += 1
                _open(plain, starts, paragraphs, (end, paragraph))
            line_start = end
        elif _ends_sentence(plain, start, end):
            _open(plain, starts, paragraphs, (end, paragraph))
    return tuple(starts), tuple(paragraphs)


def _unwrapped(plain: str, starts: tuple[int, ...]) -> str:
    """The text with a space for each line break within a sentence, where the line before it is long enough to wrap.

    The short lines of a list or table keep their breaks, which nothing may be read across.
    """
    if "\n" not in plain:
        return plain
    parts = [plain[: starts[0]]]
    for start, end in zip(starts, (*starts[1:], len(plain)), strict=True):
        sentence = plain[start:end]
        words = sentence.rstrip()
        if "\n" in words:
            *lines, last = words.split("\n")
            joined = [line + (" " if len(line) >= _WRAPPED_LINE else "\n") for line in lines]
            sentence = "".join([*joined, last, sentence[len(words) :]])
        parts.append(sentence)
    return "".join(parts)


def _open(plain: str, starts: list[int], paragraphs: list[int], opening: tuple[int, int]) -> None:
    """Start a sentence at an offset of a paragraph; what is still blank before it becomes part of it."""
    at, paragraph = opening
    if at == starts[-1] or plain[starts[-1] : at].isspace():
        starts[-1], paragraphs[-1] = at, paragraph
    else:
        starts.append(at)
        paragraphs.append(paragraph)


def _is_blank_ahead(plain: str, at: int) -> bool:
    """True when the line that starts at an offset holds nothing but spaces."""
    end = plain.find("\n", at, at + 80)
    return end >= 0 and not plain[at:end].strip()


def _line_ends_sentence(plain: str, start: int, end: int, following: int) -> bool:
    """True when a single line break ends a sentence: a list item, a table row, a heading; not a wrapped line."""
    line = plain[start:end].rstrip()
    if not line or line[-1] in ".!?:;" or _BULLET.match(plain, following):
        return True
    ahead = plain[following : following + 1]
    return len(line) < _SHORT_LINE and (ahead.isupper() or ahead.isdigit())


def _ends_sentence(plain: str, stop: int, end: int) -> bool:
    if plain[stop] != ".":
        return True
    ahead = plain[end : end + 40].lstrip()
    if not ahead or ahead[0].islower():
        return False
    before = _word_before(plain, stop)
    if not before:
        return True
    if before in NATIONS and ahead[0].isalpha() and (opener := _OPENING.match(ahead)) and opener[0] not in OPENERS:
        return False
    if before in CLOSED_BY_CAPITAL:
        return not (ahead[0] in "([{–—-" or ahead[0].isdigit() or ahead[:3].isupper() or _OF_THE_CLOCK.match(ahead))
    return not (before in ABBREVIATIONS or (len(before) == 1 and before.isupper()) or "." in before)


def _word_before(plain: str, stop: int) -> str:
    """The word or abbreviation that ends at a full stop; empty behind anything else."""
    _, space, word = plain[max(0, stop - _LONGEST_WORD - 1) : stop].rpartition(" ")
    if space and word.isascii() and word.isalpha():
        return word  # as most are, for which no expression is needed
    match = _LAST_WORD.search(plain, max(0, stop - _LONGEST_WORD - 2), stop)
    return str(match.group(1)) if match else ""


def _headline(plain: str) -> Span | None:
    """The first line, when a blank line sets it apart and it is no full sentence of its own.

    A full sentence is a headline only where the text behind it opens with the place it was written in ("HARLOW —").
    """
    start = len(plain) - len(plain.lstrip())
    end = plain.find("\n", start)
    if end < 0 or end - start > _LONGEST_HEADLINE:
        return None
    line = plain[start:end].rstrip()
    if not line or line.endswith((":", ";", ",")) or not _is_blank_ahead(plain, end + 1):
        return None
    if line.endswith(".") and not _PLACED.match(plain, end):
        return None
    return Span(start, start + len(line))


def dateline_at(plain: str, at: int) -> Dateline | None:
    """The dateline that begins at a place of a text, or None."""
    match = _DATELINE.match(plain, at)
    if match is None:
        return None
    if match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
    else:
        month = MONTHS[(match["month"] or match["month2"]).lower()]
        day = int(match["day"] or match["day2"])
        printed = match["year"] or match["year2"]
        year = int(printed) if printed else 0
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Dateline(Span(match.start(), match.end()), year or None, month, day)


def _quotations(text: str) -> tuple[Span, ...]:
    """What stands in double quotation marks; a quotation left open ends with its paragraph."""
    found: list[Span] = []
    opened: int | None = None
    for match in _MARK.finditer(text):
        mark = match.group()
        if mark[0] == "\n":
            if opened is not None:
                found.append(Span(opened, match.start()))
            opened = None
        elif opened is None and mark not in "”»":
            opened = match.start()
        elif opened is not None and mark not in "“«":
            found.append(Span(opened, match.end()))
            opened = None
    if opened is not None:
        found.append(Span(opened, len(text)))
    return tuple(found)
