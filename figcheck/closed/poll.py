"""Polls: the size of a sample with its margin of error, and a lead with the margin of error it must exceed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lang.en.parts import PERSONS
from ..lang.en.votes import AHEAD, SAMPLED, TIED
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from .pattern import Hit, Late, before, hits, pattern
from .sides import sides

# matches the asking that a number of persons is the sample of: "polled 600", "a survey of 600", "sample size: 600"
_ASKED = Late(
    r"(?<![a-z])(?:poll(?:s|ed|ing|sters?)?|survey(?:s|ed|ing)?|sampled?|interview(?:s|ed|ing)?|questioned|asked|respond(?:ed|ents?)"
    r"|responses|canvassed|questionnaires?)(?![a-z])"
)
# matches "survey of ", "polled a representative sample of ", "interviews with ", which lead to a sample among several
# groups of persons; refuses "of the poll's "
_LED_TO = Late(
    r"(?:(?:poll|survey|sample|study|interviews|responses)(?:(?! (?:in|of|with|from|among) )[^.;:]){0,50} "
    r"(?:of|with|from|among)|polled|surveyed|interviewed|questioned|asked|polling|surveying)(?: a)?(?: nationally)?"
    r"(?: representative| random)?(?: sample of)?(?: the)? $"
)
# matches " responded", " of them completed", " valid responses" behind the number of those who did, of all who were
# asked; refuses " were asked"
_ANSWERED = Late(
    r"(?: [a-z-]+){0,3} (?:responded|replied|completed|took part|participated|respondents|responses)(?![a-z])"
)
# matches ", including 734 likely voters and " before the number of another part; refuses ", as well as "
_PART_OF = Late(r", (?:including|among them|of them|of whom) [^.;:]{0,70}$")
# matches "an exception was the section", "the module on schools", which others were asked; refuses "sections"
_A_SECTION = Late(r"\b(?:exception was|section|module|subsample|half-sample)\b")
_SIGNED = r"(?:plus or minus|plus-or-minus|\+/-|\+-|±|\+ or -)"
_SIGN = rf"(?:{_SIGNED} ?)?"
_OF_ERROR = r"(?:margins? (?:of|for) (?:sampling )?error|sampling error|error margin|credibility interval)"
# matches "margin of error of plus or minus three points", "a credibility interval … of about 5 points", "a 4% margin of
# error", "the survey's 3.5-point error margin"; refuses "margin of three points"
_ERROR = pattern(
    rf"(?:{_OF_ERROR}[^.;:]{{0,60}}?(?: of| is| was|:|,| at| were) ?(?:about |roughly )?"
    rf"(?:{_SIGN} ?{{error:points|percent}}|{_SIGNED} ?{{error:count}})"
    rf"|{_SIGN}{{error:points|percent}} (?:percentage[ -]points? )?(?:maximum |overall )?{_OF_ERROR})"
)
# matches " for the Democrats", " for women": the error of a part of the sample
_PART = Late(
    r"[^.;:]{0,25}? for (?!the (?:full|entire|overall|whole|total|all)|all |the poll|the survey|registered "
    r"voters|the sample|results based on the)"
)
# matches " for registered voters", " for the Democrats": the part that an error is of; refuses " for the poll"
_OF_PART = Late(
    r"[^.;:]{0,12}? (?:for|among) (?:the )?((?:(?:registered|likely|white|black|hispanic|young|older) )?(?:voters|"
    r"adults|democrats|republicans|independents|women|men|parents|students|workers|residents))(?![a-z])"
)
_TIED = Late("|".join(re.escape(word) for word in TIED))
_LEADS = Late(rf"(?<![a-z])(?:{'|'.join(AHEAD)})(?! to )(?![a-z])")
_REACH = 3


def poll(story: Story) -> Iterator[Relation]:
    """Relations between the size of a sample and the margin of error stated for it."""
    told = [list(hits(sentence, _ERROR)) for sentence in story.sentences]
    if not any(told):
        return
    sample: Figure | None = None
    where = -1
    for sentence, errors in zip(story.sentences, told, strict=True):
        found = [] if _A_SECTION.search(sentence.skeleton) else _samples(sentence)
        if found:
            sample, where = (found[0] if len(found) == 1 else None), sentence.index
        if errors and sample is not None and sentence.index - where <= _REACH:
            error = errors[0].all("error")[0]
            elsewhere = not found and any(
                figure.kind is Kind.COUNT for figure in sentence.figures if figure.span.start < error.span.start
            )  # "it included 424 parents, with a margin of error of five points"
            whole = error.upper is None and error.stated and not elsewhere
            if whole and not _PART.match(sentence.skeleton, errors[0].end):
                yield _sampled(sample, error, "poll/sample-and-margin")
        for hit in errors:
            yield from _of_part(story, sentence, hit)


def _samples(sentence: Sentence) -> list[Figure]:
    """The groups of persons asked that a sentence tells of, but for those that another one includes.

    Of several groups those who answered, or else those that the asking leads to.
    """
    if not _ASKED.search(sentence.skeleton):
        return []
    numbers = [(index, figure) for index, figure in enumerate(sentence.figures) if figure.kind is Kind.COUNT]
    counts = [(index, figure) for index, figure in numbers if _in_digits(figure)]
    answered = [index for index, _ in counts if _ANSWERED.match(sentence.skeleton, sentence.places[index] + 1)]
    led_to = [index for index, _ in counts if _LED_TO.search(before(sentence, index, 90))]
    asked = [index for index, figure in counts if _are_persons(figure)]
    groups = (answered if len(answered) == 1 else led_to) or asked
    return [sentence.figures[index] for index in groups if not _PART_OF.search(before(sentence, index, 90))]


def _in_digits(figure: Figure) -> bool:
    """True for "1,001", "1.2 million"; a number in words is none of a sample."""
    return not figure.text.replace(" ", "").isalpha()


def _are_persons(figure: Figure) -> bool:
    return figure.thing is not None and (figure.thing.head in PERSONS or figure.thing.head in SAMPLED)


def _sampled(sample: Figure, error: Figure, wording: str) -> Relation:
    roles = (("sample", (sample,)), ("error", (error,)))
    return Relation("poll", roles, (("wording", "sample"),), Certainty.IMPLIED, wording)


def _of_part(story: Story, sentence: Sentence, hit: Hit) -> Iterator[Relation]:
    """ "Asked 1,009 adults, 895 of them registered voters … an error of 3.5 points for registered voters"."""
    part, error = _OF_PART.match(sentence.skeleton, hit.end), hit.all("error")[0]
    if part is None or error.upper is not None or not error.stated:
        return
    sizes = [
        figure
        for other in story.sentences
        if 0 <= sentence.index - other.index <= _REACH
        for figure, place in zip(other.figures, other.places, strict=True)
        if figure.kind is Kind.COUNT and _counts(other.skeleton, place, part[1])
    ]
    if len(sizes) == 1 and sizes[0].stated is not None and sizes[0].upper is None:
        yield _sampled(sizes[0], error, "poll/part-and-margin")


def _counts(skeleton: str, place: int, group: str) -> bool:
    """True for "895 registered voters", "2,232 adults nationwide"; not for "895 registered voters and democrats"."""
    behind = skeleton[place + 1 : place + 2 + len(group)]
    return behind == f" {group}" and not skeleton[place + 2 + len(group) : place + 3 + len(group)].isalpha()


def poll_lead(story: Story) -> Iterator[Relation]:
    """Relations between a lead and the margin of error stated near it."""
    for position, sentence in enumerate(story.sentences):
        for hit in hits(sentence, _ERROR):
            near = [other for other in story.sentences[max(0, position - 2) : position + 2] if _close(other, sentence)]
            if not any(_TIED.search(other.skeleton) for other in near):
                yield from _leads(near, hit.all("error")[0])


def _close(other: Sentence, sentence: Sentence) -> bool:
    return abs(other.index - sentence.index) <= 2


def _leads(near: list[Sentence], error: Figure) -> Iterator[Relation]:
    if error.stated is None or error.upper is not None:
        return
    for other in near:
        for pair in sides(other):
            before = other.skeleton[max(0, pair.start - 90) : pair.start]
            if pair.first.kind is Kind.PERCENT and _LEADS.search(before):
                roles = (("first", (pair.first,)), ("second", (pair.second,)), ("error", (error,)))
                yield Relation("poll_lead", roles, (("wording", "lead"),), Certainty.IMPLIED, "poll/lead-and-margin")
