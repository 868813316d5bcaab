"""Why two figures for one thing may honestly differ: another time, another source, another status, a part.

A repeat that is explained is listed with its explanation and is never accused.
"""

from __future__ import annotations

from ...closed.pattern import Late
from ...lang.en.sameness import DAY_AND_MONTH_NAMES, SPEAKING, STATUS
from ...model import Figure
from .context import Mention

# matches "police said", "the hospital reported"; refuses "said police"
_SOURCE = Late(r"\b([a-z]{3,20})(?: (?:also|now|later|earlier))? (?:" + "|".join(SPEAKING) + r")\b")
# matches "according to the hospital", "according to organisers"; refuses "according in"
_ACCORDING = Late(r"\baccording to (?:the |an? )?([a-z]{3,20})\b")
_NO_SOURCES = frozenset(
    "he she it they who which that this there is are was were be been being has have had not also and as".split()
)
_LEADING_UP = frozenset({"to", "by", "up", "down"})
_ORDINALS = frozenset("first second third fourth fifth 1st 2nd 3rd 4th 5th".split())
_NAMED = frozenset(name.lower() for name in DAY_AND_MONTH_NAMES)


def explanation(earlier: Mention, later: Mention) -> str:
    """What sets the later figure apart from the earlier one, in words; empty where nothing does."""
    status = sorted((earlier.contrasts ^ later.contrasts) & STATUS)
    if status:
        return f"another status ({', '.join(status)})"
    sources = source(earlier), source(later)
    if all(sources) and sources[0] != sources[1]:
        return f"two sources ({sources[0]}, {sources[1]})"
    scope = sorted(extent(earlier.figure) ^ extent(later.figure))
    if scope:
        return f"a part or another ({', '.join(scope)})"
    numbered = sorted((earlier.moments ^ later.moments) & _ORDINALS)
    if numbered:
        return f"another one ({', '.join(numbered)})"
    if later.moments - earlier.moments:
        return "another time"
    contrasts = sorted(earlier.contrasts ^ later.contrasts)
    return f"another case ({', '.join(contrasts)})" if contrasts else ""


def extent(figure: Figure) -> frozenset[str]:
    """The words of scope that make a part or another of a count; "to" and "by" only lead up to it."""
    return frozenset(figure.circumstances.scope) - _LEADING_UP


def source(mention: Mention) -> str:
    """Who gives the figures of a sentence, in one word; empty where it names nobody."""
    skeleton = mention.sentence.skeleton
    found = _ACCORDING.search(skeleton) or _SOURCE.search(skeleton)
    word = found.group(1) if found else ""
    return "" if word in _NO_SOURCES or word in _NAMED or word.endswith("ly") else word
