"""A part, its whole and the share it is said to be: "45 of the 60 (75%)", "62% of the 48,200 voters, or 29,900".

The whole is the number tied by "of"; a percentage of anything else is a share of something that the story does not
count.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, figure_of_words
from .pattern import KIND_SETS, Hit, Late, hits, pattern
from .series import comparable, open_ended
from .share_apart import apart
from .share_pairs import of_total, pairs

_SIGNS = "".join(SIGN_OF_KIND.values())
_WORDS = {
    "of": r"(?:out )?of (?:(?:the|its|their|his|her|our|these|those|all|a|an|total) ){0,3}",
    "near": f"[^{_SIGNS}.;:()\\n]{{0,45}}?",
    "far": f"[^{_SIGNS}.;()\\n]{{0,75}}?",
    "or": (
        r"(?:,? or(?: just| only| some)?|,? which is|,? equivalent to|,? equal to|,? i\.e\.|,? meaning|,? that is|"
        r",? =|,? comes to|,? amounting to) (?:the |a |its )?"
    ),
    "levy": (
        r" (?:[a-z]+ ){0,2}(?:fee|cut|commission|tax|levy|stake|slice|discount|deposit|premium|royalty|bonus|"
        r"charge|surcharge|tip|down payment)"
    ),
    "is": (
        r",? (?:or|is|are|was|were|accounts? for|accounted for|accounting for|represents?|represented|representing|"
        r"makes? up|made up|making up|comprises|constitutes|constituted|constituting) (?:just |only )?"
    ),
}
_PARTS = ("money", "count", "quantity")


def _same_kind(source: str) -> tuple[str, ...]:
    """A pattern for each kind of part, with the whole of the same kind."""
    return tuple(source.replace("{part}", f"{{part:{k}}}").replace("{whole}", f"{{whole:{k}}}") for k in _PARTS)


_SOURCES = (
    # matches "45 of the 60 pupils (75%)"; refuses "45 of the pupils (75%)"
    (
        r"{part}(?: [a-z'-]+){0,3} <<of>>{whole}<<near>>,? ?[(\[](?:or |about |just |some )?{share:percent}(?! "
        r"(?:more|fewer|less|up|down|higher|lower)[ )])"
    , "of, bracket"),
    # matches "45 of the 60 pupils, or 75%,"; refuses "45 of the 60 pupils, 75% of them girls"
    (r"{part}(?: [a-z'-]+){0,3} <<of>>{whole}<<near>><<or>>{share:share}(?! of )", "of, or"),
    # matches "62% of the 48,200 people on the roll, or 23,400 votes"; refuses "62% of the 48,200 people who paid 30"
    (
        r"{share:share} <<of>>{whole}<<far>>(?:<<or>>| [(\[]|,? ?[—–-]{1,2} ?|, (?:some|about|or) |, ){part}(?: "
        r"[a-z'-]+){0,3} ?(?:in all|[),.—–]|votes|homes|people|$)"
    , "share of whole, part"),
    # matches "a 1% fee on the M sale, or about M"; refuses "a 1% fee and M"
    (
        r"{share:percent}<<levy>> (?:on|of|in|from) (?:the |its |a |an |his |her |their "
        r")?{whole}<<far>><<or>>{part}"
    , "levy"),
    # matches "512 homes, 8% of the 6,400 at risk"; refuses "512 homes, 8% of them empty"
    (
        r"{part}<<near>>(?:,| [—–-]|<<is>>|<<or>>) ?(?:a |the |just |only |some )?{share:share} (?:share "
        r")?<<of>>{whole}(?! (?:a|per) )"
    , "part, share of whole"),
    # matches "512 (8%) of the 6,400 homes"; refuses "512 (8%) of the homes"
    (r"{part}(?: [a-z'-]+){0,3} ?[(\[]{share:percent}[)\]](?: [a-z'-]+){0,2} <<of>>{whole}", "part (share) of whole"),
    # matches "of the 60 pupils, 45 (75%) passed"; refuses "of the 60 pupils, 75% passed"
    (
        r"(?<![a-z])(?:of|among) (?:the |these |those |all |its |their )?(?:total )?{whole}<<near>>, (?:only |just "
        r"|some |about )?{part}(?: [a-z'-]+){0,3} ?(?:[(\[]|, or ){share:percent}"
    , "of whole, part (share)"),
)  # fmt: skip
_PATTERNS = tuple((pattern(text, _WORDS), wording) for source, wording in _SOURCES for text in _same_kind(source))
# matches "of the district's 181,000 voters, 15% are independent"; the part stands in the next sentence
_OF_WHOLE = pattern(r"(?<![a-z])of <<far>>{whole:count}<<near>>, (?:only |just |some )?{share:percent} (?!of )", _WORDS)
# matches "that's around 28,000 people", "that equates to 300"; refuses "that is why 300"
_THAT_IS = pattern(
    r"^\W*(?:that's|that is|that equates to|that amounts to|that means|this means|this is|which is|this "
    r"equates to|that comes to) (?:some |just |only |the )?{part:count}"
)
# matches "38 people, the majority of the 61 held"; refuses "38 people, a majority of the council", "18 votes to 15, a
# majority of three"
_MAJORITY_OF = pattern(
    rf"{{part:count}}[^{_SIGNS}.;:()\n]{{0,60}}?, (?:or |which is |making up )?(?:the |a )(?:[a-z]+ )?"
    r"(?P<word>majority) of (?:the |its |their |all ){whole:count}"
)
# matches "up", "rise", "more than double": the share is a change and no part of a whole
_CHANGE = Late(
    r"(?<![a-z])(?:rise|rises|rose|fall|falls|fell|increase|increased|decrease|decreased|growth|drop|dropped|"
    r"decline|declined|up|down|respectively|interest|odds|risk)(?![a-z])"
)  # fmt: skip


def share(story: Story) -> Iterator[Relation]:
    """Relations of part, whole and share, and of part and share with another pair that has the same whole."""
    previous: Sentence | None = None
    for sentence in story.sentences:
        if len(sentence.figures) >= 3:
            yield from _in_sentence(sentence)
        if previous is not None and previous.index + 1 == sentence.index:
            yield from _that_is(previous, sentence)
        previous = sentence
    for sentence in story.sentences:
        yield from _majorities(story, sentence)
    yield from pairs(story)
    yield from of_total(story)
    yield from apart(story)


def _majorities(story: Story, sentence: Sentence) -> Iterator[Relation]:
    """A part that is called the majority of its whole; the word stands for the share."""
    for hit in hits(sentence, _MAJORITY_OF):
        part, whole = hit.all("part")[0], hit.all("whole")[0]
        if part.upper is None and whole.upper is None:
            start = sentence.skeleton.index(hit.word("word"), hit.start)
            word = figure_of_words(story, sentence, start, start + len(hit.word("word")))
            cues = (("wording", "majority of"), ("word", hit.word("word")))
            yield Relation(
                "share", (("part", (part,)), ("whole", (whole,)), ("share", (word,))), cues, Certainty.STATED
            )


def _in_sentence(sentence: Sentence) -> Iterator[Relation]:
    if not any(figure.kind in KIND_SETS["share"] for figure in sentence.figures):
        return
    seen: set[tuple[Figure, ...]] = set()
    for compiled, wording in _PATTERNS:
        for hit in hits(sentence, compiled):
            roles = tuple((role, hit.all(role)) for role in ("part", "whole", "share"))
            key = tuple(figures[0] for _, figures in roles)
            if key not in seen and _fits(hit, sentence):
                seen.add(key)
                yield Relation("share", roles, (("wording", wording),), Certainty.STATED)


def _fits(hit: Hit, sentence: Sentence) -> bool:
    part, whole, part_share = hit.all("part")[0], hit.all("whole")[0], hit.all("share")[0]
    if not comparable(part, whole) or part.upper is not None or whole.upper is not None or part_share.upper is not None:
        return False
    if part.unit != whole.unit or (open_ended(part) and open_ended(whole)):
        return False
    return not _CHANGE.search(sentence.skeleton[hit.start : hit.end])


def _that_is(previous: Sentence, sentence: Sentence) -> Iterator[Relation]:
    """ "Of the 181,000 voters, 15% are independent. That's around 28,000 people." """
    for hit in hits(sentence, _THAT_IS):
        for earlier in hits(previous, _OF_WHOLE):
            roles = (("part", hit.all("part")), ("whole", earlier.all("whole")), ("share", earlier.all("share")))
            percents = [figure for figure in previous.figures if figure.kind is Kind.PERCENT]
            if percents == list(earlier.all("share")) and hit.all("part")[0].kind is Kind.COUNT:
                yield Relation("share", roles, (("wording", "that is"),), Certainty.IMPLIED)
