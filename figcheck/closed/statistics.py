"""Statistics as papers and science desks print them: test results, means of samples, intervals of confidence, risks.

The forms are those of the style of the American Psychological Association: "t(28) = 2.20, p = .04".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.statistics import EFFICACY, ESTIMATES, ODDS_RATIO, ONE_SIDED, RISK_RATIO
from ..late import Late
from ..model import Figure, Kind, Relation, Sentence, Story
from ..story import own_text
from ..wording import any_of
from .pattern import hits, pattern

_P = r",? ?p(?:[ -]value)? ?(?:=|of|was|is)? ?{p:count}"
_DF = r" ?\( ?(?:df ?= ?)?{df:count}"
# each with the roles of its degrees of freedom
_TESTS = (
    # matches "t(28) = 2.20, p = .04"; refuses "t(28) = 2.20"
    ("t", pattern(rf"(?<![a-z])t{_DF} ?\) ?= ?{{value:count}}{_P}", name="statistics/t-test")),
    # matches "F(2, 57) = 3.41, p < .05"; refuses "F(2) = 3.41, p < .05"
    ("f", pattern(rf"(?<![a-z])f{_DF}, ?{{df:count}} ?\) ?= ?{{value:count}}{_P}", name="statistics/f-test")),
    # matches "χ2(1, N = 90) = 4.50, p = .03", "chi-square(1) = 4.5, p = .03"; refuses "chi-square test"
    (
        "chi2",
        pattern(
            rf"(?:χ ?(?:2|²|{{any}})?|chi[ -]squared?|x²|x2){_DF}(?:, ?n ?= ?{{count}})? ?\) ?= ?{{value:count}}{_P}",
            name="statistics/chi-square",
        ),
    ),
    # matches "r(48) = .31, p = .03"; refuses "r = .31"
    ("r", pattern(rf"(?<![a-z])r{_DF} ?\) ?= ?{{value:count}}{_P}", name="statistics/correlation")),
    # matches "z = 2.10, p = .036"; refuses "size 2.10, p = .036"
    ("z", pattern(rf"(?<![a-z])z ?= ?{{value:count}}{_P}", name="statistics/z-test")),
)
# matches "one-tailed", "directional"; refuses "two-tailed"
_ONE_SIDED = Late(rf"(?<![a-z]){any_of(ONE_SIDED)}(?![a-z])")
# matches "M = 5.19, SD = 1.2, n = 28", "mean of 3.47 (n = 20)"; refuses "mean of 3.47"
_MEAN = pattern(
    r"(?:(?<![a-z])m ?= ?|mean(?: \w{1,20}){0,3} of |mean ?= ?){mean:count}"
    r"(?:,? ?(?:\(|and )?sd ?=? ?{count}\)?)?,? ?(?:\(|with )?n ?= ?{sample:count}",
    name="statistics/mean-of-sample",
)
# matches "1% of 50 ballots", "3% of the 40 patients"; refuses "1% of ballots"
_PERCENT = pattern(
    r"{percent:percent} of (?:the |all |these |those )?{sample:count} ", name="statistics/percent-of-sample"
)
# matches "of the 50 ballots, 1% chose", "among 40 patients, some 3% died"; refuses "50 ballots, 1%"
_OF_GROUP = pattern(
    r"(?:^|[,;] |and )(?:of|among|out of) (?:the |all |these |those )?{sample:count}"
    r"(?: (?!who|with|that)[a-z-]+){0,3}, "
    r"{percent:percent} (?!of\b)[a-z]",
    name="statistics/percent-of-group-first",
)
# matches "OR 1.8 (95% CI 1.2 to 3.1)", "odds ratio of 1.8, 95% confidence interval 1.2-3.1"; refuses "95% CI 1 to 3"
_INTERVAL = pattern(
    rf"(?<![a-z])(?:{any_of(ESTIMATES)})(?: of|,| was| is|:| ?=)? ?{{estimate:count|percent|points}}[ ,;:]{{0,2}}[\[(]?"
    r"(?:with an? )?{percent} (?:ci|confidence intervals?)(?: of|,|:| ?=| from)? ?\[?{interval:count|percent|points}"
    r"(?:(?: to |, ?| and ){other:count|percent|points})?",
    name="statistics/confidence-interval",
)
_GROUP = r"{events:count}[^.;:()]{0,40}? (?:of|out of|among|in) (?:the |all )?{sample:count}"
# matches "8 cases among 18,198 people on the drug and 162 among 18,325"; refuses "8 cases and 162 cases"
_GROUPS = pattern(rf"{_GROUP}(?:[^.;:]{{0,80}}?){_GROUP}", name="statistics/two-groups")
_EFFECTS = (
    # matches "relative risk of 0.49"; refuses "relative risk reduction"
    ("risk ratio", pattern(rf"(?<![a-z])(?:{any_of(RISK_RATIO)})(?: of|,| was| is|:| ?=)? ?{{effect:count}}")),
    # matches "odds ratio of 0.49"; refuses "for 0.49"
    ("odds ratio", pattern(rf"(?<![a-z])(?:{any_of(ODDS_RATIO)})(?: of|,| was| is|:| ?=) ?{{effect:count}}")),
    # matches "an efficacy of 95%", "95% effective"; refuses "an effective 95%"
    (
        "efficacy",
        pattern(
            rf"(?<![a-z])(?:{any_of(EFFICACY)})(?: rate)?(?: of|,| was| is|:| ?=) ?(?:about )?{{effect:percent}}"
            rf"|{{effect:percent}} (?:{any_of(EFFICACY)})(?![a-z])"
        ),
    ),
)
_NEAR = 2


def test_results(story: Story) -> Iterator[Relation]:
    """The statistic of a test, its degrees of freedom, and the p-value printed for it.

    The cue "test" names the distribution, "sides" is "either" in a story that speaks of a one-sided test.
    """
    sides = ""
    for sentence in story.sentences:
        for test, form in _TESTS:
            for hit in hits(sentence, form):
                if not sides:
                    sides = "either" if _ONE_SIDED.search(own_text(story).lower()) else "two"
                freedom = hit.all("df")
                roles = (("value", hit.all("value")), ("freedom", freedom), ("p", hit.all("p")))
                filled = tuple(role for role in roles if role[1])
                yield Relation("test result", filled, (("test", test), ("sides", sides)), wording=hit.wording)


def means(story: Story) -> Iterator[Relation]:
    """The mean of a sample of whole numbers, and the size of the sample."""
    for sentence in story.sentences:
        for hit in hits(sentence, _MEAN):
            yield _of_sample("mean", hit.all("mean"), hit.all("sample"), hit.wording)


def percents(story: Story) -> Iterator[Relation]:
    """A percentage of a small group, and the size of the group."""
    for sentence in story.sentences:
        for hit in (hit for compiled in (_PERCENT, _OF_GROUP) for hit in hits(sentence, compiled)):
            if all(_is_plain(figure) for figure in (*hit.all("percent"), *hit.all("sample"))):
                yield _of_sample("percent", hit.all("percent"), hit.all("sample"), hit.wording)


def _of_sample(role: str, share: tuple[Figure, ...], sample: tuple[Figure, ...], wording: str) -> Relation:
    return Relation(f"{role} of a sample", ((role, share), ("sample", sample)), wording=wording)


def _is_plain(figure: Figure) -> bool:
    return figure.qualifier is None and figure.upper is None


def confidence_intervals(story: Story) -> Iterator[Relation]:
    """An estimate and its interval of confidence, printed as one range or as two ends."""
    for sentence in story.sentences:
        for hit in hits(sentence, _INTERVAL):
            (interval,) = hit.all("interval")
            if interval.upper is None and not hit.all("other"):
                continue
            ends = (("low", (interval,)), ("high", hit.all("other") or (interval,)))
            yield Relation("confidence interval", (("estimate", hit.all("estimate")), *ends), wording=hit.wording)


def effects(story: Story) -> Iterator[Relation]:
    """The cases in two groups, and the risk ratio, odds ratio or efficacy that is stated for them near by.

    The cue "effect" names which.
    """
    for position, sentence in enumerate(story.sentences):
        for hit in hits(sentence, _GROUPS):
            events, samples = hit.all("events"), hit.all("sample")
            for effect, stated in _effects_near(story, position):
                roles = (
                    ("events", events[:1]), ("sample", samples[:1]), ("other_events", events[1:]),
                    ("other_sample", samples[1:]), ("effect", (stated,)),
                )  # fmt: skip
                yield Relation("effect", roles, (("effect", effect),), wording=hit.wording)
                break


def _effects_near(story: Story, position: int) -> Iterator[tuple[str, Figure]]:
    near: list[Sentence] = [
        other
        for other in story.sentences[max(0, position - _NEAR) : position + _NEAR + 1]
        if abs(other.index - story.sentences[position].index) <= _NEAR
    ]
    near.sort(key=lambda other: abs(other.index - story.sentences[position].index))
    for other in near:
        for effect, form in _EFFECTS:
            for hit in hits(other, form):
                stated = hit.all("effect")[0]
                if stated.kind is Kind.PERCENT or stated.place < 0:
                    yield effect, stated
