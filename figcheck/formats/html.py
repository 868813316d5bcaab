"""A web page: the article of it, its headline and the day it was published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..origin import Origin
from .encodings import decoded
from .flow import Flow, Mapped, story_text, through
from .html_survey import survey
from .html_walk import write, write_run
from .limits import HEAD_BYTES
from .plain import decode
from .source import Reading, Source
from .story import StoryFile

# matches "<meta charset=windows-1252>", "<meta content='text/html; charset=utf-8'>"; refuses "<meta name='charset'>"
_CHARSET = re.compile(rb"""<meta\s[^>]{0,200}?\bcharset\s*=\s*["']?([A-Za-z0-9._-]{1,40})""", re.IGNORECASE)


def stories(source: Source, reading: Reading) -> Iterator[StoryFile]:  # noqa: ARG001 - every reader is called alike
    """The story of a page: its headline, and the text of its article."""
    yield story(_decoded(source), source.name)


def story(page: str, name: str) -> StoryFile:
    """The story of a page by its characters, whatever encoding its head declares."""
    facts = survey(page)
    region = facts.region()
    headline = Flow()
    if facts.headline:
        write(page, headline, *facts.headline)
    elif facts.title:
        write_run(page, headline, facts.title)
    mapped = story_text(headline.mapped(), _part(page, region, facts.headline))
    return StoryFile(name, mapped.text, Origin(page, mapped.segments), facts.published(region), "html")


def _decoded(source: Source) -> str:
    """The characters of a page: in the encoding that was told, in UTF-8, or in what its head declares."""
    data = source.data()
    found = _CHARSET.search(data, 0, HEAD_BYTES)
    if source.encoding:
        return source.decoded(data)
    nul = data.find(b"\0")
    if nul >= 0 or found is None:
        return decode(data, source.name)
    return decoded(data, found[1].decode("ascii"), page=True)


def fragment(html: Mapped) -> Mapped:
    """The text of a piece of HTML that a field of another format holds."""
    flow = Flow()
    write(html.text, flow)
    return through(flow.mapped(), html)


def _part(page: str, region: tuple[int, int], headline: tuple[int, int] | None) -> Mapped:
    """The text of a region without the headline in it, which stands before the text."""
    start, end = region
    flow = Flow()
    if headline and start <= headline[0] and headline[1] <= end:
        write(page, flow, start, headline[0])
        flow.block()
        start = headline[1]
    write(page, flow, start, end)
    return flow.mapped()
