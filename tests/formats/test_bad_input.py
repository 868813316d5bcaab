"""Damaged and hostile files: each ends in one clear sentence that names the file, with exit code 2."""

from __future__ import annotations

import json
import os
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest
from story_files import document, docx, paragraph, pdf, pdf_of, zipped

from figcheck.cli.main import main
from figcheck.formats import limits

NITF = "<nitf><body><p>{}</p></body></nitf>"
BOMB = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(8)
) + "]>" + NITF.format("&i;")  # fmt: skip


def _flipped(data: bytes, mark: bytes, new: bytes) -> bytes:
    assert mark in data
    return data.replace(mark, new)


def _encrypted_zip() -> bytes:
    """A zip whose parts say that they are encrypted."""
    data = bytearray(docx(paragraph("5")))
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(sign)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(sign, at + 4)
    return bytes(data)


def _encrypted_pdf() -> bytes:
    import io

    import pypdf

    writer = pypdf.PdfWriter(io.BytesIO(pdf("Six ships")))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _bomb() -> bytes:
    """A Word document of some kilobytes that unpacks to more than any story."""
    body = document(paragraph("5")).replace("</w:body>", "<w:p/>" * (limits.PART_BYTES // 5) + "</w:body>")
    return zipped({"word/document.xml": body})


BAD: dict[str, tuple[str, bytes | str | Callable[[], bytes | str], str]] = {
    "OpenDocument by another name": (
        "a.docx", zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}),
        "this is an OpenDocument file; give it a name that ends in .odt",
    ),
    "OpenDocument of nonsense": (
        "a.odt", zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x"}), "this OpenDocument file is damaged"
    ),
    "a text named as OpenDocument": ("a.odt", b"sold 5", "this is no OpenDocument file, whatever its name says"),
    "OpenDocument of 65 MB": (
        "a.odt", lambda: zipped({"content.xml": b" " * (limits.PART_BYTES + 1)}), "this file unpacks to more than 64 MB"
    ),
    "a text named as RTF": ("a.rtf", b"sold 5", "this is no RTF file, whatever its name says"),
    "RTF without text": ("a.rtf", b"{\\rtf1 }", "this document has no text in it"),
    "text in latin-1": ("a.txt", b"Caf\xe9 sold 5", "this is not UTF-8 (byte 0xE9 on line 1)"),
    "text cut off inside a character": ("a.txt", "sold 5 é".encode()[:-1], "this is not UTF-8 (byte 0xC3 on line 1)"),
    "text in UTF-16": ("a.txt", "sold 5".encode("utf-16"), "this is UTF-16, not UTF-8"),
    "text with a NUL": ("a.txt", b"sold 5\0", "a NUL byte at offset 6"),
    "a picture named as a text": ("a.txt", b"\x89PNG\r\n\x1a\n\0\0", "this looks like a binary file"),
    "a PDF named as a text": ("a.txt", pdf("5"), "this is a PDF file, although its name ends in .txt"),
    "a zip named as Markdown": ("a.md", docx("5"), "this is a zip file, such as a Word document, although"),
    "an RTF file": ("a.txt", b"{\\rtf1 sold 5}", "this is an RTF file, although its name ends in .txt"),
    "a compressed file": ("a.txt", b"\x1f\x8b\x08\0\0", "this is a compressed file; unpack it first"),
    "an old Word file": ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", "this is an old Word file"),
    "one line that is too long": ("a.txt", lambda: b"5 " * (limits.PLAIN_BYTES // 2 + 1), "this is longer than 32 MB"),
    "a story that is too long": ("a.txt", lambda: b"five5 " * (limits.PLAIN_CHARS // 5), "this story is longer than 24,000,000 ch"),
    "Markdown that is too long": ("a.md", lambda: b"5\n" * (limits.MARKDOWN_BYTES // 2 + 1), "this is longer than 8 MB"),
    "Markdown in latin-1": ("a.md", b"Caf\xe9 5", "this is not UTF-8"),
    "HTML in latin-1": ("a.html", b"<p>Caf\xe9 5", "this is not UTF-8"),
    "HTML that is not what it declares": ("a.html", b"<meta charset=utf-8><p>Caf\xe9 5", "this is not UTF-8 (byte 0xE9 on line 1)"),
    "HTML in an encoding that is a trap": ("a.html", b"<meta charset=punycode><p>5", "punycode, which is not known here"),
    "HTML of more pieces than any page": ("a.html", lambda: b"a&lt;" * 110_000, "this text is in more than 200,000 pieces"),
    "HTML of more tags than any page": ("a.html", lambda: b"<b>" * 250_001, "more than 250,000 tags"),
    "a broken zip": ("a.docx", docx(paragraph("5"))[:-30], "this DOCX file is damaged"),
    "a zip with a broken part": (
        "a.docx", _flipped(zipped({"word/document.xml": os.urandom(4000)}), b"PK\x03\x04\x14\0\0\0\x08\0", b"PK\x03\x04\x14\0\0\0\x63\0"),
        "this DOCX file is damaged",
    ),
    "a zip without a document": ("a.docx", zipped({"mimetype": "epub"}), "this zip file has no Word document in it"),
    "a spreadsheet named as a document": ("a.docx", docx("", main="xl/workbook.xml"), "an Office file but no Word document"),
    "an encrypted zip": ("a.docx", _encrypted_zip(), "this DOCX file is encrypted"),
    "a document with a password": ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1", "or one with a password"),
    "a text named as a document": ("a.docx", b"sold 5", "this is no DOCX file, whatever its name says"),
    "an empty document file": ("a.docx", b"", "this is no DOCX file"),
    "a document without text": ("a.docx", docx("<w:p/>"), "this document has no text in it"),
    "a zip bomb": ("a.docx", _bomb, "unpacks to more than 64 MB"),
    "a document with a document type": (
        "a.docx", zipped({"word/document.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]>" + document("5")[38:]}), "a document type, which Word never does"
    ),
    "a document of broken XML": ("a.docx", zipped({"word/document.xml": "<w:document>"}), "this DOCX file is damaged"),
    "an empty PDF": ("a.pdf", b"", "this is no PDF file"),
    "a text named as a PDF": ("a.pdf", b"sold 5", "this is no PDF file, whatever its name says"),
    "a PDF that was cut off": ("a.pdf", pdf("sold 5")[:60], "this PDF "),
    "a PDF of nonsense": ("a.pdf", b"%PDF-1.4\n" + b"1 0 obj << /Type" * 50, "this PDF is damaged"),
    "a PDF with a password": ("a.pdf", _encrypted_pdf(), "this PDF asks for a password"),
    "a PDF of pictures": ("a.pdf", pdf("", ""), "this PDF has no text layer"),
    "a PDF whose pages go in a circle": (
        "a.pdf", _flipped(pdf("5"), b"/Kids [4 0 R]", b"/Kids [2 0 R]"), "this PDF "
    ),
    "a PDF whose page unpacks to 200 MB": ("a.pdf", lambda: pdf_of(b" " * 200_000_000, packed=True), "this PDF is damaged or uses what cannot be read (LimitReachedError"),
    "a PDF whose pages are drawn without end": (
        "a.pdf", lambda: pdf_of(*[b"q Q " * 4_500_000] * 4, packed=True), "this PDF unpacks to more than 64 MB"
    ),
    "JSON that is none": ("a.json", "{headline: 5}", "this is not JSON that can be read (Expecting property name"),
    "JSON that was cut off": ("a.json", '{"headline": "5', "this is not JSON that can be read (Unterminated string"),
    "JSON with lines after it": ("a.json", '{"headline": "5"}\n{"headline": "6"}', "Extra data on line 2"),
    "JSON nested too deeply": ("a.json", "[" * 100_000, "this JSON is nested too deeply"),
    "half a surrogate pair": ("a.json", r'{"headline": "5 \ud800 ships"}', r"the escape \ud800 on line 1 is half of a character"),
    "JSON of an unknown form": ("a.json", '{"name": "x"}', "this JSON is not of a known form"),
    "JSON that is a number": ("a.json", "5" * 5_000, "this is no story but a number"),
    "JSON without a story": ("a.json", "[]", "this JSON holds no story"),
    "a JSON story without text": ("a.json", '{"headline": "", "body_html": ""}', "this story has no text in it"),
    "a JSON story whose body is no text": ("a.json", '{"headlines": [5], "bodies": [[], {"value": {}}]}', "no text in it"),
    "JSON in UTF-16": ("a.json", '{"headline": "5"}'.encode("utf-16"), "this is UTF-16"),
    "an entity bomb": ("a.xml", BOMB, "this XML declares an entity ('a')"),
    "an entity from outside": (
        "a.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + NITF.format("&a;"), "this XML declares an entity"
    ),
    "a parameter entity": ("a.xml", "<!DOCTYPE x [<!ENTITY % a SYSTEM 'http://x/'> %a;]>" + NITF.format("5"), "declares an entity"),
    "an unknown entity": ("a.xml", "<!DOCTYPE x SYSTEM 'x.dtd'>" + NITF.format("&sold;"), "an entity that is not known (&sold;)"),
    "XML that is not well-formed": ("a.xml", "<nitf><p>5</nitf>", "this XML is not well-formed (mismatched tag on line 1)"),
    "XML that is empty": ("a.xml", "", "this XML is not well-formed (no element found"),
    "XML of an unknown form": ("a.xml", "<svg><text>5</text></svg>", "this XML is not of a known form"),
    "XML nested too deeply": ("a.xml", "<a>" * 1_000, "nested more than 200 elements deep"),
    "XML of too many elements": ("a.xml", lambda: "<nitf>" + "<a/>" * 300_001, "more than 300,000 elements"),
    "XML in an unknown encoding": ("a.xml", "<?xml version='1.0' encoding='klingon'?><nitf/>", "klingon, which is not known"),
    "XML that is not what it declares": (
        "a.xml", b"<?xml version='1.0' encoding='ascii'?><nitf>\xc3\xa9</nitf>", "this is not ascii (byte 0xC3 on line 1)"
    ),
    "XML in a codec that is no text": ("a.xml", "<?xml version='1.0' encoding='zlib'?><nitf/>", "zlib, which is not known"),
    "XML with a NUL": ("a.xml", b"<nitf>\0</nitf>", "this XML is not well-formed"),
    "a feed without items": ("a.rss", "<rss><channel/></rss>", "this rss file holds no story"),
    "a story in XML without text": ("a.nitf", "<nitf><body/></nitf>", "this story has no text in it"),
    "a web page named as XML": ("a.xml", "<html><p>5</p></html>", "this is a web page; name it .html"),
    "an empty table": ("a.csv", "", "this table is empty"),
    "a table without a column for stories": ("a.csv", "a,b\n1,2\n", "which column holds the stories? Name it with --column"),
    "a quotation that is never closed": ("a.csv", 'text\n"six\nseven\n', "the quotation mark of the record on line 2 is never"),
    "a record that is too long": ("a.csv", lambda: b"text\n" + b"5" * (limits.RECORD_BYTES + 1), "the record on line 2 is longer than 16"),
    "a record of too many fields": ("a.csv", "text\n" + "," * 20_000, "the record on line 2 has more than 16,384 fields"),
    "a table in latin-1": ("a.csv", b"text\nCaf\xe9 5\n", "this is not UTF-8 (byte 0xE9 on line 2)"),
    "a table with a NUL": ("a.csv", b"text\nfive \0\n", "this looks like a binary file"),
    "a line of JSON in latin-1": ("a.jsonl", b'{"text": "Caf\xe9 5"}', "line 1: this is not UTF-8 (byte 0xE9)"),
    "a line of JSON with a NUL": ("a.jsonl", b'{"text": "5\0"}', "line 1: this looks like binary data"),
    "a line of JSON that is too long": ("a.jsonl", lambda: b"5" * (limits.RECORD_BYTES + 1), "line 1 is longer than 16 MB"),
    "a Parquet file that was cut off": ("a.parquet", b"PAR1" + b"\0" * 40, "this Parquet file is damaged"),
    "a text named as Parquet": ("a.parquet", b"sold 5", "this Parquet file is damaged"),
}  # fmt: skip


def _complaint(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """What a call that fails says: one sentence, and nothing on the standard output that calls a story clean."""
    assert main(["check", *arguments]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("figcheck: ")
    assert said.err.count("\n") == 1
    assert len(said.err) < 400
    return said.err


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_ends_in_one_sentence(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    name, given, trouble = BAD[kind]
    content = given if isinstance(given, str | bytes) else given()
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(content.encode() if isinstance(content, str) else content)
    complaint = _complaint([name], capsys)
    assert complaint.startswith(f"figcheck: {name}: ")
    assert trouble in complaint


def _directory(path: Path) -> None:
    path.mkdir()


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


def _forbidden(path: Path) -> None:
    path.write_text("sold 5")
    path.chmod(0)


def _broken_link(path: Path) -> None:
    path.symlink_to("nowhere.txt")


PATHS: dict[str, tuple[Callable[[Path], None], str]] = {
    "a.docx": (_directory, "a directory without stories"),
    "a.txt": (_loop, "this file cannot be read (Too many levels of symbolic links)"),
    "a.html": (_broken_link, "there is no such file"),
    "a.json": (_forbidden, "this file may not be read (permission denied)"),
}


@pytest.mark.parametrize("name", PATHS)
def test_a_path_that_cannot_be_read_ends_in_one_sentence(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    make, trouble = PATHS[name]
    make(Path(name))
    if make is _forbidden and os.access(name, os.R_OK):
        pytest.skip("this user may read everything")
    assert trouble in _complaint([name], capsys)


@pytest.mark.parametrize(
    ("arguments", "trouble"),
    [
        (["nowhere.html"], "nowhere.html: there is no such file"),
        (["*.html"], "*.html: no file matches this pattern"),
        (["a\0b.txt"], "this file cannot be read (embedded null byte)"),
        (["x" * 300 + ".txt"], "this file cannot be read (File name too long)"),
        (["--column", "body", "a.csv"], "there is no column 'body'; the columns are text, id"),
        (["--date-column", "day", "a.csv"], "there is no column 'day'"),
        (["--id-column", "key", "a.csv"], "there is no column 'key'"),
        (["--column", "body", "a.json"], "there is no text under the key 'body'"),
        (["--date-column", "headline", "a.json"], "'5' under the key 'headline' is not a date"),
        (["--input-format", "docx", "a.csv"], "this is no DOCX file"),
        (["--input-format", "word", "a.csv"], "there is no 'word'"),
        (["--column", "id", "a.parquet"], "the column 'id' holds int64, not text"),
    ],
)
def test_a_wrong_call_ends_in_one_sentence(
    arguments: list[str],
    trouble: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.csv").write_text("text,id\nsix,7\n")
    Path("a.json").write_text(json.dumps({"headline": "5", "body_html": "6"}))
    pyarrow.parquet.write_table(pyarrow.table({"id": [1], "text": ["5"]}), "a.parquet")
    assert trouble in _complaint(arguments, capsys)


@pytest.mark.parametrize(("name", "module"), [("a.pdf", "pypdf"), ("a.parquet", "pyarrow")])
def test_a_missing_package_is_named(
    name: str, module: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(__import__("sys").modules, module, None)
    Path(name).write_bytes(pdf("5"))
    assert f"install it with: pip install 'figcheck[{name[2:]}]'" in _complaint([name], capsys)


def test_what_a_part_claims_of_its_size_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    data = bytearray(_bomb())
    entry = data.rfind(b"PK\x01\x02")
    struct.pack_into("<I", data, entry + 24, 10)
    Path("a.docx").write_bytes(data)
    assert "a.docx: this DOCX file " in _complaint(["a.docx"], capsys)
    assert zipfile.is_zipfile("a.docx")
