"""The report as one self-contained page, with the story as a proof and the figure sheet beside it."""

from __future__ import annotations

from ..checked import Checked, Look
from ..html.index import Listed, index
from ..html.page import head, story, tail


def writer(look: Look) -> HtmlWriter:
    """A writer of a page."""
    return HtmlWriter(look.single)


class HtmlWriter:
    """A page with every story; of each only its name and its counts are kept, for the list at the end."""

    def __init__(self, single: bool) -> None:
        self.single = single
        self.listed: list[Listed] = []

    def story(self, checked: Checked) -> str:
        """A story, and before the first one the head of the page."""
        self.listed.append(Listed.of(checked.report))
        key = f"s{len(self.listed)}-"
        if checked.comparison is None:
            return self._head(checked.report.name) + story(checked, key)
        from ..html.comparison import story as beside_its_sources

        return self._head(checked.report.name) + beside_its_sources(checked, checked.comparison, key)

    def trouble(self, name: str, sentence: str) -> str:
        """A place in the list of stories."""
        head = self._head(name) if not self.listed else ""
        self.listed.append(Listed(name, trouble=sentence))
        return head

    def end(self) -> str:
        """The list of stories, when there may be several, and the end of the page."""
        empty = "" if self.listed else head("figcheck", many=True)
        in_doubt = not self.single or any(item.trouble for item in self.listed)
        return empty + tail(index(self.listed) if in_doubt else "")

    def _head(self, name: str) -> str:
        if len(self.listed) > 1:
            return ""
        return head(f"{name} – figcheck" if self.single else "figcheck: stories", not self.single)
