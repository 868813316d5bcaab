"""The table of trust: what each wording of a rule ties in a corpus of news, how often that agrees, what readers say.

The file is TOML with a table for each rule and one row to a line, so that a change of it is a readable diff; it is read
line by line, which takes a tenth of the time that a reader of all TOML takes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, field, fields, replace

from ..errors import ConfigError
from ..records import dataclass

_HEAD = """\
# How far each wording of figcheck is trusted. Made by `figcheck trust`; a change by hand is lost when it is made again.
# A row: articles in which the wording ties figures, ties, those that agree, contradict and cannot be decided; how many
# refills with other figures of the article were tried and agreed; of the contradictions that were read, how many were
# right, defensible and false.
"""


@dataclass(frozen=True, slots=True)
class Row:
    """What was counted of one wording.

    `ties` are `agreeing`, `contradicting` and `undecided`. `refilled` is how many ties were made again with another
    figure of the same kind and unit from the same article in one role, `by_chance` how many of those agree. Of the
    contradictions that were read, `right` were errors of the story, `defensible` a matter of judgement, `false` not.
    """

    articles: int = 0
    ties: int = 0
    agreeing: int = 0
    contradicting: int = 0
    undecided: int = 0
    refilled: int = 0
    by_chance: int = 0
    right: int = 0
    defensible: int = 0
    false: int = 0

    def __add__(self, other: Row) -> Row:
        return Row(*(one + two for one, two in zip(astuple(self), astuple(other), strict=True)))

    @property
    def decided(self) -> int:
        """How many ties agree or contradict."""
        return self.agreeing + self.contradicting

    @property
    def read(self) -> int:
        """How many contradictions were read."""
        return self.right + self.defensible + self.false


FAR = " far"
"""Behind the name of a wording: the row of those of its ties whose figures are far from agreeing."""
COLUMNS = tuple(item.name for item in fields(Row))
Key = tuple[str, str]
"""A rule and a wording."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows by rule and wording, in words what they were counted on, and by rule the sum of the rows of its wordings."""

    rows: Mapping[Key, Row] = field(default_factory=dict)
    made_from: str = ""
    families: Mapping[str, Row] = field(default_factory=dict)


def families(rows: Mapping[Key, Row]) -> dict[str, Row]:
    """The sum of the rows of each rule, but for those of far contradictions."""
    found: dict[str, Row] = {}
    for (rule, _), row in near(rows):
        found[rule] = found[rule] + row if rule in found else row
    return found


def near(rows: Mapping[Key, Row]) -> Iterator[tuple[Key, Row]]:
    """The rows of wordings, without those of their far contradictions."""
    return (item for item in rows.items() if not item[0][1].endswith(FAR))


def written(table: Table) -> str:
    """The table as text: rules and their wordings in order, the numbers in columns."""
    widths = [
        max([len(column), *(len(str(getattr(row, column))) for row in table.rows.values())]) for column in COLUMNS
    ]
    wide = max([len(wording) + 2 for _, wording in table.rows], default=0)
    names = ", ".join(name.rjust(w) for name, w in zip(COLUMNS, widths, strict=True))
    lines = [_HEAD, f"#{'':<{wide}}   {names}\n", f'made_from = "{_plain(table.made_from)}"\n']
    last = ""
    for rule, wording in sorted(table.rows):
        if rule != last:
            lines.append(f"\n[{rule}]\n")
            last = rule
        counts = astuple(table.rows[rule, wording])
        numbers = ", ".join(str(value).rjust(w) for value, w in zip(counts, widths, strict=True))
        quoted = f'"{wording}"'
        lines.append(f"{quoted:<{wide}} = [{numbers}]\n")
    return "".join(lines)


def _plain(text: str) -> str:
    """A text that may stand between quotation marks in TOML."""
    printable = "".join(letter for letter in text if letter.isprintable() or letter.isspace())
    return " ".join(printable.replace("\\", "/").replace('"', "'").split())


def parsed(text: str, name: str = "the table of trust") -> Table:
    """The table that a text holds. Raises ConfigError, with the line, for what `written` does not write."""
    rows: dict[Key, Row] = {}
    made_from = rule = ""
    for number, line in enumerate(text.splitlines(), 1):
        stripped = line.strip()
        if not stripped or stripped[0] == "#":
            continue
        if stripped[0] == "[" and stripped[-1] == "]":
            rule = stripped[1:-1]
            continue
        key, _, value = (part.strip() for part in stripped.partition("="))
        if key == "made_from":
            made_from = value.strip('"')
            continue
        numbers = value.removeprefix("[").removesuffix("]").split(",")
        if not rule or key[:1] != '"' or len(numbers) != len(COLUMNS) or not _are_counts(numbers):
            raise ConfigError(
                f"{name}: line {number} is no row of a table of trust ({stripped[:60]!r}); make the table with "
                "`figcheck trust`"
            )
        rows[rule, key.strip('"')] = Row(*map(int, numbers))
    return Table(rows, made_from, families(rows))


def _are_counts(numbers: Iterable[str]) -> bool:
    return all(number.strip().isdecimal() for number in numbers)


def with_verdicts(row: Row, verdicts: Iterable[str]) -> Row:
    """A row with the verdicts of readers: "right", "defensible" or "false"."""
    told = list(verdicts)
    return replace(row, right=told.count("right"), defensible=told.count("defensible"), false=told.count("false"))
