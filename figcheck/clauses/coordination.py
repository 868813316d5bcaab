"""Lists behind a figure: items of one form between commas, the last behind "and" or "or", read over classes of words.

A list opens behind the noun of the figure: at a colon, a dash, a bracket or a comma, at "were" or "including", or at
once ("their two sons Ada and Tom"); or its items are told one by one ("one in Leeds and the other in York").
"""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.nouns import is_plural
from ..lang.en.parts import FURTHER_ONES, OF_ALL_OF_THEM, PICKING_OUT, TAKING_UP_A_COUNT
from ..late import Late
from ..model import Kind, Sentence, Story
from ..once import once, once_beside
from ..records import NamedTuple
from .printed import Printed, printed
from .tokens import tokens_of


class Listed(NamedTuple):
    """The items of a list by the tokens where they begin and end, the number of its "and", and the token behind it."""

    items: tuple[tuple[int, int], ...]
    ands: int
    end: int


# letters of word classes, with Z for a word that opens with a capital
# matches the classes of "the debutant Ada Byrne", "the Bank of Leeds"; refuses "the bank"
_NAME = Late(r'"?[DJNHIAv]{0,3}Z(?:[Z"H]|\.(?=Z)|[fP]D?(?=Z))*"?')
# matches the classes of "logistical capacity", "antibiotics during birth"; refuses "who can work"
_NOUN = Late(r'(?![Ptf]|I[^,;C.)-])(?=[^,.;:()-]{0,8}[NZMIJ])[DJNHMIAfPtZ"v]{1,9}')
# matches the classes of "(Leeds)" and ", of Leeds" between an item and its comma; refuses those of ", 45"
_ASIDE = Late(r"\([^()]{1,14}\)|,[fP]D?Z{1,4}(?=,)")
_ITEMS = {"names": _NAME, "nouns": _NOUN}
# what may stand between a count and the mark that opens its list: no verb for a comma or a bracket
# matches the classes of "states have laws against it:"; refuses those of "states, led by Ohio, asked:" and of "states
# from 2010 to 2016 and the launch of Mission:"
_FAR = Late(r"[^FKY:.;(),-]{1,24}(?=[:-])")
# matches the classes of "companies in the east,"; refuses those of "companies left,"
_NEAR = Late(r'[DJNHMIAfPtZ"v]{1,7}(?=[,(:-])')
# matches the classes of "of the 10" and "of them" behind a count of some of them
_OF_ALL = Late(r"fD?F|f[WD](?=[:,(-])")
# matches the classes of ", including " in front of names
_WITH = Late(r'[DJNHMIAfPtZ"v]{1,7},?P(?=[DJN]{0,3}Z)')
# matches the classes of ", one" and " – one" behind the noun
_ONE = Late(r"[^F:.;()]{1,12}?[,:(-]{1,2}C?")
# openings of the items of "one in Leeds, another in York and a third in Hull"
_SINGLES = frozenset({"one", "another"})
_JOINED = frozenset({"and", "or", "&"})
# without one of these behind the count there is no list
_LISTING = _JOINED | {"one"}
_CLOSERS = {":": ".-", "-": "-.", "(": ")", ",": ",.;-)VXP"}
_OPENERS = {":": "colon", "-": "dash", "(": "bracket", ",": "comma"}
_MOST = 16


_REACHES = ((_NEAR, "", ("names", "nouns")), (_FAR, "far-", ("names",)))


@once_beside
def _letters(tokens: Printed, sentence: Sentence) -> str:
    """The classes of a sentence, put together once for all its figures: it may have thousands."""
    letters = ["Z" if capital else tag for tag, capital in zip(tokens.tags, tokens.capitals, strict=True)]
    for figure, at in zip(sentence.figures, tokens.figures, strict=True):
        if figure.kind is not Kind.COUNT and letters[at] == "F":
            letters[at] = "K"
    return "".join(letters)


@once
def _last_listing(sentence: Sentence) -> int:
    """The last token of a sentence that joins the items of a list, before which a list must begin; -1 without one."""
    words = tokens_of(sentence).words
    return next((at for at in range(len(words) - 1, -1, -1) if words[at] in _LISTING), -1)


def lists_behind(story: Story, sentence: Sentence, number: int) -> Iterator[tuple[str, Listed]]:
    """The readings of a list behind a figure of a sentence, the likeliest first, each with the way it is opened."""
    plain = tokens_of(sentence)
    at = plain.figures[number]
    if at >= _last_listing(sentence) or not _announces(plain.words, sentence.figures[number].text, at):
        return
    tokens = printed(story, sentence)
    letters = _letters(tokens, sentence)
    if _is_whole(letters, at):
        return
    whole = _OF_ALL.match(letters, at + 1)
    start = whole.end() if whole else at + 1
    for reach, name, forms in _REACHES:
        match = reach.match(letters, start)
        end = match.end() if match else start
        if end == len(letters) or not (_counted(tokens, start, end) or (whole and end == start)):
            continue
        if not _is_mark(tokens, letters, end):
            continue
        opener = letters[end]
        if tokens.words[end - 1] in ("including", "like"):
            continue
        if opener not in _CLOSERS:
            continue
        first = _behind_lead(tokens, end + 1 + (letters[end + 1 : end + 2] == "-"))
        for form in forms if opener != "," else ("names",):
            found = _items(tokens, letters, first, _ITEMS[form])
            if found is not None and _is_over(letters, found.end, opener) and _are_members(tokens, letters, found):
                yield f"{name}{_OPENERS[opener]}-{form}", found
    yield from _singles(tokens, letters, start)
    yield from _joined(tokens, letters, start)


def _behind_lead(tokens: Printed, first: int) -> int:
    """The token behind the words that take up the count before its list: "three boats: those of Cromer and Wells"."""
    for lead in TAKING_UP_A_COUNT:
        if tokens.words[first : first + len(lead)] == lead:
            return first + len(lead)
    return first


def _announces(words: tuple[str, ...], text: str, at: int) -> bool:
    """False for a number that names ("the Six Nations") or picks out ("the top 15", "these eight")."""
    return not (at and text[0].isupper()) and PICKING_OUT.isdisjoint(words[max(0, at - 2) : at])


def _is_over(letters: str, end: int, opener: str) -> bool:
    """True where a mark closes a list; a full stop that more words follow is one of an abbreviation."""
    mark = letters[end : end + 1] or "."
    return mark in _CLOSERS[opener] and (mark != "." or end >= len(letters) - 2)


def _are_members(tokens: Printed, letters: str, found: Listed) -> bool:
    """False for what is said of all ("mostly red and blue states"), and where appositions stand among the items."""
    opened = [letters[start] for start, _ in found.items]
    if any(tokens.words[start] in OF_ALL_OF_THEM for start, _ in found.items) or "A" in opened:
        return False
    named = ["Z" in letters[start:end] for start, end in found.items]
    lower = any(not name and letters[start] == "D" for name, (start, _) in zip(named, found.items, strict=True))
    if any(named) and (lower or not all(named)):
        return False
    return not all(set(letters[start:end]) <= set('JDA"') for start, end in found.items)


def _is_whole(letters: str, at: int) -> bool:
    """True for the 10 of "six of the 10": a list behind it is of the six."""
    return "Ff" in letters[max(0, at - 5) : at]


def _singles(tokens: Printed, letters: str, start: int) -> Iterator[tuple[str, Listed]]:
    """Items told one by one: "two stations, one in Leeds and the other in York"."""
    match = _ONE.match(letters, start)
    if (
        match is None
        or tokens.words[match.end() : match.end() + 1] != ("one",)
        or not _counted(tokens, start, match.end())
    ):
        return
    if tokens.words[match.end() + 1 : match.end() + 2] == ("of",):
        return  # "two counts of assault, one of fraud and one of theft"
    starts = [match.end()]
    for at in range(match.end() + 2, min(len(letters) - 1, match.end() + 40)):
        if letters[at] in ".:":
            break
        if letters[at - 1] in ",;C-" and (
            tokens.words[at] in _SINGLES
            or (tokens.words[at] in ("the", "a") and (tokens.words[at + 1] in FURTHER_ONES or letters[at + 1] == "J"))
        ):
            starts.append(at)
            if letters[at - 1] == "C":
                break
        elif letters[at - 1] in ",;" and tokens.words[at] in ("a", "an"):
            return  # "one for poets, a student contest and one for children"
    if len(starts) > 1:
        ends = [next(i for i in range(at + 1, len(letters) + 1) if letters[i : i + 1] in ",;.C-)") for at in starts]
        yield "one-another", Listed(tuple(zip(starts, ends, strict=True)), 1, ends[-1])


def _is_mark(tokens: Printed, letters: str, at: int) -> bool:
    """True for a colon, a bracket, a dash between spaces, and for a comma right behind the noun and not a name."""
    if letters[at] == "-":
        return tokens.ends[at - 1] < tokens.starts[at] and tokens.words[at] in "–—-"
    return letters[at] != "," or letters[at - 1] != "Z" or (is_plural(tokens.words[at - 1]) and letters[at - 2] in "ZF")


def _joined(tokens: Printed, letters: str, start: int) -> Iterator[tuple[str, Listed]]:
    """A list of names right behind the noun ("their two sons Ada and Tom") or its "were"."""
    stop = start
    while stop < len(letters) and letters[stop] in "JNHMA" and stop - start < 5:
        stop += 1
    led = _WITH.match(letters, start)
    if led is not None and tokens.words[led.end() - 1] == "including":
        found = _items(tokens, letters, led.end(), _NAME)
        if found is not None:
            yield "including-names", found
        return
    elliptical = stop == start and letters[start - 2 : start - 1] in ("J", "D")  # "the next three were"
    if stop >= len(letters) or not (elliptical or (stop > start and is_plural(tokens.words[stop - 1]))):
        return
    if letters[stop] == "Z" and not elliptical:
        lead, word = stop, "adjoined"
    elif tokens.words[stop] in ("are", "were"):
        lead, word = stop + 1, "are"
    else:
        return
    found = _items(tokens, letters, lead, _NAME)
    if found is not None:
        yield f"{word}-names", found
        return


def _counted(tokens: Printed, start: int, end: int) -> bool:
    """True when a noun in the plural stands between the count and the mark."""
    return any(is_plural(word) for word in tokens.words[start:end])


def _items(tokens: Printed, letters: str, start: int, form: Late) -> Listed | None:
    """The items of a list that begins at a token, or None where it is open, has a verb or only one item."""
    items: list[tuple[int, int]] = []
    ands, last, at = 0, False, start
    marks: set[str] = set()
    while len(items) < _MOST:
        match = form.match(letters, at)
        if match is None:
            return None
        items.append(match.span())
        aside = _ASIDE.match(letters, match.end())
        at = aside.end() if aside else match.end()
        comma = letters[at : at + 1] in (",", ";") and at < len(letters)
        marks |= {letters[at]} if comma else set()
        step = at + 1 if comma else at
        joined = step < len(letters) and letters[step] == "C" and tokens.words[step] in _JOINED
        if last and not (joined and not comma and form.match(letters, step + 1)):
            if len(marks) > 1 or (comma and _goes_on(letters, step, form)):
                return None  # "A, the mayor; and B"
            return Listed(tuple(items), ands, at)
        if joined:
            last, ands, at = True, ands + 1, step + 1
        elif comma:
            at = step
        else:
            return None
    return None


def _goes_on(letters: str, at: int, form: Late) -> bool:
    """True where another item and a further comma or "and" follow: the "and" before may be one of a name."""
    match = form.match(letters, at)
    return (
        match is not None and letters[match.end() : match.end() + 1] in (",", "C", "(") and match.end() < len(letters)
    )
