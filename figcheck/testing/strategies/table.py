"""The table of scenes: for each rule, how newsrooms word what it checks."""

from __future__ import annotations

from .scene import Scene
from .scenes_change import CHANGES
from .scenes_parts import PARTS
from .scenes_places import PLACES
from .scenes_time import TIMES

SCENES: tuple[Scene, ...] = (*CHANGES, *PARTS, *PLACES, *TIMES)
