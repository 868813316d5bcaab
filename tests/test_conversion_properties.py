"""Any amount, converted at the rate of the day and rounded as writers round, is clean; the usual slips are found."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import figcheck
from figcheck.model import Finding, Severity
from figcheck.rates import default_book
from figcheck.units import lookup

BOOK = default_book()
CHECKER = figcheck.Checker(figcheck.Config(select=("FC3",)))
FIRST, LAST = date(2005, 1, 3), date(2025, 12, 31)
SIGNS = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥"}
PAIRS = [("GBP", "USD"), ("EUR", "USD"), ("USD", "EUR"), ("USD", "GBP"), ("EUR", "GBP"), ("USD", "JPY"), ("GBP", "EUR")]
SCALES = {"": 1, " million": 10**6, " billion": 10**9}
UNITS = [
    ("mile", "miles", "kilometre", "km"),
    ("kilometre", "km", "mile", "miles"),
    ("foot", "feet", "metre", "metres"),
    ("acre", "acres", "hectare", "hectares"),
    ("pound-mass", "lb", "kilogram", "kg"),
    ("square mile", "square miles", "square kilometre", "sq km"),
    ("mile per hour", "mph", "kilometre per hour", "km/h"),
]
days = st.integers(0, (LAST - FIRST).days).map(lambda days: FIRST + timedelta(days))
amounts = st.integers(11, 999).filter(lambda value: value % 10 != 0)


def rounded(value: Fraction, digits: int) -> Decimal:
    """A value to some significant digits, as writers round."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    place = Decimal(1).scaleb(exact.adjusted() - digits + 1)
    return exact.quantize(place, ROUND_HALF_UP)


def printed(value: Decimal) -> str:
    """A value in plain digits, with thousands separated."""
    return f"{value.quantize(Decimal(1)):,}" if value == value.to_integral() and value >= 10 else f"{value:,f}"


def money(value: Decimal, code: str, scale: str) -> str:
    return f"{SIGNS[code]}{printed(value)}{scale}"


def alarms(text: str, published: date | None = None) -> list[Finding]:
    report = CHECKER.check(text, published=published)
    assert report.judged, f"nothing was examined in {text!r}"
    return [finding for finding in report.findings if finding.severity is not Severity.INFO]


def told(findings: list[Finding]) -> list[str]:
    return [f"{finding.rule}: {finding.working} | {finding.diagnosis}" for finding in findings]


@given(st.sampled_from(PAIRS), amounts, st.sampled_from(sorted(SCALES)), days, st.integers(2, 4))
def test_an_amount_at_the_rate_of_the_day_is_clean(
    pair: tuple[str, str], amount: int, scale: str, day: date, digits: int
) -> None:
    base, quote = pair
    target = rounded(amount * BOOK.band(base, quote, day).rate, digits)
    assume(target < 1000 or scale == "" or quote == "JPY")
    text = f"The works paid {money(Decimal(amount), base, scale)} ({money(target, quote, scale)}) for it."
    assert not told(alarms(text, day)), text


def test_two_shelf_prices_of_one_thing_need_only_be_near_the_rate() -> None:
    published = date(2020, 4, 6)
    assert not alarms("The works paid £129 ($219) for it.", published)
    assert alarms("The works paid £128 ($219) for it.", published)
    assert alarms("The works paid £129 ($259) for it.", published)


@given(st.sampled_from(PAIRS[:5]), amounts, days, st.sampled_from([10, 100, 1000]))
def test_a_zero_too_many_is_found_and_named(pair: tuple[str, str], amount: int, day: date, slip: int) -> None:
    base, quote = pair
    target = rounded(amount * BOOK.band(base, quote, day).rate, 3)
    text = f"The works paid {money(Decimal(amount), base, ' million')} ({money(target * slip, quote, ' million')})."
    (finding,) = alarms(text, day)
    assert finding.rule == "currency-conversion"
    assert finding.severity is Severity.ERROR
    assert f"{slip:,} times smaller" in finding.diagnosis


@given(st.sampled_from([("GBP", "USD"), ("USD", "GBP"), ("USD", "JPY"), ("GBP", "EUR")]), amounts, days)
def test_a_division_for_a_multiplication_is_found(pair: tuple[str, str], amount: int, day: date) -> None:
    base, quote = pair
    rate = BOOK.band(base, quote, day).rate
    assume(not Fraction(3, 4) < rate < Fraction(4, 3))
    target = rounded(amount / rate, 3)
    assume(target >= Decimal("0.01"))
    text = f"The works paid {money(Decimal(amount), base, ' million')} ({money(target, quote, ' million')})."
    (finding,) = alarms(text, day)
    assert "divided by the rate" in finding.diagnosis


@given(st.sampled_from(PAIRS[:5]), amounts, days)
def test_two_digits_that_change_places_are_found(pair: tuple[str, str], amount: int, day: date) -> None:
    base, quote = pair
    target = rounded(amount * BOOK.band(base, quote, day).rate, 3)
    digits = [*f"{int(target):d}"]
    assume(len(digits) == 3 and target == int(target))
    swapped = Decimal(int(digits[1] + digits[0] + digits[2]))
    assume(digits[1] != "0" and not Fraction(17, 20) < Fraction(swapped) / Fraction(target) < Fraction(23, 20))
    text = f"The works paid {money(Decimal(amount), base, ' million')} ({money(swapped, quote, ' million')})."
    (finding,) = alarms(text, day)
    assert finding.rule == "currency-conversion"


@given(st.sampled_from(UNITS), amounts, st.integers(2, 4))
def test_a_measure_converted_and_rounded_is_clean(unit: tuple[str, str, str, str], amount: int, digits: int) -> None:
    source, shown, target, other = unit
    value = rounded(amount * lookup.factor(source, target), digits)
    text = f"The line is {amount} {shown} ({printed(value)} {other}) in all."
    assert not told(alarms(text)), text


@given(st.sampled_from(UNITS), amounts)
def test_a_measure_divided_by_its_factor_is_found(unit: tuple[str, str, str, str], amount: int) -> None:
    source, shown, target, other = unit
    value = rounded(amount / lookup.factor(source, target), 3)
    (finding,) = alarms(f"The line is {amount} {shown} ({printed(value)} {other}) in all.")
    assert finding.rule == "unit-conversion"
    assert "divided by the factor" in finding.diagnosis


@given(st.sampled_from(UNITS), amounts, st.sampled_from([10, 100]))
def test_a_measure_ten_times_too_large_is_found(unit: tuple[str, str, str, str], amount: int, slip: int) -> None:
    source, shown, target, other = unit
    value = rounded(amount * lookup.factor(source, target) * slip, 3)
    (finding,) = alarms(f"The line is {amount} {shown} ({printed(value)} {other}) in all.")
    assert finding.severity is Severity.ERROR


@given(st.integers(-40, 50))
def test_a_temperature_read_off_a_thermometer_has_its_offset(celsius: int) -> None:
    fahrenheit = rounded_degrees(Fraction(celsius * 9, 5) + 32)
    assert not told(alarms(f"It was {celsius}C ({fahrenheit}F) in the hut."))


@given(st.integers(2, 12))
def test_a_difference_of_temperatures_has_none(celsius: int) -> None:
    right, wrong = rounded_degrees(Fraction(celsius * 9, 5)), rounded_degrees(Fraction(celsius * 9, 5) + 32)
    assume(celsius != 2)  # 36F is ten times 3.6F too
    assert not told(alarms(f"The sea was {celsius}C ({right}F) warmer than usual."))
    (finding,) = alarms(f"The sea was {celsius}C ({wrong}F) warmer than usual.")
    assert finding.rule == "temperature-difference"
    assert "32 was added" in finding.diagnosis


def rounded_degrees(value: Fraction) -> int:
    """To whole degrees, halves up."""
    return int((Decimal(value.numerator) / Decimal(value.denominator)).quantize(Decimal(1), ROUND_HALF_UP))


@given(amounts, amounts, days)
def test_two_conversions_at_one_rate_agree(first: int, second: int, day: date) -> None:
    rate = BOOK.band("GBP", "USD", day).rate
    one, other = rounded(first * rate, 3), rounded(second * rate, 3)
    text = f"It lost £{first}m (${printed(one)}m) at home. It lost £{second}m (${printed(other)}m) abroad."
    assert not told(alarms(text)), text


@pytest.mark.parametrize(
    "pair",
    [
        "10 miles (16 km)", "100 miles (160 km)", "100 miles (161 km)", "3 miles (5 km)", "500 ft (150 m)",
        "500 ft (152.4 m)", "60,000 ft (18,000 m)", "276 ft (84 m)", "84 m (276 ft)", "20 miles (32 km)",
        "8 to 75 cm (3 to 30 inches)", "250 acres (100 hectares)", "16 kilometers (10 miles)",
        "40 acres (16 hectares)", "5ft 10in (1.78m)", "11st 4lb (72kg)", "6lb 4oz (2.8kg)",
        "200 nautical miles (370km)", "half a mile (800m)", "2 tonnes (2.2 US tons)", "10 gallons (38 litres)",
        "10 gallons (45 litres)", "12 pounds (5.4kg)", "75 mph (121 km/h)", "30 mpg (7.8 litres per 100 km)",
        "150 psi (10.3 bar)", "2,000 sq ft (186 sq m)", "36 ft (11.0 m)", "36 inches (91 cm)", "23C (73F)",
    ],
)  # fmt: skip
def test_a_conversion_that_newspapers_print_is_clean(pair: str) -> None:
    assert not told(alarms(f"The thing is {pair} there."))


@pytest.mark.parametrize(
    ("pair", "cause"),
    [
        ("100 miles (200 km)", ""),
        ("15,200 km (8,200 miles)", "nautical miles"),
        ("250 acres (617 hectares)", "divided by the factor"),
        ("12 pounds (26 kg)", "divided by the factor"),
        ("8,000 sq ft (20,720 sq km)", "square miles"),
        ("1 mile (2.2 km)", ""),
        ("41C (96F)", ""),
    ],
)
def test_a_conversion_that_newspapers_had_to_correct_is_found(pair: str, cause: str) -> None:
    (finding,) = alarms(f"The thing is {pair} there.")
    assert finding.severity is Severity.ERROR
    assert cause in finding.diagnosis


def test_without_a_date_gross_slips_are_found_and_the_rest_is_held_against_all_rates() -> None:
    assert not told(alarms("The unit earned $10m (£5.2m) in the quarter."))
    (finding,) = alarms("The unit earned $10m (£19.2m) in the quarter.")
    # the rates of thirty years leave so much room that a slip that fits explains nothing
    assert finding.diagnosis == ""


def test_a_pair_without_a_rate_is_not_checked_and_says_so() -> None:
    report = CHECKER.check("The stall took 500 Tuvaluan dollars (€300).", published=date(2021, 8, 30))
    reasons = [item.verdict.reason for item in report.not_checked]
    assert all("rate" in reason for reason in reasons)


def test_the_finding_names_the_rate_its_source_and_its_day() -> None:
    (finding,) = alarms("Aid will rise to £286 million ($439 million).", date(2021, 8, 30))
    assert "GBP/USD 1.376, ECB cross via EUR, 2021-08-30" in finding.working
    assert finding.diagnosis == ""
