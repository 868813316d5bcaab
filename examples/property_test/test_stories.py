"""Whatever the data, the figures of a story agree. Each test draws data, renders the story and has figcheck read it."""

from __future__ import annotations

from datetime import date

from hypothesis import assume, given
from hypothesis import strategies as st
from newsroom import Candidate, Count, Results, StoryMachine, Weather

from figcheck.testing import assert_consistent

AMOUNTS = st.integers(1_000, 900_000)
results = st.builds(
    Results, company=st.just("Harlow Marine"), before=AMOUNTS, divisions=st.tuples(AMOUNTS, AMOUNTS, AMOUNTS)
)


@st.composite
def counts(draw: st.DrawFn) -> Count:
    """A seat with three candidates, of whom one is ahead."""
    votes = draw(st.lists(st.integers(500, 30_000), min_size=3, max_size=3, unique=True).map(lambda v: sorted(v)[::-1]))
    names = ("Ada Obi", "Ben Ray", "Cleo Lind")
    candidates = tuple(Candidate(name, number) for name, number in zip(names, votes, strict=True))
    return Count("Harlow East", candidates, registered=sum(votes) + draw(st.integers(0, 60_000)))


weather = st.builds(
    Weather,
    place=st.just("Harlow"),
    day=st.dates(date(2020, 1, 1), date(2029, 12, 31)),
    high=st.integers(10, 390),
    day_before=st.integers(10, 390),
    rain_mm=st.integers(0, 60),
)


@given(data=results)
def test_company_results(machine: StoryMachine, data: Results) -> None:
    assume(data.revenue != data.before and data.revenue < 20 * data.before)
    assert_consistent(machine.results(data), min_claims=2)


@given(data=counts())
def test_election_night(machine: StoryMachine, data: Count) -> None:
    assert_consistent(machine.count(data), min_claims=2)


@given(data=weather)
def test_weather_report(machine: StoryMachine, data: Weather) -> None:
    assume(data.high != data.day_before)
    assert_consistent(machine.weather(data), published=data.day, min_claims=3 if data.rain_mm else 2)
