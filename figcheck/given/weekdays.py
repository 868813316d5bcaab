"""The days that a bare weekday of a tie may be: by the tense of its clause the last one, the next one, or either."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date

from ..clauses.reading import Reading, read
from ..interval import Interval, point
from ..lang.en.grammar import MODALS
from ..lang.en.time_phrases import PERIOD_STEPS
from ..lang.en.time_words import IN_PROSPECT, NOT_YET_PAST, WILL
from ..model import CalendarDate, Figure, Story
from ..ties.past_days import is_past_form

# days from publication on which a weekday may lie. A story may be printed a day after it was written, and by time
# zone a day before; "last" and "next" may skip one
_REACH = {"": (-7, 7), "past": (-7, 1), "future": (-1, 7), "last": (-14, -1), "next": (1, 14)}
_OTHER_SIDE = {"past": 1, "future": -1}
# "finalized on Friday", "since Friday"; "moved to Friday" and "until Friday" name a day of another time than the verb
_OTHER_TIMES = frozenset("Pt")
# what ends a clause behind its verb
_CLOSING = frozenset(",;RSC")
_IS = frozenset({"is", "are", "am"})


def days_of_weekday(story: Story, figure: Figure) -> list[Interval]:
    """The days that a bare weekday may be, the likeliest first; none without a day of publication."""
    assert isinstance(figure.when, CalendarDate), "the caller has seen to it"
    if story.published is None:
        return []
    sign, now = _sign(story, figure), story.published.toordinal()
    first, last = _REACH[sign]
    around = range(max(1, now + first), min(date.max.toordinal(), now + last) + 1)
    days = [day for day in around if date.fromordinal(day).weekday() == figure.when.weekday]
    days.sort(key=lambda day: ((day - now) * _OTHER_SIDE.get(sign, 0) > 0, abs(day - now)))
    return [point(day) for day in days]


def _sign(story: Story, figure: Figure) -> str:
    """Which side of publication the words put a weekday on; empty where either may be meant."""
    if figure.source is not None:
        return ""
    for sentence in story.sentences:
        reading = read(sentence) if figure in sentence.figures else None
        if reading is not None and reading.figures:
            return _told(reading, reading.tokens.figures[sentence.figures.index(figure)])
    return ""


def _told(reading: Reading, token: int) -> str:
    words, tags = reading.tokens.words, reading.tokens.tags
    before = words[token - 1] if token else ""
    step = PERIOD_STEPS.get(before, 0)
    if step:
        return "last" if step < 0 else "next"
    if before == "since":
        return "past"
    verb = _verb_of(reading, token)
    if verb < 0:
        return ""
    end = reading.chunks[reading.chunk_of[verb]].end
    to_come = {*words[verb:end], *words[end : end + 1]}
    if not WILL.isdisjoint(to_come) or (words[verb] in _IS and not IN_PROSPECT.isdisjoint(to_come)):
        return "future"
    is_of_verb = before in ("", "on") or tags[token - 1] not in _OTHER_TIMES
    return "past" if is_of_verb and "to" not in to_come and _is_past(reading, verb) else ""


def _is_past(reading: Reading, verb: int) -> bool:
    """True for a verb in the past behind which its clause has no other, and no word of what is to be.

    What it says or does may be told in a clause of another time: "said it will close", "made a rule that is to hold".
    """
    words, tags = reading.tokens.words, reading.tokens.tags
    begin = bisect_left(reading.clause_of, reading.clause_of[verb])
    first = reading.chunks[reading.chunk_of[verb]].end
    end = next((at for at in range(first, len(words)) if tags[at] in _CLOSING or _opens(reading, at)), len(words))
    if not is_past_form(words[verb]) or words[verb - 1 : verb] == ("that",):
        return False
    return (MODALS | NOT_YET_PAST).isdisjoint(words[begin:end]) and not set(tags[first:end]) & set("VXe")


def _opens(reading: Reading, at: int) -> bool:
    """True for the "that" or the "it" of a clause told by the verb before."""
    words, tags = reading.tokens.words, reading.tokens.tags
    if words[at] == "that":
        return tags[at + 1 : at + 2] != "M"
    return tags[at] == "W" and tags[at - 1] != "P"


def _verb_of(reading: Reading, token: int) -> int:
    """The verb that a weekday dates: the nearest before it in its clause, with what that hangs on, or the first behind.

    "Is due to open on Monday" hangs on "is". -1 where its clause has none.
    """
    clauses, number = reading.clause_of, reading.clause_of[token]
    begin, end = bisect_left(clauses, number), bisect_right(clauses, number)
    verbs = [chunk.start for chunk in reading.chunks if chunk.name == "verb" and begin <= chunk.start < end]
    before = [verb for verb in verbs if verb < token]
    while len(before) > 1 and reading.tokens.tags[before[-1]] == "t":
        before.pop()
    return (before[-1:] or verbs[:1] or [-1])[0]
