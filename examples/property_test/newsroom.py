"""A newsroom's story machine: data in, story out. The data are frozen, the words are in the templates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Results:
    """A company's quarter, in thousands of pounds: revenue now and a year before, and by division."""

    company: str
    before: int
    divisions: tuple[int, int, int]

    @property
    def revenue(self) -> int:
        """The divisions together."""
        return sum(self.divisions)


@dataclass(frozen=True)
class Candidate:
    """Someone who stands, and the votes they got."""

    name: str
    votes: int


@dataclass(frozen=True)
class Count:
    """One seat on election night: the candidates, the winner first, and how many may vote."""

    seat: str
    candidates: tuple[Candidate, ...]
    registered: int

    @property
    def cast(self) -> int:
        """The votes for all candidates."""
        return sum(candidate.votes for candidate in self.candidates)


@dataclass(frozen=True)
class Weather:
    """A day's weather at one place: the highest of the day and of the day before, in tenths of a degree."""

    place: str
    day: date
    high: int
    day_before: int
    rain_mm: int


def thousands(amount: int) -> str:
    """An amount in thousands of pounds, in millions to one decimal."""
    return f"£{amount / 1000:,.1f}m"


def percent(share: float) -> str:
    """A share of one, in per cent to one decimal."""
    return f"{share:.1%}"


def celsius(tenths: int) -> str:
    """A temperature or a difference, to a tenth of a degree."""
    return f"{tenths / 10:.1f}C"


def long_date(day: date) -> str:
    """A date as the paper prints it."""
    return f"{day:%A}, {day.day} {day:%B} {day.year}"


class StoryMachine:
    """Renders stories with the templates of one folder."""

    def __init__(self, templates: Path = HERE / "templates") -> None:
        self._environment = Environment(
            loader=FileSystemLoader(templates), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        filters = (thousands, percent, celsius, long_date)
        self._environment.filters.update({function.__name__: function for function in filters})

    def __repr__(self) -> str:
        return "StoryMachine()"

    def results(self, data: Results) -> str:
        """The story of a company's quarter."""
        return self._environment.get_template("results.txt").render(data=data)

    def count(self, data: Count) -> str:
        """The story of one seat."""
        return self._environment.get_template("count.txt").render(data=data)

    def weather(self, data: Weather) -> str:
        """The weather report of one place."""
        return self._environment.get_template("weather.txt").render(data=data)
