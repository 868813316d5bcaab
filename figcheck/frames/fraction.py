"""A share in words with the percentage set beside it: "nearly half of tenants (48%)", "a majority, 56 percent,"."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.shares import LESS_THAN_HALF, MORE_THAN_HALF, MOSTLY, NO_SHARE, SLIM
from ..model import Certainty, Figure, Kind, Qualifier, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, figure_of_words
from .pattern import Hit, Late, hits, pattern

_SIGNS = "".join(SIGN_OF_KIND.values())
_NOT_AGE = _SIGNS.replace(SIGN_OF_KIND[Kind.AGE], "")
_FRACTION = SIGN_OF_KIND[Kind.FRACTION] + SIGN_OF_KIND[Kind.RATIO]
# matches "most" of "most of us", "most young adults", "most people"; refuses "most popular was", "most dangerous"
_OF_SOME = (
    r"(?= of |,? (?:[a-z-]+ ){0,2}?(?!was|is|has|as|its|this|less)(?:[a-z]+(?:[^aious]s|[aeio]e?s)|people|men|women|"
    r"children)(?<!ous)(?![a-z]))"
)
_WORD = "|".join([*sorted(MORE_THAN_HALF | LESS_THAN_HALF), *(rf"{word}{_OF_SOME}" for word in sorted(MOSTLY))])
_WORDS = {
    "word": rf"(?P<word>(?<![a-z-])(?:{_WORD})(?![a-z-]))",
    "major": r"(?P<word>(?:majority|minority)(?![a-z-]))",
    "label": rf"(?:[^{_SIGNS}.;:()—–,\n]|(?<=u)\.s\.|(?<=u)\.k\.){{0,70}}?",
    # before a bracket the whole statement may stand, with an age in it
    "statement": rf"(?:[^{_NOT_AGE}.;:()—–,\n]|(?<=u)\.s\.|(?<=u)\.k\.){{0,110}}?",
    # nothing but a short label may follow the percentage in the bracket
    "inside": rf"(?! ?(?:{'|'.join(NO_SHARE)})(?![a-z]))[^{_SIGNS}()\n;]{{0,30}}?[)\]]",
}
# matches "P (one in five)", "P, or a third,"; refuses "P, a third more"
_SHARE_FIRST = pattern(
    r"{share:percent}<<label>>(?: ?\(|, or (?:about |nearly |roughly )?){worded:fraction|ratio}(?:\)|,|\.| of)",
    _WORDS,
    name="fraction/share-then-fraction",
)
_NAMED = (
    # matches "half of tenants (P)", "one in five (P said so)"; refuses "half of tenants (up P)"
    pattern(
        r"{worded:fraction|ratio}<<statement>>[(\[](?:about |just |some )?{share:percent}<<inside>>",
        _WORDS,
        name="fraction/fraction-then-bracket",
    ),
    # matches "nearly half of students — P — who", "a third, P, said"; refuses "half of tenants, P of landlords"
    pattern(
        r"{worded:fraction|ratio}<<label>>(?: ?[—–] ?| -{1,2} |, (?:or )?){share:percent}(?: ?[—–]| -|,)(?! of)",
        _WORDS,
        name="fraction/fraction-then-dash",
    ),
    _SHARE_FIRST,
)
_SAID = (
    # matches "a majority of voters, P, said", "a slim majority — P — said"; refuses "a majority, P of them women"
    pattern(
        r"<<word>><<label>>(?: ?[—–] ?| -{1,2} |, ){share:percent}(?: ?[—–]| -|,|\.$|$)(?! of)",
        _WORDS,
        name="fraction/majority-then-share",
    ),
    # matches "a P majority of voters"; refuses "a P majority stake"
    pattern(
        r"\ban? (?:[a-z]+ )?{share:percent} (?:[a-z]+ )?<<major>>(?! (?:stake|shareholding|owne|interest|share))",
        _WORDS,
        name="fraction/share-then-majority",
    ),
)
# matches "majorities of Democrats (P), women (P) and men (P)"; each bracket is taken in turn
_MAJORITY = Late(rf"(?<![a-z-])({_WORD})(?![a-z-])")
_BRACKET = pattern(
    r"(?P<gap>[^{any}.;()\n—–]{{0,70}}?)[(\[](?:by |at )?{{share:percent}}<<inside>>".replace("{any}", _SIGNS)
    .replace("{{", "{")
    .replace("}}", "}"),
    _WORDS,
    name="fraction/majority-in-bracket",
)
# matches " while ", " but ", another word of share: the brackets after it belong to something else
_BREAK = Late(
    rf"(?<![a-z])(?:while|but|whereas|than|compared|versus|and only|only|just|another|some|few|fewer|"
    rf"none)(?![a-z])|[{_FRACTION}]|(?<![a-z-])(?:{_WORD})(?![a-z-])"
)
# matches ". " and "; "; refuses the dots of "u.s."
_STOP = Late(r"(?<!u)(?<!u\.[sk])\.|;")
# matches "this means an average of four out of 10", "that is one in five"; refuses "that is half the story"
_THIS_MEANS = pattern(
    r"^\W*(?:this|that|which)(?: means?| is|'s| equates to| amounts to| works out at)(?: that)?(?: an average of| "
    r"about| roughly| some| around| nearly)? {worded:ratio}",
    name="fraction/means-out-of",
)
_SLIM = Late(rf"(?<![a-z])(?:{'|'.join(sorted(SLIM))}) $")
_BOUNDED = frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST, Qualifier.LESS_THAN, Qualifier.AT_MOST})


def fraction(story: Story) -> Iterator[Relation]:
    """Relations between a share in words and its percentage; the cue "word" names a share that is no figure."""
    previous: Sentence | None = None
    for sentence in story.sentences:
        earlier, previous = previous, sentence
        if earlier is not None and earlier.index + 1 == sentence.index:
            yield from _means(earlier, sentence)
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
            if not _BREAK.search(sentence.skeleton[hit.start + 1 : hit.end]) or compiled is _SHARE_FIRST:
                yield _spoken(hit.all("worded")[0], hit.all("share")[0], "fraction", hit.wording)
    for compiled in _SAID:
        for hit in hits(sentence, compiled):
            start = sentence.skeleton.index(hit.word("word"), hit.start)
            word = figure_of_words(story, sentence, start, start + len(hit.word("word")))
            yield _worded(hit.word("word"), word, hit, sentence.skeleton[max(0, start - 20) : start])
    yield from _brackets(story, sentence)
    yield from _further(sentence)


def _brackets(story: Story, sentence: Sentence) -> Iterator[Relation]:
    """Every bracket that belongs to one "majority", as far as the enumeration goes."""
    text = sentence.skeleton
    found = list(hits(sentence, _BRACKET))
    for match in _MAJORITY.finditer(text):
        at = match.end()
        for hit in found:
            if hit.end <= at:
                continue
            gap = text[at : hit.end]
            if len(gap) > 130 or _BREAK.search(gap) or _STOP.search(gap) or _is_shared_out(text, at, hit.end):
                break
            word = figure_of_words(story, sentence, match.start(1), match.end(1))
            yield _worded(match.group(1), word, hit, text[max(0, match.start() - 20) : match.start()])
            at = hit.end


# matches ", blows (P", " and assaults (P" behind a bracket; refuses ", who"
_NEXT_BRACKET = Late(rf",? (?:and |or )?[a-z' -]{{2,40}} \((?:about )?[{SIGN_OF_KIND[Kind.PERCENT]}]")


# matches "were", "is" before the first bracket; refuses "wares"
_VERB = Late(r"\b(?:is|are|was|were|be|been|had|have|has|came|come|went|go)\b")


def _is_shared_out(text: str, start: int, end: int) -> bool:
    """True for "most were due to falls (38%), blows (21%) and crashes (20%)", which together are the most."""
    return _NEXT_BRACKET.match(text, end) is not None and _VERB.search(text, start, end) is not None


def _further(sentence: Sentence) -> Iterator[Relation]:
    """The second bracket of "over half of men (51%) as well as women (56%)": both are held to the same bound."""
    text = sentence.skeleton
    bounded = [i for i, f in enumerate(sentence.figures) if f.kind is Kind.FRACTION and f.qualifier in _BOUNDED]
    found = [hit for hit in hits(sentence, _BRACKET) if hit.start > 0] if bounded else []
    for index in bounded if len(found) > 1 else ():
        figure = sentence.figures[index]
        at = sentence.places[index] + 1
        for hit in found:
            gap = text[at : hit.end]
            if hit.end > at and (len(gap) > 110 or _BREAK.search(gap) or _STOP.search(gap)):
                break
            if hit.end > at:
                yield _spoken(figure, hit.all("share")[0], "further bracket", "fraction/further-bracket")
                at = hit.end


def _means(previous: Sentence, sentence: Sentence) -> Iterator[Relation]:
    """ "40 percent are poor. This means that four in ten live below …": the one percentage of the sentence before."""
    percents = [figure for figure in previous.figures if figure.kind is Kind.PERCENT and figure.upper is None]
    for hit in hits(sentence, _THIS_MEANS) if len(percents) == 1 else ():
        yield _spoken(hit.all("worded")[0], percents[0], "this means", hit.wording)


def _spoken(worded: Figure, share: Figure, wording: str, name: str) -> Relation:
    return Relation(
        "fraction", (("worded", (worded,)), ("share", (share,))), (("wording", wording),), Certainty.STATED, name
    )


def _worded(word: str, figure: Figure, hit: Hit, before: str) -> Relation:
    roles = (("worded", (figure,)), ("share", hit.all("share")[:1]))
    slim = (("size", "slim"),) if _SLIM.search(before) else ()
    return Relation("fraction", roles, (("wording", "word"), ("word", word), *slim), Certainty.STATED, hit.wording)
