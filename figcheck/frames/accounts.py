"""What sources say to the figures of a draft, as relations: the figure in the role "draft", those that bear on it in
the role "source".

The cue "status" is the account's, "how" the step or the likeness, "working" that in one line, "reason" a hint. A story
that is compared with nothing has none.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Account, Relation, Status, Story

SOURCES = "sources"


def told_by_sources(story: Story) -> Iterator[Relation]:
    """Every figure of a draft that was compared."""
    for account in story.accounts:
        if account.status is not Status.NOT_COMPARED:
            yield _relation(account)


def _relation(account: Account) -> Relation:
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
    return Relation(SOURCES, roles, cues)
