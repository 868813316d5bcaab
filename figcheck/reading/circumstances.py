"""What a figure is about besides the thing counted: what befell it, when, who says so, and words of scope."""

from __future__ import annotations

from dataclasses import replace

from ..lang.en.sameness import DAY_AND_MONTH_NAMES, FATES, SPEAKING, STATUS
from ..late import Late
from ..model import NOTHING_SAID, Circumstances, Figure, Kind, Span
from .draft import Draft, Source

# matches "half-time"; refuses "5"
_LETTERS = Late(r"[a-z'-]+")
# matches "another ", "in the first " right before a number; refuses "thereafter "
_SCOPE_BEFORE = Late(
    r"(?:^|[^a-z])(another|other|additional|further|extra|new|first|last|next|remaining|initial|"
    r"latest|previous|of them|of whom|of which|"
    r"of those|including|includes|included|among|separate|each|every|per|average|combined|total of|(?<!in )all|both|"
    r"estimated|record|final|only|up|down|by|to) (?:the |some |about |nearly |at least )?$"
)
# matches " more", " of them", " a day" behind a number; refuses " moreover"
_SCOPE_AFTER = Late(
    r" (more|others?|another|additional|further|extra|new|remaining|of them|of whom|of those|of the|of its|of his|"
    r"of their|each|apiece|so far|a day|a week|a month|a year|per|in total|or)(?![a-z])"
)
_COUNTED = frozenset({Kind.COUNT})
_REACH = 70
_AHEAD = 40
# a toll may stand far ahead of its number: "the toll of a fire that … rose to 12"
_TOLL_AHEAD = 180
# "the death toll rose to 12": what stands between the toll and its number
_TOLL_LINKS = frozenset({"to", "at", "of", "is", "was"})
_NEXT = 20


def circumstances_of(source: Source, draft: Draft, sentence: int) -> Circumstances:
    """What sets counts apart while a story is read; `described` works out the rest for a reader who asks."""
    if draft.kind not in _COUNTED:
        return NOTHING_SAID
    lower = source.lower
    start = source.document.starts[sentence]
    after = draft.thing.span.end if draft.thing else draft.end
    scope = _scope(lower, draft, after)
    predicate = _predicate(lower, start, draft, after)
    if predicate is None and not scope:
        return NOTHING_SAID
    return Circumstances(predicate=predicate, scope=scope)


def _scope(lower: str, draft: Draft, after: int) -> tuple[str, ...]:
    before = _SCOPE_BEFORE.search(lower, max(0, draft.start - 30), draft.start)
    behind = _SCOPE_AFTER.match(lower, draft.end) or _SCOPE_AFTER.match(lower, after)
    return tuple(match.group(1) for match in (before, behind) if match)


def _predicate(lower: str, start: int, draft: Draft, after: int) -> str | None:
    """What befell the things counted.

    "Killed two people and wounded a third" has the word right before the number; else the first behind it counts, then
    the last before it.
    """
    if draft.thing is not None and draft.thing.head in FATES:
        return FATES[draft.thing.head]
    behind = _LETTERS.findall(lower, draft.end, min(len(lower), after + _REACH))
    ahead = _LETTERS.findall(lower, max(start, draft.start - _AHEAD), draft.start)
    if ahead and ahead[-1] in FATES and not (draft.thing is None and behind and behind[0] in FATES):
        right_behind = _LETTERS.findall(lower, after, min(len(lower), after + _NEXT))[:1]
        if not right_behind or right_behind[0] not in FATES:
            return FATES[ahead[-1]]
    if draft.thing is None and ahead and ahead[-1] in _TOLL_LINKS:
        far = _LETTERS.findall(lower, max(start, draft.start - _TOLL_AHEAD), draft.start)
        if "toll" in far and not any(word in FATES for word in far[far.index("toll") + 1 :]):
            return FATES["toll"]
    for word in (*behind, *reversed(ahead)):
        if word in FATES:
            return FATES[word]
    return None


_STATUS_REACH = 45
# matches "according to the harbour police", "Ministry officials said"; refuses "accordingly", "said the police"
_SOURCE = Late(
    r"\b[Aa]ccording to ((?:the |an? )?[\w'’.-]{2,20}(?: (?!in\b|on\b|at\b)[\w'’-]{2,20}){0,3})"
    r"|((?:[Tt]he |[Aa]n? )?(?:[\w'’-]{2,20} ){0,2}[\w'’-]{2,20}),? (?:" + "|".join(SPEAKING) + r")\b"
)
_NAMED = "|".join(DAY_AND_MONTH_NAMES)
# matches "On Monday", "in March 2024", "last year", "three days ago"; refuses "in Harlow"
_TIME = Late(
    rf"\b(?:(?:[Oo]n|[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil) (?:early |late |mid-)?(?:{_NAMED}|\d{{4}})(?: \d{{1,4}}\b)?"
    r"|(?:[Ll]ast|[Tt]his|[Nn]ext) (?:year|month|week|quarter|season)"
    r"|(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|\d{1,2}) (?:years?|months?|weeks?|days?) (?:ago|earlier)"
    r"|[Yy]esterday|[Tt]oday|so far)\b"
)
# matches "in Harlow", "at Port Elm"; refuses "in March", "in the"
_PLACE = Late(
    rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]cross) (?!(?:{_NAMED})\b)"
    r"([A-Z][\w'’-]{2,20}(?: [A-Z][\w'’-]{2,20}){0,2})"
)


def described(text: str, sentence: Span, figure: Figure) -> Circumstances:
    """All that a sentence, given by its place, says of a figure: what befell the counted, when, where, who says so.

    Meant for showing one figure, not for reading a story. Words of status ("forecast", "revised") stand among those of
    scope, nearest first in the order of the text.
    """
    start, end = sentence.start, sentence.end
    source = _SOURCE.search(text, start, end)
    times = tuple(match.group() for match in _TIME.finditer(text, start, end))
    places = tuple(match.group(1) for match in _PLACE.finditer(text, start, end))
    lower = text[max(start, figure.span.start - _STATUS_REACH) : min(end, figure.span.end + _STATUS_REACH)].lower()
    status = tuple(dict.fromkeys(word for word in _LETTERS.findall(lower) if word in STATUS))
    known = figure.circumstances
    return replace(
        known,
        time=times,
        place=places,
        source=next(filter(None, source.groups()), None) if source else None,
        scope=(*known.scope, *(word for word in status if word not in known.scope)),
    )
