"""figcheck with its core compiled says what it says in pure Python."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from docs_blocks import ROOT

sys.path.insert(0, str(ROOT))
from build_compiled import build, core  # beside the package, not in it

MADE = ROOT / ".venv" / "compiled"
COMPILER = (sysconfig.get_config_var("CC") or "cl").split()[0]
# some of the core, which is compiled within half a minute: exact arithmetic, and the laws of change
SOME = ["figcheck/farness.py", "figcheck/interval.py", "figcheck/laws/change.py"]
# what a process says of the texts on its input, and how many of the modules in its arguments are compiled
_SAID = """
import hashlib, importlib, json, pickle, sys
import figcheck
found = []
for text in json.load(sys.stdin):
    report = figcheck.check(text)
    assert pickle.loads(pickle.dumps(report.findings)) == report.findings
    found.append(hashlib.sha256(json.dumps(report.to_dict(), sort_keys=True).encode()).hexdigest())
files = [importlib.import_module(name[:-3].replace("/", ".")).__file__ for name in sys.argv[1:]]
print(json.dumps([found, sum(not file.endswith(".py") for file in files)]))
"""


def _said(where: Path, texts: list[str], modules: list[str]) -> tuple[list[str], int]:
    call = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(where)!r})\n{_SAID}", *modules]
    done = subprocess.run(call, input=json.dumps(texts), capture_output=True, text=True, check=True, cwd=where)
    found, compiled = json.loads(done.stdout)
    return found, compiled


def _texts(every: int) -> list[str]:
    paths = sorted(ROOT.glob("seeds/*/*.txt"))[::every]
    return [path.read_text(encoding="utf-8") for path in paths]


def test_what_is_compiled_is_there_and_fit_for_it() -> None:
    modules = core()
    assert set(SOME) <= set(modules) and len(modules) > 200
    assert all((ROOT / name).is_file() for name in modules)
    assert "figcheck/clauses/reading.py" not in modules  # its class keeps what is worked out late


@pytest.mark.skipif(shutil.which(COMPILER) is None, reason="there is no C compiler")
@pytest.mark.skipif(importlib.util.find_spec("mypyc") is None, reason="mypy, which compiles, is not installed")
@pytest.mark.skipif(importlib.util.find_spec("setuptools") is None, reason="setuptools is not installed")
def test_reports_are_the_same_with_some_of_the_core_compiled(tmp_path: Path) -> None:
    build(tmp_path, SOME)
    texts = _texts(every=20)
    pure, none = _said(ROOT, texts, SOME)
    compiled, some = _said(tmp_path, texts, SOME)
    assert (none, some) == (0, len(SOME))
    assert compiled == pure


def _is_of_this_source() -> bool:
    """Whether what `make compiled` made was made of the source as it stands."""
    return all((MADE / name).is_file() and _hash(MADE / name) == _hash(ROOT / name) for name in core())


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.skipif(not _is_of_this_source(), reason="the core as it stands is not compiled: make compiled")
def test_reports_are_the_same_with_the_core_compiled() -> None:
    texts, modules = _texts(every=1), core()
    pure, _ = _said(ROOT, texts, [])
    compiled, count = _said(MADE, texts, modules)
    assert count == len(modules)
    assert compiled == pure
