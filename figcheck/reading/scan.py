"""The one scan of the text for places where a number, a date or a time may begin.

It emits plain tuples of integers, so that a faster core could replace it alone. Everything after it looks only around
these places, which is what makes reading linear in the length of the text and cheap where there are no numbers.
"""

from __future__ import annotations

import re

from ..lang.en import numbers
from ..lang.en.calendar import MONTHS, WEEKDAYS

DIGITS, WORD, MONTH, WEEKDAY, VULGAR, DAYTIME = range(1, 7)

_NUMBER_WORDS = sorted(
    {
        *numbers.UNITS,
        *numbers.TENS,
        *numbers.SCALES,
        *numbers.COLLECTIVES,
        *numbers.PLURALS,
        *numbers.ORDINALS,
        *numbers.DENOMINATORS,
        *numbers.MULTIPLES,
        *numbers.NONE_WORDS,
    }
    - {"second"},
    key=lambda word: (-len(word), word),
)
NUMBER_WORD = "|".join(_NUMBER_WORDS)
_VULGARS = "".join(numbers.VULGAR)
_MONTH_WORD = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY_WORD = "|".join(sorted(WEEKDAYS, key=len, reverse=True))

# matches the beginnings of "394", ".5", "½", "twenty-two", "threefold", "August", "Sunday", "noon"; refuses "someone" and
# "augustus"
_PLACE = re.compile(
    rf"(\d+)|(?<![a-z])(?:({NUMBER_WORD}|second)(?:fold)?(?![a-z])|({_MONTH_WORD})(?![a-z])|({_WEEKDAY_WORD})(?![a-z])"
    rf"|(noon|midnight)(?![a-z]))|([{_VULGARS}])"
)
# the kind of each group of the pattern above
_KINDS = (0, DIGITS, WORD, MONTH, WEEKDAY, DAYTIME, VULGAR)


def places(lower: str) -> list[tuple[int, int, int]]:
    """All (kind, start, end) where a figure may begin, in order. `lower` is the plain text in lower case."""
    return [(_KINDS[match.lastindex or 0], match.start(), match.end()) for match in _PLACE.finditer(lower)]
