"""The report as JSON, in the contract of `report-v1.schema.json`: one object, or an array of stories."""

from __future__ import annotations

from ..checked import Look
from ..comparison import any_to_dict
from ..items import JsonItems


def writer(look: Look) -> JsonItems:
    """A writer of JSON."""
    return JsonItems(look.single, "report", any_to_dict)
