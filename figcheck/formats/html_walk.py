"""The elements of a page in order: what is open, what is hidden, and the text of a part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..records import NamedTuple
from .blocks import BLOCK, NEXT_CLOSES, SKIPPED, VOID, closed, is_code, opened
from .flow import Flow
from .html_tokens import Run, Tag, references, tokens

# matches "display: none", "Display:None"; refuses "display: block"
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SHOWN = -1


class Edge(NamedTuple):
    """An element begins or ends. For the end, `tag` is the tag that began it."""

    tag: Tag
    begins: bool
    at: int


def walk(source: str, start: int = 0, end: int | None = None) -> Iterator[Edge | Run]:
    """Elements and text of a page; what is hidden and what is no story (scripts, menus) is left out.

    Raw content (a script, the title) comes as a Run that names its element, for those who look for facts in it.
    """
    open_tags = _Open()
    hidden_at = _SHOWN  # the depth of the element that hides everything inside it
    for token in tokens(source, start, end):
        if isinstance(token, Run):
            if token.raw or hidden_at == _SHOWN:
                yield token
            continue
        for tag, depth in open_tags.closed_by(token):
            if hidden_at == _SHOWN:
                yield Edge(tag, False, token.start)
            elif depth <= hidden_at:
                hidden_at = _SHOWN
        if token.closes:
            continue
        hides = _is_hidden(token)
        if token.name == "meta" or (hidden_at == _SHOWN and (not hides or is_code(token.name))):
            yield Edge(token, True, token.end)
        if token.name not in VOID and not token.empty:
            if hides and hidden_at == _SHOWN:
                hidden_at = open_tags.depth
            open_tags.push(token)


class _Open:
    """The elements that are open, the innermost last."""

    def __init__(self) -> None:
        self._stack: list[Tag] = []
        self._counts: dict[str, int] = {}

    @property
    def depth(self) -> int:
        return len(self._stack)

    def push(self, tag: Tag) -> None:
        self._stack.append(tag)
        self._counts[tag.name] = self._counts.get(tag.name, 0) + 1

    def closed_by(self, token: Tag) -> Iterator[tuple[Tag, int]]:
        """The elements that a tag ends, the innermost first, each with the depth it stood at."""
        if not token.closes:
            if self._stack and _closes_before(self._stack[-1].name, token.name):
                yield self._pop()
        elif self._counts.get(token.name):
            ended = False
            while not ended:
                tag, depth = self._pop()
                ended = tag.name == token.name
                yield tag, depth

    def _pop(self) -> tuple[Tag, int]:
        tag = self._stack.pop()
        self._counts[tag.name] -= 1
        return tag, len(self._stack)


def write(source: str, flow: Flow, start: int = 0, end: int | None = None) -> None:
    """Put the text of a page, or of the part of it between two offsets, into a flow."""
    as_it_stands = 0
    for step in walk(source, start, end):
        if isinstance(step, Run):
            if not step.raw:
                write_run(source, flow, step, as_it_stands > 0)
            continue
        if step.tag.name == "pre":
            as_it_stands += 1 if step.begins else -1
        if step.begins:
            opened(flow, step.tag.name)
        else:
            closed(flow, step.tag.name)


def write_run(source: str, flow: Flow, run: Run, as_it_stands: bool = False) -> None:
    """Put a run of text into a flow, its character references resolved; with its white space, where that is meant."""
    done = run.start
    for value, first, last in references(source, run.start, run.end):
        _write(source, flow, (done, first), as_it_stands)
        if value.isspace() and value != "\u00a0":
            flow.space()
        elif value not in ("\u00ad", "\u200b"):
            flow.put(value, first, last)
        done = last
    _write(source, flow, (done, run.end), as_it_stands)


def _write(source: str, flow: Flow, place: tuple[int, int], as_it_stands: bool) -> None:
    if as_it_stands:
        flow.copy(source[slice(*place)], place[0])
    else:
        flow.flow(source, *place)


def _closes_before(open_name: str, name: str) -> bool:
    """True when an element that is open ends where another begins, as `<p>one<p>two` has it."""
    return open_name in NEXT_CLOSES and (open_name == name or (open_name == "p" and name in BLOCK))


def _is_hidden(tag: Tag) -> bool:
    if tag.name in SKIPPED or is_code(tag.name):
        return True
    rest = tag.rest
    if "idden" not in rest and "isplay" not in rest and "IDDEN" not in rest:
        return False
    found = tag.attributes()
    return "hidden" in found or bool(_HIDDEN_STYLE.search(found.get("style", "")))
