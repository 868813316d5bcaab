"""Which way a level moved: ties of direction within a sentence and over two."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.movers import movements
from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Mover, Slot
from ..lang.en.change import (
    BETTERING,
    FALLING_COMPARATIVES,
    FALLING_NOUNS,
    FALLING_VERBS,
    GOOD_HIGH,
    GOOD_LOW,
    LEVEL_NOUNS,
    MEASURES,
    NEGATIVE_AMOUNTS,
    QUOTED_PER_DOLLAR,
    RALLYING,
    RANKING,
    RISING_COMPARATIVES,
    RISING_NOUNS,
    RISING_VERBS,
    WORSENING,
)  # fmt: skip
from ..lang.en.grammar import BE
from ..lang.en.nouns import singular
from ..model import Certainty, Kind, Relation, Sentence, Story
from ..once import once
from .level_parts import lasts
from .levels import OWN_BASE, Levels, apposed, levels_in, measured_otherwise, pair_of
from .measure import (
    OWN_UNIT,
    Pair,
    counts_times,
    each_once,
    is_bare,
    is_foreseen,
    is_lent,
    of_one_move,
    opposite_signs,
    quoted_backwards,
    same_measure,
)
from .next_sentence import taken_up
from .only import only
from .tie import tie

_SORTS = frozenset({"verb", "noun", "adverb", "comparative", "excess"})


def direction(story: Story) -> Iterator[Relation]:
    """The level that the wording makes the higher one, and the lower one; the cue "word" is the word that says so.

    The cue "reading" is range where the two may be the ends of one ("fell from 5 to 10 percent").
    """
    yield from _all_of(story)


@once
def _all_of(story: Story) -> tuple[Relation, ...]:
    """The directions of a story, since words of scale between two levels are looked for among them too."""
    return tuple(each_once(_directions(story)))


def _directions(story: Story) -> Iterator[Relation]:
    for sentence in story.sentences:
        levels = levels_in(sentence)
        for found in levels.pairs:
            reading = read_amounts(sentence)
            pair = leaning(reading, found)
            if _points(pair) and not _turned(reading, pair) and not _moved_by_another(levels, pair):
                yield _direction(pair)
        yield from map(_direction, only(levels))
        yield from map(_direction, _by_amount(sentence, levels))
        yield from map(_direction, _by_adjective(levels))
    for pair in taken_up(story):
        if _points(pair):
            yield _direction(pair)


def _by_amount(sentence: Sentence, levels: Levels) -> Iterator[Pair]:
    """ "Some 40 places, compared with 50 last year, a fall of 20%": the way that an amount of the levels goes."""
    for amount in levels.amounts if levels.pairs else ():
        mover = amount.mover
        if mover is None or mover.direction == "either" or mover.sort not in ("verb", "noun", "adverb"):
            continue
        yield from _of_groups(sentence, levels, amount)
        pair, _ = pair_of(sentence, levels, amount)
        if pair is None:
            continue
        fits = OWN_UNIT | {Kind.PERCENT} if pair.new.figure.kind is not Kind.PERCENT else {Kind.POINTS}
        if amount.figure.kind in OWN_UNIT and not same_measure(amount.figure, pair.new.figure):
            continue
        if _is_of_another_time(amount, pair):
            continue
        backwards = opposite_signs(pair.new, pair.old) or quoted_backwards(pair.new) or bool(mover.flags)
        backwards = backwards or _is_from_an_extreme(mover, pair.old)
        if amount.figure.kind in fits and not backwards and not measured_otherwise(sentence, amount, pair):
            found = pair._replace(mover=mover, wording="by-amount")
            if not _turned(read_amounts(sentence), found):
                yield found


def _of_groups(sentence: Sentence, levels: Levels, amount: Slot) -> Iterator[Pair]:
    """ "Some 66 on the drug (20%), compared with 86 (25%) on none, a 23% reduction": what is told of one group against
    another goes the way of the amount behind both.
    """
    mover = amount.mover
    words = read_amounts(sentence).tokens.words
    if mover is None or mover.flags or amount.figure.kind is not Kind.PERCENT or not NEGATIVE_AMOUNTS.isdisjoint(words):
        return
    if words[max(amount.token, mover.token) + 1 :][:1] in OWN_BASE:
        return  # "a drop of 42% from last year"
    for pair in levels.pairs:
        based = pair.wording.removesuffix("-alternative").endswith("-base")
        unmoved = pair.mover is None or pair.mover.direction == "either"
        if based and unmoved and pair.old.mark in _AGAINST and apposed(sentence, amount, pair):
            yield pair._replace(mover=mover, wording="by-amount")


# of an alternative the mark is the one of the figure that it stands for
_AGAINST = frozenset({"compared", "versus", "against", ""})


def _by_adjective(levels: Levels) -> Iterator[Pair]:
    """ "An increased dividend of 8p, from 7p", "lower profits of $3m, from $5m": the way of the noun's adjective."""
    for pair in levels.pairs:
        if pair.mover is not None or pair.wording != "level-from" or pair.new.inherited or pair.old.through:
            continue
        ways = {way for word in pair.new.modifiers for way, group in _TOLD if word in group}
        if (
            len(ways) == 1
            and is_lent(pair.old)
            and not (opposite_signs(pair.new, pair.old) or quoted_backwards(pair.new))
        ):
            yield pair._replace(mover=Mover("", ways.pop(), "noun", pair.new.token), wording="adjective-from")


_TOLD = (("up", RISING_VERBS | RISING_COMPARATIVES), ("down", FALLING_VERBS | FALLING_COMPARATIVES))


def _moved_by_another(levels: Levels, pair: Pair) -> bool:
    """True where the amount of the move is in another unit than the levels: "rose 30 kg to $40m from $50m".

    What tells apart the thing that moves is no amount: "cut its 10-year estimate to $40 from $50".
    """
    return any(
        (
            amount.figure.kind in OWN_UNIT
            and not same_measure(amount.figure, pair.new.figure)
            and not (amount.stands == "inside" or counts_times(amount))
        )
        or _is_of_another_time(amount, pair)
        for amount in levels.amounts
        if of_one_move(amount.mover, pair.mover)
    )


def _is_of_another_time(amount: Slot, pair: Pair) -> bool:
    """True for "was up 16 to 180, against 398 a year ago": the 16 are counted from the last time, which is not told."""
    counted = amount.figure.kind is Kind.COUNT and amount.figure.thing is None
    return counted and pair.wording.startswith("to-") and pair.old.mark in _AGAINST


def _points(pair: Pair) -> bool:
    """True where the number must go the way of the word."""
    mover = pair.mover
    if mover is None or mover.direction == "either" or mover.sort not in _SORTS or mover.flags:
        return False
    if mover.sort in ("comparative", "excess") and pair.wording.endswith("-from"):
        return False
    if mover.sort == "excess" and _is_low(pair):
        return False
    if pair.wording.endswith("-place") and mover.sort == "verb" and _SIDES.get(pair.old.mark) != mover.direction:
        return False  # "rose to 101 but fell short of the 103 expected"
    if mover.sort == "verb" and pair.wording.startswith("verb-"):
        return False  # "grew by 3% in 1987 against 3.75% in 1986": the verb moves each, not one to the other
    if mover.sort == "comparative" and (pair.new.figure.kind is not pair.old.figure.kind or _bounds(pair)):
        return False  # "20% may be above the age limit of 21"
    if mover.sort == "excess" and is_bare(pair.new.figure) and not is_bare(pair.old.figure):
        return False  # "section 30 exceeds the $97m of 2012"
    if not (_MOVES - MEASURES).isdisjoint(pair.old.through):
        return False  # "up from a decline of 3%": the old figure is itself an amount; growth has levels
    if not MEASURES.isdisjoint(pair.old.through) and pair.new.figure.kind is not Kind.PERCENT:
        return False
    if quoted_backwards(pair.new) or quoted_backwards(pair.old):
        return False
    if _is_from_an_extreme(mover, pair.old):
        return False
    beside = mover.sort in ("noun", "adverb") and pair.wording.endswith("-from") and is_lent(pair.old)
    return beside or not opposite_signs(pair.new, pair.old)  # but "a loss of £5m, up from £3m"


def _is_from_an_extreme(mover: Mover, old: Slot) -> bool:
    """True for "up 12 cents at $6.70, from a high of $6.75"; not for "topping its high of $6.75"."""
    return mover.sort != "excess" and not _EXTREMES[mover.direction].isdisjoint(old.through)


_EXTREMES = {"up": frozenset({"high", "peak", "top"}), "down": frozenset({"low", "bottom", "trough"})}
_SIDES = {"above": "up", "below": "down"}


def _is_low(pair: Pair) -> bool:
    """True for "fell to 4.0%, beating forecasts of 4.1%" and times: less is more there; not for sales."""
    mover, excess = pair.new.mover, pair.mover
    fallen = mover is not None and mover.direction == "down" and excess is not None and excess.direction == "up"
    told = {pair.new.head, pair.new.subject}
    return (fallen and (told.isdisjoint(_MORE_IS_BETTER) or not told.isdisjoint(GOOD_LOW))) or lasts(pair.new)


_MORE_IS_BETTER = GOOD_HIGH | {*map(singular, GOOD_HIGH)}


def _bounds(pair: Pair) -> bool:
    """True for "more than 300 teams", which bounds and does not compare."""
    mover, old = pair.mover, pair.old
    assert mover is not None, "the pair has a word that points"
    return mover.word in _BOUNDING and old.mark == "than" and old.token - mover.token == 2 and not old.determiner


_BOUNDING = frozenset({"more", "less", "fewer"})
_DOLLAR = frozenset({"dollar", "greenback", "euro", "yen/dollar", "dollar/yen"})
_MOVES = RISING_NOUNS | FALLING_NOUNS


def _turned(reading: Reading, pair: Pair) -> bool:
    """True where the sentence itself leaves open which of the numbers is the higher: ranks and rates of exchange, other
    groups, forecasts beside a move, "down from 83 to 84 per cent", "respectively".
    """
    words, mover = reading.tokens.words, pair.mover
    assert mover is not None, "the pair has a word that points"
    if pair.new.figure.kind is Kind.MONEY and "split" in words and not _SHARES.isdisjoint(words):
        return True  # "8p on the split shares, up from 15p before the split"
    if "won" in words and ("the", "won") not in pairwise(words):
        words = tuple(word for word in words if word != "won")  # "won 22 seats, down from 62"
    bare = pair.new.figure.kind is Kind.COUNT and pair.new.figure.unit is None
    if _are_innings(reading, pair) or _is_a_whole(reading, pair):
        return True
    if bare and not (RANKING | QUOTED_PER_DOLLAR | _DOLLAR).isdisjoint(words):
        return True
    quoted = not _DOLLAR.isdisjoint(words) and not QUOTED_PER_DOLLAR.isdisjoint(words)
    if quoted and pair.new.figure.kind is not Kind.PERCENT:
        return True
    if "respectively" in words[pair.old.token :]:
        return True
    if mover.sort in ("verb", "noun", "adverb", "comparative") and pair.wording.endswith("-base"):
        return True  # "47 per cent, compared with 44 per cent for the mayor"
    if pair.wording.endswith("-then") and is_foreseen(pair):
        return True
    ends = pair.old.number == pair.new.number - 1 and pair.new.prep == "to" and pair.old.prep == "from"
    shared = "shared-unit" in pair.old.figure.trace or pair.old.figure.kind is not pair.new.figure.kind
    return ends and shared and mover.sort == "adverb" and pair.new.verb in BE


_SHARES = frozenset({"share", "shares", "stock"})


def _are_innings(reading: Reading, pair: Pair) -> bool:
    """True for "from 138 for one to 210 for six": runs for wickets, of which a side that is reduced has more."""
    words, tags = reading.tokens.words, reading.tokens.tags
    wickets = (slot.token + 2 for slot in (pair.new, pair.old) if words[slot.token + 1 : slot.token + 2] == ("for",))
    return [tags[at : at + 1] == "F" or words[at : at + 1] == ("one",) for at in wickets] == [True, True]


def _is_a_whole(reading: Reading, pair: Pair) -> bool:
    """True where one of the two is what the other level is of: "cut cases to 31 of 4,120 from 118 of 4,088"."""
    words, tags = reading.tokens.words, reading.tokens.tags
    return any(
        words[slot.token - 1] == "of" and tags[slot.token - 2 : slot.token - 1] == "F" for slot in (pair.new, pair.old)
    )


def leaning(reading: Reading, pair: Pair) -> Pair:
    """A pair under a verb that praises or blames, with the way it goes: unemployment improves downwards; and one under
    a verb that goes as the move before it, or back: "prices rose, going from £12 to £14", "fell to £9, then recovered".

    The pair itself where nothing tells.
    """
    mover = pair.mover
    if mover is None or mover.direction != "either":
        return pair
    earlier = _move_before(reading, mover)
    if earlier and mover.word in RALLYING | _GOING_ON:
        rises = (earlier == "up") is (mover.word in _GOING_ON)
        return pair._replace(mover=mover._replace(direction="up" if rises else "down"))
    if mover.word not in BETTERING | RALLYING | WORSENING:
        return pair
    end = pair.new.token if mover.sort == "noun" else mover.token  # "an improvement in gross profit to 12"
    subject = reading.tokens.words[reading.clause_of.index(reading.clause_of[mover.token]) : end]
    bad = not GOOD_LOW.isdisjoint(subject)
    good = not GOOD_HIGH.isdisjoint(subject) and NEGATIVE_AMOUNTS.isdisjoint(subject)  # not the loss of a margin
    if good is bad or "percentage" in subject:  # "costs as a percentage of sales improved"
        return pair
    better = mover.word not in WORSENING
    return pair._replace(mover=mover._replace(direction="up" if good is better else "down"))


_GOING_ON = frozenset({"going", "moving"})


def _move_before(reading: Reading, mover: Mover) -> str:
    """The way that the verb before one moves what it goes on to move: up or down, or "" where none does.

    One that goes on stands right behind it, set off by a comma, and what goes back is behind the level that was left.
    """
    moves = [(token, way) for token, way, sort in movements(reading.tokens) if token < mover.token and sort == "verb"]
    token, way = moves[-1] if moves else (-1, "either")
    between = reading.tokens.tags[token + 1 : mover.token]
    held = "F" in between if mover.word in RALLYING else between[-1:] == ","
    return way if way != "either" and held else ""


def _direction(pair: Pair) -> Relation:
    mover = pair.mover
    assert mover is not None, "the pair has a word that points"
    up = mover.direction == "up"
    higher, lower = (pair.new, pair.old) if up else (pair.old, pair.new)
    reading = "range" if _may_be_range(pair) else ""
    cues = (("direction", "up" if up else "down"), ("word", mover.word), ("reading", reading))
    certainty = Certainty.STATED if pair.sure else Certainty.GUESSED
    name = "range" if pair.wording.endswith("-range") else _POOLED.get(pair.wording, pair.wording)
    return tie("direction", f"direction/{name}", cues, certainty, higher=higher, lower=lower)


# rare wordings that share the name of one that is built like them
_POOLED = {
    "rate-than": "comparative-than", "rate-place": "comparative-place", "rate-base": "excess-base",
    "to-after": "to-then", "adjective-from": "noun-from", "next-was": "next-it-than",
    "next-noun-than": "next-it-than", "next-noun-from": "next-it-than",
}  # fmt: skip


def _may_be_range(pair: Pair) -> bool:
    """ "Fell from 5 to 10 per cent" may mean by between 5 and 10 per cent: two numbers that share a unit."""
    mover, old, new = pair.mover, pair.old.figure, pair.new.figure
    falls = mover is not None and mover.direction == "down" and mover.token < pair.old.token
    shared = "shared-unit" in old.trace or (old.kind is not new.kind and is_bare(old))  # not "from 24 weeks to 20"
    named = not LEVEL_NOUNS.isdisjoint(pair.new.topic)
    return falls and pair.old.number == pair.new.number - 1 and shared and not named
