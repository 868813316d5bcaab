"""The votes of two candidates, each in a clause of its own, and the margin told behind them: "Ms Obi won 214,880 votes.
Mr Ray had 187,436. Her margin of 27,444 was the widest since 1993".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..laws.values import is_from, larger_first
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from .pattern import Hit, Late, Pattern, hits, pattern

_HELD = r"(?:had|has|won|received|got|polled|took|with|winning|taking|polling|drew|garnered|secured|collected)"
# matches "had C votes", "winning C of the C ballots"; refuses "had C years"
_TALLY = pattern(rf"\b{_HELD} (?:just |only |about |some )?{{votes:count}}(?! (?!votes|ballots|of|to|for|and|or)[a-z])")
# matches "and mr ray C", "mr ray's C" behind another tally; refuses "and C others"
_OTHER = pattern(r"(?:,| and| while| to) (?:[a-z.']+ ){1,4}?{votes:count}(?=[.,;]|$| votes)")
# matches "margin of C votes", "majority of C", "won by C votes"; refuses "margin of error"
_MARGIN = pattern(
    r"\b(?:(?:margin|majority|lead) (?:of victory )?(?:of|was) (?:just |only )?{margin:count}(?: votes)?"
    r"|(?:won|wins|winning|lost|ahead) by (?:just |only )?{margin:count} votes)(?! (?:seats|members))"
)
# matches "by C votes", "(by C)", "margin was just C"; refuses "by C percent"
_ANY_MARGIN = pattern(r"(?:\bby|\b(?:margin|majority|lead) (?:was|of)) (?:just |only |about )?{count}")
# matches "votes", "ballots", "polled"; refuses "devotes"
_VOTES = Late(r"(?<![a-z])(?:votes?|ballots?|polled|candidates?|elected|election)(?![a-z])")
# matches "first round", "in 2021", "last time"; refuses "first"
_THEN = Late(
    r"(?<![a-z])(?:round|runoff|run-off|last time|four years|previous|absentee|early|county|precinct|counties)(?![a-z])"
)
_BACK = 2


def margins_behind(story: Story) -> Iterator[Relation]:
    """Relations of a margin and the two tallies told in the sentences right before it, of one paragraph."""
    for at, sentence in enumerate(story.sentences):
        found = list(hits(sentence, _MARGIN)) if not sentence.headline else []
        if len(found) != 1 or not at:
            continue
        told = [
            other for other in story.sentences[max(0, at - _BACK) : at + 1] if other.paragraph == sentence.paragraph
        ]
        margin = found[0].all("margin")[0]
        votes = [figure for other in told for figure in _tallies(other) if figure is not margin]
        apart = any(_THEN.search(other.skeleton) for other in told)
        apart = apart or sum(1 for other in told for _ in hits(other, _ANY_MARGIN)) > 1
        if len(votes) == _SIDES and not apart and any(_VOTES.search(other.skeleton) for other in told):
            first, second = larger_first(*votes)
            roles = (("first", (first,)), ("second", (second,)), ("margin", (margin,)))
            yield Relation("margin", roles, (("wording", "margin"),), Certainty.IMPLIED, "margin/next-sentence")


_SIDES = 2


def _tallies(sentence: Sentence) -> list[Figure]:
    """The counts that someone had, in the order of the sentence; those of another candidate only behind one."""
    first = list(hits(sentence, _TALLY))
    found = list(_votes(first))
    if first:
        found += [figure for figure in _votes(list(_behind(sentence, _OTHER, first[0]))) if figure not in found]
    return found


def _behind(sentence: Sentence, compiled: Pattern, first: Hit) -> Iterator[Hit]:
    return (hit for hit in hits(sentence, compiled) if hit.start >= first.end)


def _votes(found: list[Hit]) -> Iterator[Figure]:
    for hit in found:
        figure = hit.all("votes")[0]
        if figure.kind is Kind.COUNT and figure.upper is None and is_from(figure, _FEWEST):
            yield figure


_FEWEST = 20
