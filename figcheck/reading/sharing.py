"""Units and counted things handed on in lists and comparisons."""

from __future__ import annotations

import re

from ..lang.en.around import AFTER_NOUNLESS, COMPARING, COMPARING_HEDGES
from ..model import Kind
from ..units.lookup import unit
from ..wording import any_of
from .draft import Draft, Source

# matches ", ", ","; refuses ", and "
COMMA = re.compile(r", $|,$")
# matches ", ", " and ", ", or ", "/", "-, "; refuses " of "
_LIST = re.compile(r"(?:,| and| or|, and|, or|/| &|-?,|-? and|-? or|-? to) ?$")
# matches " by ", "x" between the sides of a thing; refuses " by about "
_BY = re.compile(r"(?: by | ?[x×] ?)$")
# matches "fell from ", "compared with about ", "against " right before a bare number; refuses "within "
_COMPARED = re.compile(rf"(?:^|[^a-z]){any_of(COMPARING)} (?:{any_of(COMPARING_HEDGES)} )?$")

# matches " by tender", ", ", " last" behind a number that has no noun of its own; refuses " play football"
_NOUNLESS = re.compile(rf" {any_of(AFTER_NOUNLESS)}(?![a-z])|[.,;:)\n]|$| \(")


def inherit_things(source: Source, drafts: list[Draft]) -> None:
    """Give a bare count the thing of the count it is compared with: "460 cars stolen, compared with 63 last year"."""
    document = source.document
    last: Draft | None = None
    for draft in drafts:
        if draft.kind is not Kind.COUNT:
            continue
        if draft.thing is not None:
            last = draft
        elif last is not None and draft.unit is None and draft.start - last.end < 120:
            same = document.sentence_at(last.end) == document.sentence_at(draft.start)
            if (
                same
                and _NOUNLESS.match(source.lower, draft.end)
                and _COMPARED.search(source.lower, max(0, draft.start - 32), draft.start)
            ):
                draft.thing, draft.trace = last.thing, (*draft.trace, "elliptical-thing")


def share_units(source: Source, drafts: list[Draft]) -> None:
    """Hand a unit or a counted thing back along a list: "10, 20 and 30 kg", "four-, five- and six-cylinder"."""
    listed = False
    for index in range(len(drafts) - 2, -1, -1):
        left, right = drafts[index], drafts[index + 1]
        gap = source.lower[left.end : right.start]
        bare = (
            left.kind is Kind.COUNT
            and left.unit is None
            and left.thing is None
            and left.value is not None
            and left.form != "fraction"
        )
        if not bare or len(gap) > 8 or not (_LIST.fullmatch(gap) or _BY.fullmatch(gap)):
            listed = False
            continue
        if COMMA.fullmatch(gap) and not listed:
            continue
        if _BY.fullmatch(gap) and not (right.kind is Kind.QUANTITY and unit(right.unit or "").dimension == "length"):
            continue
        listed = True
        if right.kind in (Kind.QUANTITY, Kind.DURATION, Kind.PERCENT, Kind.POINTS):
            left.unit, left.kind, left.readings = right.unit, right.kind, right.readings
            left.trace = (*left.trace, "shared-unit")
        elif right.kind is Kind.COUNT and right.thing is not None and not right.thing.modifiers:
            left.thing, left.trace = right.thing, (*left.trace, "shared-thing")
