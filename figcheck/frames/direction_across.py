"""A level in one sentence and the word of direction in the next: "54% expect it. That's up from 49% last year"."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.change import FIGURE_NOUNS
from ..model import Certainty, Figure, Kind, Relation, Sentence
from .direction_words import EXCESS, OBJECT, QUOTED, STRAIGHT, SURE_KINDS, THAN, moved, signs_agree
from .levels import changes
from .moves import Event, Item, moves, same_measure
from .pattern import Late

# matches "That's up from ", "This was down sharply from a ", "That would exceed the "; refuses "This man is up from "
_THAT = Late(
    r"\s*(?:that|this|it|which|(?:that|this|the) (?:figure|total|number|sum|amount|rate|share|level|tally|price))"
    r"(?:'s|'d be| is| was| were| would be| would| has| had| will| could| may| compares)?(?: been)?"
    r"(?: [a-z]+ly| well| far| still| slightly| a (?:bit|little)| much| even| also| already)? $"
)
_PRONOUN = Late(r"\b(?:it|that|this|them)\b")


def across(first: Sentence, second: Sentence) -> Iterator[Relation]:
    """The directions that a pronoun carries over from one sentence into the next."""
    if second.skeleton.lstrip()[:4].startswith(("that", "this", "it", "the ")):
        yield from _compared(first, second)
    if _PRONOUN.search(second.skeleton) and " to " in second.skeleton:
        yield from _taken_up(first, second)


def _compared(first: Sentence, second: Sentence) -> Iterator[Relation]:
    """The pronoun stands for the only such figure in the sentence before it."""
    row = moves(second)
    if len(row) < 2 or not isinstance(row[0], Event) or not isinstance(row[1], Item) or not _THAT.fullmatch(row[0].gap):
        return
    event, old = row[0], row[1]
    if event.direction == "either" or old.broken or old.figure.upper is not None or not _ties(event, old):
        return
    candidates = [
        move.figure for move in moves(first) if isinstance(move, Item) and move.figure.kind is old.figure.kind
    ]
    if len(candidates) == 1 and _comparable(candidates[0], old.figure) and not QUOTED.search(first.skeleton):
        yield moved(candidates[0], old.figure, event.direction, event.word)


def _ties(event: Event, old: Item) -> bool:
    if "adverb" in event.classes:
        return old.role == "from"
    if event.classes == {"comparative"}:
        return bool(THAN.match(old.gap))
    return event.classes == {"excess"} and bool(EXCESS.fullmatch(event.word + old.gap))


def _comparable(new: Figure, old: Figure) -> bool:
    if new.upper is not None or new.quoted is not old.quoted or not signs_agree(new, old):
        return False
    if new.kind is Kind.COUNT and new.thing and old.thing and new.thing.head != old.thing.head:
        return False
    return new.kind in (Kind.PERCENT, Kind.MONEY, Kind.COUNT) and same_measure(new, old)


# matches " this grant could " and "it is expected to "; refuses "it has said that wages "
_ITS_SUBJECT = Late(
    r"\s*(?:it|that|this|(?:that|this) [a-z]+)(?:'s|'d|'ll)?(?: (?:is|was|has|had|have|could|may|might|would|will|then|"
    r"since|later|also|now|been|be|expected|forecast|projected|predicted|likely|set|due|to|already|soon|potentially|once|"
    r"again))* $"
)


# matches "That average " and "this grant ", which name a figure of any kind; refuses "that man "
_NAMED = Late(rf"\s*(?:that|this) (?:{'|'.join(sorted(FIGURE_NOUNS))})\b")


def _taken_up(first: Sentence, second: Sentence) -> Iterator[Relation]:
    """ "The top rate is 39.6%. The bill would cut it to 38.5%": the pronoun stands for the only such level before."""
    row = moves(second)
    event = row[0] if row else None
    new = row[1] if len(row) > 1 else None
    if not isinstance(event, Event) or not isinstance(new, Item) or "verb" not in event.classes or new.role != "to":
        return
    if event.direction == "either" or "multiple" in event.classes or not STRAIGHT.fullmatch(new.gap) or event.broken:
        return
    noun = new.figure.kind is Kind.PERCENT or bool(_NAMED.match(event.gap))
    named = bool(OBJECT.match(new.gap)) or (noun and bool(_ITS_SUBJECT.fullmatch(event.gap)))
    follow = row[2] if len(row) > 2 else None
    if isinstance(follow, Item) and follow.role in ("from", "base"):
        return
    if not named or new.figure.kind not in (*SURE_KINDS, Kind.COUNT) or new.figure.upper:
        return
    found = moves(first)
    levels = [move for move in found if isinstance(move, Item) and move.figure.kind is new.figure.kind]
    if len(levels) != 1 or levels[0].figure.upper or any(item.figure is levels[0].figure for item in changes(found)):
        return
    old = levels[0].figure
    if not same_measure(new.figure, old) or not signs_agree(new.figure, old) or old.quoted is not new.figure.quoted:
        return
    yield moved(new.figure, old, event.direction, event.word, Certainty.IMPLIED)
