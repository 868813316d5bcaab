"""A length of time beside the two moments between which it lies: "the five-day fair runs from 3 to 7 May"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.asides import behind_asides
from ..clauses.reading import Reading, read
from ..clauses.slots import Slot
from ..lang.en.time_words import NOT_COME
from ..model import Certainty, Relation, Sentence, Story
from .measure import is_open
from .moments import Length, Stretch, is_whole, lengths_of, measure_of, moments_of, stretches_of
from .tie import tie

# so many tokens may part a length from its stretch
_FEW = 9
_TWO = 2
_SMALL = ",(-PDCA"
# what moves the end of a stretch to an earlier time
_EARLIER = frozenset(
    "forward accelerate accelerates accelerated accelerating advance advanced advancing shorten shortened".split()
)
_POINTING = frozenset({"the", "that", "this"})


def lengths(story: Story) -> Iterator[Relation]:
    """A length in the role "length", its ends in "start" and "end"; the frame's name is the measure it is told in."""
    for sentence in story.sentences:
        if not lengths_of(story, sentence):
            continue
        stretches = stretches_of(sentence)
        if stretches:
            yield from _beside(story, sentence, stretches)
        elif len(moments_of(sentence)) == _TWO:
            yield from _between_deeds(story, sentence)
        if len(moments_of(sentence)) == _TWO:
            yield from _over_all(story, sentence)
    for first, second in pairwise(story.sentences):
        if second.index == first.index + 1:
            yield from _in_next(story, first, second)


def _beside(story: Story, sentence: Sentence, stretches: tuple[Stretch, ...]) -> Iterator[Relation]:
    """The length and the stretch of one sentence; with a third moment, only where nothing stands between."""
    reading = read(sentence)
    found = [length for length in lengths_of(story, sentence) if is_whole(reading, length)]
    held = sum(1 + (stretch.end is not None) for stretch in stretches)
    alone = len(found) == 1 and len(moments_of(sentence)) == held
    for stretch in stretches:
        for length in found:
            measure = measure_of(length, stretch)
            link = _link(reading, length, stretch) if measure else ""
            nearest = all(other is stretch or not length.end <= other.first < stretch.first for other in stretches)
            quoted = {slot.figure.quoted for slot in (stretch.start, stretch.end) if slot is not None}
            if link and len(quoted) == 1 and ((alone and nearest) or link.endswith(("stretch", "length"))):
                yield _relation(length, stretch, measure, (f"duration/{_POOLED.get(link, link)}", Certainty.STATED))


# the rare one shares the name of the one that is built like it
_POOLED = {"stretch-then-length": "length-then-stretch"}


def _link(reading: Reading, length: Length, stretch: Stretch) -> str:
    """Which comes first, and whether a noun or a verb stands between: nothing else may."""
    first = length.end <= stretch.first
    ends = (length.end, stretch.first) if first else (stretch.last, length.start)
    plain = reading.tokens.tags[behind_asides(reading, *ends) : ends[1]]
    between = reading.tokens.tags[slice(*ends)] if plain.strip(_SMALL) else plain
    words = reading.tokens.words
    if length.start and words[length.start - 1] == "by" and not _EARLIER.isdisjoint(words[: length.start]):
        return ""  # "brought forward by five years, from 2035 to 2030"
    if first and (_is_level(reading, length) or "including" in words[length.end : stretch.start.token]):
        return ""
    if reading.tokens.tags[stretch.last : stretch.last + 2] in ("CY", ",Y"):
        return ""  # "for 12 years (1998-2002 and 2006-2014)"
    if first and words[length.end : stretch.start.token][-1:] == ("during",):
        return ""  # "for seven years during 1996-99"
    if first and length.word and stretch.start.token == length.end:
        return ""  # "from the year 2008 through 2014"
    if (not first and length.start < stretch.last) or len(between) > _FEW or set(between) & set("SR;:.FY"):
        return ""
    if not first and (length.word or length.is_compound or words[length.start - 1] in ("after", "within", "in")):
        return ""  # "from 1994 to 2006, the year he left", "from May to June, the five-day average"
    link = "length-then-stretch" if first else "stretch-then-length"
    if not between.strip(_SMALL):
        return link
    if not first and between[:1] in (",", "-") and between[-2:] == "Nf" and not between[1:-2].strip("DJ"):
        return link  # "from 1951 to 1969, a reign of 18 years"
    acts = not set(between).isdisjoint("VX")
    if not acts and stretch.end is not None and stretch.start.prep == "in":
        return ""  # "four-year college fees in 2005 to 2006"
    if not first or length.word or (acts and "C" in between):
        return ""  # "for ten years and was its head from 1992 to 1995", "from 3 to 9 May, has a three-day camp"
    if is_open(length.figure) and not acts:
        return ""  # "cases of more than 90 days for the time from 1 March to 30 June"
    return f"{link}-behind-{'verb' if acts else 'noun'}"


def _is_level(reading: Reading, length: Length) -> bool:
    """True for a length that is measured in the time told behind it, or looks back from there: "life expectancy rose
    to 71 years from 1981 to 2015", "the most sales in four months, from January 31 to February 6".
    """
    words, at = reading.tokens.words, length.start - 1
    while at > 0 and (reading.tokens.tags[at] in "AD" or words[at] == "over"):
        at -= 1
    if at < 0 or words[at] != "in":
        return at >= 0 and words[at] == "to"
    return any(word in _MOST or word.endswith("est") for word in words[:at])


_MOST = frozenset({"most", "first", "worst", "least"})


def _between_deeds(story: Story, sentence: Sentence) -> Iterator[Relation]:
    """ "It closed in 1985, 35 years after it opened in 1950": nothing between the later moment and the length."""
    reading = read(sentence)
    end, start = moments_of(sentence)
    for length in lengths_of(story, sentence):
        ahead = reading.tokens.tags[end.token + 1 : length.start]
        behind = reading.tokens.words[length.end : length.end + 1]
        if behind != ("after",) or end.token > length.start or ahead.strip(",-(A") or start.token < length.end:
            continue
        if start.prep not in ("in", "on") or set(reading.tokens.tags[length.end : start.token]) & set(",;C"):
            continue
        tense = reading.tokens.words[: end.token]
        stretch = Stretch(start, end, start.token, end.token + 1)
        measure = measure_of(length, stretch)
        planned = not NOT_COME.isdisjoint(reading.tokens.words[length.end : start.token])
        if measure and not planned and NOT_COME.isdisjoint(tense) and start.figure.quoted == end.figure.quoted:
            cues = (("apart", "yes"),) if measure == "month span" else ()
            yield _relation(length, stretch, measure, ("duration/date-length-after-date", Certainty.STATED), cues)


def _over_all(story: Story, sentence: Sentence) -> Iterator[Relation]:
    """Two levels with their times, and somewhere beside them over how long: "over 30 years it grew from 20 in 1990 to
    60 in 2020".
    """
    reading = read(sentence)
    start, end = moments_of(sentence)
    found = lengths_of(story, sentence)
    if not _are_levels(reading, start, end) or len(found) != 1 or not _is_over(reading, found[0]):
        return
    length, stretch = found[0], Stretch(start, end, start.token, end.token + 1)
    apart = set(reading.tokens.tags[stretch.last : length.start]) & set("VXC")
    if apart or ";" in reading.tokens.tags or start.figure.quoted is not length.figure.quoted:
        return
    measure = measure_of(length, stretch)
    if measure:
        yield _relation(length, stretch, measure, ("duration/levels-over-length", Certainty.STATED))


def _is_over(reading: Reading, length: Length) -> bool:
    """True for "over 30 years", "in just five years", "over the past decade", but not for the years of a rate."""
    first = reading.chunks[reading.chunk_of[length.start]].start
    words = reading.tokens.words
    if not _YET_TO_COME.isdisjoint(words[first : length.start]):
        return False
    before = next((words[at] for at in range(min(first, length.start) - 1, -1, -1) if words[at] not in _ONLY), "")
    behind = words[length.end : length.end + 1]
    return before in _OVER and behind not in (("of",), ("ago",), ("later",), ("earlier",), ("before",), ("after",))


_YET_TO_COME = frozenset({"next", "following", "coming", "first"})
_OVER = frozenset({"over", "in", "during", "across"})
_ONLY = frozenset({"just", "only", "about", "around", "nearly", "almost", "more", "than", "less"})


def _are_levels(reading: Reading, start: Slot, end: Slot) -> bool:
    """True for "from 20 in 1990 to 60 in 2020"."""
    words = reading.tokens.words
    between = words[start.token + 1 : end.token]
    told = words[max(0, start.token - _FEW) : start.token]
    return start.prep == "in" == end.prep and "from" in told and "to" in between and len(between) <= _FEW


def _in_next(story: Story, first: Sentence, second: Sentence) -> Iterator[Relation]:
    """ "Between 2006 and 2016 calls were counted. They rose over the decade": the only stretch and the only length."""
    if first.headline or not lengths_of(story, second) or lengths_of(story, first):
        return
    stretches = stretches_of(first)
    if len(stretches) != 1 or moments_of(second):
        return
    if len(moments_of(first)) != 1 + (stretches[0].end is not None):
        return
    reading = read(second)
    found = [length for length in lengths_of(story, second) if measure_of(length, stretches[0])]
    pointed = len(found) == 1 and is_whole(reading, found[0]) and _points(reading, found[0])
    if pointed and found[0].figure.quoted == stretches[0].start.figure.quoted:
        wording = "duration/pointed-length-in-next-sentence"
        yield _relation(found[0], stretches[0], measure_of(found[0], stretches[0]), (wording, Certainty.IMPLIED))


def _points(reading: Reading, length: Length) -> bool:
    """True for "the five years", which may be those of the sentence before."""
    # "during the month" is the one of the calendar, "the three-year programme" tells of the programme
    follow = reading.tokens.words[length.end : length.end + 1]
    named = length.word in _OF_THE_CALENDAR or (length.is_compound and follow not in _TIMES)
    return not named and reading.tokens.words[reading.chunks[reading.chunk_of[length.start]].start] in _POINTING


_OF_THE_CALENDAR = frozenset({"week", "month", "year"})
_TIMES = (("period",), ("span",), ("stretch",), ("spell",), ("run",))


def _relation(
    length: Length,
    stretch: Stretch,
    measure: str,
    told: tuple[str, Certainty],
    cues: tuple[tuple[str, str], ...] = (),
) -> Relation:
    all_cues = (*((("length", length.word),) if length.word else ()), *cues)
    return tie(measure, told[0], all_cues, told[1], length=length.figure, start=stretch.start, end=stretch.end)
