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
    for _, group in groupby(words, key=lambda word: word[:1]):
        same = list(group)
        shared = _shared(same[0], same[-1])
        found.append(re.escape(same[0][:shared]) + _rest([word[shared:] for word in same]))
    return "|".join(found)


def _shared(first: str, last: str) -> int:
    """How many letters two words begin with in common, and so do all between them in alphabetical order."""
    return next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))


def _rest(rests: list[str]) -> str:
    """What may follow shared letters; optional where a word ends with them."""
    if len(rests) == 1:
        return ""
    if rests[0]:
        return f"(?:{_branches(rests)})"
    inner = _branches(rests[1:])
    return f"{inner}?" if rests[1:] == [rests[1][:1]] else f"(?:{inner})?"


def named(family: str, *words: str) -> str:
    """The name of a wording, from what it reads in words.

    >>> named("share", "part, share of whole")
    'share/part-share-of-whole'
    """
    return f"{family}/{'-'.join(re.findall('[a-z0-9]+', ' '.join(words)))}"
