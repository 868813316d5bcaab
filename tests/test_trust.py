"""How far wordings are trusted: the table, what a row may do, the gate before an accusation, and what is counted."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import figcheck
from figcheck.authoring import Rule
from figcheck.cli.main import main
from figcheck.errors import ConfigError
from figcheck.model import Outcome, Relation, Severity, Story
from figcheck.registry import builtin
from figcheck.trust.built_in import FILE, built_in
from figcheck.trust.gate import Trust
from figcheck.trust.measure import excerpt, measured
from figcheck.trust.standing import RIGHT_FOR_ERROR, SUPPORT, interval, reliability, standing
from figcheck.trust.table import COLUMNS, FAR, Row, Table, parsed, with_verdicts, written

BUILT_IN_TRUST = True
WORDING = "change/to-from-own"
KEY = ("percent-change-mismatch", WORDING)
WRONG = "Sales fell 5% to 10 from 20."
GOOD_ROW = Row(articles=400, ties=500, agreeing=497, contradicting=3, refilled=900, by_chance=40)
EVERY = figcheck.Checker(figcheck.Config(untrusted="accuse"))

counts = st.integers(0, 5000)
rows = st.builds(Row, *[counts] * len(COLUMNS))
keys = st.tuples(st.sampled_from(["wrong-weekday", "total-mismatch"]), st.sampled_from(["a/b", "c/d-e", "f/g"]))


@given(st.dictionaries(keys, rows), st.text())
def test_a_table_is_read_as_it_was_written(found: dict[tuple[str, str], Row], made_from: str) -> None:
    text = written(Table(found, made_from))
    assert parsed(text).rows == found
    assert tomllib.loads(text)["made_from"] == parsed(text).made_from


def test_a_change_of_one_row_is_a_change_of_one_line() -> None:
    table = Table({KEY: GOOD_ROW, ("total-mismatch", "parts/list-opened"): Row(ties=100)})
    more = Table({**table.rows, KEY: replace(GOOD_ROW, agreeing=496, contradicting=4)})
    pairs = zip(written(table).splitlines(), written(more).splitlines(), strict=True)
    assert sum(one != two for one, two in pairs) == 1


@pytest.mark.parametrize("line", ['"a/b" = [1, 2]', "a = 1", '"a/b" = [1, 2, 3, 4, 5, 6, 7, 8, 9, -1]', "?"])
def test_what_is_no_row_is_an_error_that_names_the_line(line: str) -> None:
    with pytest.raises(ConfigError, match="line 2"):
        parsed(f"[wrong-weekday]\n{line}\n", "house.toml")


@given(st.integers(0, 300), st.integers(0, 300))
def test_an_interval_holds_its_share_and_narrows_with_more(hits: int, misses: int) -> None:
    low, high = interval(hits, hits + misses)
    assert 0 <= low <= high <= 1
    if hits + misses:
        assert low - 1e-9 <= hits / (hits + misses) <= high + 1e-9
        far_low, far_high = interval(hits * 9, (hits + misses) * 9)
        assert far_high - far_low <= high - low


def test_agreement_by_chance_alone_is_no_reliability() -> None:
    tossed = Row(articles=400, ties=500, agreeing=250, contradicting=250, refilled=1000, by_chance=500)
    assert reliability(tossed)[0] == pytest.approx(0, abs=0.01)
    assert reliability(GOOD_ROW)[1] > 0.95


@pytest.mark.parametrize(
    ("wording", "row", "most"),
    [
        (WORDING, None, Severity.INFO),
        (WORDING, GOOD_ROW, Severity.ERROR),
        (WORDING, replace(GOOD_ROW, articles=SUPPORT - 1), Severity.INFO),
        (WORDING, Row(articles=12, ties=14, agreeing=14, refilled=60, by_chance=3), Severity.WARNING),
        (WORDING, replace(GOOD_ROW, agreeing=400, contradicting=100), Severity.INFO),
        (WORDING, replace(GOOD_ROW, by_chance=899), Severity.INFO),
        (WORDING, replace(GOOD_ROW, right=9), Severity.ERROR),
        (WORDING, replace(GOOD_ROW, right=5, false=7), Severity.WARNING),  # it is false in 1 of 200 ties
        (WORDING, replace(GOOD_ROW, right=3, false=9), Severity.INFO),
        (WORDING, replace(GOOD_ROW, false=1), Severity.WARNING),  # one that was read says little
        (WORDING, replace(GOOD_ROW, false=2), Severity.INFO),
        (WORDING, replace(GOOD_ROW, false=9), Severity.INFO),
        (WORDING, replace(GOOD_ROW, agreeing=450, contradicting=50, right=3, false=9), Severity.INFO),
        ("headline/borne-out", replace(GOOD_ROW, right=3, false=9), Severity.INFO),
        ("weekday/in-brackets", replace(GOOD_ROW, articles=4), Severity.ERROR),
        ("same-thing/only-rival", GOOD_ROW, Severity.INFO),
        ("same-thing/only-rival", replace(GOOD_ROW, right=9), Severity.ERROR),
    ],
)
def test_a_wording_may_do_what_its_row_vouches_for(wording: str, row: Row | None, most: Severity) -> None:
    found = standing(wording, row)
    assert found.most is most
    assert found.because


def test_more_right_verdicts_never_lower_a_wording() -> None:
    levels = [Severity.INFO, Severity.WARNING, Severity.ERROR]
    for read in range(4, 30):
        told = [
            levels.index(standing(WORDING, replace(GOOD_ROW, right=n, false=read - n)).most) for n in range(read + 1)
        ]
        assert told == sorted(told)
        assert told[-1] == levels.index(Severity.ERROR)
        assert interval(read, read)[0] >= RIGHT_FOR_ERROR


GOOD_FAMILY, BAD_FAMILY = Row(contradicting=20, right=18, false=2), Row(contradicting=20, right=8, false=12)


@pytest.mark.parametrize(
    ("wording", "row", "family", "most"),
    [
        (WORDING, None, GOOD_FAMILY, Severity.WARNING),
        (WORDING, None, BAD_FAMILY, Severity.INFO),
        (WORDING, None, replace(GOOD_FAMILY, right=4, false=0), Severity.INFO),  # four that were read say too little
        (WORDING, Row(articles=2, ties=2, agreeing=2), GOOD_FAMILY, Severity.WARNING),
        (WORDING, replace(GOOD_ROW, false=2), GOOD_FAMILY, Severity.INFO),  # its own readers go before
        (WORDING, replace(GOOD_ROW, right=1, false=3), GOOD_FAMILY, Severity.INFO),
        (WORDING, GOOD_ROW, BAD_FAMILY, Severity.ERROR),
        ("same-thing/only-rival", None, GOOD_FAMILY, Severity.INFO),
    ],
)
def test_a_wording_of_which_too_little_is_known_warns_by_its_family(
    wording: str, row: Row | None, family: Row, most: Severity
) -> None:
    found = standing(wording, row, family)
    assert found.most is most
    assert ("all wordings of its rule" in found.because) is (most is Severity.WARNING)


def test_a_family_is_counted_without_what_is_far_from_agreeing() -> None:
    rows = {KEY: Row(right=3), (KEY[0], "change/other"): Row(right=4), (KEY[0], f"{WORDING} far"): Row(false=9)}
    assert parsed(written(Table(rows))).families == {KEY[0]: Row(right=7)}


def _checker(row: Row | None, untrusted: str = "silent") -> figcheck.Checker:
    house = written(Table({KEY: row or Row()}))
    return figcheck.Checker(figcheck.Config.from_mapping({"trust": house, "untrusted": untrusted}))


def test_a_trusted_wording_accuses_and_another_leaves_a_claim_with_its_doubt() -> None:
    (finding,) = _checker(GOOD_ROW).check(WRONG).findings
    assert (finding.severity, finding.judgement.verdict.doubt) == (Severity.ERROR, "")
    report = _checker(None).check(WRONG)
    assert report.ok
    assert not report.findings
    (judged,) = [item for item in report.judged if item.claim.rule == KEY[0]]
    assert judged.verdict.outcome is Outcome.CONTRADICTED
    assert WORDING in judged.verdict.doubt


def test_untrusted_contradictions_can_be_had_as_information_or_as_accusations() -> None:
    (told,) = _checker(None, "info").check(WRONG).findings
    assert (told.rule, told.severity) == (KEY[0], Severity.INFO)
    (accused,) = _checker(None, "accuse").check(WRONG).findings
    assert accused.severity is Severity.ERROR


def test_a_wording_that_may_warn_warns() -> None:
    may_warn = replace(GOOD_ROW, agreeing=480, contradicting=20, right=5, false=1)
    assert standing(WORDING, may_warn).most is Severity.WARNING
    (finding,) = _checker(may_warn).check(WRONG).findings
    assert finding.severity is Severity.WARNING


def test_what_agrees_is_ticked_whatever_the_trust() -> None:
    report = _checker(None).check("Sales fell 50% to 10 from 20.")
    assert [item.verdict.outcome for item in report.judged if item.claim.rule == KEY[0]] == [Outcome.CONSISTENT]


def _of_a_plugin(story: Story) -> list[Relation]:
    percent, new, old = story.figures[:3]
    roles = (("change", (percent,)), ("new", (new,)), ("old", (old,)))
    return [Relation("change", roles, (("direction", "down"),), wording="mine/three-in-a-row")]


def test_the_author_of_a_plug_in_vouches_for_its_wordings_unless_the_house_does_not() -> None:
    (changes,) = [rule for rule in builtin() if rule.name == KEY[0]]
    mine: Rule = replace(changes, frame=_of_a_plugin, name="my-change", code="MINE1")
    plain = figcheck.Checker(figcheck.Config(untrusted="silent"), rules=(mine,))
    assert [finding.severity for finding in plain.check(WRONG).findings] == [Severity.ERROR]
    house = written(Table({("my-change", "mine/three-in-a-row"): Row(articles=100, ties=100, contradicting=100)}))
    doubted = figcheck.Checker(figcheck.Config(trust=house, untrusted="silent"), rules=(mine,))
    assert not doubted.check(WRONG).findings


ACCUSING = [rule for rule in builtin() if rule.default and not rule.after and rule.severity is not Severity.INFO]


@pytest.mark.parametrize("rule", ACCUSING, ids=lambda rule: rule.name)
def test_a_rule_has_a_wording_that_is_trusted_or_says_that_it_only_informs(
    rule: Rule, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = {
        wording: row
        for (name, wording), row in built_in().rows.items()
        if name == rule.name and not wording.endswith(FAR)
    }
    trusted = [wording for wording, row in rows.items() if standing(wording, row).most is not Severity.INFO]
    main(["explain", rule.name])
    told = capsys.readouterr().out
    assert all(wording in told for wording in rows)
    assert bool(trusted) is not ("it only informs" in told)


def test_the_built_in_table_is_as_the_command_writes_it() -> None:
    assert FILE.read_text(encoding="utf-8") == written(built_in())
    assert built_in().made_from


def test_a_house_row_goes_before_the_built_in_one() -> None:
    key = next(iter(built_in().rows))
    trusted = Trust.of(written(Table({key: replace(GOOD_ROW, right=20)})), "silent")
    assert trusted.standing(key).most is Severity.ERROR
    doubted = replace(GOOD_ROW, agreeing=400, contradicting=100, false=20)
    distrusted = Trust.of(written(Table({key: doubted})), "silent")
    assert distrusted.standing(key).most is Severity.INFO


def test_ties_of_a_story_are_counted_and_its_contradictions_drawn_out() -> None:
    text = "Ports\n\nSales fell 50% to 10 from 20. Rents rose 20% to $60 from $40. Fees were $70 and $80."
    found = measured(EVERY, text, date(2026, 3, 4), "story")
    row = found.rows[KEY]
    assert (row.articles, row.ties, row.agreeing, row.contradicting) == (1, 2, 1, 1)
    assert row.refilled >= 3
    assert row.by_chance == 1, "60 is 50% more than 40, and 50% stands in the story"
    (wrong,) = found.contradictions
    assert (wrong.rule, wrong.wording, wrong.published) == (*KEY, "2026-03-04")
    assert "Rents rose ⟦20%⟧ to ⟦$60⟧ from ⟦$40⟧" in wrong.text


def test_an_excerpt_shows_the_first_line_and_what_is_around_the_figures() -> None:
    text = "Head 1\n\n" + "a" * 500 + "\n\nHere 22 and 33.\n\n" + "b" * 500
    at = text.index("22")
    shown = excerpt(text, [figcheck.Span(at, at + 2)])
    assert shown.split() == ["Head", "1", "[…]", "Here", "⟦22⟧", "and", "33."]


def test_verdicts_are_counted_by_kind() -> None:
    told = with_verdicts(Row(ties=9), ["right", "false", "right", "defensible"])
    assert (told.right, told.defensible, told.false, told.read) == (2, 1, 1, 4)
