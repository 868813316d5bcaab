"""Verdicts: what counts as a contradiction, how grave it is, and what the judge says besides."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

import figcheck
from figcheck.diagnosis import diagnose
from figcheck.interval import Interval, point
from figcheck.laws.change import PERCENT_CHANGE
from figcheck.laws.equal import EQUAL
from figcheck.laws.share import AT_MOST, SHARE
from figcheck.laws.total import TOTAL
from figcheck.model import Alternative, Applicability, Claim, Evidence, Figure, Law, Outcome, Relation, Severity
from figcheck.verdicts import judge, readings, suggestions


def _figure(text: str) -> Figure:
    """The only figure of a text."""
    (figure,) = figcheck.extract(text)
    return figure


def _claim(law: Law, subject: str, evidence: Evidence | None = None, **roles: str) -> Claim:
    """A claim about figures in print; several of one role are set apart by ` / `."""
    groups = tuple((role, tuple(_figure(part) for part in text.split(" / "))) for role, text in roles.items())
    return Claim("some-rule", Relation("some frame", groups), law, subject, evidence)


def _change(change: str, new: str, old: str) -> Claim:
    return _claim(PERCENT_CHANGE, "change", change=change, new=new, old=old)


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        ("12.6%", Outcome.CONSISTENT),
        ("13%", Outcome.CONSISTENT),
        ("11%", Outcome.CONSISTENT),
        ("14.4%", Outcome.CONSISTENT),
        ("15%", Outcome.CONTRADICTED),
        ("about 15%", Outcome.CONSISTENT),
        ("more than 10%", Outcome.CONSISTENT),
        ("more than 20%", Outcome.CONTRADICTED),
        ("20%", Outcome.CONTRADICTED),
    ],
)
def test_only_figures_that_no_rounding_reconciles_contradict(change: str, outcome: Outcome) -> None:
    assert judge(_change(change, "$3.4 billion", "$3.02 billion")).outcome is outcome


def test_the_working_shows_formula_result_and_statement() -> None:
    verdict = judge(_change("20%", "$3.4 billion", "$3.02 billion"))
    assert verdict.working == "$3.4 billion ÷ $3.02 billion − 1 = 12.6% (10.7% to 14.4%); stated: 20%"
    assert verdict.computed == Interval(Fraction(1300, 121), Fraction(2900, 201))
    assert verdict.severity is Severity.ERROR
    assert verdict.gap == Fraction("19.5") - Fraction(2900, 201)


def test_a_change_from_nothing_is_undecided() -> None:
    verdict = judge(_change("20%", "5", "0"))
    assert verdict.outcome is Outcome.UNDECIDED
    assert "allow any value" in verdict.reason


def test_without_its_evidence_a_claim_is_not_checked_and_says_why() -> None:
    evidence = Evidence(missing="no rate for XAF")
    verdict = judge(_claim(EQUAL, "first", evidence, first="5", second="6"))
    assert (verdict.outcome, verdict.reason) == (Outcome.NOT_CHECKED, "no rate for XAF")


def test_what_only_doubtful_evidence_excuses_is_a_warning() -> None:
    tight, loose = {"limit": (point(100),)}, {"limit": (point(120),)}
    verdict = judge(_claim(AT_MOST, "share", Evidence(tight, loose, {"limit": "100%"}), share="110%"))
    assert (verdict.outcome, verdict.severity) == (Outcome.CONTRADICTED, Severity.WARNING)
    verdict = judge(_claim(AT_MOST, "share", Evidence(tight, loose, {"limit": "100%"}), share="130%"))
    assert (verdict.outcome, verdict.severity) == (Outcome.CONTRADICTED, Severity.ERROR)


def test_what_is_all_quoted_is_one_step_less_grave() -> None:
    claim = _change("20%", "$3.4 billion", "$3.02 billion")
    roles = tuple(
        (role, tuple(replace(figure, quoted=True) for figure in figures)) for role, figures in claim.relation.roles
    )
    quoted = replace(claim, relation=replace(claim.relation, roles=roles))
    assert judge(quoted).severity is Severity.WARNING
    assert judge(quoted, Severity.WARNING).severity is Severity.INFO
    assert suggestions(quoted) == ()


def test_trailing_zeros_are_vouched_for_only_on_demand() -> None:
    claim = _claim(EQUAL, "first", first="5,500", second="5,480")
    assert judge(claim).outcome is Outcome.CONSISTENT
    strict = judge(claim, tight=True)
    assert (strict.outcome, strict.severity) == (Outcome.CONTRADICTED, Severity.WARNING)


def test_swapped_levels_are_diagnosed() -> None:
    claim = _change("25%", "$4.00 million", "$5.00 million")
    verdict = judge(claim)
    assert verdict.diagnosis == "matches if $4.00 million and $5.00 million are swapped"


def test_a_slip_of_scale_is_diagnosed() -> None:
    verdict = judge(_claim(TOTAL, "total", part="1,204 / 1,321", total="2.525 million"))
    assert verdict.diagnosis == "matches if 2.525 million is 1,000 times smaller"


def test_two_digits_exchanged_are_diagnosed() -> None:
    verdict = judge(_claim(TOTAL, "total", part="201 / 193", total="349"))
    assert verdict.diagnosis == "matches if two digits are swapped (394)"


def test_an_alternative_of_the_evidence_is_diagnosed() -> None:
    euro = Alternative("at the rate of the euro", {"limit": (point(130),)}, chance=Fraction(1, 50))
    evidence = Evidence({"limit": (point(100),)}, {"limit": (point(100),)}, alternatives=(euro,))
    claim = _claim(AT_MOST, "share", evidence, share="130%")
    assert diagnose(claim, readings(claim)) == "matches at the rate of the euro"


def test_no_slip_is_named_when_none_fits() -> None:
    assert judge(_change("20%", "$3.4 billion", "$3.02 billion")).diagnosis == ""


def test_each_figure_can_be_solved_for_in_its_own_form() -> None:
    found = suggestions(_change("20%", "$3.4 billion", "$3.02 billion"))
    assert [item.replacement for item in found] == ["13%", "$3.6 billion", "$2.83 billion"]
    assert found[0].note == "what the other figures give for the change"


def test_a_figure_that_agrees_needs_no_suggestion() -> None:
    found = suggestions(_claim(SHARE, "share", share="25%", part="1", whole="4"))
    assert found == ()


def test_nothing_is_suggested_that_nobody_would_print() -> None:
    assert suggestions(_claim(EQUAL, "first", first="£31bn", second="£31 million")) == ()
    found = suggestions(_claim(EQUAL, "first", first="£3.1bn", second="£310 million"))
    assert [item.replacement for item in found] == ["£0.3bn", "£3100 million"]


def test_both_sides_of_a_claim_may_be_rounded() -> None:
    # 3,000 may be 2,950 as it is printed; no printed digit of 3,400 gives 18%
    assert judge(_change("18%", "3,400", "2,900")).outcome is Outcome.CONSISTENT
    assert judge(_change("13.6%", "3,400", "3,001")).outcome is Outcome.CONSISTENT
    assert judge(_change("13.6%", "3,401", "3,001")).outcome is Outcome.CONTRADICTED


def test_a_slip_of_scale_is_named_in_either_direction() -> None:
    for stated, size in (
        ("25.25", "100 times larger"),
        ("252,500", "100 times smaller"),
        ("2.525", "1,000 times larger"),
    ):
        verdict = judge(_claim(TOTAL, "total", part="1,204 / 1,321", total=stated))
        assert verdict.diagnosis == f"matches if {stated} is {size}"


def test_exchanged_digits_never_begin_with_a_nought() -> None:
    assert judge(_claim(TOTAL, "total", part="20 / 33", total="305")).diagnosis == ""
    assert judge(_claim(TOTAL, "total", part="20 / 15", total="305")).diagnosis == ""


def _made(law: Law, subject: str, stated: Figure, **computed: Interval) -> str:
    """What is said of a figure against intervals that evidence brings."""
    evidence = Evidence({role: (value,) for role, value in computed.items()}, {})
    claim = Claim("some-rule", Relation("some frame", ((subject, (stated,)),)), law, subject, evidence)
    return diagnose(claim, readings(claim))


@pytest.mark.parametrize(
    ("stated", "computed", "diagnosis"),
    [
        ("$3.94 million", Interval(3_493_000, 3_494_000), "matches if two digits are swapped ($3.49 million)"),
        ("$3.94 million", Interval(3_496_000, 3_497_000), ""),
        ("394", Interval(Fraction("349.3"), Fraction("349.4")), "matches if two digits are swapped (349)"),
        ("394", Interval(Fraction("349.7"), Fraction("349.8")), ""),
        ("394", Interval(Fraction("348.6"), Fraction("348.7")), "matches if two digits are swapped (349)"),
        ("394,215", Interval(394_251, 394_251), "matches if two digits are swapped (394,251)"),
        ("1,394,215", Interval(1_394_251, 1_394_251), ""),
        ("3.25 billion", Interval(Fraction("3.25"), Fraction("3.25")), "1,000,000,000 times smaller"),
        ("3.25", Interval(3_250_000_000, 3_250_000_000), "1,000,000,000 times larger"),
        ("3.25", Interval(3_250_000, 3_250_000), "1,000,000 times larger"),
        ("3.25 million", Interval(Fraction("3.25"), Fraction("3.25")), "1,000,000 times smaller"),
        ("3.25", Interval(32_500_000_000, 32_500_000_000), ""),
    ],
)
def test_a_slip_is_named_only_where_it_fits_as_printed(stated: str, computed: Interval, diagnosis: str) -> None:
    said = _made(EQUAL, "first", _figure(stated), second=computed)
    assert said.endswith(diagnosis) and bool(said) is bool(diagnosis)


def test_swapped_figures_are_named_where_they_fit_the_digits_and_not_the_hedge_alone() -> None:
    exact = _change("27.0%", "$4.00 million", "$5.08 million")
    assert diagnose(exact, readings(exact)) == "matches if $4.00 million and $5.08 million are swapped"
    for other in ("about 25%", "25.0%"):  # the hedge fits, but so would many another figure
        claim = _change(other, "$4.00 million", "$5.08 million")
        assert diagnose(claim, readings(claim)) == ""


def test_several_figures_of_one_role_get_no_suggestion_and_the_rest_do() -> None:
    found = suggestions(_claim(TOTAL, "total", part="201 / 193", total="349"))
    assert [item.replacement for item in found] == ["394"]
    quoted = _claim(SHARE, "share", share="30%", part="100", whole="400")
    roles = tuple(
        (role, tuple(replace(figure, quoted=role == "share") for figure in figures))
        for role, figures in quoted.relation.roles
    )
    found = suggestions(replace(quoted, relation=replace(quoted.relation, roles=roles)))
    assert [item.note.rpartition(" ")[2] for item in found] == ["part", "whole"]


def test_a_role_that_may_have_any_value_is_passed_over() -> None:
    found = suggestions(_claim(AT_MOST, "share", Evidence({"limit": (point(100),)}), share="130%"))
    assert found == ()


@pytest.mark.parametrize("derived", ["change", "new", "old", ""])
def test_only_the_figure_that_was_derived_may_be_replaced_on_request(derived: str) -> None:
    found = suggestions(_change("20%", "$3.4 billion", "$3.02 billion"), "".join(list(derived)))
    by_role = dict(zip(("change", "new", "old"), found, strict=True))
    assert [role for role, item in by_role.items() if item.applicability is Applicability.UNSAFE] == [
        role for role in (derived,) if role
    ]
