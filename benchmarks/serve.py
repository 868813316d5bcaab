"""How many stories a second `figcheck serve` judges, how long the slowest takes, and whether its memory stays flat.

    python benchmarks/serve.py [REQUESTS] [--write]

It starts the server on the loopback address, opens its page in a browser where there is one, asks from a few
connections, sends hostile bodies among the stories, and ends it. Figures are those of one machine; the server has one
core to itself where there are two. `--write` puts them into SERVER.md beside this file.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
from run import COMPILED, news_text, of_size

HERE = Path(__file__).parent
RESULTS = HERE / "SERVER.md"
CONNECTIONS = 4
VISITS = 5
Row = tuple[str, str, str]
# the memory is looked at when so much of the work is done
SHARES = (0.1, 0.4, 0.7, 1.0)
HOSTILE: tuple[tuple[bytes, str], ...] = (
    (b"[" * 200_000, "application/json"), (b"{", "application/json"), (b"\xff" * 1000, "text/plain"),
    (b"1 " * 250_000, "text/plain"), (b"--x\r\n" * 5000, "multipart/form-data; boundary=x"),
    (b"(" * 50_000 + b"5", "text/plain"), (b"<a " * 50_000, "text/html"), (b"1,2," * 2_000, "text/plain"),
)  # fmt: skip


def main(requests: int = 10_000, write: bool = False) -> None:
    """Measure and print; where it is asked for, write down."""
    rows = list(_rows(requests))
    lines = (f"| {what} | {budget} | {measured} |" for what, budget, measured in rows)
    table = "\n".join(("| what | budget | measured |", "|---|---|---|", *lines))
    if write:
        version = platform.python_version()
        made = f"Written by `python benchmarks/serve.py --write`: Python {version}, {platform.machine()}."
        RESULTS.write_text(f"# The server\n\n{made}\n\n{table}\n", encoding="utf-8")
    print(table)


def _rows(requests: int) -> Iterator[Row]:
    story = json.dumps({"text": of_size(news_text(), 5_000)}).encode()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "figcheck", "serve", "--port", str(port), "--isolated"]
    kept = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(COMPILED)}
    subprocess.run([*command[:4], "--help"], env=kept, stdout=subprocess.DEVNULL, check=True)
    begun = time.perf_counter()
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, env=kept) as server:
        try:
            base = f"http://127.0.0.1:{port}"
            while not _is_up(base):
                time.sleep(0.01)
            yield "ready after", "", f"{time.perf_counter() - begun:.2f} s"
            yield from _painted(base)
            yield from _hostile(base)
            done = 0
            took: list[float] = []
            asked = time.perf_counter()
            for share in SHARES:
                took += _asked(base, story, int(requests * share) - done)
                done = int(requests * share)
                yield f"memory after {done:,} stories of 5 KB", "the same", f"{_memory(server.pid):.0f} MB"
            took.sort()
            yield "stories a second, on one core", "≥ 25", f"{len(took) / (time.perf_counter() - asked):.0f}"
            yield "half of the answers within", "", f"{took[len(took) // 2] * 1000:.0f} ms"
            yield "99 in 100 within", "", f"{took[int(len(took) * 0.99)] * 1000:.0f} ms"
        finally:
            server.terminate()


def _is_up(base: str) -> bool:
    try:
        return httpx.get(f"{base}/ready").status_code == 200
    except httpx.TransportError:
        return False


def _asked(base: str, story: bytes, requests: int) -> list[float]:
    """The seconds that each answer took."""

    def ask(share: int) -> list[float]:
        took = []
        with httpx.Client(base_url=base, timeout=60) as client:
            for _ in range(share):
                at = time.perf_counter()
                answer = client.post("/v1/check", content=story, headers={"content-type": "application/json"})
                assert answer.status_code == 200, answer.text
                took.append(time.perf_counter() - at)
        return took

    with ThreadPoolExecutor(CONNECTIONS) as pool:
        return [one for share in pool.map(ask, [requests // CONNECTIONS] * CONNECTIONS) for one in share]


def _painted(base: str) -> Iterator[Row]:
    """When the page is first seen, with nothing of it kept by the browser; nothing where there is no browser."""
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    driver = shutil.which("chromedriver")
    if browser is None or driver is None:
        return
    from selenium.webdriver import Chrome
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service

    options = Options()
    options.binary_location = browser
    for switch in ("--headless", "--no-sandbox", "--disable-gpu"):
        options.add_argument(switch)
    first = "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
    times = []
    with Chrome(options=options, service=Service(driver)) as shown:
        for _ in range(VISITS):
            shown.get("about:blank")
            shown.execute_cdp_cmd("Network.clearBrowserCache", {})
            shown.get(base)
            while (painted := shown.execute_script(first)) is None:
                time.sleep(0.01)
            times.append(float(painted))
    yield "the page is first seen after", "≤ 1 s", f"{statistics.median(times) / 1000:.2f} s"


def _hostile(base: str) -> Iterator[Row]:
    with httpx.Client(base_url=base, timeout=60) as client:
        for body, kind in HOSTILE:
            at = time.perf_counter()
            answer = client.post("/v1/check", content=body, headers={"content-type": kind})
            assert answer.status_code != 500
            what = f"hostile {kind.partition(';')[0]}, {len(body):,} bytes"
            yield what, "", f"{answer.status_code} in {time.perf_counter() - at:.2f} s"


def _memory(process: int) -> float:
    for line in Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("requests", nargs="?", type=int, default=10_000)
    arguments.add_argument("--write", action="store_true")
    main(**vars(arguments.parse_args()))
