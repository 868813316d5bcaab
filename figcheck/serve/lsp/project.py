"""What the server asks of whoever starts it, since it reads no files itself; and what an editor may set."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Protocol

from ...checker import Checker
from ...errors import ConfigError
from ...model import Finding
from ...records import dataclass

TODAY = "today"
# matches the "S" of "extendSelect"; refuses "Select"
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What an editor sets: the settings of a configuration file, which go before the file's, and what is its own.

    `hints` asks for ticks behind figures that agree; `published` is the day of publication of stories that state none,
    or "today".
    """

    settings: Mapping[str, object] = field(default_factory=dict)
    hints: bool = False
    published: str = ""

    @classmethod
    def of(cls, given: object) -> Wishes:
        """The wishes in what an editor sends; names may be written `extendSelect` or `extend-select`.

        Empty values say nothing. Raises ConfigError for what cannot be used.
        """
        if not isinstance(given, Mapping):
            return cls()
        inner = given.get("figcheck", given)
        plain = _plain(inner if isinstance(inner, Mapping) else {})
        house = plain.get("house")
        if isinstance(house, Mapping):
            plain["house"] = _plain(house)
        hints, published = plain.pop("inlay-hints", False), plain.pop("published", "")
        if not isinstance(published, str) or (published not in ("", TODAY) and _day(published) is None):
            raise ConfigError(
                f"the editor's setting 'published' is a day such as 2021-08-30 or 'today', not {published!r}"
            )
        return cls(plain, hints is True, published)

    @property
    def day(self) -> date | None:
        """The day that is set, where it is not the day of today."""
        return _day(self.published)


class Project(Protocol):
    """The settings of the files around a story, and its baseline. Each raises ConfigError for what cannot be used."""

    def wish(self, wishes: Wishes, folder: str) -> None:
        """Take what the editor sets, paths in it being relative to a folder; what was read from files is read anew."""

    def checker(self, path: str) -> Checker:
        """The checker for a story."""

    def published(self) -> date | None:
        """The day of publication of stories that state none."""

    def baseline(self, path: str) -> str:
        """The path of the baseline for a story; empty where the settings name none."""

    def remember(self, path: str, finding: Finding) -> str:
        """Add a finding to the baseline of a story, and say where it was written."""


def _plain(given: Mapping[object, object]) -> dict[str, object]:
    named = {_HUMP.sub("-", str(key)).lower().replace("_", "-"): value for key, value in given.items()}
    return {key: value for key, value in named.items() if value is not None and value not in ("", [], {})}


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
