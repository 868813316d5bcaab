"""Parts of accounts: a profit within the sales it was made on, an addition within the total it led to."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Certainty, Figure, Kind, Relation, Story
from ..story import SIGN_OF_KIND
from ..wording import named
from .pattern import hits, likely, pattern
from .series import comparable

_SIGNS = "".join(SIGN_OF_KIND.values())
# what counts or measures; a name such as "K-12" may stand in between
_AMOUNTS = _SIGNS.replace(SIGN_OF_KIND[Kind.IDENTIFIER], "")
_RESULTS = (
    # matches "a profit of M on sales of M", "net income of M on revenue of M"; refuses "a loss of M on sales of M"
    pattern(
        r"(?:profits?|net income|operating income|earnings)(?: before tax| after tax)?(?: of| was| were) "
        r"{part:money},? on "
        r"(?:net |total |annual |gross )?(?:sales|revenues?|turnover) (?:of|that [a-z]+ [^.;:()]{0,20}?to) "
        r"{whole:money}"
    ),
    # matches "increased spending on schools by more than M in the last budget, to a total of M"; refuses "profit rose
    # by
    # M to M", which a loss may have gone before
    pattern(
        rf"(?<![a-z])(?:increased|increasing|raised|raising|boosted|boosting|rose|grew|expanded)"
        rf"[^{_AMOUNTS}.;:()\n]{{0,60}}? by (?:more than |about |nearly |some |another |a further )?{{part:money|"
        rf"count}}"
        rf"[^{_SIGNS}.;:()\n]{{0,50}}?,? to (?:a |an )?(?:total|record)(?: [a-z]+){{0,2}}? of (?:over |about |more "
        rf"than |nearly )?"
        r"{whole:money|count}"
    ),
)
# matches a result that may have been a loss before
_SIGNED = ("profit", "earnings", "income", "loss", "surplus", "deficit", "balance")


def accounts(story: Story) -> Iterator[tuple[Figure, Figure, str]]:
    """A profit within the sales it was made on; an addition within the total it led to."""
    for sentence in story.sentences:
        for compiled in likely(sentence, _RESULTS):
            for hit in hits(sentence, compiled):
                part, whole = hit.all("part")[0], hit.all("whole")[0]
                added = compiled is _RESULTS[-1]
                if added and any(word in sentence.skeleton[max(0, hit.start - 40) : hit.end] for word in _SIGNED):
                    continue
                if comparable(part, whole) and part.unit == whole.unit and not part.upper and not whole.upper:
                    yield part, whole, "added" if added else "result"


def relation_of(part: Figure, whole: Figure, wording: str) -> Relation:
    """The relation of a part and the whole that it is some of."""
    roles = (("part", (part,)), ("whole", (whole,)))
    return Relation("subset", roles, (("wording", wording),), Certainty.STATED, named("subset", wording))
