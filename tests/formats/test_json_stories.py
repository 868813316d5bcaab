"""Stories in JSON: the fields of each form, and where each figure stands behind escapes and mark-up."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from story_files import parts, sources, stories, story

NINJS_1 = {
    "uri": "urn:x:1", "type": "text", "versioncreated": "2021-08-30T10:00:00+02:00", "headline": "Harbour grows 5%",
    "body_text": "Plain 7.", "body_xhtml": "<p>Rose 5% to <b>3</b>.4 million &amp; more.</p><p>Six ships.</p>",
    "description_text": "A lead of 8 words.", "slugline": "harbour-99",
}  # fmt: skip
NINJS_3 = {
    "uri": "urn:x:1", "standard": {"name": "ninjs", "version": "3.0"}, "versionCreated": "2021-08-30T10:00:00Z",
    "headlines": [{"role": "main", "value": "Harbour grows 5%"}, {"role": "short", "value": "Up 5%"}],
    "descriptions": [{"role": "lead", "value": "Six ships came."}],
    "bodies": [
        {"role": "text", "contentType": "text/plain", "value": "Six ships came. It rose."},
        {"role": "main", "contentType": "text/html", "value": "<article><h1>Harbour grows 5%</h1><p>Six ships came.</article>"},
    ],
    "associations": [{"headlines": [{"value": "picture 77"}]}],
}  # fmt: skip
SUPERDESK = {
    "_id": "urn:1", "type": "text", "headline": "Harbour <b>grows</b> 5%", "abstract": "<p>A lead: 6.</p>",
    "body_html": "<p>Six ships.</p>", "body_footer": "<p>Call 7.</p>", "versioncreated": "2021-08-30T10:00:00+0000",
}  # fmt: skip
ANS = {
    "type": "story", "version": "0.10.9", "headlines": {"basic": "Harbour grows 5%", "mobile": ""},
    "subheadlines": {"basic": "Six ships &amp; more"}, "description": {"basic": "Six ships & more"},
    "display_date": "2021-08-30T10:00:00Z", "content_elements": [
        {"type": "text", "content": "It rose <i>5</i>% to 7."},
        {"type": "header", "content": "Figures", "level": 2},
        {"type": "list", "list_type": "unordered", "items": [{"type": "text", "content": "one 1"}, {"type": "text", "content": "2"}]},
        {"type": "table", "header": [{"content": "Ships"}, {"content": "Tonnes"}], "rows": [[{"content": "3"}, {"content": "400"}]]},
        {"type": "quote", "content_elements": [{"type": "text", "content": "We sold 8."}], "citation": {"content": "X"}},
        {"type": "correction", "text": "It was 9."},
        {"type": "image", "caption": "Pier 10", "url": "x/11.jpg"},
        {"type": "raw_html", "content": "<div>12</div>"},
    ],
}  # fmt: skip
WORDPRESS = {
    "id": 7, "date": "2021-08-30T10:00:00", "date_gmt": "2021-08-29T23:00:00", "title": {"rendered": "Harbour&#8217;s 5%"},
    "content": {"rendered": "<p>Six ships came in, they say.</p>\n"},
    "excerpt": {"rendered": "<p>Six ships came [&hellip;]</p>\n"},
}  # fmt: skip

AP = {
    "api_version": "1.1", "data": {"item": {
        "type": "text", "headline": "Harbour grows 5%", "headline_extended": "Harbour grows 5% as six ships come",
        "versioncreated": "2021-08-30T10:00:00Z",
    }},
    "nitf": {"body_html": '<block id="Main"><p>Six ships.</p><p>Then 7.</p></block>'},
}  # fmt: skip


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (NINJS_1, "ninjs", "Harbour grows 5%\n\nA lead of 8 words.\n\nRose 5% to 3.4 million & more.\n\nSix ships."),
        (NINJS_3, "ninjs", "Harbour grows 5%\n\nUp 5%\n\nSix ships came."),
        (SUPERDESK, "superdesk", "Harbour grows 5%\n\nA lead: 6.\n\nSix ships.\n\nCall 7."),
        (ANS, "ans", "Harbour grows 5%\n\nSix ships & more\n\nIt rose 5% to 7.\n\nFigures\n\none 1\n\n2\n\nShips | Tonnes\n\n"
                     "3 | 400\n\nWe sold 8.\n\nIt was 9.\n\nPier 10"),
        (AP, "ap", "Harbour grows 5%\n\nHarbour grows 5% as six ships come\n\nSix ships.\n\nThen 7."),
        (WORDPRESS, "wordpress", "Harbour’s 5%\n\nSix ships came in, they say."),
    ],
    ids=["ninjs 1", "ninjs 3", "superdesk", "ans", "ap", "wordpress"],
)  # fmt: skip
def test_the_fields_of_each_form_make_one_text(value: dict[str, Any], form: str, text: str) -> None:
    found = story(json.dumps(value), "story.json")
    assert found.text == text
    assert (found.format, found.published, found.name) == (form, date(2021, 8, 30), "story.json")


def test_a_body_that_repeats_the_headline_is_read_without_it() -> None:
    value = {
        "headlines": [{"value": "Up 5%"}],
        "bodies": [{"contentType": "text/plain", "value": "Up 5%\n\nSix \u00a37."}],
    }
    found = story(json.dumps(value), "a.json")
    assert found.text == "Up 5%\n\nSix £7."
    assert sources(found)[-1] == ("£7", r"\u00a37")
    assert parts(found) == [("5%", "/headlines/0/value"), ("Six", "/bodies/0/value"), ("£7", "/bodies/0/value")]
    value["bodies"][0]["value"] = "Up 5% on Monday"
    assert story(json.dumps(value), "a.json").text == "Up 5%\n\nUp 5% on Monday"


def test_ninjs_2_writes_its_keys_small() -> None:
    small = json.dumps(NINJS_3).replace("contentType", "contenttype").replace("versionCreated", "versioncreated")
    assert story(small, "a.json").text == story(json.dumps(NINJS_3), "a.json").text
    assert story(small, "a.json").published == date(2021, 8, 30)


def test_a_body_in_nitf_is_read_too() -> None:
    nitf = "<nitf><body><body.head><hedline><hl1>H</hl1></hedline></body.head><body.content><p>Six &amp; 7</p></body.content></body></nitf>"
    value = {"headlines": [{"value": "H 5"}], "bodies": [{"contentType": "text/vnd.IPTC.NITF", "value": nitf}]}
    found = story(json.dumps(value), "a.json")
    assert found.text == "H 5\n\nSix & 7"
    assert parts(found)[-1] == ("7", "/bodies/0/value")


def test_a_figure_is_found_behind_escapes_and_mark_up() -> None:
    text = r'{"headline": "Up \u00a35m \ud83d\ude00 7", "body_html": "<p>Cost \u00a34<b>5<\/b>.2&nbsp;million, \"6\"\n&pound;8"}'
    found = story(text, "story.json")
    assert sources(found) == [
        ("£5m", r"\u00a35m"),
        ("7", "7"),
        ("£45.2\u00a0million", r"\u00a34<b>5<\/b>.2&nbsp;million"),
        ("6", "6"),
        ("£8", "&pound;8"),
    ]
    assert [part for _, part in parts(found)] == ["/headline", "/headline", "/body_html", "/body_html", "/body_html"]


@pytest.mark.parametrize(
    ("value", "names", "pointers"),
    [
        ([NINJS_1, WORDPRESS], ["a.json#1", "a.json#2"], ["/0/headline", "/1/title/rendered"]),
        ({"item": [NINJS_1, NINJS_3]}, ["a.json#1", "a.json#2"], ["/item/0/headline", "/item/1/headlines/0/value"]),
        ({"data": {"items": [{"meta": {}, "item": NINJS_1}]}}, ["a.json#1"], ["/data/items/0/item/headline"]),
        ({"_items": [SUPERDESK]}, ["a.json#1"], ["/_items/0/headline"]),
        ({"type": "results", "content_elements": [ANS]}, ["a.json#1"], ["/content_elements/0/headlines/basic"]),
    ],
)
def test_a_list_holds_many_stories(value: Any, names: list[str], pointers: list[str]) -> None:
    found = stories(json.dumps(value), "a.json")
    assert [item.name for item in found] == names
    assert [item.origin.part(0) for item in found] == pointers


def test_the_text_of_other_json_stands_under_a_key() -> None:
    value = json.dumps({"title": "Head 5", "body": "Six 6", "lead": "Seven 7", "on": "2021-08-30"})
    assert story(value, "a.json").text == "Head 5\n\nSix 6"
    found = story(value, "a.json", column="lead", date_column="on")
    assert (found.text, found.published) == ("Head 5\n\nSeven 7", date(2021, 8, 30))
