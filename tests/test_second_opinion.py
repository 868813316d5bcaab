"""quantulum3 beside figcheck: what counts as a difference, how it is printed, and what happens when it fails."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from figcheck.adapters import quantulum
from figcheck.adapters.quantulum import Difference, Disagreement, SecondOpinionUnavailable, second_opinion
from figcheck.cli.main import main
from figcheck.errors import UnreadableInput


def _one(text: str) -> Disagreement:
    [found] = second_opinion(text)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Revenue rose 12.5% to $3.4 billion.",
        "The road is 3-4 km long.",
        "They planted between 5 and 6 acres.",
        "About one hundred and five people came.",
        "It sold for 50 cents and weighs 5 tonnes.",
        "Crude closed at $73.20 a barrel.",
        "The train ran at 60 mph.",
        "The air held 5 micrograms per millilitre.",
        "",
    ],
)
def test_equal_readings_are_no_difference(text: str) -> None:
    assert second_opinion(text) == ()


@pytest.mark.parametrize(
    "text", ["It opened on August 31, 2021.", "The Boeing 737 landed.", "The house voted 99 to 60."]
)
def test_a_bare_number_does_not_contradict_a_date_a_name_or_a_score(text: str) -> None:
    assert second_opinion(text) == ()


def test_another_value_is_a_difference_of_value() -> None:
    found = _one("The fund raised £4m for repairs.")
    assert found.kind is Difference.VALUE
    assert found.ours is not None
    assert found.theirs is not None
    assert found.ours.stated == 4_000_000
    assert found.ours.unit == "GBP"
    assert (found.theirs.value, found.theirs.unit) == (4.0, "pound sterling metre")


def test_the_same_value_in_another_unit_is_a_difference_of_unit() -> None:
    found = _one("It was 20C in the shade.")
    assert found.kind is Difference.UNIT
    assert found.ours is not None
    assert found.theirs is not None
    assert (found.ours.unit, found.theirs.unit) == ("degree celsius", "coulomb")


def test_a_unit_on_a_clock_time_is_a_difference() -> None:
    found = _one("The court rose at 3:17 p.m.")
    assert found.kind is Difference.UNIT
    assert found.theirs is not None
    assert found.theirs.unit == "penny"


def test_what_one_of_the_two_does_not_see_is_named_for_the_other() -> None:
    assert _one("Dozens of the guests left early.").kind is Difference.ONLY_OURS
    found = _one("The ferry runs well during a day of storms.")
    assert found.kind is Difference.ONLY_THEIRS
    assert found.theirs is not None
    assert found.theirs.surface == "a day"


def test_spans_are_those_of_the_whole_text() -> None:
    text = "It rained in Oslo. Nobody minded.\n\nIt was 20C in the shade.\n"
    found = _one(text)
    assert text[found.span.start : found.span.end] == "20C"
    assert found.theirs is not None
    assert text[found.theirs.span.start : found.theirs.span.end] == "20C"


def _with(monkeypatch: pytest.MonkeyPatch, parse: Callable[[str], list[Any]]) -> None:
    monkeypatch.setattr("quantulum3.parser.parse", parse)


def test_an_error_of_quantulum3_is_told_with_its_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail_on_ships(text: str) -> list[Any]:
        if "ships" in text:
            raise ZeroDivisionError("division by zero")
        return []

    _with(monkeypatch, fail_on_ships)
    text = "There were 5 ships. It had 7 masts."
    failed, other = second_opinion(text)
    assert (failed.kind, failed.note) == (Difference.FAILED, "ZeroDivisionError: division by zero")
    assert text[failed.span.start : failed.span.end].rstrip() == "There were 5 ships."
    assert other.kind is Difference.ONLY_OURS


def test_a_sentence_too_long_for_quantulum3_is_told_and_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def note(text: str) -> list[Any]:
        asked.append(text)
        return []

    monkeypatch.setattr(quantulum, "LONGEST_SENTENCE", 40)
    _with(monkeypatch, note)
    [found] = second_opinion("The ship " + "sailed and " * 10 + "sank.")
    assert (found.kind, asked) == (Difference.FAILED, [])
    assert found.note == "a sentence of 124 characters; quantulum3 is asked about 40 at most"


def test_without_quantulum3_there_is_no_second_opinion(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "quantulum3", None)
    with pytest.raises(SecondOpinionUnavailable, match="pip install quantulum3"):
        second_opinion("It weighs 5 tonnes.")


def test_only_text_is_read() -> None:
    with pytest.raises(UnreadableInput, match="not bytes"):
        second_opinion(b"5 km")  # type: ignore[arg-type]


# the command


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = Path("story.txt")
    path.write_text("It was 20C in Oslo.\nThe fund raised £4m for 12 homes.\n", encoding="utf-8")
    return path


def test_the_command_shows_both_readings_on_one_line(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["figures", "--second-opinion", str(story)]) == 0
    assert capsys.readouterr().out == (
        "1:8  unit  figcheck: “20C” = 20 degree celsius · quantulum3: “20C” = 20 coulomb\n"
        "2:17  value  figcheck: “£4m” = 4,000,000 GBP · quantulum3: “£4m” = 4 pound sterling metre\n"
        "3 figures · 2 differences: 1 value, 1 unit\n"
    )


def test_the_command_names_the_story_where_there_are_several(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("other.txt").write_text("It weighs 5 tonnes.\n", encoding="utf-8")
    assert main(["figures", "--second-opinion", "other.txt", str(story)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("story.txt:1:8  unit  ")
    assert lines[-1] == "4 figures · 2 differences: 1 value, 1 unit"


def test_the_command_says_what_quantulum3_could_not_read(
    story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: str) -> list[Any]:
        raise KeyError("unk")

    _with(monkeypatch, fail)
    assert main(["figures", "--second-opinion", str(story)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("1:1  failed  quantulum3 could not read “It was 20C in Oslo.”: KeyError: 'unk'\n")
    assert out.endswith("3 figures · 2 differences: 2 failed\n")


def test_the_command_without_quantulum3_exits_2(
    story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "quantulum3", None)
    assert main(["figures", "--second-opinion", str(story)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("figcheck: the second opinion needs quantulum3, which cannot be imported")


def test_the_command_goes_on_after_a_file_it_cannot_read(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["figures", "--second-opinion", "missing.txt", str(story)]) == 2
    said = capsys.readouterr()
    assert "missing.txt" in said.err
    assert said.out.endswith("3 figures · 2 differences: 1 value, 1 unit\n")


def test_the_second_opinion_is_text_only(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["figures", "--second-opinion", "--format", "csv", str(story)]) == 2
    assert "text only, not as csv" in capsys.readouterr().err
    assert main(["figures", "--second-opinion", "--output", "a.txt", str(story)]) == 2
    assert "to the standard output only, not to a file" in capsys.readouterr().err
