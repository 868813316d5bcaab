"""How soon `figcheck lsp` is there, and how soon after a key the findings of a story are shown.

    python benchmarks/editor.py [KEYS] [--write]

A client opens stories and types into the middle of each, a key whenever the findings of the one before are there, as
fast as a wordy typist. What is measured is from sending a change until its diagnostics are read, the pause in which the
server waits for another key included. Figures are those of one machine; `--write` puts them into EDITOR.md beside this
file.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, NamedTuple

from lsprotocol import types
from pygls.lsp.client import LanguageClient
from run import COMPILED, KB, dense_text, news_text, of_size

RESULTS = Path(__file__).with_name("EDITOR.md")
# between keys, as between those of somebody who types 600 characters a minute
PAUSE = 0.1
BUDGET = "≤ 50 ms"


class _Text(NamedTuple):
    """A story to type into, and how soon its findings are to be there."""

    name: str
    text: str
    budget: str = ""


def texts() -> list[_Text]:
    """A story as they are printed, one of nothing but figures, and a long report."""
    return [
        _Text("a story of 5 KB", of_size(news_text(), 5 * KB), BUDGET),
        _Text("5 KB in which nearly every sentence has figures", of_size(dense_text(), 5 * KB)),
        _Text("a report of 100 KB", of_size(news_text(), 100 * KB)),
    ]


class _Editor:
    """A client with a server of its own."""

    def __init__(self) -> None:
        self.client: Any = LanguageClient("a benchmark", "1")
        self.shown: asyncio.Queue[int | None] = asyncio.Queue()

        def published(params: types.PublishDiagnosticsParams) -> None:
            self.shown.put_nowait(params.version)

        self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(published)

    async def begin(self) -> None:
        """Start the server, with compiled modules kept as after an installation."""
        kept = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(COMPILED)}
        await self.client.start_io(sys.executable, "-m", "figcheck", "lsp", "--isolated", env=kept)
        await self.client.initialize_async(types.InitializeParams(types.ClientCapabilities()))
        self.client.initialized(types.InitializedParams())

    async def open(self, uri: str, text: str) -> float:
        """Open a story, and tell the seconds until its findings are shown."""
        begun = time.perf_counter()
        item = types.TextDocumentItem(uri, "markdown", 0, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        await self._until(0)
        return time.perf_counter() - begun

    async def key(self, uri: str, version: int, line: int) -> float:
        """Type a letter at the beginning of a line, and tell the seconds until the findings are shown."""
        place = types.Range(types.Position(line, 0), types.Position(line, 0))
        change = types.TextDocumentContentChangePartial(place, "x" if version % 9 else "x ")
        document = types.VersionedTextDocumentIdentifier(version, uri)
        begun = time.perf_counter()
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))
        await self._until(version)
        return time.perf_counter() - begun

    async def _until(self, version: int) -> None:
        while await self.shown.get() != version:
            pass

    async def end(self) -> None:
        """End the server."""
        await self.client.shutdown_async(None)
        self.client.exit(None)


async def rows(keys: int) -> AsyncIterator[tuple[str, str, str]]:
    """What is measured, each with its budget."""
    warm = _Editor()
    await warm.begin()
    await warm.end()
    begun = time.perf_counter()
    editor = _Editor()
    await editor.begin()
    yield "the server is ready after", "", f"{time.perf_counter() - begun:.2f} s"
    for number, (name, text, budget) in enumerate(texts()):
        uri = f"file:///story-{number}.md"
        opened = await editor.open(uri, text)
        yield f"{name}: first findings after it is opened", "", f"{opened * 1000:.0f} ms"
        took = []
        for version in range(1, keys + 1):
            await asyncio.sleep(PAUSE)
            took.append(await editor.key(uri, version, text.count("\n") // 2))
        took.sort()
        yield f"{name}: a key to its findings, half of the time", budget, f"{took[len(took) // 2] * 1000:.0f} ms"
        yield f"{name}: a key to its findings, 95 in 100", budget, f"{took[int(len(took) * 0.95)] * 1000:.0f} ms"
    await editor.end()


async def main(keys: int = 100, write: bool = False) -> None:
    """Measure and print; where it is asked for, write down."""
    lines = ["| what | budget | measured |", "|---|---|---|"]
    async for what, budget, measured in rows(keys):
        lines.append(f"| {what} | {budget} | {measured} |")
    table = "\n".join(lines)
    if write:
        made = (
            f"Written by `python benchmarks/editor.py --write`: Python {platform.python_version()}, "
            f"{platform.machine()}, {keys} keys in each story, {PAUSE:g} s apart."
        )
        RESULTS.write_text(f"# In an editor\n\n{made}\n\n{table}\n", encoding="utf-8")
    print(table)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("keys", nargs="?", type=int, default=100)
    arguments.add_argument("--write", action="store_true")
    asyncio.run(main(**vars(arguments.parse_args())))
