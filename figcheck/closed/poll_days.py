"""The weekday on which a poll came out, with the days on which people were asked."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import CalendarDate, Certainty, Figure, Relation, Story
from .pattern import Hit, Late, hits, pattern

# matches "poll released on D", "survey, conducted T-T and published D"; refuses "poll to be released D"
_RELEASED = pattern(
    r"\b(?:poll|survey)s?\b(?:(?!\b(?:will|to be|due|another|last|previous|earlier)\b)[^;.]){0,80}?"
    r"\b(?:released|published|out) (?:on )?{day:date}"
)
# matches "conducted from T-T", "taken on T"; refuses "conducted in T"
_ASKED = pattern(
    r"\b(?:conducted|carried out|taken|surveyed|polled|interviewed|fielded|questioned)\b[^;.]{0,90}? "
    r"(?:on |from |between |during )?{first:date}(?: ?(?:-|–|to|and|through|until) ?{date:date})?"
)
# matches "poll" and "survey"; refuses "pole"
_POLL = Late(r"\b(?:poll|survey)s?\b")


def poll_days(story: Story) -> Iterator[Relation]:
    """The last day of the interviews in the role "date", the weekday of release in "day", of the only poll so dated."""
    skeletons = (sentence.skeleton for sentence in story.sentences)
    if not any(("poll" in text or "survey" in text) and _POLL.search(text) for text in skeletons):
        return
    released = [hit for sentence in story.sentences for hit in hits(sentence, _RELEASED) if _is_weekday(hit.get("day"))]
    if not released:
        return
    asked = [last for sentence in story.sentences for hit in hits(sentence, _ASKED) if (last := _last_day(hit))]
    days = {figure.when.weekday for hit in released if isinstance((figure := hit.all("day")[0]).when, CalendarDate)}
    ends = {(figure.when.month, figure.when.day) for figure in asked if isinstance(figure.when, CalendarDate)}
    if len(days) == 1 and len(ends) == 1:
        # one that gives the year tells the most
        last = max(asked, key=lambda figure: isinstance(figure.when, CalendarDate) and figure.when.year is not None)
        roles = (("date", (last,)), ("day", released[0].all("day")))
        yield Relation("release", roles, (), Certainty.IMPLIED, "poll/asked-then-released")


def _last_day(hit: Hit) -> Figure | None:
    """The last day of the interviews, where days are told."""
    last = hit.get("date") or hit.get("first")
    when = last.when if last is not None else None
    return last if isinstance(when, CalendarDate) and when.day is not None and when.month is not None else None


def _is_weekday(figure: Figure | None) -> bool:
    when = figure.when if figure is not None else None
    return isinstance(when, CalendarDate) and when.weekday is not None and when.day is None and when.month is None
