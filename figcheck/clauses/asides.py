"""What may stand behind a figure without parting it from what goes on there: who says so, a place, a time."""

from __future__ import annotations

from ..lang.en.grammar import SPEAKING
from .reading import Reading

_LINKS = ("P", "f")


def behind_asides(reading: Reading, start: int, end: int) -> int:
    """The token, no later than `end`, behind the asides that begin at a token; the token itself where none does.

    Such are "officials said" between commas and adverbials without a figure: "in the region", "at the time".
    """
    at = _behind_speaker(reading, start, end)
    while (behind := _behind_adverbial(reading, at)) > at and behind <= end:
        at = behind
    return _behind_speaker(reading, at, end) if at > start else at


def _behind_speaker(reading: Reading, start: int, end: int) -> int:
    """The comma that closes who says so: "20 years ago, officials said, in 2006"."""
    words, tags = reading.tokens.words, reading.tokens.tags
    closed = tags.find(",", start + 1, end)
    said = closed > 0 and tags[start] == "," and "F" not in tags[start:closed]
    return closed if said and not SPEAKING.isdisjoint(words[start:closed]) else start


def _behind_adverbial(reading: Reading, at: int) -> int:
    """The comma behind "on both sides of the river"; the token itself where a figure or something else follows."""
    chunks, tags = reading.chunks, reading.tokens.tags
    index = reading.chunk_of[at] if at < len(reading.chunk_of) else len(chunks)
    if index >= len(chunks) or chunks[index].start != at or chunks[index].name != "P":
        return at
    end = at
    while index + 1 < len(chunks) and chunks[index].name in _LINKS:
        told = chunks[index + 1]
        if told.name not in ("noun", "time", "A") or not set("FY").isdisjoint(tags[told.start : told.end]):
            break
        end, index = told.end, index + 2
    return end if tags[end : end + 1] == "," else at
