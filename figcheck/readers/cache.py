"""Answers kept on disk, so that a second run costs nothing and a report can be repeated."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from ..errors import ConfigError


class Cache:
    """A folder of answers, each in a file that is named by all that the answer depends on."""

    def __init__(self, folder: str) -> None:
        self._folder = Path(folder) if folder else None

    def get(self, *parts: str) -> str | None:
        """The answer to a question; None where none is kept, or where what is kept cannot be read."""
        if self._folder is None:
            return None
        try:
            row = json.loads(self._file(self._folder, parts).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None  # asking again gives the answer anew
        content = row.get("content") if isinstance(row, dict) else None
        return content if isinstance(content, str) else None

    def put(self, content: str, *parts: str) -> None:
        """Keep an answer, whole or not at all. Raises ConfigError where the folder cannot be written."""
        if self._folder is None:
            return
        file = self._file(self._folder, parts)
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=file.parent, suffix=".part")
            with os.fdopen(handle, "w", encoding="utf-8") as part:
                json.dump({"asked": list(parts[:-1]), "content": content}, part, ensure_ascii=False)
            try:
                Path(name).replace(file)
            except OSError:
                with suppress(OSError):
                    Path(name).unlink()
                raise
        except OSError as error:
            raise ConfigError(
                f"the folder of answers, {self._folder}, cannot be written ({error.strerror or error}); "
                "set `cache` of the reader to another, or to '' to keep none"
            ) from None

    def _file(self, folder: Path, parts: tuple[str, ...]) -> Path:
        digest = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
        return folder / digest[:2] / f"{digest}.json"
