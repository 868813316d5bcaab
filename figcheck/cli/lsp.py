"""`figcheck lsp`: findings in an editor as a story is typed, over the Language Server Protocol."""

from __future__ import annotations

import sys
from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ..baseline import Baseline, Known
from ..checker import Checker
from ..errors import ConfigError
from ..model import Finding
from .known import file_name, write_baseline
from .options import Options, Parser
from .settings import Settings, layer, read_baseline

if TYPE_CHECKING:
    from ..serve.lsp.project import Wishes

_EDITOR = "the editor"


def configure(parser: Parser) -> None:
    """Where settings are read from; editors add `--stdio` of themselves."""
    parser.add_argument("--stdio", action="store_true", help="talk on the standard streams, as is done in any case")
    parser.add_argument("--config", metavar="FILE", help="read the settings from this file and no other")
    parser.add_argument("--isolated", action="store_true", help="read no configuration file")
    parser.epilog = "an editor starts this command and talks to it; needs figcheck[lsp]"


def run(options: Options) -> int:
    """Serve until the editor leaves. Raises ConfigError where the package it needs is not installed."""
    try:
        from ..serve.lsp.server import server
    except ImportError:
        raise ConfigError("editors need the package pygls; install it with: pip install 'figcheck[lsp]'") from None
    # what is printed by chance must not come between two messages
    out, sys.stdout = sys.stdout, sys.stderr
    server(Files(options)).start_io(stdout=out.buffer)
    return 0


class Files:
    """The project of an editor: the configuration files and the baseline nearest to each story."""

    def __init__(self, options: Options) -> None:
        self._options = Namespace(config=options.config, isolated=options.isolated)
        self._settings: Settings | None = None
        self._wishes: Wishes | None = None
        self._folder = Path()

    def wish(self, wishes: Wishes, folder: str) -> None:
        """Take what the editor sets; what was read from files is read anew when it is asked for."""
        self._wishes, self._folder, self._settings = wishes, Path(folder), None

    def checker(self, path: str) -> Checker:
        """The checker for a story."""
        return self._known().checker(path)

    def published(self) -> date | None:
        """The day that the editor sets; "today" is that of its machine."""
        if self._wishes is None or not self._wishes.published:
            return None
        return self._wishes.day or date.today()  # noqa: DTZ011 - the day where the editor is

    def baseline(self, path: str) -> str:
        """The baseline that the settings name."""
        return self._known().resolved(path).baseline

    def remember(self, path: str, finding: Finding) -> str:
        """Add a finding to the baseline."""
        place = self.baseline(path)
        if not place:
            raise ConfigError('no baseline is named in the settings; add baseline = "figcheck-baseline.json"')
        known = dict(read_baseline(place).findings)
        name = file_name(path, place)
        files = known[finding.fingerprint].files if finding.fingerprint in known else frozenset()
        known[finding.fingerprint] = Known(finding.rule, finding.message, files | {name})
        write_baseline(place, Baseline(known))
        return f"{finding.rule} was added to {place}"

    def _known(self) -> Settings:
        if self._settings is None:
            wished = self._wishes.settings if self._wishes else {}
            self._settings = Settings(self._options, layer(wished, _EDITOR, self._folder))
        return self._settings
