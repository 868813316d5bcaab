"""One run over stories: each is checked by the settings that hold for it, and corrected where that is asked for."""

from __future__ import annotations

from ..authoring import Rule
from ..formats.story import StoryFile
from ..model import Report, Severity
from .fix import Fixer, add_fix_options, mode_of
from .known import KnownFindings
from .options import Options, Parser, UsageError, one_of
from .setting_options import add_setting_options
from .settings import Settings


def add_session_options(parser: Parser) -> None:
    """Settings, the baseline, corrections, and what makes the command fail."""
    add_setting_options(parser)
    parser.add_argument("--baseline", metavar="FILE", help="leave out the findings that `figcheck baseline` wrote here")
    parser.add_argument("--prune", action="store_true", help="remove from the baseline what is found no more")
    add_fix_options(parser)
    parser.add_argument(
        "--fail-on",
        metavar="LEVEL",
        type=one_of("warning", "error"),
        default="warning",
        help="the least severity that makes the exit code 1: warning or error",
    )
    parser.add_argument("--exit-zero", action="store_true", help="exit 0 even when there are findings")


class Session:
    """What a run needs for all of its stories. Raises ConfigError for options that cannot be used together."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self.settings = Settings(options)
        self._known: dict[str, KnownFindings] = {}
        mode = mode_of(options)
        self._fixer = Fixer(mode, options.unsafe_fixes) if mode else None
        if options.prune and not self.settings.resolved(options.paths[0]).baseline:
            raise UsageError("--prune removes entries of a baseline; name it with --baseline FILE")

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that are used where the first story lies."""
        return self.settings.checker(self._options.paths[0]).rules

    @property
    def shows_reports(self) -> bool:
        """False where only a diff is printed."""
        return self._fixer is None or not self._fixer.only_shows

    def check(self, story: StoryFile) -> tuple[StoryFile, Report]:
        """A story with its report, as they are after corrections. Raises FigcheckError when it cannot be checked."""
        options, name = self._options, story.name
        checker = self.settings.checker(name)
        published = options.published or story.published
        report = checker.check(story.text, published=published, name=name, origin=story.origin)
        baseline = self.settings.resolved(name).baseline
        if baseline:
            self._known.setdefault(baseline, KnownFindings(baseline)).story(name, report)
        return self._fixer.story(checker, story, report, published) if self._fixer else (story, report)

    def fails(self, report: Report) -> bool:
        """Whether a report makes the exit code 1."""
        if self._options.exit_zero:
            return False
        if self._options.fail_on == "error":
            return any(finding.severity is Severity.ERROR for finding in report.findings)
        return not report.ok

    def end(self, complete: bool) -> None:
        """Say what was corrected and what is stale; `complete` where every story could be checked."""
        if self._fixer:
            self._fixer.end()
        for known in self._known.values():
            known.end(self._options.prune and complete, getattr(self._options, "quiet", False))
