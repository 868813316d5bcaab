"""Stories in XML: NITF, NewsML, RSS and Atom."""

from __future__ import annotations

from datetime import date

import pytest
from story_files import sources, stories, story

NITF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf><head><title>Harbour</title><docdata><date.issue norm="20210830T120000Z"/></docdata></head>
<body><body.head><hedline><hl1>Harbour grows 5%</hl1><hl2>Six ships came</hl2></hedline>
<byline>By A. Writer, 43</byline><abstract><p>A lead of 8.</p></abstract></body.head>
<body.content><block><p>The pier costs &#163;<money>286</money> million
   &amp; more, <![CDATA[12 < 13 &amp; 14]]>.</p>
<media media-type="image"><media-reference source="7.jpg"/><media-caption>Pier 9</media-caption></media>
<table><tr><td>3</td><td>400</td></tr></table></block></body.content>
<body.end><tagline>x</tagline></body.end></body></nitf>"""
NEWSML = """<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2021-09-01</sent></header><itemSet>
<newsItem><itemMeta><itemClass qcode="ninat:text"/><versionCreated>2021-08-30T16:25:32-05:00</versionCreated></itemMeta>
<contentMeta><contentCreated>2021-08-29T00:00:00Z</contentCreated><headline> Harbour grows 5%</headline></contentMeta>
<contentSet><inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><hedline><hl1>Harbour grows 5%</hl1></hedline>
<abstract><p>Lead 8.</p></abstract></body.head><body.content><p>Six&#160;ships.</p></body.content></body></nitf></inlineXML>
<inlineData contenttype="text/plain">Six ships.</inlineData></contentSet></newsItem>
<newsItem><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><headline>Photo 7</headline></contentMeta></newsItem>
</itemSet></newsMessage>"""
NEWSML_1 = """<NewsML><NewsItem><NewsManagement><ThisRevisionCreated>20210830T120000Z</ThisRevisionCreated></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Harbour grows 5%</HeadLine></NewsLines><ContentItem><DataContent>
<p>Six ships.</p><p>Then 7.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""
RITZAU = """<RBNews xmlns="http://tempuri.org/"><NewsID>1</NewsID><PublishDate>2021-08-30T10:00:00</PublishDate>
<headline>Harbour grows 5%</headline><subtitle>Six ships</subtitle><strapline>HARBOUR/99</strapline>
<content>&lt;p&gt;It rose to &amp;pound;7.&lt;/p&gt;&lt;p&gt;Then 8.&lt;/p&gt;</content><Priority>4</Priority></RBNews>"""
RSS = """<rss version="2.0" xmlns:content="c" xmlns:media="m"><channel><title>News</title><pubDate>Tue, 31 Aug 2021</pubDate>
<item><title>Harbour &amp;amp; 5%</title><media:title>Photo 9</media:title><description>Short 7</description>
<content:encoded><![CDATA[<p>Six &pound;8<br/>ships</p>]]></content:encoded><pubDate>Mon, 30 Aug 2021 10:00:00 GMT</pubDate></item>
<item><title>Second</title><description>&lt;p&gt;Cost &amp;pound;7&lt;/p&gt;</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Harbour 5%</title><published>2021-08-30T01:00:00Z</published>
<summary>Short</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Six <b>6</b>.5</p></div></content>
</entry></feed>"""


@pytest.mark.parametrize(
    ("data", "form", "text"),
    [
        (NITF, "nitf", "Harbour grows 5%\n\nSix ships came\n\nA lead of 8.\n\nThe pier costs £286 million & more, "
                       "12 < 13 &amp; 14.\n\nPier 9\n\n3 | 400"),
        (NEWSML, "newsml", "Harbour grows 5%\n\nLead 8.\n\nSix\u00a0ships."),
        (NEWSML_1, "newsml", "Harbour grows 5%\n\nSix ships.\n\nThen 7."),
        (RITZAU, "ritzau", "Harbour grows 5%\n\nSix ships\n\nIt rose to £7.\n\nThen 8."),
    ],
    ids=["nitf", "newsml g2", "newsml 1", "ritzau"],
)  # fmt: skip
def test_the_elements_of_each_form_make_one_text(data: str, form: str, text: str) -> None:
    found = story(data, "story.xml")
    assert found.text == text
    assert (found.format, found.published, found.name) == (form, date(2021, 8, 30), "story.xml")


def test_each_item_of_a_feed_is_a_story() -> None:
    first, second = stories(RSS, "feed.rss")
    assert (first.name, first.text, first.published) == (
        "feed.rss#1",
        "Harbour & 5%\n\nSix £8\nships",
        date(2021, 8, 30),
    )
    assert (second.name, second.text, second.published) == ("feed.rss#2", "Second\n\nCost £7", None)
    (entry,) = stories(ATOM, "feed.atom")
    assert (entry.text, entry.published) == ("Harbour 5%\n\nSix 6.5", date(2021, 8, 30))


def test_a_figure_is_found_behind_references_and_mark_up() -> None:
    assert ("£286 million", "&#163;<money>286</money> million") in sources(story(NITF, "a.xml"))
    assert ("£8", "&pound;8") in sources(stories(RSS, "a.rss")[0])
    assert ("£7", "&amp;pound;7") in sources(stories(RSS, "a.rss")[1])
    assert ("6.5", "6</b>.5") in sources(stories(ATOM, "a.atom")[0])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_the_encoding_is_the_declared_one(encoding: str) -> None:
    declared = f"<?xml version='1.0' encoding='{encoding}'?>"
    body = "<nitf><body><body.content><p>Café £5</p><p>é 6</p></body.content></body></nitf>"
    found = story((declared + body).encode(encoding), "a.xml")
    assert found.text == "Café £5\n\né 6"
    assert sources(found) == [("£5", "£5"), ("6", "6")]


def test_an_entity_of_html_needs_no_declaration_where_a_document_type_is_named() -> None:
    found = story(
        "<!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf><body><p>Café &pound;5&nbsp;m 😀 &eacute; 6</p></body></nitf>", "a.xml"
    )
    assert found.text == "Café £5\u00a0m 😀 é 6"
    assert sources(found) == [("£5\u00a0m", "&pound;5&nbsp;m"), ("6", "6")]


def test_windows_line_ends_move_nothing() -> None:
    found = story("<nitf>\r\n<body>\r\n<p>one\r\n5</p>\r\n<pre>a\r\n6</pre></body></nitf>", "a.xml")
    assert found.text == "one 5\n\na\r\n6"
    assert sources(found)[-1] == ("6", "6")
