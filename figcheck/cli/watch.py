"""`figcheck check --watch`: stories are checked again when they are saved.

Files are looked at twice a second; that needs no library, works on network drives, and costs nothing that can be
noticed.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Set
from pathlib import Path
from time import sleep

from ..errors import FigcheckError, UnreadableInput
from ..formats.files import STDIN
from ..formats.folders import files
from ..report.summary import count
from .config_files import OWN, SHARED
from .console import complain
from .options import Options, UsageError

_SECONDS = 0.5
_CLEAR = "\x1b[2J\x1b[3J\x1b[H"

Stamp = tuple[int, int]


def watch(options: Options, check: Callable[[Options], int], wait: Callable[[float], None] = sleep) -> int:
    """Check all stories, then those that change, until interrupted; the exit code is that of the last round.

    A change of a configuration file is a change of every story. Raises UsageError for the standard input and with
    options that change files, which would set themselves off.
    """
    if STDIN in options.paths:
        raise UsageError("--watch looks at files, and the standard input is none; name files or directories")
    if options.fix or options.prune:
        raise UsageError("--watch only reads; leave out --fix and --prune")
    seen, settings = stamps(options.paths), _settings(options)
    told: Set[str] = frozenset()
    code = _round(options, check, options.paths)
    try:
        while True:
            if told != seen.keys():
                told = seen.keys()
                complain(f"watching {count(len(told), 'file')}; Ctrl-C ends it")
            wait(_SECONDS)
            now, current = stamps(options.paths), _settings(options)
            changed = [path for path, stamp in now.items() if seen.get(path) != stamp]
            if current != settings:
                changed = list(options.paths)
            elif seen.keys() - now.keys() and not changed:
                complain(f"no longer there: {', '.join(sorted(seen.keys() - now.keys()))}")
            seen, settings = now, current
            if changed:
                code = _round(options, check, changed)
                told = frozenset()
    except KeyboardInterrupt:
        return code


def stamps(paths: Iterable[str]) -> dict[str, Stamp]:
    """When each story of some paths was last written and how long it is; those that are not there are left out."""
    found: dict[str, Stamp] = {}
    for path in paths:
        try:
            names = files(path)
        except UnreadableInput:
            continue
        for name in names:
            stamp = _stamp(Path(name))
            if stamp is not None:
                found[name] = stamp
    return found


def _stamp(path: Path) -> Stamp | None:
    try:
        state = path.stat()
    except OSError:  # gone between two looks; the next one tells
        return None
    return state.st_mtime_ns, state.st_size


def _settings(options: Options) -> dict[str, Stamp | None]:
    """The state of every file that settings could be read from."""
    named = [getattr(options, "config", None), getattr(options, "baseline", None), *getattr(options, "rates", ())]
    folders = {place for path in options.paths for place in (Path(path).absolute(), *Path(path).absolute().parents)}
    places = [*(Path(name) for name in named if name), *(folder / name for folder in folders for name in (OWN, SHARED))]
    return {str(place): _stamp(place) for place in places}


def _round(options: Options, check: Callable[[Options], int], paths: Iterable[str]) -> int:
    if sys.stdout.isatty():
        sys.stdout.write(_CLEAR)
    chosen = list(paths)
    try:
        return check(Namespace(**{**vars(options), "paths": chosen}))
    except FigcheckError as error:  # a configuration file with a slip in it is saved again soon
        complain(str(error))
        return 2
