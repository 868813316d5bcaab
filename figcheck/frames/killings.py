"""The dead told by a word or a rank: "quadruple murder" and the persons killed, "the 10th victim" and the toll."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, count_of_words, figure_of_words
from .pattern import Late, figures_by_place

_COUNT = SIGN_OF_KIND[Kind.COUNT]
_DURATION = SIGN_OF_KIND[Kind.DURATION]
_ORDINAL = SIGN_OF_KIND[Kind.ORDINAL]
_TIMES = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
# matches "quadruple murder", "triple homicide", "double killing"; refuses "double murderer", "attempted murder"
_MURDER = Late(r"\b(?P<times>double|triple|quadruple|quintuple)[- ](?:murders?|homicide|killing|slaying)\b")
# matches "accused of killing C students", "guilty of theft and of murdering his C sons"; refuses "killed C"
_ACCUSED = Late(
    r"\b(?:accused|convicted|guilty|suspected|charged|jailed|tried|trial|sentenced|arrested|confess\w+)\b"
    r"[^;\n]{0,180}?\b(?:of|with|for|to|and) (?:fatally )?(?:killing|murdering|stabbing|shooting|slaying) "
    rf"(?:the |his |her |all )?(?P<sign>{_COUNT})(?= )"
)
# matches "stabbing death of C students", "murders of C people"; refuses "death of C"
_DEATHS_OF = Late(rf"\b(?:murders?|killings?|stabbing deaths?|slayings?) of (?:the )?(?P<sign>{_COUNT})(?= )")
# what tells of another crime, or of more who were hurt
_OTHER_CRIME = Late(
    r"\b(?:another|other|separate|earlier|previous|also|more|attempted|cold case|serial|including|wounding|injuring|"
    r"years? ago|decade|different|at least|each|one of)\b"
)
# matches "the O victim", "the O body in the house"; refuses "the O victim of", "the O death in D"
_VICTIM = Late(
    rf"\b(?:the|a) (?P<ordinal>{_ORDINAL}) (?:victim|body|fatality|death)\b"
    rf"(?! (?:of|this|since|from)\b| in (?:[{_DURATION}]|the (?:last|past)))"
)
# matches "toll rose to C", "toll from a fire that left two houses in ruins rose to C"; refuses "toll of C"
_TOLL = Late(
    r"\btoll\b[^.;:]{0,160}?\b(?:rose|rises|risen|climbed|climbs|reached|stands|stood|rising) (?:to|at) "
    rf"(?P<sign>{_COUNT})"
)
# what makes the toll one of another time or place
_OTHER_TOLL = Late(
    r"\b(?:had|earlier|previous|previously|initial|initially|first|another|last (?:year|month|week)|at least|before|"
    r"while)\b"
)
# matches "in Brook", "on Tuesday", "in the next county"; refuses "in the house"
_ELSEWHERE = Late(
    r"\b(?:[Ii]n|[Oo]n|[Aa]t|[Nn]ear) (?:the )?(?P<name>next|neighbouring|neighboring|nearby|[A-Z][a-z]+)\b"
)
_FARTHEST = 2


def killings(story: Story) -> Iterator[Relation]:
    """The persons killed in one crime, or the dead of one disaster, told twice: the roles "first" and "second"."""
    text = story.text
    if any(word in text or word.capitalize() in text for word in _TIMES):
        yield from _murders(story)
    if "toll" in text and any(word in text for word in ("victim", "body", "fatality", "death")):
        yield from _tolls(story)


def _murders(story: Story) -> Iterator[Relation]:
    words = [(sentence, match) for sentence in story.sentences for match in _MURDER.finditer(sentence.skeleton)]
    if not words or len({match["times"] for _, match in words}) > 1:
        return
    counted = [item for sentence in story.sentences for item in _victims(sentence)]
    if not counted or len({figure.stated for figure, _ in counted}) > 1:
        return
    sentence, match = words[0]
    if any(_OTHER_CRIME.search(near.skeleton) for near in (sentence, *(near for _, near in counted))):
        return
    if _years(sentence) and any(_years(near) and _years(near) != _years(sentence) for _, near in counted):
        return
    number = _TIMES[match["times"]]
    said = count_of_words(figure_of_words(story, sentence, match.start("times"), match.end("times")), number)
    for figure, _ in counted:
        yield Relation("same thing", (("first", (said,)), ("second", (figure,))), (), Certainty.IMPLIED)


def _victims(sentence: Sentence) -> Iterator[tuple[Figure, Sentence]]:
    skeleton = sentence.skeleton
    if "kill" in skeleton or "murder" in skeleton or "stab" in skeleton or "shoot" in skeleton or "slay" in skeleton:
        by_place = figures_by_place(sentence)
        for expression in (_ACCUSED, _DEATHS_OF):
            for match in expression.finditer(skeleton):
                figure = by_place[match.start("sign")]
                if figure.qualifier is None and figure.upper is None and figure.thing is not None:
                    yield figure, sentence


def _years(sentence: Sentence) -> set[str]:
    return {figure.text[-4:] for figure in sentence.figures if figure.kind in (Kind.YEAR, Kind.DATE)}


def _tolls(story: Story) -> Iterator[Relation]:
    """The toll of a disaster with the rank of a victim found at that time, in the next sentences or the same one."""
    found = [(sentence, figure) for sentence in story.sentences for figure in _signs(sentence, _VICTIM, "ordinal")]
    if len(found) != 1:
        return
    place, victim = found[0]
    for sentence in story.sentences:
        if sentence.headline or abs(sentence.index - place.index) > _FARTHEST or "toll" not in sentence.skeleton:
            continue
        here = story.text[sentence.span.start : sentence.span.end]
        places = _ELSEWHERE.finditer(story.text, place.span.start, place.span.end)
        if any(match["name"] not in here for match in places):
            continue
        for toll in _signs(sentence, _TOLL, "sign"):
            if toll.qualifier is None and toll.upper is None and not _OTHER_TOLL.search(_ahead(sentence, toll)):
                if toll.stated is not None and victim.stated is not None and toll.stated <= victim.stated:
                    roles = (("first", (victim,)), ("second", (toll,)))
                    yield Relation("same thing", roles, (), Certainty.IMPLIED)
                return


def _ahead(sentence: Sentence, figure: Figure) -> str:
    return sentence.skeleton[: sentence.places[sentence.figures.index(figure)]]


def _signs(sentence: Sentence, expression: Late, group: str) -> Iterator[Figure]:
    by_place = figures_by_place(sentence)
    for match in expression.finditer(sentence.skeleton):
        yield by_place[match.start(group)]
