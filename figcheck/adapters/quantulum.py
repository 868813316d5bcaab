"""quantulum3 as a second opinion: where its reading of a text differs from ours.

It knows numbers and units but no dates, clock times, scores, ordinals or names, so such a figure is only held against
it when it gives the number a unit ("3 a.m." as three years). Its time grows with the square of the text, so it is fed
one sentence at a time; its first sentence costs seconds, while it builds its patterns.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final

from ..document import Document, parse
from ..errors import FigcheckError, UnreadableInput
from ..interval import point
from ..model import Figure, Kind, Span
from ..reading.reader import read
from ..records import dataclass
from ..units import Unit, compose, currencies, unit, units_of

LONGEST_SENTENCE: Final = 4000
"""Characters of the longest sentence that quantulum3 is asked about: at this length it takes seconds."""

_NOT_ITS_KINDS: Final = frozenset({Kind.DATE, Kind.CLOCK, Kind.YEAR, Kind.ORDINAL, Kind.SCORE, Kind.IDENTIFIER})
_RENAMED: Final = MappingProxyType({"percentage": "percent", "per mille": "permille", "atomic mass unit": "dalton"})
_FLOAT_NOISE: Final = Fraction(1, 10**9)  # it computes in binary floating point
_BARE: Final = "dimensionless"


class SecondOpinionUnavailable(FigcheckError):
    """quantulum3 cannot be imported."""


class Difference(StrEnum):
    """In what two readings of a passage differ."""

    VALUE = "value"
    UNIT = "unit"
    ONLY_OURS = "only ours"
    ONLY_THEIRS = "only theirs"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Theirs:
    """A quantity as quantulum3 reads it: `unit` is its own name, None without one; `spread` is half of a range."""

    value: float
    unit: str | None
    surface: str
    span: Span
    spread: float = 0.0


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A passage that the two read differently; `note` is the error when quantulum3 failed on a sentence."""

    kind: Difference
    span: Span
    ours: Figure | None = None
    theirs: Theirs | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Measure:
    """What a unit measures, by every name that may be meant, and how much of it one is."""

    dimensions: frozenset[str]
    factor: Fraction
    offset: Fraction = Fraction(0)


def second_opinion(text: str) -> tuple[Disagreement, ...]:
    """Every passage of a text that figcheck and quantulum3 read differently, in the order of the text.

    A sentence on which quantulum3 raises an error, or which is too long for it, is a disagreement of the kind FAILED.
    Raises SecondOpinionUnavailable when it is not installed, UnreadableInput for anything but text.
    """
    if not isinstance(text, str):
        raise UnreadableInput(f"a story is text (str), not {type(text).__name__}; decode bytes first")
    ask = _parser()
    document = parse(text)
    figures: dict[int, list[Figure]] = {}
    for figure in read(document):
        figures.setdefault(figure.sentence, []).append(figure)
    found: list[Disagreement] = []
    for index in range(len(document.starts)):
        answer = _asked(ask, document, document.sentence_span(index))
        if isinstance(answer, Disagreement):
            found.append(answer)
        else:
            found += _differences(figures.get(index, []), answer)
    return tuple(sorted(found, key=lambda item: (item.span.start, item.span.end)))


def _parser() -> Callable[[str], list[Any]]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it asks for an optional classifier at every import
            from quantulum3 import parser
    except ImportError as error:
        raise SecondOpinionUnavailable(
            f"the second opinion needs quantulum3, which cannot be imported ({error}); "
            "install it with: pip install quantulum3"
        ) from error
    return parser.parse  # type: ignore[no-any-return]


def _asked(ask: Callable[[str], list[Any]], document: Document, sentence: Span) -> list[Theirs] | Disagreement:
    words = document.plain[sentence.start : sentence.end].rstrip()
    if not words:
        return []
    if len(words) > LONGEST_SENTENCE:
        note = f"a sentence of {len(words)} characters; quantulum3 is asked about {LONGEST_SENTENCE} at most"
        return Disagreement(Difference.FAILED, sentence, note=note)
    try:
        return [_theirs(quantity, sentence.start) for quantity in ask(words)]
    except Exception as error:  # noqa: BLE001 - another project's code: whatever it raises is its answer, and is shown
        return Disagreement(Difference.FAILED, sentence, note=f"{type(error).__name__}: {error}")


def _theirs(quantity: Any, start: int) -> Theirs:
    first, last = quantity.span
    name = quantity.unit.name
    return Theirs(
        value=float(quantity.value),
        unit=None if name == _BARE else name,
        surface=quantity.surface,
        span=Span(start + first, start + last),
        spread=float(quantity.uncertainty or 0),
    )


def _differences(figures: Sequence[Figure], theirs: Sequence[Theirs]) -> Iterator[Disagreement]:
    matched: set[int] = set()
    for figure in figures:
        beside = [index for index, item in enumerate(theirs) if item.span.overlaps(figure.span)]
        matched.update(beside)
        readings = [theirs[index] for index in beside]
        if not readings:
            if figure.kind not in _NOT_ITS_KINDS:
                yield Disagreement(Difference.ONLY_OURS, figure.span, figure)
        elif not _agree(figure, readings):
            yield _told_apart(figure, readings)
    for index, item in enumerate(theirs):
        if index not in matched:
            yield Disagreement(Difference.ONLY_THEIRS, item.span, None, item)


def _agree(figure: Figure, readings: Sequence[Theirs]) -> bool:
    """True when one of the readings is the figure, or two of them are the ends of its range."""
    if figure.kind in _NOT_ITS_KINDS:
        return all(item.unit is None for item in readings)
    ends = _printed_ends(figure)
    for item in readings:
        pairs = _beside(ends, item)
        if pairs and all(_same(end, figure.unit, value, item.unit) for end, value in pairs):
            return True
    # the first of two numbers that share a unit ("3 to 4 km") is often left without it
    return len(ends) == 2 and all(
        any(_same(end, figure.unit, Fraction(item.value), item.unit or figure.unit) for item in readings)
        for end in ends
    )


def _told_apart(figure: Figure, readings: Sequence[Theirs]) -> Disagreement:
    """The disagreement, with the reading of our value, else the one with a unit that covers most of the figure."""
    ends = _printed_ends(figure)
    for item in readings:
        pairs = _beside(ends, item)
        if pairs and all(_near(end, value) for end, value in pairs):
            return Disagreement(Difference.UNIT, figure.span, figure, item)
    item = max(readings, key=lambda one: (one.unit is not None, _shared(one.span, figure.span)))
    kind = Difference.UNIT if figure.kind in _NOT_ITS_KINDS else Difference.VALUE
    return Disagreement(kind, figure.span, figure, item)


def _printed_ends(figure: Figure) -> tuple[Fraction, ...]:
    """The value of a figure, or both ends of a range; nothing for what has no number of its own."""
    numbers = [figure.stated, figure.upper.stated if figure.upper else None]
    return tuple(Fraction(number) for number in numbers if number is not None)


def _beside(ends: tuple[Fraction, ...], item: Theirs) -> list[tuple[Fraction, Fraction]]:
    """Our numbers, each with the one of theirs that should equal it; empty when one is a range and the other is not."""
    middle, half = Fraction(item.value), Fraction(item.spread)
    theirs = (middle - half, middle + half) if half and len(ends) == 2 else (middle,)
    return list(zip(ends, theirs, strict=True)) if len(ends) == len(theirs) else []


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _near(ours: Fraction, theirs: Fraction) -> bool:
    return point(theirs).widened(_FLOAT_NOISE).contains(ours)


def _same(ours: Fraction, our_unit: str | None, theirs: Fraction, their_unit: str | None) -> bool:
    """True when the two amounts are equal in the base unit of what both measure."""
    one, other = _measure(our_unit), _measure(their_unit)
    if one is None or other is None:
        return False
    if not one.dimensions & other.dimensions:
        return False
    return _near(ours * one.factor + one.offset, theirs * other.factor + other.offset)


@lru_cache(maxsize=1024)
def _measure(name: str | None) -> _Measure | None:
    """What a unit of ours or of theirs measures; None for a name that the tables do not hold."""
    if name is None:
        return _Measure(frozenset({""}), Fraction(1))
    name = _RENAMED.get(name, name)
    whole = _money(name) or _physical(name)
    if whole is not None or " per " not in name:
        return whole
    above, _, below = name.partition(" per ")
    top, bottom = _measure(above), _measure(below)
    if top is None or bottom is None:
        return None
    dimensions = frozenset(f"{one} per {other}" for one in top.dimensions for other in bottom.dimensions)
    return _Measure(dimensions, top.factor / bottom.factor)


def _money(name: str) -> _Measure | None:
    minor = currencies.minor_of(name)
    if minor is not None:
        return _Measure(frozenset(minor[0]), minor[1])
    codes = currencies.codes_of(name)
    # of the many dollars, the one that the name means by itself
    return _Measure(frozenset(codes[:1]), Fraction(1)) if codes else None


def _physical(name: str) -> _Measure | None:
    found = _known(name)
    if found is None and " per " in name:
        above, _, below = name.partition(" per ")
        top, bottom = _known(above), _known(below)
        found = compose(top.name, bottom.name) if top and bottom else None
    return _Measure(frozenset({found.dimension}), found.factor, found.offset) if found else None


def _known(name: str) -> Unit | None:
    """The unit of that name in the tables, which hold quantulum3's names beside ours."""
    try:
        return unit(name)
    except LookupError:
        return next(iter(units_of(name)), None)
