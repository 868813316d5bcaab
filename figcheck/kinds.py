"""The words that sort figures, claims and findings: each a closed list."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Kind(StrEnum):
    """What sort of figure a printed number is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    QUANTITY = "quantity"
    RATIO = "ratio"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    ORDINAL = "ordinal"
    DATE = "date"
    CLOCK = "clock"
    DURATION = "duration"
    AGE = "age"
    SCORE = "score"
    YEAR = "year"
    IDENTIFIER = "identifier"


class Qualifier(StrEnum):
    """The words that loosen or bound a figure."""

    ABOUT = "about"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    NEARLY = "nearly"
    JUST_OVER = "just over"
    EXACTLY = "exactly"


UPPER_BOUNDS = frozenset({Qualifier.LESS_THAN, Qualifier.AT_MOST})
"""Behind them a figure tells the most that may be."""


class Outcome(StrEnum):
    """What the judge says of a claim."""

    CONSISTENT = "consistent"
    CONTRADICTED = "contradicted"
    UNDECIDED = "undecided"
    NOT_CHECKED = "not_checked"


class Status(StrEnum):
    """What the sources say to a figure of a draft."""

    SUPPORTED = "supported"
    DERIVED = "derived"
    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"
    NOT_COMPARED = "not_compared"


class Severity(StrEnum):
    """How sure a finding is: impossible (error), excusable by rounding, rate or base (warning), or form (info)."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


LOWER = {Severity.ERROR: Severity.WARNING, Severity.WARNING: Severity.INFO, Severity.INFO: Severity.INFO}
"""One step less sure."""


class Certainty(IntEnum):
    """How firmly the wording ties the figures of a relation together."""

    GUESSED = 1
    IMPLIED = 2
    STATED = 3


class Applicability(StrEnum):
    """Who may apply a suggestion: anyone who asks for it, who asks twice, or only a person who has read it."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    DISPLAY = "display"
