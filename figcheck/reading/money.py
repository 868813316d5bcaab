"""Currency signs, codes and names on either side of a number."""

from __future__ import annotations

from functools import cache, lru_cache

from ..lang.en.around import AFTER_POUNDS, HUNTING, PAYING, WEIGHING
from ..lang.en.nouns import PRICING, singular
from ..lang.en.numbers import SMALL_NUMBERS
from ..late import Late
from ..once import once
from ..records import NamedTuple
from ..units.currencies import AFTER, CODES, COUNTRY_DOLLARS, MINOR, MINOR_SIGNS, NAMES, SIGNS, WEAK_CODES, WEAK_NAMES
from ..wording import any_of
from .draft import Source

# signs of letters that are no other word behind a number and a space
_SPACED = frozenset({"kr", "kr.", "zł", "Kč", "元", "円", "руб"})
# signs of letters that need a large number set against them
_GLUED = frozenset({"N", "R", "P", "K", "PS"})
_SLANG = frozenset({"quid", "buck", "bucks", "greenback", "greenbacks"})
_SIGN_CHARS = frozenset(char for sign in SIGNS for char in sign if not char.isalnum() and char not in ". ")
# signs that a figure of money is written with, so that they may stand behind a number too: "250 ₽", "40 R$"
_FIGURED = frozenset(sign for sign in SIGNS if not sign[0].isspace() and any(char in "$£€¥¢" for char in sign)) | {
    sign for sign in SIGNS if len(sign) == 1 and not sign.isalnum()
}
# signs of letters that nothing else is where a phrase ends behind them: "250 RM.", "40 Rs per kilo"
_LETTERED = frozenset(sign for sign in SIGNS if len(sign) > 1 and sign.isalpha()) - {
    "PS", "Ft", "MK", "Le", "LE", "Ls", "Lt", "Re", "RO", "BD", "Bt", "Sh", "Fr", "lei",
}  # fmt: skip
_PESO_SIGNS = frozenset({"$", "₱", "£"})
_DOLLAR_LANDS = frozenset({"US", "HK", "NZ"})
# the letters of a dollar set against its cents in old wire copy: "C5 cents"
LANDS_OF_CENTS = _DOLLAR_LANDS | frozenset("ACS")
# matches "5 cents", "1.5 cent"; refuses "5 percent", "5 Cents"
_CENTS = Late(r"\d{1,3}(?:[.-]\d{1,2}(?:/\d{1,2})?)? cents?(?![a-z])")
# matches "(C$)", "(US$)" right before a number; refuses "($)"
_BRACKETED_SIGN = Late(r"\(((?:US|HK|NZ|[ACS])\$)\)$")
# names as old wire copy cuts them short: "3 bln dlrs", "500 stg", "15 cts"
_CUT_SHORT = {"stg": "pounds sterling", "dlr": "dollar", "dlrs": "dollars", "cts": "cents"}
_LONGEST_SIGN = max(map(len, SIGNS))
_CHARS = "".join(sorted(_SIGN_CHARS - set("/=")))
# matches " US dollars", "-euro", " pounds sterling", "¢", " ₽"; refuses ", euros"
_NAME = Late(
    rf"(?: {{1,2}}|-)?((?:[^\W\d_]|[{_CHARS}])(?:[^\W\d_]|[.{_CHARS}]){{0,20}})"
    r"(?:[ -]([^\W\d_]{2,16}))?(?:[ -]([^\W\d_]{2,16}))?(?:[ -]([^\W\d_]{2,16}))?"
)
# the first word of it alone, by which most are refused; most of these are of small letters
# matches " dollars", "¢"; refuses ", euros"
_FIRST = Late(
    rf"(?: {{1,2}}|-)?([a-z]{{1,21}}+(?![^\W\d_]|[.{_CHARS}])|(?:[^\W\d_]|[{_CHARS}])(?:[^\W\d_]|[.{_CHARS}]){{0,20}})"
)
# matches "US $", "of hk $", "cad$", where a space or small letters keep the sign from its table; refuses "a $", "us $"
_COUNTRY_SIGN = Late(r"(?:^|[^A-Za-z])(US|HK|NZ|AU|hk|nz|c|cad|aud|CAD|AUD|SGD|sgd) ?\$$")
# matches " US $" behind an amount; refuses " US $5"
_SPACED_SIGN = Late(r" (US|HK|NZ|A|C|S) \$(?! ?\d)")
# matches "9,576 million", "1.2bn"; refuses "1,500 metres"
_SCALED = Late(r"\d[\d,.]{0,14} ?(?:million|billion|trillion|bn|tn|mln|bln|mn)(?![a-z])")
# matches "EUR -", " USD -" right before a number below nought; refuses "AEUR -", "EUR-"
_CODE_BEFORE = Late(r"(?<![A-Z])[A-Z]{3} -$")
# matches "300", "500" behind a letter, the number of a model; refuses "1,300", "3.5", "300m"
_MODEL = Late(r"\d{3}(?![\d,.]\d| ?(?:m|bn|k|million|billion)\b)")
# matches "paid ", "fined ", "a fare of " before an amount; refuses "drives a "
_PAID = Late(
    r"(?i:\b(?:pays?|paid|costs?|fined?|fee|fare|price|wage|worth|spent|earns?|earned|charged?)"
    r"(?: (?:of|only|about|is|was))?) $"
)
# matches "9,496", "120bn", "1.2 trillion"; refuses "2K", "12"
_YEN = Late(r"\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d[\d.]{0,6} ?(?:million|billion|trillion|bn|tn)(?![a-z])")
# matches "$1 = 0.61", "1 euro=.85"; refuses "1 kilogram = 2.2"
_RATE_BEFORE = Late(r"(?:[$€£¥]\d[\d.,]{0,9}|\d[\d.,]{0,9} (?:dollars?|euros?|yen)) ?= ?[\d.,]{1,12}$")
_RATE_REACH = 40
# matches " = $1.63", "=us$1", " = 1.17 euros"; refuses " = 0.45 kg"
_RATE_AFTER = Late(r" ?= ?(?:(?:[a-z]{1,3})?[$€£¥]|\d[\d.,]{0,9} (?:dollars?|euros?|yen)\b)")
# matches "40,000" right before a currency's name; refuses "400"
_THOUSANDS = Late(r"\d,\d{3}$")
# matches "10 ", "$ 10 " before a sign with a space behind it, which is the former's if it has none; refuses "ten "
_OTHER_AMOUNT = Late(r"([$£€] ?)?\d[\d.,]{0,15} $")
# matches "five", "hundred" right before quid; refuses "few"
_SPELLED_BEFORE = Late(rf"(?:^|[^a-z])(?:{any_of(SMALL_NUMBERS)}|hundred|thousand|million)$")
# matches "5 " and "15" before a code, which then belongs to that number; refuses "5, "
_DIGIT_SPACE = Late(r"\d ?$")
# codes that are no words, so that small letters do for them in informal text
_ALIASES = {"rmb": "CNY"}
_SMALL_CODES = frozenset(
    "usd gbp eur rmb cny jpy inr aud sgd hkd chf nok sek dkk pkr ngn nzd twd thb krw brl mxn zar idr ils huf pln czk"
    " aed kwd egp vnd uah kzt btc bgn qar omr myr lkr bdt kes ghs tzs ugx".split()
)
# codes doubtful in front of a number that nothing else stands for behind one
_NO_WORDS = frozenset({"CAD", "SEK", "RON", "ISK", "SAR", "MUR", "MKD", "DEM", "XAF", "XOF", "XDR"})
# matches ".", ", and", " million", " per tonne" behind a code; refuses " crews"
_CODE_AFTER = Late(
    r"[.,;:)/\n]|$| \(| (?:million|billion|trillion|per|an?|and|or|to|in|for|from|on|at|was|were|is|are|as|by|with|of"
    r"|the|then|each|last)(?![a-z])"
)
# doubtful names that in small letters behind a number are nothing else
_NO_OTHER_WORDS = frozenset(
    "rand rands lev leva dong dongs kip kips som soms lari kina tala pula pulas vatu afghanis lek kuna kunas franc"
    " leone leones balboa balboas quetzal quetzals lempira metical denar guaranis boliviano bolivianos taka takas"
    " cordoba cordobas gourde gourdes dirham ariary riel schilling hwan tolar litas".split()
)
# names of words that a price or a conversion beside them makes money: "worth 250 won ($0.18)"
_PRICED = frozenset({"won", "real", "reals", "marks", "crowns", "soles", "afghani", "guarani"})
_PRICE_REACH = 40
# matches " ($1", " (about €20" behind an amount; refuses " (see"
_CONVERTED = Late(r" \((?:about |around |roughly |some |nearly |or )?(?:US|A|C)?[$€£]")
_MINOR_NAMES = {"p": "penny", "c": "cent", "¢": "cent", "pence": "penny", "pennies": "penny"}


class MoneyRead(NamedTuple):
    """A currency found beside a number: its outer offset, the codes it may stand for, and how many go to one unit."""

    edge: int
    codes: tuple[str, ...]
    parts: int = 1
    minor: str = ""


def money_before(source: Source, start: int, big: bool = False) -> MoneyRead | None:
    """The currency printed before a number that starts at `start` ("US$", "Rs. ", "€", "USD ").

    `big` says that the number has a magnitude or decimals, which a single letter or a doubtful code needs ("N12.5bn").
    """
    plain = source.plain
    if start == 0:
        return None
    at = start
    if (
        plain[at - 1] == "-"
        and at > 1
        and (plain[at - 2] in _SIGN_CHARS or _CODE_BEFORE.search(plain, max(0, at - 6), at))
    ):
        at -= 1
    if plain[at - 1] == " ":
        at -= 1
    if bracketed := _BRACKETED_SIGN.search(plain, max(0, at - 5), at):
        return MoneyRead(bracketed.start(), SIGNS[bracketed.group(1)])
    last = plain[at - 1 : at]
    if last in _SIGN_CHARS and last:
        other = _OTHER_AMOUNT.search(plain, max(0, at - 20), at - 1) if at < start else None
        return None if other and not other.group(1) else _sign_ending_at(plain, at)
    if last.isalpha() or last == ".":
        return _word_ending_at(plain, at, at == start, big)
    return None


def _sign_ending_at(plain: str, at: int) -> MoneyRead | None:
    """The longest sign that ends at an offset, with no letter set against its front."""
    for size in range(min(_LONGEST_SIGN, at), 0, -1):
        codes = SIGNS.get(plain[at - size : at])
        if codes and not (plain[at - size].isalpha() and plain[at - size - 1 : at - size].isalpha()):
            country = _COUNTRY_SIGN.search(plain, max(0, at - 6), at) if size == 1 and plain[at - 1] == "$" else None
            if country:
                name = country.group(1).upper()
                return MoneyRead(country.start(1), SIGNS.get(f"{name}$") or (name,))
            code = plain[max(0, at - 4) : at - 1] if size == 1 and plain[at - 1] in _PESO_SIGNS else ""
            if code in CODES and not plain[max(0, at - 5) : at - 4].isalnum():
                return MoneyRead(at - 4, (code,))  # "MXN$350"
            return MoneyRead(at - size, codes)
    return None


def _word_ending_at(plain: str, at: int, glued: bool, big: bool) -> MoneyRead | None:
    """A code or a sign of letters that ends at an offset; single letters only where the digits touch them."""
    begin = at
    while begin > 0 and at - begin < 6 and (plain[begin - 1].isalpha() or plain[begin - 1] in ".$"):
        begin -= 1
    word = plain[begin:at]
    codes = SIGNS.get(word) or SIGNS.get(word.rstrip("."))
    if codes is None and (word in CODES or word in _SMALL_CODES):
        codes = NAMES.get(word) or (_ALIASES.get(word, word.upper()),)
    if codes is None and glued and len(word) == 3 and word.upper() in CODES and word.upper() not in WEAK_CODES:
        codes = (word.upper(),)  # "Php299"
    if codes is None and glued and word in _DOLLAR_LANDS and _SCALED.match(plain, at):
        codes = SIGNS[f"{word}$"]  # "US9,576 million", which has lost its sign
    if codes is None and glued and word == "Y" and _YEN.match(plain, at):
        codes = SIGNS["¥"]  # "Y9,496"
    if codes is None and glued and word in LANDS_OF_CENTS and _CENTS.match(plain, at):
        return MoneyRead(begin, SIGNS[f"{word}$"])  # the name behind the number says that they are cents
    single = (len(word.rstrip(".")) < 2 and word != "Y") or word == "PS"
    if codes is None or (single and not (glued and big and word in _GLUED)):
        return None
    if word == "P" and _MODEL.match(plain, at) and not _PAID.search(plain, max(0, begin - 24), begin):
        return None
    if (word in WEAK_CODES and not glued and not big) or _DIGIT_SPACE.search(plain, max(0, begin - 2), begin):
        return None
    return MoneyRead(begin, codes)


def money_after(source: Source, end: int, big: bool) -> MoneyRead | None:
    """The currency printed after a number that ends at `end` ("dollars", " US dollars", "p", "-euro").

    `big` says that the number was printed with a magnitude, which settles "pounds" as money.
    """
    first = _FIRST.match(source.plain, end)
    match = _NAME.match(source.plain, end) if first and _opens(first[1]) else None
    if match is None:
        return None
    words = [word for word in match.groups() if word]
    if spaced := _SPACED_SIGN.match(source.plain, end):
        return MoneyRead(spaced.end(), SIGNS[f"{spaced.group(1)}$"])
    for count in range(len(words), 0, -1):
        text = " ".join(words[:count])
        stop = match.end(count)
        text, stop = (text[:-1], stop - 1) if text.endswith(".") else (text, stop)
        found = _named(source, (end, match.start(1), stop), text, big)
        if found:
            return found
    return None


@lru_cache(maxsize=20_000)
def _opens(word: str) -> bool:
    """False for a word that no name, code or sign of money behind a number begins with, as most words are."""
    text = word.removesuffix(".")
    low = text.lower()
    if low in _CUT_SHORT or low in _ALIASES or low.replace(".", "") in _first_words():
        return True
    return any(one in CODES or one in _SMALL_CODES or one in SIGNS or one in MINOR_SIGNS for one in (word, text))


@cache
def _first_words() -> frozenset[str]:
    """The first words of all names of money, of its parts, and of the lands of dollars."""
    return frozenset(name.replace(".", "").partition(" ")[0] for name in (*NAMES, *MINOR, *COUNTRY_DOLLARS))


def _named(source: Source, where: tuple[int, int, int], text: str, big: bool) -> MoneyRead | None:
    """The currency that a name, code or sign after a number means; `where` is the number's end and the text's span."""
    end, start, stop = where
    low = " ".join(_CUT_SHORT.get(word, word) for word in text.lower().split(" "))
    codes = NAMES.get(low.replace(".", ""))
    if codes is not None:
        if low == "mark" and start != end and source.plain[end] == " " and not _is_in_rate(source, end, stop):
            return None  # "the one billion mark" is a height passed, and the plural would be marks
        if low in WEAK_NAMES and not (big or _is_money(source, low, end, stop)):
            return None
        return MoneyRead(stop, codes)
    known = text in CODES and (text not in WEAK_CODES or start == end or _is_code(source, text, stop))
    if text in _SMALL_CODES or known or (text.isupper() and low in _ALIASES):
        return MoneyRead(stop, (_ALIASES.get(low, text.upper()),))
    if _is_sign_after(source, where, text):
        return MoneyRead(stop, SIGNS[text])
    minor = (MINOR_SIGNS.get(text) if start == end and text != "C" else None) or (
        MINOR.get(low) if len(text) > 1 else None
    )
    people, _, cents = low.replace(".", "").partition(" ")
    if minor is None and cents in ("cent", "cents") and people in COUNTRY_DOLLARS:
        minor = ((COUNTRY_DOLLARS[people],), 100)  # "65 Canadian cents"
    return MoneyRead(stop, minor[0], minor[1], _MINOR_NAMES.get(low) or singular(low.split(" ")[-1])) if minor else None


def _is_sign_after(source: Source, where: tuple[int, int, int], text: str) -> bool:
    """True for a sign that belongs to the number before it, not to one behind it ("50 $40 tickets")."""
    end, start, stop = where
    if source.plain[stop : stop + 1].isdigit() or text not in SIGNS:
        return False
    if text in _LETTERED and _CODE_AFTER.match(source.lower, stop):
        return True
    known = text in AFTER or text in _FIGURED
    return known and (start == end or not text.isalpha() or text in _SPACED)


def _is_code(source: Source, text: str, stop: int) -> bool:
    """True for a doubtful code where no noun goes on from it ("250 SEK"; not "40 SAR crews")."""
    return text in _NO_WORDS and bool(_CODE_AFTER.match(source.lower, stop))


def _is_money(source: Source, name: str, end: int, stop: int) -> bool:
    """Whether a name that is also another word is money here: pounds that are paid, won in the thousands."""
    if name in _SLANG:
        return _slang_is_money(source, name, end, stop)
    if _is_in_rate(source, end, stop):
        return True
    if name.startswith("pound"):
        return _pounds_are_money(source, end, stop)
    lower = source.lower
    if name in _NO_OTHER_WORDS and source.plain[stop - len(name)].islower():
        return source.plain[end - 1].isdigit() or _SPELLED_BEFORE.search(lower, max(0, end - 12), end) is not None
    if name in _PRICED and _CODE_AFTER.match(lower, stop):
        around = lower[max(0, end - _PRICE_REACH) : end]
        if _CONVERTED.match(source.plain, stop) or any(word in around for word in PRICING):
            return True
    return bool(_THOUSANDS.search(source.plain, max(0, end - 12), end)) and not lower.startswith(
        (" by ", " the "), stop
    )


def _is_in_rate(source: Source, end: int, stop: int) -> bool:
    """Whether a number and the name behind it are one side of a rate of exchange ("$1 = 0.61 pounds")."""
    before = _RATE_BEFORE.search(source.lower, max(0, end - _RATE_REACH), end)
    return before is not None or _RATE_AFTER.match(source.lower, stop) is not None


def _slang_is_money(source: Source, name: str, end: int, stop: int) -> bool:
    """Whether quid, bucks or greenbacks behind digits are money: in small letters, quid in the story's own voice."""
    spelled = _SPELLED_BEFORE.search(source.lower, max(0, end - 12), end) is not None
    if not (source.plain[end - 1].isdigit() or spelled) or source.plain[stop - len(name)].isupper():
        return False
    if name != "quid":
        return not any(word in source.lower[max(0, end - 60) : stop + 60] for word in HUNTING)
    line = source.plain[source.plain.rfind("\n", 0, end) + 1 : end]
    return line.count("“") == line.count("”") and line.count('"') % 2 == 0


def _pounds_are_money(source: Source, end: int, stop: int) -> bool:
    """Whether "500 pounds" is money: the words around speak of payment and not of weight."""
    around = source.lower[max(0, end - 60) : stop + 40]
    if source.lower.startswith((" feet", " foot", "-feet", "-foot", " force", "-force", " per square"), stop):
        return False  # of torque, of force, of pressure
    if source.lower.startswith(AFTER_POUNDS, stop):
        return True
    if any(word in around for word in WEIGHING):
        return False
    return any(word in around for word in PAYING) or _has_pound_signs(source)


@once
def _has_pound_signs(source: Source) -> bool:
    return "£" in source.plain
