"""All that the author of a rule imports: rules and examples, patterns for frames, and the nouns they speak of.

Frames and laws that exist are in `figcheck.frames` and `figcheck.laws`, one file each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from .frames.pattern import hits, pattern
from .interval import Interval
from .laws.roles import only
from .model import (
    Certainty,
    Claim,
    Evidence,
    Figure,
    Inputs,
    Kind,
    Law,
    Outcome,
    Relation,
    Sentence,
    Severity,
    Story,
    Suggestion,
    Verdict,
)

if TYPE_CHECKING:
    from .rates.book import RateBook

__all__ = [
    "Certainty", "Claim", "Context", "Evidence", "Example", "Figure", "Inputs", "Interval", "Kind", "Law", "Outcome",
    "Relation", "Rule", "Sentence", "Severity", "Story", "Suggestion", "Verdict", "hits", "only", "pattern", "rule",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Example:
    """A story, or a sentence of one, with what a rule must make of it.

    Figures that a finding must point at are set in ⟦ ⟧; `shows` must stand in the working or the diagnosis. `published`
    is the day of publication in ISO form.
    """

    text: str
    shows: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may ask besides the story: the day of publication, the exchange rates, and the rule's own options."""

    published: date | None
    rates: RateBook
    options: Mapping[str, str]


class Frame(Protocol):
    """A named function from a story to the relations that its wording states."""

    __name__: str

    def __call__(self, story: Story, /) -> Iterable[Relation]: ...


Supply = Callable[[Relation, Context], Evidence]
Chooser = Callable[[Relation], bool]
Repair = Callable[[Claim, Verdict], tuple[Suggestion, ...]]


def always(_: Relation) -> bool:
    """Every relation of the frame is judged."""
    return True


@dataclass(frozen=True, slots=True)
class Rule:
    """A frame put to a law. `name` is the file's name, `doc` its docstring; both are filled in by the registry.

    `subject` is the role whose stated value is judged. `supply` brings evidence from outside the story. `tight` makes
    the rule warn when the figures disagree as printed, though rounding of trailing zeros could excuse them. `laws`
    chooses among several laws of one idea, a rise or a fall, by what the wording says; `law` then stands for them all.
    """

    code: str
    since: str
    frame: Frame
    law: Law
    subject: str
    message: str
    bad: tuple[Example | str, ...]
    good: tuple[Example | str, ...]
    when: Chooser = always
    supply: Supply | None = None
    laws: Callable[[Relation], Law] | None = None
    repair: Repair | None = None
    severity: Severity = Severity.ERROR
    tight: bool = False
    default: bool = True
    name: str = ""
    doc: str = ""


def rule(**fields: object) -> Rule:
    """Make a rule; examples may be lists, as they read best in a rule file. Raises TypeError for an unknown field."""
    for key in ("bad", "good"):
        examples = fields.get(key, ())
        fields[key] = tuple(examples) if isinstance(examples, (list, tuple)) else (examples,)
    return Rule(**fields)  # type: ignore[arg-type]
