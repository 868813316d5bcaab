"""The public doors: `check`, `extract` and `Checker`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import replace
from datetime import date
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, TypedDict, Unpack, cast

from .authoring import Context, Rule
from .compared import Comparison, Source
from .config import Config
from .document import parse
from .engine import doubts, run
from .errors import ReaderFailed, UnreadableInput
from .model import Figure
from .origin import Origin
from .plan import Plan, Watch
from .rates.book import RateBook, default_book
from .rates.user import parse_user_table
from .reading.reader import read
from .registry import builtin, chosen, distinct, left
from .reported import Report
from .trust.gate import Trust

if TYPE_CHECKING:
    from .given.contract import Proposal
    from .readers.again import Doubted
    from .readers.named import AsksAgain, Reader


class Checker:
    """Rules and rates resolved once, to check many stories; safe to share between threads.

    With `plugins`, rules and exchange rates of installed packages are used too (entry points `figcheck.rules` and
    `figcheck.rates`). A `reader` is asked for the ties of every story that comes without: a function, or the name of an
    installed one with the settings of `config.reader`; where it gives no answer, the report says so and is not ok.
    Raises UnknownRule or ConfigError when the configuration cannot be used, PluginError when a plug-in cannot.
    """

    __slots__ = ("_book", "_dated", "_known", "_reader", "_rules", "_trust", "_watch", "config")

    def __init__(
        self,
        config: Config | None = None,
        *,
        rules: tuple[Rule, ...] | None = None,
        plugins: bool = False,
        reader: Reader | str | None = None,
    ) -> None:
        self.config = config or Config()
        known = builtin() if rules is None else rules
        tables = tuple(parse_user_table(text, name) for name, text in self.config.rates.items())
        book = default_book(tables)
        if plugins:
            from . import plugins as installed

            known = distinct((*known, *installed.rules()))
            book = RateBook((*book.providers, *installed.providers()))
        self._reader = self._named(reader) if isinstance(reader, str) else reader
        self._known = known
        self._rules = chosen(known, self.config)
        self._book = book
        self._trust = Trust.of(self.config.trust, self.config.untrusted)
        self._dated = False
        self._watch: Watch | None = None

    def dated(self) -> Checker:
        """The same checker, for which the day of publication that it is given goes before a date in the dateline."""
        twin = copy(self)
        twin._dated = True
        return twin

    def watched(self, watch: Watch) -> Checker:
        """The same checker, which tells how many characters of a text of a book's length it has read, of how many."""
        twin = copy(self)
        twin._watch = watch
        return twin

    @property
    def trust(self) -> Trust:
        """How far each wording is trusted."""
        return self._trust

    def _named(self, name: str) -> Reader:
        from .readers.named import reader_named
        from .readers.settings import settings_from

        return reader_named(name, settings_from(self.config.reader))

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
        self,
        text: str,
        *,
        published: date | None = None,
        name: str = "<text>",
        origin: Origin | None = None,
        ties: Iterable[object] | Proposal | None = None,
    ) -> Report:
        """Read a story and judge its figures.

        `published` is the day the story appears, from which weekdays, ages and exchange rates are reckoned; a date in
        the dateline goes before it, unless the checker is `dated`. `origin` is the file that the text was read from;
        comments to figcheck are looked for there, and in the text where no file is given. `ties` are judged beside
        those that the wording makes, each tie once; see `figcheck.judge`. Raises UnreadableInput for anything but text,
        RuleCrashed when a rule fails, ConfigError where the ties are no list.
        """
        if not isinstance(text, str):
            raise UnreadableInput(f"{name}: a story is text (str), not {type(text).__name__}; decode bytes first")
        proposed, unread = _proposed(ties), ""
        if proposed is None and self._reader is not None:
            try:
                proposed = self.proposed(self._reader, text, published=published, name=name, origin=origin)
            except ReaderFailed as error:
                unread = str(error)
        unread = proposed.missing if proposed is not None else unread
        report = run(text, self._plan(name, proposed), self.context(published), name, origin)
        return replace(report, unread=unread) if unread else report

    def context(self, published: date | None) -> Context:
        """What rules may ask when they judge a story of a day."""
        return Context(published, self._book, {}, self.config.house)

    def _plan(self, name: str, ties: Proposal | None) -> Plan:
        rules = self._rules_for(name)
        return Plan(rules, self._known, self.config.baseline, self._trust, ties, dated=self._dated, watch=self._watch)

    def proposed(
        self,
        reader: Reader,
        text: str,
        *,
        published: date | None = None,
        name: str = "<text>",
        origin: Origin | None = None,
    ) -> Proposal:
        """What a reader proposes; ties whose figures disagree are put back to it, where it can be asked again.

        Raises ReaderFailed where it proposes nothing; without a second answer the ties stay as they are.
        """
        from .given.contract import Proposal, Read
        from .readers.named import name_of

        ties = list(reader(text, extract(text, config=self.config), published))
        if hasattr(reader, "again"):
            again = cast("AsksAgain", reader).again
            read = [tie if isinstance(tie, Read) else Read(tie) for tie in ties]
            ties = self.doubted(text, read, published=published, name=name, origin=origin).settled(again)
        return Proposal(ties, name_of(reader))

    def doubted(
        self,
        text: str,
        ties: Sequence[object],
        *,
        published: date | None = None,
        name: str = "<text>",
        origin: Origin | None = None,
    ) -> Doubted:
        """Which ties of a reader come out contradicted, and what it is asked of them once more."""
        from .given.contract import Proposal
        from .readers.again import Doubted

        found = doubts(text, self._plan(name, Proposal(ties)), self.context(published), origin)
        return Doubted(text, extract(text, config=self.config), ties, found)

    def judge(
        self, text: str, ties: Iterable[object], *, published: date | None = None, name: str = "<text>"
    ) -> Report:
        """Judge the ties that are given, and no others; see `figcheck.judge`."""
        from .given.contract import Proposal, listed

        return self.check(text, published=published, name=name, ties=Proposal(listed(ties), alone=True))

    def compare(
        self,
        draft: str | Source,
        sources: Sequence[str | Source] = (),
        *,
        earlier: str | Source | None = None,
        published: date | None = None,
        ties: Iterable[object] | None = None,
    ) -> Comparison:
        """Read a draft, judge its figures, and hold each against what its sources say.

        With an `earlier` version, figures are found that the draft changed in one place and left in another, and those
        that no longer follow from what they followed from. Each text may be a `Source`, with its name and day. `ties`
        are judged as in `figcheck.judge`; a member may stand in a source, as `{"source": 0, "span": [start, end]}`.
        What figcheck finds no support for is then accounted for by them. Raises UnreadableInput for anything that is
        no text, RuleCrashed when a rule fails, ConfigError where the ties are no list.
        """
        from .comparing.run import accounting, by_ties, excused, read_sources

        own = _source(draft, "<draft>")
        known = tuple(_source(item, f"source {number}") for number, item in enumerate(sources, 1))
        before = None if earlier is None else _source(earlier, "the earlier version")
        day = published or own.published
        texts = read_sources(known, day, self.config.house)
        plan = Plan(
            self._rules_for(own.name),
            self._known,
            self.config.baseline,
            self._trust,
            _proposed(ties),
            accounting(texts, before, self.context(day)),
            tuple(text.story for text in texts),
            self._dated,
        )
        report = run(own.text, plan, self.context(day), own.name, own.origin)
        counts = tuple(len(text.story.figures) for text in texts)
        return Comparison(excused(by_ties(report)), known, before, counts)


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


def _proposed(ties: Iterable[object] | Proposal | None) -> Proposal | None:
    if ties is None:
        return None
    from .given.contract import Proposal, listed

    return ties if isinstance(ties, Proposal) else Proposal(listed(ties))


def check(
    text: str,
    *,
    published: date | None = None,
    config: Config | None = None,
    name: str = "<text>",
    ties: Iterable[object] | None = None,
) -> Report:
    """Read a story and judge its figures; see `Checker.check`. No file, clock or network is consulted."""
    return Checker(config).check(text, published=published, name=name, ties=ties)


def judge(
    text: str,
    ties: Iterable[object],
    *,
    published: date | None = None,
    config: Config | None = None,
    name: str = "<text>",
) -> Report:
    """Judge figures that someone says belong together, by the laws that judge figcheck's own ties, and no others.

    A tie is `{"kind", "roles": {role: [member, …]}, "word"?, "note"?}`; a member is the number of a figure in
    `figcheck.extract(text)`, a span `[start, end]` of the text, `{"quote": "…"}` or `"published"`. What a tie's roles
    cannot mean is in `Report.refused`, with the reason. The contract is `given/ties-v1.schema.json`.
    """
    return Checker(config).judge(text, ties, published=published, name=name)


class Beside(TypedDict, total=False):
    """What a draft may be compared with besides its sources; see `Checker.compare`."""

    earlier: str | Source | None
    published: date | None
    ties: Iterable[object] | None


def compare(
    draft: str | Source,
    sources: Sequence[str | Source] = (),
    *,
    config: Config | None = None,
    **beside: Unpack[Beside],
) -> Comparison:
    """Hold a draft against its sources, with `earlier`, `published` and `ties` where there are such.

    See `Checker.compare`. No file, clock or network is consulted.
    """
    return Checker(config).compare(draft, sources, **beside)


def extract(text: str, *, config: Config | None = None) -> list[Figure]:
    """Every figure of a text, in order, by the style of the house. Raises UnreadableInput for anything but text."""
    if not isinstance(text, str):
        raise UnreadableInput(f"a story is text (str), not {type(text).__name__}; decode bytes first")
    return list(read(parse(text), (config or Config()).house))
