"""An age with the birth it is counted from, and, for the dead, the day of death."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.grammar import DETERMINERS, PRONOUNS
from ..model import Certainty, Kind, Relation, Sentence, Story
from ..ties.lives import lives
from ..ties.moments import has_year
from .age_told import KIN_NAMED, ages_told
from .pattern import ASIDE, Hit, Late, hits, pattern

_AT = r"(?:at the age of|at age|aged|(?P<bare>at))"
# matches "died in Y at the age of A", "died on T, aged A"; refuses "died in Y and A others"
_DEATH_DATED = pattern(
    r"\b(?:died|killed) (?:[a-z' -]{1,30} )?(?:in|on) {end:year|date}"
    + ASIDE
    + ",? (?:from [a-z ]{1,20} |of [a-z ]{1,20} )?"
    + _AT
    + r" {length:age|count}"
)
# matches "died at the age of A", "dies aged A", "dead at A", "has died of cancer aged A"; refuses "died and A others"
_DEATH = pattern(
    r"\b(?:died|dies|dead|death)\b(?: (?:on )?{date})?(?:[a-z' -]{0,30}?)?,? "
    + _AT
    + r" {length:age|count}(?! (?:a\.m|p\.m|[a-z]{1,20} (?:road|street)))"
)
# matches "died today at C (…) at the age of A"; refuses "died, and at the age of A his son"
_DEATH_FAR = pattern(r"\bdied\b[^;.]{1,30}[^;]{0,60}?\)? at the age of {length:age}")
# matches "born in Y", "born in Cincinnati, ohio, in T", "born on T"; refuses "born to a mother in Y"
_BORN = pattern(r"\bborn (?:[a-z', -]{1,80} )?(?:in|on) {start:year|date}")
_WHO = r"\b(?P<who>[a-z]{3,20}(?: [zxy])?)\b,?"
# matches "millennials (ages A in Y", "gen z, aged A in Y"; refuses "aged A in the town"
_COHORT_AGE = pattern(_WHO + r" \(?(?:ages |aged |age )?{length:age},? (?:in|as of) {end:year}")
# matches "millennials (born Y to Y", "gen z, born between Y and Y"; refuses "she was born in Y"
_COHORT_BORN = pattern(_WHO + r" \(?born (?:between |from )?{start:year}(?: ?(?:to|and|through|-|–) ?{last:year})?")
# matches "marsh, the chairman of the board, was A." as a whole sentence; refuses "the oldest was A"
_WAS = pattern(
    r"^\s*(?:he|she|(?!the |[a-z.' -]{2,40}\b(?:when|as|until|before|after|while|said|because)\b)"
    r"[a-z.' -]{2,40}(?:, [a-z .'-]{3,90},)?) was {length:age|count}\s*+\.?\s*+$"
)
# matches "Marsh", "CNN"; refuses "the", "A"
_NAME = Late(r"\b[A-Z][\w'-]{2,}")
# a name and a surname
_NAMES = 2
_DEATH_WORD = Late(r"\b(?:died|dies|dead|death|killed)\b")
_NEAR = 30
_FIRST_WORDS = 4
# how far behind a birth at the head of a sentence its subject stands
_SUBJECT_REACH = 60
_WORD = Late(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# matches "Brook's"; refuses "Brooks"
_OWNER = Late(r"\b[^\W\d_]+['’]s\b")
_TWO_DIGITS, _THREE_DIGITS = 2, 3
_OTHER_PRONOUN = {"he": "she", "she": "he"}


def age(story: Story) -> Iterator[Relation]:
    """An age in the role "length", the birth in the role "start", and the death, where printed, in the role "end"."""
    yield from _obituary(story)
    yield from _cohort(story)
    yield from ages_told(story)
    yield from lives(story)


def _cohort(story: Story) -> Iterator[Relation]:
    """ "Millennials (ages 23 to 38 in 2019)" with "born 1981 to 1996", of one group by name."""
    ages = [
        hit
        for sentence in story.sentences
        for hit in hits(sentence, _COHORT_AGE)
        if hit.all("length")[0].upper is not None
    ]
    births = [hit for sentence in story.sentences for hit in hits(sentence, _COHORT_BORN) if _is_range(hit)]
    for hit in ages:
        born = [birth for birth in births if birth.word("who") == hit.word("who")]
        if len({tuple(figure.text for figure in birth.all("start") + birth.all("last")) for birth in born}) == 1:
            roles = [("length", hit.all("length")), ("start", born[0].all("start")), ("end", hit.all("end"))]
            last = born[0].all("last")
            yield Relation(
                "cohort", (*roles, *((("last", last),) if last else ())), (), Certainty.IMPLIED, "age/cohort"
            )


def _is_range(hit: Hit) -> bool:
    return bool(hit.all("last")) or hit.all("start")[0].upper is not None


def deaths(story: Story) -> list[tuple[Sentence, Hit]]:
    """Where the story gives an age at death, dated or not."""
    return [
        (sentence, hit)
        for sentence in story.sentences
        if _DEATH_WORD.search(sentence.skeleton)
        for compiled in (_DEATH_DATED, _DEATH, _DEATH_FAR)
        for hit in hits(sentence, compiled)
        if _is_old_enough(hit) and not KIN_NAMED.search(sentence.skeleton, max(0, hit.start - _NEAR), hit.start)
    ]


def _is_old_enough(hit: Hit) -> bool:
    """True for an age; "died at 9" may be a time of day, and "at 400" and "at 4,000 metres" no age at all."""
    figure = hit.all("length")[0]
    if figure.kind is Kind.AGE:
        return True
    most = _TWO_DIGITS if hit.word("bare") else _THREE_DIGITS
    return figure.thing is None and figure.text.isdigit() and _TWO_DIGITS <= len(figure.text) <= most


def _obituary(story: Story) -> Iterator[Relation]:
    """The age at death, with the birth that the story gives elsewhere, of the same person."""
    told = deaths(story)
    told += plainly(story, told)
    births = [
        (sentence, hit) for sentence in story.sentences if "born" in sentence.skeleton for hit in hits(sentence, _BORN)
    ]
    if not told or len(births) != 1 or not _are_one_person(story, told):
        return
    sentence, birth = births[0]
    if not _is_subject(story, sentence, birth, told):
        return
    # a death "on Monday" or "on May 4" is one of the days before publication
    end = next((hit.all("end") for _, hit in told if hit.all("end") and has_year(hit.all("end")[0])), ())
    for other, hit in told:
        roles = (("length", hit.all("length")), ("start", birth.all("start")), *((("end", end),) if end else ()))
        near = other.paragraph == sentence.paragraph and abs(other.index - sentence.index) <= 1
        told_by = "age/beside-birth" if near else "age/he-was-born" if _is_pronoun(sentence) else "age/born-and-died"
        yield Relation("age", roles, (), Certainty.IMPLIED, told_by)


def _is_pronoun(sentence: Sentence) -> bool:
    """True for "She was born in 1934", which may be of another of the story's people."""
    return _WORD.findall(sentence.skeleton[:_NEAR])[:1] in (["he"], ["she"])


def plainly(story: Story, told: list[tuple[Sentence, Hit]]) -> list[tuple[Sentence, Hit]]:
    """ "Marsh, the chairman of the board, was 68.", of one whose death the story tells."""
    if not any("died" in sentence.skeleton or "dies" in sentence.skeleton for sentence in story.sentences):
        return []
    known = {sentence.index for sentence, _ in told}
    return [
        (sentence, hit)
        for sentence in story.sentences
        if sentence.index not in known and " was " in sentence.skeleton
        for hit in hits(sentence, _WAS)
        if _is_old_enough(hit)
    ]


def _are_one_person(story: Story, told: list[tuple[Sentence, Hit]]) -> bool:
    """True when one age is given, or the sentences that give two have a name in common."""
    ages = {hit.all("length")[0].stated: sentence for sentence, hit in told}
    if len(ages) == 1:
        return True
    names = [set(_NAME.findall(story.text[one.span.start : one.span.end])) for one in ages.values()]
    return len(set.intersection(*names)) >= _NAMES


def _is_subject(story: Story, sentence: Sentence, birth: Hit, told: list[tuple[Sentence, Hit]]) -> bool:
    """True when the one born is the one who died: named in the sentences on the death, or told by he or she."""
    before = sentence.skeleton[: birth.start]
    words = _WORD.findall(before)
    if words and words[0] in _OTHER_PRONOUN:
        told_of = {word for other, _ in told for word in _WORD.findall(other.skeleton)}
        if _OTHER_PRONOUN[words[0]] in told_of and words[0] not in told_of:
            return False
    if words and words[0] in ("he", "she"):
        return words[-1] in ("was", "been")
    if not words:  # "Born in Hull in 1934, Brook was": the subject follows
        words = _WORD.findall(sentence.skeleton[birth.end : birth.end + _SUBJECT_REACH])
        if words and words[0] in ("he", "she"):
            return True
    elif (words[-1] != "was" and not before.rstrip().endswith((",", "("))) or words[0] in (
        "his",
        "her",
        "their",
        "whose",
    ):
        return False
    # of "Brook's last pupil has died" Brook is not the dead
    texts = [_OWNER.sub("", story.text[other.span.start : other.span.end]) for other, _ in told]
    names = {name.lower() for text in texts for name in _NAME.findall(text)} - DETERMINERS - PRONOUNS
    return not names.isdisjoint(words[:_FIRST_WORDS])
