"""The forms for tools: valid by the schemas of their owners, and pointing into the file in the tools' own units."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import xmlschema
from faces import HERE, story, suppressed
from junitparser import JUnitXml

import figcheck
from figcheck.model import Label, Severity, Span, Suggestion
from figcheck.origin import Origin, Segment
from figcheck.report import form_names, writer
from figcheck.report.checked import Checked, Look
from figcheck.report.forms.sarif import artifact
from figcheck.reported import Report

SARIF = jsonschema.Draft7Validator(json.loads((HERE / "schemas" / "sarif-schema-2.1.0.json").read_text("utf-8")))
JUNIT = xmlschema.XMLSchema(str(HERE / "schemas" / "junit-10.xsd"))
REPORT = jsonschema.Draft202012Validator(
    json.loads((Path(figcheck.__file__).parent / "report" / "report-v1.schema.json").read_text("utf-8"))
)
CHANGE = figcheck.Checker(figcheck.Config(select=("percent-change-mismatch",)))
WRONG = "Revenue rose 20% to $3.4 billion from $3.02 billion."
# a file in which a ship (4 bytes, 2 units of UTF-16, 1 code point) and an entity stand before the figures
MARKUP = "<p>\U0001f6a2 Caf&eacute; R&amp;D</p>\n<p>\U0001f6a2 Revenue rose 20% to $3.4 billion from $3.02 billion.</p>"


def _segment(text: str, at: int, source: str, part: str = "") -> Segment:
    start = MARKUP.index(source)
    return Segment(Span(at, at + len(text)), Span(start, start + len(source)), part)


def from_markup(part: str = "", has_lines: bool = True) -> Checked:
    """A story read from the second paragraph of some markup."""
    text = "Café\n\n\U0001f6a2 " + WRONG
    segments = (
        _segment("Caf", 0, "Caf", part),
        _segment("é", 3, "&eacute;", part),
        _segment("\U0001f6a2 " + WRONG, 6, "\U0001f6a2 " + WRONG, part),
    )
    return Checked(
        CHANGE.check(text, name="story.html" if has_lines else "story.docx"), Origin(MARKUP, segments, has_lines)
    )


def written(form: str, *stories: Checked, single: bool = True, troubles: tuple[tuple[str, str], ...] = ()) -> str:
    """What a form makes of stories and of those that could not be checked."""
    to = writer(form, Look(single=single))
    parts = [*map(to.story, stories), *(to.trouble(name, sentence) for name, sentence in troubles), to.end()]
    return "".join(parts)


HOSTILE = CHANGE.check(
    f'\x00\x1b[31m</script><b>&amp; ::error::\ud800\u202e,"%0A\r\n\n=2+3 {WRONG}', name='a ,:"<b>%\n.txt'
)
STORIES = {
    "plain": story(),
    "suppressed": suppressed(),
    "markup": from_markup("/bodies/0/value"),
    "paragraphs": from_markup("paragraph 2", has_lines=False),
    "hostile": Checked(HOSTILE, Origin(HOSTILE.text)),
    "clean": Checked(CHANGE.check("All 12 left.", name="clean.txt"), Origin("All 12 left.")),
    "empty": Checked(CHANGE.check("", name="empty.txt"), Origin("")),
}
TROUBLE = (("gone <&>.txt", "there is no such file"),)


@pytest.fixture(params=[*STORIES, "all", "none", "trouble"])
def some(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Stories of every sort, alone and together, and the run in which none could be checked."""
    if request.param == "all":
        return {"stories": tuple(STORIES.values()), "single": False, "troubles": TROUBLE}
    if request.param in ("none", "trouble"):
        return {"stories": (), "single": False, "troubles": TROUBLE if request.param == "trouble" else ()}
    return {"stories": (STORIES[request.param],)}


def _write(form: str, some: dict[str, Any]) -> str:
    return written(form, *some["stories"], single=some.get("single", True), troubles=some.get("troubles", ()))


# SARIF


def test_sarif_keeps_the_schema_of_oasis(some: dict[str, Any]) -> None:
    SARIF.validate(json.loads(_write("sarif", some)))


def _results(*stories: Checked) -> list[dict[str, Any]]:
    return json.loads(written("sarif", *stories))["runs"][0]["results"]  # type: ignore[no-any-return]


def test_sarif_regions_count_code_points_of_the_file() -> None:
    (result,) = _results(from_markup("/bodies/0/value"))
    location = result["locations"][0]
    region = location["physicalLocation"]["region"]
    line = MARKUP.splitlines()[1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "20%"
    assert (region["startLine"], region["endLine"], region["snippet"]) == (2, 2, {"text": "20%"})
    assert MARKUP[region["charOffset"] :][: region["charLength"]] == "20%"
    assert location["logicalLocations"] == [{"fullyQualifiedName": "/bodies/0/value"}]
    run = json.loads(written("sarif", from_markup()))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"


def test_sarif_without_lines_names_the_part_and_offers_no_fix() -> None:
    (result,) = _results(from_markup("paragraph 2", has_lines=False))
    assert "region" not in result["locations"][0]["physicalLocation"]
    assert result["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": "paragraph 2"}]
    assert "fixes" not in result


def test_sarif_fixes_change_what_they_say() -> None:
    (result,) = _results(from_markup())
    change = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    region = change["deletedRegion"]
    fixed = MARKUP[: region["charOffset"]] + change["insertedContent"]["text"]
    fixed += MARKUP[region["charOffset"] + region["charLength"] :]
    assert "Revenue rose 13% to $3.4 billion" in fixed
    assert fixed.startswith("<p>\U0001f6a2 Caf&eacute;")


def test_sarif_describes_the_rules_that_it_names() -> None:
    driver = json.loads(written("sarif", story(), story()))["runs"][0]["tool"]["driver"]
    results = _results(story(), story())
    assert [rule["name"] for rule in driver["rules"]] == ["percent-change-mismatch", "total-mismatch"]
    for result in results:
        rule = driver["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert rule["help"]["text"] and rule["help"]["markdown"] and rule["fullDescription"]["text"]
        assert result["partialFingerprints"]["figcheck/v1"]
        assert result["relatedLocations"]


def test_sarif_keeps_what_was_suppressed_apart() -> None:
    states = [result.get("suppressions", []) for result in _results(suppressed())]
    assert states == [[], [{"kind": "inSource", "justification": "the council's own sum"}]]
    checked = suppressed()
    known = replace(checked.report.suppressed[0], suppressed_by="baseline", suppressed_because="")
    baseline = Checked(replace(checked.report, suppressed=(known,)), checked.origin)
    assert _results(baseline)[1]["suppressions"] == [{"kind": "external"}]


def test_sarif_says_that_a_story_could_not_be_checked() -> None:
    (run,) = json.loads(written("sarif", story(), troubles=TROUBLE))["runs"]
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (told,) = invocation["toolExecutionNotifications"]
    assert told["message"] == {"text": "there is no such file"}
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "gone%20%3C%26%3E.txt"


@pytest.mark.parametrize(
    ("name", "uri"),
    [("news/a b.txt", "news/a%20b.txt"), ("<stdin>", "%3Cstdin%3E"), ("é#1?.txt", "%C3%A9%231%3F.txt"), ("./a", "a")],
)
def test_a_relative_path_is_a_uri_under_the_root(name: str, uri: str) -> None:
    assert artifact(name) == {"uri": uri, "uriBaseId": "%SRCROOT%"}


def test_a_story_among_many_is_found_in_its_file() -> None:
    one = from_markup("body")
    many = [Checked(replace(one.report, name=f"s.csv#{number}"), one.origin, "s.csv") for number in (1, 2)]
    location = _results(*many)[1]["locations"][0]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "s.csv"
    assert location["logicalLocations"] == [{"fullyQualifiedName": "#2 body"}]
    assert [line.partition(",")[0] for line in written("github", *many).splitlines()] == ["::error file=s.csv"] * 2
    issues = json.loads(written("gitlab", *many))
    assert {issue["location"]["path"] for issue in issues} == {"s.csv"}
    assert len({issue["fingerprint"] for issue in issues}) == 2
    assert json.loads(written("rdjson", *many))["diagnostics"][0]["location"]["path"] == "s.csv"


def test_a_record_counts_lines_from_where_it_begins() -> None:
    one = from_markup("column body")
    record = Checked(one.report, replace(one.origin, first_line=41), "s.csv")
    (result,) = _results(record)
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["endLine"], "charOffset" in region) == (42, 42, False)
    assert "file=s.csv,line=42,endLine=42," in written("github", record)
    (found,) = json.loads(written("rdjson", record))["diagnostics"]
    line = MARKUP.splitlines()[1].encode()
    where = found["location"]["range"]
    assert line[where["start"]["column"] - 1 : where["end"]["column"] - 1] == b"20%"


def test_an_absolute_path_is_a_file_uri(tmp_path: Path) -> None:
    assert artifact(str(tmp_path / "a b.txt")) == {"uri": (tmp_path / "a b.txt").as_uri()}


# JUnit


def test_junit_keeps_the_schema_of_jenkins(some: dict[str, Any]) -> None:
    text = _write("junit", some)
    JUNIT.validate(ET.ElementTree(ET.fromstring(text.encode("utf-8"))))
    assert all(suite is not None for suite in JUnitXml.fromstring(text.encode("utf-8")))


def test_junit_counts_what_was_judged() -> None:
    suite = ET.fromstring(written("junit", suppressed()).encode())[0]
    counts = [suite.get(key) for key in ("tests", "failures", "errors", "skipped")]
    # one finding stands, one is suppressed and one claim lacks its exchange rate; six agree
    assert counts == ["9", "1", "0", "2"]
    assert [case.get("name") for case in suite if case.find("failure") is not None] == [
        "percent-change-mismatch at 3:65"
    ]


def test_junit_passes_over_what_is_only_form() -> None:
    report = story().report
    informed = replace(report, findings=tuple(replace(item, severity=Severity.INFO) for item in report.findings))
    suite = ET.fromstring(written("junit", Checked(informed, Origin(report.text))).encode())[0]
    assert (suite.get("failures"), suite.get("skipped")) == ("0", "3")


def test_junit_has_an_error_for_a_story_that_could_not_be_checked() -> None:
    suite = ET.fromstring(written("junit", troubles=TROUBLE).encode())[0]
    assert (suite.get("name"), suite.get("errors")) == ("gone <&>.txt", "1")


# GitHub, GitLab, reviewdog


def _github(checked: Checked) -> list[str]:
    return written("github", checked).splitlines()


def test_github_commands_are_a_line_each_and_cannot_be_forged() -> None:
    (line,) = _github(STORIES["hostile"])
    assert line.startswith('::error file=a %2C%3A"<b>%25%0A.txt,line=3,')
    assert line.count("::") == 2
    assert "20%25 does not follow" in line


def test_github_points_at_line_and_column() -> None:
    (line,) = _github(from_markup())
    column = MARKUP.splitlines()[1].index("20%") + 1
    assert f"file=story.html,line=2,endLine=2,col={column},endColumn={column + 3},title=FC201" in line


def test_github_names_the_part_of_a_file_without_lines() -> None:
    (line,) = _github(from_markup("paragraph 2", has_lines=False))
    assert "::error file=story.docx,title=FC201 percent-change-mismatch::paragraph 2:%0A20%25" in line
    assert written("github", troubles=TROUBLE) == (
        "::error file=gone <&>.txt,title=figcheck%3A not checked::there is no such file\n"
    )


def test_github_has_no_columns_across_lines() -> None:
    report = story().report
    wide = replace(report.findings[0], span=Span(0, report.text.index("20%")))
    (line,) = _github(Checked(replace(report, findings=(wide,)), Origin(report.text)))
    assert "line=1,endLine=3,title=" in line


def test_severities_are_those_of_each_tool() -> None:
    report = story().report
    told = [replace(report.findings[0], severity=severity, fingerprint=severity) for severity in Severity]
    checked = Checked(replace(report, findings=tuple(told)), Origin(report.text))
    assert [line.split()[0] for line in _github(checked)] == ["::error", "::warning", "::notice"]
    assert [item["severity"] for item in json.loads(written("gitlab", checked))] == ["major", "minor", "info"]
    assert [item["level"] for item in _results(checked)] == ["error", "warning", "note"]
    diagnostics = json.loads(written("rdjson", checked))["diagnostics"]
    assert [item["severity"] for item in diagnostics] == ["ERROR", "WARNING", "INFO"]


def test_gitlab_issues_have_what_gitlab_asks_for(some: dict[str, Any]) -> None:
    issues = json.loads(_write("gitlab", some))
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["location"]["lines"]["begin"] >= 1
    places = {(issue["location"]["path"], issue["description"]) for issue in issues}
    assert len({issue["fingerprint"] for issue in issues}) == len(places)


def test_gitlab_tells_one_story_in_two_files_apart() -> None:
    one = story()
    other = Checked(replace(one.report, name="./other.txt"), one.origin)
    issues = json.loads(written("gitlab", one, other))
    assert len({issue["fingerprint"] for issue in issues}) == 4
    assert issues[-1]["location"]["path"] == "other.txt"


def test_reviewdog_columns_count_bytes_of_utf_8() -> None:
    (found,) = json.loads(written("rdjson", from_markup()))["diagnostics"]
    where = found["location"]["range"]
    line = MARKUP.splitlines()[1].encode()
    assert line[where["start"]["column"] - 1 : where["end"]["column"] - 1] == b"20%"
    assert (where["start"]["line"], where["end"]["line"]) == (2, 2)
    assert found["suggestions"][0]["text"] == "13%"
    related = found["related_locations"][0]
    start, end = (related["location"]["range"][end]["column"] - 1 for end in ("start", "end"))
    assert line[start:end] == b"$3.4 billion"


def test_reviewdog_gets_well_formed_diagnostics(some: dict[str, Any]) -> None:
    result = json.loads(_write("rdjson", some))
    assert result["source"] == {"name": "figcheck"}
    for item in result["diagnostics"]:
        assert item["message"] and item["location"]["path"] and item["severity"] in ("ERROR", "WARNING", "INFO")


# JSON, CSV


def test_json_keeps_the_contract(some: dict[str, Any]) -> None:
    value = json.loads(_write("json", some))
    if some.get("single", True):
        REPORT.validate(value)
        return
    assert len(value) == len(some["stories"]) + len(some["troubles"])
    for item in value:
        if "report" in item:
            REPORT.validate(item["report"])
        else:
            assert item == {"file": "gone <&>.txt", "error": "there is no such file"}


def test_json_lines_are_a_line_for_each_story(some: dict[str, Any]) -> None:
    lines = _write("jsonl", some).split("\n")
    assert lines.pop() == ""
    assert len(lines) == len(some["stories"]) + len(some.get("troubles", ()))
    for item in map(json.loads, lines):
        assert ("report" in item) != ("error" in item)
        if "report" in item:
            REPORT.validate(item["report"])


def test_json_places_are_those_of_the_file() -> None:
    (finding,) = json.loads(written("json", from_markup("/bodies/0/value")))["findings"]
    column = MARKUP.splitlines()[1].index("20%") + 1
    where = {"line": 2, "column": column, "end_line": 2, "end_column": column + 3, "part": "/bodies/0/value"}
    assert finding["location"] == where
    (finding,) = json.loads(written("json", from_markup("paragraph 2", has_lines=False)))["findings"]
    nowhere = dict.fromkeys(["line", "column", "end_line", "end_column"])
    assert finding["location"] == {**nowhere, "part": "paragraph 2"}


def test_csv_has_a_row_for_each_finding(some: dict[str, Any]) -> None:
    rows = list(csv.DictReader(io.StringIO(_write("csv", some))))
    count = sum(len(checked.report.findings) for checked in some["stories"]) + len(some.get("troubles", ()))
    assert len(rows) == count
    assert all(None not in row and None not in row.values() for row in rows)


def test_csv_brings_no_formula_to_a_spreadsheet() -> None:
    report = story().report
    evil = replace(report.findings[0], message="=HYPERLINK(1)", working="@sum", diagnosis="-5% is fine")
    (row,) = csv.DictReader(
        io.StringIO(written("csv", Checked(replace(report, findings=(evil,)), Origin(report.text))))
    )
    assert (row["message"], row["working"], row["diagnosis"]) == ("'=HYPERLINK(1)", "'@sum", "-5% is fine")


# the text


def test_the_text_points_into_the_file() -> None:
    column = MARKUP.splitlines()[1].index("20%") + 1
    assert written("concise", from_markup()).startswith(f"story.html:2:{column} FC201 ")
    assert written("text", from_markup()).startswith(f"story.html:2:{column}  error")
    block = written("text", from_markup("paragraph 2", has_lines=False)).splitlines()
    assert block[0] == "story.docx:paragraph 2  error  percent-change-mismatch (FC201)"
    assert block[3].startswith("       │ \U0001f6a2 Revenue rose 20%")


def test_every_form_survives_every_story(some: dict[str, Any]) -> None:
    for form in form_names():
        text = _write(form, some)
        assert "\x1b" not in text
        if form != "github" and not (form in ("text", "concise", "jsonl") and not some["stories"]):
            assert text.endswith("\n"), form


def test_writers_keep_no_report() -> None:
    """A thousand stories are written in the memory of one."""
    import gc
    import weakref

    class Marked(str):
        """A text that can be watched."""

        __slots__ = ("__weakref__",)

    for form in form_names():
        to = writer(form, Look(single=False))
        one = story()
        text = Marked(one.report.text)
        watched = weakref.ref(text)
        to.story(Checked(replace(one.report, text=text), Origin(text)))
        del text
        gc.collect()
        assert watched() is None, form


def test_labels_and_suggestions_of_plugins_may_stand_anywhere() -> None:
    report = story().report
    finding = replace(
        report.findings[0],
        labels=(Label(Span(0, 6), "title"), Label(Span(len(report.text), len(report.text)), "end")),
        suggestions=(Suggestion(Span(0, 0), "New: ", "a note"),),
    )
    odd: Report = replace(report, findings=(finding,))
    for form in form_names():
        assert written(form, Checked(odd, Origin(report.text)))
