"""What a sentence says of each of its figures: the contract between the reading of clauses and the ties.

A wording of a tie is a short condition over slots. Nothing here knows a value: a slot speaks of words and places only.
"""

from __future__ import annotations

from ..model import Figure
from ..records import NamedTuple


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
    ("another", "combined"), and `mood`: planned, forecast, denied or conditional.

    `aside` says that it stands in a bracket, an apposition or an alternative ("or", "worth") and `anchor` is the number
    of the figure that it speaks of, or -1.
    """

    figure: Figure
    number: int
    token: int
    chunk: int
    clause: int
    head: str = ""
    modifiers: tuple[str, ...] = ()
    stands: str = ""
    inherited: bool = False
    determiner: str = ""
    owner: str = ""
    subject: str = ""
    topic: tuple[str, ...] = ()
    partitive: str = ""
    verb: str = ""
    mover: Mover | None = None
    prep: str = ""
    through: tuple[str, ...] = ()
    mark: str = ""
    per: str = ""
    time: tuple[str, ...] = ()
    years: tuple[Figure, ...] = ()
    place: str = ""
    source: str = ""
    scope: frozenset[str] = frozenset()
    mood: str = ""
    aside: str = ""
    anchor: int = -1
