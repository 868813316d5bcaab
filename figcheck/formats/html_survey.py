"""What a page says about itself: where its article stands, its headline, and when it was published."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from .dates import first_day
from .html_tokens import Run, Tag
from .html_walk import walk

_BODY = "articlebody"
_ISSUED = "datepublished"
_DATE_NAMES = frozenset(
    "article:published_time og:published_time datepublished date pubdate publishdate publish-date publication_date"
    " dc.date dc.date.issued dcterms.created dcterms.issued sailthru.date parsely-pub-date".split()
)
# matches "\"datePublished\": \"2021-08-30T12:00\""; refuses "\"dateModified\": \"2021-08-30\""
_JSON_LD = re.compile(r'"datePublished"\s*+:\s*+"([^"]{8,40})"')
# paragraphs of a region above which a time is the story's own: a byline may be one
_PARAGRAPHS_ABOVE = 1


@dataclass(slots=True)
class Region:
    """An element that may hold the article: its content's place, and how much of the text in it is its own."""

    start: int
    end: int
    weight: int = 0


@dataclass(slots=True)
class Facts:
    """The regions and facts found in one walk over a page of `size` characters."""

    size: int
    bodies: list[Region] = field(default_factory=list)
    articles: list[Region] = field(default_factory=list)
    mains: list[Region] = field(default_factory=list)
    headline: tuple[int, int] | None = None
    title: Run | None = None
    stated: list[str] = field(default_factory=list)
    times: list[tuple[int, str]] = field(default_factory=list)
    paragraphs: list[int] = field(default_factory=list)

    def region(self) -> tuple[int, int]:
        """The place of the article: the element marked as its body, an `<article>`, `<main>`, or the whole page.

        Of several, the one with most text counts when it has more than the others together; otherwise the page is a
        list of them, and all of it is read.
        """
        for regions in (self.bodies, self.articles):
            best = max(regions, key=lambda region: region.weight, default=None)
            if best and best.weight * 2 > sum(region.weight for region in regions):
                return best.start, best.end
        weighty = [region for region in self.mains if region.weight]
        return (weighty[0].start, weighty[0].end) if weighty else (0, self.size)

    def published(self, region: tuple[int, int]) -> date | None:
        """The day of publication: that of the metadata or JSON-LD, else a time printed above the article's text."""
        around = [
            item.start for item in (*self.articles, *self.mains) if item.start <= region[0] and item.end >= region[1]
        ]
        start = max(around, default=0)
        above = [at for at in self.paragraphs if at >= region[0]][_PARAGRAPHS_ABOVE : _PARAGRAPHS_ABOVE + 1]
        end = above[0] if above else region[1]
        return first_day(*self.stated, *(stamp for at, stamp in self.times if start <= at <= end))


def survey(page: str) -> Facts:
    """Walk over a page once and note its facts."""
    facts = Facts(len(page))
    inside: list[tuple[int, Region]] = []  # the regions that are open, with the offset of the tag of each
    heading = -1
    for step in walk(page):
        if isinstance(step, Run):
            _note_run(facts, page, step, inside)
        elif step.begins:
            _note_tag(facts, step.tag, step.at)
            found = _regions(facts, step.tag)
            if found is not None:
                inside.append((step.tag.start, Region(step.at, len(page))))
                found.append(inside[-1][1])
            if step.tag.name == "h1":
                heading = step.at
        else:
            if inside and inside[-1][0] == step.tag.start:
                inside.pop()[1].end = step.at
            if step.tag.name == "h1" and facts.headline is None and page[heading : step.at].strip():
                facts.headline = (heading, step.at)
    return facts


def _note_run(facts: Facts, page: str, run: Run, inside: list[tuple[int, Region]]) -> None:
    if run.raw == "title":
        facts.title = facts.title or run
    elif run.raw == "script":
        facts.stated += _JSON_LD.findall(page, run.start, run.end)[:1]
    elif not run.raw and inside:
        inside[-1][1].weight += len(page[run.start : run.end].strip())


def _regions(facts: Facts, tag: Tag) -> list[Region] | None:
    """The list that an element belongs to as a region, when it is one."""
    if tag.name == "article":
        return facts.articles
    if tag.name == "main":
        return facts.mains
    if "temprop" in tag.rest and tag.attributes().get("itemprop", "").lower() == _BODY:
        return facts.bodies
    return None


def _note_tag(facts: Facts, tag: Tag, at: int) -> None:
    """Note the dates that an element states."""
    if tag.name == "p":
        facts.paragraphs.append(at)
    elif tag.name == "meta":
        found = tag.attributes()
        names = {found.get(key, "").lower() for key in ("property", "name", "itemprop")}
        if names & _DATE_NAMES:
            facts.stated.append(found.get("content", ""))
    elif tag.name == "time":
        found = tag.attributes()
        if found.get("itemprop", "").lower() == _ISSUED or "pubdate" in found:
            facts.stated.append(found.get("datetime", ""))
        elif "datetime" in found:
            facts.times.append((at, found["datetime"]))
