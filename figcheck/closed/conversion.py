"""One amount said twice: in two kinds of money, or in two units of measure.

The cue "of" says what is converted: money, measure, difference (of temperatures), clash (measures of different
dimensions) or bare (a number without its currency beside money), number
(crores in millions), unit price (by the gallon and by the litre). Other cues are "setting", how the pair is set;
"then", "past" and "price", words that tie an amount of money to another time or to a shop; and "source_codes" and
"target_codes", the currencies that the two may stand for in this story, the likeliest first. "source_home" and
"target_home" name the dollar that a bare "$" is where the story tells it from "US$"; "inflated" says that the second
amount is in the money of today, "market" which of two rates of exchange is meant.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..lang.en.conversions import (
    AT_THE_TIME,
    DIFFERENCE_AFTER,
    DIFFERENCE_BEFORE,
    HOME_MONEY,
    INFLATED,
    LEVEL_AFTER,
    LEVEL_BEFORE,
    LEVEL_HEDGES,
    LIMITS,
    LONG_PAST,
    NOWADAYS,
    OFFICIAL_RATE,
    PAST_YEAR,
    PRICES,
    STREET_RATE,
    TWO_SYSTEMS,
    WARMING,
)
from ..laws.values import is_number
from ..model import CalendarDate, Certainty, Figure, Kind, Number, Relation, Sentence, Story
from ..once import once
from ..records import NamedTuple
from ..story import SIGN_OF_KIND, as_read, figures_within, index_of, own_text
from ..units import lookup
from ..wording import any_of, named
from .conversion_far import FAR_SETTINGS, far_pairs
from .conversion_moneys import Moneys, beside, code_of, home_dollar, is_bare_dollar, mentioned_in, readings, settled_in
from .conversion_pairs import Pair, pairs, strict_tail
from .conversion_rare import is_one_number, per_units, with_rare_units
from .pattern import Late

MONEY, MEASURE, DIFFERENCE, CLASH, BARE, NUMBER = "money", "measure", "difference", "clash", "bare", "number"
UNIT_PRICE = "unit price"
_TEMPERATURE = "temperature"
# settings in which measures of different dimensions cannot be two facts side by side
_FIRM = frozenset({"bracket"})
# in these a pair of moneys or measures may also be a choice or an aside, so that the wording alone does not state it
_SOFT = frozenset(
    {"near bracket", "loose link", "or", "dash", "slash", "comma", "plain comma", "same bracket", *FAR_SETTINGS}
)
# "$3,999", "£1,249", "£9.99"; not "$40" or "£89"
_ENDS_IN_NINE = Late(r"(?:\d\d9|\d[.,]?[49]9|\.95)(?![\d,.]*\d)")
_ONE_PAIR = 2
# what stands farther off in a sentence says nothing of an amount
_REACH = 400
# a story that converts more often is a list of prices, of which the nearest on either side may be at one rate
_MOST_ALIKE = 20
_THEN = Late(rf"\b(?:{any_of(AT_THE_TIME)})\b")
# "in N", "on "; the sentence begins with its year
_OPENING = Late(
    r"[\s\"“'‘]*(?:back |early |late |as early as )*(?:in|on|during|by)\s+(?:early |late |mid-)?"
    rf"[{SIGN_OF_KIND[Kind.YEAR]}{SIGN_OF_KIND[Kind.DATE]}]"
)
# ") in N", " during N"
_BEHIND = Late(rf"[)\]]?,?\s+(?:in|on|during)\s+[{SIGN_OF_KIND[Kind.YEAR]}{SIGN_OF_KIND[Kind.DATE]}]")
_YEAR_AGO = Late(rf"\b(?:{any_of(PAST_YEAR)})\b")
_LONG_AGO = Late(rf"\b(?:{any_of(LONG_PAST)})(?:\b|(?<=\d))")
_INFLATED, _NOW = Late(rf"\b(?:{any_of(INFLATED)})\b"), Late(rf"\b(?:{any_of(NOWADAYS)})\b")
_STREET, _OFFICIAL = Late(rf"\b(?:{any_of(STREET_RATE)})\b"), Late(rf"\b(?:{any_of(OFFICIAL_RATE)})\b")
_PRICE = Late(rf"\b(?:{any_of(PRICES)})\b")
# "rose by ", "an increase of about ", "up "; not "rose to ", "a warm "
_DIFFERENCE_BEFORE = Late(
    rf"\b(?<!\ba )(?:{any_of(DIFFERENCE_BEFORE)})"
    r"(?: by| of| from| in| at| temperatures?| levels?| is| was| the| an?| some| another)*\s*$"
)
# " warmer", " above average", " rise"; at most one word between; not " or higher"
_DIFFERENCE_AFTER = Late(rf"^[)\]]?[\s-]*(?:(?!or |and )[a-z]+ )?(?:{any_of(DIFFERENCE_AFTER)})\b")
# "limit global warming to ", "keep the rise well below "
_LIMITED = Late(
    rf"\b(?:{any_of(LIMITS)})\b[^.;:]{{0,40}}\b(?:{any_of(WARMING)})\b[^.;:]{{0,20}}\b(?:to|at|below|under|within)\s*$"
)
_LEVEL_BEFORE = Late(rf"\b(?:{any_of(LEVEL_BEFORE)})\s*$")
_LEVEL_HEDGE = Late(rf"(?:{any_of(LEVEL_HEDGES)})\b")
_LEVEL_AFTER = Late(rf"^[)\]]?\s*(?:{any_of(LEVEL_AFTER)})\b")
_SCALE = Late(
    r"\d\s?(?:k|m|mn|mln|bn|tn|million|billion|trillion|crore|lakh|thousand)\b|\b(?:million|billion|trillion)\b",
    re.IGNORECASE,
)
# matches "fiscal ", "financial year ", "fy" right before a year; refuses "fiscal policy of "
_FISCAL = Late(r"(?:\bfiscal(?: year)?|\bfinancial year|\bfy)[ -]?$")
_LONGEST_FISCAL = 16
_LARGE = Late(rf"{_SCALE.source}|\d,\d{{3}}", re.IGNORECASE)


def conversion(story: Story) -> Iterator[Relation]:
    """Every amount said twice, in the roles "source" and "target", with the dates of its sentence as "when"."""
    yield from _all_of(story)


@once
def _all_of(story: Story) -> tuple[Relation, ...]:
    """The conversions of a story, since those of money are also held to each other."""
    return tuple(_conversions(story))


def _conversions(story: Story) -> Iterator[Relation]:
    set_off = [(sentence, pair) for sentence in story.sentences for pair in _distinct(sentence)]
    found = [(sentence, pair, of) for sentence, pair in (*set_off, *far_pairs(story)) if (of := _of(pair))]
    if not found:
        return
    mentioned = mentioned_in(own_text(story)) if any(of in (MONEY, BARE) for _, _, of in found) else frozenset()
    money = [figure for figure in story.figures if figure.kind is Kind.MONEY]
    codes = tuple(dict.fromkeys(code_of(figure) for figure in money))
    named = frozenset(code_of(figure) for figure in money if not is_bare_dollar(figure))
    partners = {code_of(pair.target): code_of(pair.source) for _, pair, of in found if of == MONEY}
    of_goods = any(of == MONEY and _is_shelf_price(pair) for _, pair, of in found)
    moneys = Moneys(mentioned, settled_in(money), codes, partners, named, of_goods)
    alike = _by_currencies(pair for _, pair, of in found if of == MONEY)
    passed: Counter[tuple[str, str]] = Counter()
    for sentence, pair, of in found:
        rivals: tuple[Figure, ...] = ()
        if of == MONEY:
            codes_of_pair = _currencies(pair)
            rivals = _around(alike[codes_of_pair], passed[codes_of_pair])
            passed[codes_of_pair] += 1
        for relation in _relations(sentence, pair, of, moneys):
            yield replace(relation, rivals=rivals)


def _currencies(pair: Pair) -> tuple[str, str]:
    return code_of(pair.source), code_of(pair.target)


def _around(pairs: tuple[Figure, ...], index: int) -> tuple[Figure, ...]:
    """Those of some pairs, source and target in turn, that stand nearest to one of them."""
    return pairs[2 * max(0, index - _MOST_ALIKE) : 2 * (index + _MOST_ALIKE + 1)]


def _by_currencies(pairs: Iterable[Pair]) -> dict[tuple[str, str], tuple[Figure, ...]]:
    """The amounts of the pairs in the same two currencies, source and target in turn: one tuple for all of them."""
    found: dict[tuple[str, str], list[Figure]] = {}
    for pair in pairs:
        found.setdefault(_currencies(pair), []).extend((pair.source, pair.target))
    return {codes: tuple(figures) for codes, figures in found.items()}


def _distinct(sentence: Sentence) -> Iterator[Pair]:
    """The pairs of a sentence, each once."""
    seen: set[tuple[int, int]] = set()
    for pair in pairs(sentence):
        place = (pair.source.span.start, pair.target.span.start)
        if place not in seen:
            seen.add(place)
            yield with_rare_units(_turned(pair))


def _turned(pair: Pair) -> Pair:
    """The pair with the number that has no currency first, where it is the one in brackets: "£286m (394m)"."""
    if (
        pair.source.kind is not Kind.MONEY
        or pair.target.kind is not Kind.COUNT
        or not _SCALE.search(as_read(pair.target))
    ):
        return pair
    return pair._replace(source=pair.target, target=pair.source)


def _is_shelf_price(pair: Pair) -> bool:
    """Two prices of one thing, each set to end in nine: a story with one is about goods, and its pairs are prices
    that shops set.
    """
    return all(_ENDS_IN_NINE.search(as_read(figure)) is not None for figure in (pair.source, pair.target))


def _of(pair: Pair) -> str:
    """What the pair converts; empty when the two are not one amount."""
    source, target = pair.source, pair.target
    if pair.setting == "plain comma" and not _are_of_two_systems(source, target):
        return ""
    if is_one_number(pair):
        return NUMBER
    if target.kind is Kind.MONEY:
        if source.kind is Kind.COUNT:
            return BARE if _is_bare(pair) else ""
        if source.kind is Kind.MONEY and _is_unit_price(pair):
            return UNIT_PRICE
        one_base = pair.setting not in _SOFT or _is_rate(target) <= _is_rate(source)  # "$3m, or 12 crowns a share"
        return MONEY if source.kind is Kind.MONEY and one_base and _is_exchange(pair) else ""
    if source.unit == target.unit or not _are_measures(pair):
        return ""
    one, other = _dimension(source), _dimension(target)
    if one == other or lookup.RECIPROCALS.get(one) == other:
        return _temperature(pair) if one == _TEMPERATURE else MEASURE
    return CLASH if pair.setting in _FIRM and strict_tail(pair.rest) else ""


def _is_rate(figure: Figure) -> bool:
    return " per " in (figure.unit or "")


def _are_measures(pair: Pair) -> bool:
    """Two quantities, or basis points beside percentage points; the points of an index are neither."""
    source, target = pair.source, pair.target
    if source.kind is target.kind is Kind.POINTS:
        return {source.unit, target.unit} == {"basis point", "percentage point"}
    return source.kind is target.kind is Kind.QUANTITY


def _dimension(figure: Figure) -> str:
    try:
        return lookup.unit(figure.unit or "").dimension
    except LookupError:
        return ""


def _are_of_two_systems(source: Figure, target: Figure) -> bool:
    """True for one measure in the units of two systems, which nothing else sets side by side: "112F, 44C"."""
    units = {source.unit, target.unit}
    return any(len(units & one) == 1 and units <= one | other for one, other in TWO_SYSTEMS)


def _is_exchange(pair: Pair) -> bool:
    """Money beside other money: other codes, or one dollar named and the other only signed.

    "$599 / £669" are two prices of one thing, "$1/N361" is a rate.
    """
    if not strict_tail(pair.rest) and pair.setting not in FAR_SETTINGS:
        return False
    source, target = code_of(pair.source), code_of(pair.target)
    if not per_units(pair.source, pair.target):
        return False
    if source == target:
        named = bool(pair.source.readings) != bool(pair.target.readings)
        return named and pair.setting == "bracket" and pair.source.text != pair.target.text
    return pair.setting != "slash" or is_number(pair.source, 1)


def _base(figure: Figure) -> str:
    return (figure.unit or "").partition(" per ")[2]


def _is_unit_price(pair: Pair) -> bool:
    """One price in one currency for two measures: "$3.50 a gallon ($0.92 a litre)"."""
    one, other = _base(pair.source), _base(pair.target)
    if not one or not other or one == other or pair.setting not in _FIRM or not strict_tail(pair.rest):
        return False
    return code_of(pair.source) == code_of(pair.target) and per_units(pair.source, pair.target)


def _is_bare(pair: Pair) -> bool:
    """A number that lost its currency: of an amount's size, with nothing counted, directly before money in brackets."""
    source = pair.source
    if source.thing is not None or pair.setting != "bracket" or not strict_tail(pair.rest):
        return False
    return source.upper is None and _LARGE.search(as_read(source)) is not None


def _temperature(pair: Pair) -> str:
    """A difference of temperatures where the words say so, else a reading."""
    if _LEVEL_AFTER.search(pair.after):
        return ""
    if _LEVEL_HEDGE.match(as_read(pair.source)):
        return MEASURE
    if _DIFFERENCE_AFTER.search(pair.after) and not _LEVEL_BEFORE.search(pair.before.removesuffix("of ")):
        return DIFFERENCE
    is_difference = _DIFFERENCE_BEFORE.search(pair.before) or _LIMITED.search(pair.before)
    return DIFFERENCE if is_difference else MEASURE


def _relations(sentence: Sentence, pair: Pair, of: str, moneys: Moneys) -> Iterator[Relation]:
    """One relation for a pair of amounts, two for a pair of ranges: end by end."""
    cues = [("of", of), ("setting", pair.setting)]
    when: tuple[Figure, ...] = ()
    if of in (MONEY, BARE):
        clause = _Clause.around(sentence, pair)
        cues += _times(clause, pair, moneys.of_goods)
        told = dict(_codes(clause, pair, moneys))
        if not told["target_codes"] or (of == MONEY and not told["source_codes"]):
            return  # "US$13.4 million ($18.3 million)" in a story that names no other dollar
        cues += told.items()
        when = tuple(figure for figure in clause.figures if names_a_year(figure))
        cues += [("fiscal", figure.text) for figure in when if _is_fiscal(sentence, figure)]
    certainty = Certainty.IMPLIED if pair.setting in _SOFT else Certainty.STATED
    for source, target in _ends(pair):
        roles = (("source", (source,)), ("target", (target,)), *((("when", when),) if when else ()))
        yield Relation("conversion", roles, tuple(cues), certainty, named("conversion", pair.setting, of))


class _Clause(NamedTuple):
    """The part of a sentence that an amount stands in; most sentences are one, and an endless one is cut."""

    words: str
    figures: tuple[Figure, ...]
    start: int

    @staticmethod
    def around(sentence: Sentence, pair: Pair) -> _Clause:
        """The words and figures on both sides of a pair, as far as they can be about it."""
        start, end = max(0, pair.place - _REACH), pair.place + _REACH
        return _Clause(sentence.skeleton[start:end], figures_within(sentence, pair.place, _REACH), start)


def _times(clause: _Clause, pair: Pair, of_goods: bool) -> Iterator[tuple[str, str]]:
    """Words that tie an amount to another time than publication, or to a shop."""
    words = clause.words
    if _THEN.search(pair.rest) or _THEN.search(pair.between):
        yield "then", "yes"
    if _YEAR_AGO.search(words):
        yield "past", "year"
    if _LONG_AGO.search(words):
        yield "past", "long"
    if _INFLATED.search(pair.rest) or (_NOW.search(pair.rest) and (pair.setting == "far" and _is_past(clause))):
        yield "inflated", "yes"
    about_rates = pair.between + pair.rest + pair.after
    if _STREET.search(about_rates):
        yield "market", "street"
    elif _OFFICIAL.search(about_rates):
        yield "market", "official"
    if (of_goods or _PRICE.search(words)) and not _SCALE.search(as_read(pair.source)):
        yield "price", "yes"
    if _is_dated(clause, pair):
        yield "dated", "yes"


def _is_past(clause: _Clause) -> bool:
    """True when a clause names a year, or says that what it tells is long past."""
    return any(map(names_a_year, clause.figures)) or _LONG_AGO.search(clause.words) is not None


def _is_dated(clause: _Clause, pair: Pair) -> bool:
    """True when the one year of a sentence opens it, or stands directly behind the pair: "In 2006 … £4m ($7.4m)".

    A sentence with more money compares, and comparisons are converted at one rate.
    """
    if sum(figure.kind is Kind.MONEY for figure in clause.figures) > _ONE_PAIR:
        return False
    if sum(map(names_a_year, clause.figures)) != 1:
        return False
    opens = clause.start == 0 and _OPENING.match(clause.words) is not None
    return opens or _BEHIND.match(pair.after) is not None


def _codes(clause: _Clause, pair: Pair, moneys: Moneys) -> Iterator[tuple[str, str]]:
    """The currencies of the two amounts; of a number without one, what the story or the sentence suggests."""
    target = readings(pair.target, moneys.mentioned, moneys.settled)
    if pair.source.kind is Kind.MONEY:
        source = readings(pair.source, moneys.mentioned, moneys.settled)
        yield "target_codes", " ".join(beside(pair.target, target, source))
        yield "source_codes", " ".join(beside(pair.source, source, target))
        for role, figure in (("source", pair.source), ("target", pair.target)):
            if dollar := home_dollar(figure, moneys):
                yield f"{role}_home", dollar
        return
    yield "target_codes", " ".join(target)
    home = [code for word, code in HOME_MONEY.items() if re.search(rf"\b{re.escape(word)}\b", clause.words)]
    partner = moneys.partners.get(target[0])
    likely = dict.fromkeys(([partner] if partner else []) + home)
    yield "source_codes", " ".join(code for code in likely if code != target[0])
    yield "story_codes", " ".join(code for code in moneys.codes if code != target[0])


def _is_fiscal(sentence: Sentence, figure: Figure) -> bool:
    """True for a year that a company or a state reckons by its own calendar: "in fiscal 2024"."""
    place = sentence.places[index_of(sentence, figure)]
    return _FISCAL.search(sentence.skeleton, max(0, place - _LONGEST_FISCAL), place) is not None


def names_a_year(figure: Figure) -> bool:
    """True for a year, several years or a decade, and for a date that names its year."""
    return figure.kind is Kind.YEAR or (isinstance(figure.when, CalendarDate) and figure.when.year is not None)


def _ends(pair: Pair) -> Iterator[tuple[Figure, Figure]]:
    """The two amounts, end by end where both are ranges."""
    source, target = pair.source, pair.target
    if pair.end and (number := source.lower if pair.end == "lower" else source.upper):
        yield _end(source, number), target
    elif source.lower and source.upper and target.lower and target.upper:
        yield _end(source, source.lower), _end(target, target.lower)
        yield _end(source, source.upper), _end(target, target.upper)
    else:
        yield source, target


def _end(figure: Figure, number: Number) -> Figure:
    """A range read as one of its ends."""
    return replace(figure, stated=number.stated, place=number.place, tight=number.tight, loose=number.loose)
