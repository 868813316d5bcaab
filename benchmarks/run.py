"""Measures figcheck on the seed stories and writes RESULTS.md beside this file: `make bench`.

quantulum3 and spaCy, where they are installed, read the same text in the same run, so that the ratio does not depend on
the machine.
"""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from chart import chart

import figcheck
from figcheck.clauses.reading import read as read_clauses
from figcheck.document import parse
from figcheck.model import Story
from figcheck.reading.reader import read
from figcheck.story import tell

ROOT = Path(__file__).parent.parent
COMPILED = Path(tempfile.gettempdir(), "figcheck-benchmark")
RESULTS = ROOT / "benchmarks" / "RESULTS.md"
CHART = ROOT / "benchmarks" / "growth.svg"
KB, MB = 1000, 1_000_000
STORY, LONG, SAMPLE = 5 * KB, MB, 8 * KB
ROUNDS, STARTS, MANY = 5, 15, 1000
# paragraphs of a page that contradicts itself in each
PAGE = 36_000
# in the chart: from a long report to a book, each twice the one before; quantulum3 is slow enough for three
SIZES = [LONG // 16 * 2**step for step in range(7)]
PEER_SIZES = [SAMPLE * 2**step for step in range(3)]
Row = tuple[str, str, str]


def main() -> None:
    """Measure everything, print the table and write it down."""
    news, dense = news_text(), dense_text()
    rows = [
        *speed(news, "news"),
        *speed(dense, "dense text"),
        *stages(dense),
        *growth(news),
        *hard(),
        *start(news),
        *cold(news),
        *memory(news),
        *threads(dense),
        *many(news),
    ]
    table = written(rows)
    print(table)
    CHART.write_text(chart("Time against size, one document of news, one core", sizes(news)), encoding="utf-8")
    RESULTS.write_text(f"{table}\n![Time against size]({CHART.name})\n", encoding="utf-8")


def dense_text() -> str:
    """The consistent seed stories one after the other: nearly every sentence of them has figures."""
    return (
        "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("seeds/consistent/*.txt"))) + "\n\n"
    )


def news_text() -> str:
    """The same stories with paragraphs without figures between theirs, so that figures are as frequent as in news."""
    quiet = Path(__file__).with_name("prose.txt").read_text(encoding="utf-8").strip().split("\n\n")
    loud = [part for part in dense_text().split("\n\n") if part.strip()]
    pairs = [
        f"{part}\n\n{quiet[2 * at % len(quiet)]}\n\n{quiet[(2 * at + 1) % len(quiet)]}" for at, part in enumerate(loud)
    ]
    return "\n\n".join(pairs) + "\n\n"


def of_size(corpus: str, size: int) -> str:
    """The corpus repeated to about a size in bytes, whole paragraphs only."""
    text = corpus * (size // len(corpus.encode()) + 1)
    return text[: text.rfind("\n\n", 0, size)] + "\n"


def best(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The shortest time of some rounds in seconds, after one that warms up."""
    work()
    times = []
    for _ in range(rounds):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return min(times)


def rate(text: str, seconds: float) -> float:
    """Megabytes a second."""
    return len(text.encode()) / MB / seconds


def speed(corpus: str, name: str) -> list[Row]:
    """Reading and checking stories of 5 KB, warm, on one core; quantulum3 on a part of the same text."""
    stories = pieces(corpus, 40)
    text = "".join(stories)
    checker = figcheck.Checker()
    density = sum(len(figcheck.extract(story)) for story in stories) * KB / len(text.encode())
    reading = rate(text, best(lambda: [figcheck.extract(story) for story in stories]))
    checking = rate(text, best(lambda: [checker.check(story) for story in stories]))
    rows = [
        (f"figures in 1 KB of {name}", "", f"{density:.1f}"),
        (f"extraction, {name}", "≥ 3 MB/s", f"{reading:.2f} MB/s"),
        (f"whole check, {name}", "≥ 1.0 MB/s" if name == "news" else "≥ 0.4 MB/s", f"{checking:.2f} MB/s"),
    ]
    other = quantulum(of_size(corpus, SAMPLE))
    if other:
        rows += [
            (f"quantulum3, {name}, sentence by sentence", "", f"{other:.3f} MB/s"),
            ("extraction against quantulum3", "", f"{reading / other:.0f} times as fast"),
            ("whole check against quantulum3", "", f"{checking / other:.0f} times as fast"),
        ]
    yardstick = spacy(text)
    if yardstick:
        rows.append((f"spaCy, {name}, tokens and sentences alone", "", f"{yardstick:.2f} MB/s"))
    return rows


def stages(corpus: str) -> list[Row]:
    """What each stage of a check takes of dense stories of 5 KB, one after the other, warm."""
    checker = figcheck.Checker()
    texts = pieces(corpus, 20)
    documents = [parse(text) for text in texts]
    figures = [read(document) for document in documents]
    frames = tuple(dict.fromkeys(rule.frame for rule in checker.rules))

    def told() -> list[Story]:
        return [tell(document, found, None) for document, found in zip(documents, figures, strict=True)]

    def clauses() -> None:
        for story in told():
            for sentence in story.sentences:
                read_clauses(sentence)

    def tied() -> None:
        for story in told():
            for frame in frames:
                tuple(frame(story))

    taken = {
        "sentences": best(lambda: [parse(text) for text in texts]),
        "figures": best(lambda: [read(document) for document in documents]),
        "clauses": best(clauses),
        "ties, clauses included": best(tied),
        "whole check": best(lambda: [checker.check(text) for text in texts]),
    }
    size = sum(len(text.encode()) for text in texts) / KB
    return [(f"dense text, 1 KB: {name}", "", f"{seconds * 1000 / size:.2f} ms") for name, seconds in taken.items()]


# one item of a sentence without an end, and a paragraph that contradicts itself
_ITEM = "the yard sold 1,234 boats in May and 5,678 carts worth $3.4 million to 12 dealers, 5% more than in 2019, "
_WRONG = "Turnover at yard {} rose 50% to ${} million from ${} million in {}.\n\n"


def hard() -> list[Row]:
    """Texts that no newsroom prints and that must not take longer: one endless sentence, nothing but contradictions."""
    checker = figcheck.Checker()
    few, many = (best(partial(checker.check, _ITEM * count), 2) for count in (100, 400))
    wrong = "".join(_WRONG.format(at, 300 + at % 50, 290 + at % 37, 1950 + at % 70) for at in range(1000))
    found = len(checker.check(wrong).findings)
    page = "".join(_WRONG.format(at, 300 + at % 50, 290 + at % 37, 1950 + at % 70) for at in range(PAGE))
    begin = time.perf_counter()
    told = len(checker.check(page).findings)
    taken = time.perf_counter() - begin
    return [
        ("one sentence of 45 KB, for 4 times the text", "≤ 4.3 times", f"{many / few:.2f} times"),
        ("contradictions told in a second", "≥ 600", f"{found / best(partial(checker.check, wrong), 1):.0f}"),
        (f"one page of {told:,} contradictions", "≤ 60 s", f"{taken:.0f} s"),
    ]


def sizes(corpus: str) -> dict[str, list[tuple[float, float]]]:
    """Megabytes and seconds of documents of growing size: whole check, extraction, and quantulum3 where it is."""
    checker = figcheck.Checker()
    texts = [of_size(corpus, size) for size in SIZES]
    lines = {
        "whole check": [(len(text.encode()) / MB, best(partial(checker.check, text), 2)) for text in texts],
        "extraction": [(len(text.encode()) / MB, best(partial(figcheck.extract, text), 2)) for text in texts],
    }
    few = [of_size(corpus, size) for size in PEER_SIZES]
    peer = [(len(text.encode()) / MB, quantulum(text)) for text in few]
    if all(speed for _, speed in peer):
        lines["quantulum3"] = [(size, size / speed) for size, speed in peer if speed]
    return lines


def pieces(corpus: str, count: int) -> list[str]:
    """Different stretches of the corpus, of the size of a story each."""
    text = corpus * (STORY * 2 // len(corpus) + 2)
    step = max(1, len(corpus) // count)
    return [text[start : start + STORY] for start in range(0, step * count, step)]


def quantulum(text: str) -> float | None:
    """How many megabytes a second quantulum3 reads, fed sentence by sentence; None where it is not installed."""
    try:
        from quantulum3 import parser
    except ImportError:
        return None
    document = parse(text)
    spans = [document.sentence_span(index) for index in range(len(document.starts))]
    sentences = [text[span.start : span.end] for span in spans]
    return rate(text, best(lambda: [parser.parse(sentence) for sentence in sentences], 2))


def spacy(text: str) -> float | None:
    """How many megabytes a second spaCy parts into tokens and sentences; None where it is not installed."""
    try:
        from spacy.lang.en import English
    except ImportError:
        return None
    language = English()
    language.add_pipe("sentencizer")
    parts = [text[at : at + STORY] for at in range(0, len(text), STORY)]
    return rate(text, best(lambda: [len(list(language(part).sents)) for part in parts], 2))


def growth(corpus: str) -> list[Row]:
    """Documents of a quarter of a megabyte and of a whole one."""
    checker = figcheck.Checker()
    quarter, whole = of_size(corpus, LONG // 4), of_size(corpus, LONG)
    few, many = best(lambda: checker.check(quarter), 3), best(lambda: checker.check(whole), 3)
    line = whole.replace("\n", " ")
    alone = best(lambda: checker.check(line), 1)
    return [
        ("whole check, one document of 1 MB", "", f"{rate(whole, many):.2f} MB/s"),
        ("time for 4 times the text", "≤ 4.3 times", f"{many / few:.2f} times"),
        ("whole check, 1 MB on one line", "", f"{rate(line, alone):.2f} MB/s"),
    ]


def start(corpus: str) -> list[Row]:
    """What a new process costs."""
    code = "import time; t = time.perf_counter(); import figcheck; print((time.perf_counter() - t) * 1000)"
    load = (
        "import time, sys; clock = time.perf_counter; began = clock(); import figcheck; checker = figcheck.Checker();"
        "loaded = clock(); text = open(sys.argv[1], encoding='utf-8').read(); checker.check(text); first = clock();"
        "checker.check(text); print((loaded - began) * 1000, (first - loaded) * 1000, (clock() - first) * 1000)"
    )
    run("-c", code)
    imported = statistics.median(float(run("-c", code)) for _ in range(STARTS))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "story.txt")
        path.write_text(of_size(corpus, STORY), encoding="utf-8")
        checked = wall("-m", "figcheck", "check", "--exit-zero", str(path))
        run("-c", load, str(path))
        parts = [[float(part) for part in run("-c", load, str(path)).split()] for _ in range(STARTS)]
        rules, first, again = (statistics.median(column) for column in zip(*parts, strict=True))
    return [
        ("import figcheck", "≤ 25 ms", f"{imported:.1f} ms"),
        ("loading all rules", "", f"{rules:.0f} ms"),
        ("the first check, a story of 5 KB", "", f"{first:.0f} ms"),
        ("the second check of the same", "", f"{again:.0f} ms"),
        ("figcheck check, a story of 5 KB, new process", "≤ 250 ms", f"{checked:.0f} ms"),
        ("figcheck --version, new process", "≤ 80 ms", f"{wall('-m', 'figcheck', '--version'):.0f} ms"),
        ("python -c pass, for comparison", "", f"{wall('-c', 'pass'):.0f} ms"),
    ]


# each stage of `figcheck check` in a new process, one after the other: what is loaded in one is there in the next
_COLD = """
import sys, time
marks = [time.perf_counter()]
import figcheck.cli.main, figcheck.cli.commands, figcheck.cli.check
marks.append(time.perf_counter())
import figcheck
checker = figcheck.Checker()
marks.append(time.perf_counter())
from figcheck.document import parse
with open(sys.argv[1], encoding="utf-8") as story:
    text = story.read()
document = parse(text)
marks.append(time.perf_counter())
from figcheck.reading.reader import read
figures = read(document)
marks.append(time.perf_counter())
from figcheck.clauses.reading import read as read_clauses
from figcheck.story import tell
story = tell(document, figures, None)
for sentence in story.sentences:
    read_clauses(sentence)
marks.append(time.perf_counter())
for frame in dict.fromkeys(rule.frame for rule in checker.rules if not rule.after):
    tuple(frame(story))
marks.append(time.perf_counter())
report = checker.check(text)
marks.append(time.perf_counter())
report.render("text")
marks.append(time.perf_counter())
print(*((later - sooner) * 1000 for sooner, later in zip(marks, marks[1:])))
"""
# the name of each stage, and the milliseconds that it may take
_STAGES = (
    ("the command line is loaded", 80), ("all rules are loaded", 70), ("sentences", 5), ("figures", 20),
    ("clauses", 10), ("ties", 35), ("verdicts, and all of it once more", 20), ("the report", 10),
)  # fmt: skip


def cold(corpus: str) -> list[Row]:
    """What each stage of the first check of a new process takes, so that none grows unseen."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "story.txt")
        path.write_text(of_size(corpus, STORY), encoding="utf-8")
        run("-c", _COLD, str(path))
        taken = [[float(part) for part in run("-c", _COLD, str(path)).split()] for _ in range(STARTS)]
    medians = (statistics.median(column) for column in zip(*taken, strict=True))
    return [
        (f"cold start: {name}", f"≤ {most} ms", f"{measured:.0f} ms")
        for (name, most), measured in zip(_STAGES, medians, strict=True)
    ]


def run(*arguments: str) -> str:
    """The output of a new Python process, with compiled modules kept as after an installation."""
    kept = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(COMPILED)}
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True, env=kept).stdout


def wall(*arguments: str, times: int = STARTS) -> float:
    """The milliseconds that a new Python process takes, as the median of several."""
    run(*arguments)
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        run(*arguments)
        taken.append((time.perf_counter() - begin) * 1000)
    return statistics.median(taken)


# what a process may count as its own most is on Linux that of the process which began it, unless the kernel is asked
_MEMORY = """
import resource, sys
from pathlib import Path
import figcheck

def most():
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().partition("VmHWM:")[2].split()[0]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)

text = Path(sys.argv[1]).read_text(encoding="utf-8")
figcheck.check(text[:5000])
begin = most()
report = figcheck.check(text)
print(most(), (most() - begin) / len(text))
"""


def memory(corpus: str) -> list[Row]:
    """The most memory of a process that checks a document of 1 MB, and what of it the document takes."""
    if sys.platform == "win32":
        return []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "story.txt")
        path.write_text(of_size(corpus, LONG), encoding="utf-8")
        used, each = map(float, run("-c", _MEMORY, str(path)).split())
    return [
        ("memory, one document of 1 MB, whole process", "≤ 120 MB", f"{used / MB:.0f} MB"),
        ("memory for each character of it", "≤ 40 bytes", f"{each:.0f} bytes"),
    ]


def threads(corpus: str) -> list[Row]:
    """Eight threads with one checker."""
    checker = figcheck.Checker()
    stories = pieces(corpus, 16)
    alone = [checker.check(story).to_dict() for story in stories]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda story: checker.check(story).to_dict(), stories))
    return [("reports of 8 threads", "equal", "equal" if alone == together else "DIFFERENT")]


def many(corpus: str) -> list[Row]:
    """Many stories in one process, and in as many as there are cores."""
    cores = os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as folder:
        for number, story in enumerate(pieces(corpus, MANY)):
            Path(folder, f"{number:04}.txt").write_text(story, encoding="utf-8")
        call = ("-m", "figcheck", "check", "--exit-zero", "--no-cache", "--quiet", "--jobs")
        one, all_of_them = (wall(*call, str(jobs), folder, times=3) / 1000 for jobs in (1, cores))
    return [
        (f"{MANY} stories of 5 KB, one process", "", f"{one:.1f} s"),
        (f"the same on {cores} cores", f"≥ {0.85 * cores:.1f} times", f"{one / all_of_them:.2f} times as fast"),
    ]


def written(rows: list[Row]) -> str:
    """The results as a Markdown table."""
    machine = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    lines = [f"| {what} | {budget} | {result} |" for what, budget, result in rows]
    head = [
        "# Results",
        "",
        f"Written by `make bench`: figcheck {figcheck.__version__}, {machine}. One core.",
        "",
        "*News* is the seed stories with quiet paragraphs between theirs, *dense text* the seed stories alone.",
        "",
        "| what | budget | measured |",
        "|---|---|---|",
    ]
    return "\n".join([*head, *lines]) + "\n"


if __name__ == "__main__":
    main()
