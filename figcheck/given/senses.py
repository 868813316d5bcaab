"""Which way a word of movement or comparison points, and where the clause of two figures has one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from ..lang.en.change import (
    AMOUNT_ONLY_DOWN,
    AMOUNT_ONLY_UP,
    COMPARATIVES,
    CUT_BACK,
    EITHER_NOUNS,
    EITHER_VERBS,
    EXCESS_VERBS,
    FALLING_ADVERBS,
    FALLING_COMPARATIVES,
    FALLING_NOUNS,
    FALLING_VERBS,
    FEWER,
    GREATER,
    MEASURES,
    MULTIPLE_VERBS,
    RISING_ADVERBS,
    RISING_COMPARATIVES,
    RISING_NOUNS,
    RISING_VERBS,
    SHORTFALL_VERBS,
)
from ..lang.en.given_words import AHEAD_OF, BEHIND_OF, NO_MOVES, STATES
from ..lang.en.ranking import HIGHEST, LOWEST
from ..late import Late
from ..model import Figure, Kind, Sentence, Story
from ..records import NamedTuple

UP, DOWN = "up", "down"
# "double" by itself is a noun or an adjective as often as a verb
_BARE = frozenset("double triple treble quadruple quintuple halve".split())
_MULTIPLES = frozenset(word for word, factor in MULTIPLE_VERBS.items() if "/" not in factor) - _BARE
_UP = _MULTIPLES | RISING_VERBS | RISING_NOUNS | RISING_ADVERBS | RISING_COMPARATIVES | AMOUNT_ONLY_UP | GREATER
_DOWN = (
    frozenset({"halved", "halves"})
    | FALLING_VERBS
    | FALLING_NOUNS
    | FALLING_ADVERBS
    | FALLING_COMPARATIVES
    | AMOUNT_ONLY_DOWN
    | FEWER
)
# "lost", "added": these say how much, and of two levels nothing
_AMOUNT_ONLY = AMOUNT_ONLY_UP | AMOUNT_ONLY_DOWN
_EITHER = EITHER_VERBS | EITHER_NOUNS
_AHEAD = EXCESS_VERBS | HIGHEST | AHEAD_OF | {"top", "leading"}
_BEHIND = SHORTFALL_VERBS | LOWEST | BEHIND_OF
# matches " growth", " annual decline" behind a figure; refuses ", a decline"
_WHAT_IT_IS = Late(r"\s+(?:[a-z-]+\s+)?[a-z]+\b")
_VERBS_FOLLOW = frozenset("to will would could may might should can nearly almost roughly about than".split())
_STEPS = RISING_ADVERBS | FALLING_ADVERBS
_WORD = Late(r"[a-z]+(?:-[a-z]+)*")
_LEADING_HEDGES = frozenset("above beyond past below under".split())
# a word that stands this far from its figure is told of something else
_REACH = 160
# another figure between a word and its level is as far as this many characters
_CROSSED = 20
# a word this many times nearer than another is the one that is meant
_CLEAR = 3
# matches " to ", " at just "; refuses " to cut the "
_TO = Late(
    r"\b(?:to|at|towards?|above|beyond|past|below|under|reach(?:ed|ing)?|hit|hitting)\s(?:[a-z'’-]+\s){0,3}[^a-z]{0,3}$"
)
# matches " from ", " than the ", " compared with a daily toll of "; refuses " from the board to "
_FROM = Late(
    r"\b(?:from|than|against|versus|compared (?:with|to)|over|on|below|above)\s(?:[a-z'’,-]+\s){0,12}[^a-z]{0,3}$"
)
# matches " to 4 million on Monday and ", " to 40 and then to "; refuses " and ", " to a "
_ON = Late(r"\bto\b.{1,60}(?:,|\band\b|\bthen\b)\s(?:then\s)?(?:to\s)?(?:about |just |nearly )?[^a-z]{0,3}$")
# matches "only ", "just a ", "a mere " right before a level; refuses "just over "
_LITTLE = Late(r"(?:^|[^a-z])(?:only|just|merely|barely|mere)\s(?:an?\s)?[^a-z]{0,2}$")
_LITTLE_ROOM = 12
_TOPS = frozenset("peak peaks high highs maximum much many".split())
# matches "a peak last May of ", "a low of about ", "as high as $"; refuses "high-grade ore of "
_EXTREME = Late(
    r"(?:\b(?P<name>peak|high|maximum|low|trough|minimum|bottom)s?(?: [a-z]+){0,3} of"
    r"|\bas (?P<degree>high|much|many|low|little|few) as)\s(?:an? )?(?:[a-z'’-]+ ){0,2}[^a-z]{0,3}$"
)
# matches "as high as $"; refuses "as good as 12"
_AS_HIGH = Late(r"as (?:high|much|many|low|little|few) as ", re.IGNORECASE)
# matches "to reach ", "could hit a record "; refuses "reached agreement on the "
_REACHED = Late(
    r"\b(?P<word>reach(?:es|ed|ing)?|hits?|tops?|topped|topping|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?)"
    r" (?:an? |the )?(?:[a-z'’-]+ ){0,2}[^a-z]{0,3}$"
)
_ROOM_BEFORE = 60
# matches ", or ", " (about ", " a share, or " between a level and the same in another measure; refuses " and "
_ALSO = Late(r"(?: [a-z]+){0,3}(?:,? or | \()(?:about |nearly |some |roughly )?[^a-z\d]{0,3}")
# a word this near to a percentage says what it measures: "up by 3%", "5% rise"
_SET_BEFORE, _SET_BEHIND = 4, 2
# matches "up from ", "down from about "; refuses "up from the board to "
_STRAIGHT = 12
# matches "; ", ". But"; a new clause begins
CLAUSE_END = Late(r"[;:]|\b(?:while|whereas|but|although)\b")


class _Sense(NamedTuple):
    """A word of movement, the way it points and how far it stands from a level."""

    way: str
    cost: int
    word: str


def sense_of(word: str) -> str:
    """The way that a printed word of movement or comparison points: up, down, or empty where it may be either."""
    found = {way for token in _WORD.findall(word.lower()) if (way := _way(token))}
    return found.pop() if len(found) == 1 else ""


def _way(token: str) -> str:
    """A noun that is listed both ways, or a verb that goes either, says nothing."""
    if token in _EITHER:
        return ""
    if token in _UP:
        return "" if token in _DOWN else UP
    return DOWN if token in _DOWN else ""


def _phrasal(token: str, before: str) -> str:
    """ "Scaled back" points down and "will double" up; "back" and "double" by themselves nowhere."""
    words = _WORD.findall(before)
    if not words:
        return ""
    if token in _BARE and words[-1] in _VERBS_FOLLOW:
        return DOWN if token == "halve" else UP
    return DOWN if token == "back" and words[-1] in CUT_BACK else ""


def order_of(word: str) -> str:
    """Which way a word of comparison puts what it speaks of: up where it is the more, down where it is the less."""
    ways = set()
    for token in _WORD.findall(word.lower()):
        if token in _AHEAD or token in GREATER:
            ways.add(UP)
        elif token in _BEHIND or token in FEWER:
            ways.add(DOWN)
        elif way := _way(token):
            ways.add(way)
    return ways.pop() if len(ways) == 1 else ""


def direction_beside(story: Story, new: Figure, old: Figure) -> tuple[str, str]:
    """The way and the word of movement that leads from one level to another; two empty words where none clearly does.

    First what leads to the levels or calls one of them little, a peak or a low; then what is said in their sentence;
    where the two are in two sentences, the later statement is the one that compares.
    """
    new, old = _said_before(story, new), _said_before(story, old)
    for tells in (_led, _little, _extreme, _in_sentence, _reached):
        told = tells(story, new, old)
        if told is not None:
            return told
    return "", ""


def _led(story: Story, new: Figure, old: Figure) -> tuple[str, str] | None:
    """The word of movement before "to" and the new level, or before "from" or a word of comparison and the old one."""
    apart = new.sentence != old.sentence
    led = list(_leading(story, new, _TO))
    left = [] if apart else list(_leading(story, old, _FROM))
    if not led and not left and apart:
        left = list(_leading(story, old, _FROM))
    best = [min(senses, key=_cost) for senses in (led, left) if senses]
    if len(best) > 1 and best[1].word in _STEPS and best[1].cost <= _STRAIGHT:
        best = best[1:]  # "will fall to 35% (up from 25%)"
    if not best:
        return None
    if len({sense.way for sense in best}) > 1 and not _is_clear(best):
        return "", ""
    chosen = min(best, key=_cost)
    return chosen.way, chosen.word


def _in_sentence(story: Story, new: Figure, old: Figure) -> tuple[str, str] | None:
    """The one way that all words of movement point in the sentence of two levels, or in the later one of two."""
    if any(figure.stated is not None and figure.stated < 0 for figure in (new, old)):
        return None  # what shrinks below zero rises
    sentence = _sentence(story, max(new, old, key=_start))
    found = [told for told in _moving(story, sentence) if told[1] not in _AMOUNT_ONLY] if sentence else []
    return found[-1] if len({way for way, _ in found}) == 1 else None


def _extreme(story: Story, new: Figure, old: Figure) -> tuple[str, str] | None:
    """The way between two levels of which one is the peak or the low: "from a low of 26 to 28", "as high as 55"."""
    for figure, way in ((new, UP), (old, DOWN)):
        before = story.text[max(0, figure.span.start - _ROOM_BEFORE) : figure.span.start]
        hedge = _AS_HIGH.match(figure.text)
        match = _EXTREME.search((before + (hedge.group() if hedge else "")).lower())
        if match:
            word = match["name"] or match["degree"]
            return (way if word in _TOPS else opposite(way)), word
    return None


def _reached(story: Story, new: Figure, _old: Figure) -> tuple[str, str] | None:
    """ "Is expected to reach 13", "could hit 15%": who reaches a level that is not called a low comes from below."""
    match = _REACHED.search(story.text[max(0, new.span.start - _ROOM_BEFORE) : new.span.start].lower())
    return (UP, match["word"]) if match else None


def _moving(story: Story, sentence: Sentence) -> Iterator[tuple[str, str]]:
    """The words of movement of a sentence, apart from those that a percentage measures: "up 3%", "a 5% rise"."""
    text = story.text[sentence.span.start : sentence.span.end].lower()
    begin = sentence.span.start
    told = [it for it in sentence.figures if it.kind is not Kind.MULTIPLE]
    spans = [(it.span.start - begin, it.span.end - begin, it) for it in told]
    for match in _WORD.finditer(text):
        word, at, end = match.group(), match.start(), match.end()
        way = STATES.get(word) or _way(word) or _phrasal(word, text[:at])
        inside = any(first <= at < last for first, last, _ in spans)
        measured = any(
            it.kind is Kind.PERCENT and (0 <= first - end <= _SET_BEFORE or 0 <= at - last <= _SET_BEHIND)
            for first, last, it in spans
        )
        if way and word not in MEASURES and word not in NO_MOVES and not inside and not measured:
            yield way, word


def _said_before(story: Story, figure: Figure) -> Figure:
    """The level that a figure tells in another measure, beside which it stands: "633,000, or 12 cents a share"."""
    sentence = _sentence(story, figure)
    before = [it for it in (sentence.figures if sentence else ()) if it.span.end <= figure.span.start]
    if not before:
        return figure
    return before[-1] if _ALSO.fullmatch(story.text[before[-1].span.end : figure.span.start].lower()) else figure


def _little(story: Story, new: Figure, old: Figure) -> tuple[str, str] | None:
    """The way between two levels of which one is called little: "only 14%" is the lesser."""
    said = [
        _LITTLE.search(story.text[max(0, it.span.start - _LITTLE_ROOM) : it.span.start].lower()) for it in (new, old)
    ]
    if bool(said[0]) is bool(said[1]):
        return None
    return (DOWN, "only") if said[0] else (UP, "only")


def opposite(way: str) -> str:
    """The other way."""
    return DOWN if way == UP else UP


def _cost(sense: _Sense) -> int:
    return sense.cost


def _is_clear(senses: list[_Sense]) -> bool:
    """True where one of two words is much nearer to its level than the other."""
    near, far = sorted(sense.cost for sense in senses)
    return near * _CLEAR <= far


def _is_degree(word: str, between: str) -> bool:
    """True for a comparative right before its level: "a slower 10 per cent"."""
    return between == " " and (word in COMPARATIVES or word in STATES) and word not in NO_MOVES


def _sentence(story: Story, figure: Figure) -> Sentence | None:
    at = bisect_right(story.sentences, figure.span.start, key=_start) - 1
    return story.sentences[at] if at >= 0 else None


def _start(item: Sentence | Figure) -> int:
    return item.span.start


def _leading(story: Story, figure: Figure, way: Late) -> Iterator[_Sense]:
    """The words of movement before a level with the preposition that leads to it; other figures between cost more."""
    sentence = _sentence(story, figure)
    if sentence is None:
        return
    start = max(sentence.span.start, figure.span.start - _REACH)
    text = story.text[start : figure.span.start].lower()
    hedge = figure.text.partition(" ")[0].lower()
    if way is _TO and hedge in _LEADING_HEDGES:
        text += f"{hedge} "  # "lift profits above 40"
    spans = [other.span for other in sentence.figures if other.kind is not Kind.MULTIPLE]
    for match in _WORD.finditer(text):
        word = match.group()
        sense = STATES.get(word) or _way(word) or _phrasal(word, text[: match.start()])
        at = match.start() + start
        if not sense or word in MEASURES or any(span.start <= at < span.end for span in spans):
            continue
        between = text[match.end() :]
        leads = way.search(between) or (way is _TO and (_ON.search(between) or _is_degree(word, between)))
        if not leads or CLAUSE_END.search(between) or (way is _FROM and between.startswith(" by ")):
            continue
        if any(word in _EITHER for word in _WORD.findall(between)):
            continue  # "slipping to 2.9% before recovering to"
        crossed = sum(at < span.start < figure.span.start for span in spans)
        yield _Sense(sense, len(between) + crossed * _CROSSED, word)


def are_opposite_moves(text: str, one: Figure, other: Figure) -> bool:
    """True for "0.1% growth" beside "a 0.3% decline", of which the smaller number is the higher level."""
    told = [_move_told(text, figure) for figure in (one, other)]
    return "" not in told and told[0] != told[1]


def _move_told(text: str, figure: Figure) -> str:
    found = _WHAT_IT_IS.match(text, figure.span.end)
    words = found[0].split() if found else []
    return next((UP if word in RISING_NOUNS else DOWN for word in words if word in RISING_NOUNS | FALLING_NOUNS), "")
