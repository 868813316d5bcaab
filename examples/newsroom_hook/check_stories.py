"""Check a folder of stories before they are published: a line for each, the findings below it, and an exit code.

python examples/newsroom_hook/check_stories.py examples/newsroom_hook/stories --published 2026-03-04

A finding stops publication (exit code 1), information is shown and let pass; a story that cannot be checked stops it
too (2).
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

import figcheck

CLEAN, STOP, FAILED = 0, 1, 2


def main(arguments: list[str]) -> int:
    """Check every .txt and .md file of a folder and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--published", type=date.fromisoformat, default=None, help="the day of publication")
    options = parser.parse_args(arguments)
    checker = figcheck.Checker()
    stories = sorted(path for path in options.folder.rglob("*") if path.suffix in (".txt", ".md"))
    if not stories:
        print(f"{options.folder}: no stories here", file=sys.stderr)
        return FAILED
    return max(checked(checker, path, options.published) for path in stories)


def checked(checker: figcheck.Checker, path: Path, published: date | None) -> int:
    """Check one story, print what was found and say whether it may be published."""
    try:
        report = checker.check(path.read_text(encoding="utf-8"), published=published, name=str(path))
    except (OSError, UnicodeError, figcheck.FigcheckError) as error:
        print(f"NOT CHECKED  {path.name}: {error}")
        return FAILED
    print(f"{'ok  ' if report.ok else 'STOP'}  {path.name}: {len(report.judged)} claims examined")
    for finding in report.findings:
        print(f"      {finding.severity}: {finding.message}")
        print(f"        {finding.working}")
    return CLEAN if report.ok else STOP


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
