"""One beginning told twice with its year: records that began, an election to an office, a system in place since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..lang.en.sameness import DAY_AND_MONTH_NAMES, EMPTY
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, exactly
from .pattern import Late, figures_by_place
from .same_thing_context import stem

_YEAR = SIGN_OF_KIND[Kind.YEAR]
# matches "records began in Y", "since Y, when records began"; refuses "records in Y", "records began to"
_RECORDS = Late(
    r"\b(?:(?:records|measurements|data collection|record-keeping) (?:first )?(?:began|started|begin|start) in "
    rf"(?P<a>{_YEAR})|"
    rf"since (?P<b>{_YEAR}),? when (?:the )?(?:records|measurements|record-keeping) (?:first )?(?:began|started))"
)
_OFFICE = (
    r"(?P<office>prime minister|president|chancellor|mayor|governor|premier|speaker|pope|party leader|leader|chairman|"
    r"chairwoman|chair|king|queen)"
)
# matches "prime minister since his election in Y", "mayor since being elected in Y"; refuses "mayor since Y"
_SINCE_ELECTION = Late(
    rf"\b{_OFFICE} (?:of [a-z]+ )?since (?:(?:his|her) (?:first )?(?:election|appointment)|(?:being|he was|she was) "
    rf"(?:first )?(?:elected|appointed)) in (?P<year>{_YEAR})"
)
# matches "when elected prime minister by the house in Y", "he was elected mayor in Y"; refuses "re-elected mayor in Y"
_ELECTED = Late(
    r"(?:(?:^|\b)(?:when|after being|he was|she was|was first|first) |^)(?:elected|appointed) (?:as )?(?:the )?"
    rf"{_OFFICE}(?: (?:of|by) (?:the )?[a-z]+)? in (?P<year>{_YEAR})"
)
# matches "the system, in place since Y", "the rule has been in force since Y"; refuses "a ban in place since Y"
_IN_PLACE = Late(
    r"\b(?:the|this) (?:[a-z-]+ ){0,3}?(?P<noun>[a-z]{3,20})(?:,|,? (?:which|that) has been| has been) "
    rf"(?:in (?:place|force|use|operation|existence)|running|operating) since (?P<year>{_YEAR})"
)
# matches "the inception of the system in Y", "the launch of this fund in Y"; refuses "the launch of a fund in Y"
_INCEPTION = Late(
    r"\b(?:the|its) (?:inception|introduction|launch|creation|establishment|founding|start) of (?:the|this) "
    rf"(?P<noun>[a-z]{{3,20}}) in (?P<year>{_YEAR})"
)
# what makes one beginning of several
_ANOTHER = Late(
    r"\b(?:re-?elected|again|second|third|another|predecessor|former|previous|first leader|relaunch\w*|re-?introduc\w+|"
    r"new|stricter|current|present form|revised|brother|sister|father|mother|son|daughter|wife|husband|whose)\b"
)
# matches "his", "he"; refuses "her"
_HIS = Late(r"\b(?:he|his|him)\b")
# matches "her", "she"; refuses "he"
_HER = Late(r"\b(?:she|her|hers)\b")
# matches "warmest", "driest"; refuses "best", "west"
_EXTREME = Late(r"\b(?!best|most|west|forest|rest|test|least)[a-z]{2,12}est\b")
_SHARED = 3
_STEM = 6
_AHEAD = 200
# a story that says so oftener when records began is a table
_MOST = 12
_WORD = Late(r"[a-z]{3,}")


@dataclass(frozen=True, slots=True)
class _Beginning:
    """A year with its sentence and what began, an office or a noun."""

    figure: Figure
    sentence: Sentence
    thing: str


def since_years(story: Story) -> Iterator[Relation]:
    """Two years of one beginning, in the roles "first" and "second"."""
    if "since" not in story.text:
        return
    began = sorted(_found(story, "began", _RECORDS) + _found(story, "started", _RECORDS), key=_start)[:_MOST]
    for index, later in enumerate(began):
        earlier = next((other for other in began[:index] if _is_one_series(story, other, later)), None)
        if earlier is not None:
            yield _relation(earlier, later)
            break
    for word, first, other in (("elect", _SINCE_ELECTION, _ELECTED), ("since", _IN_PLACE, _INCEPTION)):
        told = _found(story, word, first)
        again = _found(story, "elected" if word == "elect" else " of th", other) if len(told) == 1 else []
        again = [item for item in again if _is_same_office(told[0], item)]
        if len(again) == 1:
            yield _relation(*sorted((told[0], again[0]), key=_start))


def _is_same_office(told: _Beginning, again: _Beginning) -> bool:
    """True for one office or noun in two sentences that speak of no man and woman and quote nobody."""
    if again.thing != told.thing or again.sentence is told.sentence or again.figure.quoted:
        return False
    return not any(_HIS.search(one.skeleton) and _HER.search(other.skeleton) for one, other in _both_ways(told, again))


def _both_ways(one: _Beginning, other: _Beginning) -> tuple[tuple[Sentence, Sentence], ...]:
    return (one.sentence, other.sentence), (other.sentence, one.sentence)


def _start(item: _Beginning) -> int:
    return item.figure.span.start


def _found(story: Story, word: str, expression: Late) -> list[_Beginning]:
    return [
        item
        for sentence in story.sentences
        if _YEAR in sentence.skeleton and word in sentence.skeleton
        for item in _in_sentence(sentence, expression)
    ]


def _in_sentence(sentence: Sentence, expression: Late) -> Iterator[_Beginning]:
    by_place = figures_by_place(sentence)
    for match in expression.finditer(sentence.skeleton):
        if not _ANOTHER.search(sentence.skeleton, max(0, match.start() - _AHEAD), match.end()):
            groups = match.groupdict()
            year = next(name for name in ("year", "a", "b") if groups.get(name))
            thing = groups.get("office") or groups.get("noun") or ""
            figure = by_place[match.start(year)]
            # a year that ends in noughts is printed as exactly as any other
            if figure.stated is not None:
                yield _Beginning(exactly(figure, int(figure.stated)), sentence, stem(thing))


def _is_one_series(story: Story, earlier: _Beginning, later: _Beginning) -> bool:
    """True where two sentences on records name the same: one set of names within the other, and words enough."""
    if earlier.sentence is later.sentence or _extremes(earlier.sentence) ^ _extremes(later.sentence):
        return False
    one, other = _names(story, earlier.sentence), _names(story, later.sentence)
    if not (one <= other or other <= one):
        return False
    return len(_words(earlier.sentence) & _words(later.sentence)) >= _SHARED and bool(one & other)


def _extremes(sentence: Sentence) -> set[str]:
    return {match.group() for match in _EXTREME.finditer(sentence.skeleton)}


def _words(sentence: Sentence) -> frozenset[str]:
    found = {match.group()[:_STEM] for match in _WORD.finditer(sentence.skeleton) if match.group() not in EMPTY}
    return frozenset(found - {"record", "began", "since"})


# matches "Effis", "Met"; refuses "effis", "The"
_NAME = Late(r"\b(?!The\b|This\b|That\b|But\b|And\b|Since\b|When\b|For\b)[A-Z][A-Za-z]{2,}")


def _names(story: Story, sentence: Sentence) -> frozenset[str]:
    text = story.text[sentence.span.start : sentence.span.end]
    found = frozenset(match.group() for match in _NAME.finditer(text) if match.group().lower() not in EMPTY)
    return found.difference(DAY_AND_MONTH_NAMES)


def _relation(first: _Beginning, second: _Beginning) -> Relation:
    roles = (("first", (first.figure,)), ("second", (second.figure,)))
    return Relation("same thing", roles, (), Certainty.IMPLIED)
