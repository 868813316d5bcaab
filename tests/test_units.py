"""Surfaces and units: what a printed word may mean, and what it comes to."""

import subprocess
import sys
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck import units
from figcheck.units import table

F = Fraction

FACTS = [
    # (value, unit, the same in another unit, that unit): exact by definition
    ("10", "mile", "16.09344", "kilometre"),
    ("1", "nautical mile", "1852", "metre"),
    ("1", "foot", "0.3048", "metre"),
    ("1", "yard", "0.9144", "metre"),
    ("1", "inch", "25.4", "millimetre"),
    ("1", "furlong", "220", "yard"),
    ("1", "fathom", "6", "foot"),
    ("1", "league", "3", "mile"),
    ("15", "hand", "60", "inch"),
    ("1", "light-year", "9460730472580.8", "kilometre"),
    ("1", "astronomical unit", "149597870.7", "kilometre"),
    ("1", "acre", "4046.8564224", "square metre"),
    ("640", "acre", "1", "square mile"),
    ("1", "hectare", "10000", "square metre"),
    ("100", "hectare", "1", "square kilometre"),
    ("1", "square mile", "2.589988110336", "square kilometre"),
    ("9", "square foot", "1", "square yard"),
    ("1", "dunam", "0.1", "hectare"),
    ("1", "barrel", "42", "US gallon"),
    ("1", "barrel", "158.987294928", "litre"),
    ("1", "US gallon", "3.785411784", "litre"),
    ("1", "imperial gallon", "4.54609", "litre"),
    ("8", "imperial pint", "1", "imperial gallon"),
    ("20", "imperial fluid ounce", "1", "imperial pint"),
    ("16", "US fluid ounce", "1", "US pint"),
    ("1", "acre-foot", "43560", "cubic foot"),
    ("1", "cubic metre", "1000", "litre"),
    ("27", "cubic foot", "1", "cubic yard"),
    ("1", "pound-mass", "0.45359237", "kilogram"),
    ("1", "stone", "14", "pound-mass"),
    ("1", "short ton", "907.18474", "kilogram"),
    ("1", "long ton", "1016.0469088", "kilogram"),
    ("1", "tonne", "1000", "kilogram"),
    ("1", "imperial hundredweight", "112", "pound-mass"),
    ("1", "US hundredweight", "100", "pound-mass"),
    ("1", "quintal", "100", "kilogram"),
    ("1", "troy ounce", "31.1034768", "gram"),
    ("16", "ounce", "1", "pound-mass"),
    ("5", "carat", "1", "gram"),
    ("60", "mile per hour", "96.56064", "kilometre per hour"),
    ("1", "knot", "1.852", "kilometre per hour"),
    ("10", "metre per second", "36", "kilometre per hour"),
    ("1", "decade", "10", "year"),
    ("1", "year", "365.25", "day"),
    ("1", "month", "30.4375", "day"),
    ("1", "fortnight", "14", "day"),
    ("1", "kilowatt-hour", "3.6", "megajoule"),
    ("1", "kilocalorie", "4.184", "kilojoule"),
    ("1", "tonne of oil equivalent", "41.868", "gigajoule"),
    ("1", "metric horsepower", "735.49875", "watt"),
    ("1", "standard atmosphere", "1013.25", "hectopascal"),
    ("1000", "millibar", "1000", "hectopascal"),
    ("1", "byte", "8", "bit"),
    ("8", "megabit per second", "1", "megabyte per second"),
    ("1", "gibibyte", "1073741824", "byte"),
    ("100", "basis point", "1", "percentage point"),
    ("1", "percent", "10000", "part per million"),
    ("1", "milligram per decilitre", "10", "milligram per litre"),
    ("1", "billion cubic metre", "1000000000", "cubic metre"),
    ("32", "degree fahrenheit", "0", "degree celsius"),
    ("-40", "degree celsius", "-40", "degree fahrenheit"),
    ("37", "degree celsius", "98.6", "degree fahrenheit"),
    ("0", "degree celsius", "273.15", "kelvin"),
]


@pytest.mark.parametrize(("value", "one", "result", "other"), FACTS)
def test_facts_of_conversion(value: str, one: str, result: str, other: str) -> None:
    assert units.convert(F(value), one, other) == F(result)
    assert units.convert(F(result), other, one) == F(value)


def test_fuel_economy_is_the_reciprocal_of_consumption() -> None:
    result = units.convert(F(40), "mile per US gallon", "litre per 100 kilometres")
    assert round(float(result), 2) == 5.88
    assert round(float(units.convert(F(40), "mile per imperial gallon", "litre per 100 kilometres")), 2) == 7.06
    assert units.convert(result, "litre per 100 kilometres", "mile per US gallon") == 40
    assert not units.convertible("mile per US gallon", "litre per 100 kilometres")
    assert units.RECIPROCALS["fuel economy"] == "fuel consumption"


def test_a_difference_of_temperature_has_no_offset() -> None:
    assert units.factor("degree celsius", "degree fahrenheit") == F(9, 5)
    assert units.factor("degree celsius", "kelvin") == 1


SURFACES = [
    ("miles", "mile"),
    ("square feet", "square foot"),
    ("sq. ft.", "square foot"),
    ("sq ft", "square foot"),
    ("sqft", "square foot"),
    ("square-foot", "square foot"),
    ("sq m", "square metre"),
    ("sqm", "square metre"),
    ("m²", "square metre"),
    ("m2", "square metre"),
    ("sq km", "square kilometre"),
    ("km2", "square kilometre"),
    ("sq miles", "square mile"),
    ("cu ft", "cubic foot"),
    ("cu m", "cubic metre"),
    ("kilometers", "kilometre"),
    ("KM", "kilometre"),
    ("Kms", "kilometre"),
    ("kgs", "kilogram"),
    ("KG", "kilogram"),
    ("kilos", "kilogram"),
    ("mcg", "microgram"),
    ("µg", "microgram"),
    ("μg", "microgram"),
    ("lbs.", "pound-mass"),
    ("stone", "stone"),
    ("quintals", "quintal"),
    ("metric tons", "tonne"),
    ("mph", "mile per hour"),
    ("m.p.h.", "mile per hour"),
    ("MPH", "mile per hour"),
    ("miles an hour", "mile per hour"),
    ("miles-per-hour", "mile per hour"),
    ("km/h", "kilometre per hour"),
    ("kph", "kilometre per hour"),
    ("kmph", "kilometre per hour"),
    ("m/s", "metre per second"),
    ("feet per second", "foot per second"),
    ("knots", "knot"),
    ("bpd", "barrel per day"),
    ("barrels a day", "barrel per day"),
    ("barrels of oil per day", "barrel per day"),
    ("boepd", "barrel of oil equivalent per day"),
    ("mmbtu", "million british thermal unit"),
    ("kWh", "kilowatt-hour"),
    ("KWH", "kilowatt-hour"),
    ("kilowatt-hours", "kilowatt-hour"),
    ("MW", "megawatt"),
    ("mW", "milliwatt"),
    ("GW", "gigawatt"),
    ("hPa", "hectopascal"),
    ("mbar", "millibar"),
    ("psi", "pound per square inch"),
    ("pounds per square inch", "pound per square inch"),
    ("mmHg", "millimetre of mercury"),
    ("mm Hg", "millimetre of mercury"),
    ("basis points", "basis point"),
    ("light-years", "light-year"),
    ("nautical miles", "nautical mile"),
    ("acre-feet", "acre-foot"),
    ("hectares", "hectare"),
    ("L/100km", "litre per 100 kilometres"),
    ("litres per 100 km", "litre per 100 kilometres"),
    ("bhp", "brake horsepower"),
    ("Nm", "newton metre"),
    ("lb-ft", "pound-foot"),
    ("pound-feet", "pound-foot"),
    ("dB", "decibel"),
    ("rpm", "revolution per minute"),
    ("Mbps", "megabit per second"),
    ("GB", "gigabyte"),
    ("megapixels", "megapixel"),
    ("GHz", "gigahertz"),
    ("mhz", "megahertz"),
    ("ppm", "part per million"),
    ("µg/m³", "microgram per cubic metre"),
    ("micrograms per cubic meter", "microgram per cubic metre"),
    ("mg/dL", "milligram per decilitre"),
    ("mmol/L", "millimole per litre"),
    ("°C", "degree celsius"),
    ("℉", "degree fahrenheit"),
    ("degrees Fahrenheit", "degree fahrenheit"),
    ("C", "degree celsius"),
    ("hrs", "hour"),
    ("yrs", "year"),
    ("centuries", "century"),
    ("fortnight", "fortnight"),
    ("cusecs", "cubic foot per second"),
    ("per cent", "percent"),
]


@pytest.mark.parametrize(("surface", "name"), SURFACES)
def test_surfaces_with_one_reading(surface: str, name: str) -> None:
    assert [found.name for found in units.units_of(surface)] == [name]


AMBIGUOUS = [
    ("tons", ("short ton", "tonne", "long ton")),
    ("gallons", ("US gallon", "imperial gallon")),
    ("pints", ("imperial pint", "US pint")),
    ("hundredweight", ("US hundredweight", "imperial hundredweight")),
    ("oz", ("ounce", "troy ounce", "US fluid ounce")),
    ("fl oz", ("US fluid ounce", "imperial fluid ounce")),
    ("calories", ("kilocalorie", "calorie")),
    ("carat", ("carat", "karat")),
    ("mpg", ("mile per US gallon", "mile per imperial gallon")),
    ("hp", ("horsepower", "metric horsepower")),
    ("degrees", ("degree celsius", "degree fahrenheit", "degree")),
    ("°", ("degree celsius", "degree fahrenheit", "degree")),
    ("nm", ("nanometre", "nautical mile")),
    ("mb", ("millibar", "megabyte")),
    ("bps", ("basis point", "bit per second")),
]


@pytest.mark.parametrize(("surface", "names"), AMBIGUOUS)
def test_ambiguous_surfaces_say_so(surface: str, names: tuple[str, ...]) -> None:
    assert tuple(found.name for found in units.units_of(surface)) == names


@pytest.mark.parametrize("surface", ["set", "at", "as", "us", "u", "a", "may", "are", "link", "rod", "point", "score", "pole", "chain", "drop", "span", "gross", "mark", "pack", "MPs", "MLS", "GM", "ATM", "x", "k", "c", "d", "p", "FT team"])  # fmt: skip
def test_words_that_are_no_units(surface: str) -> None:
    assert units.units_of(surface) == ()


@pytest.mark.parametrize("surface", ["second", "foot", "stone", "hand", "hands", "league", "cup", "cups", "bit", "bar", "bars", "knot", "mole", "in", "st", "min", "AU", "MP", "PS", "TB", "newton", "hertz", "grain"])  # fmt: skip
def test_words_that_need_evidence_are_weak(surface: str) -> None:
    assert surface in units.WEAK
    assert units.NEEDS[surface] in {"digits", "lower", "glued", "context"}


def test_every_surface_with_several_readings_is_on_the_reviewed_list() -> None:
    reviewed = {name for _, names in AMBIGUOUS for name in names}
    reviewed |= {
        "kiloton of TNT",
        "kilotonne",
        "megatonne",
        "megaton of TNT",
        "tonne",
        "US quart",
        "imperial quart",
        "pound-foot",
    }
    reviewed |= {
        "foot-pound",
        "foot per second",
        "frame per second",
        "gigabit",
        "gigabyte",
        "megabit",
        "megabyte",
        "kilobyte",
    }
    reviewed |= {"kilobit", "newton metre", "nautical mile", "knot", "foot", "inch", "minute of arc", "second of arc"}
    reviewed |= {"percentage point", "part per trillion", "US gallon per day", "imperial gallon per day"}
    reviewed |= {"US gallon per minute", "imperial gallon per minute"}
    for surface, names in [*units.NAMES.items(), *units.SYMBOLS.items(), *units.LETTERS.items()]:
        assert len(set(names)) == len(names) >= 1, surface
        if len(names) > 1:
            assert set(names) <= reviewed, surface


def test_readings_in_names_and_symbols_never_disagree() -> None:
    for symbol, names in units.SYMBOLS.items():
        assert units.NAMES.get(symbol, names) == names, symbol


def test_keys_are_normalised_and_name_known_units() -> None:
    for surface, names in units.NAMES.items():
        assert surface == units.key(surface)
        assert len(surface.split()) <= units.LONGEST
        assert all(name in table.UNITS for name in names)
    for letter, names in units.LETTERS.items():
        assert len(letter) == 1
        assert all(name in table.UNITS for name in names)
    assert set("mglLshtCFWVAKNJTBb") == set(units.LETTERS)


def test_relatives_and_scaled_units_exist() -> None:
    for name, others in units.RELATIVES.items():
        assert name in table.UNITS
        assert name not in others
        assert all(other in table.UNITS for other in others)
    for name, (power, base) in units.SCALED.items():
        assert units.factor(name, base) == 10**power
    assert "nautical mile" in units.RELATIVES["mile"]
    assert "foot" in units.RELATIVES["square foot"]
    assert "square foot" in units.RELATIVES["foot"]
    assert {"tonne", "long ton"} <= set(units.RELATIVES["short ton"])


def test_compose() -> None:
    assert units.compose("mile", "hour") == units.unit("mile per hour")
    yields = units.compose("tonne", "hectare")
    assert yields is not None
    assert yields.dimension == "mass per area"
    assert units.compose("mile", "week") == units.unit("mile per week")
    assert units.unit("mile per week").dimension == "speed"
    assert units.unit("kilowatt-hour per day").dimension == "power"
    assert units.compose("degree celsius", "metre") is None
    assert units.compose("serviceman", "day") is None


def test_unknown_units_and_wrong_dimensions_are_said_clearly() -> None:
    with pytest.raises(LookupError, match="no unit is named 'smoot'"):
        units.unit("smoot")
    with pytest.raises(LookupError, match="no unit is named"):
        units.unit("person per day")
    with pytest.raises(ValueError, match=r"mile \(length\) does not convert to acre \(area\)"):
        units.factor("mile", "acre")
    with pytest.raises(ValueError, match="does not convert"):
        units.convert(F(1), "mile", "acre")
    assert units.units_of("smoots") == ()


@given(
    st.sampled_from(sorted(table.UNITS)),
    st.sampled_from(sorted(table.UNITS)),
    st.fractions(min_value=-1000, max_value=1000),
)
def test_conversion_there_and_back_is_exact(one: str, other: str, value: Fraction) -> None:
    if units.convertible(one, other):
        assert units.convert(units.convert(value, one, other), other, one) == value
        assert units.factor(one, other) * units.factor(other, one) == 1


@given(st.text(max_size=12))
def test_any_text_is_answered(text: str) -> None:
    assert isinstance(units.units_of(text), tuple)


def test_units_are_frozen_and_positive() -> None:
    mile = units.unit("mile")
    with pytest.raises(AttributeError):
        mile.name = "metre"  # type: ignore[misc]
    assert all(units.unit(name).factor > 0 for name in table.UNITS)


def test_neither_pint_nor_the_sources_are_imported() -> None:
    code = "import sys, figcheck.units, figcheck.units.currencies; print(sorted({'pint', 'babel', 'quantulum3'} & set(sys.modules)))"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )
