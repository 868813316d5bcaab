"""What the page shows of a story while it is written: the marks in the text, the proof, and the desk beside it."""

from __future__ import annotations

from ...report.checked import Checked
from ...report.html.page import pieces
from .units import Units


def shown(checked: Checked) -> dict[str, object]:
    """The parts of the page, and where each figure stands in UTF-16 units, in which browsers count."""
    parts = pieces(checked, "s-")
    units = Units(checked.report.text)
    published = checked.report.published
    return {
        "counts": parts.counts,
        "proof": parts.proof,
        "desk": parts.desk,
        "published": published.isoformat() if published else "",
        "findings": len(checked.report.findings),
        "marks": [
            {
                "start": units.at(mark.row.figure.span.start),
                "end": units.at(mark.row.figure.span.end),
                "id": f"s-f{index}",
                "look": look,
            }
            for index, (mark, look) in enumerate(parts.marks)
        ],
    }
