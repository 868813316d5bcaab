"""`figcheck serve`: the page and the HTTP interface of a real server, as programs, add-ons and strangers meet them."""

from __future__ import annotations

import json
import socket
import sys
import threading
import time
from argparse import Namespace
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from docs_blocks import ROOT

from figcheck import Checker
from figcheck.errors import ConfigError

httpx = pytest.importorskip("httpx")
uvicorn = pytest.importorskip("uvicorn")

from figcheck.serve.web.app import application  # noqa: E402
from figcheck.serve.web.limits import Doors, Limits  # noqa: E402

STORY = "😀 Revenue rose 20% to $3.4 billion from $3.02 billion."
LIMITS = Limits(body=300_000, characters=20_000, seconds=3, at_once=1, waiting=3)


class Served:
    """A server in a thread of its own."""

    def __init__(self, checker: Checker, limits: Limits, doors: Doors | None = None) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        config = uvicorn.Config(application(checker, limits, doors), port=self.port, log_level="critical")
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self._thread.start()
        while not self._server.started:
            time.sleep(0.01)
        self.client: Any = httpx.Client(base_url=f"http://127.0.0.1:{self.port}", timeout=60)

    def end(self) -> None:
        self.client.close()
        self._server.should_exit = True
        self._thread.join(10)


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    found = Served(Checker(), LIMITS, Doors(origins=("https://cms.example",)))
    yield found
    found.end()


@pytest.fixture(scope="module")
def client(served: Served) -> Any:
    return served.client


def schema(package: str, name: str) -> Any:
    return json.loads(files(package).joinpath(name).read_text("utf-8"))


def test_a_story_is_checked_however_it_is_sent(client: Any) -> None:
    as_json = client.post("/v1/check", json={"text": STORY, "published": "2021-08-30", "name": "a story"})
    as_text = client.post(
        "/v1/check", params={"published": "2021-08-30"}, content=STORY.encode(), headers={"content-type": "text/plain"}
    )
    as_form = client.post("/v1/check", data={"text": STORY, "published": "2021-08-30"})
    by_curl = client.post(
        "/v1/check", content=as_json.request.content, headers={"content-type": "application/x-www-form-urlencoded"}
    )
    jsonschema.validate(as_json.json(), schema("figcheck.report", "report-v1.schema.json"))
    assert [item["rule"] for item in as_json.json()["findings"]] == ["percent-change-mismatch"]
    assert as_json.json()["published"] == "2021-08-30"
    assert as_json.json() == as_text.json() == as_form.json() == by_curl.json()


def test_a_file_is_read_by_its_format(client: Any) -> None:
    page = "<html><head><title>x</title></head><body><p>Sales fell 50% to 10 from 20, &pound;5 less.</p></body></html>"
    found = client.post("/v1/check", files={"file": ("../../etc/a.html", page.encode())}, data={"published": ""})
    assert [item["outcome"] for item in found.json()["judged"]].count("consistent") >= 1
    assert found.json()["figures"][-1]["unit"] == "GBP"
    text = client.post("/v1/figures", json={"text": "*Sales* fell [50%](http://x/99)", "format": "markdown"}).json()
    assert [row["text"] for row in text["figures"]] == ["50%"]
    broken = client.post("/v1/check", files={"file": ("a.docx", b"PK\x03\x04 nothing")})
    assert (broken.status_code, broken.json()["title"]) == (422, "this cannot be read")
    assert broken.json()["detail"].startswith("a.docx: ")


def test_ties_are_judged_alone_and_beside_those_of_the_wording(client: Any) -> None:
    tie = {"kind": "same", "roles": {"mention": [0, 1]}}
    text = "Forty of the 52 sheep died."
    judged = client.post("/v1/judge", json={"text": text, "ties": [tie, {"kind": "sums"}]}).json()
    jsonschema.validate(judged, schema("figcheck.report", "report-v1.schema.json"))
    assert [(item["tie"], item["outcome"]) for item in judged["judged"]] == [(0, "contradicted")]
    assert judged["refused"][0]["reason"].startswith("there is no kind 'sums'")
    beside = client.post("/v1/check", json={"text": text, "ties": [tie]}).json()
    assert "contradicted" in [item["outcome"] for item in beside["judged"]]
    assert client.post("/v1/judge", json={"text": text}).json()["detail"].startswith("'ties' is missing")


def test_a_draft_is_held_against_its_sources(client: Any) -> None:
    release = "Freight rose 12.6% to 3.4 million tonnes."
    given = {"draft": {"text": "Freight rose 20% to 3.4 million tonnes.", "name": "draft.txt"}, "sources": [release]}
    found = client.post("/v1/compare", json=given).json()
    jsonschema.validate(found, schema("figcheck.report", "comparison-v1.schema.json"))
    assert found["counts"]["contradicted"] == 1
    sent = {"draft": "Freight rose 20% to 3.4 million tonnes.", "source": release}
    shown = client.post("/page/comparison", files={"source": ("", b"")}, data=sent)
    assert shown.status_code == 200
    assert "the source 12.6%" in shown.text
    assert "frame-ancestors 'self'" in shown.headers["content-security-policy"]
    assert client.post("/v1/compare", json={"draft": "x"}).json()["detail"].startswith("'sources' is missing")


def test_an_add_on_of_languagetool_is_answered_in_its_own_words(client: Any) -> None:
    found = client.post(
        "/v2/check", data={"text": STORY, "language": "auto", "preferredVariants": "en-GB,de-DE"}
    ).json()
    assert found["language"]["code"] == "en-GB"
    (match,) = found["matches"]
    start, length = match["offset"], match["length"]
    units = STORY.encode("utf-16-le")
    assert units[2 * start : 2 * (start + length)].decode("utf-16-le") == "20%"
    assert match["replacements"] == [{"value": "13%"}]
    assert match["rule"]["id"] == "FC201"
    assert match["rule"]["issueType"] == "other"  # clients drop the kinds that they do not know
    context = match["context"]
    assert context["text"][context["offset"] - 1 :].startswith("20%"), "the context counts units too: one more for 😀"
    got = client.get("/v2/check", params={"text": STORY, "language": "en-US", "disabledRules": "FC201"}).json()
    german = client.post("/v2/check", data={"text": STORY, "language": "de-DE"}).json()
    assert got["matches"] == german["matches"] == []
    assert "en-US" in [item["longCode"] for item in client.get("/v2/languages").json()]
    assert client.get("/v2/healthcheck").text == "OK"
    assert client.get("/v2/maxtextlength").text == "20000"
    assert client.get("/v2/info").json()["software"]["name"] == "figcheck"


def test_an_annotated_text_is_found_fault_with_in_its_own_places(client: Any) -> None:
    pieces = [
        {"text": "Revenue rose "}, {"markup": "<b>"}, {"text": "20%"}, {"markup": "</b>"},
        {"text": " to $3.4 billion from"}, {"markup": "&nbsp;", "interpretAs": " "}, {"text": "$3.02 billion."},
    ]  # fmt: skip
    raw = "".join(item.get("text", item.get("markup", "")) for item in pieces)
    data = json.dumps({"annotation": pieces})
    (match,) = client.post("/v2/check", data={"data": data, "language": "en-US"}).json()["matches"]
    assert raw[match["offset"] : match["offset"] + match["length"]] == "20%"
    assert client.post("/v2/check", data={"data": "{}", "language": "en-US"}).status_code == 400
    assert client.post("/v2/check", data={"text": "x"}).json()["detail"].startswith("'language' is missing")


def test_the_page_gets_marks_and_pieces_and_gives_a_report(client: Any) -> None:
    page = client.get("/")
    assert page.headers["content-type"].startswith("text/html")
    assert "script-src 'self'" in page.headers["content-security-policy"]
    assert not [word for word in ("http://", "https://", "<style", "onclick") if word in page.text]
    assert client.get("/page.css").status_code == client.get("/page.js").status_code == 200
    told = client.post("/page/proof", json={"text": f"{STORY} <script>alert(1)</script>"}).json()
    units = STORY.encode("utf-16-le")
    shown = [units[2 * mark["start"] : 2 * mark["end"]].decode("utf-16-le") for mark in told["marks"][:3]]
    assert shown == ["20%", "$3.4 billion", "$3.02 billion"]
    assert told["marks"][0]["look"] == "fig k-share bad"
    assert told["findings"] == 1
    assert "<script" not in told["proof"] + told["desk"] + told["counts"]
    report = client.post("/page/report", data={"text": STORY, "name": "Revenue"})
    assert report.headers["content-disposition"] == 'attachment; filename="figcheck-report.html"'
    assert "<!doctype html>" in report.text and "Revenue" in report.text
    read = client.post("/page/read", files={"file": ("a.md", b"---\ndate: 2021-08-30\n---\nSix men fled.")}).json()
    assert read == {"text": "Six men fled.", "name": "a.md", "published": "2021-08-30"}


def test_the_interface_is_described_as_it_is(client: Any) -> None:
    found = client.get("/openapi.json").json()
    assert found["openapi"].startswith("3.1")
    for path, item in found["paths"].items():
        for method in item:
            answer = client.request(method, path)
            assert answer.status_code not in (404, 405), path
    for name in ("report-v1.json", "comparison-v1.json", "ties-v1.json"):
        assert f"schemas/{name}" in json.dumps(found)
        jsonschema.Draft202012Validator.check_schema(client.get(f"/schemas/{name}").json())
    assert client.get("/schemas/../app.py").status_code == client.get("/schemas/x").status_code == 404


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{", "application/json", 400), (b"[1]", "application/json", 400), (b"[" * 100_000, "application/json", 400),
        (b'{"text": 5}', "application/json", 400), (b'{"txet": "5"}', "application/json", 400),
        (b'{"text": "5", "published": "soon"}', "application/json", 400),
        (b'{"text": "5", "format": "docx"}', "application/json", 400),
        (b'{"text": "5", "ties": {}}', "application/json", 400),
        (b"\xff\xfe\x00", "text/plain", 422), (b"\xff", "text/plain", 422), (b"a=1", "text/csv", 415),
        (b"x", "multipart/form-data", 400), (b"--x\r\n", "multipart/form-data; boundary=x", 400),
        (b"1 " * 15_000, "text/plain", 413), (b"x" * 300_001, "text/plain", 413),
        (b'{"text": "\\ud800 rose 20% to 12 from 11"}', "application/json", 200),
        (b"\0" * 20, "text/plain", 422),
    ],
)  # fmt: skip
def test_a_hostile_body_ends_in_a_sentence(body: bytes, kind: str, status: int, client: Any) -> None:
    answer = client.post("/v1/check", content=body, headers={"content-type": kind})
    assert answer.status_code == status, answer.text
    if status != 200:
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["status"] == status
        assert answer.json()["detail"]


def test_other_sites_and_other_names_are_not_answered(client: Any) -> None:
    def asked(**headers: str) -> Any:
        return client.post("/v1/check", json={"text": "5"}, headers=headers)

    assert asked(host="evil.example").status_code == 421
    assert asked(origin="https://evil.example").status_code == asked(origin="null").status_code == 403
    assert asked(origin="moz-extension://0b").status_code == 200
    assert asked(origin=str(client.base_url).rstrip("/")).status_code == 200
    assert "access-control-allow-origin" not in asked(origin="moz-extension://0b").headers
    let_in = asked(origin="https://cms.example")
    assert let_in.headers["access-control-allow-origin"] == "https://cms.example"
    before = client.options("/v1/check", headers={"origin": "https://cms.example"})
    assert (before.status_code, before.headers["access-control-allow-methods"]) == (204, "GET, POST")
    assert client.options("/v1/check", headers={"origin": "https://evil.example"}).status_code == 403
    for path in ("/", "/ready", "/nothing"):
        headers = client.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["cache-control"] == "no-store"
    assert client.get("/nothing").json()["status"] == 404
    assert client.get("/v1/check").json()["status"] == 405


def test_who_sends_too_slowly_is_not_waited_for(served: Served) -> None:
    with socket.create_connection(("127.0.0.1", served.port)) as slow:
        head = "POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nab"
        slow.sendall(head.encode())
        slow.settimeout(30)
        assert slow.recv(100).startswith(b"HTTP/1.1 408")


class Slow:
    """A checker that takes its time."""

    def __init__(self, gate: threading.Event) -> None:
        self._checker, self._gate = Checker(), gate

    def check(self, text: str, **settings: Any) -> Any:
        if "wait" in text:
            self._gate.wait(20)
        return self._checker.check(text, **settings)


def test_more_than_can_wait_is_told_to_come_again_and_nothing_is_waited_for_for_ever() -> None:
    gate = threading.Event()
    found = Served(Slow(gate), Limits(seconds=1, at_once=1, waiting=1))  # type: ignore[arg-type]
    answers: list[int] = []

    def ask(text: str) -> None:
        answer = httpx.post(f"http://127.0.0.1:{found.port}/v1/check", json={"text": text}, timeout=30)
        answers.append(answer.status_code)

    try:
        waiting = [threading.Thread(target=ask, args=("wait 5",)) for _ in range(2)]
        for thread in waiting:
            thread.start()
        until = time.monotonic() + 10
        while (full := found.client.get("/ready")).status_code != 503 and time.monotonic() < until:
            time.sleep(0.01)
        busy = found.client.post("/v1/check", json={"text": "5"})
        for thread in waiting:
            thread.join(30)
        gate.set()
        while found.client.get("/ready").status_code != 200 and time.monotonic() < until:
            time.sleep(0.01)
        ask("Six men fled.")
    finally:
        gate.set()
        found.end()
    assert full.json()["ready"] is False
    assert (busy.status_code, busy.headers["retry-after"]) == (503, "1")
    assert answers == [503, 503, 200]


def test_the_command_listens_to_this_machine_alone_unless_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from figcheck.cli import serve
    from figcheck.cli.options import Parser

    started: list[dict[str, Any]] = []
    monkeypatch.setattr(uvicorn, "run", lambda _app, **given: started.append(given))
    monkeypatch.chdir(ROOT)
    parser = Parser(prog="figcheck serve")
    serve.configure(parser)
    assert serve.run(parser.parse_args([])) == 0
    assert (started[0]["host"], started[0]["port"], started[0]["access_log"]) == ("127.0.0.1", 8017, False)
    with pytest.raises(ConfigError, match="is not a port"):
        parser.parse_args(["--port", "99999"])
    monkeypatch.setitem(sys.modules, "figcheck.serve.web.app", None)
    with pytest.raises(ConfigError, match=r"pip install 'figcheck\[server\]'"):
        serve.run(Namespace())
