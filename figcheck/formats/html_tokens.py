"""HTML to tags and runs of text, each with its place, as a browser would split them.

Own code, because no library found gives the place of every run and entity in code points and stays linear on hostile
pages: the standard library's parser is quadratic on "<a <a <a", turbohtml has no wheels for some platforms and no
places of text nodes, tree-sitter-html knows no entities' values and counts bytes. Every pattern here is possessive: a
character is read once, and what is not closed reaches to the end of the page, as the HTML standard has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from html.entities import html5

from ..records import NamedTuple
from .limits import TAGS
from .source import Damaged

# matches "</p", "<p", "<!--", "<?xml", "<!doctype"; refuses "< 5", "<5"
_OPENING = re.compile(r"<(?:/?[a-zA-Z]|[!?]|/)")
# matches "<p>", "</p >", "<a href='x>y' b=1>", "<p class=it's>", "<a x=\"never closed"; refuses "<!x>", "< p>"
_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*+)"
    r"(?P<rest>(?:[^=>]++|=\s*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^\s\"'>][^\s>]*+)?+)*+)(?:>|\Z)"
)
# matches "<!-- a > b -->", "<!-->", "<!--->", "<!-- open"; refuses "<!doctype html>"
_COMMENT = re.compile(r"<!--(?:-?>|(?:[^-]++|-(?!-!?>))*+(?:--!?>|\Z))")
# matches "<!doctype html>", "<?php 1 ?>", "</ 5>"; refuses "<p>"
_BOGUS = re.compile(r"<[!?/][^>]*+(?:>|\Z)")
# matches "&amp;", "&pound", "&#163;", "&#xA3;"; refuses "& ", "&5"
_REFERENCE = re.compile(r"&(?:#[0-9]++;?|#[xX][0-9a-fA-F]++;?|[a-zA-Z][a-zA-Z0-9]*+;?)")
# matches "href='x'", "hidden", "a = b"; refuses "/"
_ATTRIBUTE = re.compile(r"""([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"?|'([^']*+)'?|([^\s>]*+)))?""")
# matches "/", "href='x'/", "a /" at their ends; refuses "href=http://x/"
_EMPTY = re.compile(r"(?:^|[\s\"'])/$")
_LONGEST_NUMBER = 12
_LONGEST_NAME = 40

# elements whose content is no mark-up
RAW = frozenset("script style textarea title xmp iframe noembed noframes".split())


class Tag(NamedTuple):
    """A tag: its name in small letters, and where it stands. `closes` is True for `</p>`, `empty` for `<br/>`."""

    name: str
    closes: bool
    empty: bool
    rest: str
    start: int
    end: int

    def attributes(self) -> dict[str, str]:
        """The attributes with their values, entities resolved; the first of a name counts."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.rest):
            value = match[2] or match[3] or match[4] or ""
            found.setdefault(match[1].lower(), decoded(value) if "&" in value else value)
        return found


class Run(NamedTuple):
    """A run of text between tags; `raw` is the name of the element whose content it is as it stands (script)."""

    start: int
    end: int
    raw: str = ""


def tokens(source: str, start: int = 0, end: int | None = None) -> Iterator[Tag | Run]:
    """The tags and runs of a page or a part of it, in order; comments are left out."""
    end = len(source) if end is None else end
    at = start
    left = TAGS
    while at < end:
        found = _OPENING.search(source, at, end)
        if found is None:
            yield Run(at, end)
            return
        if found.start() > at:
            yield Run(at, found.start())
        at = found.start()
        match = _TAG.match(source, at, end)
        if match is None:
            other = _COMMENT.match(source, at, end) or _BOGUS.match(source, at, end)
            at = other.end() if other else end
            continue
        name = match["name"].lower()
        at = match.end()
        left -= 1
        if not left:
            raise Damaged(f"this has more than {TAGS:,} tags, which no page of a story has")
        tag = Tag(name, bool(match["end"]), bool(_EMPTY.search(match["rest"])), match["rest"], match.start(), at)
        yield tag
        if name in RAW and not tag.closes and not tag.empty:
            closing = _closing(name).search(source, at, end)
            stop = closing.start() if closing else end
            yield Run(at, stop, name)
            at = stop


def references(source: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The character references of a run, each with its value and its place."""
    if source.find("&", start, end) < 0:
        return
    for match in _REFERENCE.finditer(source, start, end):
        name = match.group()
        if name[1] == "#":
            yield _number(name), match.start(), match.end()
        elif (known := _known(name[: _LONGEST_NAME + 1])) is not None:
            yield known[0], match.start(), match.start() + known[1]


def decoded(text: str) -> str:
    """A text with its character references resolved."""
    pieces, done = [], 0
    for value, start, end in references(text, 0, len(text)):
        pieces += [text[done:start], value]
        done = end
    return "".join([*pieces, text[done:]])


def _number(reference: str) -> str:
    """The character of a numeric reference; one that no character has is the replacement character."""
    return unescape(reference) if len(reference) <= _LONGEST_NUMBER else "\ufffd"


def _known(reference: str) -> tuple[str, int] | None:
    """The value of a named reference with its length: the longest name that it begins with."""
    name = reference[1:]
    for size in range(len(name), 1, -1):
        if name[:size] in html5:
            return html5[name[:size]], size + 1
    return None


@cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
