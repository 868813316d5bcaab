"""Laws: solved for any of its roles, a law gives back what went in; and it holds for every point of its intervals."""

from __future__ import annotations

import importlib
import pickle
import pkgutil
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from figcheck import laws
from figcheck.interval import EVERYTHING, Interval, hull, point
from figcheck.laws.calendar import DAY_OF_MONTH
from figcheck.laws.change import PERCENT_CHANGE, PERCENT_FALL
from figcheck.laws.product import AVERAGE
from figcheck.laws.share import SHARE
from figcheck.laws.total import TOTAL
from figcheck.model import Inputs, Law

MODULES = [importlib.import_module(f"figcheck.laws.{info.name}") for info in pkgutil.iter_modules(laws.__path__)]
LAWS = {law.name: law for module in MODULES for law in vars(module).values() if isinstance(law, Law)}
positive = st.fractions(min_value=1, max_value=1000, max_denominator=100)


class Drawn(dict[str, tuple[Interval, ...]]):
    """Inputs that are drawn when a law asks for them."""

    def __init__(self, data: st.DataObject) -> None:
        super().__init__()
        self._data = data

    def __missing__(self, role: str) -> tuple[Interval, ...]:
        self[role] = (point(self._data.draw(positive, label=role)),)
        return self[role]


def _inside(interval: Interval) -> Fraction:
    """Some value of an interval; the case is given up when it has none."""
    assume(interval != EVERYTHING)
    if interval.lo is not None and interval.hi is not None:
        assume(interval.lo <= interval.hi)
        return interval.middle
    return interval.middle + (1 if interval.hi is None else -1)


@pytest.mark.parametrize("law", LAWS.values(), ids=LAWS)
@given(data=st.data())
def test_a_law_solved_for_any_role_gives_back_what_went_in(law: Law, data: st.DataObject) -> None:
    roles = [role for role in law.solve if (law, role) != (TOTAL, "part")]
    subject = data.draw(st.sampled_from(roles))
    inputs = Drawn(data)
    inputs[subject] = (point(_inside(law.solve[subject](inputs))),)
    for role in roles:
        stated = inputs[role][0]
        assert not law.solve[role](inputs).disjoint(stated), role


@pytest.mark.parametrize("law", LAWS.values(), ids=LAWS)
@given(data=st.data())
def test_a_law_on_intervals_holds_for_their_points(law: Law, data: st.DataObject) -> None:
    subject = data.draw(st.sampled_from(list(law.solve)))
    inputs = Drawn(data)
    value = _inside(law.solve[subject](inputs))
    wide: Inputs = {
        role: tuple(group.padded(data.draw(positive)) for group in groups) for role, groups in inputs.items()
    }
    assert law.solve[subject](wide).contains(value)


@pytest.mark.parametrize("law", LAWS.values(), ids=LAWS)
@given(data=st.data())
def test_a_law_on_intervals_allows_no_more_than_their_ends_do(law: Law, data: st.DataObject) -> None:
    subject = data.draw(st.sampled_from(list(law.solve)))
    inputs = Drawn(data)
    _inside(law.solve[subject](inputs))
    roles = [role for role, groups in inputs.items() for _ in groups]
    # ends a few per cent apart: a conversion lends no more of a coarse source than that
    ends = [
        (value, value * (1 + data.draw(positive) / 20_000)) for groups in inputs.values() for value in _points(groups)
    ]
    wide: Inputs = {role: (Interval(*end),) for role, end in zip(roles, ends, strict=True)}
    corners = [
        law.solve[subject]({role: (point(value),) for role, value in zip(roles, corner, strict=True)})
        for corner in product(*ends)
    ]
    assume(EVERYTHING not in corners)
    allowed, reached = law.solve[subject](wide), hull(corners)
    assume(allowed != EVERYTHING)  # a divisor that may be nothing
    assert (allowed.lo, allowed.hi) == (reached.lo, reached.hi)


def _points(groups: tuple[Interval, ...]) -> list[Fraction]:
    return [group.middle for group in groups]


@pytest.mark.parametrize("law", LAWS.values(), ids=LAWS)
def test_a_law_is_named_once_and_travels_between_processes(law: Law) -> None:
    assert law.name
    assert pickle.loads(pickle.dumps(law)).solve == law.solve


def test_names_of_laws_are_distinct() -> None:
    every = {id(law): law.name for module in MODULES for law in vars(module).values() if isinstance(law, Law)}
    assert len(every) == len(set(every.values()))


def test_a_rise_from_3_02_to_3_4_billion_is_between_10_7_and_14_4_percent() -> None:
    inputs: Inputs = {
        "new": (Interval(Fraction("3.35"), Fraction("3.45")),),
        "old": (Interval(Fraction("3.015"), Fraction("3.025")),),
    }
    change = PERCENT_CHANGE.solve["change"](inputs)
    assert change == Interval(Fraction(1300, 121), Fraction(2900, 201))
    assert PERCENT_FALL.solve["change"](inputs) == -change


def test_a_rise_from_nothing_is_any_rise() -> None:
    inputs: Inputs = {"new": (point(5),), "old": (point(0),)}
    assert not PERCENT_CHANGE.solve["change"](inputs).disjoint(point(10**9))


def test_an_average_counts_with_the_factor_between_its_units() -> None:
    inputs: Inputs = {"total": (point(730),), "count": (point(2),), "average": (point(1),), "factor": (point(365),)}
    assert AVERAGE.solve["average"](inputs) == point(133_225)
    assert AVERAGE.solve["total"](inputs) == point(Fraction(2, 365))
    assert AVERAGE.solve["count"](inputs) == point(266_450)
    bare: Inputs = {role: group for role, group in inputs.items() if role != "factor"}
    assert AVERAGE.solve["average"](bare) == point(365)
    assert AVERAGE.solve["total"](bare) == point(2)
    assert AVERAGE.solve["count"](bare) == point(730)


def test_a_month_has_days_from_the_first_to_its_last() -> None:
    assert DAY_OF_MONTH.solve["date"]({"last_day": (point(30),)}) == Interval(1, 30)
    assert DAY_OF_MONTH.solve["last_day"]({"date": (point(31),)}) == Interval(31, None)


def test_a_total_is_the_sum_and_a_missing_part_the_rest() -> None:
    parts = (point(3), Interval(4, 5))
    assert TOTAL.solve["total"]({"part": parts}) == Interval(7, 8)
    assert TOTAL.solve["part"]({"part": parts, "total": (point(10),)}) == Interval(2, 3)


def test_a_share_is_the_part_of_the_whole_in_per_cent() -> None:
    assert SHARE.solve["share"]({"part": (point(1),), "whole": (point(4),)}) == point(25)
    assert SHARE.solve["whole"]({"part": (point(1),), "share": (point(25),)}) == point(4)
