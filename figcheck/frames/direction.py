"""Two levels and a word that says which way the one moved from the other: "rose to 60 from 50", "40, down from 45"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from ..lang.en.change import BETTERING, GOOD_HIGH, GOOD_LOW, LEVEL_NOUNS, NEGATIVE_AMOUNTS, RALLYING, WORSENING
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..wording import any_of
from .change_across import across as changes_across
from .change_apart import apposed
from .direction_across import across
from .direction_chain import besides, continued, crossed, marked, owned, qualified, resumed, whose_clause
from .direction_contrast import contrasts
from .direction_forecast import forecasts
from .direction_words import EXCESS, QUOTED, THAN, Word, moved, signs_agree
from .levels import NEUTRAL, Change, Ends, changes, ends_of
from .moves import LEVEL_KINDS, Event, Item, Move, layout, moves, same_measure
from .pattern import Late

# what a word of change must not stand on when its levels are to be judged: "a smaller rise", "growth"
_DEGREE = Late(
    r"\b(?:smaller|slower|lesser|larger|faster|bigger|steeper|sharper|deeper|greater|weaker|stronger|modest|"
    r"further|pace of|rate of|risk of|"
    r"forecast|limited|limiting|to limit|capped|to cap|"
    r"against|despite|reverse[ds]?|reversing|recover(?:ed|ing)?|after|following|avoid(?:ed)?|prevent(?:ed)?|"
    r"no|not|never|"
    r"without|than|n't)(?: [a-z-]+){0,2} $"
)
_NEGATIVE = Late(rf"\b(?:{'|'.join(sorted(NEGATIVE_AMOUNTS))})\b")
# ranks and places, where a fall leads to a higher number
_RANKED = Late(r"\b(?:rank|ranks|ranked|ranking|rankings|placed|position|seed|seeded|spot|league table)\b")
_COPULA = Late(
    r"\b(?:is|are|was|were|be|been|remains?|remained|stood|stands|came in|comes in|lies|at|some|far|still|well|"
    r"slightly)\b|[,–—] "
)


# matches ", a slight " and " – representing an "; refuses " the "
_APART = Late(r"(?:[,(–—]| -) ?(?:[a-z'-]+ ){0,4}$")
Pair = tuple[Item, Item]
_NOT_MINE = frozenset({"amount", "multiple", "measure"})


def direction(story: Story) -> Iterator[Relation]:
    """The level that the wording makes the higher one, and the lower one; the cue "word" is the word that says so.

    The cue "reading" is range where the two may be the ends of one ("fell from 5 to 10 percent").
    """
    for sentence in story.sentences:
        if sum(figure.kind in LEVEL_KINDS for figure in sentence.figures) >= 2:
            yield from _in_sentence(sentence)
            yield from contrasts(sentence)
    for first, second in pairwise(story.sentences):
        if second.index == first.index + 1:
            yield from across(first, second)
    yield from forecasts(story)
    for relation in changes_across(story):
        yield from _as_moved(relation)


def _in_sentence(sentence: Sentence) -> Iterator[Relation]:
    row = moves(sentence)
    amounts = {index: found for found in changes(row) for index in range(found.first, found.last + 1)}
    seen: set[tuple[Figure, Figure]] = set()
    for index, move in enumerate(row):
        if not isinstance(move, Event) or move.classes & _NOT_MINE:
            continue
        event = move._replace(direction=leaning(sentence, move)) if move.direction == "either" else move
        if event.direction == "either":
            continue
        found = _levels(row, index, event, amounts)
        pair, reading = (found, "") if found else _further(sentence, row, index, event)
        if pair is None or (pair[0].figure, pair[1].figure) in seen or not _sure(sentence, event, pair):
            continue
        new, old = pair[0].figure, pair[1].figure
        seen.add((new, old))
        up = event.direction == "up"
        amount = amounts.get(index)
        roles = (
            ("higher", (new if up else old,)),
            ("lower", (old if up else new,)),
            *((("change", (amount.figure,)),) if amount is not None else ()),
        )
        doubt = "range" if _may_be_range(sentence, event, *pair) else ""
        cues = (("direction", event.direction), ("word", event.word), ("reading", doubt))
        wording = f"direction/{reading or layout(row, move, {new.span: '', old.span: ''})}"
        yield Relation("direction", roles, cues, Certainty.STATED, wording)


def _further(sentence: Sentence, row: tuple[Move, ...], index: int, event: Event) -> tuple[Pair | None, str]:
    """Two levels that do not stand beside their word of change, with the name of the way that ties them."""
    found: tuple[tuple[str, Callable[[], Pair | None]], ...] = (
        ("change-against-change", lambda: _grown(row, index, event)),
        ("resumed-subject", lambda: resumed(sentence, row, index, event)),
        ("owner-between", lambda: owned(row, index, event)),
        ("second-verb", lambda: continued(sentence, row, index, event)),
        ("past-a-mark", lambda: marked(row, index, event)),
        ("whose-clause", lambda: whose_clause(row, index, event)),
        ("qualified-level", lambda: qualified(row, index, event)),
        ("another-level-between", lambda: besides(row, index, event)),
        ("crossed-pairs", lambda: crossed(row, index, event)),
    )
    for reading, way in found:
        pair = way()
        if pair is not None:
            return pair, reading
    return None, ""


# matches "bad loans ratio " and "waiting times had "; the last of them before a verb tells which way is better
_NOUN_OF = Late(rf"\b(?:(?P<low>{any_of(GOOD_LOW)})|(?P<high>{any_of(GOOD_HIGH)}))\b")
_CLAUSE_START = Late(r"[;:\n]|, (?:while|and|but)\b")


def leaning(sentence: Sentence, event: Event) -> str:
    """The way of a verb that praises or blames: unemployment improves downwards, a margin upwards; else either."""
    word = event.word
    if word not in BETTERING and word not in WORSENING and word not in RALLYING:
        return "either"
    head = sentence.skeleton[max(0, event.start - 80) : event.start]
    start = max((match.end() for match in _CLAUSE_START.finditer(head)), default=0)
    low = [bool(match["low"]) for match in _NOUN_OF.finditer(head, start)]
    if not low:
        return "either"
    return "down" if low[-1] is not (word in WORSENING) else "up"


def _as_moved(relation: Relation) -> Iterator[Relation]:
    """The levels of a percentage of change by the way that the change goes."""
    direction = relation.cue("direction") or ""
    if direction != "either":
        new, old = relation.one("new"), relation.one("old")
        wording = relation.wording.replace("/", "-")
        yield moved(new, old, Word(direction, "change"), wording, Certainty.IMPLIED)


def _grown(row: tuple[Move, ...], index: int, event: Event) -> tuple[Item, Item] | None:
    """ "prices rose 5% in the year, down from 5.2% in September": the amount of one change against that of another."""
    before = row[index - 1] if index else None
    follow = [move for move in row[index + 1 : index + 3] if isinstance(move, Item)]
    gains = [move for move in row[index + 1 : index + 3] if isinstance(move, Event)]
    if "adverb" not in event.classes or event.broken or not _APART.search(event.gap) or not follow:
        return None
    if any(move.direction == "down" or "noun" not in move.classes for move in gains):
        return None
    if isinstance(before, Event) and index > 1:
        before = row[index - 2]
    old = follow[0]
    if (
        not isinstance(before, Item)
        or old.broken
        or old.role != "from"
        or not old.figure.kind is before.figure.kind is Kind.PERCENT
    ):
        return None
    found = next((item for item in changes(row) if item.figure is before.figure), None)
    return (before, old) if found is not None and found.direction == "up" else None


# matches " than the office had predicted for " between a comparative and a figure; refuses " than the "
_OWN_VERB = Late(r"\b(?:had|has|have|was|were|is|are|will|would|predicted|expected)\b")


def _levels(row: tuple[Move, ...], index: int, event: Event, amounts: dict[int, Change]) -> tuple[Item, Item] | None:
    """The new and the old level that a word of change ties together."""
    follow = row[index + 1] if index + 1 < len(row) else None
    found = amounts.get(index)
    than = isinstance(follow, Item) and THAN.match(follow.gap) and not _OWN_VERB.search(follow.gap)
    if event.classes <= {"comparative", "excess"} or ("comparative" in event.classes and than and found is None):
        return _compared(row, index, event)
    first, last = (index, index) if found is None else (found.first, found.last)
    ends = ends_of(row, first, last, event.direction)
    if ends is None and found is not None:
        ends = apposed(row, found) or _behind(row, found)
    if ends is None or not _tied(row, index, event, ends):
        return None
    if found is None and not _takes(index, event, ends):
        return None
    if found is not None and not _measures(found.figure, ends.new):
        return None
    by_figure = {id(move.figure): move for move in row if isinstance(move, Item)}
    new, old = by_figure[id(ends.new)], by_figure[id(ends.old)]
    # "up" does not compare: the "than" behind it belongs to another word
    return None if "adverb" in event.classes and old.gap.endswith(" than ") else (new, old)


_PROPORTIONS = (Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE, Kind.FRACTION, Kind.RATIO)


def _behind(row: tuple[Move, ...], found: Change) -> Ends | None:
    """The pair behind an amount that stands between two: "from 310 to 250 – a fall of 20%, from 13% to 10% of all"."""
    ends = ends_of(row[found.first :], 0, found.last - found.first, found.direction)
    return None if ends is None else ends._replace(first=ends.first + found.first, last=ends.last + found.first)


def _measures(amount: Figure, level: Figure) -> bool:
    """True when an amount of change can belong to such levels."""
    return amount.kind in _PROPORTIONS or same_measure(amount, level)


def _takes(index: int, event: Event, ends: Ends) -> bool:
    """True when a word without an amount can govern these levels: both after it, or one before it set off by a
    comma.
    """
    if ends.first == index:
        return True
    if ends.last == index:
        return False
    apart = bool(_APART.search(event.gap))
    return "adverb" in event.classes or (apart and ("noun" in event.classes or event.word.endswith("ing")))


def _tied(row: tuple[Move, ...], index: int, event: Event, ends: Ends) -> bool:
    """False when a word that points the other way stands as near to the levels: "slow the rise", "to lower the
    increase".
    """
    between = [move for move in row[ends.first : ends.last + 1] if isinstance(move, Event) and move is not event]
    if any({move.direction, event.direction} == {"up", "down"} and not move.classes & NEUTRAL for move in between):
        return False
    before = row[index - 1] if index else None
    if "adverb" in event.classes or not isinstance(before, Event) or before.direction == event.direction:
        return True
    if before.direction == "either" or before.classes & NEUTRAL:
        return True
    subject = not before.classes & {"verb", "adverb"} or len(before.classes) > 1
    return subject and "verb" in event.classes and len(event.gap) < 40


def _compared(row: tuple[Move, ...], index: int, event: Event) -> tuple[Item, Item] | None:
    """ "At $3.10 the new sensor is cheaper than the old one at $2.40"; never "12 more than the 45"."""
    before = row[index - 1] if index else None
    after = row[index + 1] if index + 1 < len(row) else None
    if not isinstance(before, Item) or not isinstance(after, Item) or before.role in ("base", "from"):
        return None
    if _OTHER_CLAUSE.search(after.gap):
        return None
    than = THAN.match(after.gap)
    excess = "excess" in event.classes
    if not than and not excess and event.word not in ("above", "below"):
        return None
    if excess and not EXCESS.fullmatch(event.word + after.gap):
        return None
    if not than and not excess and not re.fullmatch(r" (?:the |its |their )?(?:[a-z\u00a7'-]+ ){0,4}", after.gap):
        return None
    if (event.broken and not _set_off(index, event)) or (
        not excess and (after.broken or not _COPULA.search(event.gap))
    ):
        return None
    if before.figure.kind not in LEVEL_KINDS or after.figure.kind not in LEVEL_KINDS or _PER.search(before.gap):
        return None
    if before.figure.kind is not after.figure.kind and not than:
        return None  # "20% may be above the age limit of 21"
    return (before, after) if same_measure(before.figure, after.figure) else None


# matches " than the other form, which contains ", " than offset a " between a comparative and a figure
_OTHER_CLAUSE = Late(r", |\b(?:which|who|that)\b|^ than (?:offset|doubled|tripled|made|compensated)\b")
# matches " for every ", " greater than the ": the figure behind is no level of the clause; refuses " for "
_PER = Late(r"\b(?:every|per|each|in|than|than the) $")
# matches " to help farms and mills, far " and "; it was, well "
_FAR = Late(r", (?:far|well|just|slightly|way|still) $")
_CLAUSE = Late(r"[;:]|\b(?:while|whereas|but|although|though|when|who|if|because)\b")


def _set_off(index: int, event: Event) -> bool:
    """ "An $81bn package for farms and mills, far above the $44bn": an "and" in the clause of the only level before."""
    return index == 1 and bool(_FAR.search(event.gap)) and not _CLAUSE.search(event.gap) and len(event.gap) < 90


def _sure(sentence: Sentence, event: Event, pair: tuple[Item, Item]) -> bool:
    """False where the number may honestly run against the word."""
    new, old = pair
    if new.figure.upper is not None or old.figure.upper is not None:
        return False
    ahead = sentence.skeleton[max(0, event.start - 70) : event.start]
    around = sentence.skeleton[max(0, event.start - 70) : max(new.place, old.place) + 45]
    if "adverb" not in event.classes and "comparative" not in event.classes and _DEGREE.search(ahead):
        return False
    if QUOTED.search(around) and (new.figure.kind is not Kind.PERCENT):
        return False
    if new.figure.kind is Kind.COUNT and _RANKED.search(sentence.skeleton):
        return False
    if bool(_NEGATIVE.search(new.gap)) is not bool(_NEGATIVE.search(old.gap)):
        return False
    return signs_agree(new.figure, old.figure)


# matches "the share of the young " before a verb of change: the ends of its fall are levels
_LEVEL_NOUN = Late(rf"\b(?:{'|'.join(sorted(LEVEL_NOUNS))})\b[^,;]*$")


def _may_be_range(sentence: Sentence, event: Event, new: Item, old: Item) -> bool:
    """ "fell from 5 to 10 percent" may mean by between 5 and 10 per cent; the share of something may not."""
    if event.direction != "down" or not event.start < old.place < new.place or new.gap != " to ":
        return False
    if _LEVEL_NOUN.search(sentence.skeleton[max(0, event.start - 80) : event.start]):
        return False
    return "shared-unit" in old.figure.trace or old.figure.kind is not new.figure.kind
