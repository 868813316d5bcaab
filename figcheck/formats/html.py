"""A web page: the article of it, its headline and the day it was published."""

from __future__ import annotations

from collections.abc import Iterator

from ..origin import Origin
from .flow import Flow, Mapped, story_text, through
from .html_survey import survey
from .html_walk import write, write_run
from .source import Reading, Source
from .story import StoryFile


def stories(source: Source, reading: Reading) -> Iterator[StoryFile]:  # noqa: ARG001 - every reader is called alike
    """The story of a page: its headline, and the text of its article."""
    page = source.text()
    facts = survey(page)
    region = facts.region()
    headline = Flow()
    if facts.headline:
        write(page, headline, *facts.headline)
    elif facts.title:
        write_run(page, headline, facts.title)
    mapped = story_text(headline.mapped(), _part(page, region, facts.headline))
    yield StoryFile(source.name, mapped.text, Origin(page, mapped.segments), facts.published(region), "html")


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
