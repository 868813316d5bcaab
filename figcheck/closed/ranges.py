"""Ranges with two ends ("between 30 and 45"), and amounts whose first end has lost its magnitude ("$26 and $31
million").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import as_read, range_of
from .pattern import Late, before, gap

_RANGED = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.QUANTITY, Kind.DURATION, Kind.AGE, Kind.POINTS})
_NEVER = frozenset({"score", "ratio", "clock", "year"})
# matches "between 45 and 30" whole; refuses "between 45 and 30 of them"
_BETWEEN = Late(r"\b(?:between|ranging from|ranges from|ranged from|anywhere from)\b")
# what may stand between two numbers that are no ends of a range: places, lots, years, scores, odds, house numbers
_OTHER = Late(
    r"\b(?:numbers?|nos?\.?|route|highway|exits?|junctions?|pages?|chapters?|rooms?|lots?|floors?|gates?|seats?|games?|sets?|holes?|"
    r"born|channels?|platforms?|mile|miles|markers?|bet|odds|vote|votes|lead|score|scored|win|won|beat|series|difference|gap|ratio|choice|swing|"
    r"fell|rose|fall|rise|drop|cut|down|up|increase|decrease|reduced?|reductions?|declin\w*|grew|went|moved|slid|change\w*|average|latitudes?|flights?)\b"
)


def range_ends(story: Story) -> Iterator[Relation]:
    """A range as one figure with its two ends, where the wording can only mean a range.

    What is measured to a decimal is told downwards as well: a yield "ranged between 3.83% and 3.48%".
    """
    for sentence in story.sentences:
        for index, figure in enumerate(sentence.figures):
            if _is_range(figure) and figure.place >= 0 and _means_range(sentence, index, figure):
                yield Relation("range_ends", (("range", (figure,)),), (), Certainty.STATED, "range/ends")
            elif (led := _led(story, sentence, index, figure)) is not None:
                yield Relation("range_ends", (("range", (led,)),), (), Certainty.STATED, "range/led-ends")


def shared_magnitude(story: Story) -> Iterator[Relation]:
    """A range of money with a sign at both ends and a magnitude at the second: "$26 and $31 million"."""
    for sentence in story.sentences:
        for figure in sentence.figures:
            if figure.kind is Kind.MONEY and figure.lower is not None and _both_signed(figure):
                yield Relation(
                    "shared_magnitude", (("range", (figure,)),), (), Certainty.STATED, "range/shared-magnitude"
                )


# amounts and shares stand so as the sides of a vote, as levels, and before what they are less than
_LED = frozenset({Kind.DURATION})
_SPACED = (" - ", "- ", " – ", "—")
# matches "waits of ", "takes about ", "for ", which lead to how much something is; refuses "from ", "by "
_LEAD = Late(
    r"\b(?:of|for|in|within|at|takes?|took|taking|lasts?|lasted|lasting|costs?|costing|weighs?|weighed|weighing|needs?|"
    r"needed|be|is|are|was|were) (?:about |around |roughly |some |up to |an estimated )?$"
)


def _led(story: Story, sentence: Sentence, index: int, figure: Figure) -> Figure | None:
    """The range of "waits of 60 to 90 minutes": one figure, or two that stand joined by "to"; None where it is none."""
    if figure.kind not in _LED or not _LEAD.search(before(sentence, index, 60)) or _is_parted(figure):
        return None
    found = figure if _is_range(figure) else _joined(story, sentence, index)
    return found if found is not None and _is_of_one_level(sentence, index, found) else None


def _is_parted(figure: Figure) -> bool:
    """True for "60 - 90 minutes", whose dash may part what belongs to two things."""
    words = as_read(figure)
    return any(dash in words for dash in _SPACED)


def _joined(story: Story, sentence: Sentence, index: int) -> Figure | None:
    """Two figures of one unit around "to" as one range, of which readers of figures make none where it falls."""
    first, second = sentence.figures[index], (*sentence.figures, None)[index + 1]
    if second is None or gap(sentence, index, index + 1) != " to " or first.kind is not second.kind:
        return None
    return range_of(story, first, second) if first.unit == second.unit else None


def _is_of_one_level(sentence: Sentence, index: int, figure: Figure) -> bool:
    lead = re.split(r"[,;:.(] ?", before(sentence, index, 60))[-1]
    end = sentence.places[index] + 1 + (3 if figure is not sentence.figures[index] else 0)
    return not (_OTHER.search(lead[-50:]) or _BACK_IN_TIME.match(sentence.skeleton, end) or _HOUR.search(figure.text))


# matches "154.13-66" and "1.2010/20", whose second end leaves out what it shares with the first; refuses "154.13-66.5"
_SHORTENED = Late(r"\d\.(\d+) ?[-–/] ?\d{1,4}(?![\d.])")


def _is_range(figure: Figure) -> bool:
    return (
        figure.kind in _RANGED
        and not _SHORTENED.search(figure.text)
        and figure.lower is not None
        and figure.upper is not None
        and not _NEVER & set(figure.trace)
    )


def _means_range(sentence: Sentence, index: int, figure: Figure) -> bool:
    lead = re.split(r"[,;:.(] ?", before(sentence, index, 60))[-1]
    worded = bool(_BETWEEN.match(as_read(figure))) or bool(_BETWEEN.search(lead[-16:])) or _is_how_often(figure)
    if _BACK_IN_TIME.match(sentence.skeleton, sentence.places[index] + 1) or _HOUR.search(figure.text):
        return False
    return worded and not _OTHER.search(lead[-50:])


# matches " ago", " mya", " bc" behind a range of ages, whose larger end comes first in time; refuses " bcs"
_BACK_IN_TIME = Late(r" (?:(?:million |billion )?years )?(?:ago|before|bce?|mya|bp)(?![a-z])")
# matches the hour "0700"; refuses "700", "10700"
_HOUR = Late(r"(?<!\d)0\d{3}(?!\d)")


def _is_how_often(figure: Figure) -> bool:
    """True for "three to four times a week", which can only mean a range."""
    return figure.thing is not None and figure.thing.head == "time" and figure.unit is not None


# matches "$26 and $31 million", "£5-£6bn"; refuses "$26-31 million", whose sign stands once for both, and "£5 and £6"
_SIGNED = Late(r"[$£€¥₹₦][\d.,]+\D{1,24}[$£€¥₹₦]\s?[\d.,]+ ?[a-z]")


def _both_signed(figure: Figure) -> bool:
    return bool(_SIGNED.search(as_read(figure)))
