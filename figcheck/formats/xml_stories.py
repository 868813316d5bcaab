"""Stories in XML: NITF, NewsML-G2, NewsML 1, Ritzau's own, RSS and Atom, told apart by their elements."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from ..origin import Origin
from .dates import first_day
from .flow import Mapped, story_text, through
from .html import fragment
from .source import Damaged, Reading, Source
from .story import StoryFile
from .xml_text import Node, decode_xml, parse, raw_text, text_of

KNOWN = "NITF, NewsML, Ritzau, RSS or Atom"
NOTHING = Mapped("", ())
# what stands in a NITF body beside the story's own words
_NITF_OUT = frozenset(("byline", "distributor", "dateline", "hedline", "note", "rights", "series", "pubdata"))
_TEXT_OF_NEWSML = ("inlinexml", "inlinedata", "datacontent")
_HTML_TAGS = ("<p", "<div", "<br", "<span", "<html", "<b>", "<strong", "<h", "<ul", "<a ")
# of what no text is checked: pictures, sounds, lists of concepts
_NO_TEXT_CLASSES = ("picture", "video", "audio", "graphic", "composite", "icon", "photo")

Told = tuple[Mapped, date | None]


def stories(source: Source, reading: Reading) -> Iterator[StoryFile | Damaged]:  # noqa: ARG001 - all are called alike
    """The stories of an XML file. One that cannot be read is told by its error, and the others follow."""
    text = decode_xml(source.data())
    root = parse(text)
    form, items, read = _form(root)
    if not items:
        raise Damaged(f"this {form} file holds no story")
    single = len(items) == 1 and form not in ("rss", "atom")
    for number, item in enumerate(items, 1):
        mapped, published = read(item)
        if mapped.text.strip():
            name = source.name if single else f"{source.name}#{number}"
            yield StoryFile(name, mapped.text, Origin(text, mapped.segments), published, form)
        else:
            yield Damaged("this story has no text in it" if single else f"story {number} has no text in it")


def embedded(xml: Mapped) -> Mapped:
    """The text of a NITF document that a field of another format holds, without its headline."""
    root = parse(xml.text)
    body = root if root.name == "body.content" else root.find("body.content") or root
    return through(text_of(body, without=_NITF_OUT), xml)


def _form(root: Node) -> tuple[str, list[Node], Callable[[Node], Told]]:
    """The format of a file with its stories and the way to read one."""
    if root.name == "nitf":
        return "nitf", [root], nitf
    if root.name in ("newsitem", "newsmessage", "newsml", "packageitem", "knowledgeitem", "conceptitem"):
        items = [root] if root.name == "newsitem" else root.every("newsitem")
        return "newsml", [item for item in items if _may_hold_text(item)], newsml
    if root.name in ("rss", "rdf"):
        return "rss", root.every("item"), rss
    if root.name == "feed":
        return "atom", root.every("entry"), rss
    if root.name == "entry":
        return "atom", [root], rss
    if root.name == "rbnews":
        return "ritzau", [root], ritzau
    if root.name == "html":
        raise Damaged("this is a web page; name it .html, or use --input-format html")
    raise Damaged(f"this XML is not of a known form ({KNOWN}); its outermost element is <{root.name[:40]}>")


def nitf(root: Node) -> Told:
    """A NITF document: headline, abstract, body; the day of issue, of release or of publication."""
    head = root.find("hedline")
    headline = head.find("hl1") if head else None
    if headline is None:
        headline = root.find("hl1", "title")
    seconds = [text_of(node) for node in head.every("hl2")] if head else []
    abstract = root.find("abstract")
    body = root.find("body.content")
    if body is None:
        body = root.find("body")
    text = text_of(body, without=_NITF_OUT | {"abstract"} if body.name == "body" else _NITF_OUT) if body else NOTHING
    stamps = [node.attributes.get("norm") for name in ("date.issue", "date.release") for node in root.every(name)]
    stamps += [node.attributes.get("date.publication") for node in root.every("pubdata")]
    stamps += [node.attributes.get("norm") for node in root.every("story.date")]
    leads = [*seconds, text_of(abstract) if abstract else NOTHING]
    return story_text(_of(headline), *leads, text), first_day(*stamps)


def newsml(item: Node) -> Told:
    """A NewsML-G2 or NewsML 1 item: its headlines, and the richest of the forms its content has."""
    headlines = [text_of(node) for node in item.every("headline") if node.string().strip()][:1]
    headlines += [text_of(node) for node in item.every("subheadline")]
    contents = [node for name in _TEXT_OF_NEWSML for node in item.every(name)]
    texts = [text for node in contents if (text := _content(node)).text.strip()]
    if not texts:
        texts = [text_of(node) for node in item.every("description")]
    stamps = [
        node.string() for name in ("versioncreated", "contentcreated", "firstcreated") for node in item.every(name)
    ]
    stamps += [node.string() for name in ("thisrevisioncreated", "dateandtime") for node in item.every(name)]
    first, *others = headlines or [NOTHING]
    return story_text(first, *others, *texts[:1]), first_day(*stamps)


def ritzau(root: Node) -> Told:
    """An item of Ritzau's feed: its headline, the line below that, and HTML, escaped; the hour of its publication."""
    headline, below, content = (_markup(root.find(name)) for name in ("headline", "subtitle", "content"))
    return story_text(headline, below, content), first_day(*(node.string() for node in root.every("publishdate")))


def rss(item: Node) -> Told:
    """An item of a feed: its title, and its content, or its summary where the feed gives no more."""
    title = _own(item, "title")
    content = _own(item, "encoded") or _own(item, "content")
    summary = _own(item, "description") or _own(item, "summary")
    body = content or summary
    stamps = [
        node.string()
        for name in ("pubdate", "published", "date", "post_date", "updated")
        for node in item.nodes()
        if node.name == name
    ]
    return story_text(_markup(title), _markup(body)), first_day(*stamps)


def _own(item: Node, name: str) -> Node | None:
    """The element of a feed's item with a name, and not one of the same name for pictures or podcasts."""
    own = (node for node in item.nodes() if node.name == name and node.prefix not in ("media", "itunes", "excerpt"))
    return next((node for node in own if node.string().strip()), None)


def _content(node: Node) -> Mapped:
    """The content of a NewsML item: NITF or XHTML below it, or text, which may hold escaped HTML."""
    whole = node.find("nitf")
    if whole is not None:
        return nitf(whole)[0]
    inner = node.find("body.content", "body")
    if inner is not None:
        return text_of(inner, without=_NITF_OUT)
    if any(True for _ in node.nodes()):
        return text_of(node, without=_NITF_OUT)
    return _markup(node)


def _markup(node: Node | None) -> Mapped:
    """The text of an element that holds XHTML, escaped HTML, or plain text."""
    if node is None:
        return NOTHING
    if any(True for _ in node.nodes()):
        return text_of(node)
    text = raw_text(node)
    if any(tag in text.text.lower() for tag in _HTML_TAGS) or "&" in text.text:
        return fragment(text)
    return _trimmed(text)


def _trimmed(text: Mapped) -> Mapped:
    return text if text.text.strip() else NOTHING


def _of(node: Node | None) -> Mapped:
    return NOTHING if node is None else text_of(node)


def _may_hold_text(item: Node) -> bool:
    kinds = [node.attributes.get("qcode", "").lower() for node in item.every("itemclass")]
    return not any(kind.endswith(_NO_TEXT_CLASSES) for kind in kinds)
