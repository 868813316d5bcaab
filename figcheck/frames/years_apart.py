"""A length of time in one sentence whose beginning, or both ends, another sentence of the same thing gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..lang.en.sameness import EMPTY
from ..lang.en.time_words import BEGUN, COURT, CRIMES, DEEDS, FALLEN, GATHERINGS, LEAVING, LONGEST, SPELLS, WORKS
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, figure_of_words
from .pattern import Hit, Late, Pattern, hits, pattern

_WORDS = {
    "most": "|".join(LONGEST),
    "deed": "|".join(DEEDS),
    "spell": "|".join(SPELLS),
    "court": "|".join(COURT),
    "crime": "|".join(CRIMES),
    "work": "|".join(WORKS),
    "leave": "|".join(LEAVING),
    "begun": "|".join(BEGUN),
    "gathering": "|".join(GATHERINGS),
}
_LENGTH_SIGNS = (SIGN_OF_KIND[Kind.DURATION], "decade", "century-old", "anniversary")
_SINCE = r"since (?:at least |about |around |early |late |the winter of |the |a |an )*{start:year|date}"
_YEAR_UNITS = frozenset({"year", "decade", "century"})
# so many words in common make two sentences tell one thing
_SAME_STORY = 3
_TOLD_APART = 2


@dataclass(frozen=True, slots=True)
class _Tie:
    """Two wordings that speak of one stretch of time when they stand near each other and share enough words.

    `reach` is how many sentences may lie between them, `shared` how many words of four letters or more both must have.
    """

    lengths: Pattern
    ends: Pattern
    reach: int
    shared: int
    frame: str = ""
    units: frozenset[str] = _YEAR_UNITS


_TIES: tuple[_Tie, ...] = (
    _Tie(
        # matches "the deadliest avalanche in D"; refuses "the deadliest in D to Y"
        pattern(
            r"(?:\b(?P<most><<most>>)\b|{rank:ordinal})~ (?:in|for) (?:the past |the last |at least )?"
            r"{length:duration}(?! to\b)",
            _WORDS,
        ),
        # matches "the greatest loss of life since a Y slide"; refuses "the greatest since records began in Y"
        pattern(rf"(?:\b(?P<most><<most>>|not)\b|{{rank:ordinal}})[^;.]{{0,80}}? {_SINCE}", _WORDS),
        reach=40,
        shared=2,
    ),
    _Tie(
        # matches "touched a D high"; refuses "a D highway"
        pattern(r"{length:duration}[- ](?P<side>high|low)\b"),
        # matches "its highest level since T"; refuses "its highest in Y"
        pattern(rf"\b(?P<side>high|low)est(?: [a-z]{{1,12}}){{0,3}} {_SINCE}"),
        reach=40,
        shared=2,
    ),
    _Tie(
        # matches "has tumbled over the past D"; refuses "over the next D"
        pattern(r"\b(?:over|during|in|for|within) (?:the )?(?:past|last) {length:duration}"),
        # matches "has since Y grown", "has risen since Y"; refuses "had been there since Y"
        pattern(rf"\b(?:has|have)\b[^;.]{{0,160}}?\b{_SINCE}"),
        reach=5,
        shared=2,
    ),
    _Tie(
        # matches a line that begins "D of war"; refuses "D of study", "after D of war"
        pattern(r"^\s*{length:duration} of (?:[a-z]{1,15} )?(?:<<spell>>)\b", _WORDS),
        # matches a sentence that begins "since Y,"; refuses "rents since Y"
        pattern(r"^\s*since {start:year|date},"),
        reach=4,
        shared=0,
    ),
    _Tie(
        # matches a headline that ends "after D"; refuses "after D in jail"
        pattern(r"\bafter {length:duration}\s*$"),
        # matches "closed since the war began in Y"; refuses "since the war, in Y"
        pattern(r"\bsince [a-z' -]{1,60} in {start:year|date}"),
        reach=1,
        shared=2,
    ),
    _Tie(
        # matches "quits after D on air", "leaves after D"; refuses "after D in jail"
        pattern(
            r"\b(?:<<leave>>)\b[^;.]{0,60}? after {length:duration}(?: (?:and {duration} )?(?:on|at|with|as)\b|\s*$)",
            _WORDS,
        ),
        # matches "he joined the station in Y"; refuses "in Y"
        pattern(r"\b(?:he|she|who) joined\b~ in {start:year|date}"),
        reach=8,
        shared=0,
    ),
    _Tie(
        # matches "since its founding D ago", "enacted D ago"; refuses "he left D ago"
        pattern(r"\b(?:<<begun>>)\b(?: [a-z]{1,12}){0,2} {length:duration} ago", _WORDS),
        # matches "started by her in Y", "signed in Y"; refuses "in Y"
        pattern(r"\b(?:<<begun>>|started)\b~,? in {start:year|date}", _WORDS),
        reach=4,
        shared=2,
    ),
    _Tie(
        # matches "has been overcharging players for D"; refuses "has been jailed for D"
        pattern(r"\b(?:has|have) been [a-z]{2,20}ing\b~ for (?:the past |the last )?{length:duration}"),
        # matches "sold on the store since T"; refuses "in the store in T"
        pattern(rf"\b{_SINCE}"),
        reach=4,
        shared=2,
    ),
    _Tie(
        # matches "more than they did D ago"; refuses "as they did D ago"
        pattern(r"\b(?:than|from|with) (?:(?:they|it|he|she|we|there|did|was|were|had|in) ){0,2}{length:duration} ago"),
        # matches "risen from C in Y"; refuses "from Y"
        pattern(r"\b(?:from|than) {amount}(?: \({amount}\))?(?: [a-z]{1,15}){0,2} in {start:year}"),
        reach=1,
        shared=1,
    ),
    _Tie(
        # matches "merged D ago"; refuses "D earlier"
        pattern(r"{length:duration} ago\b"),
        # matches a next sentence "since then it has risen from C in Y"; refuses "since then, in Y"
        pattern(r"^\s*since then\b[^;.]{0,160}? from {amount}(?: \({amount}\))?(?: [a-z]{1,15}){0,2} in {start:year}"),
        reach=1,
        shared=0,
    ),
    _Tie(
        # matches "D since the end of the war"; refuses "D since the war"
        pattern(r"{length:duration} since the (?:end|start|beginning|outbreak|fall|birth) of\b"),
        # matches "the war ended in Y"; refuses "the war in Y"
        pattern(r"\b(?:<<deed>>) in {start:year|date}", _WORDS),
        reach=6,
        shared=1,
    ),
    _Tie(
        # matches "the century-old plant"; refuses "a century of work"
        pattern(r"\b(?P<said>century)-old (?:[a-z]{1,15} )?(?:<<work>>)\b", _WORDS),
        # matches "built the campus in Y"; refuses "opened in Y"
        pattern(r"\bbuilt\b~ in {start:year|date}"),
        reach=40,
        shared=1,
    ),
    _Tie(
        # matches "accused of stealing from them over D"; refuses "paid back over D"
        pattern(r"\b(?:<<court>>)\b[^;.]{0,160}? over (?:a period of )?{length:duration}", _WORDS),
        # matches "the crimes took place between Y and Y"; refuses "the survey took place between Y and Y"
        pattern(r"\b(?:<<crime>>)\b~ (?:between|from) {start:year} (?:and|to|until) {end:year}", _WORDS),
        reach=40,
        shared=0,
    ),
    _Tie(
        # matches "over the D to Y"; refuses "over the D"
        pattern(r"\b(?:over|in|during) the {length:duration} (?:to|up to|until|ending in) {year}"),
        # matches "from C in Y to C in Y"; refuses "from C to C"
        pattern(r"\bfrom {amount}~ in {start:year} to {amount}~ in {end:year}"),
        reach=6,
        shared=2,
    ),
    _Tie(
        # matches "over nearly a decade", "in the past decade"; refuses "a decade later"
        pattern(
            r"\b(?:over|in|during|for) (?:nearly |almost |about |the past |the last )?(?:a )?(?P<said>decade)"
            r"(?! later| ago| before| after| to come)\b"
        ),
        # matches "from Y to Y", "from the Y to the Y census"; refuses "in Y and Y"
        pattern(r"\b(?:from|between) (?:the )?{start:year} (?:to|and) (?:the )?{end:year}"),
        reach=6,
        shared=3,
    ),
    _Tie(
        # matches "in the past decade"; refuses "a decade later"
        pattern(r"\b(?:over|in|during) the (?:past |last )?(?P<said>decade)\b(?! (?:later|ago|before|to come))"),
        # matches "from the Y to the Y census"; refuses "from Y to Y"
        pattern(r"\bfrom (?:the )?{start:year} to (?:the )?{end:year} census"),
        reach=8,
        shared=0,
    ),
    _Tie(
        # matches "in Y, when … a D conflict"; refuses "a D conflict"
        pattern(r"\bin {start:year},[^;.]{0,240} {length:duration}[- ](?:[a-z]{1,15} )?(?:<<spell>>)\b", _WORDS),
        # matches "the war ended in Y"; refuses "the war in Y"
        pattern(r"\b(?:ended|was over|collapsed) in {end:year|date}"),
        reach=3,
        shared=0,
    ),
    _Tie(
        # matches "a D affair"; refuses "D later"
        pattern(
            r"\b(?:a|the|this year's|its|their) {length:duration} (?:[a-z]{1,15} ){0,2}(?:<<gathering>>)\b", _WORDS
        ),
        # matches "runs from T-T"; refuses "open on T"
        pattern(
            r"\b(?:runs?|running|ran|held|takes? place|took place|lasts?|scheduled|set) (?:for |from |on |between )"
            r"{start:date} ?(?:to|until|till|through|-|–|and) ?{end:date}"
        ),
        reach=3,
        shared=0,
        frame="day span",
        units=frozenset({"day"}),
    ),
    _Tie(
        # matches "in T … to mark its O anniversary"; refuses "its O anniversary"
        pattern(r"\bin {end:year|date}[^;.]{0,120}? (?:its|their|the [a-z ]{1,30}'s) {length:ordinal} anniversary"),
        # matches "started life in Y"; refuses "in Y"
        pattern(
            r"\b(?:founded|opened|established|launched|built|started life|began)(?: life)? (?:here )?in {start:year}"
        ),
        reach=1,
        shared=0,
    ),
)
# matches "in Y, … ", the moment from which a later one is counted; refuses "by Y"
_THEN = pattern(r"^\s*(?:but )?in (?:early |late |mid-)?{start:year|date},")
# matches "it took D, until the late Y", "D later, in Y"; refuses "D later"
_UNTIL = pattern(
    r"(?:\btook (?:more than |nearly )?{length:duration}, until|{length:duration} later,? (?:in|on|by)) "
    r"(?:the )?(?:late |early |mid-)?{end:year|date}"
)
# matches a word of four letters or more; refuses shorter ones
_WORD = Late(r"[a-z]{4,}")


def _has_end(tie: _Tie) -> bool:
    return any(role == "end" for _, role in (*tie.lengths.roles, *tie.ends.roles))


_SPANS = tuple(tie for tie in _TIES if _has_end(tie))
_AGO = tuple(tie for tie in _TIES if not _has_end(tie))


def years_apart(story: Story) -> Iterator[Relation]:
    """A length back from publication (in words under the cue of that name) in "length", its beginning in "start"."""
    near = _sentences_of_length(story)
    for tie in _AGO if near else ():
        yield from _tied(story, near, tie)


def spans_apart(story: Story) -> Iterator[Relation]:
    """A length (in words under the cue of that name) in "length", its two ends in "start" and "end"."""
    near = _sentences_of_length(story)
    for tie in _SPANS if near else ():
        yield from _tied(story, near, tie)
    if near:
        yield from _told_on(story)


def _sentences_of_length(story: Story) -> list[Sentence]:
    return [sentence for sentence in story.sentences if any(sign in sentence.skeleton for sign in _LENGTH_SIGNS)]


def _tied(story: Story, near: list[Sentence], tie: _Tie) -> Iterator[Relation]:
    lengths = [(sentence, hit) for sentence in near for hit in hits(sentence, tie.lengths) if _is_told_in(hit, tie)]
    if not lengths:
        return
    ends = [(sentence, hit) for sentence in story.sentences for hit in hits(sentence, tie.ends)]
    pairs = [
        (length, [other for other in ends if _is_beside(tie, length, other)]) for length in (lengths if ends else ())
    ]
    tied = [(length, beside) for length, beside in pairs if beside]
    # several lengths are told apart by the words around them, if at all
    if not tied or not _are_one([length for length, _ in tied] if tie.shared >= _TOLD_APART else lengths):
        return
    for length, beside in tied:
        if len({_names(hit) for _, hit in beside}) == 1:
            yield _relation(story, length, beside[0][1], tie.frame)


def _are_one(lengths: list[tuple[Sentence, Hit]]) -> bool:
    """True when the lengths are one length, or are told of one thing in the same words."""
    first = _content(lengths[0][0])
    return all(
        _value(hit) == _value(lengths[0][1]) or len(_content(sentence) & first) >= _SAME_STORY
        for sentence, hit in lengths[1:]
    )


def _is_beside(tie: _Tie, length: tuple[Sentence, Hit], ends: tuple[Sentence, Hit]) -> bool:
    (place, one), (sentence, other) = length, ends
    return (
        sentence is not place
        and _is_first(other)
        and abs(sentence.index - place.index) <= tie.reach
        and one.word("side") == other.word("side")
        and (one.word("most") in FALLEN) == (other.word("most") in FALLEN)
        and len(_content(sentence) & _content(place)) >= tie.shared
    )


def _names(hit: Hit) -> tuple[str, ...]:
    """The ends as printed."""
    return tuple(figure.text for role in ("start", "end") for figure in hit.all(role))


def _is_told_in(hit: Hit, tie: _Tie) -> bool:
    length = hit.get("length")
    return (length is None or length.kind is Kind.ORDINAL or length.unit in tie.units) and _is_first(hit)


def _is_first(hit: Hit) -> bool:
    """False for "the second title in five years", which says nothing of the years before the first."""
    rank = hit.get("rank")
    return rank is None or rank.text.lower() in ("first", "the first")


def _value(hit: Hit) -> object:
    length = hit.get("length")
    return length.stated if length is not None else hit.word("said")


def _content(sentence: Sentence) -> set[str]:
    """The words of a sentence that tell what it is about."""
    return {match.group() for match in _WORD.finditer(sentence.skeleton)} - EMPTY


def _relation(story: Story, told: tuple[Sentence, Hit], ends: Hit, frame: str) -> Relation:
    place, length = told
    roles: list[tuple[str, tuple[Figure, ...]]] = []
    cues: tuple[tuple[str, str], ...] = ()
    if length.all("length"):
        roles.append(("length", length.all("length")))
    else:
        word = length.word("said")
        at = place.skeleton.index(word, length.start)
        roles.append(("length", (figure_of_words(story, place, at, at + len(word)),)))
        cues = (("length", word),)
    roles.append(("start", ends.all("start") or length.all("start")))
    last = ends.all("end") or length.all("end")
    if last:
        roles.append(("end", last))
    return Relation(frame or ("year span" if last else "years ago"), tuple(roles), cues, Certainty.IMPLIED)


def _told_on(story: Story) -> Iterator[Relation]:
    """ "In 1990, … . Ten years later, in 2000," where nothing between the two names another year."""
    for earlier, sentence in zip(story.sentences, story.sentences[1:], strict=False):
        if sentence.index - earlier.index > 1:
            continue
        for hit in hits(sentence, _UNTIL):
            starts = list(hits(earlier, _THEN))
            dated = [figure for figure in earlier.figures if figure.kind in (Kind.YEAR, Kind.DATE)]
            if len(starts) == 1 and len(dated) == 1 and hit.all("length")[0].unit in _YEAR_UNITS:
                roles = (("length", hit.all("length")), ("start", starts[0].all("start")), ("end", hit.all("end")))
                yield Relation("year span", roles, (), Certainty.IMPLIED)
