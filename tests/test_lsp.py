"""`figcheck lsp`, as a language client sees it over real streams."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from ast import literal_eval
from collections.abc import Callable, Coroutine, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest

import figcheck
from figcheck.errors import ConfigError
from figcheck.formats.files import story_of_text
from figcheck.story import CHAPTER

pygls = pytest.importorskip("pygls")

from lsprotocol import types  # noqa: E402
from pygls.lsp.client import LanguageClient  # noqa: E402

from figcheck.serve.lsp.positions import Positions, changed  # noqa: E402
from figcheck.serve.lsp.project import Wishes  # noqa: E402
from figcheck.serve.lsp.seen import Document, seen  # noqa: E402
from figcheck.serve.lsp.server import Server, _Open  # noqa: E402
from figcheck.serve.lsp.sheet import escaped, hover  # noqa: E402

T = TypeVar("T")
STORY = "Harbour grows\n\n😀 Revenue rose 20% to $3.4 billion from $3.02 billion.\n\nSales fell 50% to 10 from 20.\n"


class Editor:
    """A client that keeps what the server publishes."""

    def __init__(self, folder: Path) -> None:
        self.client: Any = LanguageClient("an editor", "1")
        self.folder = folder
        self.shown: dict[str, types.PublishDiagnosticsParams] = {}
        self.said: list[str] = []
        self.versions: list[int | None] = []
        self._news = asyncio.Condition()
        self.settings: object = None

        async def published(params: types.PublishDiagnosticsParams) -> None:
            async with self._news:
                self.shown[params.uri] = params
                self.versions.append(params.version)
                self._news.notify_all()

        async def message(params: types.ShowMessageParams) -> None:
            async with self._news:
                self.said.append(params.message)
                self._news.notify_all()

        def asked(_params: types.ConfigurationParams) -> list[object]:
            return [self.settings]

        def registered(_params: types.RegistrationParams) -> None:
            return None

        self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(published)
        self.client.feature(types.WINDOW_SHOW_MESSAGE)(message)
        self.client.feature(types.WORKSPACE_CONFIGURATION)(asked)
        self.client.feature(types.CLIENT_REGISTER_CAPABILITY)(registered)

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    async def begin(
        self, encoding: str = "utf-16", options: object = None, plain: bool = False
    ) -> types.InitializeResult:
        await self.client.start_io(sys.executable, "-m", "figcheck", "lsp", "--stdio")
        told = types.ClientCapabilities() if plain else abilities(encoding)
        given = types.InitializeParams(told, root_uri=self.folder.as_uri(), initialization_options=options)
        found: types.InitializeResult = await self.client.initialize_async(given)
        self.client.initialized(types.InitializedParams())
        return found

    def open(self, name: str, text: str = STORY, language: str = "markdown") -> str:
        item = types.TextDocumentItem(self.uri(name), language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return item.uri

    def type(self, uri: str, version: int, *changes: types.TextDocumentContentChangeEvent) -> None:
        document = types.VersionedTextDocumentIdentifier(version, uri)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, list(changes)))

    async def until(self, uri: str, is_it: Callable[[types.PublishDiagnosticsParams], bool]) -> list[types.Diagnostic]:
        async with self._news:
            await self._news.wait_for(lambda: uri in self.shown and is_it(self.shown[uri]))
            return list(self.shown[uri].diagnostics)

    async def found(self, uri: str, version: int = 1) -> list[types.Diagnostic]:
        return await self.until(uri, lambda params: params.version == version)

    async def offered(self, uri: str, found: types.Diagnostic) -> list[Any]:
        context = types.CodeActionContext([found])
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), found.range, context)
        return list(await self.client.text_document_code_action_async(params) or ())

    async def obeyed(self, offered: list[Any], title: str) -> Any:
        # lsprotocol takes an action with a command for a command, and its command for a word
        call = next(literal_eval(action.command) for action in offered if action.title.startswith(title))
        params = types.ExecuteCommandParams(call["command"], call["arguments"])
        return await self.client.workspace_execute_command_async(params)

    async def set(self, settings: object) -> None:
        self.settings = settings
        self.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))

    async def told(self, words: str) -> None:
        async with self._news:
            await self._news.wait_for(lambda: any(words in one for one in self.said))

    async def end(self) -> None:
        await self.client.shutdown_async(None)
        self.client.exit(None)
        with suppress(Exception):
            await asyncio.wait_for(self.client.stop(), 5)


def abilities(encoding: str) -> types.ClientCapabilities:
    return types.ClientCapabilities(
        general=types.GeneralClientCapabilities(position_encodings=[types.PositionEncodingKind(encoding)]),
        text_document=types.TextDocumentClientCapabilities(
            publish_diagnostics=types.PublishDiagnosticsClientCapabilities(related_information=True),
            hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown]),
        ),
        workspace=types.WorkspaceClientCapabilities(
            configuration=True,
            did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
        ),
    )


class Session:
    """An editor with a server of its own, in a loop that goes on when it is asked something."""

    def __init__(self, folder: Path) -> None:
        self._runner = asyncio.Runner()
        self.editor = self._runner.run(self._made(folder))

    async def _made(self, folder: Path) -> Editor:
        return Editor(folder)

    def __call__(self, asked: Coroutine[Any, Any, T]) -> T:
        return self._runner.run(asyncio.wait_for(asked, 300))

    def end(self) -> None:
        self(self.editor.end())
        self._runner.close()


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    found = Session(tmp_path_factory.mktemp("desk"))
    begun = found(found.editor.begin())
    assert begun.capabilities.position_encoding == "utf-16"
    assert getattr(begun.capabilities.text_document_sync, "change", None) == types.TextDocumentSyncKind.Incremental
    yield found
    found.end()


@pytest.fixture
def alone(tmp_path: Path) -> Iterator[Session]:
    found = Session(tmp_path)
    yield found
    found.end()


def place(line: int, start: int, end: int) -> types.Range:
    return types.Range(types.Position(line, start), types.Position(line, end))


def applied(text: str, edit: types.WorkspaceEdit, encoding: str = "utf-16") -> str:
    assert edit.changes is not None
    ((_, edits),) = edit.changes.items()
    for one in edits:
        text = changed(text, types.TextDocumentContentChangePartial(one.range, one.new_text), encoding)
    return text


def test_a_finding_stands_at_its_figure_and_is_linked_to_the_others(session: Session) -> None:
    (shown,) = session(session.editor.found(session.editor.open("linked.md")))
    assert (shown.code, shown.source, shown.severity) == ("FC201", "figcheck", types.DiagnosticSeverity.Error)
    assert "12.6%" in shown.message
    assert shown.code_description is not None
    assert shown.code_description.href.endswith("/rules/percent-change-mismatch/")
    assert shown.range == place(2, 16, 19)
    assert [(item.message, item.location.range.start.line) for item in shown.related_information or ()] == [
        ("new: $3.4 billion", 2), ("old: $3.02 billion", 2),
    ]  # fmt: skip


def test_a_story_is_followed_as_it_is_typed(session: Session) -> None:
    editor = session.editor
    part, whole = types.TextDocumentContentChangePartial, types.TextDocumentContentChangeWholeDocument

    async def ask() -> list[list[str | int | None]]:
        uri = editor.open("typed.md")
        found = [await editor.found(uri)]
        mended = part(place(2, 16, 18), "13")
        editor.type(uri, 2, mended)
        found.append(await editor.found(uri, 2))
        for version in range(3, 40):  # overtaken by the next key, all but the last
            editor.type(uri, version, part(place(4, 0, 0), "x"))
        editor.type(uri, 40, mended, part(place(2, 16, 18), "20"))
        found.append(await editor.found(uri, 40))
        editor.type(uri, 41, whole("No figure is left."))
        found.append(await editor.found(uri, 41))
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
        found.append(await editor.until(uri, lambda params: params.version is None))
        return [[item.code for item in one] for one in found]

    assert session(ask()) == [["FC201"], [], ["FC201"], [], []]
    assert len(editor.versions) < 30


def test_a_hover_shows_how_a_figure_was_read_and_the_working(session: Session) -> None:
    async def hovered(uri: str, *at: types.Position) -> list[Any]:
        document = types.TextDocumentIdentifier(uri)
        return [await session.editor.client.text_document_hover_async(types.HoverParams(document, one)) for one in at]

    uri = session.editor.open("hovered.md")
    wrong, right, nothing = session(hovered(uri, types.Position(2, 17), types.Position(4, 12), types.Position(0, 3)))
    assert wrong.contents.kind == types.MarkupKind.Markdown
    assert wrong.contents.value.startswith("**20%** · percent")
    assert "✗" in wrong.contents.value and "percent-change-mismatch" in wrong.contents.value
    assert "✓" in right.contents.value
    assert nothing is None


def test_the_symbols_are_the_figure_sheet_and_ticks_are_not_shown_unasked(session: Session) -> None:
    client, document = session.editor.client, types.TextDocumentIdentifier(session.editor.open("sheet.md"))
    sheet: Any = session(client.text_document_document_symbol_async(types.DocumentSymbolParams(document)))
    figures = [["20%", "$3.4 billion", "$3.02 billion"], ["50%", "10", "20"]]
    assert [[inner.name for inner in one.children] for one in sheet] == figures
    assert "disagrees" in sheet[0].children[0].detail
    assert not session(client.text_document_inlay_hint_async(types.InlayHintParams(document, place(0, 0, 99))))


def test_a_hover_says_units_as_people_do() -> None:
    text = "The 7-year plan of 2,000 tonnes cost £5m a year."
    document = Document("file:///a.txt", "/a.txt", "plaintext", 1, text)
    shown = seen(document, figcheck.Checker(), None, "utf-16")
    told = [hover(shown, figure.span, markdown=False) for figure in shown.report.figures] if shown.report else []
    said = [item.contents.value for item in told if item and isinstance(item.contents, types.MarkupContent)]
    assert ["7 years" in said[0], "2000 tonnes" in said[1], "5000000 GBP" in said[2]] == [True] * 3, said


def test_an_editor_of_few_abilities_is_told_in_words_and_may_ask_for_ticks(alone: Session) -> None:
    editor = alone.editor

    async def ask() -> Any:
        await editor.begin(plain=True, options={"inlayHints": True, "extendSelect": ["FC0"]})
        uri = editor.open("a.txt", language="plaintext")
        found = await editor.found(uri)
        document = types.TextDocumentIdentifier(uri)
        hover = await editor.client.text_document_hover_async(types.HoverParams(document, types.Position(2, 17)))
        part = types.Range(types.Position(4, 0), types.Position(5, 0))
        return found, hover, await editor.client.text_document_inlay_hint_async(types.InlayHintParams(document, part))

    (found,), hover, ticks = alone(ask())
    assert not found.related_information
    assert "line 3: $3.02 billion" in found.message
    assert hover.contents.kind == types.MarkupKind.PlainText
    assert [(tick.label, tick.position.line) for tick in ticks] == [("✓", 4)] * 3


HTML = (
    "<html><head><meta charset=windows-1252></head><body><article><p>Rev&eacute;nue rose 20% to &pound;3.4 billion"
    " from &pound;3.02 billion.</p></article></body></html>"
)


@pytest.mark.parametrize(
    ("name", "language", "text"),
    [("a.md", "markdown", STORY), ("a.txt", "plaintext", STORY), ("a.html", "html", HTML)],
)
def test_what_is_offered_does_what_it_says(name: str, language: str, text: str, session: Session) -> None:
    editor = session.editor

    async def ask() -> Any:
        uri = editor.open(name, text, language)
        (found,) = await editor.found(uri)
        offered = await editor.offered(uri, found)
        left = []
        for number, action in enumerate(offered):
            if isinstance(action, types.CodeAction) and action.edit:
                whole = types.TextDocumentContentChangeWholeDocument(applied(text, action.edit))
                editor.type(uri, number + 2, whole)
                left.append((action.title, await editor.found(uri, number + 2)))
        return offered, left, await editor.obeyed(offered, "Explain")

    offered, left, told = session(ask())
    titles = [title for title, _ in left]
    assert titles[0].startswith("Replace 20% with 13%")
    assert titles[-1] == "Ignore percent-change-mismatch here"
    assert len(titles) >= 2
    assert all(findings == [] for _, findings in left), left
    assert told.startswith("percent-change-mismatch (FC201)")
    assert not any("baseline" in action.title for action in offered)


class Wire:
    """A server that is written to and read from, message by message."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "figcheck", "lsp", "--isolated"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def send(self, **message: object) -> None:
        assert self.process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def read(self) -> Any:
        assert self.process.stdout is not None
        length = 0
        while head := self.process.stdout.readline().strip():
            name, _, value = head.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        return json.loads(self.process.stdout.read(length))


def test_a_question_can_be_taken_back_while_a_long_story_is_checked() -> None:
    wire = Wire()
    wire.send(id=1, method="initialize", params={"capabilities": {}, "processId": None, "rootUri": None})
    wire.read()
    text = "In 2019 the yard sold 12 boats, 5% more than in 2018.\n\n" * CHAPTER
    item = {"uri": "file:///long.md", "languageId": "markdown", "version": 1, "text": text}
    place = {"textDocument": {"uri": item["uri"]}, "position": {"line": 0, "character": 4}}
    wire.send(method="textDocument/didOpen", params={"textDocument": item})
    wire.send(id=2, method="textDocument/hover", params=place)
    wire.send(method="$/cancelRequest", params={"id": 2})
    assert wire.read()["error"]["code"] == -32800, "taken back, and told so before the findings are there"
    wire.send(id=3, method="textDocument/hover", params=place)
    while (told := wire.read()).get("id") != 3:
        pass
    assert "2019" in told["result"]["contents"]["value"]
    wire.send(id=4, method="shutdown")
    wire.read()
    wire.send(method="exit")
    assert wire.process.wait(60) == 0


def test_settings_come_from_the_files_and_the_editor_and_are_followed(alone: Session, tmp_path: Path) -> None:
    (tmp_path / "figcheck.toml").write_text('baseline = "known.json"\n[severity]\nFC201 = "info"\n')
    (tmp_path / "known.json").write_text('{"figcheck_baseline": 1, "findings": []}')
    editor = alone.editor

    async def ask() -> Any:
        begun = await editor.begin("utf-8")
        uri = editor.open("a.md")
        found = [await editor.found(uri)]
        offered = await editor.offered(uri, found[0][0])
        await editor.set({"ignore": ["FC201"]})
        found.append(await editor.until(uri, lambda params: not params.diagnostics))
        await editor.set({"severity": {"FC201": "warning"}})
        found.append(await editor.until(uri, lambda params: bool(params.diagnostics)))
        await editor.obeyed(offered, "Add to the baseline")
        found.append(await editor.until(uri, lambda params: not params.diagnostics))
        (tmp_path / "figcheck.toml").write_text("selekt = []\n")
        event = types.FileEvent(editor.uri("figcheck.toml"), types.FileChangeType.Changed)
        editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
        found.append(await editor.until(uri, lambda params: bool(params.diagnostics)))
        await editor.set({"published": "some day"})
        await editor.told("some day")
        return begun.capabilities.position_encoding, found

    encoding, ((first,), ignored, (raised,), known, (broken,)) = alone(ask())
    assert (encoding, first.range) == ("utf-8", place(2, 18, 21))
    assert first.severity == types.DiagnosticSeverity.Information
    assert raised.severity == types.DiagnosticSeverity.Warning
    assert ignored == known == []
    assert "percent-change-mismatch" in (tmp_path / "known.json").read_text()
    assert broken.message.startswith("this story was not checked:") and "selekt" in broken.message
    assert any("'published' is a day such as 2021-08-30 or 'today', not 'some day'" in one for one in editor.said)


class Typed:
    """A project in which a story is typed into as soon as its check begins."""

    def __init__(self) -> None:
        self.item: _Open | None = None

    def checker(self, _path: str) -> figcheck.Checker:
        assert self.item is not None
        self.item.document = replace(self.item.document, version=2)
        return figcheck.Checker()

    def published(self) -> None:
        return None


class Begun(Server):
    """A server that has agreed with an editor."""

    encoding = "utf-16"


def test_a_book_is_not_read_to_its_end_when_another_version_has_come() -> None:
    text = "In 2019 the yard sold 12 boats.\n\n" * (2 * CHAPTER + 10)
    book = Document("file:///book.txt", "/book.txt", "plaintext", 1, text)
    project = Typed()
    made = Begun(project)  # type: ignore[arg-type]
    project.item = _Open(book)
    assert made.see(project.item, book) is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
@pytest.mark.parametrize("text", ["", "a", "é😀\r\nb\u2028c\x0cd\r\r\n😀", "\n\n", "x\ud800y\n"])
def test_positions_come_back_to_their_offsets(text: str, encoding: str) -> None:
    places = Positions.of(text, encoding)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\r\n":
            assert places.offset(places.at(offset)) == offset
    assert places.offset(types.Position(99, 0)) == len(text)
    assert places.offset(types.Position(0, 99)) == places.line_end(0)


def test_a_line_of_an_editor_goes_on_at_a_form_feed() -> None:
    assert Positions.of("a\x0cb\u2028c\nd").at(6) == types.Position(1, 0)
    assert (
        changed("a\u2028b\nc", types.TextDocumentContentChangePartial(place(1, 0, 1), "d"), "utf-16") == "a\u2028b\nd"
    )


def test_a_story_cannot_write_mark_up_into_a_hover() -> None:
    assert escaped("[x](http://y) **z** <b>") == r"\[x\]\(http://y\) \*\*z\*\* \<b\>"


def test_the_text_of_an_editor_is_not_decoded_again() -> None:
    assert "Revénue" in story_of_text(HTML.replace("&eacute;", "é"), "a.html", "html").text


def test_wishes_of_an_editor_are_read_in_both_spellings() -> None:
    given = {"figcheck": {"extendSelect": ["FC8"], "house": {"bareDollar": "AUD"}, "ignore": [], "published": "today"}}
    assert Wishes.of(given) == Wishes({"extend-select": ["FC8"], "house": {"bare-dollar": "AUD"}}, False, "today")
    assert Wishes.of(None) == Wishes()


def test_without_pygls_a_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    from figcheck.cli.lsp import run

    monkeypatch.setitem(sys.modules, "figcheck.serve.lsp.server", None)
    with pytest.raises(ConfigError, match=r"pip install 'figcheck\[lsp\]'"):
        run(None)  # type: ignore[arg-type]
