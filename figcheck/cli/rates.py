"""`figcheck rates`: the exchange rate a story of a day is held to, with its source and how far it moved."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from ..errors import ConfigError
from ..rates.book import default_book
from ..rates.model import RateBand
from ..rates.user import parse_user_table
from .console import paint, say
from .options import Options, Parser, add_rates_option, day, tables_of

_DIGITS = 5


def configure(parser: Parser) -> None:
    """The arguments of the command."""
    parser.add_argument("base", metavar="BASE", type=code, help="the currency sold, such as GBP")
    parser.add_argument("quote", metavar="QUOTE", type=code, help="the currency bought, such as USD")
    parser.add_argument("--on", type=day, metavar="DATE", required=True, help="the day, such as 2021-08-30")
    add_rates_option(parser)


def run(options: Options) -> int:
    """Show the rate and its range. Raises RateUnavailable when none is known for the day."""
    tables = [parse_user_table(text, name) for name, text in tables_of(options).items()]
    band = default_book(tables).band(options.base, options.quote, options.on)
    style = paint()
    say(style(f"1 {band.base} = {shown(band.rate)} {band.quote}", "bold"))
    for label, text in _details(band):
        say(f"  {style(f'{label:<12}', 'dim')}{text}")
    return 0


def _details(band: RateBand) -> list[tuple[str, str]]:
    asked = "" if band.on == band.anchor else f" (the last fixing up to {band.anchor})"
    return [
        ("as of", f"{band.on}{asked}"),
        ("source", band.source),
        ("seven days", f"{shown(band.low)} to {shown(band.high)}"),
        ("usual move", f"up to {percent(band.five_day)} in 5 business days, {percent(band.month)} in 21"),
    ]


def code(value: str) -> str:
    """An argument type: a currency code in any case. Raises ConfigError for anything but three letters."""
    if len(value) != 3 or not (value.isascii() and value.isalpha()):
        raise ConfigError(f"{value!r} is not a currency code; give three letters, such as USD")
    return value.upper()


def shown(rate: Fraction) -> str:
    """A rate to five significant digits, and never fewer than its whole ones."""
    value = Decimal(rate.numerator) / Decimal(rate.denominator)
    place = min(value.adjusted() - _DIGITS + 1, 0)
    text = f"{value.quantize(Decimal(1).scaleb(place)):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def percent(share: Fraction) -> str:
    """A share as a percentage with one decimal."""
    return f"{Decimal(share.numerator) / Decimal(share.denominator) * 100:.1f}%"
