"""All ties between parts and their total: in one sentence, over sentences, in lines of a table, what is left, lists of
parts of a whole that "of" takes up, and parts that are told apart and may not be all.

"Of the 45 boats, 27 were tugs, 13 were ferries and five were yachts": the first part is tied to its whole by one of the
wordings of a part. Nothing is counted twice in the list that it opens where "and" joins its last item and the verb of
all items is that of the first. "31 people, including 12 women and nine children" are 31 at most.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading, read_amounts
from ..closed.arms import arms
from ..closed.parts_lines import lines
from ..closed.parts_ones import ones
from ..closed.parts_taken import left_of_taken
from ..lang.en.grammar import BE
from ..lang.en.nouns import is_plural
from ..lang.en.parts import KINDS_APART
from ..model import Certainty, Figure, Kind, Relation, Story
from ..story import told_between
from .enumerated import Enumerated, begin_of, enumerated, relation
from .measure import each_once
from .parts_and_total import totals_beside
from .whole_of_part import parts_of_wholes


def totals(story: Story) -> Iterator[Relation]:
    """Relations between parts and their total, each once."""
    return each_once(
        totals_beside(story),
        lines(story),
        left_of_taken(story),
        parts_of_them(story),
        ones(story),
        parts_within(story),
        arms(story),
    )


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
        begin = begin_of(reading, next(slot for slot in reading.slots if slot.figure is part))
        # right behind "of the 40 shops," or "of which": not for "only 12 were open"
        opens = begin > 0 and reading.tokens.tags[begin - 1] in ",RWDX"
        found = enumerated(reading, begin, whole, True) if opens else None
        if found is not None and found.joined and not found.mixed and _have_one_verb(reading, found):
            yield relation(story, sentence, found.items, whole, name)


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


_LISTING = (
    "part/including-amounts",
    "part/including-persons",
    "part/including-same-noun",
    "part/including-other-noun",
    "part/includes-next",
)


def parts_within(story: Story) -> Iterator[Relation]:
    """Relations of a whole with parts of which none is another's; the cue "open" says that there may be more."""
    told: dict[tuple[Figure, str], list[Figure]] = {}
    for tie in parts_of_wholes(story):
        if tie.wording in _LISTING:
            told.setdefault((tie.one("whole"), tie.wording), []).append(tie.one("part"))
    for (whole, wording), parts in told.items():
        # "£50m, including £30m for roads and £9m for parks"
        amounts = wording == "part/including-amounts" or all(part.kind is not Kind.COUNT for part in parts)
        listed = amounts or _are_of_one(parts, whole)
        if len(parts) > 1 and (listed or _are_apart(parts)):
            roles = (("part", tuple(parts)), ("total", (whole,)))
            by = "total/within-listed" if listed else "total/within"
            yield Relation("parts", roles, (("open", "yes"),), Certainty.IMPLIED, by)


def _are_apart(parts: list[Figure]) -> bool:
    """True for parts of different nouns, of which no two can be said of one: women and children, cats and dogs."""
    heads = [part.thing.head for part in parts if part.thing is not None]
    if len(heads) < len(parts) or len(set(heads)) < len(heads):
        return False
    return all(head in KINDS_APART for head in heads) or KINDS_APART.isdisjoint(heads)


def _are_of_one(parts: list[Figure], whole: Figure) -> bool:
    """True for parts that count what the whole counts: "31 counts, including 12 counts of fraud and nine of theft"."""
    return all(
        part.thing is not None and whole.thing is not None and part.thing.head == whole.thing.head for part in parts
    )
