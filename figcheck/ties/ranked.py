"""Figures that stand in the order the wording puts them: a list in which each is followed by the next, and the brackets
on the two sides of a comparative.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..lang.en.change import COMPARATIVES, FALLING_COMPARATIVES
from ..lang.en.ranking import EITHER_END, LEADERS, LINKS, LOWEST, PLACES
from ..model import Certainty, Kind, Relation, Sentence
from .measure import is_single, same_measure
from .tie import tie

_COUNTED = frozenset({Kind.COUNT, Kind.PERCENT, Kind.MONEY})
_LISTED = _COUNTED | {Kind.QUANTITY}
# what may not stand between a figure and "followed by", nor in an item of the list
_PARTING = frozenset("F;:S")
_NO_ITEM = frozenset("F;:SRYMX")
_JOINED = frozenset("NJDAC")
_PARTED = frozenset("CS,")


def followed(sentence: Sentence, previous: Sentence | None) -> Iterator[Relation]:
    """ "Ash was at 27 percent, followed by Birch at 21 percent and Cole (9 percent)": none is more than the one before,
    or less, where the list begins with the fewest or the lowest.
    """
    if "followed by" not in sentence.skeleton:
        return
    reading = read_amounts(sentence)
    for at, pair in enumerate(pairwise(reading.tokens.words)):
        chain = _chain(reading, at) if pair == ("followed", "by") else []
        if len(chain) > 1:
            way, name = _way(reading.tokens.words[:at], previous)
            listed = way and (name != "list" or _may_be_ranked(chain[0]))
            for first, second in pairwise(chain) if listed else ():
                higher, lower = (first, second) if way == "up" else (second, first)
                yield tie("ranking", f"ranking/{name}", (("leader", way),), higher=higher, lower=lower)


def _may_be_ranked(slot: Slot) -> bool:
    """False for a place in a list: "slipped to four, followed by Birch at five"."""
    thing = slot.figure.thing
    counts = slot.stands == "bracket" or (thing is not None and thing.head not in PLACES)
    return slot.figure.kind in _COUNTED and (counts or slot.figure.kind is not Kind.COUNT)


def _way(words: tuple[str, ...], previous: Sentence | None) -> tuple[str, str]:
    """up or down by the superlative nearest before a list, and the name of the wording; up where there is none and the
    sentence before has none that turns the list round; "" for "the least affordable" and "the best".
    """
    at = next((at for at in range(len(words) - 1, -1, -1) if words[at] in LEADERS | LOWEST), -1)
    turned = [word for word in (words if at < 0 else words[at : at + 1]) if word in _TURNING or word.endswith("iest")]
    if at >= 0:
        of_what = "least" in turned and words[at + 1 : at + 2] not in (("with",), ("at",), ("of",))
        return ("" if of_what else "down" if words[at] in LOWEST else "up"), "followed-by"
    told = () if previous is None else read_amounts(previous).tokens.words
    return ("" if turned or not _TURNING.isdisjoint(told) else "up"), "list"


_TURNING = LOWEST | EITHER_END


def _chain(reading: Reading, at: int) -> list[Slot]:
    """The figure before "followed by" and those of the items behind it, as long as all are of one measure."""
    behind = [slot for slot in reading.slots if slot.token > at]
    before = [slot for slot in reading.slots if slot.token < at]
    if not before or not behind:
        return []
    first = before[-1]
    if first.aside == "bracket" and not _follows(first, behind[0]):
        first = reading.slots[first.anchor]
    if not _PARTING.isdisjoint(reading.tokens.tags[before[-1].token + 1 : at]):
        return []
    joined = reading.tokens.tags[before[-2].token + 1 : first.token] if before[1:] else ""
    if "C" in joined and set(joined) <= _JOINED:
        return []  # "337 repairs and 30 fines, followed by the bank with 182 repairs"
    chain, last = [first], at + 1
    for slot in behind:
        if not (_is_item(reading, slot, last) and _follows(chain[-1], slot)):
            break
        chain.append(slot)
        last = slot.token
    return chain


def _is_item(reading: Reading, slot: Slot, last: int) -> bool:
    """True for ", Birch with 21", "and Birch (21)" and ", Birch, 21" behind a token, with a name and no time."""
    words, tags = reading.tokens.words, reading.tokens.tags
    between = tags[last + 1 : slot.token]
    led = words[slot.token - 1] in LINKS or between[-1:] == "("
    return led and "N" in between and _NO_ITEM.isdisjoint(between)


def _follows(first: Slot, second: Slot) -> bool:
    listed = all(slot.figure.kind in _LISTED and is_single(slot.figure) for slot in (first, second))
    counted = {slot.figure.thing.head for slot in (first, second) if slot.figure.thing is not None}
    return listed and same_measure(first.figure, second.figure) and len(counted) < len((first, second))


def bracketed(sentence: Sentence) -> Iterator[Relation]:
    """ "More approve (55%) than disapprove (41%)", "Pupils (24%) and staff (22%) are more likely than parents (15%) to
    come": the brackets before "than" stand above the one behind it.
    """
    if " than " not in sentence.skeleton or "(" not in sentence.skeleton:
        return
    reading = read_amounts(sentence)
    words, tags = reading.tokens.words, reading.tokens.tags
    shares = [slot for slot in reading.slots if _is_alone_in_bracket(tags, slot)]
    for than in (at for at, word in enumerate(words) if word == "than" and len(shares) > 1):
        way = next((at for at in range(than - 1, 0, -1) if words[at] in COMPARATIVES), 0)
        between = [slot for slot in shares if way < slot.token < than]
        ahead = between or [slot for slot in shares if slot.token < way]
        if ahead and not between and not _PARTED.isdisjoint(tags[ahead[-1].token + 1 : way]):
            continue  # "more than half of men (55%) but fewer women than in May (41%)"
        second = next((slot for slot in shares if slot.token > than), None)
        if second is None or not ahead or not _is_one_comparison(reading, min(way, ahead[0].token), second.token):
            continue
        for first in ahead:
            down = words[way] in FALLING_COMPARATIVES
            higher, lower = (second, first) if down else (first, second)
            cues = (("leader", "down" if down else "up"),)
            name = "than-in-brackets" if between else "brackets-then-than"
            yield tie("ranking", f"ranking/{name}", cues, Certainty.IMPLIED, higher=higher, lower=lower)


def _is_one_comparison(reading: Reading, begin: int, end: int) -> bool:
    """True for words with one comparative and one "than", which nothing denies and no other sentence parts."""
    words, tags = reading.tokens.words[begin:end], reading.tokens.tags[begin:end]
    ways = [at for at, word in enumerate(words) if word in COMPARATIVES]
    if len(ways) != 1 or words.count("than") != 1 or not {*";:."}.isdisjoint(tags):
        return False
    way, than = ways[0], words.index("than")
    denied = "Q" in tags[:than] or reading.tokens.words[begin + way - 1] == "no"
    return not denied and than > way + 1  # not "eat fewer than the five that are recommended"


def _is_alone_in_bracket(tags: str, slot: Slot) -> bool:
    """True for "(24%)"."""
    share = slot.figure.kind is Kind.PERCENT and is_single(slot.figure)
    return share and tags[slot.token - 1 : slot.token] == "(" and tags[slot.token + 1 : slot.token + 2] == ")"
