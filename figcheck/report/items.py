"""Stories as JSON: one value by itself, several as the items of an array that is written as it grows."""

from __future__ import annotations

import json
from collections.abc import Callable

from .checked import Checked


class JsonItems:
    """What is told of a single story as it is; of several an array of `{"file": …, KEY: …}`.

    A story that could not be checked is `{"file": …, "error": …}`.
    """

    def __init__(self, single: bool, key: str, told: Callable[[Checked], object]) -> None:
        self._single, self._key, self._told = single, key, told
        self._before = "[\n"

    def story(self, checked: Checked) -> str:
        """What is told of a story."""
        told = self._told(checked)
        return self._alone(told) if self._single else self._item({"file": checked.report.name, self._key: told})

    def trouble(self, name: str, sentence: str) -> str:
        """Why a story could not be checked."""
        item = {"file": name, "error": sentence}
        return self._alone(item) if self._single else self._item(item)

    def end(self) -> str:
        """The end of the array."""
        if self._single:
            return ""
        return "[]\n" if self._before == "[\n" else "\n]\n"

    def _alone(self, told: object) -> str:
        return json.dumps(told, ensure_ascii=False, indent=2) + "\n"

    def _item(self, item: object) -> str:
        before, self._before = self._before, ",\n"
        return before + json.dumps(item, ensure_ascii=False)
