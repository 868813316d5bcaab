"""What a sentence says of each of its figures: the contract between the reading of clauses and the ties.

A wording of a tie is a short condition over slots. Nothing here knows a value: a slot speaks of words and places only.
"""

from __future__ import annotations

from ..model import Figure
from ..records import NamedTuple
from .chunks import Chunk
from .surroundings import mood_of, scope_of, source_of, time_of
from .tokens import Tokens


class Parsed(NamedTuple):
    """A sentence in tokens, chunks and clauses; `chunk_of` and `clause_of` give the chunk and the clause of a token."""

    figures: tuple[Figure, ...]
    tokens: Tokens
    chunks: tuple[Chunk, ...]
    chunk_of: tuple[int, ...]
    clause_of: tuple[int, ...]


class Clause(NamedTuple):
    """What the figures of one clause share: its first token and the one behind it, its subject and its verb."""

    begin: int
    end: int
    subject: str
    topic: tuple[str, ...]
    owner: str
    verb: str


class Mover(NamedTuple):
    """A word of movement that governs a figure: "rose", "a fall", "up", "higher", "exceeded", "doubled".

    `direction` is up, down or either. `sort` is verb, noun, adverb, comparative, excess, amount or multiple. `token` is
    its place among the tokens; `figures` is how many other figures stand between it and the figure it governs. `behind`
    marks one that follows its figure ("a 20% rise", "12 more than"). `flags` may hold denied, measure ("growth of") and
    degree ("a smaller rise").
    """

    word: str
    direction: str
    sort: str
    token: int
    figures: int = 0
    behind: bool = False
    flags: frozenset[str] = frozenset()


class Slot(NamedTuple):
    """How a sentence holds one figure. Nouns are in the singular, all words in lower case; "" is nothing said.

    Place: `number` counts the figures of the sentence from 0; `token`, `chunk` and `clause` are where it stands.

    What it counts or measures: `head` with its `modifiers`, nearest last; `stands` tells where the figure stands to
    that noun: before ("40 staff", "$2bn in sales"), after ("sales of $2bn", "sales were $2bn"), inside ("its $2bn
    sales"), bracket ("sales ($2bn)"), or "" for none. `inherited` marks a head lent by an ellipsis ("to 40 from 30").
    `determiner` is the one of its own noun phrase ("the 40", "its $2bn", "a 9%"), `owner` who has it ("its",
    "harlow"), `subject` the head of its clause's subject and `topic` all nouns of that ("value", "yen"), `partitive`
    the noun after "of the" or "of whom".

    What governs it: `verb` of its clause, `mover` the word of movement, `prep` the preposition through its noun phrase
    ("from a peak of 40": from) with the nouns passed in `through` ("peak"), `mark` of comparison (than, against,
    versus, compared, behind, ahead, forecast), `per` the base of a rate.

    What sets it apart: `time` words with `years` and dates beside it, `place`, `source`, words of `scope`
    ("another", "combined"), and `mood`: planned, forecast, denied or conditional. Few ties ask for these, so they are
    looked up when one does, in the `parsed` sentence.

    `aside` says that it stands in a bracket, an apposition or an alternative ("or", "worth") and `anchor` is the number
    of the figure that it speaks of, or -1.
    """

    figure: Figure
    number: int
    token: int
    chunk: int
    clause: int
    head: str
    modifiers: tuple[str, ...]
    stands: str
    inherited: bool
    determiner: str
    owner: str
    partitive: str
    mover: Mover | None
    prep: str
    through: tuple[str, ...]
    mark: str
    per: str
    place: str
    aside: str
    anchor: int
    facts: Clause
    parsed: Parsed

    @property
    def subject(self) -> str:
        """The head of the subject of its clause."""
        return self.facts.subject

    @property
    def topic(self) -> tuple[str, ...]:
        """All nouns of the subject of its clause."""
        return self.facts.topic

    @property
    def verb(self) -> str:
        """The verb of its clause."""
        return self.facts.verb

    @property
    def time(self) -> tuple[str, ...]:
        """The words of time beside it."""
        return time_of(self.parsed.figures, self.parsed.tokens, self.parsed.clause_of, self.token)[0]

    @property
    def years(self) -> tuple[Figure, ...]:
        """The years and dates beside it."""
        return time_of(self.parsed.figures, self.parsed.tokens, self.parsed.clause_of, self.token)[1]

    @property
    def source(self) -> str:
        """Who says so."""
        return source_of(self.parsed.tokens.words[self.facts.begin : self.facts.end])

    @property
    def scope(self) -> frozenset[str]:
        """The words of scope in its phrase and right around it."""
        return scope_of(self.parsed.tokens, self.parsed.chunks[self.chunk], self.token)

    @property
    def mood(self) -> str:
        """Whether its clause is conditional, denied, foreseen or planned."""
        told = slice(self.facts.begin, self.facts.end)
        return mood_of(self.parsed.tokens.words[told], self.parsed.tokens.tags[told])
