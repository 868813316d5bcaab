"""Web pages: what is read of them, in which order, and where each figure stands in the page."""

from __future__ import annotations

import time
from datetime import date

import pytest
from story_files import sources, story

from figcheck.errors import UnreadableInput
from figcheck.model import Span

PAGE = """<!doctype html><html lang=en><head><title>Second pier | The Harlow Post</title>
<meta property="article:published_time" content="2021-08-30T06:00:00+01:00">
<script>var visits = 99;</script><style>p { margin: 7px }</style></head>
<body><nav><a href="/2">Page 2 of 40</a></nav>
<article><h1>Harlow to build
   a second pier</h1><p>By A. Writer</p>
<p>The pier costs &pound;28<b>6</b>&nbsp;million, or <i>12</i>% more.</p>
<aside>Most read: 7 tips</aside>
<ul><li>Six ships from Norway<li>5 from Spain</ul>
<table><tr><th>Ships</th><th>Tonnes</th></tr><tr><td>11</td><td>3,400</td></tr></table></article>
<footer>Since 1921</footer></body></html>"""


def _text(body: str) -> str:
    return story(body, "story.html").text


def test_the_article_of_a_page_is_read_with_its_headline_first() -> None:
    found = story(PAGE, "story.html")
    assert found.text == (
        "Harlow to build a second pier\n\nBy A. Writer\n\nThe pier costs £286\u00a0million, or 12% more.\n\n"
        "Six ships from Norway\n\n5 from Spain\n\nShips | Tonnes\n\n11 | 3,400"
    )
    assert (found.format, found.published) == ("html", date(2021, 8, 30))


def test_a_figure_is_found_in_the_page_with_its_mark_up() -> None:
    found = sources(story(PAGE, "story.html"))
    assert ("£286\u00a0million", "&pound;28<b>6</b>&nbsp;million") in found
    assert ("12%", "12</i>%") in found
    assert ("3,400", "3,400") in found


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>one 1<p>two 2", "one 1\n\ntwo 2"),
        ("<div>one<br>two<br><br>three</div>", "one\ntwo\n\nthree"),
        ("<p>sold 5<br>400 left", "sold 5\n\n400 left"),
        ("<table><tr><td><p>3</p></td><td><p>400</p></td></tr></table>", "3 | 400"),
        ("<table><tr><td>1<td>2<tr><td>3<td>4</table>after 5", "1 | 2\n\n3 | 4\n\nafter 5"),
        ("<p>10<sup>6</sup> kg, 4<sup>1</sup>/<sub>2</sub>, the 21<sup>st</sup>, 5 m<sup>2</sup>",
         "10^6 kg, 4 1/2, the 21st, 5 m2"),
        ("<p>It sold 45<sup>2</sup>. It rose.<sup>3</sup>", "It sold 45 2. It rose. 3"),
        ("<p>cut <del>45</del><ins>54</ins> jobs, not <s>60</s>", "cut 54 jobs, not"),
        ("<p>said <q>some 7</q> were", "said “some 7” were"),
        ("<p>set <code>max=400</code> to 5", "set … to 5"),
        ("<p>5 &lt; 6 &amp; 7 &#163;8 &#xA3;9 &pound10 &amp;amp; &nosuch; & 11", "5 < 6 & 7 £8 £9 £10 &amp; &nosuch; & 11"),
        ("<p>fell to <5 from 6", "fell to <5 from 6"),
        ("<p hidden>9 bottles</p><p style='color:red; display: none'>8</p>7", "7"),
        ("<p hidden>9<p>8", "8"),
        ("<!-- 4 --><p>5<!-- > 6 --> left<!--> 7 -->", "5 left 7 -->"),
        ("<p>5<script>x < 6 </p> 7</script> left", "5 left"),
        ("<p title='a > 6' data-x=\"7\">5</p>", "5"),
        ("<pre>won  5\nlost 40</pre>", "won  5\nlost 40"),
        ("<p>soft\u00adhyphen&shy;ation and zero\u200bwidth&#8203;space 5", "soft\u00adhyphenation and zero\u200bwidthspace 5"),
        ("plain 5, no tags", "plain 5, no tags"),
        ("", ""),
    ],
)  # fmt: skip
def test_the_text_is_what_a_reader_sees(body: str, text: str) -> None:
    assert _text(f"<body>{body}") == text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<main><p>main 5</p></main><p>foot 6", "main 5"),
        ("<article><p>a 5</p><div itemprop='articleBody'><p>the text 6</p></div>x 7</article>", "the text 6"),
        ("<article><p>a long story of 5 pages</p></article><article>teaser 6</article>", "a long story of 5 pages"),
        ("<article><p>a long story 5</p><article>comment 6</article></article>", "a long story 5\n\ncomment 6"),
        ("<main><article>post 5</article><article>post 6</article></main>", "post 5\n\npost 6"),
        ("<p>no region 5", "no region 5"),
        ("<article>never closed 5", "never closed 5"),
    ],
)
def test_the_region_of_the_article(body: str, text: str) -> None:
    assert _text(body) == text


def test_a_heading_outside_the_article_is_its_headline_all_the_same() -> None:
    page = "<title>T</title><header><h1>Ships: 5 arrive</h1></header><main><p>Five ships arrived."
    assert _text(page) == "Ships: 5 arrive\n\nFive ships arrived."
    assert _text("<h1>Ships<br>arrive: 5<br>400 left</h1><p>Text") == "Ships arrive: 5; 400 left\n\nText"
    assert _text("<title>Ships: 5 arrive</title><p>Five ships.") == "Ships: 5 arrive\n\nFive ships."


@pytest.mark.parametrize(
    ("page", "day"),
    [
        ("<meta name=pubdate content='30 August 2021'>", date(2021, 8, 30)),
        ("<meta itemprop='datePublished' content='20210830T1200Z'>", date(2021, 8, 30)),
        ('<script type="application/ld+json">{"datePublished": "2021-08-30", "x": 1}</script>', date(2021, 8, 30)),
        ("<article><h1>A</h1><p>By X, <time datetime='2021-08-30'>Monday</time><p>Text</article>", date(2021, 8, 30)),
        ("<article><p>A<p>B<p>since <time datetime='1999-01-01'>1999</time></article>", None),
        ("<time datetime='2020-01-01'>teaser</time><article><p>Text</article>", None),
        ("<time pubdate datetime='2021-08-30T23:00-05:00'>", date(2021, 8, 30)),
        ("<meta name=date content='soon'>", None),
        ("<meta name=date content='2021-02-31'>", None),
        ("<p>On 2021-08-30", None),
    ],
)
def test_the_day_of_publication(page: str, day: date | None) -> None:
    assert story(page, "story.html").published == day


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-1", "utf-16"])
def test_the_encoding_is_the_declared_one(charset: str) -> None:
    page = f"<meta http-equiv=Content-Type content='text/html; charset={charset}'><p>Café – £5"
    written = page.encode("windows-1252" if charset == "iso-8859-1" else charset)
    if charset == "utf-16":
        with pytest.raises(UnreadableInput, match="this is UTF-16"):
            story(written, "story.html")
    else:
        assert sources(story(written, "story.html")) == [("£5", "£5")]


HOSTILE = (
    "<a ", '<a x="', "<a x='", "<a =", "<!--", "<!-- -", "- ->", "<div>", "</div>", "<p hidden>", "&", "&#", "&amp", "&#9999999",
    "<", "<!", "</", "<script>", "<script", "<td>", "<sup>1", "<article>", "<main>", "<title>", "<pre>\n", "<h1>", "<q>", "<code>",
    "<time datetime=2020-01-01>", "<svg>", "<nav>", "</nav", "a&lt;", "<b \n", "\n \t",
)  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_four_times_the_page_takes_about_four_times_as_long(piece: str) -> None:
    small, large = piece * 2_000, piece * 8_000
    assert _seconds(large) < 9 * _seconds(small) + 0.2


def _seconds(page: str) -> float:
    """The processor time that reading takes, the best of three tries."""
    spent = []
    for _ in range(3):
        start = time.process_time()
        story(page, "story.html")
        spent.append(time.process_time() - start)
    return min(spent)


def test_an_entity_stands_for_itself_only() -> None:
    found = story("<p>&pound45m and &copy2021 sold", "story.html")
    assert sources(found)[0] == ("£45m", "&pound45m")
    assert found.origin.span(Span(1, 3)) == Span(9, 11)
