"""figcheck inside other people's tests: assertions on stories, a pytest plugin and Hypothesis strategies.

    from figcheck.testing import assert_consistent
    assert_consistent(render(data), min_claims=2)

Everything is loaded at first use. The assertions need nothing but figcheck; the strategies need Hypothesis and the
plugin pytest, which `pip install figcheck[testing]` brings.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # as in typing, whose import alone would cost as much as all of this
if TYPE_CHECKING:
    from .assertions import assert_consistent as assert_consistent
    from .assertions import assert_figures as assert_figures
    from .assertions import assert_finds as assert_finds
    from .assertions import assert_ties as assert_ties
    from .paraphrase import assert_ties_stay as assert_ties_stay
    from .printing import Printed as Printed
    from .rule_cases import assert_examples as assert_examples
    from .strategies import Told as Told
    from .strategies import contradicted as contradicted
    from .strategies import figures as figures
    from .strategies import money as money
    from .strategies import printed as printed
    from .strategies import quantities as quantities
    from .strategies import stories as stories
    from .support import assert_supported as assert_supported

__all__ = [
    "Printed", "Told", "assert_consistent", "assert_examples", "assert_figures", "assert_finds", "assert_supported",
    "assert_ties",
    "assert_ties_stay", "contradicted", "figures", "money", "printed", "quantities", "stories",
]  # fmt: skip
_NAMES_BY_HOME = {
    "assertions": ("assert_consistent", "assert_figures", "assert_finds", "assert_ties"),
    "paraphrase": ("assert_ties_stay",),
    "printing": ("Printed",),
    "rule_cases": ("assert_examples",),
    "support": ("assert_supported",),
    "strategies": ("Told", "contradicted", "figures", "money", "printed", "quantities", "stories"),
}
_HOMES = {name: home for home, names in _NAMES_BY_HOME.items() for name in names}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{home}", __name__), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
