"""Currencies: every active ISO 4217 code, the signs and names of newspapers, minor units."""

from fractions import Fraction

import pytest

from figcheck.units import currencies, currency_table


def _codes(text: str) -> list[str]:
    return text.split()


# ISO 4217 list one, funds and metals included
ISO = _codes("""AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF
CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF
IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU
MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF
XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA XXX YER ZAR ZMW ZWG""")
NO_DIGITS = _codes("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF")
THREE_DIGITS = _codes("BHD IQD JOD KWD LYD OMR TND")
NEVER_MONEY = set(_codes("XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX"))


@pytest.mark.parametrize("code", ISO)
def test_every_active_code_is_there(code: str) -> None:
    assert code in currencies.CODES
    assert code in currencies.ACTIVE
    assert currencies.name(code)


def test_no_code_is_active_that_iso_withdrew() -> None:
    assert currencies.ACTIVE - set(ISO) == {"CNH", "BTC", "ETH"}


def test_digits_are_iso_4217s() -> None:
    for code in ISO:
        if code in NEVER_MONEY:
            continue
        expected = 0 if code in NO_DIGITS else 3 if code in THREE_DIGITS else 4 if code in {"CLF", "UYW"} else 2
        assert currencies.digits(code) == expected, code


@pytest.mark.parametrize(
    ("sign", "code"),
    [
        ("$", "USD"), ("US$", "USD"), ("$US", "USD"), ("A$", "AUD"), ("AU$", "AUD"), ("$A", "AUD"), ("C$", "CAD"), ("CA$", "CAD"), ("Can$", "CAD"),
        ("NZ$", "NZD"), ("$NZ", "NZD"), ("HK$", "HKD"), ("S$", "SGD"), ("NT$", "TWD"), ("J$", "JMD"), ("Z$", "ZWL"), ("R$", "BRL"), ("£", "GBP"),
        ("€", "EUR"), ("¥", "JPY"), ("₹", "INR"), ("Rs", "INR"), ("Rs.", "INR"), ("₦", "NGN"), ("N", "NGN"), ("R", "ZAR"), ("RM", "MYR"), ("kr", "SEK"),
        ("zł", "PLN"), ("Kč", "CZK"), ("Ft", "HUF"), ("₽", "RUB"), ("₺", "TRY"), ("₩", "KRW"), ("₪", "ILS"), ("฿", "THB"), ("₫", "VND"), ("₱", "PHP"),
        ("P", "PHP"), ("KSh", "KES"), ("Ksh", "KES"), ("USh", "UGX"), ("TSh", "TZS"), ("GH₵", "GHS"), ("GH¢", "GHS"), ("₵", "GHS"), ("SFr", "CHF"),
        ("Fr", "CHF"), ("Dh", "AED"), ("Dhs", "AED"), ("SR", "SAR"), ("QR", "QAR"), ("Tk", "BDT"), ("৳", "BDT"), ("CHF", "CHF"), ("EUR", "EUR"),
    ],
)  # fmt: skip
def test_signs(sign: str, code: str) -> None:
    assert currencies.codes_of(sign)[0] == code


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("US dollars", ("USD",)), ("U.S. dollars", ("USD",)), ("American dollars", ("USD",)), ("Australian dollars", ("AUD",)),
        ("Hong Kong dollars", ("HKD",)), ("pounds sterling", ("GBP",)), ("sterling", ("GBP",)), ("euros", ("EUR",)), ("euro", ("EUR",)), ("yen", ("JPY",)),
        ("yuan", ("CNY",)), ("renminbi", ("CNY",)), ("Indian rupees", ("INR",)), ("Pakistani rupees", ("PKR",)), ("naira", ("NGN",)), ("rand", ("ZAR",)),
        ("Swiss francs", ("CHF",)), ("Swedish kronor", ("SEK",)), ("Danish kroner", ("DKK",)), ("won", ("KRW", "KPW")), ("roubles", ("RUB", "BYN")),
        ("riyals", ("SAR", "QAR")), ("shekels", ("ILS",)), ("baht", ("THB",)), ("ringgit", ("MYR",)), ("rupiah", ("IDR",)), ("dong", ("VND",)),
        ("taka", ("BDT",)), ("cedis", ("GHS",)), ("birr", ("ETB",)), ("kwacha", ("ZMW", "MWK")), ("reais", ("BRL",)), ("bolivars", ("VES",)),
        ("soles", ("PEN",)), ("zlotys", ("PLN",)), ("forints", ("HUF",)), ("koruna", ("CZK",)), ("leva", ("BGN",)), ("lei", ("RON", "MDL")),
        ("hryvnias", ("UAH",)), ("tenge", ("KZT",)), ("greenbacks", ("USD",)), ("quid", ("GBP",)), ("deutschmarks", ("DEM",)), ("French francs", ("FRF",)),
        ("lire", ("ITL",)), ("guilders", ("NLG", "XCG", "SRG")), ("markka", ("FIM",)), ("drachmas", ("GRD",)), ("bitcoins", ("BTC",)),
    ],
)  # fmt: skip
def test_names(name: str, codes: tuple[str, ...]) -> None:
    found = currencies.codes_of(name)
    assert found[: len(codes)] == codes or set(codes) <= set(found)
    assert found[0] == codes[0]


def test_shared_names_list_all_their_countries() -> None:
    assert {"INR", "PKR", "LKR", "NPR", "MUR", "SCR"} <= set(currencies.codes_of("rupees"))
    assert {"MXN", "PHP", "ARS", "CLP", "COP", "UYU", "CUP", "DOP"} <= set(currencies.codes_of("pesos"))
    assert currencies.codes_of("dollars")[:4] == ("USD", "AUD", "CAD", "NZD")
    assert set(currencies.codes_of("kroner")) == {"NOK", "DKK"}
    assert currencies.codes_of("pesetas")[0] == "ESP"


@pytest.mark.parametrize(
    ("surface", "code", "worth"),
    [
        ("cents", "USD", Fraction(1, 100)), ("pence", "GBP", Fraction(1, 100)), ("pennies", "GBP", Fraction(1, 100)), ("p", "GBP", Fraction(1, 100)),
        ("kobo", "NGN", Fraction(1, 100)), ("paise", "INR", Fraction(1, 100)), ("sen", "MYR", Fraction(1, 100)), ("öre", "SEK", Fraction(1, 100)),
        ("centavos", "MXN", Fraction(1, 100)), ("fils", "KWD", Fraction(1, 1000)), ("jiao", "CNY", Fraction(1, 10)), ("¢", "USD", Fraction(1, 100)),
        ("kopecks", "RUB", Fraction(1, 100)), ("satoshis", "BTC", Fraction(1, 10**8)),
    ],
)  # fmt: skip
def test_minor_units(surface: str, code: str, worth: Fraction) -> None:
    found = currencies.minor_of(surface)
    assert found is not None
    assert found[0][0] == code
    assert found[1] == worth


def test_minor_units_never_have_more_parts_than_iso_gives_digits() -> None:
    for surface, (codes, per) in [*currencies.MINOR.items(), *currencies.MINOR_SIGNS.items()]:
        for code in codes:
            assert code in currencies.CODES
            if code in currencies.ACTIVE and per == 1000:
                assert currencies.digits(code) == 3, surface


def test_everything_names_known_codes_and_weak_surfaces_exist() -> None:
    for table in (currencies.SIGNS, currencies.NAMES):
        for surface, codes in table.items():
            assert codes, surface
            assert len(set(codes)) == len(codes), surface
            assert set(codes) <= currencies.CODES, surface
    assert set(currencies.SIGNS) >= currencies.WEAK_SIGNS
    assert set(currencies.SIGNS) >= currencies.AFTER
    assert currencies.CODES >= currencies.WEAK_CODES
    assert set(currencies.NAMES) | set(currencies.MINOR) >= currencies.WEAK_NAMES
    assert {"TOP", "TRY", "CUP", "ALL"} <= currencies.WEAK_CODES
    assert {"N", "R", "P", "K"} <= currencies.WEAK_SIGNS
    assert set(currencies.COUNTRY_DOLLARS.values()) <= currencies.ACTIVE


def test_country_dollars() -> None:
    dollars = currencies.COUNTRY_DOLLARS
    assert dollars["australia"] == dollars["australian"] == "AUD"
    assert dollars["canadian"] == "CAD"
    assert dollars["hong kong"] == "HKD"
    assert dollars["u.s."] == dollars["ecuador"] == "USD"
    assert "haiti" not in dollars


def test_names_counts_and_tender() -> None:
    assert currencies.name("USD") == "US dollar"
    assert currencies.name("USD", 2) == "US dollars"
    assert currencies.name("PLN", 5) == "Polish zlotys"
    assert currencies.tender("DEM")[1] in {2001, 2002}
    assert currencies.tender("USD")[1] is None
    assert currencies.tender("EUR") == (1999, None)
    with pytest.raises(LookupError, match="no currency has the code 'ZZZ'"):
        currencies.name("ZZZ")
    assert currencies.codes_of("smackers") == ()
    assert currencies.minor_of("smackers") is None


def test_a_withdrawn_code_comes_after_the_ones_in_use() -> None:
    for surface in ("dinar", "dinars", "lira"):
        codes = currency_table.NAMES[surface]
        assert codes[0] in currencies.ACTIVE
