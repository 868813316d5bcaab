"""A template that says which of its numbers belong together: it knows, so nobody has to read it out of the words.

`Page` puts a story together piece by piece and remembers where each figure landed. The ties go to `figcheck.judge`,
which does the arithmetic as the reader of the story would: with the rounding that was printed.
"""

from __future__ import annotations

from datetime import date

from figcheck.testing import assert_ties


class Page:
    """A story in the making, with the place of each figure by name."""

    def __init__(self) -> None:
        self.text = ""
        self.places: dict[str, list[int]] = {}
        self.ties: list[dict[str, object]] = []

    def say(self, words: str) -> Page:
        """Add words."""
        self.text += words
        return self

    def figure(self, name: str, printed: str) -> Page:
        """Add a figure and remember its place."""
        self.places[name] = [len(self.text), len(self.text) + len(printed)]
        self.text += printed
        return self

    def tie(self, kind: str, word: str = "", **roles: list[str]) -> Page:
        """Say that some figures belong together, each in its role."""
        members = {role: [self.places[name] for name in names] for role, names in roles.items()}
        self.ties.append({"kind": kind, "roles": members, "word": word})
        return self


def results(company: str, divisions: tuple[int, int, int], before: int) -> Page:
    """A company's quarter, from amounts in thousands of pounds."""
    revenue = sum(divisions)
    verb = "rose" if revenue > before else "fell"
    page = Page()
    page.figure("now", f"£{revenue / 1000:,.1f}m").say(
        f" went through the books of {company} in the quarter. Boats brought in "
    )
    page.figure("boats", f"£{divisions[0] / 1000:,.1f}m").say(", repairs ").figure(
        "repairs", f"£{divisions[1] / 1000:,.1f}m"
    )
    page.say(" and moorings ").figure("moorings", f"£{divisions[2] / 1000:,.1f}m").say(
        ".\n\nA year ago the tills had seen "
    )
    page.figure("before", f"£{before / 1000:,.1f}m").say(f". Trade thus {verb} ")
    page.figure("percent", f"{abs(revenue / before - 1):.1%}").say(", and the harbour is content.\n")
    page.tie("sum", total=["now"], part=["boats", "repairs", "moorings"])
    return page.tie("percent_change", new=["now"], old=["before"], percent=["percent"], word=verb)


def main() -> None:
    """Render a story, check its ties and show what was judged."""
    page = results("Harlow Marine", (4_210, 1_870, 920), 6_400)
    report = assert_ties(page.text, page.ties, published=date(2026, 10, 14))
    print(page.text)
    for item in report.judged:
        print(f"{item.tie}: {item.verdict.outcome}: {item.verdict.working}")


if __name__ == "__main__":
    main()
