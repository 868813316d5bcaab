"""Parts and totals tied by set phrases: dividends with their interim and final parts, cases and controls, "or"."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND
from .pattern import Hit, Late, hits, pattern
from .series import addable, comparable, open_ended

_SIGNS = "".join(SIGN_OF_KIND.values())
_WITHIN = (
    # matches "a cohort of 220 women (mean age 57) with 20 cases and 200 matched controls"; refuses "with 20 cases"
    pattern(
        r"{total:count} [^.;\n]{0,60}?,? (?:with|comprising|of whom|including|:) {part:count} cases and {part:count} "
        r"(?:[a-z-]+ ){0,2}controls"
    ),
    # matches "P say it is legal in all (P) or some cases (P)", "P say either … (P) or … (P)"
    pattern(
        r"{total:percent} (?:[a-z-]+ ){0,3}?(?:say|said|think|believe|want|feel|rate|rated|call)[^.;()\n]{0,90}? "
        r"\({part:percent}\) or [^.;()\n]{0,50}?\({part:percent}\)"
    ),
    # matches "P say they are very (P) or somewhat (P) worried"
    pattern(
        r"{total:percent} (?:[a-z-]+ ){0,8}?(?:very|strongly|extremely|a great deal|definitely|completely) "
        r"\({part:percent}\) or (?:[a-z-]+ ){0,3}?\({part:percent}\)"
    ),
)
_FINAL = pattern(r"final (?:cash )?dividend (?:payment )?(?:of|at) {part:money}")
_INTERIM = pattern(r"interim (?:cash )?dividend (?:payment )?(?:of|at) {part:money}")
_DIVIDEND = pattern(
    rf"total (?:cash |annual )?(?:dividend|payout|distribution)[^{_SIGNS}.;:()\n]{{0,60}}? (?:to|of|at|is|was) "
    r"{total:money}"
)
# matches "led in C, mr. obama in C, and C were tied"; refuses "won C, lost C and C were postponed"
_TIED = pattern(
    r"(?:led|won|ahead|leads) in {part:count},? (?:and )?[a-z. ]{2,30} in {part:count},? (?:and|with) {part:count} "
    r"(?:were |was |are )?(?:tied|ties|tie|undecided|drawn|level)(?![a-z])"
)
# matches "last year", "previous": a dividend of another year
_OTHER_YEAR = Late(
    r"(?<![a-z])(?:last year|previous year|prior year|year earlier|a year ago|compared|up from)(?![a-z])"
)
_REACH = 3


def told(story: Story) -> Iterator[Relation]:
    """Relations between parts and a total that belong together by a set phrase."""
    for sentence in story.sentences:
        if len(sentence.figures) >= _REACH:
            for compiled in _WITHIN:
                for hit in hits(sentence, compiled):
                    yield from _relation(hit.all("part"), hit.all("total")[0], "set phrase")
    yield from _contests(story)
    yield from _dividends(story)


def _contests(story: Story) -> Iterator[Relation]:
    """ "There were 31 polls. Mr Ray led in 19, Ms Obi in seven, and five were tied." """
    previous: Sentence | None = None
    for sentence in story.sentences:
        for hit in hits(sentence, _TIED):
            near = previous if previous is not None and previous.index + 1 == sentence.index else None
            counts = [f for f in near.figures if f.kind is Kind.COUNT and addable(f)] if near is not None else []
            if len(counts) == 1:
                yield from _relation(hit.all("part"), counts[0], "tied")
        previous = sentence


def _dividends(story: Story) -> Iterator[Relation]:
    """The one final, the one interim and the one total dividend of neighbouring sentences."""
    found: list[tuple[str, Sentence, Hit]] = []
    for sentence in story.sentences:
        if "dividend" in sentence.skeleton and not _OTHER_YEAR.search(sentence.skeleton):
            for name, compiled in (("final", _FINAL), ("interim", _INTERIM), ("total", _DIVIDEND)):
                found.extend((name, sentence, hit) for hit in hits(sentence, compiled))
    names = [name for name, _, _ in found]
    if sorted(names) != ["final", "interim", "total"]:
        return
    indices = [sentence.index for _, sentence, _ in found]
    if max(indices) - min(indices) <= _REACH:
        parts = tuple(hit.all("part")[0] for name, _, hit in found if name != "total")
        whole = next(hit.all("total")[0] for name, _, hit in found if name == "total")
        yield from _relation(parts, whole, "dividends")


def _relation(parts: tuple[Figure, ...], total: Figure, wording: str) -> Iterator[Relation]:
    if all(addable(part) and comparable(part, total) and not open_ended(part) for part in parts) and addable(total):
        yield Relation("parts", (("part", parts), ("total", (total,))), (("wording", wording),), Certainty.STATED)
