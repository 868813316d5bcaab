"""The report as JSON, in the contract of `report-v1.schema.json`: one object, or an array of stories."""

from __future__ import annotations

import json

from ..checked import Checked, Look
from ..contract import checked_to_dict


def writer(look: Look) -> JsonWriter:
    """A writer of JSON."""
    return JsonWriter(look.single)


class JsonWriter:
    """The report of a single story as it is; of several an array of `{"file": …, "report": …}`.

    A story that could not be checked is `{"file": …, "error": …}`.
    """

    def __init__(self, single: bool) -> None:
        self.single = single
        self.before = "[\n"

    def story(self, checked: Checked) -> str:
        """The report of a story."""
        if self.single:
            return json.dumps(checked_to_dict(checked), ensure_ascii=False, indent=2) + "\n"
        return self._item({"file": checked.report.name, "report": checked_to_dict(checked)})

    def trouble(self, name: str, sentence: str) -> str:
        """Why a story could not be checked."""
        item: dict[str, object] = {"file": name, "error": sentence}
        return json.dumps(item, ensure_ascii=False, indent=2) + "\n" if self.single else self._item(item)

    def _item(self, item: dict[str, object]) -> str:
        before, self.before = self.before, ",\n"
        return before + json.dumps(item, ensure_ascii=False)

    def end(self) -> str:
        """The end of the array."""
        if self.single:
            return ""
        return "[]\n" if self.before == "[\n" else "\n]\n"
