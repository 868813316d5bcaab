"""Polls: the size of a sample with its margin of error, and a lead with the margin of error it must exceed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lang.en.votes import AHEAD, TIED
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from .pattern import Hit, Late, hits, pattern
from .sides import sides

_PEOPLE = (
    r"(?:[a-z-]+ ){0,4}(?:adults?|voters?|people|respondents?|americans?|britons?|hispanics|latinos|democrats|"
    r"republicans|residents|registered|likely|citizens|consumers|parents|"
    r"workers|women|men|households|users|teenagers|students|employees|canadians|australians)"
)
# matches "a poll of 1,000 adults", "interviews with 1,004 randomly chosen registered voters", "surveyed 600"; refuses
# "a poll of polls"
_SAMPLE = pattern(
    rf"(?:(?:poll|survey|sample|study|interviews?|polled|surveyed|surveying|polling|responses|interviewed|"
    rf"among|conducted|based on|questioned|asked)(?:[^.;:]{{0,60}}? (?:of|with|from|among|by))?"
    rf" (?:a )?(?:nationally )?(?:representative )?(?:sample of )?(?:the )?{{sample:count}}(?: more)? "
    rf"{_PEOPLE}|{{sample:count}} {_PEOPLE}[^.;:]{{0,20}}? (?:were|was) (?:surveyed|polled|interviewed|"
    rf"questioned))"
)
# matches "margin of error of plus or minus three points", "a credibility interval … of about 5 points"; refuses
# "margin of three points"
_ERROR = pattern(
    r"(?:margins? (?:of|for) (?:sampling )?error|sampling error|error margin|credibility "
    r"interval)[^.;:]{0,60}?(?: of| is| was|:|,| at| were) ?(?:about |roughly )?(?:plus or |plus-or-|\+/-|\+-|"
    r"± ?|\+ or - ?)? ?"
    r"{error:points|percent|count}"
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
    sample: Figure | None = None
    where = -1
    for sentence in story.sentences:
        found = [hit.all("sample")[0] for hit in hits(sentence, _SAMPLE)]
        errors = list(hits(sentence, _ERROR))
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
