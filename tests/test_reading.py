"""Every example of tests/reading/*.toml: a sentence, the figures it holds, and the numbers in it that claim nothing.

A row may say of a figure as much or as little as is certain; what it leaves out is not tested. `unit`, `thing` and
`qualifier` may be the empty string, which asks that there be none. `absent` names pieces of the text that no numeric
figure may touch; `only = true` says that the row names every numeric figure of the text.
"""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import NotRequired, TypedDict, cast

import pytest

import figcheck
from figcheck.model import Figure, Kind, Qualifier, Span

FOLDER = Path(__file__).parent / "reading"
CALENDAR = frozenset({Kind.DATE, Kind.CLOCK, Kind.YEAR})
TOLERANCE = Decimal("1e-6")


class Expected(TypedDict):
    """A figure as a row describes it."""

    text: str
    kind: NotRequired[str]
    value: NotRequired[str]
    high: NotRequired[str]
    unit: NotRequired[str]
    qualifier: NotRequired[str]
    thing: NotRequired[str]
    place: NotRequired[int]


class Row(TypedDict):
    """One example."""

    text: str
    figures: NotRequired[list[Expected]]
    absent: NotRequired[list[str]]
    only: NotRequired[bool]


def load(path: Path) -> list[Row]:
    """The rows of one file."""
    return cast("list[Row]", tomllib.loads(path.read_text(encoding="utf-8"))["row"])


TABLES = {path.stem: load(path) for path in sorted(FOLDER.glob("*.toml"))}
ROWS = [row for rows in TABLES.values() for row in rows]
CASES = [
    pytest.param(row, id=f"{name}:{number}")
    for name, rows in TABLES.items()
    for number, row in enumerate(rows, start=1)
]


def places(row: Row) -> list[Span]:
    """Where each expected figure stands: a quote that occurs several times is used up from the left."""
    found: list[Span] = []
    after: dict[str, int] = {}
    for expected in row.get("figures", []):
        quote = expected["text"]
        start = row["text"].index(quote, after.get(quote, 0))
        after[quote] = start + len(quote)
        found.append(Span(start, start + len(quote)))
    return found


def occurrences(text: str, quote: str) -> list[Span]:
    """Every place of a quote; a quote that ends in a letter or digit must end where the run of them ends."""
    found: list[Span] = []
    start = text.find(quote)
    while start >= 0:
        end = start + len(quote)
        if not (quote[0].isdigit() and text[start - 1 : start].isdigit()) and not (
            quote[-1].isdigit() and text[end : end + 1].isdigit()
        ):
            found.append(Span(start, end))
        start = text.find(quote, end)
    return found


def show(figures: list[Figure]) -> str:
    """The extracted figures, one a line, for the message of a failed test."""
    return "\n".join(
        f"  {f.text!r} {f.kind} {f.stated} {f.upper.stated if f.upper else ''} unit={f.unit!r}"
        f" qualifier={f.qualifier} thing={f.thing.head if f.thing else None!r} place={f.place} {f.trace}"
        for f in figures
    )


def same_number(actual: Decimal | None, expected: str) -> bool:
    """Equal up to the rounding of a printed fraction."""
    wanted = Decimal(expected)
    return actual is not None and abs(actual - wanted) <= TOLERANCE * abs(wanted)


def differences(figure: Figure, expected: Expected) -> list[str]:
    """What the row says of a figure and the reader does not."""
    wrong: list[str] = []
    if "kind" in expected and figure.kind != expected["kind"]:
        wrong.append(f"kind is {figure.kind}, not {expected['kind']}")
    if "value" in expected and not same_number(figure.stated, expected["value"]):
        wrong.append(f"value is {figure.stated}, not {expected['value']}")
    upper = figure.upper.stated if figure.upper else None
    if "high" in expected and not same_number(upper, expected["high"]):
        wrong.append(f"high is {upper}, not {expected['high']}")
    if "value" in expected and "high" not in expected and upper is not None:
        wrong.append(f"a range up to {upper}, not one number")
    if "place" in expected and figure.place != expected["place"]:
        wrong.append(f"place is {figure.place}, not {expected['place']}")
    words = {"unit": figure.unit, "qualifier": figure.qualifier, "thing": figure.thing.head if figure.thing else None}
    said = cast("dict[str, object]", expected)
    for name, actual in words.items():
        if name in said and (actual or "") != said[name]:
            wrong.append(f"{name} is {actual!s}, not {said[name] or None}")
    return wrong


@pytest.mark.parametrize("row", CASES)
def test_row(row: Row) -> None:
    """The reader finds what the row names, as it names it, and nothing where the row forbids it."""
    text = row["text"]
    figures = [figure for figure in figcheck.extract(text) if figure.kind != Kind.IDENTIFIER]
    numeric = [figure for figure in figures if figure.kind not in CALENDAR]
    wrong: list[str] = []
    spans = places(row)
    for expected, span in zip(row.get("figures", []), spans, strict=True):
        here = [figure for figure in figures if figure.span.overlaps(span)]
        if len(here) != 1:
            wrong.append(f"{expected['text']!r}: {len(here)} figures, not 1")
        else:
            wrong.extend(f"{expected['text']!r}: {what}" for what in differences(here[0], expected))
    for quote in row.get("absent", []):
        hits = [f for f in numeric for span in occurrences(text, quote) if f.span.overlaps(span)]
        wrong.extend(f"{quote!r} must not be a figure but is read in {figure.text!r}" for figure in hits)
    if row.get("only", False):
        extra = [figure for figure in numeric if not any(figure.span.overlaps(span) for span in spans)]
        wrong.extend(f"unexpected figure {figure.text!r}" for figure in extra)
    assert not wrong, "\n".join([text, *wrong, "read as:", show(figures)])


def test_spans_are_offsets_into_the_text() -> None:
    """The text of a figure is the piece of the story under its span."""
    for row in ROWS:
        for figure in figcheck.extract(row["text"]):
            assert row["text"][figure.span.start : figure.span.end] == figure.text


def test_tables_are_sound() -> None:
    """Enough rows, no sentence twice, every row asserts something, and every quote is in its sentence."""
    assert len(ROWS) >= 600
    texts = [row["text"] for row in ROWS]
    assert len(texts) == len(set(texts))
    kinds = {str(kind) for kind in Kind}
    qualifiers = {"", *map(str, Qualifier)}
    for row in ROWS:
        assert set(row) <= Row.__required_keys__ | Row.__optional_keys__, row["text"]
        assert row.get("figures") or row.get("absent"), row["text"]
        assert len(places(row)) == len(row.get("figures", []))
        for expected in row.get("figures", []):
            assert set(expected) <= Expected.__required_keys__ | Expected.__optional_keys__, row["text"]
            assert expected.get("kind", "count") in kinds, row["text"]
            assert expected.get("qualifier", "") in qualifiers, row["text"]
            assert Decimal(expected.get("value", "0")).is_finite(), row["text"]
            assert Decimal(expected.get("high", "0")).is_finite(), row["text"]
        for quote in row.get("absent", []):
            assert occurrences(row["text"], quote), (row["text"], quote)


def test_a_short_month_without_a_full_stop_may_be_a_name() -> None:
    assert not figcheck.extract("He put his trust in Jan and in Mar too.")
    assert [figure.kind for figure in figcheck.extract("It began in Jan. and stopped.")] == [Kind.DATE]


def test_an_hour_past_noon_that_is_no_hour_is_no_time() -> None:
    assert Kind.CLOCK not in {figure.kind for figure in figcheck.extract("The train is said to leave at 13pm.")}


def test_a_weekday_in_small_letters_is_no_part_of_the_date_before_it() -> None:
    assert [figure.text for figure in figcheck.extract("The log was for 5 May, friday, in pencil.")] == ["5 May"]


def test_a_name_that_ends_in_letters_of_a_financial_year_is_no_date() -> None:
    assert [figure.kind for figure in figcheck.extract("The sum went on slip LFY22.")] == [Kind.IDENTIFIER]
