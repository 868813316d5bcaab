"""The report as JSON, in the contract of `report-v1.schema.json`."""

from __future__ import annotations

import json

from ..model import Report
from .contract import to_dict


def render_json(report: Report) -> str:
    """The whole report as a JSON object, indented, in Unicode."""
    return json.dumps(to_dict(report), ensure_ascii=False, indent=2) + "\n"
