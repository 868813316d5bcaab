"""What is done to every story: decided once by the caller, read by the engine and by what silences findings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .authoring import Rule
from .document import Document
from .model import Story, Told

Accounting = Callable[[Document, Story], Told]
"""What sources say to each figure of a story."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The rules that are used, all that a story may name, and the fingerprints of findings that are known already.

    `accounting` holds the story against sources, where it is a draft that has some.
    """

    rules: tuple[Rule, ...]
    known: tuple[Rule, ...]
    baseline: frozenset[str] = frozenset()
    accounting: Accounting | None = None
