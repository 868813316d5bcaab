"""A series of games with its score: the number of its last game or of the next, and the most games it can have."""

from __future__ import annotations

from collections.abc import Iterator

from ..laws.values import larger_first
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import exactly, one_of_words
from ..wording import named
from .pattern import Hit, hits, pattern
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
_LEADING = r"\b(?P<way>up|ahead|lead|leads|led|leading|down|behind|trail|trails|trailed|trailing)"
_OF_SO_MANY = r"best[- ]of[- ]{most:count}"
_TO_GO = (
    r"(?:needs?|needed|needing|require|requires|are|is|were|was|stand|within) (?:{game:count}|(?P<one>one)) "
    r"(?:(?:more|further) (?:wins?|victories|victory)|(?:wins?|victories|victory) (?:away|short|from|of))\b"
)
_BEHIND = frozenset("down behind trail trails trailed trailing".split())
# matches "up S in the best-of-seven final, … need two more wins"; refuses "lead S, need two more wins"
_NEEDED = (
    pattern(rf"{_LEADING} (?:the |their )?{{series:score}}[^.;:]{{0,30}}? {_OF_SO_MANY}[^.;:]{{0,70}}? {_TO_GO}"),
    pattern(rf"{_LEADING} [^.;:]{{0,20}}?{_OF_SO_MANY}[^.;:]{{0,40}}? {{series:score}},?[^.;:]{{0,60}}? {_TO_GO}"),
)
# matches "won the series S in C games"; refuses "lead the series S in C days"
_IN_GAMES = pattern(
    rf"{_WON}[^.;:]{{0,50}}?series,? (?:by )?{{series:score}} (?:in|after|over) {{game:count}} (?:games|matches|tests)"
    r"(?![a-z])"
)


def series_score(story: Story) -> Iterator[Relation]:
    """Relations between the games that each side won and the number of a game.

    The cue "wording" is series (the last game), next (the one that follows), best of (the most there can be) or needed
    (those that a side has still to win, of the "most" there can be).
    """
    for sentence in story.sentences:
        for compiled in _NEEDED if "best" in sentence.skeleton else ():
            for hit in hits(sentence, compiled):
                yield from _needed(story, sentence, hit)
        if " series" not in sentence.skeleton:
            continue
        for compiled, wording in (
            (_SERIES, "series"), (_ALSO, "series"), (_STANDS, "series"), (_BEFORE, "next"),
            (_IN_GAMES, "series"),
            (_BEST_OF, "best of"), (_ALSO_BEST_OF, "best of"),
        ):  # fmt: skip
            for hit in hits(sentence, compiled):
                yield from _relation(hit.all("series")[0], hit.all("game")[0], wording)


def _relation(series: Figure, game: Figure, wording: str) -> Iterator[Relation]:
    """The side with more games stands first."""
    pair = ends(series)
    numbered = game.kind is Kind.COUNT or (wording != "best of" and game.text.isdigit())
    if pair is None or not numbered:
        return
    first, second = larger_first(*pair)
    counted = game if game.kind is Kind.COUNT else exactly(game, int(game.text))
    roles = (("first", (first,)), ("second", (second,)), ("game", (counted,)))
    yield Relation("series", roles, (("wording", wording),), Certainty.STATED, named("series", wording))


def _needed(story: Story, sentence: Sentence, hit: Hit) -> Iterator[Relation]:
    """The side that leads has the more wins of the two, the one that trails the fewer."""
    pair = ends(hit.all("series")[0])
    game = hit.all("game") or tuple(_one(story, sentence, hit))
    if pair is not None and game:
        more, fewer = larger_first(*pair)
        own, other = (fewer, more) if hit.word("way") in _BEHIND else (more, fewer)
        roles = (("first", (own,)), ("second", (other,)), ("most", hit.all("most")), ("game", game))
        yield Relation("series", roles, (("wording", "needed"),), Certainty.STATED, named("series", "needed"))


def _one(story: Story, sentence: Sentence, hit: Hit) -> Iterator[Figure]:
    """The "one" of "need one more win", which is no figure to readers of figures."""
    at = sentence.skeleton.rfind(" one ", hit.start, hit.end)
    if at >= 0:
        yield one_of_words(story, sentence, at + 1, at + 4)
