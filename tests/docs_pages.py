"""A page for each rule in the documentation, made from the rule itself when the site is built (a hook of MkDocs)."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from figcheck.cli.reference import section
from figcheck.registry import builtin


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """The pages of the site, with those of the rules."""
    for rule in builtin():
        text, _ = section(rule, 1)
        back = "\n[All rules](../rules.md) · [how far its wordings are trusted](../trust.md)\n"
        files.append(File.generated(config, f"rules/{rule.name}.md", content=text + back))
    return files
