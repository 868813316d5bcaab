"""The period of a company's results, told once before the noun ("nine-month profit") and once as the period."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..lang.en.sameness import EMPTY
from ..laws.equal import is_next_to
from ..model import CalendarDate, Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, exactly
from .pattern import Late, figures_by_place

_DURATION = SIGN_OF_KIND[Kind.DURATION]
_ORDINAL = SIGN_OF_KIND[Kind.ORDINAL]
_YEAR = SIGN_OF_KIND[Kind.YEAR]
_DATE = SIGN_OF_KIND[Kind.DATE]
_SIGNS = "".join(SIGN_OF_KIND.values())
# matches "D pretax profits", "D net earnings", "D results"; refuses "D contract"
_RESULTS = Late(
    rf"(?P<sign>{_DURATION}) (?:(?:pre-tax|pretax|net|group|operating|underlying|consolidated|attributable|trading|"
    r"core|after-tax|sales|interim|unaudited) ){0,2}"
    r"(?:profits?|earnings|results?|revenues?|turnover|loss|losses|income|sales|figures|accounts)\b"
)
# matches "in the D, ", "during the D the group"; refuses "in the D to June", "in the D since", "in the D he has"
_PERIOD = Late(
    rf"^\W{{0,3}}(?:in|over|during|for) the (?P<sign>{_DURATION})"
    rf"(?:[,.;]| (?=[{_SIGNS}]|period\b|the (?:group|company|firm|bank)\b|sales\b|revenues?\b|"
    r"turnover\b|net\b|profits?\b|passengers?\b|it (?:sold|opened|made|had|earned|cut)\b))"
)
# matches "O half of Y", "O six months of Y"; refuses "O half of the year"
_FIRST_HALF = Late(rf"(?P<sign>{_ORDINAL}) (?:half|six months) of (?P<year>{_YEAR})")
# matches "D to T", "D ended T"; refuses "D from T"
_SIX_MONTHS = Late(rf"(?P<sign>{_DURATION}) (?:to|ended|ending|to end|to the end of) (?P<date>{_DATE})")
# what sets one period beside another
_COMPARED = Late(
    r"\b(?:from|compared|than|against|versus|since|same|corresponding|previous|like|unlike|after|before|earlier|last)\b"
)
# matches "profit", "net loss"; refuses "founded"
_RESULT = Late(r"\b(?:profits?|loss|losses|earnings|results?|revenues?|turnover|sales|income|made|earned|lost)\b")
_AHEAD = 60
_COMMON = EMPTY | {"net", "profit", "sales", "turnover", "earnings"}
_MONTHS_OF_HALF = 6
_JUNE = 6
# sentences
_FARTHEST = 4
_WORDS_FOR = {3: ("quarter",), 6: ("half", "interim"), 12: ("year", "annual")}


def results_periods(story: Story) -> Iterator[Relation]:
    """The length or the year of one period of results told twice: the roles "first" and "second"."""
    if "month" not in story.text:
        return
    yield from _lengths(story)
    if " half of " in story.text:
        yield from _years(story)


def _years(story: Story) -> Iterator[Relation]:
    """The year of "the first half of 1996" with that of "the six months to June 30, 1996", where each is told once."""
    halves = [
        figure
        for sentence, match in _found(story, _FIRST_HALF)
        for figure in [_at(sentence, match.start("year"))]
        if _at(sentence, match.start("sign")).stated == 1 and _is_told(sentence, match.start())
    ]
    months = [
        exactly(figure, figure.when.year, "year")
        for sentence, match in _found(story, _SIX_MONTHS)
        for figure in [_at(sentence, match.start("date"))]
        if isinstance(figure.when, CalendarDate)
        and figure.when.year is not None
        and figure.when.month == _JUNE
        and _at(sentence, match.start("sign")).stated == _MONTHS_OF_HALF
        and _is_told(sentence, match.start())
    ]
    if len(halves) == 1 == len(months) and not is_next_to(halves[0].stated, months[0].stated):
        if not _is_same_teller(story, halves[0], months[0]):
            return
        first, second = sorted((halves[0], replace(months[0], when=None)), key=_start)
        yield Relation("same thing", (("first", (first,)), ("second", (second,))), (), Certainty.IMPLIED)


# matches "Ashby made", "\nAshby, "; refuses "it made"
_NAME = Late(r"\W{0,4}(?P<name>[A-Z]\w+)")


def _is_same_teller(story: Story, one: Figure, other: Figure) -> bool:
    """False where the sentence of one figure opens with a name that the sentence of the other lacks."""
    spans = {sentence.index: sentence.span for sentence in story.sentences}
    here, there = (story.text[spans[figure.sentence].start : spans[figure.sentence].end] for figure in (one, other))
    opening = _NAME.match(there)
    return opening is None or opening["name"].lower() in _COMMON or opening["name"] in here


def _start(figure: Figure) -> int:
    return figure.span.start


def _is_told(sentence: Sentence, at: int) -> bool:
    """True where the words before a period speak of results and set it beside no other."""
    ahead = sentence.skeleton[max(0, at - _AHEAD) : at]
    return _RESULT.search(ahead) is not None and _COMPARED.search(ahead) is None


def _at(sentence: Sentence, place: int) -> Figure:
    return sentence.figures[sentence.places.index(place)]


def _found(story: Story, expression: Late) -> Iterator[tuple[Sentence, re.Match[str]]]:
    for sentence in story.sentences:
        if not sentence.headline:
            for match in expression.finditer(sentence.skeleton):
                yield sentence, match


def _lengths(story: Story) -> Iterator[Relation]:
    lead = [months for figure in _signs(story, _RESULTS) if (months := _in_months(figure)) is not None]
    if not lead or len({figure.stated for figure in lead}) > 1:
        return
    first = lead[0]
    for figure in _signs(story, _PERIOD):
        if figure.unit != "month" or figure.span.start < first.span.start:
            continue
        if figure.sentence - first.sentence > _FARTHEST:
            break
        if figure.stated == first.stated or not _is_named(story, figure):
            yield Relation("same thing", (("first", (first,)), ("second", (figure,))), (), Certainty.IMPLIED)


def _signs(story: Story, expression: Late) -> Iterator[Figure]:
    for sentence in story.sentences:
        if _DURATION in sentence.skeleton:
            by_place = figures_by_place(sentence)
            for match in expression.finditer(sentence.skeleton):
                yield by_place[match.start("sign")]


def _in_months(figure: Figure) -> Figure | None:
    """A figure of months as it is, "half-year" as six of them; None for any other length."""
    if figure.unit == "month":
        return figure
    if figure.text.lower().startswith("half"):
        return exactly(figure, _MONTHS_OF_HALF, "month")
    return None


def _is_named(story: Story, period: Figure) -> bool:
    """True where the story names a period of that length elsewhere: by its months, a quarter, a half or a year."""
    months = int(period.stated or 0)
    words = story.text.lower()
    if any(word in words for word in _WORDS_FOR.get(months, ())):
        return True
    return any(
        figure is not period
        and (
            (figure.unit == "month" and figure.stated == period.stated)
            or (isinstance(figure.when, CalendarDate) and figure.when.part is not None and months in _WORDS_FOR)
        )
        for figure in story.figures
    )
