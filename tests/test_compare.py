"""A draft against its sources: true retellings are borne out, changed figures are not."""

from __future__ import annotations

import json
import pickle
from datetime import date
from fractions import Fraction
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import figcheck
from figcheck import Source, Status
from figcheck.comparing.alignment import Index
from figcheck.comparing.passages import passages
from figcheck.comparing.surroundings import Stems
from figcheck.comparing.texts import read_source
from figcheck.house import House

COMPARISON = jsonschema.Draft202012Validator(
    json.loads((Path(figcheck.__file__).parent / "report" / "comparison-v1.schema.json").read_text("utf-8"))
)
SOURCE = (
    "Harlow council runs 31 libraries with 212 staff and lends 4,180 books a month. It will shut nine by"
    " 8 May.\n\n"
    "Visits fell to 60,400 in 2023 from 75,500 in 2022. A new hall at Port Elm, 50 metres long, cost £2.4 million;"
    " the roof took £600,000 of that. Some 32% of readers are over 60."
)


def statuses(draft: str, *sources: str, published: date | None = date(2024, 4, 30)) -> dict[str, tuple[str, str]]:
    """What is said of each figure of a draft, by its print."""
    comparison = figcheck.compare(draft, sources or (SOURCE,), published=published)
    return {account.figure.text: (account.status.value, account.how) for account in comparison.accounts}


@pytest.mark.parametrize(
    ("draft", "figure", "expected"),
    [
        ("Harlow has 31 libraries.", "31", ("supported", "same")),
        ("Thirty-one libraries are run by Harlow council.", "Thirty-one", ("supported", "words")),
        ("The hall at Port Elm cost £2,400,000.", "£2,400,000", ("supported", "same")),
        ("The hall is 164 feet long.", "164 feet", ("supported", "unit")),
        ("Nearly a third of readers are over 60.", "Nearly a third", ("supported", "rounded")),
        ("It lends more than 4,000 books a month.", "more than 4,000", ("supported", "rounded")),
        ("Nine libraries will shut next Wednesday.", "Wednesday", ("derived", "date")),
        ("Visits fell by a fifth in 2023.", "a fifth", ("derived", "change")),
        ("Visits fell by 15,100 in 2023.", "15,100", ("derived", "difference")),
        ("The roof took a quarter of the money for the hall.", "a quarter", ("derived", "share")),
    ],
)  # fmt: skip
def test_what_a_writer_may_make_of_a_source(draft: str, figure: str, expected: tuple[str, str]) -> None:
    assert statuses(draft)[figure] == expected


@pytest.mark.parametrize(
    ("source", "draft", "figure", "expected"),
    [
        # a day that a sentence without a figure tells
        ("The mission shut, a spokesman said yesterday.", "It shut on April 29.", "April 29", ("derived", "date")),
        # a step between two figures that the draft itself tells side by side
        (
            "The party has 54 senators. It takes 60 votes to end a debate.",
            "With 54 senators, the party is 6 short of the 60.",
            "6",
            ("derived", "difference"),
        ),
        # the currency is named once
        (
            "The subsidy will be £115 million. It has been reduced from 127 million.",
            "The subsidy of £115 million is £12 million less than before.",
            "£12 million",
            ("derived", "difference"),
        ),
    ],
)  # fmt: skip
def test_a_step_that_the_draft_asks_for(source: str, draft: str, figure: str, expected: tuple[str, str]) -> None:
    assert statuses(draft, source)[figure] == expected


@pytest.mark.parametrize(
    ("draft", "figure"),
    [
        ("Harlow has 13 libraries.", "13"),
        ("The hall at Port Elm cost £4.2m.", "£4.2m"),
        ("The hall is 50 feet long.", "50 feet"),
        ("Nearly half of readers are over 60.", "Nearly half"),
        ("Visits fell by 35%.", "35%"),
        ("It opened in 1974.", "1974"),
    ],
)
def test_what_no_source_gives(draft: str, figure: str) -> None:
    comparison = figcheck.compare(draft, [SOURCE], published=date(2024, 4, 30))
    by_text = {account.figure.text: account.status for account in comparison.accounts}
    assert by_text[figure] in (Status.UNSUPPORTED, Status.CONTRADICTED)
    assert any(figure in comparison.report.text[f.span.start : f.span.end] for f in comparison.findings)
    assert not comparison.ok


@pytest.mark.parametrize(
    ("source", "draft", "figure", "expected"),
    [
        ("He was seized on 3 May. On 24 May he was freed.", "He was freed three weeks later.", "three weeks", "length"),
        ("He fell ill on March 29. He died on April 4, 2015.", "He died six days later.", "six days", "length"),
        (
            "The Reds (26 seats), the Blues (22), the Greens (18) and the Browns (20) may join; the Reds lead by 15,000"
            " votes of 90,000. The Blacks lost 11 seats to 27, and have 3 mayors in 40 towns and 19 villages.",
            "The likeliest coalition would have 86 seats.",
            "86",
            "sum",
        ),
        ("It is to close in the first three months of 2025.", "It is to close by the end of March.", "March", "date"),
        ("It is to close in the last six months of 2023.", "It closed at the end of December.", "December", "date"),
        ("The ferry sank 16 years ago.", "The ferry sank in 2008.", "2008", "date"),
        (
            "The new film took £20bn. The record of the old film is £30.7bn.",
            "The new film took £20bn; it trails the record of the old one by £10.7bn.",
            "£10.7bn",
            "difference",
        ),
    ],
)  # fmt: skip
def test_what_is_counted_from_a_source(source: str, draft: str, figure: str, expected: str) -> None:
    assert statuses(draft, source)[figure] == ("derived", expected)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        # millions that are printed like metres
        ("Between 1.5 million and five million homes need work.", "The plan is for 1.5m to 5m homes."),
        # what a draft may have counted itself
        ("The ministers for health, trade and transport quit.", "Three ministers quit."),
        ("The meeting began on Thursday and ended on Friday.", "The two-day meeting ended on Friday."),
    ],
)
def test_what_may_well_be_meant_accuses_nobody(source: str, draft: str) -> None:
    assert figcheck.compare(draft, [source]).ok


@pytest.mark.parametrize(
    ("source", "draft", "figure"),
    [
        # a person's years, the number of a chapter, things that are counted
        ("The ban covers men over the age of 50.", "They have about 51 days to comply.", "about 51 days"),
        ("The line is in Chapter 11 protection.", "Some 11% of the crew of the line fell ill.", "11%"),
        ("Six wines of Harlow were tasted.", "The wines of Harlow cost £6.", "£6"),
        ("Put the eggs on a fourth plate.", "Break four eggs.", "four"),
        # a change is no share, and a share is of the number that is named
        ("Harlow had 2,535 fires in 1995 and 1,791 fires in 1994.", "Fires rose 71% more than before.", "71%"),
        (
            "Harlow saw 380,000 of the 400,000 visitors foreseen. It foresees 450,000 of 850,000 later.",
            "Harlow saw 380,000 visitors, 53% of the 400,000 foreseen.",
            "53%",
        ),
    ],
)  # fmt: skip
def test_digits_of_another_kind_and_steps_that_were_not_asked_for_bear_out_nothing(
    source: str, draft: str, figure: str
) -> None:
    assert statuses(draft, source)[figure][0] in ("unsupported", "contradicted")


@pytest.mark.parametrize(
    ("source", "draft", "figure", "expected"),
    [
        ("It will shut in November 2024.", "It will shut in about six months.", "about six months", "length"),
        # a step between two figures told beside it, though nothing asks for it
        (
            "Of the 2.8 million voters of Harlow 85% said yes, in 412 halls.",
            "Some 85% of Harlow's 2.8m voters, or 2.4 million, said yes.",
            "2.4 million",
            "part",
        ),
        # one pair of figures, whichever of the two is taken for the base
        (
            "Cases in Harlow rose to 161,852 from 157,022. Deaths rose to 16,353 from 15,843, and 1,837 are ill.",
            "Cases in Harlow rose by 3% to 161,852.",
            "3%",
            "change",
        ),
        # a length between two days told beside it
        (
            "Candidates are chosen between 4 April 2024 and 3 June 2024. Forms are due on 10 June 2024.",
            "Candidates are chosen over two months, from 4 April to 3 June.",
            "two months",
            "length",
        ),
    ],
)  # fmt: skip
def test_a_step_of_which_few_others_would_do(source: str, draft: str, figure: str, expected: str) -> None:
    assert statuses(draft, source)[figure] == ("derived", expected)


def test_an_amount_in_another_currency_is_converted_at_the_rate_of_the_day() -> None:
    source = "The hall at Port Elm cost $2.4 million and has 31 rooms."
    (account,) = figcheck.compare("The hall cost about £1.7m.", [source], published=date(2021, 3, 2)).accounts
    assert (account.status, account.how) == (Status.DERIVED, "conversion")
    assert "2021-03-02" in account.working
    assert statuses("The hall cost about £1.7m.", source, published=None)["about £1.7m"][0] == "unsupported"
    assert statuses("The hall cost £2.4m.", source)["£2.4m"][0] == "unsupported"


def test_a_small_number_of_nothing_named_may_be_counted_from_the_source() -> None:
    source = "The raid on Harlow killed at least 20 people: fourteen civilians, five soldiers and one sailor."
    told = statuses("At least 20 died: 14 civilians and six in uniform, five of them soldiers.", source)
    assert told["six"][0] in ("derived", "not_compared")
    assert statuses("At least 20 died: 14 civilians and eight in uniform.", source)["eight"][0] == "unsupported"


def test_a_person_s_age_is_no_part_of_the_votes() -> None:
    source = "Ada Roe, a nurse aged 41, received 18,407 votes. Bo Lind received 20,450."
    told = statuses("Nurse Ada Roe, 41, polled 18,407, a share of 47% of the votes for the two.", source)
    assert told["47%"][0] != "contradicted"


def test_what_is_none_is_not_compared() -> None:
    assert statuses("Harlow has no bridges.")["no"][0] == "not_compared"


def test_a_list_of_another_length_bears_out_no_count() -> None:
    source = "The ministers for health, trade and transport quit."
    (finding,) = figcheck.compare("Four ministers quit.", [source]).findings
    assert finding.rule == "not-in-source"


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        # of several, on top of others, many times as much
        ("One ferry of the Harlow line, the Dawn, was refitted.", "Nine ferries of the Harlow line were refitted."),
        ("The Harlow line bought three more ferries.", "The Harlow line bought five ferries."),
        ("The Harlow line bought 4,000 ferry tickets.", "The Harlow line bought 12 ferry tickets."),
        # of somebody else, of another year
        ("The ferry company Dawn Line restated profits by £5m.", "The ferry company Sea Link restated profits by £3m."),
        ("The line carried 31,000 ferry passengers in 2016.", "The line carried 45,000 ferry passengers in 2012."),
    ],
)  # fmt: skip
def test_what_may_be_another_thing_is_no_contradiction(source: str, draft: str) -> None:
    first = figcheck.compare(draft, [source]).findings[0]
    assert first.rule == "not-in-source"


def test_a_value_told_again_is_no_second_part_of_a_sum() -> None:
    source = "Harlow has 50 libraries. The 50 libraries are open on Sundays."
    assert statuses("In total there are 100 libraries.", source)["100"][0] == "unsupported"


def test_equal_digits_of_something_else_are_no_support_and_are_hinted_at() -> None:
    source = "The harbour has 17 cranes. " + "Nothing else is known of it. " * 3
    account = figcheck.compare("Bread now costs 17 pence in Milan.", [source]).accounts[0]
    assert account.status is Status.UNSUPPORTED


def test_a_contradiction_names_the_source_and_both_places() -> None:
    draft = "The ferry carried 394 passengers when it ran aground off Port Elm."
    source = "The ferry was carrying 349 passengers when it ran aground near Port Elm on Monday."
    comparison = figcheck.compare(draft, ["Nothing here.", Source("coastguard", source)])
    (finding,) = comparison.findings
    assert (finding.rule, finding.severity) == ("differs-from-source", figcheck.Severity.ERROR)
    assert draft[finding.span.start : finding.span.end] == "394"
    (place,) = finding.elsewhere
    assert place.source == 1
    assert source[place.span.start : place.span.end] == "349"
    assert "digits" in finding.diagnosis
    assert "coastguard" in comparison.render("text")


def test_which_sources_say_the_same_is_told() -> None:
    comparison = figcheck.compare(
        "The ferry carried 349 passengers.",
        ["The ferry carried 349 passengers.", "There were 349 passengers on the ferry."],
    )
    (account,) = comparison.accounts
    assert {figure.source for figure in (*account.support, *account.also)} == {0, 1}


def test_two_figures_of_a_draft_compete_for_those_of_a_source() -> None:
    source = "Police arrested 12 men in Harlow and 12 women in Elmstead."
    comparison = figcheck.compare("In Elmstead 12 women were arrested, in Harlow 12 men.", [source])
    starts = [account.support[0].span.start for account in comparison.accounts]
    assert starts == sorted(starts, reverse=True)


def test_a_check_finding_is_information_where_the_sources_give_all_its_figures() -> None:
    text = "Sales rose 20% to $412.5m from $375.2m."
    assert not figcheck.check(text).ok
    comparison = figcheck.compare(text, [text])
    assert comparison.ok
    assert any(finding.rule == "percent-change-mismatch" for finding in comparison.findings)


@pytest.mark.parametrize(
    "draft", ["", "No figures here.", "5", SOURCE, "Ünïcode 🚢 12 🚢", "12\r\n\r\n13", "a " * 5000]
)
@pytest.mark.parametrize("source", ["", "Nothing.", SOURCE, "Il y a 12 bateaux à 3,5 km.", "🚢" * 50])
def test_any_text_is_compared_and_keeps_the_contract(draft: str, source: str) -> None:
    comparison = figcheck.compare(draft, [source])
    COMPARISON.validate(comparison.to_dict())
    assert pickle.loads(pickle.dumps(comparison)) == comparison
    for account in comparison.accounts:
        assert draft[account.figure.span.start : account.figure.span.end] == account.figure.text
        for figure in account.support:
            assert source[figure.span.start : figure.span.end] == figure.text


def test_of_a_long_source_the_passages_that_a_draft_speaks_of_are_computed_with() -> None:
    chapters = "".join(
        f"Chapter {at} tells of {at % 83 + 17} barges, {at % 61 + 5} tugs and {at % 47 + 3} pilots on the canal.\n\n"
        for at in range(1, 700)
    )
    source = f"{chapters}Visits to the lighthouse fell to 60,412 from 75,530.\n\n{chapters}"
    draft = "Visits to the lighthouse, 60,412, fell by 15,118."
    assert statuses(draft, source)["15,118"] == ("derived", "difference")
    text = read_source(source, 0, None, House(), Stems())
    whole, few = (
        len(text.entries),
        len(passages(Index(text), read_source(draft, None, None, House(), Stems()), ()).entries),
    )
    assert few < 150 < whole


def test_a_draft_is_borne_out_by_itself() -> None:
    comparison = figcheck.compare(SOURCE, [SOURCE], published=date(2024, 4, 30))
    assert comparison.ok
    assert comparison.counts[Status.UNSUPPORTED] == comparison.counts[Status.CONTRADICTED] == 0


def test_what_is_no_text_is_refused_in_a_sentence() -> None:
    with pytest.raises(figcheck.UnreadableInput, match="source 1: what is compared is text"):
        figcheck.compare("Ten men.", [b"Ten men."])  # type: ignore[list-item]
    with pytest.raises(figcheck.UnreadableInput, match="<draft>: what is compared is text"):
        figcheck.compare(b"Ten men.", ["Ten men."])  # type: ignore[arg-type]


NUMBERS = st.integers(21, 999_999)


@given(NUMBERS)
def test_a_number_told_as_it_stands_is_always_supported(number: int) -> None:
    source = f"The harbour at Port Elm handled {number:,} crates of fish in spring."
    comparison = figcheck.compare(f"In spring, {number:,} crates of fish passed through Port Elm.", [source])
    assert comparison.counts[Status.UNSUPPORTED] == 0
    assert comparison.ok


@given(NUMBERS, st.integers(2, 3))
def test_a_number_rounded_with_a_hedge_is_always_supported(number: int, digits: int) -> None:
    step = 10 ** max(0, len(str(number)) - digits)
    rounded = (number + step // 2) // step * step
    source = f"The harbour at Port Elm handled {number:,} crates of fish in spring."
    comparison = figcheck.compare(f"About {rounded:,} crates of fish passed through Port Elm.", [source])
    assert [account.status for account in comparison.accounts] == [Status.SUPPORTED]


@given(NUMBERS, st.sampled_from([Fraction(1, 2), Fraction(3, 4), Fraction(4, 3), Fraction(2), Fraction(10)]))
def test_a_number_changed_beyond_its_interval_is_never_accounted_for(number: int, factor: Fraction) -> None:
    changed = round(number * factor)
    source = f"The harbour at Port Elm handled {number:,} crates of fish in the spring."
    comparison = figcheck.compare(f"In the spring {changed:,} crates of fish passed through Port Elm.", [source])
    assert [finding.span for finding in comparison.findings] == [comparison.accounts[0].figure.span]


@given(st.integers(100, 9000), st.integers(100, 9000))
def test_a_sum_that_is_asked_for_is_derived_from_its_parts(one: int, two: int) -> None:
    source = f"The yard at Port Elm has {one:,} workers and the yard at Harlow has {two:,} workers."
    comparison = figcheck.compare(f"The yards have {one + two:,} workers in all.", [source])
    (account,) = comparison.accounts
    assert account.status in (Status.DERIVED, Status.SUPPORTED)
    assert comparison.ok


PROPOSED = [
    {"kind": "same", "roles": {"mention": [{"quote": "twenty-nine"}, {"source": 0, "quote": "27"}]}},
    {"kind": "same", "roles": {"mention": [{"quote": "5,300"}, {"source": 1, "span": [13, 18]}]}},
]
SOURCES = ("The fleet is 27 boats strong.", "It catches a 5,300 a season.")
FLEET = "The armada of twenty-nine vessels is old. Its haul was 5,300."


def test_a_tie_from_outside_says_which_figure_of_a_source_is_meant() -> None:
    comparison = figcheck.compare(FLEET, SOURCES, ties=PROPOSED)
    told = {account.figure.text: account for account in comparison.accounts}
    assert told["twenty-nine"].status is Status.CONTRADICTED
    assert [figure.source for figure in told["twenty-nine"].support] == [0]
    assert told["5,300"].status is Status.SUPPORTED
    (finding,) = comparison.findings
    assert (finding.rule, FLEET[finding.span.start : finding.span.end]) == ("figures-disagree", "twenty-nine")
    assert [label.source for label in finding.elsewhere] == [0]
    COMPARISON.validate(comparison.to_dict())


def test_a_tie_from_outside_gainsays_no_support_that_figcheck_found() -> None:
    wrong = {"kind": "same", "roles": {"mention": [{"quote": "27"}, {"source": 1, "quote": "5,300"}]}}
    comparison = figcheck.compare("The fleet has 27 boats.", SOURCES, ties=[wrong])
    assert [account.status for account in comparison.accounts] == [Status.SUPPORTED]


@pytest.mark.parametrize(
    ("member", "reason"),
    [
        ({"source": 7, "quote": "27"}, "there is no source 7; the text is compared with 2, counted from 0"),
        ({"source": 0, "quote": "5,300"}, "the text does not say '5,300'"),
        ({"source": "0", "span": [0, 3]}, "a member of 'mention' is"),
    ],
)
def test_a_tie_that_reaches_for_nothing_is_refused(member: dict[str, object], reason: str) -> None:
    tie = {"kind": "same", "roles": {"mention": [{"quote": "27"}, member]}}
    (refusal,) = figcheck.compare("The fleet has 27 boats.", SOURCES, ties=[tie]).report.refused
    assert refusal.reason.startswith(reason)


def test_two_sources_that_disagree_are_said_so() -> None:
    sources = ("The fire in Pell killed 12 people.", "In Pell the fire killed 14 people.")
    comparison = figcheck.compare("The fire in Pell killed 12 people.", sources)
    (account,) = comparison.accounts
    assert account.status is Status.SUPPORTED
    assert [(figure.source, figure.text) for figure in account.against] == [(1, "14")]
    assert "12 (source 1) but 14 in source 2" in comparison.render("text")
