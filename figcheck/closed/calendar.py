"""Dates against each other and against the tense of their verb: ends before beginnings, past verbs for days to come."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.time_words import HAPPENED, LASTING, PLANNED, STARTS, STOPS, TALES, TO_COME
from ..model import CalendarDate, Figure, Kind, Relation, Sentence, Span, Story
from ..ties.moments import has_year
from ..ties.past_days import past_on_day
from .pattern import Hit, Late, Pattern, hits, pattern

_ENDS = "(?:to|until|till|through)"
_PERIODS: tuple[Pattern, ...] = (
    # matches "from T to T"; refuses "moved from T to T"
    pattern(
        rf"(?:^|(?<![a-z]))from {{earlier:date}} {_ENDS} {{later:date}}(?! (?:last|next|this|the) )",
        name="period/from-day-to-day",
    ),
    # matches "begins on T and ends on T", "begins on T and, after a week, ends on T"; refuses "begins on T and T",
    # "begins on T, and the sale ends on T"
    pattern(
        r"\b(?:<<starts>>) (?:on )?{earlier:date}(?:,? (?:and )?|,? and, <<aside>>, |, <<aside>>,? and )(?:will )?"
        r"(?:<<stops>>) (?:on )?{later:date}",
        {
            "starts": "|".join(STARTS),
            "stops": "|".join(STOPS),
            "aside": r"(?:after|with|in|at|following|for|to|before|despite|over) [^.;:,]{1,60}",
        },
        name="period/begins-and-ends",
    ),
    # matches "between T and T"; refuses "between T and the T"
    pattern(r"(?:^|(?<![a-z]))between {earlier:date} and {later:date}", name="period/between-days"),
    # matches "T-T", "T – T"; refuses "T, T"
    pattern(r"{earlier:date} ?[–-] ?{later:date}", name="period/day-to-day"),
)
_YEARS: tuple[Pattern, ...] = (
    # matches "between Y and Y"; refuses "between Y and the Y"
    pattern(r"(?:^|(?<![a-z]))between {earlier:year} and {later:year}", name="period/between-years"),
    # matches "lasted from Y to Y", "mayor from Y until Y"; refuses "rose from Y to Y"
    pattern(
        rf"\b(?:<<through>>)\b[a-z' ]{{0,40}}? (?:from|between) {{earlier:year}} (?:{_ENDS}|and) {{later:year}}",
        {"through": "|".join(LASTING)},
        name="years/from-to",
    ),
    # matches "born in Y and died in Y"; refuses "born in Y to a man who died in Y"
    pattern(
        r"\bborn (?:in [a-z' ]{1,30} )?in {earlier:year},?(?: and)? died (?:in [a-z' ]{1,30} )?in {later:year}",
        name="years/born-died",
    ),
    # matches "born in Y, he joined the army in Y"; refuses "born in Y, he was named for a man who died in Y"
    pattern(
        r"^\s?born (?:in [a-z' ]{1,30} )?in {earlier:year}, (?:he|she) (?:[a-z]+ly )?[a-z]+ed\b(?! (?:for|after)\b)"
        r"(?:(?! (?:who|which|that|was|were|had)\b)[a-z' ]){0,60}? in {later:year}",
        name="years/born-then",
    ),
)
_PERIOD_WORDS = ("-", "–", "from ", "between ", "begin", "began", "start", "open", "launch", "kick")
# matches "moved from", "postponed", after which the order of two dates is free; refuses "from" alone
_SHIFTED = Late(
    r"\b(?:moved|move|moves|brought|bring|shift\w*|chang\w*|postpon\w*|push\w*|extend\w*|delay\w*|reschedul\w*|advanc\w*|deadline|back|"
    r"accelerat\w*|drop|fall|rise|decline|increase|growth|differ\w*|compar\w*)\b"
)
_NEAR = 90
# matches "visited the site on T"; refuses "visited T"
_PAST = pattern(
    r"\b(?P<verb><<verb>>)(?: [a-z' -]{1,50})? on {date:date}",
    {"verb": "|".join(sorted(HAPPENED, key=len, reverse=True))},
    name="tense/past-verb-on-day",
)
# matches any word that makes a past verb speak of a day to come; refuses parts of words
_PLAN = Late(r"\b(?:" + "|".join(PLANNED) + r")\b")
# matches "will be held on T", "is due T"; refuses "will T"
_COMING = pattern(
    r"\b(?:<<verb>>)(?: [a-z' -]{1,30})?(?: on)? {date:date}", {"verb": "|".join(TO_COME)}, name="tense/to-be-on-day"
)
# matches "she will speak here on T"; refuses "she will speak of T", "it will be known on T",
# "will fill a post that was left on T"
_WILL = pattern(
    r"\bwill (?!be |have |not |never |always |remember|mark)[a-z]{3,15}"
    r"(?: (?:(?! (?:was|were|had) )[a-z' -]){1,40})? on {date:date}",
    name="tense/will-on-day",
)
# matches "needs to build C homes by Y", "must build it by Y"; refuses "needed to build C homes by Y", "the aim was C by
# Y", "set to rise by Y more"
_BY_YEAR = pattern(
    r"\b(?:must|(?:needs?|aims?|plans?|wants?|hopes?|intends?|expects?|pledges?|"
    r"(?:is|are) (?:due|set|expected|likely)) to) [a-z]{2,15} [^.;:,…\"”]{0,60}?\bby {date:year}"
    r"(?=[ ,.;)–—-]|$)(?! more\b)",
    name="tense/to-do-by-year",
)
# matches "ago", "later", which move a tale; refuses "agora"
_TALE = Late(r"\b(?:" + "|".join(TALES) + r")\b")


def period(story: Story) -> Iterator[Relation]:
    """A beginning in the role "earlier", an end in the role "later"."""
    for sentence in story.sentences:
        if len(sentence.figures) < 2:
            continue
        told = any(word in sentence.skeleton for word in _PERIOD_WORDS)
        for compiled in (*(_PERIODS if told else ()), *_YEARS):
            for hit in hits(sentence, compiled):
                roles = (("earlier", hit.all("earlier")), ("later", hit.all("later")))
                relation = Relation("period", roles, wording=hit.wording)
                fits = _are_years if compiled in _YEARS else _is_comparable
                if fits(relation) and not _SHIFTED.search(sentence.skeleton, max(0, hit.start - _NEAR), hit.start):
                    yield relation


def _are_years(relation: Relation) -> bool:
    """True for two single years; a decade or a season is none."""
    years = [relation.one(role) for role in ("earlier", "later")]
    return all(has_year(year) and year.text[0] != "0" for year in years)  # not "from 2000 to 0700"


def _is_comparable(relation: Relation) -> bool:
    """True for two whole days that both have a year, or neither, or one that lends it to the other; and for two months
    of a year.
    """
    days = [relation.one(role).when for role in ("earlier", "later")]
    if all(isinstance(day, CalendarDate) and day.day is None and day.month and day.year for day in days):
        return True
    return all(isinstance(day, CalendarDate) and day.day is not None and day.month is not None for day in days)


def past_event(story: Story) -> Iterator[Relation]:
    """A full date in the role "date" on which something is told to have happened."""
    yield from past_on_day(story)
    for sentence in story.sentences:
        dates = _dated(sentence)
        found = _by_date(sentence, _PAST) if dates else {}
        for figure in dates:
            for hit in found.get(figure.span, ()):
                if not _is_planned(sentence, hit.start, hit.end):
                    yield Relation(
                        "past event", (("date", (figure,)),), (("verb", hit.word("verb")),), wording=hit.wording
                    )


def _is_planned(sentence: Sentence, start: int, end: int) -> bool:
    around = sentence.skeleton[max(0, start - 60) : end]
    return bool(_PLAN.search(around) or _TALE.search(around))


def coming_event(story: Story) -> Iterator[Relation]:
    """A full date, or a year, in the role "date" on which or by which something is told to be still to come."""
    for sentence in story.sentences:
        dates = _dated(sentence)
        found = _by_date(sentence, _COMING, _WILL) if dates else {}
        for figure in dates:
            if figure.span in found and not figure.quoted:
                yield Relation("coming event", (("date", (figure,)),), wording=found[figure.span][0].wording)
        if " by " in sentence.skeleton:
            yield from _by_year(sentence)


def _by_year(sentence: Sentence) -> Iterator[Relation]:
    """A year by which something is still to be done; not in a quotation, nor where the sentence tells of the past."""
    found = [(hit, hit.all("date")[0]) for hit in hits(sentence, _BY_YEAR)]
    if not found or _TALE.search(sentence.skeleton):
        return
    for hit, figure in found:
        if figure.upper is None and not figure.quoted:
            yield Relation("coming event", (("date", (figure,)),), wording=hit.wording)


def _by_date(sentence: Sentence, *patterns: Pattern) -> dict[Span, list[Hit]]:
    """Where some patterns match in a sentence, by the date that they find there: the sentence is gone through once."""
    found: dict[Span, list[Hit]] = {}
    for compiled in patterns:
        for hit in hits(sentence, compiled):
            if date := hit.get("date"):
                found.setdefault(date.span, []).append(hit)
    return found


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
