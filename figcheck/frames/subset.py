"""A part and the whole it is taken from: "12 of its 20 campuses", "117 deaths, including 79 children"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lang.en.parts import PERSONS
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND
from .pattern import Hit, hits, pattern
from .series import comparable

_SIGNS = "".join(SIGN_OF_KIND.values())
_WORDS = {
    "of": r"(?:out )?of (?:(?:the|its|their|his|her|our|these|those|all|a total of|a|some|about|nearly|more than|over) ){0,2}(?:[a-z]+'s? )?",
    "near": f"[^{_SIGNS}.;:()\\n]{{0,70}}?",
    "some": r"(?:(?:the|a|an|at least|about|some|another|more than|just|only|up to|nearly|around|roughly) ){0,2}",
    "open": r"(?:,|;| –| —| -| \(|\)|,? and|,? with)?",
}
_KINDS = ("money", "count", "quantity")
_SOURCES = (
    # matches "117 deaths, including 79 children", "M in aid, including M for housing and M for power"; refuses "including P of them"
    (r"{whole}(?: [(][^()]{0,25}[)])?<<near>><<open>> ?(?:including|includes|which include[sd]?|among them|among whom) <<some>>{part}(?:(?=<<near>>(?:,| and) {also:same})<<near>>(?:,| and) {part})?", "including"),
    # matches "1,313 injured, of which 259 are children"; refuses "1,313 injured, which 259 saw"
    (r"{whole}<<near>>,? ?(?:of|out of) (?:which|whom|those|these),? <<some>>{part}", "of which"),
    # matches "48 trailers, 12 of them stolen"; refuses "48 trailers, 12 of the dogs"
    (r"{whole}<<near>>(?:,| –| —|;| \() ?(?:and |with )?<<some>>{part}(?: [a-z'-]+)? of (?:them|which|whom)(?![a-z])", "of them"),
)  # fmt: skip
_COUNTED = (
    # matches "12 of its 20 campuses", "48 of the state's 176 trails"; refuses "12 of the best 20 goals ever"
    (r"{part:count}(?: [a-z'-]+){0,2} <<of>>{whole:count}(?! (?:percent|per cent|or |to |-)|[-–])", "of"),
    # matches "of the 197 men released, 185 were deported"; refuses "of the 197 men, those aged 18"
    (r"(?<![a-z0-9])(?:^|[ ,]|\")(?:out )?of (?:the|its|their|those|these|all)? ?(?:nearly |about |roughly |some |more than |at least )?{whole:count}<<near>>, <<some>>{part:count}(?! (?:of the|years|days|hours|per|percent)|[-–])", "of whole, part"),
)  # fmt: skip


def _expand() -> Iterator[tuple[str, str]]:
    for source, wording in _SOURCES:
        for kind in _KINDS:
            text = source.replace("(?:(?=<<near>>(?:,| and) {also:same})<<near>>(?:,| and) {part})?", "(?:<<near>>(?:,| and) {part})?" if kind == "money" else "")
            yield text.replace("{part}", f"{{part:{kind}}}").replace("{whole}", f"{{whole:{kind}}}"), wording
    yield from _COUNTED


_PATTERNS = tuple((pattern(text, _WORDS), wording) for text, wording in _expand())
# matches words that give the part another base or time: "of whom 40 were later", "times the 20"
_OTHER = re.compile(r"(?<![a-z])(?:times|not including|excluding|per cent|each|every|compared|instead|ratio|best of|in addition|on top|plus|rose|fell|increase|up from|down from|out of control|odds)(?![a-z])")  # fmt: skip


def subset(story: Story) -> Iterator[Relation]:
    """Relations between a part and the whole that the wording takes it from."""
    for sentence in story.sentences:
        if len(sentence.figures) < 2:
            continue
        seen: set[tuple[Figure, Figure]] = set()
        for compiled, wording in _PATTERNS:
            for hit in hits(sentence, compiled):
                yield from _relations(sentence, hit, wording, seen)


def _relations(sentence: Sentence, hit: Hit, wording: str, seen: set[tuple[Figure, Figure]]) -> Iterator[Relation]:
    whole = hit.all("whole")[0]
    if _OTHER.search(sentence.skeleton[hit.start : hit.end]) or whole.upper is not None:
        return
    for part in hit.all("part"):
        if (part, whole) not in seen and part.upper is None and part.unit == whole.unit and _same_things(part, whole, wording):
            seen.add((part, whole))
            yield Relation("subset", (("part", (part,)), ("whole", (whole,))), (("wording", wording),), Certainty.STATED)


def _same_things(part: Figure, whole: Figure, wording: str) -> bool:
    """True when what the part counts can be some of what the whole counts."""
    if not comparable(part, whole):
        return False
    if wording == "of" and part.thing is not None and part.thing.head != "of" and not part.circumstances.scope:
        return whole.thing is not None and part.thing.head == whole.thing.head
    if part.kind is not Kind.COUNT or wording == "of" or part.thing is None or whole.thing is None:
        return True
    return part.thing.head == whole.thing.head or {part.thing.head, whole.thing.head} <= PERSONS
