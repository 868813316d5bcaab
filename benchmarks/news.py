"""Measures what to expect on news: findings, how many of them are right, and what share of wrong stories is caught.

    python benchmarks/news.py --news ARTICLES… [--wrong STORIES] [--examples N > to-read.jsonl]
    python benchmarks/news.py --news ARTICLES… --wrong STORIES --verdicts read.jsonl --made-from "…" --write
                              [--contradictions told.jsonl]

ARTICLES are stories as they were printed: JSON lines with id, date, title and text, also packed. STORIES have
one figure changed in each: JSON lines with text, date, start and end of that figure, and as `partners` the
starts and ends of those that it belongs to. `--examples` prints findings to be read, drawn at random, and
`--verdicts` takes the answers of the readers: JSON lines with id and verdict (right, defensible or false).
With `--contradictions`, what `figcheck trust --examples` printed, the share that is right is taken from all of these
that the verdicts tell of, as `halves.py` says. `--write` puts the result into README.md and docs/limits.md, between the
lines that mark its place.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import islice
from pathlib import Path

import halves

import figcheck
from figcheck.formats.files import open_stories
from figcheck.formats.source import Reading
from figcheck.model import Finding, Severity, Span
from figcheck.trust.measure import excerpt

ROOT = Path(__file__).parent.parent
PAGES = (ROOT / "README.md", ROOT / "docs" / "limits.md")
BEGIN, END = "<!-- measured on news: begin -->", "<!-- measured on news: end -->"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finding to be read."""

    id: str
    rule: str
    severity: str
    message: str
    working: str
    text: str


@dataclass(frozen=True, slots=True)
class Measured:
    """What was counted: stories and their findings, wrong stories and those caught, verdicts by kind.

    `held_out` is true for verdicts of the halves that the wordings were not chosen on.
    """

    stories: int
    accused: int
    findings: tuple[Drawn, ...]
    wrong: int
    caught: int
    verdicts: tuple[str, ...]
    held_out: bool = False


def main() -> None:
    """Measure, print, and write the result down where that is asked for."""
    options = _options()
    checker = figcheck.Checker()
    stories, accused, found = printed(checker, options.news, options.sample)
    read = dict(_verdicts(options.verdicts))
    wrong, caught = changed(checker, options.wrong) if options.wrong else (0, 0)
    told = tuple(read[item.id] for item in found if item.id in read)
    if options.contradictions:
        told = tuple(kind for kind in halves.held_out(options.contradictions, read).elements() if kind)
    measured = Measured(stories, accused, found, wrong, caught, told, bool(options.contradictions))
    for item in sorted(found, key=lambda item: item.id)[: options.examples]:
        print(json.dumps({name: getattr(item, name) for name in item.__slots__}, ensure_ascii=False))
    text = sentences(measured, options.made_from)
    print(text, file=sys.stderr)
    if options.write:
        for page in PAGES:
            page.write_text(placed(page.read_text(encoding="utf-8"), text), encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--news", nargs="+", required=True, metavar="ARTICLES")
    parser.add_argument("--sample", type=int, default=1, metavar="K", help="take every K-th article")
    parser.add_argument("--wrong", metavar="STORIES")
    parser.add_argument("--examples", type=int, default=0, metavar="N")
    parser.add_argument("--verdicts", metavar="FILE")
    parser.add_argument("--contradictions", metavar="FILE", help="what `figcheck trust --examples` printed")
    parser.add_argument("--made-from", default="news", metavar="TEXT", help="what the news is, in words")
    parser.add_argument("--write", action="store_true")
    return parser.parse_args()


def printed(checker: figcheck.Checker, paths: Iterable[str], every: int = 1) -> tuple[int, int, tuple[Drawn, ...]]:
    """How many stories there are, how many of them are accused, and the findings, of error and warning severity."""
    stories = accused = 0
    found: dict[str, Drawn] = {}
    for path in paths:
        reading = Reading(date_column="date", id_column="id")
        for story in islice(open_stories(Path(path), path, reading), 0, None, every):
            report = checker.check(story.text, published=story.published, name=story.name)
            stories += 1
            findings = [finding for finding in report.findings if finding.severity is not Severity.INFO]
            accused += bool(findings)
            for item in (_drawn(report.text, finding) for finding in findings):
                found[item.id] = item
    return stories, accused, tuple(found.values())


def _drawn(text: str, finding: Finding) -> Drawn:
    shown = excerpt(text, sorted(_spans(finding), key=lambda span: span.start))
    known = sha256(f"{finding.rule}\n{shown}".encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return Drawn(known, finding.rule, finding.severity.value, finding.message, finding.working, shown)


def _spans(finding: Finding) -> set[Span]:
    return {finding.span, *(label.span for label in finding.labels)}


def changed(checker: figcheck.Checker, path: str) -> tuple[int, int]:
    """How many wrong stories there are, and in how many a finding touches the changed figure or its partners."""
    wrong = caught = 0
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        story = json.loads(line)
        published = date.fromisoformat(story["date"][:10]) if story.get("date") else None
        report = checker.check(story["text"], published=published)
        marks = [Span(story["start"], story["end"]), *(Span(*pair) for pair in story.get("partners", ()))]
        touched = (
            finding.severity is not Severity.INFO
            and any(span.overlaps(mark) for span in _spans(finding) for mark in marks)
            for finding in report.findings
        )
        wrong += 1
        caught += any(touched)
    return wrong, caught


def _verdicts(path: str | None) -> Iterator[tuple[str, str]]:
    for line in Path(path).read_text(encoding="utf-8").splitlines() if path else ():
        told = json.loads(line)
        yield told["id"], told["verdict"]


def sentences(measured: Measured, made_from: str) -> str:
    """The result in a few sentences."""
    each = len(measured.findings) / max(1, measured.stories) * 100
    lines = [
        f"Measured on {measured.stories:,} articles ({made_from}): {each:.1f} findings of error or warning severity "
        f"per 100 articles, in {measured.accused / max(1, measured.stories):.1%} of them."
    ]
    read = len(measured.verdicts)
    if read:
        right, defensible = (measured.verdicts.count(kind) for kind in ("right", "defensible"))
        which = "of wordings that were chosen on other articles" if measured.held_out else "drawn at random and read"
        lines.append(
            f"Of {read} findings {which}, {right / read:.0%} are right, {defensible / read:.0%} are a matter of "
            "judgement, and the rest are false alarms."
        )
    if measured.wrong:
        lines.append(
            f"Of {measured.wrong:,} stories in which one figure was changed so that it no longer agrees with the "
            f"others, {measured.caught / measured.wrong:.0%} are caught."
        )
    return "\n".join(lines)


def placed(page: str, text: str) -> str:
    """A page with the result between its marks. Raises ValueError for a page without them."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the page has no place for the result: write {BEGIN} and {END} where it belongs")
    return f"{before}{BEGIN}\n{text}\n{END}{after}"


if __name__ == "__main__":
    main()
