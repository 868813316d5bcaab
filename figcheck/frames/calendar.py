"""Dates against each other and against the tense of their verb: ends before beginnings, past verbs for days to come."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.time_words import BORN_DEEDS, HAPPENED, MILESTONES, PLANNED, STARTS, STOPS, TALES, TO_COME
from ..model import CalendarDate, Figure, Kind, Relation, Sentence, Story
from .pattern import Late, Pattern, hits, pattern

_ENDS = "(?:to|until|till|through)"
_PERIODS: tuple[Pattern, ...] = (
    # matches "from T to T"; refuses "moved from T to T"
    pattern(rf"(?:^|(?<![a-z]))from {{earlier:date}} {_ENDS} {{later:date}}(?! (?:last|next|this|the) )"),
    # matches "begins on T and ends on T"; refuses "begins on T and T"
    pattern(
        r"\b(?:<<starts>>) (?:on )?{earlier:date},? (?:and )?(?:will )?(?:<<stops>>) (?:on )?{later:date}",
        {"starts": "|".join(STARTS), "stops": "|".join(STOPS)},
    ),
    # matches "between T and T"; refuses "between T and the T"
    pattern(r"(?:^|(?<![a-z]))between {earlier:date} and {later:date}"),
)
_PERIOD_WORDS = ("from ", "between ", "begin", "began", "start", "open", "launch", "kick")
# matches "moved from", "postponed", after which the order of two dates is free; refuses "from" alone
_SHIFTED = Late(
    r"\b(?:moved|move|moves|brought|bring|shift\w*|chang\w*|postpon\w*|push\w*|extend\w*|delay\w*|reschedul\w*|advanc\w*|deadline|back)\b"
)
# matches "born in Y and died in Y"; refuses "born in Y, his father died in Y"
_LIFE = pattern(
    r"\bborn (?:[a-z' -]{1,30} )?(?:in|on) {earlier:year|date}(?:,? and|,? who|,? he|,? she|,) (?:had )?died "
    r"(?:[a-z' -]{1,30} )?(?:in|on) {later:year|date}"
)
# matches "died in Y at the age of A, graduated … in Y"; refuses "died in Y, and his son graduated in Y"
_MILESTONE = pattern(
    r"\b(?:died|dead) (?:[a-z' -]{1,20} )?(?:in|on) {death:year|date},? (?:at the age of |at age |aged |at )"
    r"{length:age|count},? (?:had |and |who )?(?P<deed><<deed>>)(?: from| at| in)?[a-z' -]{0,40}? (?:in|on) "
    r"{later:year|date}",
    {"deed": "|".join(sorted(MILESTONES))},
)
# matches "born in Y and married in Y", "graduated in Y; he was born in Y"; refuses "born in Y, his son married in Y"
_BORN_DEED: tuple[Pattern, ...] = (
    pattern(
        r"\bborn (?:[a-z' -]{1,30} )?(?:in|on) {birth:year|date},? (?:and |she |he |who )(?:had |was )?"
        r"(?P<deed><<deed>>)(?: [a-z' -]{1,40})? (?:in|on) {later:year|date}",
        {"deed": "|".join(sorted(BORN_DEEDS))},
    ),
    pattern(
        r"(?P<deed><<deed>>)(?: [a-z' -]{1,40})? (?:in|on) {later:year|date}[;,] (?:having been |(?:he|she) was )born "
        r"(?:[a-z' -]{1,30} )?(?:in|on) {birth:year|date}",
        {"deed": "|".join(sorted(BORN_DEEDS))},
    ),
)
# matches "visited the site on T"; refuses "visited T"
_PAST = pattern(
    r"\b(?P<verb><<verb>>)(?: [a-z' -]{1,50})? on {date:date}",
    {"verb": "|".join(sorted(HAPPENED, key=len, reverse=True))},
)
# matches any word that makes a past verb speak of a day to come; refuses parts of words
_PLAN = Late(r"\b(?:" + "|".join(PLANNED) + r")\b")
# matches "will be held on T", "is due T"; refuses "will T"
_COMING = pattern(r"\b(?:<<verb>>)(?: [a-z' -]{1,30})?(?: on)? {date:date}", {"verb": "|".join(TO_COME)})
# matches "she will speak here on T"; refuses "she will speak of T", "it will be known on T"
_WILL = pattern(r"\bwill (?!be |have |not |never |always |remember|mark)[a-z]{3,15}(?: [a-z' -]{1,40})? on {date:date}")
# matches "ago", "later", which move a tale; refuses "agora"
_TALE = Late(r"\b(?:" + "|".join(TALES) + r")\b")


def period(story: Story) -> Iterator[Relation]:
    """A beginning in the role "earlier", an end in the role "later"; a life with its death; a deed before its time."""
    for sentence in story.sentences:
        if len(sentence.figures) < 2:
            continue
        skeleton = sentence.skeleton
        for compiled in _PERIODS if any(word in skeleton for word in _PERIOD_WORDS) else ():
            for hit in hits(sentence, compiled):
                relation = Relation("period", (("earlier", hit.all("earlier")), ("later", hit.all("later"))))
                if _is_comparable(relation) and not _SHIFTED.search(
                    sentence.skeleton[max(0, hit.start - 60) : hit.start]
                ):
                    yield relation
        for compiled in _BORN_DEED if "born" in skeleton else ():
            for hit in hits(sentence, compiled):
                deed = (("later", hit.all("later")), ("earlier", hit.all("birth")))
                yield Relation("life deed", deed, (("milestone", hit.word("deed")),))
        if "died" not in skeleton and "dead" not in skeleton:
            continue
        for hit in hits(sentence, _LIFE):
            yield Relation("life", (("earlier", hit.all("earlier")), ("later", hit.all("later"))))
        for hit in hits(sentence, _MILESTONE):
            roles = (("later", hit.all("later")), ("earlier", hit.all("length")), ("death", hit.all("death")))
            yield Relation("milestone", roles, (("milestone", hit.word("deed")),))


def _is_comparable(relation: Relation) -> bool:
    """True for two whole days that both have a year, or neither, or one that lends it to the other."""
    days = [relation.one(role).when for role in ("earlier", "later")]
    return all(isinstance(day, CalendarDate) and day.day is not None and day.month is not None for day in days)


def past_event(story: Story) -> Iterator[Relation]:
    """A full date in the role "date" on which something is told to have happened."""
    for sentence in story.sentences:
        for figure in _dated(sentence):
            for hit in hits(sentence, _PAST):
                if hit.get("date") is figure and not _is_planned(sentence, hit.start, hit.end):
                    yield Relation("past event", (("date", (figure,)),), (("verb", hit.word("verb")),))


def _is_planned(sentence: Sentence, start: int, end: int) -> bool:
    around = sentence.skeleton[max(0, start - 60) : end]
    return bool(_PLAN.search(around) or _TALE.search(around))


def coming_event(story: Story) -> Iterator[Relation]:
    """A full date in the role "date" on which something is told to be still to come."""
    for sentence in story.sentences:
        for figure in _dated(sentence):
            found = next(
                (hit for compiled in (_COMING, _WILL) for hit in hits(sentence, compiled) if hit.get("date") is figure),
                None,
            )
            if found is not None and not figure.quoted:
                yield Relation("coming event", (("date", (figure,)),))


def _dated(sentence: Sentence) -> list[Figure]:
    """The figures of a sentence that give day, month and year."""
    return [
        figure
        for figure in sentence.figures
        if figure.kind is Kind.DATE
        and isinstance(figure.when, CalendarDate)
        and figure.when.year is not None
        and figure.when.day is not None
    ]
