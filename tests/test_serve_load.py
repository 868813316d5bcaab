"""Under load a server answers every request and needs no more memory after many than after some."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

httpx = pytest.importorskip("httpx")
pytest.importorskip("uvicorn")

_WARM, _MORE, _CONNECTIONS = 200, 400, 3
# what an allocator may keep back; a server that kept its stories would need ten times as much for as many
_ROOM = 4.0
_PARAGRAPH = (
    "Revenue at Harlow rose {0}.5% to $3.4 billion from $3.{0:02} billion in the year to 31 March, it said on Monday. "
    "Of its 1,{0}0 staff 300 work in Leeds, and the other 9{0} in 14 towns named yard{1}.\n\n"
)


@pytest.fixture
def server() -> Iterator[tuple[int, str]]:
    """The process of a server on the loopback address, with where it listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "figcheck", "serve", "--port", str(port), "--isolated"]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        try:
            yield process.pid, f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def _wait(base: str) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            if httpx.get(f"{base}/ready").status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.05)
    pytest.fail("the server was not ready within a minute")


def _story(number: int) -> str:
    """A story of its own: what is kept of words must not grow with them either."""
    return "".join(_PARAGRAPH.format(at + 10, number * 10 + at) for at in range(2))


def _ask(base: str, numbers: range) -> None:
    def one(share: range) -> None:
        with httpx.Client(base_url=base, timeout=60) as client:
            for number in share:
                answer: Any = client.post("/v1/check", json={"text": _story(number)})
                assert answer.status_code == 200 and answer.json()["figures"], answer.text

    with ThreadPoolExecutor(_CONNECTIONS) as pool:
        list(pool.map(one, [numbers[start::_CONNECTIONS] for start in range(_CONNECTIONS)]))


def _memory(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="this system does not say what a process needs")
def test_memory_is_flat_and_every_story_is_answered(server: tuple[int, str]) -> None:
    process, base = server
    _wait(base)
    _ask(base, range(_WARM))
    before = _memory(process)
    _ask(base, range(_WARM, _WARM + _MORE))
    assert _memory(process) - before < _ROOM
