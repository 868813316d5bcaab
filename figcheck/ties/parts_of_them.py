"""Lists of parts of a whole that "of" takes up: "Of the 45 boats, 27 were tugs, 13 were ferries and five were yachts".

The first part is tied to its whole by one of the wordings of a part. Nothing is counted twice in the list that it opens
where "and" joins its last item and the verb of all items is that of the first; it may not be all.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading, read_amounts
from ..lang.en.grammar import BE
from ..lang.en.nouns import is_plural
from ..model import Figure, Relation, Story
from ..story import told_between
from .enumerated import Enumerated, begin_of, enumerated, relation
from .whole_of_part import parts_of_wholes

_NAMES = {
    "part/of-the-whole": "of-the",
    "part/of-the-total-before": "of-these",
    "part/of-which": "of-which",
}


def parts_of_them(story: Story) -> Iterator[Relation]:
    """Relations of a whole with the list of parts that is told of it."""
    told: set[Figure] = set()
    for tie in parts_of_wholes(story):
        part, whole = tie.one("part"), tie.one("whole")
        name = _NAMES.get(tie.wording)
        if name is None or whole in told:
            continue
        told.add(whole)
        sentence = told_between(story, part.sentence, part.sentence)[0]
        reading = read_amounts(sentence)
        slot = next(slot for slot in reading.slots if slot.figure is part)
        begin = begin_of(reading, slot)
        found = enumerated(reading, begin, whole, True) if _opens(reading, begin) else None
        if found is not None and found.joined and not found.mixed and _have_one_verb(reading, found):
            yield relation(story, sentence, found.items, whole, name)


def _opens(reading: Reading, begin: int) -> bool:
    """True for a list that stands right behind "of the 40 shops," or "of which": not for "only 12 were open"."""
    return begin > 0 and reading.tokens.tags[begin - 1] in ",RWDX"


def _have_one_verb(reading: Reading, found: Enumerated) -> bool:
    """True where each part is, or is where or what the first is: not for "25 play football and 22 play chess", of whom
    some may do both, or for "14 were dear, three cheap and 12 new".
    """
    tags, words = reading.tokens.tags, reading.tokens.words
    verbs: list[str] = []
    qualities = 0
    for slot in found.slots():
        end = reading.chunks[slot.chunk].end
        if end > slot.token + 1 and not is_plural(words[end - 1]) and slot.figure.text.lower() not in ("1", "one"):
            return False
        while tags[end : end + 1] == "A":
            end += 1
        verbs.append(words[end] if tags[end : end + 1] in ("V", "X") else "")
        named = tags[end + 1 : end + 2] in ("J", "N") and tags[end + 2 : end + 3] not in ("N", "J", "f")
        qualities += named and not is_plural(words[end + 1])
    being = verbs[0] in BE and all(verb in BE or not verb for verb in verbs)
    return (being or not any(verbs[1:])) and (not qualities or len(verbs) == _PAIR)


_PAIR = 2
