"""Words of movement: which of them a token is, and which governs a figure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from ..lang.en import change as words
from ..lang.en import grammar
from .chunks import Chunk
from .slots import Mover
from .tokens import Tokens

# for each letter of a word class, the groups of words that may move a figure in that class
_GROUPS: tuple[tuple[str, str, str, frozenset[str]], ...] = (
    ("V", "up", "amount", words.AMOUNT_ONLY_UP), ("V", "down", "amount", words.AMOUNT_ONLY_DOWN),
    ("V", "up", "verb", words.RISING_VERBS), ("V", "down", "verb", words.FALLING_VERBS),
    ("V", "either", "verb", words.EITHER_VERBS),
    ("V", "up", "excess", words.EXCESS_VERBS), ("V", "down", "excess", words.SHORTFALL_VERBS),
    ("N", "up", "measure", words.MEASURES), ("N", "up", "noun", words.RISING_NOUNS),
    ("N", "down", "noun", words.FALLING_NOUNS), ("N", "either", "noun", words.EITHER_NOUNS),
    ("U", "up", "adverb", words.RISING_ADVERBS), ("U", "down", "adverb", words.FALLING_ADVERBS),
    ("U", "down", "adverb", words.FALLING_BESIDE_AMOUNTS),
    ("J", "up", "comparative", words.RISING_COMPARATIVES), ("J", "down", "comparative", words.FALLING_COMPARATIVES),
)  # fmt: skip


def _table() -> dict[tuple[str, str], tuple[str, str]]:
    """Direction and sort of each word of movement by its class and itself."""
    table: dict[tuple[str, str], tuple[str, str]] = {}
    for letter, direction, sort, group in _GROUPS:
        for word in group:
            table.setdefault((letter, word), (direction, sort))
            if letter == "V":
                table.setdefault(("I", word), (direction, sort))
    for word, factor in words.MULTIPLE_VERBS.items():
        for letter in "VIJN":
            table[letter, word] = ("down" if "/" in factor else "up", "multiple")
    table["J", "short"] = ("down", "excess")
    for word in ("above", "below"):
        table["P", word] = ("up" if word == "above" else "down", "comparative")
    return table


MOVES = _table()
_WORDS = frozenset(word for _, word in MOVES) | words.BACK_DOWN


def movements(tokens: Tokens) -> tuple[tuple[int, str, str], ...]:
    """The words of movement of a sentence: token, direction and sort, in order."""
    if _WORDS.isdisjoint(tokens.words):
        return ()
    found = []
    for at, word in enumerate(tokens.words):
        if word not in _WORDS or tokens.words[at - 1 : at + 1] in (("and", "above"), ("-", "ahead")):
            continue
        if not _moves_nothing(tokens, at) and not _is_modifier(tokens, at):
            known = _went(tokens, at) or MOVES.get((_letter(tokens, at), word))
            if known is not None and not (at and tokens.tags[at] == "U" and _went(tokens, at - 1)):
                found.append((at, *known))
    return tuple(found)


def _letter(tokens: Tokens, at: int) -> str:
    """The word class, a verb's for the slashing of "a slashing of its stake to 30 from 50"."""
    gerund = tokens.words[at].endswith("ing") and tokens.words[at + 1 : at + 2] == ("of",)
    return "V" if gerund and ("N", tokens.words[at]) not in MOVES else tokens.tags[at]


def _moves_nothing(tokens: Tokens, at: int) -> bool:
    """True for the movement of "ends up with", "gave up rules" and "drop out"."""
    behind = tokens.words[at + 1 : at + 2]
    if tokens.words[at] == "put":
        return behind != ("on",)
    if tokens.words[at] == "short":  # "fell short of the 40 foreseen", ", far short of the 40 foreseen"
        return behind != ("of",) or tokens.tags[:at].rstrip("A")[-1:] not in ("V", "I", "X", ",", "-")
    if tokens.tags[at] == "U":
        return behind == ("with",) or not words.PARTICLED_VERBS.isdisjoint(tokens.words[max(0, at - 1) : at])
    return behind == ("out",)


def _went(tokens: Tokens, at: int) -> tuple[str, str] | None:
    """The movement of a verb and the adverb behind it: "went up", "gone down", "scaled back"."""
    behind = tokens.words[at + 1] if at + 1 < len(tokens.words) else ""
    if tokens.tags[at] not in "VI":
        return None
    if behind == "back" and tokens.words[at] in words.BACK_DOWN:
        return "down", "verb"
    return (behind, "verb") if behind in ("up", "down") and tokens.words[at] in words.GOING else None


def _is_modifier(tokens: Tokens, at: int) -> bool:
    """True for a participle that belongs to a noun: "increase cooling tower cycles", "firms contracted to deal"."""
    tags, words = tokens.tags, tokens.words
    if tags[at] not in "VI" or not words[at].endswith(("ing", "ed", "en")):
        return False
    inside = at > 0 and (tags[at - 1], words[at - 1]) in MOVES and tags[at + 1 : at + 2] in ("N", "J")
    led = tags[at + 1 : at + 3] == "tV" or (tags[at + 1 : at + 3] == "tN" and tags[at + 3 : at + 4] == "P")
    infinitive = led and words[at + 2] not in grammar.REACHING
    return inside or infinitive


def governor(
    tokens: Tokens, moves: tuple[tuple[int, str, str], ...], at: int, chunk: Chunk | None, begin: int
) -> Mover | None:
    """The word of movement of the figure at a token: right behind it in its phrase, else the nearest to the left.

    No phrase is given for a figure that a preposition makes one end of the movement.
    """
    behind = _behind(tokens, moves, at, chunk) if chunk is not None else None
    if behind is not None:
        return behind
    measure: Mover | None = None
    for token, direction, sort in reversed(moves):
        if begin <= token < at:
            between = bisect_left(tokens.figures, at) - bisect_right(tokens.figures, token)
            found = Mover(tokens.words[token], direction, sort, token, between, False, _flags(tokens, token))
            if sort == "measure" and _sums_up(tokens, token, at, begin):
                return found._replace(sort="noun")
            if sort == "measure":
                measure = measure or found
            elif chunk is None and sort == "excess":
                continue  # "their net short to 30 from 50"
            elif chunk is None and sort == "noun" and _moved(tokens, moves, token, direction, begin):
                return found._replace(flags=found.flags | {"degree"})
            else:
                return found
    return measure


def _sums_up(tokens: Tokens, token: int, at: int, begin: int) -> bool:
    """True for "rose from 20 to 24, a growth of 4": set beside two levels, "growth of" says by how much they moved."""
    lead = token - 1 - (tokens.tags[token - 1 : token] == "D")
    levels = sum(begin <= figure < token for figure in tokens.figures)
    return tokens.words[token + 1 : at] == ("of",) and tokens.tags[lead : lead + 1] in (",", "-") and levels > 1


def _moved(tokens: Tokens, moves: tuple[tuple[int, str, str], ...], token: int, direction: str, begin: int) -> bool:
    """True for a noun of movement that another word moves the other way: "increase the permissible cut to 10"; not for
    one that is set beside a level, "raised it to 40, a fall from 50".
    """
    beside = tokens.tags[begin:token].rstrip("ADFJN")[-1:] in (",", "-")
    ways = (way for other, way, sort in moves if begin <= other < token and sort in ("verb", "amount"))
    return not beside and any(way != direction for way in ways)


def _behind(tokens: Tokens, moves: tuple[tuple[int, str, str], ...], at: int, chunk: Chunk) -> Mover | None:
    """ "A 20% rise", "20% higher", "12 more than", "three points down"."""
    for token, direction, sort in moves:
        if token <= at or token > at + 5:
            continue
        inside = token < chunk.end and sort in ("noun", "comparative", "measure")
        beside = token == chunk.end and sort in ("comparative", "adverb")
        between = tokens.tags[at + 1 : token]
        if (inside or beside) and not set(between) & {"F", "Y"}:
            return Mover(tokens.words[token], direction, sort, token, 0, True, _flags(tokens, token))
    return None


_PLAIN: frozenset[str] = frozenset()


def _flags(tokens: Tokens, token: int) -> frozenset[str]:
    """What a reader must know of a word of movement before the figures are held against it."""
    flags = set()
    start = max(0, token - 3)
    before = tokens.words[start:token]
    if tokens.tags[token] == "N":
        checked = not grammar.DEGREES.isdisjoint(before)
    else:  # "to limit falling sales"; not "the limit was cut"
        checked = any(word in grammar.CHECKS and tokens.tags[start + at] in "VI" for at, word in enumerate(before))
    if checked:
        flags.add("degree")
    if any(word in grammar.NEGATIONS or word in grammar.NEGATED for word in before):
        flags.add("denied")
    return frozenset(flags) if flags else _PLAIN
