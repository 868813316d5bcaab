"""The second question to a reader: do the figures of a tie, which disagree, belong together by the words alone?

It shows no value, whoever saw values before, so that the answer can neither confirm what disagrees nor excuse it. Only
ties that come out contradicted are put back, with the sentences of their figures. One that the answer does not confirm
is a question to the editor, and no finding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from ..document import Document, parse
from ..errors import ReaderFailed
from ..given.bench import Doubt
from ..given.contract import KINDS, PUBLISHED, Read, Second
from ..given.found import Found
from ..model import Figure, Kind, Span
from ..records import dataclass
from .request import Question, fingerprint, marked, plain, prompt

AGAIN_VERSION = "v1"
# more ties than disagree in any story; the rest of a flood is not put back
MOST_AGAIN = 30
_LONGEST_WHY, _LONGEST_WORD = 160, 40
_LEFT_OUT = "[…]"

_CLAIMS: Mapping[str, str] = MappingProxyType(
    {
        "currency": "{original} and {converted} are one amount in two currencies",
        "unit": "{original} and {converted} are one measure in two units",
        "timezone": "{original} and {converted} are one time in two zones",
        "implied_rate": "{original} are, in this order, {converted} in another currency, at one rate",
        "sum": "{total} is the total; {part} are all its parts",
        "difference": "{difference} is the gap between {new} and {old}",
        "percent_change": "new: {new}, old: {old}, percentage of the change: {percent}, its amount: {difference}",
        "direction": "{word} it went from {old} to {new}",
        "share": "{share} is the share of {part} in {whole}",
        "fraction_percent": "{words} and {number} are one share",
        "part_whole": "{part} is some of {whole}, and cannot be more",
        "percent_total": "{member} are shares of one whole that exclude each other; together: {total}",
        "multiple": "{new} is {multiple} times {old}",
        "rate": "{total} is {count} times {rate}",
        "margin": "{margin} is the gap between {first} and {second}, of a total of: {total}",
        "poll_margin": "{margin} is the margin of error of all {sample} who were asked",
        "same": "{mention} are one number, amount or date",
        "list": "{total} is how many they are; {item} are all of them",
        "order": "{word}, which speaks of {first}, that compares with {second}",
        "weekday_date": "{weekday} is the day of the week of {date}",
        "relative_date": "{word} means {date}",
        "age": "{age} is the age of who was born in {birth}; reached in: {reference}",
        "length": "{length} is the time from {start} to {end}",
        "years_ago": "{ago} means {year}",
    }
)
"""What a tie of each kind says of its figures. A role that may be empty stands behind a colon."""


@dataclass(frozen=True, slots=True)
class Doubted:
    """The ties of a reader to one story, and which of them come out contradicted."""

    text: str
    figures: Sequence[Figure]
    ties: Sequence[object]
    doubts: Sequence[Doubt]

    @property
    def question(self) -> Question | None:
        """What the reader is asked once more; None where nothing disagrees."""
        return _question(self.text, self.figures, self.doubts[:MOST_AGAIN]) if self.doubts else None

    def settled(self, ask: Callable[[Question], Iterable[object]]) -> list[object]:
        """The ties, those that disagree with what the reader says of them now; as they were where it does not answer.

        `ask` raises ReaderFailed where there is no answer.
        """
        ties, question = list(self.ties), self.question
        if question is None:
            return ties
        try:
            said = _said(ask(question))
        except ReaderFailed:
            return ties
        for number, doubt in enumerate(self.doubts[:MOST_AGAIN], 1):
            read = ties[doubt.place]
            assert isinstance(read, Read), "only what was read is doubted"
            ties[doubt.place] = read._replace(second=said.get(number, Second(False)))
        return ties


def _question(text: str, figures: Sequence[Figure], doubts: Sequence[Doubt]) -> Question:
    claims = "\n".join(f"{number}. {_claim(text, figures, doubt.tie)}" for number, doubt in enumerate(doubts, 1))
    told = f"Story: {_excerpt(text, figures, doubts)}\nTies:\n{claims}"
    key = f"figcheck-again-{AGAIN_VERSION}-{fingerprint(text)}-{fingerprint(told)[:8]}"
    return Question(key, prompt(f"again-{AGAIN_VERSION}"), told, again=True)


def _claim(text: str, figures: Sequence[Figure], tie: Found) -> str:
    """What a tie says, its figures as marks: "sum: ⟦3⟧ is the total; ⟦4⟧ and ⟦5⟧ are all its parts"."""
    word = plain(" ".join(tie.word.split())[:_LONGEST_WORD], hidden=True)
    named = {"word": f"by the word “{word}”" if word else "by the word beside them"}
    for role in KINDS[tie.kind]:
        named[role] = _listed([_named(text, figures, figure) for figure in tie.all(role)])
    return f"{tie.kind}: {_CLAIMS[tie.kind].format_map(named)}"


def _listed(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names) or "not told"


def _named(text: str, figures: Sequence[Figure], figure: Figure) -> str:
    """A figure by its mark, or by its words where it has none; figures among these are marks."""
    if PUBLISHED in figure.trace:
        return "the day of publication"
    span = figure.span
    for number, other in enumerate(figures):
        if other.kind is Kind.IDENTIFIER or not (other.span.start <= span.start and span.end <= other.span.end):
            continue
        if other.span == span or (other.kind not in _PAIRS and other.upper is None):
            return f"⟦{number}⟧"
        return f"the {'first' if span.start == other.span.start else 'second'} number of ⟦{number}⟧"
    return f"“{marked(text, figures, span, masked=True)}”"


def _excerpt(text: str, figures: Sequence[Figure], doubts: Sequence[Doubt]) -> str:
    """The headline and the sentences that hold the figures of ties, each with the one before, no value shown."""
    document = parse(text)
    spans = [figure.span for doubt in doubts for told in doubt.tie.roles.values() for figure in told]
    wanted = {document.sentence_at(document.headline.start if document.headline else 0)}
    for span in spans:
        first, last = document.sentence_at(span.start), document.sentence_at(max(span.start, span.end - 1))
        wanted.update(range(max(0, first - 1), last + 1))
    pieces = (marked(text, figures, stretch, masked=True).strip() for stretch in _stretches(document, sorted(wanted)))
    return f"\n{_LEFT_OUT}\n".join(piece for piece in pieces if piece)


def _stretches(document: Document, sentences: list[int]) -> Iterator[Span]:
    """Sentences that follow each other as one stretch of the text."""
    start = sentences[0]
    for index, following in zip(sentences, [*sentences[1:], -1], strict=True):
        if following != index + 1:
            yield Span(document.sentence_span(start).start, document.sentence_span(index).end)
            start = following


def _said(rows: Iterable[object]) -> dict[int, Second]:
    """What an answer says of each tie by its number; what is said twice holds only where both say so."""
    said: dict[int, Second] = {}
    for row in rows:
        number = row.get("tie") if isinstance(row, Mapping) else None
        if not isinstance(row, Mapping) or not isinstance(number, int) or isinstance(number, bool):
            continue
        why = row.get("why")
        words = " ".join(why.split())[:_LONGEST_WHY] if isinstance(why, str) else ""
        belongs = row.get("belongs") is True and said.get(number, _YES).belongs
        said[number] = Second(belongs, words)
    return said


_YES = Second(True)
# figures that print two numbers
_PAIRS = frozenset({Kind.SCORE, Kind.RATIO, Kind.FRACTION})
