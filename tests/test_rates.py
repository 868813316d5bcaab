"""Exchange rates by date: known facts, refusals, pegs, the order of the sources, and laws that hold for every pair."""

import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from fractions import Fraction
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.errors import RateUnavailable
from figcheck.rates import (
    FIVE_DAY_FLOOR,
    MONTH_FLOOR,
    PARALLEL_MARKETS,
    Fixing,
    RateBook,
    alive_on,
    currencies,
    default_book,
)
from figcheck.rates.model import extremes_of
from figcheck.rates.official import ECB, NBP, CentralBank
from figcheck.rates.pegs import PEGS, Peg

BOOK = default_book()
DAY = timedelta(days=1)


def on(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("base", "quote", "day", "rate", "source"),
    [
        ("GBP", "USD", "2021-08-27", "1.37230", "ECB cross via EUR"),
        ("GBP", "USD", "2021-08-30", "1.37624", "ECB cross via EUR"),
        ("GBP", "USD", "2021-08-31", "1.37805", "ECB cross via EUR"),
        ("GBP", "USD", "2026-02-18", "1.35775", "ECB cross via EUR"),
        ("GBP", "USD", "2006-07-14", "1.84233", "ECB cross via EUR"),
        ("USD", "INR", "2026-02-18", "90.69228", "ECB cross via EUR"),
        ("EUR", "PLN", "2026-10-30", "4.40380", "ECB"),
        ("USD", "PLN", "2026-10-26", "3.93618", "ECB cross via EUR"),
        ("USD", "INR", "2005-06-01", "43.82815", "NBP cross via PLN"),
        ("USD", "NGN", "2023-06-07", "465.61805", "NBP cross via PLN"),
        ("USD", "NGN", "2023-06-28", "764.53248", "NBP cross via PLN"),
        ("USD", "LBP", "2018-01-01", "1507.50000", "peg to USD"),
        ("USD", "LBP", "2019-11-20", "1511.76929", "NBP cross via PLN"),
        ("USD", "LBP", "2023-02-10", "14991.15646", "NBP cross via PLN"),
        ("USD", "DEM", "1990-07-02", "1.67637", "NBP cross via PLZ"),
        ("DEM", "FRF", "2020-01-01", "3.35385", "irrevocable euro rate"),
        ("DEM", "EUR", "2021-07-02", "0.51129", "irrevocable euro rate"),
        ("USD", "AED", "2030-01-01", "3.67250", "peg to USD"),
        ("SAR", "AED", "2012-01-01", "0.97933", "peg to USD"),
        ("GBP", "AED", "2020-03-20", "4.31971", "peg to USD, ECB cross via EUR"),
        ("XOF", "AED", "2020-03-20", "0.00599", "peg to EUR, peg to USD, ECB"),
        ("XOF", "FRF", "1996-05-05", "0.01000", "peg to FRF"),
        ("KYD", "USD", "2020-01-01", "1.20000", "peg to USD"),
    ],
)
def test_known_rates(base: str, quote: str, day: str, rate: str, source: str) -> None:
    band = BOOK.band(base, quote, on(day))
    assert f"{float(band.rate):.5f}" == rate
    assert band.source == source
    assert band.anchor == on(day)


def test_a_weekend_has_the_rate_of_friday_and_nothing_in_between() -> None:
    friday = BOOK.band("GBP", "USD", on("2021-08-27"))
    for day in ("2021-08-28", "2021-08-29"):
        band = BOOK.band("GBP", "USD", on(day))
        assert (band.rate, band.on) == (friday.rate, on("2021-08-27"))
    assert friday.rate == Fraction("1.1761") / Fraction("0.85703")


def test_the_band_is_that_of_seven_business_days() -> None:
    band = BOOK.band("GBP", "USD", on("2021-08-31"))
    found = ECB.fixings("GBP", "USD", on("2021-08-23"), on("2021-08-31"))
    assert len(found) == 7
    assert (band.low, band.high) == (min(f.rate for f in found), max(f.rate for f in found))


def test_weekly_fixings_count_two_at_least() -> None:
    band = BOOK.band("USD", "NGN", on("2023-06-30"))
    assert round(band.low) == 690
    assert band.high == band.rate


@pytest.mark.parametrize(
    ("base", "quote", "day", "words"),
    [
        ("GBP", "USD", "2026-11-10", "ends on 2026-10-30"),
        ("EUR", "USD", "1990-01-01", "the fixings of EUR begin on 1999-01-01"),
        ("PLN", "USD", "1990-01-01", "the fixings of PLN begin on 1995-01-01"),
        ("XYZ", "USD", "2020-01-01", "no source knows XYZ"),
        ("USD", "VES", "2021-10-08", "VES became a new unit of money on 2021-10-01"),
        ("USD", "SYP", "2026-01-03", "SYP became a new unit of money on 2026-01-01"),
        ("USD", "ZWL", "2024-06-10", "NBP has none after 2024-04-30, 41 days before"),
    ],
)
def test_refusals_say_what_is_missing_and_what_to_do(base: str, quote: str, day: str, words: str) -> None:
    with pytest.raises(RateUnavailable) as caught:
        BOOK.band(base, quote, on(day))
    message = str(caught.value)
    assert words in message
    assert f"{base}/{quote} for {day}" in message
    assert "table of your own" in message


def test_the_ecb_alone_refuses_the_rouble_after_march_2022_and_the_nbp_serves_it() -> None:
    with pytest.raises(RateUnavailable, match="ECB has none after 2022-03-01"):
        RateBook((ECB,)).band("USD", "RUB", on("2026-06-01"))
    band = BOOK.band("USD", "RUB", on("2026-06-01"))
    assert band.source == "NBP cross via PLN"
    assert band.on == on("2026-05-27")


def test_ten_days_is_the_end_for_daily_fixings_and_three_weeks_for_weekly_ones() -> None:
    assert BOOK.band("EUR", "GBP", on("2026-11-09")).on == on("2026-10-30")
    assert BOOK.band("USD", "NGN", on("2026-11-09")).on == on("2026-10-21")
    assert BOOK.band("USD", "ZWL", on("2024-05-21")).on == on("2024-04-30")
    with pytest.raises(RateUnavailable):
        BOOK.band("USD", "ZWL", on("2024-05-22"))


def test_no_lookup_crosses_a_redenomination() -> None:
    before, after = BOOK.band("USD", "SYP", on("2025-12-31")), BOOK.band("USD", "SYP", on("2026-01-08"))
    assert 11_000 < before.low <= before.high < 11_100
    assert 115 < after.low <= after.high < 116
    assert {f.on for f in NBP.fixings("USD", "PLZ", on("1990-01-01"), on("1994-12-31"))}
    assert not NBP.fixings("USD", "PLN", on("1990-01-01"), on("1994-12-31"))
    assert NBP.fixings("USD", "PLN", on("1990-01-01"), on("1995-01-01"))[0].rate == Fraction("2.4301")


def test_a_rate_of_few_digits_is_as_wide_as_its_rounding() -> None:
    band = BOOK.band("SYP", "PLN", on("2023-07-28"))
    assert band.rate == Fraction("0.0016")
    assert (band.low, band.high) == (Fraction("0.00155"), Fraction("0.00165"))


def test_the_hong_kong_band_stands_in_when_the_banks_have_no_fixing() -> None:
    assert BOOK.band("USD", "HKD", on("2026-10-30")).source == "ECB cross via EUR"
    band = BOOK.band("USD", "HKD", on("2027-10-30"))
    assert (band.low, band.rate, band.high) == (Fraction("7.75"), Fraction("7.80"), Fraction("7.85"))


def test_usual_moves_are_the_pairs_own_with_floors() -> None:
    calm, wild = BOOK.band("EUR", "USD", on("2026-02-18")), BOOK.band("USD", "TRY", on("2022-06-01"))
    assert (calm.five_day, calm.month) == (FIVE_DAY_FLOOR, MONTH_FLOOR)
    assert wild.five_day > Fraction(10, 100)
    assert wild.month > Fraction(25, 100)
    assert Fraction(1, 20) < BOOK.band("USD", "BRL", on("2022-06-01")).five_day < Fraction(1, 10)


def test_a_currency_in_itself() -> None:
    assert BOOK.band("GBP", "GBP", on("2020-01-01")).rate == 1
    assert BOOK.average("GBP", "GBP", on("2020-01-01"), on("2020-12-31")).mean == 1


@pytest.mark.parametrize("bank", [ECB, NBP])
@pytest.mark.parametrize(
    ("base", "quote"), [("GBP", "USD"), ("EUR", "PLN"), ("USD", "IDR"), ("VND", "USD"), ("X", "Y")]
)
def test_the_extremes_are_those_of_all_fixings(bank: CentralBank, base: str, quote: str) -> None:
    period = (on("1996-05-01"), on("2023-02-01"))
    found = bank.fixings(base, quote, *period)
    told = bank.extremes(base, quote, *period)
    if not found:
        assert told == ()
        return
    assert told[0] == found[0] and told[3] == found[-1]
    assert [fixing.rate for fixing in told[1:3]] == [
        min(fixing.rate for fixing in found),
        max(fixing.rate for fixing in found),
    ]
    assert set(told) <= set(found)


@pytest.mark.parametrize("last", ["1998-06-01", "2023-02-01"])
@pytest.mark.parametrize(
    ("base", "quote"), [("DKK", "USD"), ("DEM", "USD"), ("AED", "GBP"), ("DEM", "FRF"), ("X", "Y")]
)
def test_the_extremes_of_what_is_pegged_are_those_of_all_its_fixings(base: str, quote: str, last: str) -> None:
    for provider in BOOK.providers:
        found = provider.fixings(base, quote, on("1996-05-01"), on(last))
        told = extremes_of(provider, base, quote, on("1996-05-01"), on(last))
        assert bool(told) == bool(found)
        if found:
            assert told[0] == found[0] and told[3] == found[-1] and set(told) <= set(found)
            assert [float(fixing.rate) for fixing in told[1:3]] == pytest.approx(
                [min(float(fixing.rate) for fixing in found), max(float(fixing.rate) for fixing in found)]
            )


def test_the_average_of_a_year() -> None:
    year = BOOK.average("GBP", "USD", on("2021-01-01"), on("2021-12-31"))
    rates = [f.rate for f in ECB.fixings("GBP", "USD", on("2021-01-01"), on("2021-12-31"))]
    assert year.fixings == len(rates) == 258
    assert (year.low, year.high) == (min(rates), max(rates))
    assert abs(year.mean - sum(rates, Fraction(0)) / len(rates)) < Fraction(1, 10**12)
    assert year.low < year.month_low < year.mean < year.month_high < year.high


def test_the_average_of_a_weekend_is_the_rate_in_force() -> None:
    weekend = BOOK.average("GBP", "USD", on("2021-08-28"), on("2021-08-29"))
    assert abs(weekend.mean - BOOK.band("GBP", "USD", on("2021-08-28")).rate) < Fraction(1, 10**12)


def test_an_average_must_be_covered_from_end_to_end() -> None:
    with pytest.raises(RateUnavailable, match="the built-in table ends on 2026-10-30"):
        BOOK.average("GBP", "USD", on("2026-01-01"), on("2026-12-31"))
    with pytest.raises(RateUnavailable, match="VES became a new unit of money on 2021-10-01, within the period"):
        BOOK.average("USD", "VES", on("2021-01-01"), on("2021-12-31"))
    with pytest.raises(RateUnavailable, match="no source covers the whole period"):
        BOOK.average("USD", "ZWL", on("2024-01-01"), on("2024-12-31"))
    with pytest.raises(ValueError, match="before it begins"):
        BOOK.average("GBP", "USD", on("2026-01-02"), on("2026-01-01"))


@pytest.mark.parametrize("peg", [peg for peg in PEGS if not peg.retired], ids=lambda peg: f"{peg.code}-{peg.anchor}")
def test_pegs_are_what_the_bank_printed(peg: Peg) -> None:
    found = NBP.fixings(peg.anchor, peg.code, max(peg.since, on("1995-01-01")), peg.until or on("2026-10-30"))
    if not found:
        assert peg.code in {"BMD", "KYD", "BTN", "FKP", "SHP", "XOF", "XAF", "BAM", "ARS"}
        return
    assert abs(median(float(f.rate / peg.rate) for f in found) - 1) < 0.01


def test_a_peg_has_a_beginning_and_an_end() -> None:
    assert BOOK.band("USD", "MYR", on("2005-07-20")).source == "peg to USD"
    assert BOOK.band("USD", "MYR", on("2005-08-20")).source == "ECB cross via EUR"
    assert BOOK.band("EUR", "BGN", on("2025-12-31")).source == "peg to EUR"
    assert BOOK.band("EUR", "BGN", on("2026-01-02")).source == "irrevocable euro rate"
    assert BOOK.band("USD", "ANG", on("2025-03-01")).rate == BOOK.band("USD", "XCG", on("2025-05-01")).rate


def test_what_was_money_when() -> None:
    now, then = alive_on(on("2026-10-30")), alive_on(on("1990-06-01"))
    assert {"EUR", "PLN", "USD", "NGN", "XCG", "RUB", "BMD", "ISK"} <= set(now)
    assert not {"DEM", "BGN", "HRK", "ANG", "PLZ", "ZWL", "XEU"} & set(now)
    assert {"DEM", "PLZ", "USD", "XEU"} <= set(then)
    assert "EUR" not in then
    assert set(now) | set(then) | PARALLEL_MARKETS <= set(currencies())
    assert len(currencies()) > 200


SOME = st.sampled_from(
    ["USD", "EUR", "GBP", "JPY", "PLN", "NGN", "AED", "XOF", "INR", "HKD", "TRY", "KWD", "KES", "JOD"]
)
DAYS = st.dates(on("2005-03-10"), on("2026-11-05"))


@given(SOME, SOME, DAYS)
def test_laws_of_every_pair(base: str, quote: str, day: date) -> None:
    there, back = BOOK.band(base, quote, day), BOOK.band(quote, base, day)
    assert there.source == back.source or {"peg"} <= {there.source[:3], back.source[:3]}
    assert there.rate * back.rate == 1
    for band in (there, back):
        assert band.low <= band.rate <= band.high
        assert band.on <= day <= band.on + 21 * DAY
        assert {type(v) for v in (band.low, band.rate, band.high, band.five_day, band.month)} == {Fraction}


@given(SOME, SOME, DAYS)
def test_the_rate_is_always_one_that_was_published(base: str, quote: str, day: date) -> None:
    band = BOOK.band(base, quote, day)
    if base != quote:
        published = [p.fixings(base, quote, band.on, band.on) for p in BOOK.providers]
        assert band.rate in {fixing.rate for fixings in published for fixing in fixings}


def test_threads_agree() -> None:
    asked = [("GBP", "USD"), ("USD", "NGN"), ("XOF", "JPY"), ("DEM", "USD")] * 16
    with ThreadPoolExecutor(8) as pool:
        bands = list(pool.map(lambda pair: default_book().band(pair[0], pair[1], on("2019-03-04")), asked))
    assert bands == [BOOK.band(pair[0], pair[1], on("2019-03-04")) for pair in asked]


def test_a_book_and_a_band_can_be_pickled() -> None:
    band = BOOK.band("GBP", "USD", on("2021-08-30"))
    book = pickle.loads(pickle.dumps(BOOK))
    assert pickle.loads(pickle.dumps(band)) == band == book.band("GBP", "USD", on("2021-08-30"))


def test_nothing_is_read_before_the_first_question() -> None:
    code = (
        "import figcheck.rates as r; from figcheck.rates import table; r.default_book();"
        "print(table.index.cache_info().currsize, table.series.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "0"]


def test_a_provider_of_ones_own() -> None:
    class House:
        name = "house"

        def fixings(self, base: str, quote: str, first: date, last: date) -> tuple[Fixing, ...]:  # noqa: ARG002
            return (Fixing(last, Fraction(2), "house"),) if (base, quote) == ("GBP", "USD") else ()

    book = RateBook((House(), *BOOK.providers))
    assert book.band("GBP", "USD", on("2021-08-30")).source == "house"
    assert book.band("EUR", "USD", on("2021-08-30")).source == "ECB"
