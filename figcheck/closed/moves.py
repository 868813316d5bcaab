"""A sentence as a row of moves: words of change, and figures with the preposition that introduces them.

"Revenue rose 20% to $60m from $50m" is event(up), change, to, from. Frames of change read such rows, so that the order
of the wording, the dates between the figures and the conversions in brackets do not multiply their patterns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..lang.en import change as words
from ..model import Figure, Kind, Sentence
from ..once import once
from ..records import NamedTuple
from ..story import SIGN_OF_KIND, as_read
from ..ties.measure import is_bare, of_one_unit
from .pattern import Late, figures_by_place, without_brackets

_LONGEST_GAP = 90
# a "sentence" of more figures is a table run together, which no wording ties; it would also cost time by its square
MOST_FIGURES = 80
_HOLE = "\u00a7"  # stands where a date, a period or a name was

_ANY = "".join(SIGN_OF_KIND.values())
_TIMES = "".join(SIGN_OF_KIND[kind] for kind in (Kind.DATE, Kind.YEAR, Kind.CLOCK, Kind.IDENTIFIER, Kind.ORDINAL))
_D, _C, _F = (SIGN_OF_KIND[kind] for kind in (Kind.DURATION, Kind.COUNT, Kind.FRACTION))
# matches "in the D", "over D", "D earlier", a hyphened D before a noun and "for the C business days",
# "than C levels" with a year; refuses "rose to D"
_PERIOD = Late(
    rf"(?:\b(?:in|over|for|during|within|past|last|next|previous|preceding|first|final|latest|every|after|"
    rf"of the|the|ended|prior|these|those)"
    rf" (?:the )?(?:last |past |first |next |final |previous |preceding |same |latest )?)(?P<a>{_D})(?! (?:from|to)\b)"
    rf"|(?P<b>{_D})(?= (?:(?:ago|earlier|before|later|since|ended|ending|through|on)\b|to (?:the end of )?{_HOLE}))"
    rf"|\b(?:for|over|in) (?:the )?(?P<c>{_C})(?= (?:business |working |trading |calendar )?(?:days?|weeks?|"
    rf"months?|years?|quarters?)\b)"
    rf"|(?<={_HOLE}[-, '/ ])(?P<d>[{_F}{_C}{_D}])|(?<={_HOLE}, )(?P<e>{_D})"
    rf"|\b(?:than|from|on|to|at|the|above|below) (?P<g>{_C})(?= (?:levels?|prices|figures)\b)"
    rf"|\ba (?P<f>{_D})(?=[ -](?:[a-z-]+ )?(?:low|high|peak|record|trough|best)\b)"
)


class Event(NamedTuple):
    """A word of change: the way it points (up, down, either), its class, and the multiple it names, if any."""

    word: str
    start: int
    end: int
    direction: str
    classes: frozenset[str]
    gap: str
    broken: bool


class Item(NamedTuple):
    """A figure in a row: where it stands, the text since the word or figure before it, and the role that text gives it.

    `role` is to, from, base, by, also or level; `broken` marks that a new clause may have begun in that text.
    """

    figure: Figure
    place: int
    gap: str
    role: str
    broken: bool


Move = Event | Item


def _directions() -> dict[str, tuple[str, frozenset[str]]]:
    """Each word of change with its direction and its classes."""
    table: dict[str, tuple[str, set[str]]] = {}
    for direction, name, group in (
        ("up", "verb", words.RISING_VERBS),
        ("down", "verb", words.FALLING_VERBS), ("either", "verb", words.EITHER_VERBS),
        ("up", "amount", words.AMOUNT_ONLY_UP), ("down", "amount", words.AMOUNT_ONLY_DOWN),
        ("up", "measure", words.MEASURES), ("up", "noun", words.RISING_NOUNS),
        ("down", "noun", words.FALLING_NOUNS), ("either", "noun", words.EITHER_NOUNS),
        ("up", "adverb", words.RISING_ADVERBS), ("down", "adverb", words.FALLING_ADVERBS),
        ("up", "comparative", words.RISING_COMPARATIVES), ("down", "comparative", words.FALLING_COMPARATIVES),
        ("up", "excess", words.EXCESS_VERBS), ("down", "excess", words.SHORTFALL_VERBS),
    ):  # fmt: skip
        for word in group:
            table.setdefault(word, (direction, set()))[1].add(name)
    for word, factor in words.MULTIPLE_VERBS.items():
        table[word] = ("down" if "/" in factor else "up", {"verb", "multiple"})
    return {word: (direction, frozenset(names)) for word, (direction, names) in table.items()}


_EVENTS = _directions()
# participles that are adjectives unless an auxiliary stands before them ("fallen heroes")
_ADJECTIVES = frozenset({"fallen", "risen", "grown", "sunk", "swollen"})
# matches "has ", "had since " right before a participle; refuses "the "
_HAVING = Late(r"(?:\b(?:has|have|had|having|is|are|was|were|be|been)|'ve|'s|'d)(?: [a-z]+){0,2} $")
# a word, hyphens included, so that "cut-price" is no cut; or a figure
_TOKEN = Late(rf"[a-z][a-z'-]*|[{_ANY}]")
_BREAK = Late(
    rf"[;\n]|: |(?<!\w)since(?! {_HOLE})|"
    rf"(?<!\w)(?:{'|'.join(sorted(words.BREAKS, key=len, reverse=True))})(?!\w)|(?<!\w)(?:before|"
    rf"after)(?! ?[,.)–-]|$| that\b| tax)"
)
_HARD_BREAK = Late(r"[;\n]|: |\b(?:while|whereas|but|although|though|and)\b")
# words that take up the clause before a comma: ", up from", ", far above", ", that's down from"
_RESUMING = frozenset({"adverb", "comparative", "excess"})
_COMMA = Late(
    r"(?:,|[–—]| -) ?(?:(?:that's|that is|which is|which was|this is|still|well|far|sharply|slightly|"
    r"significantly|also|much|a bit|just) ){0,2}$"
)
# matches ", from " and "), from a peak of "; refuses " from "
_RESUMED = Late(r"[,)–—] ?from [a-z ]{0,30}$")
_AS = Late(r"\bas\b(?! (?:of|at|against|compared|from|on)\b)")
# determiners and adjectives that may stand between a preposition and its figure
_LEAD = (
    r"(?: (?:an?|the|its|their|his|her|our|this|that|last|just|only|some|as|no|nearly|about|around|almost|"
    r"record|roughly|approximately|"
    r"over|under|up|what|levels?|figures?|previous|prior|earlier|initial|current|projected|estimated|average|total|net|low|lows|highs?|peak|"
    r"hopes|below|above|between|more|less|fewer|at|an?other|early|late|all-time|year-end|mid|us|u\.s\.|even|"
    r"barely)\b[a-z§'. $£€-]{0,50})?"
)
_TAIL = r"[ -]*$"
_VERBS = (
    r"\b(?:was|were|is|are|stood|stands|at|reached|hit|totall?ed|averaged|amounted|came|has|have|had|will|"
    r"would|made|earned|paid|in|who|by|with|for)\b"
)
_ROLES = tuple(
    (role, Late(source))
    for role, source in (
        # matches " compared with ", " against the ", " on last year's "; refuses " against him in "
        (
            "base",
            rf"(?:\b(?:compared|comparing) (?:with|to)|\bin comparison (?:with|to)|\bcompared|\bagainst|"
            rf"\bversus|\bvs\.?|\bthan|"
            rf"\brelative to|\bas opposed to|\bover(?= (?:the|last|its|their)\b)|\bon(?= (?:the|last|its|"
            rf"their)\b)){_LEAD}{_TAIL}",
        ),
        # matches " from ", " from about ", " from a low of "
        ("from", rf"\bfrom(?: (?:(?!{_VERBS})[a-z{_HOLE}'. $£€-]){{1,50}})?{_TAIL}"),
        # matches " to ", " to a record ", " to reach "; refuses " to yield "
        (
            "to",
            rf"(?<!compared )(?<!comparing )(?<!comparison )(?<!relative )(?<!opposed )\bto(?: (?:reach|hit|"
            rf"stand at|close at|end at|settle at|finish at|trade at|touch|become|be))?{_LEAD}{_TAIL}"
            rf"|\b(?:reaching|hitting|touching|totalling|totaling){_LEAD}{_TAIL}",
        ),
        ("by", rf"\b(?:by|of){_LEAD}{_TAIL}"),
        ("also", rf"^(?: [a-z-]+){{0,3}},? ?(?:or|representing|equivalent to|equal to|i\.e\.,?)(?: (?:by|about|"
                 rf"around|nearly|almost|some|an?))*{_TAIL}"),
    )
)  # fmt: skip
# matches "from its earlier forecast of", which begins no clause
_FROM_FORECAST = Late(
    r"\bfrom (?:its|their|an?|the|his|her)(?: [a-z-]+){0,3}? (?:forecasts?|estimates?|target|expected)(?: (?:of|for))?"
)
_COMPARED = Late(r"\b(?:compared|comparing) (?:with|to)|\bin comparison with")


def moves(sentence: Sentence) -> tuple[Move, ...]:
    """The words of change and the figures of a sentence, in order; none for a table run together.

    Dates, periods and bracketed conversions are left out.
    """
    return _row(sentence) if len(sentence.figures) <= MOST_FIGURES else ()


@once
def _row(sentence: Sentence) -> tuple[Move, ...]:
    text = without_times(without_brackets(sentence)).skeleton
    by_place = figures_by_place(sentence)
    found: list[Move] = []
    at = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        figure = by_place.get(start)
        if figure is None:
            word = match.group().rstrip("-'")
            if word not in _EVENTS or (word in _ADJECTIVES and not _HAVING.search(text, max(0, start - 24), start)):
                continue
            direction, classes = _EVENTS[word]
            gap, end = text[at:start], start + len(word)
            broken = is_broken(gap, bool(classes & _RESUMING)) and not _is_object(gap, found)
            found.append(Event(word, start, end, direction, classes, gap, broken))
            at = end
            continue
        if figure.kind is Kind.COUNT and text.startswith(" times", end):
            continue
        if as_read(figure).startswith("plus"):
            continue  # "plus or minus 0.2%" is a margin, and no level
        if figure.kind is Kind.COUNT and text.endswith(" factor of ", at, start):
            figure = replace(figure, kind=Kind.MULTIPLE)
        found.extend(_figure(figure, start, text[at:start], found))
        at = end
    return tuple(found)


# matches "higher than the 500,000" and "below its 10%", which the reader takes for a figure with its bound
_BOUND = Late(
    r"(?P<word>higher|more|greater|larger|bigger|above|lower|less|fewer|smaller|below)(?: than)? (?:the|its|last) "
)


# matches " of ", " of about " between a noun of change and its amount
_OF_IT = Late(r" of (?:about |around |roughly |nearly )?")
# matches ", from an annual " before that noun; refuses " from the kingdom saw a "
_FROM_A = Late(r"\bfrom (?:an?|the) (?:[a-z-]+ ){0,2}$")


# matches " its forecast for ", " its full-year forecast from " behind a verb, " forecast to " behind its noun of growth
_FORECAST = Late(
    r" (?:(?:its|their|his|her|the|this year's) (?:[a-z\u00a7-]+ ){0,3})?forecasts?"
    r"(?: (?:for|of) [a-z\u00a7' -]{1,40}?)?,? (?:to|from|by|for|of)(?: (?:about|around|just|only))? $"
)
# matches " § : " in "£60m (2019: £50m)", the old level of a table
_PRIOR = Late(r" *(?:fy|h[12]|q[1-4]|prior year|previous year|last year|\u00a7)[a-z\u00a7' ]{0,12}: $")


def _is_object(gap: str, found: list[Move]) -> bool:
    """True where "forecast" is what a verb of change moves, and no other clause: "cut its growth forecast to 3%"."""
    if not _FORECAST.fullmatch(gap) or not found or not isinstance(found[-1], Event):
        return False
    verb = found[-2] if "measure" in found[-1].classes and len(found) > 1 else found[-1]
    return isinstance(verb, Event) and "verb" in verb.classes


def _figure(figure: Figure, place: int, gap: str, found: list[Move]) -> Iterator[Move]:
    """A figure as an item; one that is compared against ("lower than the 4.03%") with its word of comparison before
    it. In "slow from an expansion of 1.4% to 1.1%" the noun lends its preposition to the figure.
    """
    bound = _BOUND.match(as_read(figure))
    if bound is None:
        previous = found[-1] if found else None
        if isinstance(previous, Item) and _PRIOR.fullmatch(gap):
            yield Item(figure, place, gap, "base", False)
            return
        role = _role(gap)
        if role == "by" and isinstance(previous, Event) and previous.classes & {"noun", "measure"}:
            role = "from" if _OF_IT.fullmatch(gap) and _FROM_A.search(previous.gap) else role
        yield Item(figure, place, gap, role, is_broken(gap) and not _is_object(gap, found))
        return
    direction, classes = _EVENTS[bound["word"]]
    yield Event(bound["word"], place, place, direction, classes, gap, is_broken(gap, True))
    yield Item(figure, place, " than the ", "base", False)


def _role(gap: str) -> str:
    """The role of the preposition nearest to the figure; "of" counts only where no other reaches it."""
    tail = gap[-_LONGEST_GAP:]
    found = [(match.start(), role) for role, compiled in _ROLES[:3] if (match := _last(compiled, tail))]
    if found:
        return max(found)[1]
    return next((role for role, compiled in _ROLES[3:] if compiled.search(tail)), "level")


def _last(compiled: Late, tail: str) -> re.Match[str] | None:
    """The match that begins furthest right."""
    found = None
    for match in compiled.finditer(tail):
        found = match
    return found


def is_broken(gap: str, resumes: bool = False) -> bool:
    """True when the text before a move may begin a new clause; one that `resumes` after a comma takes up the old
    one.
    """
    kept = _FROM_FORECAST.sub("", _COMPARED.sub("", gap))
    if len(gap) > 2 * _LONGEST_GAP or gap == ": from ":
        return gap != ": from "
    if (resumes and _COMMA.search(gap)) or _RESUMED.search(gap):
        return bool(_HARD_BREAK.search(kept))
    return bool(_BREAK.search(kept)) or bool(_AS.search(kept))


def without_times(sentence: Sentence) -> Sentence:
    """The sentence with its dates, periods, names and ordinals as plain characters, so that they part no two
    figures.
    """
    text = sentence.skeleton.translate(_HOLES)
    if _D in text or _C in text or _F in text:
        for _ in range(2):
            known, text = text, _PERIOD.sub(lambda match: match.group()[:-1] + _HOLE, text)
            if known == text:
                break
    return replace(sentence, skeleton=text)


# a curly apostrophe is read as a straight one
_HOLES = str.maketrans(dict.fromkeys(_TIMES, _HOLE) | {"\u2019": "'"})


_SHARES = frozenset({Kind.PERCENT, Kind.POINTS})
# matches "981.1 mln", "3 million"; refuses "31.2"
_MAGNITUDE = Late(r"\d ?[a-z]|illion")


def same_measure(left: Figure, right: Figure) -> bool:
    """True when two figures can be two levels of one thing: one unit, or one of them bare."""
    if left.kind is Kind.POINTS and right.kind is Kind.POINTS:
        return True
    if left.kind is right.kind:
        return of_one_unit(left, right)
    if (left.kind in _SHARES or right.kind in _SHARES) and any(
        _MAGNITUDE.search(as_read(one)) for one in (left, right)
    ):
        return False  # "981.1 mln" is no per cent
    return is_bare(left) or is_bare(right)
