"""Every face of a report, made of one small story; `python tests/report/faces.py` writes the snapshots anew.

The rules are named, so that a new one does not change the pictures; the version is left out for the same reason.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import figcheck
from figcheck.origin import Origin
from figcheck.report import form_names, sheets, writer
from figcheck.report.checked import Checked, Look, Writer
from figcheck.report.statistics import StatisticsWriter

HERE = Path(__file__).parent
SNAPSHOTS = HERE / "snapshots"
NAME = "news/harlow.txt"
CONFIG = figcheck.Config(
    untrusted="accuse",
    select=(
        "percent-change-mismatch", "total-mismatch", "currency-conversion", "unit-conversion", "share-mismatch",
        "wrong-weekday",
    )
)  # fmt: skip
ENDINGS = {"json": "json", "jsonl": "jsonl", "sarif": "sarif", "gitlab": "json", "rdjson": "json", "junit": "xml",
           "csv": "csv", "html": "html"}  # fmt: skip


def story() -> Checked:
    """The story of the snapshots."""
    text = (HERE / "story.txt").read_text(encoding="utf-8")
    report = figcheck.Checker(CONFIG).check(text, published=date(2026, 3, 4), name=NAME)
    return Checked(report, Origin(text))


def suppressed() -> Checked:
    """The same with its last finding suppressed."""
    checked = story()
    *kept, last = checked.report.findings
    silenced = replace(last, suppressed_by="comment", suppressed_because="the council's own sum")
    return Checked(replace(checked.report, findings=tuple(kept), suppressed=(silenced,)), checked.origin)


def written(writer: Writer, *stories: Checked) -> str:
    """What a writer makes of stories, the version left out."""
    text = "".join([*map(writer.story, stories), writer.end()])
    text = text.replace(f'"{figcheck.__version__}"', '"VERSION"').replace(
        f"figcheck {figcheck.__version__}", "figcheck"
    )
    # the names of wordings have their own tests, and there are more of them every week
    text = re.sub(r'"by": "wording[^"]*"', '"by": "wording"', text)
    if text.startswith("<!doctype html>"):
        # the style and the script have their own tests
        text = text[text.index("<body") : text.index("<script>")]
    return text


def faces() -> dict[str, str]:
    """The faces by the name of their snapshot."""
    one = story()
    found = {f"{form}.{ENDINGS.get(form, 'txt')}": written(writer(form), one) for form in form_names()}
    found["text-narrow.txt"] = written(writer("text", Look(width=50)), one)
    found["text-claims.txt"] = written(writer("text", Look(claims=True)), one)
    found["sarif-suppressed.sarif"] = written(writer("sarif"), suppressed())
    found["json-several.json"] = written(writer("json", Look(single=False)), one, one)
    found["statistics.txt"] = written(StatisticsWriter(Look()), one)
    for form in sheets.FORMS:
        found[f"sheet-{form}.{ENDINGS.get(form, 'txt')}"] = written(sheets.writer(form, Look(width=120)), one)
    found["notebook.html"] = one.report._repr_html_().partition("</style>")[2]
    return found


if __name__ == "__main__":
    SNAPSHOTS.mkdir(exist_ok=True)
    for old in SNAPSHOTS.iterdir():
        old.unlink()
    for name, text in faces().items():
        (SNAPSHOTS / name).write_text(text, encoding="utf-8", newline="\n")
