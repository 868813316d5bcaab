"""Whatever a story says: written in any format, it is read as it was written, and every figure is found where it stands."""

from __future__ import annotations

import html
import io
import json
import random
import re
from collections.abc import Callable

import pyarrow
import pyarrow.parquet
import pytest
from hypothesis import given
from hypothesis import strategies as st
from story_files import docx, pdf, stories, zipped

import figcheck
from figcheck.formats.story import StoryFile

_TAG = re.compile(r"""<(?=[a-zA-Z/!])(?:"[^"]*"|'[^']*'|[^>"'])*>""")
_WORDS = (
    "Harbour", "costs", "rose to", "£286", "$3.4 million", "12.5%", "3,400", "five", "about", "tonnes,", "said", "on", "Aug 30, 2021",
    "😀", "“two-thirds”", "Zoë’s", "A & B", "x < 7", "> 8", "his \"9\"", "C:\\10", "50*2", "_11_", "[12]", "`13`", "#14", "|15|",
    "1.5 km (0.9 miles)", "€5bn", "up", "20 per cent", "~16", "R&D", "17!", "é", "(18)", "a/b", "19;", "{20}", "≈21", "½",
)  # fmt: skip


@st.composite
def told(draw: st.DrawFn) -> list[str]:
    """The paragraphs of a story, each of words of every kind."""
    words = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=8).map(" ".join)
    return draw(st.lists(words.map(lambda text: f"So {text} now"), min_size=1, max_size=4))


def _split(text: str, chance: random.Random) -> list[str]:
    """A text in pieces, cut anywhere, inside numbers too."""
    pieces, at = [], 0
    while at < len(text):
        size = chance.randint(1, 9)
        pieces.append(text[at : at + size])
        at += size
    return pieces


def _reference(sign: str, chance: random.Random) -> str:
    forms = [f"&#{ord(sign)};", f"&#x{ord(sign):X};"]
    name = {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        "£": "&pound;",
        '"': "&quot;",
        "½": "&frac12;",
        "é": "&eacute;",
    }.get(sign)
    if name:
        return name if chance.random() < 0.5 else chance.choice(forms)
    return chance.choice(forms) if chance.random() < 0.1 and sign != " " else sign


def _marked_up(text: str, chance: random.Random, named: bool = True) -> str:
    """Text as HTML, with references, comments, and emphasis that begins and ends inside numbers."""
    pieces = []
    for piece in _split(text, chance):
        told = "".join(_reference(sign, chance) for sign in piece)
        if not named:
            told = re.sub("&(pound|frac12|eacute);", lambda found: f"&#{ord(html.unescape(found[0]))};", told)
        if piece.strip() == piece and chance.random() < 0.3:
            told = chance.choice(["<b>{}</b>", "<i class='x > 1'>{}</i>", "{}<!-- 99 -->"]).format(told)
        pieces.append(told.replace(" ", "\n  ") if chance.random() < 0.1 else told)
    return "".join(pieces)


def _escaped(text: str, chance: random.Random) -> str:
    """A JSON string with escapes wherever they please."""
    pieces = []
    for sign in text:
        plain = json.dumps(sign, ensure_ascii=False)[1:-1]
        pieces.append(
            json.dumps(sign)[1:-1] if chance.random() < 0.5 else plain.replace("/", "\\/") if sign == "/" else plain
        )
    return "".join(pieces)


def _as_html(paragraphs: list[str], chance: random.Random) -> str:
    body = "\n".join(f"<p>{_marked_up(text, chance)}</p>" for text in paragraphs)
    return f"<!doctype html><nav>9 items</nav><article>{body}</article>"


def _as_xml(paragraphs: list[str], chance: random.Random) -> str:
    body = "\r\n ".join(f"<p>{_marked_up(text, chance, named=False)}</p>" for text in paragraphs)
    return f"<nitf><body><body.content>\n{body}</body.content></body></nitf>".replace("class='x > 1'", "class='x'")


def _as_json(paragraphs: list[str], chance: random.Random) -> str:
    body = "".join(f"<p>{_marked_up(text, chance)}</p>" for text in paragraphs)
    return (
        '{"version": 7,\n "headlines": [], "bodies": [{"contentType": "text/html", "value": "'
        + _escaped(body, chance)
        + '"}]}'
    )


def _as_feed(paragraphs: list[str], chance: random.Random) -> str:
    body = html.escape("".join(f"<p>{_marked_up(text, chance)}</p>" for text in paragraphs), quote=False)
    return f"<rss><channel><item><description>{body}</description></item></channel></rss>"


def _as_markdown(paragraphs: list[str], chance: random.Random) -> str:
    told = []
    for text in paragraphs:
        pieces = []
        for piece in _split(text, chance):
            safe = re.sub(r"([\\`*_\[\]<>#|~&!{}$^])", r"\\\1", piece)
            bold = piece.isalnum() and piece.isascii() and chance.random() < 0.3
            pieces.append(f"<b>{safe}</b>" if bold else safe)
        told.append("".join(pieces))
    return "\n\n".join(told)


def _as_docx(paragraphs: list[str], chance: random.Random) -> bytes:
    def runs(text: str) -> str:
        return "".join(
            f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{html.escape(piece)}</w:t></w:r>'
            for piece in _split(text, chance)
        )

    return docx("".join(f"<w:p>{runs(text)}</w:p>" for text in paragraphs))


def _as_csv(paragraphs: list[str], chance: random.Random) -> str:
    cell = "\n\n".join(paragraphs).replace('"', '""')
    return f'id,text\r\n{chance.randint(1, 9)},"{cell}"\r\n'


def _as_jsonl(paragraphs: list[str], chance: random.Random) -> str:
    return '{"text": "' + _escaped("\n\n".join(paragraphs), chance) + '"}'


def _from_html(shown: str) -> str:
    return html.unescape(_TAG.sub("", shown))


def _from_json(shown: str) -> str:
    return str(json.loads(f'"{shown}"'))


FORMATS: dict[str, tuple[Callable[[list[str], random.Random], str | bytes], Callable[[str], str]]] = {
    "a.html": (_as_html, _from_html),
    "a.xml": (_as_xml, _from_html),
    "a.json": (_as_json, lambda shown: _from_html(_from_json(shown))),
    "a.rss": (_as_feed, lambda shown: _from_html(html.unescape(shown))),
    "a.md": (_as_markdown, lambda shown: re.sub(r"\\(.)", r"\1", _TAG.sub("", shown))),
    "a.docx": (_as_docx, lambda shown: shown),
    "a.csv": (_as_csv, lambda shown: shown.replace('""', '"')),
    "a.jsonl": (_as_jsonl, _from_json),
}


def _same(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", FORMATS)
@given(paragraphs=told(), chance=st.randoms(use_true_random=False))
def test_a_story_is_read_as_it_was_written_and_its_figures_stand_where_they_are_shown(
    name: str, paragraphs: list[str], chance: random.Random
) -> None:
    write, plain = FORMATS[name]
    (found,) = stories(write(paragraphs, chance), name)
    assert found.text == "\n\n".join(paragraphs)
    for figure in figcheck.extract(found.text):
        assert _same(plain(_shown(found, figure.span))) == _same(figure.text)


def _shown(found: StoryFile, span: figcheck.Span) -> str:
    place = found.origin.span(span)
    return found.origin.source[place.start : place.end]


_PRINTABLE = [word for word in _WORDS if not set(word) - set("£½é€“”’ ") - set(map(chr, range(33, 127)))]


@given(st.lists(st.lists(st.sampled_from(_PRINTABLE), min_size=1, max_size=8).map(" ".join), min_size=1, max_size=4))
def test_the_text_of_a_pdf_is_what_was_printed_and_its_figures_stand_on_their_pages(lines: list[str]) -> None:
    pages = [f"So {line} now" for line in lines]
    (found,) = stories(pdf(*pages), "a.pdf")
    assert found.text.split() == " ".join(pages).split()
    for figure in figcheck.extract(found.text):
        assert _shown(found, figure.span) == figure.text
        page = int(found.origin.part(figure.span.start).removeprefix("page "))
        assert figure.text.split()[0] in pages[page - 1]


@given(told())
def test_a_cell_of_parquet_is_the_story(paragraphs: list[str]) -> None:
    buffer = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table({"text": ["\n\n".join(paragraphs)]}), buffer)
    (found,) = stories(buffer.getvalue(), "a.parquet")
    assert found.text == "\n\n".join(paragraphs)
    assert all(_shown(found, figure.span) == figure.text for figure in figcheck.extract(found.text))


@given(paragraphs=told(), chance=st.randoms(use_true_random=False))
def test_every_character_of_a_page_stands_where_it_is_shown(paragraphs: list[str], chance: random.Random) -> None:
    (found,) = stories(_as_json(paragraphs, chance), "a.json")
    for offset, sign in enumerate(found.text):
        if not sign.isspace():
            shown = _shown(found, figcheck.Span(offset, offset + 1))
            assert _from_html(_from_json(shown)) == sign


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
    st.sampled_from(["a.html", "a.md", "a.txt"]),
)
def test_any_text_is_read_and_its_places_lie_inside_it(text: str, name: str) -> None:
    (found,) = stories(text, name)
    size = len(found.origin.source)
    assert all(0 <= run.source.start <= run.source.end <= size for run in found.origin.segments)
    assert all(
        one.text.end <= other.text.start
        for one, other in zip(found.origin.segments, found.origin.segments[1:], strict=False)
    )


@given(st.binary(max_size=300))
def test_any_bytes_end_in_a_story_or_in_an_error(data: bytes) -> None:
    for name in ("a.txt", "a.md", "a.html", "a.json", "a.xml", "a.csv", "a.jsonl", "a.docx", "a.parquet", "-"):
        try:
            stories(data, name)
        except figcheck.FigcheckError as error:
            assert str(error).startswith(f"{name}: ")


@given(st.binary(max_size=300))
def test_any_bytes_inside_a_document_end_in_a_story_or_in_an_error(data: bytes) -> None:
    try:
        stories(zipped({"word/document.xml": data}), "a.docx")
    except figcheck.FigcheckError as error:
        assert str(error).startswith("a.docx: ")
