"""A multiple whose levels stand in another sentence than itself: "This is more than double the $50bn first named",
"It has doubled from £500", a headline that halves what the story tells in full.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..lang.en.change import MULTIPLE_HEDGES, MULTIPLE_VERBS
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import kinds_of
from .direction_words import comparable
from .levels import ends_of
from .moves import Event, Item, Move, is_broken, moves, same_measure
from .pattern import Late

Cues = tuple[tuple[str, str], ...]
# matches " the ", " as many as the ", " as high as §'s ", " that of "; refuses " as likely to be of the "
OF = Late(
    r"(?:,? (?:the|its|their|his|her|our|a|an|last|what|of|that of|more than the|higher than the|as (?:many|"
    r"much|high|large|big|great|low|long|fast|likely|"
    r"expensive|costly|heavy|small|deep|common) as|higher than|more than|larger than|bigger than|greater than|"
    r"the size of|the number of|the amount of|"
    r"the rate of|the level of|the average of)\b)[a-z\u00a7' -]{0,36}(?:[a-z\u00a7' -]{0,30}  )?$"
)
# matches "as many as", "the figure typically expected", whose words begin no clause behind a multiple
_NO_CLAUSE = Late(
    r"\bas [a-z]+ as\b|\bthe (?:figure|number|level|rate|amount|average)(?: [a-z]+ly)? (?:expected|forecast)\b"
)
MORE = Late(r"(?:more|higher|larger|bigger|greater|faster|above)\b")
# matches "This is ", "That was "
_THIS = Late(
    r"\s*(?:this|that|it|the (?:figure|total|number|sum|amount))(?:'s)? (?:is |was |represents |would be |will be )?$"
)
# matches "profit doubles", "force to be cut by half"; refuses "doubles final"
_HEADLINE = Late(
    rf"\b(?:(?P<hedge>more than|almost|nearly|roughly|about) )?(?:(?P<verb>{'|'.join(sorted(MULTIPLE_VERBS))})|"
    rf"(?:cut|fall|falls|drop|drops|slashed|"
    rf"reduced|down|shrinks?) by (?P<half>half))\b(?! (?:final|bill|win|whammy|act|murder|standards?))"
)
# what a headline leaves open and the first sentence names: "numbers would fall", "made £412m before tax"
_GENERIC = Late(r"\bnumbers? (?:would|will|could|is|are|has|have|had|fell|rose|to)\b")
_PROFIT = Late(r"\bprofits?\b")
_PROFIT_NAMED = Late(r"\b(?:before tax|pre-?tax|profits?|net income|earnings)\b")
_CONTENT = r"[a-z]{6,}"
_FACTORS = kinds_of((Kind.MULTIPLE, Kind.FRACTION))


def _headline(story: Story) -> Iterator[Relation]:
    """ "Force to be cut by half" over "Numbers would fall from 84,000 to 58,000": the first sentence bears the
    headline out.
    """
    body = next((sentence for sentence in story.sentences if sentence.index == 1), story.sentences[0])
    head = story.text[: body.span.start].lower()
    match = _HEADLINE.search(head)
    if body.index != 1 or match is None or len(head) > 120 or not head.endswith("\n\n") or head.strip().count("\n"):
        return
    factor = MULTIPLE_VERBS[match["verb"]] if match["verb"] else "1/2"
    direction = "down" if "/" in factor else "up"
    for sentence in (other for other in story.sentences if other.index in (1, 2)):
        ends = _ends(sentence, direction)
        if len(ends) == 1 and _one_measure(head, sentence.skeleton):
            hedge = MULTIPLE_HEDGES.get(match["hedge"] or "", "")
            cues = (("factor", factor), ("hedge", hedge), ("form", "times"), ("direction", direction))
            yield relation_of((), ends[0], cues, "headline-verb")
            return


def _ends(sentence: Sentence, direction: str) -> list[tuple[Figure, Figure]]:
    """The new and the old level of each word that points one way, or of a sentence that only compares two levels."""
    row = moves(sentence)
    found = [
        (pair.new, pair.old)
        for index, move in enumerate(row)
        if isinstance(move, Event) and move.direction == direction and (pair := ends_of(row, index, index, direction))
    ]
    return found or [(new.figure, old.figure) for new, old in _compared(row)]


def _compared(row: tuple[Move, ...]) -> Iterator[tuple[Item, Item]]:
    """The level and its base where these are the only two figures."""
    levels = [move for move in row if isinstance(move, Item)]
    if len(levels) != 2 or levels[1].role != "base" or levels[1].broken:
        return
    new, old = levels
    if new.role not in ("from", "base") and comparable(new.figure, old.figure):
        yield new, old


def _one_measure(head: str, body: str) -> bool:
    """True when a headline and the first sentence speak of one measure, as far as their words show."""
    if _PROFIT.search(head):
        return bool(_PROFIT_NAMED.search(body))
    return bool(_GENERIC.search(body)) or bool(set(re.findall(_CONTENT, head)) & set(re.findall(_CONTENT, body)))


def _this(first: Sentence, second: Sentence) -> Iterator[Relation]:
    """ "The plan will cost $125bn. This is more than double the $50bn first named": the pronoun stands for the last
    such figure.
    """
    row = [move for move in moves(second) if isinstance(move, Item)]
    if len(row) < 2 or row[0].figure.kind is not Kind.MULTIPLE or not _THIS.fullmatch(second.skeleton[: row[0].place]):
        return
    factor, old = row[0], row[1]
    link = second.skeleton[factor.place + 1 : old.place]
    candidates = [
        move.figure
        for move in moves(first)
        if isinstance(move, Item) and move.figure.kind is old.figure.kind is Kind.MONEY
    ]
    if len(candidates) == 1 and OF.fullmatch(link) and not parted(link) and same_measure(candidates[0], old.figure):
        form = "more" if MORE.search(link) else "times"
        cues = (("form", form), ("direction", "up"), ("hedge", ""))
        yield relation_of((factor.figure,), (candidates[0], old.figure), cues, "this-is-times")


_IT = r"\s*(?:it|this|that|the (?:figure|total|number|sum|amount|price|bill|cost))(?:'s)?"
# matches "It has ", "The bill's "; refuses "Its price "
_OPENS_WITH_IT = Late(rf"{_IT} ")
# matches "It has more than ", "The figure has almost " before "doubled"
_IT_HAS = Late(
    rf"{_IT}"
    r"(?: (?:has|had|have|is|was|will|would|since|now|be|been))*"
    rf"(?: (?P<hedge>{'|'.join(sorted(MULTIPLE_HEDGES, key=len, reverse=True))})(?: than)?)? $"
)


def _doubled(first: Sentence, second: Sentence) -> Iterator[Relation]:
    """ "The bill was £900. It has more than doubled from £500": the pronoun stands for the only such level."""
    row = [move for move in moves(second) if not isinstance(move, Event) or move.classes != {"comparative"}]
    verb, old = (row[0], row[1]) if len(row) > 1 else (None, None)
    if not isinstance(verb, Event) or not isinstance(old, Item) or "multiple" not in verb.classes or old.role != "from":
        return
    told = _IT_HAS.fullmatch(second.skeleton[: verb.start])
    if told is None or old.broken or any(isinstance(move, Item) and move.role == "to" for move in row[2:]):
        return
    levels = [move.figure for move in moves(first) if isinstance(move, Item) and comparable(old.figure, move.figure)]
    if len(levels) == 1:
        factor = (("factor", MULTIPLE_VERBS[verb.word]), ("hedge", MULTIPLE_HEDGES.get(told["hedge"] or "", "")))
        cues = (*factor, ("form", "times"), ("direction", verb.direction))
        yield relation_of((), (levels[0], old.figure), cues, "it-has-doubled")


# matches " the rate it had hoped for", " as many as planned", " of what it earned"; refuses " the staff"
_OF_IT = Late(
    r" (?:of )?(?:the (?:rate|level|number|amount|figure|sum|share|price|total|pace)|as (?:many|much|high|large|fast)|"
    r"what|that)\b"
)


def _then_told(first: Sentence, second: Sentence) -> Iterator[Relation]:
    """ "Growth will be less than half the rate it had hoped for. It now expects 5%, compared with 12% planned"."""
    figures = [move for move in moves(first) if isinstance(move, Item)]
    levels = list(_compared(moves(second)))
    if len(figures) != 1 or not levels:
        return
    factor, (new, old) = figures[0], levels[0]
    if factor.figure.kind not in (Kind.MULTIPLE, Kind.FRACTION) or not _OF_IT.match(first.skeleton, factor.place + 1):
        return
    shared = set(re.findall(_CONTENT, first.skeleton)) & set(re.findall(_CONTENT, second.skeleton))
    if shared:
        form = "part" if factor.figure.kind is Kind.FRACTION else "times"
        cues = (("form", form), ("direction", "up"), ("hedge", ""))
        yield relation_of((factor.figure,), (new.figure, old.figure), cues, "told-after", Certainty.IMPLIED)


def parted(link: str) -> bool:
    """True when the words between a multiple and its base may begin a new clause."""
    return is_broken(_NO_CLAUSE.sub("", link))


def told_apart(story: Story) -> Iterator[Relation]:
    """The multiples of a headline, and those of two neighbouring sentences."""
    if story.sentences:
        yield from _headline(story)
    for first, second in pairwise(story.sentences):
        if second.index != first.index + 1:
            continue
        if second.figures[0].kind is Kind.MULTIPLE:
            yield from _this(first, second)
        if _OPENS_WITH_IT.match(second.skeleton):
            yield from _doubled(first, second)
        if first.kinds & _FACTORS or " factor of " in first.skeleton:
            yield from _then_told(first, second)


def relation_of(
    factor: tuple[Figure, ...],
    levels: tuple[Figure, Figure],
    cues: Cues,
    wording: str,
    certainty: Certainty = Certainty.STATED,
) -> Relation:
    """Two levels and the multiple between them, a figure or the word that the cues name."""
    new, old = levels
    named = (("multiple", factor),) if factor else ()
    return Relation("multiple", (*named, ("new", (new,)), ("old", (old,))), cues, certainty, f"multiple/{wording}")
