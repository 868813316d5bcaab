"""A chart of time against size, as an SVG that needs nothing else: lines on scales on which each step doubles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from math import log2

Points = Sequence[tuple[float, float]]

_WIDTH, _HEIGHT = 640, 400
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 150, 40, 48
# told apart without colours too: the dashes of each line
_COLOURS = ("#0b5fa5", "#b3541e", "#3f7d20", "#7a3b8f")
_DASHES = ("", "6 3", "2 3", "8 3 2 3")


def chart(title: str, lines: Mapping[str, Points]) -> str:
    """Lines of megabytes and seconds by name. Raises ValueError where there is no point, or one that is not above 0."""
    points = [point for line in lines.values() for point in line]
    if not points or any(size <= 0 or seconds <= 0 for size, seconds in points):
        raise ValueError("a chart of growth has points, and each has a size and a time above 0")
    across = _Scale([size for size, _ in points], _LEFT, _WIDTH - _RIGHT)
    up = _Scale([seconds for _, seconds in points], _HEIGHT - _BOTTOM, _TOP)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'font-family="sans-serif" font-size="12" fill="#222"><title>{escape(title)}</title>',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>',
        f'<text x="{_LEFT}" y="22" font-size="14">{escape(title)}</text>',
        *_grid(across, up),
    ]
    for number, (name, line) in enumerate(lines.items()):
        parts += _line(name, [(across.at(size), up.at(seconds)) for size, seconds in line], number)
    return "\n".join([*parts, "</svg>\n"])


class _Scale:
    """A scale on which each step is twice the one before."""

    def __init__(self, values: Sequence[float], first: int, last: int) -> None:
        self.steps = range(int(log2(min(values)) // 1), int(-(-log2(max(values)) // 1)) + 1)
        if len(self.steps) == 1:
            self.steps = range(self.steps[0], self.steps[0] + 2)
        self._first, self._last = first, last

    def at(self, value: float) -> float:
        """Where a value stands."""
        share = (log2(value) - self.steps[0]) / (self.steps[-1] - self.steps[0])
        return round(self._first + share * (self._last - self._first), 1)


def _grid(across: _Scale, up: _Scale) -> list[str]:
    parts = []
    bottom, right = _HEIGHT - _BOTTOM, _WIDTH - _RIGHT
    for step in across.steps:
        x = across.at(2.0**step)
        parts.append(f'<path d="M{x} {_TOP}V{bottom}" stroke="#ddd"/>')
        parts.append(f'<text x="{x}" y="{bottom + 16}" text-anchor="middle">{_said(2.0**step, "MB", "KB")}</text>')
    for step in up.steps:
        y = up.at(2.0**step)
        parts.append(f'<path d="M{_LEFT} {y}H{right}" stroke="#ddd"/>')
        parts.append(f'<text x="{_LEFT - 6}" y="{y + 4}" text-anchor="end">{_said(2.0**step, "s", "ms")}</text>')
    parts.append(f'<text x="{(_LEFT + right) / 2}" y="{_HEIGHT - 10}" text-anchor="middle">size of the text</text>')
    return parts


def _line(name: str, places: Sequence[tuple[float, float]], number: int) -> list[str]:
    colour, dashes = _COLOURS[number % len(_COLOURS)], _DASHES[number % len(_DASHES)]
    path = "L".join(f"{x} {y}" for x, y in places)
    x, y = places[-1]
    return [
        f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dashes}"/>',
        *(f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>' for x, y in places),
        f'<text x="{x + 8}" y="{y + 4}" fill="{colour}">{escape(name)}</text>',
    ]


def _said(value: float, unit: str, thousandth: str) -> str:
    """A value in whole numbers, as beside a line of a grid: "4 MB", "62 KB", "8 ms"."""
    return f"{value:.0f} {unit}" if value >= 1 else f"{value * 1000:.0f} {thousandth}"
