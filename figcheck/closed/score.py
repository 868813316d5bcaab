"""A series of games with its score: the number of its last game or of the next, and the most games it can have."""

from __future__ import annotations

from collections.abc import Iterator

from ..laws.values import larger_first
from ..model import Certainty, Figure, Kind, Relation, Story
from ..story import exactly
from ..wording import named
from .pattern import hits, pattern
from .series import ends

_WON = (
    r"(?:took|takes?|won|wins?|winning|taking|clinched|clinches|clinching|captured|sealed|lost|loses?|swept) "
    r"(?:the|their|a|its|his|her) "
)
_HOLDS = (
    r"(?:leads?|led|leading|trails?|trailed|trailing|tied|ties|evened|levelled|leveled|tying|evening|levelling) "
    r"(?:the|their|a|its|his|her) "
)
# matches "took the best-of-seven series S with a win in Game 7"; refuses "lead the series S after Game 5"
_SERIES = pattern(rf"{_WON}[^.;:]{{0,50}}?series,? (?:by )?{{series:score}}[^.;:]{{0,60}}? game {{game:any}}")
_ALSO = pattern(
    r"(?:won|wins?|winning|taking|took) game {game:any}[^.;:]{0,40}? (?:to|and) (?:take|win|clinch|took|won|"
    r"clinched) (?:the|their) [^.;:]{0,40}?series,? {series:score}"
)
# matches "lead the series S after Game 5", "tied the series at S with a win in Game 4"; refuses "leads S into Game 6"
_STANDS = pattern(
    rf"{_HOLDS}[^.;:]{{0,50}}?series,? (?:at |by )?{{series:score}},? "
    r"(?:after|with a [^.;:]{0,40}? in|by winning|in) (?:winning )?game {game:any}"
)
# matches "lead the series S heading into Game 6"
_BEFORE = pattern(
    rf"{_HOLDS}[^.;:]{{0,50}}?series,? (?:at |by )?{{series:score}},? "
    r"(?:heading|going|ahead of|before|entering|into|with) (?:into |to )?game {game:any}"
)
# matches "won the best-of-seven series S"; refuses "lead the best-of-seven series S"
_BEST_OF = pattern(rf"{_WON}best[- ]of[- ]{{game:count}}(?: [a-z-]+){{0,3}}? series,? (?:by )?{{series:score}}")
# matches "won Game 5 to take the best-of-seven series S"
_ALSO_BEST_OF = pattern(
    r"(?:to|and) (?:take|win|clinch|took|won|clinched|sweep|swept) (?:the|their) best[- ]of[- ]{game:count}"
    r"(?: [a-z-]+){0,3}? series,? {series:score}"
)


def series_score(story: Story) -> Iterator[Relation]:
    """Relations between the games that each side won and the number of a game.

    The cue "wording" is series (the last game), next (the one that follows) or best of (the most there can be).
    """
    for sentence in story.sentences:
        if " series" not in sentence.skeleton:
            continue
        for compiled, wording in (
            (_SERIES, "series"), (_ALSO, "series"), (_STANDS, "series"), (_BEFORE, "next"),
            (_BEST_OF, "best of"), (_ALSO_BEST_OF, "best of"),
        ):  # fmt: skip
            for hit in hits(sentence, compiled):
                yield from _relation(hit.all("series")[0], hit.all("game")[0], wording)


def _relation(series: Figure, game: Figure, wording: str) -> Iterator[Relation]:
    """The side with more games stands first."""
    pair = ends(series)
    numbered = game.kind is Kind.COUNT if wording == "best of" else game.text.isdigit()
    if pair is None or not numbered:
        return
    first, second = larger_first(*pair)
    counted = game if game.kind is Kind.COUNT else exactly(game, int(game.text))
    roles = (("first", (first,)), ("second", (second,)), ("game", (counted,)))
    yield Relation("series", roles, (("wording", wording),), Certainty.STATED, named("series", wording))
