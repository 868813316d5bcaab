"""Comparison of drafts with their sources, measured: how it grows with the source, and beside equal digits.

    python benchmarks/compare.py speed
    python benchmarks/compare.py peer PAIRS.jsonl WRONG.jsonl

PAIRS has faithful drafts with their sources, one JSON object a line: `id`, `date`, `title`, `text` (the source) and
`draft`. WRONG has the same drafts with one figure changed: `base`, `draft`, `start`, `end`. The peer is the set of
numbers that common guards compare: a figure is in order when its digits stand in the source.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import figcheck

Spans = set[tuple[int, int]]
# matches "4,180", "3.5"; refuses "four"
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_STORY = (
    "Harlow council said on Monday that the library at Port Elm lent {a:,} books in 2023, {b}% more than the year"
    " before. The branch has {c} staff and opens {d} hours a week; the roof, {e} metres long, will cost £{f}.{b}m. "
)


def text(words: int, seed: int = 1) -> str:
    """A text of about so many words, dense with figures."""
    parts: list[str] = []
    count = 0
    while count < words:
        seed = (seed * 1103515245 + 12345) % 2**31
        parts.append(
            _STORY.format(a=seed % 9000 + 1000, b=seed % 9 + 1, c=seed % 70 + 21, d=seed % 40, e=seed % 90, f=seed % 7)
        )
        count += len(parts[-1].split())
    return "".join(parts)


def speed() -> None:
    """The time for a draft of 600 words against three sources, and how it grows with the sources."""
    checker = figcheck.Checker()
    draft = text(600, 7)
    for words in (1000, 4000, 16000, 64000):
        sources = [text(words, seed) for seed in (7, 8, 9)]
        checker.compare(draft, sources)
        times = []
        for _ in range(3):
            start = time.perf_counter()
            checker.compare(draft, sources)
            times.append(time.perf_counter() - start)
        print(f"600 words against 3 × {words:,} words: {min(times):.3f} s")


def ours(draft: str, source: str, day: date | None) -> Spans:
    """What figcheck doubts in a draft."""
    comparison = figcheck.compare(draft, [source], published=day)
    return {
        (item.span.start, item.span.end) for item in comparison.findings if item.severity is not figcheck.Severity.INFO
    }


def digits(draft: str, source: str, _day: date | None) -> Spans:
    """What a set of numbers doubts: digits of the draft that do not stand in the source."""
    known = {match.group().replace(",", "") for match in _DIGITS.finditer(source)}
    return {match.span() for match in _DIGITS.finditer(draft) if match.group().replace(",", "") not in known}


def peer(pairs: str, wrong: str) -> None:
    """A table: false accusations on faithful drafts, and changed figures that are caught."""
    print("| | accusations per 100 faithful drafts | changed figures caught |\n|---|---|---|")
    for name, doubt in (("figcheck", ours), ("equal digits", digits)):
        print(f"| {name} | {_row(doubt, pairs, wrong)} |")


def _row(doubt: Callable[[str, str, date | None], Spans], pairs: str, wrong: str) -> str:
    known: dict[str, tuple[str, date | None, set[tuple[int, str]]]] = {}
    accused = 0
    for pair in _lines(pairs):
        source = (pair["title"] or "") + "\n\n" + pair["text"]
        day = date.fromisoformat(pair["date"][:10]) if pair["date"] else None
        found = doubt(pair["draft"], source, day)
        accused += len(found)
        known[pair["id"]] = (source, day, {(start, pair["draft"][start:end]) for start, end in found})
    made = caught = 0
    for item in _lines(wrong):
        source, day, before = known[item["base"]]
        found = {
            (start, end)
            for start, end in doubt(item["draft"], source, day)
            if (start, item["draft"][start:end]) not in before
        }
        made += 1
        caught += any(start < item["end"] and item["start"] < end for start, end in found)
    return f"{100 * accused / max(1, len(known)):.0f} | {100 * caught / max(1, made):.0f}%"


def _lines(path: str) -> Iterator[dict[str, Any]]:
    with Path(path).open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


if __name__ == "__main__":
    if sys.argv[1:2] == ["speed"]:
        speed()
    elif sys.argv[1:2] == ["peer"] and len(sys.argv) == 4:
        peer(*sys.argv[2:])
    else:
        sys.exit(__doc__)
