"""Each figure of a story as one mention of something: its slot, and the words of its sentence that say what it is; and
whether two mentions may be of one thing, by what their slots say of them. No value is looked at.
"""

from __future__ import annotations

from ..clauses.reading import Reading, read, read_amounts
from ..clauses.slots import Slot
from ..clauses.stems import content, stem
from ..lang.en.grammar import SINGLE
from ..lang.en.nouns import singular
from ..lang.en.sameness import ALL_PEOPLE, FATES, ONE_OF_SEVERAL, PEOPLE
from ..model import Figure, Kind, Sentence, Story
from ..once import once
from ..records import NamedTuple

# kinds whose number one may tell again
TOLD = frozenset(
    {
        Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.QUANTITY, Kind.DURATION, Kind.POINTS, Kind.AGE, Kind.RATIO,
        Kind.FRACTION, Kind.MULTIPLE,
    }
)  # fmt: skip
_NEAR = 8
_BEFORE = 6
_SINGLE = frozenset({"a", "an", "another"})
_WORDLESS = frozenset('F,;:()-."Y')


class Mention(NamedTuple):
    """One figure of a sentence. `stems` has the stem of each token, empty where it says little; `wide` is their set."""

    slot: Slot
    sentence: Sentence
    stems: tuple[str, ...]
    wide: frozenset[str]

    @property
    def figure(self) -> Figure:
        """The figure that is told."""
        return self.slot.figure

    @property
    def head(self) -> str:
        """The stem of what it counts or measures, where it has a noun of its own."""
        return stem(self.slot.head) if self.slot.head and not self.slot.inherited else ""

    @property
    def near(self) -> frozenset[str]:
        """The stems of the words around it."""
        at = self.slot.token
        return frozenset(self.stems[max(0, at - _NEAR) : at + _NEAR + 1]) - {""}

    @property
    def modifiers(self) -> frozenset[str]:
        """The stems of the words before its noun."""
        return frozenset(map(stem, self.slot.modifiers))

    @property
    def is_joined(self) -> bool:
        """True for "a six-goal thriller", where a hyphen makes the count part of a name."""
        place = self.sentence.places[self.slot.number]
        return self.figure.kind is Kind.COUNT and self.sentence.skeleton[place + 1 : place + 2] == "-"

    @property
    def named_by(self) -> str:
        """The noun of whose name a number is a part: "low" of "a five-month low", "winner" of "two-time winner"."""
        at = self.slot.token + 1
        if self.is_joined:
            return next(filter(None, self.stems[at + 1 : at + 3]), "")
        hyphened = self.figure.kind is Kind.DURATION and "-" in self.figure.text
        return self.stems[at] if hyphened and at < len(self.stems) else ""

    @property
    def fate(self) -> str:
        """What befell those it counts, by the nearest word that says so in its sentence."""
        at = self.slot.token
        found = [(abs(place - at), word) for place, word in enumerate(self.stems) if word in _BEFALLEN]
        return min(found)[1] if found else ""

    @property
    def is_of_people(self) -> bool:
        """True for a count of people, or one without a noun of its own, which a deed alone may tell."""
        if self.figure.kind is not Kind.COUNT:
            return False
        return self.figure.thing is None or not _PERSONS.isdisjoint({self.slot.head, self.head})

    @property
    def is_beside_one(self) -> bool:
        """True for "two silver medals and a bronze", "a fair in Orme and two in Holm": one more without a number."""
        if self.figure.kind is not Kind.COUNT:
            return False
        reading, at = read(self.sentence), self.slot.chunk
        first = [reading.tokens.words[chunk.start] for chunk in reading.chunks]
        ahead = first[max(0, at - _BEFORE) : at]
        if ahead[-1:] == ["and"] and not _SINGLE.isdisjoint(ahead):
            return True
        return first[at + 1 : at + 2] == ["and"] and not _SINGLE.isdisjoint(first[at + 2 : at + 3])

    @property
    def is_led(self) -> bool:
        """True for "Mayor, 44 members press for it" in a headline: together they are one more."""
        if self.figure.kind is not Kind.COUNT or not self.sentence.headline:
            return False
        reading = read(self.sentence)
        named = reading.tokens.figures[:1] == (self.slot.token,)  # no "1 suspect dead, 20 hurt"
        return named and self.slot.chunk == 2 and [chunk.name for chunk in reading.chunks[:2]] == ["noun", ","]

    @property
    def is_of_several(self) -> bool:
        """True for a count of people beside others: "a woman and two men", "two men and another".

        In a headline a comma may stand for "and": "Three boatmen, trader held", "Mayor, 44 members press for it".
        """
        if self.figure.kind is not Kind.COUNT:
            return False
        reading = read(self.sentence)
        joints = ("C", ",") if self.sentence.headline else ("C",)
        names = [chunk.name for chunk in reading.chunks]
        before, after = self.slot.chunk - 1, self.slot.chunk + 1
        while names[after : after + 2] == ["P", "noun"]:
            after += 2
        return self.is_led or any(
            names[joint : joint + 1] != [] and names[joint] in joints and _is_of_people(reading, beside)
            for joint, beside in ((after, after + 1), (before, before - 1))
            if beside >= 0
        )


def _is_of_people(reading: Reading, at: int) -> bool:
    """True for a chunk that counts or names people: "a woman", "another", "three girls"."""
    chunk = reading.chunks[at] if at < len(reading.chunks) else None
    return chunk is not None and chunk.name == "noun" and singular(reading.tokens.words[chunk.end - 1]) in _OTHERS


_OTHERS = PEOPLE | ALL_PEOPLE | {"another", "other", "others", "boy", "girl"}
_BEFALLEN = frozenset(FATES.values())
_PERSONS = PEOPLE | ALL_PEOPLE | _BEFALLEN


@once
def mentions(story: Story) -> tuple[Mention, ...]:
    """The mentions of a story whose headline has some, in order; none of another, which has nothing to tell again."""
    if not any(mentions_in(sentence, TOLD) for sentence in story.sentences if sentence.headline):
        return ()
    return tuple(mention for sentence in story.sentences for mention in mentions_in(sentence, TOLD))


def mentions_in(sentence: Sentence, kinds: frozenset[Kind]) -> list[Mention]:
    """The mentions of a sentence whose figures are of some kinds."""
    reading = read(sentence) if Kind.YEAR in kinds else read_amounts(sentence)
    told = [
        slot
        for slot in reading.slots
        if slot.figure.kind in kinds and slot.figure.stated is not None and not _is_year_like(slot.figure)
    ]
    if not told:
        return []
    tokens = reading.tokens
    stems = tuple(
        "" if tag in _WORDLESS else content(word) for word, tag in zip(tokens.words, tokens.tags, strict=True)
    )
    wide = frozenset(stems) - {""}
    return [Mention(slot, sentence, stems, wide) for slot in told]


def _is_year_like(figure: Figure) -> bool:
    """True for a bare number that may be a year: "2020 election workers"."""
    text = figure.text
    return figure.kind is Kind.COUNT and len(text) == _YEAR and text.isdecimal() and text[:2] in ("19", "20")


_YEAR = 4


def same_unit(one: Figure, other: Figure) -> bool:
    """True for two figures of one kind and unit; a bare sign of money may be any of its currencies."""
    if one.kind is not other.kind:
        return False
    return one.unit == other.unit or bool({one.unit, *one.readings} & {other.unit, *other.readings} - {None})


# stems of nouns by which people of all sorts are counted
_OF_ALL = frozenset(map(stem, ALL_PEOPLE))


def of_one_sort(head: Mention, other: Mention) -> bool:
    """True for one unit, and for counts also one noun, or people to whom the same befell."""
    if not same_unit(head.figure, other.figure):
        return False
    if head.figure.kind is not Kind.COUNT or head.head == other.head != "" or _move_as_one(head, other):
        return True
    return head.fate == other.fate != "" and head.is_of_people and other.is_of_people


def _move_as_one(one: Mention, other: Mention) -> bool:
    """True for "cases rise to 27" and "the number of cases has risen to 31": neither has a noun of its own, what moves
    is one.
    """
    if one.head or other.head or one.slot.per != other.slot.per:
        return False
    here, there = one.slot.mover, other.slot.mover
    if here is None or (there is not None and there.direction != here.direction):
        return False
    return not _topics(one).isdisjoint(_topics(other))


def _topics(mention: Mention) -> frozenset[str]:
    """The stems of what its clause is about, but for words that every count has ("number")."""
    return frozenset(map(content, mention.slot.topic)) - {""}


def stand_apart(head: Mention, other: Mention) -> bool:
    """True for a part, a range, a single thing, and another kind of the noun."""
    if head.figure.upper is not None or other.figure.upper is not None:
        return True
    if head.slot.scope & ONE_OF_SEVERAL != other.slot.scope & ONE_OF_SEVERAL or _is_part(head) != _is_part(other):
        return True
    if _is_part(head) and head.head != other.head:
        return True
    if not SINGLE.isdisjoint((head.figure.text.lower(), other.figure.text.lower())):
        return True
    if other.slot.mood == "conditional" != head.slot.mood or head.is_joined is not other.is_joined:
        return True
    if other.slot.determiner.endswith("'s") and stem(other.slot.determiner) not in head.wide:
        return True
    if head.named_by != other.named_by or head.named_by in _SECURITIES:
        return True
    if head.is_beside_one is not other.is_beside_one or (head.is_led and not other.is_of_several):
        return True
    if head.slot.per != other.slot.per or (
        head.is_of_several != other.is_of_several and (head.head != other.head or head.head in _OF_ALL)
    ):
        return True
    return bool(head.figure.kind is Kind.COUNT and head.modifiers - other.wide and other.modifiers - head.wide)


# what is named by the time it runs, so that two lengths are two of them
_SECURITIES = frozenset(map(stem, "gilt bond note bill bund treasury swap yield mortgage high low".split()))


def _is_part(mention: Mention) -> bool:
    """True for "including three", "two of the dead", "among them three", "three among 17" and "the two men"."""
    slot, reading = mention.slot, read(mention.sentence)
    words = reading.tokens.words
    if words[:2] in _OF_THESE or slot.prep == "including":
        return True
    if slot.prep == "among":
        return not _ALL_OF_THEM.isdisjoint(words[max(0, slot.token - _REACH) : slot.token])
    if slot.chunk + 1 < len(reading.chunks) and words[reading.chunks[slot.chunk + 1].start] == "among":
        return True
    pointing = not mention.sentence.headline and slot.determiner in _POINTING
    return slot.figure.kind is Kind.COUNT and (bool(slot.partitive) or pointing)


_POINTING = frozenset({"the", "those", "these", "both"})
_ALL_OF_THEM = frozenset({"them", "these", "those", "which", "whom"})
_REACH = 3
_OF_THESE = frozenset(("of", word) for word in ("these", "those", "them", "which", "whom"))
