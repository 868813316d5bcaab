"""Number words to exact values: runs ("two thousand nine hundred"), fractions, dozens, indefinite plurals.

The grammar is the one English has: units after tens, hundreds after units, scales in falling order; a word that English
would not say at its place ends the run.
"""

from __future__ import annotations

from decimal import Decimal

from ..lang.en import numbers
from ..lang.en.around import AFTER_MULTIPLE, AFTER_SCORES, AFTER_WHILE, BEFORE_MARKS
from ..late import Late
from ..wording import any_of
from .fraction_words import are_periods, fine_fraction, is_fraction
from .numerals import DOZENS, PLURAL_CHAIN, Numeral, and_fraction, magnified, spoken_fraction
from .scan import NUMBER_WORD

_ONE = Decimal(1)
_HALF = Decimal("0.5")
# no run of number words in print goes beyond this
_MOST = 10**40
_DIGIT_WORD = any_of({"oh", *(word for word, value in numbers.UNITS.items() if value < 10), *numbers.TENS})

# matches "-two", " and five", ", three hundred" within a run of number words; refuses " twofold"
_STEP = Late(rf"(?P<gap>-| - | and | |, | & |-and-|  ?(?:and )? ?)(?P<word>{NUMBER_WORD})(?![a-z])")
# matches " point two five"; refuses " points two"
_POINT = Late(rf" point((?:[ -]{_DIGIT_WORD}){{1,9}})(?![a-z-])")
# matches "is point ", "by point ", "oh point " before "five"; refuses "at this point ", "a point ", "one point "
_BARE_POINT = Late(
    r"(?:^|[^a-z])(?:(?:is|was|by|of|than|to|from|about|only|up|down|nearly|just|are|were|minus|[(:]) ?(?=point )"
    r"|(?=oh point ))((?:oh )?point )$"
)
_POINT_REACH = len(" point oh ")
# matches " thirds", "-fifths", " - thirds" behind a numerator; refuses " second"
_DENOMINATOR = Late(rf"(?: - |[ -])({any_of(numbers.DENOMINATORS)})(?![a-z])")
# matches "-first", " and third" behind "forty", "hundred"; refuses " firsts"
_RANK = Late(rf"[- ](?:and )?({any_of(numbers.ORDINALS)})(?![a-z])")
# matches "half a million", "half-dozen"; refuses "half of"
_HALF_OF = Late(
    r"half(?: a {1,2}|-a-|-| )(million|billion|trillion|dozen|thousand|hundred|century|crore|lakh)(?![a-z])"
)
# matches "nineteen forty-five", "twenty twenty-one", "eighteen oh six"; refuses "nineteen forty-year-olds"
_YEAR_WORDS = Late(
    rf"(?P<first>fifteen|sixteen|seventeen|eighteen|nineteen|twenty)[ -](?:(?P<ten>{any_of(numbers.TENS)})(?:[ -]"
    rf"(?P<unit>one|two|three|four|five|six|seven|eight|nine))?|(?P<teen>ten|eleven|[a-z]{{3,5}}teen|twelve|thirteen)"
    r"|oh[ -](?P<oh>one|two|three|four|five|six|seven|eight|nine))"
    r"(?![a-z]|[- ](?:year|month|week|day|man|dollar|pound))"
)
# matches "in ", "since " before a year in words; refuses "win ", "counted "
_YEAR_CUE = Late(r"(?:^|[^a-z])(?:in|since|until|till|before|after|from|year|early|late|of|to|by|around) $")
# matches "two million", "three hundred thousand"; refuses "two hundred people"
_TO_SCALE = Late(
    rf"(?:{_DIGIT_WORD}[ -]|[a-z]{{3,6}}teen |(?:ten|eleven|twelve|hundred) |and ){{1,6}}"
    rf"({any_of(word for word, power in numbers.SCALES.items() if power > 2)})(?![a-z])"
)
# matches "two hundred people"; refuses "two thousand", "two hundred thousand"
_HUNDREDS = Late(rf"{_DIGIT_WORD} hundred(?![a-z]| (?:thousand|million|billion|trillion)(?![a-z]))")
# matches " score and", " score." behind "four"; refuses " score of", " scores"
_SCORE = Late(r" score(?= (?!of)|[.,;)]|$)")
# matches " and seven", ", six" behind "four score"; refuses " and a half"
_SCORE_AND = Late(r"(?:,? and |, | )(one|two|three|four|five|six|seven|eight|nine|ten)(?![a-z-])")
# matches "a ", "such an ", "per " right before a number word; refuses "panama "
_ARTICLE = Late(r"(?:^|[^a-z0-9])(an? |per )$")
# matches " tonnes", " new volunteers" behind "the million"; refuses " dollar homes", " man march"
_OF_THINGS = Late(r" (?!dollar|pound|euro|rupee|man |mile |word )(?:[a-z]{3,12} )?[a-z]{3,14}[a-rt-z]s(?![a-z])")
_BIG_SCALES = frozenset({"million", "billion", "trillion"})
# matches "a few ", "several " right before "dozen" or "thousand"; refuses "fewer "
_FEW = Late(r"(?:^|[^a-z])((?:a )?few |several |many )$")
# matches "a baker's ", " baker's " right before "dozen"; refuses "bakers "
_BAKERS = Late(r"(?:^|[^a-z])((?:a |the )?baker's )$")
# matches " of", " more", " were" behind "scores" as a number; refuses " between", " 90"
_SCORES_OF = Late(rf" {any_of(AFTER_SCORES)}(?![a-z])(?! \d)|-")
# matches ". ", ", ", "and ", "where " before scores of people; refuses "wave "
_OPENS = Late(r"(?:^|[.,;:\"'(\n—–-] ?|(?:and|but|that|as|while|when|where|said) )$")
# matches "exam ", "his " before scores that are marks; refuses "in "
_MARKS = Late(rf"(?:^|[^a-z]){any_of(BEFORE_MARKS)} $")
# matches " hundred", " of thousand" behind "couple"; refuses " of thousands"
_OF_SCALE = Late(r" (?:of )?(hundred|thousand|million|billion|trillion|dozen)(?![a-z])")
# matches "-million", " of a million" behind "quarter"; refuses " millions"
_QUARTER_MILLION = Late(r"(?: of a |[ -])(million|billion|trillion)(?![a-z])")
# matches " of voters" behind "Quarter" as the first word of a headline; refuses " of the year"
_QUARTER_OF = Late(r" of (?!the\b|an?\b|\d)[a-z]")
# matches " the", " as many", " what" behind "twice" or "double"; refuses " a day", "-digit", " theirs", " as the"
_MULTIPLE_AFTER = Late(rf" {any_of(AFTER_MULTIPLE)}(?![a-z])(?<! as)| as (?!{any_of(AFTER_WHILE)}(?![a-z]))[a-z]")


def read_words(lower: str, start: int, end: int) -> Numeral | None:
    """The numeral whose first number word stands at `start`, or None where the words are no number.

    Ordinals are not read here, except as denominators ("two thirds").
    """
    word = lower[start:end]
    if word in numbers.PLURALS:
        return None if word == "scores" and not _are_many(lower, start, end) else _plural(lower, start, end, word)
    if word.endswith("fold") or word in numbers.MULTIPLES:
        return _multiple(lower, start, end, word)
    if word in numbers.NONE_WORDS:
        return Numeral(start, end, Decimal(0), 0, "none")
    if word == "half":
        return _half(lower, start, end)
    if word in numbers.COLLECTIVES:
        return _collective(lower, start, end, word)
    if word == "quarter" and (of := _QUARTER_MILLION.match(lower, end)):
        exponent = numbers.SCALES[of.group(1)]
        return Numeral(start, of.end(), Decimal("0.25").scaleb(exponent), exponent - 2, "words", exponent)
    if word in numbers.DENOMINATORS:
        return _lone_fraction(lower, start, end, word)
    return read_year(lower, start) or _run(lower, start, end)


def read_year(lower: str, start: int) -> Numeral | None:
    """A year as it is said, "nineteen forty-five", whose halves English says of nothing else; its form is "year"."""
    match = _YEAR_WORDS.match(lower, start)
    sure = match is not None and match["first"] == "nineteen" and match["ten"] is not None
    if match is None or not (sure or _YEAR_CUE.search(lower, max(0, start - 10), start)):
        return None
    century = 100 * (numbers.UNITS.get(match["first"]) or numbers.TENS[match["first"]])
    tens, small = match["ten"], match["unit"] or match["teen"] or match["oh"]
    if small and small not in numbers.UNITS:
        return None
    year = century + (numbers.TENS[tens] if tens else 0) + (numbers.UNITS[small] if small else 0)
    return Numeral(start, match.end(), Decimal(year), 0, "year")


def _multiple(lower: str, start: int, end: int, word: str) -> Numeral | None:
    """A multiple in one word: "threefold", and "twice" where something to multiply follows ("twice the budget")."""
    if word in numbers.MULTIPLES and not _MULTIPLE_AFTER.match(lower, end):
        return None
    stem = word.removesuffix("fold")
    value = numbers.MULTIPLES.get(word) or numbers.UNITS.get(stem) or numbers.TENS.get(stem) or 0
    if stem in ("hundred", "thousand"):
        value = 10 ** numbers.SCALES[stem]
    return Numeral(start, end, Decimal(value), 0, "multiple") if value else None


def _plural(lower: str, start: int, end: int, word: str) -> Numeral:
    """An indefinite plural with its bounds: "dozens", "tens of thousands"."""
    low, high = numbers.PLURALS[word]
    chain = PLURAL_CHAIN.match(lower, end)
    if chain:
        factor, _ = numbers.PLURALS[chain.group(1)]
        low, high, end = low * factor, high * factor, chain.end()
    return Numeral(start, end, low, 0, "plural", high=high)


def _are_many(lower: str, start: int, end: int) -> bool:
    """True for "scores of cars" and "scores were hurt"; not for "test scores of pupils" and "he scores"."""
    if lower.startswith((" were ", " are ", " have "), end) and not _OPENS.search(lower, max(0, start - 8), start):
        return False  # "wave scores were added"
    return bool(_SCORES_OF.match(lower, end)) and not _MARKS.search(lower, max(0, start - 16), start)


def _half(lower: str, start: int, end: int) -> Numeral:
    """A half by itself or of a scale: "half of", "half a million", "half-dozen"."""
    match = _HALF_OF.match(lower, start)
    word = match.group(1) if match else "century"
    if match is None or word == "century":
        return Numeral(start, end, _HALF, -1, "fraction")
    if word == "dozen":
        return Numeral(start, match.end(), Decimal(6), 0, "words")
    exponent = numbers.SCALES[word]
    return Numeral(start, match.end(), _HALF.scaleb(exponent), exponent - 1, "words", exponent)


def _collective(lower: str, start: int, end: int, word: str) -> Numeral | None:
    """A dozen, a score, a couple, a pair: numbers only after an article or another number, which the caller merges."""
    article = _ARTICLE.search(lower, max(0, start - 5), start)
    if word == "score" and article is None:
        return None
    begin = article.start(1) if article else start
    value = Decimal(numbers.COLLECTIVES[word])
    if word == "dozen" and (few := _FEW.search(lower, max(0, start - 10), start)):
        return Numeral(few.start(1), end, value * 2, 0, "plural", high=numbers.PLURALS["dozens"][1])
    if word == "dozen" and (bakers := _BAKERS.search(lower, max(0, start - 12), start)):
        return Numeral(bakers.start(1), end, value + 1, 0, "words")
    if word == "dozen" and (half := and_fraction(lower, end)):
        return Numeral(begin, half.end(), value * (1 + spoken_fraction(half)), 0, "words")
    scale = _OF_SCALE.match(lower, end)
    if scale and word == "couple":
        exponent = numbers.SCALES.get(scale.group(1))
        value = value * 12 if exponent is None else value.scaleb(exponent)
        return Numeral(begin, scale.end(), value, exponent or 1, "words", exponent or 0)
    if word in ("score", "couple") and (not lower.startswith(" of ", end) or lower[end + 4 : end + 5].isdigit()):
        return None
    return Numeral(begin, end, value, 0, "words")


def _lone_fraction(lower: str, start: int, end: int, word: str) -> Numeral | None:
    """A third, a quarter, one fifth: a denominator word with an article before it."""
    article = _ARTICLE.search(lower, max(0, start - 5), start)
    if word == "quarter" and _opens_line(lower, start) and _QUARTER_OF.match(lower, end):
        return Numeral(start, end, _HALF * _HALF, -2, "fraction")
    if article is None or article.group(1) == "per " or word.endswith("s"):
        return None
    value = _ONE / Decimal(numbers.DENOMINATORS[word])
    return magnified(lower, Numeral(article.start(1), end, value, -2, "fraction"))


def _opens_line(lower: str, start: int) -> bool:
    return not start or lower[start - 1] == "\n"


class _Run:
    """The state of a run of number words: whole groups so far, the open group, and what the last word was."""

    __slots__ = ("total", "group", "last", "scale", "place")

    def __init__(self) -> None:
        self.total = 0
        self.group = 0
        self.last = ""
        self.scale = 99
        self.place = 0

    def take(self, word: str, gap: str) -> bool:
        """Add a word to the run; False, and no change, when English would not say it here."""
        if gap == " - " and (self.last != "ten" or word not in numbers.UNITS):
            return False  # a dash; but "ninety - five" is a hyphen that was set apart
        plain_gap = gap.strip(" -")
        if word in numbers.UNITS:
            return self._take_unit(numbers.UNITS[word], plain_gap)
        if word in numbers.TENS:
            if self.last not in ("", "hundred", "scale") or (plain_gap == "," and self.last != "scale"):
                return False
            self.group += numbers.TENS[word]
            self.last, self.place = "ten", 0
            return True
        if word == "hundred":
            if self.last not in ("", "unit", "ten") or plain_gap or (self.group % 100 == 0 and self.last):
                return False
            if self.group >= 100:  # "one hundred and one hundred" is two numbers
                return False
            self.group = (self.group or 1) * 100
            self.last, self.place = "hundred", 0
            return True
        return self._take_scale(numbers.SCALES.get(word, 0), plain_gap)

    def _take_unit(self, value: int, plain_gap: str) -> bool:
        """Add a word below twenty: alone, after tens ("forty-two"), hundreds or a scale."""
        if self.last == "ten":
            if value == 0 or value > 9 or plain_gap:
                return False
        elif self.last not in ("", "hundred", "scale") or (plain_gap == "," and self.last != "scale"):
            return False
        if value == 0 and self.last:
            return False
        self.group += value
        self.last, self.place = "unit", 0
        return True

    def take_rank(self, word: str) -> bool:
        """Add a last word that is an ordinal ("four hundred fifty-first"); False when it makes none."""
        value = numbers.ORDINALS[word]
        if value >= 100:
            return False
        if self.last == "ten":
            taken = value < 10
        else:
            taken = self.last in ("hundred", "scale")
        self.group += value if taken else 0
        return taken

    def _take_scale(self, exponent: int, plain_gap: str) -> bool:
        """Multiply by a scale: the open group ("two thousand"), or all so far where the scale is larger than before."""
        if exponent < 3 or plain_gap or (self.last == "scale" and exponent <= self.place):
            return False
        if self.last == "scale" or exponent >= self.scale:
            if not 0 < self.total + self.group < _MOST:
                return False
            self.total = (self.total + self.group) * 10**exponent
        else:
            self.total += (self.group or 1) * 10**exponent
        self.group, self.last, self.scale, self.place = 0, "scale", exponent, exponent
        return True


def _run(lower: str, start: int, end: int) -> Numeral | None:
    """The longest run of number words from a word on that English would say: "two thousand nine hundred and six"."""
    run = _Run()
    word = lower[start:end]
    if not run.take(word, ""):
        return None
    begin = start
    if word in numbers.SCALES:
        article = _ARTICLE.search(lower, max(0, start - 5), start)
        begin = article.start(1) if article and article.group(1) != "per " else start
    before_and = 0
    while (step := _STEP.match(lower, end)) and not and_fraction(lower, end):
        whole = run.total + run.group
        linked = step["gap"].strip(" -")
        if linked and run.last == "scale" and _is_as_large(lower, step.start("word"), run.scale):
            break  # "a million, two million": the second number is no remainder of the first
        if linked and run.last == "hundred" and _HUNDREDS.match(lower, step.start("word")):
            break  # "two hundred and three hundred"
        if not run.take(step["word"], step["gap"]):
            break
        before_and = whole if "and" in step["gap"] else before_and
        end = step.end()
    if begin == start and (decimal := _behind_point(lower, start, end)):
        return decimal
    rank = _RANK.match(lower, end)
    if rank and run.take_rank(rank.group(1)):
        return Numeral(begin, rank.end(), Decimal(run.total + run.group), 0, "ordinal")
    lone = end == start + len(word) and word in numbers.SCALES and begin == start and start > 0
    if word in numbers.SCALES and (few := _FEW.search(lower, max(0, start - 10), start)):
        one = Decimal(run.total + run.group)
        return Numeral(few.start(1), end, one * 2, run.place, "plural", high=one * 10)
    if (
        lone
        and lower[end : end + 1] != "-"
        and not (word in _BIG_SCALES and lower.endswith("the ", 0, start) and _OF_THINGS.match(lower, end))
    ):
        return None  # a scale word with neither a number nor an article: "the Million Dollar film"
    value, place = Decimal(run.total + run.group), run.place
    scale = run.place if run.last == "scale" else 0
    return _finished(lower, Numeral(begin, end, value, place, "words", scale), before_and)


def _behind_point(lower: str, start: int, end: int) -> Numeral | None:
    """The decimal of "by point five", with no nought before its point; None behind "at this point"."""
    point = lower.rfind(" point ", max(0, start - _POINT_REACH), start)
    opens = point + len(" point ")
    if point < 0 or lower[opens:start] not in ("", "oh "):
        return None
    bare = _BARE_POINT.search(lower, max(0, opens - 16), opens)
    if bare is None:
        return None
    spoken = _POINT.match(lower, point)
    digits = _spoken_decimals(spoken.group(1) if spoken else lower[start:end])
    end = spoken.end() if spoken else end
    return magnified(lower, Numeral(bare.start(1), end, Decimal("0." + digits), -len(digits), "words"))


def _is_as_large(lower: str, start: int, scale: int) -> bool:
    """True when the number words from an offset come to a scale no smaller than one before them."""
    match = _TO_SCALE.match(lower, start)
    return match is not None and numbers.SCALES[match.group(1)] >= scale


def _finished(lower: str, numeral: Numeral, before_and: int) -> Numeral:
    """A run of number words with its spoken decimals, denominators, fractions and magnitudes."""
    point = _POINT.match(lower, numeral.end)
    if point:
        digits = _spoken_decimals(point.group(1))
        value = numeral.value + Decimal("0." + digits)
        return magnified(lower, Numeral(numeral.start, point.end(), value, -len(digits), "words"))
    if fine := fine_fraction(lower, numeral):
        return fine
    below = _DENOMINATOR.match(lower, numeral.end)
    if below and is_fraction(numeral.value, below.group(1)) and not are_periods(lower, numeral, below.group(1)):
        size = Decimal(numbers.DENOMINATORS[below.group(1)])
        mixed = before_and and numeral.value - before_and < size
        value = before_and + (numeral.value - before_and) / size if mixed else numeral.value / size
        return magnified(lower, Numeral(numeral.start, below.end(), value, -2, "fraction"))
    dozens = DOZENS.match(lower, numeral.end)
    if dozens:
        return Numeral(numeral.start, dozens.end(), numeral.value * 12, numeral.place, "words")
    score = _SCORE.match(lower, numeral.end)
    if score and numeral.value < 10:
        end, value = numeral.end + 6, numeral.value * 20
        more = _SCORE_AND.match(lower, end)
        if more:
            end, value = more.end(), value + numbers.UNITS[more.group(1)]
        return Numeral(numeral.start, end, value, 0, "words")
    return magnified(lower, numeral)


def _spoken_decimals(words: str) -> str:
    """The digits of "two three six" and of "seventy-one" behind a spoken point."""
    digits = ""
    tens = False
    for word in words.replace("-", " ").split():
        if tens and word in numbers.UNITS:
            digits = digits[:-1] + str(numbers.UNITS[word])
        else:
            digits += str(numbers.TENS.get(word, numbers.UNITS.get(word, 0)))
        tens = word in numbers.TENS
    return digits
