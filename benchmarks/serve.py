"""How many stories a second `figcheck serve` judges, how long the slowest takes, and whether its memory stays flat.

    python benchmarks/serve.py [REQUESTS]

It starts the server on the loopback address, asks from a few connections, sends hostile bodies among the stories, and
ends it. Figures are those of one machine; the server has one core to itself where there are two.
"""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx

HERE = Path(__file__).parent
CONNECTIONS = 4
HOSTILE: tuple[tuple[bytes, str], ...] = (
    (b"[" * 200_000, "application/json"), (b"{", "application/json"), (b"\xff" * 1000, "text/plain"),
    (b"1 " * 250_000, "text/plain"), (b"--x\r\n" * 5000, "multipart/form-data; boundary=x"),
    (b"(" * 50_000 + b"5", "text/plain"), (b"<a " * 50_000, "text/html"), (b"1,2," * 2_000, "text/plain"),
)  # fmt: skip


def main(requests: int = 10_000) -> None:
    """Measure and print."""
    text = (HERE / "prose.txt").read_text(encoding="utf-8")
    story = json.dumps({"text": (text * (5_000 // len(text) + 1))[:5_000]}).encode()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "figcheck", "serve", "--port", str(port), "--isolated"]
    begun = time.perf_counter()
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as server:
        try:
            base = f"http://127.0.0.1:{port}"
            while not _is_up(base):
                time.sleep(0.01)
            print(f"ready after {time.perf_counter() - begun:.2f} s")
            _measure(base, story, min(500, requests))
            before = _memory(server.pid)
            _hostile(base)
            _measure(base, story, requests)
            print(f"memory {before:.0f} MB after {min(500, requests):,}, {_memory(server.pid):.0f} MB after all")
        finally:
            server.terminate()


def _is_up(base: str) -> bool:
    try:
        return httpx.get(f"{base}/ready").status_code == 200
    except httpx.TransportError:
        return False


def _measure(base: str, story: bytes, requests: int) -> None:
    def ask(share: int) -> list[float]:
        took = []
        with httpx.Client(base_url=base, timeout=60) as client:
            for _ in range(share):
                at = time.perf_counter()
                answer = client.post("/v1/check", content=story, headers={"content-type": "application/json"})
                assert answer.status_code == 200, answer.text
                took.append(time.perf_counter() - at)
        return took

    begun = time.perf_counter()
    with ThreadPoolExecutor(CONNECTIONS) as pool:
        took = sorted(one for share in pool.map(ask, [requests // CONNECTIONS] * CONNECTIONS) for one in share)
    whole = time.perf_counter() - begun
    print(
        f"{len(took):,} stories of 5 KB: {len(took) / whole:.0f} a second; "
        f"half within {took[len(took) // 2] * 1000:.0f} ms, 99% within {took[int(len(took) * 0.99)] * 1000:.0f} ms"
    )


def _hostile(base: str) -> None:
    with httpx.Client(base_url=base, timeout=60) as client:
        for body, kind in HOSTILE:
            at = time.perf_counter()
            answer = client.post("/v1/check", content=body, headers={"content-type": kind})
            print(
                f"hostile {kind:40.40} {len(body):>8,} bytes: {answer.status_code} in {time.perf_counter() - at:.2f} s"
            )
            assert answer.status_code != 500


def _memory(process: int) -> float:
    for line in Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
