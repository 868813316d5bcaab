"""Parts of accounts and of votes: net assets within total assets, interest income net and gross, votes and voters."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Certainty, Figure, Relation, Story
from ..story import SIGN_OF_KIND
from .pattern import Pattern, hits, pattern
from .series import comparable, open_ended

_SIGNS = "".join(SIGN_OF_KIND.values())
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
_NET_INTEREST = pattern(r"(?<![a-z])n?et interest income<<level>>{part:money}", _WORDS)
# matches "earned M from its lending business as interest income grew", "gross interest income of M"
_ALL_INTEREST = (
    pattern(r"earned {whole:money},? from its lending business as interest income", _WORDS),
    pattern(r"(?<![a-z])(?:gross|total) interest income<<level>>{whole:money}", _WORDS),
)
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
    if any("net assets" in sentence.skeleton for sentence in story.sentences):
        yield from _pair(story, (_NET_ASSETS,), (_ALL_ASSETS,))
    if any("interest income" in sentence.skeleton for sentence in story.sentences):
        yield from _pair(story, (_NET_INTEREST,), _ALL_INTEREST)


def _pair(
    story: Story, parts: tuple[Pattern, ...], wholes: tuple[Pattern, ...]
) -> Iterator[tuple[Figure, Figure, str]]:
    """The net and the gross amount where the story gives one of each."""
    net, gross = _named(story, parts, "part"), _named(story, wholes, "whole")
    if len(net) == len(gross) == 1 and comparable(net[0], gross[0]) and not open_ended(gross[0]):
        yield net[0], gross[0], "net of gross"


def _named(story: Story, patterns: tuple[Pattern, ...], role: str) -> list[Figure]:
    return [
        hit.all(role)[0] for sentence in story.sentences for compiled in patterns for hit in hits(sentence, compiled)
    ]


def relation_of(part: Figure, whole: Figure, wording: str) -> Relation:
    """The relation of a part and the whole that it is some of."""
    return Relation("subset", (("part", (part,)), ("whole", (whole,))), (("wording", wording),), Certainty.STATED)
