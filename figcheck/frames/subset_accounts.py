"""Parts of accounts and of votes: net assets within total assets, interest income net and gross, votes and voters."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Certainty, Figure, Kind, Relation, Story
from ..story import SIGN_OF_KIND
from .pattern import Pattern, hits, likely, pattern
from .series import comparable, open_ended

_SIGNS = "".join(SIGN_OF_KIND.values())
# what counts or measures; a name such as "K-12" may stand in between
_AMOUNTS = _SIGNS.replace(SIGN_OF_KIND[Kind.IDENTIFIER], "")
_WORDS = {
    "gap": f"[^{_SIGNS}.;:()\\n]{{0,50}}?",
    # matches " rose 4% to ", " is now ", " grew by 7% from M to "; the level that the period ends at
    "level": (
        rf"[^{_SIGNS}.;:()\n]{{0,40}}?(?:{{percent}}[^{_SIGNS}.;:()\n]{{0,30}}?)?(?:from {{money}} )?"
        r"(?:to|is now|are now|stood at|was|were|reached|of|at) (?:about )?"
    ),
}
_NET_ASSETS = pattern(r"(?<![a-z])net assets<<level>>{part:money}", _WORDS)
_ALL_ASSETS = pattern(r"(?<![a-z])total assets<<level>>{whole:money}", _WORDS)
_NET_INTEREST = pattern(r"(?<![a-z])n?et interest income(?! after)<<level>>{part:money}", _WORDS)
# matches "net interest income after impairments fell by 9% to stand at M"; refuses "net interest income fell"
_AFTER_IMPAIRMENT = pattern(
    rf"(?<![a-z])net interest income after (?:impairments?|provisions?|loan loss(?:es)?|credit "
    rf"loss(?:es)?)[^{_SIGNS}.;:()\n]{{0,40}}?"
    rf"(?:{{percent}}[^{_SIGNS}.;:()\n]{{0,30}}?)?(?:from {{money}} )?(?:to stand at|to|stood at|was|were|reached|of|"
    rf"at) {{part:money}}"
)
# matches "earned M from its lending business as interest income grew", "gross interest income of M"
_ALL_INTEREST = (
    pattern(r"earned {whole:money},? from its lending business as interest income", _WORDS),
    pattern(r"(?<![a-z])(?:gross|total) interest income<<level>>{whole:money}", _WORDS),
)
_RESULTS = (
    # matches "a profit of M on sales of M", "net income of M on revenue of M"; refuses "a loss of M on sales of M"
    pattern(
        r"(?:profits?|net income|operating income|earnings)(?: before tax| after tax)?(?: of| was| were) "
        r"{part:money},? on "
        r"(?:net |total |annual |gross )?(?:sales|revenues?|turnover) (?:of|that [a-z]+ [^.;:()]{0,20}?to) "
        r"{whole:money}"
    ),
    # matches "retail revenue was M, up P, resulting in net retail income of M"
    pattern(
        rf"(?:revenues?|sales|turnover) (?:was|were|of|stood at|reached) {{whole:money|"
        rf"count}}(?:,[^{_SIGNS}.;:()\n]{{0,15}} {{percent}})?"
        rf"[^{_SIGNS}.;:()\n]{{0,30}}? resulting in (?:a |an )?(?:net|operating|gross) [a-z ]{{0,20}}(?:income|profit|"
        rf"earnings) of "
        r"{part:money|count}"
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
_VOTES = (
    # matches "6,100 votes in a district with 33,000 registered voters"; refuses "6,100 votes and 33,000 voters"
    pattern(r"{part:count} votes in an? [a-z ]{3,30} (?:with|of) {whole:count} (?:registered |eligible )?voters"),
    # matches "globally it earns M a year, and in france alone it was worth M"; refuses "it lost M in france alone"
    pattern(
        r"(?:globally|worldwide|nationwide|in total|overall),[^.;:()\n]{0,60}? {whole:money}[^.;:()\n]{0,25}?,? and in "
        r"(?:the )?[a-z ]{3,25} alone,[^.;:()\n]{0,50}? {part:money}"
    ),
)


def accounts(story: Story) -> Iterator[tuple[Figure, Figure, str]]:
    """Pairs of a part and its whole, each named once in the story, with the wording."""
    for sentence in story.sentences:
        if " voters" not in sentence.skeleton and " alone" not in sentence.skeleton:
            continue
        for compiled in _VOTES:
            for hit in hits(sentence, compiled):
                if comparable(hit.all("part")[0], hit.all("whole")[0]):
                    yield hit.all("part")[0], hit.all("whole")[0], "set phrase"
    yield from _results(story)
    if any("net assets" in sentence.skeleton for sentence in story.sentences):
        yield from _pair(story, (_NET_ASSETS,), (_ALL_ASSETS,))
    if any("interest income" in sentence.skeleton for sentence in story.sentences):
        yield from _pair(story, (_NET_INTEREST,), _ALL_INTEREST)
        yield from _pair(story, (_AFTER_IMPAIRMENT,), (_NET_INTEREST,))


def _results(story: Story) -> Iterator[tuple[Figure, Figure, str]]:
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


def _pair(
    story: Story, parts: tuple[Pattern, ...], wholes: tuple[Pattern, ...]
) -> Iterator[tuple[Figure, Figure, str]]:
    """The net and the gross amount where the story gives one of each."""
    net, gross = _named(story, parts), _named(story, wholes)
    if len(net) == len(gross) == 1 and comparable(net[0], gross[0]) and not open_ended(gross[0]):
        yield net[0], gross[0], "net of gross"


def _named(story: Story, patterns: tuple[Pattern, ...]) -> list[Figure]:
    """The amounts that the story gives in the only captured role of the patterns."""
    found = [hit for sentence in story.sentences for compiled in patterns for hit in hits(sentence, compiled)]
    return [figure for hit in found for _, figure in hit.figures]


def relation_of(part: Figure, whole: Figure, wording: str) -> Relation:
    """The relation of a part and the whole that it is some of."""
    return Relation("subset", (("part", (part,)), ("whole", (whole,))), (("wording", wording),), Certainty.STATED)
