"""The age of one person, told in two sentences of one story."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.time_words import KIN, NOT_NOW
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..records import NamedTuple
from ..story import SIGN_OF_KIND
from .pattern import Late

# matches "was", "then", "in her youth", which tell of another time; refuses "now"
_OTHER_TIME = Late(r"\b(?:" + "|".join(NOT_NOW) + r")\b")
# matches "son", "whose", after which an age may be another's; refuses "sonar"
_KIN = Late(rf"\b(?:{'|'.join(KIN)})\b")
_SIGNS = "".join(SIGN_OF_KIND.values())
# matches "alonso, leeds, A; obi, york, A", which lists what each has; refuses "obi, A; and alonso"
_TALLY = Late(rf"[{_SIGNS}]; (?:[a-z' -]+, ){{1,2}}[{_SIGNS}]")
_NAME_WORD = r"[A-Z][\w'’.-]*\w"
# matches "John Obi, " before an age; refuses "of Leeds, "
_NAMED_BEFORE = Late(rf"(?:^\s?|[^\w ] ?|[a-z]\s)((?:{_NAME_WORD} ){{0,3}}{_NAME_WORD}),? \(?$")
# matches " John Obi" behind "45-year-old"; refuses " man"
_NAMED_AFTER = Late(rf" (?:[a-z]+ ){{0,2}}((?:{_NAME_WORD} ){{1,3}}{_NAME_WORD})")
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
    """Relations named "one person": one full name with its age in two places, or later the surname by itself."""
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
            if name in last and len(name) > 1 and name[-1] not in _NO_NAMES:
                roles = (("length", (person.age,)), ("start", (last[name].age,)))
                yield Relation("one person", roles, (), Certainty.IMPLIED, "age/one-person-twice")
            last[name] = person


def _named(story: Story, sentence: Sentence) -> Iterator[_Person]:
    """The persons of a sentence whose age is told beside their name, as of now."""
    if _OTHER_TIME.search(sentence.skeleton) or _KIN.search(sentence.skeleton) or _TALLY.search(sentence.skeleton):
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
