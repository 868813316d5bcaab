"""A share with the count that is set off behind it: "46% of the staff: 1,380 of 4,600", "most, 11 of 26, agreed"."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..lang.en.shares import ALL
from ..model import Kind, Relation, Sentence, Story
from .fractions import Words, figure_of, told_in_words
from .level_parts import TIMES
from .measure import SHARE_KINDS
from .pairing import comparable, is_open, is_plain, is_single
from .tie import tie

_MARKS = frozenset(",-:(")
# words that a share and its count have between them at the most
_FAR = 14


def counted(story: Story) -> Iterator[Relation]:
    """Relations of a part, its whole, and a share in numbers or words that both are set off behind."""
    for sentence in story.sentences:
        if len(sentence.figures) > 1:
            reading = read_amounts(sentence)
            for part, whole in _counts(reading):
                words = _share_before(reading, part)
                if words is not None and _is_closed(reading, part, whole):
                    yield _relation(story, sentence, words, (part, whole))


def _counts(reading: Reading) -> Iterator[tuple[Slot, Slot]]:
    """ "1,380 of 4,600", "11 of the 26 jurors"; "45 out of 120", which is read as one figure, is both."""
    words, tags = reading.tokens.words, reading.tokens.tags
    for slot in reading.slots:
        if slot.figure.kind is Kind.RATIO and " of " in slot.figure.text and slot.figure.stated is not None:
            yield slot, slot
    for part, whole in zip(reading.slots, reading.slots[1:], strict=False):
        between = words[part.token + 1 : whole.token]
        joint = between[2:] if between[:2] == ("out", "of") else between[1:] if between[:1] == ("of",) else None
        if joint is None or set(tags[whole.token - len(joint) : whole.token]) - set("DHJA"):
            continue
        closed = not (is_open(part.figure) or is_open(whole.figure) or whole.per)
        if closed and is_plain(part.figure) and is_plain(whole.figure) and comparable(part.figure, whole.figure):
            yield part, whole


def _share_before(reading: Reading, part: Slot) -> Words | None:
    """The share that a mark right before the part sets it off from."""
    tags = reading.tokens.tags
    mark = part.token - 1
    while mark > 0 and tags[mark] in "AD":
        mark -= 1
    if mark < 1 or tags[mark] not in _MARKS:
        return None
    before = next((slot for slot in reversed(reading.slots[: part.number]) if slot.figure.kind not in TIMES), None)
    told = [words for words in told_in_words(reading) if words.token < mark and not _is_all(reading, words)]
    if before is not None and before.figure.kind in SHARE_KINDS and is_unmoved(before):
        told.append(Words(before.token, before.figure, "share", False))
    share = max(told, key=lambda words: words.token, default=None)
    if share is None or (before is not None and before.token > share.token):
        return None
    between = tags[share.token + 1 : mark]
    if tags[mark] == "(" or between[-1:] == "V":  # "a tenth were for it (140 of 800)", "half of those asked, 12 of 24,"
        between = between.replace("V", "", 1).replace("X", "", 1)
    return share if len(between) <= _FAR and set("VXSRC;:.()").isdisjoint(between) else None


def _is_all(reading: Reading, words: Words) -> bool:
    """True for "nearly all", which says too little of a count."""
    return words.figure is None and reading.tokens.words[words.token] in ALL


def is_unmoved(share: Slot) -> bool:
    """True for a percentage or fraction that nothing moves or compares."""
    figure = share.figure
    still = share.mover is None and not share.mark and not share.per and share.prep not in ("from", "by", "than")
    return is_single(figure) and figure.text[:1] not in "+-−–" and still


def _is_closed(reading: Reading, part: Slot, whole: Slot) -> bool:
    """True where the mark before a count has its twin behind the whole's phrase, or the sentence ends there."""
    tags = reading.tokens.tags
    behind = tags[whole.token + 1 :].lstrip("NJ")
    opened = tags[: part.token].rstrip("AD")[-1:]
    return behind[:1] == ")" if opened == "(" else behind[:1] in ("", ".", ",", "-", ";", ")") and behind[:1] != ""


def _relation(story: Story, sentence: Sentence, words: Words, count: tuple[Slot, Slot]) -> Relation:
    figure, cues = figure_of(story, sentence, words)
    return tie("share", "share/counted", cues, part=count[0], whole=count[1], share=figure)
