"""A newsroom's own table of rates: reading it, its errors, and its place before all other sources."""

import pickle
from datetime import date
from fractions import Fraction

import pytest

from figcheck.errors import ConfigError
from figcheck.rates import default_book, parse_user_table

TEXT = """\
# what the desk agreed on
date,base,quote,rate,source

2024-02-26,USD,NGN,1700,street
2024-03-01,USD,NGN,1605.5,
2024-03-01,EUR,USD,1.08,treasury
2021-08-27,GBP,USD,1.5,treasury
"""
TABLE = parse_user_table(TEXT, "rates.csv")
BOOK = default_book([TABLE])


def test_the_own_table_comes_first() -> None:
    band = BOOK.band("USD", "NGN", date(2024, 3, 2))
    assert (band.rate, band.on, band.source) == (Fraction("1605.5"), date(2024, 3, 1), "rates.csv")
    assert (band.low, band.high) == (Fraction("1605.5"), Fraction(1700))
    assert BOOK.band("GBP", "USD", date(2021, 8, 28)).source == "treasury"
    assert BOOK.band("USD", "GBP", date(2021, 8, 28)).rate == Fraction(2, 3)


def test_without_a_recent_row_the_other_sources_answer() -> None:
    assert BOOK.band("GBP", "USD", date(2021, 9, 15)).source == "ECB cross via EUR"
    assert BOOK.band("USD", "NGN", date(2023, 6, 7)).source == "NBP cross via PLN"


def test_a_cross_within_the_table() -> None:
    band = BOOK.band("EUR", "NGN", date(2024, 3, 1))
    assert band.rate == Fraction("1605.5") * Fraction("1.08")
    assert band.source == "treasury, rates.csv"


def test_a_cross_with_another_source() -> None:
    band = BOOK.band("GBP", "NGN", date(2024, 3, 1))
    sterling = default_book().band("GBP", "USD", date(2024, 3, 1))
    assert band.rate == sterling.rate * Fraction("1605.5")
    assert band.source == "rates.csv, ECB cross via EUR"
    assert BOOK.band("NGN", "GBP", date(2024, 3, 1)).rate == 1 / band.rate


def test_major_rates_are_not_replaced_by_way_of_a_third_currency() -> None:
    assert BOOK.band("EUR", "GBP", date(2021, 8, 28)).source == "ECB"


def test_a_currency_that_nobody_else_knows() -> None:
    table = parse_user_table("date,base,quote,rate\n2024-03-01,USD,KPW,900", "desk")
    band = default_book([table]).band("EUR", "KPW", date(2024, 3, 1))
    assert band.rate == 900 * default_book().band("EUR", "USD", date(2024, 3, 1)).rate


def test_the_first_of_two_tables_wins() -> None:
    other = parse_user_table("date,base,quote,rate,source\n2024-03-01,USD,NGN,1,other", "other")
    assert default_book([other, TABLE]).band("USD", "NGN", date(2024, 3, 1)).source == "other"
    assert default_book([TABLE, other]).band("USD", "NGN", date(2024, 3, 1)).source == "rates.csv"


def test_a_monthly_table_lasts_a_month() -> None:
    rows = "\n".join(f"2024-0{month}-01,USD,NGN,{1000 + month}" for month in range(1, 7))
    book = default_book([parse_user_table("date,base,quote,rate\n" + rows, "monthly")])
    assert book.band("USD", "NGN", date(2024, 5, 28)).rate == 1005
    year = book.average("USD", "NGN", date(2024, 1, 1), date(2024, 6, 30))
    assert (year.low, year.mean, year.high, year.source) == (
        Fraction(1001),
        Fraction("1003.5"),
        Fraction(1006),
        "monthly",
    )


def test_columns_may_come_in_any_order_and_case() -> None:
    table = parse_user_table("\ufeffRate,Quote,Base,Date\r\n1.25,USD,GBP,2024-03-01\r\n", "desk")
    day = date(2024, 3, 1)
    assert table.fixings("GBP", "USD", day, day)[0].rate == Fraction("1.25")


def test_a_table_can_be_pickled() -> None:
    copy = pickle.loads(pickle.dumps(BOOK))
    assert copy.band("USD", "NGN", date(2024, 3, 1)).rate == Fraction("1605.5")


HEAD = "date,base,quote,rate,source\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the table is empty"),
        ("date,base,quote\n", "line 1: no column 'rate'"),
        ("date,base,quote,rate,note\n", "line 1: an unknown column 'note'"),
        (HEAD + "\n01/03/2024,USD,NGN,1605,x", "line 3: '01/03/2024' is not a date"),
        (HEAD + "2024-03-01,usd,NGN,1605,x", "line 2: 'usd' is not a currency code"),
        (HEAD + "2024-03-01,USD,USD,1,x", "line 2: USD is quoted in itself"),
        (HEAD + "2024-03-01,USD,NGN,0,x", "line 2: '0' is not a rate"),
        (HEAD + "2024-03-01,USD,NGN,-1,x", "line 2: '-1' is not a rate"),
        (HEAD + "2024-03-01,USD,NGN,1e3,x", "line 2: '1e3' is not a rate"),
        (HEAD + "2024-03-01,USD,NGN", "line 2: '' is not a rate"),
        (HEAD + "2024-03-01,USD,NGN,1,605,x", "line 2: 6 values for 5 columns"),
        (HEAD + "2024-03-01,USD,NGN,1,x\n2024-03-01,USD,NGN,2,x", "line 3: a second, different rate of USD/NGN"),
    ],
)
def test_errors_name_the_table_the_line_and_the_remedy(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_user_table(text, "desk.csv")
    assert str(caught.value).startswith("desk.csv")
    assert message in str(caught.value)


def test_a_currency_has_no_rate_against_itself() -> None:
    on = date(2024, 3, 1)
    (own, *_) = BOOK.providers
    assert own.fixings("NGN", "USD", on, on)
    assert own.fixings("NGN", "NGN", on, on) == ()
