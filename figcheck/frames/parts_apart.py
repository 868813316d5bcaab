"""A total in one sentence and its parts in the next, which the wording of the parts calls complete.

Arms of a trial ("70 were assigned to A and 71 to B"), a mixture ("a mixture of €500bn of grants and €250bn of loans"),
instalments ("£10m now and another £12m over two years"), opposites behind the numbers ("the total included 8m returning
and 2m new customers").
"""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.parts import OPPOSED_MEMBERS, PERSONS
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND
from .pattern import Late, Pattern, figures_by_place, hits, pattern
from .series import addable, comparable, open_ended

_SIGNS = "".join(SIGN_OF_KIND.values())
_COUNT = SIGN_OF_KIND[Kind.COUNT]
_WORDS = {
    "gap": f"[^{_SIGNS}.;:()\\n]{{0,70}}?",
    "about": r"(?:about |some |around |roughly |nearly )?",
}
_ASSIGNED = Late(r"(?<![a-z])(?:assigned|randomi[sz]ed|allocated)(?![a-z])")
# matches "(n=C)", "C were assigned to", "C people were randomly assigned to"; refuses "assigned C patients to"
_ARM = Late(
    rf"\(n ?= ?(?P<named>{_COUNT})\)|(?P<said>{_COUNT}) (?:[a-z]+ )?(?:were |was )(?:randomly )?(?:assigned|"
    rf"randomi[sz]ed|"
    rf"allocated) to|(?:,|,? and) (?P<next>{_COUNT}) (?:were |was )?to (?!{_COUNT})"
)
# matches " women (ages", " adults", " healthy older people"; right behind the number of those who took part
_TAKING_PART = Late(
    r" (?:[a-z-]+ ){0,3}?(?:women|men|adults|people|patients|participants|volunteers|children|subjects|students|"
    r"girls|boys|babies|infants|smokers|survivors)(?![a-z])"
)
# matches words by which not all of them were assigned
_NOT_ALL = Late(
    r"(?<![a-z])(?:screened|invited|eligible|approached|contacted|dropp?ed|withdrew|withdrawn|completed|remaining|"
    r"excluded|"
    r"of whom|subset|died)(?![a-z])"
)
# matches "a mixture of M of grants and M of loans"; refuses "a mixture of grants"
_MIXTURE = pattern(
    r"(?<![a-z])(?:mix|mixture|combination) of <<about>>{part:money} (?:of|in|from)<<gap>>,? and <<about>>{part:money} "
    r"(?:of|in|from)(?![a-z])",
    _WORDS,
)
# matches "pay M now and another M over eight years"; refuses "pay M now and M in interest"
_INSTALMENTS = pattern(
    r"{part:money} (?:now|immediately|up ?front|at once|straight away|on completion|on signing)(?: in cash)?,? and "
    r"(?:another|a further|the remaining|the other|an additional) {part:money} (?:over|in|within|by|later|next|after)"
    r"(?![a-z])",
    _WORDS,
)
_ONE = "|".join(one for one, _ in OPPOSED_MEMBERS)
_OTHER = "|".join(other for _, other in OPPOSED_MEMBERS)
# matches "the total included C returning customers and C new ones"; the two words must be a pair
_OPPOSED = pattern(
    rf"(?<![a-z])(?:the|that|this|its|their) (?:total|tally|figure|sum) (?:included|includes|comprised|comprises|"
    rf"consisted of) "
    rf"{{part:count|money}} (?:in )?(?P<one>{_ONE}|{_OTHER})(?![a-z])<<gap>>,? and {{part:count|money}} (?:in )?"
    rf"(?P<other>{_OTHER}|{_ONE})(?![a-z])",
    _WORDS,
)
# matches "of the C states, C were classed as high-risk"; each of them is put into one class
_CLASSED = pattern(
    r"^\W*(?:out )?of (?:the |its |all )?{total:count}<<gap>>, {part:count} (?:were|are|was|is) (?:classified|classed|"
    r"rated|graded|ranked|categori[sz]ed|labelled|labeled|marked|deemed) ",
    _WORDS,
)
# matches " (adamawa, borno) were classified", " were in the medium-risk group", " as low"; behind the further classes
_IN_CLASS = Late(r"(?: ?\([^()]{0,60}\))? (?:(?:were|are|was|is)(?! not)(?![a-z])|as )")
_TAKEN = Late(r" of (?:the|its|their|his|her) $")
# matches "of the total enrolled, " in front of a number that is itself a part
_OF_TOTAL = Late(r"^\W*of (?:the total|these|those|that)(?![a-z])")
_NEAR = 2
_FAR = 5
_FEWEST = 2


def apart(story: Story) -> Iterator[Relation]:
    """Relations of parts with the total that a sentence before them tells."""
    for position, sentence in enumerate(story.sentences):
        near = story.sentences[max(0, position - _NEAR) : position]
        if _ASSIGNED.search(sentence.skeleton):
            yield from _arms(near, sentence)
        yield from _classes(sentence)
        yield from _sums(near[-1:], sentence, _MIXTURE, "mixture")
        yield from _sums(near[-1:], sentence, _INSTALMENTS, "instalments")
        yield from _opposed(story.sentences[max(0, position - _FAR) : position], sentence)


def _arms(near: tuple[Sentence, ...], sentence: Sentence) -> Iterator[Relation]:
    """The arms of a trial and the one number of those who took part."""
    by_place = figures_by_place(sentence)
    found = [match.start(match.lastgroup or 0) for match in _ARM.finditer(sentence.skeleton)]
    parts = tuple(by_place[place] for place in found)
    counts = [figure for figure in sentence.figures if figure.kind is Kind.COUNT]
    if len(parts) < _FEWEST or len(parts) != len(counts) or any(map(open_ended, parts)):
        return
    for other in reversed(near):
        people = [
            figure
            for place, figure in zip(other.places, other.figures, strict=True)
            if figure.kind is Kind.COUNT and addable(figure) and _TAKING_PART.match(other.skeleton, place + 1)
        ]
        if people or _NOT_ALL.search(other.skeleton):
            if len(people) == 1 and not any(_NOT_ALL.search(told.skeleton) for told in (other, sentence)):
                yield _relation(parts, people[0], "arms")
            return


def _classes(sentence: Sentence) -> Iterator[Relation]:
    """ "Of the 36 states, 14 were classed as high-risk; three were classed as safe while 19 were in between"."""
    for hit in hits(sentence, _CLASSED):
        total = hit.all("total")[0]
        at = sentence.figures.index(total) + 1
        parts = sentence.figures[at:]
        plain = all(part.kind is Kind.COUNT and addable(part) and not open_ended(part) for part in parts)
        told = all(_IN_CLASS.match(sentence.skeleton, place + 1) for place in sentence.places[at:])
        if plain and told and len(parts) > _FEWEST and addable(total):
            yield _relation(parts, total, "classes")


def _sums(near: tuple[Sentence, ...], sentence: Sentence, compiled: Pattern, wording: str) -> Iterator[Relation]:
    """Two amounts and the one amount in their currency that the sentence before tells, but for what that is some of."""
    for hit in hits(sentence, compiled):
        parts = hit.all("part")
        for other in near:
            wholes = [
                figure
                for place, figure in zip(other.places, other.figures, strict=True)
                if comparable(figure, parts[0])
                and addable(figure)
                and not _TAKEN.search(other.skeleton, max(0, place - 10), place)
            ]
            if len({whole.stated for whole in wholes}) == 1 and not open_ended(wholes[0]):
                yield _relation(parts, wholes[0], wording)


def _opposed(earlier: tuple[Sentence, ...], sentence: Sentence) -> Iterator[Relation]:
    """Opposites that "the total included": the nearest number of people before, or of the same thing, is the total."""
    for hit in hits(sentence, _OPPOSED):
        one, other = hit.word("one"), hit.word("other")
        if (one, other) not in OPPOSED_MEMBERS and (other, one) not in OPPOSED_MEMBERS:
            continue
        parts = hit.all("part")
        for told in reversed(earlier):
            fitting = [figure for figure in told.figures if addable(figure) and _same(figure, parts[0])]
            if fitting and not _OF_TOTAL.search(told.skeleton):
                if len(fitting) == 1:
                    yield _relation(parts, fitting[0], "the total")
                break


def _same(whole: Figure, part: Figure) -> bool:
    if not comparable(whole, part) or whole.thing is None or part.thing is None:
        return whole.kind is Kind.MONEY and comparable(whole, part)
    heads = {whole.thing.head, part.thing.head}
    return len(heads) == 1 or heads <= PERSONS


def _relation(parts: tuple[Figure, ...], total: Figure, wording: str) -> Relation:
    return Relation("parts", (("part", parts), ("total", (total,))), (("wording", wording),), Certainty.IMPLIED)
