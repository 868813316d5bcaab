"""Two figures and the difference stated between them: "48, 12 fewer than the 60", "the gap is $50: one costs $340
…"."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Certainty, Figure, Kind, Qualifier, Relation, Sentence, Story
from ..story import SIGN_OF_KIND
from .balance import balances
from .pattern import Hit, Pattern, hits, likely, pattern
from .series import comparable

_SIGNS = "".join(SIGN_OF_KIND.values())
_WORDS = {
    "gap": f"[^{_SIGNS}.;\\n]{{0,70}}?",
    "more": r"(?P<way>more|higher|above|greater|larger|bigger|longer|taller|heavier|dearer|up)",
    "less": r"(?P<way>fewer|less|lower|below|smaller|shorter|lighter|cheaper|short of|down|under)",
}
_KINDS = ("money", "count", "quantity", "duration", "percent")
_DIFF = {"percent": "points|percent"}


def _expand(source: str) -> Iterator[str]:
    for kind in _KINDS:
        yield (
            source.replace("{a}", f"{{a:{kind}}}")
            .replace("{b}", f"{{b:{kind}}}")
            .replace("{d}", f"{{d:{_DIFF.get(kind, kind)}}}")
        )


_MORE = [
    pattern(text, _WORDS)
    # matches "sold 72, 12 more than the 60 of last year"; refuses "sold 72, 12 more than planned"
    for text in _expand(
        r"{a}<<gap>>(?:,| –| —| -|\() ?(?:or |which is |that is )?(?:about |some |just |only )?{d}(?: [a-z]+)? "
        r"(?:<<more>> than (?:the |its |his |her |their |an? )?(?:[a-z']+ ){0,4}?)?{b}"
    )
]
_LESS = [
    pattern(text, _WORDS)
    for text in _expand(
        r"{a}<<gap>>(?:,| –| —| -|\() ?(?:or |which is |that is )?(?:about |some |just |only )?{d}(?: [a-z]+)? "
        r"(?:<<less>>(?: than)? (?:the |its |his |her |their |an? )?(?:[a-z']+ ){0,4}?)?{b}"
    )
]
# matches "the growth of 3.98% was higher than the 0.11% recorded by 3.87% points", "… and lower than 4.03% by 0.05
# points"
_BY = [
    pattern(text, _WORDS)
    for text in _expand(r"{a}[^.;\n]{0,160}? <<more>> than (?:the |its )?{b}(?: [^.;\n]{0,40}?)? by {d}")
]
_GAP = [
    pattern(text, _WORDS)
    # matches "the gap between the two is $50: one costs $340 and the other $290"; refuses "the gap is $50 a year"
    for text in _expand(
        r"(?:gap|difference|gulf|spread)(?: in [a-z ]{2,20}| of| between [^.;:()]{0,50}?)? (?:is|was|of|stood "
        r"at|came to) (?:just |only |about )?{d}(?: a [a-z]+)?(?::|,| –| —| "
        r"\()(?:<<gap>>{count})?<<gap>>{a}<<gap>>(?:and|to|against|versus|but|while)<<gap>>{b}"
    )
]
_NET = (
    # matches "an approval rating of P and a disapproval rating of P, for a net approval rating of D"
    pattern(
        r"approval rating of {a:percent} and [^.;()]{0,30}?disapproval rating of {b:percent},? [^.;()]{0,20}?"
        r"net [^.;()]{0,20}?(?:of|at) {d:points|percent}"
    ),
    # matches "P approve, while P disapprove (a net approval of D)"
    pattern(
        r"{a:percent}[^.;\n()]{0,90}? approved?[^.;\n()]{0,90}?{b:percent} disapproved? ?\(?(?:for "
        r")?[^.;\n()]{0,20}?net [^.;\n()]{0,20}?(?:of|at) {d:points|percent}"
    ),
)
_APART = [
    pattern(text, _WORDS)
    # matches "reported 67 cases … had been 321, a 254-case difference"
    for text in _expand(r"{a}[^.;\n]{0,170}?{b}<<gap>>(?:,| –| —| -) ?(?:a|the) (?:difference|gap) of {d}")
] + [
    pattern(
        r"{a:count}[^.;\n]{0,170}?{b:count}<<gap>>(?:,| –| —| - ) ?a {d:count}[- ](?:[a-z]+ )?(?:difference|gap)",
        _WORDS,
    )
]
# matches "321 cases – a 254-case difference"; the other figure stands in the sentence before
_GAP_BEHIND = pattern(
    r"{b:count}<<gap>>(?:,| –| —| - ) ?a {d:count}[- ](?:[a-z]+ )?(?:difference|gap)(?![a-z])", _WORDS
)
_BALANCE = [
    pattern(text, _WORDS)
    # matches "exports of M and imports of M left a deficit of M"; refuses "exports of M and a deficit of M"
    for text in _expand(
        r"(?:exports?|revenues?|income|receipts|earnings)<<gap>>{a}<<gap>>(?:imports?|expenditures?|spending|expenses|"
        r"outlays|costs)<<gap>>{b}<<gap>>(?:deficit|surplus|shortfall|gap|loss|profit) of {d}"
    )
    if "money" in text
] + [
    pattern(text, _WORDS)
    # matches "a deficit of M, with imports of M and exports of M"
    for text in _expand(
        r"(?:deficit|surplus|shortfall|trade gap) (?:of|was|stood at) {d},<<gap>>(?:imports?|exports?|expenditures?|"
        r"spending|revenues?)<<gap>>{a}<<gap>>(?:imports?|exports?|expenditures?|spending|revenues?)<<gap>>{b}"
    )
    if "money" in text
]
_TO_FROM = [
    # matches "a moderation of costs by 70 basis points to 2.2 per cent from 2.9 per cent"; refuses "fell by D to A from
    # B", which is told as a change
    pattern(text, _WORDS)
    for text in _expand(
        r"(?<![a-z])(?:moderation|adjustment|revision|correction|movement|shift|swing) (?:of|in)<<gap>> by {d} to {a}"
        r"[^{any}.;()\n]{0,25}? from {b}".replace("{any}", _SIGNS)
    )
]
# matches "the result is a net M cut", "leaving a net M"; the two amounts stand in the sentence before
_NET_OF_TWO = pattern(r"^\W*(?:the result is|the result was|that leaves|this leaves|that makes) an? net {d:money}")
# matches "starts at age A … ten years before, at age B"; refuses "at age A for ten years"
_AGES = pattern(
    r"at (?:the )?age (?:of )?{a:age|count}[^.;\n]{0,110}? {d:duration} (?P<way>before|earlier|sooner|after|"
    r"later)[^.;\n]{0,20}?,? "
    r"at (?:the )?age (?:of )?{b:age|count}"
)
# matches "a $100 increase", and behind it "at M, up from M"; the amount is told once
_RISE_OF = pattern(r"(?<![a-z])an? {d:money} (?:price )?(?P<way>increase|rise|hike|cut|reduction|drop)(?![a-z])")
_UP_FROM = pattern(r" (?:at|to|of) {a:money}, (?P<way>up|down) from {b:money}")
# matches "grew by 3.98%", "grew 4%"; the growth that a later sentence compares
_GREW = pattern(r"(?<![a-z])(?:grew|expanded)(?: by)? {a:percent}")
# matches "the growth rate was higher than the P recorded in Q4 by D points and lower than P recorded in Q3 by D"
_RATE_THAN = pattern(
    r"growth rate was (?P<way>higher|lower) than (?:the )?{b:percent}[^;\n]{0,50}? by {d:points|percent}"
    r"(?:,? (?:and|but) (?:(?P<other>higher|lower) than (?:the )?)?{c:percent}[^;\n]{0,50}? by {e:points|percent})?"
)
_NEAR = 3
_PAIR = 2
# "12 fewer than the 60" may be read with "fewer than" as a bound of 60
_COMPARED = {"more than": Qualifier.MORE_THAN, "less than": Qualifier.LESS_THAN}

_GROUPS: tuple[tuple[tuple[Pattern, ...], str], ...] = (
    (tuple(_MORE), "more than"),
    (tuple(_LESS), "less than"),
    (tuple(_BY), "by"),
    (tuple(_GAP), "gap"),
    (tuple(_APART), "apart"),
    (tuple(_BALANCE), "balance"),
    (_NET, "net"),
    (tuple(_TO_FROM), "to from"),
    ((_AGES,), "ages"),
)


def difference(story: Story) -> Iterator[Relation]:
    """Relations of two figures and their difference: the role "more" minus the role "less" is the "difference"."""
    previous: Sentence | None = None
    for sentence in story.sentences:
        if len(sentence.figures) >= 3:
            yield from _in_sentence(sentence)
        if previous is not None and previous.index + 1 == sentence.index:
            yield from _apart_across(previous, sentence)
            yield from _net_of_two(previous, sentence)
        previous = sentence
        yield from _growth(story, sentence)
    yield from _rise_told(story)
    yield from balances(story)


def _in_sentence(sentence: Sentence) -> Iterator[Relation]:
    seen: set[Figure] = set()
    for group, wording in _GROUPS:
        for compiled in likely(sentence, group):
            for hit in hits(sentence, compiled):
                stated = hit.all("d")[0]
                if stated not in seen and _fits(hit, wording):
                    seen.add(stated)
                    yield _relation(hit, wording)


def _apart_across(previous: Sentence, sentence: Sentence) -> Iterator[Relation]:
    """ "It reported 67 cases. There had been 321 cases – a 254-case difference." """
    for hit in hits(sentence, _GAP_BEHIND):
        b, d = hit.all("b")[0], hit.all("d")[0]
        fitting = [a for a in previous.figures if a.thing is not None and comparable(a, b) and _one_thing(a, b)]
        if len(fitting) == 1 and b.thing is not None and comparable(b, d):
            more, less = (fitting[0], b) if (fitting[0].stated or 0) > (b.stated or 0) else (b, fitting[0])
            roles = (("more", (more,)), ("less", (less,)), ("difference", (d,)))
            yield Relation("difference", roles, (("wording", "apart"),), Certainty.IMPLIED)


def _net_of_two(previous: Sentence, sentence: Sentence) -> Iterator[Relation]:
    """ "It adds $63m and saves $85m. The result is a net $22m cut": the only two amounts of the sentence before."""
    for hit in hits(sentence, _NET_OF_TWO):
        stated = hit.all("d")
        amounts = [figure for figure in previous.figures if comparable(figure, stated[0]) and figure.upper is None]
        if len(amounts) == _PAIR:
            yield _ordered(amounts[0], amounts[1], stated, "net of two")


def _rise_told(story: Story) -> Iterator[Relation]:
    """ "A $100 increase … at $650, up from $550": the one amount of a rise that the story tells, and the levels."""
    told = [(s, hit) for s in story.sentences if not s.headline for hit in hits(s, _RISE_OF)]
    if len(told) != 1:
        return
    sentence, rise = told[0]
    for other in story.sentences:
        if 0 < other.index - sentence.index <= _NEAR:
            for hit in list(hits(other, _UP_FROM))[:1]:
                a, b, d = hit.all("a")[0], hit.all("b")[0], rise.all("d")
                risen = rise.word("way") in ("increase", "rise", "hike")
                if comparable(a, b) and comparable(a, d[0]) and risen is (hit.word("way") == "up"):
                    yield _ordered(a, b, d, "rise told")
                return


def _ordered(a: Figure, b: Figure, stated: tuple[Figure, ...], wording: str) -> Relation:
    more, less = (a, b) if (a.stated or 0) > (b.stated or 0) else (b, a)
    roles = (("more", (more,)), ("less", (less,)), ("difference", stated))
    return Relation("difference", roles, (("wording", wording),), Certainty.IMPLIED)


def _growth(story: Story, sentence: Sentence) -> Iterator[Relation]:
    """ "GDP grew by 4.0% … The growth rate was higher than the 1.2% of last year by 2.8 points and lower than …" """
    for hit in hits(sentence, _RATE_THAN) if "growth rate" in sentence.skeleton else ():
        near = [other for other in story.sentences if 0 < sentence.index - other.index <= _NEAR]
        levels = [found.all("a")[0] for other in near for found in hits(other, _GREW)]
        if len({level.stated for level in levels}) != 1 or not levels:
            continue
        for b, d, way in (("b", "d", hit.word("way")), ("c", "e", hit.word("other"))):
            rival, stated = hit.get(b), hit.get(d)
            if rival is None or stated is None or (stated.kind is not Kind.POINTS and "point" not in stated.text):
                continue
            higher = way == "higher" or (not way and rival.qualifier is Qualifier.MORE_THAN)
            more, less = (levels[0], rival) if higher else (rival, levels[0])
            roles = (("more", (more,)), ("less", (less,)), ("difference", (stated,)))
            yield Relation("difference", roles, (("wording", "growth rate"),), Certainty.IMPLIED)


def _fits(hit: Hit, wording: str) -> bool:
    a, b, d = (hit.all(role)[0] for role in ("a", "b", "d"))
    if any(figure.upper is not None or figure.stated is None for figure in (a, b, d)):
        return False
    if wording in ("more than", "less than") and not hit.word("way") and b.qualifier is not _COMPARED[wording]:
        return False
    if wording == "ages":
        return d.unit == "year" and (a.kind is Kind.AGE or b.kind is Kind.AGE)
    if a.kind is Kind.PERCENT:
        return d.kind is Kind.POINTS or "point" in d.text
    return comparable(a, b) and comparable(a, d) and (wording in _COMPARED or _one_thing(a, b))


def _one_thing(a: Figure, b: Figure) -> bool:
    return a.thing is None or b.thing is None or a.thing.head == b.thing.head


def _relation(hit: Hit, wording: str) -> Relation:
    """The larger figure first where the wording leaves it open: a gap has no sign."""
    a, b, d = (hit.all(role) for role in ("a", "b", "d"))
    more, less = (b, a) if wording == "less than" else (a, b)
    if (
        wording in ("gap", "apart", "balance", "to from", "ages")
        and more[0].stated is not None
        and less[0].stated is not None
        and more[0].stated < less[0].stated
    ):
        more, less = less, more
    return Relation(
        "difference", (("more", more), ("less", less), ("difference", d)), (("wording", wording),), Certainty.STATED
    )
