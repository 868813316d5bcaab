"""Two levels that a sentence sets against each other under a word of direction that governs neither: "fewer came –
65% compared with 73% last year", "only 12%, compared with 30%", "the 2.9% was revised up to 3%".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.change import CONTRASTING, FALLING_VERBS, HAVING_BEEN, RISING_VERBS, TURNING_DOWN, TURNING_UP
from ..model import Figure, Kind, Relation, Sentence
from ..wording import any_of
from .direction_words import QUOTED, moved, signs_agree
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
        rf"(?:about |around |nearly |some |the |more than |almost )?{{b:{kind}}}"
    )
    for kind in ("percent", "money", "count")
)
_THAN_WHEN = (
    # matches "at P, turnout was lower than in Y, when it was P"; refuses "P, lower than in Y, when costs were P"
    pattern(
        r"{b:level}[^;:.\n]{0,70}? (?:(?P<up>more|higher|greater|larger)|(?P<down>fewer|less|lower|smaller)) "
        r"than (?:in|on|at|during) [^;:.,\n]{1,40}, when (?:it|they|there|this|the (?:figure|total|rate|number)) "
        r"(?:was|were|had been|stood at|totalled|reached) (?:just |only |about )?{a:level}"
    ),
)
_BUT_ONLY = tuple(
    # matches "C thefts in Y but only C in Y", "P of men, but just P of women"; refuses "C but only if C"
    pattern(rf"{{a:{kind}}}[^;:.\n]{{0,60}}?,? but (?:only|just) {{b:{kind}}}(?! (?:of (?:them|those|these)|more))")
    for kind in ("percent", "money", "count")
)
_REVISED = tuple(
    # matches "the P first reported for July was revised up to P"; refuses "P of forecasts were revised to P"
    pattern(
        rf"{{a:{kind}}}(?! of)~ (?:was|were|been|is|being|been) revised "
        rf"(?P<way>up|down|upwards?|downwards?|higher|lower) (?:slightly |sharply )?to {{b:{kind}}}"
    )
    for kind in ("percent", "money", "count")
)
_UPWARD = "|".join(TURNING_UP)
_DOWNWARD = "|".join(TURNING_DOWN)
_BEFORE = tuple(
    # matches "fell to M before rallying to M", "hit C before easing to close at C"; refuses "to M before costs"
    pattern(
        rf"\b(?:to|at|hit|reached|touched) (?:an? [a-z -]{{2,30}} of )?{{a:{kind}}},? before "
        rf"(?:(?P<up>{_UPWARD})|(?P<down>{_DOWNWARD})) (?:slightly |sharply |back )?(?:to |at )"
        rf"(?:close at |end at |finish at |settle at |trade at )?{{b:{kind}}}"
    )
    for kind in ("percent", "money", "count", "quantity")
)
_RISES, _FALLS = any_of(RISING_VERBS | {"up"}), any_of(FALLING_VERBS | {"down"})
_BEEN = "|".join(HAVING_BEEN)
_AFTER = (
    # matches "plunging to M on D, having been valued at M", "fell to C after opening at C"; refuses "fell to C after C"
    pattern(
        rf"\b(?:(?P<up>{_RISES})|(?P<down>{_FALLS}))(?: back| sharply| slightly| again)? to {{b:level}}~,? "
        rf"(?:after|having) (?:been |being )?(?:{_BEEN})~ (?:at|with|from) (?:about |around |over )?{{a:level}}"
    ),
)
_PEAKED = tuple(
    # matches "to be P of sales, after peaking at P"; refuses "P after a peak"
    pattern(rf"{{b:{kind}}}~,? (?:after|having) (?:peaking|peaked) at {{a:{kind}}}")
    for kind in ("percent", "money", "count", "quantity")
)
_TURNS = (*_BEFORE, *_PEAKED)
_MARK = tuple(
    # matches "grew P, crossing the M mark, to M" and "to C, passing the C mark"; refuses "crossing the M bridge"
    pattern(source.replace("kind", kind), {"past": r"(?:crossing|surpassing|passing|breaching|topping)"})
    for kind in ("money", "count", "percent")
    for source in (
        r"<<past>> the {a:kind}[- ](?:mark|threshold|barrier),? to {b:kind}",
        r"\bto {b:kind}[^;:.\n]{0,40}?, <<past>> the {a:kind}[- ](?:mark|threshold|barrier)",
    )
)
# matches "earnings rose P over D to M, ahead of estimates for P growth"; refuses "fell P, below estimates of P"
_ESTIMATED = pattern(
    r"\b(?:rose|grew|increased|climbed|gained|expanded|jumped) (?:by )?{b:percent}(?! points)"
    r"[^;:.\n]{0,60}?, (?:well |far |slightly |just )?"
    r"(?:(?P<up>ahead of|above|beating|exceeding)|(?P<down>below|short of|missing)) "
    r"(?:the |an? )?(?:[a-z'\u2019]+ ){0,4}?(?:estimates?|forecasts?|expectations|consensus) "
    r"(?:for|of) (?:an? |about )?{a:percent}"
)


def contrasts(sentence: Sentence) -> Iterator[Relation]:
    """The pairs of one sentence, each with the word that says which is the higher."""
    text = sentence.skeleton
    if " compared " in text:
        yield from _stated(sentence)
        if "only " in text:
            yield from _only(sentence)
    if " before " in text or " peak" in text:
        yield from _turned(sentence)
    if " when " in text:
        for compiled in likely(sentence, _THAN_WHEN):
            yield from _pairs(sentence, compiled, "")
    if " but only " in text or " but just " in text:
        for compiled in likely(sentence, _BUT_ONLY):
            yield from _pairs(sentence, compiled, "down")
    if " after " in text or " having " in text:
        for compiled in likely(sentence, _AFTER):
            yield from _pairs(sentence, compiled, "")
    if " mark" in text or " threshold" in text or " barrier" in text:
        for compiled in likely(sentence, _MARK):
            yield from _pairs(sentence, compiled, "up")
    if " estimate" in text or " forecast" in text or " expectation" in text or " consensus" in text:
        for compiled in likely(sentence, (_ESTIMATED,)):
            yield from _pairs(sentence, compiled, "")
    if " revised " in text:
        for compiled in likely(sentence, _REVISED):
            for hit in hits(without_times(sentence), compiled):
                old, new = hit.all("a")[0], hit.all("b")[0]
                if _comparable(old, new):
                    yield moved(
                        new,
                        old,
                        "up" if hit.word("way") in ("up", "higher", "upward", "upwards") else "down",
                        "revised",
                    )


def _pairs(sentence: Sentence, compiled: Pattern, direction: str) -> Iterator[Relation]:
    """The old level `a` and the new one `b`; where no direction is given, the word under "up" or "down" gives it."""
    for hit in hits(without_times(sentence), compiled):
        old, new = hit.all("a")[0], hit.all("b")[0]
        if _comparable(old, new):
            yield moved(new, old, direction or ("up" if hit.word("up") else "down"), hit.word("up") or hit.word("down"))


def _turned(sentence: Sentence) -> Iterator[Relation]:
    """ "Fell to 190p before rallying to 210p" and "about 12%, after peaking at 14%"."""
    for compiled in likely(sentence, _TURNS):
        for hit in hits(without_times(sentence), compiled):
            old, new = hit.all("a")[0], hit.all("b")[0]
            if _comparable(old, new) and not QUOTED.search(sentence.skeleton):
                yield moved(new, old, "up" if hit.word("up") else "down", hit.word("up") or hit.word("down") or "peak")


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
            yield moved(new.figure, old.figure, event.direction, event.word)


def _all_items(row: tuple[Move, ...]) -> bool:
    return all(isinstance(move, Item) for move in row)


def _only(sentence: Sentence) -> Iterator[Relation]:
    for compiled in likely(sentence, _ONLY):
        for hit in hits(without_times(sentence), compiled):
            few, many = hit.all("a")[0], hit.all("b")[0]
            if _comparable(few, many) and not QUOTED.search(sentence.skeleton):
                yield moved(few, many, "down", "only")


def _comparable(left: Figure, right: Figure) -> bool:
    if left.upper is not None or right.upper is not None or not same_measure(left, right):
        return False
    if left.kind is Kind.COUNT and left.thing and right.thing and left.thing.head != right.thing.head:
        return False
    return left.kind is right.kind and left.quoted is right.quoted and signs_agree(left, right)
