"""A line of JSON for each story, for pipelines: `{"file": …, "report": …}`, or `{"file": …, "error": …}`."""

from __future__ import annotations

import json

from ..checked import Checked, Look
from ..comparison import any_to_dict


def writer(_: Look) -> JsonLinesWriter:
    """A writer of JSON Lines."""
    return JsonLinesWriter()


class JsonLinesWriter:
    """Each story on a line of its own, in the contract of `report-v1.schema.json`."""

    def story(self, checked: Checked) -> str:
        """The report of a story."""
        return json.dumps({"file": checked.report.name, "report": any_to_dict(checked)}, ensure_ascii=False) + "\n"

    def trouble(self, name: str, sentence: str) -> str:
        """Why a story could not be checked."""
        return json.dumps({"file": name, "error": sentence}, ensure_ascii=False) + "\n"

    def end(self) -> str:
        """Nothing."""
        return ""
