"""A claim to a verdict: is there any honest reading of the figures under which the law holds?"""

from __future__ import annotations

from .diagnosis import diagnose
from .farness import is_far
from .interval import EVERYTHING, Interval, point, ten_to
from .kinds import LOWER
from .model import Applicability, Certainty, Claim, Figure, Inputs, Kind, Outcome, Severity, Suggestion, Verdict
from .working import reprint, working

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
    most = _inputs(claim, loose=True, generous=True)
    stated, computed = most[claim.subject][0], solve(most)
    likely = solve(_inputs(claim, loose=True, generous=False)) if evidence is not None else computed
    shown = solve(_inputs(claim, loose=False, generous=False))
    if computed == EVERYTHING:
        return Verdict(
            Outcome.UNDECIDED, reason="the figures as printed allow any value", computed=computed, stated=stated
        )
    line = working(claim, shown)
    if stated.disjoint(computed):
        found = severity
    elif stated.disjoint(likely) or (tight and _tight_disjoint(claim, shown)):
        found = LOWER[severity]
    else:
        return Verdict(Outcome.CONSISTENT, line, computed=shown, stated=stated)
    if all(figure.quoted for figure in claim.relation.figures):
        found = LOWER[found]
    if claim.relation.certainty is Certainty.GUESSED:
        found = Severity.INFO
    diagnosis = diagnose(claim, readings(claim))
    return Verdict(
        Outcome.CONTRADICTED,
        line,
        diagnosis=diagnosis,
        computed=shown,
        stated=stated,
        gap=stated.gap(computed),
        severity=found,
        far=not diagnosis and is_far(claim, most),
    )


def _is_recoded(figure: Figure, told: tuple[Interval, ...]) -> bool:
    """True where the evidence stands for a year by something else than its number, as whether two times meet."""
    return figure.kind is Kind.YEAR and figure.stated is not None and not told[0].contains(figure.stated)


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


def readings(claim: Claim) -> tuple[Inputs, Inputs, Inputs]:
    """The intervals of all roles by the likely reading of the evidence: by their digits, hedges apart; as printed;
    and with trailing zeros that are not vouched for.
    """
    tight, loose = (_inputs(claim, loose=by, generous=False) for by in (False, True))
    by_digits = {
        role: tuple(_by_digits(figure, known) for figure, known in zip(figures, tight[role], strict=False))
        for role, figures in claim.relation.roles
        if len(figures) == len(tight.get(role, ()))
    }
    return {**tight, **by_digits}, tight, loose


def _by_digits(figure: Figure, known: Interval) -> Interval:
    """What rounds to a figure's digits, where it is taken as read."""
    if figure.stated is None or figure.upper is not None or not known.contains(figure.stated):
        return known
    return point(figure.stated).padded(ten_to(figure.place) / 2)


def suggestions(claim: Claim, derived: str = "") -> tuple[Suggestion, ...]:
    """For each role with one figure, the value the others give it, in the figure's own form.

    The figure of the `derived` role was computed from the others, so that its replacement may be applied on request.
    """
    found = []
    inputs = _inputs(claim, loose=False, generous=False)
    for role, figures in claim.relation.roles:
        if len(figures) != 1 or role not in claim.law.solve or figures[0].quoted or figures[0].source is not None:
            continue
        computed = claim.law.solve[role](inputs)
        if computed.lo is None or computed.hi is None or _is_recoded(figures[0], inputs[role]):
            continue
        replacement = reprint(figures[0], computed.middle)
        if replacement and replacement != figures[0].text:
            by = Applicability.UNSAFE if role == derived else Applicability.DISPLAY
            note = f"{DERIVED} for the {role.replace('_', ' ')}"
            found.append(Suggestion(figures[0].span, replacement, note, by))
    return tuple(found)
