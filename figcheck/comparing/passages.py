"""What of a long source a draft speaks of: only the figures that stand there are put together in a step.

Of a book the figures of two chapters make any number by chance. So of a source with many figures those count that share
words with a figure of the draft or are told by one, and those that stand beside them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from heapq import nlargest

from .alignment import Candidate, Index, weight_of_words
from .texts import Entry, Text

# a source of so many figures, some twenty pages of news, is looked at as a whole
_MANY = 1500
# how many figures of a long source each of a draft leads to, and how many sentences around them are looked at
_LEADS, _AROUND = 12, range(-2, 3)


def passages(index: Index, draft: Text, chosen: Sequence[Candidate | None]) -> Text:
    """The source of an index with the figures alone that a draft speaks of; all of them where it is not long."""
    text = index.text
    if len(text.entries) <= _MANY:
        return text
    told = [item.source for item in chosen if item is not None and item.source.figure.source == text.place]
    leads = (lead for entry in draft.entries for lead in _leads(entry, index))
    sentences = {lead.figure.sentence + step for lead in (*told, *leads) for step in _AROUND}
    return replace(text, entries=tuple(entry for entry in text.entries if entry.figure.sentence in sentences))


def _leads(entry: Entry, index: Index) -> list[Entry]:
    """The figures of a source that share the most with an entry of the draft."""

    def weight(source: Entry) -> float:
        return weight_of_words(entry, source, index.text)[0]

    return nlargest(_LEADS, index.sharing(entry), key=weight)
