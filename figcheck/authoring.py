"""All that the author of a rule imports: rules and examples, patterns for frames, and the nouns they speak of.

Frames and laws that exist are in `figcheck.ties`, `figcheck.closed` and `figcheck.laws`, one file each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol, Required, TypedDict, Unpack

from .closed.pattern import hits, pattern
from .errors import ConfigError
from .house import PLAIN_HOUSE, House
from .interval import Interval
from .laws.roles import only
from .model import (
    Applicability,
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
from .records import dataclass

if TYPE_CHECKING:
    from .rates.book import RateBook

__all__ = [
    "Applicability", "Certainty", "Claim", "Context", "Evidence", "Example", "Figure", "Inputs", "Interval", "Kind",
    "Law", "Option", "Outcome", "Relation", "Rule", "RuleFields", "Sentence", "Severity", "Story", "Suggestion",
    "Verdict", "hits", "only", "pattern", "rule",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Example:
    """A story, or a sentence of one, with what a rule must make of it.

    Figures that a finding must point at are set in ⟦ ⟧; `shows` must stand in the working or the diagnosis. `published`
    is the day of publication in ISO form. A text with `sources` is a draft that is compared with them, one with an
    `earlier` version an update of it.
    """

    text: str
    shows: str = ""
    published: str = ""
    sources: tuple[str, ...] = ()
    earlier: str = ""


OptionValue = bool | int | Fraction | str
"""What an option may be set to."""


@dataclass(frozen=True, slots=True)
class Option:
    """A setting of one rule. `name` is written with hyphens, `purpose` says in one clause what it changes.

    The kind of its values is that of the default: a truth value, a whole number, a share ("3%", which may also be set
    as 0.03) or one of the words of `choices`. `least` and `most` bound numbers; of a share they are parts of one.
    """

    name: str
    default: OptionValue
    purpose: str
    least: int = 0
    most: int | None = None
    choices: tuple[str, ...] = ()

    def value(self, given: object) -> OptionValue:
        """A value from a setting, in its own type. Raises ConfigError, saying what the option takes."""
        if self._is_share():
            return self._bounded(_share(given), given)
        if isinstance(self.default, bool):
            if isinstance(given, bool):
                return given
        elif isinstance(self.default, int):
            if isinstance(given, int) and not isinstance(given, bool):
                return self._bounded(given, given)
        elif isinstance(given, str) and given in self.choices:
            return given
        raise ConfigError(f"takes {self.takes}, not {given!r}")

    @property
    def takes(self) -> str:
        """What values the option takes, in words."""
        if self._is_share():
            return "a share such as 3% or 0.03" + self._limits()
        if isinstance(self.default, bool):
            return "true or false"
        return (
            "a whole number" + self._limits() if isinstance(self.default, int) else f"one of {', '.join(self.choices)}"
        )

    def _limits(self) -> str:
        return f" from {self.least} to {self.most}" if self.most is not None else f", at least {self.least}"

    def _is_share(self) -> bool:
        return isinstance(self.default, Fraction) or (isinstance(self.default, str) and self.default.endswith("%"))

    def _bounded(self, value: Fraction | int | None, given: object) -> OptionValue:
        if value is None or value < self.least or (self.most is not None and value > self.most):
            raise ConfigError(f"takes {self.takes}, not {given!r}")
        return value


def _share(given: object) -> Fraction | None:
    """A share from "3%", 0.03 or a whole number; None for anything else."""
    if isinstance(given, bool) or not isinstance(given, (str, int, float, Fraction)):
        return None
    text = str(given).strip()
    try:
        return Fraction(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    except (ValueError, ZeroDivisionError):
        return None


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may ask besides the story: the day of publication, the exchange rates, its own options, and the style
    of the house.
    """

    published: date | None
    rates: RateBook
    options: Mapping[str, OptionValue]
    house: House = PLAIN_HOUSE

    def share(self, name: str) -> Fraction:
        """The value of an option that is a share. Raises LookupError for one the rule does not declare."""
        return Fraction(self.options[name])

    def whole(self, name: str) -> int:
        """The value of an option that is a whole number. Raises LookupError for one the rule does not declare."""
        return int(self.options[name])


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
    `after` judges with it what is known only when the other rules' findings are. `options` are what its users may set;
    `preview` keeps a new rule out until they ask for such rules. `yields_to` names rules that say the same better:
    where one of them doubts the same figures, this one is silent.
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
    preview: bool = False
    after: bool = False
    yields_to: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    name: str = ""
    doc: str = ""

    @property
    def compares(self) -> bool:
        """Whether it speaks of a draft and its sources, or of an update, and so of no story by itself."""
        examples = (item for item in (*self.bad, *self.good) if isinstance(item, Example))
        return any(item.sources or item.earlier for item in examples)


Examples = Example | str | Sequence[Example | str]
"""One example or several."""


class RuleFields(TypedDict, total=False):
    """What `rule` takes: the fields of a `Rule` besides its examples; the registry fills in `name` and `doc`."""

    code: Required[str]
    since: Required[str]
    frame: Required[Frame]
    law: Required[Law]
    subject: Required[str]
    message: Required[str]
    when: Chooser
    supply: Supply | None
    laws: Callable[[Relation], Law] | None
    repair: Repair | None
    severity: Severity
    tight: bool
    default: bool
    preview: bool
    after: bool
    yields_to: tuple[str, ...]
    options: tuple[Option, ...]
    name: str
    doc: str


def rule(*, bad: Examples, good: Examples, **fields: Unpack[RuleFields]) -> Rule:
    """Make a rule; examples may be lists, as they read best in a rule file.

    Raises TypeError for a field that is unknown or missing, with its name.
    """
    return Rule(**fields, bad=_several(bad), good=_several(good))


def _several(examples: Examples) -> tuple[Example | str, ...]:
    return (examples,) if isinstance(examples, (Example, str)) else tuple(examples)
