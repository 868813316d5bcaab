"""Pairs of wordings that speak of one stretch of time: a length in one sentence, its ends in another."""

from __future__ import annotations

from dataclasses import dataclass

from ..lang.en.time_words import (
    BEGUN,
    COURT,
    COVERED,
    CRIMES,
    DEEDS,
    FIGHTS,
    FOUNDED,
    GATHERINGS,
    LEAVING,
    LONGEST,
    MOVED,
    SERIES,
    SPELLS,
    VOTES,
    WORKS,
)
from .pattern import Pattern, pattern

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
    "covered": "|".join(COVERED),
    "vote": "|".join(VOTES),
    "founded": "|".join(FOUNDED),
    "fight": "|".join(FIGHTS),
    "moved": "|".join(MOVED),
    "series": "|".join(SERIES),
}
_SINCE = r"since (?:at least |about |around |early |late |the winter of |the |a |an )*{start:year|date}"
YEAR_UNITS = frozenset({"year", "decade", "century"})


@dataclass(frozen=True, slots=True)
class Tie:
    """Two wordings that speak of one stretch of time when they stand near each other and share enough words.

    `reach` is how many sentences may lie between them, `shared` how many words of four letters or more both must have.
    With the `order` 1 the ends come after the length, with -1 before it.
    """

    lengths: Pattern
    ends: Pattern
    reach: int
    shared: int
    frame: str = ""
    units: frozenset[str] = YEAR_UNITS
    order: int = 0


# matches "a D affair"; refuses "D later"
_GATHERING = pattern(
    r"\b(?:a|the|this year's|its|their) {length:duration} (?:[a-z]{1,15} ){0,2}(?:<<gathering>>)\b", _WORDS
)
# matches "runs from T-T"; refuses "open on T"
_HELD = pattern(
    r"\b(?:runs?|running|ran|held|takes? place|took place|lasts?|scheduled|set) (?:for |from |on |between )"
    r"{start:date} ?(?:to|until|till|through|-|–|and) ?{end:date}"
)
TIES: tuple[Tie, ...] = (
    Tie(
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
    Tie(
        # matches "touched a D high"; refuses "a D highway"
        pattern(r"{length:duration}[- ](?P<side>high|low)\b"),
        # matches "its highest level since T"; refuses "its highest in Y"
        pattern(rf"\b(?P<side>high|low)est(?: [a-z]{{1,12}}){{0,3}} {_SINCE}"),
        reach=40,
        shared=2,
    ),
    Tie(
        # matches "has tumbled over the past D"; refuses "over the next D"
        pattern(r"\b(?:over|during|in|for|within) (?:the )?(?:past|last) {length:duration}"),
        # matches "has since Y grown", "has risen since Y"; refuses "had been there since Y"
        pattern(rf"\b(?:has|have)\b[^;.]{{0,160}}?\b{_SINCE}"),
        reach=5,
        shared=2,
    ),
    Tie(
        # matches a line that begins "D of war"; refuses "D of study", "after D of war"
        pattern(r"^\s*{length:duration} of (?:[a-z]{1,15} )?(?:<<spell>>)\b", _WORDS),
        # matches a sentence that begins "since Y,"; refuses "rents since Y"
        pattern(r"^\s*since {start:year|date},"),
        reach=4,
        shared=0,
    ),
    Tie(
        # matches a headline that ends "after D"; refuses "after D in jail"
        pattern(r"\bafter {length:duration}\s*$"),
        # matches "closed since the war began in Y"; refuses "since the war, in Y"
        pattern(r"\bsince [a-z' -]{1,60} in {start:year|date}"),
        reach=1,
        shared=2,
    ),
    Tie(
        # matches "quits after D on air", "leaves after D"; refuses "after D in jail"
        pattern(
            r"\b(?:<<leave>>)\b[^;.]{0,60}? after {length:duration}(?: (?:and {duration} )?(?:on|at|with)\b|\s*$)",
            _WORDS,
        ),
        # matches "he joined the station in Y"; refuses "in Y"
        pattern(r"\b(?:he|she|who) joined\b~ in {start:year|date}"),
        reach=8,
        shared=0,
    ),
    Tie(
        # matches "since its founding D ago", "enacted D ago"; refuses "he left D ago"
        pattern(r"\b(?:<<begun>>)\b(?: [a-z]{1,12}){0,2} {length:duration} ago", _WORDS),
        # matches "started by her in Y", "signed in Y"; refuses "in Y"
        pattern(r"\b(?:<<begun>>|started)\b~,? in {start:year|date}", _WORDS),
        reach=4,
        shared=2,
    ),
    Tie(
        # matches "has been overcharging players for D"; refuses "has been jailed for D"
        pattern(r"\b(?:has|have) been [a-z]{2,20}ing\b~ for (?:the past |the last )?{length:duration}"),
        # matches "sold on the store since T"; refuses "in the store in T"
        pattern(rf"\b{_SINCE}"),
        reach=4,
        shared=2,
    ),
    Tie(
        # matches "more than they did D ago"; refuses "as they did D ago"
        pattern(r"\b(?:than|from|with) (?:(?:they|it|he|she|we|there|did|was|were|had|in) ){0,2}{length:duration} ago"),
        # matches "risen from C in Y"; refuses "from Y"
        pattern(r"\b(?:from|than) {amount}(?: \({amount}\))?(?: [a-z]{1,15}){0,2} in {start:year}"),
        reach=1,
        shared=1,
    ),
    Tie(
        # matches "merged D ago"; refuses "D earlier"
        pattern(r"{length:duration} ago\b"),
        # matches a next sentence "since then it has risen from C in Y"; refuses "since then, in Y"
        pattern(r"^\s*since then\b[^;.]{0,160}? from {amount}(?: \({amount}\))?(?: [a-z]{1,15}){0,2} in {start:year}"),
        reach=1,
        shared=0,
    ),
    Tie(
        # matches "D since the end of the war"; refuses "D since the war"
        pattern(r"{length:duration} since the (?:end|start|beginning|outbreak|fall|birth) of\b"),
        # matches "the war ended in Y"; refuses "the war in Y"
        pattern(r"\b(?:<<deed>>) in {start:year|date}", _WORDS),
        reach=6,
        shared=1,
    ),
    Tie(
        # matches "the century-old plant"; refuses "a century of work"
        pattern(r"\b(?P<said>century)-old (?:[a-z]{1,15} )?(?:<<work>>)\b", _WORDS),
        # matches "built the campus in Y"; refuses "opened in Y"
        pattern(r"\bbuilt\b~ in {start:year|date}"),
        reach=40,
        shared=1,
    ),
    Tie(
        # matches "accused of stealing from them over D"; refuses "paid back over D"
        pattern(r"\b(?:<<court>>)\b[^;.]{0,160}? over (?:a period of )?{length:duration}", _WORDS),
        # matches "the crimes took place between Y and Y"; refuses "the survey took place between Y and Y"
        pattern(r"\b(?:<<crime>>)\b~ (?:between|from) {start:year} (?:and|to|until) {end:year}", _WORDS),
        reach=40,
        shared=0,
    ),
    Tie(
        # matches "over the D to Y"; refuses "over the D"
        pattern(r"\b(?:over|in|during) the {length:duration} (?:to|up to|until|ending in) {year}"),
        # matches "from C in Y to C in Y"; refuses "from C to C"
        pattern(r"\bfrom {amount}~ in {start:year} to {amount}~ in {end:year}"),
        reach=6,
        shared=2,
    ),
    Tie(
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
    Tie(
        # matches "in the past decade"; refuses "a decade later"
        pattern(r"\b(?:over|in|during) the (?:past |last )?(?P<said>decade)\b(?! (?:later|ago|before|to come))"),
        # matches "from the Y to the Y census"; refuses "from Y to Y"
        pattern(r"\bfrom (?:the )?{start:year} to (?:the )?{end:year} census"),
        reach=8,
        shared=0,
    ),
    Tie(
        # matches "in Y, when … a D conflict"; refuses "a D conflict"
        pattern(r"\bin {start:year},[^;.]{0,240} {length:duration}[- ](?:[a-z]{1,15} )?(?:<<spell>>)\b", _WORDS),
        # matches "the war ended in Y"; refuses "the war in Y"
        pattern(r"\b(?:ended|was over|collapsed) in {end:year|date}"),
        reach=3,
        shared=0,
    ),
    Tie(_GATHERING, _HELD, reach=3, shared=0, frame="day span", units=frozenset({"day"})),
    Tie(_GATHERING, _HELD, reach=40, shared=1, frame="day span", units=frozenset({"day"})),
    Tie(
        # matches "in T … to mark its O anniversary"; refuses "its O anniversary"
        pattern(r"\bin {end:year|date}[^;.]{0,120}? (?:its|their|the [a-z ]{1,30}'s) {length:ordinal} anniversary"),
        # matches "started life in Y", "has been in business since Y"; refuses "in Y"
        pattern(r"\b(?:<<founded>>|started life)(?: life)?(?: [a-z' -]{1,30})?,? (?:in|since) {start:year}", _WORDS),
        reach=12,
        shared=1,
    ),
    Tie(
        # matches a headline that ends "over D"; refuses "over D in jail"
        pattern(r"\b(?:over|in) (?:the (?:past|last) )?{length:duration}\s*$"),
        # matches "from Y through Y"; refuses "in Y and Y"
        pattern(r"\b(?:from|between) {start:year} (?:to|through|and|until) {end:year}"),
        reach=3,
        shared=2,
    ),
    Tie(
        # matches "nine dead in D"; refuses "due in D" and "in D of rain"
        pattern(
            r"(?<!due )(?<!back )\b(?:in|within|over|for) (?:the (?:past|last) |just |less than |barely )?"
            r"{length:duration}(?=,|\.|\s*$)"
        ),
        # matches "reported since T"; refuses "since the T vote"
        pattern(r"\bsince (?:early |late |mid-|last )?{start:date}(?=,|\.|\s*$)"),
        reach=1,
        shared=3,
        frame="days ago",
        units=frozenset({"day", "week", "month", "fortnight"}),
    ),
    Tie(
        # matches "all D", "the D list"; refuses "all D of war", "the D trial"
        pattern(r"\b(?:all {length:duration}(?=\)|,|\.|\s*$)|the {length:duration} (?:<<covered>>)\b)", _WORDS),
        # matches "from T to T"; refuses "from T"
        pattern(r"\b(?:from|between) {start:date} (?:to|through|and|until) {end:date}"),
        reach=40,
        shared=0,
        frame="month span",
        units=frozenset({"month"}),
    ),
    Tie(
        # matches "estimates for the next decade", "over the next D"; refuses "the next D of war"
        pattern(r"\b(?:over|in|for|during) the (?:next|coming) (?:{length:duration}|(?P<said>decade))(?=,|\.|\s*$)"),
        # matches "fiscal years Y to Y", "from Y to Y"; refuses "in Y"
        pattern(r"\b(?:fiscal years|from|between|years) {start:year} (?:to|through|and|until) {end:year}"),
        reach=2,
        shared=1,
    ),
    Tie(
        # matches "down C from D ago"; refuses "founded D ago"
        pattern(r"\b(?:from|than|as|with) {length:duration} ago\b"),
        # matches "her Y victory", "the Y presidential race"; refuses "in Y"
        pattern(r"(?:the|'s|his|her|their) {start:year} (?:[a-z]{1,15} ){0,2}(?:<<vote>>)\b", _WORDS),
        reach=3,
        shared=0,
        order=1,
    ),
    Tie(
        # matches "for the last D"; refuses "for D"
        pattern(r"\bfor (?:the|these) (?:past|last) {length:duration}"),
        # matches "in Y, the kingdom started"; refuses "in Y, the kingdom"
        pattern(r"^\s*in {start:year|date},[^;.]{0,60}\b(?:started|began|launched|opened)\b"),
        reach=2,
        shared=2,
    ),
    Tie(
        # matches "beat him D ago"; refuses "D earlier"
        pattern(r"{length:duration} ago\b|\ba (?P<said>year|decade) ago\b"),
        # matches a next sentence "it was Y", "that first plan came in T"; refuses "the plan came in Y"
        pattern(
            r"^\s*(?:it was|(?:that|this|those) (?:original |first |initial )?[^;.,]{0,60}? in) "
            r"(?:early |late |mid-)?{start:year|date}"
        ),
        reach=1,
        shared=0,
        order=1,
    ),
    Tie(
        # matches "that was D ago", "we're talking about D ago"; refuses "he left D ago"
        pattern(r"\b(?:talking|that was|this was|it was|that's) (?:about |all )?{length:duration} ago\b"),
        # matches "in Y, the office widened"; refuses "by Y"
        pattern(r"^\s*(?:but |and )?(?:back )?in {start:year|date},"),
        reach=4,
        shared=0,
        order=-1,
    ),
    Tie(
        # matches "it celebrates its O anniversary"; refuses "its rival celebrates its O anniversary"
        pattern(
            r"^\s*(?:this year,? )?(?:it|they|he|she) (?:will |now |is |are )?"
            r"(?:celebrat(?:es|ing|e)|mark(?:s|ing)?) (?:its|their|his|her) {length:ordinal} (?:anniversary|birthday)"
            r"(?! (?:in|of) )"
        ),
        # matches "founded in Y", "was built here in Y"; refuses "in Y"
        pattern(r"\b(?:<<founded>>)(?: (?:here|there|as [a-z ]{1,20}))? in {start:year}", _WORDS),
        reach=1,
        shared=0,
    ),
    Tie(
        # matches "with one day left"; refuses "with one day left until T"
        pattern(
            r"\bwith (?:just |only |less than )?{length:duration} (?:left|to go|remaining)\b(?! (?:until|before|till) )"
        ),
        # matches "the last day to vote is T"; refuses "the deadline was T"
        pattern(r"\b(?:last day|final day|deadline)\b[^;.]{0,60}? is (?:on )?{end:date}"),
        reach=12,
        shared=1,
        frame="countdown",
        units=frozenset({"day", "week", "month", "fortnight"}),
    ),
    Tie(
        # matches "D into the war", "the D of conflict"; refuses "the first D of the war", "D of war games"
        pattern(
            r"(?<!{ordinal} )(?<!early )(?<!last )(?<!next )(?<!another )"
            r"{length:duration} (?:into|of) (?:the |a )?(?:<<fight>>)"
            r"(?=[,.;:]|\s*$| (?:in|on|with|that|against|triggered|between)\b)",
            _WORDS,
        ),
        # matches "since the war began on T", "the invasion of Sele in T"; refuses "the war in T"
        pattern(
            r"\b(?:(?:<<fight>>|invasion)\b[^;.]{0,30}? (?:began|started|erupted|broke out|was launched)|"
            r"(?:launched|began|started) (?:its|the|their|a) (?:[a-z-]{1,15} ){0,3}(?:<<fight>>|invasion)\b"
            r"[^;.]{0,30}?) (?:on|in) {start:year|date}",
            _WORDS,
        ),
        reach=60,
        shared=0,
        frame="later",
        units=frozenset({"day", "week", "month", "year"}),
    ),
    Tie(
        # matches "will leave the show after D", "quit the firm after D"; refuses "leave the show after D in court"
        pattern(
            r"\b(?:<<leave>>|leave|quit|step down|retire|stand down|left|has left)\b(?: [a-z'-]{1,15}){0,7} after "
            r"{length:duration}(?: (?:at|with|on)\b|[,.;]|\s*$)",
            _WORDS,
        ),
        # matches "he took over the show in Y", "has led it since Y"; refuses "in Y"
        pattern(
            r"\b(?:he|she|who|[a-z]{3,20}) (?:joined|took over|took charge of|became|began|started|arrived)\b"
            r"[^;.]{0,60}? in {start:year|date}|\b(?:has|had) (?:led|headed|run|hosted|edited|worked|been)\b"
            r"[^;.]{0,60}? since {start:year|date}"
        ),
        reach=12,
        shared=2,
    ),
    Tie(
        # matches "the figures showed that it doubled in D, … to P in Y"; refuses "it doubled in D"
        pattern(
            r"\bthe (?:[a-z]{1,12} )?(?:<<series>>)\b[^;.]{0,120}? (?:<<moved>>)\b[^;.]{0,30}? "
            r"(?:in|over) (?:just |the (?:past|last) )?{length:duration}"
            r"(?:,[^;.]{0,100}? (?:to|at) {level} in {end:year})?",
            _WORDS,
        ),
        # matches "since the survey began in Y"; refuses "since the war began in Y"
        pattern(
            r"\bsince (?:the |this |its )?(?:[a-z]{1,15} )?(?:<<series>>) (?:was |were )?(?:first )?"
            r"(?:began|started|collected|kept|published|compiled) in {start:year}",
            _WORDS,
        ),
        reach=8,
        shared=0,
        frame="since begun",
    ),
)
