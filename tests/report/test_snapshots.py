"""Each face of a report looks as it did; `make snapshots` writes the pictures anew."""

from __future__ import annotations

import pytest
from faces import SNAPSHOTS, faces

FACES = faces()


@pytest.mark.parametrize("name", FACES)
def test_a_face_looks_as_it_did(name: str) -> None:
    assert FACES[name] == (SNAPSHOTS / name).read_text(encoding="utf-8"), "`make snapshots`, and read the difference"


def test_there_is_no_picture_of_a_face_that_is_gone() -> None:
    assert {path.name for path in SNAPSHOTS.iterdir()} == set(FACES)
