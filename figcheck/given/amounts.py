"""Ties of amounts: conversions, sums, shares, rates, margins, mentions, and the rule that judges each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from ..closed.conversion import MONEY, conversion, names_a_year
from ..closed.conversion_moneys import mentioned_in, of_countries, readings, settled_in
from ..evidence.currency import exchange_among
from ..evidence.given import gap_of_total, members_of_whole, mentions, per_period, sharpest
from ..evidence.measures import as_percent, factor_between
from ..evidence.repeats import headline_of_one
from ..lang.en.rates import OF_EACH
from ..laws.share import SHARE
from ..model import Figure, Kind, Story
from ..story import exactly
from ..ties.measure import SHARE_KINDS
from .contract import Unusable
from .found import (
    Found,
    Reading,
    Readings,
    alike,
    code,
    emphasised,
    halves,
    near_bound,
    needs,
    no_share,
    relation,
    said,
    valued,
)
from .mentions import as_few, is_plural, mention, numbered
from .times import as_length, in_its_year, same_moment, typed_time


def currency(tie: Found) -> Readings:
    """One amount in two currencies."""
    source, target = (needs(tie.one(role), role, Kind.MONEY) for role in ("original", "converted"))
    if code(source) == code(target) and not source.readings and not target.readings:
        raise Unusable(f"{said(source)} and {said(target)} are in one currency")
    mentioned = mentioned_in(tie.story.text)
    settled = settled_in(figure for figure in tie.story.figures if figure.kind is Kind.MONEY)
    when = tuple(
        figure
        for figure in tie.story.figures
        if figure.sentence in (source.sentence, target.sentence) and names_a_year(figure)
    )
    told = relation(
        "conversion",
        (("source", (source,)), ("target", (target,)), ("when", when)),
        of="money",
        setting="given",
        source_codes=" ".join(of_countries(readings(source, mentioned, settled), tie.story.text)),
        target_codes=" ".join(of_countries(readings(target, mentioned, settled), tie.story.text)),
    )
    named = tuple(figure for figure in tie.story.figures if names_a_year(figure))
    pairs = tuple(_pairs_beside(tie.story, source, target))
    return [(Reading("currency-conversion", told, partial(exchange_among, named=named, pairs=pairs)),)]


def _pairs_beside(story: Story, source: Figure, target: Figure) -> Iterator[tuple[Figure, Figure]]:
    """The other amounts that a story converts between two currencies, each pair in the order of the two."""
    codes, own = (code(source), code(target)), {source.span.start, target.span.start}
    for other in conversion(story):
        if other.cue("of") != MONEY or other.cue("then") is not None or other.cue("price") is not None:
            continue
        pair = other.one("source"), other.one("target")
        if own.isdisjoint(figure.span.start for figure in pair):
            if (code(pair[0]), code(pair[1])) == codes:
                yield pair
            elif (code(pair[1]), code(pair[0])) == codes:
                yield pair[1], pair[0]


def implied_rate(tie: Found) -> Readings:
    """Two amounts in two currencies, which imply one rate."""
    first, other = (needs(figure, "original", Kind.MONEY) for figure in tie.all("original"))
    target, other_target = (needs(figure, "converted", Kind.MONEY) for figure in tie.all("converted"))
    alike(first, other)
    alike(target, other_target)
    roles = (("source", (first,)), ("target", (target,)), ("other_source", (other,)), ("other_target", (other_target,)))
    return [(Reading("implied-rates-disagree", relation("implied rates", roles)),)]


def unit(tie: Found) -> Readings:
    """One measure in two units."""
    source, target = (valued(tie.one(role), role) for role in ("original", "converted"))
    roles = (("source", (source,)), ("target", (target,)))
    if source.unit == target.unit or not source.unit or not target.unit:
        if source.unit == target.unit and source.kind is target.kind and source.kind in (Kind.COUNT, Kind.MONEY):
            return [(Reading("unit-conversion", relation("conversion", roles, of="number", setting="given")),)]
        raise Unusable(f"{said(source)} and {said(target)} are not in two units")
    if source.kind is Kind.MONEY or target.kind is Kind.MONEY:
        if code(source) != code(target):
            raise Unusable(f"{said(source)} and {said(target)} are in two currencies; tie them as currency")
        return [(Reading("unit-conversion", relation("conversion", roles, of="unit price", setting="given")),)]
    if is_plural(source) or is_plural(target) or source.kind is target.kind is Kind.DURATION:
        some = (("first", (as_few(source),)), ("second", (alike(as_few(target), source),)))
        return [(Reading("figures-disagree", relation("same thing", some), mentions),)]
    return [(Reading("unit-conversion", relation("conversion", roles, of="measure", setting="given")),)]


def sum_of(tie: Found) -> Readings:
    """Parts and their total; "a fourth" beside three others is one more."""
    total = valued(tie.one("total"), "total")
    parts = tuple(valued(figure, "part") for figure in tie.all("part"))
    if total.kind in SHARE_KINDS and any(part.kind not in SHARE_KINDS for part in parts):
        no_share(total, "total")
    for part in parts:
        if total.kind not in SHARE_KINDS:
            no_share(part, "part")
    parts = tuple(exactly(part, 1) if part.kind is Kind.ORDINAL else as_percent(part) for part in parts)
    return [
        tuple(
            Reading(
                "total-mismatch", relation("parts", (("part", (alike(p, whole) for p in parts)), ("total", (whole,))))
            )
            for whole in halves(near_bound(as_percent(total)))
        )
    ]


def share(tie: Found) -> Readings:
    """A part, its whole, and the percentage or fraction that the part is."""
    parts = tuple(valued(figure, "part") for figure in tie.all("part"))
    whole, figure = valued(tie.one("whole"), "whole"), tie.one("share")
    roles = [("part", tuple(alike(part, whole) for part in parts)), ("whole", (whole,)), ("share", (figure,))]
    word = _share_word(figure)
    if word:
        return [(Reading("share-mismatch", relation("share", roles, word=word)),)]
    needs(valued(figure, "share"), "share", *SHARE_KINDS)
    return [(Reading("share-mismatch", relation("share", roles, wording="given")),)]


def _share_word(figure: Figure) -> str:
    """The word of a share without a number ("majority"), or empty."""
    return next((item.partition(":")[2] for item in figure.trace if item.startswith("share:")), "")


def fraction_percent(tie: Found) -> Readings:
    """A share in words and the same share as a percentage."""
    return [_worded_share(words, number) for words in tie.all("words") for number in tie.all("number")]


def _worded_share(words: Figure, number: Figure) -> tuple[Reading, ...]:
    share_of = needs(valued(number, "number"), "number", Kind.PERCENT)
    word = _share_word(words)
    if word:
        roles = (("worded", (words,)), ("share", (share_of,)))
        return (Reading("fraction-mismatch", relation("fraction", roles, wording="word", word=word)),)
    if words.kind is Kind.PERCENT:
        return (Reading("figures-disagree", relation("same thing", (("first", (words,)), ("second", (share_of,))))),)
    if words.kind is Kind.MULTIPLE:
        return _grown(words, share_of)
    needs(valued(words, "words"), "words", Kind.FRACTION, Kind.RATIO)
    told = relation("fraction", (("worded", (words,)), ("share", (share_of,))), wording="given")
    return (Reading("fraction-mismatch", told),)


def _grown(words: Figure, percent: Figure) -> tuple[Reading, ...]:
    """A multiple in words and the percentage by which, or to which, the same thing grew: "doubled", "up 106%"."""
    old = replace(exactly(percent, _ALL), quoted=True)
    assert percent.stated is not None, "the caller has seen to it"
    grown = replace(percent, stated=percent.stated + _ALL, loose=percent.loose.shifted(_ALL), quoted=True)
    grown = replace(grown, tight=percent.tight.shifted(_ALL))
    return tuple(
        Reading(
            "multiple-mismatch",
            relation(
                "multiple", (("new", (new,)), ("old", (old,)), ("multiple", (words,))), form="times", direction=""
            ),
        )
        for new in (grown, percent)
    )


def part_whole(tie: Found) -> Readings:
    """Parts none of which can be more than their whole; they may overlap, so that nothing is said of their sum."""
    whole = as_percent(valued(tie.one("whole"), "whole"))
    found: Readings = []
    for figure in map(numbered, tie.all("part")):
        part = as_percent(valued(figure, "part")) if whole.kind is Kind.PERCENT else figure
        if part.kind in SHARE_KINDS and whole.kind not in SHARE_KINDS:
            raise Unusable(f"{said(part)} is a share; tie it as share, with the part that it is")
        if tie.one("whole").kind in (Kind.RATIO, Kind.FRACTION) and part.kind is Kind.COUNT:
            raise Unusable(f"{said(part)} is a number of things, and {said(whole)} a share")
        roles = (("part", (alike(valued(part, "part"), whole),)), ("whole", (whole,)))
        found.append((Reading("part-exceeds-whole", relation("subset", roles, wording="given")),))
    return found


def percent_total(tie: Found) -> Readings:
    """Shares of one whole, which are no more than all of it, or make the total that is given."""
    total, told_members = tie.all("total"), tie.all("member")
    if _is_split(told_members):
        told_members = tuple(replace(figure, kind=Kind.PERCENT) for figure in told_members)
    members = tuple(as_percent(needs(valued(figure, "member"), "member", *SHARE_KINDS)) for figure in told_members)
    if total:
        whole = as_percent(needs(valued(total[0], "total"), "total", *SHARE_KINDS))
        told = relation("parts", (("part", members), ("total", (whole,))), wording="given")
        return [(Reading("total-mismatch", told),)]
    return [(Reading("shares-over-hundred", relation("shares_of_one", (("part", members),))),)]


def _is_split(figures: tuple[Figure, ...]) -> bool:
    """True for the two numbers of "a 60-40 venture"; numbers that stand apart are counts."""
    return (
        len(figures) == _BOTH
        and all(figure.kind is Kind.COUNT and figure.unit is None for figure in figures)
        and 0 < figures[1].span.start - figures[0].span.end <= _BOTH
    )


def rate(tie: Found) -> Readings:
    """A total, a number of things, and what each has or costs; a speed, a time and a distance."""
    total, count, each = (emphasised(valued(tie.one(role), role)) for role in ("total", "count", "rate"))
    if count.kind is Kind.DURATION and count.text.lower().split()[0] in OF_EACH:
        raise Unusable(f"{said(count)} says what time the rate is of, not how long it ran")
    if Kind.MONEY in (total.kind, each.kind):
        alike(each, total)
    if total.kind in SHARE_KINDS and each.kind not in (*SHARE_KINDS, Kind.POINTS):
        raise Unusable(f"{said(total)} is a share, and {said(each)} is none")
    roles = (("total", (total,)), ("count", (count,)), ("average", (each,)))
    rule = "rate-mismatch" if count.kind is Kind.DURATION else "average-mismatch"
    return [(Reading(rule, relation("rate", roles, wording="given"), per_period),)]


def margin(tie: Found) -> Readings:
    """Two sides and the gap between them; where the margin is a percentage, of the total."""
    first, second = valued(tie.one("first"), "first"), valued(tie.one("second"), "second")
    gap, total = valued(tie.one("margin"), "margin"), tie.all("total")
    second = alike(second, first)
    found: Readings = []
    if total:
        whole = alike(valued(total[0], "total"), first)
        roles = (("part", (first, second)), ("whole", (whole,)))
        found.append((Reading("part-exceeds-whole", relation("subset", roles), members_of_whole),))
        if gap.kind is Kind.PERCENT and first.kind is not Kind.PERCENT:
            share_roles = (("part", (first, second)), ("whole", (whole,)), ("share", (gap,)))
            return [*found, (Reading("share-mismatch", relation("share", share_roles), gap_of_total, SHARE),)]
    if gap.kind is Kind.PERCENT and first.kind is not Kind.PERCENT:
        raise Unusable(f"{said(gap)} is a percentage; of which total, the tie has to say")
    roles_of_gap = (("new", (first,)), ("old", (second,)), ("change", (alike(gap, first),)))
    return [*found, (Reading("change-amount-mismatch", relation("change_amount", roles_of_gap, direction="either")),)]


def poll_margin(tie: Found) -> Readings:
    """The size of a sample and its margin of error."""
    sample = needs(valued(tie.one("sample"), "sample"), "sample", Kind.COUNT)
    error = needs(valued(tie.one("margin"), "margin"), "margin", Kind.POINTS, Kind.PERCENT, Kind.COUNT)
    return [(Reading("poll-margin", relation("poll", (("sample", (sample,)), ("error", (error,))))),)]


def list_of(tie: Found) -> Readings:
    """A number that is announced, and the things that are named."""
    counted = needs(valued(tie.one("total"), "total"), "total", Kind.COUNT, Kind.ORDINAL)
    items = tie.all("item")
    told = relation("count_list", (("counted", (counted,)), ("item", items)), wording="given")
    joints = tuple(("joint", item.text) for item in items if " and " in item.text)
    return [(Reading("count-list-mismatch", replace(told, cues=(*told.cues, *joints))),)]


def same(tie: Found) -> Readings:
    """Mentions of one thing: each against the one that leaves least open."""
    told = tie.all("mention")
    if any(figure.kind is Kind.CLOCK for figure in told):
        told = tuple(typed_time(tie.story, figure) for figure in told)
    told = tuple(in_its_year(tie.story, figure) for figure in told)
    first = told[sharpest(told)]
    others = [figure for figure in told if figure is not first]
    return [_one_thing(tie, first, other) for other in others]


def _one_thing(tie: Found, first: Figure, other: Figure) -> tuple[Reading, ...]:
    if Kind.DURATION in (first.kind, other.kind):
        first, other = as_length(first), as_length(other)  # "the past year", "12 months"
    told = same_moment(first, other) or _same_growth(first, other) or _same_share(first, other)
    return told or (_same_amount(tie, first, other),)


_ALL, _BOTH = 100, 2
_ADDED = frozenset({Kind.MULTIPLE, Kind.ORDINAL})


def _same_growth(first: Figure, other: Figure) -> tuple[Reading, ...]:
    """A multiple in words beside the percentage of the same change: "doubled", "98%"."""
    kinds = first.kind, other.kind
    if set(kinds) != {Kind.MULTIPLE, Kind.PERCENT}:
        return ()
    return _grown(*((first, other) if kinds[0] is Kind.MULTIPLE else (other, first)))


def _same_share(first: Figure, other: Figure) -> tuple[Reading, ...]:
    """A share in words beside the percentage that it is: "a majority stake", "its 58%"."""
    words, number = (first, other) if _share_word(first) else (other, first)
    return _worded_share(words, number) if _share_word(words) and number.kind is Kind.PERCENT else ()


def _same_amount(tie: Found, first: Figure, other: Figure) -> Reading:
    first, other = mention(tie.story, first, other), mention(tie.story, other, first)
    for figure in (first, other):
        valued(figure, "mention")
    if {first.kind, other.kind} & set(SHARE_KINDS) and first.kind is not other.kind:
        first, other = as_percent(first), as_percent(other)
    for figure, partner in ((first, other), (other, first)):
        if figure.kind in _ADDED and (partner.unit or partner.kind in (*SHARE_KINDS, Kind.POINTS)):
            raise Unusable(f"{said(figure)} is a {figure.kind.value}, and {said(partner)} is none")
    if factor_between(other, first) not in (None, 1) and Kind.DURATION not in (first.kind, other.kind):
        roles = (("source", (first,)), ("target", (other,)))
        return Reading("unit-conversion", relation("conversion", roles, of="measure", setting="given"))
    other = alike(other, first)
    heads = [figure for figure in (first, other) if _in_headline(tie, figure)]
    if len(heads) == 1 and all(figure.qualifier is None and figure.kind is not Kind.SCORE for figure in (first, other)):
        head, body = (first, other) if heads[0] is first else (other, first)
        told = relation("headline", (("headline", (head,)), ("story", (body,))))
        return Reading("headline-disagrees", told, headline_of_one)
    return Reading("figures-disagree", relation("same thing", (("first", (first,)), ("second", (other,)))), mentions)


def _in_headline(tie: Found, figure: Figure) -> bool:
    if figure.source is not None:
        return False
    return any(sentence.index == figure.sentence and sentence.headline for sentence in tie.story.sentences)
