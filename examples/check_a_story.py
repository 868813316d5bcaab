"""Check a story from Python: print each contradiction with the arithmetic behind it.

python examples/check_a_story.py examples/harbour.txt
"""

from __future__ import annotations

import sys
from pathlib import Path

import figcheck


def main(path: str) -> int:
    """Check one story; 1 when its figures disagree."""
    report = figcheck.check(Path(path).read_text(encoding="utf-8"), name=path)
    for finding in report.findings:
        print(f"{finding.severity}: {finding.message}")
        print(f"    {finding.working}")
    print(f"{len(report.figures)} figures, {len(report.judged)} claims examined, {len(report.findings)} contradicted")
    return 0 if report.ok else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
