"""Reports in the forms that people and tools read.

A form is one module of `figcheck.report.forms`, found by its name and loaded when it is asked for.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ..errors import ConfigError
from ..origin import Origin
from .checked import Checked, Look, Writer

if TYPE_CHECKING:
    from ..compared import Comparison
    from ..reported import Report

PLAIN_LOOK = Look()


def form_names() -> tuple[str, ...]:
    """The names of the forms, by alphabet."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules([str(Path(__file__).parent / "forms")])))


def writer(form: str, look: Look = PLAIN_LOOK) -> Writer:
    """A writer of a form. Raises ConfigError for an unknown one."""
    if form not in form_names():
        raise ConfigError(f"there is no report format {form!r}; choose one of {', '.join(form_names())}")
    make = cast(Callable[[Look], Writer], import_module(f".forms.{form}", __package__).writer)
    return make(look)


def render(report: Report, form: str, comparison: Comparison | None = None) -> str:
    """One report in a form, as if its text were a file, or the comparison that it is a part of.

    Raises ConfigError for an unknown form.
    """
    to = writer(form)
    return to.story(Checked(report, Origin(report.text), comparison=comparison)) + to.end()
