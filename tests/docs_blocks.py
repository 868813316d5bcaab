"""The commands and code of the documentation, run as a reader would; with a file name, their outputs are written anew.

In a `console` block a line that begins with `$ ` is a command of this project and what follows is its output. In a
`python` block the text after `# ` on a line that begins so, behind a `print`, is not looked at; the block must run. A
block with a comment `<!-- not run -->` before it is left alone.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from figcheck.cli.main import main as figcheck_main

ROOT = Path(__file__).parent.parent
_BLOCK = re.compile(r"(?P<before><!-- not run -->\n)?```(?P<kind>\w+)\n(?P<body>.*?)```\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of a document: its language, its text, and where the text stands."""

    kind: str
    body: str
    start: int
    line: int


def blocks(text: str) -> Iterator[Block]:
    """The fenced blocks of a document that are to be run."""
    for match in _BLOCK.finditer(text):
        if not match["before"]:
            yield Block(match["kind"], match["body"], match.start("body"), text.count("\n", 0, match.start("body")) + 1)


def console(body: str) -> str:
    """A console block with the outputs that its commands give now."""
    commands = [line for line in body.splitlines() if line.startswith("$ ")]
    return "\n".join("\n".join([line, *output(line[2:]).splitlines()]) + "\n" for line in commands)


def output(command: str) -> str:
    """What a command prints; an exit code above 0 is shown by `echo $?` after it only, so it is not part of this."""
    program, *arguments = shlex.split(command)
    if program == "echo":
        return " ".join(arguments)
    if program == "python":
        return python(Path(ROOT, arguments[0]).read_text(encoding="utf-8"), arguments)
    if program != "figcheck":
        raise ValueError(f"the documentation runs {program!r}; only figcheck, python and echo are known here")
    with _caught() as said:
        figcheck_main(arguments)
    return said.getvalue()


def python(source: str, arguments: list[str] | None = None) -> str:
    """What a piece of Python prints."""
    before = sys.argv
    sys.argv = arguments or ["block"]
    try:
        with _caught() as said, contextlib.suppress(SystemExit):
            exec(compile(source, sys.argv[0], "exec"), {"__name__": "__main__"})
    finally:
        sys.argv = before
    return said.getvalue()


@contextlib.contextmanager
def _caught() -> Iterator[io.StringIO]:
    """Both streams of what runs inside, from the root of the project and as wide as a page."""
    said, here, columns = io.StringIO(), Path.cwd(), os.environ.get("COLUMNS")
    os.chdir(ROOT)
    os.environ["COLUMNS"] = "100"
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            yield said
    finally:
        os.chdir(here)
        if columns is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = columns


def renewed(text: str) -> str:
    """A document with the outputs of its console blocks as they are now."""
    for block in reversed(list(blocks(text))):
        if block.kind == "console":
            text = text[: block.start] + console(block.body) + text[block.start + len(block.body) :]
    return text


if __name__ == "__main__":
    for name in sys.argv[1:]:
        path = Path(name)
        path.write_text(renewed(path.read_text(encoding="utf-8")), encoding="utf-8")
