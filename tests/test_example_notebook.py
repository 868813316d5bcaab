"""The example notebook runs from top to bottom, and its report shows itself as a page."""

from __future__ import annotations

import ast
import json

from docs_blocks import ROOT


def test_the_notebook_runs_and_shows_the_report() -> None:
    notebook = json.loads((ROOT / "examples" / "notebook.ipynb").read_text(encoding="utf-8"))
    names: dict[str, object] = {}
    shown = []
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            assert not cell["outputs"], "a notebook is kept without outputs"
            *body, last = ast.parse("".join(cell["source"])).body
            assert isinstance(last, ast.Expr)
            exec(compile(ast.Module(body, []), "notebook", "exec"), names)
            shown.append(eval(compile(ast.Expression(last.value), "notebook", "eval"), names))
    report, rows, figures = shown
    page = report._repr_html_()
    assert "£286 million" in page and "20%" in page
    assert [rule for rule, _, _ in rows] == ["currency-conversion", "percent-change-mismatch"]
    assert ("20%", "percent", 20, "percent") in figures
