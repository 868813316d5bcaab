"""A level that is a multiple of another, moved by it or set against it: "doubled from 52 to 97", "ten times the 45"; a
headline of a multiple that the first sentence bears out, "Profit doubles" over "£412m, up from £206m".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..lang.en.change import HOPED_FOR, MULTIPLE_HEDGES, MULTIPLE_VERBS
from ..model import Certainty, Kind, Relation, Sentence, Story
from ..story import told_between
from .levels import Levels, levels_in, pair_of
from .measure import Pair, counts_times, each_once, is_foreseen
from .multiple_of import set_against
from .next_sentence import taken_up
from .tie import Cues, tie

_PROPORTIONS = frozenset({Kind.MULTIPLE, Kind.FRACTION})
_MOST_WORDS = 3


def multiple(story: Story) -> Iterator[Relation]:
    """Two levels and the multiple between them.

    The multiple is a figure ("fivefold", "a third") or a verb; then the cue "factor" names it ("2", "1/2"). The cue
    "hedge" is what loosens it, the cue "form" is times (new ÷ old), more ("three times more", which may mean four),
    part (a fraction of it) or change (by a third).
    """
    yield from each_once(_moved(story), _amounts(story), set_against(story), headline_multiple(story))


def _moved(story: Story) -> Iterator[Relation]:
    """ "More than doubled the length of the drill from two to four days", "The bill was £90. It doubled from £45"."""
    for sentence in story.sentences:
        levels, reading = levels_in(sentence), read_amounts(sentence)
        for pair in levels.pairs:
            if pair.wording.endswith("-range"):
                continue
            ends = pair.wording.startswith(("to-", "and-")) or pair.old.prep == "from"
            if ends and _is_verb(reading, pair) and not _goes_on(reading, pair):
                yield _of_verb(reading, pair, "verb")
            else:
                yield from _raised(reading, levels, pair)
    for pair in taken_up(story):
        told = read_amounts(*told_between(story, pair.old.figure.sentence, pair.old.figure.sentence))
        if pair.old.prep == "from" and _is_verb(told, pair):
            yield _of_verb(told, pair, "verb-apart")


def _is_verb(reading: Reading, pair: Pair) -> bool:
    """True when a verb of multiple governs a pair; not "the doubles list", nor "hoped to double"."""
    mover = pair.mover
    if mover is None or mover.sort != "multiple" or mover.flags or reading.tokens.tags[mover.token] not in "VI":
        return False
    ahead = reading.tokens.words[max(0, mover.token - _MOST_WORDS) : mover.token]
    return reading.tokens.tags[mover.token - 1] != "D" and HOPED_FOR.isdisjoint(ahead)


def _goes_on(reading: Reading, pair: Pair) -> bool:
    """True for one step of several ("quadrupled from 3 million, to 4 million in 1996, to 8 million"), for a level that
    another verb leads to ("doubled, driving ratios to 70"), and for a number without its scale ("from one to three
    thousand pounds").
    """
    assert pair.mover is not None, "a verb governs the pair"
    later = reading.slots[max(pair.new.number, pair.old.number) + 1 :]
    several = any(slot.prep == "to" and slot.figure.kind is pair.new.figure.kind for slot in later)
    led = "I" in reading.tokens.tags[pair.mover.token + 1 : pair.new.token]
    return several or led or (pair.old.figure.kind is Kind.COUNT and pair.new.figure.kind is Kind.MONEY)


def _of_verb(reading: Reading, pair: Pair, wording: str) -> Relation:
    assert pair.mover is not None, "a verb governs the pair"
    return _relation(pair, None, _verb_cues(reading, pair.mover.token), wording)


def _verb_cues(reading: Reading, token: int) -> Cues:
    word = reading.tokens.words[token]
    factor = MULTIPLE_VERBS[word]
    cues = (("factor", factor), ("hedge", hedge_before(reading.tokens.words, token)), ("form", "times"))
    return *cues, ("direction", "down" if "/" in factor else "up")


def _raised(reading: Reading, levels: Levels, pair: Pair) -> Iterator[Relation]:
    """ "Roughly doubles the allowance, raising it to 24 from 12": a participle that says how it doubles."""
    mover, words, tags = pair.mover, reading.tokens.words, reading.tokens.tags
    if (
        mover is None
        or mover.sort == "excess"
        or tags[mover.token] != "I"
        or tags[mover.token - 1] != ","
        or len(levels.pairs) != 1
    ):
        return
    verbs = [at for at in range(mover.token) if words[at] in MULTIPLE_VERBS and tags[at] == "V"]
    if len(verbs) == 1 and ("/" in MULTIPLE_VERBS[words[verbs[0]]]) is (mover.direction == "down"):
        yield _relation(pair, None, _verb_cues(reading, verbs[0]), "verb-then-pair")


def _amounts(story: Story) -> Iterator[Relation]:
    """ "Rose fivefold, from 200 to 1,000", "fell by a fifth, from 40% to 32%", "a tenfold increase from 50 to 530"."""
    for sentence in story.sentences:
        yield from _amounts_in(sentence, levels_in(sentence))


def _amounts_in(sentence: Sentence, levels: Levels) -> Iterator[Relation]:
    reading = levels.reading
    tags = reading.tokens.tags
    for amount in levels.amounts if levels.pairs else ():
        mover = amount.mover
        by_factor = "factor" in amount.through
        counted = amount.prep == "by" and counts_times(amount)
        if mover is None or mover.direction == "either" or mover.flags:
            continue
        if amount.figure.kind not in _PROPORTIONS and not by_factor and not counted:
            continue
        times = by_factor or counted or amount.figure.kind is Kind.MULTIPLE
        pair, _ = pair_of(sentence, levels, amount)
        if pair is None or pair.wording.endswith("-range"):
            continue
        if times and (mover.direction != "up" or pair.old.mark in ("than", "above", "below")):
            continue
        start = reading.chunks[amount.chunk].start
        if not times and tags[start - 1 : start] == "C":
            continue  # "less than $100, and more than a third less than $50"
        more = not by_factor and (amount.prep == "by" or "time" in amount.figure.text)
        form = "change" if not times else "more" if more else "times"
        cues = (("form", form), ("direction", mover.direction), ("hedge", ""))
        yield _relation(pair, amount, cues, "amount")


def hedge_before(words: tuple[str, ...], token: int) -> str:
    """The hedge before a word of multiple: "more than doubled"."""
    for size in range(_MOST_WORDS, 0, -1):
        told = " ".join(words[max(0, token - size) : token])
        if told in MULTIPLE_HEDGES:
            return MULTIPLE_HEDGES[told]
    return ""


def _relation(pair: Pair, amount: Slot | None, cues: Cues, wording: str) -> Relation:
    certainty = Certainty.STATED if pair.sure else Certainty.GUESSED
    return tie("multiple", f"multiple/{wording}", cues, certainty, multiple=amount, new=pair.new, old=pair.old)


_LONGEST_HEADLINE = 120
_SENTENCES = 2
_LONG_WORD = 6
_PROFIT = frozenset({"profit", "profits"})
_PROFITS = _PROFIT | {"tax", "pre-tax", "pretax", "income", "earnings"}
_GAMES = frozenset({"final", "bill", "win", "whammy", "act", "murder", "standard", "standards"})


def headline_multiple(story: Story) -> Iterator[Relation]:
    """ "Force to be cut by half" over "Numbers would fall from 84,000 to 58,000"."""
    first = next((sentence for sentence in story.sentences if sentence.index == 1), None)
    if first is None:
        return
    head = story.text[: first.span.start]
    if len(head) > _LONGEST_HEADLINE or not head.endswith("\n\n") or "\n" in head.strip():
        return
    words = tuple(head.lower().split())
    told = _factor(words)
    if told is None:
        return
    factor, hedge = told
    direction = "down" if "/" in factor else "up"
    for sentence in story.sentences:
        pairs = [pair for pair in levels_in(sentence).pairs if _goes(pair, direction) and not is_foreseen(pair)]
        if 1 <= sentence.index <= _SENTENCES and len(pairs) == 1 and _of_one_measure(words, sentence):
            cues = (("factor", factor), ("hedge", hedge), ("form", "times"), ("direction", direction))
            yield tie("multiple", "multiple/verb-apart", cues, new=pairs[0].new, old=pairs[0].old)
            return


def _factor(words: tuple[str, ...]) -> tuple[str, str] | None:
    """The factor and the hedge of the only word of multiple of a headline."""
    found = [at for at, word in enumerate(words) if word in MULTIPLE_VERBS or words[at - 1 : at + 1] == ("by", "half")]
    if len(found) != 1 or not _GAMES.isdisjoint(words[found[0] + 1 : found[0] + 2]):
        return None
    at = found[0]
    hedge = MULTIPLE_HEDGES.get(
        " ".join(words[max(0, at - 2) : at]), MULTIPLE_HEDGES.get(words[at - 1] if at else "", "")
    )
    return MULTIPLE_VERBS.get(words[at], "1/2"), hedge


def _goes(pair: Pair, direction: str) -> bool:
    """True for a pair that moves as the headline says, as far as it says."""
    return pair.mover is None or pair.mover.direction == direction


def _of_one_measure(head: tuple[str, ...], sentence: Sentence) -> bool:
    """True when a headline and a sentence speak of one measure, as far as their words show."""
    body = set(sentence.skeleton.replace(",", " ").split())
    if not _PROFIT.isdisjoint(head):
        return not _PROFITS.isdisjoint(body)
    return not {"number", "numbers"}.isdisjoint(body) or any(len(word) >= _LONG_WORD and word in body for word in head)
