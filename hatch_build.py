"""Build hook: where `FIGCHECK_COMPILE` is set, a wheel has its core compiled; otherwise it is pure Python as ever."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_TOOLS = ["mypy==2.4.*", "setuptools>=65"]


class CompiledCore(BuildHookInterface[Any]):
    """Adds the extension modules that `build_compiled.py` makes to a wheel."""

    def dependencies(self) -> list[str]:
        """What has to be there to compile."""
        return _TOOLS if _is_wanted() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and name the wheel by the platform that it is for."""
        if version == "editable" or not _is_wanted():
            return
        self._made = tempfile.TemporaryDirectory()
        made = Path(self._made.name)
        subprocess.run([sys.executable, Path(self.root, "build_compiled.py"), made], check=True)
        for path in (*made.rglob("*.so"), *made.rglob("*.pyd")):
            build_data["force_include"][str(path)] = path.relative_to(made).as_posix()
        build_data["pure_python"], build_data["infer_tag"] = False, True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Remove what was made on the way."""
        if hasattr(self, "_made"):
            self._made.cleanup()


def _is_wanted() -> bool:
    return os.environ.get("FIGCHECK_COMPILE", "") not in ("", "0")
