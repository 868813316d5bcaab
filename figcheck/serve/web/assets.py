"""The files of the page, read from the package once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from ...report.html import assets as report
from .openapi import SCHEMAS

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""The content security policy of the page: nothing is loaded from, or sent to, anywhere else."""


@cache
def page() -> str:
    """The page."""
    return _own("index.html")


@cache
def style() -> str:
    """The style of a report, and what the page adds."""
    return f"{report.style()}\n{_own('page.css')}"


@cache
def script() -> str:
    """The script of a report, and that of the page."""
    return f"{report.script()}\n{_own('page.js')}"


@cache
def schema(name: str) -> str:
    """The schema of a contract. Raises KeyError for a name that there is not."""
    package, file = SCHEMAS[name]
    return files(package).joinpath(file).read_text(encoding="utf-8")


def report_policy() -> str:
    """The policy of a report that is shown within the page."""
    return f"{report.policy()}; frame-ancestors 'self'"


def _own(name: str) -> str:
    return files(__package__).joinpath("page", name).read_text(encoding="utf-8")
