"""Percentages that are shares of something, what stands between two of them, and the ways in which some part one whole:
"Ada has 40%, Tom 35% and Ida 25%", "51% male and 49% female", "keep the old rules (53%) or change them (47%)".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..clauses.stems import stem
from ..lang.en.answers import ANOTHER_QUESTION, FURTHER, HELD, HOLDING, OPPOSITE_ANSWERS, SUMMING
from ..lang.en.nouns import singular
from ..lang.en.parts import SUPERLATIVES
from ..lang.en.shares import EITHER_SEX, MIXING, PARTING_JOINTS, SPLITTING
from ..lang.en.votes import VOTES
from ..model import Figure, Kind
from .answers import Answer, answer_of, excluding, is_unsettled, one_base

Finder = Callable[[Reading, list[Slot]], Iterator[list[Slot]]]
"""A way of telling shares of one whole: the runs of them that a sentence tells so."""

# "the bottom 90%" are a group, and no share of anything
_RANKS = frozenset({*SUPERLATIVES, "bottom", "upper", "lower"})


def is_all(figure: Figure) -> bool:
    """True for "100%", which leaves nothing for another share."""
    return figure.text.startswith(("100%", "100 p"))


def is_share(slot: Slot) -> bool:
    """True for a percentage that is a level: nothing moves it, compares it or bounds a range."""
    figure = slot.figure
    # "more back it (54%) than oppose it (41%)": "more" moves nothing there
    outdone = slot.mover is not None and not slot.mover.behind and slot.mover.word in ("more", "fewer")
    return (
        figure.kind is Kind.PERCENT
        and not is_all(figure)
        and figure.stated is not None
        and figure.upper is None
        and figure.text[:1] not in "+-−–"
        and (slot.mover is None or (slot.mover.word in HOLDING and slot.prep != "to") or outdone)
        and slot.mark in ("", "compared", "than", "versus")
        and not slot.per
        and slot.prep not in ("from", "by", "over", "on")
        and not (slot.stands == "after" and slot.head in _RANKS)
    )


_BETWEEN = frozenset({Kind.AGE, Kind.COUNT, Kind.ORDINAL})


def apart(reading: Reading, first: Slot, second: Slot) -> bool:
    """True where another figure, time or poll stands between two shares, or a full stop."""
    start = reading.chunks[second.chunk].start
    words, tags = reading.tokens.words[first.token + 1 : start], reading.tokens.tags[first.token + 1 : start]
    if second.number - first.number > 1 and any(
        slot.figure.kind not in _BETWEEN for slot in reading.slots[first.number + 1 : second.number]
    ):
        return True
    return (
        of_two_wholes(first, second)
        or any(tag in ":." for tag in tags)
        or (";" in tags and tags.rstrip("CAD")[-1:] != ";")
        or "Y" in tags
        or not ANOTHER_QUESTION.isdisjoint(words)
    )


def of_two_wholes(first: Slot, second: Slot) -> bool:
    """True for "90% of the firms and 45% of the jobs"."""
    return bool(first.partitive and second.partitive) and stem(first.partitive) != stem(second.partitive)


def _two(fits: Callable[[Reading, Slot, Slot], bool], reading: Reading, shares: list[Slot]) -> Iterator[list[Slot]]:
    """Two shares that follow each other for which something holds, with nothing between that parts them."""
    for first, second in pairwise(shares):
        if fits(reading, first, second) and not apart(reading, first, second):
            yield [first, second]


def _runs(
    opens: Callable[[Reading, Slot], object],
    goes_on: Callable[[Reading, list[Slot], Slot], bool],
    reading: Reading,
    shares: list[Slot],
) -> Iterator[list[Slot]]:
    """The runs of two shares or more of which the first opens one, and each of the others goes on with it."""
    run: list[Slot] = []
    for slot in shares:
        if run and goes_on(reading, run, slot):
            run.append(slot)
            continue
        if len(run) > 1:
            yield run
        run = [slot] if opens(reading, slot) else []
    if len(run) > 1:
        yield run


def lead_of(reading: Reading, slot: Slot) -> int:
    """The token before a share and its hedges."""
    tags, words = reading.tokens.tags, reading.tokens.words
    at = slot.token - 1
    while at >= 0 and (tags[at] in "A" or words[at] in ("a", "an", "estimated", "some", "over", "initial")):
        at -= 1
    return at


def _holds(reading: Reading, slot: Slot) -> bool:
    """True for the share of a verb of holding, or behind its "for" or "up", with nothing but its base behind it."""
    words, at = reading.tokens.words, lead_of(reading, slot)
    if at < 0:
        return False
    direct = words[at] in HOLDING and not words[at].startswith(("make", "made", "making"))
    behind = words[at] in ("for", "up") and words[at - 1] in HOLDING
    behind = behind or (words[at] == "with" and slot.partitive in VOTES)  # "shows Ada with 46% of the vote"
    return (direct or behind) and stands_bare(reading, slot)


def stands_bare(reading: Reading, slot: Slot) -> bool:
    """True where no noun but one of holding follows a percentage: no "100% security", no "69 per cent shortage"."""
    tags, words = reading.tokens.tags, reading.tokens.words
    at = slot.token + 1
    while tags[at : at + 1] and tags[at] in "NJH":
        if words[at] in HELD:
            return True
        at += 1
    return at == slot.token + 1


def _holds_too(reading: Reading, run: list[Slot], slot: Slot) -> bool:
    """True for the next share of a list of holders: the verb is left out, or is said again with nothing behind."""
    tags, words = reading.tokens.tags, reading.tokens.words
    first, last = run[0], run[-1]
    between, spoken = tags[last.token + 1 : slot.token], words[last.token + 1 : slot.token]
    held = [other.figure.kind for other in reading.slots[last.number + 1 : slot.number]]
    if not any(mark in between for mark in ",CS") or any(tag in ";:.Y" for tag in between) or Kind.PERCENT in held:
        return False
    if (
        not ANOTHER_QUESTION.isdisjoint(spoken)
        or not stands_bare(reading, slot)
        or bool(first.years)
        or bool(slot.years)
    ):
        return False
    if of_two_wholes(first, slot) or not one_base(answer_of(reading, first), answer_of(reading, slot)):
        return False
    verbs = [words[at] for at in range(last.token + 1, slot.token) if tags[at] in "VX" and words[at] not in _WILL]
    if verbs and spoken[:1] == ("in",):
        return False  # "received 78% in the primary, Trump got 94%"
    followed = "followed" in spoken
    begin = max(at for at, tag in enumerate(between) if tag in ",CS") + 1
    if between[begin : begin + 1] in ("V", "X") and not followed:
        return False  # "Leeds, which has 60% of the people, makes up 45% of the sales"
    at = lead_of(reading, slot)
    lead = words[at]
    told = lead in HOLDING or lead in ("with", "at", "on", "for", "up") or (followed and lead == "(")
    return all(word in HOLDING or (word == "followed" and followed) for word in verbs) and (told or tags[at] in "NW")


_WILL = frozenset({"will", "would"})


def _are_kinds(reading: Reading, first: Slot, second: Slot) -> bool:
    """True for "51% male and 49% female", "48% were women, and 52% were men": two kinds that leave nobody out."""
    one, other = (_kind(answer_of(reading, slot)) for slot in (first, second))
    return bool(one and other) and any({one, other} == pair for pair in EITHER_SEX)


def _kind(answer: Answer) -> str:
    """The one noun of an answer, behind at most a verb and "as": "male", "were women", "identified as men"."""
    if answer.before or answer.base or not answer.words:
        return ""
    end = next((at for at, tag in enumerate(answer.tags) if tag in ",CS"), len(answer.words))
    told = set(answer.tags[: end - 1]) <= {"X", "A"} or answer.words[end - 2 : end - 1] == (
        "as",
    )  # not "15% say women"
    return singular(answer.words[end - 1]) if told and end else ""


def _joint(reading: Reading, slot: Slot) -> str:
    """The preposition of whom or what a share goes to, comes from or is owned by, or of where its things are."""
    words, tags = answer_of(reading, slot).words, answer_of(reading, slot).tags
    if tags[:2] in ("XP", "VP") and words[1] == "in":
        return "in"
    return next((word for word in words if word in PARTING_JOINTS), "")


def _joined(reading: Reading, run: list[Slot], slot: Slot) -> bool:
    """True where a comma or "and" alone joins the next share of a list, with the preposition of the first behind it."""
    tags, start, last = reading.tokens.tags, reading.chunks[slot.chunk].start, run[-1]
    if reading.tokens.words[slot.token + 1 : slot.token + 2] != (_joint(reading, run[0]),):
        return False
    joined = tags[start - 1] in ",;C" and not apart(reading, last, slot)
    timed = (last.time, last.years) != (slot.time, slot.years)  # "70% by the first day and 83% by the end of March"
    return joined and not timed and one_base(answer_of(reading, last), answer_of(reading, slot))


def _are_alternatives(reading: Reading, first: Slot, second: Slot) -> bool:
    """True for "whether to keep the rules (53%) or to change them (47%)": each of two has its share behind it."""
    told = reading.tokens.words[first.token + 2 : second.token - 1]
    alone = all(reading.tokens.tags[slot.token - 1 : slot.token + 2] == "(F)" for slot in (first, second))
    return alone and told[:1] == ("or",) and not SPLITTING.isdisjoint(reading.tokens.words[: first.token])


def _leaves(reading: Reading, first: Slot, second: Slot) -> bool:
    """True for "only 41% have work, leaving 59% without": the last is what the first leaves."""
    left = "leaving" in reading.tokens.words[max(0, second.token - _NEAR) : second.token]
    return left and one_base(answer_of(reading, first), answer_of(reading, second))


_NEAR = 3


def _is_further(reading: Reading, first: Slot, second: Slot) -> bool:
    """True for "46% back it, and another 12% lean that way": others than those before."""
    one = one_base(answer_of(reading, first), answer_of(reading, second))
    return is_further(reading, second) and one and adds(reading, second)


def is_further(reading: Reading, slot: Slot) -> bool:
    """True for "another 12%", "a further 12%": no "47% reported other uses"."""
    start = reading.chunks[slot.chunk].start
    return not FURTHER.isdisjoint(reading.tokens.words[max(0, start - 1) : slot.token])


def adds(reading: Reading, slot: Slot) -> bool:
    """True for "another 12%" of people or things: what is told of them, and no move and no sum."""
    words = reading.tokens.words
    near = words[max(0, slot.token - 6) : slot.token + 6]
    return SUMMING.isdisjoint(near) and words[max(0, slot.token - 3) : slot.token].count("or") == 0


def _is_mixed(reading: Reading, slot: Slot) -> bool:
    """True for the first of "a blend of 85% ethanol and 15% petrol", "a split of 95% federal and 5% local money"."""
    return _is_named(reading, slot) and not MIXING.isdisjoint(
        reading.tokens.words[max(0, slot.token - _NEAR) : slot.token]
    )


def _is_mixed_too(reading: Reading, run: list[Slot], slot: Slot) -> bool:
    gap = reading.tokens.tags[run[-1].token + 1 : slot.token]
    return _is_named(reading, slot) and set(gap) <= set("NJC,") and gap[-1:] in (",", "C")


def _is_named(reading: Reading, slot: Slot) -> bool:
    return reading.tokens.tags[slot.token + 1 : slot.token + 2] in ("N", "J")


def _subject_of_answer(reading: Reading, slot: Slot) -> bool:
    """True for a share in front of its answer, as its subject."""
    answer = answer_of(reading, slot)
    led = bool(answer.words) and (answer.tags[0] in "VXANRJI" or answer.words[0] == "for")
    return not answer.before and led and not slot.mark


def _is_subject(reading: Reading, slot: Slot) -> bool:
    return _subject_of_answer(reading, slot) and answer_of(reading, slot).tags[:1] in ("V", "X", "A", "I")


def _is_parallel(reading: Reading, run: list[Slot], slot: Slot) -> bool:
    alike = _is_subject(reading, slot) and not apart(reading, run[-1], slot)
    return alike and one_base(answer_of(reading, run[0]), answer_of(reading, slot))


def _opposed(reading: Reading, shares: list[Slot]) -> Iterator[list[Slot]]:
    """Two answers that exclude each other, and those of the undecided that follow."""
    for first, second in pairwise(shares):
        if apart(reading, first, second) or _of_two_groups(reading, first, second):
            continue
        if excluding(answer_of(reading, first), answer_of(reading, second)):
            run = [first, second]
            for slot in shares[shares.index(second) + 1 :]:
                if apart(reading, run[-1], slot) or not _goes_on(reading, run[0], slot):
                    break
                run.append(slot)
            yield run


def _of_two_groups(reading: Reading, first: Slot, second: Slot) -> bool:
    """True for "Reds back it with 78% support, Blues oppose it at 81%", not for "support is at 58%, opposition 30%"."""
    groups = {first.subject, second.subject}
    told = answer_of(reading, first).before and "" not in groups and len(groups) > 1
    return told and not any(group.startswith(_ANSWERING) for group in groups)


_ANSWERING = tuple({begin for sides in OPPOSITE_ANSWERS for side in sides for begin in side})


def _goes_on(reading: Reading, first: Slot, slot: Slot) -> bool:
    answer = answer_of(reading, slot)
    return is_unsettled(answer) and one_base(answer_of(reading, first), answer)


def _undecided(reading: Reading, shares: list[Slot]) -> Iterator[list[Slot]]:
    """Answers with one verb, and at their end those who give none."""
    for at, last in enumerate(shares):
        if not at or not is_unsettled(answer_of(reading, last)):
            continue
        run = [last]
        for slot in reversed(shares[:at]):
            if apart(reading, slot, run[0]) or not _subject_of_answer(reading, slot):
                break
            if not all(one_base(answer_of(reading, slot), answer_of(reading, other)) for other in run):
                break
            run.insert(0, slot)
        if len(run) > 1 and "Q" not in answer_of(reading, run[0]).tags[:4]:
            yield run


def _listed(reading: Reading, shares: list[Slot]) -> Iterator[list[Slot]]:
    """ "lung (17.9%), colon (15.8%) and breast (11%)": brackets behind the items of one list."""
    tags = reading.tokens.tags
    run: list[Slot] = []
    for slot in shares:
        if tags[slot.token - 1 : slot.token] != "(" or tags[slot.token + 1 : slot.token + 2] != ")":
            break
        between = tags[run[-1].token + 2 : slot.token - 1] if run else ","
        if any(tag not in ",CDJNHIA" for tag in between) or not any(mark in between for mark in ",C"):
            break
        run.append(slot)
    if len(run) > 2:
        yield run


WAYS: tuple[tuple[str, Finder], ...] = (
    ("kinds", partial(_two, _are_kinds)), ("leaving", partial(_two, _leaves)), ("opposed", _opposed),
    ("opposed", _undecided),
    # the verb of holding said once: "Ada has 40%, Tom 35%", "A held 40%, followed by B with 12%"
    ("held", partial(_runs, _holds, _holds_too)), ("further", partial(_two, _is_further)),
    # "owned 55% by Ada, 30% by Tom and 15% by Ida", "70% came from Leeds and 30% from York"
    ("by-joint", partial(_runs, _joint, _joined)), ("either-or", partial(_two, _are_alternatives)),
    ("mixed", partial(_runs, _is_mixed, _is_mixed_too)),
)  # fmt: skip
"""How shares of one whole are told, the surest way first."""
PARALLEL: tuple[tuple[str, Finder], ...] = (
    ("parallel", partial(_runs, _is_subject, _is_parallel)), ("parallel", _listed),
)  # fmt: skip
"""How shares are told that may be of one whole."""
