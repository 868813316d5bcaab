"""Percentages that are shares of one whole: "61% back it, 30% oppose it and 9% do not know", "Ada has 40%, Tom 35%".

Answers exclude each other where they are opposite, where the last is of those who give none, or where "another" and
"the remaining" part them. Holders do where the verb of holding is said once and the base is one; and so do two sides of
one vote or poll, "leads Ray 45% to 42%", "was split 51%-49%", "a 52-48 per cent margin". What is only a parallel ("48%
own a dog, 39% a cat") is ticked where it fits, and nobody is accused of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from ..clauses.reading import EMPTY, Reading, read
from ..clauses.slots import Slot
from ..closed.series import ends, is_falling
from ..lang.en.answers import ANOTHER_QUESTION, LEADING, MANY_ANSWERS
from ..lang.en.grammar import BE
from ..lang.en.shares import PARTED, RATES
from ..lang.en.votes import BETWEEN_SIDES, VOTES
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import as_read
from .answers import answer_of, excluding
from .measure import WORDED, each_once, is_single
from .named_sides import named_sides
from .shares import PARALLEL, WAYS, Finder, adds, is_all, is_further, is_share

# what is left, and kinds that leave nobody out
_ALL_THERE_IS = frozenset({"kinds", "leaving"})
Shares = tuple[tuple[Slot, ...], str, bool]

_BEHIND, _HEAD = 90, 40
# answers that one person may give together, levels that only look like shares: ticked, not doubted
_GUESSED = frozenset({"parallel"})


def shares_of_wholes(story: Story) -> Iterator[Relation]:
    """Relations between percentages of one whole, each once; the cue "complete" says that nothing is left over."""
    return each_once(_tied(story))


def _tied(story: Story) -> Iterator[Relation]:
    earlier: Sentence | None = None
    skipped = 0
    for sentence in story.sentences:
        if earlier is not None and earlier.index + 1 == sentence.index and _says_more(sentence):
            skipped = 1  # "That's up from 49 percent last year."
            continue
        if any(figure.kind is Kind.PERCENT for figure in sentence.figures):
            reading = read(sentence)
            yield from (relation(pair, "contest", False) for pair in contests(reading))
            if not _allows_several(sentence.skeleton) and not _allows_several(_behind(story, sentence)):
                near = earlier is not None and earlier.index + 1 + skipped == sentence.index
                before = read(earlier) if earlier is not None and near else None
                sides = partial(named_sides, story, sentence, before)
                for slots, wording, complete in _found(before, reading, sides):
                    yield relation(tuple(slot.figure for slot in slots), wording, complete)
        earlier, skipped = sentence, 0


def _says_more(sentence: Sentence) -> bool:
    """True for "That is up from 49 percent": it tells more of the share before, and of no other."""
    reading = read(sentence) if "that" in sentence.skeleton[:_HEAD] else EMPTY
    that = next((word for word in reading.tokens.words[:2] if word.isalpha() or "'" in word), "")
    return that in ("that", "that's") and not any(is_share(slot) for slot in reading.slots)


def _allows_several(text: str) -> bool:
    """True where a text says that several answers could be given, or that groups overlap."""
    return any(phrase in text for phrase in MANY_ANSWERS)


def _behind(story: Story, sentence: Sentence) -> str:
    """The text after a sentence, where "respondents could choose more than one" may stand."""
    return story.text[sentence.span.end : sentence.span.end + _BEHIND].lower()


def relation(parts: tuple[Figure, ...], wording: str, complete: bool) -> Relation:
    """The relation of shares of one whole."""
    cues = (("complete", "yes"),) if complete else ()
    certainty = Certainty.GUESSED if wording in _GUESSED else Certainty.IMPLIED
    return Relation("shares_of_one", (("part", parts),), cues, certainty, f"shares/{wording}")


def _found(before: Reading | None, reading: Reading, sides: Finder) -> Iterator[Shares]:
    made_up = next(_composed(reading), None)
    if made_up is not None:
        yield (*made_up,), "composed", False
        return
    shares = [slot for slot in reading.slots if is_share(slot) or _is_rest(reading, slot)]
    if before is not None and shares:
        yield from _continued(before, reading, shares)
    if len(shares) < 2 or "respectively" in reading.tokens.words:
        return
    rest = _rest(reading, shares)
    if rest is not None:
        told_of, wording, complete = rest
        more = before is not None and any(slot.figure.kind is Kind.PERCENT for slot in before.slots)
        yield told_of, wording, complete and not more
        return
    told: set[int] = set()
    for wording, find in (*WAYS, ("sides", sides), *PARALLEL):
        for run in find(reading, shares):
            if not told & {slot.number for slot in run}:
                told |= {slot.number for slot in run}
                yield tuple(run), wording, wording in _ALL_THERE_IS


def _rest(reading: Reading, shares: list[Slot]) -> Shares | None:
    """ "37% went to Ada, with Tom taking the remaining 63%": with the last, all there is."""
    last = shares[-1]
    if not _is_left(reading, last):
        return None
    run = _with_fractions(reading, shares[:-1], last)
    base = set(answer_of(reading, last).base)
    if base:  # "15% of the staff bring in 73% of the tax, the remaining 85% of the staff 27%"
        run = [slot for slot in run if not answer_of(reading, slot).base or base & set(answer_of(reading, slot).base)]
    if any("each" in slot.scope or _is_whole_itself(reading, slot) for slot in run) or not run:
        return None
    if any(_of_that(reading, slot) for slot in (*run, last)) or reading.tokens.words[last.token - 1] == "of":
        return None
    words, start = reading.tokens.words, reading.chunks[last.chunk].start
    begin = reading.clause_of.index(run[0].clause)
    if words[start - 1] == "of" or not _EVERY.isdisjoint(words[begin : run[0].token]):
        return None  # "the rest of the 20 per cent deposit", "all six have 10%"
    others = [slot for slot in reading.slots[: last.number] if slot.figure.kind is Kind.PERCENT and slot not in run]
    between = reading.slots[run[0].number : last.number]
    if any(slot.figure.kind is Kind.ORDINAL for slot in between):
        return (*run, last), "rest", False  # "15% on the first anniversary, 25% on the second, the remaining 10% later"
    some = "other" in words[begin : run[0].token] or any("combined" in slot.scope for slot in run)
    return (*run, last), "rest", not others and not some


_LEFT = frozenset({"remaining", "rest", "other", "remainder", "balance"})


def _is_left(reading: Reading, slot: Slot) -> bool:
    """True for "the remaining 30%", "the other 30%", "the remainder, 30%"."""
    tags, words = reading.tokens.tags, reading.tokens.words
    at = slot.token - 1
    while at >= 0 and tags[at] in ",-A(":
        at -= 1
    beside = words[at] in _LEFT and words[at - 1] == "the" if at > 0 else False
    return beside or (bool(slot.scope & _LEFT) and slot.determiner == "the")


def _is_rest(reading: Reading, slot: Slot) -> bool:
    """True for "industries pick up the remaining 30%": what is left of a whole is moved by no word before it."""
    return slot.figure.kind is Kind.PERCENT and _is_left(reading, slot) and is_share(slot._replace(mover=None))


# a verb, or what stands for one, before its object: "retains the remaining 5%", "pick up the remaining 5%"
_OBJECTS = ("V", "N", "U", "I")
_EVERY = frozenset({"all", "both", "each", "every"})


def _with_fractions(reading: Reading, shares: list[Slot], last: Slot) -> list[Slot]:
    """The shares before the last one, with those told in words: "half ends in landfill, 36% is burnt"."""
    worded = [
        slot
        for slot in reading.slots[: last.number]
        if slot.figure.kind in WORDED and slot.figure.upper is None and slot.figure.stated is not None
    ]
    return sorted((*shares, *worded), key=lambda slot: slot.number)


def _is_whole_itself(reading: Reading, slot: Slot) -> bool:
    """True for "contributions would total 34%", "a total of 34%": the others are parts of it."""
    near = reading.tokens.words[max(0, slot.token - 3) : slot.token]
    return any(word.startswith("total") for word in near) or slot.verb.startswith("total")


def _of_that(reading: Reading, slot: Slot) -> bool:
    """True for "23% of this": of a share that was told before."""
    behind = reading.tokens.words[slot.token + 1 : slot.token + 3]
    return behind in (("of", "this"), ("of", "that"), ("of", "which"), ("of", "it"))


def _composed(reading: Reading) -> Iterator[list[Slot]]:
    """ "The alloy is 72% copper, 20% zinc and 8% tin", "divided between Ada, on 48%, Tom, on …": all percentages of the
    sentence in a list without a verb, of what is said before it to be parted or made up.
    """
    words, tags = reading.tokens.words, reading.tokens.tags
    shares = [slot for slot in reading.slots if slot.figure.kind is Kind.PERCENT]
    if len(shares) < _MADE_UP or not all(_is_plain(slot) for slot in shares):
        return
    gaps = [tags[one.token + 1 : other.token] for one, other in pairwise(shares)]
    if "C" not in gaps[-1] or not all("," in gap or "C" in gap for gap in gaps):
        return
    if any(set(gap) & set("VXSR;:.FW") or len(gap) > _WIDEST for gap in gaps):
        return
    first = shares[0].token
    parted = not PARTED.isdisjoint(words[:first])
    if parted or (tags[first + 1 : first + 2] in ("N", "J", "I") and not BE.isdisjoint(words[:first][-2:])):
        yield shares


_MADE_UP, _WIDEST = 3, 14


def _is_plain(slot: Slot) -> bool:
    """True for a percentage that no word moves or compares."""
    moved = slot.mover is not None and slot.mover.direction != "either"
    return is_single(slot.figure) and not is_all(slot.figure) and not moved and not slot.mark and not slot.per


def _continued(before: Reading, reading: Reading, shares: list[Slot]) -> Iterator[Shares]:
    """The next sentence goes on with the answers of the one before: "Another 30% …", "The rest, 12%, …"."""
    earlier = [slot for slot in before.slots if is_share(slot)]
    first = shares[0]
    start = reading.chunks[first.chunk].start
    inside = first.number or reading.clause_of[first.token] or set(reading.tokens.tags[:start]) - set("PDAJ,W")
    held = reading.tokens.tags[start - 1 : start] in _OBJECTS and len(shares) == 1  # "owns the remaining 5%"
    if not earlier or (inside and not held):
        return
    if _is_left(reading, first) or (not inside and first.scope & {"remaining", "rest"}):
        if any(_is_left(before, slot) for slot in earlier):
            return  # "Ms Obi has 20% and Mr Ray the remaining 80%. The bank owns the remaining 25% of his firm"
        run = _with_fractions(before, earlier, before.slots[-1]._replace(number=len(before.slots)))
        if not any(_of_that(before, slot) or _is_whole_itself(before, slot) for slot in run):
            yield (*run, first), "continued", False
    elif inside:
        return
    elif is_further(reading, first):
        if adds(reading, first):  # "another 60%" may be of another question
            yield (earlier[-1], first), "parallel", False
    elif len(earlier) == 1 and excluding(answer_of(before, earlier[0]), answer_of(reading, first)):
        yield (earlier[0], first), "continued", False


_FAR, _CLOSE = 20, 4
_VERSUS, _SET_AGAINST = ("versus", "vs", "vs."), frozenset({"margin", "advantage"})
# two are compared, or each has a rate of its own: "edged it out on the percentage of buyers, 95 to 93 per cent"
_OF_EACH = RATES - {"share"} | {"than"}


def contests(reading: Reading) -> Iterator[tuple[Figure, Figure]]:
    """The pairs of sides of a sentence; a sum that is worked out ("100% - 41% = 59%") has none."""
    if "=" in reading.tokens.words:
        return
    for slot in reading.slots:
        pair = _pair(reading, slot)
        if pair is not None:
            yield pair
    for first, second in pairwise(reading.slots):
        sides = first.figure.kind is Kind.PERCENT is second.figure.kind and not is_all(first.figure)
        if sides and _against(reading, first, second):
            yield first.figure, second.figure


def _pair(reading: Reading, slot: Slot) -> tuple[Figure, Figure] | None:
    """The sides of a figure printed as a pair: one that falls is no range, and one behind a lead or margin is none."""
    figure = slot.figure
    found = ends(figure) if figure.kind is Kind.PERCENT else None
    if found is None or any(word in as_read(figure) for word in (" and ", " or ")) or figure.text[:1] in "-−–":
        return None
    words = reading.tokens.words
    if not ANOTHER_QUESTION.isdisjoint(words[max(0, slot.token - 3) : slot.token]) or slot.prep in ("from", "between"):
        return None
    margin = not {"margin", "lead", "vote"}.isdisjoint(words[slot.token + 1 : slot.token + 3])
    if is_falling(figure):
        signed = " -" in figure.text and "- " not in figure.text  # "S&P 500 -4.28%"
        return None if signed else found
    held = slot.prep == "of" or reading.tokens.tags[slot.token + 1 : slot.token + 2] == "f"  # "win 90% to 95% of cases"
    return found if margin or (not held and _is_led(reading, slot)) else None


def _is_led(reading: Reading, slot: Slot) -> bool:
    """True for a figure right behind "leads Ray", "beat her": a verb of leading, at most a name between."""
    tags, words = reading.tokens.tags, reading.tokens.words
    at = slot.token - 1
    while at >= 0 and tags[at] in "NHWA,":
        if words[at] in LEADING:
            return True
        at -= 1
    return at >= 0 and words[at] in LEADING and tags[at] in "VPA"


def _against(reading: Reading, first: Slot, second: Slot) -> bool:
    """True for two percentages joined by "to", "versus" or a dash, behind a word of leading."""
    tags, words = reading.tokens.tags, reading.tokens.words
    between = words[first.token + 1 : second.token]
    rival = tags[first.token + 1 : second.token].rpartition("t")
    if rival[0] and rival[2] in ("H", "NH", "NNH") and not VOTES.isdisjoint(between) and set(rival[0]) <= set("fDNJ)"):
        return True  # "took 46% of the vote to Ray's 42%"
    if first.prep in ("from", "of") or "=" in words[: second.token] + words[second.token + 1 : second.token + 2]:
        return False  # "from 90% oil to 100% gas", "100% - 41% = 59%"
    if len(between) == 2 and between[1] in ("to", *_VERSUS):  # "36% Republican to 35% Democratic"
        label = words[second.token + 1 : second.token + 2]
        return label not in ((), between[:1]) and tags[second.token + 1] in "JN" and tags[first.token + 1] in "JN"
    if len(between) != 1 or between[0] not in ("to", *_VERSUS, "-", "–", "—", "/"):
        return False
    if first.years or second.years:
        return False  # "a margin of 83% versus 91% in 2024"
    if first.figure.upper is not None or second.figure.upper is not None or first.figure.text[:1] in "-−–+":
        return False
    if tags[second.token + 1 : second.token + 2] == "f" and between[0] == "to":  # "win 90% to 95% of all cases"
        return False
    behind = slice(second.token + 1, second.token + 1 + _CLOSE)
    named = next((at for at, word in enumerate(words[behind]) if word in BETWEEN_SIDES), _CLOSE)
    if named < _CLOSE and set(tags[behind][:named]) <= set("NJ-/"):
        return True  # "a 53% to 33% margin", "54 percent to 42 percent – lead"
    parted = (at + 1 for at in range(first.token) if tags[at] in ";:")
    held = (slot.token + 1 for slot in reading.slots[: first.number] if slot.figure.kind is not Kind.POINTS)
    near = words[max(0, first.token - _FAR, *parted, *held) : first.token]
    # "women are likelier to favour it than men, 72% to 61%", "more women favour it (72% vs. 61%)" are of two groups
    told = _SET_AGAINST if between[0] in _VERSUS else LEADING
    return between[0] != "/" and _OF_EACH.isdisjoint(near) and not told.isdisjoint(near)
