"""A level that is said to be a multiple of another: "more than doubled, from 5,200 to 9,700", "ten times the £450
maximum".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.change import MULTIPLE_HEDGES, MULTIPLE_VERBS
from ..model import Figure, Kind, Relation, Sentence, Story
from .levels import Change, Ends, changes, ends_of
from .moves import Event, Item, Move, is_broken, moves, same_measure
from .multiple_apart import MORE, OF, parted, relation_of, told_apart
from .pattern import Late

_VERB = Late("doubl|tripl|trebl|quadrupl|quintupl|sextupl|halv|factor of|by (?:[a-z]+ ){0,2}half")
_HEDGE = Late(rf"\b({'|'.join(sorted(MULTIPLE_HEDGES, key=len, reverse=True))})(?: than)? $")
_FRACTIONS = (Kind.FRACTION, Kind.RATIO)
# matches " is ", " – ", ", " and " fine is " between a level and its multiple
_COMMA = Late(r", $")
# matches " as likely as Democrats to pay (", " as many donors as he has — " and " that on schools: " between a multiple
# and the levels behind it; refuses " as many as " before a level
_AS_LIKELY = Late(
    r"(?: as (?:likely|many|much|high|common|large|big|often|popular|expensive|costly|long)\b[a-z\u00a7' -]{0,90}?"
    r"| (?:that|the (?:rate|level|number|amount|figure|share)) (?:of|on|in|for|among) [a-z\u00a7' -]{1,40}?)"
    r"(?: ?\(|: | ?[–—] | - |, )$"
)
# matches " and over" behind an age, "60 and over"
_GROUP = Late(r" (?:and|or) (?:over|older|above|under|younger|more)\b")
_AGAINST = Late(r"\b(?:than|vs\.?|versus|against|compared|to)\b")
_IS = Late(r"\b(?:is|are|was|were|be|being|represents?|represented|meaning|at|becomes?|became)\b|[,–—(] ?$| - $")
# matches " – ", " - ", ", " before a multiple
_DASH = Late(r" [–—-] $|, $")
# matches ", ", " – barely ", " was only " before a fraction
_PART = Late(r"(?:,|[–—]| -|\b(?:is|was|are|were)) (?:or |only |just |barely |about |a )*$")
_THREE = 3
_CLAUSE = Late(r"\b(?:while|but|whereas|although|when|who)\b|[;:]")
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
        yield from _after_both(sentence, row)
        yield from _doubled_after(sentence, row)
    yield from told_apart(story)


def _may_hold(sentence: Sentence) -> bool:
    """A cheap test before the row is built: two levels at least, and a multiple, a fraction or a verb of multiple."""
    if len(sentence.figures) < 2:
        return False
    return any(figure.kind in (Kind.MULTIPLE, *_FRACTIONS) for figure in sentence.figures) or bool(
        _VERB.search(sentence.skeleton)
    )


def _verbs(sentence: Sentence, row: tuple[Move, ...]) -> Iterator[Relation]:
    for index, event in enumerate(row):
        if isinstance(event, Event) and event.direction == "down" and " half" in sentence.skeleton:
            yield from _by_half(row, index)
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
        yield relation_of((), (ends.new, ends.old), cues, "verb-with-levels")
        second = _coordinated(row, ends)
        if second is not None:
            yield relation_of((), second, cues, "verb-with-second-pair")


# matches " by almost half to ", " by half, to " between a verb and its level
_HALF = Late(
    rf" by (?:(?P<hedge>{'|'.join(sorted(MULTIPLE_HEDGES, key=len, reverse=True))}) )?half,? (?:to|from) [a-z ]{{0,9}}$"
)


def _by_half(row: tuple[Move, ...], index: int) -> Iterator[Relation]:
    """ "Output fell by half to 200 tonnes from 400": the amount is a word and no figure."""
    level = row[index + 1] if index + 1 < len(row) else None
    told = _HALF.fullmatch(level.gap) if isinstance(level, Item) else None
    ends = ends_of(row, index, index, "down") if told else None
    if told is not None and ends is not None and ends.first == index:
        cues = (("factor", "1/2"), ("hedge", MULTIPLE_HEDGES.get(told["hedge"] or "", "")))
        yield relation_of((), (ends.new, ends.old), (*cues, ("form", "times"), ("direction", "down")), "by-half")


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
        if ends is None or not _right_way(found) or _of_another(row, ends):
            continue
        form = "times" if found.figure.kind is Kind.MULTIPLE else "change"
        if form == "times" and _is_more(row, found):
            form = "more"
        cues = (("form", form), ("direction", found.direction), ("hedge", ""))
        yield relation_of((found.figure,), (ends.new, ends.old), cues, "verb-fold-levels")


# matches " wealth than the poorest " between "six times more" and its base; refuses " than the "
_NOUN_THAN = Late(r" (?P<noun>[a-z][a-z' -]*?) than\b")


def _of_another(row: tuple[Move, ...], ends: Ends) -> bool:
    """True for "the 10 richest have six times more wealth than the poorest 3.1 billion people", who are no wealth."""
    item = next(move for move in row if isinstance(move, Item) and move.figure is ends.old)
    compared = _NOUN_THAN.match(item.gap)
    counted = {figure.thing.head for figure in (ends.new, ends.old) if figure.thing is not None}
    return compared is not None and any(head not in compared["noun"] for head in counted)


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
        part = factor.figure.kind is Kind.FRACTION
        if factor.figure.kind is not Kind.MULTIPLE and not part:
            continue
        if new.figure.upper or old.figure.upper or (part and not _PART.search(factor.gap)):
            continue
        if new.figure.unit is not None and new.figure.unit.startswith("degree"):
            continue  # "the harm of nights below 12°C is ten times that of nights at 18°C"
        lead, link = _between(row, new, factor), _between(row, factor, old)
        if part and MORE.search(link):
            continue
        if not OF.fullmatch(link) or not _IS.search(lead) or parted(link) or _NOT_RATIO.search(lead):
            continue
        # a dash takes up the whole clause, so that an "and" inside it parts nothing
        if is_broken(lead) and (len(figures) > _THREE or not _DASH.search(lead) or _CLAUSE.search(lead)):
            continue
        if same_measure(new.figure, old.figure) and new.role not in ("from", "base"):
            form = "part" if part else "more" if MORE.search(link) else "times"
            yield relation_of(
                (factor.figure,),
                (new.figure, old.figure),
                (("form", form), ("direction", "up"), ("hedge", "")),
                "level-is-times-level",
            )


def _likelier(sentence: Sentence, row: tuple[Move, ...]) -> Iterator[Relation]:
    """ "Tenants are three times as likely as owners to move (70 per cent against 23 per cent)"."""
    figures = [move for move in row if isinstance(move, Item) and move.figure.kind is not Kind.AGE]
    for factor, new, old in zip(figures, figures[1:], figures[2:], strict=False):
        against = _AGAINST.search(sentence.skeleton[new.place : old.place])
        if factor.figure.kind is not Kind.MULTIPLE or new.figure.upper or old.figure.upper or not against:
            continue
        link = sentence.skeleton[factor.place + 1 : new.place]
        alike = new.figure.kind is old.figure.kind and same_measure(new.figure, old.figure)
        clause = is_broken(_GROUP.sub("", sentence.skeleton[new.place + 1 : old.place]))
        if alike and _AS_LIKELY.fullmatch(link) and not clause:
            cues = (("form", "times"), ("direction", "up"), ("hedge", ""))
            yield relation_of((factor.figure,), (new.figure, old.figure), cues, "times-as-likely")


# matches ", more than ", " – " before a multiple behind both levels, and what may follow it
_AND_SO = Late(r"[^;:.\n]{0,40}?(?:,|[–—]| -) (?:or |a |an |and |almost |nearly |more than |about )*$")
_NOTHING = Late(r"\s*(?:[.,;)]|$|(?:the|that|as many|as much|as high|what|its) [a-z\u00a7' -]{0,40}(?:[.,;]|$))")


def _after_both(sentence: Sentence, row: tuple[Move, ...]) -> Iterator[Relation]:
    """ "Some 146 came, compared with 69 last year, more than double": both levels, then the multiple."""
    figures = [move for move in row if isinstance(move, Item)]
    for one, other, factor in zip(figures, figures[1:], figures[2:], strict=False):
        if factor.figure.kind is not Kind.MULTIPLE or one.figure.upper or other.figure.upper:
            continue
        if other.broken or not same_measure(one.figure, other.figure) or one.figure.kind is not other.figure.kind:
            continue
        nothing = _NOTHING.match(sentence.skeleton, factor.place + 1)
        if not _AND_SO.fullmatch(_between(row, other, factor)) or not nothing:
            continue
        cues = (("form", "times"), ("direction", "up"), ("hedge", ""))
        if (one.role, other.role) == ("from", "to"):
            yield relation_of((factor.figure,), (other.figure, one.figure), cues, "levels-then-times")
        elif other.role in ("from", "base") and one.role in ("level", "to"):
            yield relation_of((factor.figure,), (one.figure, other.figure), cues, "levels-then-times")


# matches ", more than ", " – nearly " before a verb of multiple that follows both levels
_SO_MUCH = Late(
    r"[^;:.\n]{0,40}?(?:,|[–—]| -) (?:or |and )?"
    rf"(?:(?P<hedge>{'|'.join(sorted(MULTIPLE_HEDGES, key=len, reverse=True))})"
    r"(?: than)? )?$"
)


def _doubled_after(sentence: Sentence, row: tuple[Move, ...]) -> Iterator[Relation]:
    """ "Some 146 came, up from 69 last year, more than double": the verb stands for the multiple."""
    for event in row:
        if not isinstance(event, Event) or "multiple" not in event.classes or event.direction != "up":
            continue
        levels = [move for move in row if isinstance(move, Item) and move.place < event.start][-2:]
        if len(levels) < 2 or not _NOTHING.match(sentence.skeleton, event.end):
            continue
        new, old = levels
        so = _SO_MUCH.fullmatch(sentence.skeleton, old.place + 1, event.start)
        if so is None or old.role not in ("from", "base") or new.role not in ("level", "to") or event.word[-1] in "dsg":
            continue
        if new.figure.kind is old.figure.kind and same_measure(new.figure, old.figure) and not new.figure.upper:
            factor = (("factor", MULTIPLE_VERBS[event.word]), ("hedge", MULTIPLE_HEDGES.get(so["hedge"] or "", "")))
            yield relation_of(
                (), (new.figure, old.figure), (*factor, ("form", "times"), ("direction", "up")), "levels-then-verb"
            )


def _between(row: tuple[Move, ...], left: Item, right: Item) -> str:
    """The text between two figures of a row, words of change included."""
    start, end = row.index(left), row.index(right)
    parts: list[str] = []
    for move in row[start + 1 : end + 1]:
        parts.append(move.gap)
        if isinstance(move, Event):
            parts.append(move.word)
    return "".join(parts)
