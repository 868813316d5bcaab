"""A part and its whole in two sentences: "a $90m plan … The bill sets aside $30m for", "Of the total, 40 were …".

What leads back to the whole is a word that stands for it: "of the total", "of these", the name of the plan, or its
owner once more ("the state's"). Where the sentences before offer two numbers that could be the whole, nothing is built.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.parts import PERSONS, PLANS, SUPERLATIVES
from ..laws.values import one_value
from ..model import Figure, Kind, Sentence, Story
from ..story import SIGN_OF_KIND
from ..wording import any_of
from .pattern import Hit, Late, hits, pattern
from .series import addable, comparable

_SIGNS = "".join(SIGN_OF_KIND.values())
_WORDS = {
    "gap": f"[^{_SIGNS}.;:()\\n]{{0,70}}?",
    "some": r"(?:(?:at least|about|some|just|only|up to|nearly|around|roughly|more than|as many as|over) )?",
    "plan": any_of(PLANS),
}
# matches "of the total enrolled population, C people signed up", "of that sum, M", "of these, C were"; refuses "of
# those C people", "the number of those aged C"
_OF_TOTAL = pattern(
    r"^\W*of (?:the (?P<total>total)|that|these|those|them|this)(?: [a-z-]+){0,4}, (?:the [a-z]+ said, )?<<some>>"
    r"{part:count|money}(?! (?:per|years?|days?|months?)(?![a-z]))",
    _WORDS,
)
# matches "the bill includes M for", "the package, approved on monday, sets aside M for"; refuses "the bill costs M"
_HOLDS = pattern(
    r"(?<![a-z])(?:the|this) (?:[a-z-]+ )?<<plan>>(?:,[^,.;:()]{0,100},)?<<gap>> (?:includes?|included|contains?|"
    r"contained|"
    r"sets? aside|allocates?|allocated|earmarks?|earmarked|devotes?|devoted) (?:also )?<<some>>{part:money} (?:for|to|"
    r"in)(?![a-z])",
    _WORDS,
)
_NEXT_ITEM = pattern(
    r"(?:,| and|, and|;) (?:another |a further |also )?<<some>>{part:money} (?:for|to|in)(?![a-z])", _WORDS
)
# matches "an M aid package", "an M-a-year plan"; refuses "M for a package", which may be a part of it
_PLANNED = pattern(r"{whole:money}(?:[ -][a-z-]+){0,2}? <<plan>>(?![a-z])", _WORDS)
# matches "the state's C ", "pennsylvania's C ", "the country's C "; the owner is told
_OWNED = pattern(r"(?<![a-z])(?P<owner>(?:the )?[a-z]+)['’]s? {number:count} (?P<words>(?:[a-z-]+ ){0,4}?[a-z-]+)")
_GENERIC_OWNERS = frozenset(
    ("the state", "the country", "the nation", "the city", "the county", "the region", "the island")
)
_SUPERLATIVE = Late(rf"^(?:{any_of(SUPERLATIVES)}|(?:most|least) [a-z-]+)(?![a-z])")
# matches words that make a number of cases or deaths one of a day, or of another place
_OTHER_COUNT = Late(
    r"(?<![a-z])(?:new|newly|daily|active|current|further|additional|another|more deaths|suspected|in the (?:last|"
    r"past)|hours|"
    r"per|rate|vaccin[a-z]+|hospitali[sz][a-z]+|first|except|outside|compared|predict[a-z]*|could|would|may|might|"
    r"if|expected|every|each)(?![a-z])"
)
_CASES = (
    r"{whole:count}(?: [a-z-]+){0,3}? (?:cases?|infections?|(?:people |persons |patients |individuals )?"
    r"(?:have |had )?(?:been |are |were )?infected)"
)
_DEATHS = r"{part:count}(?: [a-z-]+){0,3}? (?:deaths?|(?:people )?(?:have |had )?died|dead|fatalities)(?![a-z])"
# matches "C confirmed cases and C deaths", "C people have been infected and C have died"
_CASES_AND_DEATHS = pattern(rf"{_CASES}<<gap>>,? (?:and|with|including|of which|resulting in)<<gap>>{_DEATHS}", _WORDS)
_REACH = 3
# blank lines count as paragraphs
_PARAGRAPHS = 4
Found = Iterator[tuple[Figure, Figure, str]]


def across(story: Story) -> Found:
    """Pairs of a part and the whole that a word leads back to, with the wording."""
    for position, sentence in enumerate(story.sentences):
        earlier = story.sentences[max(0, position - _REACH) : position]
        for hit in hits(sentence, _OF_TOTAL):
            yield from _tied(hit.all("part"), _counted(earlier, hit, sentence), "of the total")
        yield from _planned(earlier, sentence)
        yield from _deaths(sentence)
    yield from _owned(story)


def _tied(parts: tuple[Figure, ...], wholes: list[Figure], wording: str) -> Found:
    """Each part with the whole, where the wholes that were found are one and the same number."""
    if not one_value(wholes):
        return
    whole = wholes[-1]
    for part in parts:
        plain = part.upper is None and whole.upper is None and part is not whole
        if plain and comparable(part, whole) and part.unit == whole.unit:
            yield part, whole, wording


def _counted(earlier: tuple[Sentence, ...], hit: Hit, sentence: Sentence) -> list[Figure]:
    """The number of the nearest sentence before that counts what the part counts, but for other parts of the total.

    "Of these" leads back to the nearest numbers, whatever they count; "of the total" passes over those of other things.
    """
    part, loose = hit.all("part")[0], bool(hit.word("total")) and hit.all("part")[0].thing is not None
    for other in reversed(earlier):
        if sentence.paragraph - other.paragraph > _PARAGRAPHS:
            break
        taken = [found.all("part")[0] for found in hits(other, _OF_TOTAL)]
        same = [figure for figure in other.figures if addable(figure) and comparable(figure, part) and figure.stated]
        fitting = [figure for figure in same if figure not in taken and _one_thing(part, figure)]
        if fitting or (same and not loose):
            return fitting if loose or len(fitting) == len(same) else []
    return []


def _one_thing(part: Figure, whole: Figure) -> bool:
    if part.kind is Kind.MONEY:
        return True
    if whole.thing is None or whole.circumstances.scope:
        return False
    heads = {whole.thing.head} | ({part.thing.head} if part.thing is not None else set())
    return len(heads) == 1 or heads <= PERSONS


def _planned(earlier: tuple[Sentence, ...], sentence: Sentence) -> Found:
    """ "The $90m plan … The bill includes $30m for homes and $20m for roads": each is at most the plan's amount."""
    for hit in hits(sentence, _HOLDS):
        wholes = [found.all("whole")[0] for other in earlier for found in hits(other, _PLANNED)]
        parts, at = [hit.all("part")[0]], hit.end
        for found in hits(sentence, _NEXT_ITEM):
            if found.start >= at and found.start - at < _ITEM_REACH:
                parts.append(found.all("part")[0])
                at = found.end
        yield from _tied(tuple(parts), wholes, "plan")


_ITEM_REACH = 70


def _deaths(sentence: Sentence) -> Found:
    """Deaths of a disease are some of its cases, where both are told for one place and time."""
    for hit in hits(sentence, _CASES_AND_DEATHS):
        if not _OTHER_COUNT.search(_around(sentence, hit)):
            yield from _tied(hit.all("part"), [hit.all("whole")[0]], "cases and deaths")


def _around(sentence: Sentence, hit: Hit) -> str:
    return sentence.skeleton[max(0, hit.start - 40) : hit.end + 40]


def _owned(story: Story) -> Found:
    """ "The state's 100 poorest districts" are some of "the state's 500 districts"."""
    wholes: list[tuple[str, Figure]] = []
    parts: list[tuple[str, Figure]] = []
    for sentence in story.sentences:
        for hit in hits(sentence, _OWNED) if "s " in sentence.skeleton else ():
            figure = hit.all("number")[0]
            if figure.thing is None or figure.upper is not None:
                continue
            if _SUPERLATIVE.search(hit.word("words")):
                parts.append((hit.word("owner"), figure))
            else:
                wholes.append((hit.word("owner"), figure))
    for owner, part in parts:
        if owner in _GENERIC_OWNERS and part.thing is not None:
            head = part.thing.head
            own = [whole for other, whole in wholes if other == owner and whole.thing and whole.thing.head == head]
            yield from _tied((part,), own, "of its own")
