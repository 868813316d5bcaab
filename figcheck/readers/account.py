"""What a run of a reader has used, and the ceilings that it may not pass; shared by the threads that ask."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock

from .settings import ReaderSettings

_MILLION = 1_000_000
# characters of a token in English and JSON, on the low side, so that a question is rather thought too long
_CHARS_PER_TOKEN = 3
# what an answer is thought to take before it is there
_ANSWER_TOKENS = 1_500


@dataclass(slots=True)
class Account:
    """The questions asked and answered from the cache, the failures, and the tokens of both directions.

    `again` are the stories of which ties were put back, `left_open` those of them without a second answer.
    """

    settings: ReaderSettings
    asked: int = 0
    cached: int = 0
    failed: int = 0
    again: int = 0
    left_open: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    waiting: int = 0
    reserved: int = 0
    _lock: Lock = field(default_factory=Lock, repr=False)

    def reserve(self, characters: int) -> str:
        """Set tokens aside for a question of so many characters; the reason why it may not be asked, or empty."""
        wanted = characters // _CHARS_PER_TOKEN + _ANSWER_TOKENS
        with self._lock:
            limit = self.settings.max_tokens
            if self.tokens_in + self.tokens_out + self.reserved + wanted > limit:
                return f"the ceiling of {limit:,} tokens a run is reached (max-tokens)"
            ceiling = self.settings.max_cost
            answers = (self.waiting + 1) * _ANSWER_TOKENS
            if ceiling and self._cost(self.reserved + wanted - answers, answers) > ceiling:
                return f"the ceiling of {ceiling:g} a run is reached (max-cost)"
            self.reserved += wanted
            self.waiting += 1
        return ""

    def settle(self, characters: int, used: tuple[int, int] | None) -> None:
        """Put what a question really used in the place of what was set aside; None where no answer came."""
        with self._lock:
            self.reserved -= characters // _CHARS_PER_TOKEN + _ANSWER_TOKENS
            self.waiting -= 1
            if used is None:
                self.failed += 1
                return
            self.asked += 1
            self.tokens_in += used[0]
            self.tokens_out += used[1]

    def from_cache(self) -> None:
        """Note an answer that cost nothing."""
        with self._lock:
            self.cached += 1

    def fail(self) -> None:
        """Note a question that was not asked."""
        with self._lock:
            self.failed += 1

    def put_back(self) -> None:
        """Note that ties of a story are put back to the reader."""
        with self._lock:
            self.again += 1

    def leave_open(self) -> None:
        """Note that the reader has no answer to what was put back."""
        with self._lock:
            self.left_open += 1

    def _cost(self, more_in: int = 0, more_out: int = 0) -> float:
        priced = (
            (self.tokens_in + more_in) * self.settings.price_in,
            (self.tokens_out + more_out) * self.settings.price_out,
        )
        return sum(priced) / _MILLION

    def summary(self, name: str) -> str:
        """What was asked and used, in one line."""
        parts = [f"{name}: {self.asked:,} asked", f"{self.cached:,} from the cache"]
        parts += [f"{self.failed:,} failed"] if self.failed else []
        without = f", {self.left_open:,} without an answer" if self.left_open else ""
        parts += [f"{self.again:,} asked again{without}"] if self.again else []
        parts.append(f"{self.tokens_in:,} tokens sent, {self.tokens_out:,} received")
        if self.settings.price_in or self.settings.price_out:
            parts.append(f"cost {self._cost():.4f}")
        return " · ".join(parts)
