"""Markdown: what is read, what is left out, and where each figure stands."""

from __future__ import annotations

from datetime import date

import pytest
from story_files import sources, story

STORY = """---
title: "Second pier: 5 ships"
date: 2021-08-30T09:00:00Z
draft: false
---

The pier costs &pound;**286** million and **4**.5 more,
up 12\\.5% [on 2019](https://example.org/2019 "see 7").

| Ships | Tonnes |
|-------|--------|
| 3     | 400    |

- one 1
- two

  and 😀 3

```
code = 99
```
"""


def test_front_matter_gives_headline_and_date() -> None:
    found = story(STORY, "story.md")
    assert found.text == (
        "Second pier: 5 ships\n\nThe pier costs £286 million and 4.5 more, up 12.5% on 2019.\n\nShips | Tonnes\n\n3 | 400\n\n"
        "one 1\n\ntwo\n\nand 😀 3"
    )
    assert (found.format, found.published) == ("markdown", date(2021, 8, 30))


def test_a_figure_is_found_in_the_file_with_its_mark_up() -> None:
    assert sources(story(STORY, "story.md"))[:5] == [
        ("5", "5"),
        ("£286 million", "&pound;**286** million"),
        ("4.5", "4**.5"),
        ("12.5%", "12\\.5%"),
        ("2019", "2019"),
    ]


def test_signs_of_many_bytes_move_no_place() -> None:
    assert sources(story("Zoë’s 😀 sold £5, **4**.5", "story.md")) == [("£5", "£5"), ("4.5", "4**.5")]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("# Head 5\n\nText 6", "Head 5\n\nText 6"),
        ("Text `x=5` and <code>7</code> 6", "Text … and … 6"),
        ("<div>\nhtml &lt; 5\n</div>\n\nafter", "html < 5\n\nafter"),
        ("a <b>4</b>.5 <!-- 6 --> <del>7</del> 8<br>9", "a 4.5 8\n\n9"),
        ("a <del>7 and never closed\n\nnext 8", "a\n\nnext 8"),
        ("<!-- figcheck: ignore[FC201] 5 -->\n\nText 6", "Text 6"),
        ("10<sup>6</sup> and ~~7~~ ![picture 8](x.png)", "10^6 and"),
        ("> quoted 5\n> still quoted", "quoted 5 still quoted"),
        ("said 5[^1].\n\n[^1]: note 6", "said 5.\n\nnote 6"),
        ("[ref]: http://example.org/5 'title 6'\n\nText [ref]", "Text ref"),
        ("a 5  \nb 6\\\nc", "a 5\nb 6\nc"),
        ("+++\ntitle = 'Head 5'\ndate = 2021-08-30\n+++\nText", "Head 5\n\nText"),
        ("---\nheadline: Better 5\ntitle: Worse\n---\nText", "Better 5\n\nText"),
        ("---\nauthor:\n  title: Dr 5\n# title: 6\n---\nText", "Text"),
        ("---\ntitle: >-\n  folded\n---\nText", "Text"),
        ("One\r\ntwo 5\r\n\r\nthree", "One two 5\n\nthree"),
        ("1. first\n2. second 5", "first\n\nsecond 5"),
        ("- [x] done 5", "done 5"),
        ("***\nrule", "rule"),
        ("", ""),
    ],
)
def test_the_text_is_what_a_reader_of_the_page_sees(text: str, read: str) -> None:
    assert story(text, "story.md").text == read


def test_a_story_without_mark_up_keeps_its_headline() -> None:
    text = "Harbour grows\n\nFreight rose 5% to 3.4 million tonnes.\n"
    assert story(text, "story.md").text == text.rstrip()
