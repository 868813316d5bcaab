"""A number of things and the list that names them: "three suspects: A, B and C", "the next three were A, B and C".

The list is complete only if it follows the colon, the dash or the verb at once and closes with "and". Names may
themselves hold "and" ("Marks and Spencer"), so a list has a smallest and a largest number of items, and the cue "item"
is given once for each comma, "joint" once for each further "and".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lang.en.nouns import singular
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from .pattern import Late
from .series import open_ended

_ITEM = r"[^,:;.()\n—–]{2,45}"
# matches "suspects: ada byrne, li wei and tom okoro." from behind the number; refuses "suspects: ada byrne, who fled,
# and others"
_LIST = Late(
    rf"(?P<thing>(?: [a-z'-]+){{1,4}})(?P<opener>: | – | — | -- | - )(?P<list>{_ITEM}(?:, {_ITEM}){{0,8}},? "
    rf"and {_ITEM})(?P<end>[.\n]|$| [—–] | - | -- )"
)
# matches " were utah, new hampshire and ohio." from behind the number; refuses " were sold in utah and ohio"
_NAMES = Late(rf"(?: [a-z'-]+)? (?:were|are) (?P<list>{_ITEM}(?:, {_ITEM}){{0,12}},? and {_ITEM})(?:[.\n]|$)")
# matches "the next ", "the other ", "its top " in front of the number
_THE_NEXT = Late(r"(?<![a-z])(?:the|its|their|his|her) (?:next|other|remaining|last|first|top|only) $")
# words that make a list a sentence, or leave it open
_NO_LIST = Late(
    r"(?<![a-z])(?:including|includes|such as|among|for example|like|others|other|more|etc|or|who|which|that|"
    r"is|are|was|were|has|have|had|will|would|can|could|"
    r"said|says|but|because|when|if|then|not|he|she|they|it|we|you|i|there|this|respectively|both|between|from|"
    r"to|at least|also|per|each|be|been|do|does|did|"
    r"went|came|got|made|took|told|asked|found|killed|as|with|by)(?![a-z])"
)
# matches "2014", which in "the other 2014 winners" is a year; refuses "14", "2,014"
_IS_YEAR = Late(r"(?:1[89]|20)\d\d")
_ARTICLE = Late(r" ?(?:the|an?|its|his|her|their) ")
_OUTER = frozenset(
    "year years month months week weeks day days hours minutes seconds percent points people times goals runs "
    "yards miles metres".split()
)


def count_list(story: Story) -> Iterator[Relation]:
    """Relations of a number and the items listed behind it."""
    for sentence in story.sentences:
        for index, figure in enumerate(sentence.figures):
            if figure.kind is Kind.COUNT and figure.upper is None and not open_ended(figure):
                if figure.thing is not None:
                    yield from _listed(sentence, index)
                yield from _named(story, sentence, index)


def _named(story: Story, sentence: Sentence, index: int) -> Iterator[Relation]:
    """ "The next three were Utah, New Hampshire and Ohio": every item is a name."""
    figure, place = sentence.figures[index], sentence.places[index]
    match = _NAMES.match(sentence.skeleton, place + 1)
    ahead = _THE_NEXT.search(sentence.skeleton, max(0, place - 20), place)
    if match is None or ahead is None or _NO_LIST.search(match["list"]) or _IS_YEAR.fullmatch(figure.text):
        return
    shift = figure.span.end - place - 1
    printed = story.text[match.start("list") + shift : match.end("list") + shift]
    if printed.lower() == match["list"] and all(item[:1].isupper() for item in re.split(r",? and |, ", printed)):
        yield _relation(figure, match["list"])


def _listed(sentence: Sentence, index: int) -> Iterator[Relation]:
    figure = sentence.figures[index]
    match = _LIST.match(sentence.skeleton, sentence.places[index] + 1)
    if match is None or _NO_LIST.search(match["list"]) or match["thing"].split()[-1] in _OUTER:
        return
    if (
        not _announced(sentence, index, match["thing"])
        or _explained(match["list"])
        or any(place < match.end() for place in sentence.places[index + 1 :])
    ):
        return
    yield _relation(figure, match["list"])


def _relation(figure: Figure, listed: str) -> Relation:
    items = [part for part in re.split(r", and |,", listed) if part.strip()]
    # with a comma before the last "and" ("a and b, c, and d") no other one parts two items
    joints = 0 if ", and " in listed else sum(part.count(" and ") for part in items)
    cues = (*(("item", item.strip()) for item in items), *(("joint", "and") for _ in range(joints)))
    return Relation(
        "count_list",
        (("counted", (figure,)),),
        (("wording", "list"), *cues),
        Certainty.STATED,
        "count-list/number-then-names",
    )


def _announced(sentence: Sentence, index: int, thing: str) -> bool:
    """True when the number says how many are listed: no share of others, no headline, no "172 delegates at stake"."""
    figure = sentence.figures[index]
    assert figure.thing is not None, "the caller has seen to it"
    if figure.circumstances.scope or sentence.headline or singular(thing.split()[-1]) != figure.thing.head:
        return False
    before = sentence.skeleton[: sentence.places[index]].strip()
    if figure.text[:1].isdigit() and (not before or len(figure.text) > 2):
        return False
    return not (index and " of " in sentence.skeleton[sentence.places[index - 1] : sentence.places[index]][:40])


def _explained(items: str) -> bool:
    """True for "Essential Utilities, the parent of Aqua, and American Water": the comma explains, it does not list."""
    first, *rest = re.split(r", (?:and )?", items)
    return bool(rest) and not _ARTICLE.match(first) and any(_ARTICLE.match(item) for item in rest)
