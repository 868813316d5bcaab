"""Fuzzing with atheris: no file makes a reader raise anything but UnreadableInput, or point outside the file.

    python tests/fuzz/fuzz_formats.py -max_total_time=60 -max_len=400 -len_control=0 -rss_limit_mb=1024

A small file of each format is edited: stretches are taken out, pieces of the format and random bytes are put in, once
or some thousand times over, so that work or memory that grows faster than the file is met. libFuzzer's own limits end
a run that takes more memory than `-rss_limit_mb`, and one input that takes more seconds than `-timeout`.
"""

from __future__ import annotations

import io
import sys
import time
import zipfile
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path

import atheris  # type: ignore[import-untyped,unused-ignore,import-not-found]
import odfdo
import pyarrow
import pyarrow.parquet

sys.path.insert(0, str(Path(__file__).parents[1] / "formats"))
with atheris.instrument_imports(include=["figcheck"]):
    import figcheck
    import figcheck.checker
    import figcheck.formats.docx
    import figcheck.formats.html
    import figcheck.formats.json_stories
    import figcheck.formats.jsonl
    import figcheck.formats.markdown
    import figcheck.formats.office
    import figcheck.formats.pdf
    import figcheck.formats.table
    import figcheck.formats.xml_stories
    import figcheck.report.contract
    from figcheck.errors import UnreadableInput
    from figcheck.formats.files import FORMATS, open_stories
    from figcheck.formats.source import Reading
    from figcheck.formats.story import StoryFile
    from figcheck.registry import builtin

    RULES = builtin()

from story_files import WORD, document, docx, paragraph, pdf, pdf_of, run, zipped

# figures that agree and a comment, in whatever marks the format has
STORY = "Sales rose to £286m (about $3.4 billion), up 12.5%."
SECONDS_PER_KB = 0.05
"""Fifty times what the slowest reader, that of HTML, needs while it is watched by the fuzzer."""
LEAST_SECONDS = 5.0
MOST_REPEATS = 3_000
LONGEST_FILE = 200_000
LONGEST_CHECKED = 2_000
CHECKER = figcheck.Checker(figcheck.Config(select=("ALL",)), rules=RULES)

_COMMENT = "<!-- figcheck: ignore[FC201] as said -->"
_MARKS = (
    "<p>", "</p>", "<b>", "</b>", "<br>", "<li>", "<table><tr><td>", "</td>", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "<pre>",
    "&pound;", "&#163;", "&#x1F600;", "&amp;", "&lt", "&#0;", "&#xD800;", "<a href='5 > 3'>", "<meta charset=utf-8>", "<!doctype html>",
    "<time datetime='2021-08-30'>", "<sup>2</sup>", "<?x ", "<p", "=\"", "'", "<svg>", "</article>", "<article>", "<h1>", _COMMENT,
)  # fmt: skip
_MARKDOWN = (
    "# ", "* ", "1. ", "> ", "    ", "```\n", "`", "**", "_", "[a](b)", "[//]: # (figcheck: ignore[FC2])", "![", "](", "| a | b |\n|---|---|\n",
    "\\", "---\n", "[^1]", "~~", "\r\n", "\n\n", "\t",
)  # fmt: skip
_JSON = (
    "{", "}", "[", "]", ",", ":", "null", "true", "1e999", "-", '"headline": ', '"body_html": ', '"bodies": [', '"text": "', '"', "\\u00a3",
    "\\ud83d\\ude00", "\\ud800", "\\n", "\\/", "\\", '"value": "', '"published": "2021-08-30"', "9" * 5_000, "\n",
)  # fmt: skip
_XML = (
    "<nitf>", "</nitf>", "<hl1>", "<item>", "<description>", "<rss><channel>", "<content:encoded>", "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'>",
    "<?xml version='1.0' encoding='utf-16'?>", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&a;", "xmlns:x='y'", "<x:y/>", "<feed xmlns='http://www.w3.org/2005/Atom'>",
)  # fmt: skip
_CSV = (",", ";", "\t", '"', '""', "\r\n", "\r", "\n", "text", "date", "2021-08-30", "id")
_DOCX = (
    "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:del>", "</w:del>", "<w:ins>", "<w:tab/>", "<w:br/>", "<w:vanish/>",
    "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>',
    '<w:footnoteReference w:id="1"/>', "<mc:AlternateContent>", "<mc:Fallback>", "<wps:txbx>", '<w:sym w:char="F0A3"/>', "<m:oMath>", "<w:noBreakHyphen/>",
)  # fmt: skip
_PDF = (
    "BT",
    "ET",
    " Tj ",
    "(",
    ")",
    "[",
    "] TJ",
    "<</Length 5>>",
    " 0 R",
    "stream\n",
    "endstream",
    "/Kids",
    "q ",
    "Q ",
    " Td ",
    " T* ",
    "-\n",
)
_ODT = (
    "<text:p>", "</text:p>", "<text:h text:outline-level='1'>", "</text:h>", "<text:s text:c='9'/>", "<text:tab/>", "<text:line-break/>",
    "<text:note>", "</text:note>", "<office:annotation>", "<text:tracked-changes>", "<text:list><text:list-item>", "<text:span>", "</text:span>",
)  # fmt: skip
_RTF = (
    "{",
    "}",
    "\\par ",
    "\\b",
    "\\'a3",
    "\\u233?",
    "{\\*\\x ",
    "\\ansicpg1252",
    "\\bin9 ",
    "\\tab",
    "\\pict",
    "\\~",
    "\\\n",
    "\\u-1 ",
)
_OTHER = ("\0", "\ufeff", "\u00a0", "e\u0301", "👩‍👩‍👧", " ", "12,5", "$5 (£4)", "½")


def _parquet() -> bytes:
    buffer = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table({"text": [STORY, None], "id": [1, 2]}), buffer)
    return buffer.getvalue()


def _as_document(body: bytes) -> bytes:
    return zipped({"word/document.xml": document("@").encode().replace(b"@", body)})


def _as_footnotes(body: bytes) -> bytes:
    notes = f'<w:footnotes xmlns:w="{WORD}"><w:footnote w:id="1">'.encode() + body + b"</w:footnote></w:footnotes>"
    return docx(paragraph(STORY), {"word/footnotes.xml": notes})


@cache
def _opendocument() -> dict[str, bytes]:
    """The parts of an empty OpenDocument text."""
    buffer = io.BytesIO()
    document = odfdo.Document("text")
    document.body.clear()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as package:
        return {name: package.read(name) for name in package.namelist()}


def _as_opendocument(body: bytes) -> bytes:
    parts = _opendocument()
    content = parts["content.xml"].replace(b"<office:text/>", b"<office:text>" + body + b"</office:text>")
    return zipped({**parts, "content.xml": content})


def _as_page(drawn: bytes) -> bytes:
    return pdf_of(drawn)


def _as_it_is(data: bytes) -> bytes:
    return data


_WORDS = paragraph(STORY) + paragraph(run("12"), "<w:r><w:br/></w:r>", run(" million", "<w:b/>"))
Target = tuple[str, str | bytes, tuple[str, ...], Callable[[bytes], bytes]]
# each format with a small file, the pieces that its reader knows, and what is put around them
TARGETS: tuple[Target, ...] = (
    ("plain", f"{STORY} {_COMMENT}\n\nThe end.", _MARKDOWN + _MARKS, _as_it_is),
    ("markdown", f"# Sales\n\n{_COMMENT}\n{STORY}\n\n- 5 *ships*\n", _MARKDOWN + _MARKS, _as_it_is),
    ("html", f"<!doctype html><article><h1>Sales</h1><p>{STORY}</p>{_COMMENT}<p>5 <b>ships</b>", _MARKS, _as_it_is),
    ("json", f'{{"headline": "Sales", "body_html": "<p>{STORY}</p>{_COMMENT}"}}', _JSON + _MARKS, _as_it_is),
    ("jsonl", f'{{"text": "{STORY}"}}\n{{"text": "5 \\u00a3"}}\n', _JSON, _as_it_is),
    ("xml", f"<?xml version='1.0'?><nitf><body><hl1>Sales</hl1><p>{STORY}</p></body></nitf>", _XML + _MARKS, _as_it_is),
    ("xml", f"<rss><channel><item><title>5</title><description>{STORY}</description></item></channel></rss>", _XML + _MARKS, _as_it_is),
    ("csv", f'id,text,date\r\n1,"{STORY}",2021-08-30\r\n2,"5 ""ships""",\r\n', _CSV, _as_it_is),
    ("docx", _WORDS, _DOCX + _XML, _as_document),
    ("docx", _WORDS, _DOCX + _XML, _as_footnotes),
    ("docx", docx(_WORDS), ("PK\x03\x04", "PK\x01\x02", "word/", "\xff\xff\xff\xff"), _as_it_is),
    ("odt", f"<text:h text:outline-level='1'>Sales</text:h><text:p>{STORY}</text:p>", _ODT + _XML, _as_opendocument),
    ("odt", _as_opendocument(f"<text:p>{STORY}</text:p>".encode()), ("PK\x03\x04", "PK\x01\x02", "content.xml"), _as_it_is),
    ("rtf", "{\\rtf1\\ansi\\ansicpg1252 Sales rose to \\'a3286m,\\par up {\\b 12.5%}.}", _RTF, _as_it_is),
    ("pdf", "BT /F1 12 Tf 14 TL 72 720 Td (Sales rose 5-) Tj T* (million, 12%) Tj ET", _PDF, _as_page),
    ("pdf", pdf(STORY.replace("£", ""), "12"), _PDF, _as_it_is),
    ("parquet", _parquet(), ("PAR1", "\xff\xff\xff\x7f", "text"), _as_it_is),
)  # fmt: skip


def edited(sample: str | bytes, pieces: tuple[str, ...], data: atheris.FuzzedDataProvider) -> bytes:
    """A small file after the edits that the fuzzer asks for."""
    told = bytearray(sample.encode() if isinstance(sample, str) else sample)
    pieces += _OTHER
    while data.remaining_bytes() and len(told) < LONGEST_FILE:
        at, gone = data.ConsumeIntInRange(0, len(told)), data.ConsumeIntInRange(0, 9)
        if data.ConsumeBool():
            put = pieces[data.ConsumeIntInRange(0, len(pieces) - 1)].encode()
        else:
            put = data.ConsumeBytes(data.ConsumeIntInRange(0, 8))
        times = data.ConsumeIntInRange(1, MOST_REPEATS) if data.ConsumeIntInRange(0, 15) == 0 else 1
        told[at : at + gone] = put * min(times, LONGEST_FILE // max(1, len(put)))
    return bytes(told)


def one_input(raw: bytes) -> None:
    """Read one file, and check what was read of it."""
    data = atheris.FuzzedDataProvider(raw)
    form, sample, pieces, put_in = TARGETS[data.ConsumeIntInRange(0, len(TARGETS) - 1)]
    told = put_in(edited(sample, pieces, data))
    named = next(item.suffixes[0] for item in FORMATS if item.name == form)
    column = "text" if form in ("csv", "jsonl", "parquet") else ""
    started = time.process_time()
    errors: list[UnreadableInput] = []
    found: list[StoryFile] = []
    try:
        found.extend(open_stories(told, f"a{named}", Reading(form, column), errors.append))
    except UnreadableInput as error:
        errors.append(error)
    seconds = time.process_time() - started
    allowed = LEAST_SECONDS + SECONDS_PER_KB * len(told) / 1000
    assert seconds < allowed, f"{form}: {seconds:.1f} s for {len(told)} bytes"
    assert found or errors or form in ("csv", "jsonl", "parquet"), f"{form}: neither a story nor an error"
    for told_error in errors:
        assert str(told_error).startswith(f"a{named}: "), told_error
    for story in found:
        holds_its_places(story)


def holds_its_places(story: StoryFile) -> None:
    """Every place of a story lies in its file, in order; and so do the figures and comments of a short one."""
    text, source = story.text, story.origin.source
    for run_ in story.origin.segments:
        assert 0 <= run_.text.start <= run_.text.end <= len(text), run_
        assert 0 <= run_.source.start <= run_.source.end <= len(source), run_
    for before, after in pairwise(story.origin.segments):
        assert before.text.end <= after.text.start, (before, after)
    assert story.origin.segments or text in ("", source), "a text that is not its file does not say where it stood"
    for start in range(0, len(text), max(1, len(text) // 50)):
        place = story.origin.span(figcheck.Span(start, min(len(text), start + 3)))
        assert 0 <= place.start <= place.end <= len(source), (start, place)
        story.origin.part(start)
    if "figcheck:" not in source or len(text) > LONGEST_CHECKED:
        return
    report = CHECKER.check(text, published=story.published, name=story.name, origin=story.origin)
    for figure in report.figures:
        place = story.origin.span(figure.span)
        assert 0 <= place.start <= place.end <= len(source), figure
    report.render("text")
    report.to_dict()


if __name__ == "__main__":
    assert {form for form, *_ in TARGETS} == {item.name for item in FORMATS}, "every format is fuzzed"
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
