"""Parts that "of" ties to their whole: "12 of its 20 campuses", "39 in favour, out of 120", "62, of whom 46", "of the
40 pupils, 25".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..lang.en.nouns import is_plural
from ..lang.en.parts import ANAPHORS, GIVING, POOLS, SUPERLATIVES, WITHOUT_OF
from ..model import Kind
from .level_parts import TIMES
from .measure import comparable, is_elliptical, is_hyphened, is_plain, is_single, same_sort
from .wholes import Tie, is_added, is_part, is_whole, joined, other_time, some_of_them, whole_before

_OF = frozenset({"of", "among"})
_REACH = 9
"""How many words before a part "of which" may stand: "of which the hand-held sort accounted for 489"."""


def of_whole(reading: Reading) -> Iterator[Tie]:
    """ "12 of its 20 campuses", "$1.8bn of Harlow's $8.4bn in sales", "39 nations out of 65 asked"."""
    if "of" not in reading.tokens.skeleton:
        return
    for part, whole in _neighbours(reading):
        joint = reading.chunks[whole.chunk - 1] if whole.chunk else None
        if joint is None or joint.name != "f" or not _adjoins(reading, part, whole):
            continue
        before = reading.tokens.words[joint.start - 1]
        out = before == "out"
        if before in WITHOUT_OF and not out:
            continue  # "three votes short of the 60"
        if _is_label(reading, whole) or reading.tokens.words[whole.token + 1 : whole.token + 2] in _TIMED:
            continue
        bare = _is_bare(reading, part) and not _is_bare(reading, whole) and not part.determiner
        elapsed = part.figure.kind is whole.figure.kind is Kind.DURATION  # "two years of a three-year term"
        if not (out or bare or elapsed or _is_definite(reading, whole)):
            continue
        if not (comparable(part.figure, whole.figure) or (is_elliptical(reading, part) and _counts(part, whole))):
            continue
        if out and _is_full_mark(reading, part, whole):
            continue
        alike = part.figure.kind is not Kind.COUNT or part.head == whole.head
        if is_elliptical(reading, part) or alike or (out and whole.head in POOLS):
            yield part, whole, "out-of" if out else "of-whole"


_TIMED = (("ago",), ("earlier",), ("later",))
"""Behind a length, they make a time of it, of which nothing is a part: "the 40-year highs of two years ago"."""


def _is_full_mark(reading: Reading, part: Slot, whole: Slot) -> bool:
    """True for "twelve out of ten", which praises and counts nothing."""
    adjoined = reading.tokens.words[part.token + 1 : whole.token] == ("out", "of")
    return adjoined and _is_bare(reading, whole) and whole.figure.text.isalpha()


def _is_label(reading: Reading, whole: Slot) -> bool:
    """True for a number that belongs to the name before it: "4,000 shares of its series one", "50 of the Nexus 20"."""
    before = whole.token - 1
    inside = before > reading.chunks[whole.chunk].start
    named = reading.tokens.tags[before] == "N" and reading.tokens.words[before] not in SUPERLATIVES  # "the top five"
    return inside and whole.figure.kind is Kind.COUNT and named


def _is_bare(reading: Reading, slot: Slot) -> bool:
    """True for a number that says neither a noun nor a unit."""
    return slot.figure.kind is Kind.COUNT and is_elliptical(reading, slot)


def _adjoins(reading: Reading, part: Slot, whole: Slot) -> bool:
    """True where only "of" stands between two phrases, and perhaps a conversion in a bracket."""
    between = reading.tokens.tags[reading.chunks[part.chunk].end : reading.chunks[whole.chunk].start]
    return part.chunk == whole.chunk - 2 or between in ("Af", "(F)f", "(N)f")


def _counts(part: Slot, whole: Slot) -> bool:
    """True for "20 of the 26 weeks": a bare number of what the whole measures; no "14 of the two-day walks"."""
    measured = whole.figure.kind in (Kind.DURATION, Kind.QUANTITY) and not is_hyphened(whole.figure)
    return part.figure.kind is Kind.COUNT and measured


def _is_definite(reading: Reading, whole: Slot) -> bool:
    """True for "the 20", "Harlow's 20", "these 20", "a total of 20": a whole that is known."""
    start = reading.chunks[whole.chunk].start
    first, word = reading.tokens.tags[start], reading.tokens.words[start]
    if word in ("a", "an"):
        return reading.tokens.words[start + 1] in POOLS
    return first in "DH" and word not in ("every", "each")


def _neighbours(reading: Reading) -> Iterator[tuple[Slot, Slot]]:
    """Pairs of plain figures that stand next to each other."""
    slots = [slot for slot in reading.slots if is_plain(slot.figure) and not _is_conversion(reading, slot)]
    yield from pairwise(slots)


def _is_conversion(reading: Reading, slot: Slot) -> bool:
    """True for an amount alone in a bracket behind another: "$220m (£117m)"."""
    tags = reading.tokens.tags
    return slot.aside == "bracket" and tags[slot.token - 1] + tags[slot.token + 1 : slot.token + 2] == "()"


def ranked(reading: Reading) -> Iterator[Tie]:
    """ "Ranked 129th out of 149 countries", "the third of his six races": a place among so many is none behind them."""
    words = reading.tokens.words
    for whole in reading.slots[1:]:
        place = reading.slots[whole.number - 1]
        if place.figure.kind is not Kind.ORDINAL or not is_single(place.figure) or whole.figure.kind is not Kind.COUNT:
            continue
        between = words[place.token + 1 : reading.chunks[whole.chunk].start]
        if between[:1] in _PLACES:
            between = between[1:]
        if between in _AMONG and is_whole(reading, whole) and not whole.per:
            yield place, whole, "rank"


_AMONG = (("of",), ("out", "of"), ("among",), ("amongst",))
_PLACES = (("place",), ("spot",), ("position",))


def far_out_of(reading: Reading) -> Iterator[Tie]:
    """ "39 in favour and 16 against, out of 120 members": the whole at the end of the list."""
    if "out" not in reading.tokens.skeleton:
        return
    tags = reading.tokens.tags
    for whole in reading.slots:
        if not (is_whole(reading, whole) and _is_out_of(reading, whole)):
            continue
        for part in reversed(reading.slots[: whole.number]):
            if not (comparable(part.figure, whole.figure) and is_part(reading, part)) or part.clause != whole.clause:
                break
            if (
                is_elliptical(reading, whole)
                and not is_elliptical(reading, part)
                and "V" in tags[part.token : whole.token]
            ):
                break  # "1,300 students rated it out of seven"
            if whole.head not in POOLS and not same_sort(part, whole):
                break  # "serves 900 members out of seven branches"
            if not _is_full_mark(reading, part, whole):
                yield part, whole, "far-out-of"
            if not joined(reading, part):
                break


def _is_out_of(reading: Reading, whole: Slot) -> bool:
    """True for a whole that opens its phrase behind "out of"; "left out of the seven" takes nothing from them."""
    chunk = reading.chunks[whole.chunk]
    at = chunk.start
    spoken, tags = reading.tokens.words, reading.tokens.tags
    if "F" in tags[at : whole.token] or spoken[at] in ("every", "each"):
        return False
    # "out of Africa 50,000 years ago" has a noun between
    led = "N" not in tags[at : whole.token]
    begin = _behind_of(reading, whole)
    out = led and begin > 2 and spoken[begin - 1] == "of" and spoken[begin - 2] == "out"
    return out and (tags[begin - 3] not in "VAWIf" or (begin < at and tags[begin - 3] == "V"))


def of_which(reading: Reading) -> Iterator[Tie]:
    """ "62 people, of whom 46 are in custody", "400,000 barrels, with 253,000 of that due from the ten"."""
    if "of" not in reading.tokens.skeleton:
        return
    for part in reading.slots:
        if part.number and is_part(reading, part) and (_led_by_relative(reading, part) or some_of_them(reading, part)):
            whole = whole_before(reading, part)
            if whole is None or is_added(reading, whole) or whole.per or whole.prep == "into":
                continue  # "split the women into four groups and gave 142 of them the drug"
            if _has_no_noun(reading, whole) or _is_given_to(reading, part, whole):
                continue
            relative = "R" in reading.tokens.tags[max(0, part.token - _REACH) : part.token + 4]
            if _years_differ(part, whole) or (not relative and other_time(reading, part, whole)):
                continue
            yield part, whole, "of-which" if _led_by_relative(reading, part) else "of-them"


def _has_no_noun(reading: Reading, whole: Slot) -> bool:
    """True for the 18 of "made it 18, and 55 of them" and for "every 911 call", which count nothing to take up."""
    if whole.figure.kind is not Kind.COUNT:
        return False
    lonely = is_elliptical(reading, whole) and whole.figure.thing is None and (not whole.head or whole.inherited)
    return lonely or reading.tokens.words[reading.chunks[whole.chunk].start] in ("every", "each")


def _is_given_to(reading: Reading, part: Slot, whole: Slot) -> bool:
    """True for "jobs were given to two men, and three of them were new": "them" may be what was given."""
    them = "them" in reading.tokens.words[part.token + 1 : part.token + 4]
    given = not GIVING.isdisjoint(reading.tokens.words[max(0, whole.token - _REACH) : whole.token])
    return them and given and whole.prep == "to" and whole.subject not in ("", whole.head)


def _years_differ(part: Slot, whole: Slot) -> bool:
    """True for "100,000 vehicles by 2010 and 2.5 million of them by 2020"."""
    told, known = ({figure.text for figure in slot.years} for slot in (part, whole))
    return bool(told) and bool(known) and told != known


def _led_by_relative(reading: Reading, part: Slot) -> bool:
    """True where "of whom", "of which" or "of that" opens the clause of a part, before its subject and verb."""
    spoken, tags = reading.tokens.words, reading.tokens.tags
    start = reading.chunks[part.chunk].start
    for at in range(start - 1, max(1, start - _REACH), -1):
        if spoken[at - 1] == "of" and spoken[at] in ANAPHORS:
            return tags[at - 2] in ',;:(-C"' or spoken[at - 2] == "out"
        if tags[at] in ";:()F":
            return False
    return False


def of_the_whole(reading: Reading) -> Iterator[Tie]:
    """ "Of the 197 men released, 185 were deported and 12 left": the whole opens the clause."""
    if _OF.isdisjoint(reading.tokens.words):
        return
    for whole in reading.slots:
        if not _opens(reading, whole) or not is_whole(reading, whole) or not _says_whom(reading, whole):
            continue
        later = (slot for slot in reading.slots[whole.number + 1 :] if slot.figure.kind not in TIMES)
        first = next(later, None)
        if first is None or not is_part(reading, first):
            continue
        between = reading.tokens.tags[whole.token : reading.chunks[first.chunk].start]
        only = reading.tokens.words[first.token - 1] in _ONLY
        if ("," not in between and not only) or any(mark in between for mark in ";:()"):
            continue
        behind = reading.tokens.tags[first.token + 1 : first.token + 2]
        if "there" in reading.tokens.words[whole.token : first.token] and behind in ("N", "J", "I"):
            continue  # "of the last six winners, there are ten alive"
        if "X" in between.partition(",")[0] and "R" not in between:
            continue  # "Of these 15 cases were critical, 24 urgent"
        known = is_bare(reading, first) or _is_definite(
            reading, whole
        )  # "guilty of two counts of fraud, three of theft"
        if comparable(first.figure, whole.figure) and known and _fits(reading, first, whole):
            yield first, whole, "of-the-whole"


_ONLY = frozenset({"only", "just"})


def _says_whom(reading: Reading, whole: Slot) -> bool:
    """True for "the 15 pupils" and "the 15 arrested", not for "the two", "out of your till only $20s, $50s"."""
    if reading.tokens.words[whole.token - 1] in _ONLY:
        return False
    return not _is_bare(reading, whole) or reading.tokens.tags[whole.token + 1] in "VJR"


def _fits(reading: Reading, part: Slot, whole: Slot) -> bool:
    return part.head == whole.head or is_bare(reading, part)


def is_bare(reading: Reading, part: Slot) -> bool:
    """True for a number without a noun: "12 left", "only 53 qualify"."""
    words, end = reading.tokens.words, reading.chunks[part.chunk].end
    follow = words[part.token + 1 : part.token + 2]
    counted = any(map(is_plural, words[part.token + 1 : end]))  # "three felony counts"
    verbal = follow != () and not counted and not is_plural(follow[0]) and part.figure.text.lower() != "one"
    return verbal or is_elliptical(reading, part)


def _opens(reading: Reading, whole: Slot) -> bool:
    """True for the 40 of "Of the 40 pupils," and "Out of a total of 40 pupils," at the head of a sentence or clause."""
    spoken, tags = reading.tokens.words, reading.tokens.tags
    at = _behind_of(reading, whole) - 1
    if at < 0 or spoken[at] not in _OF or spoken[reading.chunks[whole.chunk].start] in ("a", "an", "every", "each"):
        return False
    at -= at > 0 and spoken[at - 1] == "out"
    before, word = (tags[at - 1], spoken[at - 1]) if at else (",", "")
    return (before in ',;:-."CA' and word not in WITHOUT_OF) or word == "that"


def _behind_of(reading: Reading, whole: Slot) -> int:
    """The token behind the "of" that takes from a whole: where its phrase begins, or that of its "a total of"."""
    spoken, tags, at = reading.tokens.words, reading.tokens.tags, reading.chunks[whole.chunk].start
    if at > 2 and spoken[at - 1] == "of" and spoken[at - 2] in POOLS:
        at -= 2
        at -= tags[at - 1] == "D"
    return at
