"""Shares whose part or whole stands in another sentence, or whose part is told in pieces.

"The shop made $30m … it contributed 40% of sales, which reached $74m", "14% of the 228 seats: 29 in the house and "
"three in
the senate", "six of the top 25 … nine others … That means 60% of the 25". The part is found by the words of the share's
own subject, the whole by its name; where either could be two numbers, nothing is built.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lang.en.shares import WHOLE_NAMES
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND
from ..wording import any_of
from .pattern import Hit, hits, pattern
from .series import addable, comparable, open_ended

_SIGNS = "".join(SIGN_OF_KIND.values())
_WORDS = {
    "gap": f"[^{_SIGNS}.;:()\\n]{{0,70}}?",
    "near": f"[^{_SIGNS}.;:()\\n]{{0,45}}?",
    "level": r"(?:stood at|reached|was|were|totall?ed|came to|amounted to)",
    "name": rf"(?P<name>{any_of(WHOLE_NAMES)})",
    "made": r"(?:contributed|accounted for|represented|made up|constituted|comprised)",
}
# matches "the online shop contributed P of sales, which reached M"; refuses "P of sales, which fell by M"
_CONTRIBUTED = pattern(
    r"^\W*(?P<subject>[a-z' -]{4,60}) <<made>> (?:about |just |only |nearly |some )?{share:percent} of <<near>>,? "
    r"which "
    r"<<level>> {whole:money}",
    _WORDS,
)
# matches "contributed P of … and P of gross earnings"; the whole stands elsewhere by its name
_OF_NAMED = pattern(
    r"^\W*(?P<subject>[a-z' -]{4,60}) <<made>> [^.;\n]{0,110}?{share:percent} of (?:the |its |their "
    r")?<<name>>(?![a-z])",
    _WORDS,
)
_NAMED = pattern(r"^\W*(?:the |its |their )?(?:[a-z]+'s )?<<name>> <<level>> {whole:money}", _WORDS)
# matches "P of the C seats are open: C in the house and C in the senate"; refuses "P of the C seats, C of them"
_IN_PIECES = pattern(
    r"{share:share} of (?:the |its |their |all )?{whole:count}<<gap>>(?::| –| —| --?) {part:count} (?:in|for|from|at) "
    r"<<near>>,? "
    r"and {part:count} (?:in|for|from|at)(?![a-z])",
    _WORDS,
)
# matches "that means P of the C biggest titles"; refuses "that means P of them"
_THAT_MEANS = pattern(
    r"^\W*(?:that|this|which)(?: means| is| makes|'s)(?: that)? (?:about |just |nearly |only )?{share:share} of (?:the "
    r"|all )?{whole:count}"
)
# matches "C of the top C titles", "C other entries in the top C"; refuses "C titles, C of them"
_OF_TOP = pattern(
    r"{part:count} (?:of|(?P<other>other) [a-z]+ (?:in|of|on|among)) (?:the |its |their )?(?:top |first )?{whole:count}"
)
# matches "a full P, or M, went to"; refuses "rose P, or M, to"
_OR_AMOUNT = pattern(
    r"^\W*(?:a full |some |about |nearly |almost )?{share:percent},? (?:or|amounting to) <<near>>{part:money},? "
    r"(?:went|goes|was|is|came|comes|has been|will go)(?! (?:up|down)(?![a-z]))",
    _WORDS,
)
_SPENT = pattern(r" to {whole:money}")
# matches "paid M in federal taxes, or an effective tax rate of P"; the income stands in front
_TAXED = pattern(
    r"{part:money} in (?:[a-z]+ )?(?:income )?tax(?:es)?,? (?:or|for|which is|at|giving [a-z]+) (?:an? )?effective "
    r"(?:tax )?"
    r"rate of {share:percent}"
)
_INCOME = pattern(r"{whole:money} in (?:[a-z]+ )?income(?![a-z])|income of {whole:money}")
# matches "the cost-to-income ratio, which stood at P"; refuses "the loan-to-deposit ratio of P"
_COST_TO_INCOME = pattern(
    r"(?<![a-z])cost[- ]to[- ]income ratio,?<<near>>(?:stood at|of|was|is|to|at) {share:percent}", _WORDS
)
_EXPENSES = pattern(
    r"(?<![a-z])operating (?:expenses|costs|expenditure)<<near>>(?:at|to|of|was|were) {part:money}", _WORDS
)
_INCOME_LEVEL = pattern(
    r"(?<![a-z])operating income<<near>>(?:{percent} )?(?:from {money} )?(?:at|to|of|was) {whole:money}", _WORDS
)
# matches "lost more than half their value, falling M to M": the fall and the level that it led to; refuses "falling
# from"
_VALUE_LOST = pattern(
    r"(?:lost|shed|wiped) (?:off )?{share:share} (?:of )?(?:its|their|his|her) value,<<near>>(?:falling|dropping|"
    r"plunging|tumbling|sliding) "
    r"(?:by )?{lost:count|money} to {left:count|money}",
    _WORDS,
)
_STOP = frozenset("the its their his her our a an of and in from this that total group company".split())
_BACK = 3
_PIECES_BACK = 2


def apart(story: Story) -> Iterator[Relation]:
    """Relations of part, whole and share over several sentences or pieces."""
    for position, sentence in enumerate(story.sentences):
        if not any(figure.kind in (Kind.PERCENT, Kind.FRACTION, Kind.RATIO) for figure in sentence.figures):
            continue
        earlier = story.sentences[max(0, position - _BACK) : position]
        for hit in hits(sentence, _IN_PIECES):
            yield from _relation(hit.all("part"), hit.all("whole")[0], hit.all("share")[0], "in pieces")
        for hit in hits(sentence, _VALUE_LOST):
            roles = (("part", hit.all("lost")), ("rest", hit.all("left")), ("share", hit.all("share")))
            yield Relation("share", roles, (("wording", "value lost"),), Certainty.STATED)
        for hit in hits(sentence, _THAT_MEANS):
            yield from _that_means(earlier[-_PIECES_BACK:], hit)
        for hit in hits(sentence, _OR_AMOUNT):
            yield from _beside(earlier[-1:], hit)
        for hit in hits(sentence, _TAXED):
            wholes = [
                w for other in (*earlier[-1:], sentence) for found in hits(other, _INCOME) for w in found.all("whole")
            ]
            if len(wholes) == 1:
                yield from _relation(hit.all("part"), wholes[0], hit.all("share")[0], "tax rate")
        yield from _contributed(story, earlier, sentence)
    yield from _costs(story)


def _relation(parts: tuple[Figure, ...], whole: Figure, share: Figure, wording: str) -> Iterator[Relation]:
    plain = all(figure.upper is None for figure in (*parts, whole, share))
    if plain and all(comparable(part, whole) and part.unit == whole.unit for part in parts):
        roles = (("part", parts), ("whole", (whole,)), ("share", (share,)))
        yield Relation("share", roles, (("wording", wording),), Certainty.IMPLIED)


def _that_means(earlier: tuple[Sentence, ...], hit: Hit) -> Iterator[Relation]:
    """ "Six of the top 25 … Nine others in the top 25 … That means 60% of the 25"."""
    whole = hit.all("whole")[0]
    found = [told for other in earlier for told in hits(other, _OF_TOP) if told.all("whole")[0].stated == whole.stated]
    if found and all(told.word("other") for told in found[1:]):
        parts = tuple(told.all("part")[0] for told in found)
        yield from _relation(parts, whole, hit.all("share")[0], "that means")


def _beside(earlier: tuple[Sentence, ...], hit: Hit) -> Iterator[Relation]:
    """ "Spending rose to $18m. A full 45%, or $8m, went to": the one level of the sentence before."""
    part = hit.all("part")[0]
    for other in earlier:
        amounts = [figure for figure in other.figures if comparable(figure, part) and addable(figure)]
        levels = [found.all("whole")[0] for found in hits(other, _SPENT)]
        if len(amounts) == len(levels) == 1 and not open_ended(levels[0]):
            yield from _relation((part,), levels[0], hit.all("share")[0], "or amount")


def _contributed(story: Story, earlier: tuple[Sentence, ...], sentence: Sentence) -> Iterator[Relation]:
    """A contribution to a whole that a relative clause measures, or that is measured elsewhere by its name."""
    for hit in hits(sentence, _CONTRIBUTED):
        part = _amount_of(earlier, hit.word("subject"), hit.all("whole")[0])
        if part is not None:
            yield from _relation((part,), hit.all("whole")[0], hit.all("share")[0], "contributed")
    for hit in hits(sentence, _OF_NAMED):
        wholes = [
            found.all("whole")[0]
            for other in story.sentences
            for found in hits(other, _NAMED)
            if found.word("name") == hit.word("name")
        ]
        part = _amount_of(earlier, hit.word("subject"), wholes[0]) if len(wholes) == 1 else None
        if part is not None:
            yield from _relation((part,), wholes[0], hit.all("share")[0], "contributed")


def _amount_of(earlier: tuple[Sentence, ...], subject: str, whole: Figure) -> Figure | None:
    """The first amount in the currency of the whole, in the nearest sentence with all the words of the subject."""
    words = [word for word in re.findall(r"[a-z-]+", subject) if word not in _STOP]
    for other in reversed(earlier):
        if not other.headline and words and all(re.search(rf"(?<![a-z]){word}", other.skeleton) for word in words):
            amounts = [figure for figure in other.figures if comparable(figure, whole) and figure.unit == whole.unit]
            return amounts[0] if amounts else None
    return None


def _costs(story: Story) -> Iterator[Relation]:
    """The ratio of costs to income with the operating expenses and the operating income, each told once."""
    for sentence in story.sentences:
        for hit in hits(sentence, _COST_TO_INCOME):
            parts = [found.all("part")[0] for other in story.sentences for found in hits(other, _EXPENSES)]
            wholes = [found.all("whole")[0] for other in story.sentences for found in hits(other, _INCOME_LEVEL)]
            if len(parts) == len(wholes) == 1:
                yield from _relation((parts[0],), wholes[0], hit.all("share")[0], "cost to income")
