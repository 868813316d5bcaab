"""Requests and answers as JSON lines, so that any model or person can be the reader, at any time.

A request is a line of the form that batch interfaces take: `custom_id`, `method`, `url` and the `body` of a chat. An
answer is a line of what such an interface gives back, or shorter: the `custom_id` (or `story`, the name of the story's
file) with the list of `ties`, or with `content`, the message as it came.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import field

from ..errors import ReaderFailed, UnreadableInput
from ..given.contract import Read
from ..late import Late
from ..records import NamedTuple, dataclass
from .reply import parse_reply, ties_of
from .request import Question, fingerprint
from .shape import again_shape, shape

# matches "figcheck-v4-0f1e2d3c4b5a6978-0", "figcheck-v4-0f1e2d3c4b5a6978-m2"; refuses "figcheck-v4"
_KEY = Late(r"figcheck-v\d+-(?P<text>[0-9a-f]{16})-(?P<hidden>m?)\d+")
# matches "figcheck-again-v1-0f1e2d3c4b5a6978-12ab34cd"; refuses "figcheck-v4-0f1e2d3c4b5a6978-0"
_AGAIN_KEY = Late(r"figcheck-again-v\d+-[0-9a-f]{16}-[0-9a-f]{8}")
Ties = tuple[object, ...]
ANSWERS = "answers"
SEED = 1


def body(question: Question, model: str) -> dict[str, object]:
    """The body of a chat that asks a question, the same for a server and for a batch."""
    schema = again_shape() if question.again else shape()
    return {
        "model": model,
        "messages": question.messages,
        "temperature": 0,
        "seed": SEED,
        "response_format": {"type": "json_schema", "json_schema": {"name": "ties", "schema": schema}},
    }


def request_line(question: Question, model: str) -> str:
    """One request as a line."""
    row = {"custom_id": question.key, "method": "POST", "url": "/v1/chat/completions", "body": body(question, model)}
    return json.dumps(row, ensure_ascii=False) + "\n"


class Failed(NamedTuple):
    """An answer that cannot be used: to which question, and why, in one sentence."""

    asked: str
    why: str


@dataclass(frozen=True, slots=True)
class Answers:
    """What readers answered, by the fingerprint of the text and by the name of the story.

    `second` are the answers to what was put back, by the key of their question. `failed` are the answers that cannot be
    used, by the same keys; `answered` are the names of the questions to which there is one that can.
    """

    by_text: Mapping[str, tuple[Ties, ...]] = field(default_factory=dict)
    by_name: Mapping[str, tuple[Ties, ...]] = field(default_factory=dict)
    second: Mapping[str, Ties] = field(default_factory=dict)
    by: str = ANSWERS
    failed: Mapping[str, tuple[Failed, ...]] = field(default_factory=dict)
    answered: frozenset[str] = frozenset()

    def of(self, text: str, name: str) -> Ties | None:
        """All that is answered of a story; None where nothing is that can be used."""
        key = fingerprint(text)
        replies = (
            *self.by_text.get(key, ()),
            *self.by_name.get(name, ()),
            *self.by_name.get(name.rpartition("/")[2], ()),
        )
        return tuple(tie for reply in replies for tie in reply) if replies else None

    def failures(self, text: str, name: str) -> tuple[Failed, ...]:
        """The answers of a story that cannot be used."""
        names = dict.fromkeys((fingerprint(text), name, name.rpartition("/")[2]))
        return tuple(item for key in names for item in self.failed.get(key, ()))


def parse_answers(lines: Iterable[tuple[int, str]], origin: str) -> Answers:
    """The answers of a file, from its numbered lines. Raises UnreadableInput for a line that answers nothing.

    An answer that is an error, or no JSON, is kept as one of the story that it is of.
    """
    by_text: dict[str, list[Ties]] = {}
    by_name: dict[str, list[Ties]] = {}
    second: dict[str, list[Ties]] = {}
    failed: dict[str, list[Failed]] = {}
    answered: set[str] = set()
    for number, line in lines:
        if not line.strip():
            continue
        where = f"{origin}:{number}"
        row = _row(line, where)
        key, target = _target(row, where, (by_text, by_name, second))
        asked = str(row["custom_id"]) if target is by_text else key
        try:
            target.setdefault(key, []).append(_reply(row, where))
            answered.add(asked)
        except ReaderFailed as error:
            failed.setdefault(key, []).append(Failed(asked, str(error)))
    return Answers(
        _frozen(by_text),
        _frozen(by_name),
        {key: replies[-1] for key, replies in second.items() if replies},
        failed={key: tuple(items) for key, items in failed.items()},
        answered=frozenset(answered),
    )


def _frozen(found: Mapping[str, list[Ties]]) -> dict[str, tuple[Ties, ...]]:
    return {key: tuple(replies) for key, replies in found.items() if replies}


def _row(line: str, where: str) -> Mapping[str, object]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UnreadableInput(f"{where}: an answer is one JSON object a line ({error})") from None
    if not isinstance(row, Mapping):
        raise UnreadableInput(f"{where}: an answer is a JSON object, not {type(row).__name__}")
    return row


def _target(
    row: Mapping[str, object], where: str, found: tuple[dict[str, list[Ties]], ...]
) -> tuple[str, dict[str, list[Ties]]]:
    """What an answer is of: the key, and the table that it goes into."""
    custom, story = row.get("custom_id"), row.get("story")
    if isinstance(custom, str) and (match := _KEY.match(custom)):
        return match["text"], found[0]
    if isinstance(custom, str) and _AGAIN_KEY.match(custom):
        return custom, found[2]
    if isinstance(story, str) and story:
        return story, found[1]
    raise UnreadableInput(
        f"{where}: an answer names what it is of: the custom_id of its request, or story, the name of the file"
    )


def _reply(row: Mapping[str, object], where: str) -> Ties:
    """The ties of an answer; those to a question with hidden values are known as such."""
    ties = _ties(row, where)
    asked = _KEY.match(str(row.get("custom_id")))
    return tuple(Read(tie, bool(asked["hidden"])) for tie in ties) if asked else ties


def _ties(row: Mapping[str, object], where: str) -> Ties:
    if isinstance(row.get("content"), str):
        return parse_reply(str(row["content"]), where)
    if "ties" in row:
        return ties_of({"ties": row["ties"]}, where)
    return parse_reply(_message(row, where), where)


def _message(row: Mapping[str, object], where: str) -> str:
    """The message in a line of a batch interface."""
    value: object = row
    if row.get("error"):
        raise ReaderFailed(f"{where}: the answer is an error: {str(row['error'])[:120]}")
    for step in ("response", "body", "choices", 0, "message", "content"):
        if isinstance(step, int):
            value = value[step] if isinstance(value, list) and len(value) > step else None
        else:
            value = value.get(step) if isinstance(value, Mapping) else None
    if not isinstance(value, str):
        raise ReaderFailed(f"{where}: the answer has neither ties nor a message")
    return value
