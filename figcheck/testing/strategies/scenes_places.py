"""Scenes of one thing told twice: in two units, in two currencies, in headline and text, in two paragraphs."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume
from hypothesis import strategies as st

from ..printing import Printed, Style, reprint, rounded, show, significant_place
from .figures import converted
from .scene import PUBLISHED, Parts, Scene, cash, count, exact

# exact by definition: the international mile, pound, acre and foot
_PAIRS = (
    (" km", " miles", 1 / Fraction("1.609344")),
    (" miles", " km", Fraction("1.609344")),
    ("kg", "lb", 1 / Fraction("0.45359237")),
    (" acres", " hectares", Fraction("0.40468564224")),
    (" metres", " feet", 1 / Fraction("0.3048")),
)
_WHAT = {" km": "long", " miles": "long", " metres": "long", "kg": "in weight", " acres": "in size"}


def _measured(draw: st.DrawFn) -> Parts:
    source, target, factor = draw(st.sampled_from(_PAIRS))
    value = draw(st.integers(2, 999))
    first = show(value, Style(suffix=source, exact=True))
    return {
        "source": first,
        "target": _converted(draw, value * factor, Style(suffix=target)),
        "factor": str(factor),
        "what": _WHAT[source],
    }


def _converted(draw: st.DrawFn, value: Fraction, style: Style) -> Printed:
    """A converted value, rounded to two or three digits."""
    from dataclasses import replace

    return show(value, replace(style, place=significant_place(value, draw(st.sampled_from([2, 3])))))


def _misconverted(draw: st.DrawFn, parts: Parts) -> tuple[str, Parts]:
    """A target that is off by more than a fifth, which no rounding of the source explains."""
    target = parts["target"]
    assert isinstance(target, Printed), "a target is a figure"
    factor = draw(st.sampled_from([Fraction(13, 10), Fraction(3, 2), Fraction(2), Fraction(7, 10), Fraction(10)]))
    return "target", {**parts, "target": reprint(target, target.value * factor)}


def _priced(draw: st.DrawFn) -> Parts:
    base, quote = draw(st.sampled_from([("GBP", "USD"), ("EUR", "USD"), ("USD", "GBP"), ("AUD", "USD")]))
    amount = Fraction(draw(st.integers(20, 999))) * 10**6
    source = show(
        amount, Style(place=6, scale=6, magnitude="m", prefix={"GBP": "£", "EUR": "€", "USD": "$", "AUD": "A$"}[base])
    )
    target = converted(amount, (base, quote), PUBLISHED)
    return {"source": source, "target": _money(draw, target, quote)}


def _money(draw: st.DrawFn, value: Fraction, code: str) -> Printed:
    """A converted amount in millions, to two or three digits."""
    prefix = {"GBP": "£", "USD": "$"}[code]
    place = max(5, significant_place(value, draw(st.sampled_from([2, 3]))))
    return (
        show(value, Style(place=min(place, 6) if value < 10**8 else place, scale=6, magnitude="m", prefix=prefix))
        if place <= 6
        else show(rounded(value, place), Style(place=6, scale=6, magnitude="m", prefix=prefix))
    )


def _mispriced(draw: st.DrawFn, parts: Parts) -> tuple[str, Parts]:
    """A target that no rate of the year gives: a slip of a thousand, an amount never converted, a third too much."""
    target = parts["target"]
    assert isinstance(target, Printed), "a target is a figure"
    factor = draw(st.sampled_from([Fraction(3, 2), Fraction(13, 10), Fraction(7, 10), Fraction(1, 2)]))
    return "target", {**parts, "target": reprint(target, target.value * factor)}


def _killed(draw: st.DrawFn) -> Parts:
    value = draw(st.integers(3, 90))
    first, second = (count(draw, value, hedges=False) for _ in range(2))
    return {"first": first, "second": second, "who": draw(st.sampled_from(["sailors", "miners", "servicemen"]))}


def _recounted(draw: st.DrawFn, parts: Parts) -> tuple[str, Parts]:
    first, second = parts["first"], parts["second"]
    assert isinstance(first, Printed) and isinstance(second, Printed), "both are figures"
    other = int(first.value) + draw(st.integers(1, 9))
    moved = exact(other)
    assume(moved.loose.disjoint(first.loose))
    return "second", {**parts, "second": moved}


def _announced(draw: st.DrawFn) -> Parts:
    value = Fraction(draw(st.integers(110, 999))) * 10**5
    code = draw(st.sampled_from(["GBP", "USD", "EUR"]))
    signs = {"GBP": "£", "USD": "$", "EUR": "€"}
    headline = show(value, Style(place=6, scale=6, magnitude="m", prefix=signs[code]))
    return {"headline": headline, "body": cash(draw, value, code)}


def _misheaded(draw: st.DrawFn, parts: Parts) -> tuple[str, Parts]:
    """A headline off by a third or more, yet near enough to be about the same sum."""
    headline, body = parts["headline"], parts["body"]
    assert isinstance(headline, Printed) and isinstance(body, Printed), "both are figures"
    factor = draw(st.sampled_from([Fraction(2), Fraction(3, 2), Fraction(1, 2), Fraction(2, 3)]))
    moved = reprint(headline, headline.value * factor)
    assume(moved.loose.disjoint(body.loose))
    return "headline", {**parts, "headline": moved}


PLACES = (
    Scene(
        "unit-conversion",
        (
            "The newest one is {source} ({target}) {what}.",
            "The newest one is {source}, or {target}, {what}.",
            "The newest one, {source} ({target}) {what}, is shown on Monday.",
        ),
        _measured,
        broken=_misconverted,
    ),
    Scene(
        "currency-conversion",
        (
            "The pier was sold for {source} ({target}).",
            "The pier was sold for {source}, or about {target}.",
            "The {source} ({target}) sale of the pier ends a long dispute.",
        ),
        _priced,
        broken=_mispriced,
    ),
    Scene(
        "figures-disagree",
        (
            "An explosion killed {first} {who} on Monday.\n\n"
            "The families of the {second} {who} killed in the explosion were told.",
            "An explosion killed {first} {who} on Monday. "
            "The minister met the families of the {second} {who} killed in the explosion.",
        ),
        _killed,
        broken=_recounted,
    ),
    Scene(
        "headline-disagrees",
        (
            "Council to spend {headline} on flood walls\n\n"
            "The council will spend {body} on flood walls over four years.",
            "Council to spend {headline} on new schools\n\n"
            "The council is to spend {body} on new schools, it said on Monday.",
        ),
        _announced,
        broken=_misheaded,
        headline=True,
    ),
)
