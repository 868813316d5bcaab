"""A file with a long run of one character is read in a time that grows no faster than the run."""

from __future__ import annotations

import time

import pytest
from story_files import pdf, stories


@pytest.mark.parametrize(
    ("name", "given"),
    [("a.md", '---\ntitle: "b' + " " * 40_000 + "!\n---\nText."), ("a.pdf", pdf("1" + " " * 40_000 + "! ships"))],
    ids=["Markdown", "PDF"],
)
def test_a_long_run_of_spaces_takes_a_reader_no_longer_than_its_length(name: str, given: str | bytes) -> None:
    started = time.process_time()
    stories(given, name)
    assert time.process_time() - started < 2
