"""What a request asks: the stories in it, from JSON, from the fields and files of a form, or from a text as it is."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from ...compared import Source
from ...errors import UnreadableInput
from ...formats.files import open_stories, story_of_text
from ...formats.story import StoryFile
from .limits import Limits

TEXT_FORMATS = ("plain", "markdown", "html")
_STORY = ("text", "name", "published", "format")
_LONGEST_NAME = 120


class Refused(Exception):
    """A request that is not answered: the status, a title, and a sentence of what to do."""

    def __init__(self, status: int, title: str, detail: str) -> None:
        super().__init__(detail)
        self.status, self.title, self.detail = status, title, detail


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was sent, with its name."""

    name: str
    data: bytes


Given = str | Upload | Mapping[str, object]
"""A story as a request has it: its text alone, a file, or an object with more."""


def parsed(body: bytes) -> dict[str, object]:
    """The object in a body of JSON."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError) as error:
        reason = "it is nested too deep" if isinstance(error, RecursionError) else str(error)
        raise wrong(f"the body is no JSON: {reason}") from None
    if not isinstance(found, dict):
        raise wrong('the body is a JSON object, such as {"text": "…"}')
    return found


def wrong(detail: str) -> Refused:
    """A request that cannot be understood."""
    return Refused(400, "the request cannot be understood", detail)


def known(given: Mapping[str, object], keys: Sequence[str]) -> Mapping[str, object]:
    """The fields of an object, all of which must be known."""
    strange = next((key for key in given if key not in keys), None)
    if strange is not None:
        raise wrong(f"there is no field {str(strange)[:40]!r} here; there are {', '.join(keys)}")
    return given


@dataclass(slots=True)
class Room:
    """How many characters a request may still bring."""

    limits: Limits
    used: int = 0

    def take(self, text: str) -> str:
        """A text, if there is room for it."""
        self.used += len(text)
        if self.used > self.limits.characters:
            most = self.limits.characters
            raise Refused(413, "too much text", f"{most:,} characters are the most; send the story in parts")
        return text


def story(given: Given, room: Room, name: str = "story") -> StoryFile:
    """A story that was sent. Raises Refused, and UnreadableInput for a file that cannot be read."""
    if isinstance(given, Upload):
        return _of_file(given, room)
    if isinstance(given, str):
        return story_of_text(room.take(given), name)
    known(given, _STORY)
    text, form = given.get("text"), given.get("format") or "plain"
    if not isinstance(text, str):
        raise wrong("'text' is the text of the story")
    if form not in TEXT_FORMATS:
        raise wrong(f"'format' is {', '.join(TEXT_FORMATS)}, not {str(form)[:40]!r}; send other formats as a file")
    found = story_of_text(room.take(text), _name(given.get("name")) or name, str(form))
    published = day(given.get("published"))
    return StoryFile(found.name, found.text, found.origin, published or found.published, found.format)


def _of_file(given: Upload, room: Room) -> StoryFile:
    name = _name(PurePath(given.name.replace("\\", "/")).name) or "story.txt"
    stories = list(_two(given.data, name))
    if len(stories) != 1:
        raise UnreadableInput(f"{name}: this file holds {'several stories' if stories else 'no story'}; send one")
    room.take(stories[0].text)
    return stories[0]


def _two(data: bytes, name: str) -> list[StoryFile]:
    found = []
    for item in open_stories(data, name):
        found.append(item)
        if len(found) > 1:
            break
    return found


def _name(given: object) -> str:
    if given is None:
        return ""
    if not isinstance(given, str):
        raise wrong("'name' is how the story is called in the report")
    return " ".join(given.split())[:_LONGEST_NAME]


def day(given: object) -> date | None:
    """The day of publication that a request states, or None."""
    if given is None or given == "":
        return None
    try:
        return date.fromisoformat(str(given).strip())
    except ValueError:
        raise wrong(f"'published' is a day such as 2021-08-30, not {str(given)[:40]!r}") from None


def source(given: Given, room: Room, name: str) -> Source:
    """A draft or a source that was sent."""
    found = story(given, room, name)
    return Source(found.name, found.text, found.published, found.origin)


def ties(given: object, limits: Limits) -> list[object] | None:
    """The ties that a request brings, or None."""
    if given is None:
        return None
    if not isinstance(given, list):
        raise wrong("'ties' is a list; see the schema of ties")
    if len(given) > limits.ties:
        raise Refused(413, "too many ties", f"{limits.ties:,} ties are the most; send them in parts")
    return given
