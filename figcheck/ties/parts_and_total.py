"""Parts and the total that they make up: "17 genes (11 old and six new)", "£14m and £7m, a total of £21m".

A list of parts is complete by its place: behind the noun of its total at a colon, a dash, a bracket, a comma or a verb
of consisting, closed by "and"; or in front of a total that is called one. Parts have no noun of their own, or nouns
that differ; what is listed with "including" is only some.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.reading import Reading, read
from ..clauses.slots import Slot
from ..frames.parts import parts as in_frames
from ..lang.en.grammar import HAVE
from ..lang.en.parts import CONSISTING, EXHAUSTIVE_KINDS, SOME, TOTALLING
from ..model import Certainty, Kind, Relation, Story
from .pairing import comparable, each_once, is_elliptical, is_open, is_plain

Found = tuple[tuple[Slot, ...], Slot, str]
_ADDED = frozenset({Kind.COUNT, Kind.MONEY, Kind.QUANTITY})
_OPENERS = {":": "colon", "-": "dash", "(": "bracket", ",": "comma"}


def totals(story: Story) -> Iterator[Relation]:
    """Relations between parts and their total, each once."""
    return each_once(in_frames(story), _tied(story))


def _tied(story: Story) -> Iterator[Relation]:
    for sentence in story.sentences:
        if len(sentence.figures) > 2:
            reading = read(sentence)
            if "respectively" not in reading.tokens.words:
                yield from _in_sentence(reading)


def _in_sentence(reading: Reading) -> Iterator[Relation]:
    for run in runs(reading):
        found = _behind(reading, run) or _before(reading, run)
        if found is not None:
            parts, total, wording = found
            roles = (("part", tuple(slot.figure for slot in parts)), ("total", (total.figure,)))
            yield Relation("parts", roles, (), Certainty.STATED, f"total/{wording}")


def runs(reading: Reading) -> Iterator[tuple[Slot, ...]]:
    """Two or more plain figures of one unit in a list, the longest first; no verb stands between them."""
    run: list[Slot] = []
    for slot in reading.slots:
        if slot.figure.kind not in _ADDED or not is_plain(slot.figure):
            if not _is_set_aside(reading, slot):
                if len(run) > 1:
                    yield tuple(run)
                run = []
            continue
        if run and comparable(run[-1].figure, slot.figure) and _listed(reading, run[-1], slot):
            run.append(slot)
            continue
        if run and _is_set_aside(reading, slot):
            continue
        if len(run) > 1:
            yield tuple(run)
        run = [slot]
    if len(run) > 1:
        yield tuple(run)


def _is_set_aside(reading: Reading, slot: Slot) -> bool:
    """True for a figure alone in a bracket behind another: a conversion, a share."""
    tags = reading.tokens.tags
    closes = tags.find(")", slot.token)
    return (
        slot.aside == "bracket"
        and tags[slot.token - 1] == "("
        and closes >= 0
        and "F" not in tags[slot.token + 1 : closes]
    )


def _listed(reading: Reading, first: Slot, second: Slot) -> bool:
    """True where one comma or "and" parts two figures, and otherwise only nouns and their prepositions."""
    tags, words = reading.tokens.tags, reading.tokens.words
    start = reading.chunks[second.chunk].start
    between = tags[first.token + 1 : start]
    if not between or between[-1] not in ",;C" or any(tag not in _IN_LIST for tag in between):
        return False
    return not _NOT_ADDED & set(words[first.token + 1 : start]) and between.count("(") == between.count(")")


_IN_LIST = frozenset(',;CDJNHMIAfPt"()YW')
_NOT_ADDED = frozenset("or but than compared against versus including includes each".split())


def _before(reading: Reading, run: tuple[Slot, ...]) -> Found | None:
    """The total in front of its parts; it may be the first of the run itself."""
    for total, parts in ((_earlier(reading, run[0]), run), (run[0], run[1:])):
        if total is None or len(parts) < 2 or not comparable(total.figure, parts[0].figure):
            continue
        opened = _opened(reading, total, parts[0])
        if opened and _is_closed(reading, parts, opened) and _are_parts(reading, total, parts, opened):
            return parts, total, opened
    return None


def _earlier(reading: Reading, slot: Slot) -> Slot | None:
    found = [other for other in reading.slots[: slot.number] if other.figure.kind in _ADDED]
    return found[-1] if found and is_plain(found[-1].figure) else None


def _opened(reading: Reading, total: Slot, first: Slot) -> str:
    """How the list of the parts opens behind the noun of the total; "" where other words stand between."""
    tags, words = reading.tokens.tags, reading.tokens.words
    start = reading.chunks[first.chunk].start
    between, spoken = tags[total.token + 1 : start], words[total.token + 1 : start]
    if not between or _NOT_ADDED & set(spoken) or "F" in between or len(between) > _FARTHEST:
        return ""
    if any(word in CONSISTING for word in spoken[-3:]):
        return "consisting"
    if between[-1] in ":-(":
        return _OPENERS[between[-1]] if "(" not in between[:-1] else ""
    if between[-1] == "," and all(tag in 'DJNHMIAfPt"-' for tag in between[:-1]):
        return "comma"
    if between[-1] == "I" and between[-2:-1] == ",":
        return "participle"
    if between[-1] in "XV" and all(tag in "DJNHMIAfP-" for tag in between[:-1]):
        return "has" if words[start - 1] in HAVE else "are" if between[-1] == "X" else "verb"
    return ""


_FARTHEST = 14


def _is_closed(reading: Reading, parts: tuple[Slot, ...], opened: str) -> bool:
    """True where "and" stands before the last part or a bracket closes behind it, and no bare item follows."""
    tags = reading.tokens.tags
    start = reading.chunks[parts[-1].chunk].start
    joined = "C" in tags[max(0, start - 2) : start]
    if opened == "bracket" and not all(tags[part.token + 1] in "NJPfI" for part in parts):
        return False  # bare numbers, which name things
    behind = parts[-1].token + 1
    stop = next((at for at in range(behind, len(tags)) if tags[at] in ").;:-" or tags[at] in "VXF"), len(tags))
    rest = tags[behind:stop]
    more = any(at == "C" and after in "DW" for at, after in pairwise(rest)) or (
        not joined and ("C" in rest or "," in rest)
    )
    return (joined or opened in ("bracket", "dash", "colon")) and not more


def _are_parts(reading: Reading, total: Slot, parts: tuple[Slot, ...], opened: str) -> bool:
    """True where what is listed can make up the total: kinds of it, or bare numbers of it."""
    if any(is_open(part.figure) or _is_some_of(reading, part) for part in parts) or total.figure.text.lower() == "one":
        return False
    if _is_taken_from(reading, total) or total.aside == "bracket":
        return False
    start = reading.chunks[total.chunk].start
    if opened == "comma" and {"include", "includes", "included", "including"} & {
        *reading.tokens.words[max(0, start - 3) : start]
    }:
        return False
    heads = [part.head for part in parts if not is_elliptical(reading, part)]
    exhaustive = len(heads) == len(parts) and frozenset(heads) in EXHAUSTIVE_KINDS
    if exhaustive:
        return len(set(heads)) == len(heads) and not any(total.head in kinds for kinds in EXHAUSTIVE_KINDS)
    if opened in ("verb", "are"):
        return False
    if opened == "participle":
        return bool(heads) and set(heads) == {total.head}
    if opened == "comma" and (heads or is_elliptical(reading, total) or _same_words(reading, total, parts)):
        return False
    return total.head not in heads or len(set(heads)) == 1


def _is_taken_from(reading: Reading, total: Slot) -> bool:
    """True for "most of the 40", "14% of the 40": what is listed makes up only that much of it."""
    start = reading.chunks[total.chunk].start
    tags, words = reading.tokens.tags, reading.tokens.words
    return start > 1 and tags[start - 1] == "f" and (tags[start - 2] in "FDA" or words[start - 2] in SOME)


def _same_words(reading: Reading, total: Slot, parts: tuple[Slot, ...]) -> bool:
    """True for "40 jobs at Ada's, 12 at Tom's and 9 at Ida's": the first is one of the list."""
    words, tags = reading.tokens.words, reading.tokens.tags
    own = [
        word
        for word, tag in zip(words[total.token : parts[0].token], tags[total.token :], strict=False)
        if tag in "PfV"
    ]
    return bool(own) and any(words[part.token + 1 : part.token + 2] == (own[0],) for part in parts)


def _is_some_of(reading: Reading, part: Slot) -> bool:
    return reading.tokens.words[part.token + 1 : part.token + 3] in (("of", "them"), ("of", "whom"), ("of", "which"))


def _behind(reading: Reading, run: tuple[Slot, ...]) -> Found | None:
    """A total behind its parts, which is called one: "a total of 24", "24 in all", "making 24", "together 24"."""
    later = reading.slots[run[-1].number + 1 :]
    follow = next((slot for slot in later if slot.figure.kind in _ADDED), None)
    for parts, total in ((run[:-1], run[-1]), (run, follow)):
        if (
            total is None
            or len(parts) < 2
            or not is_plain(total.figure)
            or not comparable(parts[0].figure, total.figure)
        ):
            continue
        told = _called_total(reading, parts[-1], total)
        if _counts_another(parts, total):
            continue
        if told and not any(
            is_open(part.figure) or _is_some_of(reading, part) or part.prep in ("to", "from") for part in parts
        ):
            return parts, total, told
    return None


def _counts_another(parts: tuple[Slot, ...], total: Slot) -> bool:
    """True where the parts count one noun and the total another: "100 shares and 50 shares, a total of 900 votes"."""
    heads = {part.head for part in parts}
    return not total.inherited and "" not in heads and len(heads) == 1 and total.head not in ("", *heads)


def _called_total(reading: Reading, last: Slot, total: Slot) -> str:
    words, tags = reading.tokens.words, reading.tokens.tags
    start = reading.chunks[total.chunk].start
    between = words[last.token + 1 : total.token]
    if "F" in tags[last.token + 1 : total.token] or len(between) > 14 or _NOT_ADDED - {"to"} & set(between):
        return ""
    if words[total.token - 2 : total.token] == ("total", "of") or "combined" in words[start : total.token]:
        return "a-total-of"
    if any(word in TOTALLING for word in between[-4:]):
        return "totalling"
    behind = words[total.token + 1 : total.token + 5]
    if any(pair in pairwise(behind) for pair in (("in", "all"), ("in", "total"))) or "altogether" in behind:
        return "in-all"
    return ""
