"""Files written whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from ..errors import ConfigError
from ..formats.source import reason

_NEW_FILE = 0o666


def write_file(path: str, data: bytes) -> None:
    """Put a file in the place of another, with its mode; a link stays one, and what it points to is replaced.

    The new one is complete and on the disk before it takes the place, so that a crash or a full disk leaves the old
    one. Raises ConfigError when it cannot be written.
    """
    target = Path(os.path.realpath(path))
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".figcheck", dir=target.parent)
    except OSError as error:
        raise ConfigError(f"{path}: it cannot be written ({reason(error)})") from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except OSError as error:
        with suppress(OSError):
            Path(name).unlink()
        raise ConfigError(f"{path}: it cannot be written ({reason(error)}); it is as it was") from None


def _mode(target: Path) -> int:
    """The mode of the file that is replaced, or of one that is new."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return _NEW_FILE & ~mask
