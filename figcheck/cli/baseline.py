"""`figcheck baseline`: the findings of today, to be known and not reported again."""

from __future__ import annotations

from pathlib import Path

from ..baseline import gathered
from ..errors import FigcheckError, UnreadableInput
from ..report.summary import count
from .console import complain, say
from .known import file_name, stale_entries, write_baseline
from .options import Options, Parser, UsageError, day
from .setting_options import add_setting_options
from .settings import Settings, read_baseline
from .sources import BASELINE, Stories, add_input_options, named


def configure(parser: Parser) -> None:
    """The arguments of the command."""
    add_input_options(parser)
    parser.add_argument(
        "--output",
        metavar="FILE",
        help=f"where the baseline is kept; without it the one of the settings, or {BASELINE}",
    )
    parser.add_argument("--published", type=day, metavar="DATE", help="the day of publication, such as 2021-08-30")
    parser.add_argument("--prune", action="store_true", help="add nothing; only remove what is found no more")
    add_setting_options(parser)


def run(options: Options) -> int:
    """Write the baseline. When a story cannot be checked, 2, and nothing is written, since findings would be missing.

    Raises ConfigError when the baseline cannot be read or written.
    """
    settings = Settings(options)
    path = options.output or settings.resolved().baseline or BASELINE
    if options.prune and not Path(path).is_file():
        raise UsageError(f"there is no {path} to prune; `figcheck baseline PATH` writes one")
    found: list[tuple[str, str, str, str]] = []
    names: list[str] = []
    failed = False
    for story in Stories(options):
        try:
            if isinstance(story, UnreadableInput):
                raise story
            checker = settings.checker(story.name, baseline=False)
            published = options.published or story.published
            report = checker.check(story.text, published=published, name=story.name, origin=story.origin)
        except FigcheckError as error:
            complain(named(story, error))
            failed = True
            continue
        names.append(file_name(story.name, path))
        found += [(names[-1], finding.fingerprint, finding.rule, finding.message) for finding in report.findings]
    if failed:
        complain(f"{path} was not written, since not every story could be checked")
        return 2
    baseline = gathered(found)
    if options.prune:
        old = read_baseline(path)
        seen = {name: {key for file, key, _, _ in found if file == name} for name in names}
        stale = stale_entries(path, old, seen)
        baseline = old.without(stale)
        say(f"{path}: {count(len(stale), 'entry', 'entries')} removed, {len(baseline.findings)} left")
    else:
        say(f"{path}: {count(len(baseline.findings), 'finding')} of {count(len(names), 'story', 'stories')}")
    write_baseline(path, baseline)
    return 0
