"""Parts and the total that they make up: "17 genes (11 old and six new)", "£14m and £7m, a total of £21m".

A list of parts is complete by its place: behind the noun of its total at a colon, a dash, a bracket, a comma or a verb
of consisting, closed by "and"; or in front of a total that is called one. What its items count must be able to be some
of what the total counts: the same noun, kinds of person for people, or bare numbers with like words behind them.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.printed import Printed, printed
from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..lang.en.grammar import HAVE
from ..lang.en.nouns import is_plural
from ..lang.en.parts import (
    COLLECTIVES,
    CONSISTING,
    CONTAINED,
    CONTAINING,
    EVENTS,
    EXHAUSTIVE_KINDS,
    PERSONS,
    SOME,
    SUPERLATIVES,
)
from ..model import Kind, Relation, Sentence, Story
from .enumerated import Enumerated, behind_aside, enumerated, is_spaced, name_of, relation, slot_at
from .measure import ADDED, comparable, is_person, is_plain
from .parts_summed import summed
from .wholes import places

_FARTHEST = 16
_VERBAL = frozenset({"colon", "dash", "clause-dash", "bracket", "with"})
_LOOSE = frozenset({"comma", "consisting", "has", "participle", "clause-dash", "with"})
_CLOSERS = {"colon": ".", "dash": ".-"}


def totals_beside(story: Story) -> Iterator[Relation]:
    """Relations of parts with a total in their own sentence."""
    before: Sentence | None = None
    for sentence in story.sentences:
        if len(sentence.figures) > 1:
            reading = read_amounts(sentence)
            for slot in reading.slots:
                if slot.figure.kind in ADDED and is_plain(slot.figure):
                    yield from _opened(story, sentence, reading, slot)
            yield from summed(story, sentence, reading)
            if before is not None and before.index + 1 == sentence.index:
                yield from _opened_next(story, read_amounts(before), sentence, reading)
        before = sentence


def _opened(story: Story, sentence: Sentence, reading: Reading, total: Slot) -> Iterator[Relation]:
    """The list behind a total, at the first mark or word that can open one."""
    openings = [*_openings(reading, total)]
    if not openings:
        return
    if reading.tokens.words[total.token + 2 : total.token + 3] in _MEMBERS:
        total = total._replace(head="")  # its members may be of any party
    named = total.token > reading.chunks[total.chunk].start and reading.tokens.tags[total.token - 1] in "NJ"
    if (
        not _is_total(reading, total)
        or (total.prep == "to" and "from" in reading.tokens.words[max(0, total.token - 3) : total.token])
        or (named and printed(story, sentence).capitals[total.token - 1])
    ):
        return  # "nine Jilin 1 satellites", "a mark from one to five (one is the best)"
    for opener, start in openings:
        found = enumerated(reading, start, total.figure, opener in _VERBAL)
        if found is None or not _is_closed(reading, found, opener):
            continue
        if _ones_of_places(reading, total, start, found):
            continue  # "40 people were hurt in two towns – one in Leeds and another in York"
        if opener in ("consisting", "has") and _is_inserted(reading, total, start):
            continue
        if opener == "clause-dash" and total.inherited:
            continue
        if opener == "with" and not _are_told_apart(total, found):
            continue  # "51 people, with 22 of them being white and 19 black"
        if opener == "participle" and {item.head for item in found.items} != {total.head}:
            continue
        of_them = opener == "consisting" and _are_of_them(total, found)
        peoples = _are_peoples(printed(story, sentence), total, found)
        if not (of_them or peoples or fits(total, found)) or _are_names(story, total, found):
            continue
        if opener != "comma" or peoples or _is_apposed(reading, total, start, found):
            yield relation(story, sentence, found.items, total.figure, name_of(reading, opener, start))
            return


def _are_told_apart(total: Slot, found: Enumerated) -> bool:
    """True behind "with" for numbers that each have a word of their own, or are all of one noun: "with 77 male guests
    and 52 female guests".
    """
    one = len({item.head for item in found.items}) == 1 and found.items[0].head in ({total.head} | PERSONS)
    labels = set("PIV" if total.figure.kind is Kind.COUNT else "PIVJNt")
    return not total.per and (one or {item.label for item in found.items} <= labels)


def _is_inserted(reading: Reading, total: Slot, start: int) -> bool:
    """True for "the issue, which will raise £9bn in cash, comprises £10bn of loans and £7bn of notes": of the issue."""
    tags = reading.tokens.tags
    begin = reading.clause_of.index(total.clause)
    return "," in tags[total.token : start] and tags[begin] == "R"


def _is_total(reading: Reading, total: Slot) -> bool:
    """False for a number that is only some of what it counts, or names things: "the top three", "most of the 40"."""
    tags, words = reading.tokens.tags, reading.tokens.words
    start = reading.chunks[total.chunk].start
    taken = start > 1 and tags[start - 1] == "f" and (tags[start - 2] in "FDAUW" or words[start - 2] in SOME)
    led = {*words[max(0, start - 1) : total.token + 2]}
    placed = any(slot.figure.kind is Kind.ORDINAL and start <= slot.token < total.token for slot in reading.slots)
    hyphened = tags[total.token + 1 : total.token + 2] == "-" and not is_spaced(reading, total.token + 1)
    hyphened = hyphened and words[total.token + 2 : total.token + 3] not in _MEMBERS
    placed = placed or places(reading, total)  # "2,032 shops across four countries: 1,658 in Spain"
    if "equivalent" in words[total.token + 1 : total.token + _FARTHEST]:
        return False  # "187 grams of silver equivalent (173 of silver and 0.18 of gold)"
    counted = words[total.token + 1 : reading.chunks[total.chunk].end]
    single = total.figure.kind is Kind.COUNT and counted != () and not hyphened and not any(map(is_plural, counted))
    if single and total.head not in PERSONS and total.head not in COLLECTIVES:
        return False  # "this 17,945 SF metal facility"
    if total.head in COLLECTIVES and total.stands == "before" and is_plural(counted[-1] if counted else ""):
        return False  # "four teams made up of four pupils"
    placed = placed or words[total.token + 1 : total.token + 2] == ("more",)
    passed = total.mover is not None and total.mover.sort == "excess" and total.determiner in ("the", "its")
    placed = placed or passed  # "raised £1bn, exceeding the £800m foreseen, with £900m from fees"
    named = total.figure.text.lower() == "one" or not led.isdisjoint(_PLACED) or not led.isdisjoint(SUPERLATIVES)
    return not (taken or placed or hyphened or named)


_MEMBERS = (("member",), ("seat",), ("person",), ("strong",))  # "the 25-member council has"
_PLACED = frozenset({"last", "next", "including", "included", "includes", "include"})


def _openings(reading: Reading, total: Slot) -> Iterator[tuple[str, int]]:
    """The places behind a total at which a list of its parts may begin, each with how it is opened."""
    tags, words = reading.tokens.tags, reading.tokens.words
    verbs, aside = False, 0
    for at in range(total.token + 1, min(len(tags) - 1, total.token + _FARTHEST)):
        tag = tags[at]
        if at < aside:
            continue
        if not verbs and (words[at] in HAVE or words[at] in CONTAINING) and words[at + 1] != "of":
            # "employs 900 people and has four works in Leeds and one in York"; what is included may not be all
            if tags[at - 1] != "C" and not words[at].startswith("includ"):
                yield "has", at + 1
            return
        if _consists(words, at):
            yield "consisting", _behind(reading, at)
            verbs = True
        elif tag == ":":
            yield "colon", at + 1
            return
        elif tag == "-":
            if not is_spaced(reading, at):
                if at == total.token + 1:
                    continue
                return
            yield "clause-dash" if verbs else "dash", at + 1 + (tags[at + 1] == "-")
            return
        elif tag == "(":
            if not verbs or _is_called(reading, total):
                yield "bracket", at + 1
            aside = tags.find(")", at) + 1
        elif tag == "," and words[at + 1] == "with":
            yield "with", at + 2
            return
        elif tag == "," and (not verbs or _is_called(reading, total)):
            yield "comma", at + 1
            if tags[at + 1] == "I":
                yield "participle", at + 2
            behind = behind_aside(reading, at)
            if behind > at and tags[behind : behind + 1] in ("V", "X"):
                aside = behind
            elif not _consists(words, at + 1):
                return
        elif tag == ";" and not verbs and not {":", ";"} & set(tags[: total.token]):
            yield "comma", at + 1
            return
        elif tag in ";.)" or (tag == "F" and not places(reading, slot_at(reading, at))):
            return  # but "40 orders from 16 firms", behind which the list of orders may stand
        verbs = verbs or tag in "VXRSW"


def _is_called(reading: Reading, total: Slot) -> bool:
    """True for "a total of 29 grants were made", whose list may stand behind the verb."""
    return reading.tokens.words[max(0, total.token - 2) : total.token] == ("total", "of")


def _ones_of_places(reading: Reading, total: Slot, start: int, found: Enumerated) -> bool:
    """True where places that are counted behind a total may be what is told one by one."""
    told = [slot.number for slot in found.slots()]
    last = told[0] if told else total.number + 1
    between = [
        slot for slot in reading.slots[total.number + 1 : last] if slot.token < start and slot.aside != "bracket"
    ]
    return any(slot.aside != "bracket" for slot in between) and any(
        item.slot is None or item.slot.figure.text.lower() == "one" for item in found.items
    )


def _consists(words: tuple[str, ...], at: int) -> bool:
    """True for a verb of consisting: "comprising", "made up of", and no "made 11 appearances"."""
    return words[at] in CONSISTING and (words[at] != "made" or words[at + 1 : at + 2] == ("up",))


def _behind(reading: Reading, at: int) -> int:
    """The token behind a verb of consisting: past "up of", "of", "between"."""
    while reading.tokens.tags[at + 1 : at + 2] in ("f", "P", "A") or reading.tokens.words[at + 1 : at + 2] == ("up",):
        at += 1
    return at + 1


def _is_closed(reading: Reading, found: Enumerated, opener: str) -> bool:
    """True where "and" joins the last part, or the mark that closes such a list follows it."""
    mark = reading.tokens.tags[found.end : found.end + 1] or "."
    if opener == "bracket":
        return mark == ")"
    last = reading.tokens.tags[found.items[-1].begin : found.end]
    return found.joined or (opener not in _LOOSE and mark in _CLOSERS[opener] and "C" not in last)


def _is_apposed(reading: Reading, total: Slot, start: int, found: Enumerated) -> bool:
    """True where a list behind a comma alone is all of its total: kinds that leave nobody out, or bare numbers of it
    with a preposition that does not stand behind the total too ("40 jobs at Ada's, 12 at Tom's").
    """
    heads = [item.head for item in found.items]
    if any(slot.years for slot in found.slots()):
        return False  # "148 people, six in 2006 and four in 2005"
    if total.figure.kind is not Kind.COUNT:
        first = next(found.slots()).token
        return reading.tokens.words[first + 1 : first + 3] in (("of", "it"), ("of", "that"))
    if len(set(heads)) == len(heads) and frozenset(heads) in EXHAUSTIVE_KINDS:
        return not any(total.head in kinds for kinds in EXHAUSTIVE_KINDS)
    words, tags = reading.tokens.words, reading.tokens.tags
    behind = [words[item.slot.token + 1] for item in found.items if item.slot is not None and item.label]
    own = {
        word for word, tag in zip(words[total.token : start], tags[total.token : start], strict=True) if tag in "PfV"
    }
    same = len(set(behind)) == 1 and len(behind) == len(heads) and not any(heads)
    return same and total.head != "" and not total.inherited and not own & set(behind)


def _are_of_them(total: Slot, found: Enumerated) -> bool:
    """True for "23 members, comprising 20 Liberals and three Greens": a verb of consisting may list any nouns."""
    heads = [item.head for item in found.items]
    return total.head in PERSONS and all(heads) and CONTAINED.isdisjoint(heads) and len(set(heads)) == len(heads)


def fits(total: Slot, found: Enumerated) -> bool:
    """True where what is listed can be some of what the total counts, and every number says what it is of."""
    if any(not item.label or item.label in "FYD" for item in found.items):
        return False
    if found.mixed:
        return False  # "three charges – two of theft, one of fraud; and one offence"
    if any(slot.determiner == "the" for slot in found.slots()):
        return False  # "two outcomes: the two states of old and a new one"
    if [slot.figure.text.lower() for slot in found.slots()][:2] in _COUNTING or "/" in total.figure.text:
        return False  # "three areas – 1 delivery, 2 compost and 3 soil", "10/03: one night"
    if total.figure.kind is not Kind.COUNT:
        return all(item.label in "PfNJIVt" for item in found.items)
    heads = [item.head for item in found.items if item.head]
    if not heads:
        labels = {item.label for item in found.items if item.slot is not None}
        apart = found.joined and labels <= set("JI")  # "345 public and 104 private", "eight returning and 14 new"
        return apart or labels <= set("PtfIVXRA")
    if not total.head or set(heads) == {total.head}:
        return True
    if total.head in PERSONS or total.head in COLLECTIVES or (total.head in EVENTS and all(map(is_person, heads))):
        return 2 * sum(map(is_person, heads)) >= len(heads)
    return total.head not in heads and CONTAINED.isdisjoint(heads) and PERSONS.isdisjoint(heads)


_COUNTING = (["1", "2"], ["one", "two"])


def _are_peoples(tokens: Printed, total: Slot, found: Enumerated) -> bool:
    """True for people told by where they are from, which leaves nobody out: "14 people, nine Finns and five Danes"."""
    people = total.head in PERSONS or total.head in COLLECTIVES
    if not people or tokens.capitals[min(total.token + 1, len(tokens.capitals) - 1)]:
        return False  # "53 Republicans, 45 Democrats and two Independents"
    nouns = [slot.token + 1 for slot in found.slots()]
    singles = {slot.token + 1 for slot in found.slots() if slot.figure.text.lower() == "one"}
    return len({tokens.words[at] for at in nouns}) == len(found.items) and all(
        tokens.capitals[at] and tokens.tags[at] == "N" and (is_plural(tokens.words[at]) or at in singles)
        for at in nouns
    )


def _are_names(story: Story, total: Slot, found: Enumerated) -> bool:
    """True for numbers in front of capitals that are no people: "two homes: 35 Bay Street and 18 West Street"."""
    if {item.head for item in found.items} == {total.head}:
        return False  # "the 74 councils (15 City Councils and 59 District Councils)"
    if all(is_plural(slot.parsed.tokens.words[slot.parsed.chunks[slot.chunk].end - 1]) for slot in found.slots()):
        return False  # "9 City Councils, 6 District Councils"
    behind = [story.text[slot.figure.span.end + 1 : slot.figure.span.end + 2] for slot in found.slots()]
    return total.head not in PERSONS and total.head not in COLLECTIVES and all(letter.isupper() for letter in behind)


def _opened_next(story: Story, held: Reading, sentence: Sentence, reading: Reading) -> Iterator[Relation]:
    """ "The sale is of 60 shares. It comprises 40 new shares and 20 old ones": the total in the sentence before."""
    words = reading.tokens.words
    if words[:1] == () or words[0] not in _TAKING_UP or not reading.slots:
        return
    at = next((at for at in range(1, min(len(words), _FARTHEST)) if _consists(words, at)), 0)
    first = next((slot for slot in reading.slots if slot.token > at), None)
    if first is None or first.number or "also" in words[: first.token]:
        return
    totals = [slot for slot in held.slots if comparable(slot.figure, first.figure)]
    if not at and len(totals) == 1:
        yield from _told_next(story, totals[0], sentence, reading)
    found = enumerated(reading, _behind(reading, at), first.figure, True) if at else None
    if len(totals) != 1 or found is None or not found.joined or first.figure.kind not in ADDED:
        return
    total = totals[0]
    one = {item.head for item in found.items} <= {total.head, ""}
    if one and is_plain(total.figure) and not total.per and _is_total(held, total) and fits(total, found):
        yield relation(story, sentence, found.items, total.figure, "listed-next")


_TAKING_UP = frozenset({"the", "this", "that", "these", "those", "they", "it"})


def _told_next(story: Story, total: Slot, sentence: Sentence, reading: Reading) -> Iterator[Relation]:
    """ "Harlow was granted £18m. The funding brings a loan of £13m and a gift of £5m": it may not be all."""
    first = reading.slots[0]
    begin = reading.chunks[first.chunk].start
    if begin > 1 and reading.tokens.tags[begin - 1] == "f":
        begin = reading.chunks[first.chunk - 2].start
    taken = {first.subject} & {*_MONEYS, total.head, *total.through} or reading.tokens.words[0] in ("this", "that")
    found = enumerated(reading, begin, first.figure, True)
    if not taken or found is None or not found.joined or total.per or first.figure.kind is Kind.COUNT:
        return
    if first.prep in _SET_AGAINST or any(slot.mark for slot in found.slots()):
        return  # "This compares with £4m for roads and £3m for parks", "This is in addition to …"
    later = [slot for slot in reading.slots if slot.token >= found.end]
    if is_plain(total.figure) and not any(comparable(slot.figure, total.figure) for slot in later):
        yield relation(story, sentence, found.items, total.figure, "told-next")


_SET_AGAINST = frozenset({"with", "to", "from", "than"})
_MONEYS = frozenset({"fund", "money", "sum", "amount", "total", "funding", "figure", "package", "grant"})
