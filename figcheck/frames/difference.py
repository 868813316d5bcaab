"""Two figures and the difference stated between them: "48, 12 fewer than the 60"."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Certainty, Figure, Kind, Qualifier, Relation, Sentence, Story
from ..story import SIGN_OF_KIND
from .pattern import Hit, Pattern, hits, likely, pattern
from .series import comparable

_SIGNS = "".join(SIGN_OF_KIND.values())
_WORDS = {
    "gap": f"[^{_SIGNS}.;\\n]{{0,70}}?",
    "more": r"(?P<way>more|higher|above|greater|larger|bigger|longer|taller|heavier|dearer|up)",
    "less": r"(?P<way>fewer|less|lower|below|smaller|shorter|lighter|cheaper|short of|down|under)",
}
_DIFFERENCES = {"money": "money", "count": "count", "quantity": "quantity", "duration": "duration"} | {
    "percent": "points|percent"
}


def _for_each_kind(way: str) -> tuple[Pattern, ...]:
    """A pattern for each kind of levels: a difference of percentages may be told in points."""
    return tuple(
        pattern(
            rf"{{a:{kind}}}<<gap>>(?:,| –| —| -|\() ?(?:or |which is |that is )?(?:about |some |just |only )?"
            rf"{{d:{told}}}(?: [a-z]+)? (?:<<{way}>>(?: than)? (?:the |its |his |her |their |an? )?"
            rf"(?:[a-z']+ ){{0,4}}?)?{{b:{kind}}}",
            _WORDS,
            f"difference/{way}-than",
        )
        for kind, told in _DIFFERENCES.items()
    )


# matches "sold 72, 12 more than the 60 of last year"; refuses "sold 72, 12 more than planned"
_MORE = _for_each_kind("more")
# matches "sold 48, 12 fewer than the 60 of last year"; refuses "sold 48, 12 fewer than planned"
_LESS = _for_each_kind("less")
# "12 fewer than the 60" may be read with "fewer than" as a bound of 60
_COMPARED = {"more than": Qualifier.MORE_THAN, "less than": Qualifier.LESS_THAN}


def difference(story: Story) -> Iterator[Relation]:
    """Relations of two figures and their difference: the role "more" minus the role "less" is the "difference"."""
    for sentence in story.sentences:
        if len(sentence.figures) >= 3:
            yield from _in_sentence(sentence)


def _in_sentence(sentence: Sentence) -> Iterator[Relation]:
    seen: set[Figure] = set()
    for group, wording in ((_MORE, "more than"), (_LESS, "less than")):
        for compiled in likely(sentence, group):
            for hit in hits(sentence, compiled):
                stated = hit.all("d")[0]
                if stated not in seen and _fits(hit, wording):
                    seen.add(stated)
                    yield _relation(hit, wording)


def _fits(hit: Hit, wording: str) -> bool:
    a, b, d = (hit.all(role)[0] for role in ("a", "b", "d"))
    if any(figure.upper is not None or figure.stated is None for figure in (a, b, d)):
        return False
    if not hit.word("way") and b.qualifier is not _COMPARED[wording]:
        return False
    if a.kind is Kind.PERCENT:
        return d.kind is Kind.POINTS or "point" in d.text
    return comparable(a, b) and comparable(a, d)


def _relation(hit: Hit, wording: str) -> Relation:
    a, b, d = (hit.all(role) for role in ("a", "b", "d"))
    more, less = (b, a) if wording == "less than" else (a, b)
    roles = (("more", more), ("less", less), ("difference", d))
    return Relation("difference", roles, (("wording", wording),), Certainty.STATED, hit.wording)
