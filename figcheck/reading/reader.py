"""The reading pass: a document to its figures, in the order of the text."""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from fractions import Fraction

from ..document import Document
from ..house import PLAIN_HOUSE, US_DOLLAR, House
from ..interval import EVERYTHING, Interval, between, hull
from ..lang.en.around import BEFORE_DAY
from ..lang.en.numbers import ORDINALS, TENS
from ..late import Late
from ..model import CalendarDate, Figure, Kind, Number
from ..wording import any_of
from . import identifiers, scan
from .amounts import read_one_unit
from .circumstances import circumstances_of
from .classify import classify, of_decimal_comma
from .clock import read_clock, read_daytime, read_hour, read_race, read_spoken
from .compact import read_compact, read_unmarked_time
from .dates import read_day_first, read_month, read_weekday
from .draft import Draft, Source, source_of
from .money import money_before
from .number_words import read_words
from .numerals import Numeral, read_decimal_comma, read_digits, read_plural_digits, read_vulgar
from .periods import read_period
from .qualifiers import allowance, read_qualifier
from .ranges import combine
from .ranks import ordinal, read_rank
from .things import read_thing
from .units import feet_and_inches

# matches "st", "nd." set against digits; refuses "the"
_ORDINAL_AFTER = Late(r"(?:st|nd|rd|th)(?![a-z])")
# matches "on the ", "until the " before the day of a month; refuses "in the "
_DAY_BEFORE = Late(rf"(?:^|[^a-z]){any_of(BEFORE_DAY)} the $")
# matches ".", " and the", " to 3" behind a day of a month; refuses " floor", " and final"
_DAY_AFTER = Late(r"[.;)]|,(?! \d)|$| and (?:the|\d)| to (?:the|\d)| at \d")
# matches "today (", "this morning (" before a day of the month; refuses "today, (", "days ("
_DAY_NAMED = Late(r"(?:^|[^a-z])(?:today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening)) \($")
# matches " of the month" behind a day; refuses " of the day"
_OF_MONTH = Late(r" of (?:the|this|last|next|each|every|that) month(?![a-z])")
# matches "1,000"; refuses "1,00", "1000"
_GROUPED = Late(r"\d{1,3}(?:,\d{3}){1,4}(?!\d)")
# matches "/11", "/2021" behind the first part of a number that is a name; refuses "/a", "/11/2021"
_STROKE = Late(r"/\d{1,6}(?![\d/])")
# matches " 4lb", " 4 lb" behind "11st"; refuses " 4 o"
_POUNDS_AFTER = Late(r" \d{1,2} ?lb")
# matches "12.5", "500", "50, 000", "5bn", "5 million"; refuses "20" and "95"
_BIG = Late(r"\d{3}|\d{1,3}(?:[.,]\d|, \d00(?!\d))|\d{1,3} ?(?:bn|m|k|tn|million|billion|trillion|crore|lakh)(?![a-z])")
# how "st", "nd", "rd" and "th" begin, and what parts the thousands before them
_ORDINAL_MARKS = frozenset("snrt,")
# nothing in the news has more digits: the mass of the Sun in grams has 34
_LONGEST_NUMBER = 60
# the longest number that can be an ordinal, with its commas
_LONGEST_ORDINAL = 20
_BEFORE_CELL = 20
_EXACT_KINDS = frozenset({Kind.COUNT, Kind.ORDINAL, Kind.YEAR, Kind.SCORE})
_TENTH = Decimal("0.1")
_DATE_KINDS = frozenset({Kind.DATE, Kind.CLOCK})
# kinds whose numbers are not rounded: a house's rounding slack says nothing of them
_UNROUNDED = frozenset({Kind.DATE, Kind.CLOCK, Kind.AGE, Kind.YEAR, Kind.ORDINAL, Kind.SCORE, Kind.IDENTIFIER})


def read(document: Document, house: House = PLAIN_HOUSE) -> tuple[Figure, ...]:
    """Every figure of a document, names and model numbers included as identifiers, read by the style of a house."""
    source = source_of(document, house)
    drafts = combine(source, _drafts(source))
    return tuple(_figure(source, draft) for draft in drafts)


def _drafts(source: Source) -> list[Draft]:
    masked = identifiers.masks(source)
    drafts: list[Draft] = []
    cursor = mask = 0
    reached = -9  # where the figure before ends, far off at first
    for start, end, kind in scan.places(source.lower):
        if start < cursor:
            continue
        while mask < len(masked) and masked[mask][1] <= start:
            mask += 1
        if mask < len(masked) and masked[mask][0] <= start:
            continue
        draft = _draft(source, kind, start, end)
        if draft is not None and draft.end > cursor:
            draft.start = max(draft.start, cursor)
            if draft.kind not in _DATE_KINDS and draft.kind is not Kind.IDENTIFIER:
                draft.inner = draft.start
                read_qualifier(source, draft, reached)
                _thing_behind(source, draft)
            drafts.append(draft)
            cursor = draft.end
            reached = draft.thing.span.end if draft.thing else draft.end
    return drafts


def _thing_behind(source: Source, draft: Draft) -> None:
    """The thing counted after a qualifier that follows its number ("50 or more employees", "thirty or so monks")."""
    missing = draft.qualifier is not None and draft.thing is None and draft.kind is Kind.COUNT
    if missing or (draft.thing is not None and draft.thing.span.start < draft.end):
        draft.thing = read_thing(source, draft.end, one=False)


def _draft(source: Source, kind: int, start: int, end: int) -> Draft | None:
    if kind == scan.DIGITS:
        return _digits(source, start, end)
    if kind == scan.WORD:
        return _word(source, start, end)
    if kind == scan.MONTH:
        return read_month(source, start, end)
    if kind == scan.WEEKDAY:
        return read_weekday(source, start, end)
    if kind == scan.DAYTIME:
        return read_daytime(source, start, end)
    if kind == scan.MEASURE:
        return read_one_unit(source, start, end)
    return classify(source, read_vulgar(source.lower, start))


def _digits(source: Source, start: int, end: int) -> Draft | None:
    """The figure that begins with digits: a name, a date, a time, an ordinal, or a number."""
    plain = source.plain
    if period := read_period(source, start):
        return period
    mark = source.lower[end : end + 1]  # by what stands right behind them most digits are no name, time or rank
    if (mark in ("h", "m") or source.lower.startswith(" h", end)) and (compact := read_compact(source, start)):
        return compact
    if start and (plain[start - 1].isalnum() or plain[start - 1] in "-_"):
        token = None if _is_money_token(source, start) else identifiers.glued_token(source, start, end)
        if token:
            return _identifier(*token)
    if end - start <= 2 or (end - start == 4 and plain[end : end + 1] in "- .:G"):
        dated = read_day_first(source, start) or (read_race(source, start) if mark == ":" else None)
        dated = dated or read_clock(source, start) or read_unmarked_time(source, start)
        if dated:
            return dated
    if plain[start - 1 : start] == "(" and (day := _day_in_brackets(source, start, end)):
        return day
    version = identifiers.version_end(source, start) if mark == "." else None
    if version:
        return _identifier(start, version)
    ordinal = _ordinal_digits(source, start, end) if mark in _ORDINAL_MARKS else None
    if ordinal:
        return ordinal
    height = feet_and_inches(source, start) if mark == "'" else None
    if height:
        return height
    name_end = identifiers.name_end(source, start, end)
    if name_end:
        return _identifier(start, name_end)
    decimal = of_decimal_comma(source, read_decimal_comma(source.lower, start)) if plain[end : end + 1] == "," else None
    if decimal:
        return decimal
    numeral = read_plural_digits(source.lower, start) or _within_cell(source, start)
    is_amount = max(numeral.end - numeral.start, abs(numeral.value.adjusted())) <= _LONGEST_NUMBER
    draft = classify(source, numeral) if is_amount else None
    if draft is not None:
        return draft
    stroke = _STROKE.match(plain, numeral.end)  # "No 033/11"
    return _identifier(numeral.start, stroke.end() if stroke else max(numeral.end, _word_end(plain, numeral.end)))


def _within_cell(source: Source, start: int) -> Numeral:
    """The numeral at an offset, which does not go on behind a tab: "210" and "240" of two cells are no 210,240."""
    plain, lower = source.plain, source.lower
    numeral = read_digits(plain, lower, start)
    tab = source.document.text.find("\t", start, numeral.end)
    if tab < 0:
        return numeral
    base = max(0, start - _BEFORE_CELL)
    cell = read_digits(plain[base:tab], lower[base:tab], start - base)
    return cell._replace(start=cell.start + base, end=cell.end + base)


def _ordinal_digits(source: Source, start: int, end: int) -> Draft | None:
    """A rank in digits, "21st", "1,000th"; "11st" is a weight in stones, since the ordinal would be 11th."""
    number = _GROUPED.match(source.lower, start)
    end = number.end() if number else end
    suffix = _ORDINAL_AFTER.match(source.lower, end)
    if suffix is None or end - start > _LONGEST_ORDINAL:
        return None
    value = Decimal(source.plain[start:end].replace(",", ""))
    if suffix.group() == "st" and (
        value % 10 != 1 or value % 100 == 11 or _POUNDS_AFTER.match(source.lower, suffix.end())
    ):
        return None
    day = _day_of_month(source, start, suffix.end(), value)
    return day or ordinal(start, suffix.end(), value)


def _day_of_month(source: Source, start: int, end: int, value: Decimal) -> Draft | None:
    """A day whose month is not said, "on the 31st"; not the rank of "on the 31st floor"."""
    lower = source.lower
    said = _DAY_BEFORE.search(lower, max(0, start - 12), start) and _DAY_AFTER.match(lower, end)
    if not 1 <= value <= 31 or not (said or _OF_MONTH.match(lower, end)):
        return None
    draft = Draft(start, end, Kind.DATE)
    draft.when, draft.trace = CalendarDate(day=int(value)), ("dates",)
    return draft


def _day_in_brackets(source: Source, start: int, end: int) -> Draft | None:
    """The day of the month behind the word for it, "held today (11)", "this morning (06)"."""
    lower = source.lower
    if end - start > 2 or lower[end : end + 1] != ")" or not _DAY_NAMED.search(lower, max(0, start - 20), start):
        return None
    value = int(lower[start:end])
    if not 1 <= value <= 31:
        return None
    draft = Draft(start, end, Kind.DATE)
    draft.when, draft.trace = CalendarDate(day=value), ("dates",)
    return draft


def _is_money_token(source: Source, start: int) -> bool:
    """True when the letters set against the digits are a currency sign ("N12.5bn", "Rs500", "US$1")."""
    found = money_before(source, start, bool(_BIG.match(source.lower, start)))
    before = source.plain[found.edge - 1 : found.edge] if found else ""
    return found is not None and not before.isalnum() and before != "&"


def _word_end(plain: str, end: int) -> int:
    while end < len(plain) and (plain[end].isalnum() or (plain[end] == "-" and plain[end + 1 : end + 2].isdigit())):
        end += 1
    return end


def _word(source: Source, start: int, end: int) -> Draft | None:
    lower = source.lower
    word = lower[start:end]
    timed = read_spoken(source, start) if word in ("half", "quarter") else read_hour(source, start, end)
    if timed:
        return timed
    if word in ORDINALS or word in TENS:
        rank = read_rank(source, start, end)
        if rank or word in ORDINALS:
            return rank
    if identifiers.is_spelled_name(source, start):
        return _identifier(start, end)
    numeral = read_words(lower, start, end)
    draft = classify(source, numeral) if numeral is not None else None
    if draft and draft.kind is Kind.COUNT and draft.thing is None and identifiers.is_family_name(source, start, end):
        return _identifier(start, end)
    return draft


def _identifier(start: int, end: int) -> Draft:
    draft = Draft(start, end, Kind.IDENTIFIER)
    draft.trace = ("identifiers",)
    return draft


def _figure(source: Source, draft: Draft) -> Figure:
    document = source.document
    tight, loose, upper, lower = _intervals(draft)
    if source.house.rounding_slack and draft.kind not in _UNROUNDED:
        room = Fraction(source.house.rounding_slack) * Fraction(10) ** draft.place
        tight, loose = _padded(tight, room), _padded(loose, room)
        upper, lower = _with_room(upper, source.house), _with_room(lower, source.house)
    unit, readings = _dollar_of(draft, source.house)
    sentence = document.sentence_at(draft.inner)
    span = document.place(draft.start, draft.end)
    return Figure(
        span=span,
        text=document.text[span.start : span.end],
        kind=draft.kind,
        stated=draft.value,
        place=draft.place,
        tight=tight,
        loose=loose,
        unit=unit,
        minor=draft.minor,
        qualifier=draft.qualifier,
        thing=draft.thing,
        circumstances=circumstances_of(source, draft, sentence),
        upper=upper,
        lower=lower,
        when=draft.when,
        sentence=sentence,
        quoted=_is_quoted(document, draft.inner),
        readings=readings,
        trace=draft.trace,
    )


def _dollar_of(draft: Draft, house: House) -> tuple[str | None, tuple[str, ...]]:
    """A figure's unit and other readings, where a dollar without a country is the house's own."""
    if house.bare_dollar == US_DOLLAR or draft.kind is not Kind.MONEY or draft.unit is None:
        return draft.unit, draft.readings
    code, per, base = draft.unit.partition(" per ")
    own = f"{house.bare_dollar}{per}{base}"
    if code != US_DOLLAR or own not in draft.readings:
        return draft.unit, draft.readings
    return own, (draft.unit, *(other for other in draft.readings if other != own))


def _padded(interval: Interval, room: Fraction) -> Interval:
    """An interval with room at both ends; a count that is not rounded has none."""
    return interval if interval.is_point else interval.padded(room)


def _with_room(number: Number | None, house: House) -> Number | None:
    """One end of a range with the house's slack."""
    if number is None:
        return None
    room = Fraction(house.rounding_slack) * Fraction(10) ** number.place
    return Number(number.stated, number.place, _padded(number.tight, room), _padded(number.loose, room))


def _is_quoted(document: Document, at: int) -> bool:
    quotations = document.quotations
    if not quotations:
        return False
    index = bisect_right(quotations, at, key=lambda span: span.start) - 1
    return index >= 0 and quotations[index].end > at


def _intervals(draft: Draft) -> tuple[Interval, Interval, Number | None, Number | None]:
    """What a draft's words allow, and the two ends where it is a range."""
    value = draft.value
    if value is None:
        return EVERYTHING, EVERYTHING, None, None
    if draft.form == "plural" and draft.high is not None:
        vague = Interval(value, draft.high)
        return vague, vague, Number(draft.high, draft.high_place, vague, vague), None
    exact = draft.kind in _EXACT_KINDS and draft.form in ("digits", "words", "none")
    if draft.form in ("fraction", "ratio", "multiple"):
        return _spoken_range(draft, value)
    margin = next((step[7:] for step in draft.trace if step.startswith("margin:")), None)
    if margin:
        band = between(value - Decimal(margin), value + Decimal(margin))
        return band, band, None, None
    vouched = draft.place < draft.scale  # decimals before a magnitude: the zero of "11.0 million" is meant
    tight, loose = allowance(value, draft.place, draft.qualifier, exact, vouched)
    if draft.other is not None:
        step = draft.place + (draft.other / value).adjusted()
        other_tight, other_loose = allowance(draft.other, step, draft.qualifier, False)
        return hull((tight, other_tight)), hull((loose, other_loose)), None, None
    if draft.high is None:
        return tight, loose, None, None
    high_tight, high_loose = allowance(
        draft.high, draft.high_place, draft.qualifier, exact, draft.high_place < draft.scale
    )
    lower = Number(value, draft.place, tight, loose)
    upper = Number(draft.high, draft.high_place, high_tight, high_loose)
    return hull((tight, high_tight)), hull((loose, high_loose)), upper, lower


def _spoken_range(draft: Draft, value: Decimal) -> tuple[Interval, Interval, Number | None, Number | None]:
    """The same of fractions and multiples in words: "between a third and a half"."""
    tight, loose = _spoken(draft, value)
    if draft.high is None:
        return tight, loose, None, None
    high_tight, high_loose = _spoken(draft, draft.high)
    upper = Number(draft.high, draft.high_place, high_tight, high_loose)
    return hull((tight, high_tight)), hull((loose, high_loose)), upper, Number(value, draft.place, tight, loose)


def _spoken(draft: Draft, value: Decimal) -> tuple[Interval, Interval]:
    """A fraction or multiple in words: ten per cent either way ("a third" is anything from 30 to 36.7 per cent)."""
    tight, loose = allowance(value, draft.place, draft.qualifier, exact=False)
    room = abs(value) * _TENTH
    spoken = Interval(value - room, value + room)
    if draft.qualifier is None:
        return spoken, spoken
    return hull((tight, spoken)), hull((loose, spoken))
