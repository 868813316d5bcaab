"""Rows of seats that do not give the seats of the hall.

Reports of new theatres and stadiums give the seats twice: as a total, and as rows of so many. The rule speaks where
both are exact and the wording says that all rows are alike; it stays silent on "up to", on rows "of about 15" that
rounding could explain, and on halls whose rows differ.
"""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.authoring import Certainty, Example, Inputs, Interval, Law, Relation, Story, hits, only, pattern, rule

# matches "300 seats in 20 rows of 15", "300 seats, set out in 20 rows of 15"; refuses "300 seats and 20 rows"
_TOTAL_FIRST = pattern(
    r"{seats:count} (?:seats|chairs|places),?(?: arranged| set out)? in {rows:count} rows of {each:count}"
)
# matches "20 rows of 15 seats, 300 in all"; refuses "20 rows of 15 seats and 30 boxes"
_ROWS_FIRST = pattern(
    r"{rows:count} rows of {each:count}(?: (?:seats|chairs|places))?[,:;–-]* "
    r"(?:or |a total of )?{seats:count} (?:in all|in total|altogether|seats)"
)


def seats_in_rows(story: Story) -> Iterator[Relation]:
    """Relations between rows, the seats of each, and all seats."""
    for sentence in story.sentences:
        for wording in (_TOTAL_FIRST, _ROWS_FIRST):
            for hit in hits(sentence, wording):
                roles = tuple((role, hit.all(role)) for role in ("seats", "rows", "each"))
                yield Relation("seats_in_rows", roles, (("wording", "rows of"),), Certainty.STATED)


def _seats(inputs: Inputs) -> Interval:
    return only(inputs, "rows") * only(inputs, "each")


def _rows(inputs: Inputs) -> Interval:
    return only(inputs, "seats") / only(inputs, "each")


def _each(inputs: Inputs) -> Interval:
    return only(inputs, "seats") / only(inputs, "rows")


# solved for each of its roles, so that figcheck can also say which other figure would agree
ROWS_OF_SEATS = Law("rows of seats", "{rows} × {each}", {"seats": _seats, "rows": _rows, "each": _each})

RULE = rule(
    code="MY101",
    since="0.1",
    frame=seats_in_rows,
    law=ROWS_OF_SEATS,
    subject="seats",
    message="{rows} rows of {each} are not {seats} seats",
    bad=[
        Example("The hall has ⟦320⟧ seats in 20 rows of 15.", shows="300"),
        Example("The stand offers 40 rows of 25 seats, ⟦1,200⟧ in all.", shows="1,000"),
    ],
    good=[
        "The hall has 300 seats in 20 rows of 15.",
        "The stand offers 40 rows of 25 seats, 1,000 in all.",
        "The tent holds about 300 chairs in 20 rows of about 15.",
    ],
)
