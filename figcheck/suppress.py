"""What a story itself asks not to be reported: comments to figcheck, and "(sic)" behind a figure.

A comment is one of HTML, which Markdown takes too, or a Markdown reference that nothing refers to; it names the rules
it speaks of, by any selector of the configuration, and may give a reason:

    <!-- figcheck: ignore[percent-change-mismatch] as the minister put it -->
    [//]: # (figcheck: ignore[FC201] as the minister put it)

`ignore` speaks of the paragraph it stands in; where it stands alone, above one, of the one that follows. A list item
and a row of a table are paragraphs of their own. `disable` holds until the `enable` that names the same rule, or to the
end, and `ignore-file` everywhere. A finding is silenced when one of its places lies there: it blames neither of them,
so a comment at either will do. "(sic)" or "[sic]" tells readers that a figure stands as it was written; findings on it
are silenced.

Comments are looked for in the file, where a reader of its format leaves them out of the text, and mapped by its
`Origin`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from .authoring import Rule
from .document import blanked
from .errors import UnknownRule
from .hints import nearest_names
from .late import Late
from .model import Figure, Finding, Span, Suppression
from .origin import Origin, Segment
from .plan import Plan
from .registry import ALL, matching

IGNORE, DISABLE, ENABLE, IGNORE_FILE, SIC = "ignore", "disable", "enable", "ignore-file", "sic"
_VERBS = (IGNORE, DISABLE, ENABLE, IGNORE_FILE)
# what a finding is marked with that was silenced
BY_COMMENT, BY_SIC, BY_BASELINE = "comment", "sic", "baseline"

_NAME = "figcheck:"
# matches "<!-- figcheck:", "[//]: # (figcheck:"; refuses "<!-- see figcheck:"
_OPENING = Late(r"(?:<!--|\[//\]:[ \t]{0,4}#[ \t]{0,4}\()\s{0,40}figcheck:")
# matches " ignore[FC201, FC3] as said", "disable"; refuses "[FC201]"
_WORDS = Late(r"\s*(?P<verb>[A-Za-z][\w-]*)\s*(?:\[(?P<rules>[^\]]*)\])?(?P<reason>.*)", re.DOTALL)
# matches "(sic)", "[Sic!]"; refuses "(music)"
_SIC = Late(r"[(\[]sic[.!]?[)\]]", re.IGNORECASE)
# matches " ", "” ", ", " between a figure and its "(sic)"; refuses " said "
_BESIDE = Late(r"[\s\"'“”‘’,.;:)\]]*")
# matches "\n\n", "\n- ", "\n| a", "\n12. "; refuses "\nwords"
_EDGE = Late(r"\n(?:[ \t\r]*(?=\n)|(?=[ \t]*(?:[-*•+][ \t]|\d{1,3}[.)][ \t]|\|)))")
# matches "</p>", "</td >"; refuses "<p>", "</em>"
_BLOCK_ENDS = Late(r"</(?:p|li|h[1-6]|td|th|tr|dd|dt|div|blockquote|figcaption|section|article|hl1|hl2)\b", re.I)
# matches "<p", "</div"; refuses "< 5"
_TAG = Late(r"</?[A-Za-z][\w.-]{0,20}")
_LONGEST_WRITTEN, _LONGEST_COMMENT = 80, 2_000


def comments(text: str, origin: Origin | None) -> tuple[Suppression, ...]:
    """The comments to figcheck of a story, one entry for each rule that one names, in the order of the file."""
    source = origin.source if origin is not None and origin.segments else text
    places = list(_comments(source)) if _NAME in source else []
    if not places:
        return ()
    view = _View(text, origin, source, [place for place, _ in places])
    found: list[Suppression] = []
    for place, words in places:
        found += _entries(view, place, words)
    return tuple(_enabled(found))


def comment_spans(text: str, origin: Origin | None) -> tuple[Span, ...]:
    """Where comments to figcheck stand in a text that is its own file, and so are to be masked."""
    if (origin is not None and origin.segments) or _NAME not in text:
        return ()
    return tuple(place for place, _ in _comments(text))


def sics(text: str) -> tuple[Span, ...]:
    """Where a text says "(sic)" or "[sic]"."""
    return tuple(Span(*match.span()) for match in _SIC.finditer(text)) if "(" in text or "[" in text else ()


def sic_figures(text: str, found: Sequence[Span], figures: Sequence[Figure]) -> Iterator[Suppression]:
    """For each "(sic)" directly behind a figure, or behind what the figure counts, its suppression."""
    if not found:
        return
    reached = [max(figure.span.end, figure.thing.span.end if figure.thing else 0) for figure in figures]
    for span in found:
        index = bisect_right(reached, span.start) - 1
        if index >= 0 and _BESIDE.fullmatch(text, reached[index], span.start):
            yield Suppression(SIC, ALL, text[span.start : span.end], span, figures[index].span)


def silenced(
    findings: Iterable[Finding], suppressions: Sequence[Suppression], plan: Plan
) -> tuple[list[Finding], list[Finding], list[Suppression]]:
    """The findings that are left, those that are silenced, and the suppressions with how many each has silenced."""
    names = [_rules_of(item, plan.known) for item in suppressions]
    counts = [0] * len(suppressions)
    left, gone = [], []
    for finding in findings:
        hits = [
            index for index, item in enumerate(suppressions) if finding.rule in names[index] and _holds(item, finding)
        ]
        for index in hits:
            counts[index] += 1
        if hits:
            item = suppressions[hits[0]]
            by = BY_SIC if item.form == SIC else BY_COMMENT
            gone.append(replace(finding, suppressed_by=by, suppressed_because=item.reason))
        elif finding.fingerprint in plan.baseline:
            gone.append(replace(finding, suppressed_by=BY_BASELINE))
        else:
            left.append(finding)
    return left, gone, [replace(item, silenced=count) for item, count in zip(suppressions, counts, strict=True)]


def examined(suppressions: Iterable[Suppression], plan: Plan) -> Iterator[Suppression]:
    """The comments that can be judged: those of rules that were used, and those that mean nothing, with the reason."""
    running = {rule.name for rule in plan.rules}
    for item in suppressions:
        if item.form in (SIC, ENABLE) and not item.problem:
            continue
        if item.problem:
            yield item
            continue
        try:
            named = {rule.name for rule in matching(plan.known, (item.rule,))}
        except UnknownRule as error:
            yield replace(item, problem=str(error))
            continue
        if item.silenced or named & running:
            yield item


def _rules_of(item: Suppression, known: tuple[Rule, ...]) -> frozenset[str]:
    if item.problem or item.form == ENABLE:
        return frozenset()
    try:
        return frozenset(rule.name for rule in matching(known, (item.rule,)))
    except UnknownRule:
        return frozenset()


def _holds(item: Suppression, finding: Finding) -> bool:
    places = (finding.span, *(label.span for label in finding.labels))
    return any(place.overlaps(item.region) for place in places)


def _comments(source: str) -> Iterator[tuple[Span, str]]:
    """Each comment to figcheck in a file: where it stands, and its words; one that is not closed is none."""
    reached = 0
    for opening in _OPENING.finditer(source):
        closing = "-->" if opening.group().startswith("<") else ")"
        end = source.find(closing, opening.end(), opening.end() + _LONGEST_COMMENT)
        if end >= 0 and opening.start() >= reached:
            reached = end + len(closing)
            yield Span(opening.start(), reached), source[opening.end() : end]


def _entries(view: _View, place: Span, words: str) -> Iterator[Suppression]:
    """The entries of one comment."""
    span = view.span(place)
    match = _WORDS.fullmatch(words)
    written = f"{_NAME} {' '.join(words.split())[:_LONGEST_WRITTEN]}".strip()
    blank = Suppression("", "", written, span, span)
    if match is None:
        yield replace(blank, problem="it does not say what to do: write ignore[rule-name], with a rule's name")
        return
    verb = match["verb"].lower()
    if verb not in _VERBS:
        near = nearest_names(verb, _VERBS, 1)
        hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(_VERBS)}"
        yield replace(blank, problem=f"it says {match['verb']!r}, which is no word for figcheck; {hint}")
        return
    rules = [rule.strip() for rule in (match["rules"] or "").split(",") if rule.strip()]
    if not rules:
        yield replace(blank, form=verb, problem=f"it names no rule: write {verb}[rule-name]")
    reason = " ".join(match["reason"].split()).strip("-–: ")
    for rule in dict.fromkeys(rules):
        yield Suppression(verb, rule, f"{_NAME} {verb}[{rule}]", span, view.region(verb, place), reason)


def _enabled(found: list[Suppression]) -> list[Suppression]:
    """The entries, with each `disable` ended by its `enable`; an `enable` that ends nothing is a problem."""
    done = list(found)
    opened: dict[str, list[int]] = {}
    for index, item in enumerate(found):
        if item.problem:
            continue
        if item.form == DISABLE:
            opened.setdefault(item.rule, []).append(index)
        elif item.form == ENABLE:
            names = list(opened) if item.rule == ALL else [item.rule]
            ended = [other for name in names for other in opened.pop(name, ())]
            for other in ended:
                region = found[other].region
                done[other] = replace(found[other], region=Span(region.start, max(region.start, item.region.start)))
            if not ended:
                done[index] = replace(item, problem=f"no disable[{item.rule}] stands before it")
    return done


class _View:
    """A text beside its file, as far as comments need it: what stands before and behind an offset of the file."""

    __slots__ = ("_edges", "_order", "_seen", "_starts", "source", "text")

    def __init__(self, text: str, origin: Origin | None, source: str, places: Sequence[Span]) -> None:
        self.text, self.source = text, source
        whole = Segment(Span(0, len(text)), Span(0, len(text)))
        segments = origin.segments if origin is not None else ()
        self._seen = text if segments else blanked(text, places)
        if not segments:
            # a comment in a text that is its own file is no part of what is read
            cuts = [0, *(cut for place in places for cut in (place.start, place.end)), len(text)]
            segments = tuple(
                Segment(trimmed, trimmed)
                for start, end in zip(cuts[::2], cuts[1::2], strict=True)
                if (trimmed := _trimmed(text, start, end))
            ) or (whole,)
        self._order = sorted(segments, key=_in_file)
        self._starts = [segment.source.start for segment in self._order]
        self._edges = [(0, 0), *(edge.span() for edge in _EDGE.finditer(self._seen)), (len(text), len(text))]

    def region(self, verb: str, place: Span) -> Span:
        """What a comment speaks of, in the text; the open end of `disable` is mended when its `enable` is known."""
        if verb == IGNORE_FILE:
            return Span(0, len(self.text))
        (before, gap), (after, rest) = self._before(place.start), self._behind(place.end)
        if verb != IGNORE:
            return Span(after, len(self.text))
        this = self._paragraph(before - 1) if before > 0 else None
        following = self._paragraph(after) if after < len(self.text) else None
        if this is not None and (this == following or _is_inside(gap, rest)):
            return this
        return following or Span(len(self.text), len(self.text))

    def span(self, place: Span) -> Span:
        """Where a comment stands in the text; a point, where the reader has left it out."""
        if self.text is self.source:
            return place
        at = self._behind(place.end)[0]
        return Span(at, at)

    def _before(self, offset: int) -> tuple[int, str]:
        """Where the text before an offset of the file ends, and what the file has between."""
        index = bisect_left(self._starts, offset) - 1
        if index < 0:
            return 0, self.source[:offset]
        last = self._order[index]
        if last.source.end > offset:
            return last.text.start + offset - last.source.start, ""
        return last.text.end, self.source[last.source.end : offset]

    def _behind(self, offset: int) -> tuple[int, str]:
        """Where the text behind an offset of the file begins, and what the file has between."""
        index = bisect_left(self._starts, offset)
        if index and self._order[index - 1].source.end > offset:
            last = self._order[index - 1]
            return last.text.start + offset - last.source.start, ""
        if index == len(self._order):
            return len(self.text), self.source[offset:]
        return self._order[index].text.start, self.source[offset : self._order[index].source.start]

    def _paragraph(self, at: int) -> Span:
        """The paragraph around an offset: up to a blank line, another list item or another row on either side."""
        index = bisect_right(self._edges, (at, at), hi=len(self._edges) - 1)
        return Span(self._edges[index - 1][1], self._edges[index][0])


def _in_file(segment: Segment) -> int:
    return segment.source.start


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """A stretch of a text without the white space at its ends; None where there is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _is_inside(gap: str, rest: str) -> bool:
    """Whether a comment stands in the paragraph before it, by what the file has between the two and behind it."""
    if _BLOCK_ENDS.search(gap):
        return False
    tag = _TAG.search(rest)
    return "\n" not in gap or (tag is not None and bool(_BLOCK_ENDS.match(tag.group())))
