"""The terminal: whether it shows colours, how wide it is, and output that no encoding can break."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper

from ..report.paint import Paint

_WIDTH = 100
_WIDEST = 120


def paint() -> Paint:
    """Colours when the output is a terminal and nobody objects (NO_COLOR, TERM=dumb); FORCE_COLOR insists."""
    if os.environ.get("NO_COLOR"):
        return Paint(False)
    if os.environ.get("FORCE_COLOR"):
        return Paint(True)
    return Paint(sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def width() -> int:
    """The columns to fill: those of the terminal, at most 120; 100 when the output is no terminal."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given):
        return min(int(given), _WIDEST)
    try:
        return min(os.get_terminal_size(sys.stdout.fileno()).columns or _WIDTH, _WIDEST)
    except (OSError, ValueError):
        return _WIDTH


def say(text: str) -> None:
    """Print to the standard output; a character that its encoding lacks becomes a question mark."""
    _write(text, "replace")


def emit(text: str) -> None:
    """Write data to the standard output: always UTF-8, so that no character is lost."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.stdout.write(text)
    sys.stdout.flush()


def _write(text: str, errors: str) -> None:
    if isinstance(sys.stdout, TextIOWrapper) and sys.stdout.errors != errors:
        sys.stdout.reconfigure(errors=errors)
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def complain(sentence: str) -> None:
    """Say on the error stream what could not be done."""
    if isinstance(sys.stderr, TextIOWrapper):
        sys.stderr.reconfigure(errors="backslashreplace")
    sys.stderr.write(f"figcheck: {' '.join(sentence.split())}\n")
