"""The public doors: `check`, `extract` and `Checker`."""

from __future__ import annotations

from datetime import date

from .authoring import Context, Rule
from .config import Config
from .document import parse
from .engine import run
from .errors import UnreadableInput
from .model import Figure, Report
from .rates.book import RateBook, default_book
from .rates.user import parse_user_table
from .reading.reader import read
from .registry import builtin, chosen


class Checker:
    """Rules and rates resolved once, to check many stories; safe to share between threads.

    Raises UnknownRule or ConfigError when the configuration cannot be used.
    """

    __slots__ = ("_book", "_rules", "config")

    def __init__(self, config: Config | None = None, *, rules: tuple[Rule, ...] | None = None) -> None:
        self.config = config or Config()
        self._rules = chosen(rules if rules is not None else builtin(), self.config)
        tables = tuple(parse_user_table(text, name) for name, text in self.config.rates.items())
        self._book: RateBook = default_book(tables)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules in use."""
        return self._rules

    def check(self, text: str, *, published: date | None = None, name: str = "<text>") -> Report:
        """Read a story and judge its figures.

        `published` is the day the story appears, from which weekdays, ages and exchange rates are reckoned; without it
        a date in the dateline serves. Raises UnreadableInput for anything but text, RuleCrashed when a rule fails.
        """
        if not isinstance(text, str):
            raise UnreadableInput(f"{name}: a story is text (str), not {type(text).__name__}; decode bytes first")
        return run(text, self._rules, Context(published, self._book, {}), name)


def check(text: str, *, published: date | None = None, config: Config | None = None, name: str = "<text>") -> Report:
    """Read a story and judge its figures; see `Checker.check`. No file, clock or network is consulted."""
    return Checker(config).check(text, published=published, name=name)


def extract(text: str) -> list[Figure]:
    """Every figure of a text, in order. Raises UnreadableInput for anything but text."""
    if not isinstance(text, str):
        raise UnreadableInput(f"a story is text (str), not {type(text).__name__}; decode bytes first")
    return list(read(parse(text)))
