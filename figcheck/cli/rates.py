"""`figcheck rates`: the exchange rate a story of a day is held to, with its source and how far it moved."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from ..errors import ConfigError
from ..rates.book import default_book
from ..rates.model import RateBand
from ..rates.user import parse_user_table
from .console import paint, say
from .options import Options, Parser, UsageError, add_rates_option, day, tables_of

_DIGITS = 5
UPDATE = "update"


def configure(parser: Parser) -> None:
    """The arguments of the command."""
    parser.add_argument("base", metavar="BASE", type=code_or_update, help="the currency sold, such as GBP; or `update`")
    parser.add_argument("quote", metavar="QUOTE", type=code, nargs="?", help="the currency bought, such as USD")
    parser.add_argument("--on", type=day, metavar="DATE", help="the day, such as 2021-08-30")
    add_rates_option(parser)


def run(options: Options) -> int:
    """Show the rate and its range, or rebuild the table of rates.

    Raises RateUnavailable when no rate is known for the day, ConfigError when the table cannot be rebuilt.
    """
    if options.base == UPDATE:
        return update()
    if options.quote is None or options.on is None:
        raise UsageError("figcheck rates takes two currencies and a day: figcheck rates GBP USD --on 2021-08-30")
    tables = [parse_user_table(text, name) for name, text in tables_of(options).items()]
    band = default_book(tables).band(options.base, options.quote, options.on)
    style = paint()
    say(style(f"1 {band.base} = {shown(band.rate)} {band.quote}", "bold"))
    for label, text in _details(band):
        say(f"  {style(f'{label:<12}', 'dim')}{text}")
    return 0


def update() -> int:
    """Rebuild the built-in table from the installed packages that publish the rates, and say how far it now reaches.

    Raises ConfigError when they are not installed, or the table cannot be written.
    """
    try:
        from ..rates import build

        published = build.published()
        build.write(published)
    except ImportError as error:
        raise ConfigError(f"rebuilding the rates needs more packages ({error}); install figcheck[build]") from error
    except OSError as error:
        raise ConfigError(
            f"the table of rates cannot be written ({error}); run this where figcheck may write"
        ) from error
    for source in sorted({source for source, _ in published}):
        last = max(rows[-1][0] for (owner, _), rows in published.items() if owner == source)
        say(f"{source}: {sum(owner == source for owner, _ in published)} currencies, up to {last}")
    return 0


def _details(band: RateBand) -> list[tuple[str, str]]:
    asked = "" if band.on == band.anchor else f" (the last fixing up to {band.anchor})"
    return [
        ("as of", f"{band.on}{asked}"),
        ("source", band.source),
        ("seven days", f"{shown(band.low)} to {shown(band.high)}"),
        ("usual move", f"up to {percent(band.five_day)} in 5 business days, {percent(band.month)} in 21"),
    ]


def code_or_update(value: str) -> str:
    """An argument type: a currency code, or the word `update`."""
    return value if value == UPDATE else code(value)


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
