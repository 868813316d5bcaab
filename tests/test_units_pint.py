"""Every factor of the table against pint, and pint's traps."""

import tomllib
from fractions import Fraction
from pathlib import Path

import pytest
from peers import is_before

from figcheck import units
from figcheck.units import pint_bridge, table
from figcheck.units.pint_table import BASES, PINT

pytest.importorskip("pint")

OWN = {"karat", "decibel", "barrel of oil equivalent", "barrel of oil equivalent per day", "international unit", "tonne of carbon dioxide equivalent", "twenty-foot equivalent unit"}  # fmt: skip

# our unit, and the name by which pint itself knows it: an independent look at the expressions of the table
PINT_KNOWS = [
    ("mile", "mile"), ("nautical mile", "nautical_mile"), ("yard", "yard"), ("light-year", "light_year"), ("angstrom", "angstrom"), ("hectare", "hectare"),
    ("US gallon", "gallon"), ("US quart", "quart"), ("US pint", "pint"), ("cup", "cup"), ("US fluid ounce", "fluid_ounce"), ("tablespoon", "tablespoon"),
    ("teaspoon", "teaspoon"), ("imperial pint", "imperial_pint"), ("imperial quart", "imperial_quart"), ("imperial fluid ounce", "imperial_fluid_ounce"),
    ("board foot", "board_foot"), ("stone", "stone"), ("short ton", "short_ton"), ("short ton", "ton"), ("long ton", "long_ton"), ("US hundredweight", "hundredweight"),
    ("imperial hundredweight", "UK_hundredweight"), ("quintal", "metric_ton/10"), ("carat", "carat"), ("troy ounce", "troy_ounce"), ("fortnight", "fortnight"),
    ("month", "month"), ("century", "century"), ("millennium", "millennium"), ("knot", "knot"), ("mile per hour", "mph"), ("kilometre per hour", "kph"),
    ("kilowatt-hour", "kilowatt_hour"), ("therm", "therm"), ("ton of TNT", "ton_TNT"), ("tonne of oil equivalent", "tonne_of_oil_equivalent"),
    ("horsepower", "horsepower"), ("metric horsepower", "metric_horsepower"), ("pound per square inch", "psi"), ("hectopascal", "hectopascal"),
    ("millibar", "millibar"), ("millimetre of mercury", "mmHg"), ("inch of mercury", "inHg"), ("revolution per minute", "rpm"), ("part per million", "ppm"),
    ("megabyte", "megabyte"), ("megabit per second", "Mbps"), ("kilocalorie", "kilocalorie"), ("roentgen", "roentgen"), ("curie", "curie"),
]  # fmt: skip
# until its release 0.26 pint defined these by the US survey foot, 2 (areas: 4) parts per million longer
SURVEY = [("acre", "acre"), ("furlong", "furlong"), ("fathom", "fathom"), ("acre-foot", "acre_foot")]


@pytest.mark.parametrize("name", sorted(PINT))
def test_every_factor_is_pints(name: str) -> None:
    ours = units.unit(name)
    base = BASES.get(ours.dimension) or "(" + ")/(".join(BASES[part] for part in ours.dimension.split(" per ")) + ")"
    assert Fraction(pint_bridge.to_pint(name).to(base).magnitude) == ours.factor


def test_units_without_pint_are_the_known_ones() -> None:
    assert set(table.UNITS) - set(PINT) == OWN


@pytest.mark.parametrize(("name", "pints"), PINT_KNOWS)
def test_factors_against_the_units_pint_names(name: str, pints: str) -> None:
    quantity = Fraction(1) * pint_bridge.registry().parse_expression(pints)
    assert quantity.to(BASES[units.unit(name).dimension]).magnitude == units.unit(name).factor


@pytest.mark.parametrize(("name", "pints"), SURVEY)
def test_survey_units_differ_by_parts_per_million(name: str, pints: str) -> None:
    quantity = Fraction(1) * pint_bridge.registry().parse_expression(pints)
    ratio = quantity.to(BASES[units.unit(name).dimension]).magnitude / units.unit(name).factor
    assert 0 < ratio - 1 < Fraction(7, 10**6) if is_before("pint", "0.26") else ratio == 1


@pytest.mark.parametrize(("name", "pints", "share"), [("barrel", "barrel", Fraction(42) / Fraction(63, 2))])
def test_pints_barrel_is_not_the_oil_barrel(name: str, pints: str, share: Fraction) -> None:
    quantity = Fraction(1) * pint_bridge.registry().parse_expression(pints)
    assert units.unit(name).factor / quantity.to("meter**3").magnitude == share


def test_temperature_offsets() -> None:
    quantity = pint_bridge.registry().Quantity
    for value in (-40, 0, 37, 100):
        for name, scale in (("degree celsius", "degC"), ("degree fahrenheit", "degF")):
            ours = units.convert(Fraction(value), name, "kelvin")
            assert ours == quantity(Fraction(value), scale).to("kelvin").magnitude


def test_to_pint_of_composed_and_unknown_units() -> None:
    assert pint_bridge.to_pint("tonne per hectare").to("kilogram/meter**2").magnitude == Fraction(1, 10)
    with pytest.raises(LookupError, match="pint has no unit for 'decibel'"):
        pint_bridge.to_pint("decibel")


def test_a_pint_quantity_in_our_units() -> None:
    registry = pint_bridge.registry()
    assert pint_bridge.table_unit(registry.Quantity(Fraction(5), "kilometer"), units.unit("mile")) == Fraction(
        5000000, 1609344
    )
    assert pint_bridge.table_unit(registry.Quantity(Fraction(212), "degF"), units.unit("degree celsius")) == 100


def test_the_long_tail_is_measured_by_pint() -> None:
    for name in pint_bridge.LONG_TAIL:
        found = pint_bridge.long_tail(name)
        assert found is not None
        assert found.factor > 0
        assert name not in table.UNITS
    chains = pint_bridge.long_tail("chains")
    assert chains is not None
    assert chains.factor * 80 == units.unit("mile").factor


@pytest.mark.parametrize("surface", ["set", "C$", "R", "Fr", "d.", "c", "F", "basis", "__import__('os')", "1e999", ""])
def test_story_text_never_reaches_pint(surface: str) -> None:
    assert pint_bridge.long_tail(surface) is None


def test_a_table_lists_no_unit_twice_and_explains_corrections() -> None:
    rules = tomllib.loads((Path(units.__file__).parent / "news_units.toml").read_text(encoding="utf-8"))
    names = [row["name"] for rows in rules["units"].values() for row in rows]
    assert len(names) == len(set(names))
