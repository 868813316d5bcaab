"""Against other readers of numbers, units and dates: every difference has been looked at, none is listed in vain.

quantulum3, text2num, dateutil and pint read sentences made for the purpose and the seed stories. What they read
otherwise than figcheck must be of a pattern that `tests/differential/PEER.toml` adjudicates, and each adjudication must
still occur in its own example.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from hashlib import sha256
from itertools import chain, islice, pairwise
from pathlib import Path

import peer_texts
import peers
import pytest

import figcheck
from figcheck.adapters.quantulum import second_opinion
from figcheck.model import CalendarDate, Kind
from figcheck.units import convert, pint_bridge, table, unit

SEEDS = Path(__file__).parent.parent / "seeds"
# quantulum3 reads some 30 KB a second
MOST_SEED_TEXT = 60_000
FEW = 80
Sentences = Callable[[], Iterable[str]]


def _for_quantulum3() -> Iterator[str]:
    yield from peer_texts.unit_sentences()
    yield from peer_texts.form_sentences()
    yield from islice(peer_texts.number_sentences(), FEW)
    yield from islice(peer_texts.date_sentences(), FEW)


SOURCES: dict[str, Sentences] = {
    "quantulum3": _for_quantulum3,
    "text2num": peer_texts.number_sentences,
    "dateutil": peer_texts.date_sentences,
    "pint": lambda: chain(peer_texts.unit_sentences(), peer_texts.form_sentences()),
}


@pytest.fixture(scope="session", autouse=True)
def _quantulum3_is_loaded() -> None:
    """Its first call builds patterns for seconds; whichever test would come first must not be blamed for it."""
    second_opinion("It weighs 3 kg.")


def _seed_texts() -> Iterator[str]:
    """Seed stories without their marks, up to a bound; which ones does not change when others are added before them."""
    left = MOST_SEED_TEXT
    for path in sorted(SEEDS.rglob("*.txt"), key=lambda path: sha256(path.name.encode()).digest()):
        text = path.read_text(encoding="utf-8").replace("⟦", "").replace("⟧", "")
        left -= len(text)
        if left < 0:
            return
        yield text


def _open_questions(peer: str, texts: Iterable[str]) -> list[str]:
    """The differences that no adjudication covers, as entries to be completed."""
    known = peers.adjudications(peer)
    return [
        f'[[difference]]  # {difference.text!r}\nkind = "{difference.kind}"\n'
        f"ours = '''{difference.ours}'''\ntheirs = '''{difference.theirs}'''\nexample = \nright = \nwhy = \n"
        for text in texts
        for difference in peers.PEERS[peer](text)
        if not any(entry.covers(difference) for entry in known)
    ]


def _settled(peer: str, texts: Iterable[str]) -> None:
    questions = _open_questions(peer, texts)
    if questions:
        shown = "\n".join(questions)
        pytest.fail(f"to be put right, or adjudicated in tests/differential/{peer}.toml:\n\n{shown}", pytrace=False)


@pytest.mark.parametrize("peer", peers.PEERS)
def test_every_difference_on_made_sentences_is_adjudicated(peer: str) -> None:
    _settled(peer, SOURCES[peer]())


@pytest.mark.parametrize("peer", peers.PEERS)
def test_every_difference_on_the_seed_stories_is_adjudicated(peer: str) -> None:
    _settled(peer, _seed_texts())


@pytest.mark.parametrize("peer", peers.PEERS)
def test_every_adjudication_still_occurs_in_its_example(peer: str) -> None:
    stale = [
        entry.example
        for entry in peers.adjudications(peer)
        if not any(entry.covers(difference) for difference in peers.PEERS[peer](entry.example))
    ]
    assert stale == []


@pytest.mark.parametrize("peer", peers.PEERS)
def test_every_adjudication_says_who_is_right_and_why(peer: str) -> None:
    for entry in peers.adjudications(peer):
        assert entry.right in {"figcheck", peer, "neither", "convention"}, entry.example
        assert entry.why.endswith("."), entry.example
    patterns = [(entry.kind, entry.ours, entry.theirs) for entry in peers.adjudications(peer)]
    assert len(set(patterns)) == len(patterns)


def test_a_pattern_covers_what_it_describes_and_nothing_else() -> None:
    furlong = peers.Adjudication("factor", "furlong|fathom", r"1\.000002", "", "convention", "")
    assert furlong.covers(peers.Difference("factor", "fathom", "1.000002", "8 fathoms"))
    assert not furlong.covers(peers.Difference("factor", "fathom", "1.0000021", "8 fathoms"))
    assert not furlong.covers(peers.Difference("unit", "fathom", "1.000002", "8 fathoms"))


def test_a_number_in_words_is_read_as_it_was_spelled() -> None:
    for number, words in peer_texts.numbers():
        figures = figcheck.extract(f"The city counted {words} trees in the park.")
        assert [figure.stated for figure in figures] == [number], words


def test_a_printed_day_is_read_as_that_day() -> None:
    for day, printed in peer_texts.dates():
        figures = figcheck.extract(f"The bridge was opened on {printed}.")
        assert [figure.kind for figure in figures] == [Kind.DATE], printed
        when = figures[0].when
        assert isinstance(when, CalendarDate), printed
        assert when.month == day.month, printed
        assert when.year in {day.year, None}, printed
        assert when.day in {day.day, None}, printed
        assert when.weekday in {day.weekday(), None}, printed


def _agreed_by_dimension() -> Iterator[tuple[str, str]]:
    """Pairs of units of one dimension that pint knows by the same names and sizes."""
    groups: dict[str, list[str]] = {}
    for name in table.UNITS:
        measure = unit(name)
        if peers.pints_value(Fraction(1), name) == measure.factor + measure.offset:
            groups.setdefault(measure.dimension, []).append(name)
    for names in groups.values():
        yield from pairwise([*names, names[0]])


def test_conversions_are_pints() -> None:
    registry = pint_bridge.registry()
    pairs = list(_agreed_by_dimension())
    assert len(pairs) > 200
    for one, other in pairs:
        for value in (Fraction(-40), Fraction(37), Fraction(125, 2)):
            theirs = registry.Quantity(value, peers.pints_unit(one)).to(peers.pints_unit(other)).magnitude
            assert convert(value, one, other) == theirs, (value, one, other)


def test_a_printed_temperature_converts_as_in_pint() -> None:
    registry = pint_bridge.registry()
    for celsius in range(-40, 50, 7):
        [figure] = figcheck.extract(f"The high was {celsius} degrees Celsius.".replace("was -", "was minus "))
        assert figure.stated == celsius
        assert figure.unit == "degree celsius"
        theirs = registry.Quantity(Fraction(celsius), "degC").to("degF").magnitude
        assert convert(Fraction(figure.stated or 0), "degree celsius", "degree fahrenheit") == theirs
