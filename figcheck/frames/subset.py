"""A part and the whole it is taken from: "12 of its 20 campuses", "117 deaths, including 79 children".

The wording names the part; its whole is the nearest figure before it that counts the same sort of thing in the same
unit. Where the things differ, nothing is built: "20 hospitals, including 300 beds".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from ..lang.en.parts import CONTAINED, EVENTS, PERSONS
from ..model import Figure, Kind, Relation, Sentence, Story
from ..once import once
from ..story import SIGN_OF_KIND, as_read
from .pattern import Hit, Late, hits, likely, pattern
from .series import LINK, comparable
from .subset_accounts import accounts, relation_of
from .subset_across import across

_SIGNS = "".join(SIGN_OF_KIND.values())
_COUNTED = "".join(SIGN_OF_KIND[kind] for kind in Kind if kind not in (Kind.DATE, Kind.YEAR, Kind.CLOCK, Kind.ORDINAL))
_SOME = (
    r"(?:(?:the|a|an|all|at least|about|some|just|only|up to|nearly|around|roughly|more than|as many as|immediate|"
    r"initial|additional|extra|further|estimated) ){0,2}"
)
_WORDS = {
    "of": (
        r"(?:out )?of (?:(?:the|its|their|his|her|our|these|those|all|a total of|a|some|about|nearly|more than|"
        r"over) ){0,2}(?:[a-z]+'s? )?"
    ),
    "near": f"[^{_SIGNS}.;:()\\n]{{0,70}}?",
    # days and years may stand in between
    "free": f"[^{_COUNTED}.;:()\\n]{{0,70}}?",
    "some": _SOME,
    "aside": r"(?: ?\([^()]{0,25}\))?",
}
_PATTERNS = {
    pattern(text, _WORDS): wording
    for text, wording in (
        # matches "12 of its 20 campuses", "48 of the state's 176 trails"; refuses "12 of the best 20 goals ever" and
        # "six and grandmother of five"
        (
            r"{part:count}(?: "
            r"(?!(?:on|at|in|to|by|from|for|with|and|or|but) )[a-z'-]+){0,2} <<of>>{whole:count}"
            r"(?! (?:percent|per cent|or |to |-)|[-–])",
            "of",
        ),
        # matches "$220m (£117m) of the $550m it lost"; refuses "$220m of the budget"
        (r"{part:money}<<aside>> of (?:the|its|their|his|her|that) (?:[a-z]+'s? )?{whole:money}(?! (?:a|per) )", "of"),
        # matches "of the 197 men released, 185 were deported"; refuses "of the 197 men, those aged 18", "40 rows of 25
        # seats, 1,000 in all"
        (
            rf"(?<![a-z0-9])(?<![{_SIGNS}] )(?:of (?:the|its|their|those|these|all)|^\W*(?:out )?of|that of|[,;] of) "
            r"(?:[a-z]+'s )?(?:nearly |about |roughly |some |more than |at least )?"
            r"{whole:count}<<near>>, <<some>>{part:count}"
            r"(?! (?:of the|years|days|hours|per|percent|in all|in total|altogether)|[-–])",
            "of whole, part",
        ),
        # matches "took $28.5m (£15.2m), making a total of $204.3m"; refuses "took $28.5m and lost a total of $40m"
        (
            r"{part:money}<<aside>>[^.;:()]{0,30}?,? (?:making|for|bringing|taking|and) (?:it |its |the |her |his "
            r")?(?:a )?(?:[a-z]+ )?total (?:of|to) {whole:money}"
        , "added to total"),
        # matches "grew by 21,000, bringing to 390,000 the number"; refuses "bringing 300 to 400 tables"
        (
            r"{part:count}<<free>>,? (?:bringing|taking) (?:the [^.;:()]{0,50}?)?to {whole:count}(?!,? from)",
            "added to total",
        ),
    )
}  # fmt: skip
_ALL = tuple(_PATTERNS)
# matches "including ", "of whom about ", "which included an abnormal gain of " right before a part; refuses "included
# in the"
_CUE = Late(
    rf"(?:(?<![a-z])(?P<including>including|includes?|included)(?: (?:an?|the|its) [a-z ]{{0,40}}? of)?|"
    r"(?<![a-z])(?P<which>(?:out )?of (?:which|whom)|(?:^[\s(]*|(?<=[,;(–—] ))(?:out )?of those),?) "
    rf"{_SOME}(?=[{_SIGNS}])"
)
# matches " of them ", " children of whom "; behind a part
_OF_THEM = Late(r"(?: [a-z'-]+)? of (?:them|which|whom)(?![a-z])")
# matches " of them ", " of these colleges "; behind the first number of a sentence
_OF_THESE = Late(r" of (?:them|these|those)(?![a-z])")
# matches a part that opens a clause of its own: ", ", " – ", ", with "
_CLAUSE = Late(rf"(?:,| –| —| --?|;| \() ?(?:and |with |at least ){{0,2}}{_SOME}$")
# matches "including at least:" at the end of a line whose list follows
_LIST = Late(r"(?<![a-z])including(?: (?:more than|at least|about))?:?\s*$")
# matches each line that holds words, with the number it opens with: "- C children"; "missing: C" opens with a word
_LINE = Late(rf"(?:^|\n)[ •*-]*(?:(?P<number>[{_SIGNS}])|[a-z])")
# matches " people, " and " infected volunteers – " between a whole and "including"; refuses " people were held in "
_BESIDE = Late(r"(?: (?!and |or )[a-z'’-]+){1,3},? ?(?:[–—(-]{1,2} ?)?(?:which )?(?:and |with |at least )?")
# matches words that give the part another base or time
_OTHER = Late(
    r"(?<![a-z])(?:times|not including|excluding|percent|each|every|compared|instead|ratio|best of|in addition|"
    r"on top|plus|rose|fell|"
    r"increase|up from|down from|odds|score|photos|pictures|copies)(?![a-z])"
)
# matches "phase ", "no. " right before a number that names and counts nothing
_NAMED = Late(r"(?<![a-z])(?:phase|no\.|number|chapter|stage|top) $")
# matches "8-bit", which says of what kind another thing is; refuses "8 bits"
_MODIFIER = Late(r"\d-[a-z]")
# matches " in ", " across the " right before a number; refuses " included "
_IN = Late(r"(?<![a-z])(?:in|across|from|at|over|within|per|every|each)(?: the| its| about| some)? $")
_REACH = 130


@once
def subset(story: Story) -> tuple[Relation, ...]:
    """Relations between a part and the whole that the wording takes it from."""
    return tuple(_subset(story))


def _subset(story: Story) -> Iterator[Relation]:
    for position, sentence in enumerate(story.sentences):
        if len(sentence.figures) >= 2:
            for compiled in likely(sentence, _ALL):
                for hit in hits(sentence, compiled):
                    yield from _relations(sentence, hit, _PATTERNS[compiled])
            yield from _cued(sentence)
        if _LIST.search(sentence.skeleton):
            yield from _listed(sentence, story.sentences[position + 1 : position + 6])
    yield from _of_these(story)
    yield from _ratios(story)
    for part, whole, wording in (*accounts(story), *across(story)):
        yield relation_of(part, whole, wording)


def _relations(sentence: Sentence, hit: Hit, wording: str) -> Iterator[Relation]:
    part, whole = hit.all("part")[0], hit.all("whole")[0]
    if _OTHER.search(sentence.skeleton[hit.start : hit.end]) or not _single(part, whole):
        return
    if wording == "of" and part.kind is Kind.COUNT and part.thing is not None and not _elliptical(part):
        if whole.thing is None or part.thing.head != whole.thing.head:
            return
    elif wording != "of" and not _same_things(part, whole):
        return
    yield relation_of(part, whole, wording)


def _elliptical(part: Figure) -> bool:
    """True for "12 of its", where no noun follows the number and the thing read is that of the whole."""
    return any(scope.startswith("of") for scope in part.circumstances.scope)


def _cued(sentence: Sentence) -> Iterator[Relation]:
    """Parts after "including" and "of which", or before "of them"; their whole stands in front of them."""
    text, places = sentence.skeleton, sentence.places
    for match in _CUE.finditer(text):
        first = places.index(match.end())
        fits = _fits if match["including"] is None else _is_member
        whole = _whole(sentence, first, match.start(), fits) or _answers(sentence, first)
        if whole is None:
            continue
        part = sentence.figures[first]
        yield relation_of(part, whole, f"{match.lastgroup} {_nouns(part, whole)}")
        for index in range(first + 1, len(places)):
            gap = text[places[index - 1] + 1 : places[index]]
            member = sentence.figures[index]
            if not LINK.fullmatch(gap) or not (fits(member, whole) or _fits(member, whole)):
                break
            if ", and" in gap:
                break  # "$9m, including $3m in cash, and $12m in debts"
            yield relation_of(member, whole, f"including {_nouns(member, whole)}")
    for index, place in enumerate(places):
        if _OF_THEM.match(text, place + 1) and _CLAUSE.search(text, max(0, place - 30), place):
            whole = _whole(sentence, index, place, _is_some)
            if whole is not None:
                yield relation_of(sentence.figures[index], whole, "of them")


def _nouns(part: Figure, whole: Figure) -> str:
    """How the nouns of a part and its whole go together, of which the trust in such a tie depends."""
    if part.kind is not Kind.COUNT:
        return "amounts"
    if part.thing is None or whole.thing is None:
        return "without noun"
    return "same noun" if part.thing.head == whole.thing.head else "other noun"


def _whole(sentence: Sentence, part: int, stop: int, fits: Callable[[Figure, Figure], bool]) -> Figure | None:
    """The nearest figure before a part that can be its whole; right beside it what it counts may differ more."""
    figure = sentence.figures[part]
    for index in range(part - 1, -1, -1):
        between = sentence.skeleton[sentence.places[index] + 1 : stop]
        if len(between) > _REACH or ";" in between or _OTHER.search(between):
            return None
        if _NAMED.search(
            sentence.skeleton, max(0, sentence.places[index] - 12), sentence.places[index]
        ) or _OF_THEM.match(sentence.skeleton, sentence.places[index] + 1):
            continue
        other = sentence.figures[index]
        if _MODIFIER.search(as_read(other)):
            return None  # "8-bit resolution and include up to 12-bit generators"
        if index and _IN.search(sentence.skeleton, max(0, sentence.places[index] - 12), sentence.places[index]):
            return None  # "34 illnesses in 13 states, including 33 hospitalizations"
        if other.kind is Kind.COUNT and other.stated == 1:
            continue  # "82,000 pumps, according to one table, of which 25,000 were in use"
        if _fits(figure, other) or (_BESIDE.fullmatch(between) and fits(figure, other)):
            return None if _is_listed(sentence, index) else other
        aside = sentence.skeleton[: sentence.places[index]].endswith("(")
        if other.kind is figure.kind and "(" not in between and not aside:
            return None
    return None


def _answers(sentence: Sentence, part: int) -> Figure | None:
    """The percentage of which another names those "who": "19% want it gone, including 13% who want more"."""
    figure = sentence.figures[part]
    if figure.kind is not Kind.PERCENT or not sentence.skeleton.startswith(" who", sentence.places[part] + 1):
        return None
    before = sentence.figures[part - 1] if part else None
    return before if before is not None and _single(figure, before) else None


def _is_listed(sentence: Sentence, index: int) -> bool:
    """True for "216 passengers and 12 crew", whose last number alone is not the whole."""
    if not index or not comparable(sentence.figures[index - 1], sentence.figures[index]):
        return False
    gap = sentence.skeleton[sentence.places[index - 1] + 1 : sentence.places[index]]
    return " and " in gap and LINK.fullmatch(gap) is not None


def _listed(sentence: Sentence, lines: tuple[Sentence, ...]) -> Iterator[Relation]:
    """The lines of a list that begins with "including"; each opens with its number."""
    whole = sentence.figures[-1]
    for line in lines:
        opening = _openings(line)
        for figure in opening:
            if not _fits(figure, whole):
                return
            yield relation_of(figure, whole, "list")
        if not opening or len(opening) < len(line.figures):
            return


def _openings(line: Sentence) -> list[Figure]:
    """The numbers that open the printed lines of a sentence, up to the first line that opens with words."""
    found = []
    for match in _LINE.finditer(line.skeleton):
        if match["number"] is None:
            break
        found.append(line.figures[line.places.index(match.start("number"))])
    return found


def _of_these(story: Story) -> Iterator[Relation]:
    """ "Three colleges do so. Two of them are small.": the whole is the one count of the sentence before."""
    for earlier, sentence in pairwise(story.sentences):
        opens = sentence.skeleton.lstrip(" \n\"'“")[:1]
        if earlier.index + 1 != sentence.index or opens != SIGN_OF_KIND[Kind.COUNT]:
            continue
        counts = [figure for figure in earlier.figures if figure.kind is Kind.COUNT]
        part = sentence.figures[0]
        if len(counts) == 1 and _OF_THESE.match(sentence.skeleton, sentence.places[0] + 1) and _fits(part, counts[0]):
            yield relation_of(part, counts[0], "of these")


def _ratios(story: Story) -> Iterator[Relation]:
    """ "13 out of 35" is read as one figure, which cannot be more than one."""
    for figure in story.figures:
        if figure.kind is Kind.RATIO and " of " in figure.text and figure.stated is not None:
            yield relation_of(figure, figure, "ratio")


def _fits(part: Figure, whole: Figure) -> bool:
    kinds = (Kind.COUNT, Kind.MONEY, Kind.QUANTITY, Kind.DURATION)
    return part.kind in kinds and _single(part, whole) and _same_things(part, whole)


def _is_member(part: Figure, whole: Figure) -> bool:
    """True when "60 pets, including 34 cats" can be read: people are no members of things, flats none of buildings."""
    if part.kind is not Kind.COUNT or not _single(part, whole) or whole.circumstances.scope:
        return False
    if part.thing is None or whole.thing is None:
        return True
    outside = part.thing.head in PERSONS and whole.thing.head not in PERSONS
    return not outside and part.thing.head not in CONTAINED


def _is_some(part: Figure, whole: Figure) -> bool:
    """True for "140 bills, 27 of which", whatever noun stands behind: the part counts some of the whole."""
    return part.kind is Kind.COUNT and _single(part, whole)


def _single(part: Figure, whole: Figure) -> bool:
    """True for two plain figures in one unit; "a score of 14" is no twenty."""
    plain = part.upper is None and whole.upper is None and not part.text.lower().endswith("score")
    return plain and comparable(part, whole) and part.unit == whole.unit


def _same_things(part: Figure, whole: Figure) -> bool:
    """True when what the part counts can be some of what the whole counts."""
    if part.kind is not Kind.COUNT or part.thing is None or whole.thing is None:
        return True
    heads = {part.thing.head, whole.thing.head}
    return len(heads) == 1 or heads <= PERSONS or all(head in EVENTS or head.endswith("ation") for head in heads)
