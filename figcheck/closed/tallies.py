"""What is said of a tally as a whole: the majority it gives ("by 312 votes to 215, a majority of 97"), that it is level
("a dead heat, at 46-46"), that a side won by it ("beat Wexley 3-2"), or that more are for it ("a plurality … (43
percent against 37 percent)").
"""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.votes import LEVEL, LEVEL_NOUNS, TIE_BREAKS, WINS, WON
from ..laws.values import larger_first, same_value
from ..model import Certainty, Figure, Kind, Relation, Sentence
from ..story import kinds_of
from ..wording import named
from .pattern import ASIDE, Late, hits, pattern
from .series import ends

_PAIR = (
    r"(?:{tally:score}|{side:count}(?: votes?)? (?:in favou?r |for )?(?:to|against|versus|vs\.?|and) "
    r"(?:[a-z'. ]{0,40}?)?{side:count})"
)
_TAIL = r"(?: votes?)?(?: (?:against|for|to|in)(?: [a-z' ]{1,50})?)?"
_A_MAJORITY = r"(?:a|the) (?:[a-z]+ ){0,2}?(?:majority|margin|lead|gap|difference|win|victory)"
_MAJORITIES = tuple(
    pattern(source)
    for source in (
        # matches "by S, a majority of C", "C votes to her C, winning by C"; refuses "a majority of C seats"
        rf"{_PAIR}{_TAIL}{ASIDE}(?:,| [–—-]| \() ?(?:(?:giving [a-z]+ |with |securing |which is )?{_A_MAJORITY} "
        r"(?:of|by)|(?:winning|losing|ahead) by) (?:just |only )?{margin:count}"
        r"(?! (?:seats|members|mps|lawmakers|[a-z]+ in))",
    )
)
_LEVEL = pattern(
    # matches "drew S", "tied at S", "in a dead heat, at S"; refuses "tied it with a S win"
    rf"\b(?:{'|'.join(LEVEL)})(?: (?:at|the (?:series|game|match|score|race)(?: at)?))?,? (?:at )?{{tally:score}}"
    r"(?! (?:win|victory|defeat|loss|lead))"
)
# matches "a S draw", "the S stalemate"; refuses "a S cup tie"
_DRAWN = pattern(rf"{{tally:score}} (?:{'|'.join(LEVEL_NOUNS)})(?![a-z-]| (?:win|victory|defeat|loss)\b)")
# matches "beat Hull S"; refuses "beat Hull to improve to S", and the first set of several
_BEAT = pattern(
    rf"\b(?:{'|'.join(WON)})(?: (?!(?:to|from|and|by|after|with)\b)[a-z'&-]+){{0,4}},? {{tally:score}}"
    r"(?! (?:draw|tie)|,? ?\(?{score})"
)
# matches "S win over Hull", "S cup win"; refuses "S favourite to win"
_WIN = pattern(
    r"{tally:score} (?:(?!(?:to|and|with|after|in|by|from|for|of|on|favourite|favorite)\b)[a-z-]+ ){0,3}?"
    rf"(?:{'|'.join(WINS)})(?![a-z-])"
)
# what ends a level match, and records of a season, which are no score
_BROKEN = Late(rf"\b(?:{'|'.join(TIE_BREAKS)})")
# matches "pluralities of Republicans (P stand vs. P overturn"; refuses "a plurality of Republicans (P)"
_PLURALITY = pattern(
    r"\bpluralit(?:y|ies) of [a-z', ]{2,40}? \({side:percent}(?: [a-z]+)?"
    r"(?:,? (?:to|vs\.?|versus|against|and|over) |[-–]){side:percent}"
)

_TOLD = kinds_of((Kind.SCORE, Kind.COUNT, Kind.PERCENT))


# matches "C and ann C, a lead of C": two batters may stand together so, whose lead is that of their side; refuses
# "C votes and ann C, a lead of C"
_TOGETHER = Late(
    r"(?<!votes)(?<!seats)(?<!points)(?<!delegates)(?<!councillors) and [^,.;:]*,? [^.;:]*?(?<![a-z])lead of "
)


def told_of_tallies(sentence: Sentence) -> Iterator[Relation]:
    """Relations of a tally with what is said of it, as of `vote.margin`."""
    if not sentence.kinds & _TOLD:
        return
    for compiled in _MAJORITIES:
        for hit in hits(sentence, compiled):
            pair = _sides(hit.all("tally"), hit.all("side"))
            if pair is not None and not _TOGETHER.search(sentence.skeleton, hit.start, hit.end):
                yield _relation("margin", *larger_first(*pair), hit.all("margin"))
    for hit in hits(sentence, _PLURALITY):
        first, second = hit.all("side")
        yield _relation("ahead", first, second)
    for compiled, wording in ((_LEVEL, "level"), (_DRAWN, "level"), (_BEAT, "won"), (_WIN, "won")):
        for hit in hits(sentence, compiled):
            pair = _sides(hit.all("tally"), ())
            if pair is None:
                continue
            if (wording == "level" or same_value(*pair)) and _BROKEN.search(sentence.skeleton):
                continue
            if wording == "level" or all(figure.unit is None for figure in pair):
                yield _relation(wording, *larger_first(*pair))


def _sides(tally: tuple[Figure, ...], sides: tuple[Figure, ...]) -> tuple[Figure, Figure] | None:
    """The two numbers of a tally, printed as one figure or as two."""
    if tally:
        return ends(tally[0])
    return (sides[0], sides[1]) if sides else None


def _relation(wording: str, first: Figure, second: Figure, stated: tuple[Figure, ...] = ()) -> Relation:
    roles = (("first", (first,)), ("second", (second,)), *((("margin", stated),) if stated else ()))
    name = "margin/winner-first" if wording == "ahead" else named("margin", wording)
    return Relation("margin", roles, (("wording", wording),), Certainty.IMPLIED, name)
