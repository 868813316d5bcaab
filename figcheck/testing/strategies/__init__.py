"""Hypothesis strategies for figures as newsrooms print them, and for stories whose figures agree or do not."""

from __future__ import annotations

try:
    import hypothesis as _hypothesis
except ModuleNotFoundError as error:
    raise ModuleNotFoundError(
        "the strategies of figcheck.testing need Hypothesis; `pip install figcheck[testing]` brings it"
    ) from error

from .figures import figures, intervals, money, printed, quantities, read_figures
from .telling import Told, contradicted, reports, stories

__all__ = [
    "Told", "contradicted", "figures", "intervals", "money", "printed", "quantities", "read_figures", "reports",
    "stories",
]  # fmt: skip
del _hypothesis
