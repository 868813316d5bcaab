"""What a reader answered: the list of ties that it proposes, or the reason why there is none."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from ..errors import ReaderFailed
from ..given.contract import Surplus

# more ties than a story can have: what goes beyond is a flood, and is refused with a reason
MOST_TIES = 200


def parse_reply(content: str, who: str) -> tuple[object, ...]:
    """The ties in a message: one JSON object, perhaps in a fence. Raises ReaderFailed for anything else."""
    try:
        value = json.loads(_inner(content))
    except (ValueError, RecursionError) as error:
        raise ReaderFailed(f"{who}: the answer is not JSON ({_short(error)}): {_excerpt(content)}") from None
    return ties_of(value, who)


def ties_of(value: object, who: str) -> tuple[object, ...]:
    """The ties in plain values: an object with ties, or a list of them. Raises ReaderFailed for anything else."""
    items = value.get("ties") if isinstance(value, Mapping) else value
    if not isinstance(items, Sequence) or isinstance(items, str):
        raise ReaderFailed(f'{who}: the answer has no list of ties: {{"ties": […]}} is wanted')
    beyond = (Surplus(len(items), MOST_TIES),) if len(items) > MOST_TIES else ()
    return (*items[:MOST_TIES], *beyond)


def _inner(content: str) -> str:
    """The JSON of a message without the fence that some models put around it."""
    text = content.strip()
    if text.startswith("```"):
        text = text.partition("\n")[2].rpartition("```")[0]
    return text


def _short(error: Exception) -> str:
    return str(error).partition("\n")[0][:80]


def _excerpt(content: str) -> str:
    words = " ".join(content.split())
    return repr(words if len(words) <= 60 else words[:59] + "…")
