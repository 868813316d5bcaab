"""What a pattern asks of a sentence before it is tried never refuses a sentence that it matches."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import figcheck.closed
from figcheck.closed.literals import required
from figcheck.closed.pattern import Pattern, pattern
from figcheck.document import parse
from figcheck.model import Sentence, Story
from figcheck.once import once
from figcheck.reading.reader import read
from figcheck.story import tell
from figcheck.testing.marks import unmarked

SEEDS = Path(__file__).parent.parent / "seeds"


def _inside(value: object) -> Iterator[Pattern]:
    if isinstance(value, Pattern):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _inside(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _inside(item)


def _patterns() -> list[Pattern]:
    """Every pattern over letters that ties figures."""
    modules = (
        importlib.import_module(f"figcheck.closed.{name}")
        for _, name, _ in pkgutil.iter_modules(figcheck.closed.__path__)
    )
    found = {item.source: item for module in modules for value in vars(module).values() for item in _inside(value)}
    return [found[source] for source in sorted(found)]


PATTERNS = _patterns()


def _story(text: str) -> Story:
    document = parse(text)
    return tell(document, read(document), None)


def _sentence(text: str) -> Sentence:
    return _story(text).sentences[0]


@pytest.mark.parametrize(
    ("source", "strings"),
    [
        ("rose by half", ("rose by half",)),
        ("half|double", ("half", "double")),
        (r"\b(?:in|of) the (?:year|years)\b", ("in the year", "of the year")),
        (r"ago,?(?: back)? in", ("ago in", "ago, in", "ago back in", "ago, back in")),
        (r"[a-z]+ ago", (" ago",)),
        (r"(?<!not )since [a-z ]{1,20} until\b", ("since ",)),
        (r"(?:t(?:ens?|wo)) votes", ("ten votes", "two votes", "tens votes")),
        (r"x?", ()),
        (r"[0-9]*(?: or none)?", ()),
        (r"(?:majority|[a-z]+)", ()),
        (r"a (?:small )?vot(?:e|es){2} cast", (" cast",)),
        (r"cost[- ]cutting", ("cost-cutting", "cost cutting")),
        (r"(?i)majority", ()),
        (r"\(up\) [\]x]", ("(up) ",)),
    ],
)  # fmt: skip
def test_the_strings_of_which_a_pattern_needs_one(source: str, strings: tuple[str, ...]) -> None:
    assert sorted(required(source)) == sorted(strings)


def test_nearly_every_pattern_of_the_frames_names_strings() -> None:
    assert len(PATTERNS) > 50
    assert sum(not required(item.source) for item in PATTERNS) < 10


@given(data=st.data())
@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
def test_a_text_that_a_pattern_matches_holds_one_of_its_strings(data: st.DataObject) -> None:
    source = data.draw(st.sampled_from([item.source for item in PATTERNS if required(item.source)]))
    text = data.draw(st.from_regex(re.compile(source)))
    assert any(string in text for string in required(source))


@pytest.mark.parametrize("kind", ["consistent", "contradicted"])
def test_no_pattern_refuses_a_sentence_of_the_seeds_that_it_matches(kind: str) -> None:
    told = [_story(unmarked(path.read_text(encoding="utf-8"))[0]) for path in sorted(SEEDS.glob(f"{kind}/*.txt"))]
    sentences = [sentence for story in told for sentence in story.sentences]
    matched = 0
    for item in PATTERNS:
        for sentence in sentences:
            if item.regex.search(sentence.skeleton):
                matched += 1
                assert item.has_figures(sentence), (item.source, sentence.skeleton)
                assert item.has_words(sentence.skeleton), (item.source, sentence.skeleton)
    assert matched > 50


def test_a_pattern_refuses_a_sentence_without_its_figures() -> None:
    shares = pattern("{percent}[^.]*{money|count}")
    assert shares.has_figures(_sentence("A share of 5% is worth $20."))
    assert shares.has_figures(_sentence("A share of 5% is worth 20 boats."))
    assert not shares.has_figures(_sentence("A share of 5% is worth little."))
    assert not shares.has_figures(_sentence("A share of 5% was 6% before."))
    assert not pattern("{count} of {count}").has_figures(_sentence("They bought 20 boats."))


def test_a_pattern_refuses_a_sentence_without_its_words() -> None:
    cost = pattern("{count} [a-z]+ at a cost of {money}")
    for text, known in (
        ("They bought 20 boats at a cost of $5.", True),
        ("They bought 20 boats and sold them for $5.", False),
    ):
        assert cost.has_figures(_sentence(text))
        assert cost.has_words(_sentence(text).skeleton) is known


def test_what_is_asked_of_a_sentence_twice_is_worked_out_once() -> None:
    seen = []

    @once
    def length(sentence: Sentence) -> int:
        seen.append(sentence)
        return len(sentence.skeleton)

    first, second = _sentence("They paid $5."), _sentence("They paid $7.")
    assert [length(first), length(first), length(second)] == [12, 12, 12]
    assert seen == [first, second]
