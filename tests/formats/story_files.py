"""Small files of every format for the tests: Word documents and PDFs put together by hand."""

from __future__ import annotations

import io
import zipfile
import zlib

import figcheck
from figcheck.formats.files import open_stories
from figcheck.formats.source import Reading
from figcheck.formats.story import StoryFile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:shape"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="{main}"'
    ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)


def stories(data: str | bytes, name: str, **reading: str) -> list[StoryFile]:
    """The stories of a file that is given as it stands."""
    return list(open_stories(data.encode() if isinstance(data, str) else data, name, Reading(**reading)))


def story(data: str | bytes, name: str, **reading: str) -> StoryFile:
    """The one story of a file."""
    (found,) = stories(data, name, **reading)
    return found


def sources(found: StoryFile) -> list[tuple[str, str]]:
    """Each figure of a story as it is read, with what stands for it in the file."""
    pairs = []
    for figure in figcheck.extract(found.text):
        place = found.origin.span(figure.span)
        pairs.append((figure.text, found.origin.source[place.start : place.end]))
    return pairs


def parts(found: StoryFile) -> list[tuple[str, str]]:
    """Each figure of a story, with the part of the file that it stands in."""
    return [(figure.text, found.origin.part(figure.span.start)) for figure in figcheck.extract(found.text)]


def run(text: str, properties: str = "") -> str:
    """A run of a Word document."""
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str) -> str:
    """A paragraph of a Word document, of runs or of plain text."""
    runs = (piece if piece.startswith("<") else run(piece) for piece in content)
    return f"<w:p>{''.join(runs)}</w:p>"


def document(body: str) -> str:
    """The main part of a Word document."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:document {NAMESPACES}><w:body>{body}</w:body></w:document>'


def docx(body: str, parts: dict[str, str | bytes] | None = None, main: str = "word/document.xml") -> bytes:
    """A Word document."""
    return zipped({"_rels/.rels": _RELATIONS.format(main=main), main: document(body), **(parts or {})})


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A zip file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def pdf(*pages: str) -> bytes:
    """A PDF with a line of text for each line of each page."""
    return pdf_of(*(_shown(page) if page else b"" for page in pages))


def pdf_of(*streams: bytes, packed: bool = False) -> bytes:
    """A PDF whose pages are drawn by what stands in some streams."""
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(len(streams)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for index, stream in enumerate(streams):
        content = zlib.compress(stream, 9) if packed else stream
        filtered = " /Filter /FlateDecode" if packed else ""
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * index} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>".encode(),
            f"<< /Length {len(content)}{filtered} >>\nstream\n".encode() + content + b"\nendstream",
        ]
    data, places = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + item + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode()


def _shown(page: str) -> bytes:
    for sign in "\\()":
        page = page.replace(sign, "\\" + sign)
    lines = " T* ".join(f"({line}) Tj" for line in page.split("\n"))
    return f"BT /F1 12 Tf 14 TL 72 720 Td {lines} ET".encode("cp1252")
