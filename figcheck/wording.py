"""Word lists as pieces of regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A group that matches any of some words, the longest first.

    Words with the same beginning share it, so that the matcher gives up on most words at their first letter.

    >>> any_of(["two", "ten", "tens"])
    '(?:t(?:ens?|wo))'
    """
    return f"(?:{_branches(sorted(set(words)), 0)})"


def _branches(words: list[str], at: int) -> str:
    """The alternatives of some words in alphabetical order, from a letter on, without brackets around them.

    All of them are the same before that letter.
    """
    found = []
    begin = 0
    while begin < len(words):
        first, end = words[begin], begin + 1
        letter = first[at : at + 1]
        while letter and end < len(words) and words[end].startswith(letter, at):
            end += 1
        if end == begin + 1:
            found.append(_escaped(first[at:]))
        else:
            shared = _shared(first, words[end - 1], at + 1)
            found.append(_escaped(first[at:shared]) + _rest(words[begin:end], shared))
        begin = end
    return "|".join(found)


def _escaped(text: str) -> str:
    return text if text.isalnum() else re.escape(text)


def _shared(first: str, last: str, at: int) -> int:
    """Up to where two words are the same, and so are all between them in alphabetical order."""
    longest = min(len(first), len(last))
    while at < longest and first[at] == last[at]:
        at += 1
    return at


def _rest(words: list[str], at: int) -> str:
    """What may follow shared letters; optional where a word ends with them."""
    if len(words[0]) > at:
        return f"(?:{_branches(words, at)})"
    inner = _branches(words[1:], at)
    return f"{inner}?" if len(words) == 2 and len(words[1]) == at + 1 else f"(?:{inner})?"


def named(family: str, *words: str) -> str:
    """The name of a wording, from what it reads in words.

    >>> named("share", "part, share of whole")
    'share/part-share-of-whole'
    """
    return f"{family}/{'-'.join(re.findall('[a-z0-9]+', ' '.join(words)))}"
