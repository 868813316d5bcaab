"""Parts that are said to make up a total, within a sentence: lists with a total before or behind them.

A list is complete only by its wording: a word of totalling, a colon or a dash before it, or kinds that leave nobody
out ("men" and "women"). Without such a cue the figures may be some parts among others, and no relation is built.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..lang.en.nouns import singular
from ..lang.en.parts import EXHAUSTIVE_KINDS, GENERIC, OPENERS, PARTIAL, TOTAL_BEFORE
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, one_of_words
from ..wording import any_of, named
from .breakdown import breakdown
from .parts_lines import lines
from .parts_rest import rest
from .pattern import Late
from .series import addable, between, comparable, open_ended, runs

_SIGNS = "".join(SIGN_OF_KIND.values())
# matches ", a total of ", " – bringing the total to " right before a figure; refuses "a total of the "
_TOTAL_BEFORE = Late(rf"(?:^|[^a-z]){any_of(TOTAL_BEFORE)}(?: of| to| is| was| at|:)? ?$")
# matches " people: ", " – ", " staff, comprising "; refuses " people in " and ", "
_OPENER = Late(
    rf"[^.:;()\n—–]{{0,45}}?(?:: ?|(?P<loose> ?[—–] ?| - | -- | \()|,? \(?(?:which |and |that |were |was |are |"
    rf"is |being )?{any_of(OPENERS)} )(?:the |some )?"
)
# matches " people – " and " bottles of red wine ("; refuses " others have already lost their seats – "
_SHORT = Late(r"(?: [a-z'-]+){0,4} ?(?:[—–(]|--?) ?")
# matches " people, " before its kinds; refuses " people were hurt, "
_APPOSED = Late(r" ?[a-z' -]{0,40},? (?:of them )?")
# matches "P of the ", "most of its ", "two of their own " in front of a number of which the list gives only some
_SOME_OF = Late(
    rf"(?:[{_SIGNS}]|(?<![a-z])(?:most|some|many|few|half|none|majority|minority))(?: [a-z]+){{0,2}} "
    r"of (?:the|its|their|his|her|these|those)(?: [a-z]+)? $"
)
# matches "including", "such as", "plus"; refuses "inclusive"
_PARTIAL = Late(rf"(?<![a-z]){any_of(PARTIAL)}(?![a-z])")
# matches " less than " behind a total; refuses " people"
_THAN = Late(r" (?:more|less|fewer|higher|lower) than\b")
# matches " is " behind a number that is a name or a place in a row ("eight is mr lund, with 20 runs"); refuses " are "
_IS = Late(r" is ")
# matches ", of whom " at the end of an opening, which tells all there are only by its kinds; refuses "comprising "
_OF_WHOM = Late(r"(?<![a-z])of whom (?:the |some )?$")
# matches " were men" and " women" behind a number; refuses " in Leeds" by the kinds
_KIND = Late(r" (?:are |were |being )?(?P<kind>[a-z]+)")
# matches "C more deaths", "another C", "an additional C" at the first of a list: it is added to what was there before
_MORE_BEFORE = Late(r"(?<![a-z])(?:another|(?:an? )?(?:further|additional|extra)) $")
_MORE_BEHIND = Late(r" (?:more|further|additional|extra)(?! than)(?![a-z])")
# matches "taking the total to ", "a total of " right before a figure that is itself a total; refuses "in all "
_IS_TOTAL = Late(r"(?<![a-z])(?:total|toll|tally|totals|tolls) (?:to|of|at) $")
# matches "the totals to ", "the tolls to " right before the first of several totals
_TOTALS = Late(r"(?<![a-z])(?:totals|tolls|tallies|counts) (?:to|of|at) $")
# matches " cases and C deaths" behind a total that another stands beside; refuses " cases and was closed"
_ANOTHER_TOTAL = Late(rf"(?: [a-z'-]+){{0,3}},? and (?:[a-z]+ ){{0,2}}[{_SIGNS}]")

# matches " women, a boy and a girl", " ukrainians and a greek" to the end of a clause; refuses " women and a man, who"
_ONES = Late(
    r"(?: [a-z'-]+){1,4}?(?P<ones>(?:(?:,? and|,) an? [a-z'-]+(?: [a-z'-]+)?){1,4})(?<! said)(?<! was)"
    r"(?=\s*(?:[.;)]|$))"
)
# matches ", a boy", " and a local man"; refuses ", boys"
_ONE = Late(r"(?:,|and) (?P<one>an? [a-z'-]+(?: (?!and\b)[a-z'-]+)?)")


def parts(story: Story) -> Iterator[Relation]:
    """Relations between parts and the total they make up."""
    for sentence in story.sentences:
        if len(sentence.figures) >= 3:
            yield from _in_sentence(story, sentence)
    yield from lines(story)
    yield from breakdown(story)
    yield from rest(story)


def _in_sentence(story: Story, sentence: Sentence) -> Iterator[Relation]:
    for run in runs(sentence):
        yield from _total_behind(sentence, run)
        for relation in (*_total_before(sentence, run), *_total_first(sentence, run)):
            yield _with_ones(story, sentence, relation)


def _with_ones(story: Story, sentence: Sentence, relation: Relation) -> Relation:
    """The relation with those that its list names one by one at its end: "four men, three women, a boy and a girl"."""
    members = relation.role("part")
    place = sentence.places[sentence.figures.index(members[-1])] + 1
    tail = _ONES.match(sentence.skeleton, place)
    if members[0].kind is not Kind.COUNT or tail is None:
        return relation
    ones = tuple(
        one_of_words(story, sentence, match.start("one"), match.end("one"))
        for match in _ONE.finditer(sentence.skeleton, tail.start("ones"), tail.end("ones"))
    )
    return replace(relation, roles=(("part", (*members, *ones)), ("total", relation.role("total"))))


def _total_behind(sentence: Sentence, run: tuple[int, ...]) -> Iterator[Relation]:
    """ "£14m on roads, £7m on schools and £3m on parks, a total of £24m"; the total may be the last of the run."""
    figures = sentence.figures
    follow = next((i for i in range(run[-1] + 1, len(figures)) if addable(figures[i])), None)
    for members, total in ((run[:-1], run[-1]), (run, follow)):
        if total is None or len(members) < 2 or not comparable(figures[members[-1]], figures[total]):
            continue
        gap = between(sentence, members[-1], total)
        if len(gap) >= 90 or not _TOTAL_BEFORE.search(gap) or _PARTIAL.search(gap):
            continue
        if any(_IS.match(sentence.skeleton, sentence.places[i] + 1) for i in members):
            continue
        if _THAN.match(sentence.skeleton, sentence.places[total] + 1) or not _counts_them(sentence, members, total):
            continue
        if not _is_added(sentence, members) and not _is_one_of_totals(sentence, total):
            yield from _relation(sentence, members, total, "total behind", Certainty.STATED)


def _counts_them(sentence: Sentence, members: tuple[int, ...], total: int) -> bool:
    """False for "100 and 140 shares, with a total of 2,400 votes", whose total counts something else."""
    whole = sentence.figures[total]
    if whole.kind is not Kind.COUNT or whole.thing is None or whole.thing.head in GENERIC:
        return True
    heads = {figure.thing.head for figure in (sentence.figures[i] for i in members) if figure.thing is not None}
    return len(heads) != 1 or whole.thing.head in heads


def _is_added(sentence: Sentence, members: tuple[int, ...]) -> bool:
    """True for "12 more deaths and 30 arrests", or where a total stands among the members: the list is not all."""
    text, places = sentence.skeleton, sentence.places
    first = places[members[0]]
    if _MORE_BEHIND.match(text, first + 1) or _MORE_BEFORE.search(text, max(0, first - 20), first):
        return True
    return any(_IS_TOTAL.search(text, max(0, places[i] - 40), places[i]) for i in members)


def _is_one_of_totals(sentence: Sentence, total: int) -> bool:
    """True for "taking the totals to 88,410 and 1,904": each part has a total of its own."""
    text, place = sentence.skeleton, sentence.places[total]
    if _TOTALS.search(text, max(0, place - 20), place):
        return True
    other = _ANOTHER_TOTAL.match(text, place + 1)
    return other is not None and comparable(sentence.figures[total], sentence.figures[total + 1])


def _total_before(sentence: Sentence, run: tuple[int, ...]) -> Iterator[Relation]:
    """ "5 people – 3 men and 2 women": the list opens behind the total with a colon, a dash, a bracket or a word."""
    figures = sentence.figures
    total = next((i for i in range(run[0] - 1, -1, -1) if addable(figures[i])), None)
    if total is None or not comparable(figures[total], figures[run[0]]):
        return
    if _SOME_OF.search(sentence.skeleton, max(0, sentence.places[total] - 50), sentence.places[total]):
        return
    gap = sentence.skeleton[sentence.places[total] + 1 : sentence.places[run[0]]]
    opener = _OPENER.fullmatch(gap)
    if opener is None or _PARTIAL.search(gap) or (opener["loose"] and not _SHORT.fullmatch(gap)):
        return
    if _OF_WHOM.search(gap) and not _kinds_told(sentence, run):
        return
    if all(_fits(figures[total], figures[i]) and _has_label(sentence, i) for i in run):
        yield from _relation(sentence, run, total, "list opened", Certainty.STATED)


def _fits(total: Figure, member: Figure) -> bool:
    """True when the things counted by a part can be some of those counted by the total."""
    if member.kind is not Kind.COUNT or member.thing is None or total.thing is None:
        return True
    return member.thing.head == total.thing.head or total.thing.head in GENERIC


def _kinds_told(sentence: Sentence, run: tuple[int, ...]) -> bool:
    """True for "of whom eight were men and four women": the kinds leave nobody out."""
    found = [_KIND.match(sentence.skeleton, sentence.places[i] + 1) for i in run]
    kinds = [singular(match["kind"]) for match in found if match is not None]
    return len(set(kinds)) == len(run) and frozenset(kinds) in EXHAUSTIVE_KINDS


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
    roles = (("part", summands), ("total", (whole,)))
    yield Relation("parts", roles, (("wording", wording),), certainty, named("parts", wording))
