"""figcheck reads a news story, finds every figure in it and checks that the figures agree.

`check` judges a story, `extract` only reads its figures, `Checker` does either many times with one configuration.
Everything is loaded at first use, so that `import figcheck` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module

__version__ = "0.1.0"

TYPE_CHECKING = False  # as in typing, whose import alone would cost as much as all of this
if TYPE_CHECKING:
    from .checker import Checker as Checker
    from .checker import check as check
    from .checker import extract as extract
    from .config import Config as Config
    from .errors import FigcheckError as FigcheckError
    from .model import Figure as Figure
    from .model import Finding as Finding
    from .model import Kind as Kind
    from .model import Outcome as Outcome
    from .model import Report as Report
    from .model import Severity as Severity
    from .model import Span as Span

__all__ = [
    "Checker", "Config", "FigcheckError", "Figure", "Finding", "Kind", "Outcome", "Report", "Severity", "Span", "check",
    "extract",
]  # fmt: skip
_HOMES = {
    "Checker": "checker", "check": "checker", "extract": "checker", "Config": "config", "FigcheckError": "errors",
    "Figure": "model", "Finding": "model", "Kind": "model", "Outcome": "model", "Report": "model", "Severity": "model",
    "Span": "model",
}  # fmt: skip


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{home}", __name__), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
