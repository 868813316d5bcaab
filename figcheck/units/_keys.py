"""How a printed surface is turned into a key of the tables, and how units form their plurals."""

from typing import Final

IRREGULAR: Final = {
    "foot": "feet", "inch": "inches", "century": "centuries", "millennium": "millennia", "hertz": "hertz", "lux": "lux",
    "celsius": "celsius", "fahrenheit": "fahrenheit", "centigrade": "centigrade", "horsepower": "horsepower", "feet": "feet",
    "footage": "footage", "100km": "100km", "kilometres": "kilometres", "kilometers": "kilometers", "ft": "ft",
    "torr": "torr", "rai": "rai", "penny": "pence",
}  # fmt: skip
_HEAD_FIRST: Final = frozenset({"celsius", "fahrenheit", "centigrade", "kelvin", "c", "f", "squared", "cubed"})
_SPLITTERS: Final = frozenset({"per", "of", "a", "an", "to"})
_HYPHENS: Final = str.maketrans(
    {"-": " ", "\u2010": " ", "\u2011": " ", "\u2013": " ", "\u00a0": " ", "\u202f": " ", ".": None}
)


def key(surface: str) -> str:
    """Return the NAMES key of a surface: lower case, hyphens as spaces, no full stops, single spaces.

    >>> key("Sq. Ft.")
    'sq ft'
    >>> key("Light-years")
    'light years'
    """
    return " ".join(surface.lower().translate(_HYPHENS).split())


def plural_word(word: str) -> str:
    """Return the plural of one word of a unit's name."""
    found = IRREGULAR.get(word.lower())
    if found is not None:
        return found
    if word.endswith(("s", "x", "ch", "sh", "z")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def plural(name: str) -> str:
    """Return the plural of a unit's name: the head takes it ("miles per hour", "degrees celsius", "pounds of thrust")."""
    head, slash, tail = name.partition("/")
    words = head.split(" ")
    end = next((i for i, word in enumerate(words) if word in _SPLITTERS and i), len(words))
    at = end - 1
    if at > 0 and words[at].lower() in _HEAD_FIRST:
        at = 0
    words[at] = "-".join([*words[at].split("-")[:-1], plural_word(words[at].split("-")[-1])])
    return " ".join(words) + slash + tail
