"""A length that runs from a moment told beside it to the day of publication, or from that day on to one to come."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.time_words import EVENTS, NOT_YET, QUARTERS, TOLD_PAST, WAITS
from ..model import CalendarDate, Certainty, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND
from .dated import LENGTH, dated, has_month, has_year
from .pattern import Hit, Late, Pattern, hits, pattern

_WORDS = {
    "event": "|".join(EVENTS),
    "wait": "|".join(WAITS),
    "past": "|".join(TOLD_PAST),
}
_START = r"{start:year|date}"
_CLAUSE_END = r"(?=[,.;)]|\s*$)"
_ITS = r"(?:the |a |an |its |his |her |their )"
_HAS_LED = (
    r"(?:has|have) (?:since |now )?(?:ruled|governed|reigned|led it|run it|"
    r"been (?:in (?:power|office|charge)|there)|held (?:it|office|power))(?: there| here)? for "
)
# told of the day of publication by the tense or by the sense
_NOW: tuple[Pattern, ...] = (
    # matches "comes D after the T attack"; refuses "came D after the T attack"
    pattern(rf"\bcomes? {LENGTH} after {_ITS}{_START} [a-z]"),
    # matches "comes D after the attack of T"; refuses "comes D after the attack"
    pattern(rf"\bcomes? {LENGTH} after {_ITS}[a-z' -]{{1,40}} (?:of|in|on) {_START}"),
    # matches "since Y, making him its leader for D"; refuses "since Y, making him rich for D"
    pattern(
        rf"\bsince {_START}, (?:making (?:him|her|it|them) [a-z' -]{{1,30}} for|serving) {LENGTH}"
        rf"(?: so far)?{_CLAUSE_END}"
    ),
    # matches "since Y, and his D in power"; refuses "since Y, and D"
    pattern(rf"\bsince {_START},? and (?:in )?(?:his|her|its|their) {LENGTH} (?:in|as|at) (?:power|office|the|its)\b"),
    # matches "came to power in Y and has ruled for D"; refuses "came to power in Y and has ruled alone for D"
    pattern(
        rf"\b(?:came to|took|seized) (?:power|office|over|charge)(?: [a-z'-]{{1,15}}){{0,3}} in {_START},? "
        rf"(?:and |but |who )?{_HAS_LED}{LENGTH}{_CLAUSE_END}",
        _WORDS,
    ),
    # matches "in power since Y, he has ruled for D"; refuses "since Y, he has ruled with others for D"
    pattern(
        rf"\bsince {_START}, (?:he|she|it|they|(?:mr |the )[a-z'-]{{1,20}}) {_HAS_LED}{LENGTH}{_CLAUSE_END}", _WORDS
    ),
    # matches "has worked at the school for D, having joined in Y"; refuses "has worked for D, having left in Y"
    pattern(
        rf"\b(?:has|have) (?:worked|taught|served|played|preached)(?: [a-z'-]{{1,15}}){{0,5}} for {LENGTH},? "
        rf"(?:having|after) (?:first )?(?:joined|joining|started|starting)(?: it| there)?"
        rf"(?: as [a-z ]{{1,20}})? in {_START}"
    ),
    # matches "joined in Y, and in her D there she has"; refuses "joined in Y, and in her D there she had"
    pattern(
        rf"\b(?:joined|moved|came|arrived)\b[^;.]{{0,30}}? in {_START},? (?:and )?(?:in|during|over) "
        rf"(?:her|his|its|their) {LENGTH} (?:there|here|with|at|in)\b[^;.]{{0,30}}? (?:has|have)\b"
    ),
)
_PAST = r"\b(?:end(?:ed|s|ing)?|break(?:s|ing)?|broke|snap(?:ped|s|ping)?)"
# told in the past of what is new, or at the head of a sentence
_NEW: tuple[Pattern, ...] = (
    # matches "since Y, ending a D wait"; refuses "since Y, ending a D contract"
    pattern(
        rf"\bsince {_START},? (?:and )?{_PAST} {_ITS}{{length:duration}}[- ](?:[a-z-]{{1,15}} )?(?:<<wait>>)\b", _WORDS
    ),
    # matches "ended a D drought stretching back to Y"; refuses "ended a D drought in Y"
    pattern(
        rf"{_PAST} {_ITS}{{length:duration}}[- ](?:[a-z-]{{1,15}} )?(?:<<wait>>)\b[^,;.]{{0,30}}? "
        rf"(?:since|back to|that began in|dating to)(?: [a-z'-]{{1,15}}){{0,5}} {_START}",
        _WORDS,
    ),
    # matches "since Y, a gap of D"; refuses "since Y, a gap of D or more"
    pattern(rf"\bsince {_START},? (?:– |— |- )?an? (?:<<wait>>) of {LENGTH}{_CLAUSE_END}", _WORDS),
    # matches "first title in D, having last won in Y"; refuses "first title in D, after losing in Y"
    pattern(
        rf"{{rank:ordinal}} (?:[a-z'-]{{1,15}} ){{0,4}}(?:in|for) {{length:duration}},? (?:and )?"
        r"(?:after (?:last )?(?:winning|victory|success)|having (?:last|previously)|the last (?:being|coming|one)|"
        rf"the previous one)(?: [a-z'-]{{1,15}}){{0,4}} (?:in|of|on) {_START}"
    ),
    # matches "D after the Y crash, nothing has"; refuses "D after the Y crash, nothing had"
    pattern(
        rf"^\s*(?:and |but |now,? )?{LENGTH} after {_ITS}(?:{_START}(?: [a-z-]{{1,15}}){{1,3}}|"
        rf"[a-z' -]{{1,40}} (?:of|in|on) {_START}),(?: (?!(?:<<past>>|[a-z]{{2,12}}ed)\b)[a-z'’-]{{1,15}}){{1,5}} "
        r"(?:has|have|is|are|remains?|still)\b",
        _WORDS,
    ),
)
# what is told of the past, and cannot be longer than the time since then
_AFTER: tuple[Pattern, ...] = (
    # matches "D after the T attack"; refuses "D after the T novel"
    pattern(rf"{{length:duration}} after {_ITS}{_START} (?:[a-z-]{{1,15}} ){{0,2}}(?:<<event>>)\b", _WORDS),
    # matches "D after the flood of T"; refuses "D after the flood"
    pattern(
        rf"{{length:duration}} after {_ITS}(?:[a-z-]{{1,15}} ){{0,3}}(?:<<event>>)(?: [a-z'-]{{1,15}}){{0,4}} "
        rf"(?:of|in|on) {_START}",
        _WORDS,
    ),
)
_THING = r"(?:founded|built|established|constructed|erected)"
_AGED: tuple[Pattern, ...] = (
    # matches "founded in Y, making it A"; refuses "founded in Y, making A"
    pattern(
        rf"\b(?:{_THING}|opened|formed) in {{start:year}},? (?:making|which makes) (?:it|them) {{length:age|duration}}"
    ),
    # matches "the A club, founded in Y"; refuses "the A owner's club, founded in Y"
    pattern(
        r"\bthe {length:age|duration} (?:[a-z-]{1,15} ){0,2}[a-z-]{3,15}, (?:which was )?(?:founded|built) in "
        r"{start:year}"
    ),
    # matches "founded in Y, the A club"; refuses "founded in Y, A"
    pattern(rf"^\s*{_THING} (?:here )?in {{start:year}}, the {{length:age|duration}} [a-z]"),
    # matches "built in Y, the church is A"; refuses "built in Y, the church was A"
    pattern(
        rf"\b{_THING} in {{start:year}}, (?:the|it|this|that)(?: (?!was\b)[a-z'-]{{1,15}}){{0,3}} (?:is|turns) "
        r"(?:now )?{length:age|duration}"
    ),
)
_AHEAD: tuple[Pattern, ...] = (
    # matches "D from now, in Y", "in D' time, on T"; refuses "D from now"
    pattern(r"{length:duration}(?: from now|['’] time|'s time),? (?:in|on|by) (?:the )?{end:year|date}"),
    # matches "in Y, D from now", "on T, in D' time"; refuses "in Y, D"
    pattern(
        r"\b(?:in|on|by) {end:year|date},? (?:in )?(?:just |only |some )?{length:duration}"
        r"(?: from now|['’] time|'s time)"
    ),
    # matches "votes in D, on T"; refuses "in D of talks, on T"
    pattern(r"\bin {length:duration},? on {end:date}"),
    # matches "on T, in D"; refuses "on T, in D of talks"
    pattern(r"\b(?:on|is) {end:date}, in {length:duration}(?=[,.;)]|\s*$)"),
    # matches "is D away, on T"; refuses "was D away, on T"
    pattern(r"\bis (?:just |only |now |still )?{length:duration} away,? (?:on )?{end:date}"),
    # matches "the vote on T is D away"; refuses "the vote on T was D away"
    pattern(r"\bon {end:date} is (?:just |only |now |still )?{length:duration} away\b"),
    # matches "comes D before the T vote"; refuses "came D before the T vote"
    pattern(rf"\bcomes? {LENGTH} before {_ITS}{{end:date}}"),
)
# matches "O quarter of growth since T", "O straight quarter since the slump of T and T"; refuses "O quarter of Y"
_QUARTERS = pattern(
    r"{length:ordinal} (?:straight |consecutive |successive )?quarter(?:ly [a-z]{1,12})?(?: of [a-z ]{1,20})?"
    r"(?: in a row)?,? since (?:[^;.]{0,110}? )??(?:{date} and )?{start:date}"
)
# matches "in the O quarter of Y"; refuses "in Y"
_QUARTER = pattern(r"{nth:ordinal} quarter of {end:year}")
# matches "would", "could", of what has not come about; refuses "wood"
_OPEN = Late(r"\b(?:" + "|".join(NOT_YET) + r")\b")
_YEARS = frozenset({"year", "decade", "century"})
_DAYS = frozenset({"day", "week", "month", "fortnight"})
_DURATION = SIGN_OF_KIND[Kind.DURATION]
_AGE = SIGN_OF_KIND[Kind.AGE]
_NOW_SIGNS = ("come ", "comes ", "since ", " has ", " have ")
_NEW_SIGNS = ("since ", "back to", "dating to", "began in", SIGN_OF_KIND[Kind.ORDINAL], _DURATION + " after ")


def spans_back(story: Story) -> Iterator[Relation]:
    """A length in "length" with its beginning in "start", both up to publication."""
    told: Sentence | None = None
    for sentence in story.sentences:
        skeleton = sentence.skeleton
        if len(sentence.figures) >= 2:
            if _DURATION in skeleton and any(sign in skeleton for sign in _NOW_SIGNS):
                yield from _told(sentence, _NOW, Certainty.STATED)
            if (
                _DURATION in skeleton
                and any(sign in skeleton for sign in _NEW_SIGNS)
                and not _is_of_old(told, sentence)
            ):
                yield from _told(sentence, _NEW, Certainty.IMPLIED)
            if (_AGE in skeleton or _DURATION in skeleton) and len(dated(sentence)) == 1:
                yield from _of_things(sentence)
        told = sentence


def _told(sentence: Sentence, patterns: tuple[Pattern, ...], certainty: Certainty) -> Iterator[Relation]:
    if len(dated(sentence)) != 1:
        return
    for compiled in patterns:
        for hit in hits(sentence, compiled):
            length, start = hit.all("length"), hit.all("start")
            rank = hit.get("rank")
            if start[0].quoted or (rank is not None and rank.stated != 1):
                continue
            if length[0].unit in _YEARS and has_year(start[0]):
                yield Relation("years ago", (("length", length), ("start", start)), (), certainty)
            elif length[0].unit in _DAYS and has_month(start[0]):
                yield Relation("days ago", (("length", length), ("start", start)), (), certainty)


def _of_things(sentence: Sentence) -> Iterator[Relation]:
    """The age of a thing with the year in which it was founded or built."""
    for compiled in _AGED:
        for hit in hits(sentence, compiled):
            if hit.all("length")[0].unit in (None, "year"):
                yield Relation("years ago", (("length", hit.all("length")), ("start", hit.all("start"))))


def spans_ahead(story: Story) -> Iterator[Relation]:
    """A length in "length" up to a day or year to come in "end"; a length after an event, under the name "later"."""
    for sentence in story.sentences:
        skeleton = sentence.skeleton
        if " quarter" in skeleton and "since" in skeleton:
            yield from _quarters(sentence)
        if len(sentence.figures) < 2 or _DURATION not in skeleton:
            continue
        if (
            f"in {_DURATION}" in skeleton
            or "from now" in skeleton
            or " time" in skeleton
            or " away" in skeleton
            or "before" in skeleton
        ):
            for compiled in _AHEAD:
                for hit in hits(sentence, compiled):
                    if len(dated(sentence)) == 1:
                        yield from _ahead(hit)
        if _DURATION + " after " in skeleton and len(dated(sentence)) == 1 and not _OPEN.search(skeleton):
            yield from _after(sentence)


def _quarters(sentence: Sentence) -> Iterator[Relation]:
    """The count of quarters in "length" since the one in "start", up to the one named by "nth" and "end", if it is."""
    for hit in hits(sentence, _QUARTERS):
        when = hit.all("start")[0].when
        if isinstance(when, CalendarDate) and when.part in QUARTERS and when.year is not None and not when.fiscal:
            now = [other for other in hits(sentence, _QUARTER) if other.end <= hit.start]
            roles = [("length", hit.all("length")), ("start", hit.all("start"))]
            if len(now) == 1:
                roles += [("end", now[0].all("end")), ("nth", now[0].all("nth"))]
            yield Relation("quarters since", tuple(roles), (), Certainty.IMPLIED)


def _ahead(hit: Hit) -> Iterator[Relation]:
    length, end = hit.all("length"), hit.all("end")
    if end[0].quoted:
        return
    if length[0].unit in _DAYS and has_month(end[0]):
        yield Relation("countdown", (("length", length), ("end", end)))
    elif length[0].unit in _YEARS and has_year(end[0]):
        yield Relation("years ahead", (("length", length), ("end", end)))


def _after(sentence: Sentence) -> Iterator[Relation]:
    for compiled in _AFTER:
        for hit in hits(sentence, compiled):
            length, start = hit.all("length"), hit.all("start")
            if start[0].quoted or sentence.skeleton[max(0, hit.start - 12) : hit.start].rstrip().endswith("comes"):
                continue
            is_years = length[0].unit in _YEARS and has_year(start[0])
            if is_years or (length[0].unit in _DAYS and has_month(start[0])):
                yield Relation("later", (("length", length), ("start", start)), (), Certainty.IMPLIED)


def _is_of_old(earlier: Sentence | None, sentence: Sentence) -> bool:
    """True when the sentence before is of another year, from which the tale may go on."""
    return (
        earlier is not None
        and sentence.index - earlier.index == 1
        and not earlier.headline
        and any(figure.kind is Kind.YEAR for figure in earlier.figures)
    )
