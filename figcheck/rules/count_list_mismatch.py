"""A number of things that is not the number of those listed.

"Four priorities" and then three: the fourth was cut, or never was. The list must follow the number and its noun at
once, after a colon or a dash, and close with "and"; names that hold an "and" of their own get room. Lists opened by
"including" or "such as", lists with clauses in them and headlines are left alone."""

from ..authoring import Example, rule
from ..evidence.lists import items_of_list
from ..frames.count_list import count_list
from ..laws.product import COUNT_LIST

RULE = rule(
    code="FC109",
    since="0.1",
    frame=count_list,
    law=COUNT_LIST,
    subject="counted",
    supply=items_of_list,
    message="{counted} are announced, another number is listed",
    bad=[
        Example("The plan has ⟦four⟧ priorities: housing, transport and schools.", shows="3 named"),
        Example("⟦Two⟧ cities – Leeds, York and Hull – will host the games.", shows="3 named"),
        Example("In the east, the next ⟦four⟧ were Ohio, Utah and Texas.", shows="3 named"),
        Example("She leaves ⟦three⟧ children: Ada and Tom.", shows="2 named"),
    ],
    good=[
        "The plan has three priorities: housing, transport and schools.",
        "Three cities – Leeds, York and Hull – will host the games.",
        "In the east, the next three were Ohio, Utah and Texas.",
        "She leaves two children: Ada and Tom.",
        "Two chains – Marks and Spencer and Boots – will open.",
    ],
)
