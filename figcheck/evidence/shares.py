"""What rules of shares bring to a claim: the room of a truncated percentage, the scale of a fraction, an implied
whole."""

from __future__ import annotations

from fractions import Fraction

from ..authoring import Context
from ..interval import Interval, point, total
from ..lang.en.shares import ALL, LESS_THAN_HALF, MORE_THAN_HALF
from ..laws.share import HUNDRED
from ..model import Evidence, Figure, Kind, Qualifier, Relation
from ..working import printed, show

# writers truncate as often as they round: 66% for two thirds is no slip, so a share may miss by one whole unit
_TRUNCATED = Fraction(1, 2)


def share_room(figure: Figure) -> Interval:
    """What a printed share allows when it may have been cut off instead of rounded."""
    if figure.kind is not Kind.PERCENT:
        return figure.loose
    return figure.loose.padded(_TRUNCATED * Fraction(10) ** figure.place)


def scale_of(figure: Figure) -> Interval:
    """The whole in the unit of a share: 100 per cent, or 1 for a fraction or a ratio."""
    return HUNDRED if figure.kind is Kind.PERCENT else point(1)


def share_evidence(relation: Relation, context: Context) -> Evidence:
    """The share with room for truncation and its scale; a part told in pieces.

    A loss and what it left imply the whole that there was.
    """
    del context
    figure = relation.one("share")
    word = relation.cue("word")
    if relation.role("part") == relation.role("whole"):
        return _of_ratio(relation.one("part"), figure, word)
    if word is not None:
        inputs = {"share": (_said(word),), "scale": (HUNDRED,)}
        line = f"{printed(relation.one('part'))} ÷ {printed(relation.one('whole'))}, said to be “{word}”"
        return Evidence(tight=inputs, loose=inputs, line=line)
    inputs = {"share": (share_room(figure),), "scale": (scale_of(figure),)}
    pieces, left = relation.role("part"), relation.role("rest")
    if len(pieces) > 1 or left:
        role, figures = ("whole", (*pieces, *left)) if left else ("part", pieces)
        inputs[role] = (total(piece.loose for piece in figures),)
        return Evidence(tight=inputs, loose=inputs, shown={role: f"({' + '.join(map(printed, figures))})"})
    return Evidence(tight=inputs, loose=inputs)


def _of_ratio(count: Figure, share: Figure, word: str | None) -> Evidence:
    """A count that is read as one figure, "31 out of 120": the share that it is of all."""
    said, scale = (share_room(share), scale_of(share)) if word is None else (_said(word), HUNDRED)
    inputs = {"part": (count.loose,), "whole": (point(1),), "share": (said,), "scale": (scale,)}
    return Evidence(tight=inputs, loose=inputs, line=printed(count))


def _said(word: str) -> Interval:
    """What a word for a share allows, in per cent: over a half, under it, or about a half and more."""
    return _MORE_THAN_HALF if word in MORE_THAN_HALF else _LESS_THAN_HALF if word in LESS_THAN_HALF else _MOST


_MORE_THAN_HALF = Interval(50, 100, lo_open=True)
_LESS_THAN_HALF = Interval(0, 50, hi_open=True)
# nobody calls six in ten a slim majority; a poll may speak loosely of a few points more
_SLIM = Interval(50, 60, lo_open=True)
_SLIM_AT_MOST = Interval(50, 65, lo_open=True)
# "most" is also said of the largest group, if it comes near a half; below this it cannot be meant
_MOST = Interval(45, 100)
# three of four are nearly all to some
_NEARLY_ALL, _NEARLY_ALL_AT_LEAST = Interval(80, 100), Interval(70, 100)
# how far beyond the usual room a spoken fraction may be stretched before it is wrong and not merely doubtful
_STRETCH = Fraction(1, 20)
# "more than a quarter" is not said of much more than the next fraction up: it is doubted from 1.7 times on
_FAR_ABOVE = Fraction(17, 10)
_ABOVE = frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST, Qualifier.JUST_OVER})
_BELOW = frozenset({Qualifier.NEARLY, Qualifier.LESS_THAN, Qualifier.AT_MOST})


def worded_share(relation: Relation, context: Context) -> Evidence:
    """What a share in words allows, in per cent: "majority" over 50, "nearly half" up to 50, "a third" about 33."""
    del context
    word = relation.cue("word")
    if word is None:
        return _spoken(relation.one("worded"), relation.one("share"))
    if word in MORE_THAN_HALF and relation.cue("size"):
        return _bounded(f"slim {word}", _SLIM, _SLIM_AT_MOST)
    if word in MORE_THAN_HALF:
        return _bounded(word, _MORE_THAN_HALF, _MORE_THAN_HALF)
    if word in LESS_THAN_HALF:
        return _bounded(word, _LESS_THAN_HALF, _LESS_THAN_HALF)
    if word.rpartition(" ")[2] in ALL:
        return _bounded(word, _NEARLY_ALL, _NEARLY_ALL_AT_LEAST)
    return _bounded(word, _MORE_THAN_HALF, _MOST)


def _bounded(word: str, tight: Interval, loose: Interval) -> Evidence:
    return Evidence(tight={"worded": (tight,)}, loose={"worded": (loose,)}, shown={"worded": f"“{word}”"})


def _spoken(figure: Figure, share: Figure) -> Evidence:
    """A fraction in per cent: on its stated side where it is bounded, with some stretch beyond the usual room."""
    assert figure.stated is not None, "the frame has seen to it"
    room = figure.loose * HUNDRED
    stretched = room.widened(_STRETCH)
    value = Fraction(figure.stated) * 100
    if figure.qualifier is Qualifier.JUST_OVER:
        room, stretched = Interval(value, stretched.hi), Interval(stretched.lo, stretched.hi)
    elif figure.qualifier in _ABOVE:
        if share.loose.lo is not None and share.loose.lo > value * _FAR_ABOVE:
            return _far_above(figure, Interval(value, value * _FAR_ABOVE))
        room, stretched = Interval(value, None), Interval(stretched.lo, None)
    elif figure.qualifier in _BELOW:
        low = 0 if figure.qualifier is not Qualifier.NEARLY else stretched.lo
        room, stretched = Interval(low, value), Interval(low, stretched.hi)
    return Evidence(tight={"worded": (room,)}, loose={"worded": (stretched,)}, shown={"worded": printed(figure)})


def _far_above(figure: Figure, room: Interval) -> Evidence:
    """A share so far above "more than a quarter" that another fraction would have been chosen: doubtful, not wrong."""
    line = f"{printed(figure)}: hardly more than {float(room.hi or 0):g}%"
    return Evidence(tight={"worded": (room,)}, loose={"worded": (Interval(room.lo, None),)}, line=line)


_AT_MOST_ALL = Interval(0, 100)


def hundred(relation: Relation, context: Context) -> Evidence:
    """All there is: 100 per cent, or no more than that where the story does not say that the shares are all."""
    del context
    parts = relation.role("part")
    inputs = {"part": tuple(_as_answered(figure) for figure in parts)}
    limit = HUNDRED if relation.cue("complete") else _AT_MOST_ALL
    known = total(figure.tight * _in_per_cent(figure) for figure in parts)
    if known.lo is None and known.hi is None:  # "up to 40% back it and at least 50% oppose it"
        known = total(point(figure.stated) * _in_per_cent(figure) for figure in parts if figure.stated is not None)
    line = f"{' + '.join(map(printed, parts))} = {show(known.middle, parts[0])}; all there is: 100%"
    inputs["total"] = (limit,)
    return Evidence(tight=inputs, loose=inputs, line=line)


# polls write "some 58%" of exact percentages: no more than two points of room
_SOME = Fraction(2)


def _in_per_cent(figure: Figure) -> Interval:
    """What a share in words is multiplied with among percentages."""
    return point(1) if figure.kind is Kind.PERCENT else HUNDRED


def _as_answered(figure: Figure) -> Interval:
    if figure.kind is not Kind.PERCENT:
        return figure.loose * HUNDRED
    if figure.qualifier is not Qualifier.ABOUT or figure.stated is None:
        return figure.loose
    return point(figure.stated).padded(_SOME)


# "at least 20" is said when 20 are known: a part of more than that and a tenth would have been known too
_KNOWN_ROOM = Fraction(1, 10)
_FLOORS = frozenset({Qualifier.AT_LEAST, Qualifier.MORE_THAN})


def part_and_whole(relation: Relation, context: Context) -> Evidence:
    """A whole that is bounded below counts as what is known of it; a part that is bounded above as its bound."""
    del context
    part, whole = relation.one("part"), relation.one("whole")
    assert part.stated is not None and whole.stated is not None, "the frame has seen to it"
    limit = whole.loose if whole is not part else point(1)
    if whole.qualifier in _FLOORS:
        limit = Interval(whole.stated, Fraction(whole.stated) * (1 + _KNOWN_ROOM))
    size = part.loose if part.qualifier is not Qualifier.AT_MOST else point(part.stated)
    inputs = {"part": (size,), "whole": (limit,)}
    line = f"{printed(part)} of {printed(whole)}: the part is the larger" if _is_more(part, whole) else ""
    return Evidence(tight=inputs, loose=inputs, line=line or f"{printed(part)} is at most {printed(whole)}")


def _is_more(part: Figure, whole: Figure) -> bool:
    return part.stated is not None and whole.stated is not None and part.stated > whole.stated
