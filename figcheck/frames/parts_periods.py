"""Months that make a quarter, quarters a half and halves a year: "$1.0bn in the first quarter … $0.3bn in the second".

Within one period two opposites make it up ("$0.6bn on domestic and $0.4bn on external debt"). Only what flows adds up
over time: spending, sales and payments do, debts and deposits do not. Each period is told once for the same flow, as
the level of its own sentence; the earlier levels ("from $468m in Q1'2020") add up likewise.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..lang.en.calendar import MONTH_NAMES
from ..lang.en.parts import FLOWS, OPPOSED_MEMBERS, STOCKS
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND
from .pattern import Late, hits, pattern
from .series import comparable

_FLOW = Late(rf"(?<![a-z])(?:{'|'.join(FLOWS)})(?![a-z])")
_STOCK = Late(rf"(?<![a-z])(?:{'|'.join(STOCKS)})(?![a-z])")
# matches "first quarter", "q1", "h1", "second half"; of the plain text, since the number may be read as a figure
_PERIOD = Late(
    r"(?<![a-z\d])(?:(?P<name>first|second|third|fourth) (?P<unit>quarter|half)|(?P<short>[qh])(?P<digit>[1-4]))"
)
# matches "from january to march", "april to june"; a quarter by its months
_SPAN = Late(r"(?<![a-z])(?P<span>january to march|april to june|july to september|october to december)(?![a-z])")
_QUARTERS = {"january to march": "q1", "april to june": "q2", "july to september": "q3", "october to december": "q4"}
_MONTH = Late(rf"\s+in ({'|'.join(name.lower() for name in MONTH_NAMES)})(?![a-z])")
_KINDS = "|".join(sorted({word for pair in OPPOSED_MEMBERS for word in pair}))
# matches "M on domestic debt", "M (M) on external debt"; refuses "M on debt"
_SHARE = pattern(rf"{{own:money}}(?: ?\({{also:money}}\))? (?:on|for|in|from) (?P<kind>{_KINDS})(?![a-z])")
# matches "for domestic debt, " at the start of a list by months
_TOPIC = Late(rf"(?<![a-z])(?:for|on|of) (?P<kind>{_KINDS})(?![a-z])")
# matches " in the first half" right behind the second of two levels, which closes the pair
_CLOSED = Late(r" in (?:the )?(?:first|second|third|fourth|q[1-4]|h[12])(?![a-z])")
# matches "rose to M from M", "to M, representing 3% increase from M", "the M represents P increase from M"
_LEVEL = pattern(
    r"(?: to |(?:^|[ ,])the |(?:spent|was|of|at) ){now:money}(?! (?:a|per) )"
    r"(?:[^.;\n]{0,90}? (?:from|against|compared (?:to|with)) {then:money})?"
)
# matches " in 2021" behind a level
_IN_YEAR = Late(rf" in {SIGN_OF_KIND[Kind.YEAR]}")
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4}
# which periods make which
_SUMS = ((("q1", "q2"), "h1"), (("q3", "q4"), "h2"), (("h1", "h2"), "year"))
_MONTHS_OF_QUARTER = 3
_REACH = 14
_PAIR = 2


class _Told(NamedTuple):
    """What a sentence tells of a period: its level and the level a year earlier."""

    sentence: Sentence
    now: Figure
    then: Figure | None


def periods(story: Story) -> Iterator[Relation]:
    """Relations between the levels of periods and of the longer period that they make."""
    told: dict[str, _Told] = {}
    for sentence in story.sentences:
        for name, found in _levels(story, sentence):
            known = told.get(name)
            if known is None or (known.then is None and known.now.stated == found.now.stated):
                told[name] = found
    for names, whole in _SUMS:
        members = [told[name] for name in names if name in told]
        if len(members) == len(names) and whole in told:
            yield from _sum(members, told[whole])
    yield from _within(story, told)


def _levels(story: Story, sentence: Sentence) -> Iterator[tuple[str, _Told]]:
    if sentence.headline or not _FLOW.search(sentence.skeleton) or _STOCK.search(sentence.skeleton):
        return
    names = _names(story, sentence)
    if len(names) == _PAIR:
        amounts = [
            (place, figure)
            for place, figure in zip(sentence.places, sentence.figures, strict=True)
            if figure.kind is Kind.MONEY and figure.upper is None
        ]
        if len(amounts) == _PAIR or (len(amounts) > _PAIR and _closed(story, amounts[1][1])):
            for name, (_, figure) in zip(names, amounts, strict=False):
                yield name, _Told(sentence, figure, None)
    elif len(names) == 1 or _is_of_a_year(sentence):
        for hit in list(hits(sentence, _LEVEL))[:1]:
            yield (names[0] if names else "year"), _Told(sentence, hit.all("now")[0], hit.get("then"))


def _closed(story: Story, figure: Figure) -> bool:
    return _CLOSED.match(story.text[figure.span.end : figure.span.end + 24].lower()) is not None


def _is_of_a_year(sentence: Sentence) -> bool:
    """True for a sentence whose first level is followed by "in" and a year."""
    hit = next(hits(sentence, _LEVEL), None)
    if hit is None:
        return False
    place = sentence.places[sentence.figures.index(hit.all("now")[0])]
    return _IN_YEAR.match(sentence.skeleton, place + 1) is not None


def _names(story: Story, sentence: Sentence) -> list[str]:
    """The periods that a sentence names, each once, in the order of the text."""
    text = story.text[sentence.span.start : sentence.span.end].lower()
    found = [
        (match.start(), _name(match["name"], match["unit"], match["short"], match["digit"]))
        for match in _PERIOD.finditer(text)
    ]
    found += [(match.start(), _QUARTERS[match["span"]]) for match in _SPAN.finditer(text)]
    return list(dict.fromkeys(name for _, name in sorted(found)))


def _name(name: str | None, unit: str | None, short: str | None, digit: str | None) -> str:
    """One name for a period however it is printed: "q1" for "first quarter" and "Q1"."""
    return f"{short}{digit}" if short else f"{(unit or '')[0]}{_ORDER[name or 'first']}"


def _within(story: Story, told: dict[str, _Told]) -> Iterator[Relation]:
    """The two kinds that a period's level consists of, and the months of a quarter for one such kind."""
    shares: dict[tuple[str, str], tuple[Sentence, Figure]] = {}
    for sentence in story.sentences:
        found = list(hits(sentence, _SHARE))
        names = _names(story, sentence) if len(found) == _PAIR else []
        if len(names) != 1 or not _FLOW.search(sentence.skeleton):
            continue
        kinds = (found[0].word("kind"), found[1].word("kind"))
        whole = told.get(names[0])
        if kinds not in OPPOSED_MEMBERS and kinds[::-1] not in OPPOSED_MEMBERS:
            continue
        unit = found[0].all("own")[0].unit
        figures = [next((f for _, f in hit.figures if f.unit == unit), hit.all("own")[0]) for hit in found]
        for kind, figure in zip(kinds, figures, strict=True):
            shares[names[0], kind] = (sentence, figure)
        if whole is not None and abs(whole.sentence.index - sentence.index) <= _REACH:
            yield from _relation(tuple(figures), whole.now)
    for sentence in story.sentences if shares else ():
        topic = _TOPIC.search(sentence.skeleton)
        for quarter, months in _by_quarter(story, sentence).items() if topic is not None else ():
            share = shares.get((quarter, topic["kind"])) if topic is not None else None
            if share is not None and abs(share[0].index - sentence.index) <= _REACH:
                yield from _relation(months, share[1])


def _by_quarter(story: Story, sentence: Sentence) -> dict[str, tuple[Figure, ...]]:
    """The amounts of a list by months, for each quarter of which all three are told."""
    found: dict[int, Figure] = {}
    for figure in sentence.figures:
        match = _MONTH.match(story.text[figure.span.end : figure.span.end + 14].lower())
        if match is not None and figure.kind is Kind.MONEY:
            found[[name.lower() for name in MONTH_NAMES].index(match.group(1))] = figure
    quarters = {}
    for number in range(4):
        months = [found[month] for month in range(number * 3, number * 3 + 3) if month in found]
        if len(months) == _MONTHS_OF_QUARTER:
            quarters[f"q{number + 1}"] = tuple(months)
    return quarters


def _sum(members: list[_Told], whole: _Told) -> Iterator[Relation]:
    """The sum of the levels, and that of the earlier levels, where all speak of one flow within a short reach."""
    everything = [*members, whole]
    indices = [told.sentence.index for told in everything]
    flows = [{match.group() for match in _FLOW.finditer(told.sentence.skeleton)} for told in everything]
    if max(indices) - min(indices) > _REACH or not set.intersection(*flows):
        return
    parts, earlier = tuple(told.now for told in members), tuple(told.then for told in members)
    yield from _relation(parts, whole.now)
    if whole.then is not None:
        yield from _relation(tuple(figure for figure in earlier if figure is not None), whole.then, len(earlier))


def _relation(parts: tuple[Figure, ...], total: Figure, expected: int = 0) -> Iterator[Relation]:
    if len(parts) >= expected and all(comparable(part, total) and part.upper is None for part in parts):
        yield Relation("parts", (("part", parts), ("total", (total,))), (("wording", "periods"),), Certainty.IMPLIED)
