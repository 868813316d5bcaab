"""The baseline of a run: what the stories that were checked still have of it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Set
from pathlib import Path

from ..baseline import Baseline
from ..report.summary import count
from ..reported import Report
from ..suppress import BY_BASELINE
from .atomic import write_file
from .console import complain
from .settings import read_baseline

_MOST_SHOWN = 3


class KnownFindings:
    """Gathers, story by story, which entries of a baseline are still there, and prunes those that are not."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._seen: dict[str, set[str]] = {}

    def story(self, path: str, report: Report) -> None:
        """Take note of a story that was checked."""
        seen = self._seen.setdefault(file_name(path, self.path), set())
        seen |= {finding.fingerprint for finding in report.suppressed if finding.suppressed_by == BY_BASELINE}

    def end(self, prune: bool, quiet: bool = False) -> None:
        """Say what is stale, or remove it. Raises ConfigError when the file cannot be written."""
        baseline = read_baseline(self.path)
        stale = stale_entries(self.path, baseline, self._seen)
        if not stale:
            return
        if prune:
            write_baseline(self.path, baseline.without(stale))
        if not quiet or prune:
            complain(_told(self.path, baseline, stale, prune))


def stale_entries(path: str, baseline: Baseline, seen: Mapping[str, Set[str]]) -> dict[str, frozenset[str]]:
    """The entries of a baseline that the stories which were checked no longer have, or whose files are gone."""
    files = {name for known in baseline.findings.values() for name in known.files}
    return baseline.stale(seen, {name for name in files if not _is_there(name, path)})


def _told(path: str, baseline: Baseline, stale: Iterable[str], pruned: bool) -> str:
    entries = [baseline.findings[key] for key in stale]
    shown = "; ".join(f"{entry.rule} in {', '.join(sorted(entry.files))}" for entry in entries[:_MOST_SHOWN])
    more = f"; and {len(entries) - _MOST_SHOWN} more" if len(entries) > _MOST_SHOWN else ""
    done = (
        "removed"
        if pruned
        else "found no more; --prune removes them"
        if len(entries) > 1
        else "found no more; --prune removes it"
    )
    return f"{path}: {count(len(entries), 'entry', 'entries')} {done} ({shown}{more})"


def write_baseline(path: str, baseline: Baseline) -> None:
    """Write a baseline whole or not at all. Raises ConfigError when it cannot be written."""
    write_file(path, baseline.render().encode("utf-8", "surrogatepass"))


def file_name(path: str, baseline: str) -> str:
    """A story's path as a baseline names it: relative to the baseline's own folder, with slashes."""
    if path.startswith("<"):
        return path
    return os.path.relpath(path, Path(baseline).absolute().parent).replace(os.sep, "/")


def _is_there(name: str, baseline: str) -> bool:
    if name.startswith("<"):
        return True
    folder = Path(baseline).absolute().parent
    return (folder / name).exists() or (folder / name.rpartition("#")[0]).is_file()
