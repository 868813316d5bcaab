"""Ties from outside: each kind of the contract is judged by the law that judges figcheck's own, or refused with a reason."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import figcheck
from figcheck.errors import ConfigError
from figcheck.given.bench import BUILDERS
from figcheck.given.contract import ALIASES, KINDS, Proposal, Read
from figcheck.given.schema import schema
from figcheck.model import Outcome
from figcheck.testing import assert_ties

DAY = date(2026, 3, 18)  # a Wednesday
FOLDER = Path(figcheck.__file__).parent
TIES = json.loads((FOLDER / "given" / "ties-v1.schema.json").read_text("utf-8"))
REPORT = json.loads((FOLDER / "report" / "report-v1.schema.json").read_text("utf-8"))

# a story with its figures in ⟦role: …⟧, and the same with one figure that cannot be; the tie is the marked figures
CASES = {
    "currency": ("The yard cost ⟦original: €2 million⟧, or ⟦converted: $2.3 million⟧ by the rate of the day.", "$2.3 m", "$3.9 m"),
    "unit": ("A path of ⟦original: 12 miles⟧, which is ⟦converted: 19 kilometres⟧ for visitors.", "19 k", "29 k"),
    "timezone": ("It begins at ⟦original: 7 p.m. ET⟧; in London that is ⟦converted: 2300 GMT⟧.", "2300", "2100"),
    "implied_rate": (
        "He paid ⟦original: £10⟧ (⟦converted: 12 zlotys⟧ then) and later ⟦original: £50⟧, or ⟦converted: 60 zlotys⟧.", "60 z", "90 z",
    ),
    "sum": ("Of boats there were ⟦part: 40⟧, of rafts ⟦part: 15⟧. The fleet is ⟦total: 55⟧ strong.", "55", "65"),
    "difference": ("Once ⟦old: 310⟧ ships called. Today ⟦new: 268⟧ do; ⟦difference: 42⟧ are missed.", "42", "52"),
    "percent_change": ("Rents were ⟦old: £500⟧. They are ⟦new: £560⟧ now, ⟦percent: 12%⟧ dearer.", "12%", "18%"),
    "direction": ("The toll stood at ⟦old: 310⟧ in May. It has fallen since, and ⟦new: 268⟧ is the latest.", "268", "368"),
    "share": ("Of ⟦whole: 400⟧ members ⟦part: 100⟧ came, a ⟦share: quarter⟧ of the roll.", "100", "190"),
    "fraction_percent": ("⟦words: A third⟧ of them agreed; in the tables it is ⟦number: 33%⟧.", "33%", "48%"),
    "part_whole": ("The club has ⟦whole: 60⟧ boats. On Sunday ⟦part: 45⟧ sailed.", "45", "75"),
    "percent_total": ("Ash has ⟦member: 42%⟧, Birch ⟦member: 31%⟧ and Cole ⟦member: 27%⟧.", "42%", "62%"),
    "multiple": ("They counted ⟦old: 5,000⟧ birds, then ⟦new: 10,100⟧: the flock ⟦multiple: doubled⟧.", "10,100", "16,100"),
    "rate": ("For ⟦total: £1,200⟧ they got ⟦count: 48⟧ chairs at ⟦rate: £25⟧.", "£25", "£35"),
    "margin": ("Obi had ⟦first: 5,210⟧ votes, Ray ⟦second: 4,950⟧; ⟦margin: 260⟧ decided it.", "260", "360"),
    "poll_margin": ("They asked ⟦sample: 1,067⟧ people; the error is ⟦margin: 3 points⟧.", "3 points", "9 points"),
    "same": ("Fire killed ⟦mention: 27⟧ sheep. The farmer mourned all ⟦mention: 27⟧ on Monday.", "all 27", "all 37"),
    "list": ("⟦total: Three⟧ won: ⟦item: Ada⟧, ⟦item: Ben⟧ and ⟦item: Cleo⟧.", "Three", "Five"),
    "order": ("Ash grew ⟦first: 52⟧ feet and Birch ⟦second: 48⟧; Ash is the taller.", "52", "42"),
    "weekday_date": ("They meet on ⟦weekday: Friday⟧, that is ⟦date: 20 March⟧.", "Friday", "Monday"),
    "relative_date": ("It rained ⟦word: yesterday⟧. The gauge of ⟦date: 17 March⟧ was full.", "17 March", "12 March"),
    "age": ("Obi, ⟦age: 43⟧, was born in ⟦birth: 1982⟧ in Harlow.", "1982", "1972"),
    "length": ("From ⟦start: 2009⟧ to ⟦end: 2021⟧ she led it, ⟦length: 12 years⟧ in all.", "12 years", "19 years"),
    "years_ago": ("It opened ⟦ago: 40 years⟧ ago. The plaque says ⟦year: 1986⟧.", "1986", "1956"),
}  # fmt: skip
WORDS = {"direction": "fallen", "order": "taller", "percent_change": "dearer"}
MARK = re.compile(r"⟦(?P<role>[a-z]+): (?P<text>[^⟧]+)⟧")  # matches "⟦part: 40⟧"; refuses "⟦40⟧"


def told(marked: str, kind: str) -> tuple[str, dict[str, object]]:
    """The text without its marks, and the tie of the marked figures."""
    text, at = "", 0
    roles: dict[str, list[list[int]]] = {}
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        roles.setdefault(match["role"], []).append([len(text), len(text) + len(match["text"])])
        text += match["text"]
        at = match.end()
    return text + marked[at:], {"kind": kind, "roles": roles, "word": WORDS.get(kind, "")}


def outcomes(report: figcheck.Report) -> set[Outcome]:
    return {item.verdict.outcome for item in report.judged}


def test_every_kind_of_the_contract_has_a_builder_and_a_case() -> None:
    assert set(KINDS) == set(BUILDERS) == set(CASES)
    assert set(ALIASES.values()) <= set(KINDS)


@pytest.mark.parametrize("kind", CASES)
def test_a_tie_that_holds_is_judged_consistent(kind: str) -> None:
    text, tie = told(CASES[kind][0], kind)
    report = figcheck.judge(text, [tie], published=DAY)
    assert not report.refused
    assert outcomes(report) == {Outcome.CONSISTENT}
    assert {(item.tie, item.by) for item in report.judged} == {(0, "given")}


@pytest.mark.parametrize("kind", CASES)
def test_a_changed_figure_is_a_contradiction_that_shows_its_working(kind: str) -> None:
    marked, was, now = CASES[kind]
    plain, _ = told(marked, kind)
    changed = _changed(marked, was, now)
    text, tie = told(changed, kind)
    assert text != plain
    report = figcheck.judge(text, [tie], published=DAY)
    assert Outcome.CONTRADICTED in outcomes(report)
    assert not report.ok
    assert all(finding.working for finding in report.findings)


def _changed(marked: str, was: str, now: str) -> str:
    """The story with a figure changed; `was` may run over a mark."""
    if was in marked:
        return marked.replace(was, now, 1)
    old, new = was.split(" ")[-1], now.split(" ")[-1]
    return marked[::-1].replace(f"⟧{old[::-1]}", f"⟧{new[::-1]}", 1)[::-1]


@pytest.mark.parametrize("kind", CASES)
def test_a_figure_may_be_told_by_its_number_its_words_or_its_place(kind: str) -> None:
    text, tie = told(CASES[kind][0], kind)
    figures = figcheck.extract(text)
    by_number: dict[str, list[object]] = {}
    for role, spans in tie["roles"].items():  # type: ignore[attr-defined]
        for start, end in spans:
            exact = [n for n, item in enumerate(figures) if (item.span.start, item.span.end) == (start, end)]
            by_number.setdefault(role, []).append(exact[0] if exact else {"quote": text[start:end]})
    first = figcheck.judge(text, [tie], published=DAY)
    second = figcheck.judge(text, [{**tie, "roles": by_number}], published=DAY)
    assert not second.refused
    if kind != "same":  # there the same words stand twice
        assert [item.verdict.working for item in first.judged] == [item.verdict.working for item in second.judged]


def test_other_names_of_kinds_are_the_same_kinds() -> None:
    text, tie = told(CASES["same"][0], "repeat")
    assert outcomes(figcheck.judge(text, [tie])) == {Outcome.CONSISTENT}


TEXT = "Of 400 members, 25% or 100 came on Friday, March 20. Leeds won 54-42. A boat costs £20 or 9 kg. Sales doubled."
REFUSED = [
    ({"kind": "sums", "roles": {}}, "there is no kind 'sums'; did you mean 'sum'?"),
    ({"kind": "sum", "roles": {"total": [0]}}, "'part' needs at least 2 members, and has none"),
    ({"kind": "sum", "roles": {"total": [0], "part": [1, 2], "rest": [3]}}, "has no role 'rest'; it has total, part"),
    ({"kind": "sum", "roles": {"total": [0, 1], "part": [2, 3]}}, "'total' takes 1 member, not 2"),
    ({"kind": "sum", "roles": {"total": [1], "part": [0, 2]}}, "'25%' is a percent and cannot be the total"),
    ({"kind": "sum", "roles": {"total": [0], "part": [2, 99]}}, "there is no figure 99; the text has 7, counted from 0"),
    ({"kind": "sum", "roles": {"total": [0], "part": [2, -1]}}, "there is no figure -1"),
    ({"kind": "sum", "roles": {"total": [0], "part": [2, 0]}}, "'400' stands in 'total' and 'part'"),
    ({"kind": "sum", "roles": {"total": [0], "part": [2, 2]}}, "'100' stands in 'part' twice"),
    ({"kind": "sum", "roles": {"total": [0], "part": [2, [900, 905]]}}, "the span [900, 905] is not one of this text"),
    ({"kind": "sum", "roles": {"total": [0], "part": [2, {"quote": "bananas"}]}}, "the text does not say 'bananas'"),
    ({"kind": "sum", "roles": {"total": [0], "part": [2, {"quote": "members"}]}}, "'members', and the words stand for none"),
    ({"kind": "sum", "roles": {"total": [0], "part": [2, "100"]}}, "a member of 'part' is the number of a figure"),
    ({"kind": "sum", "roles": {"total": [0], "part": [2, True]}}, "a member of 'part' is the number of a figure"),
    ({"kind": "difference", "roles": {"new": [5], "old": [6], "difference": [0]}}, "'400' and '£20' measure different things"),
    ({"kind": "sum", "roles": {"total": [0], "part": [2, 5]}}, "'£20' and '400' measure different things"),
    ({"kind": "currency", "roles": {"original": [5], "converted": [0]}}, "'400' is a count, and 'converted' takes a money"),
    ({"kind": "weekday_date", "roles": {"weekday": [0], "date": [3]}}, "'400' is a count, and 'weekday' takes a date"),
    ({"kind": "percent_total", "roles": {"member": [0, 2]}}, "takes a percent"),
    ({"kind": "direction", "roles": {"new": [0], "old": [2]}, "word": "changed"}, "'changed' does not say which way"),
    ({"kind": "direction", "roles": {"new": [0], "old": [2]}, "word": "plunged"}, "the text does not say 'plunged'"),
    ({"kind": "order", "roles": {"first": [0], "second": [2]}, "word": "above"}, "the text does not say 'above'"),
    ({"kind": "direction", "roles": {"new": [0], "old": [2]}}, "no word beside them says which way '400' and '100' moved"),
    ({"kind": "percent_change", "roles": {"new": [0], "percent": [1]}}, "needs three of new, old, percent and difference"),
    ({"kind": "relative_date", "roles": {"word": ["published"], "date": [3]}}, "the day of publication is not known"),
    ({"kind": "sum", "roles": [0, 1, 2]}, "roles are an object"),
    ({"kind": "sum", "roles": {}, "why": "x"}, "a tie has kind, roles, word, note, not 'why'"),
    ({"roles": {}}, "a tie has a kind"),
    (["sum", 0, 1], "a tie is an object with a kind and roles, not list"),
    (None, "a tie is an object with a kind and roles, not NoneType"),
]  # fmt: skip


@pytest.mark.parametrize(("tie", "reason"), REFUSED, ids=[str(index) for index in range(len(REFUSED))])
def test_what_a_tie_cannot_mean_is_refused_with_its_reason(tie: object, reason: str) -> None:
    report = figcheck.judge(TEXT, [{"kind": "part_whole", "roles": {"part": [2], "whole": [0]}}, tie])
    assert [item.tie for item in report.refused] == [1]
    assert reason in report.refused[0].reason
    assert [item.tie for item in report.judged] == [0]
    assert report.refused[0].reason in report.render("text")


def test_ties_that_are_no_list_are_an_error() -> None:
    for ties in ("sum", b"sum", {"kind": "sum"}, 3, None):
        with pytest.raises(ConfigError, match="ties are a list"):
            figcheck.judge(TEXT, ties)  # type: ignore[arg-type]


def test_half_of_a_pair_is_a_member() -> None:
    text = "Leeds beat Hull 54-42. They were 13 points ahead at the end."
    at = text.index("54-42")
    tie = {
        "kind": "margin",
        "roles": {"first": [[at, at + 2]], "second": [[at + 3, at + 5]], "margin": [{"quote": "13"}]},
    }
    report = figcheck.judge(text, [tie])
    assert outcomes(report) == {Outcome.CONTRADICTED}
    assert "54 − 42 = 12 points; stated: 13 points" in report.judged[0].verdict.working


def test_a_draw_is_a_margin_of_nothing() -> None:
    text = "An injury-time try earned Harlow a 26-17 draw."
    at = text.index("26-17")
    roles = {"first": [[at, at + 2]], "second": [[at + 3, at + 5]], "margin": [{"quote": "draw"}]}
    assert outcomes(figcheck.judge(text, [{"kind": "margin", "roles": roles}])) == {Outcome.CONTRADICTED}
    assert outcomes(figcheck.judge(text.replace("26", "17"), [{"kind": "margin", "roles": roles}])) == {
        Outcome.CONSISTENT
    }


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # of the rates on record, those of the years near the ones that a story names
        ("The mill made a loss in 1996. It owes ⟦original: £400,000⟧, or ⟦converted: $620,000⟧.", ("$620,000", "$420,000")),
        # the rate at which it converts other amounts
        (
            "The mill owes ⟦original: C$300,000⟧ (⟦converted: $222,000⟧). A barn cost C$50,000 ($37,000).",
            ("$222,000", "$292,000"),
        ),
    ],
)  # fmt: skip
def test_without_a_day_the_story_itself_tells_the_rate(text: str, wrong: tuple[str, str]) -> None:
    plain, tie = told(text, "currency")
    assert outcomes(figcheck.judge(plain, [tie])) == {Outcome.CONSISTENT}
    plain, tie = told(text.replace(*wrong), "currency")
    report = figcheck.judge(plain, [tie])
    assert outcomes(report) == {Outcome.CONTRADICTED}
    assert [finding.severity.value for finding in report.findings] == ["warning"]


def test_an_age_adds_up_with_no_number_of_things() -> None:
    text = "He has five sons: four by an earlier marriage, and his 20-year-old heir."
    tie = {"kind": "sum", "roles": {"total": [0], "part": [1, 2]}}
    (refused,) = figcheck.judge(text, [tie]).refused
    assert "measure different things" in refused.reason


@pytest.mark.parametrize(
    ("text", "words", "kind", "outcome"),
    [
        ("Of 12 nobody was hurt and 12 went home; none stayed.", "nobody", "count", Outcome.CONSISTENT),
        ("A boy and 11 girls went; all 12 came home.", "A boy", "count", Outcome.CONSISTENT),
        ("Both ships and 10 boats sailed, 12 in all.", "Both", "count", Outcome.CONSISTENT),
        ("Both ships and 10 boats sailed, 15 in all.", "Both", "count", Outcome.CONTRADICTED),
    ],
)
def test_words_serve_as_figures(text: str, words: str, kind: str, outcome: Outcome) -> None:
    counts = [index for index, item in enumerate(figcheck.extract(text)) if item.kind.value == kind]
    roles = {"total": counts[-1:], "part": [*counts[:-1], {"quote": words}]}
    report = figcheck.judge(text, [{"kind": "sum", "roles": roles}])
    assert not report.refused
    assert outcomes(report) == {outcome}


def test_a_bound_of_a_mention_is_told_of_a_number_near_it() -> None:
    for text, outcome in (
        ("At least 47 died. Later 47 graves were dug.", Outcome.CONSISTENT),
        ("More than 40 died. Later 47 graves were dug.", Outcome.CONSISTENT),
        ("At least 47 died. Later 91 graves were dug.", Outcome.CONTRADICTED),
        ("At least 47 died. At least 91 graves were dug.", Outcome.CONTRADICTED),
    ):
        assert outcomes(figcheck.judge(text, [{"kind": "same", "roles": {"mention": [0, 1]}}])) == {outcome}, text


def test_a_plural_is_any_number_of_its_size() -> None:
    tie = {"kind": "order", "roles": {"first": [0], "second": [1]}, "word": "exceeds"}
    for cost, outcome in (("hundreds of millions", Outcome.CONSISTENT), ("400 million", Outcome.CONTRADICTED)):
        text = f"The cost, {cost}, exceeds the yearly budget of 660 million."
        assert outcomes(figcheck.judge(text, [tie])) == {outcome}


def test_a_number_of_things_is_no_part_of_a_share() -> None:
    text = "Of all hens 182 out of every 1,000 laid; 58 did not."
    (refused,) = figcheck.judge(text, [{"kind": "part_whole", "roles": {"part": [1], "whole": [0]}}]).refused
    assert "is a number of things, and" in refused.reason


def test_the_nth_day_is_counted_in_days() -> None:
    text = "It opens on Thursday, 14 October 2021. Saturday 16th, October 2021 is day {}."
    for day, outcome in (("three", Outcome.CONSISTENT), ("seven", Outcome.CONTRADICTED)):
        told_day = text.format(day)
        tie = {"kind": "length", "roles": {"length": [{"quote": day}], "start": [0], "end": [1]}}
        assert outcomes(figcheck.judge(told_day, [tie], published=date(2021, 10, 12))) == {outcome}


@pytest.mark.parametrize("kind", ["order", "direction"])
def test_the_higher_place_in_a_ranking_has_the_lower_number(kind: str) -> None:
    text = "Norrie, the {} seed, meets the 21st seed; he is the higher."
    roles = {"order": ("first", "second"), "direction": ("new", "old")}[kind]
    tie = {"kind": kind, "roles": {roles[0]: [0], roles[1]: [1]}, "word": "higher"}
    assert outcomes(figcheck.judge(text.format("10th"), [tie])) == {Outcome.CONSISTENT}
    assert outcomes(figcheck.judge(text.format("30th"), [tie])) == {Outcome.CONTRADICTED}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # what stands straight before the old level outdoes the verb before the new one
        ("The share will fall to ⟦new: 35%⟧ (up from ⟦old: 25%⟧ in May).", ("25%", "45%")),
        # the second level that one verb leads to
        ("Sales jumped from 100 in May to ⟦old: 150⟧ in June and ⟦new: 230⟧ in July.", ("230", "130")),
        # the one way of all words of movement in the sentence
        ("The plan for ⟦new: 82⟧ homes was a recovery, with ⟦old: 61⟧ in May.", ("82", "42")),
        # one of the two called little
        ("In May ⟦old: 180⟧ cars were built, in June only ⟦new: 110⟧ were.", ("110", "210")),
        # a verb with "back", an amount of change between, the same level in another money
        ("The plan was scaled back to ⟦new: 40⟧ homes from ⟦old: 44⟧.", ("44", "34")),
        ("Profit rose by 16 percent to ⟦new: £92m⟧, from ⟦old: £79m⟧.", ("£92m", "£62m")),
        ("Profit fell to $633,000, or ⟦new: 12 cents⟧ a share, from $997,000, or ⟦old: 22 cents⟧.", ("22", "10")),
        # a share in words beside one in digits, and a place in a ranking
        ("The share rose to ⟦new: 30%⟧ from ⟦old: a quarter⟧.", ("30%", "20%")),
        ("The song fell from ⟦old: number three⟧ to ⟦new: number five⟧.", ("five", "two")),
        # a verb that goes back the way it came, and one that multiplies
        ("Growth will slip to ⟦old: 2.9%⟧ next year before recovering to ⟦new: 3.1%⟧.", ("3.1%", "2.1%")),
        ("The club has ⟦old: 40⟧ boats, and will double that by May to ⟦new: 80⟧.", ("80", "30")),
        # the level that is the peak or the low, and the one that is reached
        ("Support is back at ⟦new: 31%⟧ after a low of ⟦old: 24%⟧ in May.", ("24%", "44%")),
        ("The shares, which were as high as ⟦old: £12⟧ in May, closed at ⟦new: £7⟧.", ("£7", "£17")),
        ("Some ⟦old: 300⟧ people live there. Their number is expected to reach ⟦new: 500⟧ by 2030.", ("500", "200")),
        # the one way of all words of movement in the later sentence, and a bound that the verb leads to
        ("The ferry took ⟦old: 700⟧ cars in May. A shrinking timetable left room for ⟦new: 500⟧ in June.", ("500", "900")),
        ("A new hall could lift profits above ⟦new: £40m⟧. In May they were ⟦old: £31m⟧.", ("£40m", "£20m")),
        # what is told as a bound is compared as it is printed
        ("It now expects sales of at least ⟦new: £88m⟧, up from at least ⟦old: £86m⟧ in May.", ("£88m", "£60m")),
        ("Hours were cut from ⟦old: 40⟧ a week to ⟦new: 36 or less⟧.", ("36", "52")),
    ],
)  # fmt: skip
def test_a_direction_without_its_word_is_read_from_the_clause(text: str, wrong: tuple[str, str]) -> None:
    plain, tie = told(text, "direction")
    tie["word"] = ""
    assert outcomes(figcheck.judge(plain, [tie])) == {Outcome.CONSISTENT}
    plain, tie = told(text.replace(*wrong), "direction")
    tie["word"] = ""
    assert outcomes(figcheck.judge(plain, [tie])) == {Outcome.CONTRADICTED}


def test_a_verb_that_may_go_either_way_stands_between() -> None:
    text = "Growth will slip to 2.9% next year before changing to 3.1%."
    (refused,) = figcheck.judge(text, [{"kind": "direction", "roles": {"new": [1], "old": [0]}}]).refused
    assert "which way" in refused.reason


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("They had ⟦mention: three days⟧ without water. A ⟦mention: third⟧ day began.", ("three", "five")),
        ("The ⟦mention: phase 2⟧ trial ended. Its ⟦mention: Phase 2⟧ results are out.", ("Phase 2", "Phase 3")),
        ("A ⟦mention: 40-hour⟧ limit was set. It is ⟦mention: 40 hours per week⟧ now.", ("40-hour", "30-hour")),
        # a plural tells no more than a size
        ("It shut ⟦mention: thousands⟧ of shops. In all ⟦mention: 250,000⟧ were shut.", ("250,000", "300")),
        ("In ⟦mention: 2020⟧ it was paid. The ⟦mention: 2020⟧ debt payments are large.", ("In ⟦mention: 2020", "In ⟦mention: 2018")),
    ],
)  # fmt: skip
def test_mentions_of_one_thing_in_other_forms(text: str, wrong: tuple[str, str]) -> None:
    plain, tie = told(text, "same")
    assert outcomes(figcheck.judge(plain, [tie])) == {Outcome.CONSISTENT}
    plain, tie = told(text.replace(*wrong), "same")
    assert outcomes(figcheck.judge(plain, [tie])) == {Outcome.CONTRADICTED}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Gains in ⟦mention: first half⟧ results. Costs fell in the ⟦mention: first six months⟧.", ("six months", "ten months")),
        ("The ⟦mention: fourth quarter⟧ was good. In the ⟦mention: last three months⟧ it sold more.", ("three", "five")),
        ("Obi, ⟦mention: 25⟧, is a baker. Friday was her ⟦mention: 25th birthday⟧.", ("Obi, ⟦mention: 25", "Obi, ⟦mention: 52")),
        ("They lost in ⟦mention: 1978⟧. The ⟦mention: 78⟧ edition was in Ghent.", ("1978", "1971")),
        ("She won it as a ⟦mention: teenager⟧. Obi was ⟦mention: 17⟧ then.", ("17", "29")),
        ("It is a ⟦mention: phase II⟧ trial. The ⟦mention: phase 2⟧ results are out.", ("phase 2", "phase 5")),
        ("It shut by ⟦mention: 10:00 PM⟧ on Friday. At ⟦mention: 10:00 PM⟧ the gates fell.", ("At ⟦mention: 10", "At ⟦mention: 23")),
        ("The number is ⟦mention: number 27⟧ now. She is ⟦mention: 27th⟧ of all.", ("27th", "72nd")),
        ("Orme beat Harlow ⟦mention: 4 – 0⟧. Orme ⟦mention: 4-0⟧ Harlow", ("4-0", "1-0")),
        ("It hurt ⟦mention: dozens⟧ of them. In all ⟦mention: 84⟧ were hurt.", ("84", "493")),
        ("The price is past ⟦mention: 90⟧ crowns. It hit ⟦mention: 90.19⟧.", ("90.19", "135.28")),
        # however far apart a headline and its story are
        ("Fire kills ⟦mention: 14⟧\n\nA fire killed ⟦mention: 14⟧ people.", ("Fire kills ⟦mention: 14", "Fire kills ⟦mention: 41")),
    ],
)  # fmt: skip
def test_mentions_that_only_a_tie_makes_one(text: str, wrong: tuple[str, str]) -> None:
    assert wrong[0] in text
    for story, outcome in ((text, Outcome.CONSISTENT), (text.replace(*wrong), Outcome.CONTRADICTED)):
        plain, tie = told(story, "same")
        assert outcomes(figcheck.judge(plain, [tie], published=DAY)) == {outcome}, plain


@pytest.mark.parametrize(
    ("kind", "text", "wrong"),
    [
        ("fraction_percent", "⟦words: Nearly all⟧ of the gifts, ⟦number: 98%⟧, were small.", ("98%", "49%")),
        ("fraction_percent", "The top ⟦words: quintile⟧ of homes, ⟦number: 20 percent⟧, owns it.", ("20", "46")),
        ("fraction_percent", "It ⟦words: more than doubled⟧, growing ⟦number: 106 percent⟧.", ("106", "53")),
        ("years_ago", "It opened ⟦ago: 37 years⟧ ago, in ⟦year: 1968⟧. Sales fell in 2004.", ("1968", "1955")),
        # a year to come is none that the story may be of
        (
            "years_ago",
            "Opened in ⟦year: 2001⟧, ⟦ago: less than four years⟧ ago, it will grow by 2007.",
            ("four", "fourteen"),
        ),
        (
            "years_ago",
            "Opened in ⟦year: 2001⟧, ⟦ago: three years⟧ ago, it could reach York from 2007.",
            ("three", "nine"),
        ),
        ("multiple", "Debt ⟦multiple: more than doubled⟧ from ⟦old: £456m⟧ to ⟦new: £1.02bn⟧.", ("1.02", "1.62")),
        ("length", "The ⟦length: three-day⟧ fair lasts from ⟦start: 10⟧ to ⟦end: 12 June⟧.", ("10", "14")),
        ("age", "He died at ⟦age: 84⟧. He was born in ⟦birth: 1920⟧ and wrote in 2003.", ("84", "68")),
    ],
)
def test_ties_of_words_and_of_stories_without_a_day(kind: str, text: str, wrong: tuple[str, str]) -> None:
    for story, outcome in ((text, Outcome.CONSISTENT), (text.replace(*wrong), Outcome.CONTRADICTED)):
        plain, tie = told(story, kind)
        assert outcomes(figcheck.judge(plain, [tie])) == {outcome}, plain


def test_no_year_is_suggested_for_two_that_cannot_be_one() -> None:
    text = "Twelve barns burned in 2019.\n\nThe fire of 2014 was big."
    (finding,) = figcheck.judge(text, [{"kind": "same", "roles": {"mention": [1, 2]}}], published=DAY).findings
    assert not finding.suggestions


def test_the_schema_in_the_package_says_what_the_table_of_kinds_says() -> None:
    assert schema() == TIES
    validator = jsonschema.Draft202012Validator(TIES)
    for kind, (marked, _, _) in CASES.items():
        tie = told(marked, kind)[1]
        if not tie["word"]:
            del tie["word"]
        validator.validate([tie])
    for tie_value, _ in REFUSED[1:5]:
        assert not validator.is_valid([tie_value]) or isinstance(tie_value, dict)
    assert not validator.is_valid([{"kind": "sum", "roles": {"total": [0]}}])
    assert not validator.is_valid([{"kind": "nonsense", "roles": {}}])


def test_a_report_with_ties_keeps_its_contract() -> None:
    ties = [told(CASES["sum"][0], "sum")[1], {"kind": "nonsense"}]
    report = figcheck.judge(told(CASES["sum"][0], "sum")[0], ties)
    data = report.to_dict()
    jsonschema.validate(data, REPORT)
    assert data["refused"] == [{"tie": 1, "kind": "nonsense", "reason": report.refused[0].reason, "by": "given"}]
    assert [(item["tie"], item["by"]) for item in data["judged"]] == [(0, "given")]  # type: ignore[attr-defined]


WRONG = "Revenue rose 20% to $3.4 billion from $3.02 billion, and 45 of 40 boats sailed to the far islands."


def test_check_merges_the_ties_of_both_and_has_the_same_tie_once() -> None:
    own = figcheck.check(WRONG)
    tie = {"kind": "percent_change", "roles": {"new": [1], "old": [2], "percent": [0]}}
    both = figcheck.check(WRONG, ties=[tie])
    assert [(f.rule, f.span) for f in both.findings] == [(f.rule, f.span) for f in own.findings]
    mine = [item for item in both.judged if item.claim.rule == "percent-change-mismatch"]
    assert [(item.tie, item.by) for item in mine] == [(0, "")]
    judged = both.to_dict()["judged"]
    assert isinstance(judged, list)
    assert {row["by"].split()[0] for row in judged} == {"wording"}


EITHER_WAY = {
    "same": ("mention", "mention"),
    "difference": ("new", "old"),
    "margin": ("first", "second"),
    "currency": ("original", "converted"),
    "unit": ("original", "converted"),
    "timezone": ("original", "converted"),
}


@pytest.mark.parametrize("is_wrong", [False, True])
@pytest.mark.parametrize("kind", EITHER_WAY)
def test_figures_whose_order_says_nothing_are_one_tie_in_both_orders(kind: str, is_wrong: bool) -> None:
    marked, right, wrong = CASES[kind]
    if is_wrong:
        marked = (
            marked.replace(right, wrong, 1)
            if kind != "same"
            else marked.replace("all ⟦mention: 27", "all ⟦mention: 37")
        )
    text, tie = told(marked, kind)
    roles = tie["roles"]
    assert isinstance(roles, dict)
    one, other = EITHER_WAY[kind]
    turned = {**roles, one: roles[other][::-1], other: roles[one][::-1]}
    both = Proposal([Read(tie), Read({**tie, "roles": turned})], "r", alone=True)
    report = figcheck.Checker().check(text, published=DAY, ties=both)
    assert [item.tie for item in report.judged] == [0]
    assert len(report.findings) == is_wrong
    assert not report.refused


def test_a_tie_of_the_wording_is_the_same_tie_in_the_other_order() -> None:
    text = "A path of 12 miles (29 kilometres) is open."
    assert len(figcheck.check(text).findings) == 1
    for one, other in ((0, 1), (1, 0)):
        report = figcheck.check(text, ties=[{"kind": "unit", "roles": {"original": [one], "converted": [other]}}])
        assert [(item.tie, item.by) for item in report.judged if item.tie is not None] == [(0, "")]
        assert len(report.findings) == 1


def test_no_tie_from_outside_silences_a_finding_of_the_wording() -> None:
    own = figcheck.check(WRONG)
    assert not own.ok
    flood: list[object] = [
        {"kind": kind, "roles": {role: list(range(needs.least or 1)) for role, needs in roles.items()}}
        for kind, roles in KINDS.items()
    ]
    found = {(item.rule, item.fingerprint) for item in figcheck.check(WRONG, ties=flood).findings}
    assert {(item.rule, item.fingerprint) for item in own.findings} <= found


def test_a_rule_that_is_switched_off_judges_no_tie() -> None:
    config = figcheck.Config(ignore=("total-mismatch",))
    text, tie = told(CASES["sum"][0], "sum")
    report = figcheck.judge(text, [tie], config=config)
    assert not report.judged
    assert "the rule total-mismatch that would judge it is switched off" in report.refused[0].reason


@pytest.mark.parametrize("words", ["each day", "every day", "per day"])
def test_the_time_that_a_rate_is_of_is_no_count(words: str) -> None:
    text = f"In 2012 such meals led to 319,000 falls. That is nearly 1,000 {words}, the clinic says."
    numbers = {item.text: index for index, item in enumerate(figcheck.extract(text))}
    roles = {"total": [numbers["319,000"]], "count": [{"quote": words}], "rate": [numbers["nearly 1,000"]]}
    report = figcheck.judge(text, [{"kind": "rate", "roles": roles}])
    assert not report.judged
    assert report.refused[0].reason == f"{words!r} says what time the rate is of, not how long it ran"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Ms Lund, born on 28 September 1934, marked her 90th birthday in 2024.", Outcome.CONSISTENT),
        ("Ms Lund, born on 28 September 1934, marked her 90th birthday in 2017.", Outcome.CONTRADICTED),
    ],
)
def test_a_birthday_tells_an_age(text: str, outcome: Outcome) -> None:
    numbers = {item.text: index for index, item in enumerate(figcheck.extract(text))}
    birth, age, *reference = (numbers[name] for name in ("28 September 1934", "90th", text[-5:-1]))
    report = figcheck.judge(text, [{"kind": "age", "roles": {"age": [age], "birth": [birth], "reference": reference}}])
    assert outcomes(report) == {outcome}


@pytest.mark.parametrize(
    "text",
    [
        "An earlier estimate of 0.1% growth was brought down to a 0.3% decline.",
        "The mill's output went from a 2% annual fall, lower still, to 1% growth.",
        "Exports swung from a 4% rise to a 6% drop, down sharply.",
    ],
)
def test_a_rise_and_a_fall_are_no_two_levels(text: str) -> None:
    word = "lower" if "lower" in text else "down"
    tie = {"kind": "direction", "roles": {"old": [0], "new": [1]}, "word": word}
    (refused,) = figcheck.judge(text, [tie]).refused
    assert refused.reason.endswith("is a rise and the other a fall")


def test_an_ordinal_without_a_birthday_tells_no_age() -> None:
    text = "Ms Lund, born on 28 September 1934, is in her 90th year."
    numbers = {item.text: index for index, item in enumerate(figcheck.extract(text))}
    roles = {"age": [numbers["90th"]], "birth": [numbers["28 September 1934"]]}
    (refused,) = figcheck.judge(text, [{"kind": "age", "roles": roles}]).refused
    assert refused.reason == "'90th' is no age, as no birthday is told by it"


def test_numbers_of_figures_are_those_of_extract_where_comments_are_masked() -> None:
    text = "<!-- figcheck: ignore FC701 because of 99 complaints -->\nOf boats 40, of rafts 15: in all 65."
    numbers = {item.text: index for index, item in enumerate(figcheck.extract(text))}
    tie = {"kind": "sum", "roles": {"total": [numbers["65"]], "part": [numbers["40"], numbers["15"]]}}
    report = figcheck.judge(text, [tie])
    assert outcomes(report) == {Outcome.CONTRADICTED}
    assert "40 + 15 = 55; stated: 65" in report.judged[0].verdict.working


def test_ten_thousand_ties_are_judged_and_one_more_is_not() -> None:
    tie = {"kind": "part_whole", "roles": {"part": [2], "whole": [0]}}
    report = figcheck.judge(TEXT, [*[tie] * 3, *["x"] * 9_997, tie])
    assert len(report.judged) == 3
    assert "only the first 10,000 ties" in report.refused[-1].reason


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 12)
    | st.floats(allow_nan=True)
    | st.sampled_from(["published", "Friday", "doubled", ""]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["quote", "kind", "total"]), inner, max_size=2)
    ),
    max_leaves=6,
)
members = (
    st.integers(-1, 8) | st.tuples(st.integers(0, 110), st.integers(0, 110)).map(list) | st.just("published") | anything
)
ties = st.sampled_from(sorted(KINDS)).flatmap(
    lambda kind: st.fixed_dictionaries(
        {
            "kind": st.just(kind),
            "roles": st.fixed_dictionaries({role: st.lists(members, max_size=3) for role in KINDS[kind]}),
        },
        optional={"word": st.sampled_from(["rose", "fell", "more", "least", ""])},
    )
)


@given(st.lists(ties | anything, max_size=6), st.sampled_from([None, DAY]))
def test_whatever_is_proposed_is_judged_or_refused(values: list[object], published: date | None) -> None:
    report = figcheck.judge(TEXT, values, published=published)
    told_of = {item.tie for item in report.judged} | {item.tie for item in report.refused}
    assert told_of == set(range(len(values)))
    assert not {item.tie for item in report.judged} & {item.tie for item in report.refused}


@given(st.integers(1, 10**7), st.integers(1, 10**7), st.integers(0, 3))
def test_true_values_as_a_writer_rounds_them_are_never_contradicted(new: int, old: int, places: int) -> None:
    change = abs(new / old - 1) * 100
    text = f"Once it was {old:,}. It is {new:,} today, {change:.{places}f}% away."
    tie = {"kind": "percent_change", "roles": {"new": [1], "old": [0], "percent": [2]}}
    gap = f"Once it was {old:,}. It is {new:,} today, {abs(new - old):,} away."
    for story, proposed in (
        (text, tie),
        (gap, {"kind": "difference", "roles": {"new": [1], "old": [0], "difference": [2]}}),
    ):
        report = figcheck.judge(story, [proposed])
        assert Outcome.CONTRADICTED not in outcomes(report), report.render()


def test_assert_ties_fails_for_what_is_wrong_refused_or_undecided() -> None:
    text, tie = told(CASES["sum"][0], "sum")
    assert assert_ties(text, [tie]).ok
    with pytest.raises(AssertionError, match="total-mismatch"):
        assert_ties(text.replace("55", "65"), [tie])
    with pytest.raises(AssertionError, match=r"tie 0 .sum. is refused"):
        assert_ties(text, [{"kind": "sum", "roles": {}}])
    with pytest.raises(AssertionError, match="tie 0 was not decided"):
        assert_ties("Obi, 43, was born on 3 May 1982.", [{"kind": "age", "roles": {"age": [0], "birth": [1]}}])


def test_ties_are_judged_by_laws_that_the_default_check_does_not_load() -> None:
    import subprocess
    import sys

    code = "import sys, figcheck; figcheck.check('Sales fell 50% to 10 from 20.'); print(*sorted(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not [
        name for name in ran.stdout.split() if name.startswith(("figcheck.given", "figcheck.readers", "openai", "mcp"))
    ]


def test_the_word_of_a_day_is_a_member_wherever_it_was_put() -> None:
    text = "It rained yesterday. The gauge of 17 March was full."
    told = {"kind": "relative_date", "roles": {"date": [0]}}
    for word in ("yesterday", {"quote": "yesterday"}):
        report = figcheck.judge(text, [{**told, "word": word}], published=date(2026, 3, 18))
        assert [item.verdict.outcome for item in report.judged] == [Outcome.CONSISTENT]
        assert not report.refused


def _judged(text: str, kind: str, word: str = "") -> figcheck.Report:
    plain, tie = told(text, kind)
    tie["word"] = word
    return figcheck.judge(plain, [tie], published=DAY)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # a verb of the past puts a weekday before publication, on 13 March, and one of what is to come on the 20th
        ("Since ⟦start: 6 March⟧ the lock stood empty. The keeper reopened it on ⟦end: Friday⟧, after ⟦length: a week⟧.", ("6 March", "27 February")),
        ("On ⟦end: Friday⟧, Ms Lund signed a rule that mills are to close, ⟦length: two weeks⟧ after a fire of ⟦start: 27 February⟧.", ("27 February", "6 March")),
        ("⟦end: Friday⟧'s ruling came ⟦length: three days⟧ after the plea of ⟦start: 10 March⟧.", ("three", "ten")),
        ("Shut since ⟦start: 3 March⟧, the pool has been full since ⟦end: Friday⟧, ⟦length: ten days⟧ later.", ("ten", "17")),
        ("The fair that began on ⟦start: 6 March⟧ will end on ⟦end: Friday⟧ after ⟦length: two weeks⟧.", ("6 March", "13 March")),
        ("The court is to rule on ⟦end: Friday⟧, ⟦length: ten days⟧ after the plea of ⟦start: 10 March⟧.", ("ten", "three")),
        ("The bridge is due to open on ⟦end: Friday⟧, ⟦length: two weeks⟧ after it was shut on ⟦start: 6 March⟧.", ("6 March", "13 March")),
        ("Shut on ⟦start: 6 March⟧, the pool opens next ⟦end: Friday⟧, ⟦length: three weeks⟧ later.", ("three", "seven")),
        ("The ferry sank last ⟦end: Friday⟧, ⟦length: a week⟧ after it was sold on ⟦start: 6 March⟧.", ("6 March", "20 February")),
        ("It snowed on ⟦start: Saturday⟧, and will thaw by ⟦end: 21 March⟧, ⟦length: seven days⟧ on.", ("seven", "17")),
    ],
)  # fmt: skip
def test_a_weekday_is_before_or_behind_publication_by_the_tense_of_its_clause(
    text: str, wrong: tuple[str, str]
) -> None:
    assert outcomes(_judged(text, "length")) == {Outcome.CONSISTENT}
    assert outcomes(_judged(text.replace(*wrong), "length")) == {Outcome.CONTRADICTED}


@pytest.mark.parametrize(
    "text",
    [
        "The bridge reopens on ⟦end: Friday⟧, {} after ⟦start: 6 March⟧.",
        "The match was moved to ⟦end: Friday⟧, {} after ⟦start: 6 March⟧.",
        "They need the boat on ⟦end: Friday⟧, {} after ⟦start: 6 March⟧.",
        "The vote on ⟦end: Friday⟧, {} after ⟦start: 6 March⟧, may be close.",
        "On ⟦end: Friday⟧ the law that banned it will lapse, {} after ⟦start: 6 March⟧.",
    ],
)
def test_without_a_sign_a_weekday_is_the_last_or_the_next(text: str) -> None:
    for length, outcome in (("a week", "consistent"), ("two weeks", "consistent"), ("five weeks", "contradicted")):
        assert outcomes(_judged(text.format(f"⟦length: {length}⟧"), "length")) == {Outcome(outcome)}


def test_a_weekday_ago_is_one_that_has_been() -> None:
    text = "The lock reopened on ⟦year: Friday⟧. It was dry until ⟦ago: five days⟧ ago."
    assert outcomes(_judged(text, "years_ago")) == {Outcome.CONSISTENT}
    assert outcomes(_judged(text.replace("five", "nine"), "years_ago")) == {Outcome.CONTRADICTED}


@pytest.mark.parametrize(
    ("text", "word", "wrong"),
    [
        # the nth of some things is their number so far
        ("Her ⟦first: 31st⟧ goal of the season beat the ⟦second: 29⟧ goals that Obi scored in 2004.", "beat", ("31st", "21st")),
        ("The town's ⟦first: 12th⟧ fire of the year topped the ⟦second: nine⟧ fires of 2019.", "topped", ("12th", "7th")),
        ("A ⟦first: 40th⟧ dry day made it longer than the ⟦second: 38⟧ dry days of 1976.", "longer", ("40th", "30th")),
        ("Surpassing the ⟦second: 45⟧ wins of 1987, the club had its ⟦first: 50th⟧ win.", "surpassing", ("50th", "40th")),
        ("The ⟦second: 29⟧ goals of 2004 were surpassed by her ⟦first: 31st⟧ goal.", "surpassed", ("31st", "21st")),
        ("The record was ⟦second: 29⟧ goals. It was surpassed by her ⟦first: 31st⟧ goal.", "surpassed", ("31st", "21st")),
        # a place is the higher the lower its number
        ("She finished ⟦first: third⟧, ahead of Obi in ⟦second: fifth⟧.", "ahead", ("third", "sixth")),
        ("Chad is the ⟦first: third⟧-largest exporter, above Mali in ⟦second: fifth⟧ place.", "above", ("third", "sixth")),
        ("Ash led Birch ⟦first: 52%⟧ to ⟦second: 48%⟧ in May.", "led", ("52%", "42%")),
        ("Sales of ⟦first: 40⟧ exceeded those of May; Birch had ⟦second: 30⟧.", "exceeded", ("40", "20")),
    ],
)  # fmt: skip
def test_a_word_of_order_is_said_of_who_stands_before_it(text: str, word: str, wrong: tuple[str, str]) -> None:
    turned = text.replace("⟦first", "⟦1st").replace("⟦second", "⟦first").replace("⟦1st", "⟦second")
    assert outcomes(_judged(text, "order", word)) == {Outcome.CONSISTENT}
    assert outcomes(_judged(turned, "order", word)) == {Outcome.CONSISTENT}
    assert outcomes(_judged(text.replace(*wrong), "order", word)) == {Outcome.CONTRADICTED}
    silent = _judged(turned.replace(*wrong), "order", word).judged[0]
    assert silent.verdict.outcome is Outcome.NOT_CHECKED, "the tie and the text do not say the same"
    assert "but of" in silent.verdict.reason


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It beat the forecast of ⟦first: 45⟧ million with ⟦second: 50⟧ million.", "beat"),
        ("Of ⟦first: 45⟧ boats and ⟦second: 50⟧ rafts, many were surpassed.", "surpassed"),
        ("It has ⟦first: 45⟧ boats and ⟦second: 50⟧ rafts, ahead of Birch.", "ahead"),
    ],
)
def test_where_the_words_leave_open_who_is_the_more_nothing_is_accused(text: str, word: str) -> None:
    [judged] = _judged(text, "order", word).judged
    assert judged.verdict.outcome is Outcome.NOT_CHECKED
    assert "leaves open" in judged.verdict.reason


@pytest.mark.parametrize(
    ("text", "kind", "word", "reason"),
    [
        ("She came ⟦first: third⟧, ahead of ⟦second: 45⟧ riders.", "order", "ahead", "is a place in a ranking"),
        ("Its ⟦first: 50th⟧ close was ahead of the ⟦second: 45th⟧ close.", "order", "ahead", "may be places"),
        ("They fell from ⟦old: third⟧ place to a ⟦new: fifth⟧ defeat.", "direction", "fell", "may be places"),
    ],
)
def test_places_and_counts_are_not_compared(text: str, kind: str, word: str, reason: str) -> None:
    [refused] = _judged(text, kind, word).refused
    assert reason in refused.reason


@pytest.mark.parametrize(
    ("kind", "text", "wrong"),
    [
        # words that serve as figures
        ("weekday_date", "It closed on ⟦date: Christmas Day⟧. The shop made £900 on ⟦weekday: Wednesday⟧.", ("Wednesday", "Sunday")),
        ("years_ago", "In the ⟦ago: 20 years⟧ since ⟦year: 9/11⟧ it was rebuilt.", ("20 years", "27 years")),
        ("same", "It lasted ⟦mention: several hours⟧. For ⟦mention: more than four hours⟧ nobody moved.", ("more than four hours", "more than 14 hours")),
        ("same", "The ⟦mention: double-digit⟧ rate of ⟦mention: 17⟧ per cent held.", ("17", "7")),
        ("unit", "The storm left ⟦original: half foot⟧ (⟦converted: 15 cm⟧) of snow.", ("15 cm", "34 cm")),
        ("unit", "The well is ⟦original: 2km⟧ (⟦converted: a little over a mile⟧) off.", ("2km", "5km")),
        ("same", "They were caught ⟦mention: twice⟧. Her ⟦mention: second⟧ arrest was in May.", ("twice", "three times")),
        ("fraction_percent", "Members ⟦words: overwhelmingly⟧ agreed: ⟦number: 91 percent⟧ were in favour.", ("91", "31")),
        ("same", "It has a ⟦mention: majority stake⟧. Its ⟦mention: 58 percent⟧ is for sale.", ("58", "38")),
        ("list", "⟦total: A trio⟧ of boats sank: ⟦item: Ida⟧, ⟦item: Una⟧ and ⟦item: Ada⟧.", ("A trio", "A quartet")),
        ("implied_rate", "It lost ⟦original: 600 yen⟧ (⟦converted: $5⟧). (⟦converted: $⟧=⟦original: 120 yen⟧)", ("120", "75")),
        # a ratio to a large base is told to one of it, and a plural is any number of its size
        ("rate", "Of ⟦count: every thousand⟧ lambs ⟦total: three⟧ died: ⟦rate: three in 1,000⟧.", ("three⟧ died", "seven⟧ died")),
        ("difference", "From ⟦old: 1.7 percent⟧ to ⟦new: 1.4 percent⟧: ⟦difference: three in 1,000⟧.", ("three in", "seven in")),
        ("unit", "The dunes are ⟦original: tens of metres⟧ tall (maybe ⟦converted: 120 feet⟧).", ("120", "900")),
        ("same", "He spent ⟦mention: 43 years⟧ at sea. For ⟦mention: nearly half a century⟧ he wrote home.", ("43", "33")),
        ("years_ago", "It was shut for more than ⟦ago: a decade⟧, since ⟦year: 2008⟧.", ("2008", "1992")),
        ("years_ago", "It was the worst in ⟦ago: over a decade⟧, since ⟦year: 2006⟧.", ("2006", "1996")),
        ("length", "It ended ⟦length: a few weeks after⟧ it began on ⟦start: 2 April 2020⟧, on ⟦end: 28 April 2020⟧.", ("28", "4")),
        ("years_ago", "A law of ⟦year: 1882⟧ was read anew. It passed ⟦ago: more than 100 years⟧ ago.", ("1882", "1782")),
        ("length", "The ⟦length: 14-month⟧ run lasted from ⟦start: February 1995⟧ to ⟦end: May 1996⟧.", ("14", "19")),
        # who is named counts as one
        ("sum", "Of the ⟦total: six⟧ towns ⟦part: Hamar⟧ and ⟦part: five⟧ others voted.", ("six", "eight")),
        ("sum", "With ⟦part: 13⟧ in favour and ⟦part: Norway and Chad⟧ against, all ⟦total: 15⟧ voted.", ("15", "17")),
        # one of two says per what, or which scale a degree is of
        ("difference", "She drove at ⟦new: 93mph⟧, ⟦difference: 23 miles⟧ over the ⟦old: 70mph⟧ limit.", ("23", "32")),
        ("difference", "It went from ⟦old: 20C⟧ to ⟦new: 19C⟧, ⟦difference: a degree⟧ less.", ("19C", "9C")),
        ("part_whole", "Output rises by ⟦whole: 400,000 bpd⟧ a month, ⟦part: 250,000 bpd⟧ of it ours.", ("250,000", "520,000")),
        ("difference", "It is ⟦new: six in ten⟧, ⟦difference: nine points⟧ above the ⟦old: 51%⟧ of May.", ("51%", "15%")),
        ("part_whole", "A dividend of ⟦part: 13 cents⟧ makes ⟦whole: 16.5⟧ for the year.", ("13", "26")),
        ("direction", "It counts ⟦new: 20,000 trips⟧ a day, down from about ⟦old: 25,000 trips every 24 hours⟧.", ("20,000", "40,000")),
        # times: between two days, a step as a length, a day without its month, a month of a year that is told
        ("difference", "Closed on ⟦old: 11 September⟧, it opened ⟦difference: two days⟧ later, on ⟦new: 13 September⟧.", ("two days", "six days")),
        ("years_ago", "He left in ⟦year: 2018⟧. He had been let go ⟦ago: a year ago⟧.", ("2018", "2005")),
        ("same", "In a busy ⟦mention: 12 months⟧ she won twice. Over the ⟦mention: past year⟧ she slept little.", ("12 months", "21 months")),
        ("weekday_date", "He died on ⟦weekday: Monday⟧ the ⟦date: 30th⟧ at home.", ("Monday", "Thursday")),
        ("same", "It was sold in ⟦mention: March⟧ this year. In ⟦mention: March 2019⟧ they had moved.", ("2019", "2010")),
        ("length", "It began in ⟦start: May 2017⟧ and ended ⟦length: three months⟧ later, in ⟦end: August 2017⟧.", ("August 2017", "August 2006")),
        ("length", "She sang since last ⟦start: November⟧. After ⟦length: 11 months⟧ she left ⟦end: earlier this month⟧.", ("11 months", "four months")),
        # ages told twice, shares without their sign, bounds told of what lies near them
        ("age", "Dead at ⟦age: 89⟧. She was ⟦age: 89⟧. Born in ⟦birth: 1930⟧, she taught.", ("She was ⟦age: 89", "She was ⟦age: 82")),
        ("percent_total", "It is a ⟦member: 60⟧-⟦member: 40⟧ venture of two firms.", ("40⟧", "70⟧")),
        ("sum", "We have ⟦part: 47⟧ inns and ⟦part: 165⟧ pubs: ⟦total: at least 200⟧ sites.", ("at least 200", "at least 120")),
        ("same", "It may rise by ⟦mention: as much as $40⟧. They see ⟦mention: $30 to $40⟧.", ("as much as $40", "as much as $60")),
        ("same", "Poisonings ⟦mention: doubled⟧. They rose by ⟦mention: 98%⟧.", ("98%", "250%")),
        ("same", "It won by ⟦mention: almost 20⟧ points. The ⟦mention: 18⟧-point margin held.", ("almost 20", "almost 30")),
    ],
)  # fmt: skip
def test_what_only_a_given_tie_says(kind: str, text: str, wrong: tuple[str, str]) -> None:
    plain, tie = told(text, kind)
    tie["word"] = ""
    report = figcheck.judge(plain, [tie], published=date(2019, 10, 2))
    assert outcomes(report) == {Outcome.CONSISTENT}, report.refused
    plain, tie = told(text.replace(*wrong), kind)
    tie["word"] = ""
    assert Outcome.CONTRADICTED in outcomes(figcheck.judge(plain, [tie], published=date(2019, 10, 2)))
