"""The language server: it keeps the stories that are open, and checks them as they are typed.

A story is checked a moment after the last key, in a thread of its own, so that keys are never waited for; what is
overtaken by another key is dropped. The whole story is read each time: how a number is read depends on the rest of the
text (on the signs and commas of other amounts), a figure may be held against any other, and reading a long one takes
less time than a person notices.
"""

from __future__ import annotations

import asyncio
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method
from pygls.uris import to_fs_path

from ... import __version__
from ...errors import FigcheckError
from ...model import Span
from .abilities import Abilities
from .actions import ADD_TO_BASELINE, EXPLAIN, actions
from .diagnostics import diagnostics
from .positions import UTF_16, Positions, changed
from .project import Project, Wishes
from .seen import Document, Seen, seen
from .sheet import hints, hover, symbols

# a check waits a share of what the one before took, within bounds in seconds: short enough to be added to it unnoticed
_SOONEST, _LATEST, _PATIENCE = 0.015, 0.5, 0.25
_SETTINGS_FILES = ("**/figcheck.toml", "**/pyproject.toml", "**/figcheck-baseline.json")


@dataclass(slots=True)
class _Open:
    """A document that is open: as it is now, and what was last seen of it. `ready` is set while those two agree."""

    document: Document
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    seen: Seen | None = None
    waiting: asyncio.Task[None] | None = None
    took: float = 0.0


class _Overtaken(Exception):
    """Another version of a document came while it was checked."""


class _Protocol(LanguageServerProtocol):
    """The protocol, with changes left to the server: pygls ends lines where editors do not (U+2028, form feeds)."""

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> Generator[Any, Any, None]:
        """Hand a change over to the server."""
        handler = self.fm.features.get(types.TEXT_DOCUMENT_DID_CHANGE)
        if handler is not None:
            yield handler, (params,), None


class Server(LanguageServer):
    """The server with the stories that are open."""

    def __init__(self, project: Project) -> None:
        super().__init__("figcheck", __version__, protocol_cls=_Protocol)
        self.project = project
        self.abilities = Abilities()
        self.wishes = Wishes()
        self.opened: dict[str, _Open] = {}
        self._thread = ThreadPoolExecutor(1, "figcheck")

    @property
    def encoding(self) -> str:
        """The units of columns that were agreed upon."""
        return str(self.workspace.position_encoding or UTF_16)

    def path(self, uri: str) -> str:
        """The path of a document; one that is not saved yet lies in the folder of the workspace."""
        if uri.startswith("file:") and (path := to_fs_path(uri)):
            return path
        return f"{self.workspace.root_path or '.'}/{uri.rpartition('/')[2].rpartition(':')[2] or 'story'}"

    def wish(self, given: object) -> None:
        """Take the settings of the editor; what cannot be used is said, and those before it hold."""
        try:
            self.wishes = Wishes.of(given)
        except FigcheckError as error:
            self.complain(str(error))
        self.again()

    def again(self) -> None:
        """Read the settings anew, and check all documents by them."""
        self.project.wish(self.wishes, self.workspace.root_path or ".")
        for item in self.opened.values():
            self.look(item, 0)
        if self.abilities.hints:
            self.workspace_inlay_hint_refresh(None)

    def complain(self, sentence: str) -> None:
        """Say what is wrong."""
        self.window_show_message(types.ShowMessageParams(types.MessageType.Error, f"figcheck: {sentence}"))

    def look(self, item: _Open, after: float | None = None) -> None:
        """Check a document a moment later, or after so many seconds, instead of what was to be checked before."""
        item.ready.clear()
        if item.waiting is not None:
            item.waiting.cancel()
        moment = min(max(item.took * _PATIENCE, _SOONEST), _LATEST) if after is None else after
        item.waiting = asyncio.create_task(self._checked(item, moment))

    async def _checked(self, item: _Open, moment: float) -> None:
        await asyncio.sleep(moment)
        loop, document = asyncio.get_running_loop(), item.document
        begun = loop.time()
        found = await loop.run_in_executor(self._thread, self.see, item, document)
        if found is None or item.document is not document:
            return
        item.seen, item.took = found, loop.time() - begun
        item.ready.set()
        shown = diagnostics(found, self.abilities.links)
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(document.uri, shown, version=document.version)
        )

    def see(self, item: _Open, document: Document) -> Seen | None:
        """What is seen of a document, in the thread; nothing where another version has come meanwhile.

        A document of a book's length is not read to its end then.
        """
        if item.document is not document:
            return None
        try:
            checker, published = self.project.checker(document.path), self.project.published()
        except FigcheckError as error:
            return Seen(document, Positions.of(document.text, self.encoding), trouble=str(error))

        def go_on(_read: int, _whole: int) -> None:
            if item.document is not document:
                raise _Overtaken

        try:
            return seen(document, checker.watched(go_on), published, self.encoding)
        except _Overtaken:
            return None

    async def current(self, uri: str) -> Seen | None:
        """What is seen of a document as it is now; None where it is not open."""
        item = self.opened.get(uri)
        if item is None:
            return None
        await item.ready.wait()
        return item.seen

    async def offered(self, now: Seen, place: Span) -> list[types.CodeAction]:
        """What can be done at a place; comments are tried in the thread."""
        path, project = now.document.path, self.project
        work = asyncio.get_running_loop().run_in_executor(
            self._thread, lambda: actions(now, place, project.checker(path), project.baseline(path))
        )
        return await work


def server(project: Project) -> Server:
    """A language server with all that it can do."""
    made = Server(project)
    _follow_documents(made)
    _follow_settings(made)
    _answer(made)
    _obey(made)
    return made


def _follow_documents(made: Server) -> None:
    @made.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
        given = params.text_document
        document = Document(given.uri, ls.path(given.uri), given.language_id, given.version, given.text)
        ls.opened[given.uri] = item = _Open(document)
        ls.look(item, 0)

    @made.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def typed(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
        item = ls.opened.get(params.text_document.uri)
        if item is None:
            return
        text, old = item.document.text, item.document
        for change in params.content_changes:
            text = changed(text, change, ls.encoding)
        item.document = Document(old.uri, old.path, old.language, params.text_document.version, text)
        ls.look(item)

    @made.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
        item = ls.opened.pop(params.text_document.uri, None)
        if item is not None and item.waiting is not None:
            item.waiting.cancel()
            item.ready.set()
        ls.text_document_publish_diagnostics(types.PublishDiagnosticsParams(params.text_document.uri, []))


def _follow_settings(made: Server) -> None:
    @made.feature(types.INITIALIZE)
    def begun(ls: Server, params: types.InitializeParams) -> None:
        ls.abilities = Abilities.of(params.capabilities)
        ls.wish(params.initialization_options)

    @made.feature(types.INITIALIZED)
    async def ready(ls: Server, _params: types.InitializedParams) -> None:
        if ls.abilities.watches:
            watchers = [types.FileSystemWatcher(pattern) for pattern in _SETTINGS_FILES]
            asked = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            kind = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            await ls.client_register_capability_async(
                types.RegistrationParams([types.Registration("figcheck-settings", kind, asked)])
            )
        if ls.abilities.asked:
            await _ask(ls)

    @made.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def set_anew(ls: Server, params: types.DidChangeConfigurationParams) -> None:
        if ls.abilities.asked:
            await _ask(ls)
        else:
            ls.wish(params.settings)

    @made.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def written(ls: Server, _params: types.DidChangeWatchedFilesParams) -> None:
        ls.again()

    @made.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
        if params.text_document.uri.endswith((".toml", ".json")):
            ls.again()


async def _ask(ls: Server) -> None:
    """Ask the editor for its settings."""
    (given,) = await ls.workspace_configuration_async(
        types.ConfigurationParams([types.ConfigurationItem(section="figcheck")])
    )
    if given:
        ls.wish(given)


def _answer(made: Server) -> None:
    @made.feature(types.TEXT_DOCUMENT_HOVER)
    async def told(ls: Server, params: types.HoverParams) -> types.Hover | None:
        now = await ls.current(params.text_document.uri)
        if now is None:
            return None
        at = now.positions.offset(params.position)
        return hover(now, Span(at, at), ls.abilities.markdown)

    @made.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def listed(ls: Server, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        now = await ls.current(params.text_document.uri)
        return symbols(now) if now is not None else []

    @made.feature(types.TEXT_DOCUMENT_INLAY_HINT)
    async def ticked(ls: Server, params: types.InlayHintParams) -> list[types.InlayHint]:
        now = await ls.current(params.text_document.uri)
        return hints(now, now.positions.span(params.range)) if now is not None and ls.wishes.hints else []

    options = types.CodeActionOptions([types.CodeActionKind.QuickFix])

    @made.feature(types.TEXT_DOCUMENT_CODE_ACTION, options)
    async def offered(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
        now = await ls.current(params.text_document.uri)
        if now is None or now.report is None:
            return []
        return await ls.offered(now, now.positions.span(params.range))


def _obey(made: Server) -> None:
    @made.command(EXPLAIN)
    def explained(ls: Server, rule: str) -> str:
        from ...registry import builtin, matching

        (found,) = matching(builtin(), (rule,))
        told = f"{found.name} ({found.code})\n\n{found.doc}"
        ls.window_show_message(types.ShowMessageParams(types.MessageType.Info, told))
        return told

    @made.command(ADD_TO_BASELINE)
    async def remembered(ls: Server, uri: str, fingerprint: str) -> None:
        now = await ls.current(uri)
        found = [item for item in now.report.findings if item.fingerprint == fingerprint] if now and now.report else []
        try:
            for finding in found[:1]:
                assert now is not None, "it has a finding"
                said = ls.project.remember(now.document.path, finding)
                ls.window_show_message(types.ShowMessageParams(types.MessageType.Info, f"figcheck: {said}"))
        except FigcheckError as error:
            ls.complain(str(error))
        ls.again()
