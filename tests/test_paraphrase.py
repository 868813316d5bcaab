"""Rules in other words: the changes leave the figures as they are, and a share of the ties that only rises stays."""

from __future__ import annotations

import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from docs_blocks import ROOT
from hypothesis import given
from hypothesis import strategies as st
from test_cli import Call, figcheck_

sys.path.insert(0, str(ROOT / "benchmarks"))

import accuracy

from figcheck.authoring import Example, Relation, Story
from figcheck.model import Span
from figcheck.registry import builtin
from figcheck.rules import share_mismatch
from figcheck.testing import assert_ties_stay
from figcheck.testing.paraphrase import KINDS, Paraphrase, paraphrased
from figcheck.testing.paraphrase.harness import moved, originals
from figcheck.testing.paraphrase.rewriting import Recased, replaced, rewritten

__all__ = ["figcheck_"]
FLOOR = tomllib.loads(accuracy.FLOOR.read_text(encoding="utf-8"))
# where a kind of change is put to few examples, one new example is more than a point
NEW_EXAMPLES = 2
RULES = {rule.name: rule for rule in builtin()}
REVENUE = "Revenue rose 20% from $3.02 billion to $3.62 billion."


@cache
def _cases() -> list[Paraphrase]:
    return [case for rule in builtin() for case in paraphrased(rule)]


def _texts(kind: str, text: str, rule: str = "percent-change-mismatch") -> list[str]:
    return [case.text for case in paraphrased(replace(RULES[rule], bad=(), good=(text,)), (kind,))]


@pytest.mark.parametrize("kind", KINDS)
def test_no_fewer_ties_stay_than_before(kind: str) -> None:
    stay, every = accuracy.kept(_cases(), kind=kind)
    lost = Counter(case.rule for case in _cases() if case.kind == kind and case.is_lost).most_common(5)
    assert 100 * (stay + NEW_EXAMPLES) >= FLOOR[kind] * every, (
        f"under the change {kind!r} {stay} of {every} ties stay, fewer than {FLOOR[kind]}% ({accuracy.FLOOR.name}); "
        f"most are lost by {lost}. See `figcheck paraphrase --kind {kind!r}`, and give the rule a wording that holds. "
        "When more stay, `make accuracy` raises the floor."
    )


def test_every_kind_of_change_has_a_floor_and_is_put_to_many_examples() -> None:
    assert set(FLOOR) == set(KINDS)
    counts = Counter(case.kind for case in _cases())
    assert all(counts[kind] >= 30 for kind in KINDS), counts
    judging = {rule.name for rule in builtin() if not (rule.after or rule.compares)}
    # a table has no sentence to put in other words
    assert {case.rule for case in _cases()} == judging - {"table-change-mismatch", "table-total-mismatch"}


def test_no_change_cuts_or_alters_a_tied_figure() -> None:
    for rule in builtin():
        for original in originals(rule):
            text = original.passage.text
            spans = {span for tie in original.ties for _, role in tie for span in role}
            for kind, change in KINDS.items():
                for new in change(original.passage):
                    assert new.text != text, kind
                    for span in spans:
                        place = new.moved(span)
                        assert place is not None, (kind, text, new.text)
                        assert new.text[place.start : place.end].lower() == text[span.start : span.end].lower()
                    assert all(moved(tie, new) is not None for tie in original.ties)


@pytest.mark.parametrize(
    ("kind", "text", "told"),
    [
        ("attribution behind the subject", REVENUE, r"Revenue, .+, rose 20% from"),
        ("attribution behind a figure", REVENUE, r"Revenue rose 20%, .+, from \$3"),
        ("attribution at the end", REVENUE, r"to \$3\.62 billion, [^,]+\.$"),
        ("time behind a figure", REVENUE, r"rose 20% [a-z ]+ from \$3"),
        ("time at the end", REVENUE, r"\$3\.62 billion [a-z ]+\.$"),
        ("place behind the subject", REVENUE, r"^Revenue [a-z ]+ rose"),
        ("place behind a figure", REVENUE, r"rose 20% [a-z ]+ from \$3"),
        ("apposition", REVENUE, r"^Revenue, (a closely watched figure|the subject of much debate), rose"),
        ("relative clause", REVENUE, r"^Revenue, which .+, rose"),
        ("leading clause", REVENUE, r"^[A-Z][a-z' ]+, revenue rose 20%"),
        ("leading clause", "Harlow Bank sales rose 20% to 120 from 100.", r"^[A-Z][a-z' ]+, Harlow Bank sales"),
        ("other nouns", REVENUE, r"^(Footfall|Throughput) rose 20%"),
        ("figure and noun exchanged", "Sales rose to 110 from 100, an increase of 10%.", r"100, a 10% increase\.$"),
        ("figure and noun exchanged", "Sales rose to 110 from 100, a 10% increase.", r"100, an increase of 10%\.$"),
    ],
)  # fmt: skip
def test_a_kind_of_change(kind: str, text: str, told: str) -> None:
    texts = _texts(kind, text)
    assert len(texts) == 1
    assert re.search(told, texts[0]), texts


def test_a_sentence_goes_between_two_but_not_before_one_that_points_back() -> None:
    (told,) = _texts(
        "sentence between", "She surveyed 400 voters. The poll has a margin of error of 5 points.", "poll-margin"
    )
    assert re.fullmatch(r"She surveyed 400 voters\. [A-Z][a-z ]+\. The poll has a margin of error of 5 points\.", told)
    assert not _texts(
        "sentence between", "Of the 181,000 voters, 15% chose none. That is 28,000 people.", "share-mismatch"
    )
    assert not _texts(
        "sentence between",
        "The clinic saw 2,100 cases in April. By June, that had dropped to 1,400.",
        "wrong-direction",
    )


def test_no_aside_parts_a_time_of_day_from_its_day() -> None:
    text = "The airlift took 24 hours, from 3am ET on Saturday to 3am ET on Sunday."
    (told,) = _texts("attribution behind a figure", text, "duration-mismatch")
    assert re.fullmatch(r"The airlift took 24 hours, [^,]+, from 3am ET on Saturday to 3am ET on Sunday\.", told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Of the 60 pupils, 15 were absent, or 25%.", "15 of the 60 pupils were absent, or 25%."),
    ],
)
def test_a_part_and_its_whole_stand_in_either_order(text: str, told: str) -> None:
    assert told in _texts("figure and noun exchanged", text, "share-mismatch")


def test_a_noun_is_replaced_wherever_it_stands_and_persons_by_persons() -> None:
    (told,) = _texts("other nouns", "Some 30 of 120 pupils, or 25%, voted no. Pupils said so.", "share-mismatch")
    assert re.fullmatch(r"Some 30 of 120 (\w+), or 25%, voted no\. (\w+) said so\.", told)
    assert "pupils" not in told.lower()


def test_no_aside_stands_in_a_headline_a_list_or_a_quotation() -> None:
    for text in ("Guests by day\n\nUpstairs: 45\nDownstairs: 31\nTotal: 76", "“Sales rose 20% from 100 to 120.”"):
        assert not _texts("attribution at the end", text, "total-mismatch")
        assert not _texts("leading clause", text)


def test_the_same_words_are_put_in_every_time() -> None:
    one, other = ([case.text for case in paraphrased(RULES["share-mismatch"])] for _ in range(2))
    assert one == other


def test_an_unknown_kind_of_change_is_an_error() -> None:
    with pytest.raises(LookupError, match="sideways"):
        list(paraphrased(RULES["share-mismatch"], ("sideways",)))


def test_a_lost_tie_is_counted_as_lost() -> None:
    tied = replace(RULES["share-mismatch"], bad=(), good=(Example("Some 30 of 120 members, or 25%, voted no."),))
    deaf = replace(tied, frame=_deaf_to_officials)
    assert not [case for case in paraphrased(tied, ("attribution at the end",)) if case.is_lost]
    (case,) = paraphrased(deaf, ("attribution at the end",))
    assert (case.ties, case.kept, case.is_lost) == (1, 0, True)
    with pytest.raises(
        AssertionError, match=r"0 of 1 ties stay in other words; lost in:\n  attribution at the end: 'Some 30"
    ):
        assert_ties_stay(deaf, kinds=("attribution at the end",))
    assert_ties_stay(tied, kinds=("attribution at the end",))
    assert_ties_stay(deaf, at_least=0, kinds=("attribution at the end",))
    assert_ties_stay(share_mismatch, at_least=0.5)


def _deaf_to_officials(story: Story) -> Iterator[Relation]:
    if not re.search("said|told|according|showed", story.text):
        yield from share_mismatch.RULE.frame(story)


WORDS = st.text("ab c", max_size=6)


@given(text=st.text("abcdef ", min_size=1, max_size=30), data=st.data())
def test_every_place_is_known_in_the_new_text_or_was_cut(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    edits = [(Span(start, end), data.draw(WORDS)) for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
    new = replaced(text, edits)
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    place = new.moved(span)
    touched = any(edit.start < span.end and span.start < edit.end for edit, _ in edits)
    if place is not None:
        assert new.text[place.start : place.end] == text[span.start : span.end]
    else:
        assert touched


def test_pieces_may_change_places_and_case() -> None:
    new = rewritten("More than 500 of 900", [Span(17, 20), ": ", Recased(Span(0, 1), "m"), Span(1, 13)])
    assert new.text == "900: more than 500"
    assert new.moved(Span(0, 13)) == Span(5, 18)
    assert new.moved(Span(17, 20)) == Span(0, 3)
    assert new.moved(Span(13, 20)) is None


def test_the_floor_is_raised_and_never_lowered(tmp_path: Path) -> None:
    floor, kinds = tmp_path / "floor.toml", list(KINDS)
    floor.write_text(f'"{kinds[0]}" = 90\n"{kinds[1]}" = 10\n', encoding="utf-8")
    accuracy.raise_floor([Paraphrase("x", kinds[0], "", "", 2, 1), Paraphrase("x", kinds[1], "", "", 3, 2)], floor)
    written = tomllib.loads(floor.read_text(encoding="utf-8"))
    assert (written[kinds[0]], written[kinds[1]], written[kinds[2]]) == (90, 65, 0)


def test_the_command_shows_what_is_lost_and_the_shares(figcheck_: Call) -> None:
    result = figcheck_("paraphrase", "FC101", "--kind", "other nouns")
    lost = [case for case in _cases() if case.rule == "total-mismatch" and case.kind == "other nouns" and case.is_lost]
    assert result.code == (1 if lost else 0)
    assert result.out.count("total-mismatch, other nouns") == len(lost)
    assert re.search(r"^ *\d+%  other nouns \(\d+ of \d+ ties stay\)$", result.out, re.MULTILINE)
    quiet = figcheck_("paraphrase", "FC101", "--quiet")
    assert len(quiet.out.splitlines()) == len(KINDS)
    assert "there is no rule" in figcheck_("paraphrase", "tottal").err
