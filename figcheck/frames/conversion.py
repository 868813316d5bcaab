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
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

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
    OTHER_POUNDS,
    PAST_YEAR,
    PRICES,
    STREET_RATE,
    WARMING,
)
from ..model import CalendarDate, Certainty, Figure, Kind, Number, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, as_read
from ..units import currencies, lookup
from ..wording import any_of
from .conversion_far import FAR_SETTINGS, far_pairs
from .conversion_pairs import Pair, pairs, strict_tail
from .conversion_rare import is_one_number, per_units, with_rare_units
from .pattern import Late

MONEY, MEASURE, DIFFERENCE, CLASH, BARE, NUMBER = "money", "measure", "difference", "clash", "bare", "number"
UNIT_PRICE = "unit price"
_TEMPERATURE = "temperature"
# settings in which measures of different dimensions cannot be two facts side by side
_FIRM = frozenset({"bracket"})
# in these a pair of moneys or measures may also be a choice or an aside, so that the wording alone does not state it
_SOFT = frozenset({"near bracket", "loose link", "or", "dash", "slash", "comma", "same bracket", *FAR_SETTINGS})
# a sign or name for which another country's money is meant only in stories of that country
_HOME = frozenset({"USD", "GBP", "EUR", "JPY"})
# "$3,999", "£1,249", "£9.99"; not "$40" or "£89"
_ENDS_IN_NINE = Late(r"(?:\d\d9|\d[.,]?[49]9|\.95)(?![\d,.]*\d)")
# how often a story names a country that it is about
_ABOUT_IT = 2
_ONE_PAIR = 2
# what stands farther off in a sentence says nothing of an amount
_REACH = 400
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
# "rose by ", "an increase of about ", "up "; not "rose to "
_DIFFERENCE_BEFORE = Late(
    rf"\b(?:{any_of(DIFFERENCE_BEFORE)})"
    r"(?: by| of| from| in| at| temperatures?| levels?| is| was| the| an?| some| another)*\s*$"
)
# " warmer", " above average", " rise"; at most one word between
_DIFFERENCE_AFTER = Late(rf"^[)\]]?[\s-]*(?:[a-z]+ )?(?:{any_of(DIFFERENCE_AFTER)})\b")
# "limit global warming to ", "keep the rise well below "
_LIMITED = Late(
    rf"\b(?:{any_of(LIMITS)})\b[^.;:]{{0,40}}\b(?:{any_of(WARMING)})\b[^.;:]{{0,20}}\b(?:to|at|below|under|within)\s*$"
)
_LEVEL_BEFORE = Late(rf"\b(?:{any_of(LEVEL_BEFORE)})\s*$")
_LEVEL_HEDGE = Late(rf"(?:{any_of(LEVEL_HEDGES)})\b")
_LEVEL_AFTER = Late(rf"^[)\]]?\s*(?:{any_of(LEVEL_AFTER)})\b")
_SCALE = re.compile(
    r"\d\s?(?:k|m|mn|mln|bn|tn|million|billion|trillion|crore|lakh|thousand)\b|\b(?:million|billion|trillion)\b",
    re.IGNORECASE,
)
_LARGE = re.compile(rf"{_SCALE.pattern}|\d,\d{{3}}", re.IGNORECASE)


def conversion(story: Story) -> Iterator[Relation]:
    """Every amount said twice, in the roles "source" and "target", with the dates of its sentence as "when"."""
    set_off = [(sentence, pair) for sentence in story.sentences for pair in _distinct(sentence)]
    found = [(sentence, pair, of) for sentence, pair in (*set_off, *far_pairs(story)) if (of := _of(pair))]
    if not found:
        return
    mentioned = _mentioned(story.text) if any(of in (MONEY, BARE) for _, _, of in found) else frozenset()
    money = [figure for figure in story.figures if figure.kind is Kind.MONEY]
    codes = tuple(dict.fromkeys(_code(figure) for figure in money))
    named = frozenset(code for figure in money if (code := _code(figure)) != "USD" or not figure.readings)
    partners = {_code(pair.target): _code(pair.source) for _, pair, of in found if of == MONEY}
    of_goods = any(of == MONEY and _is_shelf_price(pair) for _, pair, of in found)
    for sentence, pair, of in found:
        moneys = _Moneys(mentioned, codes, partners, named, of_goods)
        yield from _relations(sentence, pair, of, moneys)


@dataclass(frozen=True, slots=True)
class _Moneys:
    """The moneys of a story: whose countries it names, which it prints, which it converts into which, which it
    names in full ("US$"), and whether it is about goods.
    """

    mentioned: frozenset[str]
    codes: tuple[str, ...]
    partners: dict[str, str]
    named: frozenset[str]
    of_goods: bool


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
    return replace(pair, source=pair.target, target=pair.source)


def _is_shelf_price(pair: Pair) -> bool:
    """Two prices of one thing, each set to end in nine: a story with one is about goods, and its pairs are prices
    that shops set.
    """
    return all(_ENDS_IN_NINE.search(as_read(figure)) is not None for figure in (pair.source, pair.target))


def _of(pair: Pair) -> str:
    """What the pair converts; empty when the two are not one amount."""
    source, target = pair.source, pair.target
    if is_one_number(pair):
        return NUMBER
    if target.kind is Kind.MONEY:
        if source.kind is Kind.COUNT:
            return BARE if _is_bare(pair) else ""
        if source.kind is Kind.MONEY and _is_unit_price(pair):
            return UNIT_PRICE
        return MONEY if source.kind is Kind.MONEY and _is_exchange(pair) else ""
    if target.kind is not Kind.QUANTITY or source.kind is not Kind.QUANTITY or source.unit == target.unit:
        return ""
    one, other = _dimension(source), _dimension(target)
    if one == other or lookup.RECIPROCALS.get(one) == other:
        return _temperature(pair) if one == _TEMPERATURE else MEASURE
    return CLASH if pair.setting in _FIRM and strict_tail(pair.rest) else ""


def _dimension(figure: Figure) -> str:
    try:
        return lookup.unit(figure.unit or "").dimension
    except LookupError:
        return ""


def _is_exchange(pair: Pair) -> bool:
    """Money beside other money: other codes, or one dollar named and the other only signed.

    "$599 / £669" are two prices of one thing, "$1/N361" is a rate.
    """
    if not strict_tail(pair.rest) and pair.setting not in FAR_SETTINGS:
        return False
    source, target = _code(pair.source), _code(pair.target)
    if not per_units(pair.source, pair.target):
        return False
    if source == target:
        named = bool(pair.source.readings) != bool(pair.target.readings)
        return named and pair.setting == "bracket" and pair.source.text != pair.target.text
    return pair.setting != "slash" or pair.source.stated == 1


def _code(figure: Figure) -> str:
    return (figure.unit or "").partition(" per ")[0]


def _base(figure: Figure) -> str:
    return (figure.unit or "").partition(" per ")[2]


def _is_unit_price(pair: Pair) -> bool:
    """One price in one currency for two measures: "$3.50 a gallon ($0.92 a litre)"."""
    one, other = _base(pair.source), _base(pair.target)
    if not one or not other or one == other or pair.setting not in _FIRM or not strict_tail(pair.rest):
        return False
    return _code(pair.source) == _code(pair.target) and per_units(pair.source, pair.target)


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


def _relations(sentence: Sentence, pair: Pair, of: str, moneys: _Moneys) -> Iterator[Relation]:
    """One relation for a pair of amounts, two for a pair of ranges: end by end."""
    cues = [("of", of), ("setting", pair.setting)]
    when: tuple[Figure, ...] = ()
    if of in (MONEY, BARE):
        clause = _Clause.around(sentence, pair)
        cues += _times(clause, pair, moneys.of_goods)
        cues += _codes(clause, pair, moneys)
        when = tuple(figure for figure in clause.figures if _names_a_year(figure))
    certainty = Certainty.IMPLIED if pair.setting in _SOFT else Certainty.STATED
    for source, target in _ends(pair):
        roles = (("source", (source,)), ("target", (target,)), *((("when", when),) if when else ()))
        yield Relation("conversion", roles, tuple(cues), certainty)


@dataclass(frozen=True, slots=True)
class _Clause:
    """The part of a sentence that an amount stands in; most sentences are one, and an endless one is cut."""

    words: str
    figures: tuple[Figure, ...]
    start: int

    @staticmethod
    def around(sentence: Sentence, pair: Pair) -> _Clause:
        """The words and figures on both sides of a pair, as far as they can be about it."""
        start, end = max(0, pair.place - _REACH), pair.place + _REACH
        first, last = bisect_left(sentence.places, start), bisect_left(sentence.places, end)
        return _Clause(sentence.skeleton[start:end], sentence.figures[first:last], start)


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
    return any(map(_names_a_year, clause.figures)) or _LONG_AGO.search(clause.words) is not None


def _is_dated(clause: _Clause, pair: Pair) -> bool:
    """True when the one year of a sentence opens it, or stands directly behind the pair: "In 2006 … £4m ($7.4m)".

    A sentence with more money compares, and comparisons are converted at one rate.
    """
    if sum(figure.kind is Kind.MONEY for figure in clause.figures) > _ONE_PAIR:
        return False
    if sum(map(_names_a_year, clause.figures)) != 1:
        return False
    opens = clause.start == 0 and _OPENING.match(clause.words) is not None
    return opens or _BEHIND.match(pair.after) is not None


def _codes(clause: _Clause, pair: Pair, moneys: _Moneys) -> Iterator[tuple[str, str]]:
    """The currencies of the two amounts; of a number without one, what the story or the sentence suggests."""
    target = _readings(pair.target, moneys.mentioned)
    yield "target_codes", " ".join(target)
    if pair.source.kind is Kind.MONEY:
        yield "source_codes", " ".join(_readings(pair.source, moneys.mentioned))
        for role, figure in (("source", pair.source), ("target", pair.target)):
            if dollar := _home_dollar(figure, moneys):
                yield f"{role}_home", dollar
        return
    home = [code for word, code in HOME_MONEY.items() if re.search(rf"\b{re.escape(word)}\b", clause.words)]
    partner = moneys.partners.get(target[0])
    likely = dict.fromkeys(([partner] if partner else []) + home)
    yield "source_codes", " ".join(code for code in likely if code != target[0])
    yield "story_codes", " ".join(code for code in moneys.codes if code != target[0])


def _names_a_year(figure: Figure) -> bool:
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


def _mentioned(text: str) -> frozenset[str]:
    """The codes of money whose country or people a story names: "Canadian" gives CAD, "Egypt" EGP.

    A country named once may stand in any story; its dollar is meant only in a story about it.
    """
    lower = text.lower()
    named = Counter(currencies.COUNTRY_DOLLARS[word] for word in _countries().findall(lower))
    found = {code for code, times in named.items() if times >= _ABOUT_IT and code in _dollars()}
    return frozenset(found | {code for stem, code in OTHER_POUNDS.items() if stem in lower})


@cache
def _dollars() -> frozenset[str]:
    """The codes of all dollars: a bare "$" in English is hardly ever a peso."""
    return frozenset(code for code in currencies.COUNTRY_DOLLARS.values() if "dollar" in currencies.name(code).lower())


@cache
def _countries() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(currencies.COUNTRY_DOLLARS)})\b")


def _home_dollar(figure: Figure, moneys: _Moneys) -> str:
    """The dollar that a bare "$" is in a story about its country, which writes "US$" for the other; else empty."""
    if _code(figure) != "USD" or not figure.readings or "USD" not in moneys.named:
        return ""
    homes = [code for code in figure.readings if code in moneys.mentioned]
    return homes[0] if len(homes) == 1 and homes[0] not in moneys.named else ""


def _readings(figure: Figure, mentioned: frozenset[str]) -> tuple[str, ...]:
    """The codes that a figure of money may stand for in its story, the likeliest first.

    A bare "$" is another country's dollar only where the story speaks of that country; "rupees" may be any of theirs.
    """
    code = _code(figure)
    if code not in _HOME:
        return (code, *figure.readings)
    return (code, *(other for other in figure.readings if other in mentioned))
