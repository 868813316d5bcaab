"""Two numbers that make one figure without being a range: compounds, margins, scores and votes."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from ..lang.en.around import CONTESTS, FROM_HEDGES, TALLIED
from ..late import Late
from ..model import Kind
from ..units.currencies import CODES, digits
from ..units.lookup import dimension_of, unit
from ..wording import any_of
from .draft import Draft, Source
from .units import unit_after

_ALL_OF_IT = 100
# no side of a match has more, and no chamber many more votes
_LARGEST_TALLY = 500
# matches " ± ", "+/-", ", plus or minus ", "(±"; refuses " plus "
_PLUS_MINUS = Late(r",? ?\(?(?:±|\+/-|\+-|\+/–|plus[ -]or[ -]minus|plus/minus|give or take) ?$")
_LONGEST_MARGIN = 18
_SIGN_IN_WORDS = len("plus or minus ")
# matches "fell from ", "from about " right before a number; refuses "from 3 to "
FROM = Late(rf"(?:^|[^a-z])from (?:{any_of(FROM_HEDGES)} )?$")
# matches "fell by ", "rose by " right before a number; refuses "lost by ", "won by "
_MOVED_BY = Late(
    r"(?:^|[^a-z])(?:fell|fallen|falling|rose|risen|rising|dropped|declined|decreased|increased|grew|grown|climbed|shrank|"
    r"went up|went down) by $"
)
# matches "beat", "half-time"; refuses "minutes"
_SCORE_WORDS = Late(rf"\b{any_of(CONTESTS)}\b")
# matches " votes to ", " seats to just "; refuses " years to "
VOTES_TO = Late(rf" {any_of(TALLIED)} to (?:just |only )?")


# house styles set a comma between these: "6 feet, 2 inches", "8 pounds, 3 ounces"
_SAID_WITH_COMMA = frozenset(
    {("foot", "inch"), ("yard", "foot"), ("mile", "yard"), ("pound-mass", "ounce"), ("stone", "pound-mass")}
)


def compound(left: Draft, right: Draft, gap: str) -> Draft | None:
    """Two quantities as one: "5ft 10in", "11st 4lb", "two years and three months", "20 ringgit and 43 sen"."""
    halved = right.kind is Kind.FRACTION and right.qualifier is None  # not "six months and more than a third"
    if left.unit is not None and halved and gap in (" and a ", " and ", " and-a-", "-and-a-"):
        return _and_a_half(left, right)
    if (
        left.unit == "metre"
        and right.unit == "second"
        and gap in (" ", "")
        and right.value is not None
        and right.value < 60
    ):
        left.unit, left.kind, left.readings = "minute", Kind.DURATION, ()  # "5 m 30 s"
    if left.unit == "foot" and gap in (" ", "-") and _is_inches(left, right, gap):
        right.unit, right.kind, right.thing = "inch", Kind.QUANTITY, None  # "5 foot 9", "a 6-foot-2 guard"
    if left.unit == "stone" and gap == " " and right.kind is Kind.COUNT and right.thing is None and right.unit is None:
        right.unit, right.kind = "pound-mass", Kind.QUANTITY  # "12 stone 4"
    if gap == " st " and right.unit == "pound-mass" and left.kind is Kind.COUNT and left.unit is None:
        left.unit, left.kind, gap = "stone", Kind.QUANTITY, " "  # "13 st 5 lb"
    pointed = gap in ("., ", ". ") and (left.unit, right.unit) in _SAID_WITH_COMMA  # "7 lbs., 9 ozs."
    if not (pointed or gap.strip(" ,-") in ("", "and")) or left.unit is None or right.unit is None:
        return None
    comma = gap.strip() == ","
    if left.kind is Kind.MONEY and right.kind is Kind.MONEY:
        lesser = _is_change_of(left, right) and not comma
        return _added(left, right, Fraction(1)) if lesser else None
    if left.unit == right.unit or right.kind is not left.kind or left.kind not in (Kind.QUANTITY, Kind.DURATION):
        return None
    if right.qualifier is not None:
        return None  # "in 9:58.4, more than two seconds inside the record"
    if " per " in left.unit or " per " in right.unit:
        return None  # "5 litres per person and 3 kg"
    above, below = unit(left.unit), unit(right.unit)
    part = below.factor / above.factor
    if above.dimension != below.dimension or part >= 1 or above.offset or below.offset:
        return None
    assert right.value is not None, "joined drafts have values"
    too_much = right.value >= 1 / part or (left.place < 0 and left.form != "compound")
    parts = left.kind is Kind.DURATION or (left.unit, right.unit) in _SAID_WITH_COMMA
    return None if too_much or (comma and not parts) else _added(left, right, part)


def timed(source: Source, left: Draft, right: Draft, gap: str) -> Draft | None:
    """A length of time as it is spoken: "an hour fifteen", "1 hour and 30"."""
    if left.unit != "hour" or left.place or gap not in (" ", " and ") or left.value is None or right.value is None:
        return None
    bare = right.kind is Kind.COUNT and right.thing is None and right.unit is None and right.qualifier is None
    ends = source.lower[right.end : right.end + 1] in ("", ".", ",", ";", "!", "?", ")", "\n")
    if not (bare and ends and right.place == 0 and right.form in ("digits", "words") and 5 <= right.value < 60):
        return None
    return _added(left, right, Fraction(1, 60))


def _is_inches(left: Draft, right: Draft, gap: str) -> bool:
    """True for the bare number behind the feet of someone's height."""
    bare = right.kind is Kind.COUNT and right.unit is None and right.form in ("digits", "words")
    if not bare or (right.thing is not None and gap != "-") or left.value is None or right.value is None:
        return False
    return 3 <= left.value <= 8 and left.place == 0 and right.place == 0 and right.value <= 11


def price(source: Source, left: Draft, right: Draft, gap: str) -> Draft | None:
    """A price as it is spoken: "three pounds fifty", "15 dollars and 50"."""
    named = left.kind is Kind.MONEY and left.minor is None and source.lower[left.end - 1].isalpha()
    if not named or gap not in (" ", " and ") or left.unit is None or left.value is None or right.value is None:
        return None
    bare = right.kind is Kind.COUNT and right.thing is None and right.unit is None and right.qualifier is None
    small = right.place == 0 and 10 <= right.value <= 99 and not left.scale and left.place == 0 and left.value < 1000
    ends = source.lower[right.end : right.end + 1] in ("", ".", ",", ";", "!", "?", '"', "\n", ")")
    if not (bare and small and ends) or left.unit not in CODES or digits(left.unit) != 2:
        return None
    if source.lower.endswith(("between ", "from "), 0, left.start):
        return None
    left.value, left.place, left.end = left.value + right.value / 100, -2, right.end
    left.form, left.trace = "compound", (*left.trace, "compound")
    return left


def _is_change_of(left: Draft, right: Draft) -> bool:
    """True for the small change of an amount: the "43 sen" of "20 ringgit and 43 sen"."""
    same = left.unit == right.unit or left.unit in right.readings
    return right.minor is not None and left.minor is None and same and left.place >= 0 and not left.scale


def _added(left: Draft, right: Draft, part: Fraction) -> Draft:
    """The left number with the right one in it, whose unit is a part of the left one's."""
    assert left.value is not None and right.value is not None, "joined drafts have values"
    exact = Fraction(left.value) + Fraction(right.value) * part
    left.value = Decimal(exact.numerator) / Decimal(exact.denominator)
    left.place = min(0, right.place - len(str(int(1 / part))) + 1)
    left.end, left.trace = right.end, (*left.trace, "compound")
    left.form = "compound"
    return left


def digits_and_words(left: Draft, right: Draft, gap: str) -> Draft | None:
    """A number that fills the zeros of the one before it: "3 hundred and 21", "6 crore and two hundred"."""
    bare = left.kind is Kind.COUNT and left.unit is None and left.thing is None and left.form == "digits"
    if not bare or gap not in (" ", " and ") or left.place < 2 or right.place < 0 or right.qualifier or not right.value:
        return None
    assert left.value is not None and right.value is not None, "joined drafts have values"
    if right.value >= Decimal(10) ** left.scale:
        return None
    value, start, place = left.value + right.value, left.start, right.place
    right.value, right.start, right.inner, right.place, right.form = value, start, left.inner, place, "digits"
    right.qualifier = left.qualifier
    return right


def _and_a_half(left: Draft, right: Draft) -> Draft | None:
    """A unit with a fraction behind it: "two hours and a half"."""
    if left.kind not in (Kind.QUANTITY, Kind.DURATION) or left.value is None or right.value is None or right.value >= 1:
        return None
    left.value, left.place, left.end = left.value + right.value, -1, right.end
    left.form, left.trace = "compound", (*left.trace, "compound")
    return left


def margin(source: Source, left: Draft, right: Draft) -> Draft | None:
    """A number with its uncertainty: "3.5 ± 0.2 kg", "3.5 (±0.2) kg", "(3.5 ± 0.2) kg"."""
    start = right.start + (_SIGN_IN_WORDS if source.lower.startswith("plus or minus ", right.start) else 0)
    gap = source.lower[left.end : start]
    alike = left.unit is None or right.unit is None or dimension_of(left.unit) == dimension_of(right.unit)
    if len(gap) > _LONGEST_MARGIN or not _PLUS_MINUS.fullmatch(gap) or not alike:
        return None
    adopt(left, right)
    left.end = right.end
    opened = "(" in gap or source.plain[left.start - 1 : left.start] == "("
    if opened and source.plain[left.end : left.end + 1] == ")":
        found = unit_after(source, left.end + 1) if left.unit is None and left.thing is None else None
        if found is not None:
            left.kind, left.unit, left.readings, left.end = found.kind, found.name, found.readings, found.end
        elif "(" in gap:
            left.end += 1
    left.trace = (*left.trace, f"margin:{right.value}")
    return left


def score(source: Source, left: Draft, right: Draft, gap: str) -> Draft | None:
    """Two tallies against each other, which are no range: "52–48", "3-2", "220 to 215"."""
    if left.thing is not None or not _is_tally(left) or not _is_tally(right):
        return None
    assert left.value is not None and right.value is not None, "joined drafts have values"
    if gap == "/":
        return as_score(left, right) if left.value + right.value == _ALL_OF_IT else None  # "60/40"
    around = source.lower[max(0, left.start - 60) : left.start] + " " + source.lower[right.end : right.end + 30]
    if gap in ("-", "–", "-to-"):
        sporting = _SCORE_WORDS.search(around)
        if (left.value >= right.value and (right.thing is None or sporting)) or (sporting and right.thing is None):
            return as_score(left, right)
        return None
    if gap in (" - ", " – ") and right.thing is None and _LARGEST_TALLY >= left.value >= right.value:
        return as_score(left, right) if left.form == right.form == "digits" else None  # "the 24 - 18 win"
    if gap == " to " and left.value > right.value and _SCORE_WORDS.search(around):
        before = source.lower[max(0, left.start - 24) : left.start]
        moved = before.endswith("by ") and (_MOVED_BY.search(before) or source.lower.startswith(" from ", right.end))
        return None if moved or FROM.search(before) else as_score(left, right)
    return None


def _is_tally(draft: Draft) -> bool:
    """True for a whole number without a magnitude."""
    return draft.kind is Kind.COUNT and not draft.scale and draft.place == 0 and draft.form != "fraction"


def as_score(left: Draft, right: Draft) -> Draft:
    """The first of two numbers as the score or tally of both."""
    left.kind, left.high, left.high_place = Kind.SCORE, right.value, right.place
    left.end, left.trace, left.thing = right.end, ("numerals", "score"), None
    return left


def adopt(left: Draft, right: Draft) -> None:
    """Give the left number the unit of the right one where it has none; of two, the left one's sign stands."""
    if left.unit is None:
        left.unit, left.kind, left.readings, left.minor = right.unit, right.kind, right.readings, right.minor
    elif right.unit is not None and right.unit.startswith((f"{left.unit} per ", "degree ")) and right.unit != left.unit:
        left.unit, left.readings = right.unit, right.readings
    if left.thing is None:
        left.thing = right.thing
