"""How a support or a derivation is called and shown: the step in one line, with its figures as printed."""

from __future__ import annotations

from fractions import Fraction

from ..interval import EVERYTHING, Interval, point
from ..model import CalendarDate, Kind
from ..working import printed, show
from .alignment import Candidate
from .derivations import Derivation
from .texts import PHRASE, Entry

_SIGNS = {
    "sum": " + ",
    "difference": " − ",
    "share": " ÷ ",
    "multiple": " ÷ ",
    "average": " ÷ ",
    "product": " × ",
    "part": " × ",
}
# kinds of figures that name a part of a year: "the first three months of 2022"
_NO_DATES = frozenset({Kind.DURATION, Kind.ORDINAL})


def how_of(entry: Entry, best: Candidate) -> str:
    """How a figure of the draft comes from its support: "same", "words", "unit", "rounded" or "date"."""
    mine, source = entry.figure, best.source.figure
    if best.draft_measure is None:
        return "same" if _is_one_date(entry, best.source) else "date"
    if mine.unit != source.unit and best.draft_measure.converted | best.source_measure_converted:
        return "unit"
    if mine.stated == source.stated and mine.kind is source.kind:
        return "same" if _has_digits(mine.text) is _has_digits(source.text) else "words"
    if best.draft_measure.at == best.at:
        return "words"
    return "rounded"


def _has_digits(text: str) -> bool:
    return any(char.isdigit() for char in text)


def _is_one_date(one: Entry, other: Entry) -> bool:
    """Whether two dates are printed with the same parts, so that nothing had to be counted."""
    mine, yours = one.figure.when, other.figure.when
    if PHRASE in one.figure.trace or PHRASE in other.figure.trace:
        return one.figure.text.lower() == other.figure.text.lower()
    if isinstance(mine, CalendarDate) and isinstance(yours, CalendarDate):
        return (mine.day is None) is (yours.day is None) and (mine.weekday is None) is (yours.weekday is None)
    return not {one.figure.kind, other.figure.kind} & _NO_DATES


def line_of(entry: Entry, best: Candidate) -> str:
    """A support in one line; empty where draft and source print the same."""
    mine, source = printed(entry.figure), printed(best.source.figure)
    return "" if mine.lower() == source.lower() else f"{source}; stated: {mine}"


def at_of(entry: Entry, derivation: Derivation) -> tuple[Interval, Interval, str]:
    """What a derived figure allows, what the step gives, and the step in one line."""
    figure = entry.figure
    told = [printed(operand.figure) for operand in derivation.operands]
    value = Fraction(derivation.value)
    result = _result(entry, value)
    line = f"{_step(derivation, told)} = {result}; stated: {printed(figure)}"
    measure = entry.ends[0][0] if entry.ends else None
    return (measure.room if measure else EVERYTHING, point(value), line)


def _result(entry: Entry, value: Fraction) -> str:
    figure = entry.figure
    measure = entry.ends[0][0]
    stated = figure.stated or 1
    scaled = value * Fraction(stated) / measure.at.middle if not measure.bare and measure.at.middle else value
    if figure.kind in (Kind.FRACTION, Kind.RATIO):
        return f"{float(scaled) * 100:.3g}%"
    return show(scaled.limit_denominator(10**6), figure)


def _part(derivation: Derivation) -> float:
    """How large the first figure is beside the second."""
    first, second = (operand.ends[0][0].at.middle for operand in derivation.operands)
    return float(first / second)


def _step(derivation: Derivation, told: list[str]) -> str:
    operation = derivation.operation
    if operation == "length":
        return f"{told[0]} to {told[1] if len(told) > 1 else 'publication'}"
    if operation == "growth":
        rose = derivation.value > _part(derivation)
        return f"{told[0]} ÷ ({told[1]} {'−' if rose else '+'} {told[0]})"
    if operation == "change":
        return f"{told[0]} ÷ {told[1]} − 1"
    if operation == "remainder":
        return f"(100% − {told[0]}) × {told[1]}"
    if operation == "base":
        return f"{told[0]} before {told[1]}"
    if operation == "others":
        return f"{told[0]} − 1"
    if operation == "rest":
        return f"100% − {told[0]}"
    return _SIGNS.get(operation, " , ").join(told)
