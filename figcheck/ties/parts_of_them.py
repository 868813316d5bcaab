"""All parts of a whole that is taken up by "of": "Of the 45 boats, 27 sank, 13 drifted and five were towed in".

The first part is tied to its whole by one of the wordings of a part; the list that it opens claims to be all where
"and" joins its last item, the verb of all items is that of the first, nothing else of its kind follows and the next
sentence adds none. Amounts of money are seldom told to the end.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading, read_amounts
from ..lang.en.answers import FURTHER
from ..lang.en.grammar import BE
from ..lang.en.nouns import is_plural
from ..model import Figure, Kind, Relation, Sentence, Story
from ..story import told_between
from .enumerated import Enumerated, begin_of, enumerated, relation
from .pairing import comparable
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
        if name is None or whole in told or whole.kind is Kind.MONEY:
            continue
        told.add(whole)
        sentence = told_between(story, part.sentence, part.sentence)[0]
        reading = read_amounts(sentence)
        slot = next(slot for slot in reading.slots if slot.figure is part)
        begin = begin_of(reading, slot)
        found = enumerated(reading, begin, whole, True) if _opens(reading, begin) else None
        if found is not None and _is_all(story, reading, sentence, found, whole):
            yield relation(story, sentence, found.items, whole, name)


def _opens(reading: Reading, begin: int) -> bool:
    """True for a list that stands right behind "of the 40 shops," or "of which": not for "only 12 were open"."""
    return begin > 0 and reading.tokens.tags[begin - 1] in ",RWDX"


def _is_all(story: Story, reading: Reading, sentence: Sentence, found: Enumerated, whole: Figure) -> bool:
    """True where nothing goes on with a list that "and" closes."""
    later = (slot for slot in reading.slots if slot.token >= found.end)
    if not found.joined or found.mixed or any(comparable(slot.figure, whole) for slot in later):
        return False
    if not _have_one_verb(reading, found):
        return False
    next_one = told_between(story, sentence.index + 1, sentence.index + 1)
    return not any(_goes_on(read_amounts(after)) for after in next_one)


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


def _goes_on(after: Reading) -> bool:
    """True for "Another 12 …", "The other 12 …", "Two more …"."""
    first = next(iter(after.slots), None)
    return first is not None and not FURTHER.isdisjoint(after.tokens.words[: first.token + 2])
