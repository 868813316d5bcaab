"""A share in words with the percentage set beside it: "nearly half of tenants (48%)", "a majority, 56 percent,"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lang.en.shares import LESS_THAN_HALF, MORE_THAN_HALF, MOSTLY, NO_SHARE
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, figure_of_words
from .pattern import hits, pattern

_SIGNS = "".join(SIGN_OF_KIND.values())
_FRACTION = SIGN_OF_KIND[Kind.FRACTION] + SIGN_OF_KIND[Kind.RATIO]
_WORD = "|".join(sorted(MORE_THAN_HALF | MOSTLY | LESS_THAN_HALF))
_WORDS = {
    "word": rf"(?P<word>(?<![a-z-])(?:{_WORD})(?![a-z-]))",
    "major": r"(?P<word>(?:majority|minority)(?![a-z-]))",
    "label": f"[^{_SIGNS}.;:()—–,\\n]{{0,60}}?",
    # nothing but a short label may follow the percentage in the bracket
    "inside": rf"(?! ?(?:{'|'.join(NO_SHARE)})(?![a-z]))[^{_SIGNS}()\n;]{{0,30}}?[)\]]",
}
_NAMED = (
    # matches "half of tenants (P)", "one in five (P said so)"; refuses "half of tenants (up P)"
    pattern(r"{worded:fraction|ratio}<<label>>[(\[](?:about |just |some )?{share:percent}<<inside>>", _WORDS),
    # matches "nearly half of students — P — who", "a third, P, said"; refuses "half of tenants, P of landlords"
    pattern(
        r"{worded:fraction|ratio}<<label>>(?: ?[—–] ?| -{1,2} |, (?:or )?){share:percent}(?: ?[—–]| -|,)(?! of)", _WORDS
    ),
    # matches "P (one in five)", "P, or a third,"; refuses "P, a third more"
    pattern(
        r"{share:percent}<<label>>(?: ?\(|, or (?:about |nearly |roughly )?){worded:fraction|ratio}(?:\)|,|\.| of)",
        _WORDS,
    ),
)
_SAID = (
    # matches "a majority of voters, P, said", "a slim majority — P — said"; refuses "a majority, P of them women"
    pattern(r"<<word>><<label>>(?: ?[—–] ?| -{1,2} |, ){share:percent}(?: ?[—–]| -|,|\.$|$)(?! of)", _WORDS),
    # matches "a P majority of voters"; refuses "a P majority stake"
    pattern(r"{share:percent} (?:[a-z]+ )?<<major>>(?! (?:stake|shareholding|owne|interest|share))", _WORDS),
)
# matches "majorities of Democrats (P), women (P) and men (P)"; each bracket is taken in turn
_MAJORITY = re.compile(rf"(?<![a-z-])({_WORD})(?![a-z-])")
_BRACKET = pattern(
    r"(?P<gap>[^{any}.;()\n—–]{{0,70}}?)[(\[](?:by |at )?{{share:percent}}<<inside>>".replace("{any}", _SIGNS)
    .replace("{{", "{")
    .replace("}}", "}"),
    _WORDS,
)
# matches " while ", " but ", another word of share: the brackets after it belong to something else
_BREAK = re.compile(
    rf"(?<![a-z])(?:while|but|whereas|than|compared|versus|and only|only|just|another|some|few|fewer|"
    rf"none)(?![a-z])|[{_FRACTION}]|(?<![a-z-])(?:{_WORD})(?![a-z-])"
)


def fraction(story: Story) -> Iterator[Relation]:
    """Relations between a share in words and its percentage; the cue "word" names a share that is no figure."""
    for sentence in story.sentences:
        if not any(figure.kind is Kind.PERCENT for figure in sentence.figures):
            continue
        seen: set[Figure] = set()
        for relation in _in_sentence(story, sentence):
            figure = relation.one("share")
            if figure not in seen and figure.upper is None:
                seen.add(figure)
                yield relation


def _in_sentence(story: Story, sentence: Sentence) -> Iterator[Relation]:
    for compiled in _NAMED:
        for hit in hits(sentence, compiled):
            roles = (("worded", hit.all("worded")), ("share", hit.all("share")))
            yield Relation("fraction", roles, (("wording", "fraction"),), Certainty.STATED)
    for compiled in _SAID:
        for hit in hits(sentence, compiled):
            start = sentence.skeleton.index(hit.word("word"), hit.start)
            word = figure_of_words(story, sentence, start, start + len(hit.word("word")))
            yield _worded(hit.word("word"), word, hit.all("share")[0])
    yield from _brackets(story, sentence)


def _brackets(story: Story, sentence: Sentence) -> Iterator[Relation]:
    """Every bracket that belongs to one "majority", as far as the enumeration goes."""
    text = sentence.skeleton
    found = list(hits(sentence, _BRACKET))
    for match in _MAJORITY.finditer(text):
        at = match.end()
        for hit in found:
            if hit.start < match.start() and hit.end <= match.end():
                continue
            if hit.end <= at:
                continue
            gap = text[at : hit.end]
            if len(gap) > 130 or _BREAK.search(gap) or "." in gap or ";" in gap:
                break
            word = figure_of_words(story, sentence, match.start(1), match.end(1))
            yield _worded(match.group(1), word, hit.all("share")[0])
            at = hit.end


def _worded(word: str, figure: Figure, share: Figure) -> Relation:
    roles = (("worded", (figure,)), ("share", (share,)))
    return Relation("fraction", roles, (("wording", "word"), ("word", word)), Certainty.STATED)
