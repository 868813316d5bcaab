"""A share told in words and in per cent: "nearly half of tenants (48%)", "a majority of voters, 56 percent, back it".

The percentage stands beside the words: in a bracket behind their noun phrase or behind the statement, between dashes or
commas, behind "or" or "at"; or the words stand so beside the percentage. Brackets may follow one after the other on the
items of one phrase ("majorities of men (55%) and women (61%)"); those behind a verb share the statement out among them
("most cited cost (38%) or delay (21%)"), and none of them is the words' own.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading, read
from ..clauses.slots import Slot
from ..lang.en.grammar import SPEAKING
from ..lang.en.nouns import is_plural
from ..lang.en.shares import (
    ALL,
    BREAKING,
    LESS_THAN_HALF,
    MORE_THAN_HALF,
    MOSTLY,
    NEARLY,
    OWNED,
    SAYING_SO,
    SLIM,
    STUDYING,
    THINKING,
)  # fmt: skip
from ..model import Figure, Kind, Qualifier, Relation, Sentence, Story
from ..records import NamedTuple
from ..story import figure_of_words, kinds_of
from .measure import WORDED, is_single
from .tie import tie

_TIMES = frozenset({Kind.YEAR, Kind.DATE, Kind.AGE})
_BOUNDED = frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST, Qualifier.LESS_THAN, Qualifier.AT_MOST})
_FAR = 28
_SPOKEN = SPEAKING | THINKING
_RATES = frozenset({"rate", "rates", "share", "level", "percentage", "proportion", "average"})
_PERCENT = kinds_of((Kind.PERCENT,))


class Words(NamedTuple):
    """A share in words: its token, its figure where it is one, and whether it bounds all that follows it."""

    token: int
    figure: Figure | None
    name: str
    bounds: bool


def fractions(story: Story) -> Iterator[Relation]:
    """Relations of a share in words and its percentage, each once; the cue "word" names a share that is no figure."""
    for sentence in story.sentences:
        if sentence.kinds & _PERCENT:
            reading = read(sentence)
            told = told_in_words(reading)
            held: set[int] = set()
            for share in (slot for slot in reading.slots if _is_share(slot)) if told else ():
                for words, how in _beside(reading, told, share, held):
                    held.add(share.number)
                    figure, cues = figure_of(story, sentence, words)
                    yield tie("fraction", f"fraction/{how}", cues, worded=figure, share=share)


def _is_share(slot: Slot) -> bool:
    """True for a percentage that is a level: without a sign, and nothing moves or compares it."""
    figure = slot.figure
    plain = figure.kind is Kind.PERCENT and is_single(figure)
    return plain and figure.text[:1] not in "+-−–" and not (slot.mover is not None and slot.mover.behind)


def told_in_words(reading: Reading) -> tuple[Words, ...]:
    """The shares in words of a sentence, in order."""
    found = [
        Words(token, figure, "fraction", figure.qualifier in _BOUNDED)
        for token, figure in zip(reading.tokens.figures, reading.figures, strict=True)
        if figure.kind in WORDED and is_single(figure)
    ]
    words = reading.tokens.words
    for at, word in enumerate(words):
        most = word in MORE_THAN_HALF or word in LESS_THAN_HALF or (word in MOSTLY and _is_share_of(reading, at))
        if most or (word in ALL and at and words[at - 1] in NEARLY):
            found.append(Words(at, None, "majority", True))
    return tuple(sorted(found, key=lambda item: item.token))


def _is_share_of(reading: Reading, at: int) -> bool:
    """True for "most" of somebody: "most of us", "most young adults"; no superlative, no "most of the time"."""
    words, tags = reading.tokens.words, reading.tokens.tags
    if at and (tags[at - 1] in "DFH" or words[at - 1] in ("among", "at")):
        return False
    if tags[at + 1 : at + 2] == "f":
        return "M" not in tags[at + 2 : at + 5]
    end = at + 1
    while tags[end : end + 1] and tags[end] in "JN" and not is_plural(words[end]) and end - at < 3:
        end += 1
    return tags[end : end + 1] == "N" and is_plural(words[end])


def _beside(reading: Reading, told: tuple[Words, ...], share: Slot, held: set[int]) -> Iterator[tuple[Words, str]]:
    """The words that a percentage is set beside, with how."""
    before = next((words for words in reversed(told) if words.token < share.token), None)
    if before is not None:
        how = _bracketed(reading, before, share, held) or _apposed(reading, before, share)
        if how:
            yield before, how
            return
    after = next((words for words in told if words.token > share.token), None)
    if after is not None and (how := _turned(reading, share, after)):
        yield after, how


def _between(reading: Reading, words: Words, share: Slot) -> tuple[int, int]:
    """The tokens between the words and the percentage, without a hedge in front of it."""
    end = share.token
    while end > words.token and reading.tokens.tags[end - 1] in "A" and end - 1 > words.token:
        end -= 1
    return words.token + 1, end


def _bracketed(reading: Reading, words: Words, share: Slot, held: set[int]) -> str:
    """ "half of tenants (48%)", "a majority said so (56%)", and the next brackets of one phrase."""
    tags, spoken = reading.tokens.tags, reading.tokens.words
    start, end = _between(reading, words, share)
    if (
        tags[end - 1 : end] != "("
        or tags[share.token + 1 : share.token + 2] not in (")", ",", ";")
        or end - start > _FAR
    ):
        return ""
    between = tags[start : end - 1]
    if any(mark in between for mark in ";:.R-" if mark != "R" or words.figure is None):
        return ""
    if not BREAKING.isdisjoint(spoken[start : end - 1]):
        return ""
    inner = [slot for slot in reading.slots if words.token < slot.token < share.token]
    chained = [slot for slot in inner if slot.figure.kind is Kind.PERCENT]
    if any(slot.figure.kind not in _TIMES and slot not in chained for slot in inner):
        return ""
    stated = any(tag in "VXIt" for tag in between)
    if chained:
        goes_on = all(slot.number in held for slot in chained) and words.bounds and not stated
        joined = tags[chained[-1].token + 2 : end - 1]
        return (
            f"{words.name}-bracket" if goes_on and joined[:1] in (",", "C", "A", "P") and "P" not in joined[1:] else ""
        )
    if "(" in between or ")" in between:
        return ""
    if stated:
        if spoken[end - 2] in _RATES:
            return ""  # "would be cut by a quarter had the old rate (12%) held"
        verbs = {reading.chunk_of[at] for at in range(start, end) if tags[at] in "VXI" and spoken[at] not in _SPOKEN}
        return "" if len(verbs) > 1 or _is_shared_out(reading, share) else "stated"
    shared = spoken[share.token + 1 : share.token + 3] == (")", "or")
    return "" if shared else f"{words.name}-bracket"


def _is_shared_out(reading: Reading, share: Slot) -> bool:
    """True where another bracket goes on with the list: "were due to falls (38%), blows (21%) and crashes (20%)"."""
    follow = next((slot for slot in reading.slots[share.number + 1 :] if slot.figure.kind is Kind.PERCENT), None)
    between = reading.tokens.tags[share.token + 2 : follow.token] if follow is not None else ""
    return between[:1] in (",", "C") and "(" in between and len(between) < _FAR


def _apposed(reading: Reading, words: Words, share: Slot) -> str:
    """ "half of tenants, 48%, said so", "a majority — 56% — back it", "half of them women, at 50.8 percent"."""
    tags, spoken = reading.tokens.tags, reading.tokens.words
    start, end = _between(reading, words, share)
    between, behind = tags[start:end], tags[share.token + 1 : share.token + 2]
    if between[-2:] == ",P" and spoken[end - 1] == "at" and words.figure is not None and behind in (",", ".", ""):
        return f"{words.name}-apposed" if words.figure.kind is Kind.FRACTION else ""
    inner = [slot for slot in reading.slots if words.token < slot.token < share.token]
    parted = _without_participle(between, spoken[start:end])
    if between[-1:] == behind == "-":  # "one in nine who came to the clinic – 11% – was ill"
        parted = parted.replace("R", "", 1).replace("X", "", 1).replace("V", "") if "R" in parted else parted
    if behind == "f" or any(tag in "VXRS;:()." for tag in parted) or any(s.figure.kind not in _TIMES for s in inner):
        return ""
    if not BREAKING.isdisjoint(spoken[start:end]) or not between:
        return ""
    if spoken[end - 1] == "or":
        return f"{words.name}-apposed" if end - start < _FAR else ""
    if between[-1] == "-" and behind in ("-", ","):
        return f"{words.name}-apposed" if between.count("-") == 1 or (behind == "-" and "," not in between) else ""
    closed = between[-1] == "," and behind in (",", ".", "") and between.count(",") < 3
    return f"{words.name}-apposed" if closed and (behind == "," or words.figure is None) else ""


def _without_participle(between: str, spoken: tuple[str, ...]) -> str:
    """The classes without that of the participle of "two-thirds of those asked", "half of the adults surveyed"."""
    for at in range(1, len(between)):
        if between[at] == "V" and (spoken[at - 1] == "those" or (spoken[at] in STUDYING and between[at - 1] in "NJ")):
            return between[:at] + between[at + 1 :]
    return between


def _turned(reading: Reading, share: Slot, words: Words) -> str:
    """ "33% (one in three)", "29%, or nearly a third,", "a 58 percent majority of members"."""
    tags, spoken = reading.tokens.tags, reading.tokens.words
    between = tags[share.token + 1 : words.token].rstrip("AD")
    behind = tags[words.token + 1 : words.token + 2]
    closed = tags[words.token + 1 :].lstrip("NJ")[:1]  # "(one in nine people)"
    if words.figure is None:
        article = tags[share.token - 1 : share.token] == "D" or spoken[share.token - 1] in ("a", "an")
        owned = spoken[words.token + 1 : words.token + 2] and spoken[words.token + 1] in OWNED
        return "majority-apposed" if article and not between and not owned and behind != "A" else ""
    lead = spoken[share.token + len(between)] if between else ""
    if lead in SAYING_SO and between[-2:-1] in (",", "-"):  # "21% – that's one in five residents – rely on it"
        between = between[:-1]
    ratio = words.figure is not None and words.figure.kind is Kind.RATIO
    inner = [slot.figure.kind for slot in reading.slots if share.token < slot.token < words.token]
    stated = ratio and _TIMES.issuperset(inner) and set(between[:-1]).isdisjoint("-;:.R")
    if stated and between[-1:] == "-" and closed in (".", ""):
        return "fraction-turned" if len(between) < _FAR else ""  # "0.4% of them were ill, it says – one in 250 people."
    if not between or any(tag in "VXRSF;:." for tag in between[:-1]) or len(between) > 12:
        return ""
    if ratio and lead == "or" and between[:1] == "f" and set(between) <= set("fDNJHC"):
        return "fraction-turned" if closed in (",", "-", ".", "") else ""  # "0.05% of the people or one in 2,000"
    if between[-1] == "(":
        return "fraction-bracket" if closed == ")" else ""
    if between[-1] == "-" or lead in SAYING_SO:
        return "fraction-turned" if closed in ("-", ".", "") else ""
    named_so = between[-2:] in (",C", "-C") and lead == "or"
    return "fraction-apposed" if named_so and (closed in (",", ".", "-", "") or behind == "f") else ""


def figure_of(story: Story, sentence: Sentence, words: Words) -> tuple[Figure, tuple[tuple[str, str], ...]]:
    """The figure of a share in words, with the cues that tell the word where that is no figure of its own."""
    if words.figure is not None:
        return words.figure, ()
    tokens = read(sentence).tokens
    word, start = tokens.words[words.token], tokens.starts[words.token]
    if word in ALL:
        word, start = f"{tokens.words[words.token - 1]} {word}", tokens.starts[words.token - 1]
    slim = words.token and tokens.words[words.token - 1] in SLIM
    cues = (("word", word), *((("size", "slim"),) if slim else ()))
    return figure_of_words(story, sentence, start, start + len(word)), cues
