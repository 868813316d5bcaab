"""Named sides of one poll or vote, each with its share: "Ash is at 48% and Birch at 47%", "49% back Ash, while 43% back
Birch".

Each side is a name of its own: what stands before the "at" or "with" of its share, or the object of a verb of choosing.
A sentence that tells how well each of them is liked sets no sides against each other.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.printed import Printed, printed
from ..clauses.reading import EMPTY, Reading
from ..clauses.slots import Slot
from ..lang.en.answers import ANOTHER_QUESTION, CHOOSING, LEADING
from ..lang.en.votes import CONTESTS, LIKING, OFFICES
from ..model import Sentence, Story
from .answers import answer_of, one_base
from .shares import apart, lead_of, stands_bare

# the most words between a share and the verb of choosing, and between that and whom it chooses
_DEEP, _NEAR = 12, 3
_TO_SHARE = frozenset({"at", "with", "on"})
_IN_THE = frozenset({"in", "on", "the", "a"})
_TO_NEXT = _TO_SHARE | LEADING | {"by", "followed", "while"}


def named_sides(
    story: Story, sentence: Sentence, before: Reading | None, reading: Reading, shares: list[Slot]
) -> Iterator[list[Slot]]:
    """The runs of shares of sides that have names of their own."""
    told = (reading, EMPTY if before is None else before)
    if len(shares) < 2 or not any(not CONTESTS.isdisjoint(each.tokens.words) for each in told):
        return
    if not LIKING.isdisjoint(reading.tokens.words):
        return
    page = printed(story, sentence)
    run: list[Slot] = []
    taken: set[str] = set()
    for slot in shares:
        holder = _holder(reading, page, slot)
        if not run or not holder or holder & taken or not _follows(reading, run, slot):
            if len(run) > 1:
                yield run
            run, taken = [], set()
        if holder:
            run.append(slot)
            taken |= holder
    if len(run) > 1:
        yield run


def _holder(reading: Reading, page: Printed, slot: Slot) -> frozenset[str]:
    """The words of the name that a share goes to; none where no name has it."""
    if not stands_bare(reading, slot) or slot.mark not in ("", "compared", "versus"):
        return frozenset()
    return _before(reading, page, slot) if _is_placed(reading, slot) else _chosen(reading, page, slot)


def _is_placed(reading: Reading, slot: Slot) -> bool:
    return reading.tokens.words[lead_of(reading, slot)] in _TO_SHARE


def _before(reading: Reading, page: Printed, slot: Slot) -> frozenset[str]:
    """Ash of "Ash at 48%", "Ash is at 48%", "Ash in the lead at 48%", and "the president at 48%"."""
    words, tags = reading.tokens.words, reading.tokens.tags
    end = lead_of(reading, slot) - 1
    while end > 0 and (tags[end] in "AX" or words[end] in LEADING):
        end -= 1
    while end > 0 and words[end + 1] in LEADING | _IN_THE and words[end] in _IN_THE:
        end -= 1
    if end < 0:
        return frozenset()
    if words[end] in OFFICES and tags[end - 1 : end] == "D":
        return frozenset({words[end]})
    start = end
    while start >= 0 and page.capitals[start] and tags[start] in "NHJ":
        start -= 1
    placed = start >= 0 and words[start] in ("in", "among", "from")
    return frozenset() if placed else frozenset(words[start + 1 : end + 1])


def _chosen(reading: Reading, page: Printed, slot: Slot) -> frozenset[str]:
    """Ash of "48% of voters back Ash", "48% said they would vote for Ash", "with 48% supporting Ash", "48% for Ash"."""
    words, tags = reading.tokens.words, reading.tokens.tags
    verb = slot.token + 1
    while verb < len(words) and verb - slot.token < _DEEP and words[verb] not in CHOOSING:
        if tags[verb] in "FRQ;:." or words[verb] in LIKING:
            return frozenset()
        verb += 1
    if words[verb : verb + 1] and words[verb] in CHOOSING:
        at = verb + 1
        while at < len(words) and at - verb < _NEAR and (words[at] == "for" or tags[at] == "D"):
            at += 1
        end = at
        while end < len(words) and page.capitals[end] and tags[end] in "NHJ":
            end += 1
        of_base = tags[verb] == "I" and tags[end : end + 1] in ("V", "X", "R")  # "54% of women backing Ash say"
        return frozenset() if of_base else frozenset(words[at:end])
    return frozenset()


def _follows(reading: Reading, run: list[Slot], slot: Slot) -> bool:
    """True where nothing stands between two sides but what leads from one to the other."""
    last = run[-1]
    placed = _is_placed(reading, slot)
    if placed is not _is_placed(reading, last):
        return False
    if not placed:
        return not apart(reading, last, slot) and one_base(answer_of(reading, run[0]), answer_of(reading, slot))
    words, tags = reading.tokens.words[last.token + 1 : slot.token], reading.tokens.tags[last.token + 1 : slot.token]
    led = all(tag in ",.CSNHJDAXf" or word in _TO_NEXT for word, tag in zip(words, tags, strict=True))
    return led and ANOTHER_QUESTION.isdisjoint(words)
