"""The laws of the house, read from the source: who may import what, and what no file may hold."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import figcheck

ROOT = Path(figcheck.__file__).parent
FILES = sorted(ROOT.rglob("*.py"))
GENERATED = {"units/table.py", "units/pint_table.py", "units/currency_table.py"}
LOADERS = (
    "cli/", "formats/", "report/html/assets.py", "rates/table.py", "rates/build.py", "rates/defects.py", "units/build",
    "serve/web/assets.py", "readers/request.py", "readers/cache.py",
    "trust/built_in.py",
)  # fmt: skip
# quantulum3 and pypdf are not our code: whatever they raise is shown as their answer
CRASH_BARRIERS = {
    "engine.py",
    "given/bench.py",
    "plugins.py",
    "cli/main.py",
    "adapters/quantulum.py",
    "formats/office.py",
    "formats/pdf.py",
}
LONGEST_MODULE = 400
MOST_PARAMETERS = 5


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _below(*folders: str) -> list[Path]:
    return [path for path in FILES if _name(path).startswith(folders)]


def _imports(path: Path) -> Iterator[str]:
    """The modules that a file imports, in full; those for type checkers only are left out."""
    package = ["figcheck", *_name(path).split("/")[:-1]]
    for node in _running(_tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def _running(tree: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING":
            continue
        yield child
        yield from _running(child)


def _within(module: str, forbidden: tuple[str, ...]) -> bool:
    return any(module == name or module.startswith(f"{name}.") for name in forbidden)


def _offences(paths: list[Path], forbidden: tuple[str, ...]) -> list[str]:
    return [
        f"{_name(path)} imports {module}" for path in paths for module in _imports(path) if _within(module, forbidden)
    ]


def test_rules_and_frames_do_no_arithmetic_with_numbers() -> None:
    numbers = ("decimal", "fractions", "math", "statistics", "pint", "quantulum3", "figcheck.interval")
    assert not _offences(_below("rules/", "clauses/", "ties/", "closed/"), numbers)


_VALUES = {"stated", "tight", "loose"}
_COMPARED_BY = {"disjoint", "contains", "gap", "meets_any"}


def _computed_or_compared(tree: ast.AST) -> Iterator[str]:
    """Where the value of a figure is an operand; whether it is None may be asked, and laws may be asked the rest."""
    for node in ast.walk(tree):
        operands: list[ast.expr] = []
        if isinstance(node, ast.BinOp):
            operands = [node.left, node.right]
        elif isinstance(node, ast.Compare) and not all(isinstance(op, ast.Is | ast.IsNot) for op in node.ops):
            operands = [node.left, *node.comparators]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _COMPARED_BY:
            operands = [node.func.value]
        held = {inner.attr for operand in operands for inner in ast.walk(operand) if isinstance(inner, ast.Attribute)}
        if held & _VALUES and isinstance(node, ast.expr):
            yield f"line {node.lineno}: {ast.unparse(node)}"


@pytest.mark.parametrize("path", _below("rules/", "ties/", "clauses/", "closed/"), ids=_name)
def test_no_value_of_a_figure_is_computed_with_or_compared_where_figures_are_tied(path: Path) -> None:
    assert not [*_computed_or_compared(_tree(path))]


@pytest.mark.parametrize(
    ("code", "is_wrong"),
    [
        ("one.stated < other.stated", True), ("one.stated == 1", True), ("2 * figure.stated", True),
        ("len({figure.stated for figure in found}) == 1", True), ("one.loose.disjoint(other.loose)", True),
        ("figure.stated is not None", False), ("same_value(one, other)", False), ("one.start < other.start", False),
    ],
)  # fmt: skip
def test_a_comparison_of_values_is_seen(code: str, is_wrong: bool) -> None:
    assert bool([*_computed_or_compared(ast.parse(code))]) is is_wrong


def test_clauses_and_ties_hold_no_pattern_over_letters() -> None:
    """A tie is a condition over slots; chunks are patterns over classes of words, tokens over kinds of characters."""
    allowed = ("clauses/chunks.py", "clauses/coordination.py", "clauses/tokens.py")
    paths = [path for path in _below("clauses/", "ties/") if not _name(path).startswith(allowed)]
    assert not _offences(paths, ("re", "figcheck.late", "figcheck.closed.pattern"))


def test_laws_never_see_text() -> None:
    text = (
        "re",
        "string",
        "figcheck.document",
        "figcheck.lang",
        "figcheck.story",
        "figcheck.reading",
        "figcheck.closed",
    )
    assert not _offences(_below("laws/"), text)


def test_no_modules_import_each_other_in_a_circle() -> None:
    """Imports inside functions count too; only what is imported for type checkers alone is left out."""
    modules = {_module(path): path for path in FILES}
    graph = {module: sorted(_neighbours(path, {*modules}) - {module}) for module, path in modules.items()}
    assert len([module for module in graph if graph[module]]) > len(graph) // 2, "the imports were read"
    assert not _circle(graph)


def _neighbours(path: Path, modules: set[str]) -> set[str]:
    """The modules that a file imports; a package only where it takes something of its own from it, no module."""
    found = {module for module in _imports(path) if module in modules}
    packages = {module.rpartition(".")[0] for module in found}
    return {
        module for module in found if module not in packages or not (ROOT.parent / module.replace(".", "/")).is_dir()
    }


def _module(path: Path) -> str:
    return ".".join(["figcheck", *path.relative_to(ROOT).with_suffix("").parts]).removesuffix(".__init__")


def _circle(graph: dict[str, list[str]]) -> list[str]:
    """The modules of one circle, in the order in which they import each other; none where there is no circle."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [*error.args[1]]
    return []


def test_a_circle_of_imports_is_seen() -> None:
    assert _circle({"a": ["b"], "b": ["c"], "c": []}) == []
    assert set(_circle({"a": ["b"], "b": ["c"], "c": ["b"]})) == {"b", "c"}


def test_each_stage_knows_only_the_stages_before_it() -> None:
    # what a tie may ask of two figures
    asked = {"values.py", "equal.py"}
    laws = tuple(f"figcheck.laws.{path.stem}" for path in _below("laws/") if path.name not in asked | {"__init__.py"})
    judging = ("figcheck.rules", "figcheck.verdicts", "figcheck.engine")
    later = {
        "reading/": (
            "figcheck.closed",
            "figcheck.laws",
            "figcheck.rules",
            "figcheck.verdicts",
            "figcheck.engine",
        ),
        "clauses/": ("figcheck.reading", "figcheck.closed", "figcheck.ties", "figcheck.laws", *judging),
        "ties/": ("figcheck.reading", "figcheck.rates", *laws, *judging),
        "closed/": ("figcheck.reading", "figcheck.rates", *laws, *judging),
        "laws/": ("figcheck.rules", "figcheck.verdicts", "figcheck.engine", "figcheck.rates", "figcheck.units"),
        "rules/": ("figcheck.verdicts", "figcheck.engine", "figcheck.rates", "figcheck.document", "figcheck.reading"),
        "units/": ("figcheck.reading", "figcheck.closed", "figcheck.rules", "figcheck.engine"),
        "rates/": ("figcheck.reading", "figcheck.closed", "figcheck.rules", "figcheck.engine"),
        "lang/": ("figcheck",),
        "evidence/": (
            "re",
            "figcheck.late",
            "figcheck.document",
            "figcheck.story",
            "figcheck.reading",
            "figcheck.rules",
            "figcheck.engine",
        ),
        "report/": ("figcheck.rules", "figcheck.rates", "figcheck.cli", "figcheck.formats"),
    }
    for folder, forbidden in later.items():
        own = tuple(name for name in _offences(_below(folder), forbidden) if "imports figcheck.lang" not in name)
        assert not own
    core = [path for path in FILES if not _name(path).startswith(("cli/", "__main__"))]
    assert not _offences(core, ("figcheck.cli",))


def test_the_core_knows_no_network_clock_disk_or_environment() -> None:
    network = ("socket", "ssl", "urllib", "http", "ftplib", "requests", "httpx", "aiohttp", "subprocess")
    assert not _offences([path for path in FILES if not path.stem.startswith("build")], network)
    # a server waits for who talks to it; its library opens what there is to open
    assert not _offences([path for path in FILES if not _name(path).startswith("serve/")], ("asyncio",))
    outside = [path for path in FILES if not _name(path).startswith(LOADERS)]
    offences = []
    for path in outside:
        for node in ast.walk(_tree(path)):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                if called in {"open", "print", "input"} or called.endswith(
                    (".now", ".today", ".utcnow", "time.time", ".getenv", ".read_text", ".read_bytes", ".open")
                ):
                    offences.append(f"{_name(path)}:{node.lineno} calls {called}")
            elif isinstance(node, ast.Attribute) and ast.unparse(node) in {"os.environ", "sys.argv", "sys.stdin"}:
                offences.append(f"{_name(path)}:{node.lineno} uses {ast.unparse(node)}")
    assert not offences


@pytest.mark.parametrize("path", [path for path in FILES if _name(path) not in GENERATED], ids=_name)
def test_a_module_is_short_and_keeps_no_state(path: Path) -> None:
    tree = _tree(path)
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE
    for node in ast.walk(tree):
        assert not isinstance(node, ast.Global), f"line {node.lineno}: global {node.names}"
    for node in tree.body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        mutable = isinstance(value, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp)
        for target in targets:
            named = ast.unparse(target)
            constant = named.isupper() or named.startswith("__")
            assert constant or not mutable, f"line {node.lineno}: {named} is mutable; name a constant in capitals"


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_functions_have_few_parameters(path: Path) -> None:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.FunctionDef):
            names = [arg.arg for arg in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
            count = len(names) - (names[:1] in (["self"], ["cls"]))
            assert count <= MOST_PARAMETERS, f"line {node.lineno}: {node.name} has {count}"


def test_errors_are_never_swallowed() -> None:
    broad: dict[str, list[ast.ExceptHandler]] = {}
    for path in FILES:
        for node in ast.walk(_tree(path)):
            if isinstance(node, ast.ExceptHandler):
                caught = ast.unparse(node.type) if node.type else "everything"
                assert caught != "everything", f"{_name(path)}:{node.lineno} has a bare except"
                if "Exception" in caught.replace("(", " ").replace(",", " ").split() or "BaseException" in caught:
                    broad.setdefault(_name(path), []).append(node)
    assert set(broad) <= CRASH_BARRIERS
    raised = [inner for handler in broad["engine.py"] for inner in ast.walk(handler) if isinstance(inner, ast.Raise)]
    assert raised, "a crash in a rule is raised again, under the rule's name"


def test_no_package_shadows_a_public_function() -> None:
    packages = {path.name for path in ROOT.iterdir() if path.is_dir()} | {path.stem for path in ROOT.glob("*.py")}
    functions = {"check", "extract", "judge"}
    assert not packages & functions
    assert callable(figcheck.check)
    assert callable(figcheck.extract)


def test_importing_figcheck_loads_nothing_heavy() -> None:
    code = "import sys, figcheck; print(*sorted(sys.modules))"
    loaded = _loaded(code)
    assert "figcheck" in loaded
    assert not {name for name in loaded if name.startswith("figcheck.")}
    assert not loaded & {"re", "decimal", "dataclasses", "pint", "quantulum3"}


def test_a_story_without_foreign_money_loads_neither_rates_nor_pint() -> None:
    code = "import sys, figcheck; figcheck.check('Sales fell 50% to 10 from 20.'); print(*sorted(sys.modules))"
    loaded = _loaded(code)
    assert not loaded & {"pint", "quantulum3", "numpy", "babel", "argparse"}


def test_the_version_is_told_without_loading_the_checker() -> None:
    code = "import sys; from figcheck.cli.main import main; main(['--version']); print(*sorted(sys.modules))"
    assert not _loaded(code) & {"argparse", "decimal", "figcheck.model"}


def _loaded(code: str) -> set[str]:
    # -S: the site packages' own .pth files may import what they like
    paths = [str(ROOT.parent), *(entry for entry in sys.path if "site-packages" in entry)]
    setup = f"import sys; sys.path[:0] = {paths!r}; "
    ran = subprocess.run([sys.executable, "-S", "-c", setup + code], capture_output=True, text=True, check=True)
    return set(ran.stdout.split())


def test_public_things_are_documented() -> None:
    silent = []
    for path in FILES:
        tree = _tree(path)
        if _name(path) not in GENERATED and not ast.get_docstring(tree):
            silent.append(_name(path))
        public = [
            node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name[0] != "_"
        ]
        silent += [f"{_name(path)}:{node.name}" for node in public if not ast.get_docstring(node)]
    assert not silent
