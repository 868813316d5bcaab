"""A part and the whole it is taken from: "12 of its 20 campuses", "117 deaths, including 79 children".

What ties them is the form alone: "of" between their phrases, "out of", "including", "of whom", "of them", a total
that a part brings up. Both are plain figures in one unit. Each part has one whole, and the closest form wins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from ..clauses.reading import Reading, read
from ..clauses.slots import Slot
from ..lang.en import parts as words
from ..lang.en.parts import LEADING, NETTED, VAGUE
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..once import once
from .pairing import OFFERED, comparable, is_elliptical, is_plain, same_sort

Tie = tuple[Slot, Slot, str]
Wording = Callable[[Reading], Iterator[Tie]]


@once
def parts_of_wholes(story: Story) -> tuple[Relation, ...]:
    """Relations between a part and the whole that the wording takes it from."""
    return tuple(_found(story))


def _found(story: Story) -> Iterator[Relation]:
    for figure in story.figures:
        if figure.kind is Kind.RATIO and " of " in figure.text and figure.stated is not None:
            yield relation(figure, figure, "ratio")  # "13 out of 35" is read as one figure
    earlier: tuple[Sentence, ...] = ()
    for sentence in story.sentences:
        taken: set[int] = set()
        if len(sentence.figures) >= 2:
            for part, whole, name in _in_sentence(read(sentence)):
                if part.number not in taken:
                    taken.add(part.number)
                    yield relation(part.figure, whole.figure, name)
        earlier = tuple(told for told in earlier if sentence.index - told.index <= _NEAR)
        for part, whole, name in _across(sentence, earlier):
            if part.number not in taken:
                taken.add(part.number)
                yield relation(part.figure, whole.figure, name)
        earlier = (*earlier, sentence)


def _in_sentence(reading: Reading) -> Iterator[Tie]:
    for wording in _WORDINGS:
        yield from wording(reading)


def relation(part: Figure, whole: Figure, wording: str) -> Relation:
    """The relation of a part and its whole."""
    return Relation("subset", (("part", (part,)), ("whole", (whole,))), (), Certainty.STATED, f"part/{wording}")


def _of_whole(reading: Reading) -> Iterator[Tie]:
    """ "12 of its 20 campuses", "$1.8bn of Harlow's $8.4bn in sales", "39 nations out of 65 asked"."""
    for part, whole in _neighbours(reading):
        joint = reading.chunks[whole.chunk - 1] if whole.chunk else None
        if joint is None or joint.name != "f" or not _adjoins(reading, part, whole):
            continue
        out = reading.tokens.words[joint.start - 1] == "out"
        bare = is_elliptical(reading, part) and not is_elliptical(reading, whole) and not part.determiner
        if not (out or bare or _is_definite(reading, whole)):
            continue
        if not (comparable(part.figure, whole.figure) or (is_elliptical(reading, part) and _counts(part, whole))):
            continue
        if out or is_elliptical(reading, part) or part.figure.kind is not Kind.COUNT or part.head == whole.head:
            yield part, whole, "out-of" if out else "of-whole"


def _adjoins(reading: Reading, part: Slot, whole: Slot) -> bool:
    """True where only "of" stands between two phrases, and perhaps a conversion in a bracket."""
    between = reading.tokens.tags[reading.chunks[part.chunk].end : reading.chunks[whole.chunk].start]
    return part.chunk == whole.chunk - 2 or between in ("(F)f", "(N)f")


def _counts(part: Slot, whole: Slot) -> bool:
    """True for "20 of the 26 weeks": a bare number of what the whole measures."""
    return part.figure.kind is Kind.COUNT and whole.figure.kind in (Kind.DURATION, Kind.QUANTITY, Kind.MONEY)


def _is_definite(reading: Reading, whole: Slot) -> bool:
    """True for "the 20", "Harlow's 20", "these 20": a whole that is known."""
    first = reading.tokens.tags[reading.chunks[whole.chunk].start]
    return first in "DH" and reading.tokens.words[reading.chunks[whole.chunk].start] not in ("a", "an", "every", "each")


def _neighbours(reading: Reading) -> Iterator[tuple[Slot, Slot]]:
    """Pairs of plain figures that stand next to each other."""
    slots = [slot for slot in reading.slots if is_plain(slot.figure) and not _is_conversion(reading, slot)]
    yield from pairwise(slots)


def _is_conversion(reading: Reading, slot: Slot) -> bool:
    """True for an amount alone in a bracket behind another: "$220m (£117m)"."""
    tags = reading.tokens.tags
    return slot.aside == "bracket" and tags[slot.token - 1] + tags[slot.token + 1 : slot.token + 2] == "()"


def _far_out_of(reading: Reading) -> Iterator[Tie]:
    """ "39 in favour and 16 against, out of 120 members": the whole at the end of the list."""
    for whole in reading.slots:
        if not (is_plain(whole.figure) and _is_out_of(reading, whole)):
            continue
        for part in reversed(reading.slots[: whole.number]):
            if not (comparable(part.figure, whole.figure) and is_plain(part.figure)) or part.clause != whole.clause:
                break
            yield part, whole, "far-out-of"
            if not _joined(reading, part):
                break


def _joined(reading: Reading, slot: Slot) -> bool:
    """True where "and" or a comma alone stands before the phrase of a figure."""
    start = reading.chunks[slot.chunk].start
    return start > 0 and reading.tokens.tags[start - 1] in "C,"


def _is_out_of(reading: Reading, whole: Slot) -> bool:
    at = reading.chunks[whole.chunk].start
    spoken, tags = reading.tokens.words, reading.tokens.tags
    if at > 3 and spoken[at - 1] == "of" and spoken[at - 2] in _SUMS:
        at -= 2
        at -= tags[at - 1] == "D"
    # "left out of the seven" takes nothing from them
    return at > 2 and spoken[at - 1] == "of" and spoken[at - 2] == "out" and tags[at - 3] not in "VA"


def _of_which(reading: Reading) -> Iterator[Tie]:
    """ "62 people, of whom 46 are in custody", "400,000 barrels, with 253,000 of that due from the ten"."""
    for part in reading.slots:
        if part.number and is_plain(part.figure) and (_led_by_relative(reading, part) or _some_of_them(reading, part)):
            whole = _whole_before(reading, part)
            if whole is not None:
                yield part, whole, "of-which"


_NO_WHOLE = frozenset({"one", "no", "a", "an", "none", "zero"})
_MORE = frozenset({"another", "other", "others", "additional", "further", "extra"})
_OF_KNOWN = (("of", "the"), ("of", "these"), ("of", "those"))
_PLACING = frozenset({"in", "at", "from", "across", "over", "within", "on"})
_SUMS = frozenset({"total", "target", "list", "pool", "sample"})
_ANAPHORS = frozenset({"them", "these", "those", "which", "whom", "that", "this"})


def _some_of_them(reading: Reading, part: Slot) -> bool:
    """True for "13 of them", "27 of which", "$3m of that"."""
    at = part.token + 1
    spoken, tags = reading.tokens.words, reading.tokens.tags
    if part.determiner == "the":  # "the three of them" are all there are
        return False
    if tags[at : at + 1] == "N" and part.figure.kind is Kind.COUNT:
        at += 1
    if spoken[at : at + 1] != ("of",) or spoken[at + 1 : at + 2] == () or spoken[at + 1] not in _ANAPHORS:
        return False
    return tags[at + 2 : at + 3] not in ("N", "J", "F", "I") or spoken[at + 1] in ("which", "whom", "them")


def _led_by_relative(reading: Reading, part: Slot) -> bool:
    """True where "of whom", "of which" or "of that" opens the clause of a part, before its subject and verb."""
    spoken, tags = reading.tokens.words, reading.tokens.tags
    start = reading.chunks[part.chunk].start
    for at in range(start - 1, max(1, start - 6), -1):
        if spoken[at - 1] == "of" and spoken[at] in _ANAPHORS:
            return tags[at - 2] in ",;:(-C" or spoken[at - 2] == "out"
        if tags[at] in ";:()F":
            return False
    return False


def _whole_before(reading: Reading, part: Slot) -> Slot | None:
    """The nearest earlier figure that can hold a part; none where a closer one of its kind cannot."""
    for slot in reversed(reading.slots[: part.number]):
        if ";" in reading.tokens.tags[slot.token : part.token]:
            return None
        if _places(reading, slot):
            continue
        if slot.aside == "bracket" and reading.chunks[part.chunk].start > slot.token + 1 and part.anchor != slot.number:
            continue
        if slot.figure.kind is part.figure.kind:
            fits = (
                is_whole(reading, slot)
                and comparable(part.figure, slot.figure)
                and not (_some_of_them(reading, slot) or _is_last_of_list(reading, slot))
            )
            return slot if fits else None
    return None


def _is_last_of_list(reading: Reading, slot: Slot) -> bool:
    """True for "216 passengers and 12 crew", whose last number alone is not the whole."""
    start = reading.chunks[slot.chunk].start
    if not slot.number or not start or reading.tokens.words[start - 1] != "and":
        return False
    before = reading.slots[slot.number - 1]
    return comparable(before.figure, slot.figure) and set(reading.tokens.tags[before.token + 1 : start - 1]) <= set(
        "NJH"
    )


def _places(reading: Reading, slot: Slot) -> bool:
    """True for the 24 of "276 athletes came from 24 clubs": it says where another count is found."""
    if not slot.number or slot.prep not in _PLACING or slot.figure.kind is not Kind.COUNT:
        return False
    before = reading.slots[slot.number - 1]
    between = reading.tokens.tags[before.token + 1 : reading.chunks[slot.chunk].start]
    return before.figure.kind is Kind.COUNT and is_plain(before.figure) and set(between) <= set("NJHPVX")


def is_whole(reading: Reading, slot: Slot) -> bool:
    """True for a plain figure that counts a known number of things: no "one", "four or more", "magnitude 4.5"."""
    spoken, tags = reading.tokens.words, reading.tokens.tags
    named = slot.figure.kind is Kind.COUNT and tags[slot.token - 1 : slot.token] == "N" and slot.token > 0
    spoken_so = slot.figure.text.lower()
    further = spoken[slot.token + 1 : slot.token + 2] in (
        ("more",),
        ("other",),
        ("others",),
        ("additional",),
        ("further",),
    )
    return (
        is_plain(slot.figure)
        and not named
        and not further
        and spoken[slot.token + 1 : slot.token + 2] != ("-",)
        and tags[slot.token + 1 : slot.token + 3] != "fF"
        and spoken_so not in _NO_WHOLE
        and (not spoken_so.endswith(" or more"))
    )


def _including(reading: Reading) -> Iterator[Tie]:
    """ "117 deaths, including 79 children and 12 women"; what is named must be of a sort with what is counted."""
    spoken, tags = reading.tokens.words, reading.tokens.tags
    for at, word in enumerate(spoken):
        if word not in ("including", "includes", "included", "include", "among"):
            continue
        if word.startswith("include") and spoken[at - 1] not in ("which", "that"):
            continue
        if word == "among" and spoken[at + 1 : at + 2] != ("them",):
            continue
        first = next((slot for slot in reading.slots if slot.token > at), None)
        if first is None or not _right_behind(reading, at, first):
            continue
        whole = _whole_before(reading, first)
        if whole is None or whole.token > at or whole.head in NETTED or not VAGUE.isdisjoint(spoken[whole.token : at]):
            continue
        for part in reading.slots[first.number :]:
            if not (is_plain(part.figure) and comparable(part.figure, whole.figure) and same_sort(part, whole)):
                break
            start = reading.chunks[part.chunk].start
            listed = "V" not in tags[first.token : part.token] and _joined(reading, part)
            ends = (
                part.number == first.number + 1 and tags[start - 2 : start] == ",C"
            )  # "$3m in cash, and $12m in debts"
            over = ")" in tags[first.token : part.token] or (part.head == whole.head != first.head)
            if part is not first and (ends or over or not listed):
                break
            yield part, whole, f"including-{_nouns(part, whole)}"


def _nouns(part: Slot, whole: Slot) -> str:
    """How the nouns of a part and its whole go together, on which the trust in such a tie depends."""
    if part.figure.kind is not Kind.COUNT:
        return "amounts"
    if part.inherited or not part.head or not whole.head:
        return "without-noun"
    return "same-noun" if part.head == whole.head else "other-noun"


def _right_behind(reading: Reading, at: int, slot: Slot) -> bool:
    """True where only a hedge, an article or "those of" stands between a word and a figure."""
    return all(word in LEADING for word in reading.tokens.words[at + 1 : slot.token])


def _of_the_whole(reading: Reading) -> Iterator[Tie]:
    """ "Of the 197 men released, 185 were deported": the whole opens the clause."""
    for whole in reading.slots:
        start = reading.chunks[whole.chunk].start
        opens = start > 0 and reading.tokens.words[start - 1] in ("of", "among")
        if not opens or not is_whole(reading, whole) or is_elliptical(reading, whole):
            continue
        before = reading.tokens.tags[start - 2] if start > 1 else ","
        if (before not in ',;:-."CA' and reading.tokens.words[start - 2] != "that") or whole.number + 1 >= len(
            reading.slots
        ):
            continue
        part = reading.slots[whole.number + 1]
        between = reading.tokens.tags[whole.token : reading.chunks[part.chunk].start]
        if "," not in between or any(mark in between for mark in ";:()") or not is_plain(part.figure):
            continue
        if comparable(part.figure, whole.figure) and (is_elliptical(reading, part) or part.head == whole.head):
            yield part, whole, "of-the-whole"


def _brought_to(reading: Reading) -> Iterator[Tie]:
    """ "1,455 new cases, bringing the total to 38,284": what is added and the sum it brings about."""
    spoken, tags = reading.tokens.words, reading.tokens.tags
    for whole in reading.slots[1:]:
        start = reading.chunks[whole.chunk].start
        part = next((slot for slot in reversed(reading.slots[: whole.number]) if slot.figure.kind in OFFERED), whole)
        between = spoken[part.token + 1 : start]
        if not is_plain(whole.figure) or not is_plain(part.figure) or not comparable(part.figure, whole.figure):
            continue
        if not is_elliptical(reading, whole) and not is_elliptical(reading, part) and whole.head != part.head:
            continue
        told = any(word in words.TOTALS for word in between)
        bringing = next((at for at in range(part.token + 1, start) if spoken[at] in words.BRINGING), -1)
        if (
            bringing < 0
            or not between
            or part.prep in ("from", "than")
            or (not told and tags[bringing - 1 : bringing + 1] != ",I")
        ):
            continue
        if between[-1] == "to" or (between[-1] == "of" and between[-2:-1] == ("total",)):
            yield part, whole, "brought-to-total" if told else "brought-to"


_WORDINGS: tuple[Wording, ...] = (_of_whole, _of_which, _of_the_whole, _far_out_of, _including, _brought_to)


# how many sentences before a whole may be told
_NEAR = 2


def _across(sentence: Sentence, earlier: tuple[Sentence, ...]) -> Iterator[Tie]:
    """Parts whose whole was told before: "Two of them", "Six of the missiles"."""
    reading = read(sentence)
    before = tuple(told for told in earlier if sentence.index - told.index == 1)
    yield from _of_the_total(reading, before)
    spoken, tags = reading.tokens.words, reading.tokens.tags
    for part in reading.slots:
        if part.figure.kind is not Kind.COUNT or not is_plain(part.figure):
            continue
        if _some_of_them(reading, part):
            whole = _only_count(before)
            if whole is not None and same_sort(part, whole) and _whole_before(reading, part) is None:
                yield part, whole, "of-them-before"
        elif spoken[part.token + 1 : part.token + 3] in _OF_KNOWN and tags[part.token + 3 : part.token + 4] != "F":
            whole = _same_head(reading, part, earlier)
            if whole is not None:
                yield part, whole, "of-the-noun"


def _of_the_total(reading: Reading, before: tuple[Sentence, ...]) -> Iterator[Tie]:
    """ "Of the total, 40 were new", "Of these, 12": the whole is the one figure of its kind in the sentence before."""
    spoken, tags = reading.tokens.words, reading.tokens.tags
    start = next((at for at, tag in enumerate(tags[:3]) if tag not in '.,;"'), 0)
    if spoken[start : start + 1] == ("out",):
        start += 1
    if spoken[start : start + 1] != ("of",) or not reading.slots:
        return
    part = reading.slots[0]
    opening = spoken[start + 1 : start + 3]
    led = opening[:1] and (opening[0] in _ANAPHORS or opening == ("the", "total"))
    if not led or "," not in tags[start : part.token] or not is_plain(part.figure):
        return
    for sentence in before:
        held = read(sentence)
        wholes = [slot for slot in held.slots if comparable(slot.figure, part.figure) and is_whole(held, slot)]
        if len(wholes) == 1 and same_sort(part, wholes[0]):
            yield part, wholes[0], "of-the-total-before"


def _only_count(sentences: tuple[Sentence, ...]) -> Slot | None:
    """The one count of the sentence before."""
    for sentence in sentences:
        reading = read(sentence)
        counts = [slot for slot in reading.slots if slot.figure.kind is Kind.COUNT]
        if len(counts) == 1 and counts[0].figure.thing is not None and is_whole(reading, counts[0]):
            return counts[0]
    return None


def _same_head(reading: Reading, part: Slot, earlier: tuple[Sentence, ...]) -> Slot | None:
    """The nearest count before a part that counts what the part is said to be some of."""
    if not part.partitive:
        return None
    for place in (reading, *(read(sentence) for sentence in reversed(earlier))):
        for slot in reversed(place.slots):
            if place is reading and slot.number >= part.number:
                continue
            if slot.figure.kind is Kind.COUNT and slot.head == part.partitive and not slot.inherited:
                own = not is_elliptical(place, slot) and not slot.partitive and not slot.scope & _MORE
                return slot if own and is_whole(place, slot) else None
    return None
