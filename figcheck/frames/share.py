"""A part, its whole and the share it is said to be: "45 of the 60 (75%)", "62% of the 48,200 voters, or 29,900".

The whole is the number tied by "of"; a percentage of anything else is a share of something that the story does not
count.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Certainty, Figure, Relation, Sentence, Story
from ..story import SIGN_OF_KIND
from ..wording import named
from .pattern import KIND_SETS, Hit, Late, hits, pattern
from .series import comparable, open_ended

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
# matches "up", "rise", "more than double": the share is a change and no part of a whole
_CHANGE = Late(
    r"(?<![a-z])(?:rise|rises|rose|fall|falls|fell|increase|increased|decrease|decreased|growth|drop|dropped|"
    r"decline|declined|up|down|respectively|interest|odds|risk)(?![a-z])"
)  # fmt: skip


def share(story: Story) -> Iterator[Relation]:
    """Relations of part, whole and share."""
    for sentence in story.sentences:
        if len(sentence.figures) >= 3:
            yield from _in_sentence(sentence)


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
                yield Relation("share", roles, (("wording", wording),), Certainty.STATED, named("share", wording))


def _fits(hit: Hit, sentence: Sentence) -> bool:
    part, whole, part_share = hit.all("part")[0], hit.all("whole")[0], hit.all("share")[0]
    if not comparable(part, whole) or part.upper is not None or whole.upper is not None or part_share.upper is not None:
        return False
    if part.unit != whole.unit or (open_ended(part) and open_ended(whole)):
        return False
    return not _CHANGE.search(sentence.skeleton[hit.start : hit.end])
