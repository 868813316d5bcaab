"""Text into HTML: nothing of a story or of its name is ever taken for markup."""

from __future__ import annotations

import html

# what a story may not send to a browser: control characters, but for the tab and the line feed
_HARMLESS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160)), "�") | {13: None}


def text(value: str) -> str:
    """A text as the content of an element or the value of a quoted attribute."""
    return html.escape(value.translate(_HARMLESS), quote=True)


def element(name: str, content: str = "", **attributes: str | bool | None) -> str:
    """An element with content that is HTML already; attribute values are escaped, `class_` is the class.

    An underscore in a name is a hyphen. None and False leave an attribute out, True names it alone.
    """
    shown = "".join(_attribute(key, value) for key, value in attributes.items() if value not in (None, False))
    return f"<{name}{shown}>{content}</{name}>"


def _attribute(key: str, value: str | bool | None) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{text(str(value))}"'
