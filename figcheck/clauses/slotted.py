"""The clauses of a sentence that was parted into chunks, and a slot for each of its figures."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from ..lang.en import grammar
from ..lang.en.grammar import ALTERNATIVES
from ..lang.en.nouns import singular
from ..model import Figure, Kind, Phrase
from .chunks import Chunk
from .movers import governor, movements
from .phrases import head_of, lead_of, path_of
from .slots import Clause, Parsed, Slot
from .tokens import Tokens


def numbers_of(tokens: Tokens, chunks: tuple[Chunk, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The numbers of the chunk and of the clause of each token, neither ever less than that of the token before.

    What stands in brackets belongs to the clause around them.
    """
    chunk_of: list[int] = []
    clause_of: list[int] = []
    clause, depth, verbs = 0, 0, 0
    for index, (name, start, end) in enumerate(chunks):
        if name in _MAY_PART:
            if not depth and _parts(tokens, chunks, index, verbs):
                clause, verbs = clause + 1, 0
        elif name == "verb":
            verbs += 1
        elif name == "(":
            depth += 1
        elif name == ")":
            depth -= depth > 0
        if end - start == 1:
            chunk_of.append(index)
            clause_of.append(clause)
        else:
            chunk_of += [index] * (end - start)
            clause_of += [clause] * (end - start)
    return tuple(chunk_of), tuple(clause_of)


def _parts(tokens: Tokens, chunks: tuple[Chunk, ...], index: int, verbs: int) -> bool:
    """True where a chunk begins a clause, when so many verb groups stand in the one before."""
    name = chunks[index].name
    if name in _PARTING:
        goes_on = name == ":" and index + 1 < len(chunks) and tokens.words[chunks[index + 1].start] == "from"
        return index + 1 < len(chunks) and not goes_on  # "dropped 40 per cent: from 100 to 60"
    if name == ",":
        return verbs > 0 and chunks[index + 1 : index + 2] != () and _starts_clause(chunks, index + 1)
    joins = name == "C" or (name == "P" and tokens.words[chunks[index].start] in grammar.CLAUSE_OR_PHRASE)
    return joins and _starts_clause(chunks, index + 1)


_PARTING = frozenset({";", ":", ".", "S", "R"})
_MAY_PART = _PARTING | {",", "C", "P"}


# what may stand before the subject of a clause
_OPENING = frozenset({"time", "A", ","})


def _starts_clause(chunks: tuple[Chunk, ...], index: int) -> bool:
    """True where a subject and its verb follow: "and truck sales rose", "after the count of votes ended"."""
    names = [chunk.name for chunk in chunks[index : index + 6]] + ["", ""]
    at = 0
    while names[at] in _OPENING:
        at += 1
    if names[at] != "noun":
        return False
    at += 1
    while names[at] in ("f", "P") and names[at + 1] == "noun":
        at += 2
    return names[at] == "verb" or (names[at] == "A" and names[at + 1] == "verb")


def _clause_facts(known: Parsed) -> dict[int, Clause]:
    """The facts of each clause that holds a figure."""
    facts: dict[int, Clause] = {}
    for token in known.tokens.figures:
        number = known.clause_of[token]
        if number in facts:
            continue
        begin, end = bisect_left(known.clause_of, number), bisect_right(known.clause_of, number)
        facts[number] = _facts(known, begin, end)
        if begin and known.tokens.tags[begin] == "R":  # "the share of adults who believe in it fell to 40"
            main = _facts(known, bisect_left(known.clause_of, known.clause_of[begin - 1]), begin)
            facts[number] = facts[number]._replace(subject=main.subject, topic=main.topic, owner=main.owner)
    return facts


def _facts(known: Parsed, begin: int, end: int) -> Clause:
    tokens, chunks = known.tokens, known.chunks
    subject: Chunk | None = None
    topic: list[str] = []
    verb = ""
    before = ""
    for index in range(known.chunk_of[begin], known.chunk_of[end - 1] + 1):
        chunk = chunks[index]
        if chunk.name == "verb":
            if subject is not None or not verb:
                verb = tokens.words[chunk.end - 1]
            if subject is not None:
                break
        elif chunk.name == "noun" and before not in ("P", "f", "t") and (subject is None or before != ","):
            subject, topic = chunk, [head_of(tokens, chunk)[0]]
        elif chunk.name == "noun" and before == "f":
            topic.append(head_of(tokens, chunk)[0])
        if chunk.name != "A":
            before = chunk.name
    head, _, owner = head_of(tokens, subject) if subject is not None else ("", (), "")
    return Clause(begin, end, head, tuple(topic), owner, verb)


_ENDS = ("from", "to")
# "lower than the 8.7% expansion", "above expectations for a 0.3% increase"
_COMPARED = frozenset({"than", "above", "below"})


def slots_of(known: Parsed) -> tuple[Slot, ...]:
    """A slot for each figure; heads that an ellipsis leaves out are lent by the figure before or the subject."""
    tokens = known.tokens
    moves = movements(tokens)
    facts = _clause_facts(known)
    slots: list[Slot] = []
    for index, (figure, token) in enumerate(zip(known.figures, tokens.figures, strict=True)):
        at = known.chunk_of[token]
        chunk = known.chunks[at]
        clause = facts[known.clause_of[token]]
        path = path_of(tokens, known.chunks, at, token)
        noun = lead_of(tokens, known.chunks, at, token)
        aside, anchor = _aside(known, at, index, slots)
        head, modifiers, stands, owner = noun.head, noun.modifiers, noun.stands, noun.owner
        if figure.thing is not None and stands in ("before", "") and not _borrowed(figure, figure.thing):
            modifiers = modifiers if head == figure.thing.head else figure.thing.modifiers
            head, stands = figure.thing.head, "before"
        mover = None
        if moves:
            compared = path.mark in _COMPARED and tokens.tags[chunk.start] == "D"
            phrase = None if path.prep in _ENDS or compared else chunk
            mover = governor(tokens, moves, token, phrase, _governed(known, clause, token))
        inherited = False
        if not head and path.through:
            head, modifiers, stands, owner = path.through[0], path.modifiers, "after", path.owner
        if not head:
            head, modifiers, owner, stands, inherited = _lent(figure, clause, slots, stands)
        slots.append(
            Slot(
                figure, index, token, at, known.clause_of[token], head, modifiers, stands, inherited,
                noun.determiner, owner, noun.partitive, mover, path.prep, path.through, path.mark,
                _per(figure, known, at), noun.place, aside, anchor, clause, known,
            )
        )  # fmt: skip
    return tuple(slots)


def _governed(known: Parsed, clause: Clause, token: int) -> int:
    """Where the words of movement of a figure may begin: behind an aside the verb before it goes on.

    "Boosted the premiums which banks pay by seven times, to 0.08% from 0.01%", "fell to 30, officials said, from 40",
    "slipped, as analysts expected, to 30".
    """
    begin, tags = clause.begin, known.tokens.tags
    opens = tags[begin] == "," or (tags[begin] in "PS" and tags[begin - 1 : begin] == ",")
    inserted = opens and "," in tags[begin + 1 : token] and "F" not in tags[begin:token].rpartition(",")[0]
    return (
        bisect_left(known.clause_of, known.clause_of[begin - 1])
        if begin and (tags[begin] == "R" or inserted)
        else begin
    )


def _borrowed(figure: Figure, thing: Phrase) -> bool:
    """True for a noun that the reader of figures took from another figure, the towns of "in 14 towns, up from 190", and
    for the "last" of "the 120 last year".
    """
    return thing.span.start < figure.span.start or thing.head in grammar.TIME_WORDS


def _lent(
    figure: Figure, clause: Clause, slots: list[Slot], stands: str
) -> tuple[str, tuple[str, ...], str, str, bool]:
    """The head of a figure whose noun is left out: that of the clause's subject, else of the figure before it."""
    if clause.subject:
        return clause.subject, (), clause.owner, stands or "after", True
    for slot in reversed(slots):
        if slot.head and (slot.figure.kind is figure.kind or figure.kind is Kind.COUNT):
            return slot.head, slot.modifiers, slot.owner, stands, True
    return "", (), "", stands, False


def _per(figure: Figure, known: Parsed, at: int) -> str:
    """The base of a rate, from the unit or the words behind the figure."""
    if figure.unit is not None and " per " in figure.unit:
        return figure.unit.partition(" per ")[2]
    chunks, words = known.chunks, known.tokens.words
    if at + 2 < len(chunks) and chunks[at + 2].name in ("noun", "time") and words[chunks[at + 1].start] == "per":
        return singular(words[chunks[at + 2].end - 1])
    if at + 1 < len(chunks) and chunks[at + 1].name in ("noun", "time"):
        start = chunks[at + 1].start
        follow = words[start : chunks[at + 1].end]
        quality = known.tokens.tags[start + 1 : start + 2] == "J"  # "57% an unfavourable one"
        earlier = words[chunks[at + 1].end : chunks[at + 1].end + 1] == ("before",)  # "40 a year before"
        if len(follow) == 2 and follow[0] in ("a", "an", "each", "every") and not (quality or earlier):
            return singular(follow[1])
    return ""


def _anchored(slots: list[Slot], anchor: int) -> int:
    """The figure that a bracket speaks of; of a time behind a figure, that figure: "A$1.4bn in 1994/95 ($1.1bn)"."""
    if anchor and slots[anchor].figure.kind in (Kind.YEAR, Kind.DATE) and slots[anchor].prep in ("in", "of", "for", ""):
        return anchor - 1
    return anchor


def _aside(known: Parsed, at: int, index: int, slots: list[Slot]) -> tuple[str, int]:
    """Whether a figure stands in a bracket, an apposition or an alternative, and the figure that it speaks of."""
    if not slots:
        return "", -1
    tokens, chunks = known.tokens, known.chunks
    anchor = index - 1
    begin = tokens.figures[anchor] + 1
    between = tokens.tags[begin : tokens.figures[index]]
    words = tokens.words[begin : chunks[at].start]
    opened = between.rfind("(")
    if opened >= 0 and between.find(")", opened) < 0:
        return "bracket", _anchored(slots, anchor)
    while slots[anchor].aside == "bracket" and slots[anchor].anchor >= 0:
        if ")" not in between:
            return "bracket", slots[anchor].anchor
        anchor = slots[anchor].anchor
    if len(between) <= 6 and any(word in ALTERNATIVES for word in words) and not set(between) & {"V", "X", "S", "R"}:
        return "alternative", anchor
    name = chunks[at - 1].name if at else ""
    if name in ("-", ",") and not set(between) & {"V", "X", "S", "R", "C"}:
        return "apposition", anchor
    return "", -1
