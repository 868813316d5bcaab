"""Ages told of one person twice: at two moments, at a moment after the birth, or in two sentences of one story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..lang.en.time_words import KIN, NOT_NOW
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND
from .pattern import Hit, Late, Pattern, hits, pattern

_WORDS = {"kin": "|".join(KIN)}
_NO_KIN = r"(?:(?!\b(?:<<kin>>)\b)[^;.])"
_THEN = r"(?:,? (?:when|as) [a-z' -]{1,50})?"
_GROWN: tuple[Pattern, ...] = (
    # matches "was A when she won in Y, and is now A"; refuses "was A, and is now A"
    pattern(
        rf"\bwas {{start:count|age}}{_THEN} in {{then:year|date}},?(?: [a-z' -]{{1,30}},)? (?:and |but )?"
        r"(?:she |he |who )?(?:is now|now|is) "
        r"{length:count|age}",
        _WORDS,
    ),
    # matches "A, who was A when she won in Y"; refuses "A, whose son was A when she won in Y"
    pattern(
        r"{length:age},? (?:and )?(?:who )?(?:was|became|started at|began at|joined at) (?:just |only )?"
        r"{start:count|age} (?:when|as) [a-z' -]{1,60} in {then:year|date}"
    ),
    # matches "was A D ago; now A"; refuses "was A D ago"
    pattern(
        rf"\bwas {{start:count|age}} {{gap:duration}} ago\b{_NO_KIN}{{0,20}}[;,]?{_NO_KIN}{{0,20}}? "
        r"(?:is now|now|is) {length:count|age}",
        _WORDS,
    ),
)
_AT_AGE = r"(?:,? at the age of| aged|,? at age|, at| when (?:he|she) was) {length:age|count}"
_DATED: tuple[Pattern, ...] = (
    # matches "turned A in Y, having been born in Y"; refuses "turned A, born in Y"
    pattern(
        rf"\b(?:turned|was|aged|at the age of|at age) {{length:age|count}}{_THEN} in {{end:year|date}}"
        rf"{_NO_KIN}{{0,40}}?[;,]?{_NO_KIN}{{0,40}}?\bborn (?:[a-z' -]{{1,30}} )?(?:in|on) {{start:year|date}}",
        _WORDS,
    ),
    # matches "became king in Y at the age of A, having been born in Y"; refuses "in Y, and at A"
    pattern(
        rf"\bin {{end:year|date}}{_AT_AGE}{_NO_KIN}{{0,60}}?(?:; (?:he|she) was )?"
        r"\bborn (?:[a-z' -]{1,30} )?(?:in|on) {start:year|date}",
        _WORDS,
    ),
    # matches "born in Y, he was A when he joined in Y"; refuses "born in Y, his son was A when he joined in Y"
    pattern(
        r"\bborn (?:[a-z', -]{1,40} )?(?:in|on) {start:year|date},? (?:and )?(?:he |she |who )?was "
        r"(?:just |only |still )?{length:age|count} when (?:he|she) [a-z' -]{1,40} in {end:year|date}"
    ),
    # matches "born in Y, she won in Y at the age of A"; refuses "born in Y, her son won in Y aged A"
    pattern(
        rf"\bborn (?:[a-z', -]{{1,40}} )?(?:in|on) {{start:year|date}}{_NO_KIN}{{0,80}}?\bin {{end:year|date}}"
        rf"{_AT_AGE}",
        _WORDS,
    ),
)
# matches "will turn A in Y, having been born in Y", of publication; refuses "turned A"
_TURNING = pattern(
    rf"\b(?:will turn|turns|is|celebrates his|celebrates her|will be) {{length:age|count|ordinal}}(?: birthday)?"
    rf"(?:{_NO_KIN}{{0,40}}?,|,| and was) (?:having been |and was |she was |he was )?born (?:[a-z' -]{{1,30}} )?"
    r"(?:in|on) {start:year|date}",
    _WORDS,
)
# matches "(Y-Y) died at A"; refuses "(Y-Y) and died at A"
_BRACKETED = pattern(
    r"\({start:year}\),?[^;.()]{0,60}?\b(?:died|dies|dead|was)\b[^;.()]{0,30}? (?:at the age of|at age|aged|at) "
    r"{length:age|count}"
)
# matches "(born T, died T) was A"; refuses "(born T) was A"
_BOTH_ENDS = pattern(
    r"\(born (?:in |on )?{start:year|date}[,;]? (?:and )?died (?:in |on )?{end:year|date}\),? "
    r"(?:was|died aged|died at|lived to) {length:age|count}"
)
# matches "was A then", "A at the time"; refuses "was A"
_BACK_THEN = pattern(r"\bwas (?:just |only )?{start:count|age} (?:then|at the time)\b")
# matches "it is D ago this month", "D ago"; refuses "D"
_AGO = pattern(r"{gap:duration} ago\b")
# matches "was", "then", "in her youth", which tell of another time; refuses "now"
_OTHER_TIME = Late(r"\b(?:" + "|".join(NOT_NOW) + r")\b")
# matches "son", "whose", after which an age may be another's; refuses "sonar"
_KIN = Late(rf"\b(?:{_WORDS['kin']})\b")
_NAME_WORD = r"[A-Z][\w'’.-]*\w"
# matches "John Obi, " before an age; refuses "of Leeds, "
_NAMED_BEFORE = Late(rf"(?:^\s?|[^\w ] ?|[a-z]\s)((?:{_NAME_WORD} ){{0,3}}{_NAME_WORD}),? \(?$")
# matches " John Obi" behind "45-year-old"; refuses " man"
_NAMED_AFTER = Late(rf" (?:[a-z]+ ){{0,2}}((?:{_NAME_WORD} ){{1,3}}{_NAME_WORD})")
_TITLES = frozenset("Mr Mrs Ms Miss Dr Sir Lord Lady Prof Rep Sen Gov Judge Officer Det Sgt Insp PC Capt".split())
_BIRTHDAY = 1
_TWO_DIGITS = 2
_NAME_REACH = 60
_AGE = SIGN_OF_KIND[Kind.AGE]


class _Person(NamedTuple):
    """The words of a name with the age told beside it."""

    name: tuple[str, ...]
    age: Figure


def ages_told(story: Story) -> Iterator[Relation]:
    """Relations named "ages apart", "age" and "one person"; the age judged in the role "length"."""
    for sentence in story.sentences:
        if len(sentence.figures) < 2:
            continue
        for compiled in _GROWN:
            for hit in hits(sentence, compiled):
                if _is_age(hit.get("start")) and _is_age(hit.get("length")):
                    yield _relation("ages apart", hit, ("length", "start", "then", "gap"))
        if "born" in sentence.skeleton:
            yield from _from_birth(sentence)
        for hit in hits(sentence, _BRACKETED):
            years = hit.all("start")[0]
            if _is_age(hit.get("length")) and years.upper is not None and not years.text.endswith("s"):
                yield _relation("age", hit, ("length", "start"))
    yield from _back_then(story)
    yield from _one_person(story)


def _from_birth(sentence: Sentence) -> Iterator[Relation]:
    for compiled in (*_DATED, _BOTH_ENDS):
        for hit in hits(sentence, compiled):
            if _is_age(hit.get("length")):
                yield _relation("age", hit, ("length", "start", "end"))
    for hit in hits(sentence, _TURNING):
        if _is_age(hit.get("length")):
            yield _relation("birthday", hit, ("length", "start"))


def _relation(frame: str, hit: Hit, names: tuple[str, ...]) -> Relation:
    return Relation(frame, tuple((name, hit.all(name)) for name in names if hit.all(name)))


def _is_age(figure: Figure | None) -> bool:
    """True for an age and for a bare number of two digits."""
    if figure is None or figure.kind in (Kind.AGE, Kind.ORDINAL):
        return figure is not None
    return figure.thing is None and figure.text.isdigit() and len(figure.text) == _TWO_DIGITS


def _back_then(story: Story) -> Iterator[Relation]:
    """ "It is ten years ago that he won. He was 22 then.", in a story that gives one age besides."""
    ages = {figure.stated: figure for figure in story.figures if figure.kind is Kind.AGE and figure.unit == "year"}
    last: Sentence | None = None
    for sentence in story.sentences:
        for hit in hits(sentence, _BACK_THEN):
            near = [sentence, *([last] if last is not None and sentence.index - last.index == 1 else [])]
            gaps = [other.all("gap")[0] for place in near for other in hits(place, _AGO)]
            now = [figure for value, figure in ages.items() if figure is not hit.get("start")]
            if len(gaps) == 1 and len(now) == 1 and gaps[0].unit == "year" and _is_age(hit.get("start")):
                roles = (("length", (now[0],)), ("start", hit.all("start")), ("gap", (gaps[0],)))
                yield Relation("ages apart", roles, (), Certainty.IMPLIED)
        last = sentence


def _one_person(story: Story) -> Iterator[Relation]:
    """One full name with its age in two places, or a full name and later the surname by itself."""
    people = [person for sentence in story.sentences if _AGE in sentence.skeleton for person in _named(story, sentence)]
    by_surname: dict[str, list[_Person]] = {}
    for person in people:
        by_surname.setdefault(person.name[-1], []).append(person)
    for family in by_surname.values():
        full = {person.name for person in family if len(person.name) > 1}
        last: dict[tuple[str, ...], _Person] = {}
        for person in family:
            # a surname by itself is of the only full name that bears it
            name = next(iter(full)) if len(person.name) == 1 and len(full) == 1 else person.name
            if name in last and len(name) > 1:
                roles = (("length", (person.age,)), ("start", (last[name].age,)))
                yield Relation("one person", roles, (), Certainty.IMPLIED)
            last[name] = person


def _named(story: Story, sentence: Sentence) -> Iterator[_Person]:
    """The persons of a sentence whose age is told beside their name, as of now."""
    if _OTHER_TIME.search(sentence.skeleton) or _KIN.search(sentence.skeleton):
        return
    for figure in sentence.figures:
        if (
            figure.kind is not Kind.AGE
            or figure.unit != "year"
            or figure.upper is not None
            or figure.qualifier is not None
        ):
            continue
        if figure.text.endswith("old"):
            match = _NAMED_AFTER.match(story.text, figure.span.end, figure.span.end + _NAME_REACH)
        else:
            ahead = story.text[max(sentence.span.start, figure.span.start - _NAME_REACH) : figure.span.start]
            match = _NAMED_BEFORE.search(ahead)
        name = tuple(word for word in match[1].split() if word.strip(".") not in _TITLES) if match else ()
        if name:
            yield _Person(name, figure)
