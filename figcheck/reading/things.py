"""What a number counts: the head of the noun phrase after it, with its modifiers.

No parser is used. English puts the counted noun in the plural, so the head is the last plural of the first run of
plurals before a word that cannot belong to the phrase ("32 US military flights and nine", "13 American servicemen
killed").
"""

from __future__ import annotations

import re

from ..lang.en.around import ADJECTIVE_ENDINGS, NAMES_IN_CAPITALS
from ..lang.en.nouns import INVARIANT, JOINED_NOUNS, NO_NOUNS, THIRD_PERSON, VERBS_IN_S, is_plural, singular
from ..lang.en.numbers import SMALL_NUMBERS
from ..lang.en.phrases import ELLIPTICAL, OF_DETERMINERS, SCOPE_WORDS, STOPPERS
from ..late import Late
from ..model import Phrase, Span
from ..wording import any_of
from .draft import Source

# matches " American", " 'high-profile'", " U.S." ; refuses ", then" and " 5"
_WORD = Late(
    r"(?: {1,4}|-|\*\* ?)([\"'(]?)"
    r"((?:[A-Za-z]\.){2,6}|[A-Za-z\u00ad][\w'&/\u00ad-]{0,40}|\d{1,4}(?:\.\d)?-[a-z][a-z-]{1,24}"
    r"|\d{1,4}(?:ml|mm|cm|kg|g|km|m)(?![a-z]))([\"')]?)([,.;:!?)]?)"
)
# matches " (mostly elderly) p" between a number and its noun; refuses " (13 men) p"
_ASIDE = Late(r" \([a-z][a-z ,'-]{1,40}\)(?= [a-z])")
# matches " Hyundai vehicles", " physical sales" behind "Kia and", "digital and"; refuses " the other"
_COORDINATED = Late(r" [A-Za-z-]{2,20} [a-z]{3,20}s(?![a-z])")
# matches " half-starved dogs", " unprovoked shark attacks" behind a comma; refuses " officials said"
_SECOND = Late(rf" [a-z-]{{2,20}}{any_of(ADJECTIVE_ENDINGS)} (?:[a-z]{{2,20}} )?[a-z]{{2,20}}s(?![a-z])")
# matches "the 12", "a 3.5", "a three" at the end of what leads to a noun; refuses "about 12"
_ARTICLED = Late(
    rf"(?:^|[^a-z])(?:(?:an?|the|its|his|her|their|this) [\d.,]{{1,12}}|an? {any_of(SMALL_NUMBERS - {'zero', 'one'})})$"
)
# matches " underused homes" behind "empty or"; refuses " more homes"
_OR_ADJECTIVE = Late(rf" (?!more|less|fewer)[a-z-]{{2,18}}{any_of(ADJECTIVE_ENDINGS)} [a-z]{{3,20}}s(?![a-z])")
# matches " in Spain", " on the coast" behind "lives" as a verb; refuses " of"
_DWELLING = Late(r" (?:in|on|with|near|at|under|below|alone|abroad|outside|within)(?![a-z])")
# matches " the", " that his" behind a verb in -s; refuses " in the"
_OBJECT = Late(r" (?:that|the|a|an|to|his|her|their|its|it|they|he|she|this)(?![a-z])")
# matches "-member" behind a number; refuses "-m", " member"
_JOINED = Late(r"-([A-Za-z]{3,20})(?![A-Za-z])")

_NOUNS_IN_ED = frozenset({"bed", "seed", "weed", "shed", "sled", "breed", "deed", "reed", "creed", "steed"})
_NOUNS_IN_LY = frozenset(
    "family rally ally bully assembly monopoly anomaly fly lily butterfly reply supply jelly belly folly tally".split()
)
# matches " the", " lead" behind a word; refuses ", the"
_NEXT_WORD = Late(r" ([a-z][a-z'-]*)")
# matches " 35 seats", " 1,500 homes", " 3.2 million men" before a noun; refuses " 35%", " 2012 "
_NUMBER_WITHIN = Late(
    r" (?!(?:19|20)\d\d )\d{1,3}(?:,\d{3}){0,3}(?:\.\d)?(?: (?:million|billion|thousand))?(?= [a-zA-Z])"
)
_TIMES_OF = frozenset({"last", "next", "previous"})
_MODIFYING = ELLIPTICAL | SCOPE_WORDS
_ONE_MOST_WORDS = 3
_MOST_WORDS = 7


def read_thing(source: Source, at: int, one: bool) -> Phrase | None:
    """The thing counted by a number that ends at `at`; None where no noun follows. `one` marks the number one."""
    plain, lower = source.plain, source.lower
    words: list[tuple[str, int, int]] = []
    aside = _ASIDE.match(plain, at)
    position = aside.end() if aside else at
    last_plural = -1
    within = numbered = False  # behind "of", where another number may stand, and behind that number
    while len(words) < _MOST_WORDS:
        match = _WORD.match(plain, position)
        if within and not (words or numbered) and (number := _NUMBER_WITHIN.match(plain, position)):
            position, numbered = number.end(), True  # "nine of the 35 seats"
            continue
        if match is None:
            break
        word = lower[match.start(2) : match.end(2)]
        if word == "of" and not words and not numbered:
            position, within = _over_determiner(source, match.end()), True
            continue
        if word in SMALL_NUMBERS:
            if not within or numbered:
                break
            position, numbered = match.end(), True  # "three of the four homes"
            continue
        if word in ("and", "or") and words and last_plural < 0 and not one and _goes_over(plain, word, match.end()):
            position = match.end()
            continue
        if not words and word in _MODIFYING:
            position = match.end(3)
            if match.group(4):
                break
            continue
        if word in STOPPERS and not _is_name(plain, match, word):
            break
        if _is_verb(lower, word, match.end(2), bool(words)) or (one and words and _ends_one(lower, word, match, words)):
            break
        word = word.replace("\u00ad", "")
        bare = word[:-2] if word.endswith("'s") else word.rstrip("'")
        plural = (
            not one
            and bare == word
            and is_plural(word)
            and not (plain[match.start(2)].isupper() and word.endswith("s") and len(word) < 4)
        )
        if last_plural >= 0 and not plural:
            break
        words.append((bare, match.start(2), match.end(2)))
        if plural:
            last_plural = len(words) - 1
        if (match.group(4) and not _goes_on(plain, match, plural)) or match.group(3) == ")":
            break
        position = match.end()
    joined = bool(_ARTICLED.search(lower, max(0, at - 24), at)) or (bool(words) and words[0][0] in JOINED_NOUNS)
    return _phrase(words, last_plural, one, joined)


def _goes_over(plain: str, word: str, end: int) -> bool:
    """True for the "and" of "digital and physical sales", the "or" of "empty or underused homes"."""
    return bool(_COORDINATED.match(plain, end) if word == "and" else _OR_ADJECTIVE.match(plain, end))


def _is_verb(lower: str, word: str, end: int, inner: bool) -> bool:
    """True for a verb that looks like a noun: "a third of the people lives in", "one in five expects that"."""
    if word.endswith("n't"):
        return True
    if word == "lives":
        return inner and bool(_DWELLING.match(lower, end))
    return word in THIRD_PERSON and bool(_OBJECT.match(lower, end))


def is_verb_of_one(source: Source, thing: Phrase) -> bool:
    """True for the verb behind a ratio that looks like what its base counts: "one child in four lives in"."""
    word, start = source.lower[thing.span.start : thing.span.end].split()[0], thing.span.start
    return word in THIRD_PERSON or _is_verb(source.lower, word, start + len(word), inner=True)


def _ends_one(lower: str, word: str, match: re.Match[str], words: list[tuple[str, int, int]]) -> bool:
    """True for a word behind the noun of the number one that is no noun: "one stream flows", "one boy sadly fell"."""
    if len(words) >= _ONE_MOST_WORDS or word.endswith(("ed", "ing")) or word in VERBS_IN_S:
        return True
    if not word.endswith(("s", "ly")) or word in _NOUNS_IN_LY or word.endswith("ss"):
        return False
    following = _NEXT_WORD.match(lower, match.end())
    return word.endswith("ly") or following is None or following.group(1) in STOPPERS


def _goes_on(plain: str, match: re.Match[str], plural: bool) -> bool:
    """True for the comma between two adjectives ("33 abandoned, half-starved dogs")."""
    return (
        match.group(4) == ","
        and not plural
        and plain[match.start(2)].islower()
        and bool(_SECOND.match(plain, match.end()))
    )


def _over_determiner(source: Source, at: int) -> int:
    """Behind "of the", "of his": where the noun phrase goes on."""
    match = _WORD.match(source.plain, at)
    word = source.lower[match.start(2) : match.end(2)] if match else ""
    if match and word in OF_DETERMINERS and not match.group(4):
        return match.end()
    return len(source.plain) if word in _TIMES_OF else at


def _is_name(plain: str, match: re.Match[str], word: str) -> bool:
    """True for "US" and "IT", which look like stop words in lower case."""
    return word in NAMES_IN_CAPITALS and plain[match.start(2) : match.end(2)].isupper() and len(word) < 4


def _phrase(words: list[tuple[str, int, int]], last_plural: int, one: bool, joined: bool) -> Phrase | None:
    if not words or (one and len(words) == 1 and words[0][0].endswith("ed") and words[0][0] not in _NOUNS_IN_ED):
        return None
    if one:
        head = len(words) - 1
    elif last_plural >= 0:
        head = last_plural
    elif len(words) > 1 and joined and len(words[0][0]) > 1:
        head = 0  # "a 12 page document": the noun joined to the number stands in the singular
    else:
        return None
    modifiers = tuple(word for word, _, _ in words[:head])
    return Phrase(singular(words[head][0]), modifiers, Span(words[0][1], words[head][2]))


def attributive(source: Source, at: int) -> Phrase | None:
    """The noun after a hyphened number ("a 12-member panel"): the word joined to it."""
    match = _JOINED.match(source.plain, at)
    if match is None:
        return None
    word = match.group(1).lower()
    refused = word in STOPPERS or word in NO_NOUNS or word in SMALL_NUMBERS
    if refused or (word in INVARIANT and word != "people"):
        return None
    return Phrase(singular(word), (), Span(match.start(1), match.end(1)))
