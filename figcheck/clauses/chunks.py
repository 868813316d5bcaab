"""Chunks of a sentence: noun phrases, verb groups, phrases of time, brackets; an ordered table over word classes."""

from __future__ import annotations

import re
from functools import cache

from ..records import NamedTuple
from .tokens import Tokens


class Row(NamedTuple):
    """One kind of chunk: its name, the pattern over the letters of word classes, and a phrase that it takes whole."""

    name: str
    pattern: str
    example: str


# in order: the first that fits at a token takes it. No run of helping words or adjectives of English is longer than
# twenty, and without a bound a text of nothing but negations would be read again and again.
ROWS = (
    Row("verb", r"t?(?:[XQ](?:[AXQ]|J(?=V)){0,20}+)?V(?:[AQ]{0,20}+V)*+", "would not have fallen"),
    Row("verb", r"X(?:A{0,20}+[XQ])*+", "has not been"),
    Row("verb", r"tA?[VN](?=[FDJ])", "to reach"),
    Row(
        "noun",
        r"D{0,2}(?:(?<=D)Y)?(?:J(?![JH]{0,20}M(?![NJH]))|H(?![JH]{0,20}M)|[NF]|M(?=I?[NH])|(?<=H)Y(?=[JIM]{0,3}N)|A(?=[JF])|(?<=D)A(?=N)|I(?=N))+",
        "its new staff",
    ),
    Row("time", r"A?D?[JAH]{0,3}Y?M+A{0,2}", "the previous year"),
    Row("time", r"Y+", "2019"),
    Row("noun", r"D{1,2}[JA]*Y?|[WJ]", "this"),
)  # fmt: skip


class Chunk(NamedTuple):
    """A stretch of tokens of one kind; what no row takes is a chunk of its own, named by its class."""

    name: str
    start: int
    end: int


# the names of the rows by their places in the expression; the last is of what no row takes
_NAMES = ("", *(row.name for row in ROWS), "")


@cache
def _scan() -> re.Pattern[str]:
    """The rows as one expression, each a group, and behind them one for any token; there are no others."""
    return re.compile("|".join(f"({row.pattern})" for row in (*ROWS, _ANY)))


_ANY = Row("", ".", ";")


def chunks_of(tokens: Tokens) -> tuple[Chunk, ...]:
    """The chunks of a sentence, in order, without a gap."""
    matches = _scan().finditer(tokens.tags)
    return tuple([_new(Chunk, (_NAMES[match.lastindex or 0] or match[0], *match.span())) for match in matches])


# as `Chunk` makes it, in half the time
_new = tuple.__new__
