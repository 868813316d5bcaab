"""A percentage of change whose levels no word of change governs: one is the subject of another verb, or stands in a
list of prices, or both stand in a later sentence than the percentage.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.change import EARNING_VERBS
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from .levels import Change, Ends, ends_of
from .moves import LEVEL_KINDS, Event, Item, Move, moves, same_measure, without_times
from .pattern import Hit, Late, hits, pattern, without_brackets

# a change measured against something else than the two levels printed beside it
OTHER_BASE = Late(
    r"constant[ -](?:currenc|exchange|price)|currency[ -]neutral|like[ -]for[ -]like|same[ -]store|"
    r"comparable (?:basis|sales|store)|organic|"
    r"in real terms|adjusted for|inflation[ -]adjusted|annuali[sz]ed|annual rate|annual average|per year|"
    r"each year|every year|compound|cagr|"
    r"excluding|per annum|(?:an|on) average (?:of|annual)|a year for|in local currenc|underlying|"
    r"in (?:us )?dollar terms|relative to gdp"
)
# matches "earned M from its loans as interest income grew by P from M"; refuses "earned M as sales grew by P to M"
_EARNED = pattern(
    rf"\b(?:{'|'.join(EARNING_VERBS)}) "
    r"(?:about )?{new:money}[^;:.\n]{0,60}? as "
    r"(?:its |the )?(?:net |gross |total )?(?:[a-z]+ )?(?:income|revenues?|sales|earnings|profits?|turnover) "
    r"(?P<way>grew|rose|increased|jumped|surged|climbed|fell|dropped|declined|decreased) (?:by )?"
    r"{change:percent} from {old:money}"
)
# matches "grown its profits by P in D since hitting M in Y with the profit now touching roughly M"
_SINCE = pattern(
    r"(?:\b(?P<way>grown|grew|grow|increased|raised|doubled?|tripled?|cut|reduced|lifted)|{multiple}) "
    r"[^;:.\n]{2,60}? since "
    r"(?:hitting|reaching|recording|posting|reporting) (?:about )?{old:money} [^;:.\n]{0,50}?\bnow "
    r"(?:touching|at|standing at|hitting|worth) (?:roughly |about |nearly |over )?{new:money}"
)
_FALLS = frozenset("fell dropped declined decreased cut reduced".split())
# matches ", a " and ", representing an ", with which a noun of change takes up the whole clause before it
_APPOSED = Late(r"(?:,|[–—]| -) ?(?:which (?:is|was|represents|represented) |representing |this is )?an? (?:[a-z]+ )?$")
# a line of prices: level, change, change in per cent ("27783.59 +92.10 +0.33%")
_TICKER = pattern(r"{level:count} (?P<sign>[+-]){amount:count} (?P<same>[+-]){share:percent}(?!\w)")


def governed_elsewhere(sentence: Sentence) -> Iterator[Relation]:
    """ "The bank earned 160 from loans as interest income grew by 27% from 126", "grown by 160% since hitting 22"."""
    text = sentence.skeleton
    if " as " in text:
        for hit in hits(without_times(without_brackets(sentence)), _EARNED):
            yield from _relation(hit, hit.all("change")[0], _way(hit))
    if " since " in text and " now " in text:
        for hit, share in since_hitting(sentence):
            if share is not None and share.kind is Kind.PERCENT:
                yield from _relation(hit, share, _way(hit))


def since_hitting(sentence: Sentence) -> Iterator[tuple[Hit, Figure | None]]:
    """The levels of "grown by 160% since hitting 22 with the profit now touching 57", and the change named before
    them.
    """
    for hit in hits(without_times(without_brackets(sentence)), _SINCE):
        ahead = [
            figure
            for figure, place in zip(sentence.figures, sentence.places, strict=True)
            if hit.start <= place < hit.end and figure.kind in (Kind.PERCENT, Kind.MULTIPLE)
        ]
        if len(ahead) <= 1:
            yield hit, ahead[0] if ahead else None


def _way(hit: Hit) -> str:
    return "down" if hit.word("way") in _FALLS else "up"


def _relation(hit: Hit, share: Figure, direction: str) -> Iterator[Relation]:
    new, old = hit.all("new")[0], hit.all("old")[0]
    if new.upper is None and old.upper is None and same_measure(new, old):
        roles = (("change", (share,)), ("new", (new,)), ("old", (old,)))
        yield Relation("change", roles, (("direction", direction),), Certainty.IMPLIED)


def apposed(row: tuple[Move, ...], found: Change) -> Ends | None:
    """ "It made 30 from cards and loans in 2021, a 37% increase compared with 22": the sole level before the noun."""
    share = row[found.first]
    if not isinstance(share, Item) or not isinstance(row[found.last], Event) or not _APPOSED.search(share.gap):
        return None
    levels = [move for move in row[: found.first] if isinstance(move, Item)]
    old = row[found.last + 1] if found.last + 1 < len(row) else None
    if len(levels) != 1 or not isinstance(old, Item) or old.broken or old.role not in ("base", "from"):
        return None
    new = levels[0]
    if any(isinstance(move, Event) and "verb" in move.classes for move in row[: found.first]):
        return None
    if new.figure.kind is not old.figure.kind or old.figure.kind not in LEVEL_KINDS or new.role in ("from", "base"):
        return None
    if new.figure.upper or old.figure.upper or not same_measure(new.figure, old.figure):
        return None
    return Ends(new.figure, old.figure, 0, found.last + 1)


def listed(sentence: Sentence) -> Iterator[Relation]:
    """The lines of a list of prices: an index, its change and its change in per cent, both with their sign."""
    if " +" not in sentence.skeleton and " -" not in sentence.skeleton:
        return
    for hit in hits(sentence, _TICKER):
        if hit.word("sign") == hit.word("same"):
            roles = (("change", hit.all("share")), ("amount", hit.all("amount")), ("level", hit.all("level")))
            direction = "up" if hit.word("sign") == "+" else "down"
            yield Relation("change_both", roles, (("direction", direction), ("level", "new")), Certainty.STATED)


# matches "a P surge in first half profits", "a P rise in net profit"; refuses "a P rise in profit margins"
_LEAD = pattern(
    r"{change:percent}(?:-| )(?:[a-z-]+ )?(?P<way>rise|increase|jump|surge|gain|growth|leap|fall|drop|slide|"
    r"decline|decrease|slump|plunge) "
    r"in (?:[a-z\u00a7/'-]+ ){0,4}?"
    r"(?P<noun>net profits?|net income|profits?|earnings)\b"
    r"(?! (?:margin|forecast|before|growth|per share|warning|target|outlook))"
)
_DOWN_NOUNS = frozenset("fall drop slide decline decrease slump plunge".split())
_PROFIT = Late(r"\b(?:net profits?|net income|profits?|earnings)\b")
# another profit than the one of the headline
_OTHER_PROFIT = Late(
    r"operating|underlying|adjusted|gross|before tax|pre-?tax|per share|excluding|exceptional|abnormal|"
    r"division|subsidiary|unit\b|segment|forecast|expected"
)
_LATER = 9


def reported(story: Story) -> Iterator[Relation]:
    """ "An 11 percent surge in first-half profits … net profit rose to 602 from 542": the one pair of profits below
    the first sentence.
    """
    if not story.sentences:
        return
    first = next((sentence for sentence in story.sentences if not sentence.headline), None)
    if first is None or first.index > 2:
        return
    lead = list(hits(without_times(without_brackets(first)), _LEAD))
    if len(lead) != 1 or _OTHER_PROFIT.search(first.skeleton) or any(f.kind is Kind.MONEY for f in first.figures):
        return
    pairs = [
        ends
        for sentence in story.sentences
        if first.index <= sentence.index <= first.index + _LATER
        for ends in _profits(sentence)
    ]
    share = lead[0].all("change")[0]
    if len({(ends.new, ends.old) for ends in pairs}) == 1 and share not in (pairs[0].new, pairs[0].old):
        direction = "down" if lead[0].word("way") in _DOWN_NOUNS else "up"
        roles = (("change", (share,)), ("new", (pairs[0].new,)), ("old", (pairs[0].old,)))
        yield Relation("change", roles, (("direction", direction),), Certainty.IMPLIED)


def _profits(sentence: Sentence) -> Iterator[Ends]:
    """The pairs of levels of a sentence that speaks of profit, in money."""
    if not _PROFIT.search(sentence.skeleton) or len(sentence.figures) < 2 or _OTHER_PROFIT.search(sentence.skeleton):
        return
    row = moves(sentence)
    for index, move in enumerate(row):
        if not isinstance(move, Event) or move.direction == "either":
            continue
        ends = ends_of(row, index, index, move.direction)
        if ends is not None and Kind.MONEY in (ends.new.kind, ends.old.kind):
            yield ends
    levels = [move for move in row if isinstance(move, Item)]
    if len(levels) == len(row) == 2 and levels[1].role == "base" and not levels[1].broken:
        new, old = levels[0].figure, levels[1].figure
        if new.kind is Kind.MONEY and same_measure(new, old) and not (new.upper or old.upper):
            yield Ends(new, old, 0, 1)
