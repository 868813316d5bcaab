"""figcheck with its core compiled to C by mypyc: `python build_compiled.py FOLDER [MODULE ...]`.

The folder gets the package with its source and, beside it, an extension module for each module of the core, or for the
named ones alone ("figcheck/interval.py"). Results are the same; Python takes the extension where there is one. Needs
mypy, setuptools and a C compiler. The build hook of `pyproject.toml` calls it where `FIGCHECK_COMPILE` is set.
"""

from __future__ import annotations

import contextlib
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent
# where a check spends its time; the rest of the package, and what is only loaded, stays as it is
_FOLDERS = ("clauses", "closed", "evidence", "laws", "reading", "ties")
_ALONE = (
    "addresses", "claims", "document", "engine", "farness", "diagnosis", "house", "interval", "kinds", "lang/en/nouns",
    "model", "once", "story", "suppress", "times", "verdicts", "wording", "working", "wrapped",
)  # fmt: skip
# objects of compiled classes have no place for what `late_property` keeps
_UNFIT = "@late_property"
_SUITED = ["--ignore-missing-imports"]


def core(root: Path = ROOT) -> list[str]:
    """The modules that are compiled, as paths below the root."""
    found = [path for folder in _FOLDERS for path in (root / "figcheck" / folder).rglob("*.py")]
    found += [root / "figcheck" / f"{name}.py" for name in _ALONE]
    fit = (path for path in found if path.name != "__init__.py" and _UNFIT not in path.read_text(encoding="utf-8"))
    return sorted(path.relative_to(root).as_posix() for path in fit)


def build(target: Path, modules: list[str]) -> None:
    """Copy the package to a folder and compile some of its modules there. Raises what mypyc and the compiler raise."""
    target = target.absolute()
    with tempfile.TemporaryDirectory() as work:
        shutil.copytree(ROOT / "figcheck", Path(work, "figcheck"), ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(Path(work, "figcheck"), target / "figcheck", dirs_exist_ok=True)
        with contextlib.chdir(work):  # mypyc names modules by their paths from here
            _compile(target, modules)


def _compile(target: Path, modules: list[str]) -> None:
    import mypyc
    from mypyc.build import mypycify
    from setuptools import Distribution

    extensions = mypycify([*_SUITED, *modules], opt_level="2", debug_level="0", multi_file=True, group_name="figcheck")
    # with a file for each module, mypyc 2.4 leaves out the header of what looks at single characters
    header = str(Path(mypyc.__file__).parent / "lib-rt" / "str_extra_ops.h")
    for extension in extensions:
        extension.extra_compile_args += [f"/FI{header}"] if sys.platform == "win32" else ["-include", header]
    command = Distribution({"name": "figcheck", "ext_modules": extensions}).get_command_obj("build_ext")
    command.build_lib, command.build_temp = str(target), "objects"
    command.ensure_finalized()
    command.run()


if __name__ == "__main__":
    folder, *named = sys.argv[1:]
    build(Path(folder), named or core())
