"""What the conversion rules say: every row of tests/frames/conversion_outcomes.toml, and every currency and sign."""

from __future__ import annotations

import tomllib
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest

import figcheck
from figcheck.errors import RateUnavailable
from figcheck.model import Outcome, Severity
from figcheck.rates import default_book
from figcheck.rates.pegs import PARALLEL_MARKETS, PEGS
from figcheck.reported import Report
from figcheck.units import currencies

TABLE = Path(__file__).parent / "frames" / "conversion_outcomes.toml"
ROWS: list[dict[str, Any]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["row"]
CHECKER = figcheck.Checker(figcheck.Config(select=("FC3",)))
BOOK = default_book()
DAY = date(2021, 8, 30)


def outcome(report: Report) -> str:
    """The one word, or severity and rule, that sums a report up."""
    loud = [finding for finding in report.findings if finding.severity is not Severity.INFO]
    if loud:
        return " & ".join(sorted({f"{finding.severity.value} {finding.rule}" for finding in loud}))
    if any(item.verdict.outcome is Outcome.CONSISTENT for item in report.judged):
        return "clean"
    return "unknown" if report.not_checked else "silent"


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['text'][:60]} {row.get('on', '')}" for row in ROWS])
def test_the_outcome_is_the_one_of_the_table(row: dict[str, Any]) -> None:
    report = CHECKER.check(row["text"], published=row.get("on"))
    told = [f"{finding.message} | {finding.working} | {finding.diagnosis}" for finding in report.findings]
    told += [item.verdict.reason for item in report.not_checked]
    assert outcome(report) == row["is"], told
    if row.get("says"):
        assert any(row["says"] in words for words in told), told


def converted(amount: Decimal, base: str, quote: str, on: date) -> str:
    """An amount in another currency at the rate of a day, to four digits as print has them."""
    rate = BOOK.band(base, quote, on).rate
    exact = amount * Decimal(rate.numerator) / Decimal(rate.denominator)
    value = exact.quantize(Decimal(1).scaleb(exact.adjusted() - 3), ROUND_HALF_UP)
    return f"{value:,.0f}" if value >= 1000 else f"{value:f}"


def with_rates(codes: frozenset[str]) -> list[str]:
    """The codes that have a rate against the dollar on the day of the tests."""
    found = []
    for code in sorted(codes - {"USD"}):
        try:
            BOOK.band(code, "USD", DAY)
        except RateUnavailable:
            continue
        found.append(code)
    return found


@pytest.mark.parametrize("code", with_rates(currencies.ACTIVE))
def test_every_currency_with_a_rate_is_held_against_it(code: str) -> None:
    right = converted(Decimal(640_000_000), code, "USD", DAY)
    assert outcome(CHECKER.check(f"The works paid {code} 640 million (${right}) for it.", published=DAY)) == "clean"
    wrong = converted(Decimal(640_000_000) * 1000, code, "USD", DAY)
    found = CHECKER.check(f"The works paid {code} 640 million (${wrong}) for it.", published=DAY)
    assert outcome(found) == "error currency-conversion"


def test_more_than_a_hundred_and_forty_currencies_have_a_rate() -> None:
    assert len(with_rates(currencies.ACTIVE)) >= 140


SURFACES = {
    "AUD": ("A${}", "AU${}", "{} Australian dollars"), "CAD": ("C${}", "{} Canadian dollars"), "HKD": ("HK${}",),
    "NZD": ("NZ${}",), "SGD": ("S${}",), "BRL": ("R${}", "{} reais"), "GBP": ("£{}", "{} pounds sterling"),
    "EUR": ("€{}", "{} euros"), "JPY": ("¥{}", "{} yen"), "NGN": ("₦{}", "N{}", "{} naira"),
    "INR": ("Rs {}", "Rs. {}", "Rs{}", "₹{}", "{} rupees"), "KRW": ("₩{}", "{} won"), "TRY": ("₺{}",),
    "ZAR": ("R{}", "{} rand"), "CHF": ("CHF {}", "CHF{}", "{} Swiss francs"), "MYR": ("RM{}", "{} ringgit"),
    "SEK": ("{} kr", "{} Swedish kronor"), "PLN": ("{} zł", "{} zloty"), "PKR": ("{} Pakistani rupees",),
    "CNY": ("{} yuan",), "NOK": ("{} Norwegian kroner",), "DKK": ("{} Danish kroner",), "THB": ("{} baht",),
    "IDR": ("{} rupiah",), "ILS": ("{} shekels",), "AED": ("{} dirhams",), "SAR": ("{} Saudi riyals",),
    "KES": ("{} Kenyan shillings",), "MXN": ("{} Mexican pesos",), "RUB": ("{} roubles", "{} rubles"),
    "UAH": ("{} hryvnia",), "HUF": ("{} forint",), "RON": ("{} lei",), "EGP": ("{} Egyptian pounds",),
    "BDT": ("{} taka",), "VND": ("{} dong",),
}  # fmt: skip


@pytest.mark.parametrize(
    ("surface", "code"), [(surface, code) for code, surfaces in SURFACES.items() for surface in surfaces]
)
def test_signs_and_names_as_newsrooms_print_them_are_read(surface: str, code: str) -> None:
    target = converted(Decimal(640_000_000), code, "USD", DAY)
    text = f"The works paid {surface.format('640 million')} (${target}) for it."
    assert outcome(CHECKER.check(text, published=DAY)) == "clean"


def test_pegs_answer_from_their_own_table_and_name_it() -> None:
    held = [peg.code for peg in PEGS if peg.since <= DAY <= (peg.until or DAY) and peg.anchor == "USD"]
    assert {"AED", "SAR", "QAR", "OMR", "BHD", "JOD"} <= set(held)
    assert "peg" in BOOK.band("AED", "USD", DAY).source


def test_currencies_with_two_markets_are_the_known_ones() -> None:
    assert {"NGN", "ARS", "LBP", "VES"} <= PARALLEL_MARKETS


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("With a disc drive it costs £450 ($500), without one £360 ($400).", "unknown"),
        ("With a disc drive it costs £450 ($500), without one £360 ($464).", "error currency-conversion"),
        ("They promised $200 billion (£150 million) and $110 billion (£83 million).", "error currency-conversion"),
    ],
)
def test_prices_in_two_markets_are_at_a_rate_of_their_own_and_a_slip_of_magnitude_is_not(text: str, said: str) -> None:
    report = figcheck.Checker(figcheck.Config(select=("currency-conversion",))).check(text, published=date(2020, 9, 17))
    assert outcome(report) == said
