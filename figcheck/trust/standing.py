"""What a wording may do by its row of the table: call an error, warn, or only inform; and why.

Printed arithmetic is nearly always right, so a wording whose ties often contradict is a wrong wording. A tie agrees
when it is right, or by chance: with the share of right ties r, agreement a and chance c, a = r + (1 - r)c. Turned
round, r = (a - c)/(1 - c) is the reliability. Its interval is Wilson's for a (E. B. Wilson, JASA 22, 1927), carried
through the same formula.

Agreement says nothing of ties that are made because two figures look alike, nor what share of the few contradictions
is right: so where contradictions were read, the readers decide.
"""

from __future__ import annotations

from math import sqrt

from ..kinds import LOWER, Severity
from ..records import dataclass
from .table import Row

_Z = 1.2816
"""The bound that nine of ten samples keep to on one side."""
SUPPORT, SUPPORT_OF_CLOSED = 6, 3
"""In how many articles a wording must tie: its row says little before. A closed form can hardly be read otherwise."""
READ_ENOUGH = 3
"""From so many contradictions on, the readers decide. Three that are right have a lower bound of 65%, four of 71%."""
RIGHT_FOR_ERROR, RIGHT_FOR_WARNING = 0.7, 0.5
"""The lower bound of the share of read contradictions that are right: an editor meets more errors than false alarms."""
FAMILY_READ = 6
"""A wording of which too little is known may warn where so many contradictions of all wordings of its rule were read,
and they are right by the lower bound that a warning needs: "up a third on the 40" hardly errs where "up 30% on the 40"
does not. It may call no error, and where its own contradictions were read, those decide.
"""
READ_TO_DOUBT, SELDOM_RIGHT = 2, 0.4
"""A wording of which so many contradictions were read, and fewer than this share were right, only informs, however
seldom it contradicts: an editor of sound copy meets nothing else of it. A defensible one counts half.
"""
HARDLY_FALSE, RARELY_FALSE, SUPPORT_OF_RARE = 0.002, 0.025, 30
"""A wording that contradicts falsely in no more than so many of its ties may call an error, or warn, though the lower
bound of the share of its few contradictions that are right is under what is asked else: edited news hardly errs, and a
draft does.
"""
RELIABLE_FOR_ERROR, RELIABLE_FOR_WARNING = 0.95, 0.75
"""The lower bound of the reliability of a wording that was not read."""
WRONG_FOR_ERROR, WRONG_FOR_WARNING = 0.02, 0.05
"""The largest share of contradictions of a wording that was not read: print errs in a few of a thousand ties."""
HARDLY_WRONG = 0.01
"""The upper bound of the share of contradictions of a wording that may warn however often it would agree by chance."""
ACROSS, WRONG_ACROSS = "mention/", 0.017
"""Wordings that tie a headline to a story that may as well speak of something else: of a dozen contradictions that were
read nine were false. They warn at the most, and only where they contradict less often.
"""
BY_FORM = ("conversion/", "implied-rates/")
ALIKE = ("same-thing/", "headline/", "crosshead/")
"""Wordings that tie figures because they look alike, so that their agreement vouches for nothing."""
CLOSED = (
    "conversion/", "currency/", "share/counted", "age/beside-birth", "duration/founded-anniversary",
    "duration/anniversary-founded", "average/spread", "rate/", "magnitude/", "difference/gap", "superlative/since",
    "weekday/", "years/", "zones/", "series/", "range/", "tables/", "total/arms", "margin/next-sentence", "digits/",
    "both-ways/",
)  # fmt: skip
"""Closed forms: a conversion, one definite amount in two currencies, a share with the count that is set off behind it,
one number in words and in figures, a definite amount told again with two neighbouring digits exchanged, an age
beside the birth of the same person, an anniversary beside the founding, a total with a count and what is set off as
the share of each, one amount for two periods, two levels and the gap between them, a number with two words of scale
and one told again a scale apart, a superlative beside the level it goes back to, a weekday with its date, the first
year of a time with its last, a clock with its zone, a score, a reversed range, the cells of a table by the heads of
its columns, the two arms of a trial and all who took part, the votes of two candidates and the margin told behind
them.
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """The most that a contradiction of a wording may be, and the reason in words."""

    most: Severity
    because: str


def interval(hits: float, tries: int) -> tuple[float, float]:
    """Wilson's interval for a share of which `hits` of `tries` were seen; from 0 to 1 where nothing was."""
    if not tries:
        return 0.0, 1.0
    share, square = hits / tries, _Z * _Z
    middle = share + square / (2 * tries)
    reach = _Z * sqrt(share * (1 - share) / tries + square / (4 * tries * tries))
    return max(0.0, (middle - reach) / (1 + square / tries)), min(1.0, (middle + reach) / (1 + square / tries))


def chance(row: Row) -> float:
    """The share of refilled ties that agree; one half where none could be refilled."""
    return (row.by_chance + 1) / (row.refilled + 2)


def reliability(row: Row) -> tuple[float, float, float]:
    """The share of ties that are right: the estimate, and the lower and the upper end of its interval.

    A contradiction that readers found right is a right tie, of a story that errs.
    """
    right = row.decided - _doubted(row)
    low, high = interval(right, row.decided)
    luck = chance(row)
    estimate, low, high = (
        max(0.0, (share - luck) / (1 - luck)) for share in (right / row.decided if row.decided else 0.0, low, high)
    )
    return estimate, low, high


def standing(wording: str, row: Row | None, family: Row | None = None) -> Standing:
    """What a wording may do by its row, and where that says too little by the row of all wordings of its rule.

    None is the row of one that was never measured.
    """
    own = _by_itself(wording, row)
    doubted = row is not None and (row.read >= READ_ENOUGH or _is_doubted(row))
    if family is None or own.most is not Severity.INFO or doubted or wording.startswith(ALIKE):
        return own
    right, _ = interval(family.right + family.defensible / 2, family.read)
    if family.read < FAMILY_READ or right < RIGHT_FOR_WARNING:
        return own
    return Standing(Severity.WARNING, f"{own.because}, but of all wordings of its rule, {_told_of_readers(family)}")


def _is_doubted(row: Row) -> bool:
    return row.read >= READ_TO_DOUBT and _share_right(row) < SELDOM_RIGHT


def _by_itself(wording: str, row: Row | None) -> Standing:
    closed = wording.startswith(CLOSED)
    if row is None:
        return _unseen("it was not measured yet", closed)
    if _is_doubted(row):
        return Standing(Severity.INFO, _told_of_readers(row))
    if row.read >= READ_ENOUGH:
        return _by_readers(wording, row)
    needed = SUPPORT_OF_CLOSED if closed else SUPPORT
    if row.articles < needed:
        seen = f"it ties in {row.articles} articles only; {needed} are needed"
        return _unseen(seen, closed and not _doubted(row))
    if wording.startswith(ALIKE):
        return Standing(Severity.INFO, f"it ties what looks alike, and only {row.read} of its contradictions were read")
    return _by_agreement(row, closed, wording.startswith(ACROSS))


def standing_far(wording: str, row: Row | None, far: Row | None) -> Standing:
    """What a wording may do where its figures are far from agreeing: one step less than all of its ties vouch for.

    What one amount is in another money is told by the form alone, however far the two are apart.
    """
    both = standing(wording, row if far is None else (row or Row()) + far)
    if wording.startswith(BY_FORM):
        return both
    return Standing(LOWER[both.most], f"the figures are far from agreeing, and {both.because}")


def _unseen(because: str, vouched: bool) -> Standing:
    """A closed form that nothing speaks against warns however rare it is: there is no other way to read it."""
    return Standing(Severity.WARNING if vouched else Severity.INFO, because)


def _by_readers(wording: str, row: Row) -> Standing:
    right, _ = interval(row.right + row.defensible / 2, row.read)
    told = _told_of_readers(row)
    falsely = row.contradicting * row.false / row.read / row.decided if row.decided else 1.0
    rare = not wording.startswith(ALIKE) and row.articles >= SUPPORT_OF_RARE
    if rare and falsely <= RARELY_FALSE:
        told += f"; it contradicts falsely in {falsely:.1%} of its ties"
    if right >= RIGHT_FOR_ERROR or (rare and falsely <= HARDLY_FALSE and _share_right(row) >= RIGHT_FOR_ERROR):
        return Standing(Severity.ERROR, told)
    if right >= RIGHT_FOR_WARNING or (rare and falsely <= RARELY_FALSE):
        return Standing(Severity.WARNING, told)
    return Standing(Severity.INFO, told)


def _share_right(row: Row) -> float:
    return (row.right + row.defensible / 2) / row.read


def _told_of_readers(row: Row) -> str:
    return f"of {row.read} contradictions that were read, {row.right} are right and {row.defensible} defensible"


def _doubted(row: Row) -> int:
    """How many ties contradict, but for those that readers found right."""
    return max(0, row.contradicting - row.right)


def _wrong(row: Row) -> float:
    """The share of the ties that contradict, and were not found right."""
    return _doubted(row) / row.decided if row.decided else 1.0


def _by_agreement(row: Row, closed: bool, across: bool) -> Standing:
    """By how often the ties agree: beyond chance, but for a closed form, which vouches itself for what it ties."""
    low = interval(row.decided - _doubted(row), row.decided)[0] if closed else reliability(row)[1]
    told = (
        f"of {row.decided} ties {row.agreeing} agree and {row.contradicting} contradict, where {chance(row):.0%} would "
        f"agree by chance: at least {low:.0%} are right"
    )
    if not across and row.false == 0 and low >= RELIABLE_FOR_ERROR and _wrong(row) <= WRONG_FOR_ERROR:
        return Standing(Severity.ERROR, told)
    trusted = low >= RELIABLE_FOR_WARNING and _wrong(row) <= (WRONG_ACROSS if across else WRONG_FOR_WARNING)
    # where any two figures would agree, agreement vouches for nothing; that none contradicts does
    trusted = trusted or interval(_doubted(row), row.decided)[1] <= HARDLY_WRONG
    trusted = trusted or (closed and not _doubted(row))  # as one that is too rare to be measured
    return Standing(Severity.WARNING if trusted else Severity.INFO, told)
