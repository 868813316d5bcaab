"""Every tie says by which wording it was made: all that examples, seeds and rows of the tables yield."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import figcheck
from figcheck.authoring import Example
from figcheck.registry import builtin
from figcheck.testing.marks import unmarked

ROOT = Path(__file__).parent
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*")


def _examples() -> Iterator[str]:
    for rule in builtin():
        for example in (*rule.bad, *rule.good):
            yield example.text if isinstance(example, Example) else example


def _seeds() -> Iterator[str]:
    for path in sorted((ROOT.parent / "seeds").rglob("*.txt")):
        yield path.read_text(encoding="utf-8")


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


def _rows() -> Iterator[str]:
    for path in sorted((ROOT / "frames").glob("*.toml")):
        yield from _texts(tomllib.loads(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("source", [_examples, _seeds, _rows], ids=lambda source: source.__name__)
def test_every_tie_names_its_wording(source: object) -> None:
    checker = figcheck.Checker(figcheck.Config(extend_select=("ALL",)))
    nameless = set()
    for text in source():  # type: ignore[operator]
        for item in checker.check(unmarked(text)[0]).judged:
            if not NAME.fullmatch(item.claim.relation.wording):
                nameless.add((item.claim.relation.frame, item.claim.relation.wording, text[:60]))
    assert not nameless
