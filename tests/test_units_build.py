"""The generated tables are what the build makes of its sources, and the plurals it forms."""

import runpy
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

import pytest

from figcheck.units import currency_table, table
from figcheck.units._keys import key, plural


def _same(module: ModuleType, text: str, folder: Path) -> None:
    (folder / "made.py").write_text(text, encoding="utf-8")
    made = {name: value for name, value in runpy.run_path(str(folder / "made.py")).items() if name.isupper()}
    assert len(made) > 5
    for name, value in made.items():
        assert getattr(module, name) == value, name


def _made_with(module: ModuleType, *packages: str) -> bool:
    return all(f"{package} {version(package)}" in (module.__doc__ or "") for package in packages)


def test_the_unit_table_is_fresh(tmp_path: Path) -> None:
    build = pytest.importorskip("figcheck.units.build")
    pytest.importorskip("quantulum3")
    pytest.importorskip("pint")
    if not _made_with(table, "quantulum3", "pint"):
        pytest.skip("the sources installed are not the ones of the table")
    _same(table, build.build_units()[0], tmp_path)


def test_the_currency_table_is_fresh(tmp_path: Path) -> None:
    pytest.importorskip("babel")
    build = pytest.importorskip("figcheck.units.build_money")
    if not _made_with(currency_table, "babel"):
        pytest.skip("the babel installed is not the one of the table")
    _same(currency_table, build.build_money(), tmp_path)


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("mile per hour", "miles per hour"),
        ("square foot", "square feet"),
        ("degree celsius", "degrees celsius"),
        ("inch of mercury", "inches of mercury"),
        ("century", "centuries"),
        ("light-year", "light-years"),
        ("mile/hour", "miles/hour"),
        ("hertz", "hertz"),
        ("cubic metre a day", "cubic metres a day"),
        ("barrel of oil per day", "barrels of oil per day"),
    ],
)
def test_plurals(one: str, many: str) -> None:
    assert plural(one) == many


def test_keys() -> None:
    assert key("Sq. Ft.") == "sq ft"
    assert key("light\u2011years") == "light years"
    assert key("  Square\u00a0 Miles ") == "square miles"
