"""The operations that the words of a draft ask for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..lang.en.derivations import OPERATIONS
from ..model import Figure, Kind
from .each import FALLING, RISING

_CUES = {
    operation: frozenset((*words.partition("|")[0].split(), *words.split("|")[1:]))
    | (RISING | FALLING if operation in ("change", "difference", "growth") else frozenset())
    for operation, words in OPERATIONS.items()
}


def asked(words: Sequence[str], figure: Figure) -> frozenset[str]:
    """The operations that the words near a figure of a draft ask for, and those that its kind does."""
    near = {*words, *(" ".join(pair) for pair in pairwise(words))}
    found = {operation for operation, cues in _CUES.items() if near & cues}
    if figure.kind in (Kind.FRACTION, Kind.RATIO):
        found.add("share")
    if figure.kind is Kind.MULTIPLE:
        found.add("multiple")
    if figure.kind is Kind.POINTS:
        found.add("difference")
    if figure.unit and " per " in figure.unit:
        found.add("average")
    return frozenset(found)
