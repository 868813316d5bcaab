"""Shares of one whole at two times: "grew from 17% to 26%, while the share of Christians declined from 77% to 65%".

Both the earlier levels and the later ones are shares of one whole when the sentence speaks of a share or of a
population and every move belongs to another group; they may run over the next sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.answers import PEOPLES, WHOLE_WORDS
from ..model import Certainty, Figure, Relation, Sentence, Story
from .pattern import Late, hits, pattern

# matches "from P to P", "from P white to P white", "from P of residents to P"; refuses "from P to C"
_MOVE = pattern(r"from {old:percent}(?: of [a-z ]{2,20}| [a-z]+)?(?: in)?,? ?to (?:about |just |nearly )?{new:percent}")
# matches "stayed even at about P", "held steady at P"; refuses "stayed at home"
_STILL = pattern(
    r"(?:stayed|remained|held|was)(?: (?:even|steady|flat|unchanged|stable|the same|level))? at (?:about |around )?"
    r"{level:percent}"
)
_WHOLE = Late(rf"(?<![a-z])(?:{'|'.join(WHOLE_WORDS)})(?![a-z])")
_PEOPLE = Late(rf"(?<![a-z-])(?P<name>{'|'.join(PEOPLES)})s?(?![a-z])")
# matches words by which a percentage is a rate and no share
_RATE = Late(
    r"(?<![a-z])(?:turnout|rates?|unemploy[a-z]*|favou?rab[a-z]+|approv[a-z]+|interest|margin|yield|poverty)(?![a-z])"
)
_FEWEST = 2


def moved(story: Story) -> Iterator[Relation]:
    """Relations between the earlier shares, and between the later shares, of one whole."""
    previous: tuple[Sentence, list[tuple[str, Figure, Figure]]] | None = None
    for sentence in story.sentences:
        found = _moves(sentence)
        if not found:
            continue
        chain = found
        if previous is not None and sentence.index - previous[0].index == 1:
            together = [*previous[1], *found]
            same = sentence.paragraph == previous[0].paragraph and len({move[0] for move in together}) == len(together)
            chain = together if same else found
        named = {name for name, _, _ in chain}
        if len(named) == len(chain) >= _FEWEST:
            for wording, figures in (("before", [old for _, old, _ in chain]), ("after", [new for _, _, new in chain])):
                roles = (("part", tuple(figures)),)
                yield Relation("shares_of_one", roles, (("wording", wording),), Certainty.IMPLIED)
        previous = (sentence, chain)


def _moves(sentence: Sentence) -> list[tuple[str, Figure, Figure]]:
    """The moves of a sentence that speaks of shares of a population, each with the people it is of."""
    text = sentence.skeleton
    if not _WHOLE.search(text) or _RATE.search(text):
        return []
    found = [(hit.start, hit.end, hit.all("old")[0], hit.all("new")[0]) for hit in hits(sentence, _MOVE)]
    still = [(hit.start, hit.end, hit.all("level")[0], hit.all("level")[0]) for hit in hits(sentence, _STILL)]
    moves: list[tuple[str, Figure, Figure]] = []
    at = 0
    for _, end, old, new in sorted([*found, *still], key=lambda move: move[0]):
        names = [match["name"] for match in _PEOPLE.finditer(text[at:end])]
        if not names or old.upper is not None or new.upper is not None:
            return []
        moves.append((names[-1], old, new))
        at = end
    return moves if found else []
