"""How soon `figcheck lsp` is there, and how soon after a key the findings of a story of 5 KB are shown.

python benchmarks/editor.py [KEYS]
"""

from __future__ import annotations

import asyncio
import sys
import time
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

STORY = Path(__file__).parent / "prose.txt"
URI = "file:///story.md"


async def measure(keys: int) -> None:
    """Start the server, open a story, type, and print."""
    client: Any = LanguageClient("a benchmark", "1")
    shown: asyncio.Queue[int | None] = asyncio.Queue()

    def published(params: types.PublishDiagnosticsParams) -> None:
        shown.put_nowait(params.version)

    client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(published)
    begun = time.perf_counter()
    await client.start_io(sys.executable, "-m", "figcheck", "lsp", "--isolated")
    await client.initialize_async(types.InitializeParams(types.ClientCapabilities()))
    client.initialized(types.InitializedParams())
    print(f"ready after {time.perf_counter() - begun:.2f} s")
    text = STORY.read_text(encoding="utf-8")
    item = types.TextDocumentItem(URI, "markdown", 0, (text * (5_000 // len(text) + 1))[:5_000])
    client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    await shown.get()
    start = types.Range(types.Position(0, 0), types.Position(0, 0))
    took = []
    for version in range(1, keys + 1):
        change = types.TextDocumentContentChangePartial(start, "x")
        document = types.VersionedTextDocumentIdentifier(version, URI)
        at = time.perf_counter()
        client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))
        while await shown.get() != version:
            pass
        took.append(time.perf_counter() - at)
    took.sort()
    half, most = took[len(took) // 2] * 1000, took[int(len(took) * 0.95)] * 1000
    print(f"{keys} keys in a story of 5 KB: findings half the time within {half:.0f} ms, 95% within {most:.0f} ms")
    await client.shutdown_async(None)
    client.exit(None)


if __name__ == "__main__":
    asyncio.run(measure(*map(int, sys.argv[1:] or ["100"])))
