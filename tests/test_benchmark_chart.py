"""The chart of the benchmark: an SVG that draws what was measured, on scales that double."""

from __future__ import annotations

import sys
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from docs_blocks import ROOT

sys.path.insert(0, str(ROOT / "benchmarks"))

from chart import chart

_SVG = "{http://www.w3.org/2000/svg}"
_LINEAR = [(0.25, 0.5), (0.5, 1.0), (1.0, 2.0), (2.0, 4.0)]


def _places(drawn: ElementTree.Element) -> list[tuple[float, float]]:
    return [(float(dot.attrib["cx"]), float(dot.attrib["cy"])) for dot in drawn.iter(f"{_SVG}circle")]


def test_linear_growth_is_a_straight_line_and_each_doubling_a_step() -> None:
    drawn = ElementTree.fromstring(chart("Growth", {"check": _LINEAR}))
    places = _places(drawn)
    steps = {(round(x - last, 1), round(y - before, 1)) for (last, before), (x, y) in pairwise(places)}
    assert len(places) == 4 and len(steps) == 1
    assert next(iter(steps))[0] > 0 > next(iter(steps))[1]


def test_names_and_scales_are_written_and_nothing_leaves_the_picture() -> None:
    drawn = ElementTree.fromstring(chart("Time <&> size", {"a & b": _LINEAR, "few": [(0.008, 0.3)]}))
    said = [text.text for text in drawn.iter(f"{_SVG}text")]
    assert {"a & b", "few", "Time <&> size", "1 MB", "4 s", "500 ms", "8 KB"} <= set(said)
    _, _, width, height = map(float, drawn.attrib["viewBox"].split())
    assert all(0 < x < width and 0 < y < height for x, y in _places(drawn))


@pytest.mark.parametrize("lines", [{}, {"check": []}, {"check": [(0.0, 1.0)]}, {"check": [(1.0, 0.0)]}])
def test_what_cannot_be_drawn_is_refused(lines: dict[str, list[tuple[float, float]]]) -> None:
    with pytest.raises(ValueError, match="above 0"):
        chart("Growth", lines)
