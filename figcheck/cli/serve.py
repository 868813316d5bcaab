"""`figcheck serve`: the page on which a story is pasted, and the HTTP interface, on this machine."""

from __future__ import annotations

from argparse import ArgumentTypeError

from ..errors import ConfigError
from .console import complain
from .options import Options, Parser
from .setting_options import add_setting_options
from .settings import Settings

_LOOPBACK = ("127.0.0.1", "::1", "localhost")
_KB = 1024


def configure(parser: Parser) -> None:
    """Where to listen, who may ask, and how much."""
    parser.add_argument("--host", metavar="ADDRESS", default="127.0.0.1", help="the address to listen on; this machine")
    parser.add_argument("--port", metavar="N", type=_port, default=8017, help="the port; 8017")
    parser.add_argument(
        "--allow-host", metavar="NAME", action="append", default=[], help="a name to answer to, * for any; repeatable"
    )
    parser.add_argument(
        "--allow-origin", metavar="URL", action="append", default=[], help="a site whose pages may ask; repeatable"
    )
    for option, default, purpose in (
        ("--max-size", 8192, "kilobytes that a request may have"),
        ("--max-characters", 400_000, "characters that the texts of a request may have"),
        ("--seconds", 20, "seconds that a request may take to be sent, and to be answered"),
        ("--at-once", 2, "stories that are judged at once"),
        ("--waiting", 64, "requests that may wait; one more is told to come again"),
    ):
        parser.add_argument(option, metavar="N", type=_number, default=default, help=f"{purpose}; {default:,}")
    add_setting_options(parser)
    parser.epilog = "needs figcheck[server]"


def run(options: Options) -> int:
    """Serve until interrupted. Raises ConfigError where the packages are not installed or a setting is wrong."""
    try:
        import uvicorn

        from ..serve.web.app import application
        from ..serve.web.limits import Doors, Limits
    except ImportError:
        needed = "the packages starlette, uvicorn and python-multipart"
        raise ConfigError(f"a server needs {needed}; install them with: pip install 'figcheck[server]'") from None
    limits = Limits(
        options.max_size * _KB, options.max_characters, float(options.seconds), options.at_once, options.waiting
    )
    names = tuple(name.lower() for name in options.allow_host)
    own = () if options.host in _LOOPBACK else (options.host.lower(),)
    doors = Doors((*Doors().hosts, *own, *names), tuple(origin.rstrip("/") for origin in options.allow_origin))
    app = application(Settings(options).checker(), limits, doors)
    shown = f"[{options.host}]" if ":" in options.host else options.host
    complain(f"serving on http://{shown}:{options.port} – nothing is stored; Ctrl-C ends it")
    uvicorn.run(
        app, host=options.host, port=options.port, log_level="warning", access_log=False, server_header=False,
        proxy_headers=False, timeout_keep_alive=10, timeout_graceful_shutdown=5,
    )  # fmt: skip
    return 0


def _number(value: str) -> int:
    if not value.isdecimal() or not int(value):
        raise ArgumentTypeError(f"{value!r} is not a number of at least 1")
    return int(value)


def _port(value: str) -> int:
    if not value.isdecimal() or not 0 <= int(value) < 65536:
        raise ArgumentTypeError(f"{value!r} is not a port, such as 8017")
    return int(value)
