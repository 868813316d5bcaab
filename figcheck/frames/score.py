"""A series of games won by a score, with the number of its last game."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Certainty, Relation, Story
from .pattern import hits, pattern
from .series import ends

# matches "took the best-of-seven series 4-3 with a win in Game 7"; refuses "lead the series 3-2 after Game 5"
_SERIES = pattern(
    r"(?:took|takes?|won|wins?|winning|taking|clinched|clinches|clinching|captured|sealed|lost|loses?) (?:the|"
    r"their|a|its|his) [^.;:]{0,50}?series,? (?:by )?{series:score}"
    r"[^.;:]{0,60}? game {game:any}"
)
_ALSO = pattern(
    r"(?:won|wins?|winning|taking|took) game {game:any}[^.;:]{0,40}? (?:to|and) (?:take|win|clinch|took|won|"
    r"clinched) (?:the|their) [^.;:]{0,40}?series,? {series:score}"
)


def series_score(story: Story) -> Iterator[Relation]:
    """Relations between the games that each side won and the number of the game that ended the series."""
    for sentence in story.sentences:
        for compiled in (_SERIES, _ALSO):
            for hit in hits(sentence, compiled):
                pair = ends(hit.all("series")[0])
                if pair is not None and hit.all("game")[0].text.isdigit():
                    roles = (("first", (pair[0],)), ("second", (pair[1],)), ("game", hit.all("game")))
                    yield Relation("series", roles, (("wording", "series"),), Certainty.STATED)
