"""The built-in table against the packages it was built from, and the guards of its building."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.rates import build, codec, defects
from figcheck.rates.build import Row
from figcheck.rates.table import PATH, index, series

SAMPLE = ("USD", "GBP", "JPY", "NGN", "LBP", "SYP", "VES", "ZWD", "IDR", "IRR", "KWD", "DEM", "XAF", "TRL")


def stored(source: str, code: str) -> list[tuple[date, Decimal]]:
    found = series(source, code)
    assert found is not None
    values = [Decimal(value).scaleb(-found.decimals) for value in found.values]
    return list(zip(map(date.fromordinal, found.days), values, strict=True))


def known_to_be_wrong(code: str, on: date) -> bool:
    return any(drop.code == code and drop.first <= on <= drop.last for drop in defects.DROPPED)


def test_every_ecb_rate_is_in_the_table_unmodified() -> None:
    published = build.read_ecb()
    as_of = index().as_of["ECB"]
    assert {key for key in index().entries if key[0] == "ECB"} == set(published)
    for source, code in published:
        rows = [(row.on, Decimal(row.printed)) for row in published[source, code] if row.on <= as_of]
        assert stored(source, code) == rows


@pytest.mark.parametrize("code", SAMPLE)
def test_nbp_rates_are_in_the_table_unmodified_but_for_the_listed_defects(code: str) -> None:
    as_of = index().as_of["NBP"]
    rows = [row for row in build.read_nbp_series(code) if row.on <= as_of and not known_to_be_wrong(code, row.on)]
    assert stored("NBP", code) == [(row.on, Decimal(row.printed)) for row in rows]


@given(st.lists(st.integers(0, 2**40)))
def test_packing_loses_nothing(numbers: list[int]) -> None:
    width, planes = codec.pack(numbers)
    assert len(planes) == width
    assert list(codec.unpack(width, planes)) == numbers


def rows(*printed: str) -> list[Row]:
    return [Row(date(2020, 1, 1) + timedelta(days=7 * at), text) for at, text in enumerate(printed)]


@pytest.mark.parametrize(
    ("printed", "trouble"),
    [
        (("4.1", "4.2", "0.00", "4.2"), "2020-01-15: not above zero"),
        (("4.1", "4.2", "42.1", "4.2", "4.1"), "2020-01-15: a spike that comes back"),
        (("4.1", "4.2", "5.9", "6.0", "6.1", "4.2"), "2020-01-15: a spike that comes back"),
        (("4.1", "4.2", "0.041", "0.042", "0.041", "0.042"), "2020-01-15: moves more than 5-fold"),
    ],
)
def test_a_defect_that_nobody_has_looked_at_stops_the_build(printed: tuple[str, ...], trouble: str) -> None:
    assert trouble in " ".join(build.examine("ECB", "XYZ", rows(*printed)))
    with pytest.raises(build.UnknownDefectError, match="ECB XYZ 2020-01-15"):
        build.check({("ECB", "XYZ"): rows(*printed)})


def test_an_ordinary_series_passes() -> None:
    assert not list(build.examine("ECB", "XYZ", rows("4.1", "4.2", "4.9", "5.1", "4.8", "4.4", "4.4")))


def test_an_entry_of_the_list_that_matches_nothing_stops_the_build() -> None:
    with pytest.raises(build.UnknownDefectError, match=r"defects\.DROPPED lists NBP KWD 1990-10-15"):
        build.cleaned({("NBP", "KWD"): rows("4.1")})
    with pytest.raises(build.UnknownDefectError, match=r"listed in defects\.LEAPS, but there is no leap"):
        build.check({})


def test_every_entry_of_the_lists_has_a_reason() -> None:
    reasons = [drop.why for drop in defects.DROPPED] + [change.why for change in defects.BREAKS]
    assert min(map(len, reasons + [leap.why for leap in defects.LEAPS])) > 10


def test_the_table_is_small() -> None:
    assert Path(PATH).stat().st_size < 900_000


def test_a_run_ends_where_the_number_of_decimals_changes() -> None:
    published = rows("4.10", "4.1", "4.125", "4.2")
    assert build.runs_of("NBP", published) == [(0, 2), (1, 1), (2, 3), (3, 1)]  # its zeros are printed
    assert build.runs_of("ECB", published) == [(0, 3)]  # elsewhere they are stripped


def test_rates_are_stored_at_the_decimals_of_their_run() -> None:
    published = rows("4.10", "4.1", "4.125")
    assert build.whole_numbers(published, [(0, 2), (2, 3)]) == [410, 410, 4125]


def test_a_digit_that_would_be_lost_stops_the_build() -> None:
    with pytest.raises(build.UnknownDefectError, match=r"2020-01-15: 4\.125 has more than 2 decimals"):
        build.whole_numbers(rows("4.10", "4.1", "4.125"), [(0, 2)])


def test_listed_defects_are_left_out_and_their_neighbours_stay() -> None:
    wrong = {(drop.source, drop.code): [Row(drop.last + timedelta(days=9_999), "4.2")] for drop in defects.DROPPED}
    for drop in defects.DROPPED:
        wrong[drop.source, drop.code] += [Row(drop.first, "4.1"), Row(drop.last, "4.1")]
    kept = build.cleaned(wrong)
    assert {row.printed for series in kept.values() for row in series} == {"4.2"}
    assert kept.keys() == wrong.keys()
