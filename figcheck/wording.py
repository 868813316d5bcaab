"""Word lists as pieces of regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby


def any_of(words: Iterable[str]) -> str:
    """A group that matches any of some words, the longest first.

    Words with the same beginning share it, so that the matcher gives up on most words at their first letter.

    >>> any_of(["two", "ten", "tens"])
    '(?:t(?:ens?|wo))'
    """
    return f"(?:{_branches(sorted(set(words)))})"


def _branches(words: list[str]) -> str:
    """The alternatives of some words in alphabetical order, without brackets around them."""
    found = []
    for letter, group in groupby(words, key=lambda word: word[:1]):
        rests = [word[1:] for word in group]
        found.append(re.escape(letter) + _rest(rests))
    return "|".join(found)


def _rest(rests: list[str]) -> str:
    """What may follow a first letter; optional where a word ends with it."""
    optional = rests[0] == ""
    longer = rests[1:] if optional else rests
    if not longer:
        return ""
    if not optional and len(longer) == 1:
        return re.escape(longer[0])
    inner = _branches(longer)
    if optional and len(longer) == 1 and len(longer[0]) == 1:
        return inner + "?"
    return f"(?:{inner})" + ("?" if optional else "")
