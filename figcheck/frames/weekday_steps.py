"""Two weekdays with the days between them: "on Friday … two days later, on Sunday", "the next day, Sunday"."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.time_words import EARLIER_STEPS, LATER_STEPS, OUTINGS
from ..model import CalendarDate, Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, figure_of_words
from .dated import dated
from .pattern import Hit, Late, Pattern, hits, pattern

_WORDS = {"outing": "|".join(OUTINGS), "later": "|".join(LATER_STEPS), "earlier": "|".join(EARLIER_STEPS)}
_STEPS: tuple[Pattern, ...] = (
    # matches "on D … D later, on D"; refuses "on D … D later"
    pattern(r"\b(?:on|last) {start:date}[^;.]{1,80}? {length:duration} later,? (?:on )?{end:date}"),
    # matches "on D … on D, D later"; refuses "on D, D later"
    pattern(r"\b(?:on|last) {start:date}[^;.]{1,80}? (?:on )?{end:date},? {length:duration} later(?=[,.;)]|\s*$)"),
    # matches "on D, D after the debate on D"; refuses "on D, D after the debate"
    pattern(r"\bon {end:date},? (?:just |only )?{length:duration} after [^;.]{1,50}? on {start:date}"),
)
# matches "on D … the next day, D"; refuses "on D … the next day"
_NEXT = pattern(r"\b(?:on|last) {start:date}[^;.]{1,80}? (?P<said><<later>>),? (?:on |\()?{end:date}(?=[,;.)])", _WORDS)
# matches a sentence that begins "the next day, D,"; refuses "the next day he"
_GOES_ON = pattern(r"^\s*(?:and |but |then )?(?:on )?(?P<said><<later>>),? (?:on |\()?{end:date}(?=[,;.)])", _WORDS)
# matches a sentence that begins "the day before, D,"; refuses "the day before he"
_GOES_BACK = pattern(r"^\s*(?:and |but )?(?:on )?(?P<said><<earlier>>),? (?:on |\()?{start:date}(?=[,;.)])", _WORDS)
_SPANS: tuple[Pattern, ...] = (
    # matches "the D visit, from D to D"; refuses "the D visits from D to D"
    pattern(
        r"{length:duration}[- ](?:long )?(?:[a-z-]{1,15} ){0,2}(?:<<outing>>),? (?:which |that )?(?:will be |is |was )?"
        r"(?:(?:held|scheduled|planned|set|runs?|ran|running|lasting|taking place|takes place|took place) )?"
        r"(?:from|between) {start:date} (?:to|until|till|through|and) {end:date}",
        _WORDS,
    ),
    # matches "lasted D, from D to D"; refuses "D from D to D"
    pattern(
        r"\b(?:lasts?|lasted|lasting|runs?|ran|will last|took)(?: for)? {length:duration},? "
        r"(?:from|between) {start:date} (?:to|until|till|through|and) {end:date}"
    ),
    # matches "the D summit opens on D and ends on D"; refuses "the D summit opens on D"
    pattern(
        r"{length:duration}[- ](?:[a-z-]{1,15} ){0,2}(?:<<outing>>),? (?:which |that )?(?:will )?(?:opens?|begins?|"
        r"starts?|opened|began|started) (?:on )?{start:date} and (?:will )?(?:ends?|ended|closes?|"
        r"closed|finish(?:es|ed)?) (?:on )?{end:date}",
        _WORDS,
    ),
)
# matches "said", "according to", whose weekday is that of the report; refuses "sad"
_REPORTED = Late(r"\b(?:said|says|told|according|announced|reported|statement|added|spokes[a-z]+|published|tweeted)\b")
_DURATION = SIGN_OF_KIND[Kind.DURATION]


def weekday_steps(story: Story) -> Iterator[Relation]:
    """Weekdays in "start" and "end", the days from one to the other in "length", or in words under that cue."""
    last: Sentence | None = None
    for sentence in story.sentences:
        skeleton = sentence.skeleton
        if SIGN_OF_KIND[Kind.DATE] in skeleton:
            if "day" in skeleton and ("the " in skeleton or "a day" in skeleton):
                yield from _in_words(story, sentence, last)
            if _DURATION in skeleton and len(sentence.figures) > 2:
                yield from _in_figures(sentence)
        last = sentence


def _in_figures(sentence: Sentence) -> Iterator[Relation]:
    days = [figure for figure in sentence.figures if _is_weekday(figure)]
    if len(days) != 2 or dated(sentence):
        return
    for compiled in _SPANS:
        for hit in hits(sentence, compiled):
            yield from _relation(hit, "weekday span")
    if not _REPORTED.search(sentence.skeleton):
        for compiled in _STEPS:
            for hit in hits(sentence, compiled):
                yield from _relation(hit, "weekday steps")


def _relation(hit: Hit, frame: str) -> Iterator[Relation]:
    length, start, end = hit.all("length"), hit.all("start"), hit.all("end")
    if length[0].unit == "day" and _is_weekday(start[0]) and _is_weekday(end[0]) and start[0].quoted == end[0].quoted:
        yield Relation(frame, (("length", length), ("start", start), ("end", end)))


def _in_words(story: Story, sentence: Sentence, last: Sentence | None) -> Iterator[Relation]:
    """ "The next day, Sunday," after the weekday before it, in the sentence or in the one before."""
    if _REPORTED.search(sentence.skeleton):
        return
    for hit in hits(sentence, _NEXT):
        days = [figure for figure in sentence.figures if _is_weekday(figure)]
        if len(days) == 2 and all(figure in days for figure in (*hit.all("start"), *hit.all("end"))):
            yield _worded(story, sentence, hit)
    near = last is not None and sentence.index - last.index == 1 and not last.headline
    if last is None or not near or _REPORTED.search(last.skeleton):
        return
    before = [*dated(last), *(figure for figure in last.figures if _is_weekday(figure))]
    if len(before) != 1 or not _is_weekday(before[0]):
        return
    other = (before[0],)
    for hit in hits(sentence, _GOES_ON):
        if _is_weekday(hit.all("end")[0]):
            yield _worded(story, sentence, hit, other)
    for hit in hits(sentence, _GOES_BACK):
        if _is_weekday(hit.all("start")[0]):
            yield _worded(story, sentence, hit, other)


def _worded(
    story: Story,
    sentence: Sentence,
    hit: Hit,
    other: tuple[Figure, ...] = (),
) -> Relation:
    """The relation of a hit whose step is told in words; the other weekday may be of the sentence before."""
    word = hit.word("said")
    at = sentence.skeleton.index(word, hit.start)
    said = figure_of_words(story, sentence, at, at + len(word))
    roles = (("length", (said,)), ("start", hit.all("start") or other), ("end", hit.all("end") or other))
    certainty = Certainty.IMPLIED if other else Certainty.STATED
    return Relation("weekday steps", roles, (("length", word),), certainty)


def _is_weekday(figure: Figure) -> bool:
    when = figure.when
    return isinstance(when, CalendarDate) and when.weekday is not None and when.day is None and when.month is None
