"""The nouns of figcheck: frozen, slotted, without behaviour beyond what a value can say of itself.

They follow the pipeline: a text holds figures, frames tie figures into relations, a rule makes a claim of a relation,
the judge gives a verdict on the claim, and a contradicted claim becomes a finding in the report.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from fractions import Fraction

from .interval import Interval
from .kinds import Applicability as Applicability
from .kinds import Certainty as Certainty
from .kinds import Kind as Kind
from .kinds import Outcome as Outcome
from .kinds import Qualifier as Qualifier
from .kinds import Severity as Severity
from .kinds import Status as Status
from .records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .told import Told


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of code points in the caller's text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """True when the two ranges share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Number:
    """A value as printed, with what the print and the words around it allow.

    `place` is the power of ten of the last meaningful digit (3.40 has -2). `tight` takes every printed digit as meant;
    `loose` does not vouch for trailing zeros and gives hedges their full room.
    """

    stated: Decimal
    place: int
    tight: Interval
    loose: Interval


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is counted: the singular head noun, the modifiers before it and where the words stand."""

    head: str
    modifiers: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A day, month, weekday or part of a year as printed; what is not printed is None.

    `month` 1 to 12, `weekday` 0 (Monday) to 6. `part` is "q1" to "q4", "h1", "h2" or "year"; `fiscal` says that it is
    printed as one of a financial year.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    weekday_span: Span | None = None
    part: str | None = None
    fiscal: bool = False

    @property
    def is_weekday_alone(self) -> bool:
        """True for "Monday", without a day or a month."""
        return self.weekday is not None and self.day is None and self.month is None


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day in minutes after midnight, with its zone as printed."""

    minute: int
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a figure is about besides the thing counted: words that may explain why two figures differ."""

    predicate: str | None = None
    time: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    source: str | None = None
    scope: tuple[str, ...] = ()


NOTHING_SAID = Circumstances()


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the story with its unit and context.

    `span` and `text` cover the whole expression ("about $394 million"). `unit` is a unit name that pint can read, an
    ISO 4217 code, or None. An amount printed in hundredths ("20p") is held in its currency, `minor` names the printed
    unit and how many of it make one ("penny", 100). `upper` is the other end of a range, `readings` are other units
    the print may stand for, `trace` names what read it, `source` is the number of its source, None in the story itself.
    """

    span: Span
    text: str
    kind: Kind
    stated: Decimal | None
    place: int
    tight: Interval
    loose: Interval
    unit: str | None = None
    minor: tuple[str, int] | None = None
    qualifier: Qualifier | None = None
    thing: Phrase | None = None
    circumstances: Circumstances = NOTHING_SAID
    upper: Number | None = None
    lower: Number | None = None
    when: CalendarDate | ClockTime | None = None
    sentence: int = 0
    quoted: bool = False
    readings: tuple[str, ...] = ()
    trace: tuple[str, ...] = ()
    source: int | None = None

    def __hash__(self) -> int:
        return hash(self.span)  # where few figures stand; to go through all that it holds takes ten times as long


@dataclass(frozen=True, slots=True)
class Relation:
    """Figures that the wording ties together, each group under the role it plays.

    `cues` are named words of the wording that a rule needs ("direction": "fall"); they carry language, never numbers.
    `wording` names the way of tying that made it, by what it reads ("change/verb-percent-to-from"). `rivals` are
    figures that the same words may mean instead: where one of them agrees, evidence may leave the claim undecided.
    Those of a conversion are all pairs of the story in the same currencies, source and target in turn.
    """

    frame: str
    roles: tuple[tuple[str, tuple[Figure, ...]], ...]
    cues: tuple[tuple[str, str], ...] = ()
    certainty: Certainty = Certainty.STATED
    wording: str = ""
    rivals: tuple[Figure, ...] = ()

    def role(self, name: str) -> tuple[Figure, ...]:
        """The figures that play a role; none when the role is not filled."""
        for key, figures in self.roles:
            if key == name:
                return figures
        return ()

    def one(self, name: str) -> Figure:
        """The single figure of a role. Raises LookupError when the role is empty."""
        figures = self.role(name)
        if not figures:
            raise LookupError(f"the relation {self.frame!r} has no figure in the role {name!r}")
        return figures[0]

    def cue(self, name: str) -> str | None:
        """The word recorded under a name, or None."""
        for key, word in self.cues:
            if key == name:
                return word
        return None

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures of the relation, in the order of their roles."""
        return tuple(figure for _, group in self.roles for figure in group)


Inputs = Mapping[str, tuple[Interval, ...]]


@dataclass(frozen=True, slots=True)
class Law:
    """What must hold between intervals. It never sees text.

    `formula` shows how the subject is computed, with the roles in braces; `solve` maps each role to the function that
    computes what the others allow for it. `join` is put between several figures of one role; `swaps` are pairs of roles
    that writers exchange by mistake; `monotone` says that wider intervals allow all that narrower ones do.
    """

    name: str
    formula: str
    solve: Mapping[str, Callable[[Inputs], Interval]] = field(hash=False)
    join: str = " + "
    swaps: tuple[tuple[str, str], ...] = ()
    monotone: bool = False


@dataclass(frozen=True, slots=True)
class Alternative:
    """A likely mistake: inputs that replace those of a law, and the words for it when they make the figures agree.

    `prior` is the share of wrong figures in such claims that are owed to the mistake, as a rough estimate. `chance` is
    the share of other wrong figures that would fit it too; left at 0, it is told from the room that the law leaves.
    """

    text: str
    inputs: Mapping[str, tuple[Interval, ...]] = field(hash=False)
    prior: Fraction = Fraction(1, 12)
    chance: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a rule brings to a claim from outside the story: an exchange rate, a unit factor, a calendar day.

    `tight` and `loose` are extra inputs of the law by role: figures disjoint under `loose` are wrong, under `tight`
    alone they are doubtful. `shown` is how each is written in the working, `alternatives` are mistakes to try when the
    figures disagree, `note` is the source. When `missing` is set, the claim cannot be judged and the sentence says
    why. `line` replaces the working where arithmetic in figures would not read well ("13 October 2026 is a Tuesday").
    """

    tight: Mapping[str, tuple[Interval, ...]] = field(default_factory=dict, hash=False)
    loose: Mapping[str, tuple[Interval, ...]] = field(default_factory=dict, hash=False)
    shown: Mapping[str, str] = field(default_factory=dict, hash=False)
    alternatives: tuple[Alternative, ...] = ()
    note: str = ""
    missing: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A relation put to a law: the subject must lie in what the other roles allow."""

    rule: str
    relation: Relation
    law: Law
    subject: str
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A replacement that would make the figures agree; shown, never applied unless asked for.

    It is safe where nothing else can be meant, unsafe where the figure is derived from another, and for display where
    arithmetic cannot tell which figure is wrong.
    """

    span: Span
    replacement: str
    note: str = ""
    applicability: Applicability = Applicability.DISPLAY


@dataclass(frozen=True, slots=True)
class Label:
    """A further place that a finding speaks of: in the story, or in the source of that number."""

    span: Span
    text: str
    source: int | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judge's answer; `doubt` is of its wording, and `far` says that a slip leaves no figures so far apart."""

    outcome: Outcome
    working: str = ""
    reason: str = ""
    diagnosis: str = ""
    computed: Interval | None = None
    stated: Interval | None = None
    gap: Fraction = Fraction(0)
    severity: Severity = Severity.ERROR
    doubt: str = ""
    far: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """A claim with its verdict: the record that it was examined.

    `by` says who tied the figures, empty for the wording of the story; `tie` is its place in the list of given ties.
    """

    claim: Claim
    verdict: Verdict
    tie: int | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A contradiction to show to an editor: both places, the arithmetic, and a likely cause when one fits.

    `labels` are the other places in the story, `elsewhere` those in the sources of a draft. `suppressed_by` says what
    silenced it ("comment", "sic", "baseline"), `suppressed_because` the reason a comment gives.
    """

    rule: str
    code: str
    severity: Severity
    message: str
    span: Span
    labels: tuple[Label, ...]
    working: str
    diagnosis: str
    suggestions: tuple[Suggestion, ...]
    fingerprint: str
    judgement: Judgement
    suppressed_by: str = ""
    suppressed_because: str = ""
    elsewhere: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A tie that is not judged: its place in the list, its kind as far as it has one, and why."""

    tie: int
    kind: str
    reason: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A contradiction that a reader believes it sees and that no law judges: two places and a sentence."""

    text: str
    quotes: tuple[Span, ...]
    by: str


@dataclass(frozen=True, slots=True)
class Suppression:
    """What a story asks not to be reported: one rule that a comment names, or a figure marked "(sic)".

    `form` is the comment's word, `rule` the selector it names, `written` how it reads. `span` is where it stands in the
    text, a point where the reader of the file has left it out; `region` is the part of the text that it speaks of.
    `silenced` is how many findings it has silenced, `problem` why it can silence none.
    """

    form: str
    rule: str
    written: str
    span: Span
    region: Span
    reason: str = ""
    silenced: int = 0
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """A text with its figures, sentence by sentence, as frames see it. `kept` is as of a sentence.

    `told` is of a draft that is compared with sources, or an update; `part` is where the sentences stand, of a book.
    """

    text: str
    figures: tuple[Figure, ...]
    sentences: tuple[Sentence, ...]
    published: date | None = None
    suppressions: tuple[Suppression, ...] = ()
    told: Told | None = None
    part: Span | None = None
    kept: dict[str, object] = field(default_factory=dict, init=False, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with its figures.

    `skeleton` is the sentence in lower case with each figure replaced by one character that stands for its kind, so
    that a frame is a regular expression over language; `places` are the positions of those characters, `kinds` has a
    bit for each kind of its figures. `kept` holds what frames have worked out of it, since many of them ask the same.
    """

    index: int
    paragraph: int
    span: Span
    headline: bool
    skeleton: str
    figures: tuple[Figure, ...]
    places: tuple[int, ...]
    kinds: int
    kept: dict[str, object] = field(default_factory=dict, init=False, repr=False, compare=False)
