"""Shares printed beside their amounts, one pair after another: each pair implies the size of the whole they share."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND
from .pattern import Hit, Late, hits, pattern

_SIGNS = "".join(SIGN_OF_KIND.values())
_WORDS = {
    "beside": (
        r"(?: ?\(|,? amounting to |,? accounting for |,? representing |,? which is |,? or |,? equivalent to "
        r")(?:about |just )?"
    ),
    "cost": (
        r"(?: ?\(|,? or |,? with (?:a |the )?(?:cost|value|sum|total) of | worth | valued at |,? amounting to |,? "
        r"equivalent to )"
    ),
}
# matches "M (P)", "M, accounting for P"; refuses "M (up P)" and "M, P more"
_AMOUNT_FIRST = pattern(
    r"{part:money}<<beside>>{share:percent}(?! (?:more|less|higher|lower|up|down|rise|fall|increase|decrease|"
    r"growth|interest|from))",
    _WORDS,
)
# matches "P (M)", "P with a cost of M"; refuses "P to M"
_SHARE_FIRST = pattern(r"{share:percent}<<cost>>{part:money}", _WORDS)
# matches "accounted for", "of total", "had the highest inflow", "followed by": the percentages are shares, no changes
_SHARING = Late(
    r"(?<![a-z])(?:account(?:s|ed|ing) for|of (?:the )?total|followed by|share of|amount(?:s|ed|ing) to|made "
    r"up|makes up|contributed|contributing|"
    r"represent(?:s|ed|ing)|had|received|ranked)(?![a-z])"
)
_FOLLOWED = Late(r"(?<![a-z])(?:followed by|of (?:the )?total|the rest|the remaining)(?![a-z])")
# matches words that make a percentage beside an amount a change or a price
_CHANGE = Late(
    r"(?<![a-z])(?:rose|rise|rising|fell|fall|falling|grew|growth|increas\w{0,4}|decreas\w{0,4}|declin\w{0,4}|dropp?\w{0,3}|up|down|gain\w{0,3}|lost|loss|"
    r"higher|lower|yield\w{0,2}|interest|discount|premium|coupon|compared|from)(?![a-z])"
)


# matches "of total capital importation", "of the total capital imported"; the two words name the whole
_OF_TOTAL = Late(r"(?<![a-z])of (?:the )?total ([a-z]{4,}) ([a-z]{5})")
# matches "rose by a quarter to M", "stood at M", "reached M": the size of the whole that the sentence speaks of
_SIZE = pattern(
    r"(?:to|at|reached|was|totalled|totaled|of|worth) {whole:money}"
    r"(?! (?:from|in the (?:preceding|previous|first|second|third|fourth)))"
)


def of_total(story: Story) -> Iterator[Relation]:
    """Pairs that are shares "of total capital imported", with the size that an earlier sentence gives this whole."""
    for position, sentence in enumerate(story.sentences):
        match = _OF_TOTAL.search(sentence.skeleton)
        if match is None:
            continue
        whole = _size(story.sentences[max(0, position - _LOOK_BACK) : position], match.group(1), match.group(2))
        if whole is None:
            continue
        for part, share in _pairs(sentence):
            if part.unit == whole.unit:
                roles = (("part", (part,)), ("whole", (whole,)), ("share", (share,)))
                yield Relation("share", roles, (("wording", "of total"),), Certainty.IMPLIED)


def _size(earlier: tuple[Sentence, ...], first: str, second: str) -> Figure | None:
    """The one amount of the nearest earlier sentence that begins with the whole's name."""
    for sentence in reversed(earlier):
        at = sentence.skeleton.find(f"{first} {second}")
        if 0 <= at < _NEAR_START:
            hit = next(hits(sentence, _SIZE), None)
            if hit is not None and hit.start > at:
                return hit.all("whole")[0]
    return None


_LOOK_BACK = 8
_NEAR_START = 60


def pairs(story: Story) -> Iterator[Relation]:
    """Relations between neighbouring pairs of amount and share that are shares of one whole."""
    chain: list[tuple[Figure, Figure]] = []
    last: Sentence | None = None
    for sentence in story.sentences:
        if len(sentence.figures) < 2:
            continue
        found = _pairs(sentence)
        if not found:
            chain, last = [], None
            continue
        linked = last is not None and sentence.index - last.index <= 2 and _FOLLOWED.search(sentence.skeleton)
        chain = [*(chain[-1:] if linked else []), *found]
        last = sentence
        yield from _relations(chain)


def chains(story: Story) -> Iterator[tuple[Figure, ...]]:
    """Shares of one whole that run over two or three sentences, tied by "followed by"."""
    chain: tuple[Figure, ...] = ()
    last: Sentence | None = None
    for sentence in story.sentences:
        found = shared(sentence)
        if not found:
            continue
        linked = last is not None and sentence.index - last.index <= 2 and "followed by" in sentence.skeleton
        if not linked and len(chain) > 2:
            yield chain
        chain, last = (chain + found if linked else found), sentence
    if len(chain) > 2:
        yield chain


def shared(sentence: Sentence) -> tuple[Figure, ...]:
    """The shares of the pairs of one sentence, which are shares of one whole."""
    return tuple(share for _, share in _pairs(sentence))


def _pairs(sentence: Sentence) -> list[tuple[Figure, Figure]]:
    if not _SHARING.search(sentence.skeleton) or _CHANGE.search(sentence.skeleton):
        return []
    amount_first, share_first = (list(hits(sentence, compiled)) for compiled in (_AMOUNT_FIRST, _SHARE_FIRST))
    chosen: list[Hit] = share_first if len(share_first) > len(amount_first) else amount_first
    return [(hit.all("part")[0], hit.all("share")[0]) for hit in chosen]


def _relations(chain: list[tuple[Figure, Figure]]) -> Iterator[Relation]:
    for (other_part, other_share), (part, share) in pairwise(chain):
        if part.unit == other_part.unit and part.kind is Kind.MONEY and part is not other_part:
            roles = (
                ("part", (part,)),
                ("other_part", (other_part,)),
                ("other_share", (other_share,)),
                ("share", (share,)),
            )
            yield Relation("share", roles, (("wording", "pairs"),), Certainty.IMPLIED)
