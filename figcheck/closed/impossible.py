"""Measures of the human body that no body can have: how old someone is, and how warm."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Certainty, Figure, Kind, Relation, Story
from .pattern import hits, pattern

_PERSON = r"(?:man|woman|boy|girl|pensioner|widow|widower|(?:grand)?mother|(?:grand)?father|patient|driver|cyclist)"
_PATTERNS = (
    # matches "a woman of C,", "the man, aged C,"; refuses "a man of C words"
    (
        pattern(rf"\b{_PERSON}(?: of|,? aged) {{estimate:count|age}}(?=[,.;)]| (?:was|has|is|died|from|in|who)\b)"),
        "age", "measure/age-of-person",
    ),
    # matches "the C-old man"; refuses "the C-old mine"
    (
        pattern(rf"{{estimate:age|duration|count}}(?:-year)?[- ]old {_PERSON}\b(?!'s)"),
        "age", "measure/years-old-person",
    ),
    # matches "his body temperature was Q", "a fever of Q"; refuses "a temperature of Q"
    (
        pattern(
            r"\b(?:(?:body|core) temperatures?(?:, [a-z ]{3,60},)? "
            r"(?:was|were|is|of|at|(?:had )?reached|rose to|fell to|dropped to)|fever of) "
            r"(?:about |over |above |around )?{estimate:quantity}"
        ),
        "warmth", "measure/body-temperature",
    ),
)  # fmt: skip
_SORTS = frozenset({Kind.COUNT, Kind.AGE, Kind.DURATION})


def measures_of_people(story: Story) -> Iterator[Relation]:
    """Relations of one figure, in the role "estimate"; the cue "of" is age or warmth."""
    for sentence in story.sentences:
        for compiled, of, wording in _PATTERNS:
            for hit in hits(sentence, compiled):
                figure = hit.all("estimate")[0]
                if figure.stated is not None and figure.upper is None and _is_of(figure, of):
                    yield Relation("measure", (("estimate", (figure,)),), (("of", of),), Certainty.STATED, wording)


def _is_of(figure: Figure, of: str) -> bool:
    """True for years of age, and for degrees of a scale."""
    if of == "age":
        return figure.kind in _SORTS and figure.unit in (None, "year") and figure.thing is None
    return figure.unit in ("degree celsius", "degree fahrenheit") and not figure.readings
