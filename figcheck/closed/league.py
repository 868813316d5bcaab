"""A side's record of wins, draws and defeats with its points or its matches: "with 13 wins, six draws and three defeats
in 22 matches, they have 45 points".

The three numbers stand in a list, each with its noun, in the order of a league table. A sentence that speaks of points
taken away or won by a bonus, or of more than one such record, is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND
from .pattern import ASIDE, Hit, Late, Pattern, hits, pattern

_WON = r"(?:wins?|victories|victory|won)"
_DREW = r"(?:draws?|drawn|drew|ties?|tied)"
_LOST = r"(?:defeats?|loss(?:es)?|lost)"
_LIST = rf"{{wins:count}} {_WON},? (?:and )?{{draws:count}} {_DREW},?(?: and)? {{defeats:count}} {_LOST}"
# matches "C wins, C draws and C defeats"; refuses "C wins and C defeats"
_RECORD = pattern(_LIST)
# matches "won C, drawn C and lost C"; refuses "won C and lost C"
_VERBS = pattern(
    r"won {wins:count}(?: games| matches)?"
    + ASIDE
    + r",? (?:and )?(?:drawn|drew|tied) {draws:count},?(?: and)? lost {defeats:count}"
)
_WHOSE = r"(?:their |its |his |her |the )?(?:first |last |opening |past )?"
_MATCHES = r"(?:league )?(?:matches|games|fixtures|rounds|outings)\b"
# matches "in their C matches", "from C games", "after C rounds"; refuses "C games in hand"
_PLAYED = pattern(rf"\b(?:in|from|after|over|of) {_WHOSE}{{sum:count}} {_MATCHES}(?! in hand)")
# matches "have P", "on P", "with P", "have P from C games"; refuses "P clear", "P from safety"
_POINTS = pattern(
    r"\b(?:have|has|had|on|with|to|takes? them to|total of|collected|earned|tally of) (?:now )?{sum:points|count}"
    rf"(?! (?:clear|ahead|behind|adrift|above|below|more|off|out|from(?! {_WHOSE}{{count}} {_MATCHES})))"
)
# matches "deducted", "bonus point", "overtime"; refuses "points"
_OTHERWISE = Late(
    r"(?<![a-z])(?:deduct|docked|bonus|penalt|overtime|shoot-?out|try|tries|play-?off|cup|nhl|season ago)"
)
_COUNT = SIGN_OF_KIND[Kind.COUNT]
_LEAST = 4


def records(story: Story) -> Iterator[Relation]:
    """Relations of wins, draws and defeats with the points or the matches of the same sentence, and of boundaries with
    the runs of a batter.
    """
    for sentence in story.sentences:
        if len(sentence.figures) >= _LEAST and sentence.skeleton.count(_COUNT) > 2 and "w" in sentence.skeleton:
            yield from _of(sentence)


def _of(sentence: Sentence) -> Iterator[Relation]:
    found = [hit for compiled in (_RECORD, _VERBS) for hit in hits(sentence, compiled)]
    if len(found) != 1 or _OTHERWISE.search(sentence.skeleton):
        return
    roles = tuple((name, found[0].all(name)) for name in ("wins", "draws", "defeats"))
    played, points = _only(sentence, _PLAYED, found[0]), _only(sentence, _POINTS, found[0])
    if played:
        yield Relation(
            "record", (*roles, ("sum", played)), (("of", "matches"),), Certainty.STATED, "series/record-played"
        )
    if points:
        yield Relation(
            "record", (*roles[:2], ("sum", points)), (("of", "points"),), Certainty.STATED, "series/record-points"
        )


def _only(sentence: Sentence, compiled: Pattern, record: Hit) -> tuple[Figure, ...]:
    """The one sum that stands outside of the record itself; none where there are several."""
    found = [hit for hit in hits(sentence, compiled) if hit.end <= record.start or hit.start >= record.end]
    return found[0].all("sum") if len(found) == 1 else ()
