"""The period of a company's results, told once before the noun ("nine-month profit") and once as the period."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import CalendarDate, Certainty, Figure, Kind, Relation, Story
from ..story import SIGN_OF_KIND, exactly
from .pattern import Late

_DURATION = SIGN_OF_KIND[Kind.DURATION]
_SIGNS = "".join(SIGN_OF_KIND.values())
# matches "D pretax profits", "D net earnings", "D results"; refuses "D contract"
_RESULTS = Late(
    rf"(?P<sign>{_DURATION}) (?:(?:pre-tax|pretax|net|group|operating|underlying|consolidated|attributable|trading|"
    r"core|after-tax|sales|interim|unaudited) ){0,2}"
    r"(?:profits?|earnings|results?|revenues?|turnover|loss|losses|income|sales|figures|accounts)\b"
)
# matches "in the D, ", "during the D the group"; refuses "in the D to June", "in the D since", "in the D he has"
_PERIOD = Late(
    rf"\b(?:in|over|during|for) the (?P<sign>{_DURATION})"
    rf"(?:[,.;]| (?=[{_SIGNS}]|under review\b|period\b|the (?:group|company|firm|bank)\b|sales\b|revenues?\b|"
    r"turnover\b|net\b|profits?\b|passengers?\b|it (?:sold|opened|made|had|earned|cut)\b))"
)
_MONTHS_OF_HALF = 6
_WORDS_FOR = {3: ("quarter",), 6: ("half", "interim"), 12: ("year", "annual")}


def results_periods(story: Story) -> Iterator[Relation]:
    """The length of one period of results told twice: the roles "first" and "second"."""
    if "month" not in story.text:
        return
    lead = [months for figure in _signs(story, _RESULTS) if (months := _in_months(figure)) is not None]
    if not lead or len({figure.stated for figure in lead}) > 1:
        return
    first = lead[0]
    for figure in _signs(story, _PERIOD):
        if figure.unit != "month" or figure.span.start < first.span.start:
            continue
        if figure.stated == first.stated or not _is_named(story, figure):
            yield Relation("same thing", (("first", (first,)), ("second", (figure,))), (), Certainty.IMPLIED)


def _signs(story: Story, expression: Late) -> Iterator[Figure]:
    for sentence in story.sentences:
        if _DURATION in sentence.skeleton:
            by_place = dict(zip(sentence.places, sentence.figures, strict=True))
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
