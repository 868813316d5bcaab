"""A claim to a verdict: is there any honest reading of the figures under which the law holds?"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from .interval import EVERYTHING, Interval, point
from .model import Applicability, Certainty, Claim, Figure, Inputs, Kind, Outcome, Severity, Suggestion, Verdict
from .working import printed, reprint, working

_LOWER = {Severity.ERROR: Severity.WARNING, Severity.WARNING: Severity.INFO, Severity.INFO: Severity.INFO}
_MOST_DIGITS = 6
DERIVED = "what the other figures give"
"""How the note of a computed suggestion begins."""


def judge(claim: Claim, severity: Severity = Severity.ERROR, tight: bool = False) -> Verdict:
    """The verdict on a claim.

    Contradicted at the given severity when no loose reading of the figures and of the evidence satisfies the law; one
    step lower when only a doubtful reading of the evidence does, or, with `tight`, only trailing zeros not vouched for;
    for information alone where the wording only suggests that the figures belong together.
    """
    evidence = claim.evidence
    if evidence is not None and evidence.missing:
        return Verdict(Outcome.NOT_CHECKED, reason=evidence.missing)
    solve = claim.law.solve[claim.subject]
    stated = _inputs(claim, loose=True, generous=True)[claim.subject][0]
    computed = solve(_inputs(claim, loose=True, generous=True))
    likely = solve(_inputs(claim, loose=True, generous=False))
    shown = solve(_inputs(claim, loose=False, generous=False))
    if computed == EVERYTHING:
        return Verdict(
            Outcome.UNDECIDED, reason="the figures as printed allow any value", computed=computed, stated=stated
        )
    line = working(claim, shown)
    if stated.disjoint(computed):
        found = severity
    elif stated.disjoint(likely) or (tight and _tight_disjoint(claim, shown)):
        found = _LOWER[severity]
    else:
        return Verdict(Outcome.CONSISTENT, line, computed=shown, stated=stated)
    if all(figure.quoted for figure in claim.relation.figures):
        found = _LOWER[found]
    if claim.relation.certainty is Certainty.GUESSED:
        found = Severity.INFO
    return Verdict(
        Outcome.CONTRADICTED,
        line,
        diagnosis=diagnose(claim, computed),
        computed=shown,
        stated=stated,
        gap=stated.gap(computed),
        severity=found,
    )


def _tight_disjoint(claim: Claim, shown: Interval) -> bool:
    return claim.relation.one(claim.subject).tight.disjoint(shown)


def _inputs(claim: Claim, loose: bool, generous: bool) -> dict[str, tuple[Interval, ...]]:
    """The intervals of all roles; `generous` takes the loose reading of the evidence."""
    inputs = {
        role: tuple(figure.loose if loose else figure.tight for figure in figures)
        for role, figures in claim.relation.roles
    }
    if claim.evidence is not None:
        inputs.update(claim.evidence.loose if generous else claim.evidence.tight)
    return inputs


def diagnose(claim: Claim, computed: Interval) -> str:
    """The likeliest slip that would explain the figures, in words; empty when none fits."""
    figures = claim.relation.role(claim.subject)
    subject = figures[0] if figures else None
    inputs = _inputs(claim, loose=True, generous=False)
    for first, second in claim.law.swaps:
        if _holds_with(claim, inputs, {first: inputs[second], second: inputs[first]}):
            return f"matches if {_roles(claim, first)} and {_roles(claim, second)} are swapped"
    for alternative in claim.evidence.alternatives if claim.evidence else ():
        if _holds_with(claim, inputs, alternative.inputs):
            return f"matches {alternative.text}"
    if subject is None or subject.stated is None or subject.kind in (Kind.DATE, Kind.YEAR, Kind.AGE, Kind.CLOCK):
        return ""
    if any(end is None for end in (computed.lo, computed.hi, subject.loose.lo, subject.loose.hi)):
        return ""  # almost any figure would fit a bound
    return _scale_slip(subject, computed) or _digit_slip(subject, computed)


def _roles(claim: Claim, role: str) -> str:
    return " and ".join(printed(figure) for figure in claim.relation.role(role)) or role


def _holds_with(claim: Claim, inputs: Inputs, changed: Mapping[str, tuple[Interval, ...]]) -> bool:
    """True when the law holds after some inputs are replaced, as nearly as the figures are printed."""
    replaced = {**inputs, **changed}
    computed = claim.law.solve[claim.subject](replaced)
    return computed != EVERYTHING and not replaced[claim.subject][0].disjoint(computed)


def _scale_slip(subject: Figure, computed: Interval) -> str:
    for exponent in (3, -3, 6, -6, 1, -1, 2, -2, 9, -9):
        scaled = subject.loose.scaled(Fraction(10) ** exponent)
        if not scaled.disjoint(computed):
            size = f"{10 ** abs(exponent):,}"
            return f"matches if {printed(subject)} is {size} times {'larger' if exponent > 0 else 'smaller'}"
    return ""


def _digit_slip(subject: Figure, computed: Interval) -> str:
    """Two digits of the printed figure exchanged ("394" for "349")."""
    stated = subject.stated
    assert stated is not None, "the caller has seen to it"
    sign, digits, exponent = stated.as_tuple()
    if len(digits) > _MOST_DIGITS or not isinstance(exponent, int):
        return ""
    half = Fraction(1, 2) * Fraction(10) ** subject.place
    for i, j in combinations(range(len(digits)), 2):
        if digits[i] == digits[j]:
            continue
        changed = list(digits)
        changed[i], changed[j] = changed[j], changed[i]
        value = Decimal((sign, tuple(changed), exponent))
        if not point(value).padded(half).disjoint(computed) and changed[0]:
            return f"matches if two digits are swapped ({reprint(subject, Fraction(value)) or value})"
    return ""


def suggestions(claim: Claim, derived: str = "") -> tuple[Suggestion, ...]:
    """For each role with one figure, the value the others give it, in the figure's own form.

    The figure of the `derived` role was computed from the others, so that its replacement may be applied on request.
    """
    found = []
    inputs = _inputs(claim, loose=False, generous=False)
    for role, figures in claim.relation.roles:
        if len(figures) != 1 or role not in claim.law.solve or figures[0].quoted:
            continue
        computed = claim.law.solve[role](inputs)
        if computed.lo is None or computed.hi is None:
            continue
        replacement = reprint(figures[0], computed.middle)
        if replacement and replacement != figures[0].text:
            by = Applicability.UNSAFE if role == derived else Applicability.DISPLAY
            note = f"{DERIVED} for the {role.replace('_', ' ')}"
            found.append(Suggestion(figures[0].span, replacement, note, by))
    return tuple(found)
