"""The one scan of the text for places where a number, a date or a time may begin.

It emits plain tuples of integers, so that a faster core could replace it alone. Everything after it looks only around
these places, which is what makes reading linear in the length of the text and cheap where there are no numbers.
"""

from __future__ import annotations

from ..lang.en import numbers
from ..lang.en.calendar import DAYTIMES, MONTHS, WEEKDAYS
from ..late import Late
from ..wording import any_of

DIGITS, WORD, MONTH, WEEKDAY, VULGAR, DAYTIME, MEASURE = range(1, 8)

# a word that starts a number or goes on with one; "second" starts none, being a rank or a time
_NUMBER_WORDS = {
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
NUMBER_WORD = any_of(_NUMBER_WORDS - {"second"})
# the first two letters of all words that are looked for, by which most words are refused at once
_OPENINGS = any_of(word[:2] for word in (*_NUMBER_WORDS, "second", *MONTHS, *WEEKDAYS, *DAYTIMES))
# matches "394", "½"; refuses ".5", "x"
_DIGITS = Late(rf"[\d{''.join(numbers.VULGAR)}](?:(?<=\d)\d+)?")
# matches " twenty", "-threefold", "(august", " sunday", " noon"; refuses " oneself", " augustus", "two"
_WORDS = Late(
    rf"[^a-z](?={_OPENINGS})(?:({NUMBER_WORD}|second)(?:fold)?|({any_of(MONTHS)})|({any_of(WEEKDAYS)})|({any_of(DAYTIMES)}))(?![a-z])"
)
# matches " a gallon of ", "\nan inch ("; refuses " a gallon" and " a foot."
_MEASURED = Late(rf"[ \n(\"]an? {any_of(numbers.MEASURES)}(?= of | \()")
# the kind of each group of the pattern above
_WORD_KINDS = (0, WORD, MONTH, WEEKDAY, DAYTIME)


def places(lower: str) -> list[tuple[int, int, int]]:
    """All (start, end, kind) where a figure may begin, in order. `lower` is the plain text in lower case.

    Two patterns, each with few characters to begin at, are several times as fast as one that may begin anywhere.
    """
    found = [(*match.span(), VULGAR if match[0] in numbers.VULGAR else DIGITS) for match in _DIGITS.finditer(lower)]
    after = "\n" + lower  # so that the first word too has a character before it
    for match in _WORDS.finditer(after):
        group = match.lastindex or 0
        found.append((match.start(group) - 1, match.end() - 1, _WORD_KINDS[group]))
    found.extend((match.start(), match.end() - 1, MEASURE) for match in _MEASURED.finditer(after))
    found.sort()
    return found
