"""A list of parts, each with its number: "five in Leeds and three in York", "four men, a boy and a girl".

An item opens with a figure, or with "a", "another" or "one", which count one. Items stand between commas, the last
behind "and"; what follows a number belongs to its item up to the next item, a mark or a verb.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.phrases import head_of
from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..lang.en.grammar import ADDITIONS
from ..lang.en.nouns import is_plural, singular
from ..lang.en.parts import EXHAUSTIVE_KINDS
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..records import NamedTuple
from ..story import one_of_words
from .measure import comparable, is_open, is_plain, is_single

_SINGLE = frozenset({"a", "an", "another", "one"})
_JOINING = frozenset({"and", "&"})
_VERBAL = "VXRSWQ"
# what makes a list one of some, of alternatives or of things that are set against each other
_NOT_ADDED = frozenset(
    "or but than compared against versus including includes included include each respectively among others more "
    "respective apiece plus".split()
)


class Item(NamedTuple):
    """One part: its slot, or None for one thing without a number; its tokens, its own noun, what class of word
    stands behind its number ("" for a bare one), and of a thing without a number the end of its name.
    """

    slot: Slot | None
    begin: int
    end: int
    head: str
    label: str
    named: int = 0


class Enumerated(NamedTuple):
    """The items of a list, whether "and" joins the last, the token behind it, and whether commas part some items and
    semicolons others.
    """

    items: tuple[Item, ...]
    joined: bool
    end: int
    mixed: bool = False

    def slots(self) -> Iterator[Slot]:
        """The slots of the items that have a number."""
        return (item.slot for item in self.items if item.slot is not None)


def enumerated(reading: Reading, at: int, like: Figure, verbal: bool) -> Enumerated | None:
    """The list of parts comparable to a figure that begins at a token; `verbal` where its items may hold verbs."""
    items: list[Item] = []
    joined = False
    while (item := _item(reading, at, like, verbal)) is not None:
        items.append(item)
        step, ended = _next(reading, item.end)
        if ended == "C" and joined:
            return None
        if not ended or not _opens(reading, step, like):
            break
        if joined:
            more = _item(reading, step, like, True)
            if more is None or more.slot is None or not _SUMMING.isdisjoint(reading.tokens.words[step : more.end]):
                break  # "six men and five women, 11 in all"
            return None
        joined, at = ended == "C", step
    else:
        return None
    end = items[-1].end
    numbers = [item for item in items if item.slot is not None]
    whole = len(items) > 1 and numbers and not _NOT_ADDED & {*reading.tokens.words[items[0].begin : end]}
    marks = {reading.tokens.tags[item.end] for item in items[:-1]} & {",", ";"}
    return Enumerated(tuple(items), joined, end, len(marks) > 1) if whole else None


_SUMMING = frozenset({"all", "total", "altogether", "overall"})


def begin_of(reading: Reading, slot: Slot) -> int:
    """The token at which the words before a number begin: "a further 40", "roughly 40", "the other 40"."""
    tags, at = reading.tokens.tags, slot.token
    while at > reading.chunks[slot.chunk].start and tags[at - 1] in "DAJ":
        at -= 1
    return at


def slot_at(reading: Reading, token: int) -> Slot:
    """The slot of the figure at a token."""
    return next(slot for slot in reading.slots if slot.token == token)


def _next(reading: Reading, at: int) -> tuple[int, str]:
    """Where the item behind a comma or "and" begins, and C for "and"; "" where the list ends."""
    tags, words = reading.tokens.tags, reading.tokens.words
    step = at + (tags[at : at + 1] in (",", ";") and at < len(tags))
    if tags[step : step + 1] == "C" and words[step] in _JOINING:
        return step + 1, "C"
    return step, "," if step > at else ""


def _opens(reading: Reading, at: int, like: Figure) -> bool:
    return _item(reading, at, like, True) is not None


def _item(reading: Reading, at: int, like: Figure, verbal: bool) -> Item | None:
    """The item that begins at a token, or None where neither a number nor "a" opens one."""
    tags, words = reading.tokens.tags, reading.tokens.words
    while tags[at : at + 1] == "A" and at + 1 < len(tags):
        at += 1
    if at >= len(tags) or reading.chunks[reading.chunk_of[at]].name != "noun":
        return None
    chunk = reading.chunks[reading.chunk_of[at]]
    token = tags.find("F", at, chunk.end)
    named = token < 0 and like.kind is not Kind.COUNT and tags[chunk.end : chunk.end + 1] == "f"
    if named:  # "a loan of £4m"
        token = next((spot for spot in range(chunk.end + 1, len(tags)) if tags[spot] not in "DAJ"), -1)
        token = token if tags[token] == "F" else -1
    if token >= 0 and (named or _leads(reading, at, token)):
        slot = slot_at(reading, token)
        begins = token == 0 or not words[token - 1].isalpha()
        capital = not begins and slot.figure.text[:1].isupper()  # "the Three Gorges"
        if capital or not comparable(slot.figure, like) or not is_plain(slot.figure) or is_open(slot.figure):
            return None
        label = "N" if named else tags[token + 1 : token + 2]
        head = slot.head if label and label in "NJIMH" and not slot.inherited else ""
        if (
            label == "X" and tags[token + 2 : token + 3] == "N" and is_plural(words[token + 2])
        ):  # "of whom eight were men"
            head = singular(words[token + 2])
        end = _end(reading, token + 1, like, verbal)
        return Item(slot, at, end, head, label if named or token + 1 < end else "") if end else None
    if like.kind is not Kind.COUNT or words[at] not in _SINGLE or tags[at] not in "DWNJ" or token >= 0:
        return None
    end = _end(reading, max(chunk.end, at + 1), like, verbal)
    return (
        Item(None, at, end, head_of(reading.tokens, chunk)[0], tags[at + 1 : at + 2], max(chunk.end, at + 1))
        if end
        else None
    )


def _leads(reading: Reading, at: int, token: int) -> bool:
    """False for a number inside the name of one thing ("a visible 16-camera system", "Pier 40") or before a hyphen.

    "Another 40" and "a further 40" are numbers.
    """
    tags, words = reading.tokens.tags, reading.tokens.words
    further = token > at and words[token - 1] in ADDITIONS and set(words[at:token]) <= _FURTHER
    if (words[at] in _SINGLE and not further) or not set(tags[at:token]) <= set("DJAH"):
        return False
    return tags[token + 1 : token + 2] != "-" or is_spaced(reading, token + 1)


_FURTHER = ADDITIONS | {"a", "an"}


_LONGEST_ASIDE = 14
_IN_ALL = (("a", "total"), ("a", "combined"))


def behind_aside(reading: Reading, at: int) -> int:
    """The token behind what two commas set off, the first of them at a token; the token itself where none do.

    An aside holds no figure and no list: "the town spent £4m, a spokeswoman said, on lamps".
    """
    tags = reading.tokens.tags
    close = tags.find(",", at + 1, at + _LONGEST_ASIDE)
    set_off = tags[at : at + 1] == "," and close > at + 1 and {"F", "C", ":", ";", "-", "."}.isdisjoint(tags[at:close])
    return close + 1 if set_off else at


def _end(reading: Reading, at: int, like: Figure, verbal: bool) -> int:
    """The token at which an item ends; 0 where another comparable figure stands in it."""
    tags = reading.tokens.tags
    told = behind_aside(reading, at) if tags[at - 1] == "F" else at
    if tags[told : told + 1] in ("P", "f"):
        at = told
    while at < len(tags):
        tag = tags[at]
        if tag == "(":
            closed = tags.find(")", at)
            if closed < 0:
                return at
            at = closed
        elif tag == "," and (inner := _behind_inner(reading, at, like, verbal)):
            at = inner
            continue
        elif tag in ".;:)," or (tag == "-" and is_spaced(reading, at)) or _ends_item(reading, at, like):
            return at
        elif tag == "F":
            other = slot_at(reading, at).figure
            if comparable(other, like) and is_single(other):
                return 0  # a range is no part of its own: "200 at Levels 1-6"
        elif tag in _VERBAL and not verbal and not (tag == "W" and tags[at - 1] in "fP"):
            return at
        at += 1
    return at


def _behind_inner(reading: Reading, at: int, like: Figure, verbal: bool) -> int:
    """The comma or "and" before the next item, where an item has a list of its own: "£4m on food, rent and lamps, and
    £7m on fares"; 0 where a comma ends its item.
    """
    tags = reading.tokens.tags
    if _opens(reading, _next(reading, at)[0], like) or (like.kind is Kind.COUNT and tags[at + 1 : at + 2] == "D"):
        return 0  # "two cups, the Ray Medal and two shields"
    for step in range(at + 1, min(len(tags), at + _LONGEST_ASIDE)):
        if tags[step] in ",C" and _opens(reading, _next(reading, step)[0], like):
            return step
        if tags[step] in ".;:F-" or (tags[step] in _VERBAL and not verbal):
            break
    return 0


def _ends_item(reading: Reading, at: int, like: Figure) -> bool:
    """True for "and" before the next item, and for the "for" of "£14m and £7m for a total of £21m"."""
    joins = reading.tokens.tags[at] == "C" and _opens(reading, at + 1, like)
    return joins or (reading.tokens.words[at] == "for" and reading.tokens.words[at + 1 : at + 3] in _IN_ALL)


def is_spaced(reading: Reading, at: int) -> bool:
    """True for a long dash, and for one with a space before it, which is no hyphen."""
    starts, words = reading.tokens.starts, reading.tokens.words
    return words[at] == "—" or (at > 0 and starts[at - 1] + len(words[at - 1]) < starts[at])


def name_of(reading: Reading, opener: str, start: int) -> str:
    """The name of the wording; lists that seldom claim to be whole have their own."""
    return "involving" if reading.tokens.words[start - 1] == "involving" else _NAMES.get(opener, "listed")


_NAMES = {"comma": "apposed", "with": "with", "participle": "involving"}


# lists that name parts and seldom claim to name all of them
_MAY_BE_SOME = frozenset({"with", "of-the", "of-these", "of-which", "told-next"})


def relation(story: Story, sentence: Sentence, items: tuple[Item, ...], total: Figure, wording: str) -> Relation:
    """The relation of some items with their total; an item without a number is told as one.

    The cue "open" says that there may be more parts than those told.
    """
    tokens = read_amounts(sentence).tokens
    starts, words = tokens.starts, tokens.words
    parts = tuple(
        item.slot.figure
        if item.slot is not None
        else one_of_words(story, sentence, starts[item.begin], starts[item.named - 1] + len(words[item.named - 1]))
        for item in items
    )
    some = wording in _MAY_BE_SOME and frozenset(item.head for item in items) not in EXHAUSTIVE_KINDS
    cues, certainty = ((("open", "yes"),), Certainty.IMPLIED) if some else ((), Certainty.STATED)
    return Relation("parts", (("part", parts), ("total", (total,))), cues, certainty, f"total/{wording}")
