"""Reports in the formats people and tools read."""

from __future__ import annotations

from ..errors import ConfigError
from ..model import Report

FORMATS = ("text", "concise", "json")


def render(report: Report, form: str) -> str:
    """A report in a format: text, concise or json. Raises ConfigError for an unknown one."""
    if form == "json":
        from .json import render_json

        return render_json(report)
    if form == "concise":
        from .concise import render_concise

        return render_concise(report)
    if form == "text":
        from .text import render_text

        return render_text(report)
    raise ConfigError(f"there is no report format {form!r}; choose one of {', '.join(FORMATS)}")
