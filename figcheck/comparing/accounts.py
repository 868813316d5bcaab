"""What sources say to the figures of a draft, as relations: the figure in the role "draft", those that bear on it in
the role "source".

The cue "status" is the account's, "how" the step or the likeness, "working" that in one line, "reason" a hint. A story
that is compared with nothing has none.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Relation, Status, Story
from ..told import Account

SOURCES, UPDATE = "sources", "update"
COMPARED = frozenset({SOURCES, UPDATE})
"""The frames of what is held against other texts."""


def told_by_sources(story: Story) -> Iterator[Relation]:
    """Every figure of a draft that was compared."""
    for account in story.told.accounts if story.told else ():
        if account.status is not Status.NOT_COMPARED:
            yield _relation(account, SOURCES)


def told_by_update(story: Story) -> Iterator[Relation]:
    """Every figure of an update that bears on another one that was changed."""
    for account in story.told.updates if story.told else ():
        yield _relation(account, UPDATE)


def _relation(account: Account, frame: str) -> Relation:
    cues = (
        ("status", account.status.value),
        ("how", account.how),
        ("working", account.working),
        ("reason", account.reason),
    )
    roles = (
        (("draft", (account.figure,)), ("source", account.support))
        if account.support
        else (("draft", (account.figure,)),)
    )
    return Relation(frame, roles, cues, wording=f"{frame}/{account.status.value.replace('_', '-')}")
