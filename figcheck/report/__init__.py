"""Reports in the formats people and tools read."""

from __future__ import annotations

from ..errors import ConfigError
from ..model import Report


def render(report: Report, form: str) -> str:
    """A report in a format: text, concise or json. Raises ConfigError for an unknown one."""
    if form == "json":
        from .json import render_json

        return render_json(report)
    if form in ("text", "concise"):
        from .text import render_concise, render_text

        return render_text(report) if form == "text" else render_concise(report)
    raise ConfigError(f"unknown format {form!r}; choose text, concise or json")
