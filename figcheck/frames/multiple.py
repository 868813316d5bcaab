"""A level that is said to be a multiple of another: "more than doubled, from 5,200 to 9,700", "ten times the £450
maximum".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..lang.en.change import MULTIPLE_HEDGES, MULTIPLE_VERBS
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from .change_apart import since_hitting
from .levels import Change, Ends, changes, ends_of
from .moves import Event, Item, Move, is_broken, moves, same_measure
from .pattern import Late

_VERB = Late("doubl|tripl|trebl|quadrupl|quintupl|sextupl|halv")
_HEDGE = Late(rf"\b({'|'.join(sorted(MULTIPLE_HEDGES, key=len, reverse=True))})(?: than)? $")
_FRACTIONS = (Kind.FRACTION, Kind.RATIO)
# matches " the ", " as many as the ", " as high as §'s ", " that of "; refuses " as likely to be of the "
_OF = Late(
    r"(?:,? (?:the|its|their|his|her|our|a|an|last|what|of|that of|more than the|higher than the|as (?:many|"
    r"much|high|large|big|great|low|long|fast|likely|"
    r"expensive|costly|heavy|small|deep|common) as|higher than|more than|larger than|bigger than|greater than|"
    r"the size of|the number of|the amount of|"
    r"the rate of|the level of|the average of)\b)[a-z\u00a7' -]{0,36}(?:[a-z\u00a7' -]{0,30}  )?$"
)
# matches " is ", " – ", ", " and " fine is " between a level and its multiple
_COMMA = Late(r", $")
# matches " as likely as Democrats to pay " and " as many " between a multiple and the levels in brackets behind it
_AS_LIKELY = Late(
    r" as (?:likely|many|much|high|common|large|big|often|popular|expensive|costly|long)\b[a-z\u00a7' -]{0,90}\(?$"
)
# matches " and over" behind an age, "60 and over"
_GROUP = Late(r" (?:and|or) (?:over|older|above|under|younger|more)\b")
_AGAINST = Late(r"\b(?:than|vs\.?|versus|against|compared|to)\b")
_IS = Late(r"\b(?:is|are|was|were|be|being|represents?|represented|meaning|at|becomes?|became)\b|[,–—(] ?$| - $")
# matches " – ", " - " before a multiple
_DASH = Late(r" [–—-] $")
_CLAUSE = Late(r"\b(?:while|but|whereas|although|when|who)\b|[;:]")
_MORE = Late(r"(?:more|higher|larger|bigger|greater|faster|above)\b")
# matches "This is ", "That was "
_THIS = Late(
    r"\s*(?:this|that|it|the (?:figure|total|number|sum|amount))(?:'s)? (?:is |was |represents |would be |will be )?$"
)
# matches "the " and "mixed " before "doubles", which is then a game and no verb
_NOUN = Late(r"\b(?:the|a|an|mixed|[a-z]+'s|[a-z]+s'|of|in|and|or|singles|his|her|their)\s$")
_NOT_RATIO = Late(r"\b(?:not|never|n't|if|could|expected|hoped|target|wanted?|plans?|planned)\b")


def multiple(story: Story) -> Iterator[Relation]:
    """Two levels and the multiple between them.

    The multiple is a figure ("fivefold", "a third") or a verb; then the cue "factor" names it ("2", "1/2"). The cue
    "hedge" is
    what loosens it, the cue "form" is times (new ÷ old), more ("three times more", which may mean four) or change
    (by a third).
    """
    for sentence in story.sentences:
        if not _may_hold(sentence):
            continue
        row = moves(sentence)
        yield from _verbs(sentence, row)
        yield from _amounts(row)
        yield from _compared(row)
        yield from _likelier(sentence, row)
        yield from _since(sentence)
    if story.sentences:
        yield from _headline(story)
    for first, second in pairwise(story.sentences):
        if second.index == first.index + 1 and second.figures[0].kind is Kind.MULTIPLE:
            yield from _this(first, second)


def _may_hold(sentence: Sentence) -> bool:
    """A cheap test before the row is built: two levels at least, and a multiple, a fraction or a verb of multiple."""
    if len(sentence.figures) < 2:
        return False
    return any(figure.kind in (Kind.MULTIPLE, *_FRACTIONS) for figure in sentence.figures) or bool(
        _VERB.search(sentence.skeleton)
    )


def _verbs(sentence: Sentence, row: tuple[Move, ...]) -> Iterator[Relation]:
    for index, event in enumerate(row):
        if not isinstance(event, Event) or "multiple" not in event.classes:
            continue
        ahead = sentence.skeleton[max(0, event.start - 40) : event.start]
        if not event.word.endswith(("d", "ing")) and _NOUN.search(ahead):
            continue
        ends = ends_of(row, index, index, event.direction)
        if ends is None or ends.last == index or _NOT_RATIO.search(ahead) or not _governs(row, index, ends):
            continue
        hedge = _HEDGE.search(ahead)
        cues: tuple[tuple[str, str], ...] = (
            ("factor", MULTIPLE_VERBS[event.word]),
            ("hedge", MULTIPLE_HEDGES[hedge.group(1)] if hedge else ""),
        )
        cues = (*cues, ("form", "times"), ("direction", event.direction))
        yield _relation((), ends.new, ends.old, cues)
        second = _coordinated(row, ends)
        if second is not None:
            yield _relation((), *second, cues)


# matches ", and setting it at "; refuses ", and the minister "
_AND_ALSO = Late(
    r"(?: for [a-z -]{2,30})?,? and (?:(?:setting|raising|lifting|bringing|cutting|taking|putting) [a-z]+ )?(?:at|to) $"
)


def _coordinated(row: tuple[Move, ...], ends: Ends) -> tuple[Figure, Figure] | None:
    """A second pair under the same verb: "to 24 for couples, from 12, and to 12 for individuals, from 6"."""
    rest = [move for move in row[ends.last + 1 :] if not isinstance(move, Event) or move.classes & {"adverb"}]
    items = [move for move in rest[:2] if isinstance(move, Item)]
    if len(items) < 2 or not _AND_ALSO.search(items[0].gap) or items[1].role != "from" or items[1].broken:
        return None
    new, old = items[0].figure, items[1].figure
    return (new, old) if new.kind is old.kind and same_measure(new, old) and not (new.upper or old.upper) else None


def _governs(row: tuple[Move, ...], index: int, ends: Ends) -> bool:
    """True when both levels follow the verb and no other word of change stands between them and it."""
    if ends.first < index:
        return False
    verb = row[index]
    between = [
        move for move in row[index + 1 : ends.last] if isinstance(move, Event) and move.classes & {"verb", "noun"}
    ]
    return all(
        isinstance(verb, Event)
        and move.direction == verb.direction
        and move.word.endswith("ing")
        and _COMMA.search(move.gap)
        for move in between
    )


def _amounts(row: tuple[Move, ...]) -> Iterator[Relation]:
    """ "rose fivefold, from 200 to 1,000" and "fell by a fifth, from 40% to 32%"."""
    for found in changes(row):
        if found.figure.kind not in (Kind.MULTIPLE, *_FRACTIONS) or found.direction == "either":
            continue
        ends = ends_of(row, found.first, found.last, found.direction)
        if ends is None or not _right_way(found):
            continue
        form = "times" if found.figure.kind is Kind.MULTIPLE else "change"
        if form == "times" and _is_more(row, found):
            form = "more"
        cues = (("form", form), ("direction", found.direction), ("hedge", ""))
        yield _relation((found.figure,), ends.new, ends.old, cues)


def _right_way(found: Change) -> bool:
    return found.figure.kind is not Kind.MULTIPLE or found.direction == "up"


def _is_more(row: tuple[Move, ...], found: Change) -> bool:
    """True for "rose by three times" and "three times higher", which writers use for both three and four times."""
    item = next(move for move in row if isinstance(move, Item) and move.figure is found.figure)
    return item.role == "by" or "time" in found.figure.text


def _compared(row: tuple[Move, ...]) -> Iterator[Relation]:
    """ "The £45,000 fine is ten times the £450 maximum": level, multiple, level."""
    figures = [move for move in row if isinstance(move, Item)]
    for new, factor, old in zip(figures, figures[1:], figures[2:], strict=False):
        if factor.figure.kind is not Kind.MULTIPLE or new.figure.upper or old.figure.upper:
            continue
        lead, link = _between(row, new, factor), _between(row, factor, old)
        if not _OF.fullmatch(link) or not _IS.search(lead) or is_broken(link) or _NOT_RATIO.search(lead):
            continue
        # a dash takes up the whole clause, so that an "and" inside it parts nothing
        if is_broken(lead) and (len(figures) > 3 or not _DASH.search(lead) or _CLAUSE.search(lead)):
            continue
        if same_measure(new.figure, old.figure) and new.role not in ("from", "base"):
            form = "more" if _MORE.search(link) else "times"
            yield _relation(
                (factor.figure,), new.figure, old.figure, (("form", form), ("direction", "up"), ("hedge", ""))
            )


def _likelier(sentence: Sentence, row: tuple[Move, ...]) -> Iterator[Relation]:
    """ "Tenants are three times as likely as owners to move (70 per cent against 23 per cent)"."""
    figures = [move for move in row if isinstance(move, Item) and move.figure.kind is not Kind.AGE]
    for factor, new, old in zip(figures, figures[1:], figures[2:], strict=False):
        against = _AGAINST.search(sentence.skeleton[new.place : old.place])
        if factor.figure.kind is not Kind.MULTIPLE or new.figure.upper or old.figure.upper or not against:
            continue
        link = sentence.skeleton[factor.place + 1 : new.place]
        bracketed = link.endswith("(") and new.figure.kind is old.figure.kind is Kind.PERCENT
        clause = is_broken(_GROUP.sub("", sentence.skeleton[new.place + 1 : old.place]))
        if bracketed and _AS_LIKELY.fullmatch(link) and not clause:
            cues = (("form", "times"), ("direction", "up"), ("hedge", ""))
            yield _relation((factor.figure,), new.figure, old.figure, cues)


def _since(sentence: Sentence) -> Iterator[Relation]:
    """ "It doubled its profits since hitting 69 in 2017 with the profit now touching 146"."""
    if " since " not in sentence.skeleton:
        return
    for hit, factor in since_hitting(sentence):
        if factor is not None and factor.kind is Kind.MULTIPLE:
            cues = (("form", "times"), ("direction", "up"), ("hedge", ""))
            yield _relation((factor,), hit.all("new")[0], hit.all("old")[0], cues)


def _between(row: tuple[Move, ...], left: Item, right: Item) -> str:
    """The text between two figures of a row, words of change included."""
    start, end = row.index(left), row.index(right)
    parts: list[str] = []
    for move in row[start + 1 : end + 1]:
        parts.append(move.gap)
        if isinstance(move, Event):
            parts.append(move.word)
    return "".join(parts)


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
    row = moves(body)
    ends = [
        pair
        for index, move in enumerate(row)
        if isinstance(move, Event) and move.direction == direction and (pair := ends_of(row, index, index, direction))
    ]
    if len(ends) == 1 and _one_measure(head, body.skeleton):
        hedge = MULTIPLE_HEDGES.get(match["hedge"] or "", "")
        cues = (("factor", factor), ("hedge", hedge), ("form", "times"), ("direction", direction))
        yield _relation((), ends[0].new, ends[0].old, cues)


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
    if len(candidates) == 1 and _OF.fullmatch(link) and not is_broken(link) and same_measure(candidates[0], old.figure):
        form = "more" if _MORE.search(link) else "times"
        cues = (("form", form), ("direction", "up"), ("hedge", ""))
        yield _relation((factor.figure,), candidates[0], old.figure, cues)


def _relation(factor: tuple[Figure, ...], new: Figure, old: Figure, cues: tuple[tuple[str, str], ...]) -> Relation:
    named = (("multiple", factor),) if factor else ()
    return Relation("multiple", (*named, ("new", (new,)), ("old", (old,))), cues, Certainty.STATED)
