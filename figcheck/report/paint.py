"""Terminal styles by hand: a handful of escape sequences, and nothing at all when they are switched off."""

from __future__ import annotations

from typing import Literal

from ..records import dataclass

Style = Literal["bold", "dim", "red", "green", "yellow", "blue", "cyan"]
_CODES: dict[Style, str] = {
    "bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "blue": "34", "cyan": "36",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Paint:
    """Wraps text in styles when `enabled`; returns it unchanged otherwise."""

    enabled: bool = False

    def __call__(self, text: str, *styles: Style) -> str:
        """The text in the given styles."""
        if not (self.enabled and text and styles):
            return text
        return f"\x1b[{';'.join(_CODES[style] for style in styles)}m{text}\x1b[0m"


PLAIN = Paint()
