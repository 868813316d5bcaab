"""Which column of a table, or key of a record, holds the text, the headline and the day of publication."""

from __future__ import annotations

from collections.abc import Collection

from .source import Damaged

TEXT_COLUMNS = ("text", "body", "story", "article", "content", "body_text", "article_text")
HEADLINE_COLUMNS = ("headline", "title")
DATE_COLUMNS = ("published", "published_at", "publication_date", "date_published", "datepublished", "pubdate")


def text_column(columns: Collection[str], wanted: str) -> str:
    """The column that was asked for, or the first of the usual names that is there; nothing when there is none.

    Raises Damaged when the column that was asked for is not there.
    """
    return named(columns, wanted) if wanted else _first(columns, TEXT_COLUMNS)


def headline_column(columns: Collection[str], text: str) -> str:
    """The column of headlines, when the text stands in another one."""
    found = _first(columns, HEADLINE_COLUMNS)
    return "" if found == text else found


def date_column(columns: Collection[str], wanted: str) -> str:
    """The column of days of publication that was asked for, or one whose name can mean nothing else."""
    return named(columns, wanted) if wanted else _first(columns, DATE_COLUMNS)


def named(columns: Collection[str], wanted: str) -> str:
    """A column that was asked for. Raises Damaged, naming the columns there are."""
    if wanted in columns:
        return wanted
    raise Damaged(f"there is no column {wanted!r}; the columns are {listed(columns)}")


def listed(columns: Collection[str]) -> str:
    """The first names of columns, for people."""
    names = [name[:40] for name in columns if name][:12]
    return ", ".join(names) if names else "without names"


def _first(columns: Collection[str], names: tuple[str, ...]) -> str:
    by_name = {name.strip().lower(): name for name in columns}
    return next((by_name[name] for name in names if name in by_name), "")
