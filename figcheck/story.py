"""A document and its figures as frames see them: sentence by sentence, each with its skeleton.

In a skeleton every figure is one character from the private use area that stands for its kind, the rest is the plain
text in lower case. "Revenue rose 20% to $3.4 billion" becomes "revenue rose P to M", so a frame is a regular
expression over language, and a figure can never be mistaken for text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from .document import Document, lower_twin, plain_twin
from .interval import EVERYTHING, point
from .late import Late
from .model import Figure, Kind, Number, Sentence, Span, Story, Suppression

# one private-use character for each kind, in the order of the kinds
SIGN_OF_KIND = {kind: chr(0xE000 + index) for index, kind in enumerate(Kind)}
_BIT_OF_KIND = {kind: 1 << index for index, kind in enumerate(Kind)}
# matches the two spaces that a Windows line end leaves; refuses a single one
_SPACES = Late(r" {2,}")
# matches the character that stands for a kind where a text has one itself; refuses "é"
_ANY_PRIVATE = Late("[\ue000-\ue03f]")
_PRIVATE = str.maketrans(dict.fromkeys(range(57344, 57344 + 64), "�"))


def tell(
    document: Document, figures: tuple[Figure, ...], published: date | None, every_sentence: bool = False
) -> Story:
    """The story of a document: its figures grouped into sentences with skeletons.

    Sentences without a figure are left out unless `every_sentence` is asked for: no frame ties anything in them.
    """
    plain = document.plain
    lower = lower_twin(plain.translate(_PRIVATE) if not plain.isascii() and _ANY_PRIVATE.search(plain) else plain)
    groups: dict[int, list[Figure]] = {}
    if every_sentence:
        groups = {index: [] for index in range(len(document.paragraphs))}
    for figure in figures:
        groups.setdefault(figure.sentence, []).append(figure)
    sentences = tuple(_sentence(document, lower, index, tuple(group)) for index, group in sorted(groups.items()))
    return Story(document.text, figures, sentences, published)


# sentences with figures that are looked at together: more than any story has, a sixth of a megabyte of news. What is
# worked out of them is alive at once, and twice as many take a tenth longer each
CHAPTER = 700


def chapters(story: Story, most: int = CHAPTER) -> Iterator[Story]:
    """A story as frames see it: itself, or of a book one stretch after the other, each cut where a paragraph begins.

    Figures of two stretches are not tied, so that a book takes so much time and memory for each of its pages. What
    was worked out of the sentences of a stretch goes when the next one is asked for. Places stay those of the text.
    """
    if len(story.sentences) <= 2 * most:
        yield story
        return
    told = story.sentences
    begin = 0
    while begin < len(told):
        end = len(told) if len(told) - begin <= 2 * most else _paragraph_from(told, begin + most)
        stretch = _stretch(story, told[begin:end])
        yield stretch
        forget(stretch)
        begin = end


def forget(story: Story) -> None:
    """Let go what was worked out of a story that nobody asks any more, much of which holds its sentences in turn."""
    story.kept.clear()
    for sentence in story.sentences:
        sentence.kept.clear()


def own_text(story: Story) -> str:
    """The text that the sentences of a story are of, for who asks whether something is said in it anywhere."""
    return story.text if story.part is None else story.text[story.part.start : story.part.end]


def _paragraph_from(sentences: tuple[Sentence, ...], at: int) -> int:
    """Where the next paragraph begins; a paragraph without an end is cut all the same."""
    for index in range(at, min(len(sentences), at + at // 2)):
        if sentences[index].paragraph != sentences[index - 1].paragraph:
            return index
    return at


def _stretch(story: Story, sentences: tuple[Sentence, ...]) -> Story:
    first, last = sentences[0], sentences[-1]
    begin = bisect_left(story.figures, first.index, key=_told_in)
    end = bisect_right(story.figures, last.index, key=_told_in)
    part = Span(first.span.start, last.span.end)
    return replace(story, figures=story.figures[begin:end], sentences=sentences, part=part)


def _told_in(figure: Figure) -> int:
    return figure.sentence


def kinds_of(kinds: Iterable[Kind]) -> int:
    """Some kinds as a set of bits."""
    bits = 0
    for kind in kinds:
        bits |= _BIT_OF_KIND[kind]
    return bits


def _spaced(part: str) -> str:
    """A stretch of text in which words stand one space apart, as frames expect them."""
    return _SPACES.sub(" ", part) if "  " in part else part


def _sentence(document: Document, lower: str, index: int, figures: tuple[Figure, ...]) -> Sentence:
    span = document.sentence_span(index)
    parts: list[str] = []
    places: list[int] = []
    at, length = span.start, 0
    kinds = 0
    for figure in figures:
        start, end, kind = figure.span.start, figure.span.end, figure.kind
        if start > at:
            part = _spaced(lower[at:start])
            parts.append(part)
            length += len(part)
        places.append(length)
        parts.append(SIGN_OF_KIND[kind])
        length += 1
        at = end if end > at else at
        kinds |= _BIT_OF_KIND[kind]
    parts.append(_spaced(lower[at : span.end]))
    headline = document.headline is not None and span.start < document.headline.end
    return Sentence(
        index,
        document.paragraphs[index],
        span,
        headline,
        "".join(parts),
        figures,
        tuple(places),
        kinds,
    )


def told_between(story: Story, first: int, last: int) -> tuple[Sentence, ...]:
    """The sentences with figures whose indexes lie between two, both included."""
    begin = bisect_left(story.sentences, first, key=_index)
    end = bisect_right(story.sentences, last, key=_index)
    return story.sentences[begin:end]


def start_of(figure: Figure) -> int:
    """Where a figure begins in the text: by it the figures of a story are in order."""
    return figure.span.start


def _index(sentence: Sentence) -> int:
    return sentence.index


def index_of(sentence: Sentence, figure: Figure) -> int:
    """The index of one of the figures of a sentence, which stand in the order of print."""
    return bisect_left(sentence.figures, figure.span.start, key=start_of)


def figures_within(sentence: Sentence, place: int, reach: int) -> tuple[Figure, ...]:
    """The figures of a sentence that stand no farther than so many characters from a place in its skeleton."""
    first, last = bisect_left(sentence.places, max(0, place - reach)), bisect_left(sentence.places, place + reach)
    return sentence.figures[first:last]


def figure_of_comment(item: Suppression) -> Figure:
    """A comment to figcheck as a figure without a value, so that a finding can point at it."""
    return Figure(item.span, item.written, Kind.IDENTIFIER, None, 0, EVERYTHING, EVERYTHING, trace=("comment",))


def as_read(figure: Figure) -> str:
    """The words of a figure as its readers saw them: plain and in lower case, on one line."""
    return lower_twin(plain_twin(figure.text)).replace("\n", " ")


def figure_of_words(story: Story, sentence: Sentence, start: int, end: int) -> Figure:
    """Words that stand for a value ("majority") as a figure without one, from their place in the skeleton."""
    shift = sentence.span.start + sum(
        figure.span.end - figure.span.start - 1
        for figure, place in zip(sentence.figures, sentence.places, strict=True)
        if place < start
    )
    words = sentence.skeleton[start:end]
    if story.text[start + shift : end + shift].lower() != words:
        # spaces before the words stand closer together in the skeleton than in the text
        at = story.text[start + shift : sentence.span.end].lower().find(words)
        shift = (start + shift + at if at >= 0 else sentence.span.start) - start
    span = Span(start + shift, end + shift)
    text = story.text[span.start : span.end]
    return Figure(span, text, Kind.FRACTION, None, 0, EVERYTHING, EVERYTHING, sentence=sentence.index, trace=("words",))


def named_at(story: Story, sentence: Sentence, span: Span) -> Figure:
    """What a list names, as a count of no value, so that a claim can point at it."""
    text = story.text[span.start : span.end]
    return Figure(span, text, Kind.COUNT, None, 0, EVERYTHING, EVERYTHING, sentence=sentence.index, trace=("words",))


def one_of_words(story: Story, sentence: Sentence, start: int, end: int) -> Figure:
    """Words that count as one ("one", "a security guard") as a count, from their place in the skeleton."""
    return count_of_words(figure_of_words(story, sentence, start, end), 1)


def count_of_words(words: Figure, number: int) -> Figure:
    """Words that stand for a number ("quadruple") as a count of so many."""
    return replace(exactly(words, number), kind=Kind.COUNT)


def exactly(figure: Figure, number: int, unit: str | None = None) -> Figure:
    """A figure as an exact whole number, where its print says so: "half-year" in months, the year 2000."""
    value = point(number)
    return replace(figure, stated=Decimal(number), place=0, tight=value, loose=value, unit=unit or figure.unit)


def range_of(story: Story, first: Figure, second: Figure) -> Figure | None:
    """Two figures as the ends of one range, in the order of print; None where one of them is itself a range."""
    if first.stated is None or second.stated is None or first.upper is not None or second.upper is not None:
        return None
    lower = Number(first.stated, first.place, first.tight, first.loose)
    upper = Number(second.stated, second.place, second.tight, second.loose)
    span = Span(first.span.start, second.span.end)
    return replace(first, span=span, text=story.text[span.start : span.end], lower=lower, upper=upper)
