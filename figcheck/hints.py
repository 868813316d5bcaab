"""What somebody may have meant who wrote a name that does not exist."""

from __future__ import annotations

from collections.abc import Iterable


def nearest_names(name: str, known: Iterable[str], most: int = 3) -> list[str]:
    """The known names that look most like another, the nearest first; none where no name comes near."""
    from difflib import get_close_matches  # slow to load, and only mistakes need it

    return get_close_matches(name, list(known), most)
