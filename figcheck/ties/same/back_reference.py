"""Counts that point back at a group told before: "four polls … all eight showed", "those twelve states".

A group may lose and gain members between two sentences, so a count that points back is tied only to the one count that
the words before it offer, and only where no word there sets a part apart or brings somebody in.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...clauses.stems import stem
from ...closed.pattern import Late, figures_by_place
from ...lang.en.nouns import singular
from ...lang.en.sameness import PEOPLE
from ...laws.equal import could_be_one, is_next_to, supported
from ...laws.values import one_value, same_value
from ...model import Certainty, Figure, Kind, Relation, Sentence, Story
from ...records import dataclass
from ...story import SIGN_OF_KIND, own_text

_COUNT = SIGN_OF_KIND[Kind.COUNT]
_SIGNS = "".join(SIGN_OF_KIND.values())
_VERB = (
    r"(?:have|has|had|were|are|will|would|did|do|can|could|must|may|might|now|also|then|later|remain|came|took|went|"
    r"said|say|agree|deny|left|won|lost|fell|show|found|gave|made|got|held|saw|felt|put|told|knew|rose|began|broke|ran|"
    r"kept|met|paid|sent|chose|fled|grew|spoke|hit|need|want|face|seem|live|work|use|share|look|[a-z]{2,12}ed)"
)
# matches "all C had", "all C of them are", "for all C."; refuses "all C in the county had", "all C books"
_ALL = Late(rf"\ball (?P<sign>{_COUNT})(?: of them)?(?= {_VERB}\b|[.;!?\"](?!\w)|\n|$)")
# matches "all C local police departments", "those C states"; refuses "C states", "all C."
_NAMED = Late(rf"\b(?P<which>all|those)(?: the| of the)? (?P<sign>{_COUNT}) (?=[a-z])")
# what singles out a part of the group or brings in others, between the two mentions or with the first
_OTHERS = Late(
    r"\b(?:another|one|others?|more|rest|remaining|only (?!been)|except|besides|added|joined|some|most|many|none|few|"
    r"half|including|plus|alongside|along with|as well as|followed|further|additional|each|every|former|of (?:the|his|"
    r"her|their|its|them|these|those|whom|which)|in all|altogether|together|again|(?<!in )a (?:day|week|month|year)|"
    r"per|can|could|capacity|last (?:week|month|year|season)|up to|about|around|nearly|almost|between|against|beat|"
    r"versus|neither|either|any)\b"
)
# matches "and a cousin", "and his sister", "with three"; refuses "and all", "and while", "and have", "and now"
_JOINED = Late(
    r"(?: |, )(?:and|or|with|&) (?!all\b|both\b|while\b|when\b|as\b|since\b|though\b|although\b|after\b|before\b|if\b|"
    r"have\b|has\b|had\b|were\b|are\b|was\b|is\b|that\b|then\b|now\b|will\b|they\b|said\b)"
)
# what narrows the thing behind "all N things"
_RESTRICTED = Late(
    rf"^,? ?(?:in|of|on|at|from|with|who|that|which|where|under|for|by|to|aboard|near|inside|between|listed|named|"
    rf"found|alive|tested|taken|made|held|known|set|living|involved|used|seen|shown|other)\b|^,? ?[\d{_SIGNS}]"
)
_WORDS = ("all ", "All ", "hose ")
_OTHER_PARTS = frozenset({Kind.FRACTION, Kind.ORDINAL, Kind.PERCENT})
# matches "carried C", "with C", "C passengers aboard"; refuses "has C"
_CARRIED = Late(r"\b(?:carried|carrying|aboard|on board)\b")
# adjectives that stand with a noun wherever it is told again
_PLAIN_ADJECTIVES = frozenset({stem(word) for word in ("local", "different", "separate", "young")})
# matches behind "" at its end "there have only been ", "in may, ", "kent has "; refuses "the storm sank "
_OPENING = Late(
    r"(?:^|[.;:–—]\s|\n)\W{0,3}(?:[^,;:]{0,30}, )?"
    r"(?:the |these |there (?:are|were|have|had|has)(?: only)?(?: been)?(?: only)? |"
    r"(?:the )?[a-z.-]{2,20} (?:has|had|have) )?$"
)
# matches behind "" at its start "there are C", "kent has C"; refuses "C teams"
_THERE = Late(
    r"(?:^|[.;:–—]\s|\n)\W{0,3}(?:[^,;:]{0,30}, )?(?:there (?:are|were|have|had|has)(?: only)?(?: been)?(?: only)?|"
    rf"(?:the )?[a-z.-]{{2,20}} (?:has|had|have)) {_COUNT}"
)
# matches behind "" at its end "she has "; refuses "there have been "
_OWNED = Late(r"\b(?:has|had|have) $")
_PERSONS = PEOPLE | frozenset("son daughter brother sister parent grandchild friend guest aide colleague".split())
_FEWEST = 2
_MOST = 500
_BACK = 3
_NEARBY = 6
# a story with more counts than this is a list or a table
_MOST_COUNTS = 300
_FARTHEST = 3
_WITHIN = 2
_REACH = 45


@dataclass(frozen=True, slots=True)
class _Count:
    """A count of the story with its sentence and its place there."""

    figure: Figure
    sentence: Sentence
    place: int

    @property
    def head(self) -> str:
        """The stem of the thing counted; empty where there is none."""
        return stem(self.figure.thing.head) if self.figure.thing else ""


def back_references(story: Story) -> Iterator[Relation]:
    """A count that points back at a group, with the count of the group: the roles "first" and "second"."""
    text = own_text(story)
    if not any(word in text for word in _WORDS):
        return
    counts = [
        _Count(figure, sentence, place)
        for sentence in story.sentences
        for figure, place in zip(sentence.figures, sentence.places, strict=True)
        if figure.kind is Kind.COUNT and figure.stated is not None and not sentence.headline
    ]
    if len(counts) > _MOST_COUNTS:
        return
    previous: Sentence | None = None
    for sentence in story.sentences:
        skeleton = sentence.skeleton
        if not sentence.headline:
            if "all " + _COUNT in skeleton:
                yield from _all(sentence, previous, counts)
            if "all " in skeleton or "those " in skeleton:
                yield from _named(story, sentence, counts)
            previous = sentence


def _all(sentence: Sentence, previous: Sentence | None, counts: list[_Count]) -> Iterator[Relation]:
    """The group of "all eight" without a noun: the only count of the words before, in this sentence or the last."""
    by_place = figures_by_place(sentence)
    for match in _ALL.finditer(sentence.skeleton):
        figure, words = by_place[match.start("sign")], sentence.skeleton[: match.end()]
        if figure.thing is not None or not _is_small(figure) or figure.qualifier is not None:
            continue
        ahead = [item for item in zip(sentence.figures, sentence.places, strict=True) if item[1] < match.start()]
        if not ahead and previous is not None and _follows(previous, sentence):
            ahead = list(zip(previous.figures, previous.places, strict=True))
            words = f"{previous.skeleton} {words}"
            if not _THERE.search(previous.skeleton):
                continue
        group = _only_group(ahead, words)
        near = [
            item.figure.loose
            for item in counts
            if item.figure is not figure and 0 <= sentence.index - item.sentence.index <= _BACK
        ]
        if group is None or not could_be_one(group.stated, figure.stated, _FARTHEST):
            continue
        told = _is_told(figure, group, counts)
        if not same_value(group, figure) and (
            told or is_next_to(group.stated, figure.stated) or supported(figure.loose, near)
        ):
            continue
        yield _relation(group, figure, "same-thing/group-again")


def _is_told(figure: Figure, group: Figure, counts: list[_Count]) -> bool:
    """True where the story counts so many of the same things elsewhere, or nearby of things that it does not name."""
    head = stem(group.thing.head) if group.thing else ""
    others = [item for item in counts if item.figure is not figure and same_value(item.figure, figure)]
    return any(
        item.head == head or (not item.head and abs(item.sentence.index - figure.sentence) <= _NEARBY)
        for item in others
    )


def _follows(previous: Sentence, sentence: Sentence) -> bool:
    return sentence.index - previous.index == 1 and sentence.paragraph - previous.paragraph <= 1


def _only_group(ahead: list[tuple[Figure, int]], words: str) -> Figure | None:
    """The one count among some figures, where no words around it change the group."""
    counted = [item for item in ahead if item[0].kind is Kind.COUNT]
    if len(counted) != 1 or any(item[0].kind in _OTHER_PARTS for item in ahead):
        return None
    group, place = counted[0]
    if not _is_group(group) or _changes(words, place, group) or not _OPENING.search(words[:place]):
        return None
    owned = _OWNED.search(words[:place]) is not None
    return None if owned and group.thing is not None and group.thing.head in _PERSONS else group


def _is_group(figure: Figure) -> bool:
    """True for a plain count of several things ("four polls"), not for a bound, a range or one joined by a hyphen."""
    return _is_small(figure) and figure.qualifier is None and figure.thing is not None and "-" not in figure.text


def _is_small(figure: Figure) -> bool:
    stated = figure.stated
    return figure.upper is None and stated is not None and _FEWEST <= stated <= _MOST and stated % 1 == 0


def _changes(words: str, place: int, group: Figure) -> bool:
    """True where the words around a group single out a part of it, add to it, or name another group."""
    ahead, behind = words[:place], words[place + 1 :]
    if _OTHERS.search(words) or _JOINED.search(ahead) or _JOINED.search(behind) or words[place + 1 :].startswith("-"):
        return True
    head = group.thing.head if group.thing else ""
    return any(singular(word) != word and singular(word) != head for word in _determined(behind))


# matches "the judges", "their brothers", "of nurses"; refuses "judges"
_DETERMINED = Late(r"\b(?:the|his|her|their|its|these|those|by|from|both) (?:[a-z-]+ )?(?P<noun>[a-z]{3,20}s)\b")


def _determined(behind: str) -> list[str]:
    return [match["noun"] for match in _DETERMINED.finditer(behind)]


def _named(story: Story, sentence: Sentence, counts: list[_Count]) -> Iterator[Relation]:
    """The group of "all eight local police departments" and "those twelve states": the only other count of the noun."""
    for match in _NAMED.finditer(sentence.skeleton):
        later = next((item for item in counts if item.sentence is sentence and item.place == match.start("sign")), None)
        thing = later.figure.thing if later else None
        if later is None or thing is None or not _is_small(later.figure) or later.figure.qualifier is not None:
            continue
        whole = match["which"] == "all"
        if _RESTRICTED.search(story.text[thing.span.end : thing.span.end + _REACH].lower()):
            continue
        group = _one_value([item for item in counts if item is not later and item.head == later.head])
        if group and _is_one_group(group, later, counts, whole):
            yield _in_order(group[0], later)


def _in_order(one: _Count, other: _Count) -> Relation:
    earlier, later = sorted((one, other), key=lambda item: item.figure.span.start)
    return _relation(earlier.figure, later.figure, "same-thing/said-before")


def _one_value(others: list[_Count]) -> list[_Count]:
    """The other counts of a noun where all of them are plain and state one value.

    One that speaks of a part or of others ("the four other departments") is left out where two more remain.
    """
    plain = [item for item in others if not _OTHERS.search(_around(item))]
    if len(plain) < min(len(others), _FEWEST):
        return []
    if any(not _is_small(item.figure) or item.figure.qualifier is not None for item in plain):
        return []
    return plain if one_value(item.figure for item in plain) else []


def _is_one_group(group: list[_Count], later: _Count, counts: list[_Count], whole: bool) -> bool:
    """True where the group is told of nearby or more than once, and no count nearby accounts for a difference."""
    one, other = group[0].figure.stated, later.figure.stated
    if one is None or other is None or not could_be_one(one, other, _FARTHEST):
        return False
    if _OTHERS.search(_around(later, behind=0)) or _numbered(group[0]) != _numbered(later):
        return False
    near = [
        item.figure.loose
        for item in counts
        if item is not later and abs(item.sentence.index - later.sentence.index) <= _WITHIN
    ]
    if one != other and supported(later.figure.loose, near):
        return False
    modifiers, told = _modifiers([later]) - _PLAIN_ADJECTIVES, _modifiers(group)
    if len(group) >= _FEWEST:
        return group[0].sentence.index < later.sentence.index and (not modifiers or bool(modifiers & told))
    apart = later.sentence.index - group[0].sentence.index
    if is_next_to(one, other):
        return False
    if not whole and apart > 0 and one <= other and _is_compound(group[0]):
        return True
    if not modifiers <= told:
        return False
    if not whole:
        return apart > 0 and one <= other
    return one >= other and abs(apart) <= 1 and _CARRIED.search(_around(group[0])) is not None


def _numbered(item: _Count) -> list[str]:
    """The ordinals of a sentence by value ("the first boat"), which set one thing apart from another."""
    return sorted(str(figure.stated) for figure in item.sentence.figures if figure.kind is Kind.ORDINAL)


def _is_compound(item: _Count) -> bool:
    """True for "an eight-state region"."""
    return item.sentence.skeleton[item.place + 1 : item.place + 2] == "-"


def _modifiers(items: list[_Count]) -> set[str]:
    return {stem(word) for item in items if item.figure.thing for word in item.figure.thing.modifiers}


def _around(item: _Count, behind: int = _REACH) -> str:
    return item.sentence.skeleton[max(0, item.place - _REACH) : item.place + behind]


def _relation(first: Figure, second: Figure, wording: str) -> Relation:
    return Relation("same thing", (("first", (first,)), ("second", (second,))), (), Certainty.IMPLIED, wording)
