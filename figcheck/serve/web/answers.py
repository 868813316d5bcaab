"""The answers of the JSON interface: each takes the fields of a request and gives the contract of a report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from ...checker import Checker
from ...compared import Source
from ...report.checked import Checked
from ...report.comparison import any_to_dict
from ...report.contract import checked_to_dict
from ...report.sheet import rows, to_dict
from .asked import Given, Refused, Room, Upload, day, known, source, story, ties, wrong
from .limits import Limits

if TYPE_CHECKING:
    from ...given.contract import Proposal

Fields = Mapping[str, object]
Answer = Callable[[Checker, Limits, Fields], dict[str, object]]

_STORY = ("text", "name", "published", "format", "file")


def check(checker: Checker, limits: Limits, fields: Fields) -> dict[str, object]:
    """A story, judged."""
    return checked_to_dict(_checked(checker, limits, fields, ("ties",)))


def judge(checker: Checker, limits: Limits, fields: Fields) -> dict[str, object]:
    """The ties that are given, judged alone."""
    from ...given.contract import Proposal

    brought = ties(fields.get("ties"), limits)
    if brought is None:
        raise wrong("'ties' is missing: the figures that belong together")
    own = {key: value for key, value in fields.items() if key != "ties"}
    return checked_to_dict(_checked(checker, limits, own, (), Proposal(brought, alone=True)))


def figures(checker: Checker, limits: Limits, fields: Fields) -> dict[str, object]:
    """The figure sheet of a story."""
    return {"figures": [to_dict(row) for row in rows(_checked(checker, limits, fields, ()))]}


def compare(checker: Checker, limits: Limits, fields: Fields) -> dict[str, object]:
    """A draft, held against its sources."""
    return any_to_dict(compared(checker, limits, fields))


def compared(checker: Checker, limits: Limits, fields: Fields) -> Checked:
    """A draft held against its sources, to be shown."""
    known(fields, ("draft", "sources", "earlier", "ties", "published"))
    room = Room(limits)
    draft = _one(fields.get("draft"), room, "draft")
    listed = fields.get("sources") or []
    if not isinstance(listed, list):
        raise wrong("'sources' is a list of stories")
    if len(listed) > limits.sources:
        raise Refused(413, "too many sources", f"{limits.sources} sources are the most")
    sources = [_one(item, room, f"source {number}") for number, item in enumerate(listed, 1)]
    earlier = None if fields.get("earlier") in (None, "") else _one(fields["earlier"], room, "the earlier version")
    if not sources and earlier is None:
        raise wrong("'sources' is missing: what the draft is held against; or give the 'earlier' version")
    found = checker.compare(
        draft, sources, earlier=earlier, published=day(fields.get("published")), ties=ties(fields.get("ties"), limits)
    )
    assert draft.origin is not None, "every story that is sent has one"
    return Checked(found.report, draft.origin, comparison=found)


def _one(found: object, room: Room, name: str) -> Source:
    return source(given(found, name), room, name)


def given(found: object, name: str) -> Given:
    """A story as a request has it. Raises Refused for anything else."""
    if isinstance(found, (str, Upload, Mapping)) and found:
        return found
    raise wrong(f"{name!r} is a story: its text, or an object with 'text'")


def checked(checker: Checker, limits: Limits, fields: Fields) -> Checked:
    """A story, judged, to be shown."""
    return _checked(checker, limits, fields, ())


def _checked(
    checker: Checker, limits: Limits, fields: Fields, more: tuple[str, ...], proposed: Proposal | None = None
) -> Checked:
    known(fields, (*_STORY, *more))
    file = fields.get("file")
    own = {key: value for key, value in fields.items() if key in _STORY and key != "file"}
    room = Room(limits)
    found = story(given(file, "file"), room) if file else story(own, room)
    published = day(fields.get("published")) or found.published
    brought = proposed if proposed is not None else ties(fields.get("ties"), limits)
    report = checker.check(found.text, published=published, name=found.name, origin=found.origin, ties=brought)
    return Checked(report, found.origin)
