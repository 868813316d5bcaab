"""Percentages that are shares of one whole: "61% back it, 30% oppose it and 9% do not know", "Ada has 40%, Tom 35%".

What shows it is a parallel: each percentage opens a clause of the same make, or the verb of the first is left out in
the others; the base is said once or is the same; and nothing moves or is compared. "The remaining" and "the rest" say
that nothing is left over.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from ..clauses.reading import Reading, read
from ..clauses.slots import Slot
from ..frames.shares_of_one import shares_of_one
from ..lang.en.answers import HOLDING, OPPOSITE_ANSWERS, UNSETTLED
from ..model import Certainty, Kind, Relation, Sentence, Story
from .pairing import each_once

Shares = tuple[tuple[Slot, ...], str, bool]


# answers that one person may give together, levels that only look like shares: ticked, not doubted
_GUESSED = frozenset(
    "answers answers-one-verb answers-contrasted another-next brackets brackets-than held-at held-by held-for "
    "labels".split()
)


def shares_of_wholes(story: Story) -> Iterator[Relation]:
    """Relations between percentages of one whole, each once; the cue "complete" says that nothing is left over."""
    return each_once(shares_of_one(story), _tied(story))


def _tied(story: Story) -> Iterator[Relation]:
    earlier: Sentence | None = None
    for sentence in story.sentences:
        for slots, wording, complete in _in_sentence(read(sentence)):
            yield relation(slots, wording, complete)
        if earlier is not None and earlier.index + 1 == sentence.index:
            for slots, wording, complete in _continued(read(earlier), read(sentence)):
                yield relation(slots, wording, complete)
        earlier = sentence


def relation(slots: tuple[Slot, ...], wording: str, complete: bool) -> Relation:
    """The relation of shares of one whole."""
    cues = (("complete", "yes"),) if complete else ()
    certainty = Certainty.GUESSED if wording in _GUESSED else Certainty.IMPLIED
    parts = tuple(slot.figure for slot in slots)
    return Relation("shares_of_one", (("part", parts),), cues, certainty, f"shares/{wording}")


def _in_sentence(reading: Reading) -> Iterator[Shares]:
    shares = [slot for slot in reading.slots if is_share(slot)]
    if len(shares) < 2 or "respectively" in reading.tokens.words:
        return
    rest = _rest(shares)
    if rest is not None:
        yield rest
        return
    for find in (_answers, _gapped, _labelled, _bracketed):
        run, wording = find(reading, shares)
        if len(run) > 1:
            yield tuple(run), wording, False
            return


def is_share(slot: Slot) -> bool:
    """True for a percentage that is a level: nothing moves it, compares it or bounds a range."""
    figure = slot.figure
    return (
        figure.kind is Kind.PERCENT
        and figure.stated is not None
        and figure.upper is None
        and (slot.mover is None or (slot.mover.word in HOLDING and slot.prep != "to"))
        and slot.mark in ("", "compared", "than", "versus")
        and not slot.per
        and slot.prep not in ("from", "by", "over", "on")
        and slot.mood != "conditional"
    )


def _rest(shares: list[Slot]) -> Shares | None:
    """ "37% went to Ada, with Tom taking the remaining 63%": with the last, all there is."""
    last = shares[-1]
    if not last.scope & {"remaining", "rest", "other"} or last.determiner != "the":
        return None
    run = shares[:-1]
    return None if any("each" in slot.scope for slot in run) else ((*run, last), "rest", True)


def _answers(reading: Reading, shares: list[Slot]) -> tuple[list[Slot], str]:
    """Percentages that are each the subject of a clause, the base said at the first alone."""
    run: list[Slot] = []
    for slot in shares:
        if not _is_subject(reading, slot) or (slot.mark and not run):
            if run:
                break
            continue
        if run and (_base(reading, slot) not in ("", _base(reading, run[0])) or not _follows(reading, run[-1], slot)):
            break
        run.append(slot)
    return run, _kind_of_answers(reading, run) if len(run) > 1 else ""


def _kind_of_answers(reading: Reading, run: list[Slot]) -> str:
    """How sure it is that nobody gives two of the answers."""
    words, tags = reading.tokens.words, reading.tokens.tags
    ends = [
        *(slot.token for slot in run[1:]),
        next((at for at in range(run[-1].token + 1, len(tags)) if tags[at] in ";:."), len(tags)),
    ]
    answers = [words[slot.token + 1 : end] for slot, end in zip(run, ends, strict=True)]
    if not UNSETTLED.isdisjoint(answers[-1][:5]) or "Q" in tags[run[-1].token + 1 : run[-1].token + 4]:
        return "answers-undecided"
    if any(opposed(one, other) for one, other in combinations(answers, 2)):
        return "answers-opposed"
    verbs = {_verb(reading, slot) for slot in run}
    contrasted = "S" in tags[run[-2].token : run[-1].token] or run[-1].mark
    return (
        "answers-contrasted" if len(verbs) == 1 and contrasted else "answers-one-verb" if len(verbs) == 1 else "answers"
    )


def opposed(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """True where the words of one answer are the opposite of those of the other."""
    return any(
        (_begins(first, one) and _begins(second, other)) or (_begins(second, one) and _begins(first, other))
        for one, other in OPPOSITE_ANSWERS
    )


def _begins(words: tuple[str, ...], beginnings: tuple[str, ...]) -> bool:
    text = " ".join(("", *words))
    return any(f" {beginning}" in text for beginning in beginnings)


def _verb(reading: Reading, slot: Slot) -> str:
    at = _verb_at(reading, slot)
    return reading.tokens.words[at] if at >= 0 else ""


def _is_subject(reading: Reading, slot: Slot) -> bool:
    """True where a percentage opens a clause or an item, and a verb follows it or its "of" phrase."""
    start = reading.chunks[slot.chunk].start
    before = reading.tokens.tags[start - 1] if start else "."
    opens = before in ",;:.CSVND-(" or reading.tokens.words[start - 1] in ("with", "that")
    return (opens or slot.mark in ("compared", "versus")) and _verb_at(reading, slot) >= 0


def _verb_at(reading: Reading, slot: Slot) -> int:
    """The verb that a percentage is the subject of, or -1; a plain form may look like a noun: "30% oppose the plan"."""
    tags = reading.tokens.tags
    at = first = slot.token + 1
    if tags[at : at + 1] == "f":
        at += 1
        first = at + 1
        at += tags[at : at + 1] == "D"
        while tags[at : at + 1] and tags[at] in "JNHMYI":
            at += 1
        if at > first and tags[at - 1] == "N" and tags[at : at + 1] and tags[at] in "DW":
            return at - 1
    if tags[at : at + 1] == "R":
        at += 1
    while tags[at : at + 1] and tags[at] in "AQ" and tags[at + 1 : at + 2] not in ("D", "W"):
        at += 1
    if tags[at : at + 1] in ("V", "X") or (
        tags[at : at + 1] in ("N", "A", "J") and tags[at + 1 : at + 2] in ("D", "W", "P", "Q")
    ):
        return at
    if tags[at : at + 1] == "I" and reading.tokens.words[reading.chunks[slot.chunk].start - 1] == "with":
        return at
    return -1


def _base(reading: Reading, slot: Slot) -> str:
    """What the percentage is said to be of."""
    tags, words = reading.tokens.tags, reading.tokens.words
    at = slot.token + 1
    if tags[at : at + 1] != "f":
        return ""
    end = at + 1
    while tags[end : end + 1] and tags[end] in "DJNHM":
        end += 1
    return words[end - 1] if end > at + 1 else ""


def _follows(reading: Reading, first: Slot, second: Slot) -> bool:
    """True where a comma, a semicolon or a conjunction parts the two, and no other figure but an age or a date."""
    tags = reading.tokens.tags
    start = reading.chunks[second.chunk].start
    between = tags[first.token + 1 : start]
    return "F" not in between and any(mark in between for mark in ",;CS") and ":" not in between


def _gapped(reading: Reading, shares: list[Slot]) -> tuple[list[Slot], str]:
    """ "Ada has 40%, Tom 35% and Ida 25%", "owned 60% by Ada and 40% by Tom": the verb of holding is said once."""
    run: list[Slot] = []
    manner = ""
    for slot in shares:
        own = _holder(reading, slot)
        if run and (own not in _AFTER.get(manner, ()) or not _follows_gapped(reading, run[-1], slot)):
            break
        if run and _base(reading, slot) not in ("", _base(reading, run[0])):
            break
        if not run and (not own or own == "noun" or (own == "verb" and not _has_verb_of_holding(reading, slot))):
            continue
        run.append(slot)
        manner = own if own != "noun" else manner
    return run, f"held-{manner}"


# how the next share of a list may be told, after one told so
_AFTER = {
    "verb": ("verb", "noun", "with"), "with": ("with", "noun"), "at": ("at", "noun"), "by": ("by",), "for": ("for",),
}  # fmt: skip


def _has_verb_of_holding(reading: Reading, slot: Slot) -> bool:
    tags, words = reading.tokens.tags, reading.tokens.words
    begin = next((at for at in range(slot.token, -1, -1) if tags[at] in ";:."), -1) + 1
    return not HOLDING.isdisjoint(words[begin : slot.token])


def _holder(reading: Reading, slot: Slot) -> str:
    """How the sentence tells whose share it is: "verb" ("Ada has 40%"), "noun" ("Tom 35%"), or by a preposition."""
    tags, words = reading.tokens.tags, reading.tokens.words
    at = slot.token - 1
    while at >= 0 and (tags[at] in "A" or words[at] in ("an", "a", "estimated", "some", "over")):
        at -= 1
    if at < 0:
        return ""
    behind = words[slot.token + 1 : slot.token + 2]
    if behind and behind[0] in ("by", "for"):
        return behind[0] if tags[slot.token + 2 : slot.token + 3] not in ("Y", "M") else ""
    if words[at] in ("top", "bottom", "upper", "lower") or words[at].endswith("est"):
        return ""  # "the bottom 80%" is itself a group
    if words[at] in HOLDING or (words[at] in ("for", "up") and words[at - 1] in HOLDING):
        return "verb"
    if words[at] in ("with", "at"):
        return words[at]
    return "noun" if tags[at] in "NW" else ""


def _follows_gapped(reading: Reading, first: Slot, second: Slot) -> bool:
    """True where items of one list stand between two shares, with no verb but one of holding."""
    tags, words = reading.tokens.tags, reading.tokens.words
    start, end = first.token + 1, second.token
    verbs = [words[at] for at in range(start, end) if tags[at] in "VX" and words[at] not in ("will", "would")]
    between = tags[start:end]
    held = [slot.figure.kind for slot in reading.slots[first.number + 1 : second.number]]
    return (
        any(mark in between for mark in ",;CS") and Kind.PERCENT not in held and all(word in HOLDING for word in verbs)
    )


def _labelled(reading: Reading, shares: list[Slot]) -> tuple[list[Slot], str]:
    """ "42% for it to 45% against", "36% Republican to 35% Democratic": each share with its label, side by side."""
    words = reading.tokens.words
    for first, second in pairwise(shares):
        if first.mark or second.number != first.number + 1:
            continue
        between = words[first.token + 1 : second.token]
        stop = min(len(words), second.token + 1 + len(between) + 4)
        behind = words[second.token + 1 : stop]
        if len(between) > 14 or any(tag in ";:." for tag in reading.tokens.tags[first.token + 1 : second.token]):
            continue
        if opposed(between, behind):
            return [first, second], "opposed"
        joined = len(between) == 2 and between[1] in ("to", "versus", "vs") and behind[:1] not in ((), between[:1])
        if joined and reading.tokens.tags[second.token + 1] in "JN":
            return [first, second], "labels"
    return [], ""


def _bracketed(reading: Reading, shares: list[Slot]) -> tuple[list[Slot], str]:
    """ "lung (17.9%), colon (15.8%) and breast (11%)": brackets behind the items of one list."""
    tags = reading.tokens.tags
    run: list[Slot] = []
    for slot in shares:
        alone = tags[slot.token - 1 : slot.token] == "(" and tags[slot.token + 1 : slot.token + 2] == ")"
        if not alone:
            break
        if run:
            between = tags[run[-1].token + 2 : slot.token - 1]
            listed = all(tag in ",CDJNHIA" for tag in between) and any(mark in between for mark in ",C")
            if not listed and not (
                len(run) == 1 and slot.number == run[0].number + 1 and _is_than(reading, run[0], slot)
            ):
                break
        run.append(slot)
    if len(run) == 2 and "than" in reading.tokens.words[run[0].token : run[1].token]:
        return run, "brackets-than"
    return (run if len(run) > 2 else []), "brackets"


def _is_than(reading: Reading, first: Slot, second: Slot) -> bool:
    """True for "more disapprove (55%) than approve (41%)"; two groups ("than in Leeds") are asked each for itself."""
    words, tags = reading.tokens.words, reading.tokens.tags
    between = words[first.token : second.token]
    return "than" in between and tags[first.token + 2 + between[2:].index("than") + 1 : second.token][:1] not in ("P",)


def _continued(before: Reading, reading: Reading) -> Iterator[Shares]:
    """ "Some 60% back it. Another 30% are against": the next sentence goes on with the answers of the one before."""
    shares = [slot for slot in reading.slots if is_share(slot)]
    earlier = [slot for slot in before.slots if is_share(slot)]
    if not shares or not earlier or shares[0].number or reading.clause_of[shares[0].token]:
        return
    first = shares[0]
    if first.scope & {"another", "remaining", "other", "rest", "further"} and _is_subject(reading, first):
        run = _answers(before, earlier)[0] or earlier[-1:]
        complete = bool(first.scope & {"remaining", "rest"} or (first.scope & {"other"} and first.determiner == "the"))
        yield (*run, *_answers(reading, shares)[0]), "rest-next" if complete else "another-next", complete
