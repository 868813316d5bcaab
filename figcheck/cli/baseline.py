"""`figcheck baseline`: the findings of today, to be known and not reported again."""

from __future__ import annotations

from pathlib import Path

from ..baseline import gathered
from ..errors import FigcheckError, UnreadableInput
from ..report.summary import count
from .console import complain, say
from .known import file_name, write_baseline
from .options import Options, Parser, UsageError, day
from .setting_options import add_setting_options
from .settings import Settings, read_baseline
from .sources import texts

DEFAULT = "figcheck-baseline.json"


def configure(parser: Parser) -> None:
    """The arguments of the command."""
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a story, a directory of stories, or - for the input")
    parser.add_argument(
        "--output", metavar="FILE", help=f"where the baseline is kept; without it the one of the settings, or {DEFAULT}"
    )
    parser.add_argument("--published", type=day, metavar="DATE", help="the day of publication, such as 2021-08-30")
    parser.add_argument("--prune", action="store_true", help="add nothing; only remove what is found no more")
    add_setting_options(parser)


def run(options: Options) -> int:
    """Write the baseline. When a story cannot be checked, 2, and nothing is written, since findings would be missing.

    Raises ConfigError when the baseline cannot be read or written.
    """
    settings = Settings(options)
    path = options.output or settings.resolved().baseline or DEFAULT
    if options.prune and not Path(path).is_file():
        raise UsageError(f"there is no {path} to prune; `figcheck baseline PATH` writes one")
    found: list[tuple[str, str, str, str]] = []
    stories, failed = 0, False
    for name, text in texts(options.paths):
        try:
            if isinstance(text, UnreadableInput):
                raise text
            report = settings.checker(name, baseline=False).check(text, published=options.published, name=name)
        except FigcheckError as error:
            complain(str(error) if str(error).startswith(name) else f"{name}: {error}")
            failed = True
            continue
        stories += 1
        file = file_name(name, path)
        found += [(file, finding.fingerprint, finding.rule, finding.message) for finding in report.findings]
    if failed:
        complain(f"{path} was not written, since not every story could be checked")
        return 2
    baseline = gathered(found)
    if options.prune:
        old = read_baseline(path)
        seen = {file: {key for name, key, _, _ in found if name == file} for file, _, _, _ in found}
        names = {file_name(name, path) for name, _ in texts(options.paths)}
        gone = {
            name for known in old.findings.values() for name in known.files if not (Path(path).parent / name).exists()
        }
        stale = old.stale({name: seen.get(name, set()) for name in names}, gone)
        baseline = old.without(stale)
        say(f"{path}: {count(len(stale), 'entry', 'entries')} removed, {len(baseline.findings)} left")
    else:
        say(f"{path}: {count(len(baseline.findings), 'finding')} of {count(stories, 'story', 'stories')}")
    write_baseline(path, baseline)
    return 0
