"""The gate between a contradiction and an accusation: how far its wording is trusted."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from ..model import Outcome, Severity, Verdict
from ..records import dataclass
from .standing import Standing, standing, standing_far
from .table import FAR, Key, Table, parsed

Untrusted = Literal["silent", "info", "accuse"]
_LEVEL = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}
VOUCHED = Standing(Severity.ERROR, "its author vouches for it")


@dataclass(frozen=True, slots=True)
class Trust:
    """Whom to trust: the house's own table before the built-in one, and what becomes of what is not trusted.

    `house` is the text of the house's table, `name` what to call it in an error.
    """

    house: Table
    untrusted: Untrusted = "silent"

    @classmethod
    def of(cls, text: str, untrusted: Untrusted, name: str = "the table of trust") -> Trust:
        """Trust by the text of the house's table, empty for none. Raises ConfigError for a text that is no table."""
        return cls(parsed(text, name), untrusted)

    def standing(self, key: Key, is_built_in: bool = True, far: bool = False) -> Standing:
        """What a wording of a rule may do, where its figures are near to agreeing or `far` from it.

        A plug-in's is vouched for by its author unless the house's table has it.
        """
        table = self.house
        if key not in table.rows and not is_built_in:
            return VOUCHED
        if key not in table.rows:
            from .built_in import built_in  # a story without a contradiction does not need it

            table = built_in()
        rule, wording = key
        row = table.rows.get(key)
        if far:
            return standing_far(wording, row, table.rows.get((rule, wording + FAR)))
        return standing(wording, row, table.families.get(rule))

    def judged(self, verdict: Verdict, key: Key, is_built_in: bool = True) -> Verdict:
        """A verdict, with a contradiction no more severe than its wording may make it, and with the doubt told."""
        if verdict.outcome is not Outcome.CONTRADICTED or verdict.severity is Severity.INFO:
            return verdict
        if self.untrusted == "accuse":
            return verdict
        found = self.standing(key, is_built_in, verdict.far)
        if _LEVEL[found.most] >= _LEVEL[verdict.severity]:
            return verdict
        doubt = "" if found.most is Severity.WARNING else f"the wording {key[1]} is not trusted: {found.because}"
        return replace(verdict, severity=found.most, doubt=doubt)

    def tells(self, verdict: Verdict) -> bool:
        """True for a contradiction that is to be reported."""
        return not verdict.doubt or self.untrusted != "silent"
