"""The age of one person by name, told in two sentences of one story, or in one with the birth in another."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.time_words import KIN, NOT_NOW
from ..laws.values import one_value
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..records import NamedTuple
from ..story import SIGN_OF_KIND
from ..ties.moments import dated, has_year, is_dated
from .pattern import Late

# matches "was", "then", "in her youth", which tell of another time; refuses "now"
_OTHER_TIME = Late(r"\b(?:" + "|".join(NOT_NOW) + r")\b")
# matches "son", "whose", after which an age may be another's; refuses "sonar"
KIN_NAMED = Late(rf"\b(?:{'|'.join(KIN)})\b")
_SIGNS = "".join(SIGN_OF_KIND.values())
# matches "alonso, leeds, A; obi, york, A", which lists what each has; refuses "obi, A; and alonso"
_TALLY = Late(rf"[{_SIGNS}]; (?:[a-z' -]+, ){{1,2}}[{_SIGNS}]")
_NAME_WORD = r"[A-Z][\w'’.-]*\w"
# matches "John Obi, ", "Obi is ", "Obi, who is " before an age; refuses "of Leeds, "
_NAMED_BEFORE = Late(
    rf"(?:^\s?|[^\w ] ?|[a-z]\s)((?:{_NAME_WORD} ){{0,3}}{_NAME_WORD})(?:,? (?:who )?is(?: now)?)?,? \(?$"
)
# matches " John Obi" behind "45-year-old", " singer Ada Brook"; refuses " man from Leeds Road", " John Obi case"
_NAMED_AFTER = Late(
    rf" (?:(?!(?:man|woman|boy|girl|from|in|of|at|and|who|with|to)\b)[a-z]+ ){{0,2}}"
    rf"((?:{_NAME_WORD} ){{1,3}}{_NAME_WORD})"
    r"(?! (?:case|boy|girl|man|woman|[a-z]+er)\b)"
)
# matches "a 45-year-old Labrador", of which there are others; refuses "45-year-old"
_ONE_OF_MANY = Late(r"\b(?:an?|the|another|different) $")
# matches "Ada Brook was born in Hull in ", "Brook, a baker, who was born on "; refuses "her son was born in "
_BORN_AFTER = Late(
    rf"({_NAME_WORD}(?: {_NAME_WORD}){{0,3}})(?:, [^,;.]{{1,60}},)?,? (?:who )?was born (?:[^;]{{0,80}} )?(?:in|on) $"
)
# matches "Ada Brook (born ", "Brook, born in "; refuses "a child born in "
_BORN_BESIDE = Late(rf"({_NAME_WORD}(?: {_NAME_WORD}){{0,3}}),? \(?born (?:[^;.]{{0,40}} )?(?:in |on )?$")
# matches "Born in Hull in ", "born on ", with its subject behind; refuses "was born in "
_BORN_FIRST = Late(r"^[\s\"“‘]*[Bb]orn (?:[^;.]{0,60} )?(?:in|on) $")
# matches ", Ada Brook was", ", Brook grew"; refuses ", he was"
_SUBJECT = Late(rf"(?:[^,;.]{{0,40}}), ((?:{_NAME_WORD} ){{0,3}}{_NAME_WORD}) [a-z]")
_TITLES = frozenset("Mr Mrs Ms Miss Dr Sir Lord Lady Prof Rep Sen Gov Judge Officer Det Sgt Insp PC Capt".split())
# names of those whose names are kept back: each is somebody else
_NO_NAMES = frozenset({"Doe", "Roe"})
_NAME_REACH = 60
_AGE = SIGN_OF_KIND[Kind.AGE]


class _Person(NamedTuple):
    """The words of a name with the age told beside it."""

    name: tuple[str, ...]
    age: Figure


def ages_told(story: Story) -> Iterator[Relation]:
    """Relations named "one person", of two ages, and "age", of an age and a birth: one full name in two places, or
    later the surname by itself.
    """
    people = [person for sentence in story.sentences if _AGE in sentence.skeleton for person in _named(story, sentence)]
    if not people:
        return
    by_surname: dict[str, list[_Person]] = {}
    for person in people:
        by_surname.setdefault(person.name[-1], []).append(person)
    for family in by_surname.values():
        full = {person.name for person in family if len(person.name) > 1}
        last: dict[tuple[str, ...], _Person] = {}
        for person in family:
            # a surname by itself is of the only full name that bears it
            name = next(iter(full)) if len(person.name) == 1 and len(full) == 1 else person.name
            known = last.get(name)
            apart = known is not None and known.age.sentence != person.age.sentence
            if known is not None and apart and len(name) > 1 and name[-1] not in _NO_NAMES:
                yield _relation("one person", person.age, known.age, "age/one-person-twice")
            last[name] = person
    for born in (
        born for sentence in story.sentences if "born" in sentence.skeleton for born in _born(story, sentence)
    ):
        family = by_surname.get(born.name[-1], [])
        sure = one_value(person.age for person in family) and all(_is_of(born, person) for person in family)
        if sure and family[0].age.sentence != born.age.sentence:
            yield _relation("age", family[0].age, born.age, "age/named-and-born")


def _relation(frame: str, age: Figure, start: Figure, wording: str) -> Relation:
    return Relation(frame, (("length", (age,)), ("start", (start,))), (), Certainty.IMPLIED, wording)


def _is_of(one: _Person, other: _Person) -> bool:
    """True for two names that may be one person's: a surname alone, or the same first name."""
    return len(one.name) == 1 or len(other.name) == 1 or one.name[0] == other.name[0]


def _born(story: Story, sentence: Sentence) -> Iterator[_Person]:
    """Who is told to be born, with the date in place of an age."""
    if KIN_NAMED.search(sentence.skeleton) or sentence.headline:
        return
    dates = [figure for figure in sentence.figures if has_year(figure)]
    for figure in dates[:1]:
        ahead = story.text[sentence.span.start : figure.span.start]
        match = _BORN_AFTER.search(ahead) or _BORN_BESIDE.search(ahead)
        if match is None and _BORN_FIRST.match(ahead):
            match = _SUBJECT.match(story.text, figure.span.end, figure.span.end + _NAME_REACH)
        name = _bare(match[1]) if match else ()
        if name:
            yield _Person(name, figure)


def _bare(name: str) -> tuple[str, ...]:
    return tuple(word for word in name.split() if word.strip(".") not in _TITLES)


def _named(story: Story, sentence: Sentence) -> Iterator[_Person]:
    """The persons of a sentence whose age is told beside their name, as of now: not of a day that it dates."""
    if any(is_dated(figure) for figure in dated(sentence)) or _OTHER_TIME.search(sentence.skeleton):
        return
    if KIN_NAMED.search(sentence.skeleton) or _TALLY.search(sentence.skeleton):
        return
    for figure in sentence.figures:
        plain = figure.upper is None and figure.qualifier is None and figure.place >= 0
        if figure.kind is not Kind.AGE or figure.unit != "year" or not plain:
            continue
        if figure.text.endswith("old"):
            one = _ONE_OF_MANY.search(story.text[sentence.span.start : figure.span.start])
            match = None if one else _NAMED_AFTER.match(story.text, figure.span.end, figure.span.end + _NAME_REACH)
        else:
            ahead = story.text[max(sentence.span.start, figure.span.start - _NAME_REACH) : figure.span.start]
            match = _NAMED_BEFORE.search(ahead)
        name = _bare(match[1]) if match else ()
        if name and match is not None and (len(name) > 1 or name[0] == match[1]):  # "Ms Hale, 51" is another Hale
            yield _Person(name, figure)
