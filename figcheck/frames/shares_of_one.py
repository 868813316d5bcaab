"""Percentages that are shares of one and the same whole: answers that exclude each other, two sides of a contest.

Percentages in one sentence seldom share their whole, and answers to one question may overlap. So a wording is needed
that keeps them apart: a contest ("leads 45% to 42%"), opposite answers ("support" and "oppose"), "another" and "the
remaining", an answer of the undecided, a ranking ("followed by").
"""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.answers import (
    ANSWER_VERBS,
    DISJOINT,
    GROUPS,
    MANY_ANSWERS,
    ONE_ANSWER,
    OPPOSITE_ANSWERS,
    OTHER_TIME,
    UNDECIDED,
)
from ..laws.values import falls
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, as_read
from ..wording import any_of, named
from .pattern import Late, hits, pattern
from .series import ends

_SIGNS = "".join(SIGN_OF_KIND.values())
_PERCENT = SIGN_OF_KIND[Kind.PERCENT]


_CONTEST = {
    "lead": (
        r"(?:leads?|led|leading|beats?|beating|ahead of|trails?|trailed|trailing|defeats?|defeated|bests?|edges?|"
        r"edged|over|behind|tops?|topped|margin|won|wins|winning)"
    ),
    "gap": f"[^{_SIGNS}.;()\\n]{{0,60}}?",
}
# matches "leads Clinton P to P", "by a margin of P to P"; refuses "rose from P to P"
_TO = pattern(
    r"(?<![a-z])<<lead>>(?<!from)<<gap>>,? \(?{part:percent}(?: to |-|–| versus | vs\.? ){part:percent}(?! "
    r"(?:a |per ))",
    _CONTEST,
)
# matches "by a P margin" where P is a pair
_MARGIN = pattern(r"(?:by|with|to|of|,|\() ?(?:a |an )?(?:[a-z]+ )?{pair:percent}(?: margin| lead|,| |\))", _CONTEST)
# matches "leads Clinton P" where P is a pair
_LEADS = pattern(r"(?<![a-z])<<lead>>(?<!from)<<gap>>{pair:percent}", _CONTEST)
# matches "57% and 61%", "50 or even 60 per cent", which are ranges; refuses "57-43 per cent"
_IN_WORDS = Late(r" (?:and|or) ")
# matches "P-P" and "P - P" as two figures; refuses "P to P"
_DASH = pattern(r"{part:percent} ?[-–] ?{part:percent}(?! (?:a |per |increase|rise|of ))")
# matches "a few times a year or less (P) than monthly or more (P)"; refuses "more (P) and less (P)"
_THAN = pattern(r"\({part:percent}\),? (?:than|compared to|versus|vs\.?) [^.;()]{0,70}?\({part:percent}\)")
# matches "monthly or less", "chose" and "voted" where one person gives one answer only; refuses "drink"
_ONE_EACH = Late(
    r"(?<![a-z])(?:or (?:less|more|fewer)|chose|choose|prefer|preferred|picked|voted?|would rather|not|never)(?![a-z])"
)
# matches "voted", "would choose": an answer that everybody gives once; refuses "support"
_ONE_CHOICE = Late(r"(?<![a-z])(?:chose|choose|prefer(?:red|s)?|picked|pick|vot(?:e|ed|ing)|elected)(?![a-z])")
# matches ") than in ", ") than among ", ") than men " between two groups, each of which is asked for itself
_TWO_GROUPS = Late(rf"\),? (?:than|compared to|versus|vs\.?) (?:in|among|at|for|of|on|from|{any_of(sorted(GROUPS))}) ?")
# matches "P Republican to P Democratic", "P Democratic and P Republican", "P pro-life vs. P pro-choice"
_LABELLED = pattern(
    r"{part:percent} (?P<one>republican|democratic|democrat|white|black|male|female|yes|no|pro-life|pro-choice|"
    r"good|bad)s?,?"
    r" (?:to|and|vs\.?|versus|-) {part:percent} (?P<other>republican|democratic|democrat|white|black|male|"
    r"female|yes|no|pro-life|pro-choice|good|bad)s?(?![a-z])"
)
# matches "make up P of registered voters in the county, compared to P for Democrats"
_MAKE_UP = pattern(
    r"(?:makes?|made) up {part:percent} of [^.;()]{0,50}?, (?:compared to|compared with|against|while "
    r"[^.;()]{0,40}? (?:makes?|made) up) {part:percent}"
)
# matches "P say … while P say …", "P voted for X and only P for Y"; refuses "P of men and P of women"
_VERBS = {"verb": rf"(?:{'|'.join(ANSWER_VERBS)})", "gap": f"[^{_SIGNS}.;()\n]"}
_CONTRAST = pattern(
    r"{part:percent}(?: of <<gap>>{1,40}?(?:{age|count}<<gap>>{0,10}?)?)?,? <<verb>> <<gap>>{1,90}?,? "
    r"(?:while|whereas|compared to|compared with|versus|vs\.?|and only|and just)"
    r"(?: (?:only|just|some|about|a further|another|nearly|the))* "
    r"{part:percent}"
    r"(?: <<verb>> | for )(?:<<gap>>{1,90}?,? (?:while|and)(?: (?:only|just|some|about|a further|another))* "
    r"{part:percent} <<verb>> )?",
    _VERBS,
)
# matches " (", ", but only " between two answers; refuses a new sentence
_ASIDE = Late(rf"\([^()]{{0,60}}(?:from|earlier|last)[^()]{{0,60}}\)|(?:up|down) from [{_SIGNS}]")
_MANY = Late(rf"(?<![a-z]){any_of(MANY_ANSWERS)}(?![a-z])")
_TIMES = Late(rf"(?<![a-z]){any_of(OTHER_TIME)}(?![a-z])|from {_PERCENT}")
_UNDECIDED = Late(any_of(UNDECIDED))
_ONE = Late(any_of(ONE_ANSWER))
# matches "another ", "the remaining " right before a percentage
_DISJOINT = Late(rf"(?<![a-z]){any_of(DISJOINT)}(?: (?:some|about|roughly))? ?$")
# matches "support", "yes" at the beginning of a word; refuses "pre-yes"
_OPPOSITES = tuple(tuple(Late(rf"(?<![a-z-]){any_of(beginnings)}") for beginnings in pair) for pair in OPPOSITE_ANSWERS)
_REST = Late(r"(?<![a-z])(?:the rest|remaining)(?![a-z])")
# matches " of women", " of those aged"; the base of one percentage
_BASE = Late(r"(?: majority| plurality)? of (?:the |all |those |registered |likely |adult )?([a-z-]+)")
# matches " say ", " of voters wish "; refuses " of the budget"
_ANSWER = Late(
    rf"(?: of (?:all |the |those |them |registered |likely )?(?:[a-z]+)?(?: polled| surveyed| asked)?)?"
    rf"(?: (?:--|—|–))? (?:{'|'.join(ANSWER_VERBS)}|wish|feel|wanting|saying|have mixed|have no)(?![a-z])"
)
# matches "independents (" right before a percentage
_GROUP = Late(r"([a-z]+) \($")
_FOLLOWED = Late(r"(?<![a-z])followed by(?![a-z])")
_SHARING = Late(r"(?<![a-z])(?:account(?:s|ed|ing) for|largest|share|made up|makes? up|biggest|most of|had)(?![a-z])")
# paragraphs are counted with the blank lines between them
_NEAR = 2
# matches ", including " right before a percentage: it is part of the one before
_PART = Late(r"(?:including|among them|[–—-] an?)(?: the| about| some)? $")
# matches "that includes majorities of", "that's up from"; sentences that only say more of the one before
_MORE_OF_IT = Late(r"\W*that(?:'s|’s| is| was)? (?:includes?|up|down|compares|represents|about the same)(?![a-z])")
# matches ", down from 42 percent a year ago", ", an increase of 2 points from a similar poll"
_MOVED = Late(
    rf",? (?:up|down) from [{_SIGNS}][^,.;]{{0,30}}|, an? (?:increase|rise|drop|gain) of [{_SIGNS}][^,.;]{{0,70}}"
)
_CONTINUING = frozenset(("another", "a further", "the remaining", "the other", "only another", "just another"))


def shares_of_one(story: Story) -> Iterator[Relation]:
    """Relations between percentages that are shares of one whole; the cue "complete" says that nothing is left over."""
    previous: Sentence | None = None
    last = -1
    for sentence in story.sentences:
        if previous is not None and last + 1 == sentence.index and _MORE_OF_IT.match(sentence.skeleton):
            last = sentence.index
            continue
        found = _percents(sentence) if _PERCENT in sentence.skeleton else []
        follows = previous is not None and last + 1 == sentence.index
        if found or (_PERCENT in sentence.skeleton and any(True for _ in _percent_pairs(sentence))):
            behind = _text_behind(story, sentence)
            if not _MANY.search(sentence.skeleton) and not _MANY.search(behind) and " each " not in sentence.skeleton:
                yield from _contest(sentence)
                told = follows and previous is not None and _PERCENT in previous.skeleton
                yield from _in_sentence(sentence, found, told)
                if found and follows and previous is not None:
                    yield from _continued(previous, sentence, found)
        previous, last = sentence, sentence.index


def _text_behind(story: Story, sentence: Sentence) -> str:
    """The text after a sentence, where "respondents could choose more than one" may stand."""
    return story.text[sentence.span.end : sentence.span.end + 90].lower()


def _percents(sentence: Sentence) -> list[int]:
    """The percentages of a sentence by index, without those of another time in brackets."""
    text = _ASIDE.sub(lambda match: " " * len(match.group()), sentence.skeleton)
    return [
        i
        for i, figure in enumerate(sentence.figures)
        if figure.kind is Kind.PERCENT
        and figure.upper is None
        and text[sentence.places[i]] == _PERCENT
        and not _PART.search(text, max(0, sentence.places[i] - 20), sentence.places[i])
    ]


def _contest(sentence: Sentence) -> Iterator[Relation]:
    for hit in hits(sentence, _TO):
        if not _TIMES.search(sentence.skeleton[hit.start : hit.end]):
            yield _relation(hit.all("part"), "contest")
    for compiled in (_MARGIN, _LEADS):
        for hit in hits(sentence, compiled):
            pair = ends(hit.all("pair")[0])
            if pair is not None and not _IN_WORDS.search(as_read(hit.all("pair")[0])):
                yield _relation(pair, "pair")  # "rises to between 57% and 61%" is a range
    for index in _percent_pairs(sentence):
        pair = ends(sentence.figures[index])
        if pair is not None and not _IN_WORDS.search(as_read(sentence.figures[index])):
            yield _relation(pair, "pair")
    for compiled, wording in ((_DASH, "pair"), (_THAN, "than"), (_LABELLED, "labels"), (_MAKE_UP, "make up")):
        for hit in hits(sentence, compiled):
            if wording == "than" and not _excluding(sentence, hit.start, hit.end):
                continue
            if not hit.word("one") or hit.word("one") != hit.word("other"):
                yield _relation(hit.all("part"), wording)
    for hit in hits(sentence, _CONTRAST):
        text = sentence.skeleton[hit.start : hit.end]
        if (_opposed(text) or _ONE_CHOICE.search(text)) and not _TIMES.search(text.replace("compared ", "")):
            yield _relation(hit.all("part"), "contrast")


def _excluding(sentence: Sentence, start: int, end: int) -> bool:
    """True when nobody is on both sides of a "than"; "more own a dog (61%) than a cat (48%)" leaves it open."""
    if _TWO_GROUPS.search(sentence.skeleton, start, end):
        return False
    text = sentence.skeleton[max(0, start - 80) : end]
    return _opposed(text) or _ONE_EACH.search(text) is not None


def _percent_pairs(sentence: Sentence) -> Iterator[int]:
    """Pairs that fall ("51%-39%"): no range does, so they are two sides."""
    for index, figure in enumerate(sentence.figures):
        before = sentence.skeleton[max(0, sentence.places[index] - 40) : sentence.places[index]]
        if figure.kind is Kind.PERCENT and falls(figure.lower, figure.upper) and not _TIMES.search(before):
            yield index


def _in_sentence(sentence: Sentence, found: list[int], goes_on: bool) -> Iterator[Relation]:
    """The shares of one sentence; where it goes on about those of the one before, they need not be all."""
    if len(found) < 2:
        return
    figures = tuple(sentence.figures[i] for i in found)
    text = sentence.skeleton
    if _TIMES.search(text) or _bases(sentence, found) > 1:
        return
    if len(found) == 2 and _opposed(text):
        yield _relation(figures, "opposites")
    elif _REST.search(text[: sentence.places[found[-1]]]) and _DISJOINT.search(text[: sentence.places[found[-1]]]):
        yield _relation(figures, "remaining", complete=not goes_on)
    elif any(_DISJOINT.search(text[: sentence.places[i]]) for i in found[1:]):
        yield _relation(figures, "another")
    elif len(found) > 2 and (_UNDECIDED.search(text) or _ONE.search(text)):
        yield _relation(figures, "undecided")
    elif _FOLLOWED.search(text) and _SHARING.search(text):
        yield _relation(figures, "ranking")


def _continued(previous: Sentence, sentence: Sentence, found: list[int]) -> Iterator[Relation]:
    """Answers that go on in the next sentence: "55% wish … Some 37% are glad", "Another 19% backed Biden"."""
    earlier = _percents(previous)
    if not earlier or sentence.paragraph - previous.paragraph > _NEAR:
        return
    if _MANY.search(previous.skeleton) or any(
        _TIMES.search(_MOVED.sub("", other.skeleton)) for other in (previous, sentence)
    ):
        return
    if _bases(previous, earlier) + _bases(sentence, found) > 1:
        return
    figures = (*(previous.figures[i] for i in earlier), *(sentence.figures[i] for i in found))
    begins = sentence.skeleton[: sentence.places[found[0]]].strip(" \n\"'")
    if (
        (begins == "some" or (not begins and sentence.figures[found[0]].text.lower().startswith("some ")))
        and (len(earlier) == 1 or _DISJOINT.search(previous.skeleton[: previous.places[earlier[1]]]))
        and all(_says(previous, i) for i in earlier)
        and all(_says(sentence, i) for i in found)
    ):
        yield _relation(figures, "some")
    elif begins in _CONTINUING:
        yield _relation(figures, "another sentence")
    elif len(earlier) == 1 and len(found) == 1 and _opposed_across(previous.skeleton, sentence.skeleton):
        yield _relation(figures, "opposites across")


def _says(sentence: Sentence, index: int) -> bool:
    """True when a percentage is followed by an answer: "37% say", "55% of voters wish"."""
    return _ANSWER.match(sentence.skeleton, sentence.places[index] + 1) is not None


def _bases(sentence: Sentence, found: list[int]) -> int:
    """How many different groups the percentages are said to be of, or stand in brackets behind."""
    groups = set()
    for i in found:
        match = _BASE.match(sentence.skeleton, sentence.places[i] + 1)
        before = _GROUP.search(sentence.skeleton, max(0, sentence.places[i] - 30), sentence.places[i])
        if match and match.group(1) not in ("them", "those"):
            groups.add(match.group(1))
        elif before and before.group(1) in GROUPS:
            groups.add(before.group(1))
    return len(groups)


def _opposed(text: str) -> bool:
    return any(_has(text, one) and _has(text, other) for one, other in _OPPOSITES)


def _opposed_across(first: str, second: str) -> bool:
    return any(
        (_has(first, one) and _has(second, other)) or (_has(first, other) and _has(second, one))
        for one, other in _OPPOSITES
    )


def _has(text: str, beginning: Late) -> bool:
    return beginning.search(text) is not None


def _relation(figures: tuple[Figure, ...], wording: str, complete: bool = False) -> Relation:
    cues = (("wording", wording), *((("complete", "yes"),) if complete else ()))
    return Relation("shares_of_one", (("part", figures),), cues, Certainty.IMPLIED, named("shares", wording))
