"""OpenDocument texts and RTF: paragraphs as they are read, each figure in its own."""

from __future__ import annotations

import io
import sys

import odfdo
import pytest
from story_files import parts, story

from figcheck.errors import UnreadableInput

RTF = rb"""{\rtf1\ansi\ansicpg1252{\fonttbl\f0 Helvetica;}{\info{\title 99 lies}}\f0 Harbour grows 5%\par
Six ships \b came\b0 , it cost \'a3286 million.\par caf\u233?s: 3}"""


def odt(*blocks: odfdo.Element) -> bytes:
    """An OpenDocument text."""
    document = odfdo.Document("text")
    document.body.clear()
    for block in blocks:
        document.body.append(block)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_an_opendocument_text_is_read_by_paragraphs_without_its_notes() -> None:
    noted = odfdo.Paragraph("Six ships came on Monday.")
    noted.insert_note(after="ships", note_id="n1", citation="1", body="not the 99 of May")
    noted.insert_annotation(after="Monday", body="or 7?", creator="desk")
    spaced = odfdo.Element.from_tag('<text:p>It cost<text:s text:c="2"/>£286<text:line-break/>million.</text:p>')
    found = story(odt(odfdo.Header(1, "Harbour grows 5%"), noted, spaced), "story.odt")
    assert found.text == "Harbour grows 5%\n\nSix ships came on Monday.\n\nIt cost  £286\nmillion."
    assert ("5%", "paragraph 1") in parts(found)
    assert found.format == "odt"


def test_rtf_is_read_by_paragraphs_in_its_own_code_page() -> None:
    found = story(RTF, "story.rtf")
    assert found.text == "Harbour grows 5%\n\nSix ships came, it cost £286 million.\n\ncafés: 3"
    assert ("£286 million", "paragraph 2") in parts(found)
    assert story(RTF, "-").format == "rtf"


@pytest.mark.parametrize(("name", "package", "data"), [("a.odt", "odfdo", b"PK"), ("a.rtf", "striprtf", RTF)])
def test_without_the_extra_it_is_said_what_to_install(
    monkeypatch: pytest.MonkeyPatch, name: str, package: str, data: bytes
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    monkeypatch.setitem(sys.modules, f"{package}.{package}", None)
    with pytest.raises(UnreadableInput, match=r"pip install 'figcheck\[office\]'"):
        story(data, name)
