"""The settings of a reader: which server and model, what is sent, and what a run may use at most."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from difflib import get_close_matches

from ..errors import ConfigError
from ..records import dataclass

_ORIGIN = "the settings of the reader"


@dataclass(frozen=True, slots=True)
class ReaderSettings:
    """How a reader is asked.

    `base_url` is the address of a server that speaks the chat interface, empty for that of the client; `model` the
    model's name there. With `masked` no digit of a story is sent. `timeout` is in seconds for one answer, `retries` how
    often a busy or broken server is asked again, each time after a longer wait. `parallel` stories are asked at once.
    `max_tokens` and `max_cost` are ceilings of one run; the cost is reckoned from `price_in` and `price_out`, for a
    million tokens of questions and of answers, in whatever money. `cache` is the folder where answers are kept; empty
    keeps none.
    """

    base_url: str = ""
    model: str = ""
    masked: bool = False
    timeout: float = 60.0
    retries: int = 3
    parallel: int = 4
    max_tokens: int = 2_000_000
    max_cost: float = 0.0
    price_in: float = 0.0
    price_out: float = 0.0
    cache: str = ""

    def __post_init__(self) -> None:
        for name, least in (("timeout", 0.001), ("retries", 0), ("parallel", 1), ("max_tokens", 1), ("max_cost", 0)):
            if getattr(self, name) < least:
                raise ConfigError(f"{_ORIGIN}: {_key(name)!r} is at least {least}, not {getattr(self, name)}")
        if self.max_cost and not (self.price_in or self.price_out):
            raise ConfigError(f"{_ORIGIN}: 'max-cost' needs 'price-in' and 'price-out', for a million tokens")


def settings_from(table: Mapping[str, object], origin: str = _ORIGIN) -> ReaderSettings:
    """Settings from plain values, as a file has them. Raises ConfigError for an unknown key or a wrong type."""
    known = {_key(item.name): item for item in fields(ReaderSettings)}
    values: dict[str, object] = {}
    for given, value in table.items():
        key = str(given).replace("_", "-")
        if key not in known:
            near = get_close_matches(key, known, 1)
            hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}"
            secret = "; a key is read from the environment and from nowhere else" if "key" in key else ""
            raise ConfigError(f"{origin}: unknown setting {given!r}; {hint}{secret}")
        values[known[key].name] = _value(origin, key, known[key].default, value)
    return ReaderSettings(**values)  # type: ignore[arg-type]


def _key(name: str) -> str:
    return name.replace("_", "-")


def _value(origin: str, key: str, default: object, value: object) -> object:
    if isinstance(default, bool) or isinstance(value, bool):
        fits, takes = isinstance(default, bool) and isinstance(value, bool), "true or false"
        takes = takes if isinstance(default, bool) else "a number or a text"
    elif isinstance(default, float):
        fits, takes = isinstance(value, (int, float)), "a number"
    elif isinstance(default, int):
        fits, takes = isinstance(value, int), "a whole number"
    else:
        fits, takes = isinstance(value, str), "a text"
    if not fits:
        raise ConfigError(f"{origin}: {key!r} takes {takes}, not {value!r}")
    return value
