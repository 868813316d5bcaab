"""The members of a tie as figures of the story: by number, by place or by the words that serve as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..document import parse
from ..house import House
from ..interval import EVERYTHING
from ..late import Late
from ..model import CalendarDate, Figure, Kind, Span, Story
from ..reading.reader import read
from ..records import dataclass
from .contract import PUBLISHED, Elsewhere, Half, Member, Quote, Tie, Unusable
from .found import end_of
from .words import named, worded

# matches "-", " to ", " and ", "–", ":" between the two numbers of a pair; refuses " of the "
_JOINT = Late(
    r"(?<=[\w%])\s{0,2}(?:-|–|—|:|/|\bto\b|\band\b|\bor\b|\bthrough\b|\bin\b|\bout of\b|\bof\b)[\s-]{0,2}(?=[\w$£€])"
)
# figures that are two numbers or a name with one: half of their print is read by itself
_READ_AGAIN = frozenset({Kind.SCORE, Kind.RATIO, Kind.IDENTIFIER, Kind.FRACTION})


@dataclass(frozen=True, slots=True)
class Members:
    """Finds the figures that the members of a tie mean.

    `numbered` are the figures as `figcheck.extract` counts them; the story may have fewer, where comments are masked.
    `sources` find the figures of the texts that the story is compared with.
    """

    story: Story
    numbered: tuple[Figure, ...]
    house: House
    sources: tuple[Members, ...] = ()

    def of(self, tie: Tie) -> dict[str, tuple[Figure, ...]]:
        """The figures of each role. Raises Unusable for a member that is none, and for one figure in two roles."""
        anchors = [span for members in tie.roles.values() for member in members for span in self._placed(member)]
        found = {
            role: tuple(self._in_role(tie.kind, role, member, anchors) for member in members)
            for role, members in tie.roles.items()
            if members
        }
        if tie.kind != "weekday_date":
            _check_distinct(found)
        if all(figure.source is not None for figures in found.values() for figure in figures):
            raise Unusable("all its figures stand in sources, and none in the text")
        return found

    def _in_role(self, kind: str, role: str, member: Member, anchors: Sequence[Span]) -> Figure:
        """The figure of a member in its role; who is named as a part of a sum counts as one: "Ola and six others"."""
        try:
            return self._figure(member, anchors, names=role == "item")
        except Unusable:
            if (kind, role) != ("sum", "part") or not isinstance(member, (Span, Quote)):
                raise
            counted = named(self._figure(member, anchors, names=True))
            if counted is None:
                raise
            return counted

    def _placed(self, member: Member) -> Iterable[Span]:
        """Where a member that is told by its place stands."""
        if isinstance(member, int) and 0 <= member < len(self.numbered):
            yield self.numbered[member].span
        elif isinstance(member, Span):
            yield member

    def _figure(self, member: Member, anchors: Sequence[Span], names: bool) -> Figure:
        """The figure of a member; where names may stand, words that are no figure are one."""
        if names and isinstance(member, (Span, Quote)):
            return self._named(self._nearest(member.words, anchors) if isinstance(member, Quote) else member)
        if isinstance(member, int):
            if not 0 <= member < len(self.numbered):
                raise Unusable(f"there is no figure {member}; the text has {len(self.numbered)}, counted from 0")
            return self._at(self.numbered[member].span)
        if isinstance(member, Half):
            return self._half_of(member)
        if isinstance(member, Span):
            return self._at(member)
        if isinstance(member, Quote):
            return self._at(self._nearest(member.words, anchors))
        if isinstance(member, Elsewhere):
            return self._elsewhere(member, names)
        return self._published()

    def _elsewhere(self, member: Elsewhere, names: bool) -> Figure:
        if not 0 <= member.source < len(self.sources):
            raise Unusable(
                f"there is no source {member.source}; the text is compared with {len(self.sources)}, counted from 0"
            )
        figure = self.sources[member.source]._figure(member.member, (), names)
        return replace(figure, source=member.source)

    def _named(self, span: Span) -> Figure:
        """The name of one thing of a list."""
        if not 0 <= span.start < span.end <= len(self.story.text):
            raise Unusable(f"the span [{span.start}, {span.end}] is not one of this text")
        words = self.story.text[span.start : span.end]
        return Figure(span, words, Kind.IDENTIFIER, None, 0, EVERYTHING, EVERYTHING, trace=("words",))

    def _published(self) -> Figure:
        day = self.story.published
        if day is None:
            raise Unusable("the day of publication is not known")
        return Figure(
            Span(0, 0), day.isoformat(), Kind.DATE, None, 0, EVERYTHING, EVERYTHING,
            when=CalendarDate(day.year, day.month, day.day), trace=(PUBLISHED,),
        )  # fmt: skip

    def _at(self, span: Span) -> Figure:
        """The figure that a place means: half of a pair where it covers only that, words where it covers none."""
        text = self.story.text
        if not 0 <= span.start < span.end <= len(text):
            raise Unusable(f"the span [{span.start}, {span.end}] is not one of this text of {len(text)} characters")
        over = [figure for figure in self.story.figures if figure.span.overlaps(span)]
        if over and all(figure.kind is Kind.IDENTIFIER for figure in over):
            return self._alone(span) or over[0]
        whole = [figure for figure in over if figure.kind is not Kind.IDENTIFIER and _is_inside(figure, span)]
        if len(over) > 1 and (pair := self._read(span)) is not None and _is_score(pair):
            return replace(pair, kind=Kind.SCORE)
        if whole:
            return next((figure for figure in whole if figure.kind is not Kind.ORDINAL), whole[0])
        if over:
            return self._half(max(over, key=lambda other: _shared(other.span, span)), span)
        return self._words(span)

    def _half_of(self, half: Half) -> Figure:
        figure = self._figure(half.number, (), names=False)
        joint = _JOINT.search(figure.text)
        if joint is None:
            raise Unusable(f"{' '.join(figure.text.split())!r} does not print two numbers")
        at = figure.span.start + (joint.end() if half.is_second else 0)
        end = figure.span.end if half.is_second else figure.span.start + joint.start()
        return self._half(figure, Span(at, end))

    def _half(self, figure: Figure, span: Span) -> Figure:
        """The half of a pair that a place covers, or the whole figure."""
        joint = _JOINT.search(figure.text)
        if joint is None or (span.start <= figure.span.start and span.end >= figure.span.end):
            return figure
        first = Span(figure.span.start, figure.span.start + joint.start())
        second = Span(figure.span.start + joint.end(), figure.span.end)
        on_first, on_second = _shared(first, span), _shared(second, span)
        if bool(on_first) is bool(on_second):
            return figure
        place = first if on_first else second
        number = figure.lower if on_first else figure.upper
        if number is not None:
            text = self.story.text[place.start : place.end]
            return replace(end_of(figure, number), span=place, text=text)
        if figure.kind in _READ_AGAIN:
            return self._read(place) or figure
        return figure

    def _alone(self, span: Span) -> Figure | None:
        """A number that the story uses as a name, read for itself: the six of "Big Six"."""
        found = self._read(span)
        if found is not None and found.kind is not Kind.IDENTIFIER:
            return found
        return worded(self.story.text, span)

    def _words(self, span: Span) -> Figure:
        """Words without a figure, read by themselves or as a word that stands for one."""
        found = self._read(span)
        if found is not None:
            return found
        text = self.story.text
        sentence = max((s.index for s in self.story.sentences if s.span.start <= span.start), default=0)
        figure = worded(text, span)
        if figure is None:
            raise Unusable(f"there is no figure in {_said(text, span)!r}, and the words stand for none")
        return replace(figure, sentence=sentence)

    def _read(self, span: Span) -> Figure | None:
        """The one figure that the words of a place are when they stand alone; None where they are none, or several."""
        found = read(parse(self.story.text[span.start : span.end]), self.house)
        if len(found) != 1:
            return None
        sentence = max((s.index for s in self.story.sentences if s.span.start <= span.start), default=0)
        own = found[0].span
        return replace(found[0], span=Span(own.start + span.start, own.end + span.start), sentence=sentence)

    def _nearest(self, words: str, anchors: Sequence[Span]) -> Span:
        """The place of some words that is nearest to the other members of their tie."""
        text, wanted = self.story.text.lower(), words.lower()
        places = []
        at = text.find(wanted)
        while at >= 0:
            if _is_whole(text, at, at + len(wanted)):
                places.append(Span(at, at + len(wanted)))
            at = text.find(wanted, at + 1)
        if not places:
            raise Unusable(f"the text does not say {words[:60]!r}")
        free = [place for place in places if not any(place.overlaps(other) for other in anchors)]
        return min(free or places, key=lambda place: min((_gap(place, other) for other in anchors), default=0))


def _is_score(figure: Figure) -> bool:
    """True for two numbers of which the first is the larger: "4 – 0", which no range is."""
    ends = figure.stated, figure.upper.stated if figure.upper else None
    return figure.kind is Kind.SCORE or (ends[0] is not None and ends[1] is not None and ends[1] < ends[0])


def _is_inside(figure: Figure, span: Span) -> bool:
    """True for a figure that a place covers, but for its hedge: "about 25,000" of "25,000 cases a day"."""
    hedged = figure.qualifier is not None and figure.upper is None and figure.span.start < span.start < figure.span.end
    return figure.span.end <= span.end and (figure.span.start >= span.start or hedged)


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _gap(one: Span, other: Span) -> int:
    return max(0, one.start - other.end, other.start - one.end)


def _is_whole(text: str, start: int, end: int) -> bool:
    """True where no word is cut in two."""
    before = start == 0 or not (text[start - 1].isalnum() and text[start].isalnum())
    return before and (end == len(text) or not (text[end - 1].isalnum() and text[end].isalnum()))


def _said(text: str, span: Span) -> str:
    words = " ".join(text[span.start : span.end].split())
    return words if len(words) <= 60 else words[:59] + "…"


def _check_distinct(roles: dict[str, tuple[Figure, ...]]) -> None:
    """Raises Unusable where one figure stands in two places of a tie."""
    seen: dict[tuple[int | None, Span], str] = {}
    for role, figures in roles.items():
        for figure in figures:
            if PUBLISHED in figure.trace:
                continue
            place = figure.source, figure.span
            if place in seen:
                other = seen[place]
                where = f"{other!r} and {role!r}" if other != role else f"{role!r} twice"
                raise Unusable(f"{' '.join(figure.text.split())!r} stands in {where}; a figure has one place in a tie")
            seen[place] = role
