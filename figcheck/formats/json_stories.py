"""Stories in JSON: IPTC ninjs 1 to 3, items of AP and Superdesk, Arc ANS, WordPress posts, one or a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from ..origin import Origin
from .columns import DATE_COLUMNS, headline_column, text_column
from .dates import day_of, first_day
from .flow import Mapped, joined, story_text
from .html import fragment
from .json_text import Located, parse, pointer, unescaped
from .source import Damaged, Reading, Source
from .story import StoryFile

Steps = tuple[str | int, ...]
KNOWN = "ninjs, an item of AP or Superdesk, Arc ANS or a WordPress post"
_LISTS = ("_items", "items", "item", "content_elements", "posts", "results")


def stories(source: Source, reading: Reading) -> Iterator[StoryFile | Damaged]:
    """The stories of a JSON file. One that cannot be read is told by its error, and the others follow."""
    text = source.text()
    found = list(records(parse(text)))
    if not found:
        raise Damaged("this JSON holds no story")
    for number, (steps, item) in enumerate(found, 1):
        name = source.name if not steps else f"{source.name}#{number}"
        try:
            yield story(Item(text, item, steps), name, reading)
        except Damaged as error:
            yield Damaged(f"{error}" if not steps else f"story {number} ({pointer(*steps)}): {error}")


def records(value: Any) -> Iterator[tuple[Steps, Any]]:
    """The objects that are stories, with the way to each: the value itself, or the items of a list."""
    if isinstance(value, list):
        yield from (((index,), item) for index, item in enumerate(value))
        return
    if isinstance(value, dict) and not _shape(value):
        data = value.get("data")
        if isinstance(data, dict) and isinstance(data.get("items"), list):
            # a search of AP's: each entry has the item beside what the search knows of it
            for index, entry in enumerate(data["items"]):
                held = isinstance(entry, dict) and "item" in entry
                way: Steps = ("data", "items", index, *(("item",) if held else ()))
                yield way, entry["item"] if held else entry
            return
        for key in _LISTS:
            if isinstance(value.get(key), list):
                yield from (((key, index), item) for index, item in enumerate(value[key]))
                return
    yield (), value


class Item:
    """An object of a JSON text, with the way that leads to it."""

    def __init__(self, text: str, value: Any, steps: Steps) -> None:
        self.text, self.value, self.steps = text, value, steps

    def at(self, *way: str | int) -> Item:
        """What stands below it; nothing where the way leads nowhere."""
        value = self.value
        for step in way:
            if isinstance(value, dict) and isinstance(step, str):
                value = value.get(step)
            elif isinstance(value, list) and isinstance(step, int) and step < len(value):
                value = value[step]
            else:
                value = None
        return Item(self.text, value, (*self.steps, *way))

    def each(self) -> Iterator[Item]:
        """The items of a list, one after the other."""
        if isinstance(self.value, list):
            yield from (self.at(index) for index in range(len(self.value)))

    def plain(self) -> Mapped:
        """A string value as text; nothing for other values."""
        if not isinstance(self.value, Located):
            return Mapped("", ())
        return unescaped(self.text, self.value, pointer(*self.steps))

    def html(self) -> Mapped:
        """A string value that holds HTML, as text."""
        return fragment(self.plain())

    def string(self) -> str:
        """A string value in small letters, for names of kinds."""
        return str(self.value).lower() if isinstance(self.value, str) else ""


def story(item: Item, name: str, reading: Reading) -> StoryFile:
    """The story of one object. Raises Damaged when its shape is not known, or when it holds no text."""
    if not isinstance(item.value, dict):
        raise Damaged(f"this is no story but {_kind(item.value)}; an object of {KNOWN} is meant")
    shape = _shape(item.value)
    column = reading.column or ("" if shape else text_column(item.value, ""))
    if column:
        form, mapped, published = (
            "json",
            _columns(item, column),
            first_day(*(item.at(key).value for key in DATE_COLUMNS)),
        )
    else:
        if shape is None:
            keys = ", ".join(sorted(map(str, item.value))[:6]) or "none"
            raise Damaged(
                f"this JSON is not of a known form ({KNOWN}); its keys are {keys};"
                " with --column KEY the text of a key is read"
            )
        form, mapped, published = shape(item)
    if reading.date_column:
        published = _stated_day(item, reading.date_column)
    if not mapped.text.strip():
        raise Damaged("this story has no text in it")
    return StoryFile(name, mapped.text, Origin(item.text, mapped.segments), published, form)


def _columns(item: Item, column: str) -> Mapped:
    """The text under a key, with the headline that stands under its own."""
    if not isinstance(item.at(column).value, Located):
        raise Damaged(f"there is no text under the key {column!r}; its keys are {', '.join(sorted(item.value)[:6])}")
    key = headline_column(item.value, column)
    return story_text(item.at(key).plain() if key else Mapped("", ()), item.at(column).plain())


def _stated_day(item: Item, column: str) -> date | None:
    value = item.at(column).value
    day = day_of(value)
    if value and day is None:
        raise Damaged(f"{str(value)[:40]!r} under the key {column!r} is not a date; write it as 2021-08-30")
    return day


Shape = Callable[[Item], tuple[str, Mapped, date | None]]


def _shape(value: dict[str, Any]) -> Shape | None:
    """How to read an object, told by the keys that only its form has."""
    if isinstance(value.get("data"), dict) and isinstance(value["data"].get("item"), dict):
        return _ap
    if isinstance(value.get("headlines"), dict) or ("content_elements" in value and value.get("type") == "story"):
        return _ans
    if isinstance(value.get("content"), dict) and "rendered" in value["content"]:
        return _wordpress
    if isinstance(value.get("bodies"), list) or isinstance(value.get("headlines"), list):
        return _ninjs
    if any(key == "headline" or key.startswith(("body_", "description_")) for key in value):
        return _ninjs_1
    return None


def _ninjs(item: Item) -> tuple[str, Mapped, date | None]:
    """ninjs 2 and 3: lists of headlines, descriptions and bodies; the bodies are one text in several forms."""
    headlines = _distinct([entry.at("value").plain() for entry in item.at("headlines").each()])
    descriptions = _distinct([entry.at("value").plain() for entry in item.at("descriptions").each()])
    bodies = list(item.at("bodies").each())
    body = min(bodies, key=_preference, default=None)
    text = _body(body.at("value"), _content_type(body)) if body else Mapped("", ())
    published = first_day(*(item.at(key).value for key in _CREATED))
    first, *others = headlines or [Mapped("", ())]
    return "ninjs", story_text(first, *others, *_unless_repeated(descriptions, text), text), published


_CREATED = ("versioncreated", "versionCreated", "firstpublished", "firstcreated", "firstCreated")
_FORMS = ("html", "nitf", "plain")


def _content_type(body: Item) -> str:
    stated = (body.at("contenttype").string() or body.at("contentType").string() or body.at("role").string()).strip()
    return next((form for form in _FORMS if form in stated), "xml" if "xml" in stated else "plain")


def _preference(body: Item) -> int:
    """Mark-up keeps paragraphs and tables apart, so it is read first; XML of an unknown kind last."""
    form = _content_type(body)
    known = body.at("value").value
    return (_FORMS.index(form) if form in _FORMS else len(_FORMS)) + (
        0 if isinstance(known, Located) and known.strip() else 9
    )


def _body(value: Item, form: str) -> Mapped:
    if form == "nitf" or (form == "xml" and "<nitf" in (value.value or "")[:2000]):
        from .xml_stories import embedded

        return embedded(value.plain())
    return value.html() if form in ("html", "xml") else value.plain()


def _ninjs_1(item: Item) -> tuple[str, Mapped, date | None]:
    """ninjs 1 and Superdesk: `body_…` and `description_…`, each form of one text under its own key."""
    form = "superdesk" if "_id" in item.value or "body_footer" in item.value else "ninjs"
    headline = item.at("headline")
    text = _best(item, "body_")
    abstract = item.at("abstract")
    lead = abstract.html() if isinstance(abstract.value, Located) else _best(item, "description_")
    published = first_day(*(item.at(key).value for key in _CREATED))
    footer = item.at("body_footer").html() if isinstance(item.at("body_footer").value, Located) else Mapped("", ())
    return form, story_text(headline.html(), *_unless_repeated([lead], text), text, footer), published


def _ap(item: Item) -> tuple[str, Mapped, date | None]:
    """An item of AP's Media API: the item itself, and the story that was fetched for it in its NITF."""
    inner, fetched = item.at("data", "item"), item.at("nitf", "body_html").html()
    headline, longer = inner.at("headline").html(), inner.at("headline_extended").html()
    text = fetched if fetched.text.strip() else _best(inner, "body_")
    leads = _unless_repeated(_distinct([longer, inner.at("description_caption").html()]), text)
    published = first_day(*(inner.at(key).value for key in _CREATED))
    return "ap", story_text(headline, *leads, text), published


def _best(item: Item, beginning: str) -> Mapped:
    """The richest form of a text that stands under several keys."""
    keys = [
        key
        for key in item.value
        if key.startswith(beginning)
        and key != "body_footer"
        and isinstance(item.value[key], Located)
        and item.value[key]
    ]
    for ending in ("html", "xhtml", "html5", "nitf", "text"):
        for key in keys:
            if key == beginning + ending:
                return _body(item.at(key), "plain" if ending == "text" else "nitf" if ending == "nitf" else "html")
    return _body(item.at(keys[0]), "plain") if keys else Mapped("", ())


def _ans(item: Item) -> tuple[str, Mapped, date | None]:
    """Arc ANS: a headline, and a list of elements of many kinds."""
    headline = item.at("headlines", "basic").html()
    leads = [item.at(key, "basic").html() for key in ("subheadlines", "description")]
    text = joined([element for part in item.at("content_elements").each() for element in _ans_element(part)])
    published = first_day(*(item.at(key).value for key in ("display_date", "publish_date", "first_publish_date")))
    return "ans", story_text(headline, *_unless_repeated(_distinct(leads), text), text), published


def _ans_element(element: Item, depth: int = 0) -> Iterator[Mapped]:
    kind = element.at("type").string()
    if kind in ("text", "header", "correction", "endorsement", "divider", "interstitial_link"):
        yield element.at("content").html()
        yield element.at("text").html()
    elif kind == "table":
        yield from _ans_table(element)
    elif kind in ("image", "video", "gallery"):
        yield element.at("caption").html()
    elif kind in ("list", "list_element", "quote", "element_group") and depth < 20:
        yield element.at("content").html()
        for key in ("items", "content_elements"):
            for part in element.at(key).each():
                yield from _ans_element(part, depth + 1)


def _ans_table(table: Item) -> Iterator[Mapped]:
    """The rows of a table, each a paragraph with its cells set apart."""
    for row in (table.at("header"), *table.at("rows").each()):
        yield joined(
            [(cell.at("content") if isinstance(cell.value, dict) else cell).html() for cell in row.each()], " | "
        )


def _wordpress(item: Item) -> tuple[str, Mapped, date | None]:
    """A post of WordPress's REST interface."""
    title, text = item.at("title", "rendered").html(), item.at("content", "rendered").html()
    lead = item.at("excerpt", "rendered").html()
    published = first_day(item.at("date").value, item.at("date_gmt").value)
    return "wordpress", story_text(title, *_unless_repeated([lead], text), text), published


def _distinct(pieces: list[Mapped]) -> list[Mapped]:
    """Pieces of which none says what one before it says."""
    return list({" ".join(piece.text.split()): piece for piece in reversed(pieces)}.values())[::-1]


def _unless_repeated(leads: list[Mapped], text: Mapped) -> list[Mapped]:
    """Leads that are not the beginning of the text, which many systems cut off and end with dots."""
    body = " ".join(text.text.split())
    return [lead for lead in leads if " ".join(lead.text.split()).rstrip("[]….&; ") not in body]


def _kind(value: Any) -> str:
    kinds = {dict: "an object", list: "a list", bool: "true or false", type(None): "null"}
    return kinds.get(type(value), "a string" if isinstance(value, Located) else "a number")
