"""The public doors: `check`, `extract` and `Checker`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fnmatch import fnmatchcase

from .authoring import Context, Rule
from .compared import Comparison, Source
from .config import Config
from .document import parse
from .engine import run
from .errors import UnreadableInput
from .model import Figure
from .origin import Origin
from .plan import Plan
from .rates.book import RateBook, default_book
from .rates.user import parse_user_table
from .reading.reader import read
from .registry import builtin, chosen, distinct, left
from .reported import Report


class Checker:
    """Rules and rates resolved once, to check many stories; safe to share between threads.

    With `plugins`, rules and exchange rates of installed packages are used too (entry points `figcheck.rules` and
    `figcheck.rates`). Raises UnknownRule or ConfigError when the configuration cannot be used, PluginError when a
    plug-in cannot.
    """

    __slots__ = ("_book", "_known", "_rules", "config")

    def __init__(
        self, config: Config | None = None, *, rules: tuple[Rule, ...] | None = None, plugins: bool = False
    ) -> None:
        self.config = config or Config()
        known = builtin() if rules is None else rules
        tables = tuple(parse_user_table(text, name) for name, text in self.config.rates.items())
        book = default_book(tables)
        if plugins:
            from . import plugins as installed

            known = distinct((*known, *installed.rules()))
            book = RateBook((*book.providers, *installed.providers()))
        self._known = known
        self._rules = chosen(known, self.config)
        self._book = book

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules in use."""
        return self._rules

    def _rules_for(self, name: str) -> tuple[Rule, ...]:
        """The rules for a story, those apart that its name excuses it from."""
        rules = self._rules
        for glob, selectors in self.config.per_file_ignores.items():
            if is_excused(name, glob):
                rules = left(rules, selectors, self._known)
        return rules

    def check(
        self, text: str, *, published: date | None = None, name: str = "<text>", origin: Origin | None = None
    ) -> Report:
        """Read a story and judge its figures.

        `published` is the day the story appears, from which weekdays, ages and exchange rates are reckoned; without it
        a date in the dateline serves. `origin` is the file that the text was read from; comments to figcheck are looked
        for there, and in the text where no file is given. Raises UnreadableInput for anything but text, RuleCrashed
        when a rule fails.
        """
        if not isinstance(text, str):
            raise UnreadableInput(f"{name}: a story is text (str), not {type(text).__name__}; decode bytes first")
        plan = Plan(self._rules_for(name), self._known, self.config.baseline)
        return run(text, plan, Context(published, self._book, {}, self.config.house), name, origin)

    def compare(
        self,
        draft: str | Source,
        sources: Sequence[str | Source] = (),
        *,
        earlier: str | Source | None = None,
        published: date | None = None,
    ) -> Comparison:
        """Read a draft, judge its figures, and hold each against what its sources say.

        With an `earlier` version, figures are found that the draft changed in one place and left in another, and those
        that no longer follow from what they followed from. Each text may be a `Source`, with its name and day. Raises
        UnreadableInput for anything that is no text, RuleCrashed when a rule fails.
        """
        from .comparing.run import accounting, excused

        own = _source(draft, "<draft>")
        known = tuple(_source(item, f"source {number}") for number, item in enumerate(sources, 1))
        before = None if earlier is None else _source(earlier, "the earlier version")
        day = published or own.published
        plan = Plan(
            self._rules_for(own.name),
            self._known,
            self.config.baseline,
            accounting(known, before, day, self.config.house),
        )
        report = run(own.text, plan, Context(day, self._book, {}, self.config.house), own.name, own.origin)
        return Comparison(excused(report), known, before)


def _source(given: str | Source, name: str) -> Source:
    if isinstance(given, Source):
        return given
    if isinstance(given, str):
        return Source(name, given)
    raise UnreadableInput(
        f"{name}: what is compared is text (str) or figcheck.Source, not {type(given).__name__}; decode bytes first"
    )


def is_excused(name: str, glob: str) -> bool:
    """Whether a glob of `per_file_ignores` means a story: by its whole name, or by what follows the last slash."""
    return fnmatchcase(name, glob) or fnmatchcase(name.rpartition("/")[2], glob)


def check(text: str, *, published: date | None = None, config: Config | None = None, name: str = "<text>") -> Report:
    """Read a story and judge its figures; see `Checker.check`. No file, clock or network is consulted."""
    return Checker(config).check(text, published=published, name=name)


def compare(
    draft: str | Source,
    sources: Sequence[str | Source] = (),
    *,
    earlier: str | Source | None = None,
    published: date | None = None,
    config: Config | None = None,
) -> Comparison:
    """Hold a draft against its sources; see `Checker.compare`. No file, clock or network is consulted."""
    return Checker(config).compare(draft, sources, earlier=earlier, published=published)


def extract(text: str, *, config: Config | None = None) -> list[Figure]:
    """Every figure of a text, in order, by the style of the house. Raises UnreadableInput for anything but text."""
    if not isinstance(text, str):
        raise UnreadableInput(f"a story is text (str), not {type(text).__name__}; decode bytes first")
    return list(read(parse(text), (config or Config()).house))
