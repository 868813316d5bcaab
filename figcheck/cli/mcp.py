"""`figcheck mcp`: the tools of agents, over the Model Context Protocol on the standard streams."""

from __future__ import annotations

from ..serve.agents import server
from .options import Options, Parser


def configure(parser: Parser) -> None:
    """The command takes no arguments: whoever starts it speaks to it by its streams."""
    parser.epilog = "an agent starts this command and talks to it; needs figcheck[mcp]"


def run(_options: Options) -> int:
    """Serve until the input ends. Raises ConfigError where the SDK is not installed."""
    server().run("stdio")
    return 0
