"""Levels that are joined to a level or a pair told before them: "to 4% in 2019 and 5% in 2020", "from 9% in May and 12%
a year earlier", "fell to 60 from 80 but was up from 50", "cut the 28% rate to 25%"; those that a verb leads to from the
last one told of the same subject, "was capped at 30 and rose to 60", or from one told behind it, "rose to 60 after
falling to 30"; and whether a level and the verb that moves it on have one subject.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.asides import behind_asides
from ..clauses.chunks import Chunk
from ..clauses.reading import Reading
from ..clauses.slots import Mover, Slot
from ..lang.en.change import FIGURE_NOUNS, RALLYING
from ..lang.en.grammar import ADJUNCTS, BE, CLAUSE_OR_PHRASE, CONTRASTING, REACHING, SPEAKING, TIME_WORDS
from ..lang.en.nouns import singular
from ..model import Kind
from .level_parts import TIMES, is_past, lasts
from .levels_compared import trails_from
from .measure import LEVEL_KINDS, Pair, alike, is_lent, of_one_move, one_thing, same_measure

_NEAR = 8
_BUT = frozenset({"but", "though", "although", "and", "yet"})


def joined(reading: Reading, parts: tuple[str, ...], pairs: tuple[Pair, ...]) -> Iterator[Pair]:
    """The pairs of a sentence that a joined level makes with the levels of another pair."""
    for pair in pairs:
        if pair.old.number > pair.new.number and parts[pair.old.number] == "from" and pair.wording.endswith("-from"):
            yield from _another_old(reading, parts, pair)
    held = {slot.number for pair in pairs for slot in (pair.new, pair.old)}
    for pair in pairs:
        if parts[pair.new.number] == "to" and _moves(pair.new) and pair.mover == pair.new.mover:
            yield from _another_new(reading, parts, pair, held)
    for slot in reading.slots:
        if parts[slot.number] == "to" and _moves(slot) and slot.number not in held:
            yield from _object(reading, parts, slot, held)


def _moves(slot: Slot) -> bool:
    mover = slot.mover
    return mover is not None and mover.sort == "verb" and mover.direction != "either" and not mover.flags


def _another_old(reading: Reading, parts: tuple[str, ...], pair: Pair) -> Iterator[Pair]:
    """ "From 9.8% in May, and 12% a year earlier", "from 80 last year, but up from 50 in 2019"."""
    last = pair.old
    old = _next_level(reading, last)
    if old is None or not _alike(last, old) or pair.mover is None:
        return
    words, tags = reading.tokens.words, reading.tokens.tags
    between = words[last.token + 1 : old.token]
    trails = old.mover is not None and trails_from(reading, old.mover, old)
    if parts[old.number] == "from" and old.mover is not None and (old.mover.sort == "adverb" or trails):
        own = old.mover.token > last.token and not _BUT.isdisjoint(between)
        but = next(at for at in range(last.token, len(words)) if words[at] in _BUT) if own else 0
        if own and "N" not in tags[but : old.mover.token]:
            yield pair._replace(old=old, mover=old.mover, wording="joined")
        return
    timed = _is_dated(reading, last, old.token) and _is_dated(reading, old, len(words))
    if parts[old.number] in ("from", "level") and timed and _joins(reading, old, ("from",)):
        yield pair._replace(old=old, wording="joined")


def _another_new(reading: Reading, parts: tuple[str, ...], pair: Pair, held: set[int]) -> Iterator[Pair]:
    """ "From 4.24%, rising to 4.65% in 2019 and 5% in 2020": each with its time, above those before."""
    first = pair.new
    new = _next_level(reading, first)
    if new is None or new.number in held or parts[new.number] not in ("to", "level") or not _alike(first, new):
        return
    one_word = new.mover is None or of_one_move(first.mover, new.mover)
    timed = _is_dated(reading, first, new.token) and _is_dated(reading, new, len(reading.tokens.words))
    if one_word and timed and _joins(reading, new, ("to",)):
        yield pair._replace(new=new, wording="joined")
        yield pair._replace(new=new, old=first, wording="joined-on")


def _object(reading: Reading, parts: tuple[str, ...], new: Slot, held: set[int]) -> Iterator[Pair]:
    """ "Cut the current seven tax brackets to four", "raised its 39% stake to 45%": the old one is what is moved."""
    mover = new.mover
    old = reading.slots[new.number - 1] if new.number else None
    if mover is None or old is None or old.token < mover.token or old.number in held or lasts(old) is not lasts(new):
        return
    between = reading.tokens.tags[mover.token + 1 : reading.chunks[old.chunk].start]
    behind = reading.tokens.tags[reading.chunks[old.chunk].end : reading.chunks[new.chunk].start]
    owned = (old.determiner or old.owner) and old.determiner not in ("another", "some", "no")
    named = reading.chunks[old.chunk].end > old.token + 1  # "cut the 28% rate to 25%"; not "fell another 6% to 7%"
    fits = not between.strip("A") and behind.strip("fPNJ") in ("t", "tA") and bool(owned) and named
    if fits and parts[old.number] in ("level", "amount") and old.figure.kind in LEVEL_KINDS and not old.aside:
        counted = new.figure.kind is Kind.COUNT and new.head and not new.inherited and not one_thing(new, old)
        one = old.figure.kind is new.figure.kind or new.figure.kind is Kind.COUNT
        if one and not counted and same_measure(old.figure, new.figure):
            yield Pair(new, old, mover, "object-to")


def _next_level(reading: Reading, slot: Slot) -> Slot | None:
    """The next figure that is no time, if nothing but its time stands between."""
    for other in reading.slots[slot.number + 1 :]:
        if other.figure.kind in TIMES or lasts(other):
            continue
        return other if other.figure.kind in LEVEL_KINDS and other.figure.upper is None else None
    return None


def _alike(left: Slot, right: Slot) -> bool:
    counted = left.figure.kind is Kind.COUNT and not (is_lent(left) or is_lent(right) or one_thing(left, right))
    return alike(left, right) and not counted and right.aside in ("", "apposition")


def _joins(reading: Reading, slot: Slot, preps: tuple[str, ...]) -> bool:
    """True for a level right behind "and" or a comma, at most with a preposition between."""
    tags, words = reading.tokens.tags, reading.tokens.words
    at = reading.chunks[slot.chunk].start - 1
    while at > 0 and (words[at] in preps or tags[at] == "A"):
        at -= 1
    return words[at] == "and"


def _is_dated(reading: Reading, slot: Slot, limit: int) -> bool:
    """True where the words right behind a level tell a time: "4% in 2019", "12% a year earlier"."""
    words, tags = reading.tokens.words, reading.tokens.tags
    begin = behind_asides(reading, slot.token + 1, limit)
    for at in range(begin, min(limit, begin + _NEAR)):
        if tags[at] in "F;:.":
            return False
        if tags[at] in "YM" or words[at] in TIME_WORDS:
            return True
    return False


def reached_from(reading: Reading, parts: tuple[str, ...], new: Slot) -> Iterator[tuple[float, Pair]]:
    """ "Was capped at 30 and rose to 60", "to 1.45 in 2015 but fell to 1.30", "average 4.2%, rising to 4.6%": a level
    that was reached from the last one that the sentence tells of the same subject.
    """
    mover = new.mover
    if parts[new.number] != "to" or mover is None or mover.sort != "verb":
        return
    if mover.direction == "either" and mover.word not in RALLYING:
        return
    if not _moves_itself(reading, parts, new, mover) or reading.tokens.words[mover.token - 1] in _AFTERWARDS:
        return
    if has_pronoun(reading, mover):
        yield from _pronoun_reached(reading, parts, new, mover)
        return
    for old in reversed(reading.slots[: new.number]):
        if old.token > mover.token or old.figure.kind in TIMES or parts[old.number] == "":
            continue
        if old.figure.text[:1] in "+-−–":
            return  # "the yield, -19.6%, fell to 1.3%" tells a move first
        if lasts(old) and (old.figure.kind is not new.figure.kind or old.prep not in _MEASURING):
            continue
        apart = old.prep in ADJUNCTS or (old.prep == "for" and old.figure.kind is not new.figure.kind)
        if apart and not alike(new, old):
            continue  # "growth of 3.6% for the 30 members, slipping to 2.9%"
        grown = old.mover is not None and old.mover.sort == "measure" and old.figure.kind is Kind.PERCENT
        level = parts[old.number] in ("to", "level") or grown  # "growth of 3.6%", an amount that is a level of growth
        named = names_figure(reading, old, mover)
        if not level or (old.prep in ADJUNCTS and not (named and old.prep == "with")) or not alike(new, old):
            return
        if old.stands == "inside" or not CONTRASTING.isdisjoint(reading.tokens.words[old.token : new.token]):
            return  # "7.1% for women while it fell to 7.5%"
        if is_subordinate(reading, old, mover) and not named:
            return  # "hit 405 from the New Year when it stood at 264, but plunged to 383"
        if _of_several(reading, old):
            return
        if same_subject(reading, old, mover) and one_thing(new, old):
            yield 6.0, Pair(new, old, mover, "then-to")
        elif named:
            yield 6.0, Pair(new, old, mover, "it-to")
        return


_AFTERWARDS = ("after", "following", "having")
_MEASURING = ("", "at", "to", "of")


def _pronoun_reached(reading: Reading, parts: tuple[str, ...], new: Slot, mover: Mover) -> Iterator[tuple[float, Pair]]:
    """ "Last year 44.8% did so, and this is expected to fall to 35%": the one level that a pronoun may stand for."""
    olds = [
        old
        for old in reading.slots[: new.number]
        if parts[old.number] in ("level", "to") and old.token < mover.token and alike(new, old) and not lasts(old)
    ]
    many = any(old.determiner in _SEVERAL for old in olds)  # "take those 23 million from the stock and it falls to 55"
    apart = any("(" in reading.tokens.tags[old.token : mover.token] for old in olds)
    if len(olds) == 1 and not many and not apart and olds[0].prep not in ADJUNCTS and one_thing(new, olds[0]):
        yield 6.0, Pair(new, olds[0], mover, "it-to")


_SEVERAL = frozenset({"these", "those"})


def _of_several(reading: Reading, old: Slot) -> bool:
    """True for one of several levels told side by side: "£30 for adults and £10 for children"."""
    earlier = (slot for slot in reading.slots[: old.number] if slot.clause == old.clause and slot.mover is None)
    return old.mover is None and any(alike(slot, old) for slot in earlier)


def _moves_itself(reading: Reading, parts: tuple[str, ...], new: Slot, mover: Mover) -> bool:
    """True for "falling to 30": no amount tells where it came from, nothing else is moved, no verb stands between."""
    at = reading.chunk_of[mover.token]
    if reading.chunks[at].name == "noun":
        return False  # "increasing company tax to 30%"
    between = reading.chunks[at + 1 : new.chunk]
    words = reading.tokens.words
    names = [chunk.name for chunk in between if words[chunk.start] != "to" or words[chunk.end - 1] not in REACHING]
    owned = any(parts[slot.number] == "amount" and of_one_move(slot.mover, mover) for slot in reading.slots)
    object_ = names[:1] == ["noun"] and not is_pronoun(reading, between[0])
    return not owned and "verb" not in names and "I" not in names and not object_


_BACKWARDS = frozenset({"after", "following"})
_CLOSING = frozenset(
    "closing ending finishing settling peaking starting closed ended finished settled peaked valued priced".split()
)
_SAME_DAY = frozenset({"earlier", "session", "intraday", "briefly"})
_NEAR_REACHED = 6


def left_before(reading: Reading, parts: tuple[str, ...], old: Slot) -> Iterator[tuple[float, Pair]]:
    """ "Rose $1 to $24 on Wednesday after jumping $2 to $23", "fell to £12, having closed at £13": what a level was
    before the move that led to the one told ahead of it.
    """
    lead = _earlier(reading, parts, old)
    if lead < 0:
        return
    for new in reversed(reading.slots[: old.number]):
        if new.token > lead or new.figure.kind in TIMES or parts[new.number] == "amount":
            continue
        mover = new.mover
        moved = mover is not None and mover.sort in ("verb", "adverb") and mover.direction != "either"
        if parts[new.number] != "to" or mover is None or not moved or mover.flags or mover.behind:
            return
        others = reading.tokens.tags[new.token + 1 : lead]
        if alike(new, old) and one_thing(new, old) and not set(others) & set("VXSR;:CW"):
            yield 7.0, Pair(new, old, mover, "to-after")
        return


def _earlier(reading: Reading, parts: tuple[str, ...], old: Slot) -> int:
    """The token that opens the telling of an earlier move or close; -1 where none does."""
    words, tags = reading.tokens.words, reading.tokens.tags
    if not _SAME_DAY.isdisjoint(words[old.token : old.token + _NEAR_REACHED]):
        return -1
    mover = old.mover
    if parts[old.number] == "to" and mover is not None and mover.sort == "verb" and tags[mover.token] == "I":
        return mover.token - 1 if words[mover.token - 1] in _BACKWARDS else -1
    at = reading.chunks[old.chunk].start - 1
    if words[at] in _BACKWARDS and parts[old.number] == "level" and is_past(reading, old) and not lasts(old):
        return at  # "will fall to 3.0% this year, after 4.1% in 1986"
    while at > 2 and tags[at - 1] in "AJMYP":  # "after closing in May at 86"
        at -= 1
    if old.prep != "at" or parts[old.number] not in ("level", "to") or at < 2 or words[at - 1] not in _CLOSING:
        return -1
    verb = reading.chunks[reading.chunk_of[at - 1]].start
    if words[verb] == "having":
        return verb
    return verb - 1 if tags[at - 1] == "I" and words[verb - 1] in _BACKWARDS else -1


_TWO = 2
_POINTING = frozenset({"the", "that", "this", "a"})
_IT_HAS = frozenset({"it's", "that's"})
_STANDS_FOR_IT = frozenset({"it", "that", "this", "which", "they"})


def is_subordinate(reading: Reading, old: Slot, mover: Mover) -> bool:
    """True for a level in a clause of its own; not in "sales, which were £50m in 2019, have fallen to"."""
    tags = reading.tokens.tags
    opens = tags[reading.clause_of.index(old.clause)]
    closed = opens == "R" and tags[reading.chunks[reading.chunk_of[mover.token]].start - 1] == ","
    return opens in "SR" and tags[mover.token] != "I" and not closed


def has_pronoun(reading: Reading, mover: Mover) -> bool:
    """True where "this" or "it" is the subject of a verb or what it moves: "this fell to", "raised it to"."""
    at = reading.chunk_of[mover.token]
    if reading.tokens.words[reading.chunks[at].start] in _IT_HAS:
        return True
    subject = reading.chunks[at - 1] if at else None
    if subject is not None and subject.name == "noun" and is_pronoun(reading, subject):
        relative = reading.tokens.words[subject.start : subject.end] == ("that",)  # "overdrafts that go up to £1,500"
        return not (relative and at > 1 and reading.chunks[at - 2].name == "noun")
    follow = reading.chunks[at + 1 : at + 2]
    return bool(follow) and follow[0].name == "noun" and is_pronoun(reading, follow[0])


def is_pronoun(reading: Reading, chunk: Chunk) -> bool:
    """True for a phrase that is a pronoun which may stand for a figure."""
    words = reading.tokens.words[chunk.start : chunk.end]
    return words[-1] in _STANDS_FOR_IT and len(words) <= 1 + (words[0] == "that")  # "they reckon that this will fall"


def names_figure(reading: Reading, old: Slot, mover: Mover) -> bool:
    """True where the subject of a verb stands for a figure, and names no other thing than a level told before: "only
    12 cases in 2018, but last year the number of cases rose to 147", "40 cases, a number that rose to 60".
    """
    chunks, words = reading.chunks, reading.tokens.words
    at = reading.chunk_of[mover.token] - 1
    if at > 1 and chunks[at].name == "noun" and chunks[at - 1].name == "f":
        if singular(words[chunks[at].end - 1]) != old.head:
            return False
        at -= 2
    if at > 0 and (chunks[at].name == "R" or words[chunks[at + 1].start] == "to"):
        at -= 1  # "a number that rose to 60", "a number expected to rise to 60"
    phrase = words[chunks[at].start : chunks[at].end] if at >= 0 and chunks[at].name == "noun" else ()
    return len(phrase) == _TWO and phrase[0] in _POINTING and phrase[1] in FIGURE_NOUNS


def same_subject(reading: Reading, old: Slot, mover: Mover) -> bool:
    """True when no other subject stands between a level and the verb that moves it on."""
    chunks = _without_speakers(reading, reading.chunks[old.chunk + 1 : reading.chunk_of[mover.token]])
    before, depth = "noun", 0
    for index, chunk in enumerate(chunks):
        depth += (chunk.name == "(") - (chunk.name == ")")
        if depth > 0:
            continue
        words = reading.tokens.words[chunk.start : chunk.end]
        apart = before == "noun" and reading.tokens.tags[chunk.start] == "D" and mover.sort == "verb"
        stands = len(words) == 1 and words[0] in _STANDS_FOR_IT
        held = before == "P" and reading.tokens.words[chunks[index - 1].start] == "with" and index > 0
        verbal = reading.tokens.tags[mover.token] == "I" or reading.tokens.words[mover.token - 1] == "to"
        absolute = held and verbal and _takes_verb(chunks[index + 1 :], mover)
        if chunk.name == "R" and _tells_more(reading, chunks, index):
            before = "R"
            continue
        if chunk.name == "R" or (chunk.name == "noun" and absolute):
            return False  # "compared with the price, which fell to", "with earnings per share rising to"
        subject = apart or (before not in ("P", "f", "t", "noun") and _takes_verb(chunks[index + 1 :], mover))
        if chunk.name == "noun" and not stands and subject:
            return False
        if chunk.name == "P" and reading.tokens.words[chunk.start] in CLAUSE_OR_PHRASE:
            before = "C"
        elif chunk.name != "A":
            before = chunk.name
    return True


def _without_speakers(reading: Reading, chunks: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
    """The chunks without those between two commas that say who says so: "4.2% this year, officials said, rising to"."""
    commas = [at for at, chunk in enumerate(chunks) if chunk.name == ","]
    for start, end in pairwise(commas):
        words = reading.tokens.words[chunks[start].end : chunks[end].start]
        if not SPEAKING.isdisjoint(words) and "F" not in reading.tokens.tags[chunks[start].end : chunks[end].start]:
            return (*chunks[:start], *chunks[end:])
    return chunks


def _tells_more(reading: Reading, chunks: tuple[Chunk, ...], index: int) -> bool:
    """True for the "which" of "2,310 this year, which is 410 fewer": nothing but a time stands behind the level."""
    follow = [chunk for chunk in chunks[index + 1 :] if chunk.name != "A"][:1]
    near = all(chunk.name in (",", "time", "A", "P") for chunk in chunks[:index])
    being = reading.tokens.words[follow[0].start : follow[0].end] if follow else ()
    return near and not BE.isdisjoint(being)


def _takes_verb(chunks: tuple[Chunk, ...], mover: Mover) -> bool:
    """True when a verb follows a noun phrase and what belongs to it: a subject, and no object or list."""
    names = [chunk.name for chunk in chunks if chunk.name != "A"]
    while names[:1] and names[0] in ("P", "f", "t") and names[1:2] == ["noun"]:
        names = names[2:]
    return names[:1] == ["verb"] or (not names and mover.sort == "verb")
