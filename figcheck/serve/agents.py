"""The tools over the Model Context Protocol, on the standard streams, by the official SDK."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any

from .. import __version__
from ..errors import ConfigError, FigcheckError
from .tools import TOOLS

if TYPE_CHECKING:
    from mcp.server import MCPServer

_INSTRUCTIONS = (
    "figcheck checks that the figures of a news story agree. Read the story, say with judge_ties which figures belong "
    "together, and leave the arithmetic, the exchange rates and the calendar to it."
)


def server() -> MCPServer[Any]:
    """A server with all tools. Raises ConfigError where the SDK is not installed."""
    try:
        from mcp.server import MCPServer
        from mcp.server.mcpserver.exceptions import ToolError
    except ImportError:
        raise ConfigError("agents need the package mcp; install it with: pip install 'figcheck[mcp]'") from None
    made: MCPServer[Any] = MCPServer("figcheck", instructions=_INSTRUCTIONS, version=__version__, log_level="ERROR")
    for tool in TOOLS:
        made.tool(name=tool.__name__, description=(tool.__doc__ or "").strip())(_saying_why(tool, ToolError))
    return made


def _saying_why(tool: Callable[..., dict[str, Any]], error: type[Exception]) -> Callable[..., dict[str, Any]]:
    """The tool, its errors in figcheck's own sentences."""

    @wraps(tool)
    def said(*args: Any, **kwargs: Any) -> dict[str, Any]:
        try:
            return tool(*args, **kwargs)
        except FigcheckError as reason:
            raise error(str(reason)) from None

    return said
