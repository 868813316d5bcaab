"""Units and counted things handed on in lists and comparisons."""

from __future__ import annotations

from itertools import pairwise

from ..lang.en.around import AFTER_NOUNLESS, COMPARING, COMPARING_HEDGES
from ..lang.en.numbers import MAGNITUDES
from ..late import Late
from ..model import Kind, Qualifier
from ..units.lookup import dimension_of
from ..wording import any_of
from .draft import DECIMAL_COMMA, Draft, Source

# matches ", ", ","; refuses ", and "
COMMA = Late(r", $|,$")
# matches ", ", " and ", ", or ", "/", "-, "; refuses " of "
_LIST = Late(r"(?:,| and| or|, and|, or|/| &|-?,|-? and|-? or|-? to) ?$")
# matches " by ", "-by-", "x" between the sides of a thing; refuses " by about "
_BY = Late(r"(?: by |-by-| ?[x×] ?)$")
# matches " others", " more were" behind a number that is no age; refuses ", who", " and"
OTHERS = Late(r" (?:others?|more|of|people|were|have|had)(?![a-z])")
# matches ", ", " and ", ", or " between age groups; refuses " of "
_ALSO = Late(r"(?:,|,? and|,? or) $")
# matches " (", ", up from ", " to " between two amounts of money; refuses " over ", ", "
_BESIDE_MONEY = Late(rf" \(|,? (?:{any_of(COMPARING)}|or|of which) (?:{any_of(COMPARING_HEDGES)} )?$")
# matches "fell from ", "compared with about ", "against " right before a bare number; refuses "within "
_COMPARED = Late(rf"(?:^|[^a-z]){any_of(COMPARING)} (?:{any_of(COMPARING_HEDGES)} )?$")

# matches ") million" behind "EUR 17.2 (20.5"; refuses "), million"
_SCALE_AFTER = Late(r"\) (thousand|million|billion|mn|bn|mln|bln)(?![a-z])")
# matches "from ", "up from about ", "against ", "versus " before a number; refuses "to ", "and "
_COMPARED_LEVEL = Late(
    rf"(?:^|[^a-z])(?:from|against|versus|vs\.?|compared (?:with|to)|than) (?:{any_of(COMPARING_HEDGES)} )?$"
)
# matches "to ", "was ", "at about " before a level; refuses "rose ", "by "
_LEVEL_BEFORE = Late(
    rf"(?:^|[^a-z])(?:to|at|of|was|were|is|are|totaled|totalled|reached|hit|stood at) (?:{any_of(COMPARING_HEDGES)} )?$"
)
# matches " long and ", " wide, " between two sides of a thing; refuses " ago and "
_SIDE_LINK = Late(r" (?:long|wide|high|tall|deep|thick|across)(?:,| and|, and| by) (?:about |up to |only )?$")
# matches " wide", " deep" behind a number; refuses " widely"
_SIDE = Late(r" (?:long|wide|high|tall|deep|thick|across)(?![a-z])")
# matches ", up ", " off ", ", down by " between a level and its change; refuses " rose to "
_MOVED = Late(r",? (?:up|down|off|an? (?:rise|fall|gain|drop|increase|decrease) of) (?:by )?$")
_WITH_UNITS = frozenset({Kind.MONEY, Kind.QUANTITY, Kind.PERCENT})
_COMPARED_REACH, _THOUSANDS, _SIZES = 80, 3, 10
# matches "1,234", "12.500" as the whole of a number; refuses "1,234.5", "0.125", "1,234,567"
_EITHER_WAY = Late(r"(?<![\d.,])[1-9]\d{0,2}([.,])\d{3}(?![\d]|[.,]\d)")
_MEASURED = frozenset({Kind.COUNT, Kind.MONEY, Kind.QUANTITY, Kind.PERCENT})
# matches "the toll from a fire in two homes rose to " before the number of a toll; refuses "tolls rose to "
_TOLL = Late(r"(?:^|[^a-z])toll(?![a-z])[^.;\n]{0,140}$")
_TOLL_REACH = 160
_MILLIONS = 6
_MILLIONS_REACH = 60

# matches " by tender", ", ", " last" behind a number that has no noun of its own; refuses " play football"
_NOUNLESS = Late(rf" {any_of(AFTER_NOUNLESS)}(?![a-z])|[.,;:)\n]|$| \(")


def inherit_things(source: Source, drafts: list[Draft]) -> None:
    """Give a bare count the thing of the count it is compared with: "460 cars stolen, compared with 63 last year".

    Millions take up no count of a few: "€4 billion in the three years to May, up from 3.7 billion".
    """
    document = source.document
    last: Draft | None = None
    for draft in drafts:
        if draft.kind is not Kind.COUNT:
            continue
        if draft.thing is None and draft.scale >= _MILLIONS and last is not None and not last.scale:
            continue
        if draft.thing is not None:
            last = draft
        elif last is not None and draft.unit is None and draft.start - last.end < 120:
            same = document.sentence_at(last.end) == document.sentence_at(draft.start)
            if (
                same
                and _NOUNLESS.match(source.lower, draft.end)
                and _COMPARED.search(source.lower, max(0, draft.start - 32), draft.start)
                and not _TOLL.search(source.lower, max(0, draft.start - _TOLL_REACH), draft.start)
            ):
                draft.thing, draft.trace = last.thing, (*draft.trace, "elliptical-thing")


def share_bracketed_scales(source: Source, drafts: list[Draft]) -> None:
    """Hand the magnitude behind two amounts to both: "EUR 17.2 (20.5) million", the year before's in brackets."""
    for left, right in pairwise(drafts):
        if left.kind not in (Kind.MONEY, Kind.COUNT) or right.kind is not Kind.COUNT or left.scale or right.scale:
            continue
        match = _SCALE_AFTER.match(source.lower, right.end) if source.lower[left.end : right.start] == " (" else None
        if match is None or right.thing is not None or left.value is None or right.value is None:
            continue
        step = MAGNITUDES[match.group(1)]
        for draft in (left, right):
            assert draft.value is not None, "seen to above"
            draft.value, draft.place, draft.scale = draft.value.scaleb(step), draft.place + step, step
            draft.trace = (*draft.trace, "shared-magnitude")
        right.kind, right.unit, right.readings = left.kind, left.unit, left.readings


def inherit_units(source: Source, drafts: list[Draft]) -> None:
    """Give a bare number the unit of the level that it is held against: "at 5.2% from 4.8", "to $18bn from 21bn".

    A change is no level ("rose 5% from 40"): the first number must stand where a level stands, and the two be alike.
    """
    document = source.document
    last: Draft | None = None
    for draft in drafts:
        if draft.kind in (Kind.DATE, Kind.YEAR, Kind.ORDINAL) or _is_aside(source, draft, last):
            continue
        bare = draft.kind is Kind.COUNT and draft.thing is None and draft.unit is None and draft.form == "digits"
        if bare and last is not None and _is_alike(last, draft) and draft.start - last.end < _COMPARED_REACH:
            lower = source.lower
            compared = _COMPARED_LEVEL.search(lower, max(0, draft.start - 32), draft.start)
            level = _LEVEL_BEFORE.search(lower, max(0, last.start - 20), last.start)
            same = document.sentence_at(last.end) == document.sentence_at(draft.start)
            paired = last.kind is Kind.MONEY and last.scale and lower[last.end : draft.start] in (" and ", " or ")
            if ((compared and level) or paired) and same and _NOUNLESS.match(lower, draft.end):
                draft.kind, draft.unit, draft.readings = last.kind, last.unit, last.readings
                draft.trace = (*draft.trace, "elliptical-unit")
        last = draft


def share_sides(source: Source, drafts: list[Draft]) -> None:
    """Hand the unit of one side of a thing to the next: "nine miles long and three wide"."""
    for left, right in pairwise(drafts):
        bare = right.kind is Kind.COUNT and right.unit is None and right.thing is None and not right.scale
        measured = left.kind is Kind.QUANTITY and dimension_of(left.unit or "") == "length"
        if not (bare and measured and _SIDE.match(source.lower, right.end)):
            continue
        if _SIDE_LINK.fullmatch(source.lower, left.end, right.start):
            right.kind, right.unit, right.readings = left.kind, left.unit, left.readings
            right.trace = (*right.trace, "elliptical-unit")


def _is_aside(source: Source, draft: Draft, last: Draft | None) -> bool:
    """True for the change between two levels, "6.9 million tonnes, up 4 per cent from 6.6 million"."""
    if last is None or draft.kind is not Kind.PERCENT or last.kind is Kind.PERCENT:
        return False
    return _MOVED.fullmatch(source.lower, last.end, draft.start) is not None


def _is_alike(left: Draft, right: Draft) -> bool:
    """True for two numbers printed alike and of one size, of which the first has a unit."""
    if left.kind not in _WITH_UNITS or left.value is None or right.value is None or left.high is not None:
        return False
    if left.scale != right.scale or left.minor is not None or right.high is not None or not left.value:
        return False
    alike = left.scale >= _THOUSANDS or (left.place == right.place and left.place < 0)
    return alike and abs(left.value) < abs(right.value) * _SIZES and abs(right.value) < abs(left.value) * _SIZES


def doubt_separators(source: Source, drafts: list[Draft]) -> None:
    """Where a text has decimal commas, "1,234 km" and "1.234 km" may be either: keep the other value as a reading."""
    if not any(DECIMAL_COMMA in draft.trace for draft in drafts):
        return
    for draft in drafts:
        match = _EITHER_WAY.search(source.plain, draft.start, draft.end)
        plain = draft.form == "digits" and draft.high is None and draft.value is not None
        if match is None or not plain or draft.kind not in _MEASURED or DECIMAL_COMMA in draft.trace:
            continue
        assert draft.value is not None, "seen to above"
        draft.other = draft.value.scaleb(-3 if match.group(1) == "," else 3)
        draft.readings = (*draft.readings, f"{draft.other.normalize():f}")


def share_ages(source: Source, drafts: list[Draft]) -> None:
    """Hand years of age on along a list of age groups: "aged under 30, 30 to 44 and 45 and over"."""
    for index, (left, right) in enumerate(pairwise(drafts)):
        bare = right.kind is Kind.COUNT and right.unit is None and right.place == 0
        if right.thing is not None and not _SHARED_THING & {*right.trace}:
            bare = False
        if left.kind is not Kind.AGE or not bare or right.scale or OTHERS.match(source.lower, right.end):
            continue
        gap = source.lower[left.end : right.start]
        grouped = right.high is not None or right.qualifier in (Qualifier.AT_LEAST, Qualifier.AT_MOST)
        if _ALSO.fullmatch(gap) and (grouped or not COMMA.fullmatch(gap) or _are_aged(source, drafts, index)):
            right.kind, right.unit, right.thing = Kind.AGE, "year", None
            right.trace = (*right.trace, "shared-unit")


def _are_aged(source: Source, drafts: list[Draft], index: int) -> bool:
    """True for the second of "aged 15, 16 and 17": more than one age is told, and the list ends in an "and"."""
    left, right, *after = drafts[index : index + 3]
    if not after or not source.lower.endswith(("aged ", "ages ", ", "), 0, left.start) or right.value is None:
        return False
    last = after[0]
    bare = last.kind is Kind.COUNT and last.unit is None and last.place == 0 and last.value is not None
    ends = last.value is not None and last.value <= _OLDEST and not OTHERS.match(source.lower, last.end)
    return bare and ends and right.value <= _OLDEST and bool(_ALSO.fullmatch(source.lower, right.end, last.start))


_OLDEST = 110
_SHARED_THING = frozenset({"shared-thing", "elliptical-thing"})


def share_millions(source: Source, drafts: list[Draft]) -> None:
    """Read the "m" behind a number as million and not metre, where it stands beside millions in money.

    "£286m, from 394m" is the same money; in "£286m (394m)" a sign was lost, so that the currency is not known.
    """
    for left, right in pairwise(drafts):
        if right.unit == "metre" and _counts_millions(source, left, right):
            as_millions(source, right)
            continue
        if right.unit != "metre" or left.kind is not Kind.MONEY or left.scale < 6:
            continue
        link = _BESIDE_MONEY.fullmatch(source.lower, left.end, right.start)
        if link and as_millions(source, right) and "(" not in link.group():
            right.kind, right.unit, right.readings = Kind.MONEY, left.unit, left.readings


# matches "700,000"; refuses "7,000", "700,000.5"
_HUNDREDS_OF_THOUSANDS = Late(r"(?<![\d,])[1-9]\d\d,\d{3}(?![\d.,])")


def _counts_millions(source: Source, left: Draft, right: Draft) -> bool:
    """True for the "2.88m" behind a share ("36.3%, or 2.88m") or in a sentence that counts millions of things."""
    gap = source.lower[left.end : right.start]
    if (
        left.kind is Kind.COUNT
        and left.place > -1
        and _HUNDREDS_OF_THOUSANDS.fullmatch(source.plain, left.start, left.end)
    ):
        return gap in (" to ", " and ", " or ", "-", "–", " from ")
    if left.kind is Kind.PERCENT and gap in (", or ", " or ", " ("):
        return True
    counted = left.kind is Kind.COUNT and left.scale == _MILLIONS and left.thing is not None
    near = len(gap) < _MILLIONS_REACH and "." not in gap.replace(". ", "") and "\n" not in gap
    return counted and near and source.lower[left.end - 1] == "m"


def as_millions(source: Source, draft: Draft) -> bool:
    """Read the "m" set against a number as million and not metre; False, and no change, where none stands there."""
    if draft.unit != "metre" or draft.value is None or draft.high is not None:
        return False
    if source.lower[draft.end - 1] != "m" or not source.plain[draft.end - 2].isdigit():
        return False
    draft.value, draft.place, draft.scale = draft.value.scaleb(6), draft.place + 6, 6
    draft.kind, draft.unit, draft.readings = Kind.COUNT, None, ()
    draft.trace = ("numerals", "shared-magnitude")
    return True


def share_units(source: Source, drafts: list[Draft]) -> None:
    """Hand a unit or a counted thing back along a list: "10, 20 and 30 kg", "four-, five- and six-cylinder"."""
    listed = False
    for index in range(len(drafts) - 2, -1, -1):
        left, right = drafts[index], drafts[index + 1]
        gap = source.lower[left.end : right.start]
        bare = (
            left.kind is Kind.COUNT
            and left.unit is None
            and left.thing is None
            and left.value is not None
            and left.form != "fraction"
        )
        if not bare or len(gap) > 8 or not (_LIST.fullmatch(gap) or _BY.fullmatch(gap)):
            listed = False
            continue
        if COMMA.fullmatch(gap) and not listed:
            continue
        if right.kind is Kind.PERCENT and left.scale and gap.endswith(" or "):
            continue  # "1.99 million or 1.6 per cent"
        if right.kind is Kind.PERCENT and gap.startswith(", or") and not _is_listed(source, drafts, index):
            continue
        if _BY.fullmatch(gap) and not _is_side(left, right):
            continue
        _lend_scale(source, drafts, index, gap)
        listed = True
        if right.kind in (Kind.QUANTITY, Kind.DURATION, Kind.AGE, Kind.PERCENT, Kind.POINTS):
            left.unit, left.kind, left.readings = right.unit, right.kind, right.readings
            left.trace = (*left.trace, "shared-unit")
        elif right.kind is Kind.COUNT and right.thing is not None and not right.thing.modifiers:
            left.thing, left.trace = right.thing, (*left.trace, "shared-thing")


def _is_listed(source: Source, drafts: list[Draft], index: int) -> bool:
    """True for the "3" of "2, 3, or 4 per cent"; an "or" behind a comma says one amount another way: "120, or 10%,"."""
    before = drafts[index - 1] if index else None
    return before is not None and COMMA.fullmatch(source.lower, before.end, drafts[index].start) is not None


def _lend_scale(source: Source, drafts: list[Draft], index: int, gap: str) -> None:
    """Hand a magnitude back along a list of three or along "or": "3, 4 and 5 million", "2 or 3 million"."""
    left, right = drafts[index], drafts[index + 1]
    small = left.value is not None and left.value < 1000 and not left.scale and left.form == right.form == "digits"
    if not small or right.scale < 6 or _BY.fullmatch(gap):
        return
    if "and" in gap:
        before = drafts[index - 1] if index else None
        if before is None or not COMMA.fullmatch(source.lower, before.end, left.start) or before.kind is not left.kind:
            return
    assert left.value is not None, "a small number has a value"
    left.value, left.place, left.scale = left.value.scaleb(right.scale), left.place + right.scale, right.scale
    left.trace = (*left.trace, "shared-magnitude")


def _is_side(left: Draft, right: Draft) -> bool:
    """True for the sides of a thing, "2 x 3 metres"; not for the laps of "4 x 100m relay"."""
    if right.kind is not Kind.QUANTITY or dimension_of(right.unit or "") != "length":
        return False
    assert left.value is not None and right.value is not None, "listed drafts have values"
    laps = left.value <= 12 and right.value >= 50 and right.value % 50 == 0 and right.trace[-1] != "shared-unit"
    return not laps
