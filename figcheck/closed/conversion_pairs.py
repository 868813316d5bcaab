"""Two amounts set side by side as one: which figure is said again by which, in brackets, between commas, after "or".

This file knows only how writers set such pairs. What the two amounts are, money or measures, is for `conversion.py`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from ..lang.en.conversions import LEADS, LINKS, LOOSE_LINKS, OTHER_AMOUNT, RATE_WORDS, TAILS
from ..model import Figure, Kind, Qualifier, Sentence
from ..records import NamedTuple
from ..story import SIGN_OF_KIND
from ..wording import any_of
from .pattern import Late

_SIGN = f"[{''.join(SIGN_OF_KIND.values())}]"
_NO_SIGN = f"[^{''.join(SIGN_OF_KIND.values())}()\\[\\]{{}}]"


# a bracket with at least one figure and no bracket inside: "(about M at the time)"; not "(see below)"
_BRACKET = Late(rf"[(\[{{]((?:{_NO_SIGN}{{0,60}}?{_SIGN}){{1,8}}[^()\[\]{{}}]{{0,60}}?)[)\]}}]")
# what leads an amount: "or about ", "= ", nothing; not "up from "
_LEAD = Late(rf"\s*(?:(?:{any_of(LEADS)})\s*){{0,3}}")
# between two amounts in one bracket: ", ", "; or about ", " / "; not ", up from "
_NEXT = Late(rf"\s*[,;/]\s*(?:(?:and|or|{any_of(LEADS)})\s*){{0,3}}|\s+or\s+(?:(?:{any_of(LEADS)})\s*){{0,2}}")
_RATE = rf"at (?:{_NO_SIGN}{{0,12}}?)?(?:(?:{any_of(RATE_WORDS)})\s+){{0,5}}rates?(?: of exchange)?(?: at the time)?"
# behind the last amount: " at the time", " at current exchange rates", " a barrel"; not " in cash"
_TAIL = Late(rf",?\s*(?:(?:{any_of(TAILS)}|{_RATE}),?\s*){{0,3}}")
# before a rate: "at N414 rate", "at a rate of ", "using "
_AT_RATE = Late(r",?\s*(?:at|@|using|based on)\s*(?:an? |the )?(?:exchange |official )?(?:rate of |rate )?")
# between an amount and its bracket, few plain words: " miles away ", " fee "; not " to a rise ("
_NEAR = Late(r"(?:[ \-][a-z'’.%/&-]+){0,4}\s*")
_STOPS = Late(r"\b(?:to|from|than|and|but|while|plus|with|as|by|or|for|when|against|versus)\b")
# between the items of a list or of dimensions: ", ", " and ", " by ", " x "; not " to "
_LIST = Late(r"\s*(?:,|,? and|,? or|&|/|by|x|×)\s+|\s*,\s*|[x×]")
# one amount said twice without a bracket, closed by a comma, dash or the end: ", or about M," and " – M –"
_LINK = Late(rf"\s*+[,–—-]{{0,2}}\s*+(?P<link>{any_of(LINKS)})\s+|\s*(?P<sign>=)\s*")
# between the two ends of a range: " and ", " to "
_ENDS = Late(r"\s*(?:and|to|–|-)\s*")
_SLASH = Late(r"\s?/\s?")
_PAUSE = Late(r"\s*(?P<pause>,|–|—|--|\s-\s)\s*")
# ",", " – " behind the last word; not " more"
CLOSE = Late(r"\s*(?:[,.;:)\]–—!?]|--|\s-\s|$)")
_OTHER = Late(rf"\b(?:{any_of(OTHER_AMOUNT)})\b")
_MOST_TAIL, _TWO, _FAR = 30, 2, 60
# with the marks and spaces around it
_LONGEST_LINK = max(map(len, LINKS)) + 10


class Pair(NamedTuple):
    """An amount and the figure that says it again, with the words between and behind, and how they are set.

    `place` is where the amount stands in the skeleton. `end` names the end of a range that is said again alone, the
    other end being a figure of its own.
    """

    source: Figure
    target: Figure
    setting: str
    between: str
    after: str
    before: str
    place: int
    rest: str = ""
    end: str = ""


def pairs(sentence: Sentence) -> Iterator[Pair]:
    """All such pairs of a sentence, whatever their units."""
    if len(sentence.figures) < 2:
        return
    inside: set[int] = set()
    for match in _BRACKET.finditer(sentence.skeleton) if _may_have_brackets(sentence.skeleton) else ():
        first = bisect_left(sentence.places, match.start())
        last = bisect_left(sentence.places, match.end())
        inside.update(range(first, last))
        if first:
            yield from _bracket(sentence, match, first, last)
    for index in range(len(sentence.figures) - 1):
        if (index in inside) == (index + 1 in inside):
            setting = _apposition(sentence, index)
            if setting:
                yield pair_of(sentence, index, index + 1, setting, _behind(sentence, index + 1)[0])


def _may_have_brackets(skeleton: str) -> bool:
    return "(" in skeleton or "[" in skeleton or "{" in skeleton


def _text(sentence: Sentence, left: int, right: int) -> str:
    """The words between two figures, by index."""
    return sentence.skeleton[sentence.places[left] + 1 : sentence.places[right]]


def _bracket(sentence: Sentence, match: re.Match[str], first: int, last: int) -> Iterator[Pair]:
    """The pairs of one bracket, whose figures are those from `first` up to `last`."""
    opening = sentence.skeleton[match.start(1) : sentence.places[first]]
    between = sentence.skeleton[sentence.places[first - 1] + 1 : match.start()]
    if not _LEAD.fullmatch(opening) or not _NEAR.fullmatch(between) or _STOPS.search(between):
        return
    setting = "bracket" if between.strip(" -") == "" else "near bracket"
    behind = _rest(sentence, match, last - 1, last)
    if _is_list(sentence, first, last) and is_tail(behind, False):
        yield from _side_by_side(sentence, first, last)
    elif _are_ends(sentence, first, last) and is_tail(behind, False):
        yield pair_of(sentence, first - 1, first, setting)._replace(end="lower")
        yield pair_of(sentence, first - 1, first + 1, setting, behind)._replace(end="upper")
    else:
        yield from _amounts(sentence, match, first, last, setting)


def _amounts(sentence: Sentence, match: re.Match[str], first: int, last: int, setting: str) -> Iterator[Pair]:
    """The amount before a bracket with each in it, up to the first that is another amount, and these in turn."""
    end = _listed_up_to(sentence, first, last)
    rest, more = _rest(sentence, match, end, last), end + 1 < last
    if not is_tail(rest, more):
        return
    rest = "" if more and not strict_tail(rest) else rest
    for index in range(first, end + 1):
        yield pair_of(sentence, first - 1, index, setting, rest if index == end else "")
    for index in range(first, end):
        yield pair_of(sentence, index, index + 1, "same bracket")


def _listed_up_to(sentence: Sentence, first: int, last: int) -> int:
    """The last of the amounts that follow each other in a bracket."""
    opening, end = sentence.figures[first], first
    if opening.kind is Kind.COUNT and opening.unit is None:
        return first  # "9 grams (300, 30 mg pills)"
    while end + 1 < last and _NEXT.fullmatch(_text(sentence, end, end + 1)):
        end += 1
    return end


def _are_ends(sentence: Sentence, first: int, last: int) -> bool:
    """True when the bracket holds two figures for the two ends of the range before it."""
    source = sentence.figures[first - 1]
    is_range = source.lower is not None and source.upper is not None
    return is_range and last - first == _TWO and _ENDS.fullmatch(_text(sentence, first, first + 1)) is not None


def _rest(sentence: Sentence, match: re.Match[str], index: int, last: int) -> str:
    """What follows an amount in its bracket, up to the next figure or the end."""
    start = sentence.places[index] + 1
    end = sentence.places[index + 1] if index + 1 < last else match.end(1)
    return sentence.skeleton[start:end]


def is_tail(rest: str, more: bool) -> bool:
    """True when the words behind an amount leave it the same amount; `more` when other figures follow."""
    if _TAIL.fullmatch(rest):
        return not more or rest.strip() == ""
    if more:
        return rest.lstrip().startswith((",", ";")) or _AT_RATE.fullmatch(rest) is not None
    return len(rest) <= _MOST_TAIL and not _OTHER.search(rest)


def strict_tail(rest: str) -> bool:
    """True when the words behind an amount are among those that go with converted money."""
    return _TAIL.fullmatch(rest) is not None or _AT_RATE.fullmatch(rest) is not None


def _is_list(sentence: Sentence, first: int, last: int) -> bool:
    """True when the bracket holds as many like amounts as stand in a list before it."""
    count = last - first
    units = {_unit(figure) for figure in sentence.figures[first:last]}
    if count < _TWO or len(units) > 1 or first < count:
        return False
    joints = (*range(first - count, first - 1), *range(first, last - 1))
    return (
        all(_LIST.fullmatch(_text(sentence, i, i + 1)) for i in joints)
        and len({_unit(figure) for figure in sentence.figures[first - count : first]}) == 1
    )


def _unit(figure: Figure) -> str:
    return figure.unit or figure.kind.value


def _side_by_side(sentence: Sentence, first: int, last: int) -> Iterator[Pair]:
    """The first of a list with the first of the bracket, and so on."""
    count = last - first
    for index in range(first, last):
        yield pair_of(sentence, index - count, index, "list")


def _apposition(sentence: Sentence, index: int) -> str:
    """How a figure says its neighbour again without a bracket; empty when it does not."""
    text = _text(sentence, index, index + 1)
    target = sentence.figures[index + 1]
    if len(text) > _LONGEST_LINK:
        return ""
    if _SLASH.fullmatch(text):
        return "slash"
    if match := _LINK.fullmatch(text):
        if match["sign"] or match["link"] not in LOOSE_LINKS or target.qualifier is Qualifier.ABOUT:
            return "link"
        return "or" if match["link"] == "or" else "loose link"
    if match := _PAUSE.fullmatch(text):
        closed = CLOSE.match(_behind(sentence, index + 1)[1]) is not None
        if match["pause"] == ",":
            hedged = target.qualifier is Qualifier.ABOUT
            return ("comma" if hedged else "plain comma") if closed else ""
        return "dash" if closed else ""
    return ""


def _behind(sentence: Sentence, index: int) -> tuple[str, str]:
    """The words behind a figure that belong to a converted amount (" at the time"), and what follows them."""
    start = sentence.places[index] + 1
    after = sentence.skeleton[start : start + _FAR]
    tail = _TAIL.match(after)
    end = len(tail.group().rstrip(" ,")) if tail else 0
    return (after[:end], after[end:]) if CLOSE.match(after[end:]) else ("", after)


def pair_of(sentence: Sentence, source: int, target: int, setting: str, rest: str = "") -> Pair:
    """Two figures of a sentence, by index, as a pair with the words around them."""
    place = sentence.places[source]
    end = sentence.places[target] + 1
    return Pair(
        sentence.figures[source],
        sentence.figures[target],
        setting,
        sentence.skeleton[place + 1 : sentence.places[target]],
        sentence.skeleton[end : end + _FAR],
        sentence.skeleton[max(0, place - _FAR) : place],
        place,
        rest,
    )
