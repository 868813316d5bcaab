"""Ties from outside before the judge: each to its figures, its rule and its verdict, or to why it is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from ..authoring import Context, Rule
from ..claims import judgement, with_options
from ..errors import FigcheckError, RuleCrashed
from ..model import Figure, Judgement, Outcome, Relation, Severity, Span, Story
from ..records import NamedTuple, dataclass
from . import amounts, changes, times
from .contract import (
    MOST_TIES,
    PUBLISHED,
    Proposal,
    Question,
    Read,
    Refusal,
    Second,
    Unusable,
    is_question,
    parse,
    question,
)
from .found import Found, Reading, Readings, said
from .identity import Pair, roles_apart, why_open, why_vague
from .members import Members
from .together import why_apart

BUILDERS: Mapping[str, Callable[[Found], Readings]] = MappingProxyType(
    {
        "currency": amounts.currency, "unit": amounts.unit, "timezone": times.timezone,
        "implied_rate": amounts.implied_rate,
        "sum": amounts.sum_of, "difference": changes.difference, "percent_change": changes.percent_change,
        "direction": changes.direction, "share": amounts.share, "fraction_percent": amounts.fraction_percent,
        "part_whole": amounts.part_whole, "percent_total": amounts.percent_total, "multiple": changes.multiple,
        "rate": amounts.rate, "margin": amounts.margin, "poll_margin": amounts.poll_margin, "same": amounts.same,
        "list": amounts.list_of, "order": changes.order, "weekday_date": times.weekday_date,
        "relative_date": times.relative_date, "age": times.age, "length": times.length, "years_ago": times.years_ago,
    }
)  # fmt: skip
"""How each kind of tie is put to a rule."""


class Heard(NamedTuple):
    """What came of the ties of a story."""

    judged: list[Judgement]
    refused: list[Refusal]
    asked: list[Question]


class Doubt(NamedTuple):
    """A tie of a reader that comes out contradicted: its place in the list, and its figures that disagree."""

    place: int
    tie: Found


class _Taken(NamedTuple):
    """A tie with its figures, its place in the list, and the reader's tie that it is, where a reader was asked."""

    place: int
    found: Found
    read: Read | None


@dataclass(frozen=True, slots=True)
class Bench:
    """All that ties of one story are judged by: its figures as they are numbered, the rules in use, and the context.

    `rules` are all that are known; `used` are the names of those that the settings leave. `sources` are the texts that
    the story is compared with.
    """

    story: Story
    numbered: tuple[Figure, ...]
    rules: tuple[Rule, ...]
    used: frozenset[str]
    context: Context
    sources: tuple[Story, ...] = ()

    def heard(self, proposal: Proposal, vouched: frozenset[Key] = frozenset()) -> Heard:
        """The judgements of the ties that can be judged, what is asked, and the refusals, in the order of the ties.

        Of ties that are `vouched` for, which the wording finds contradicted too, nothing is asked.
        """
        taken, asked, refused = self._taken(proposal)
        judged: list[Judgement] = []
        seen: set[tuple[Key, Outcome]] = set()
        apart = frozenset(pair for item in taken if item.read and item.read.hidden for pair in roles_apart(item.found))
        for item in taken:
            try:
                told = [replace(own, tie=item.place, by=proposal.by) for own in self._judged(item.found)]
            except Unusable as reason:
                refused.append(Refusal(item.place, item.found.kind, str(reason), proposal.by))
                continue
            for own in told:
                key = key_of(own)
                again = item.read is not None and (key, own.verdict.outcome) in seen  # who reads may say a tie twice
                seen.add((key, own.verdict.outcome))
                why = "" if key in vouched or again else self._why_open(item, own, apart)
                if why:
                    asked.append(_whether(own, item.found.kind, why))
                elif not again:
                    judged.append(own)
        refused.sort(key=_place)
        if len(proposal.ties) > MOST_TIES:
            reason_of_all = f"only the first {MOST_TIES:,} ties of a story are judged"
            refused.append(Refusal(MOST_TIES, "", reason_of_all, proposal.by))
        return Heard(judged, refused, list(dict.fromkeys(asked)))

    def doubts(self, proposal: Proposal) -> list[Doubt]:
        """The ties of a reader whose figures disagree, each once; of mentions those that do.

        A date with its weekday is one figure, of which nothing can be doubted.
        """
        taken, _, _ = self._taken(proposal)
        found: list[Doubt] = []
        seen: set[Key] = set()
        for item in taken:
            wrong = {key_of(own): own for own in self._contradicted(item)}
            if wrong.keys() <= seen:
                continue
            seen |= wrong.keys()
            tie = item.found
            if tie.kind == "same":
                spans = {figure.span for own in wrong.values() for figure in own.claim.relation.figures}
                tie = replace(tie, roles={"mention": tuple(it for it in tie.all("mention") if it.span in spans)})
            if len({figure.span for told in tie.roles.values() for figure in told}) > 1:
                found.append(Doubt(item.place, tie))
        return found

    def _contradicted(self, item: _Taken) -> list[Judgement]:
        """What is contradicted of a tie that a reader proposes; nothing of one that cannot be judged."""
        if item.read is None:
            return []
        try:
            return [own for own in self._judged(item.found) if own.verdict.outcome is Outcome.CONTRADICTED]
        except Unusable:
            return []

    def _taken(self, proposal: Proposal) -> tuple[list[_Taken], list[Question], list[Refusal]]:
        """The ties with their figures, the questions that stand among them, and those that cannot be read."""
        house = self.context.house
        sources = tuple(Members(source, source.figures, house) for source in self.sources)
        members = Members(self.story, self.numbered, house, sources)
        taken: list[_Taken] = []
        asked: list[Question] = []
        refused: list[Refusal] = []
        for place, given in enumerate(proposal.ties[:MOST_TIES]):
            read = given if isinstance(given, Read) else None
            value = read.value if read else given
            try:
                if is_question(value):
                    asked.append(question(value, self.story.text, proposal.by))
                    continue
                tie = parse(value)
                found = Found(tie.kind, members.of(tie), tie.word, self.story)
                taken.append(_Taken(place, found, read))
            except Unusable as reason:
                refused.append(Refusal(place, kind_of(value), str(reason), proposal.by))
        return taken, asked, refused

    def _why_open(self, item: _Taken, own: Judgement, apart: frozenset[Pair]) -> str:
        """Why figures that disagree may not belong together, whether or not the reader saw that they do."""
        if item.read is None or own.verdict.outcome is not Outcome.CONTRADICTED:
            return ""
        is_same = item.found.kind == "same"
        figures = own.claim.relation.figures
        if item.found.kind in _OF_ONE_DAY and any(PUBLISHED in figure.trace for figure in figures):
            return "The day of publication is given with the story, and not said in it"
        second = item.read.second
        if second is not None and not second.belongs:
            return _unconfirmed(second)
        if second is not None and not (is_same and item.read.hidden):
            return ""
        if not is_same:
            return _told(item.read, why_apart(item.found, own, item.read.hidden))
        if not item.read.hidden:
            return _told(item.read, why_vague(*figures[:2]))
        # who sees no values confirms by the words what only the values tell apart: the story has to bear it out as well
        return _told(item.read, why_open(self.story, figures[0], figures[1], apart))

    def _judged(self, found: Found) -> Iterator[Judgement]:
        claims = BUILDERS[found.kind](found)
        off = {reading.rule for readings in claims for reading in readings} - self.used
        if off:
            raise Unusable(f"the rule {' and '.join(sorted(off))} that would judge it is switched off")
        for readings in claims:
            yield self._best(readings)

    def _best(self, readings: tuple[Reading, ...]) -> Judgement:
        """The judgement of the first reading under which a tie holds; of none that does, of the first one judged."""
        judged = [self._judgement(reading) for reading in readings]
        for wanted in (Outcome.CONSISTENT, Outcome.UNDECIDED, Outcome.CONTRADICTED):
            for item in judged:
                if item.verdict.outcome is wanted:
                    return item
        return judged[0]

    def _judgement(self, reading: Reading) -> Judgement:
        rule = next(rule for rule in self.rules if rule.name == reading.rule)
        told = reading.relation
        try:
            return judgement(rule, told, with_options(self.context, rule), reading.supply, reading.law)
        except FigcheckError:
            raise
        except Exception as error:
            figures = ", ".join(repr(" ".join(figure.text.split())) for figure in told.figures)
            raise RuleCrashed(
                f"the rule {rule.name!r} failed on a tie of {figures} ({type(error).__name__}: {error}); "
                f"the story was not examined. Switch the rule off with --ignore {rule.name} and report the story."
            ) from error


def kind_of(value: object) -> str:
    """The kind that a tie says it has, as far as it says one."""
    kind = value.get("kind") if isinstance(value, Mapping) else getattr(value, "kind", "")
    return kind[:40] if isinstance(kind, str) else ""


def _place(refusal: Refusal) -> int:
    return refusal.tie


def _told(read: Read, why: str) -> str:
    """A reason as a sentence; empty where there is none."""
    return f"The reader saw no values, and {why}" if why and read.hidden else why[:1].upper() + why[1:]


def _unconfirmed(second: Second) -> str:
    why = second.why.rstrip(".")
    return "Asked again, without values, the reader does not tie them" + (f": {why}" if why else "")


# kinds that may say of a printed day that it is the one of publication
_OF_ONE_DAY = frozenset({"same", "relative_date"})
_MOST_NAMED = 6


def _whether(item: Judgement, kind: str, why: str) -> Question:
    """What is asked where figures disagree that may not belong together."""
    figures = item.claim.relation.figures
    places = tuple(figure.span for figure in figures)
    if kind == "same":
        return Question(f"Are {said(figures[0])} and {said(figures[1])} one thing? {why}.", places[:2], item.by)
    *before, last = map(said, figures[:_MOST_NAMED])
    working = f" ({item.verdict.working})" if item.verdict.working else ""
    return Question(f"Do {', '.join(before)} and {last} belong together{working}? {why}.", places, item.by)


_Places = frozenset[tuple[int | None, Span]]
Key = tuple[str, frozenset[tuple[str, _Places]]]


def key_of(item: Judgement) -> Key:
    """What makes two judgements those of one tie: the rule, and its figures by role.

    Which of two mentions, levels with their gap, or forms of one amount is told first makes no other tie of them.
    """
    rule, either = item.claim.rule, _EITHER_WAY.get(item.claim.rule, frozenset())
    return rule, frozenset(("" if role in either else role, it) for role, it in roles_of(item.claim.relation))


def roles_of(relation: Relation) -> frozenset[tuple[str, _Places]]:
    """The places of the figures by role, those of a source with its number."""
    return frozenset(
        (role, frozenset((figure.source, figure.span) for figure in figures))
        for role, figures in relation.roles
        if role not in _ASIDE
    )


_FORMS = frozenset({"source", "target"})
# rules under which two roles say the same of their figures
_EITHER_WAY = {
    "figures-disagree": frozenset({"first", "second"}),
    "change-amount-mismatch": frozenset({"new", "old"}),
    "currency-conversion": _FORMS,
    "unit-conversion": _FORMS,
    "time-zone-conversion": _FORMS,
}
# roles that say more of a tie and are no part of it
_ASIDE = frozenset({"when", "near_year"})


def merged(own: tuple[Judgement, ...], given: list[Judgement]) -> tuple[Judgement, ...]:
    """figcheck's own judgements with those of the given ties, the same tie once.

    Of a tie that the wording makes too, figcheck's own judgement stays, so that no tie from outside can silence it: the
    wording may also know what the tie does not say. The other one counts where the wording left the figures open or
    was less sure of the contradiction.
    """
    places = {key_of(item): index for index, item in enumerate(own)}
    told = list(own)
    for item in given:
        index = places.get(key_of(item))
        if index is None:
            told.append(item)
        elif _tells_more(item, told[index]):
            told[index] = item
        elif told[index].tie is None:
            told[index] = replace(told[index], tie=item.tie)
    return tuple(told)


_SURENESS = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


def _tells_more(given: Judgement, own: Judgement) -> bool:
    if own.verdict.outcome is Outcome.CONTRADICTED:
        is_surer = _SURENESS[given.verdict.severity] > _SURENESS[own.verdict.severity]
        return given.verdict.outcome is Outcome.CONTRADICTED and is_surer
    return own.verdict.outcome in (Outcome.UNDECIDED, Outcome.NOT_CHECKED)
