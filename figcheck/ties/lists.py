"""A count and the list of what it counts: "three suspects: A, B and C", "two clubs, one in Leeds, the other in York".

The list is read in `clauses.coordination`; here is decided which counts announce one, and how sure it is that the
list is whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..clauses.coordination import Listed, lists_behind
from ..clauses.printed import Printed, printed
from ..clauses.reading import Reading, read
from ..lang.en.ages import AGED
from ..lang.en.nouns import is_plural
from ..model import Certainty, Figure, Kind, Relation, Sentence, Span, Story
from ..story import named_at
from .measure import is_elliptical

_NONE = frozenset({"one", "no", "zero", "nil"})
# where a name may hold the comma, or an apposition say more of the count: ticked, not doubted
_GUESSED = frozenset(
    f"list/{opening}"
    for opening in (
        "comma-names", "bracket-names", "dash-nouns", "far-dash-names", "are-names", "one-another",
    )
)  # fmt: skip


def count_lists(story: Story) -> Iterator[Relation]:
    """Relations of a count with the items of its list."""
    for sentence in story.sentences:
        yield from _of_figures(sentence)
        if not sentence.headline:
            for index, figure in enumerate(sentence.figures):
                if figure.kind is Kind.COUNT and figure.upper is None and _is_small(figure):
                    yield from _listed(story, sentence, index)


def _of_figures(sentence: Sentence) -> Iterator[Relation]:
    """ "Two girls, aged 6 and 7", "three titles, in 1989, 1990 and 1992": a count and the ages or years of all of them.

    Two of them may be of one age or of one year, so that a pair is told of three.
    """
    if not any(figure.kind in (Kind.AGE, Kind.YEAR) for figure in sentence.figures):
        return
    reading = read(sentence)
    for index, slot in enumerate(reading.slots[:-2]):
        if slot.figure.kind is not Kind.COUNT or not _is_small(slot.figure) or is_elliptical(reading, slot):
            continue
        kind = reading.slots[index + 1].figure.kind
        told = _told_behind(reading, index, kind) if _is_led(reading, index) else ()
        if told and not _is_whole_of_part(sentence, index):
            open_ended = len(told) == _PAIR
            roles = (("counted", (slot.figure,)), ("item", told))
            cues = (("open", "pair"),) if open_ended else ()
            yield Relation(
                "count_list", roles, cues, Certainty.STATED, "list/ages" if kind is Kind.AGE else "list/years"
            )


_PAIR = 2


def _is_led(reading: Reading, index: int) -> bool:
    """True for "two girls, aged 6" and "three titles, in 1989": nothing but the noun and what leads to its list."""
    slot, first = reading.slots[index : index + 2]
    tags, before = reading.tokens.tags[slot.token + 1 : first.token], reading.tokens.words[first.token - 1]
    if first.figure.kind is Kind.AGE:
        return set(tags) <= set("NJH,") and before in AGED
    opened = before in ("in", "of", "(", ":") and set(tags[:-1]) <= set("NJHM,")
    return first.figure.kind is Kind.YEAR and opened and not {"N", "M"}.isdisjoint(tags)


def _told_behind(reading: Reading, index: int, kind: Kind) -> tuple[Figure, ...]:
    """The ages or years of a list behind the count at an index, whose last "and" joins."""
    tags, words, before = reading.tokens.tags, reading.tokens.words, reading.slots[index]
    told: list[Figure] = []
    for slot in reading.slots[index + 1 :]:
        # the 19 of "aged 18 and 19 were held" is read as a count
        bare = kind is Kind.AGE and slot.figure.kind is Kind.COUNT and is_elliptical(reading, slot)
        joint = tags[before.token + 1 : slot.token].rstrip("P")
        if not (bare or slot.figure.kind is kind) or slot.figure.upper is not None or (told and joint not in _JOINTS):
            break
        told.append(slot.figure)
        if "C" in joint and told[1:]:
            return tuple(told) if "and" in words[before.token : slot.token] else ()
        before = slot
    return ()


_JOINTS = (",", "C", ",C")


def _is_small(figure: Figure) -> bool:
    """True for a number that writers list: in words or of one or two digits, and of more than one thing."""
    return (figure.text.isalpha() and figure.text.lower() not in _NONE) or (
        figure.text.isdigit() and len(figure.text) < 3
    )


def _listed(story: Story, sentence: Sentence, index: int) -> Iterator[Relation]:
    if _is_whole_of_part(sentence, index):
        return
    for opening, found in lists_behind(story, sentence, index):
        if opening.startswith("colon") and ";" in sentence.skeleton[sentence.places[index] :]:
            return  # the list goes on behind what was read of it
        if opening == "adjoined-names" and _is_named(sentence, index):
            return  # "year 10 students Ada, Tom and Ida"
        if _have_numbers(story, sentence, found):
            return  # "40 seats: Leeds 18, York 15 and Hull nine"
        yield _relation(story, sentence, index, found, f"list/{opening}")
        return


def _is_whole_of_part(sentence: Sentence, index: int) -> bool:
    """True for the nine of "four of the country's nine ports": what is listed then is the part."""
    if not index or sentence.figures[index - 1].kind is not Kind.COUNT:
        return False
    between = sentence.skeleton[sentence.places[index - 1] + 1 : sentence.places[index]]
    return between.startswith(" of ") and "," not in between


def _is_within_another(sentence: Sentence, index: int) -> bool:
    """True for the two of "three candidates for the two seats: A, B and C", where either may be what is listed."""
    if not index or sentence.figures[index - 1].kind is not Kind.COUNT:
        return False
    between = sentence.skeleton[sentence.places[index - 1] + 1 : sentence.places[index]]
    return _APART.isdisjoint(between.replace(",", " , ").split(" "))


def _is_of_others(tokens: Printed, at: int, first: int) -> bool:
    """True for "five centres in cities with early outbreaks: Leeds, …", where the list may be of the cities."""
    placed = [spot for spot in range(at + 1, first) if tokens.tags[spot] == "P"]
    return bool(placed) and any(map(is_plural, tokens.words[placed[0] + 1 : first]))


def _is_named(sentence: Sentence, index: int) -> bool:
    """True for a number behind the word that it names one of: "year 10", "the class of 92"."""
    ahead = sentence.skeleton[: sentence.places[index]].split()[-1:]
    return ahead in (["year"], ["grade"], ["of"], ["in"])


def _have_numbers(story: Story, sentence: Sentence, found: Listed) -> bool:
    """True where every item of a list holds a figure, which tells how many the item has."""
    tokens = printed(story, sentence)
    spans = [(tokens.starts[start], tokens.ends[end - 1]) for start, end in found.items]
    return all(any(start < figure.span.end <= end for figure in sentence.figures) for start, end in spans)


_APART = frozenset({",", "and", "or", "but", ";"})


def _holds_apposition(named: Sequence[Figure]) -> bool:
    """True where an item may say more of the one before: "A, winner of a prize, and B", "A, III, and B"."""
    named_first = named[0].text[:1].isupper()
    return named_first and any(item.text[:1].islower() or _is_behind_name(item.text) for item in named[1:])


def _is_behind_name(text: str) -> bool:
    """True for what follows a name: "III", "JD", "Jr."."""
    return len(text) <= _LONGEST_TITLE and (text.isupper() or text.startswith(("Jr", "Sr")))


_LONGEST_TITLE = 4


def _relation(story: Story, sentence: Sentence, index: int, found: Listed, wording: str) -> Relation:
    tokens = printed(story, sentence)
    named = tuple(
        named_at(story, sentence, Span(tokens.starts[start], tokens.ends[end - 1])) for start, end in found.items
    )
    # "A, B and C and D" may name two things
    cues = tuple(("joint", "and") for _ in found.items[2:]) if found.ands > 1 else ()
    if "including" in wording:
        cues = (*cues, ("open", "including"))
    doubtful = wording in _GUESSED or _is_within_another(sentence, index) or _holds_apposition(named)
    if wording == "list/far-colon-names":
        doubtful = doubtful or _is_of_others(tokens, tokens.figures[index], found.items[0][0])
    certainty = Certainty.GUESSED if doubtful else Certainty.STATED
    return Relation("count_list", (("counted", (sentence.figures[index],)), ("item", named)), cues, certainty, wording)
