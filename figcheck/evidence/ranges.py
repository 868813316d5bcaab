"""The two ends of a range as the reader found them, and the limit of what is a share of a whole."""

from __future__ import annotations

from decimal import Decimal

from ..authoring import Context
from ..interval import point
from ..laws.share import HUNDRED
from ..model import Claim, Evidence, Figure, Number, Relation, Suggestion, Verdict
from ..working import digits_of


def two_ends(relation: Relation, context: Context) -> Evidence:  # noqa: ARG001
    """The lower and the upper end of the relation's range, in the order of print.

    Two ends below zero are told as often by their size, "-5C to -10C", so that either may stand first.
    """
    figure = relation.one("range")
    lower, upper = _ends(figure)
    if lower.stated < 0 and upper.stated < lower.stated:
        lower, upper = upper, lower
    shown = [figure.text[at.start : at.end] for at in digits_of(figure)]
    names = dict(zip(("lower", "higher"), shown, strict=False)) if len(shown) == 2 else {}
    names = {"lower": _said(lower), "higher": _said(upper)} | names
    return Evidence(
        tight={"lower": (lower.tight,), "higher": (upper.tight,)},
        loose={"lower": (lower.loose,), "higher": (upper.loose,)},
        shown=names,
    )


def _ends(figure: Figure) -> tuple[Number, Number]:
    assert figure.lower is not None and figure.upper is not None, "the frame passes ranges only"
    return figure.lower, figure.upper


def in_order(claim: Claim, verdict: Verdict) -> tuple[Suggestion, ...]:  # noqa: ARG001
    """The range with its two numbers exchanged."""
    figure = claim.relation.one("range")
    places, text = digits_of(figure), figure.text
    if len(places) != 2 or figure.quoted:
        return ()
    first, second = (text[at.start : at.end] for at in places)
    before, between, behind = text[: places[0].start], text[places[0].end : places[1].start], text[places[1].end :]
    turned = f"{before}{second}{between}{first}{behind}"
    return (Suggestion(figure.span, turned, "the two ends in ascending order"),)


def hundred(relation: Relation, context: Context) -> Evidence:  # noqa: ARG001
    """A share of a whole, and a fall of one, end at 100 per cent."""
    limit = {"limit": (HUNDRED,)}
    return Evidence(tight=limit, loose=limit, shown={"limit": "100%"})


def whole_range(relation: Relation, context: Context) -> Evidence:  # noqa: ARG001
    """What a printed range says when only its last end carries the magnitude: the first end as printed, and as
    meant.
    """
    figure = relation.one("range")
    lower, _ = _ends(figure)
    if "shared-magnitude" not in figure.trace:
        return Evidence(
            tight={"first": (lower.tight,), "second": (lower.tight,)},
            loose={"first": (lower.loose,), "second": (lower.loose,)},
            shown={"first": _said(lower)},
        )
    number = next((figure.text[at.start : at.end] for at in digits_of(figure)), "")
    printed = point(Decimal(number.replace(",", ""))) if number else lower.tight
    return Evidence(
        tight={"first": (printed,), "second": (lower.tight,)},
        loose={"first": (printed,), "second": (lower.loose,)},
        shown={"first": number or figure.text, "second": _said(lower)},
        note="the magnitude stands only behind the second amount",
    )


def _said(number: Number) -> str:
    return f"{number.stated:,f}"
