"""The contract of ties from outside: their kinds, the roles of each, and how plain values become a `Tie`.

A tie is `{"kind", "roles": {role: [member, …]}, "word"?, "note"?}`. A member is the number of a figure in
`figcheck.extract(text)`, "12a" or "12b" for the first or the second number that figure 12 prints, a span `[start, end]`
of the text, `{"quote": "…"}` for words of the text that serve as a figure, or `"published"` for the day of publication.
Where the text is compared with sources, `{"source": 0, "span": [start, end]}` or `{"source": 0, "quote": "…"}` is a
figure of the first of them. `ties-v1.schema.json` says the same as a JSON Schema.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from types import MappingProxyType

from ..errors import ConfigError
from ..late import Late
from ..model import Question as Question
from ..model import Refusal as Refusal
from ..model import Span
from ..records import NamedTuple, dataclass

PUBLISHED = "published"
"""The member that stands for the day of publication."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the text that serve as a figure ("doubled", "yesterday"), wherever they stand nearest to the others."""

    words: str


@dataclass(frozen=True, slots=True)
class Half:
    """One number of a figure that prints two: "5a" is the 54 of figure 5, "54-42", and "5b" the 42."""

    number: int
    is_second: bool


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A place or words of a source that the text is compared with, by the number of the source, counted from 0."""

    source: int
    member: Span | Quote


Member = int | Half | Span | Quote | Elsewhere | str
"""The number of a figure, half of one, a span, words, one of a source, or `PUBLISHED`."""

# matches "12a", "0b"; refuses "12", "a"
_HALF = Late(r"(\d{1,6})([ab])")


@dataclass(frozen=True, slots=True)
class Tie:
    """Figures that someone says belong together, each under the role it plays.

    `word` is the verb or comparative of a direction or an order, as printed; `note` is the proposer's own and is not
    judged.
    """

    kind: str
    roles: Mapping[str, tuple[Member, ...]]
    word: str = ""
    note: str = ""


class Second(NamedTuple):
    """Whether the figures of a tie belong together, as a reader says who is asked again and sees no values."""

    belongs: bool
    why: str = ""


class Read(NamedTuple):
    """A tie, as plain values, of a reader who was asked for ties; `hidden` where no values of figures were shown.

    `second` is what the reader said when it was asked again, None where it was not.
    """

    value: object
    hidden: bool = False
    second: Second | None = None


class Surplus(NamedTuple):
    """What stands for the ties of an answer beyond the `most` that are judged of the `given` ones."""

    given: int
    most: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """The ties of one story as they were given, and who gave them. With `alone`, figcheck's own ties are not sought.

    `missing` says what else was given and cannot be used, such as an answer that is no JSON.
    """

    ties: Sequence[object]
    by: str = "given"
    alone: bool = False
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """How many members a role takes; `most` is None where any number may stand in it."""

    least: int = 1
    most: int | None = 1
    takes: str = ""


_ONE, _PERHAPS, _TWO, _SOME = Role(), Role(0), Role(2, 2), Role(2, None)
# one figure, or some of which each is judged by itself, as the two ends of a range that are given one by one
_EACH = Role(1, None)


def _kind(**roles: Role) -> Mapping[str, Role]:
    return MappingProxyType(roles)


KINDS: Mapping[str, Mapping[str, Role]] = MappingProxyType(
    {
        "currency": _kind(original=_ONE, converted=_ONE),
        "unit": _kind(original=_ONE, converted=_ONE),
        "timezone": _kind(original=_ONE, converted=_ONE),
        "implied_rate": _kind(original=_TWO, converted=_TWO),
        "sum": _kind(total=_ONE, part=_SOME),
        "difference": _kind(new=_ONE, old=_ONE, difference=_ONE),
        "percent_change": _kind(new=_PERHAPS, old=_PERHAPS, percent=_PERHAPS, difference=_PERHAPS),
        "direction": _kind(new=_EACH, old=_EACH),
        "share": _kind(part=Role(1, None), whole=_ONE, share=_ONE),
        "fraction_percent": _kind(words=_EACH, number=_EACH),
        "part_whole": _kind(part=Role(1, None), whole=_ONE),
        "percent_total": _kind(member=_SOME, total=_PERHAPS),
        "multiple": _kind(new=_ONE, old=_ONE, multiple=_ONE),
        "rate": _kind(total=_ONE, count=_ONE, rate=_ONE),
        "margin": _kind(first=_ONE, second=_ONE, margin=_ONE, total=_PERHAPS),
        "poll_margin": _kind(sample=_ONE, margin=_ONE),
        "same": _kind(mention=_SOME),
        "list": _kind(total=_ONE, item=Role(1, None)),
        "order": _kind(first=_ONE, second=_ONE),
        "weekday_date": _kind(weekday=_ONE, date=_ONE),
        "relative_date": _kind(word=_ONE, date=_ONE),
        "age": _kind(age=_EACH, birth=_ONE, reference=_PERHAPS),
        "length": _kind(length=_ONE, start=_ONE, end=_ONE),
        "years_ago": _kind(ago=_EACH, year=_ONE),
    }
)
"""The roles of each kind of tie, by name."""

ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "rate_average": "rate", "score_margin": "margin", "repeat": "same", "count_list": "list", "age_birth": "age",
        "duration": "length",
    }
)  # fmt: skip
"""Other names of kinds."""

_KEYS = ("kind", "roles", "word", "note")
# longer than any story has, and short enough that a flood of ties does no harm
MOST_TIES = 10_000
_LONGEST_WORDS = 200


OTHER = "other"
_LONGEST_SENTENCE, _MOST_QUOTES = 400, 4


class Unusable(Exception):
    """What a tie's values or roles cannot mean; becomes a refusal with the message as its reason."""


def listed(ties: object) -> list[object]:
    """Ties as a list. Raises ConfigError for what is none; single ties are looked at later."""
    if isinstance(ties, (str, bytes, Mapping)) or not isinstance(ties, Iterable):
        raise ConfigError(f"ties are a list of objects with a kind and roles, not {type(ties).__name__}")
    return list(ties)


def parse(value: object) -> Tie:
    """A tie from plain values. Raises Unusable with what is wrong, in one sentence."""
    if isinstance(value, Tie):
        value = {"kind": value.kind, "roles": value.roles, "word": value.word, "note": value.note}
    if isinstance(value, Surplus):
        raise Unusable(f"only the first {value.most:,} of the {value.given:,} ties of an answer are judged")
    if not isinstance(value, Mapping):
        raise Unusable(f"a tie is an object with a kind and roles, not {type(value).__name__}")
    for key in value:
        if key not in _KEYS:
            raise Unusable(f"a tie has {', '.join(_KEYS)}, not {str(key)[:40]!r}")
    kind = _kind_of(value.get("kind"))
    roles = value.get("roles")
    if not isinstance(roles, Mapping):
        raise Unusable("roles are an object: each role with a list of its members")
    known = KINDS[kind]
    word = value.get("word")
    if "word" in known and "word" not in roles and word:  # the word of a day is a member, wherever it was put
        roles = {**roles, "word": {"quote": word} if isinstance(word, str) else word}
        value = {**value, "word": ""}
    found: dict[str, tuple[Member, ...]] = {}
    for role, members in roles.items():
        if role not in known:
            raise Unusable(f"the kind {kind!r} has no role {str(role)[:40]!r}; it has {', '.join(known)}")
        found[role] = _members(role, members)
    for role, needs in known.items():
        _check_number(role, len(found.get(role, ())), needs)
    return Tie(kind, MappingProxyType(found), _text("word", value), _text("note", value))


def _kind_of(value: object) -> str:
    if not isinstance(value, str):
        raise Unusable("a tie has a kind, such as sum or percent_change")
    name = ALIASES.get(value, value)
    if name not in KINDS:
        near = get_close_matches(value, (*KINDS, *ALIASES), 1)
        raise Unusable(
            f"there is no kind {value[:40]!r}; "
            + (f"did you mean {near[0]!r}?" if near else f"there are {', '.join(KINDS)}")
        )
    return name


def _text(key: str, value: Mapping[object, object]) -> str:
    text = value.get(key, "")
    if text is None:
        return ""
    if not isinstance(text, str):
        raise Unusable(f"{key!r} is text, not {type(text).__name__}")
    return text


def _members(role: str, value: object) -> tuple[Member, ...]:
    """The members of a role; a single one may stand without its list, but a list of two numbers is two figures."""
    if isinstance(value, (str, Mapping)) or not isinstance(value, Sequence):
        value = [value]
    return tuple(_member(role, item) for item in value)


def _member(role: str, value: object) -> Member:
    if isinstance(value, (Span, Quote, Half, Elsewhere)):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if value == PUBLISHED:
        return PUBLISHED
    if isinstance(value, str) and (half := _HALF.fullmatch(value)):
        return Half(int(half[1]), half[2] == "b")
    if isinstance(value, Mapping) and set(value) == {"quote"} and (quote := _quote(value["quote"])):
        return quote
    if isinstance(value, Mapping) and (elsewhere := _elsewhere(value)):
        return elsewhere
    if span := _span(value):
        return span
    raise Unusable(
        f'a member of {role!r} is the number of a figure, "12a", a span [start, end], {{"quote": …}} or "published", '
        f"not {str(value)[:60]!r}"
    )


def _quote(value: object) -> Quote | None:
    words = value.strip() if isinstance(value, str) else ""
    return Quote(words) if words and len(words) <= _LONGEST_WORDS else None


def _span(value: object) -> Span | None:
    if isinstance(value, Sequence) and not isinstance(value, str) and len(value) == 2:
        start, end = value
        if _is_whole(start) and _is_whole(end):
            return Span(start, end)
    return None


def _elsewhere(value: Mapping[object, object]) -> Elsewhere | None:
    source = value.get("source")
    member = _span(value.get("span")) or _quote(value.get("quote"))
    if len(value) != 2 or member is None or not isinstance(source, int) or isinstance(source, bool):
        return None
    return Elsewhere(source, member)


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _check_number(role: str, count: int, needs: Role) -> None:
    if count < needs.least:
        few = f"at least {needs.least}" if needs.most is None else str(needs.least)
        raise Unusable(
            f"the role {role!r} needs {few} member{'s' if needs.least != 1 else ''}, and has {count or 'none'}"
        )
    if needs.most is not None and count > needs.most:
        raise Unusable(f"the role {role!r} takes {needs.most} member{'s' if needs.most != 1 else ''}, not {count}")


def is_question(value: object) -> bool:
    """True for what a reader asks where no kind of tie fits: the kind "other"."""
    return isinstance(value, Mapping) and value.get("kind") == OTHER


def question(value: object, text: str, by: str) -> Question:
    """A question with the places of its quotes. Raises Unusable where it has no sentence, or the text not its words."""
    assert isinstance(value, Mapping), "the caller has seen to it"
    said, quotes = value.get("text"), value.get("quotes")
    if not isinstance(said, str) or not said.strip():
        raise Unusable("a question has a text")
    if not isinstance(quotes, Sequence) or isinstance(quotes, str) or not 1 <= len(quotes) <= _MOST_QUOTES:
        raise Unusable(f"a question has one to {_MOST_QUOTES} quotes")
    return Question(" ".join(said.split())[:_LONGEST_SENTENCE], tuple(_place(text, quote) for quote in quotes), by)


def _place(text: str, quote: object) -> Span:
    at = text.find(quote) if isinstance(quote, str) and quote.strip() else -1
    if not isinstance(quote, str) or at < 0:
        raise Unusable(f"the text does not say {str(quote)[:60]!r}")
    return Span(at, at + len(quote))
