"""The size of what one owner has one of, told twice: "Kent's 10-point plan … Kent's 10 points", "his own 15-pointer".

A size joined to any noun ("the 10-year bonds", "the three-day strike") tells one thing apart from another of its
kind, and reports and visits are many. Only plans and tours of one owner are compared, where nothing numbers, renews
or places them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..laws.equal import could_be_one
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from .pattern import Late
from .same_thing_context import stem

_KINDS = frozenset({Kind.COUNT, Kind.DURATION, Kind.POINTS})
# matches behind " " at its end "kent's ", "his own ", "the pope's african "; refuses "a ", "the "
_OWNER = Late(r"(?:^|[\s\"(])(?P<owner>his|her|its|their|[a-z]{2,20}'s)(?: (?P<middle>own|[a-z]{3,12}))? $")
# matches "-point plan", " plan to", " africa tour, one"; refuses ", "
_NOUN = Late(
    r"(?:-[a-z]{3,12})?(?: [a-z]{3,12}){0,2}? (?P<noun>plan|proposal|charter|manifesto|blueprint|roadmap|tour|"
    r"pilgrimage)\b(?P<more> [a-z]+)?"
)
# matches " include", ", which", " are"; refuses " clear", " from"
_FREE = Late(r"(?:,| (?:include|are|were|call|cover|demand|contain|say|that|which|have|had)\b)")
# what makes the thing one of several
_SEVERAL = Late(
    r"\b(?:new|newer|first|second|third|next|last|latest|previous|earlier|original|initial|another|other|former|old|"
    r"revised|amended|separate|different|additional|longer|shorter|extended|reduced|then|rival|counter|summary|draft|"
    r"final|three|two|both|each|every)\b"
)
# words behind a noun that say which of several it is
_PLACED = frozenset("in of for on to from with by at about against into over between during last next this".split())
_AHEAD = 40
_FARTHEST = 5
_NEAR = 6


@dataclass(frozen=True, slots=True)
class _Size:
    """A size with its owner, the noun it is joined to or the unit alone, and its sentence."""

    figure: Figure
    sentence: Sentence
    owner: str
    unit: str
    noun: str


def owned_plans(story: Story) -> Iterator[Relation]:
    """Two sizes of one owner's plan or tour, in the roles "first" and "second"."""
    told = [item for sentence in story.sentences for item in _sizes(sentence)]
    for index, later in enumerate(told):
        kin = [earlier for earlier in told[:index] if _is_one(earlier, later)]
        if kin and len({item.figure.stated for item in kin}) == 1:
            roles = (("first", (kin[-1].figure,)), ("second", (later.figure,)))
            yield Relation("same thing", roles, (), Certainty.IMPLIED)


def _is_one(earlier: _Size, later: _Size) -> bool:
    return (
        earlier.owner == later.owner
        and earlier.unit == later.unit
        and (earlier.noun == later.noun or "" in (earlier.noun, later.noun))
        and bool(earlier.noun or later.noun)
        and (later.owner.endswith("'s") or later.sentence.index - earlier.sentence.index <= _NEAR)
        and could_be_one(earlier.figure.stated, later.figure.stated, _FARTHEST)
    )


def _sizes(sentence: Sentence) -> Iterator[_Size]:
    skeleton = sentence.skeleton
    for figure, place in zip(sentence.figures, sentence.places, strict=True):
        if figure.kind not in _KINDS or figure.stated is None or figure.upper is not None or figure.qualifier:
            continue
        owner = _OWNER.search(skeleton[max(0, place - _AHEAD) : place])
        if owner is None or _SEVERAL.search(owner["middle"] or ""):
            continue
        unit = figure.unit or (stem(figure.thing.head) if figure.thing else "")
        noun = _noun_of(figure, skeleton, place)
        if noun is not None and unit:
            yield _Size(figure, sentence, owner["owner"], unit.removesuffix("er"), noun)


def _noun_of(figure: Figure, skeleton: str, place: int) -> str | None:
    """The noun a size is joined to; empty where its unit stands alone; None where neither can be said."""
    if "-" not in figure.text and skeleton[place + 1 : place + 2] != "-":
        return "" if figure.kind is Kind.POINTS and _FREE.match(skeleton, place + 1) else None
    if skeleton.startswith("-pointer", place + 1):
        return "plan"
    found = _NOUN.match(skeleton, place + 1)
    if found is None or (found["more"] or "").strip() in _PLACED:
        return None
    return found["noun"]
