"""JSON whose strings know where they stand, and the text of a string with its places through every escape.

The standard library's parser is used as it is, with a reader of strings that keeps their places.
"""

from __future__ import annotations

import json
import re
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]
from json.scanner import py_make_scanner  # type: ignore[attr-defined]
from typing import Any

from .flow import Flow, Mapped
from .source import Damaged

# matches "\\ud83d\\ude00", "\\u00a3", "\\n"; refuses "n"
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)", re.DOTALL)
_SURROGATES = ("\ud800", "\udfff")


class Located(str):
    """A string value with the place of what stands between its quotation marks."""

    __slots__ = ("end", "start")
    start: int
    end: int


def parse(text: str) -> Any:
    """A JSON text as Python values, its strings Located. Numbers stay strings. Raises Damaged."""
    decoder = json.JSONDecoder(strict=False, parse_int=str, parse_float=str)
    decoder.parse_string = _located  # type: ignore[attr-defined]
    decoder.scan_once = py_make_scanner(decoder)  # type: ignore[attr-defined]
    try:
        return decoder.decode(text)
    except JSONDecodeError as error:
        raise Damaged(
            f"this is not JSON that can be read ({error.msg} on line {error.lineno}, column {error.colno})"
        ) from None
    except RecursionError:
        raise Damaged("this JSON is nested too deeply to be a story") from None


def unescaped(text: str, value: Located, part: str) -> Mapped:
    """A string value as text, each character with its place. Raises Damaged for half a surrogate pair."""
    flow = Flow(part)
    done = value.start
    for match in _ESCAPE.finditer(text, value.start, value.end):
        flow.copy(text[done : match.start()], done)
        character = scanstring(match.group() + '"', 0, False)[0]
        if _SURROGATES[0] <= character <= _SURROGATES[1]:
            line = text.count("\n", 0, match.start()) + 1
            raise Damaged(
                f"the escape {match.group()} on line {line} is half of a character; its other half is missing"
            )
        flow.put(character, match.start(), match.end())
        done = match.end()
    flow.copy(text[done : value.end], done)
    return flow.mapped()


def pointer(*steps: str | int) -> str:
    """A JSON pointer (RFC 6901)."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)


def _located(text: str, start: int, strict: bool = True) -> tuple[Located, int]:
    value, end = scanstring(text, start, strict)
    found = Located(value)
    found.start, found.end = start, end - 1
    return found, end
