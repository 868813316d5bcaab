"""Balances told over several sentences: a deficit or surplus, the exports and the imports, each "to M from M".

The three are tied by the first level told of each for one period: a full year named alone ("in FY25") is one period,
the months that the story is about the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ..model import Certainty, Figure, Relation, Sentence, Story
from .pattern import Late, hits, pattern
from .series import comparable

Side = Literal["gap", "out", "in"]
# matches "deficit contracted to M from M", "fell P to M in the half from M", "stood at M"; refuses "to M a year"
_LEVELS = pattern(
    r"(?: to | at | was | of ){now:money}(?! (?:a|per) )"
    r"(?:[^.;\n]{0,70}? (?:from|against|compared (?:to|with)) {then:money})?"
)
_GAP = Late(r"(?<![a-z])(?:trade deficit|deficit with|trade surplus|surplus with|trade gap)(?![a-z])")
_NAMES = Late(r"(?<![a-z])(?:deficit|surplus|trade gap|exports|imports)(?![a-z])")
# matches "in fy25", "in 2024-25"; refuses "july-december fy26", "6mfy26"
_FULL = Late(r"(?<![a-z\d-])in (?:fy ?-?\d\d|fiscal year)")
_REACH = 8


def balances(story: Story) -> Iterator[Relation]:
    """Relations of exports, imports and the balance between them, for the new level and for the old one."""
    told: dict[tuple[Side, bool], list[tuple[Sentence, Figure, Figure | None]]] = {}
    if not any(_GAP.search(sentence.skeleton) for sentence in story.sentences):
        return
    for sentence in story.sentences:
        found = list(hits(sentence, _LEVELS)) if _NAMES.search(sentence.skeleton) else []
        text = story.text[sentence.span.start : sentence.span.end].lower() if found else ""
        for hit in found:
            side = _side(sentence.skeleton[: hit.start])
            if side is not None:
                told.setdefault((side, _FULL.search(text) is not None), []).append(
                    (sentence, hit.all("now")[0], hit.get("then"))
                )
    for full in (False, True):
        yield from _tied(told.get(("gap", full), []), told.get(("out", full), []), told.get(("in", full), []))


def _side(before: str) -> Side | None:
    """What the words before a level speak of: the last name among them."""
    names = [match.group() for match in _NAMES.finditer(before)]
    if not names:
        return None
    return {"exports": "out", "imports": "in"}.get(names[-1], "gap")  # type: ignore[return-value]


Told = list[tuple[Sentence, Figure, Figure | None]]


def _tied(gaps: Told, exports: Told, imports: Told) -> Iterator[Relation]:
    """The first level told of each: those of single countries and goods come after the whole."""
    if not all((gaps, exports, imports)):
        return
    first = [levels[0] for levels in (gaps, exports, imports)]
    indices = [sentence.index for sentence, _, _ in first]
    if max(indices) - min(indices) > _REACH:
        return
    if any(then is None for _, _, then in first):
        # a level without its earlier one may be of another period
        return
    for which in (1, 2):
        figures = [level[which] for level in first]
        stated, out, back = (figure if isinstance(figure, Figure) else None for figure in figures)
        if stated is None or out is None or back is None or not (comparable(stated, out) and comparable(out, back)):
            continue
        more, less = (back, out) if (back.stated or 0) > (out.stated or 0) else (out, back)
        roles = (("more", (more,)), ("less", (less,)), ("difference", (stated,)))
        yield Relation("difference", roles, (("wording", "balance"),), Certainty.IMPLIED)
