"""A total, the number of things it is spread over, and the average stated for each."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND
from ..wording import named
from .moves import Item, moves
from .pattern import Hit, Late, hits, pattern

_SIGNS = "".join(SIGN_OF_KIND.values())
_WORDS = {
    "gap": f"[^{_SIGNS}.;:()\\n]{{0,60}}?",
    "avg": (
        r"(?:an? |its |their |the )?(?:daily |weekly |monthly |yearly |annual |overall )?(?:average|mean)(?: of| "
        r"is| was|:)?(?: just| about| around| some| nearly| only)?"
    ),
    "each": (
        r"(?: (?:each|apiece|per [a-z]+|a (?:game|match|head|person|day|week|month|year|home|house|shop|store|"
        r"head)))"
    ),
}
# matches " last year", " a year ago" right behind a number; refuses " games last year"
_LAST_TIME = Late(
    r" (?:last|the previous|a|the) (?:year|season|month|week|quarter)(?: (?:ago|before|earlier))?(?![a-z])"
)
_AMOUNT = "money|count|quantity"
_PATTERNS = tuple(
    (pattern(text, _WORDS), wording)
    for text, wording in (
        # matches "enough for more than 9,000 shops at an average of 14,000 sq ft each" after "12.6m sq ft"
        (
            rf"{{total:{_AMOUNT}}}<<gap>>(?: for| to| among| across| over| between| in| from| "
            rf"by)<<gap>>{{count:count}}<<gap>>,? (?:at|with|or|-|–|for) <<avg>> {{average:{_AMOUNT}}}"
        , "total, count, average"),
        # matches "across seven matches he scored 30 goals, an average of 4.3 a game"
        (
            rf"(?:across|over|in|from|during|after)(?: the| his| her| their| its| all)? "
            rf"{{count:count|duration}}<<gap>>{{total:{_AMOUNT}}}<<gap>>,? (?:at|or|for|–|-|giving|with)? ?<<avg>> "
            rf"{{average:{_AMOUNT}}}"
        , "count, total, average"),
        # matches "scored 30 goals in seven matches, an average of 4.3"; refuses "in seven matches, an average crowd
        # of 300"
        (
            rf"{{total:{_AMOUNT}}}<<gap>> (?:in|across|over|from|during|among|between) (?:the |his |her |their |"
            rf"its |just |only )?{{count:count|duration}}<<gap>>(?:,| –| —| -|\(| at| for) ?(?:or |at |i\.e\. "
            rf")?<<avg>> {{average:{_AMOUNT}}}"
        , "total, count, average"),
        # matches "total SDF was N112.56bn, with a daily average of N7.03bn in 16 transaction days"
        (
            r"{total:money}<<gap>>,? with (?:a|an) (?:daily|weekly|monthly)? ?average of {average:money} (?:in|"
            r"over|across|for) (?:the )?{count:count|duration}"
        , "total, average, count"),
        # matches "split M among 40 people, or M each"; refuses "shared M, with the captain getting M"
        (
            r"{total:money}<<gap>> (?:among|between|to|for|across) (?:the )?{count:count}<<gap>>(?:,| –| —) ?(?:or|"
            r"at|i\.e\.|working out at|which is)(?: about| just| some)? {average:money}<<each>>"
        , "split"),
        # matches "will protect 6,400 homes at a total cost of M, or M each"
        (
            r"{count:count}<<gap>>(?: at| for| costing| with)(?: a| the)? (?:total )?(?:cost|price|bill|budget)? "
            r"?(?:of )?{total:money},? (?:or|which is|an average of) (?:about |just |some "
            r")?{average:money}<<each>>"
        , "count, total, each"),
    )
)  # fmt: skip
# matches "36 students will receive $2,000 each, a total of $72,000"; refuses "$2,000 each … a total prize of"
_TOTAL_LAST = tuple(
    pattern(text, _WORDS)
    for text in (
        r"{count:count}<<gap>>{average:money} (?:each|apiece)<<gap>>,? (?:or |for |making |at |with )?(?:a |an "
        r")?(?:total|overall total|sum|combined total)(?: cost| bill| sum)? of {total:money}",
        r"{average:money} (?:each )?(?:to|for) (?:each of )?(?:the |its |all )?{count:count}<<gap>>,? (?:or |"
        r"for |making |at )?a total (?:cost |bill )?of {total:money}",
        # matches "8,000 litres and at N220/litre, airlines pay about N1.76 million"
        r"{count:quantity},? (?:and )?(?:at|for) {average:money},?<<gap>>(?:pays?|paid|costs?|spends?|spent|"
        r"comes to|is|or|total of) {total:money}",
    )
)


def average(story: Story) -> Iterator[Relation]:
    """Relations of a total, a count and an average; the cue "wording" says in which order they stand."""
    for sentence in story.sentences:
        if len(sentence.figures) >= 3:
            for compiled, wording in _PATTERNS:
                for hit in hits(sentence, compiled):
                    if not _is_old_level(sentence, hit):
                        yield from _relation(hit, wording)
    yield from product(story)


def _is_old_level(sentence: Sentence, hit: Hit) -> bool:
    """True for the second number of "fell to 29,437, from 45,774, in 602 boats", which the average is not of."""
    total, count = hit.all("total")[0], hit.all("count")[0]
    row = moves(sentence)
    for index, item in enumerate(row):
        if isinstance(item, Item) and item.role == "from":
            before = row[index - 1] if index else None
            if item.figure.span == total.span or _LAST_TIME.match(sentence.skeleton, item.place + 1):
                return True
            if item.figure.span == count.span and isinstance(before, Item) and before.role == "to":
                return True
    return False


def product(story: Story) -> Iterator[Relation]:
    """Relations of a price for each, a count and the total they come to."""
    for sentence in story.sentences:
        if len(sentence.figures) >= 3:
            for compiled in _TOTAL_LAST:
                for hit in hits(sentence, compiled):
                    yield from _relation(hit, "price and number")


def _relation(hit: Hit, wording: str) -> Iterator[Relation]:
    roles = tuple((role, hit.all(role)) for role in ("total", "count", "average"))
    total, count, each = (figures[0] for _, figures in roles)
    if _same_measure(total, each, count) and count.upper is None and total.upper is None and each.upper is None:
        yield Relation("average", roles, (("wording", wording),), Certainty.STATED, named("average", wording))


def _same_measure(total: Figure, each: Figure, count: Figure) -> bool:
    """True when the average is in the total's unit, or in the total's unit for one of what is counted."""
    if total.kind is not each.kind:
        return False
    unit, _, base = (each.unit or "").partition(" per ")
    if unit != (total.unit or ""):
        return False
    return count.kind is not Kind.QUANTITY or base == count.unit
