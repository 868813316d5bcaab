"""The style and the script of the page, read from their own files."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files


def style() -> str:
    """The style sheet."""
    return _asset("page.css")


def script() -> str:
    """The script."""
    return _asset("page.js")


def policy() -> str:
    """The content security policy: nothing is loaded from anywhere, and only our own style and script run."""
    return (
        f"default-src 'none'; style-src '{_source(style())}'; script-src '{_source(script())}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _source(text: str) -> str:
    """How a policy names an inline style or script: by the digest of its text."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _asset(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
