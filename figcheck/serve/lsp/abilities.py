"""What an editor can show and do, of what makes a difference to the answers it is given."""

from __future__ import annotations

from lsprotocol import types

from ...records import dataclass


@dataclass(frozen=True, slots=True)
class Abilities:
    """Links between places in diagnostics, Markdown in hovers, settings that are asked for, files that are watched."""

    links: bool = False
    markdown: bool = False
    asked: bool = False
    watches: bool = False
    hints: bool = False

    @classmethod
    def of(cls, told: types.ClientCapabilities) -> Abilities:
        """The abilities that an editor tells of."""
        text, workspace = told.text_document, told.workspace
        shown = text.publish_diagnostics if text else None
        hover = text.hover if text else None
        watching = workspace.did_change_watched_files if workspace else None
        hints = workspace.inlay_hint if workspace else None
        return cls(
            links=bool(shown and shown.related_information),
            markdown=bool(hover and types.MarkupKind.Markdown in (hover.content_format or ())),
            asked=bool(workspace and workspace.configuration),
            watches=bool(watching and watching.dynamic_registration),
            hints=bool(hints and hints.refresh_support),
        )
