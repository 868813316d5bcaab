"""Two levels that a sentence sets against each other under a word of direction that governs neither: "fewer came –
65% compared with 73% last year", "only 12%, compared with 30%", "the 2.9% was revised up to 3%".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.change import CONTRASTING
from ..model import Figure, Kind, Relation, Sentence
from .direction_words import QUOTED, Word, moved, signs_agree
from .moves import Event, Item, Move, moves, same_measure, without_times
from .pattern import Late, Pattern, hits, likely, pattern

_COMPARED = Late(r"[^;:.]{0,60}\bcompared (?:with|to) (?:just |only |about |around |nearly |some |the )?$")
# matches " students – ", " engineering students — ", " in the capital, with "; refuses " than half – "
_SAID = Late(
    r"(?!.*\b(?:than|but|while|after|likely)\b)[a-z\u00a7'&/, -]{2,70}(?: ?[—–:(] ?| - |, with |, at )"
    r"(?:(?:it|this|that) (?:now |then )?(?:is|was|stands|stood) (?:at )?)?(?:about |just |some |only )?$"
)
# matches " market share in Asia, with the region accounting for " behind "gaining"
_SHARE = Late(
    r" (?:[a-z-]+ ){0,2}share\b[a-z\u00a7'& -]{0,60}, with [a-z\u00a7' -]{1,40} "
    r"(?:accounting for|making up|contributing|at|on|reaching) (?:about |just |some |only )?$"
)
_SHARE_MOVES = frozenset("gaining gained gain losing lost lose".split())
# matches " last year", " in Y", " for the same period in Y"; refuses " of men"
_THEN = Late(
    r"[^;.]{0,40}?(?:\byear|\bperiod\b|\bprevious|\bearlier\b|\bago\b|\bbefore\b|\b(?:in|during) (?:the )?\u00a7)"
)
_ONLY = tuple(
    # matches "only P of boys, compared with P", "will only be C sites, compared with C"; refuses "only P but C"
    pattern(
        rf"\bonly (?:be |have |had |has |about |around )?{{a:{kind}}}[^;:.\n]{{0,70}}?,? compared (?:with|to) "
        rf"(?:about |around |nearly |some |the |more than |almost )?{{b:{kind}}}",
        name="direction/only-compared-with",
    )
    for kind in ("percent", "money", "count")
)
_BUT_ONLY = tuple(
    # matches "C thefts in Y but only C in Y", "P of men, but just P of women"; refuses "C but only if C"
    pattern(
        rf"{{a:{kind}}}[^;:.\n]{{0,60}}?,? but (?:only|just) {{b:{kind}}}(?! (?:of (?:them|those|these)|more))",
        name="direction/but-only",
    )
    for kind in ("percent", "money", "count")
)
_REVISED = tuple(
    # matches "the P first reported for July was revised up to P"; refuses "P of forecasts were revised to P"
    pattern(
        rf"{{a:{kind}}}(?! of)~ (?:was|were|been|is|being|been) revised "
        rf"(?P<way>up|down|upwards?|downwards?|higher|lower) (?:slightly |sharply )?to {{b:{kind}}}",
        name="direction/revised-to",
    )
    for kind in ("percent", "money", "count")
)
# matches "earnings rose P over D to M, ahead of estimates for P growth"; refuses "fell P, below estimates of P"
_ESTIMATED = pattern(
    r"\b(?:rose|grew|increased|climbed|gained|expanded|jumped) (?:by )?{b:percent}(?! points)"
    r"[^;:.\n]{0,60}?, (?:well |far |slightly |just )?"
    r"(?:(?P<up>ahead of|above|beating|exceeding)|(?P<down>below|short of|missing)) "
    r"(?:the |an? )?(?:[a-z'\u2019]+ ){0,4}?(?:estimates?|forecasts?|expectations|consensus) "
    r"(?:for|of) (?:an? |about )?{a:percent}",
    name="direction/against-estimates-of-growth",
)


def contrasts(sentence: Sentence) -> Iterator[Relation]:
    """The pairs of one sentence, each with the word that says which is the higher."""
    text = sentence.skeleton
    if " compared " in text:
        yield from _stated(sentence)
        if "only " in text:
            yield from _only(sentence)
    if " but only " in text or " but just " in text:
        for compiled in likely(sentence, _BUT_ONLY):
            yield from _pairs(sentence, compiled, "down")
    if " estimate" in text or " forecast" in text or " expectation" in text or " consensus" in text:
        for compiled in likely(sentence, (_ESTIMATED,)):
            yield from _pairs(sentence, compiled, "")
    if " revised " in text:
        for compiled in likely(sentence, _REVISED):
            for hit in hits(without_times(sentence), compiled):
                old, new = hit.all("a")[0], hit.all("b")[0]
                if _comparable(old, new):
                    is_up = hit.word("way") in ("up", "higher", "upward", "upwards")
                    yield moved(new, old, Word("up" if is_up else "down", "revised"), "revised-to")


def _pairs(sentence: Sentence, compiled: Pattern, direction: str) -> Iterator[Relation]:
    """The old level `a` and the new one `b`; where no direction is given, the word under "up" or "down" gives it."""
    for hit in hits(without_times(sentence), compiled):
        old, new = hit.all("a")[0], hit.all("b")[0]
        if _comparable(old, new):
            told = hit.word("up") or hit.word("down")
            word = Word(direction or ("up" if hit.word("up") else "down"), told)
            yield moved(new, old, word, hit.wording.partition("/")[2])


def _stated(sentence: Sentence) -> Iterator[Relation]:
    """ "Fewer students found a place – 65% compared with 73% last year"."""
    row = moves(sentence)
    text = without_times(sentence).skeleton
    for index, event in enumerate(row[:-2]):
        new, follow = row[index + 1], row[index + 2 : index + 4]
        if (
            not isinstance(event, Event)
            or event.direction == "either"
            or not isinstance(new, Item)
            or not (
                ((event.word in CONTRASTING or "verb" in event.classes) and _SAID.fullmatch(new.gap))
                or (event.word in _SHARE_MOVES and _SHARE.fullmatch(new.gap))
            )
        ):
            continue
        old = next((move for move in follow if isinstance(move, Item) and move.figure.kind is new.figure.kind), None)
        if old is None or not _all_items(follow) or not _comparable(new.figure, old.figure):
            continue
        behind = text[old.place + 1 : old.place + 70]
        if _COMPARED.fullmatch(text[new.place + 1 : old.place]) and _THEN.match(behind):
            yield moved(new.figure, old.figure, Word(event.direction, event.word), "compared-with-then")


def _all_items(row: tuple[Move, ...]) -> bool:
    return all(isinstance(move, Item) for move in row)


def _only(sentence: Sentence) -> Iterator[Relation]:
    for compiled in likely(sentence, _ONLY):
        for hit in hits(without_times(sentence), compiled):
            few, many = hit.all("a")[0], hit.all("b")[0]
            if _comparable(few, many) and not QUOTED.search(sentence.skeleton):
                yield moved(few, many, Word("down", "only"), "only-compared-with")


def _comparable(left: Figure, right: Figure) -> bool:
    if left.upper is not None or right.upper is not None or not same_measure(left, right):
        return False
    if left.kind is Kind.COUNT and left.thing and right.thing and left.thing.head != right.thing.head:
        return False
    return left.kind is right.kind and left.quoted is right.quoted and signs_agree(left, right)
