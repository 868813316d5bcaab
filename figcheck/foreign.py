"""A text in another language than English: that it is one, and its numbers as English prints them.

No words of it are understood. What is rewritten keeps its place, so that every offset stays that of the text.
"""

from __future__ import annotations

import re

from .lang.foreign import ENGLISH, FOREIGN, SCALES
from .late import Late
from .wording import any_of

# how much of a text is looked at, and how many words must speak for another language
_READ, _LEAST = 20_000, 3
# matches "für", "che"; refuses "5"
_WORD = Late(r"[^\W\d_]+")
# matches "1.200", "1 200,5", "2,5"; refuses "2019", "1.20"
_NUMBER = Late(r"(?<![\d.,])(?:\d{1,3}(?:[.'’ \u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d+,\d+)(?![\d.,]\d)")
_GROUP = str.maketrans(dict.fromkeys(".'’ \xa0\u202f", ",") | {",": "."})
# matches "millions d'" of "2,5 millions d'euros", "Prozent" of "5 Prozent"; refuses "des millions"
_SCALE = Late(rf"(?i)(?<=\d[ \u00a0\u202f])(?P<scale>{any_of(SCALES)})(?!\w)(?:(?: d['’]| de | )(?P<noun>\w+))?")


def is_foreign(text: str) -> bool:
    """Whether a text is in another language: by the small words that hold its sentences together.

    Those in names ("Los Angeles", "El Paso") begin with a capital letter, and say nothing.
    """
    words = _WORD.findall(text[:_READ])
    foreign = sum(word in FOREIGN for word in words)
    return foreign >= _LEAST and foreign > 2 * sum(word.lower() in ENGLISH for word in words)


def in_english_print(text: str) -> str:
    """The text with its numbers printed as in English, each at its place: "1.200" as "1,200", "2,5" as "2.5"."""
    return _SCALE.sub(_scale, _NUMBER.sub(_number, text))


def _number(match: re.Match[str]) -> str:
    return match.group().translate(_GROUP)


def _scale(match: re.Match[str]) -> str:
    told = " ".join(filter(None, (SCALES[match["scale"].lower()], match["noun"])))
    return told.ljust(len(match.group()))
