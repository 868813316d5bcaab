"""A reader behind any server that speaks the OpenAI chat interface: hosted, or local (Ollama, llama.cpp, vLLM).

The official client sends the request, waits no longer than it may, and asks a busy server again after ever longer
pauses. What comes back is data: it is taken apart by `reply`, checked against the contract, and judged by the laws.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from ..errors import ConfigError, ReaderFailed
from ..given.contract import Read
from ..model import Figure
from .account import Account
from .batch import body
from .cache import Cache
from .reply import parse_reply
from .request import PROMPT_VERSION, Question, questions
from .settings import ReaderSettings

if TYPE_CHECKING:
    from openai import OpenAI

# local servers ask for no key, and the client for some
NO_KEY = "none"


def reader(settings: ReaderSettings) -> ChatReader:
    """The reader of some settings; the client takes its key from the environment, OPENAI_API_KEY.

    Raises ConfigError where no model is named, the client is not installed, or a hosted server is given no key.
    """
    if not settings.model:
        raise ConfigError(
            "the reader needs a model: set `model` in [tool.figcheck.reader], or give --reader-model NAME"
        )
    try:
        import openai
    except ImportError:
        raise ConfigError(
            "this reader needs the package openai; install it with: pip install 'figcheck[reader]'"
        ) from None
    about: dict[str, Any] = {"timeout": settings.timeout, "max_retries": settings.retries}
    try:
        client = openai.OpenAI(base_url=settings.base_url or None, **about)
    except openai.OpenAIError:
        if not settings.base_url:
            raise ConfigError(
                "the reader has no key: set OPENAI_API_KEY in the environment, or base-url to a server that needs none"
            ) from None
        client = openai.OpenAI(base_url=settings.base_url, api_key=NO_KEY, **about)
    return ChatReader(client, settings)


class ChatReader:
    """Asks a model which figures belong together. Safe to share between threads."""

    def __init__(self, client: OpenAI, settings: ReaderSettings) -> None:
        self._client = client
        self._cache = Cache(settings.cache)
        self.settings = settings
        self.name = settings.model
        self.account = Account(settings)

    def __call__(self, text: str, figures: Sequence[Figure], published: date | None) -> list[object]:
        """The ties that the model proposes, of all parts of the story. Raises ReaderFailed where it gives none."""
        asked = questions(text, figures, published, self.settings.masked)
        ties = [tie for question in asked for tie in self._ties(question)]
        return [Read(tie, self.settings.masked) for tie in ties]

    def again(self, question: Question) -> Sequence[object]:
        """What the model says of ties whose figures disagree, asked by the words alone. Raises ReaderFailed."""
        self.account.put_back()
        try:
            return self._ties(question)
        except ReaderFailed:
            self.account.leave_open()
            raise

    def _ties(self, question: Question) -> tuple[object, ...]:
        about = (self.name, self.settings.base_url, PROMPT_VERSION, question.system, question.user)
        kept = self._cache.get(*about)
        if kept is not None:
            self.account.from_cache()
            return parse_reply(kept, self.name)
        content = self._asked(question)
        ties = parse_reply(content, self.name)
        self._cache.put(content, *about)
        return ties

    def _asked(self, question: Question) -> str:
        characters = len(question.system) + len(question.user)
        if reason := self.account.reserve(characters):
            self.account.fail()
            raise ReaderFailed(f"{self.name}: {reason}; the question was not asked")
        used: tuple[int, int] | None = None
        try:
            content, used = self._message(question)
        finally:
            self.account.settle(characters, used)
        return content

    def _message(self, question: Question) -> tuple[str, tuple[int, int]]:
        """The message of the answer and the tokens it took."""
        import openai

        request: Any = body(question, self.name)
        try:
            answer: Any = self._client.chat.completions.create(**request)
        except openai.APITimeoutError:
            raise ReaderFailed(f"{self._place}: no answer within {self.settings.timeout:g} seconds") from None
        except openai.APIStatusError as error:
            raise ReaderFailed(
                f"{self._place}: the server answers {error.status_code}{_meaning(error.status_code)}"
            ) from None
        except openai.APIConnectionError as error:
            raise ReaderFailed(f"{self._place}: no connection ({_cause(error)})") from None
        except (openai.OpenAIError, ValueError) as error:
            raise ReaderFailed(f"{self._place}: the answer cannot be read ({_cause(error)})") from None
        choices = getattr(answer, "choices", None)
        message = getattr(choices[0], "message", None) if isinstance(choices, list) and choices else None
        content = getattr(message, "content", None)
        if not isinstance(content, str) or not content.strip():
            raise ReaderFailed(f"{self._place}: the answer has no message")
        usage = getattr(answer, "usage", None)
        return content, (_tokens(usage, "prompt_tokens"), _tokens(usage, "completion_tokens"))

    @property
    def tells(self) -> str:
        """What leaves the machine, and where it goes."""
        what = "the words of each story, every digit hidden," if self.settings.masked else "the text of each story"
        return f"{what} goes to {self._client.base_url} (model {self.name})"

    @property
    def _place(self) -> str:
        return f"{self.name} at {self._client.base_url}"


def _tokens(usage: object, name: str) -> int:
    value = getattr(usage, name, 0)
    return value if isinstance(value, int) and value > 0 else 0


_MEANINGS = {
    401: ": it does not know the key; set it in the environment",
    403: ": it does not allow this",
    404: ": it knows no such address or model; see base-url and model",
    429: ": it is too busy, or the account is used up",
}


def _meaning(status: int) -> str:
    return _MEANINGS.get(status, "")


def _cause(error: BaseException) -> str:
    """The innermost reason, on one line."""
    inner = error.__cause__ or error
    return " ".join(str(inner).split())[:120] or type(inner).__name__
