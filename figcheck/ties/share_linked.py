"""A part and the share that it is: beside each other or the share last (in a bracket, behind "or", "representing", as a
rate); the count set off behind its share, "46% of the staff: 1,380 of 4,600"; and a share told of a part that is tied
to its whole, "12 of the 60 failed, a rate of 20%", "of those, 12 (40%) fell".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..lang.en.nouns import singular
from ..lang.en.parts import AGES, PLACING, SUPERLATIVES
from ..lang.en.shares import ALL, ALL_OF_THEM, EQUALLING, RATES
from ..lang.en.votes import TAKING, VOTES
from ..model import Kind, Relation, Story
from .fractions import Words, figure_of, told_in_words
from .level_parts import TIMES
from .measure import SHARE_KINDS, comparable, is_elliptical, is_open, is_plain, is_single
from .tie import tie
from .whole_of_part import parts_of_wholes

# so many words may lead from a mark to the share
_LEAD = 9
_TIMES = frozenset({Kind.YEAR, Kind.DATE, Kind.DURATION, Kind.ORDINAL})


def partners(reading: Reading, share: Slot) -> Iterator[tuple[Slot, str]]:
    """The amounts that a share is set beside, with how."""
    for step in (-1, 1):
        number = share.number + step
        if not 0 <= number < len(reading.slots):
            continue
        part = reading.slots[number]
        while step < 0 < part.number and part.figure.kind in _TIMES:
            part = reading.slots[part.number - 1]
        first, second = (part, share) if step < 0 else (share, part)
        link = _link(reading, first, second) if is_plain(part.figure) else ""
        if part.figure.text.lower().endswith(AGES):
            continue
        if part.mover and link not in ("or", "apposed"):
            continue
        if link:
            yield part, link


def has_share(reading: Reading, part: Slot) -> bool:
    """True for a figure that is told with a share of its own, so that the next may be of the same whole."""
    shares = (slot for slot in reading.slots if slot.figure.kind in SHARE_KINDS)
    return any(
        other is part and link in ("bracket", "or", "equals") for s in shares for other, link in partners(reading, s)
    )


def _link(reading: Reading, first: Slot, second: Slot) -> str:
    """How the second of two figures is said to be the first: bracket, or, equals, apposed; "" where it is not."""
    tags, words = reading.tokens.tags, reading.tokens.words
    start = reading.chunks[second.chunk].start
    between, spoken = tags[first.token + 1 : start], words[first.token + 1 : start]
    if "(" in between and ")" not in between:
        closed = tags[second.token + 1 : second.token + 2] in (")", ",")
        opened = tags[start - 1] == "(" or (tags[start - 2 : start] == "(C" and spoken[-1] == "or")
        return "bracket" if opened and closed else ""
    far = 12 if spoken[-2:] == (",", "or") else 8
    if not spoken or len(spoken) > far or any(mark in between for mark in ";:S"):
        return ""
    if spoken[-1] == "or" and (between[-2:-1] in (",", "-", "(") or len(spoken) < 4):
        return "or"
    if any(word in EQUALLING for word in spoken[-3:]) and between.count("V") < 2:
        return "equals"
    if second.figure.kind in SHARE_KINDS and is_elliptical(reading, first) and first.figure.kind is Kind.COUNT:
        return ""  # "standard 1.2, 35% of the 10,934 pupils"
    if first.figure.kind in SHARE_KINDS and spoken[-2:-1] == (",",) and spoken[-1] in TAKING and VOTES & {*spoken}:
        return "equals"  # "51% of the vote, winning 300 of the 590"
    if first.figure.kind in SHARE_KINDS and between[:1] not in (",", "-"):
        return ""  # "an 80% interest in the firm, one of the four"
    if _is_set_off(reading, first, second):
        return "apposed"
    beside = between.rstrip("AD")[-1:] in (",", "-") and not any(tag in "VXRSC" for tag in between)
    end = reading.chunks[second.chunk].end  # "£1.2m, the 75 percent federal share of the £1.6m cost"
    of = second.token + 1 if second.figure.kind not in SHARE_KINDS or words[end - 1] not in RATES else end
    return "apposed" if beside and tags[of : of + 1] == "f" else ""


def _is_set_off(reading: Reading, whole: Slot, share: Slot) -> bool:
    """True for "three of the 12 jurors, 20 percent, were": a share between commas behind the whole."""
    tags = reading.tokens.tags
    between = tags[whole.token + 1 : share.token]
    of = reading.chunks[whole.chunk - 1].name == "f" if whole.chunk else False
    joined = between[-1:] == "," and set(between[:-1]) <= set("JN")
    return of and joined and tags[share.token + 1 : share.token + 2] == ","


def told_last(reading: Reading, share: Slot, last: Slot) -> str:
    """How a share is told of all before it: as a rate, or set off by a mark; "" where it is not."""
    words, tags = reading.tokens.words, reading.tokens.tags
    begin = max(last.token + 1, share.token - _LEAD)
    mark = max((at for at in range(begin, share.token) if tags[at] in ",-("), default=begin - 1)
    lead, spoken = tags[mark + 1 : share.token], words[mark + 1 : share.token]
    if "S" in tags[last.token : share.token]:
        return ""  # "one of the two chose rail, while among the old, 80% of those asked chose road"
    moved = share.mover is not None and share.mover.token > mark
    equal = not EQUALLING.isdisjoint(spoken[-3:]) and lead.count("V") < len(spoken[:2])
    lead = lead.replace("R", "", 1) if equal and spoken[0] == "which" else lead
    if share.figure.text[:1] in "+-−–" or share.mark or moved or set(lead) & set("FYSR;:."):
        return ""
    behind = words[share.token + 1 : share.token + 4]
    rated = (
        not RATES.isdisjoint(behind) and behind[:1] != ("the",) and "F" not in tags[share.token + 1 : share.token + 4]
    )
    if mark < begin:
        return ""
    if rated or not RATES.isdisjoint(spoken):
        # "with Leeds having the highest rate at 23%"
        return "rated" if frozenset(spoken).isdisjoint(SUPERLATIVES) else ""
    if equal:
        return "equal"
    follow = tags[share.token + 1 : share.token + 12]
    closed = follow[:1] in (",", "-", ".", ")", ";", "") or not ALL_OF_THEM.isdisjoint(behind[:3])
    closed = closed and not (tags[mark] == "(" and "(F" in follow)
    return "set-off" if closed and set(lead) <= set("ADJC") and ("C" not in lead or spoken[:1] == ("or",)) else ""


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
                    figure, cues = figure_of(story, sentence, words)
                    yield tie("share", "share/counted", cues, part=part, whole=whole, share=figure)


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
    told = [
        words
        for words in told_in_words(reading)
        if words.token < mark and (words.figure is not None or reading.tokens.words[words.token] not in ALL)
    ]  # "nearly all" says too little of a count
    if before is not None and before.figure.kind in SHARE_KINDS and is_unmoved(before):
        told.append(Words(before.token, before.figure, "share", False))
    share = max(told, key=lambda words: words.token, default=None)
    if share is None or (before is not None and before.token > share.token):
        return None
    between = tags[share.token + 1 : mark]
    if tags[mark] == "(" or between[-1:] == "V":  # "a tenth were for it (140 of 800)", "half of those asked, 12 of 24,"
        between = between.replace("V", "", 1).replace("X", "", 1)
    return share if len(between) <= _FAR and set("VXSRC;:.()").isdisjoint(between) else None


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


# parts that may be told with another whole: "$182m or 14% of loans (including $76m, or 6%)"
_OF_ANOTHER = ("part/including", "part/includes", "part/added", "part/brought", "part/moved")


def of_parts(story: Story) -> Iterator[Relation]:
    """Relations of a part and a whole that their form ties, and the share that is told of them."""
    held = {sentence.index: sentence for sentence in story.sentences}
    for told in parts_of_wholes(story):
        part, whole = told.one("part"), told.one("whole")
        open_ended = is_open(part) or is_open(whole) or Kind.DURATION is part.kind
        if open_ended or told.wording.startswith(_OF_ANOTHER):
            continue
        reading = read_amounts(held[part.sentence])
        slots = {slot.figure: slot for slot in reading.slots}
        place = read_amounts(held[whole.sentence])
        before = next((slot for slot in place.slots if slot.figure is whole and whole.span.end < part.span.start), None)
        chained = before is not None and has_share(place, before)  # "173 (28%) fell. Of these, 74 (12%)"
        share = None if chained or part not in slots else _share(reading, slots[part], slots.get(whole))
        if share is not None:
            yield tie("share", f"share/part-{share[1]}", part=part, whole=whole, share=share[0])


def _share(reading: Reading, part: Slot, whole: Slot | None) -> tuple[Slot, str] | None:
    """The share of a part, with how it is told."""
    for share in reading.slots:
        beside = share.figure.kind in SHARE_KINDS and is_single(share.figure) and is_unmoved(share)
        beside = beside and share.figure.kind is not Kind.RATIO  # "five out of six times, or six out of six"
        beside = beside and not _is_of_another(reading, share, whole)
        if beside and any(other is part for other, _ in partners(reading, share)):
            return share, "beside"
    last = max(part.number, -1 if whole is None else whole.number)
    behind = next((slot for slot in reading.slots[last + 1 :] if slot.figure.kind in SHARE_KINDS), None)
    if behind is None or not is_single(behind.figure):
        return None
    if any(other not in (part, whole) for other, _ in partners(reading, behind)):
        return None
    how = "" if _is_of_another(reading, behind, whole) else told_last(reading, behind, reading.slots[last])
    others = [slot for slot in reading.slots[last + 1 : behind.number] if slot.figure.kind is part.figure.kind]
    if how == "rated" and any(slot.prep not in PLACING for slot in others):
        return None  # "250 of the 1,078 were asked again and 88 won, a success rate of 8.2%"
    return (behind, how) if how else None


def _is_of_another(reading: Reading, share: Slot, whole: Slot | None) -> bool:
    """True for "19% of the state's people", where that is not the noun of the whole."""
    words = reading.tokens.words[share.token + 1 : share.token + 5]
    of = words[:1] == ("of",)
    return of and ALL_OF_THEM.isdisjoint(words) and (whole is None or whole.head not in {*map(singular, words)})
