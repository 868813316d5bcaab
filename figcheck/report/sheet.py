"""The figure sheet: what fact-checkers tick by hand, a row for every figure of a story.

A row has what was printed and how it was read, what it counts, the sentence, whether it is quoted and who said it, and
which other figures it was held against with what result.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import asdict, replace

from ..document import Document, parse
from ..model import Certainty, Circumstances, Figure, Judgement, Kind, Outcome, Span
from ..reading.circumstances import described
from ..records import dataclass
from ..times import Time
from ..working import printed
from .blocks import account
from .checked import Checked, Locator, Place
from .contract import figure_to_dict, plain
from .excerpt import one_line
from .summary import untold


@dataclass(frozen=True, slots=True)
class Check:
    """A claim in which a figure plays a part: the other figures of it, what came of it, and the arithmetic.

    A contradiction that is `doubted` is no finding, since its wording is not trusted.
    """

    rule: str
    outcome: Outcome
    against: tuple[str, ...]
    account: str
    doubted: bool = False

    @property
    def said(self) -> str:
        """What came of it, in words."""
        return f"{self.outcome.value.replace('_', ' ')}{', not trusted' if self.doubted else ''}"


@dataclass(frozen=True, slots=True)
class Row:
    """A figure with all that the sheet says of it."""

    figure: Figure
    place: Place
    sentence: str
    about: Circumstances
    time: Time | None
    checks: tuple[Check, ...]

    @property
    def thing(self) -> str:
        """What is counted, or nothing."""
        thing = self.figure.thing
        return " ".join((*thing.modifiers, thing.head)) if thing else ""

    @property
    def value(self) -> str:
        """The number as read, with its thousands separated, a range with both ends, or the days of a date."""
        if self.time is not None and self.figure.stated is None:
            return days(self.time)
        low, high = plain(self.figure.stated), plain(self.figure.upper.stated) if self.figure.upper else None
        if low is None:
            return ""
        return _grouped(low) if high is None else f"{_grouped(low)}–{_grouped(high)}"

    @property
    def worst(self) -> Outcome | None:
        """What most needs a look among the outcomes of its checks; None when it was held against nothing."""
        outcomes = [Outcome.UNDECIDED if check.doubted else check.outcome for check in self.checks]
        return next((outcome for outcome in WORST_FIRST if outcome in outcomes), None)


WORST_FIRST = (Outcome.CONTRADICTED, Outcome.UNDECIDED, Outcome.CONSISTENT, Outcome.NOT_CHECKED)


def rows(checked: Checked) -> list[Row]:
    """The rows of a story, in the order of the text; identifiers such as "Boeing 737" have one too."""
    report = checked.report
    document, locator = parse(report.text), Locator.of(checked)
    checks = _checks(report.figures, report.judged, frozenset(map(id, untold(report))))
    times = {time.span: time for time in report.times()}
    return [
        Row(
            figure,
            locator.place(figure.span),
            _sentence(document, figure),
            _about(document, figure),
            times.get(figure.span),
            tuple(checks.get(index, ())),
        )
        for index, figure in enumerate(report.figures)
    ]


def _about(document: Document, figure: Figure) -> Circumstances:
    """What the sentence says of a figure; nobody says the date of a dateline, whoever speaks behind it."""
    said = described(document.text, document.sentence_span(figure.sentence), figure)
    dateline = document.dateline
    return replace(said, source=None) if dateline and figure.span.overlaps(dateline.span) else said


def _checks(
    figures: tuple[Figure, ...], judged: tuple[Judgement, ...], doubted: frozenset[int]
) -> dict[int, list[Check]]:
    """The claims of each figure, by its number in the story."""
    found: dict[int, list[Check]] = {}
    numbers = Numbers.of(figures)
    for item in judged:
        taking_part = item.claim.relation.figures
        for index in numbers.of_claim(item):
            others = (printed(other) for other in taking_part if not other.span.overlaps(figures[index].span))
            against, is_doubted = tuple(dict.fromkeys(others)), id(item) in doubted
            check = Check(item.claim.rule, item.verdict.outcome, against, account(item), is_doubted)
            found.setdefault(index, []).append(check)
    return found


@dataclass(frozen=True, slots=True)
class Numbers:
    """Finds the number of a figure in its story by where it stands; frames may hand on a part of one."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, figures: tuple[Figure, ...]) -> Numbers:
        """The numbers of a story's figures."""
        return cls(tuple(figure.span.start for figure in figures), tuple(figure.span.end for figure in figures))

    def at(self, span: Span) -> int | None:
        """The number of the figure that overlaps a span, or None."""
        index = bisect_right(self.starts, span.start) - 1
        for near in (index, index + 1):
            if 0 <= near < len(self.starts) and self.starts[near] < span.end and span.start < self.ends[near]:
                return near
        return None

    def of_claim(self, item: Judgement) -> tuple[int, ...]:
        """The numbers of the figures that take part in a claim, each once."""
        found = (self.at(figure.span) for figure in item.claim.relation.figures)
        return tuple(dict.fromkeys(index for index in found if index is not None))


def _sentence(document: Document, figure: Figure) -> str:
    sentence = document.sentence_span(figure.sentence)
    return " ".join(one_line(document.text[sentence.start : sentence.end]).split())


def to_dict(row: Row) -> dict[str, object]:
    """A row as plain values: the figure as in the report's contract, and what the sheet adds."""
    return {
        "line": row.place.line,
        "column": row.place.column,
        "part": row.place.part or None,
        **figure_to_dict(row.figure),
        "context": row.sentence,
        "circumstances": asdict(row.about),
        "time": time_to_dict(row.time) if row.time else None,
        "checks": [
            {
                "rule": check.rule,
                "outcome": check.outcome.value,
                "against": list(check.against),
                "account": check.account,
            }
            for check in row.checks
        ],
    }


def time_to_dict(time: Time) -> dict[str, object]:
    """A time as plain values: ISO 8601 days and hours, how sure they are and what they are counted from."""
    return {
        "first": time.first.isoformat() if time.first else None,
        "last": time.last.isoformat() if time.last else None,
        "clock": [clock(minute) for minute in time.minutes] if time.minutes else None,
        "certainty": time.certainty.name.lower(),
        "counted_from": time.anchor or None,
    }


def days(time: Time) -> str:
    """The days of a time as short as ISO 8601 allows ("2020-07-01/09-30"), or its hour; a guess has a question mark."""
    if time.first is None or time.last is None:
        return clock(time.minutes[0]) if time.minutes else ""
    first, last = time.first.isoformat(), time.last.isoformat()
    same = next((size for size in (10, 8, 5) if first[:size] == last[:size]), 0)
    between = f"{first}/{last[same:]}" if same < len(first) else first
    return between + ("?" if time.certainty is Certainty.GUESSED else "")


def clock(minute: int) -> str:
    """A minute of the day as an hour: "15:30"."""
    return f"{minute // 60:02}:{minute % 60:02}"


def is_identifier(row: Row) -> bool:
    """True for a number that claims nothing, such as "Boeing 737"."""
    return row.figure.kind is Kind.IDENTIFIER


def _grouped(number: str) -> str:
    """A decimal string with its thousands separated."""
    whole, point, decimals = number.partition(".")
    return f"{int(whole):,}{point}{decimals}" if len(whole.lstrip("-")) > 4 else number
