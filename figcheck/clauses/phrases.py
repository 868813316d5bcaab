"""Noun phrases around a figure: their head and owner, and the preposition that introduces them."""

from __future__ import annotations

from ..lang.en import grammar
from ..lang.en.grammar import POINTING
from ..lang.en.nouns import MEASURED_WITHOUT_ARTICLE, singular
from ..records import NamedTuple
from .chunks import Chunk
from .tokens import Tokens


class Noun(NamedTuple):
    """What the phrase of a figure says that it counts or measures, as in a slot."""

    head: str = ""
    modifiers: tuple[str, ...] = ()
    stands: str = ""
    determiner: str = ""
    owner: str = ""
    partitive: str = ""
    place: str = ""


class Path(NamedTuple):
    """The preposition of a figure through its noun phrase, the nouns passed, the first's modifiers and owner, and the
    mark of comparison.
    """

    prep: str = ""
    through: tuple[str, ...] = ()
    mark: str = ""
    modifiers: tuple[str, ...] = ()
    owner: str = ""


def head_of(tokens: Tokens, chunk: Chunk) -> tuple[str, tuple[str, ...], str]:
    """The head of a noun phrase in the singular, its modifiers and its owner."""
    return _within(tokens, chunk.start, chunk.end)


# no head, no modifiers and no owner
_NOTHING: tuple[str, tuple[str, ...], str] = ("", (), "")


def _within(tokens: Tokens, start: int, end: int) -> tuple[str, tuple[str, ...], str]:
    tags, words = tokens.tags, tokens.words
    at = end - 1
    while at >= start and tags[at] not in "NMWDI":
        at -= 1
    if at < start or (tags[at] == "D" and words[at] not in POINTING):
        return _NOTHING
    modifiers: list[str] = []
    owner = ""
    for index in range(start, at):
        tag = tags[index]
        if tag == "H":
            owner = words[index].partition("'")[0]
        elif tag == "D" and words[index] in grammar.POSSESSIVES:
            owner = words[index]
        elif tag in "NJIM":
            modifiers.append(words[index])
    return singular(words[at]), tuple(modifiers), owner


def lead_of(tokens: Tokens, chunks: tuple[Chunk, ...], at: int, token: int) -> Noun:
    """The noun of the figure at a token, within its own phrase or right behind it."""
    chunk = chunks[at]
    tags, words = tokens.tags, tokens.words
    determiner = owner = ""
    before = _NOTHING
    if chunk.start < token:
        determiner = next((words[index] for index in range(token - 1, chunk.start - 1, -1) if tags[index] in "DH"), "")
        before = _within(tokens, chunk.start, token)
        owner = before[2] or next((word for word in words[chunk.start : token] if word in grammar.POSSESSIVES), "")
    after = _within(tokens, token + 1, chunk.end) if token + 1 < chunk.end else _NOTHING
    partitive, of_noun, place = _behind(tokens, chunks, at)
    if after[0]:
        owned = determiner in grammar.POSSESSIVES or "'" in determiner
        stands = "inside" if owned or determiner in ("a", "an") else "before"
        return Noun(after[0], after[1], stands, determiner, owner, partitive, place)
    if of_noun[0]:
        return Noun(of_noun[0], of_noun[1], "before", determiner, of_noun[2] or owner, partitive, place)
    if before[0] and tags[token - 1] == "N":
        return Noun(before[0], before[1], "after", determiner, owner, partitive, place)
    bracketed = at >= 2 and chunks[at - 1].name == "(" and chunks[at - 2].name == "noun"
    held = at >= 2 and words[chunks[at - 1].start] == "at"
    aside = held and at >= 3 and chunks[at - 2].name == ","
    beside = held and chunks[at - 2].name == "noun" and chunk.end == token + 1  # "put the deficit at £5m"
    left = chunks[at - 2] if bracketed or beside else chunks[at - 3] if aside else None
    if left is not None and left.name == "noun":
        head, modifiers, its = head_of(tokens, left)
        return Noun(head, modifiers, "bracket" if bracketed else "after", determiner, its, partitive, place)
    return Noun("", (), "", determiner, owner, partitive, place)


def _behind(tokens: Tokens, chunks: tuple[Chunk, ...], at: int) -> tuple[str, tuple[str, tuple[str, ...], str], str]:
    """Behind the phrase of a figure: its partitive ("of the 20 workers"), its measure ("in sales"), its place."""
    nothing = _NOTHING
    if at + 2 >= len(chunks):
        return "", nothing, ""
    joint, follow = chunks[at + 1], chunks[at + 2]
    word = tokens.words[joint.start]
    if joint.name == ",":  # "20, of whom 13"
        joint, follow = follow, chunks[at + 3] if at + 3 < len(chunks) else follow
        if joint.name != "f":
            return "", nothing, ""
        return (tokens.words[follow.start] if follow.name == "R" else ""), nothing, ""
    if joint.name == "f" and follow.name == "R":
        return tokens.words[follow.start], nothing, ""
    if follow.name != "noun":
        return "", nothing, ""
    head = head_of(tokens, follow)
    first = tokens.tags[follow.start]
    if joint.name == "f":
        if first in "DW":
            return head[0], nothing, ""
        return "", head, ""
    if word == "in" and first != "D" and head[0] not in grammar.TIME_NOUNS:
        plain = tokens.words[follow.end - 1]
        return (
            "",
            (head if plain != head[0] or head[0] in MEASURED_WITHOUT_ARTICLE else nothing),
            ("" if plain != head[0] else head[0]),
        )
    if word in ("in", "at", "near"):
        return "", nothing, head[0]
    return "", nothing, ""


_MOST_STEPS = 5


def path_of(tokens: Tokens, chunks: tuple[Chunk, ...], at: int, token: int) -> Path:
    """The preposition of a figure, through "of" and through forecasts for something."""
    words = tokens.words
    through: list[str] = []
    modifiers: tuple[str, ...] = ()
    owner = ""
    forecast = not grammar.FORESEEING.isdisjoint(words[chunks[at].start : token])
    spot = at
    for _ in range(_MOST_STEPS):
        left = spot - 1
        while left >= 0 and chunks[left].name == "A":
            left -= 1
        if left < 0:
            break
        if words[chunks[left].start] == "between" and left and chunks[left - 1].name == "t":
            left -= 1  # "to between"
        if words[chunks[left].start] == "as" and left >= 3 and words[chunks[left - 2].start] == "as":
            left -= 3  # "to as low as"
        joint = chunks[left]
        word = words[joint.start]
        noun = chunks[left - 1] if left and chunks[left - 1].name == "noun" else None
        timed = left - 1 if joint.name == "f" else left if through else -1
        held = _held_by_time(tokens, chunks, timed)
        if held is not None:
            return Path(words[held.start], tuple(through), _mark(tokens, held, chunks[timed]), modifiers, owner)
        if joint.name == "f" and left and words[joint.start - 1] in ("ahead", "short", "instead"):
            found = words[joint.start - 1]
            return Path(found, tuple(through), "instead" if found == "instead" else "ahead", modifiers, owner)
        climbs = joint.name == "f" or (noun is not None and word in ("for", "on", "in") and _foreseen(tokens, noun))
        if climbs and noun is not None:
            head, own, its = head_of(tokens, noun)
            if not through:
                modifiers, owner = own, its
            through.append(head)
            forecast = forecast or _foreseen(tokens, noun)
            spot = left - 1
            continue
        if joint.name in ("P", "t", "f"):
            mark = _mark(tokens, joint, chunks[spot])
            return Path(word, tuple(through), mark or ("forecast" if forecast else ""), modifiers, owner)
        if joint.name == "verb" and words[joint.start] == "to" and words[joint.end - 1] in grammar.REACHING:
            return Path("to", tuple(through), "forecast" if forecast else "", modifiers, owner)
        break
    return Path("", tuple(through), "forecast" if forecast else "", modifiers, owner)


def _held_by_time(tokens: Tokens, chunks: tuple[Chunk, ...], at: int) -> Chunk | None:
    """What compares with a level through the time that it is of: "compared with the same period in 2023 of 40",
    "compared to full-year 2023 sales of 40"; at a chunk, nothing where no time stands there.
    """
    if at < 1 or chunks[at].name != "time":
        return None
    while at > 0 and (chunks[at].name == "time" or (chunks[at].name == "P" and chunks[at - 1].name == "time")):
        at -= 1
    return chunks[at] if _mark(tokens, chunks[at], chunks[at + 1]) in _THROUGH_TIME else None


_THROUGH_TIME = frozenset({"compared", "versus", "against", "than"})


def _foreseen(tokens: Tokens, chunk: Chunk) -> bool:
    """True for a phrase such as "analysts' forecasts"."""
    return not grammar.FORESEEING.isdisjoint(tokens.words[chunk.start : chunk.end])


def _mark(tokens: Tokens, joint: Chunk, phrase: Chunk) -> str:
    """The comparison that a preposition makes: "compared with the", "than", "against", "on last year's"."""
    word = tokens.words[joint.start]
    left = joint.start - 1
    left -= left > 0 and tokens.tags[left] == "A"  # "compared unfavourably with"
    before = tokens.words[left] if left >= 0 else ""
    if before in grammar.COMPARING:
        return "compared"
    if before in ("rather", "other"):
        return "instead"
    mark = grammar.MARKS.get(word, "")
    if mark in ("over", "on"):
        return mark if tokens.tags[phrase.start] in "DH" or tokens.words[phrase.start] == "last" else ""
    return mark
