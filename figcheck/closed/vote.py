"""Margins beside the two sides they lie between, and contests whose winner must have more."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.votes import AHEAD, BEHIND, CARRIED, FAILED, MARGINS
from ..laws.values import is_negative, larger_first
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, kinds_of
from ..ties.leading import is_led
from ..wording import named
from .margin_next import margins_behind
from .pattern import Late, after
from .sides import Sides, sides
from .tallies import told_of_tallies

_AHEAD, _BEHIND = "|".join(AHEAD), "|".join(BEHIND)
_P = SIGN_OF_KIND[Kind.PERCENT]
# matches " lead", " margin of victory", "-point lead"; right behind the number of the margin
_MARGIN_AFTER = Late(
    rf"[ -]?(?:points?|votes?|seats?|point|percentage[- ]points?)?[ -]?(?:[a-z]+ )?(?:{'|'.join(MARGINS)})(?![a-z])"
)
# matches "leads by ", "a margin of ", "won by ", "lead shrank to"; right before the number of the margin
_MARGIN_BEFORE = Late(
    rf"(?:(?:(?:{_AHEAD}|{_BEHIND}|lead|won|wins|lost|margin|net approval(?: rating)?)(?: [a-z']+){{0,2}} "
    rf"(?:by|of)|lead(?: [a-z']+){{0,5}} to|by a (?:[a-z]+ )?(?:margin|majority) of)"
    r" (?:an? |just |only |some )?(?:[a-z]+ )?)$"
)
# matches "by ", "by just " right before a number, and ", P to P" right behind it: whoever is told of leads or trails
_BY = Late(r"(?<![a-z])by (?:an? |just |only |about |roughly |around )?$")
_TWO_SIDES = Late(rf"(?:[,:]| ?[-–—]| \() ?(?:by )?{_P}(?: to |-|–){_P}")
# matches "leads Clinton ", "outnumbering advances " before the sides; refuses "over the past year, "
_WINNER = Late(
    rf"(?<![a-z])(?:{_AHEAD})(?! to )(?: (?!the past|the last|time|years|months|to a |to the )"
    rf"(?:[^,.;:]|(?:(?<= sen| rep| gov| mrs)|(?<= mr| ms| st| dr| jr))\.){{0,60}})?,?[ "
    rf"(]{{0,2}}(?:by )?$"
)
# matches "declining issues outnumbering advances " and "advances inched ahead of declines " before a pair of counts;
# refuses "led the field from " and "outnumber what some said were "
_MORE = Late(
    r"(?<![a-z])(?:outnumber|outpac|outscor|inched ahead of)[a-z]{0,3}"
    r"(?: (?!(?:were|was|numbers?|amounts?) )[a-z'.-]+){0,8} (?:by )?$"
)
# matches "edged up ", which leads nobody
_MOVED = Late(r"(?<![a-z])(?:edg|inch)(?:ed|es|ing|e)? (?:up|down|higher|lower)(?![a-z])")
# matches " trump supporters" right behind a pair of counts, which are a range; refuses " in the poll", "."
_COUNTED = Late(r" (?!(?:in|on|at|with|after|among|and|while|when|for|as|to|by|from|of|votes?|points?)\b)[a-z]")
_VOTED = Late(
    r"(?<![a-z])(?:voted?|votes|voting|carried|passed|approved)(?: of| by)? ?\(?$|(?<![a-z])vote (?:was|of) $|"
    r"(?<![a-z])voted [^.;:]{0,60} and $"
)
# matches " margin", " lead", " majority" right behind a pair; refuses ", lead"
_LEAD_AFTER = Late(r" (?:margin|lead|majority|victory|win)(?![a-z])")
_CARRIED = Late(rf"(?<![a-z])(?:{'|'.join(CARRIED)})(?![a-z])")
_FAILED = Late(rf"(?<![a-z])(?:{'|'.join(FAILED)})(?![a-z])")
_SWING = Late(
    r"(?<![a-z])(?:swing|swung|from|up from|down from|narrow(?:ed|ing)|shr[aiu]nk|widen(?:ed|ing)|grew|"
    r"extended|cut|but|and|further|by|whereas|previous|despite|although|in the (?:league|table|standings)|"
    r"last (?:year|month|week))(?![a-z])"
)
# matches "by ", "a lead of about " right before a pair; refuses "led him "
_BY_OR_OF = Late(r"(?<![a-z])(?:by|of)(?: [a-z]+){0,3} $")
# matches "guidance of ", "leads of anywhere from " right before a pair that is a range; refuses "led him "
_RANGE = Late(r"(?<![a-z])(?:of|from|that|between|anywhere)(?: (?:the|about|around))? $")
# matches " to S" behind a pair that is the first half of a double score
_DOUBLE = Late(r" to [\ue000-\ue03f]")
# matches "19-point deficit to win S", "led by 14 points at the break and S": the margin of an earlier moment; refuses
# "won by 12 points, S"
_THEN = Late(
    r"(?<![a-z])(?:w[io]n(?:s|ning)?|los(?:e|es|ing|t)|beats?|beating|defeat(?:s|ed|ing)?|held on|hung on|holding on|"
    r"went on|going on|became|becoming|turn(?:s|ed|ing)?|"
    r"before|until|wiped out|erased|overturned|g[ai]v(?:e|ing)|"
    r"half-?time|the (?:break|half|interval|turn)|"
    r"(?:first|second|third|fourth|final|opening|last) (?:quarter|half|period|innings|set))(?![a-z])"
)
# matches "S after trailing by 14", "S, overcoming a 19-point deficit"; from a result to its margin
_AFTER_ALL = Late(
    r"(?<![a-z])(?:after|having|despite|overc[ao]m(?:e|ing)|overturn(?:ed|ing)|eras(?:ed|ing)|wip(?:ed|ing) out|"
    r"rall(?:ied|ying)|recover(?:ed|ing)|c[ao]m(?:e|ing) (?:back )?from|once|who)(?![a-z])"
)
# matches " at half-time", " after three quarters" right behind a margin; refuses " in the polls"
_STAGE = Late(
    r" (?:[a-z]+ )?(?:at|by|after|with|early in|late in|in|going into|entering) (?:the )?(?:[a-z]+ )?"
    r"(?:half(?:-?time)?|break|interval|turn|quarters?|period|innings)(?![a-z])"
)
# matches "won by ", "a win by " before a number, the margin of the result itself; refuses "led by "
_WON_BY = Late(r"(?<![a-z])(?:won|wins?|winning|lost|loses|beat|beats|victory|defeat|defeated)(?![a-z])[^,.;:]{0,40}$")
# matches " win", "-vote victory" right behind a number; refuses " deficit to win"
_OF_RESULT = Late(r"[ -](?:[a-z]+ )?(?:win|victory|defeat|loss|majority)(?![a-z])")
_FIGURE = Late(f"[{''.join(sign for kind, sign in SIGN_OF_KIND.items() if kind not in (Kind.YEAR, Kind.DATE))}]")
_NEAR = 130
_WORD = 20
_POINTS = kinds_of((Kind.POINTS,))


def margin(story: Story) -> Iterator[Relation]:
    """Relations between a margin and its two sides, or of two sides alone where one is said to be ahead."""
    previous: Sentence | None = None
    for sentence in story.sentences:
        yield from told_of_tallies(sentence)
        pairs = list(sides(sentence))
        stated = _margins(sentence)
        yield from _with_margin(sentence, stated, pairs)
        if pairs and not stated and previous is not None and previous.index + 1 == sentence.index:
            yield from _after_margin(previous, sentence, pairs)
        for pair in pairs:
            yield from _winner(sentence, pair)
        previous = sentence
    yield from margins_behind(story)


def _margins(sentence: Sentence) -> list[int]:
    """The places of the margins among the figures of a sentence."""
    if not sentence.kinds & _POINTS:
        return []
    return [index for index, figure in enumerate(sentence.figures) if _is_margin(sentence, index, figure)]


def _is_margin(sentence: Sentence, index: int, figure: Figure) -> bool:
    if figure.kind is not Kind.POINTS or figure.upper is not None:
        return False
    place = sentence.places[index]
    if "error" in after(sentence, index, 30) or "error" in sentence.skeleton[max(0, place - 30) : place]:
        return False
    if _MARGIN_AFTER.match(sentence.skeleton, place + 1):
        return True
    if sentence.skeleton.startswith(" (", place + 1) and sentence.skeleton.endswith("by ", 0, place):
        return True
    if _MARGIN_BEFORE.search(sentence.skeleton, max(0, place - 60), place) is not None:
        return True
    by = _BY.search(sentence.skeleton, max(0, place - _WORD), place)
    return by is not None and _TWO_SIDES.match(sentence.skeleton, place + 1) is not None


def _with_margin(sentence: Sentence, stated: list[int], pairs: list[Sides]) -> Iterator[Relation]:
    """The margin and its sides in one sentence: the nearest pair, before the next margin."""
    text = sentence.skeleton
    taken: list[Sides] = []
    for position, index in enumerate(stated):
        place = sentence.places[index]
        stop = sentence.places[stated[position + 1]] if position + 1 < len(stated) else len(text)
        start = sentence.places[stated[position - 1]] if position else 0
        behind = [pair for pair in pairs if place < pair.start < min(stop, place + _NEAR)]
        front = [pair for pair in pairs if start <= pair.start and pair.end <= place and place - pair.end < 40]
        chosen = front[-1] if front and (not behind or place - front[-1].end < behind[0].start - place) else None
        chosen = chosen or (behind[0] if behind else None)
        if chosen is None or chosen in taken or not _points_of(chosen) or _between_is_other(text, place, chosen):
            continue
        taken.append(chosen)
        yield _relation(chosen, sentence.figures[index], "margin")


def _between_is_other(text: str, place: int, pair: Sides) -> bool:
    low, high = (place + 1, pair.start) if place < pair.start else (pair.end, place)
    late = place > pair.start and _AFTER_ALL.search(text[pair.end : place]) is not None
    if late or _DOUBLE.match(text, pair.end):
        return True
    if pair.first.kind is not Kind.PERCENT and _is_of_another_moment(text, place, pair):
        return True
    return _SWING.search(text[low:high]) is not None or _FIGURE.search(text[low:high]) is not None


def _is_of_another_moment(text: str, place: int, pair: Sides) -> bool:
    """True for a lead or deficit during a contest, beside the score at its end."""
    if place > pair.start:
        return _STAGE.match(text, place + 1) is not None
    if _WON_BY.search(text, max(0, place - 60), place) or _OF_RESULT.match(text, place + 1):
        return False
    return _THEN.search(text[place + 1 : pair.start]) is not None


def _points_of(pair: Sides) -> bool:
    return pair.first.kind in (Kind.PERCENT, Kind.SCORE, Kind.COUNT)


def _after_margin(previous: Sentence, sentence: Sentence, pairs: list[Sides]) -> Iterator[Relation]:
    """ "surged to a 3-point lead. … Trump now leads Clinton 45.8% to 42.8%." """
    if len(pairs) != 1:
        return
    stated = _margins(previous)
    if len(stated) != 1 or any(True for _ in sides(previous)):
        return
    pair = pairs[0]
    among = sentence.skeleton.startswith(" among ", pair.end)
    if pair.first.kind is not Kind.PERCENT or among:
        return
    if _WINNER.search(sentence.skeleton, max(0, pair.start - 80), pair.start):
        yield _relation(pair, previous.figures[stated[0]], "margin", Certainty.IMPLIED)


def _winner(sentence: Sentence, pair: Sides) -> Iterator[Relation]:
    """Sides of which the wording says which is ahead."""
    text = sentence.skeleton
    roles = (("first", (pair.first,)), ("second", (pair.second,)))
    ahead = _WINNER.search(text, max(0, pair.start - 90), pair.start)
    more = _MORE.search(text, max(0, pair.start - 90), pair.start) is not None
    if _MOVED.search(text, max(0, pair.start - 90), pair.start) or (more and _COUNTED.match(text, pair.end)):
        return
    counted = (pair.first.kind is Kind.COUNT and (pair.end - pair.start > 1 or more)) or (
        pair.first.kind is Kind.SCORE and more
    )
    ranged = _RANGE.search(text, max(0, pair.start - 20), pair.start) or "/" in text[pair.start : pair.end]
    if ahead is not None and not ranged and (pair.first.kind is Kind.PERCENT or counted):
        yield Relation("margin", roles, (("wording", "ahead"),), Certainty.STATED, "margin/winner-first")
    elif not ranged and pair.first.kind is Kind.PERCENT and _is_led(sentence, pair):
        yield Relation("margin", roles, (("wording", "ahead"),), Certainty.STATED, "margin/led")
    elif _LEAD_AFTER.match(text, pair.end) and pair.first.kind in (Kind.PERCENT, Kind.SCORE):
        yield Relation("margin", roles, (("wording", "lead"),), Certainty.IMPLIED, "margin/lead")
    elif (pair.first.kind is Kind.SCORE or " votes to " in text[pair.start : pair.end]) and _carried(text, pair.start):
        yield Relation("margin", roles, (("wording", "carried"),), Certainty.IMPLIED, "margin/carried")


def _is_led(sentence: Sentence, pair: Sides) -> bool:
    """True for sides of which the first leads; not for "by 3 to 5 percent", which is a range."""
    by = _BY_OR_OF.search(sentence.skeleton, max(0, pair.start - _WORD), pair.start) is not None
    return not (by and pair.end - pair.start == 1) and is_led(sentence, pair.start, pair.end)


def _carried(text: str, place: int) -> bool:
    """True when a vote is said to have passed something, and nothing in the sentence is said to have failed."""
    if _VOTED.search(text, max(0, place - 90), place) is None:
        return False
    return _CARRIED.search(text) is not None and not _FAILED.search(text)


def _relation(pair: Sides, stated: Figure, wording: str, certainty: Certainty = Certainty.STATED) -> Relation:
    """The larger side comes first: a margin has no sign, unless it is printed with one."""
    first, second = pair.first, pair.second
    if not is_negative(stated):
        first, second = larger_first(first, second)
    roles = (("first", (first,)), ("second", (second,)), ("margin", (stated,)))
    return Relation("margin", roles, (("wording", wording),), certainty, named("margin", wording))
