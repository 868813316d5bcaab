"""A number of things that is not the number of those listed.

"Four priorities" and then three: the fourth was cut, or never was. The list stands behind the number and its noun, at a
colon, a dash or a verb, or is told one by one ("one in Leeds and the other in York"), and closes with "and"; names that
hold an "and" of their own get room. A list opened by "including" may name fewer; one behind a comma or in a bracket is
ticked where it fits and not doubted. The ages of some people and the years of what happened are listed too, though two
may be told of three. Lists with clauses in them and headlines are left alone."""

from ..authoring import Example, rule
from ..evidence.lists import items_of_list
from ..laws.product import COUNT_LIST
from ..ties.lists import count_lists

RULE = rule(
    code="FC109",
    since="0.1",
    frame=count_lists,
    law=COUNT_LIST,
    subject="counted",
    supply=items_of_list,
    message="{counted} are announced, another number is listed",
    bad=[
        Example("The plan has ⟦four⟧ priorities: housing, transport and schools.", shows="3 named"),
        Example("⟦Two⟧ cities – Leeds, York and Hull – will host the games.", shows="3 named"),
        Example("In the east, the next ⟦four⟧ were Ohio, Utah and Texas.", shows="3 named"),
        Example("She leaves ⟦three⟧ children: Ada and Tom.", shows="2 named"),
        Example("The club won ⟦four⟧ titles, in 1989, 1990 and 1992.", shows="3 named"),
        Example("Police held ⟦two⟧ girls, aged 6, 7 and 9.", shows="3 named"),
    ],
    good=[
        "The plan has three priorities: housing, transport and schools.",
        "Three cities – Leeds, York and Hull – will host the games.",
        "In the east, the next three were Ohio, Utah and Texas.",
        "She leaves two children: Ada and Tom.",
        "Two pupils, Ada Byrne and Tom Okoro, won prizes.",
        "The club has two mortgages on the hall, one for its roof and another for its kitchen.",
        "Three leagues, including Serie A and La Liga, will pause.",
        "Two chains – Marks and Spencer and Boots – will open.",
        "The club won three titles, in 1989, 1990 and 1992.",
        "Police held three girls, aged 6, 7 and 9.",
    ],
)
