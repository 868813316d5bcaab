"""Those who took part in a trial and the sizes of its arms: "enrolled 8,308 adults: 4,120 were given the drug and 4,188
a placebo", "of the 90 patients, 44 got the drug and 46 the placebo".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Certainty, Relation, Sentence, Story
from .pattern import Late, hits, pattern

_GIVEN = (
    r"(?:were (?:given|assigned|randomi[sz]ed|treated|put|allocated)|received|got|took|had|had been given|was given)"
)
_TEXT = r"[a-z' -]{1,60}?"
_SAID = r"(?:, [a-z ]{3,60},)?"
_PATTERNS = (
    # matches "enrolled C adults: C were given the drug and C a placebo"; refuses "C adults: C were given the drug"
    pattern(
        rf"{{total:count}} (?:[a-z' -]|{{date|year}}){{2,60}}{_SAID}: {{part:count}}{_SAID} {_GIVEN} "
        rf"{_TEXT},? and {{part:count}} {_TEXT}(?=[.,;]|$)",
        name="total/arms-behind-colon",
    ),
    # matches "of the C patients, C got the drug and C the placebo"; refuses "of the C patients, C got the drug"
    pattern(
        rf"\b(?:of|among) (?:the |these |all )?{{total:count}} [a-z' -]{{2,40}}, {{part:count}}{_SAID} {_GIVEN} "
        rf"{_TEXT},? and {{part:count}} {_TEXT}(?=[.,;]|$)",
        name="total/arms-of",
    ),
)
# matches "placebo", "control"; refuses "controlled"
_TRIAL = Late(
    r"(?<![a-z])(?:placebo|control(?: group| arm)?|dummy|standard (?:care|treatment)|sham|usual care)(?![a-z])"
)
# matches "dropped out", "third group"; refuses "group"
_OTHERS = Late(r"(?<![a-z])(?:dropped out|withdrew|excluded|third|three (?:arms|groups)|rest|others?)(?![a-z])")


def arms(story: Story) -> Iterator[Relation]:
    """Relations of the two arms of a trial, in the role "part", with all who took part, in "total"."""
    for sentence in story.sentences:
        if _TRIAL.search(sentence.skeleton) and not _OTHERS.search(sentence.skeleton):
            yield from _of(sentence)


def _of(sentence: Sentence) -> Iterator[Relation]:
    for compiled in _PATTERNS:
        for hit in hits(sentence, compiled):
            roles = (("part", hit.all("part")), ("total", hit.all("total")))
            if all(figure.upper is None and figure.unit is None for _, group in roles for figure in group):
                yield Relation("parts", roles, (), Certainty.STATED, hit.wording)
