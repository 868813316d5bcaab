"""The assertion that a draft says what its sources say, for templates, summarisers and translators."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from ..errors import FindingsError
from .assertions import checker

if TYPE_CHECKING:
    from ..checker import Checker
    from ..compared import Comparison, Source


def assert_supported(
    draft: str | Source, sources: str | Source | Sequence[str | Source], *, published: date | None = None
) -> Comparison:
    """Fail with the comparison when a figure of a draft is not borne out by its sources; otherwise return it.

    `sources` is one text or several. A figure that the sources contradict fails, one that they do not account for, a
    hedge that is not true of them, and what `check` finds in the draft; findings of severity info do not.
    """
    __tracebackhide__ = True
    return supported(checker(None), draft, sources, published)


def supported(
    with_checker: Checker,
    draft: str | Source,
    sources: str | Source | Sequence[str | Source],
    published: date | None,
) -> Comparison:
    """Raise FindingsError, with draft and sources figure by figure, unless the comparison is ok."""
    __tracebackhide__ = True
    known = sources if isinstance(sources, Sequence) and not isinstance(sources, str) else [sources]
    comparison = with_checker.compare(draft, known, published=published)
    if not comparison.ok:
        raise FindingsError(comparison.render("text"))
    return comparison
