"""The pytest plugin: a fixture, a marker, and story files as tests; nothing else is imported until it is used.

`pytest --figcheck stories/ wire/today.txt` makes each of these files a test, which fails with its report;
`def test_story(figcheck): figcheck(render(data))` fails likewise; `@pytest.mark.figcheck(rules=["FC2"],
published="2026-03-04", min_claims=1)` sets what the fixture checks with.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from ..checker import Checker
    from ..compared import Comparison, Source
    from ..config import Config
    from ..model import Figure, Finding
    from ..reported import Report

_OPTION = "figcheck_paths"
_MARKER = (
    "figcheck(rules=None, published=None, min_claims=0): a test of stories, with settings for its fixture `figcheck`"
)
_SETTINGS = ("rules", "published", "min_claims")
_NOW: pytest.StashKey[dict[str, Any]] = pytest.StashKey()
_SHARED: pytest.StashKey[Checker] = pytest.StashKey()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--figcheck`, which names stories."""
    group = parser.getgroup("figcheck", "figures of news stories")
    group.addoption(
        "--figcheck",
        dest=_OPTION,
        metavar="PATH",
        nargs="+",
        action="extend",
        default=[],
        help="check these story files, and those in these directories; each is a test",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker and add the stories to what is collected."""
    config.addinivalue_line("markers", _MARKER)
    named = [str(path) for path in _named(config)]
    if not named:
        return
    if config.args_source is not pytest.Config.ArgsSource.ARGS:
        config.args[:] = []
    config.args.extend(path for path in named if path not in config.args)


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(
    file_path: Path, parent: pytest.Collector
) -> Generator[None, list[pytest.Collector], list[pytest.Collector]]:
    """A file named by `--figcheck`, or below a directory named there: a story, whatever else it may look like."""
    others = yield
    if not parent.config.getoption(_OPTION) or not _is_story(file_path, _named(parent.config)):
        return others
    return [StoryFile.from_parent(parent, path=file_path)]


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Note the marker of the test that begins, for the fixture, which outlives tests."""
    item.session.config.stash[_NOW] = _marked(item)


@pytest.fixture(scope="session", name="figcheck")
def figcheck_fixture(pytestconfig: pytest.Config) -> Stories:
    """Assertions on stories, with the settings of the marker `figcheck`: call it with a text."""
    return Stories(pytestconfig)


class Stories:
    """The fixture `figcheck`: `figcheck(text)` fails with the report when the figures of a story disagree."""

    def __init__(self, config: pytest.Config) -> None:
        import_module("figcheck.testing.assertions")  # loads the rules before the first test counts its time

        self._config = config

    def __call__(self, text: str, *, published: date | None = None, min_claims: int | None = None) -> Report:
        """The report of a consistent story; see `figcheck.testing.assert_consistent`."""
        __tracebackhide__ = True
        from .assertions import consistent

        wanted = self._now.get("min_claims", 0) if min_claims is None else min_claims
        return consistent(self.check(text, published=published), wanted)

    assert_consistent = __call__

    def check(self, text: str, *, published: date | None = None) -> Report:
        """The report of a story, whatever it says."""
        return self._checker.check(text, published=published or _day(self._now.get("published")))

    def assert_finds(self, text: str, rule: str, *, published: date | None = None) -> Finding:
        """See `figcheck.testing.assert_finds`."""
        __tracebackhide__ = True
        from .assertions import assert_finds

        return assert_finds(text, rule, published=published or _day(self._now.get("published")))

    def assert_supported(
        self,
        draft: str | Source,
        sources: str | Source | Sequence[str | Source],
        *,
        published: date | None = None,
    ) -> Comparison:
        """See `figcheck.testing.assert_supported`."""
        __tracebackhide__ = True
        from .support import supported

        return supported(self._checker, draft, sources, published or _day(self._now.get("published")))

    def extract(self, text: str) -> list[Figure]:
        """The figures of a text; see `figcheck.extract`."""
        from ..checker import extract

        return extract(text)

    @property
    def _now(self) -> dict[str, Any]:
        return self._config.stash.get(_NOW, {})

    @property
    def _checker(self) -> Checker:
        rules: Iterable[str] | None = self._now.get("rules")
        if rules is None:
            return _shared_checker(self._config)
        from .assertions import checker

        return checker((rules,) if isinstance(rules, str) else tuple(rules))


class StoryFile(pytest.File):
    """A file that holds one story."""

    def collect(self) -> Iterable[pytest.Item]:
        """One test: the story."""
        yield StoryItem.from_parent(self, name="figures")


class StoryItem(pytest.Item):
    """The test that the figures of a story file agree."""

    def __init__(self, **known: Any) -> None:
        super().__init__(**known)
        self.add_marker("figcheck")

    def runtest(self) -> None:
        """Check the file; raises FindingsError with the report."""
        from ..formats.files import open_stories
        from .assertions import consistent

        name = _relative(self.path, self.config.invocation_params.dir)
        checker = _shared_checker(self.config)
        for story in open_stories(self.path, name):
            report = checker.check(story.text, published=story.published, name=story.name)
            self.add_report_section("call", "figcheck", report.render("text").rstrip().splitlines()[-1])
            consistent(report)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> str | Any:
        """The report, or the reason why the file cannot be read, without a traceback."""
        from ..errors import FigcheckError

        if isinstance(excinfo.value, FigcheckError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the test is: its file."""
        return self.path, 0, f"figures of {self.path.name}"


def _shared_checker(config: pytest.Config) -> Checker:
    """The checker with the project's settings, one for the whole session."""
    if _SHARED not in config.stash:
        from ..checker import Checker

        config.stash[_SHARED] = Checker(_settings(config.rootpath))
    return config.stash[_SHARED]


def _settings(root: Path) -> Config:  # noqa: ARG001  (the project's file of settings is to be looked for from here)
    """The settings of the project whose tests run."""
    from ..config import Config

    return Config()


def _marked(item: pytest.Item) -> dict[str, Any]:
    """The settings of a test's marker; the nearest one wins. Raises TypeError for a setting that does not exist."""
    found: dict[str, Any] = {}
    for mark in reversed(list(item.iter_markers("figcheck"))):
        unknown = sorted(set(mark.kwargs) - set(_SETTINGS))
        if mark.args or unknown:
            extra = ", ".join(map(repr, (*mark.args, *unknown)))
            raise TypeError(f"the marker figcheck takes {', '.join(_SETTINGS)} by name, not {extra}")
        found |= mark.kwargs
    return found


def _day(value: object) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value if isinstance(value, date) else None


def _named(config: pytest.Config) -> list[Path]:
    """The paths that `--figcheck` names, from where pytest was called."""
    return [(config.invocation_params.dir / path).resolve() for path in config.getoption(_OPTION)]


def _is_story(path: Path, named: list[Path]) -> bool:
    path = path.resolve()
    if path in named:
        return True
    from ..formats.folders import is_story

    return is_story(path) and any(folder in path.parents for folder in named)


def _relative(path: Path, base: Path) -> str:
    return str(path.relative_to(base)) if path.is_relative_to(base) else str(path)
