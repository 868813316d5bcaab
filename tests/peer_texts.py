"""Sentences for the tests against other readers: made from fixed seeds, the same in every run."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from figcheck.units import table
from figcheck.units._keys import plural

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"))
_MONTHS = (
    "January February March April May June July August September October November December"
).split()  # not strftime: the names of the calendar follow the locale
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_SHORT_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


def spelled(number: int, joint: str = " and ") -> str:
    """A whole number from 0 to the billions in words; `joint` stands between hundreds and what follows."""
    if number < 20:
        return _SMALL[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens - 2] + (f"-{_SMALL[ones]}" if ones else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_SMALL[hundreds]} hundred" + (joint + spelled(rest, joint) if rest else "")
    size, word = next(scale for scale in _SCALES if number >= scale[0])
    above, rest = divmod(number, size)
    gap = joint if rest < 100 else " "
    return f"{spelled(above, joint)} {word}" + (gap + spelled(rest, joint) if rest else "")


def numbers(count: int = 240) -> Iterator[tuple[int, str]]:
    """Whole numbers of every length, each with its words, half of them without "and"."""
    random = Random(20260304)
    for index in range(count):
        length = 1 + index % 10
        number = random.randrange(max(2, 10 ** (length - 1)), 10**length)
        if index % 3 == 0:  # as a newsroom rounds
            number = max(2, round(number, 2 - length))
        yield number, spelled(number, random.choice((" and ", " ")))


def number_sentences() -> Iterator[str]:
    """The numbers in words, as counts and as money."""
    frames = ("The city counted {} trees in the park.", "They planted {} roses.", "It paid {} dollars for the boat.")
    for index, (_, words) in enumerate(numbers()):
        yield frames[index % len(frames)].format(words)


def unit_sentences() -> Iterator[str]:
    """A quantity of every unit of the tables by its name, and of every other one by a symbol."""
    random = Random(7)
    symbols: dict[str, str] = {}
    # the shortest, and none that is all capitals where another is not: those are what careless writers print
    for symbol in sorted(table.SYMBOLS, key=lambda symbol: (symbol.isupper(), len(symbol), symbol)):
        symbols.setdefault(table.SYMBOLS[symbol][0], symbol)
    for index, name in enumerate(table.UNITS):
        whole, tenths = random.randrange(2, 900), random.randrange(200, 9000)
        value = random.choice((f"{whole}", f"{tenths / 10}", f"1,{whole + 100}"))
        yield f"The crew measured {value} {plural(name)} on the boat."
        if index % 2 and name in symbols:
            yield f"The gauge read {value} {symbols[name]} before noon."


def form_sentences(count: int = 3) -> Iterator[str]:
    """Money, percentages, ranges, hedges, rates, ages, scores and names in the forms of news, with drawn values."""
    random = Random(11)
    for frame in FORMS:
        for _ in range(count):
            yield frame.format(
                a=random.randrange(2, 60),
                b=random.randrange(61, 99),
                c=f"{random.randrange(1, 900):,},{random.randrange(100, 999)}",
                d=f"{random.randrange(11, 99) / 10}",
                w=spelled(random.randrange(2, 20)),
                y=random.randrange(1990, 2026),
            )


FORMS = (
    "Profit rose {d}% to ${a}.5 million.",
    "Sales fell {d} per cent to £{a} million.",
    "The rate rose {d} percentage points to {a} percent.",
    "It sold the unit for €{d} billion in cash.",
    "The repair cost ${d} million to ${a} million.",
    "The bank lent A${a} million to the port.",
    "The fund raised £{d}m for repairs.",
    "The fund raised ${a}bn for repairs.",
    "Tickets cost HK${a} at the door.",
    "A loaf costs {a} pence in the village.",
    "Crude closed at ${b}.{a} a barrel.",
    "Rice sells at ${d} per kilogram.",
    "About {c} people took part.",
    "More than {a} million voters were called.",
    "Nearly {w} million homes had no power.",
    "Police held {w} men and {a} women.",
    "Between {a} and {b} houses were flooded.",
    "From {a} to {b} kilometres of road are closed.",
    "The storm dropped {a}-{b} mm of rain.",
    "A {a}-year-old man and a {w}-year-old girl were hurt.",
    "The {w}-day strike ended after {a} hours.",
    "The train ran at {b} mph past the station.",
    "Winds reached {b} km/h on the coast.",
    "The high was {a} degrees Celsius, or {b} degrees Fahrenheit.",
    "The night fell to -{a}°C in the hills.",
    "It was {a}C in the shade.",
    "The plot measures {a} hectares.",
    "The flat measures {c} square feet.",
    "United won {b}-{a} at home.",
    "The house voted {b} to {a} for the bill.",
    "Some {w} out of {b} shops were shut.",
    "One in {w} children is hungry.",
    "Two-thirds of the {a} seats changed hands.",
    "The court sat at 9 a.m. and rose at 3:{a:02d} p.m.",
    "The firm was founded in {y} by {w} brothers.",
    "The Boeing 7{a} landed on runway {w}.",
    "Highway {a} was shut near exit {b}.",
    "Dozens of the {c} guests left early.",
    "It is the 14th win in {w} years.",
    "Output doubled to {d} million tonnes.",
    "He ran {a} miles in {w} hours and {b} minutes.",
    "The tank holds {a} gallons, or {b} litres.",
    "The lorry weighs {d} tonnes, or {a} tons.",
    "They bought {w}, {a} and {b} kg of flour.",
    "The bill is {d} times that of {y}.",
    "Half a million of the {c} tickets are sold.",
    "The dam is {w} and a half metres thick.",
    "The share price lost {a} cents to ${d}.",
    "The index gained {a} points to {c}.",
    "The plant makes {c} barrels a day.",
)


def dates(count: int = 240) -> Iterator[tuple[date, str]]:
    """Days with their printed forms."""
    random = Random(1865)
    for index in range(count):
        day = date(1960, 1, 1) + timedelta(days=random.randrange(25_000))
        yield (
            day,
            _DATE_FORMS[index % len(_DATE_FORMS)].format(
                weekday=_DAYS[day.weekday()],
                short_weekday=_DAYS[day.weekday()][:3],
                month=_MONTHS[day.month - 1],
                short=_SHORT_MONTHS[day.month - 1],
                three=_MONTHS[day.month - 1][:3],
                day=day.day,
                nth=f"{day.day}{_suffix(day.day)}",
                year=day.year,
                iso=day.isoformat(),
            ),
        )


_DATE_FORMS = (
    "{month} {day}, {year}",
    "{day} {month} {year}",
    "{weekday}, {month} {day}, {year}",
    "{weekday} {day} {month} {year}",
    "{short} {day}, {year}",
    "{three} {day} {year}",
    "{day} {three} {year}",
    "{iso}",
    "{month} {nth}, {year}",
    "{nth} {month} {year}",
    "{month} {day}",
    "{day} {month}",
    "{weekday}, {month} {day}",
    "{short_weekday} {day} {three}",
    "{short} {nth}",
    "{month} {year}",
    "the {nth} of {month}, {year}",
    "{weekday} the {nth} of {month}",
)


def _suffix(day: int) -> str:
    return "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def date_sentences() -> Iterator[str]:
    """The days in news sentences."""
    frames = ("The bridge was opened on {}.", "It has been shut since {} for repairs.", "The vote of {} was close.")
    for index, (_, printed) in enumerate(dates()):
        yield frames[index % len(frames)].format(printed)
