"""Text in the encoding that a web page or an XML file declares."""

from __future__ import annotations

import codecs
import re

from .source import Damaged

# matches "utf-8", "ISO-8859-15", "windows-1252", "Shift_JIS"; refuses "punycode", "zlib"
_KNOWN = re.compile(
    r"(?:utf-?8|utf-?16(?:-?[lb]e)?|(?:us-)?ascii|iso-?8859-\d\d?|latin-?\d\d?|(?:windows|cp)-?125\d|koi8-[ru]|macintosh"
    r"|shift[_-]jis|euc-(?:jp|kr)|iso-2022-jp|gb2312|gbk|gb18030|big5)\Z",
    re.IGNORECASE,
)
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# browsers read these as the larger set that writers mean by them
_MEANT = {"iso-8859-1": "windows-1252", "latin1": "windows-1252", "latin-1": "windows-1252"}


def meant(encoding: str) -> str:
    """The encoding that is meant by a name, latin-1 being windows-1252 as in browsers; empty for one not read here."""
    return _MEANT.get(encoding.lower(), encoding) if _KNOWN.match(encoding) else ""


def decoded(data: bytes, declared: str, *, page: bool = False) -> str:
    """The characters of a file by its byte order mark, else by what it declares, else as UTF-8.

    With `page` the declaration is read as browsers read it. Raises Damaged for an encoding that is not known, and for
    bytes that are not in it.
    """
    encoding = declared or "utf-8"
    for mark, marked in _MARKS:
        if data.startswith(mark):
            data, encoding = data[len(mark) :], marked
            break
    if not _KNOWN.match(encoding):
        raise Damaged(f"this says that it is in {encoding}, which is not known here; save it as UTF-8")
    try:
        return data.decode(_MEANT.get(encoding.lower(), encoding) if page else encoding)
    except LookupError:
        raise Damaged(f"this says that it is in {encoding}, which is not known here; save it as UTF-8") from None
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise Damaged(
            f"this is not {_called(encoding)} (byte 0x{data[error.start]:02X} on line {line}); save it as UTF-8"
        ) from None


def _called(encoding: str) -> str:
    return encoding.upper() if encoding.lower().startswith("utf") else encoding
