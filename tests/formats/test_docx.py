"""Word documents: every trap that loses or invents figures."""

from __future__ import annotations

from datetime import date

import pytest
from story_files import document, docx, paragraph, parts, run, sources, story, zipped

INSERTED, DELETED = "<w:ins w:id='1'>{}</w:ins>", "<w:del w:id='2'>{}</w:del>"
BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></mc:Choice>"
    "<mc:Fallback><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def _text(*paragraphs: str) -> str:
    return story(docx("".join(paragraphs)), "story.docx").text


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (["cost 4", run(".5", "<w:b/>"), " million"], "cost 4.5 million"),
        (["cut ", DELETED.format("<w:r><w:delText>45</w:delText></w:r>"), INSERTED.format(run("54"))], "cut 54"),
        (["a", "<w:moveFrom>" + run(" 5") + "</w:moveFrom>", "<w:moveTo>" + run(" 6") + "</w:moveTo>"], "a 6"),
        (["a", run(" 5", "<w:vanish/>"), run(" 6", "<w:vanish w:val='0'/>"), run(" 7", "<w:vanish w:val='true'/>")], "a 6"),
        (["a", run(" 5", "<w:strike/>"), run(" 6", "<w:dstrike/>"), run(" 7", "<w:strike w:val='false'/>")], "a 7"),
        (["a", run(" 5", "<w:rPrChange w:id='1'><w:rPr><w:vanish/></w:rPr></w:rPrChange>")], "a 5"),
        (["a ", "<w:sdt><w:sdtContent>" + run("5") + "</w:sdtContent></w:sdt>"], "a 5"),
        (["a ", "<w:smartTag>" + run("5") + "</w:smartTag>", "<w:hyperlink>" + run(" 6") + "</w:hyperlink>"], "a 5 6"),
        (["a ", "<w:fldSimple w:instr=' PAGE 9 '>" + run("5") + "</w:fldSimple>"], "a 5"),
        (["a ", "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>REF 9</w:instrText></w:r>", run("5")], "a 5"),
        (["8", "<w:r><w:noBreakHyphen/></w:r>", "3"], "8\u20113"),
        (["mil", "<w:r><w:softHyphen/></w:r>", "lion"], "million"),
        (["a", "<w:r><w:br/></w:r>", "b"], "a\nb"),
        (["5", "<w:r><w:br/></w:r>", "400"], "5\n\n400"),
        (["a", "<w:r><w:br w:type='page'/></w:r>", "b"], "a\n\nb"),
        (["3", "<w:r><w:tab/></w:r>", "400"], "3 | 400"),
        (["a", "<w:r><w:tab/></w:r>", "400"], "a 400"),
        (["10", run("6", "<w:vertAlign w:val='superscript'/>"), " kg"], "10^6 kg"),
        (["sold 45", run("2", "<w:vertAlign w:val='superscript'/>"), "."], "sold 45 2."),
        (["5", "<w:r><w:footnoteReference w:id='2'/></w:r>", " sold"], "5 sold"),
        (["a ", "<m:oMath><m:r><m:t>5</m:t></m:r></m:oMath>", "6"], "a 6"),
    ],
)  # fmt: skip
def test_a_paragraph_is_read_as_it_would_be_printed(content: list[str], text: str) -> None:
    assert _text(paragraph(*content)) == text


def test_a_story_has_its_headline_paragraphs_boxes_and_notes() -> None:
    table = f"<w:tbl><w:tr><w:tc>{paragraph('3')}</w:tc><w:tc>{paragraph('400')}{paragraph('5')}</w:tc></w:tr></w:tbl>"
    notes = (
        document("").partition("<w:body>")[0].replace("w:document", "w:footnotes")
        + f"<w:footnote w:type='separator'>{paragraph('9')}</w:footnote>"
        + f"<w:footnote w:id='2'>{paragraph('Note 12')}</w:footnote></w:footnotes>"
    )
    body = paragraph("Harbour grows 5%") + paragraph("Six ", BOX.format(paragraph("Box 77")), "ships") + table
    found = story(docx(body + paragraph("End 8"), {"word/footnotes.xml": notes}), "story.docx")
    assert found.text == "Harbour grows 5%\n\nSix ships\n\nBox 77\n\n3 | 400\n\n5\n\nEnd 8\n\nNote 12"
    assert parts(found) == [
        ("5%", "paragraph 1, run 1"),
        ("Six", "paragraph 2, run 1"),
        ("77", "text box 1, paragraph 1, run 1"),
        ("3", "table 1, row 1, cell 1"),
        ("400", "table 1, row 1, cell 2"),
        ("5", "table 1, row 1, cell 2"),
        ("8", "paragraph 3, run 1"),
        ("12", "footnote 1, paragraph 1, run 1"),
    ]
    assert all(read == shown for read, shown in sources(found))
    assert not found.origin.has_lines


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    joined = "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>" + run("cost 5") + "</w:p>" + paragraph(" million")
    assert _text(joined) == "cost 5 million"


def test_the_publish_date_of_the_cover_page_is_the_day_of_publication() -> None:
    cover = "<CoverPageProperties xmlns='x'><PublishDate>2021-08-30T00:00:00</PublishDate></CoverPageProperties>"
    assert story(docx(paragraph("5"), {"customXml/item1.xml": cover}), "a.docx").published == date(2021, 8, 30)
    core = "<cp:coreProperties><dcterms:modified>2021-08-30T00:00:00Z</dcterms:modified></cp:coreProperties>"
    assert story(docx(paragraph("5"), {"docProps/core.xml": core}), "a.docx").published is None


def test_the_main_part_may_have_another_name() -> None:
    assert story(docx(paragraph("5"), main="word/document2.xml"), "a.docx").text == "5"
    assert story(zipped({"word/document.xml": document(paragraph("6"))}), "a.docx").text == "6"


def test_the_strict_form_of_the_standard_is_read_too() -> None:
    strict = document(paragraph("5")).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert story(zipped({"word/document.xml": strict}), "a.docx").text == "5"
