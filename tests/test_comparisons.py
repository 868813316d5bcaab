"""Drafts in the words of a writer: what is marked is at fault, and nothing else."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import figcheck
from figcheck.testing.marks import unmarked

CASES = tomllib.loads((Path(__file__).parent / "comparisons.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_draft_is_at_fault_where_it_is_marked(case: dict[str, Any]) -> None:
    draft, marks = unmarked(case["draft"])
    comparison = figcheck.compare(draft, [case["source"]], published=case.get("published"))
    found = [item for item in comparison.findings if item.severity is not figcheck.Severity.INFO]
    assert [item.span for item in found] == list(marks), [(item.rule, item.message) for item in found]
