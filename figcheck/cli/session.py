"""One run over stories: each is checked by the settings that hold for it, and corrected where that is asked for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from ..authoring import Rule
from ..errors import ReaderFailed, UnreadableInput
from ..formats.files import STDIN
from ..formats.story import StoryFile
from ..model import Severity
from ..report.checked import Checked
from ..reported import Report
from .installed import any_plugin
from .options import Options, Parser, UsageError, one_of
from .setting_options import add_setting_options
from .settings import Settings
from .sources import file_of

if TYPE_CHECKING:
    from ..checker import Checker
    from ..given.contract import Proposal
    from ..plan import Watch
    from .fix import Fixer
    from .known import KnownFindings
    from .reading import Job, Source
    from .results import Results


def add_session_options(parser: Parser) -> None:
    """Settings, the baseline, corrections, and what makes the command fail."""
    add_setting_options(parser)
    parser.add_argument("--baseline", metavar="FILE", help="leave out the findings that `figcheck baseline` wrote here")
    parser.add_argument("--prune", action="store_true", help="remove from the baseline what is found no more")
    _add_fix_options(parser)
    parser.add_argument(
        "--watch", action="store_true", help="keep running, and check again what is saved, until Ctrl-C"
    )
    add_exit_options(parser)


def add_exit_options(parser: Parser) -> None:
    """The options that say when findings make the exit code 1."""
    parser.add_argument(
        "--fail-on",
        metavar="LEVEL",
        type=one_of("warning", "error"),
        default="warning",
        help="the least severity that makes the exit code 1: warning or error",
    )
    parser.add_argument("--exit-zero", action="store_true", help="exit 0 even when there are findings")


def _add_fix_options(parser: Parser) -> None:
    """The options that ask for corrections."""
    parser.add_argument(
        "--fix", action="store_true", help="make the safe corrections in the files: those that leave no choice"
    )
    parser.add_argument("--diff", action="store_true", help="show instead of a report what --fix would change")
    parser.add_argument(
        "--unsafe-fixes", action="store_true", help="with --fix or --diff, replace conversions that do not agree too"
    )


def _refuse_what_does_not_fit(options: Options) -> None:
    if options.fix and options.diff:
        raise UsageError("--fix changes files and --diff only shows how; give one of the two")
    if options.unsafe_fixes and not (options.fix or options.diff):
        raise UsageError("--unsafe-fixes says what --fix or --diff may change; give one of them too")
    if options.fix and STDIN in options.paths:
        raise UsageError("--fix changes files, and the standard input is none; --diff shows the changes")


def _source(options: Options, settings: Settings) -> Source | None:
    if not any(
        getattr(options, name, None) for name in ("ties", "reader", "reader_model", "reader_url", "reader_masked")
    ):
        return None
    from .reading import source_of  # few calls bring ties

    return source_of(options, settings)


def _results(options: Options) -> Results | None:
    """The reports of earlier runs, for the command that keeps some; rules of plug-ins may change unseen."""
    if getattr(options, "no_cache", True) or any_plugin():
        return None
    from .results import Results

    return Results.of_user()


def _fixer(options: Options) -> Fixer:
    from .fix import Fixer  # what corrects files is needed by few calls

    return Fixer(options.diff, options.unsafe_fixes)


class Session:
    """What a run needs for all of its stories. Raises ConfigError for options that cannot be used together."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self.settings = Settings(options)
        self._known: dict[str, KnownFindings] = {}
        self.watch: Watch | None = None
        self._results = _results(options)
        _refuse_what_does_not_fit(options)
        self._source = _source(options, self.settings)
        self._fixer = _fixer(options) if options.fix or options.diff else None
        if options.prune and not self.settings.resolved(options.paths[0]).baseline:
            raise UsageError("--prune removes entries of a baseline; name it with --baseline FILE")

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that are used where the first story lies."""
        return self.settings.checker(self._options.paths[0]).rules

    @property
    def jobs(self) -> int:
        """How many processes may check stories; one where a reader is asked or files are corrected, in their order."""
        if self._source or self._fixer:
            return 1
        return getattr(self._options, "jobs", 1) or os.cpu_count() or 1

    @property
    def shows_reports(self) -> bool:
        """False where only a diff is printed."""
        return self._fixer is None or not self._fixer.only_shows

    def check(self, story: StoryFile) -> tuple[StoryFile, Report]:
        """A story with its report, as they are after corrections. Raises FigcheckError when it cannot be checked."""
        options, name = self._options, story.name
        checker = self.settings.checker(name)
        checker = checker.watched(self.watch) if self.watch else checker
        published = options.published or story.published
        ties, unread = self._ties(story, checker, published)
        if self._results is not None and ties is None and not checker.config.reader:
            report = self._results.report(checker, story, published, options.published is not None)
        else:
            report = checker.check(story.text, published=published, name=name, origin=story.origin, ties=ties)
        report = replace(report, unread=unread) if unread else report
        if self._source:
            self._source.judged(report)
        self.remember(report)
        return self._fixer.story(checker, story, report, published) if self._fixer else (story, report)

    def _ties(self, story: StoryFile, checker: Checker, published: date | None) -> tuple[Proposal | None, str]:
        """The ties that are brought for a story, or why they cannot be had."""
        if self._source is None:
            return None, ""
        from .reading import Job

        try:
            return self._source.of(Job(story, checker, published)), ""
        except ReaderFailed as error:
            return None, str(error)

    def ahead(self, stories: Iterable[StoryFile | UnreadableInput]) -> Iterator[StoryFile | UnreadableInput]:
        """The stories in their order, those that come next being read where a reader is asked."""
        return self._source.ahead(stories, self._job) if self._source else iter(stories)

    def _job(self, story: StoryFile) -> Job:
        from .reading import Job

        return Job(story, self.settings.checker(story.name), self._options.published or story.published)

    def checked(self, story: StoryFile) -> Checked:
        """A story with its report and its file, for a writer. Raises FigcheckError when it cannot be checked."""
        story, report = self.check(story)
        return Checked(report, story.origin, file_of(story.name))

    def remember(self, report: Report) -> None:
        """Take note of what a story still has of its baseline."""
        name = report.name
        baseline = self.settings.resolved(name).baseline
        if not baseline:
            return
        from .known import KnownFindings

        self._known.setdefault(baseline, KnownFindings(baseline)).story(name, report)

    def fails(self, report: Report) -> bool:
        """Whether a report makes the exit code 1."""
        if self._options.exit_zero:
            return False
        if self._options.fail_on == "error":
            return any(finding.severity is Severity.ERROR for finding in report.findings)
        return not report.ok

    def end(self, complete: bool) -> None:
        """Say what was corrected and what is stale; `complete` where every story could be checked."""
        if self._source:
            self._source.end()
        if self._fixer:
            self._fixer.end()
        for known in self._known.values():
            known.end(self._options.prune and complete, getattr(self._options, "quiet", False))
