"""A level that a later verb of its sentence moves, without "from": "it was £40 in May, rising to £60", "but then fell
to 12%", "the party's 45% share fell to 40%".

Where several levels stand before the verb, the one is taken that the word fits best, so that only a level which runs
against the word whichever is meant is a contradiction.
"""

from __future__ import annotations

from ..lang.en.change import FIGURE_NOUNS, LEVEL_NOUNS
from ..model import Kind, Qualifier, Sentence
from ..story import as_read
from .direction_words import OBJECT, STRAIGHT, THAN, comparable, mildest
from .levels import BOUNDS, changes, is_amount
from .moves import Event, Item, Move, is_bare, without_times
from .pattern import Late, without_brackets

_SHORTEST = 4
_BOUNDS = {"up": Qualifier.MORE_THAN, "down": Qualifier.LESS_THAN}
# matches ", this is expected to ", " which could ", " that figure then "; refuses " that of men "
_SUBJECT = Late(
    rf"(?<!of )\b(?:it|which|this|that|(?:this|that|an?) (?:{'|'.join(sorted(FIGURE_NOUNS))})|"
    r"the (?:figure|number|share|proportion|rate|total|sum|level|average)|they)"
    r"(?:'s|'d|'ll)?(?: (?:is|was|has|had|have|can|could|may|might|would|will|then|since|later|also|now|been|be|"
    r"expected|forecast|projected|predicted|possibly|"
    r"likely|set|due|said|to|already|soon|potentially|then|quickly|once|this year|again|reach))*,? $"
)


def resumed(sentence: Sentence, row: tuple[Move, ...], index: int, event: Event) -> tuple[Item, Item] | None:
    """ "Last year 44.8% got the top grade; this is expected to fall to 35%": the pronoun stands for a level before."""
    new = row[index + 1] if index + 1 < len(row) else None
    if not isinstance(new, Item) or new.role != "to" or "verb" not in event.classes or not STRAIGHT.fullmatch(new.gap):
        return None
    levels = _levels(row, index, new)
    if not levels or levels[-1].role in ("from", "base") or _has_base(row, index + 2) or not _one_count(levels):
        return None
    ahead = sentence.skeleton[max(levels[-1].place + 1, event.start - 70) : event.start]
    if len(ahead) < _SHORTEST or not (_SUBJECT.search(ahead) or OBJECT.match(new.gap)):
        return None
    return new, _mildest(_present(levels), event.direction)


def _one_count(levels: list[Item]) -> bool:
    """True unless the pronoun may stand for several counts, which need not count one thing."""
    return levels[0].figure.kind is not Kind.COUNT or len(levels) == 1


def _present(levels: list[Item]) -> list[Item]:
    """The levels that a further move may start from: not those that the last one left."""
    return [item for item in levels if item.role not in ("from", "base")]


def _mildest(levels: list[Item], direction: str) -> Item:
    old = mildest([item.figure for item in levels], direction)
    return next(item for item in levels if item.figure is old)


# matches "-percentage-point lead " and " share " between a level and the verb that its noun governs
_ATTRIBUTE = Late(r"[ -](?:[a-z]+ ){1,2}(?:has |had |is |was )?$")


# matches " the proposed tax rate of " before a level and " in both bills may " before the verb that moves it
_RATE_OF = Late(rf"\b(?:{'|'.join(sorted(LEVEL_NOUNS))}) (?:of|at) $")
_MAY = Late(
    r"(?: [a-z'-]+){0,5} (?:may|might|could|would|will|should|has|had|is (?:expected|set|likely|due) to|was|were) "
    r"(?:be |been |have )?"
)


def owned(row: tuple[Move, ...], index: int, event: Event) -> tuple[Item, Item] | None:
    """ "The party's 45% share fell to 40%": the level stands before the noun that moves."""
    old = row[index - 1] if index else None
    new = row[index + 1] if index + 1 < len(row) else None
    if not isinstance(old, Item) or not isinstance(new, Item) or "verb" not in event.classes or event.broken:
        return None
    if new.role != "to" or not STRAIGHT.fullmatch(new.gap):
        return None
    if not _ATTRIBUTE.fullmatch(event.gap) and not (_RATE_OF.search(old.gap) and _MAY.fullmatch(event.gap)):
        return None
    if old.figure.kind not in (Kind.PERCENT, Kind.POINTS) or is_amount(row, index - 1) or new.broken:
        return None
    follow = row[index + 2] if index + 2 < len(row) else None
    if isinstance(follow, Item) and follow.role in ("from", "base"):
        return None
    return (new, old) if old.figure.kind is new.figure.kind or is_bare(new.figure) else None


# matches " in §, rising to", " in § but then ", " before ", " and "; the words before the link have no verb and no
# subject of their own; refuses " while ", " and costs "
_LINKED = Late(
    r"(?P<adjunct>[^;:.\n]{0,70}?)(?P<link>,? (?:before|and|but|then|and then|but then|and later|but later|and since)"
    r"|,)(?P<adverbs>(?: (?:is|was|were|are|has|had|have|been|be|will|would|could|may|might|it|they|briefly|then|"
    r"later|again|also|slowly|gradually|steadily|quickly|expected|forecast|projected|predicted|set|due|likely|to|"
    r"eventually|soon|since|further|sharply|"
    r"potentially|possibly|finally|subsequently|even))*) $"
)
_OWN_CLAUSE = Late(
    r"\b(?:while|whereas|as|when|where|who|which|that|with|if|because|although|though|than|after|since|until|"
    r"compared|against|versus|and|but|or)\b"
)


def continued(sentence: Sentence, row: tuple[Move, ...], index: int, event: Event) -> tuple[Item, Item] | None:
    """ "The house was valued at $174,200, but then rose to $598,400": no new subject stands between level and verb."""
    new = row[index + 1] if index + 1 < len(row) else None
    before = row[index - 1] if index else None
    if not isinstance(new, Item) or not isinstance(before, Item) or "verb" not in event.classes or new.broken:
        return None
    if "multiple" in event.classes or new.role != "to" or not STRAIGHT.fullmatch(new.gap) or _has_base(row, index + 2):
        return None
    levels = _levels(row, index, new)
    if not levels or levels[-1].role in ("from", "base"):
        return None
    text = without_times(without_brackets(sentence)).skeleton
    link = _LINKED.fullmatch(text, levels[-1].place + 1, event.start)
    if link is None or _OWN_CLAUSE.search(link["adjunct"]) or not _verb_fits(event.word, link["link"], link["adverbs"]):
        return None
    return new, _mildest(_present(levels), event.direction)


def _has_base(row: tuple[Move, ...], index: int) -> bool:
    """True when the old level follows the new one."""
    follow = row[index] if index < len(row) else None
    return isinstance(follow, Item) and follow.role in ("from", "base")


# matches " – and continued a ", ", marking a sharp " before a noun of change
_MARKS = Late(
    r"\b(?:continue[sd]?|continuing|mark(?:s|ed|ing)|represent(?:s|ed|ing)|extend(?:s|ed|ing)|cap(?:s|ped|ping)|"
    r"reflect(?:s|ed|ing)) an? (?:[a-z-]+ ){0,2}$"
)


def marked(row: tuple[Move, ...], index: int, event: Event) -> tuple[Item, Item] | None:
    """ "A mark of 914 was its lowest in ten years and continued a decline from 1,000": the clause's one subject."""
    old = row[index + 1] if index + 1 < len(row) else None
    if "noun" not in event.classes or not isinstance(old, Item) or old.role != "from" or not _MARKS.search(event.gap):
        return None
    levels = _levels(row, index, old)
    if not levels or not _one_count(levels) or any(isinstance(move, Event) for move in row[:index]):
        return None
    new = _mildest(levels, "down" if event.direction == "up" else "up")
    return new, old


# matches " in the fourth quarter — but ", ", though still "; refuses ", but prices were "
_BUT = Late(
    r"[^;:.\n]{0,60}?[ ,—–-]+(?:but|though|although|yet|and|while) (?:still |well |far |much |slightly |a little )*$"
)


def qualified(row: tuple[Move, ...], index: int, event: Event) -> tuple[Item, Item] | None:
    """ "It grew by 3.98 percent — but lower than the 4.03 percent of May": an adjective has no subject of its own."""
    new = row[index - 1] if index else None
    old = row[index + 1] if index + 1 < len(row) else None
    if "comparative" not in event.classes or not isinstance(new, Item) or not isinstance(old, Item):
        return None
    if not THAN.match(old.gap) or old.broken or not _BUT.fullmatch(event.gap) or new.role in ("from", "base"):
        return None
    return (new, old) if new.figure.kind is not Kind.COUNT and comparable(new.figure, old.figure) else None


# matches ", which were " before a level and " in §, had " between it and its verb
_WHICH = Late(r", which (?:was|were|had been|stood at|totalled|came to)(?: just| only| about| around)? $")
_THEN = Late(r"[^;:.,\n]{0,40}, (?:(?:has|had|have|will|would|could|may|then|since|later) )*$")


def whose_clause(row: tuple[Move, ...], index: int, event: Event) -> tuple[Item, Item] | None:
    """ "Sales, which were £50m in 2019, fell to £40m"."""
    old = row[index - 1] if index else None
    new = row[index + 1] if index + 1 < len(row) else None
    if not isinstance(old, Item) or not isinstance(new, Item) or "verb" not in event.classes or new.role != "to":
        return None
    if not _WHICH.search(old.gap) or not _THEN.fullmatch(event.gap) or not STRAIGHT.fullmatch(new.gap):
        return None
    return (new, old) if comparable(new.figure, old.figure) and not _has_base(row, index + 2) else None


# matches " remains far ", ", while the youth rate was " before "higher, at 14%"; refuses " closed "
_REMAINS = Late(
    r"\b(?:is|are|was|were|remain(?:s|ed)?|stood|even) (?:still |well |far |much |even |slightly |considerably )*$"
)
_AT = Late(r",? at $")


def besides(row: tuple[Move, ...], index: int, event: Event) -> tuple[Item, Item] | None:
    """ "Unemployment rose to 5.2%, but among the young it remains far higher, at 14%"."""
    new = row[index + 1] if index + 1 < len(row) else None
    if event.word not in ("higher", "lower") or not isinstance(new, Item) or not _REMAINS.search(event.gap):
        return None
    if not _AT.fullmatch(new.gap) or new.figure.kind is not Kind.PERCENT:
        return None
    levels = _levels(row, index, new)
    return (new, _mildest(levels, event.direction)) if levels else None


def crossed(row: tuple[Move, ...], index: int, event: Event) -> tuple[Item, Item] | None:
    """ "Support fell below 50% to 48%": a bound that is passed lies before the new level."""
    bound, new = row[index + 1 : index + 2], row[index + 2 : index + 3]
    if "verb" not in event.classes or not bound or not new:
        return None
    old, level = bound[0], new[0]
    if not isinstance(old, Item) or not isinstance(level, Item) or level.role != "to" or old.gap != " ":
        return None
    if not as_read(old.figure).startswith(BOUNDS) or level.broken or not comparable(level.figure, old.figure):
        return None
    return (level, old) if old.figure.qualifier is _BOUNDS[event.direction] else None


def _levels(row: tuple[Move, ...], index: int, new: Item) -> list[Item]:
    """The figures before a verb that may be the level it starts from."""
    amounts = {found.figure.span for found in changes(row)}
    return [
        move
        for move in row[:index]
        if isinstance(move, Item) and comparable(new.figure, move.figure) and move.figure.span not in amounts
    ]


def _verb_fits(verb: str, link: str, adverbs: str) -> bool:
    """A participle follows a comma or "before", any other form a conjunction or an auxiliary."""
    if verb.endswith("ing"):
        return link == "," or link.endswith(("before", "then"))
    return link != "," or " to" in adverbs
