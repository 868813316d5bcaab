"""The page: self-contained, free of what a story might smuggle in, and complete without a script."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from faces import story, suppressed
from hypothesis import given
from hypothesis import strategies as st

import figcheck
from figcheck.model import Outcome
from figcheck.origin import Origin
from figcheck.report import sheets, writer
from figcheck.report.checked import Checked, Look
from figcheck.report.sheet import rows
from figcheck.trust.table import Row, Table, written

VOID = {"meta", "input", "br", "link"}
EVIL = (
    '</script><script>alert(1)</script><img src=x onerror=alert(2)> " onmouseover="alert(3)" \' </title> <!-- ]]> '
    "Revenue rose 20% to $3.4 billion from $3.02 billion. </style> &lt;b&gt; 5% javascript:alert(4) {{7*7}} ${8*8}"
)


class Page(HTMLParser):
    """A page read strictly: every element is closed, every id is there once."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, str] = {}
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        assert len(attrs) == len(dict(attrs)), f"<{tag}> has an attribute twice"
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        for tag in set(self.open):
            self.texts[tag] = self.texts.get(tag, "") + data

    def all(self, key: str) -> list[str]:
        return [value for _, attributes in self.elements if (value := attributes.get(key)) is not None]


def page(*stories: Checked, single: bool = True) -> str:
    to = writer("html", Look(single=single))
    return "".join([*map(to.story, stories), to.end()])


def _checked(text: str, name: str = "story.txt") -> Checked:
    return Checked(figcheck.check(text, name=name), Origin(text))


def test_the_page_loads_nothing_and_runs_only_its_own_script() -> None:
    text = page(story())
    read = Page(text)
    assert not read.all("src")
    assert all(value.startswith("#") for value in read.all("href"))
    (policy,) = [value for value in read.all("content") if "default-src" in value]
    assert "default-src 'none'" in policy
    for tag in ("style", "script"):
        digest = b64encode(sha256(read.texts[tag].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy
    assert "url(" not in text and "@import" not in text
    # the policy forbids both
    assert not read.all("style")
    assert not [key for _, attributes in read.elements for key in attributes if key.startswith("on")]


def test_ids_are_unique_and_all_references_lead_somewhere() -> None:
    read = Page(page(story(), suppressed(), _checked(EVIL), single=False))
    ids = read.all("id")
    assert len(ids) == len(set(ids))
    pointed = [
        word for key in ("aria-describedby", "data-claims", "data-figures") for word in " ".join(read.all(key)).split()
    ]
    pointed += [value.removeprefix("#") for value in read.all("href")]
    assert pointed
    assert set(pointed) <= set(ids)


@pytest.mark.parametrize("name", ["story.txt", EVIL])
def test_a_story_brings_no_markup(name: str) -> None:
    sheet = sheets.writer("html", Look())
    for text in (
        page(_checked(EVIL, name), _checked(EVIL, name), single=False),
        sheet.story(_checked(EVIL, name)) + sheet.end(),
        figcheck.check(EVIL, name=name)._repr_html_(),
    ):
        read = Page(text)
        tags = [tag for tag, _ in read.elements]
        assert tags.count("script") <= 1
        assert "img" not in tags and "b" not in [tag for tag in tags if tag == "link"]
        assert not [key for _, attributes in read.elements for key in attributes if key.startswith("on")]


@given(st.text(st.characters(), max_size=80))
def test_every_text_is_a_well_formed_page(text: str) -> None:
    said = f"{text} 20% of {text} rose to 5 from 4 {text}"
    read = Page(page(_checked(said, text)))
    shown = read.texts["section"]
    assert "20%" in shown


def test_the_proof_is_the_story_word_for_word() -> None:
    checked = story()
    body = page(checked)
    proof = re.search(r'<section class="proof".*?</section>', body, re.DOTALL)
    assert proof is not None
    words = Page(proof.group()).texts["section"].split()
    assert words == checked.report.text.split()


def test_every_figure_is_marked_by_its_kind_and_outcome() -> None:
    text = page(story())
    marked = re.findall(r'<span class="(fig [^"]*)"[^>]*id="[^"]*"[^>]*>([^<]*)</span>', text)
    by_text = {figure: kind for kind, figure in marked}
    assert by_text["3.4 million tonnes"] == "fig k-count bad"
    assert by_text["25%"] == "fig k-share good"
    assert by_text["Sunday"] == "fig k-time"
    assert by_text["$7"] == "fig k-money open"
    assert by_text["737"] == "fig k-name"
    assert text.count('id="s1-f') == len(story().report.figures)


def test_the_page_says_what_was_not_examined() -> None:
    text = page(story())
    assert "of 28 stand alone: they were read, and compared with nothing." in text
    assert "1 claim could not be checked: no exchange rate KPW/USD for 2026-03-04." in text
    assert "No figures were found, so there was nothing to check." in page(_checked("Nothing here."))
    assert "No two figures say something of each other" in page(_checked("All 12 left."))


def test_a_contradiction_that_is_not_trusted_lets_no_figure_pass_for_checked() -> None:
    rule, text = "percent-change-mismatch", "Sales fell 5% to 10 from 20."
    house = written(Table({(rule, "change/to-from-own"): Row()}))
    report = figcheck.Checker(figcheck.Config(trust=house, untrusted="silent")).check(text)
    assert not report.findings
    assert any(item.verdict.outcome is Outcome.CONSISTENT for item in report.judged), "10 is less than 20"
    shown = page(Checked(report, Origin(text)))
    assert re.findall(r'class="fig k-\w+ (\w+)" id', shown) == ["open", "open", "open"]
    assert "contradicted, but not trusted" in shown
    counts = shown.partition('class="tally"')[2].partition("</ul>")[0]
    assert "<b>0</b> contradicted" in counts and "<b>1</b> not trusted" in counts
    (row,) = [row for row in rows(Checked(report, Origin(text))) if row.figure.text == "10"]
    assert row.worst is Outcome.UNDECIDED
    assert "✗ 5%, 20 (not trusted)" in sheets.writer("text", Look()).story(Checked(report, Origin(text)))


def test_what_was_suppressed_is_listed_and_not_red() -> None:
    text = page(suppressed())
    assert "Suppressed" in text
    assert 'class="claim quiet"' in text
    assert re.search(r'class="fig k-money[^"]*bad"[^>]*>£16.1m', text) is None
    assert re.search(r'class="fig k-money[^"]*bad"[^>]*>£16.1m', page(story())) is not None


def test_several_stories_have_a_list() -> None:
    right = _checked("Sales fell 50% to 10 from 20.", "right.txt")
    to = writer("html", Look(single=False))
    text = to.story(story()) + to.story(right) + to.trouble("gone<b>.txt", "there is no <such> file") + to.end()
    read = Page(text)
    assert "2 of 3 need a look" in re.sub(r"\s+", " ", read.texts["nav"])
    assert "gone<b>.txt" in read.texts["nav"]
    assert "not checked: there is no <such> file" in read.texts["nav"]
    assert {"#s1", "#s2", "#stories"} <= set(read.all("href"))


def test_a_run_without_a_story_is_a_page_too() -> None:
    Page(page(single=False))
    to = writer("html", Look())
    assert "there is no such file" in Page(to.trouble("gone.txt", "there is no such file") + to.end()).texts["nav"]


def test_a_story_without_lines_names_its_parts() -> None:
    checked = story()
    where = Checked(checked.report, replace(checked.origin, has_lines=False))
    assert 'class="proof parts"' in page(where)


def test_a_notebook_gets_the_proof_without_a_script() -> None:
    text = story().report._repr_html_()
    read = Page(text)
    assert "script" not in [tag for tag, _ in read.elements]
    assert "What disagrees" in read.texts["h2"]
    assert "20% does not follow from 3.02 million" in text


def test_the_sheet_says_units_as_people_do() -> None:
    report = figcheck.check("The 7-year plan of 2,000 tonnes, 1 mile of road and £5m.")
    shown = page(Checked(report, Origin(report.text)))
    for said in ("7 years", "2000 tonnes", "1 mile<", "5,000,000 GBP"):
        assert f"<td>{said}" in shown, said


def test_the_sheet_by_itself_has_the_sentences() -> None:
    to = sheets.writer("html", Look())
    read = Page(to.story(story()) + to.end())
    assert "Dues rose 12.5% to £3.4 billion from £3.02 billion." in read.texts["td"]
    assert len(read.all("value")) == len(story().report.figures)
    assert all(value.startswith("#") for value in read.all("href"))
