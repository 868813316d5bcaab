"""Forms of words that tell one thing twice more firmly than shared words do.

An owner and its share, a group and its answer in a poll, a thing introduced and taken up under one description, a
change over the same years, a change in the same thing.
"""

from __future__ import annotations

from ..clauses.stems import stem
from ..lang.en.sameness import AUXILIARIES, DEGREES, NEUTRAL, OPENING_PARTS, PAST, SHARES
from ..model import Kind
from .same_thing_again import RELATIVE, are_neighbours
from .same_thing_context import Mention
from .same_thing_slots import adds_complement, complements, has_other_complement, opens_elsewhere

_LONG_RUN = 3
_TWO = 2
_GROUP_REACH = 6
# words that set two figures apart elsewhere, and do not where the form of words is the same: a forecast tells of the
# same coming years as "will", and the group asked is compared word by word
_FORECASTS = frozenset({"estimated", "projected", "forecast", "expected"})
_ASKED = frozenset("among overall women men male female boys girls rural urban".split())
_AGO = frozenset({"ago"})


def told_alike(earlier: Mention, later: Mention) -> frozenset[str] | None:
    """The words that need not keep two figures apart because their form of words is one; None where it is not."""
    if is_owned_alike(earlier, later) or is_called_alike(earlier, later):
        return frozenset()
    if is_asked_alike(earlier, later):
        return _ASKED
    if grew_alike(earlier, later):
        return _FORECASTS
    return _AGO if is_about_alike(earlier, later) else None


def is_owned_alike(earlier: Mention, later: Mention) -> bool:
    """True for "Mr Lund, 47.2%" and "Mr Lund's 48.2% share", with no poll or place of its own."""
    if later.figure.kind not in RELATIVE or not later.link.endswith("'s") or later.after[:1] not in SHARES:
        return False
    owner = stem(later.link)
    words = earlier.around.words
    return (
        owner in later.names
        and owner in earlier.names
        and earlier.link not in ("", later.link)
        and stem(words[earlier.at - 1]) == owner
        and not adds_complement(earlier, later)
        and not opens_elsewhere(earlier, later)
    )


def is_asked_alike(earlier: Mention, later: Mention) -> bool:
    """True for "women (52 percent) are as likely to be in favour" and "among women, 54 percent are in favour"."""
    if later.figure.kind not in RELATIVE or not later.names <= earlier.names | earlier.wide:
        return False
    words = earlier.around.words
    if words[earlier.at - 1 : earlier.at] != ["("] or words[earlier.at + 1 : earlier.at + 2] != [")"]:
        return False
    group = _run_before(earlier, earlier.at - 1)
    if not group or group != _group_asked(later):
        return False
    answer = _answer(later)
    return earlier.moments <= later.moments and _is_said(answer, words)


def _is_said(answer: list[str], words: list[str]) -> bool:
    """True where the words of an answer stand together among others, with no word of degree before or between them."""
    plain = [word for word in answer if word not in NEUTRAL]
    if not plain or plain[0] not in words:
        return False
    at = words.index(plain[0])
    before = words[max(0, at - 1) : at]
    return words[at : at + len(plain)] == plain and not any(
        word in DEGREES or word.endswith("ly") for word in (*before, *answer)
    )


def _run_before(mention: Mention, end: int) -> list[str]:
    """The stems of the run of content words that ends before a place."""
    start = end
    while start > 0 and mention.around.stems[start - 1]:
        start -= 1
    return mention.around.stems[start:end]


def _group_asked(mention: Mention) -> list[str]:
    """The group of "among women overall, 52 percent are": what stands between "among" and the figure."""
    words, stems = mention.around.words, mention.around.stems
    start = next(
        (at for at in range(mention.at - 1, max(-1, mention.at - _GROUP_REACH), -1) if words[at] == "among"), -1
    )
    if start < 0:
        return []
    group = [(word, part) for word, part in zip(words[start + 1 : mention.at], stems[start + 1 :], strict=False)]
    return [part or word for word, part in group if word not in NEUTRAL]


def _answer(mention: Mention) -> list[str]:
    """The words behind a figure up to the end of its clause or the next figure's."""
    words = mention.around.words
    found: list[str] = []
    for word in words[mention.at + 1 :]:
        if word in OPENING_PARTS:
            break
        found.append(word)
    return found


def is_called_alike(earlier: Mention, later: Mention) -> bool:
    """True for "a previously announced £200 rebate on energy bills" and "the previously announced £300 sum on them".

    Both have the same two words before the figure and the same phrase behind it, and the second takes up the first.
    """
    if later.figure.kind is Kind.COUNT:
        return False
    one, other = _described(earlier), _described(later)
    if one[1:] != other[1:] or len(other) <= _TWO or one[0] not in ("a", "an") or other[0] != "the":
        return False
    behind = complements(later)
    known = complements(earlier)
    first = next(iter(behind), None)
    return first is not None and len(behind[first]) >= _TWO and behind[first] == known.get(first)


def _described(mention: Mention) -> list[str]:
    """The article and the two words between it and a figure; fewer where the words are no content words."""
    words, stems = mention.around.words, mention.around.stems
    at = mention.at
    return words[at - 3 : at] if at > _TWO and all(stems[at - 2 : at]) else [""]


def grew_alike(earlier: Mention, later: Mention) -> bool:
    """True for "revenues will increase by 25 percent between 2013 and 2015", told twice of one subject and years."""
    if later.figure.kind not in RELATIVE | {Kind.MONEY} or earlier.link != "by" or later.link != "by":
        return False
    if not later.change or earlier.change != later.change:
        return False
    years = _years_behind(later)
    if not years or years != _years_behind(earlier):
        return False
    one, other = _subject(earlier), _subject(later)
    if not other or one[: len(other)] != other:
        return False
    return one == other or not are_neighbours(earlier, later)


def _years_behind(mention: Mention) -> tuple[object, ...]:
    """The two years of "between 2013 and 2015" right behind a figure; empty where something else stands there."""
    words, at = mention.around.words, mention.at
    behind = [figure for figure in mention.sentence.figures if figure.span.start > mention.figure.span.start][:_TWO]
    is_between = words[at + 1 : at + 2] == ["between"] and words[at + 3 : at + 4] == ["and"]
    if not is_between or any(figure.kind is not Kind.YEAR for figure in behind):
        return ()
    return tuple(figure.stated for figure in behind)


def _subject(mention: Mention) -> list[str]:
    """What increases, as stems from its head on: the run of words before the verb that leads to a figure."""
    words, stems = mention.around.words, mention.around.stems
    at = mention.at - 2
    while at > 0 and words[at - 1] in AUXILIARIES:
        at -= 1
    found: list[str] = []
    for place in range(at - 1, -1, -1):
        if not stems[place]:
            break
        found.append(stems[place])
    return found


def is_about_alike(earlier: Mention, later: Mention) -> bool:
    """True for "a 40% increase in demand for homes in the hills" and "a 48% growth in demand" for the same."""
    if later.figure.kind not in RELATIVE or earlier.link != later.link or not earlier.after or not later.after:
        return False
    if not later.change or earlier.change != later.change:
        return False
    one, other = complements(earlier), complements(later)
    shared = [phrase for preposition, phrase in other.items() if one.get(preposition) == phrase]
    return (
        len(shared) > _TWO - 1
        and sum(map(len, shared)) >= _LONG_RUN
        and later.names <= earlier.names | earlier.wide
        and _dates(later) <= _dates(earlier)
        and not (later.moments - earlier.moments) & PAST - _AGO
        and not has_other_complement(earlier, later)
        and not opens_elsewhere(earlier, later)
    )


def _dates(mention: Mention) -> frozenset[str]:
    return frozenset(moment for moment in mention.moments if moment[-1].isdigit())
