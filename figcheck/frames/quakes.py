"""The magnitude of one earthquake, told by its place in a series, by its month and year, or before a revision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..lang.en.calendar import MONTHS
from ..laws.shocks import can_be_compared, is_great, nearest
from ..model import CalendarDate, Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND
from .pattern import Late, figures_by_place

_COUNT = SIGN_OF_KIND[Kind.COUNT]
_DURATION = SIGN_OF_KIND[Kind.DURATION]
_ORDINAL = SIGN_OF_KIND[Kind.ORDINAL]
_QUAKE = r"(?:earthquake|quake|tremor|temblor)s?"
# matches "magnitude C", "magnitude of C", "magnitude-C", "C-magnitude", "C magnitude"; refuses "magnitude scale C"
_MAGNITUDE = Late(
    rf"\bmagnitude(?: of|-| was| at)? ?(?:about |around )?(?P<after>{_COUNT})|(?P<ahead>{_COUNT})[- ]magnitude\b"
)
# matches "revised down the magnitude to C from C", "downwardly revised to C from an initial C"; refuses "revised to C,"
_REVISED = Late(
    rf"\brevised\b[^.;{_COUNT}]{{0,40}}\bto (?:magnitude )?(?P<new>{_COUNT}) from (?:[a-z]+ ){{0,5}}?(?P<old>{_COUNT})"
)
# matches "O quake", "O, more powerful earthquake"; refuses "O time a quake", "O quake in D"
_NUMBERED = Late(
    rf"(?P<ordinal>{_ORDINAL})(?:,? (?!time|day|year)[a-z]+){{0,2}} {_QUAKE}\b"
    rf"(?! (?:since\b|in (?:[{_DURATION}]|as many)))"
)
# what tells of another shock beside the one told of, or of another opinion of its strength
_OTHER = Late(
    r"\b(?:aftershocks?|foreshocks?|another|followed by|preceded|later|earlier|previous|similar|according to|"
    r"put (?:the|it)|estimated|usgs|geological|agency|compared|than|scale|measured by|simulat\w+|could|would|if)\b"
)

_Key = tuple[str, str] | tuple[int, int]
_MONTHS = frozenset(name.capitalize() for name in MONTHS)
_UNNUMBERED: _Key = ("ordinal", "")


@dataclass(frozen=True, slots=True)
class _Shock:
    """One magnitude with what tells of which quake it is: its ordinal, or the year and month, and perhaps the day."""

    figure: Figure
    sentence: Sentence
    key: _Key
    day: int | None = None
    revised: Figure | None = None


# matches " – ", " (Reuters) - ", ": "; refuses ", "
_HEADED = Late(r" ?(?:\([a-z]+\) )?(?:[–—:]|-(?= ))")
# matches "in Peru", "off Chile", "hit northern Japan"; refuses "in March"
_PLACE = Late(r"\b(?:[Ii]n|[Nn]ear|[Oo]ff|hit|struck|shook|[Oo]n) (?:[a-z]+ )?(?P<name>[A-Z][a-z]{2,})")


def quakes(story: Story) -> Iterator[Relation]:
    """Two magnitudes of one earthquake, in the roles "first" and "second"."""
    if "agnitude" not in story.text or ("quake" not in story.text and "tremor" not in story.text):
        return
    told: dict[_Key, list[_Shock]] = {}
    unnumbered: list[_Shock] = []
    for sentence in story.sentences:
        skeleton = sentence.skeleton
        if "magnitude" in skeleton or "revised" in skeleton:
            for shock in _shocks(sentence):
                if shock.key == _UNNUMBERED:
                    unnumbered.append(shock)
                else:
                    told.setdefault(shock.key, []).append(shock)
    if len(unnumbered) == 1:
        yield from _left_over(story, unnumbered[0], told)
    for group in told.values():
        if len(group) > 1:
            yield from _pairs(story, group)


def _left_over(story: Story, revised: _Shock, told: dict[_Key, list[_Shock]]) -> Iterator[Relation]:
    """A revision that names no quake, with the only quake of the series whose revision is not told by its number."""
    numbered = [group for key, group in told.items() if key[0] == "ordinal"]
    left = [group for group in numbered if not any(shock.revised for shock in group)]
    if len(numbered) > len(left) == 1 and left[0][0].sentence.index < revised.sentence.index:
        yield from _pairs(story, [left[0][0], revised])


def _pairs(story: Story, group: list[_Shock]) -> Iterator[Relation]:
    """The first magnitude of a quake with each later one; where it was revised, with the nearer of the two."""
    first = group[0]
    for later in group[1:]:
        if later.sentence is first.sentence or (later.day and first.day and later.day != first.day):
            continue
        if _years(first.sentence) != _years(later.sentence):
            continue
        one, other = _places(story, first.sentence), _places(story, later.sentence)
        if not other <= one and (one or first.key[0] == "ordinal"):
            continue
        choices = [later.figure, *([later.revised] if later.revised else ())]
        second = choices[nearest(first.figure.stated, [figure.stated for figure in choices])]
        numbered = first.key[0] == "ordinal"
        if can_be_compared(first.figure.stated, second.stated) and (
            numbered or is_great(first.figure.stated, second.stated)
        ):
            roles = (("first", (first.figure,)), ("second", (second,)))
            yield Relation("same thing", roles, (), Certainty.IMPLIED)


def _places(story: Story, sentence: Sentence) -> set[str]:
    """The names and weekdays that say where or when a sentence is, but for months."""
    text = story.text[sentence.span.start : sentence.span.end]
    return {match["name"] for match in _PLACE.finditer(text)}.difference(_MONTHS)


def _years(sentence: Sentence) -> set[int]:
    years = {int(figure.stated) for figure in sentence.figures if figure.kind is Kind.YEAR and figure.stated}
    return years.union(when.year for when in _dates(sentence) if when.year)


def _dates(sentence: Sentence) -> list[CalendarDate]:
    """The dates of a sentence, but for the day at the head of a story ("HARLOW, March 4, 2026 –")."""
    return [
        figure.when
        for figure, place in zip(sentence.figures, sentence.places, strict=True)
        if isinstance(figure.when, CalendarDate) and not _HEADED.match(sentence.skeleton, place + 1)
    ]


def _shocks(sentence: Sentence) -> Iterator[_Shock]:
    by_place = figures_by_place(sentence)
    skeleton = sentence.skeleton
    ordinals = list(_NUMBERED.finditer(skeleton))
    ordinal = str(by_place[ordinals[0].start("ordinal")].stated) if len(ordinals) == 1 else None
    revised = _REVISED.search(skeleton)
    if revised is not None:
        new, old = by_place[revised.start("new")], by_place[revised.start("old")]
        if ordinal is not None:
            yield _Shock(new, sentence, ("ordinal", ordinal), None, old)
        elif not ordinals and "magnitude" in skeleton:
            yield _Shock(new, sentence, _UNNUMBERED, None, old)
        return
    found = [by_place[max(match.start("after"), match.start("ahead"))] for match in _MAGNITUDE.finditer(skeleton)]
    if len(found) != 1 or found[0].stated is None or found[0].upper is not None or found[0].qualifier is not None:
        return
    if ordinal is not None and len([f for f in sentence.figures if f.kind is Kind.ORDINAL]) == 1:
        if not _OTHER.search(skeleton[: sentence.places[sentence.figures.index(found[0])]]):
            yield _Shock(found[0], sentence, ("ordinal", ordinal))
    elif ordinal is None and not _OTHER.search(skeleton):
        dates = [when for when in _dates(sentence) if when.year]
        if len(dates) == 1 and dates[0].year is not None and dates[0].month is not None:
            yield _Shock(found[0], sentence, (dates[0].year, dates[0].month), dates[0].day)
