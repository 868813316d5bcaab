"""A length told after or since an event that another sentence dates in the same words."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.sameness import EMPTY
from ..lang.en.time_words import NOT_YET, VERB_FORMS
from ..model import CalendarDate, Certainty, Figure, Kind, Relation, Sentence, Story
from ..once import once
from ..story import SIGN_OF_KIND, kinds_of
from ..ties.moments import YEARS, dated, has_month, has_year
from .pattern import Hit, Late, hits, pattern

# matches "D after he took office", "D since the war began"; refuses "D after", "D after T"
_LENGTH = pattern(
    r"{length:duration} (?P<link>after|since) (?P<event>[a-z'’][a-z'’ -]{5,70})",
    name="duration/length-since-dated-event",
)
# matches a word of four letters or more, or "war"; refuses shorter ones
_WORD = Late(r"[a-z]{4,}|\bwar\b|\bwon\b")
# matches "will", "planned", of what has not come about; refuses "planner"
_OPEN = Late(r"\b(?:" + "|".join(NOT_YET) + r"|may|deadline|had)\b")
# matches "has", "still", of the day of publication; refuses "hash"
_PRESENT = Late(r"\b(?:has|have|is|are|remains?|it's|comes?|still)\b")
# matches "was", "were", of an earlier day; refuses "washed"
_PAST = Late(r"\b(?:was|were|did)\b")
# where the phrase of an event ends
_STOP = Late(r"\b(?:and|but|which|who|that|when|while|as|with|despite|because|where|said)\b")
_DAYS = frozenset({"day", "week", "month", "fortnight"})
_LENGTHS = kinds_of((Kind.DURATION,))
_SIGNS = (SIGN_OF_KIND[Kind.DURATION] + " after ", SIGN_OF_KIND[Kind.DURATION] + " since ")
# so many letters tell a verb with its noun ("invaded", "invasion") from other words
_STEM = 4
# so many words of an event must be told again
_LEAST, _MOST = 2, 3
# how far before or behind its date an event is told
_REACH = 100


def events_apart(story: Story, now: bool) -> Iterator[Relation]:
    """A length in "length", the date of its event in "start"; up to publication, or no longer than until then.

    With `now` those that are told of the day of publication are given, as "years ago" or "days ago", without it the
    others, as "later".
    """
    told = [
        (sentence, hit)
        for sentence in story.sentences
        if sentence.kinds & _LENGTHS and any(sign in sentence.skeleton for sign in _SIGNS)
        if not _OPEN.search(sentence.skeleton)
        for hit in hits(sentence, _LENGTH)
        if not dated(sentence) and not hit.all("length")[0].quoted
    ]
    for sentence, hit in told:
        if _is_of_now(sentence, hit) != now:
            continue
        words = _words_of_event(hit.word("event"))
        starts = _dates_of(story, sentence, words) if len(words) >= _LEAST else []
        if starts and len({(figure.text, figure.when) for figure in starts}) == 1:
            yield from _relation(hit, starts[0], now)


def _is_of_now(sentence: Sentence, hit: Hit) -> bool:
    """True when the tense, or a weekday beside it, puts the end of the length at publication."""
    skeleton = sentence.skeleton
    if any(_is_weekday(figure) for figure in sentence.figures):
        return hit.word("link") == "after" and not _PAST.search(skeleton)
    return bool(_PRESENT.search(skeleton)) and not _PAST.search(skeleton)


def _is_weekday(figure: Figure) -> bool:
    return isinstance(figure.when, CalendarDate) and figure.when.is_weekday_alone


def _words_of_event(phrase: str) -> tuple[str, ...]:
    """The stems of the first words of an event, verbs in the form in which their date is told."""
    stop = _STOP.search(phrase)
    words = [match.group() for match in _WORD.finditer(phrase[: stop.start()] if stop else phrase)]
    return tuple(VERB_FORMS.get(word, word)[:_STEM] for word in words if word not in EMPTY)[:_MOST]


def _dates_of(story: Story, told: Sentence, words: tuple[str, ...]) -> list[Figure]:
    """The dates beside which other sentences tell the event."""
    return [
        figure
        for sentence, figure, around in _events(story).get(words[0], ())
        if sentence is not told and around.issuperset(words)
    ]


@once
def _events(story: Story) -> dict[str, list[tuple[Sentence, Figure, frozenset[str]]]]:
    """The sentences with one date, the date, and the stems of the words around it, by each of those."""
    found: dict[str, list[tuple[Sentence, Figure, frozenset[str]]]] = {}
    for sentence in story.sentences:
        ends = dated(sentence)
        if len(ends) != 1:
            continue
        figure, place = ends[0], sentence.places[sentence.figures.index(ends[0])]
        ahead = sentence.skeleton[max(0, place - _REACH) : place]
        if not ahead.endswith(("in ", "on ", "in early ", "in late ", "in mid-", "since ")):
            continue
        behind = sentence.skeleton[place : place + _REACH] if len(ahead) < _STEM * 2 else ""
        if _OPEN.search(sentence.skeleton):
            continue
        around = frozenset(match.group()[:_STEM] for match in _WORD.finditer(ahead + behind))
        for word in around:
            found.setdefault(word, []).append((sentence, figure, around))
    return found


def _relation(hit: Hit, start: Figure, now: bool) -> Iterator[Relation]:
    length = hit.all("length")
    roles = (("length", length), ("start", (start,)))
    if length[0].unit in YEARS and has_year(start):
        yield Relation("years ago" if now else "later", roles, (), Certainty.IMPLIED, hit.wording)
    elif length[0].unit in _DAYS and has_month(start):
        yield Relation("days ago" if now else "later", roles, (), Certainty.IMPLIED, hit.wording)
