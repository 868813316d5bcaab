"""Prose broken into lines, as columns, captions and mail have it: its line ends are spaces, its hyphens no hyphens.

A block of lines is wrapped prose when the lines go on in the middle of sentences and each is about as long as it could
be, so that the next word would not have fitted. Lists, tables and verse are not. Nothing changes its place: a line end
becomes a space, and where a hyphen at a line end divides a word, the rest of the word moves up to it and leaves its
spaces behind. What moved is told by `Seam`, so that places can be turned back into those of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from .lang.en.calendar import MONTHS
from .lang.en.numbers import DENOMINATORS, MAGNITUDES, TENS, UNITS
from .lang.en.sentences import LEADING_ON
from .late import Late
from .records import NamedTuple
from .wording import any_of

# lines longer than this are paragraphs of their own
_LONGEST = 110
_LEAST_LINES = 3
# a line of wrapped prose fills at least so much of the width, with the word that did not fit any more
_FILLED = 0.75
# of the line ends of a block, how many must fill their line, and how many must stand within a sentence
_MOST_SHORT = 0.2
_LEAST_WITHIN = 0.35
_STOPS = frozenset(".!?:\"'")
_TAIL = 24

# matches "\n\n", "\n  \n"; refuses "\nnext"
_BLANK = Late(r"\n[ \t\r]*\n")
# matches "- x", "  * x", "12. x", "a | b", "a  b" and "Sales .... 4"; refuses "-5C" and "a | b" without spaces
_SET_OUT = Late(r"[ ]{0,12}(?:[-*•–—·▪>#|]|\d{1,2}[.)])\s|[^\n]{0,200}?(?:\S {3,}\S| \| |\.{4,})")
# matches "sold to the", "rose from" at the end of a line; refuses "the sale"
_LEADS_ON = Late(rf"(?:^|[^a-z])(?:{any_of(LEADING_ON)}|ended {any_of(MONTHS)}(?: \d{{1,2}},)?)$", re.IGNORECASE)
# matches "twelve-", "12-" at the end of a line; refuses "12 -"
_DIVIDED = Late(r"(?:(?<=\w)-)$")
# matches "month", "lion,"; refuses " month"
_WORD = Late(r"[^\s]{1,40}")
# matches "mil" at the end of "$3 mil"; refuses "mil "
_LETTERS_BEFORE = Late(r"[A-Za-z]{1,20}$")
# matches "lion" of "lion,"; refuses "2"
_LETTERS = Late(r"[a-z]{1,20}")
# words that a hyphen may divide and that the readers must see whole
_WHOLE = frozenset(
    {*MAGNITUDES, *UNITS, *TENS, *DENOMINATORS, *(month for month in MONTHS if len(month) > 3)}
    | set("percent dollars euros pounds percentage hundreds thousands minutes seconds metres people points".split())
)


class Seam(NamedTuple):
    """Characters that moved up to a hyphen: those from `start` to before `end` stand `by` places later in the text."""

    start: int
    end: int
    by: int


def unwrap(plain: str) -> tuple[str, tuple[Seam, ...]]:
    """The text with its wrapped prose on one line each, equally long, and what moved."""
    if "\n" not in plain:
        return plain, ()
    blocks = list(_blocks(plain))
    widths = [_width(plain[start:end].split("\n")) for start, end in blocks]
    widest = max((width for width in widths if width), default=0)
    chars: list[str] = []
    seams: list[Seam] = []
    for (start, end), width in zip(blocks, widths, strict=True):
        for at in _soft_ends(plain[start:end].split("\n"), width, widest):
            chars = chars or list(plain)
            chars[start + at] = " "
            _close_hyphen(plain, start + at, chars, seams)
    return ("".join(chars), tuple(seams)) if chars else (plain, ())


def _blocks(plain: str) -> Iterator[tuple[int, int]]:
    """Where the stretches of lines without a blank line between them stand, of those with more lines than one."""
    start = 0
    for match in _BLANK.finditer(plain):
        if plain.find("\n", start, match.start()) >= 0:
            yield start, match.start()
        start = match.end()
    if plain.find("\n", start, len(plain)) >= 0:
        yield start, len(plain.rstrip())


def _width(lines: list[str]) -> int | None:
    """The width to which a block of lines was wrapped, or None where it is no wrapped prose."""
    lines = [line.rstrip() for line in lines]
    width = max(map(len, lines))
    if len(lines) < _LEAST_LINES or width > _LONGEST or any(_SET_OUT.match(line) for line in lines):
        return None
    ends = len(lines) - 1
    short = sum(not _is_full(lines[at], lines[at + 1], width) for at in range(ends))
    within = sum(_goes_on(lines[at], lines[at + 1]) for at in range(ends))
    return width if short <= ends * _MOST_SHORT and within >= ends * _LEAST_WITHIN else None


def _is_full(line: str, following: str, width: int) -> bool:
    """True when the first word of the next line would hardly have fitted into a line."""
    word = _WORD.match(following.lstrip())
    return len(line) + 1 + (word.end() if word else 0) > _FILLED * width


def _goes_on(line: str, following: str) -> bool:
    """True where a line end stands within a sentence: a small letter follows, or a word that must be followed."""
    return following.lstrip()[:1].islower() or bool(_LEADS_ON.search(line))


def _soft_ends(lines: list[str], width: int | None, widest: int) -> Iterator[int]:
    """Where in a block the line ends stand that are no more than spaces.

    In wrapped prose of some width all do, but where a short line ends a sentence. So do those in a block of two lines
    beside such prose; elsewhere only those behind a word that must be followed by another.
    """
    two = (
        len(lines) == _LEAST_LINES - 1 and len(lines[0]) <= widest and _goes_on(*lines) and not _SET_OUT.match(lines[1])
    )
    at = 0
    for line, following in pairwise(lines):
        at += len(line)
        if width:
            soft = line.rstrip()[-1:] not in _STOPS or _is_full(line, following, width)
        else:
            soft = len(line) <= _LONGEST and (two or bool(_LEADS_ON.search(line[-_TAIL:])))
        if soft and not (_SET_OUT.match(line) and not width) and not _SET_OUT.match(following):
            yield at
        at += 1


def _close_hyphen(plain: str, at: int, chars: list[str], seams: list[Seam]) -> None:
    """Move the rest of a word that the hyphen before a line end at an offset divides up to it."""
    if not _DIVIDED.search(plain, max(0, at - 2), at):
        return
    head = _LETTERS_BEFORE.search(plain, max(0, at - 21), at - 1)
    rest = _WORD.match(plain, at + 1)
    tail = _LETTERS.match(plain, at + 1)
    if rest is None:
        return
    whole = head is not None and tail is not None and f"{head.group()}{tail.group()}".lower() in _WHOLE
    joined = whole or plain[at - 2].isdigit() or (head is not None and head.group().lower() in {*TENS, *UNITS})
    if not joined:
        return
    to = at - 1 if whole else at
    moved = rest.group()
    by = at + 1 - to
    chars[to : to + len(moved)] = moved
    chars[to + len(moved) : rest.end()] = " " * by
    seams.append(Seam(to, to + len(moved), by))
