"""Parts in front of what they come to: "£14m on roads and £7m on schools, a total of £21m"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..lang.en.parts import BRINGING, NETTED, SUMMING_UP, TOTALLING
from ..model import Relation, Sentence, Story
from .enumerated import Enumerated, Item, begin_of, enumerated, relation
from .measure import OFFERED, comparable, is_person, is_plain


def summed(story: Story, sentence: Sentence, reading: Reading) -> Iterator[Relation]:
    """Relations of parts with the total that is called theirs behind them."""
    yield from _summed(story, sentence, reading)
    yield from _told_apart(story, sentence, reading)


def _summed(story: Story, sentence: Sentence, reading: Reading) -> Iterator[Relation]:
    """A list in front of what it comes to: "£14m on roads and £7m on schools, a total of £21m"."""
    tags = reading.tokens.tags
    done = -1
    for slot in reading.slots if not _CALLED.isdisjoint(reading.tokens.words) else ():
        start = begin_of(reading, slot)
        if slot.figure.kind not in OFFERED or not is_plain(slot.figure) or start < done:
            continue
        found = enumerated(reading, start, slot.figure, True)
        if found is None or not found.joined:
            continue
        done = found.end
        later = [other for other in reading.slots if other.token >= found.end]
        total = later[0] if later else None
        if total is None or total.figure.kind is not slot.figure.kind or not is_plain(total.figure):
            continue
        if total.figure.unit == slot.figure.unit and "F" not in tags[found.end : total.token]:
            told = _called_total(reading, found, total)
            if told and _adds(found, total, told):
                yield relation(story, sentence, found.items, total.figure, told)


def _called_total(reading: Reading, found: Enumerated, total: Slot) -> str:
    """How the figure behind a list is called its sum."""
    words, tags = reading.tokens.words, reading.tokens.tags
    between = words[found.end + (tags[found.end] == ",") : total.token]
    if len(between) > 10 or {"with", "out"} & set(between) or words[total.token + 1 : total.token + 2] in _LESS:
        return ""
    begin = reading.clause_of.index(reading.clause_of[found.items[0].begin])
    if "also" in words[begin : found.items[0].begin]:
        return ""  # "they also agreed to cut £1m from roads and £2m from schools, a total of £5m"
    if between[:1] == ("to",):
        return ""  # "rose by £3m in May and another £3m in June, to an annual total of £33m"
    named = "total" in between[-_NAMED:] and between[-1:] == ("of",)
    if named or "total" in between[-3:] or "combined" in between[-3:] or "altogether" in between:
        if (BRINGING - {"making"}).isdisjoint(between):
            return "behind"
        several = any(other.number > total.number and other.clause == total.clause for other in reading.slots)
        return "" if several else "brought"
    at = next((at for at, word in enumerate(between) if word in TOTALLING), -1)
    if (
        at >= 0
        and tags[found.end] != "V"
        and between[at + 1 : at + 2] not in (("for",), ("it",))
        and "all" not in between[:at]
    ):
        return "behind"
    after = words[total.token + 1 : total.token + 5]
    ends = tags[total.token + 1 : total.token + 6]
    for at, pair in enumerate(pairwise(after)):
        if pair in (("in", "all"), ("in", "total")) and (ends[at + 2 : at + 3] or ".") in ".,;)-":
            return "behind"
    return ""


def _told_apart(story: Story, sentence: Sentence, reading: Reading) -> Iterator[Relation]:
    """Amounts of one sentence that are summed behind: "it has £3m and may borrow another £4m, for a total of £7m", "its
    cash was £3m and its stock was £4m, totalling £7m".
    """
    words, tags = reading.tokens.words, reading.tokens.tags
    for total in reading.slots[2:] if not _SUMMED.isdisjoint(words) else ():
        parts = [slot for slot in reading.slots[: total.number] if comparable(slot.figure, total.figure)]
        between = words[parts[-1].token + 1 : total.token] if parts else ()
        told = _is_summed(between, len(parts) > _PAIR)
        if not told or not 1 < len(parts) < _MANY or not all(_joins(tags, *pair) for pair in pairwise(parts)):
            continue
        if all(is_plain(slot.figure) and not slot.per and slot.prep not in _ENDS for slot in (*parts, total)):
            items = tuple(Item(slot, slot.token, slot.token + 1, slot.head, "") for slot in parts)
            yield relation(story, sentence, items, total.figure, told)


def _is_summed(between: tuple[str, ...], several: bool) -> str:
    """The name of the wording by which what follows is the sum of all amounts before it; "" for none."""
    if between[-2:-1] == (",",) and between[-1] in _TOTALLING_NOW:
        return "" if several else "behind"
    lead = between[len(between) - between[::-1].index(",") :] if "," in between else ()
    summed = lead[:1] and lead[0] in SUMMING_UP and "total" in lead and lead[-1] == "of" and _NET.isdisjoint(lead)
    return "behind-apart" if summed else ""


def _joins(tags: str, one: Slot, other: Slot) -> bool:
    between = set(tags[one.token : other.token])
    return bool(between & {"C", ","}) and not between & {";", ":", "."}


_TOTALLING_NOW = frozenset({"totalling", "totaling"})
_PAIR, _MANY = 2, 6
_NET = NETTED | {"net"}
# without one of these nothing is called a total: "in all", "a combined", "totalling"
_CALLED = TOTALLING | {"total", "combined", "altogether", "all"}
_SUMMED = _TOTALLING_NOW | {"total"}
_ENDS = frozenset({"from", "to", "than"})
_NAMED = 5  # "for a total cash position of"
_ADDING = frozenset({"total", "more", "new", "additional", "further", "another"})
_LESS = (("less",), ("more",), ("fewer",), ("and",))


def _adds(found: Enumerated, total: Slot, told: str) -> bool:
    heads = {item.head for item in found.items if item.head}
    added = _ADDING if told == "brought" else {"total"}
    if any(slot.prep in ("to", "from") or added & {*slot.scope, *slot.modifiers} for slot in found.slots()):
        return False
    return (
        total.inherited or not heads or total.head in {"", "total", *heads} or all(map(is_person, (total.head, *heads)))
    )
