"""Which templates the tests render: the good ones, or `pytest --templates templates_with_bugs`."""

from __future__ import annotations

import pytest
from hypothesis import Phase, settings
from newsroom import HERE, StoryMachine

NO_EXPLANATION = (Phase.explicit, Phase.generate, Phase.shrink)
settings.register_profile("newsroom", deadline=None, max_examples=200, database=None, phases=NO_EXPLANATION)
settings.load_profile("newsroom")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that names a folder of templates."""
    parser.addoption("--templates", default="templates", help="the folder of templates to test")


@pytest.fixture(scope="session")
def machine(pytestconfig: pytest.Config) -> StoryMachine:
    """The story machine with the chosen templates."""
    return StoryMachine(HERE / str(pytestconfig.getoption("--templates")))
