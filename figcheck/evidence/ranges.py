"""The two ends of a range as the reader found them, and the limit of what is a share of a whole."""

from __future__ import annotations

from decimal import Decimal

from ..authoring import Context
from ..interval import point
from ..late import Late
from ..laws.share import HUNDRED
from ..model import Claim, Evidence, Figure, Number, Relation, Suggestion, Verdict

_NUMBER = Late(r"\d[\d,]*(?:\.\d+)?")


def two_ends(relation: Relation, context: Context) -> Evidence:  # noqa: ARG001
    """The lower and the upper end of the relation's range, in the order of print.

    Two ends below zero are told as often by their size, "-5C to -10C", so that either may stand first.
    """
    figure = relation.one("range")
    lower, upper = _ends(figure)
    if lower.stated < 0 and upper.stated < lower.stated:
        lower, upper = upper, lower
    shown = _NUMBER.findall(figure.text)
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
    numbers = list(_NUMBER.finditer(figure.text))
    if len(numbers) != 2 or figure.quoted:
        return ()
    first, second = numbers
    text = (
        figure.text[: first.start()] + second.group() + figure.text[first.end() : second.start()] + first.group()
    ) + figure.text[second.end() :]
    return (Suggestion(figure.span, text, "the two ends in ascending order"),)


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
    number = _NUMBER.search(figure.text)
    printed = point(Decimal(number.group().replace(",", ""))) if number else lower.tight
    return Evidence(
        tight={"first": (printed,), "second": (lower.tight,)},
        loose={"first": (printed,), "second": (lower.loose,)},
        shown={"first": number.group() if number else figure.text, "second": _said(lower)},
        note="the magnitude stands only behind the second amount",
    )


def _said(number: Number) -> str:
    return f"{number.stated:,f}"
