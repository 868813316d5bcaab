"""What is put into stories to paraphrase them, and the words by which places for it are found.

None of it holds a figure, a date or another thing that could change what the story says.
"""

from __future__ import annotations

from ...lang.en.parts import PERSONS
from ...lang.en.sameness import PEOPLE

ATTRIBUTIONS = (
    "officials said", "according to the company", "the report showed", "a spokeswoman for the council told reporters",
)  # fmt: skip
TIMES = ("at the time", "over the period", "in the meantime", "by then")
PLACES = ("in the region", "across the area", "on both sides of the river", "in the district")
APPOSITIONS = {
    ("thing", "one"): ("a closely watched figure", "the subject of much debate"),
    ("thing", "many"): ("the subject of much debate", "long a matter of dispute"),
    ("person", "one"): ("a newcomer to the area", "a familiar name in the trade"),
    ("person", "many"): ("newcomers to the area", "long a familiar sight there"),
}
"""By what the subject is, and whether it is one."""
RELATIVES = {
    "thing": ("which drew wide notice", "which had been awaited for long"),
    "person": ("whose plans were not known", "whose role was in dispute"),
}
LEADING = ("To nobody's surprise", "After a long debate", "Despite the bad weather", "When the work was done")
SENTENCES = (
    "Officials gave few details.", "Nobody was available for comment.", "Critics were not convinced.",
    "The decision had been awaited for long.",
)  # fmt: skip

DETERMINERS = frozenset("a an the this that these those its their his her our my your some any no each every".split())
PRONOUNS = frozenset(
    "he she it they we i you there this that these those who which one what them him her us me both all some many most "
    "more none each half".split()
)
ATTRIBUTED = frozenset("said says told according reported showed shows".split())
"""Words of an attribution: a sentence that has one takes no other."""
POINTING = frozenset("that that's this these those it its such".split())
"""Words that point at the sentence before: none may come between."""
_PLURALS = {"children": "child", "people": "person", "police": "officer"}
PREPOSITIONS = frozenset(
    "of to from in on at by with for as after since against among between over under into onto through during until "
    "before within across about than per near around behind beyond without towards off up down out".split()
)
CONJUNCTIONS = frozenset("and or but nor while whereas because if when although though".split())
SUBORDINATORS = frozenset("who which that when if as because while where whose after since before although".split())
BOUNDARIES = frozenset("from in on after since against for at when while with compared during".split())
"""Words before which a phrase with a figure has ended, so that an aside may stand there."""
AUXILIARIES = frozenset("is are was were has have had will would can could may might must should did does do".split())
_FINITE = frozenset(
    "rose fell cost sold won lost made took said came went stood ran grew held led left laid paid spent hit saw gave "
    "got kept met drew beat began became brought built bought chose drove ate felt found fought told shut cut "
    "rises falls costs sells wins makes takes says goes stands runs grows holds leads leaves lays pays spends "
    "gives gets keeps meets draws begins becomes brings owns shows covers lasts weighs measures includes adds plans "
    "serves marks ends quit beats speaks praises starts resume resumes closes fly fled swam wrote sank shrank".split()
)
VERBS = AUXILIARIES | _FINITE
STRUCTURAL = frozenset(
    "total sum average mean median share percentage percent rate margin lead gap difference majority minority "
    "half quarter third number amount level price cost fee age year years month months week weeks day days hour "
    "hours minute minutes time date temperature deficit loss losses surplus profit profits income earnings point "
    "points vote votes seat seats goal goals game games run runs match matches set sets series score poll survey "
    "people person persons rest others other two three four one ones dozen hundred thousand million billion "
    "increase decrease rise fall drop gain change proportion figure figures high low record peak majorities tax "
    "debt deaths death dead births anniversary birthday ratio speed distance length width height weight exchange "
    "value worth shares stock currency inflation unemployment turnout".split()
)
"""Nouns that say what a figure is, and so may not be replaced by others."""
MEASURED = frozenset(
    "rise fall increase decrease drop gain decline cut jump loss profit fee price cost grant settlement margin lead "
    "majority deal budget fund package sale wage salary bonus fine discount raise share surplus deficit".split()
)
"""Nouns of which one may say "a rise of 8%" and "an 8% rise" alike."""

_PEOPLE_INSTEAD = (("glazier", "glaziers"), ("weaver", "weavers"), ("cobbler", "cobblers"), ("drummer", "drummers"))
_THINGS_INSTEAD = (("lantern", "lanterns"), ("pamphlet", "pamphlets"), ("turbine", "turbines"), ("kestrel", "kestrels"))
_LEVELS_INSTEAD = (("footfall", "consignments"), ("throughput", "sightings"))
_BODIES_INSTEAD = (("guild", "guilds"), ("bureau", "bureaus"))
_BODIES = frozenset(
    "club council firm company board bank group government city town state house senate charity union party party "
    "shop store hotel team court ministry agency".split()
)


def is_person(noun: str) -> bool:
    """Whether a noun in the singular means a person."""
    return noun in PERSONS or noun in PEOPLE


def singular(noun: str) -> str:
    """The singular of a noun, by its ending."""
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun.endswith("men"):
        return noun[:-2] + "an"
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun.removesuffix("es") if noun.endswith(("ches", "shes", "sses", "xes")) else noun.removesuffix("s")


def instead_of(noun: str, is_counted: bool, index: int) -> tuple[str, str]:
    """Another noun of the same sort, in the singular and in the plural."""
    things = _THINGS_INSTEAD if is_counted else _LEVELS_INSTEAD
    others = _PEOPLE_INSTEAD if is_person(noun) else _BODIES_INSTEAD if noun in _BODIES else things
    return others[index % len(others)]
