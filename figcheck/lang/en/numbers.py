"""Number words of news English with their values."""

from decimal import Decimal

UNITS = {
    "zero": 0, "nought": 0, "naught": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SMALL_NUMBERS = frozenset({*UNITS, *TENS} - {"nil"})
# units that "a" and "an" measure one of, where a substance or a conversion follows: "an inch of rain", "a mile (1.6km)"
MEASURES = ("gallon", "litre", "liter", "pint", "quart", "kilo", "kilogram", "kilogramme", "gram", "tonne", "hectare", "acre", "mile",
            "kilometre", "kilometer", "metre", "meter", "yard", "foot", "inch", "centimetre", "millimetre", "ounce", "pound", "ton")  # fmt: skip
# powers of ten by the word
SCALES = {
    "hundred": 2, "thousand": 3, "lakh": 5, "lakhs": 5, "lac": 5, "million": 6, "crore": 7, "crores": 7, "billion": 9,
    "trillion": 12, "quadrillion": 15, "quintillion": 18, "sextillion": 21, "septillion": 24,
}  # fmt: skip
# scales as printed after digits; single letters count only where nothing else can be meant
MAGNITUDES = {
    "hundred": 2, "thousand": 3, "lakh": 5, "lakhs": 5, "lac": 5, "million": 6, "milion": 6, "mil": 6, "mn": 6, "mln": 6, "mio": 6, "mill": 6, "bil": 9,
    "crore": 7, "crores": 7, "cr": 7, "billion": 9, "bilion": 9, "bn": 9, "bln": 9, "trillion": 12, "tln": 12, "tn": 12, "tr": 12, "trn": 12, "trln": 12,
    "quadrillion": 15, "millions": 6, "billions": 9, "trillions": 12,
}  # fmt: skip
LETTER_MAGNITUDES = {"k": 3, "K": 3, "m": 6, "M": 6, "b": 9, "B": 9, "t": 12, "T": 12}
COLLECTIVES = {"dozen": 12, "score": 20, "couple": 2}
# indefinite plurals: at least one of the size, less than the next size up
PLURALS = {
    "tens": (Decimal(10), Decimal(100)), "dozens": (Decimal(12), Decimal(100)), "scores": (Decimal(20), Decimal(100)),
    "hundreds": (Decimal(100), Decimal(1000)), "thousands": (Decimal(1000), Decimal(10000)),
    "lakhs": (Decimal(10) ** 5, Decimal(10) ** 7), "crores": (Decimal(10) ** 7, Decimal(10) ** 9),
    "millions": (Decimal(10) ** 6, Decimal(10) ** 9), "billions": (Decimal(10) ** 9, Decimal(10) ** 12),
    "trillions": (Decimal(10) ** 12, Decimal(10) ** 15),
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
# denominators of spoken fractions; "second" is never one
DENOMINATORS = {
    "half": 2, "halves": 2, "quarter": 4, "quarters": 4,
    **{word: value for word, value in ORDINALS.items() if value > 2},
    **{word + "s": value for word, value in ORDINALS.items() if value > 2},
}  # fmt: skip
MULTIPLES = {"double": 2, "twice": 2, "thrice": 3, "triple": 3, "treble": 3, "quadruple": 4, "quintuple": 5}
VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅐": (1, 7), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
NONE_WORDS = frozenset({"no", "none"})
