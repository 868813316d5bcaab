"""Two sides set against each other: "51%-39%", "45.8% to 42.8%", "(56 percent) than … (40 percent)"."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Figure, Kind, Sentence
from ..records import NamedTuple
from .pattern import hits, likely, pattern
from .series import ends

# matches "P to P", "P-P", "P versus P"; refuses "from P to P" and "P to P a day"
_TWO = pattern(
    r"(?<!from )(?<!between )\(?{side:percent|count}\)?(?: to | votes to |, to |-|–| - | – | versus | vs\.? "
    r"){side:percent|count}(?! (?:a|per|years|days) )"
)
# matches "(P) than … (P)", "(P) compared to … (P)"
_THAN = pattern(r"\({side:percent}\) than [^.;()]{0,80}?\({side:percent}\)")
# matches "(C good - C bad)", "P good to P bad"
_LABELLED = pattern(r"\({side:percent|count} [a-z]+,? ?(?:-|–|to|vs\.?|and) ?{side:percent|count} [a-z]+\)")
# matches "P approved; P disapproved", "P approve …, while P disapprove"
_APPROVAL = pattern(
    r"{side:percent} (?:of [^.;()]{0,30}? )?approved?[^.;()]{0,60}?(?:;|,|and|while)[^.;()]{0,20}? "
    r"{side:percent} disapproved?"
)
# matches "(41/54)"; refuses "41/54" outside of a bracket, which may be a fraction
_SLASH = pattern(r"\({side:percent|count} ?/ ?{side:percent|count}\)")
# matches "P of the vote to berg's C"; refuses "P of the vote to C"
_RIVAL = pattern(
    r"{side:percent} (?:of the (?:votes?|ballots?|poll) )?(?:to|against) (?:[a-z.]+ ){0,2}[a-z.]+['’]s? "
    r"{side:percent|count}(?![ -][a-z])"
)
_FOR = r"(?:back|support|favou?r|prefer|chose|choose|voted? for|would vote for|pick)(?:s|ed|red|ing)?"
# matches "P backed lund and P moe"; refuses "P backed lund and P were unsure"
_BACKED = pattern(
    rf"{{side:percent}} (?:of [a-z ]{{2,30}} )?(?:said they )?{_FOR} (?:[a-z.]+ ){{0,2}}[a-z.]+,? "
    rf"(?:and|while|to|against) {{side:percent}} (?:{_FOR} )?(?:for )?"
    r"(?!(?:were|are|was|said|did|had|would|undecided|unsure|opposed)\b)[a-z]+(?=[,.;]|$)"
)
_OPPOSED = (_LABELLED, _RIVAL, _BACKED, _THAN, _APPROVAL, _SLASH, _TWO)
_PAIRED = frozenset({Kind.SCORE, Kind.PERCENT, Kind.COUNT})


class Sides(NamedTuple):
    """Two numbers of opposed sides in the order of the text, and where they stand in the skeleton."""

    first: Figure
    second: Figure
    start: int
    end: int


def sides(sentence: Sentence) -> Iterator[Sides]:
    """All pairs of opposed numbers in a sentence, left to right, each figure once."""
    found: list[Sides] = []
    for place, figure in zip(sentence.places, sentence.figures, strict=True):
        pair = ends(figure) if figure.kind in _PAIRED else None
        if pair is not None:
            found.append(Sides(*pair, place, place + 1))
    for compiled in likely(sentence, _OPPOSED):
        for hit in hits(sentence, compiled):
            first, second = hit.all("side")
            alike = first.kind is second.kind or compiled is _RIVAL
            if alike and not any(hit.start < other.end and other.start < hit.end for other in found):
                found.append(Sides(first, second, hit.start, hit.end))
    yield from sorted(found, key=lambda side: side.start) if len(found) > 1 else found
