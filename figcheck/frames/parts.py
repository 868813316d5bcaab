"""Parts that are said to make up a total, within a sentence: lists with a total before or behind them.

A list is complete only by its wording: a word of totalling, a colon or a dash before it, or kinds that leave nobody
out ("men" and "women"). Without such a cue the figures may be some parts among others, and no relation is built.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lang.en.parts import EXHAUSTIVE_KINDS, GENERIC, OPENERS, PARTIAL, TOTAL_BEFORE
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from .breakdown import breakdown
from .parts_across import across
from .parts_apart import apart
from .parts_components import components
from .parts_lines import lines
from .parts_periods import periods
from .parts_rest import rest
from .parts_running import running
from .parts_told import told
from .pattern import Late
from .series import addable, between, comparable, open_ended, runs


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


# matches ", a total of ", " – bringing the total to " right before a figure; refuses "a total of the "
_TOTAL_BEFORE = Late(rf"(?:^|[^a-z])(?:{_any(TOTAL_BEFORE)})(?: of| to| is| was| at|:)? ?$")
# matches " people: ", " – ", " staff, comprising "; refuses " people in " and ", "
_OPENER = Late(
    rf"[^.:;()\n—–]{{0,45}}?(?:: ?|(?P<loose> ?[—–] ?| - | -- | \()|,? \(?(?:which |and |that |were |was |are |"
    rf"is |being )?(?:{_any(OPENERS)}) )(?:the |some )?"
)
# matches " people – " and " staff ("; refuses " others have already lost their seats – "
_SHORT = Late(r"(?: [a-z'-]+){0,3} ?(?:[—–(]|--?) ?")
# matches " people, " before its kinds; refuses " people were hurt, "
_APPOSED = Late(r" ?[a-z' -]{0,40},? (?:of them )?")
# matches "including", "such as", "plus"; refuses "inclusive"
_PARTIAL = Late(rf"(?<![a-z])(?:{_any(PARTIAL)})(?![a-z])")


def parts(story: Story) -> Iterator[Relation]:
    """Relations between parts and the total they make up."""
    for sentence in story.sentences:
        if len(sentence.figures) >= 3:
            yield from _in_sentence(sentence)
    yield from lines(story)
    yield from across(story)
    yield from running(story)
    yield from breakdown(story)
    yield from told(story)
    yield from periods(story)
    yield from components(story)
    yield from rest(story)
    yield from apart(story)


def _in_sentence(sentence: Sentence) -> Iterator[Relation]:
    for run in runs(sentence):
        yield from _total_behind(sentence, run)
        yield from _total_before(sentence, run)
        yield from _total_first(sentence, run)


def _total_behind(sentence: Sentence, run: tuple[int, ...]) -> Iterator[Relation]:
    """ "£14m on roads, £7m on schools and £3m on parks, a total of £24m"; the total may be the last of the run."""
    figures = sentence.figures
    follow = next((i for i in range(run[-1] + 1, len(figures)) if addable(figures[i])), None)
    for members, total in ((run[:-1], run[-1]), (run, follow)):
        if total is None or len(members) < 2 or not comparable(figures[members[-1]], figures[total]):
            continue
        gap = between(sentence, members[-1], total)
        if len(gap) < 90 and _TOTAL_BEFORE.search(gap) and not _PARTIAL.search(gap):
            yield from _relation(sentence, members, total, "total behind", Certainty.STATED)


def _total_before(sentence: Sentence, run: tuple[int, ...]) -> Iterator[Relation]:
    """ "5 people – 3 men and 2 women": the list opens behind the total with a colon, a dash, a bracket or a word."""
    figures = sentence.figures
    total = next((i for i in range(run[0] - 1, -1, -1) if addable(figures[i])), None)
    if total is None or not comparable(figures[total], figures[run[0]]):
        return
    gap = sentence.skeleton[sentence.places[total] + 1 : sentence.places[run[0]]]
    opener = _OPENER.fullmatch(gap)
    if opener is None or _PARTIAL.search(gap) or (opener["loose"] and not _SHORT.fullmatch(gap)):
        return
    if all(_fits(figures[total], figures[i]) and _has_label(sentence, i) for i in run):
        yield from _relation(sentence, run, total, "list opened", Certainty.STATED)


def _fits(total: Figure, member: Figure) -> bool:
    """True when the things counted by a part can be some of those counted by the total."""
    if member.kind is not Kind.COUNT or member.thing is None or total.thing is None:
        return True
    return member.thing.head == total.thing.head or total.thing.head in GENERIC


def _has_label(sentence: Sentence, index: int) -> bool:
    """True when words say what a listed number is; a list of bare numbers names things, and adds nothing up."""
    return sentence.skeleton[sentence.places[index] + 1 : sentence.places[index] + 3].strip(" ,.;)") != ""


def _total_first(sentence: Sentence, run: tuple[int, ...]) -> Iterator[Relation]:
    """ "12 people, eight men and four women": the total is the first of the run, its kinds leave nobody out."""
    if len(run) < 3:
        return
    figures = sentence.figures
    total, members = run[0], run[1:]
    if not _APPOSED.fullmatch(between(sentence, total, members[0])):
        return
    if _sources(sentence, members):
        yield from _relation(sentence, members, total, "sources", Certainty.STATED)
    elif covers(figures[total], tuple(figures[i] for i in members)):
        yield from _relation(sentence, members, total, "kinds", Certainty.STATED)


def _sources(sentence: Sentence, members: tuple[int, ...]) -> bool:
    """True for "$390m, $200m of it from fares and $190m from freight": each part says where it comes from."""
    behind = [sentence.skeleton[sentence.places[i] + 1 :] for i in members]
    return behind[0].startswith((" of it from ", " of that from ")) and all(
        text.startswith(" from ") for text in behind[1:]
    )


def covers(total: Figure, members: tuple[Figure, ...]) -> bool:
    """True when the members' kinds together are all there is of the total's thing."""
    if total.thing is None or total.thing.head not in GENERIC:
        return False
    heads = [figure.thing.head for figure in members if figure.thing is not None]
    return len(heads) == len(members) and frozenset(heads) in EXHAUSTIVE_KINDS and len(set(heads)) == len(heads)


def _relation(
    sentence: Sentence, members: tuple[int, ...], total: int, wording: str, certainty: Certainty
) -> Iterator[Relation]:
    figures = sentence.figures
    whole = figures[total]
    summands = tuple(figures[i] for i in members)
    low, high = min(members[0], total), max(members[-1], total)
    inner = sentence.skeleton[sentence.places[low] + 1 : sentence.places[high]]
    behind = sentence.skeleton[sentence.places[high] + 1 : sentence.places[high] + 60].partition(".")[0]
    if _PARTIAL.search(inner) or _PARTIAL.search(behind) or whole.kind is Kind.PERCENT:
        return
    if any(open_ended(figure) for figure in summands):
        return
    yield Relation("parts", (("part", summands), ("total", (whole,))), (("wording", wording),), certainty)
