"""The report for people: each finding with its sentences, the arithmetic in one line, and what would agree."""

from __future__ import annotations

from ..blocks import asides, claims, findings
from ..checked import Checked, Look
from ..summary import Tally, summary


def writer(look: Look) -> TextWriter:
    """A writer of the report for people."""
    return TextWriter(look)


class TextWriter:
    """A block for each finding, on request the claims of each story, and the summary line at the end."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.tally = Tally()

    def story(self, checked: Checked) -> str:
        """The findings of a story, with its claims where they are asked for."""
        self.tally += Tally.of(checked.report)
        return self.findings(checked) + self._accounts(checked) + (self._claims(checked) if self.look.claims else "")

    def findings(self, checked: Checked) -> str:
        """The findings of a story, each followed by an empty line."""
        blocks = (*findings(checked, self.look.paint, self.look.width), *asides(checked.report, self.look.paint))
        return "".join(f"{block}\n\n" for block in blocks)

    def _accounts(self, checked: Checked) -> str:
        """Of a draft that was compared what its sources say to each figure, and the count of all."""
        if checked.comparison is None or self.look.quiet:
            return ""
        from ..accounts import changed, counted, table

        rows = table(checked, checked.comparison, self.look.paint, self.look.width)
        moves = changed(checked, checked.comparison, self.look.paint)
        return (
            "".join(f"{part}\n\n" for part in (rows, moves) if part)
            + counted(checked.comparison, self.look.paint)
            + "\n"
        )

    def _claims(self, checked: Checked) -> str:
        if not checked.report.judged:
            return ""
        name = "" if self.look.single else self.look.paint(checked.report.name, "bold") + "\n"
        return name + claims(checked, self.look.paint) + ("\n" if self.look.quiet else "\n\n")

    def trouble(self, _name: str, _sentence: str, /) -> str:
        """Nothing: the error stream has said it."""
        return ""

    def end(self) -> str:
        """What was examined."""
        if self.look.quiet or not self.tally.stories:
            return ""
        return summary(self.tally, self.look.paint) + "\n"
