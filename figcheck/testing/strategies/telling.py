"""Whole stories: some scenes, a paragraph each, perhaps a dateline and paragraphs without figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from hypothesis import assume
from hypothesis import strategies as st

from ...authoring import Example, Rule
from ...checker import check
from ...laws.equal import made_of_two
from ...model import Span
from ...registry import builtin, matching
from ...reported import Report
from ..marks import unmarked
from ..printing import Printed
from .scene import PUBLISHED, Parts, Placed, Scene, changed, fill
from .table import SCENES

_DATELINE = "HARLOW, March 4, 2026 – "
_HEADLINES = ("", "Harlow looks back on a busy season", "What the council heard this week")
_FILLERS = (
    "The mayor declined to comment.",
    "Residents had long asked for it.",
    "“We did what we could,” said a spokesman for the port.",
    "It was raining when the meeting broke up.",
)
_MOST_SCENES = 3


@dataclass(frozen=True, slots=True, repr=False)
class Told:
    """A story with the data it was told from.

    `rules` are those whose wording it uses, `figures` its printed figures, each with the true value. In a contradicted
    story `changed` are the places of the figures that disagree, the changed one first; `data` holds the truth all the
    same. `published` is the day it appears, if that matters.
    """

    text: str
    rules: tuple[str, ...]
    figures: tuple[Placed, ...] = ()
    published: date | None = None
    changed: tuple[Span, ...] = ()

    @property
    def data(self) -> Mapping[str, Fraction]:
        """The true values by rule and role ("total-mismatch.total")."""
        return {placed.role: placed.printed.value for placed in self.figures}

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        """The story as it reads, for a failing test to show."""
        return f'Told("""{self.text}""")'

    def _repr_pretty_(self, printer: object, cycle: bool) -> None:
        """What Hypothesis prints of an example: the story, not the data."""
        del cycle
        text = getattr(printer, "text", None)
        if callable(text):
            text(repr(self))


@st.composite
def stories(draw: st.DrawFn, rules: Iterable[str] | None = None, *, scenes: int = _MOST_SCENES) -> Told:
    """Stories whose figures agree, as a writer prints and hedges them.

    `rules` are names, codes or beginnings of codes; without them any rule's wording may occur. A rule without
    wordings of its own lends its good examples, a story each. Raises UnknownRule for a rule that does not exist.
    """
    known = _chosen(rules)
    worded = [rule for rule in known if _scenes_of(rule)]
    bare = [rule for rule in known if not _scenes_of(rule)]
    if bare and (not worded or (rules is not None and draw(st.integers(0, len(known) - 1)) >= len(worded))):
        rule = draw(st.sampled_from(bare))
        return replace(_of_example(rule, draw(st.sampled_from(rule.good))), changed=())
    table = [scene for rule in worded for scene in _scenes_of(rule)]
    indexes = draw(st.lists(st.integers(0, len(table) - 1), min_size=1, max_size=min(scenes, len(table)), unique=True))
    frills = _Frills.of(draw, len(indexes))
    return _assembled(frills, [_Paragraph.of(draw, table[index]) for index in indexes])


@st.composite
def contradicted(draw: st.DrawFn, rule: str) -> Told:
    """Stories in which one figure was changed to a value that the others do not allow, however they were rounded.

    `rule` is the name or code of the rule that must find it. A rule without wordings of its own lends its bad examples.
    Raises UnknownRule for a rule that does not exist.
    """
    found = _chosen((rule,))[0]
    table = _scenes_of(found)
    if not table:
        return _of_example(found, draw(st.sampled_from(found.bad)))
    others = [scene for scene in SCENES if scene.rule != found.name and not scene.headline]
    more = draw(st.lists(st.sampled_from(others), max_size=1))
    frills = _Frills.of(draw, 1 + len(more))
    broken = _Paragraph.of(draw, draw(st.sampled_from(table)), breaking=True)
    beside = [_Paragraph.of(draw, scene) for scene in more]
    wrong = broken.parts[broken.changed]
    # a headline may repeat what another paragraph has
    assume(all(not _meet(wrong, part) for paragraph in beside for part in paragraph.parts.values()))
    assume(not str(wrong).startswith(("100%", "100 p")))  # which is the whole, and none of its shares
    if broken.scene.headline:  # and what two figures of the story add up to
        assume(not _is_made_up(wrong, [part for told in (broken, *beside) for part in told.parts.values()]))
    return _assembled(frills, [broken, *beside])


def _is_made_up(one: Printed | str, others: list[Printed | str]) -> bool:
    """True for a number that is the sum or the difference of two others, whatever their units are."""
    rooms = [other.loose for other in others if isinstance(other, Printed) and other is not one]
    return isinstance(one, Printed) and made_of_two(one.loose, rooms)


def _meet(one: Printed | str, other: Printed | str) -> bool:
    """True for two figures that may stand for one number, whatever their units are."""
    return isinstance(one, Printed) and isinstance(other, Printed) and not one.loose.disjoint(other.loose)


def reports() -> st.SearchStrategy[Report]:
    """Reports on stories, most of them consistent."""
    told = st.one_of(stories(), st.sampled_from(sorted({scene.rule for scene in SCENES})).flatmap(contradicted))
    return told.map(lambda story: check(story.text, published=story.published))


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A scene told: its wording with the parts, and the role that was changed, if any."""

    scene: Scene
    wording: str
    parts: Parts
    changed: str = ""

    @classmethod
    def of(cls, draw: st.DrawFn, scene: Scene, *, breaking: bool = False) -> _Paragraph:
        """Draw the wording and the facts of a scene, and one figure of them anew to break its law."""
        wording, parts, role = draw(st.sampled_from(scene.wordings)), scene.facts(draw), ""
        if breaking:
            role, parts = changed(draw, scene, parts)
        return cls(scene, wording, parts, role)


@dataclass(frozen=True, slots=True)
class _Frills:
    """What stands around the scenes: a headline, a dateline, and a paragraph without figures after each."""

    headline: str
    dateline: str
    fillers: tuple[str, ...]

    @classmethod
    def of(cls, draw: st.DrawFn, count: int) -> _Frills:
        headline = draw(st.sampled_from(_HEADLINES))
        dateline = draw(st.sampled_from(("", _DATELINE)))
        return cls(headline, dateline, tuple(draw(st.sampled_from(("", *_FILLERS))) for _ in range(count)))


def _assembled(frills: _Frills, told: Sequence[_Paragraph]) -> Told:
    """The paragraphs as one story, in which a scene with a headline comes first."""
    ordered = sorted(told, key=lambda one: not one.scene.headline)
    headed = ordered[0].scene.headline
    text = "" if headed or not frills.headline else f"{frills.headline}\n\n"
    text += "" if headed else frills.dateline
    figures: list[Placed] = []
    wrong: list[Span] = []
    for index, one in enumerate(ordered):
        text += "\n\n" if index else ""
        words, placed = fill(one.wording, one.parts, len(text))
        text += words
        figures += [Placed(f"{one.scene.rule}.{item.role}", item.printed, item.span) for item in placed]
        if one.changed:
            wrong = [item.span for item in sorted(placed, key=lambda item: item.role != one.changed)]
        text += f"\n\n{frills.fillers[index]}" if frills.fillers[index] else ""
    rules = tuple(dict.fromkeys(one.scene.rule for one in told))
    return Told(text, rules, tuple(figures), PUBLISHED, tuple(wrong))


def _chosen(rules: Iterable[str] | None) -> list[Rule]:
    known = builtin()
    return [rule for rule in known if rule.default] if rules is None else matching(known, tuple(rules))


def _scenes_of(rule: Rule) -> list[Scene]:
    return [scene for scene in SCENES if scene.rule == rule.name]


def _of_example(rule: Rule, example: Example | str) -> Told:
    """A rule's own example as a story, its marks taken out."""
    case = example if isinstance(example, Example) else Example(example)
    text, spans = unmarked(case.text)
    return Told(text, (rule.name,), (), date.fromisoformat(case.published) if case.published else None, spans)
