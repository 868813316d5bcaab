"""A level in one sentence and the word of direction in the next: "54% expect it. That's up from 49% last year".

Where several levels stand in the first sentence, the one is taken that the word fits best, so that only a level which
runs against the word whichever is meant is a contradiction.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..lang.en.change import FIGURE_NOUNS, FORECASTS, FORESEEN, OVERTAKING, UNDERCUTTING
from ..model import Certainty, Figure, Kind, Qualifier, Relation, Sentence
from ..story import SIGN_OF_KIND
from .direction_words import EXCESS, OBJECT, QUOTED, STRAIGHT, SURE_KINDS, THAN, Word, comparable, mildest, moved
from .levels import changes
from .moves import LEVEL_KINDS, Event, Item, Move, moves, without_times
from .pattern import Late

_NOUNS = "|".join(sorted(FIGURE_NOUNS))
# matches "but ", "by §, ", "since then ", "this year, "; refuses "the mayor, "
_OPENING = (
    r"\s*(?:(?:but|and|yet|however|meanwhile|now|today|since then|then|later|soon|eventually|this year|last year|"
    r"next year|a year later|(?:by|in|on|from|after) (?:early |late |mid-)?(?:the )?\u00a7[\u00a7 ,-]{0,6}),? )*"
)
_SAID = (
    r"(?:'s|'d|'ll)?(?: (?:is|was|were|are|be|been|has|had|have|could|can|may|might|would|will|then|since|later|also|"
    r"now|expected|forecast|projected|predicted|likely|set|due|to|already|soon|potentially|once|again|since then|"
    r"resume|resumed|began|begun|started|continue|continued|compares|"
    r"well|far|still|slightly|much|even|a bit|a little|[a-z]+ly))*"
)
# matches "that's ", "but that number had ", "this grant could "; refuses "this man is "
_SUBJECT = (
    rf"(?:it|that|this|they|which|the (?:figure|number|total|proportion|percentage|tally|toll|average)|"
    rf"(?:that|this) (?:[a-z-]+ ){{0,2}}?(?:{_NOUNS})|(?:the|its|their) (?P<noun>(?:[a-z-]+ ){{0,2}}?(?:{_NOUNS})))"
)
_TAKES_UP = Late(rf"{_OPENING}{_SUBJECT}{_SAID},? $")
# matches "that average ", which names a figure of any kind; refuses "that man "
_NAMED = Late(rf"{_OPENING}(?:that|this) (?:[a-z-]+ )?(?:{_NOUNS})\b")
_FORESEEN = Late(rf"\b(?:{'|'.join(FORESEEN)})\b")
_PRONOUN = Late(r"\b(?:it|that|this|them|which|they)\b")
# matches " and " before "up from 34%" that goes on with the same subject
_AND = Late(r"[^;:.\n]{0,60}?,? (?:and|but) (?:is |was )?(?:also |still |well |far |slightly )?$")
_MANY = 4


def across(first: Sentence, second: Sentence) -> Iterator[Relation]:
    """The directions that a pronoun, or a noun that stands for a figure, carries over into the next sentence."""
    text = second.skeleton
    if _PRONOUN.search(text) or _NAMED.search(text):
        yield from _compared(first, second)
    if " to " in text or "ing " in text:
        yield from _taken_up(first, second)
    if " had " in text:
        yield from _had_been(first, second)
    if _FORECAST.search(text):
        yield from _reset(first, second)
    if " time" in text:
        yield from _first_time(first, second)


def _levels(sentence: Sentence, like: Figure, with_amounts: bool = False) -> list[Item]:
    """The levels of a sentence that can be compared with a figure: decimals with decimals; amounts of change on
    request ("raised £6,000").
    """
    row = moves(sentence)
    amounts = set() if with_amounts else {found.figure.span for found in changes(row)}
    found = [
        move
        for move in row
        if isinstance(move, Item) and move.figure.span not in amounts and comparable(like, move.figure)
    ]
    if like.kind is not Kind.COUNT:
        return found
    if like.place < 0:
        return [item for item in found if item.figure.place < 0]
    return found if len(found) == sum(figure.kind is Kind.COUNT for figure in sentence.figures) else []


def _compared(first: Sentence, second: Sentence) -> Iterator[Relation]:
    """ "That's up from 42% last year, and up from 34% in 2009"; the pronoun stands for a level of the sentence before
    it.
    """
    row = moves(second)
    taken = _TAKES_UP.fullmatch(row[0].gap) if len(row) > 1 and isinstance(row[0], Event) else None
    if taken is None or (taken["noun"] and f" {taken['noun']} " not in f" {first.skeleton} "):
        return
    if QUOTED.search(first.skeleton):
        return
    for index, (event, old) in enumerate(pairwise(row)):
        if not isinstance(event, Event) or not isinstance(old, Item) or (index and not _AND.fullmatch(event.gap)):
            continue
        if event.direction == "either" or old.broken or old.figure.upper is not None or not _ties(event, old):
            continue
        levels = [item.figure for item in _levels(first, old.figure, with_amounts=True)]
        if old.figure.kind in (Kind.PERCENT, Kind.MONEY, Kind.COUNT) and _few(levels):
            new = mildest(levels, "down" if event.direction == "up" else "up")
            yield moved(new, old.figure, Word(event.direction, event.word), "pronoun-then-old")


def _few(levels: list[Figure]) -> bool:
    """True when there are levels that the pronoun may stand for, and not too many to say which."""
    return 0 < len(levels) <= (1 if levels and levels[0].kind is Kind.COUNT else _MANY)


def _ties(event: Event, old: Item) -> bool:
    if "adverb" in event.classes:
        return old.role == "from"
    if event.classes == {"comparative"}:
        return bool(THAN.match(old.gap))
    return event.classes == {"excess"} and bool(EXCESS.fullmatch(event.word + old.gap))


def _taken_up(first: Sentence, second: Sentence) -> Iterator[Relation]:
    """ "The top rate is 39.6%. The bill would cut it to 38.5%": the pronoun stands for a level of the sentence before.

    With several verbs before the new level ("that number falls after the age of 24, when it declines to 2%") all must
    point one way.
    """
    row = moves(second)
    found = _first_level(row)
    if found is None:
        return
    event, new, follow = found
    if isinstance(follow, Item) and follow.role in ("from", "base") and follow.figure.kind is new.figure.kind:
        return
    text = without_times(second).skeleton
    head = text[: row[0].start] if isinstance(row[0], Event) else ""
    items = _levels(first, new.figure)
    if not _stands_for(first, head, new, items) or new.figure.kind not in (*SURE_KINDS, Kind.COUNT):
        return
    if not _few([item.figure for item in items]) or _foreseen(second, items):
        return
    old = mildest([item.figure for item in items], event.direction)
    yield moved(new.figure, old, Word(event.direction, event.word), "pronoun-then-new", Certainty.IMPLIED)


# matches " again, hitting ", " – reaching "
_REACHING = Late(r"(?: (?:again|further|back|once more|[a-z]+ly))*(?:,| [–—-]) (?:reaching|hitting|touching) $")
# matches "but cases have ", "the cases "; the word is what the sentence before counts
_COUNTED = Late(rf"{_OPENING}(?:the )?(?:number of )?(?:new )?(?P<thing>[a-z]+){_SAID} $")


# matches "lawmakers approved an " before "increase, to $5 million per year"
_A_MOVE = Late(r"\b(?:an?|the) (?:[a-z-]+ )?$")


def _stands_for(first: Sentence, head: str, new: Item, items: list[Item]) -> bool:
    """True when the words before the verb, or its object, stand for one of the levels of the sentence before."""
    if OBJECT.match(new.gap):
        return True
    things = {item.figure.thing.head for item in items if item.figure.thing}
    alike = new.figure.kind is Kind.PERCENT or bool(new.figure.thing and new.figure.thing.head in things)
    if _A_MOVE.search(head) and " per " in (new.figure.unit or ""):
        return all(item.figure.unit == new.figure.unit for item in items)
    taken = _TAKES_UP.fullmatch(head)
    if taken:
        named = taken["noun"] is None or f" {taken['noun']} " in f" {first.skeleton} "
        return named and (alike or bool(_NAMED.match(head)))
    counted = _COUNTED.fullmatch(head)
    return counted is not None and counted["thing"].removesuffix("s") in things


def _first_level(row: tuple[Move, ...]) -> tuple[Event, Item, Move | None] | None:
    """The first level that a verb of change leads to, with its verb and what follows; None where other words of
    change or other levels come before it.
    """
    direction = ""
    for index, move in enumerate(row):
        if isinstance(move, Event):
            if move.direction == "either" or "verb" not in move.classes or "multiple" in move.classes:
                return None
            if direction and move.direction != direction:
                return None
            direction = move.direction
            continue
        verb = row[index - 1] if index else None
        if (
            isinstance(verb, Event)
            and move.role == "to"
            and (STRAIGHT.fullmatch(move.gap) or _REACHING.fullmatch(move.gap))
        ):
            return verb, move, row[index + 1] if index + 1 < len(row) else None
        if move.figure.kind in LEVEL_KINDS - {Kind.AGE, Kind.DURATION}:
            return None
    return None


def _foreseen(second: Sentence, items: list[Item]) -> bool:
    """True when a forecast may start from a level that is not printed: "it fell to 4.1%. It was expected to fall to
    4.2%".
    """
    if not _FORESEEN.search(second.skeleton):
        return False
    return any(item.role == "to" for item in items) and not any(item.role in ("from", "base") for item in items)


# matches "it had stood at ", "they had closed at "
_HAD = Late(
    r"\s*(?:it|they|that|this|the (?:figure|total|number|price|shares|rate)) had (?:been|stood|closed|opened|started|"
    r"ended|begun|averaged|reached|come in)(?: at| as (?:high|low) as| around| about| just| only)* $"
)


def _had_been(first: Sentence, second: Sentence) -> Iterator[Relation]:
    """ "The toll climbed to 45. It had stood at 30 on Sunday"."""
    row = moves(second)
    old = row[0] if row else None
    if not isinstance(old, Item) or old.figure.upper or not _HAD.fullmatch(second.skeleton[: old.place]):
        return
    verbs = [move for move in moves(first) if isinstance(move, Event)]
    levels = _levels(first, old.figure)
    if len(verbs) != 1 or len(levels) != 1 or verbs[0].direction == "either" or "verb" not in verbs[0].classes:
        return
    verb, new = verbs[0], levels[0]
    if new.role == "to" and new.place > verb.start and STRAIGHT.fullmatch(new.gap):
        yield moved(new.figure, old.figure, Word(verb.direction, verb.word), "it-had-been", Certainty.IMPLIED)


_FORECAST = Late(rf"\b(?:{'|'.join(FORECASTS)})\b")
# matches " their full-year forecast to around "
_OF_FORECAST = Late(
    rf"(?: further| also| again)* (?:its|their|his|her|the) (?P<words>(?:[a-z\u00a7-]+ ){{0,3}}"
    rf"(?:{'|'.join(FORECASTS)})),? to (?:about |around |just |only )?$"
)


def _reset(first: Sentence, second: Sentence) -> Iterator[Relation]:
    """ "They cut their forecast to 130 million. Now they lowered the forecast to 90 million": one forecast, by its
    words.
    """
    row = moves(second)
    for verb, new in pairwise(row):
        if not isinstance(verb, Event) or not isinstance(new, Item) or new.role != "to" or new.figure.upper:
            continue
        object_ = _OF_FORECAST.fullmatch(new.gap)
        if object_ is None or verb.direction == "either" or _has_base(row, new):
            continue
        known = _words(first.skeleton)
        levels = [item.figure for item in _levels(first, new.figure, with_amounts=True)]
        if _words(object_["words"]) <= known and _few(levels):
            old, word = mildest(levels, verb.direction), Word(verb.direction, verb.word)
            yield moved(new.figure, old, word, "forecast-again", Certainty.IMPLIED)


_WORD = Late(r"[a-z-]{3,}")


def _words(text: str) -> set[str]:
    return {match.group() for match in _WORD.finditer(text)}


def _has_base(row: tuple[Move, ...], new: Item) -> bool:
    follow = row[row.index(new) + 1] if row.index(new) + 1 < len(row) else None
    return isinstance(follow, Item) and follow.role in ("from", "base")


# matches "the first time that the share has breached the P mark", "it fell below P for the first time"; the bound may
# be part of the figure ("above 10%")
_FIRST = Late(rf"\s*(?:it|this|that)(?:'s| is| was| marks| marked) (?:only )?the {SIGN_OF_KIND[Kind.ORDINAL]} time\b")
_PASSES = Late(
    rf"\b(?:(?P<over>{'|'.join(OVERTAKING)})|(?P<under>{'|'.join(UNDERCUTTING)}))(?: (?:above|over|past|below|under))? "
    r"(?:the )?$"
)


def _first_time(first: Sentence, second: Sentence) -> Iterator[Relation]:
    """ "11.4% said so. It is the first time that the share has breached the 10% mark"."""
    if not _FIRST.match(second.skeleton):
        return
    for figure, place in zip(second.figures, second.places, strict=True):
        passed = _PASSES.search(second.skeleton, max(0, place - 60), place)
        if passed is None or figure.upper is not None or figure.kind not in SURE_KINDS:
            continue
        levels = [item.figure for item in _levels(first, figure)]
        if _few(levels):
            up = bool(passed["over"]) if figure.qualifier is None else figure.qualifier is Qualifier.MORE_THAN
            new, word = mildest(levels, "down" if up else "up"), Word("up" if up else "down", "first time")
            yield moved(new, figure, word, "first-time-past", Certainty.IMPLIED)
        return
