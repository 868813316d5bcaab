"""figcheck reads a news story, finds every figure in it and checks that the figures agree.

`check` judges a story, `extract` only reads its figures, `judge` judges ties that someone else proposes, `Checker` does
any of these many times with one configuration.
Everything is loaded at first use, so that `import figcheck` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module

__version__ = "0.1.0"

TYPE_CHECKING = False  # as in typing, whose import alone would cost as much as all of this
if TYPE_CHECKING:
    from .checker import Checker as Checker
    from .checker import check as check
    from .checker import compare as compare
    from .checker import extract as extract
    from .checker import judge as judge
    from .compared import Comparison as Comparison
    from .compared import Source as Source
    from .config import Config as Config
    from .errors import ConfigError as ConfigError
    from .errors import FigcheckError as FigcheckError
    from .errors import FindingsError as FindingsError
    from .errors import PluginError as PluginError
    from .errors import RateUnavailable as RateUnavailable
    from .errors import ReaderFailed as ReaderFailed
    from .errors import RuleCrashed as RuleCrashed
    from .errors import UnknownRule as UnknownRule
    from .errors import UnreadableInput as UnreadableInput
    from .given.contract import Tie as Tie
    from .house import DateOrder as DateOrder
    from .house import House as House
    from .house import NamedBy as NamedBy
    from .interval import Interval as Interval
    from .model import Alternative as Alternative
    from .model import Applicability as Applicability
    from .model import CalendarDate as CalendarDate
    from .model import Certainty as Certainty
    from .model import Circumstances as Circumstances
    from .model import Claim as Claim
    from .model import ClockTime as ClockTime
    from .model import Evidence as Evidence
    from .model import Figure as Figure
    from .model import Finding as Finding
    from .model import Judgement as Judgement
    from .model import Kind as Kind
    from .model import Label as Label
    from .model import Law as Law
    from .model import Number as Number
    from .model import Outcome as Outcome
    from .model import Phrase as Phrase
    from .model import Qualifier as Qualifier
    from .model import Question as Question
    from .model import Refusal as Refusal
    from .model import Relation as Relation
    from .model import Severity as Severity
    from .model import Span as Span
    from .model import Status as Status
    from .model import Suggestion as Suggestion
    from .model import Verdict as Verdict
    from .origin import Origin as Origin
    from .reported import Report as Report
    from .times import Time as Time
    from .told import Account as Account
    from .told import Change as Change
    from .told import Told as Told

_NAMES_BY_HOME = {
    "checker": ("Checker", "check", "compare", "extract", "judge"),
    "compared": ("Comparison", "Source"),
    "config": ("Config",),
    "errors": ("ConfigError", "FigcheckError", "FindingsError", "PluginError", "RateUnavailable", "ReaderFailed",
        "RuleCrashed", "UnknownRule", "UnreadableInput"),
    "given.contract": ("Tie",),
    "house": ("DateOrder", "House", "NamedBy"),
    "interval": ("Interval",),
    "model": ("Alternative", "Applicability", "CalendarDate", "Certainty", "Circumstances",
        "Claim", "ClockTime", "Evidence", "Figure", "Finding", "Judgement", "Kind", "Label", "Law", "Number",
        "Outcome", "Phrase", "Qualifier", "Question", "Refusal", "Relation", "Severity", "Span", "Status",
        "Suggestion", "Verdict"),
    "origin": ("Origin",),
    "reported": ("Report",),
    "times": ("Time",),
    "told": ("Account", "Change", "Told"),
}  # fmt: skip
_HOMES = {name: home for home, names in _NAMES_BY_HOME.items() for name in names}
__all__ = [
    "Account", "Alternative", "Applicability", "CalendarDate", "Certainty", "Change", "Checker", "Circumstances",
    "Claim", "ClockTime", "Comparison", "Config", "ConfigError", "DateOrder", "Evidence", "FigcheckError", "Figure",
    "Finding", "FindingsError", "House", "Interval", "Judgement", "Kind", "Label", "Law", "NamedBy", "Number",
    "Origin", "Outcome", "Phrase", "PluginError", "Qualifier", "Question", "RateUnavailable", "ReaderFailed",
    "Refusal", "Relation", "Report", "RuleCrashed", "Severity", "Source", "Span", "Status", "Suggestion", "Tie",
    "Time", "Told", "UnknownRule", "UnreadableInput", "Verdict", "check", "compare", "extract", "judge",
]  # fmt: skip


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{home}", __name__), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
