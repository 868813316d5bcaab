"""Words without a number that serve as a figure: "none", "doubled", "a majority", "yesterday", "a decade"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from ..document import parse
from ..interval import EVERYTHING, Interval, between, hull, point
from ..lang.en.change import MULTIPLE_HEDGES, MULTIPLE_VERBS
from ..lang.en.given_words import (
    AGES_IN_WORDS,
    COUNTS,
    DIGITS,
    FRACTIONS,
    MOSTLY,
    NAMED_DAYS,
    NEAR_DAYS,
    NEAR_UNITS,
    NUMBERED_IN_ROMAN,
    RANKS,
    ROMAN,
    VAGUE,
    WHOLES,
    WORDED_LENGTHS,
)
from ..lang.en.shares import ALL, LESS_THAN_HALF, MORE_THAN_HALF, NEARLY
from ..lang.en.time_phrases import PERIOD_STEPS
from ..late import Late
from ..model import CalendarDate, Figure, Kind, Qualifier, Span
from ..reading.reader import read
from ..wording import any_of

# matches "a year", "another degree", "a further mile"; refuses "year"
_ARTICLE = Late(r"\b(?:an?|another|per)\b(?: (?:further|full|whole|single|good))?(?= )|\bone\b(?= )")
_WORD = Late(r"[a-z]+(?:-[a-z]+)*")
# "more than " before "doubled", at its end
_HEDGE = Late(rf"\b({any_of(MULTIPLE_HEDGES)})(?: than)? $")
_HEDGED = {
    "more than": Qualifier.MORE_THAN,
    "nearly": Qualifier.NEARLY,
    "about": Qualifier.ABOUT,
    "less than": Qualifier.LESS_THAN,
}
# matches "last year", "earlier this week", "the past month"; refuses "last seen"
_NEAR = Late(rf"\b(?P<step>{any_of(PERIOD_STEPS)}) (?P<unit>{any_of(NEAR_UNITS)})\b")
_DAY = Late(rf"\b(?P<day>{any_of(NEAR_DAYS)})\b")
# matches "a year ago", "a week earlier"; refuses "a year"
_A_UNIT_AGO = Late(rf"\b(?:an?|one) (?P<unit>{any_of(NEAR_UNITS | {'day'})}) (?:ago|earlier|before)\b")
# matches "phase II", "Part IV"; refuses "phase 2", "I"
_IN_ROMAN = Late(rf"\b(?i:{any_of(NUMBERED_IN_ROMAN)}) (?P<number>{any_of(ROMAN)})(?![A-Za-z])")
# matches "christmas day", "9/11"; refuses "christmases"
_NAMED = Late(rf"(?<![\w/])(?:{any_of(NAMED_DAYS)})(?![\w/])")
# matches "double-digit", "six-figure"; refuses "double digging"
_OF_DIGITS = Late(rf"\b(?P<many>{any_of(DIGITS)})[- ](?:digit|figure)s?\b")
# matches "half a mile", "half foot"; refuses "half of the miles"
_HALF_OF = Late(r"(?:a )?half(?:-| an? | )(?!of\b)(?P<unit>[a-z]+)")
# matches "a few weeks", "several hours"; refuses "few"
_SOME_OF = Late(
    rf"(?:an? |the )?(?:past |last |next )?(?P<many>{any_of(VAGUE)}) (?P<unit>[a-z]+)"
    r"(?: (?:later|earlier|ago|after|before))?"
)
# matches ", ", " and ", ", and " between names; refuses "band"
_AND = Late(r",? and |, | & ")
_NOTHING = frozenset({"no", "without", "nobody", "none"})
_ARTICLES = frozenset({"a", "an", "another"})
_BEFORE = 20


def worded(text: str, span: Span) -> Figure | None:
    """The figure that some words of a text serve as; None where they stand for no number, share, length or day."""
    said = text[span.start : span.end]
    words = " ".join(said.lower().replace("’", "'").split())
    for reads in _readers():
        figure = reads(words, text, span)
        if figure is not None:
            return replace(figure, span=span, text=said)
    return None


def _readers() -> tuple[Callable[[str, str, Span], Figure | None], ...]:
    """The kinds of words that serve as a figure, the surest first."""
    days_and_parts = (_day, _digits, _vague, _half, _multiple, _share, _fraction)
    return (*days_and_parts, _age, _roman, _near, _length, _coin, _article, _count, _rank)


def named(figure: Figure) -> Figure | None:
    """How many are named by words without a figure: "Ola Brandt and Lars Berg" are two, "the other" is one."""
    names = _AND.split(figure.text)
    if figure.text.lower() != "the other" and not all(any(map(str.isupper, name)) for name in names):
        return None
    value = point(len(names))
    return replace(figure, kind=Kind.COUNT, stated=Decimal(len(names)), tight=value, loose=value)


def _blank(span: Span, text: str, kind: Kind, trace: str) -> Figure:
    """Words that stand for a value which the evidence knows."""
    return Figure(span, text[span.start : span.end], kind, None, 0, EVERYTHING, EVERYTHING, trace=("words", trace))


def _day(words: str, text: str, span: Span) -> Figure | None:
    """A day with a name: "Christmas Day", "9/11"."""
    match = _NAMED.search(words)
    if match is None:
        return None
    month, day, *year = NAMED_DAYS[match.group()]
    return replace(
        _blank(span, text, Kind.DATE, "day"), when=CalendarDate(year=year[0] if year else None, month=month, day=day)
    )


def _digits(words: str, _text: str, span: Span) -> Figure | None:
    """ "Double-digit" is anything from 10 to 99."""
    match = _OF_DIGITS.search(words)
    if match is None:
        return None
    least = Decimal(10) ** (DIGITS[match["many"]] - 1)
    room = Interval(least, least * 10, hi_open=True)
    return Figure(span, words, Kind.COUNT, least, 0, room, room, trace=("words",))


def _vague(words: str, _text: str, span: Span) -> Figure | None:
    """ "A few weeks", "several hours": some of a unit."""
    match = _SOME_OF.fullmatch(words)
    found = read(parse(f"3 {match['unit']}")) if match else ()
    if match is None or len(found) != 1 or not found[0].unit:
        return None
    room = between(*VAGUE[match["many"]])
    return replace(found[0], span=span, tight=room, loose=room, trace=("words",))


def _half(words: str, _text: str, span: Span) -> Figure | None:
    """ "Half foot", "half of an hour": half of a unit."""
    match = _HALF_OF.fullmatch(words)
    found = read(parse(f"0.5 {match['unit']}")) if match else ()
    return replace(found[0], span=span, trace=("words",)) if len(found) == 1 and found[0].unit else None


def _rank(words: str, _text: str, span: Span) -> Figure | None:
    """ "The second": a place, where nothing else is said."""
    number = next((RANKS[word] for word in _WORD.findall(words) if word in RANKS), None)
    if number is None:
        return None
    value = point(number)
    return Figure(span, words, Kind.ORDINAL, Decimal(number), 0, value, value, trace=("words",))


def _multiple(words: str, text: str, span: Span) -> Figure | None:
    verb = next((word for word in _WORD.findall(words) if word in MULTIPLE_VERBS), None)
    if verb is None or verb in COUNTS:
        return None
    top, _, bottom = MULTIPLE_VERBS[verb].partition("/")
    value = Decimal(top) / Decimal(bottom or 1)
    before = text[max(0, span.start - _BEFORE) : span.start].lower() + words[: words.index(verb)]
    hedge = _HEDGE.search(before)
    qualifier = _HEDGED.get(MULTIPLE_HEDGES[hedge.group(1)]) if hedge else None
    known = point(value)
    return Figure(span, words, Kind.MULTIPLE, value, 0, known, known, qualifier=qualifier, trace=("words", "verb"))


def _share(words: str, text: str, span: Span) -> Figure | None:
    spoken = _WORD.findall(words)
    for before, word in pairwise(("", *spoken)):
        if before in NEARLY and word in ALL:
            return _blank(span, text, Kind.FRACTION, f"share:{before} {word}")
        if word in MORE_THAN_HALF or word in MOSTLY or word in LESS_THAN_HALF:
            return _blank(span, text, Kind.FRACTION, f"share:{word}")
    return None


def _fraction(words: str, _text: str, span: Span) -> Figure | None:
    if words in WHOLES:
        return Figure(span, words, Kind.FRACTION, Decimal(1), 0, point(1), point(1), trace=("words",))
    found = [word for word in _WORD.findall(words) if word in FRACTIONS]
    if len(found) != 1 or "century" in words or "hour" in words:
        return None
    top, bottom = FRACTIONS[found[0]]
    value = Decimal(top) / Decimal(bottom)
    near = hull((point(value * Decimal("0.95")), point(value * Decimal("1.05"))))
    return Figure(span, words, Kind.FRACTION, value, -2, near, near, trace=("words",))


def _age(words: str, _text: str, span: Span) -> Figure | None:
    """ "A teenager" is 13 to 19 years old."""
    told = next((AGES_IN_WORDS[word] for word in _WORD.findall(words) if word in AGES_IN_WORDS), None)
    found = read(parse(f"aged {told}")) if told else ()
    return replace(found[0], span=span, trace=("words",)) if len(found) == 1 else None


def _roman(_words: str, text: str, span: Span) -> Figure | None:
    """The number of "phase II"."""
    match = _IN_ROMAN.search(text, span.start, span.end)
    if match is None:
        return None
    value = point(ROMAN[match["number"]])
    return Figure(span, match.group(), Kind.COUNT, Decimal(ROMAN[match["number"]]), 0, value, value, trace=("words",))


def _near(words: str, text: str, span: Span) -> Figure | None:
    """Days and periods told from the day of publication; which they are, the evidence knows once that day is."""
    told = _step(words)
    return _blank(span, text, Kind.DATE, f"near {told}") if told else None


def _step(words: str) -> str:
    """How far words step from the day of publication: "-1 week"; empty where they do not."""
    if match := _NEAR.search(words):
        return f"{PERIOD_STEPS[match['step']]} {match['unit']}"
    if match := _DAY.search(words):
        steps, unit = NEAR_DAYS[match["day"]]
        return f"{steps} {unit}"
    if match := _A_UNIT_AGO.search(words):
        return f"-1 {match['unit']} about"
    return ""


def _length(words: str, text: str, span: Span) -> Figure | None:
    """ "A fortnight", "more than a decade", with the hedge that stands before it."""
    for name, (number, unit) in WORDED_LENGTHS.items():
        said = re.search(rf"\b(?:an? |one |per )?{name}\b", words)
        if said is None:
            continue
        before = text[max(0, span.start - _BEFORE) : span.start].lower() + words[: said.start()]
        for hedge in (before, ""):
            found = read(parse(f"{hedge}{number} {unit}s"))
            if found and found[-1].unit == unit and found[-1].stated == number and found[-1].upper is None:
                return replace(found[-1], span=span, loose=_up_to_two(found[-1]), trace=("words",))
    return None


def _up_to_two(one: Figure) -> Interval:
    """ "More than a decade" is told of any time up to two decades."""
    assert one.stated is not None, "the caller has seen to it"
    return hull((one.loose, point(one.stated * 2))) if one.qualifier is Qualifier.MORE_THAN else one.loose


def _coin(_words: str, text: str, span: Span) -> Figure | None:
    """ "$", "the euro": one of a currency, as in a rate of exchange."""
    bare = text[span.start : span.end].removeprefix("the ").removeprefix("The ")
    for one in (f"{bare}1", f"1 {bare}"):
        found = read(parse(one))
        if len(found) == 1 and found[0].kind is Kind.MONEY and found[0].text == one:
            return replace(found[0], span=span, trace=("words",))
    return None


def _article(words: str, _text: str, span: Span) -> Figure | None:
    """ "A year" is one year, "just over an hour" and "a little over an hour" just over one."""
    if not _NOTHING.isdisjoint(_WORD.findall(words)):
        return None
    told = [read(parse(f"{words[: at.start()]}1{words[at.end() :]}")) for at in _ARTICLE.finditer(words)]
    alone = [found[0] for found in told if len(found) == 1]
    chosen = next((figure for figure in alone if figure.unit), alone[0] if alone else None)
    if chosen is None or (chosen.stated == 1 and not chosen.unit and _counted(words) != 1):
        return None  # "a trio"
    return replace(chosen, span=span, trace=("words",))


def _count(words: str, _text: str, span: Span) -> Figure | None:
    """The number that words say; a name or a noun alone is one of its kind."""
    number = _counted(words)
    if number is None:
        return None
    return Figure(span, words, Kind.COUNT, Decimal(number), 0, point(number), point(number), trace=("words",))


def _counted(words: str) -> int | None:
    """The first word that is a number, an article only where no other is: "a pair", "another three", no "a few"."""
    if not VAGUE.keys().isdisjoint(_WORD.findall(words)):
        return None
    found = [word for word in _WORD.findall(words) if word in COUNTS]
    said = [word for word in found if word not in _ARTICLES] or found
    return COUNTS[said[0]] if said else None
