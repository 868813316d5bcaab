"""The reader's scratch: the text in its two plain forms, and a figure still being put together."""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal

from ..document import Document, lower_twin
from ..house import House
from ..model import CalendarDate, ClockTime, Kind, Phrase, Qualifier
from ..records import dataclass
from .numerals import Numeral

# the mark in a draft's trace that says its comma stands before decimals
DECIMAL_COMMA = "decimal-comma"


@dataclass(frozen=True, slots=True)
class Source:
    """A document with its plain text in both cases; `lower` has the same length as `plain`. `house` is its style.

    `kept` is as of a sentence.
    """

    document: Document
    plain: str
    lower: str
    house: House
    kept: dict[str, object] = field(default_factory=dict, init=False, repr=False, compare=False)


def source_of(document: Document, house: House) -> Source:
    """The two plain forms of a document's text."""
    plain = document.plain
    return Source(document, plain, lower_twin(plain), house)


class Draft:
    """A figure while its readers add to it; it never leaves the reading package."""

    __slots__ = (
        "end", "form", "high", "high_place", "inner", "kind", "minor", "other", "place", "qualifier", "readings",
        "scale", "start", "thing", "trace", "unit", "value", "when",
    )  # fmt: skip

    def __init__(self, start: int, end: int, kind: Kind, value: Decimal | None = None, place: int = 0) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.value = value
        self.place = place
        self.form = "digits"
        self.scale = 0
        self.high: Decimal | None = None
        self.high_place = 0
        self.inner = start  # where the number itself begins, behind signs and qualifiers
        self.unit: str | None = None
        self.minor: tuple[str, int] | None = None
        self.qualifier: Qualifier | None = None
        self.thing: Phrase | None = None
        self.when: CalendarDate | ClockTime | None = None
        self.readings: tuple[str, ...] = ()
        self.other: Decimal | None = None  # the value by the other way of setting commas and points
        self.trace: tuple[str, ...] = ()


def draft_of(numeral: Numeral, kind: Kind = Kind.COUNT) -> Draft:
    """A draft that starts as a numeral without unit."""
    draft = Draft(numeral.start, numeral.end, kind, numeral.value, numeral.place)
    draft.form, draft.scale, draft.high = numeral.form, numeral.scale, numeral.high
    draft.trace = ("numerals",)
    return draft
