"""One numeral to one draft figure: money, percentage, quantity, age, year, multiple, or a count of things."""

from __future__ import annotations

from ..lang.en.around import (
    AFTER_HALF,
    AFTER_OCCASIONS,
    AFTER_PRONOUN,
    BEFORE_LONE_HALF,
    BEFORE_PRONOUN,
    COMPARING_HEDGES,
    MOVE_NOUNS,
    NOT_NONE,
    NOT_TOLD,
    ONE_FATES,
)
from ..lang.en.nouns import singular
from ..lang.en.numbers import SMALL_NUMBERS
from ..lang.en.phrases import FATES_OF_ONE, OF_DETERMINERS
from ..late import Late
from ..model import Kind
from ..wording import any_of
from .ages import age
from .amounts import magnitude_letter, measured, money, percent, unit_and_a_half, unit_or, with_unit
from .counts import counted, is_decade, is_year_in_words, year
from .decades import decade_or_year
from .draft import DECIMAL_COMMA, Draft, Source, draft_of
from .money import MoneyRead, money_after
from .numerals import SURE_DECIMAL_COMMA, Numeral, read_decimal_comma
from .things import read_thing
from .units import percent_after, unit_after

_NOT_TOLD = frozenset(map(singular, NOT_TOLD))
_MEASURED = frozenset({Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.QUANTITY, Kind.DURATION})
# matches " to 1", "-1" behind a number with a decimal comma; refuses ", 1"
_PAIRED = Late(r"(?: to | and | or | ?[-–] ?)(?=\d)")
# matches " times", "x", "-fold"; refuses " timers", " xl", " x 3"
_TIMES = Late(r"[ -]times?(?![a-z])|[ -]?x(?![a-z0-9]| ?\d)|[ -]?fold(?![a-z])")
# matches " times this", " times, " of occasions; refuses " times as", " times the", " times last year's"
_NOT_TIMES = Late(rf"[ -]times? (?!last [a-z]+'s){any_of(AFTER_OCCASIONS)}(?![a-z])|[ -]times?[,.]")
# matches "no ", "at this " right before "one"; refuses "than "
_ONE_NOT = Late(rf"(?:^|[^a-z]){any_of(BEFORE_PRONOUN)} $")
# matches "only ", "just only " right before one of a thing; refuses "the only "
_ONLY_ONE = Late(r"(?<!the )only $")
# matches " died", " was injured", " abstained" behind "one"; refuses " was", " is the"
_ONE_FATE = Late(rf" (?:{any_of(ONE_FATES)} )?{any_of(FATES_OF_ONE)}(?![a-z])")
# matches "killing ", "injuring at least " before "one"; refuses "building "
_FELT_BY_ONE = Late(r"(?:^|[^a-z])(?:killing|injuring|wounding|hurting|killed|injured|wounded) (?:at least )?$")
# matches " of the crops", " of his sons" behind the one; refuses " of us", " of a"
_OF_KIND = Late(rf" of {any_of(OF_DETERMINERS | {'only'})} ")
# matches " point", " point in" behind "at one"; refuses " points", " point eight", " point above"
_AT_ONE_POINT = Late(rf" point(?![a-z])(?! (?:above|below|over|under|higher|lower|{any_of(SMALL_NUMBERS)})(?![a-z]))")
# matches "by ", "by just ", "fall of " right before "one"; refuses "a lot of ", "nearby "
_BY_ONE = Late(rf"(?:^|[^a-z])(?:by|{any_of(MOVE_NOUNS)} of) (?:just )?$")
# matches ", from 20", ".", " to 19 from 20", " from just 20" behind "by one"; refuses " to 19", " from Garth"
_ONE_MOVED = Late(
    rf"[,.;]|$|(?: to (?:\d[\d,.]{{0,14}}|{any_of(SMALL_NUMBERS)}))? from (?:{any_of(COMPARING_HEDGES)} )?"
    rf"(?:\d|{any_of(SMALL_NUMBERS)}(?![a-z]))"
)
# matches " in five", " in every 10", " in Harlow" behind "one"; refuses " in order"
_IN_NUMBER = Late(rf" in (?:every )?(?:\d|[A-Z]|{any_of(SMALL_NUMBERS)}|an? |hundred|thousand)")
# matches " by a French", " from the Philippines" behind the last of several; refuses " by one", " for the best"
_ONE_FROM = Late(r" (?:from|by|for|in|to|at|with) (?:(?:the )?[A-Z]|an? |his |her |its |their )")
# matches "two by ", "12 are from " before the one of a list; refuses "the men by"
_COUNTED = Late(
    rf"(?:^|[^a-z])(?:{any_of(SMALL_NUMBERS - {'one', 'zero'})}|\d+)"
    r"(?: [a-z]{1,20}){0,3} (?:from|by|for|in|to|at|with) "
)
_LISTED_REACH = 120
# matches " received the", " got" behind the half that opens a clause; refuses " the", " finished boats"
_HALF_DOES = Late(
    r" (?:[a-z]{3,14}[a-z]ed (?:the|an?|it|no|their|his|her|both|only|to|for|daily)|got|get|went|go|took|take|gave|give"
    r"|lived?|came|come)(?![a-z])"
)
# matches "net ", "the ", "net-" before a zero that is a goal or a line; refuses "to ", "nets "
_ZERO_NAMED = Late(r"(?:^|[^a-z])(?:net[ -]|the )$")
# matches " line", " carbon", ".", "-" behind the zero of a name; refuses " deaths"
_ZERO_OF = Late(r"[-.,;:)]|$| (?!of )[a-z]{1,20}(?<!s)(?![a-z])")
# matches ". ", ", and ", "; " before the half that opens a clause; refuses "the "
_OPENS_CLAUSE = Late(r"(?:^|[.;:!?\n][”\"')]? ?|, |, (?:and|but|while) | and )$")
# matches " in four", " in every 10" behind "the one"; refuses " in Harlow"
_IN_SO_MANY = Late(rf" in (?:every )?(?:\d|{any_of(SMALL_NUMBERS)}(?![a-z]))")
# matches "by ", "just under " right before a "half" that no noun follows; refuses "the "
_LONE_HALF = Late(rf"(?:^|[^a-z]){any_of(BEFORE_LONE_HALF)} $")
# matches "first ", "the latter " right before a "half" of a year or a match; refuses "by "
_WHICH_HALF = Late(r"(?:^|[^a-z])(?:first|second|latter) $")
# matches " to three-quarters", " and two thirds" behind "half"; refuses " to the"
_TO_SHARE = Late(r" (?:to|or|and) (?:an? |one |two[ -]|three[ -]|four[ -])?(?:third|quarter|fifth)s?(?![a-z])")
# matches "a third to a ", "between a quarter and " before "half"; refuses "a third man and "
_SHARE_TO = Late(r"(?:third|quarter|fifth|tenth)s? (?:to|or|and) (?:an? |one )?$")
# matches " of", " an hour" behind "half"; refuses " time", " often"
_HALF_OF = Late(rf" {any_of(AFTER_HALF)}(?![a-z])")


def classify(source: Source, numeral: Numeral) -> Draft | None:
    """The figure that a numeral stands for, or None where it claims nothing."""
    if numeral.form == "ordinal":
        return draft_of(numeral, Kind.ORDINAL)
    if numeral.value == 0 and numeral.form != "digits" and _is_zero_named(source, numeral):
        return None
    if numeral.form == "year" or (numeral.form == "words" and is_year_in_words(source, numeral)):
        return year(source, numeral)
    if numeral.form in ("none", "multiple", "plural"):
        return _special(source, numeral)
    if numeral.value == 1 and numeral.form == "words":
        return _one(source, numeral)
    if numeral.form == "digits" and is_decade(source, numeral):
        return year(source, numeral)
    if numeral.form == "digits" and (decade := decade_or_year(source, numeral)):
        return decade
    if numeral.form == "fraction" and (timed := unit_and_a_half(source, numeral)):
        return timed
    if (
        numeral.value in (2, 3)
        and source.lower.endswith(" or ", 0, numeral.start)
        and (either := unit_or(source, numeral))
    ):
        return either
    if source.lower[numeral.start : numeral.end] == "half" and not _is_half(source, numeral):
        return None
    return (
        money(source, numeral)
        or percent(source, numeral)
        or age(source, numeral)
        or _times(source, numeral)
        or _measured_or_counted(source, numeral)
    )


def _is_zero_named(source: Source, numeral: Numeral) -> bool:
    """True for the zero of "net zero carbon" and "below the zero line", which counts nothing."""
    named = _ZERO_NAMED.search(source.lower, max(0, numeral.start - 6), numeral.start)
    return named is not None and _ZERO_OF.match(source.lower, numeral.end) is not None


def of_decimal_comma(source: Source, numeral: Numeral | None) -> Draft | None:
    """The figure of "1,3 billion", "3,5 km" or "€12,99", whose unit or scale shows the comma to be a decimal one."""
    if numeral is None:
        return None
    draft = classify(source, numeral)
    sure = draft is not None and bool(draft.scale or draft.kind in _MEASURED)
    sure = sure or SURE_DECIMAL_COMMA.match(source.lower, numeral.start) is not None
    if draft is None or not (sure or _is_paired(source, numeral)):
        return None
    draft.trace = (*draft.trace, DECIMAL_COMMA)
    return draft


def _is_paired(source: Source, numeral: Numeral) -> bool:
    """True for the first of "1,2 to 1,5 metres"."""
    link = _PAIRED.match(source.lower, numeral.end)
    other = read_decimal_comma(source.lower, link.end()) if link else None
    second = classify(source, other) if other else None
    return second is not None and bool(second.scale or second.kind in _MEASURED)


def _measured_or_counted(source: Source, numeral: Numeral) -> Draft | None:
    """A quantity or a count, with a letter that must be a magnitude taken as one ("31.4m passengers")."""
    if numeral.form == "digits" and not numeral.scale:
        numeral = magnitude_letter(source, numeral) or numeral
    return measured(source, numeral) or counted(source, numeral)


def _is_half(source: Source, numeral: Numeral) -> bool:
    """True when "half" measures: "half of", "half an hour", "half-mile"; not in "half-time" and "second half"."""
    lower, end = source.lower, numeral.end
    if source.plain[numeral.start].isupper() and source.plain[end + 1 : end + 2].isupper():
        return False
    if lower[end : end + 1] == "-":
        return unit_after(source, end, True) is not None or lower.startswith("-point", end)
    if lower[numeral.start - 1 : numeral.start] == "-":
        return False  # "first-half"
    if _WHICH_HALF.search(lower, max(0, numeral.start - 8), numeral.start):
        return False
    if _TO_SHARE.match(lower, end) or _SHARE_TO.search(lower, max(0, numeral.start - 30), numeral.start):
        return True
    if _HALF_OF.match(lower, end) or (
        _LONE_HALF.search(lower, max(0, numeral.start - 10), numeral.start)
        and not lower[end : end + 2].strip().isalpha()
    ):
        return True
    if _HALF_DOES.match(lower, end) and _OPENS_CLAUSE.search(lower, max(0, numeral.start - 12), numeral.start):
        return True
    return unit_after(source, end, True) is not None or percent_after(source, end) is not None


def _times(source: Source, numeral: Numeral) -> Draft | None:
    """A multiple: "3 times as many", "2.5x", "three-fold"; not the occasions of "3 times this week"."""
    match = _TIMES.match(source.lower, numeral.end)
    if match is None or (match.group() in (" times", " time") and _NOT_TIMES.match(source.lower, numeral.end)):
        return None
    if match.group().endswith("time"):
        return None
    draft = draft_of(numeral, Kind.MULTIPLE)
    draft.end, draft.trace = match.end(), ("numerals", "multiple")
    return draft


def _special(source: Source, numeral: Numeral) -> Draft | None:
    """None of a thing, a multiple in one word ("twice"), or an indefinite plural ("dozens of homes")."""
    if numeral.form == "none":
        return _none(source, numeral)
    if numeral.form == "multiple":
        if source.lower.startswith(" as ", numeral.end) and source.plain[numeral.end + 4 : numeral.end + 5].isupper():
            return None  # "scored twice as Harlow won"
        draft = draft_of(numeral, Kind.MULTIPLE)
        draft.trace = ("numerals", "multiple")
        return draft
    currency = money_after(source, numeral.end, True) or _of_money(source, numeral)
    if currency:
        draft = draft_of(numeral, Kind.MONEY)
        draft.unit, draft.readings, draft.end = currency.codes[0], currency.codes[1:], currency.edge
        return draft
    at = numeral.end + 3 if source.lower.startswith(" of ", numeral.end) else numeral.end
    found = unit_after(source, at, True)
    draft = draft_of(numeral)
    if found:
        return with_unit(draft, found)
    draft.thing = read_thing(source, numeral.end, one=False)
    return draft


def _of_money(source: Source, numeral: Numeral) -> MoneyRead | None:
    """The currency of "millions of dollars"."""
    return money_after(source, numeral.end + 3, True) if source.lower.startswith(" of ", numeral.end) else None


def _none(source: Source, numeral: Numeral) -> Draft | None:
    """Nought of a thing: "no deaths", "none of the men"; not "no sense of direction"."""
    lower, end = source.lower, numeral.end
    if lower[numeral.start : end] == "none":
        return draft_of(numeral) if lower.startswith(" of ", end) else None
    draft = draft_of(numeral)
    draft.thing = read_thing(source, end, one=False)
    if draft.thing is None or len(draft.thing.modifiers) > 1 or lower[end : end + 1] != " ":
        return None
    if lower.startswith(NOT_NONE, end) or draft.thing.head in _NOT_TOLD:
        return None  # "no longer performs", "no numbers were given"
    return draft


def _one(source: Source, numeral: Numeral) -> Draft | None:
    """The word "one" where it counts: not as a pronoun, and not in "no one", "one of the"."""
    lower, start, end = source.lower, numeral.start, numeral.end
    if _AT_ONE_POINT.match(lower, end) and lower.endswith("at ", 0, start):
        return None
    found = money(source, numeral) or percent(source, numeral) or age(source, numeral)
    if found:
        return found
    if lower.endswith(("no ", "one-to-"), 0, start):
        return None
    if lower.startswith(AFTER_PRONOUN, end):
        return _one_of(source, numeral)
    found = measured(source, numeral)
    if found and not (found.kind is Kind.DURATION and _ONE_NOT.search(lower, max(0, start - 9), start)):
        return found
    draft = counted(source, numeral)
    only = draft is not None and draft.thing is not None and _ONLY_ONE.search(lower, max(0, start - 9), start)
    if not only and _ONE_NOT.search(lower, max(0, start - 9), start) and not _IN_SO_MANY.match(lower, end):
        return None
    moved = _BY_ONE.search(lower, max(0, start - 24), start) and _ONE_MOVED.match(lower, end)
    felt = _FELT_BY_ONE.search(lower, max(0, start - 24), start) and lower[end : end + 1] in (".", ",", ";", ")")
    stands = (
        moved
        or felt
        or _is_listed(source, start, end)
        or _in_ratio(source, start, end)
        or bool(_ONE_FATE.match(lower, end))
    )
    if draft is None or (draft.thing is None and draft.value == 1 and not stands):
        return None
    return draft


def _one_of(source: Source, numeral: Numeral) -> Draft | None:
    """The one of a kind that "one of the hardest crops", "one of his sons" counts; None without a plural behind it."""
    if not _OF_KIND.match(source.lower, numeral.end):
        return None
    draft = draft_of(numeral)
    draft.thing = read_thing(source, numeral.end, one=False)
    return draft if draft.thing is not None else None


def _is_listed(source: Source, start: int, end: int) -> bool:
    """True for the "one" of "two by a Dutch firm and one by a French company", counted as those before it are."""
    opens = source.document.starts[source.document.sentence_at(start)]
    before = source.lower[max(opens, start - _LISTED_REACH) : start]
    return bool(
        before.endswith((" and ", ", ", "; ")) and _ONE_FROM.match(source.plain, end) and _COUNTED.search(before)
    )


def _in_ratio(source: Source, start: int, end: int) -> bool:
    """True for the "one" of "one in five", of "one out of ten", "four-to-one", "two here and one in Harlow"."""
    lower = source.lower
    behind = (" out of ", "-in-", "-out-of-", " over ", " for every ")
    if _IN_NUMBER.match(source.plain, end):
        return True
    return (
        lower.startswith(behind, end)
        or lower.endswith("-to-", 0, start)
        or (lower.startswith(" to ", end) and "ratio" in lower[max(0, start - 80) : start])
        or lower[end : end + 5]
        in (
            " or t",
            " to t",
            " and ",
        )
    )
