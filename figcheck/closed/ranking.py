"""Figures in an order that the wording states: the highest since a year that had more, the most, followed by the
next.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..lang.en.ranking import BEGINNINGS, CALAMITIES, HIGHEST, LEADERS, LOWEST
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, index_of
from ..ties.measure import LEVEL_KINDS, is_bare
from .extremes import ordered
from .moves import MOST_FIGURES, same_measure
from .pattern import Hit, Late, figures_by_place, hits, pattern, without_brackets

_WORD = "|".join(sorted(HIGHEST | LOWEST))
# matches "the highest since D, when it stood at P" and "worst accident since Y, when C died"; refuses "highest
# since Y, a fall of P"
_SINCE = pattern(
    r"(?<!second-)(?<!second )(?<!third )\b<<word>>\b~ since (?:the )?~{when},? when (?:it |they |there (?:was|"
    r"were) |only |some )?~{old:level}",
    {"word": rf"(?P<word>{_WORD})"},
    name="superlative/since",
)
# matches "highest since Y (P)"
_SINCE_BRACKET = pattern(
    r"\b<<word>>\b~ since (?:the )?~{when} \({old:level}\)",
    {"word": rf"(?P<word>{_WORD})"},
    name="superlative/since",
)
# matches "highest level since the P of D", "lowest since the P seen in Y", "lowest since Y's P"
_SINCE_LEVEL = pattern(
    r"(?<!second-)(?<!second )(?<!third )\b<<word>>\b(?: (?:level|rate|figure|price|number|total|reading|toll|share))? "
    r"since (?:the )?(?:{old:level}(?: (?:seen|recorded|reached|set|measured|reported))? (?:of|in|on) {when}"
    r"|{when}'s {old:level})",
    {"word": rf"(?P<word>{_WORD})"},
    name="superlative/since",
)
_BEGUN = Late(rf"\b(?:{'|'.join(sorted(BEGINNINGS))})\b")
_CALAMITY = Late(rf"\b(?:{'|'.join(sorted(CALAMITIES))})s?\b")
_CHANGE = Late(
    r"\b(?:fall|rise|drop|increase|decline|decrease|gain|jump|growth|cut|swing|margin|pace|rate of|annual|"
    r"monthly|quarterly|weekly|daily)\b"
)
# matches " decline", " pct drop" behind a figure, which is then no level; refuses " in May"
_MOVEMENT = Late(r" ?(?:fall|rise|drop|increase|decline|decrease|gain|jump|loss)\b")
_LEVELS = "".join(SIGN_OF_KIND[kind] for kind in LEVEL_KINDS)
_ALL = "".join(SIGN_OF_KIND.values())
# matches "M, followed by Hull with C", "P, followed by Labour (P)"; refuses "C, followed by a reception for C"
_FOLLOWED = Late(rf"(?P<first>[{_LEVELS}])[^{_ALL};:\n]{{0,30}}?,? (?:closely )?followed by (?P<rest>[^;:\n]{{1,160}})")
# matches " with ", " (", " on ", " at " before a figure of the list
_LINK = Late(r"(?:\b(?:with|on|at|had)|\() ?$")
# matches "most", "lowest", and "least affordable", of which no one can tell which way its figures run; refuses "almost"
_LEADER = Late(
    rf"\bleast (?!of\b|with\b|at\b)[a-z]+\b|\b(?P<up>{'|'.join(sorted(LEADERS))})\b|"
    rf"\b(?P<down>{'|'.join(sorted(LOWEST))})\b"
)
_COUNTED = frozenset({Kind.COUNT, Kind.PERCENT, Kind.MONEY, Kind.QUANTITY})


def superlative(story: Story) -> Iterator[Relation]:
    """A level said to be the highest or lowest since a time whose own level stands beside it.

    The role "higher" is the one that must not lie below: the earlier level of a highest, the new one of a lowest.
    """
    previous: Sentence | None = None
    for sentence in story.sentences:
        if "since" in sentence.skeleton and len(sentence.figures) <= MOST_FIGURES:
            for compiled in (_SINCE, _SINCE_BRACKET, _SINCE_LEVEL):
                for hit in hits(sentence, compiled):
                    yield from _since(sentence, previous, hit)
        previous = sentence


def _since(sentence: Sentence, previous: Sentence | None, hit: Hit) -> Iterator[Relation]:
    old, word = hit.all("old")[0], hit.word("word")
    text = sentence.skeleton[hit.start : hit.end]
    if _BEGUN.search(text) or (word == "worst" and not _CALAMITY.search(sentence.skeleton)) or _CHANGE.search(text):
        return
    if _MOVEMENT.match(sentence.skeleton, hit.end):
        return  # "the weakest since January's 2% decline"
    new = _level_before(sentence, hit.start, old)
    alike = not _CHANGE.search(sentence.skeleton, 0, hit.start)  # "The decline was the biggest since" is of no level
    if new is None and alike and previous is not None and previous.index == sentence.index - 1:
        new = _level_before(previous, len(previous.skeleton), old, sole=True)
    if new is None:
        return
    top, bottom = (old, new) if word in HIGHEST else (new, old)
    yield Relation(
        "superlative", (("higher", (top,)), ("lower", (bottom,))), (("word", word),), Certainty.IMPLIED, hit.wording
    )


def _level_before(sentence: Sentence, end: int, old: Figure, sole: bool = False) -> Figure | None:
    """The level nearest before a place that can be measured as another one is; with `sole`, only when it is the
    only one.
    """
    found = [
        figure
        for figure, place in zip(sentence.figures, sentence.places, strict=True)
        if place < end and figure.kind is old.kind and same_measure(figure, old) and figure.upper is None
    ]
    if not found or (sole and len(found) > 1):
        return None
    return found[-1] if end - sentence.places[index_of(sentence, found[-1])] < 90 or sole else None


def ranking(story: Story) -> Iterator[Relation]:
    """Neighbours in a list that the wording puts in order: "the most, with 214, followed by Hull with 231"."""
    for sentence in story.sentences:
        if "followed by" in sentence.skeleton and len(sentence.figures) <= MOST_FIGURES:
            yield from _followed(sentence)
        if len(sentence.figures) <= MOST_FIGURES:
            yield from ordered(sentence)


def _followed(sentence: Sentence) -> Iterator[Relation]:
    by_place = figures_by_place(sentence)
    text = without_brackets(sentence).skeleton if sentence.skeleton.count("(") > 3 else sentence.skeleton
    for match in _FOLLOWED.finditer(text):
        leader = _last_leader(text[max(0, match.start() - 90) : match.start()])
        if leader is None:
            continue
        chain = [by_place[match.start("first")]]
        at = match.start("rest")
        for place in (place for place in sentence.places if match.start("rest") <= place < match.end("rest")):
            if not _LINK.search(text[at:place]) or not _alike(chain[0], by_place[place]):
                break
            chain.append(by_place[place])
            at = place + 1
        yield from _pairs(chain, leader)


def _pairs(chain: list[Figure], leader: str) -> Iterator[Relation]:
    if chain[0].kind not in _COUNTED or any(figure.upper for figure in chain):
        return
    for first, second in pairwise(chain):
        if not same_measure(first, second) or _differ(first, second):
            return
        top, bottom = (first, second) if leader == "up" else (second, first)
        yield Relation(
            "ranking",
            (("higher", (top,)), ("lower", (bottom,))),
            (("leader", leader),),
            Certainty.STATED,
            "ranking/followed-by",
        )


def _alike(first: Figure, second: Figure) -> bool:
    """One kind, or a bare number that takes the unit of the first ("losing 300 acres, followed by Kent (120)")."""
    return first.kind is second.kind or (first.kind is Kind.QUANTITY and is_bare(second))


def _differ(first: Figure, second: Figure) -> bool:
    return first.thing is not None and second.thing is not None and first.thing.head != second.thing.head


def _last_leader(text: str) -> str | None:
    """up or down, by the superlative nearest before a list; None where there is none."""
    found = None
    for match in _LEADER.finditer(text):
        found = "up" if match["up"] else "down" if match["down"] else None
    return found
