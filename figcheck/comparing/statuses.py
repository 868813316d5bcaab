"""What is to be said of each figure of a draft: supported, derived, contradicted, unsupported, or not compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..interval import EVERYTHING
from ..late import Late
from ..model import Figure, Kind, Status
from ..rates.book import RateBook
from ..records import NamedTuple, dataclass
from ..told import Account
from ..working import printed
from .alignment import Candidate, Index, assigned, candidates
from .asked_step import Asked, asked_step
from .conversions import converted
from .cues import asked
from .day_steps import day_step
from .derivations import LUCK_ASKED, Derivation, Workings, luck_of
from .hedges import broken_hedge
from .listed import lists
from .measures import is_sweeping
from .partners import Taken, partner
from .passages import passages
from .texts import PHRASE, Entry, Places, Text, near, place_of
from .told_beside import follows_from_beside, told_beside
from .workings import at_of, how_of, line_of

# matches "26,000", a number wherever it stands; refuses "737"
_GROUPED = Late(r"\d,\d{3}(?!\d)")
# matches " of the ", " of its "; refuses " of 12 ", " in five"
_OF_SEVERAL = Late(r" of (?:the|its|their|his|her|those|these|our|my|your)(?![a-z])")
# a figure that is supported by words this faintly may rather be derived
_FAINT = 2.2
# what speaks for a derivation that outdoes a faint support
_PLAIN_LUCK = 0.3
# what speaks for a step that a draft asks for and that chance may as well have made
_WEIGHTY, _OPEN_LUCK = 2.8, 0.6
# how much fainter another mention of a support may be
_NEARLY = 1.5
# small numbers of nothing named, and the steps that a draft may count them by
_SMALL = 12
_COUNTED = frozenset({"sum", "difference"})
_TURNS_OF_PHRASE = frozenset({"one", "first", "second", "third", "zero", "once", "double", "two"})


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of a draft, made ready to be looked up."""

    texts: tuple[Text, ...]
    indices: tuple[Index, ...]
    rates: RateBook
    workings: tuple[Workings, ...] = ()

    @classmethod
    def of(cls, texts: Sequence[Text], rates: RateBook) -> Sources:
        """The sources in their order, and the exchange rates that their amounts may be converted at."""
        return cls(tuple(texts), tuple(Index(text) for text in texts), rates)

    def with_steps(self, draft: Text, chosen: Sequence[Candidate | None]) -> Sources:
        """The sources with the steps between their figures, in so far as the draft speaks of them."""
        return replace(self, workings=tuple(Workings(passages(index, draft, chosen)) for index in self.indices))


def accounts(draft: Text, sources: Sources) -> Iterator[Account]:
    """What is to be said of each figure of a draft, in the order of the text.

    Words that tell a value without being a figure ("yesterday", "a year") are spoken of only where a source bears them
    out.
    """
    rows = [_candidates(entry, sources) for entry in draft.entries]
    chosen = assigned([[item for item in row if item.is_enough] for row in rows])
    sources = sources.with_steps(draft, chosen)
    taken = {(item.source.figure.source, item.source.figure.span) for item in chosen if item is not None}
    together = [(entry, item) for entry, item in zip(draft.entries, chosen, strict=True) if item is not None]
    for place, (entry, row, best) in enumerate(zip(draft.entries, rows, chosen, strict=True)):
        beside = [item for other, item in together if other.figure.sentence == entry.figure.sentence]
        ask = asked_step(draft, place, chosen)
        account = _account(draft, entry, _Found(row, best, beside, ask), sources)
        if account.status is Status.UNSUPPORTED:
            account = converted(entry, sources.indices, sources.rates) or account
        if account.status is Status.UNSUPPORTED:
            account = day_step(entry, sources.texts) or account
        if account.status is Status.UNSUPPORTED:
            account = partner(entry, account, sources.indices, taken) or account
        if account.status is Status.UNSUPPORTED:
            account = told_beside(draft, entry, beside, sources.texts) or account
        if account.status is Status.UNSUPPORTED:
            step = follows_from_beside(entry, beside, sources.texts)
            account = account if step is None else _derived(entry, step)
        if account.status is Status.UNSUPPORTED:
            steps = list(filter(ask.allows, _steps(draft, entry, sources, _places(beside))))
            account = _perhaps(account, entry, sources, steps)
        if account.status is Status.SUPPORTED:
            account = _gainsaid(entry, account, row, sources, taken)
        if account.status in (Status.SUPPORTED, Status.DERIVED) or PHRASE not in entry.figure.trace:
            yield account


def _gainsaid(entry: Entry, account: Account, row: Sequence[Candidate], sources: Sources, taken: Taken) -> Account:
    """The account of a supported figure, with the other source that clearly speaks of it and has another value."""
    bearing = {item.source.figure.source for item in row if item.is_enough}
    others = [index for index in sources.indices if index.text.place not in bearing]
    told = partner(entry, account, others, taken) if others else None
    return account if told is None else replace(account, against=told.support)


def _candidates(entry: Entry, sources: Sources) -> list[Candidate]:
    found = [candidate for index in sources.indices for candidate in candidates(entry, index)]
    return sorted(found, key=_heaviest)


def _heaviest(candidate: Candidate) -> float:
    return -candidate.weight


class _Found(NamedTuple):
    """The candidates of a figure, the one it is assigned, those assigned to the rest of its sentence, what is asked."""

    row: list[Candidate]
    best: Candidate | None
    beside: list[Candidate]
    asked: Asked


def _account(draft: Text, entry: Entry, found: _Found, sources: Sources) -> Account:
    row, best = found.row, found.best
    figure = entry.figure
    if figure.kind is Kind.IDENTIFIER and best is None:
        return _of_name(figure, sources)
    derivation = None
    if best is None or best.weight < _FAINT:
        derivation = _derivation(draft, entry, sources, (_places(found.beside), found.asked))
    if best is not None and not _outdone(derivation):
        return _supported(entry, best, row)
    if derivation is not None and derivation.is_enough:
        return _derived(entry, derivation)
    hedged = broken_hedge(entry, sources.indices)
    if hedged is not None:
        return hedged
    if is_sweeping(figure):
        return Account(figure, Status.NOT_COMPARED, reason="a number too vague to be held against another")
    if _is_turn_of_phrase(draft, entry):
        return Account(
            figure, Status.NOT_COMPARED, reason="a turn of phrase, unless it counts something of the sources"
        )
    hint = f"the sources have {printed(row[0].source.figure)} of something else" if row else ""
    return Account(figure, Status.UNSUPPORTED, reason=hint)


def _places(beside: Sequence[Candidate]) -> Places:
    """Where the figures of the sources stand that a sentence of a draft tells."""
    return frozenset(place_of(item.source) for item in beside)


def _outdone(derivation: Derivation | None) -> bool:
    """Whether a step that the draft asks for accounts for a figure better than a faint likeness does."""
    return derivation is not None and derivation.is_enough and derivation.asked and derivation.luck < _PLAIN_LUCK


def _supported(entry: Entry, best: Candidate, row: Sequence[Candidate]) -> Account:
    mine = best.source.figure
    others = [item for item in row if item.is_enough and item.source.figure.source != mine.source]
    status = Status.DERIVED if how_of(entry, best) == "date" else Status.SUPPORTED
    return Account(
        entry.figure,
        status,
        how_of(entry, best),
        (mine, *(other.figure for other in best.also), *_again(best, row)),
        also=tuple({item.source.figure.source: item.source.figure for item in reversed(others)}.values()),
        words=best.words[:5],
        working=line_of(entry, best),
        room=best.draft_measure.room if best.draft_measure else EVERYTHING,
        at=best.source_measure.at if best.source_measure else EVERYTHING,
    )


def _again(best: Candidate, row: Sequence[Candidate]) -> Iterator[Figure]:
    """Where else the source of a support says the same, as plainly or nearly so."""
    figure = best.source.figure
    for item in row:
        other = item.source.figure
        is_near = item.is_enough and item.weight > best.weight - _NEARLY
        if is_near and item.at == best.at and other.source == figure.source and other is not figure:
            yield other


def _derived(entry: Entry, derivation: Derivation) -> Account:
    room, at, line = at_of(entry, derivation)
    return Account(
        entry.figure,
        Status.DERIVED,
        derivation.operation,
        tuple(dict.fromkeys(operand.figure for operand in derivation.operands)),
        working=line,
        room=room,
        at=at,
    )


def _derivation(draft: Text, entry: Entry, sources: Sources, known: tuple[Places, Asked]) -> Derivation | None:
    told, ask = known
    return min(filter(ask.allows, _steps(draft, entry, sources, told)), key=_luckiest, default=None)


def _steps(draft: Text, entry: Entry, sources: Sources, told: Places = frozenset()) -> Iterator[Derivation]:
    """All steps from the figures of one source that give a figure of the draft."""
    operations = asked(near(draft, entry.figure), entry.figure)
    for workings in sources.workings:
        yield from workings.of(entry, operations, told)


def _perhaps(account: Account, entry: Entry, sources: Sources, steps: Sequence[Derivation]) -> Account:
    """The account of a figure that no source gives, left open where it may be counted from what one tells."""
    step = min(steps, key=_luckiest, default=None)
    meant = min((step for step in steps if step.asked and step.weight >= _WEIGHTY), key=luck_of, default=None)
    counted = min(filter(_counts_up, steps), key=luck_of, default=None)
    if step is not None and (step.operation != "length" or step.luck > LUCK_ASKED):
        step = counted if counted is not None and _is_small(entry) and counted.luck < 1 else None
    if step is None and meant is not None and meant.luck < _OPEN_LUCK:
        step = meant
    if step is not None:
        _, _, line = at_of(entry, step)
        return replace(account, status=Status.NOT_COMPARED, reason=f"perhaps {line}: too little speaks for it")
    if any(lists(entry, text) for text in sources.texts):
        return replace(account, status=Status.NOT_COMPARED, reason="perhaps a count of what a source lists")
    return account


def _counts_up(step: Derivation) -> bool:
    """Whether a step is one that a draft counts by: the sum or the difference of two numbers, of people mostly."""
    return step.operation in _COUNTED and all(operand.figure.kind is Kind.COUNT for operand in step.operands)


def _is_small(entry: Entry) -> bool:
    """Whether a figure is a small number of nothing named, which a draft may count itself: "six in uniform"."""
    figure = entry.figure
    small = figure.kind is Kind.COUNT and figure.stated is not None and 1 < figure.stated <= _SMALL
    # a noun before the figure is only lent to it
    return small and (figure.thing is None or figure.thing.span.start < figure.span.start)


def _luckiest(item: Derivation) -> tuple[bool, float]:
    return not item.is_enough, item.luck


def _of_name(figure: Figure, sources: Sources) -> Account:
    """A name or number that counts nothing: it is borne out where a source prints it too."""
    for text in sources.texts:
        same = text.printed.get(figure.text.lower())
        if same is not None:
            return Account(figure, Status.SUPPORTED, "same", (same,))
    if _GROUPED.search(figure.text):
        return Account(figure, Status.UNSUPPORTED)
    return Account(figure, Status.NOT_COMPARED, reason="a name, a code or a number that counts nothing")


def _is_turn_of_phrase(draft: Text, entry: Entry) -> bool:
    figure = entry.figure
    if figure.stated == 0 and not figure.text.isdigit():
        return True  # "no" is seldom a number
    if figure.text.lower() == "one" and _OF_SEVERAL.match(draft.document.plain, figure.span.end):
        return True  # "one of the largest yards" counts nothing
    return (figure.kind is Kind.ORDINAL or not entry.around.head) and figure.text.lower() in _TURNS_OF_PHRASE
