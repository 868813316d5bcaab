"""Working habits: saved stories are checked again, a bar is shown where somebody watches, and shells complete."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

import pytest
from test_cli import RIGHT, WRONG, Call, figcheck_

from figcheck.cli.commands import COMMANDS
from figcheck.cli.options import UsageError
from figcheck.cli.progress import Progress, bar
from figcheck.cli.watch import stamps, watch
from figcheck.errors import ConfigError
from figcheck.registry import builtin

__all__ = ["figcheck_"]


# --watch


class Rounds:
    """Runs `watch` with something done at each wait, and keeps the paths of each round."""

    def __init__(self, *steps: Callable[[], object]) -> None:
        self.steps = list(steps)
        self.paths: list[list[str]] = []

    def check(self, options: Namespace) -> int:
        self.paths.append(list(options.paths))
        return len(self.paths) % 2

    def wait(self, _seconds: float) -> None:
        if not self.steps:
            raise KeyboardInterrupt
        self.steps.pop(0)()


def _options(*paths: str, **more: object) -> Namespace:
    return Namespace(**{"paths": list(paths), "fix": False, "prune": False, **more})


def _save(name: str, text: str) -> Callable[[], object]:
    def save() -> None:
        path = Path(name)
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        state = path.stat()
        os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns + len(text)))

    return save


def test_what_is_saved_is_checked_again_and_nothing_else(figcheck_: Call) -> None:
    for name in ("news/a.txt", "news/b.txt"):
        figcheck_.write(name, WRONG)
    rounds = Rounds(lambda: None, _save("news/a.txt", RIGHT), lambda: None, _save("news/c.txt", RIGHT))
    code = watch(_options("news"), rounds.check, rounds.wait)
    assert rounds.paths == [["news"], [str(Path("news/a.txt"))], [str(Path("news/c.txt"))]]
    assert code == 1


def test_a_saved_configuration_file_is_a_change_of_every_story(figcheck_: Call) -> None:
    figcheck_.write("news/a.txt", WRONG)
    rounds = Rounds(_save("figcheck.toml", ""), lambda: None, _save("news/figcheck.toml", "ignore = []"))
    watch(_options("news"), rounds.check, rounds.wait)
    assert rounds.paths == [["news"], ["news"], ["news"]]


def test_a_story_that_goes_away_is_told(figcheck_: Call) -> None:
    figcheck_.write("news/a.txt", WRONG)
    figcheck_.write("news/b.txt", WRONG)
    rounds = Rounds(Path("news/a.txt").unlink)
    watch(_options("news"), rounds.check, rounds.wait)
    assert len(rounds.paths) == 1
    assert f"no longer there: {Path('news/a.txt')}" in figcheck_.capsys.readouterr().err
    assert stamps(["missing"]) == {}


def test_a_broken_configuration_file_does_not_end_the_watch(figcheck_: Call) -> None:
    figcheck_.write("a.txt", WRONG)

    def fail(_options: Namespace) -> int:
        raise ConfigError("figcheck.toml: this is no valid TOML")

    assert watch(_options("a.txt"), fail, Rounds(lambda: None).wait) == 2
    assert figcheck_.capsys.readouterr().err.startswith("figcheck: figcheck.toml: this is no valid TOML\n")


def test_only_files_can_be_watched_and_nothing_may_be_written(figcheck_: Call) -> None:
    for options in (_options("-"), _options("a", fix=True), _options("a", prune=True)):
        with pytest.raises(UsageError):
            watch(options, Rounds().check)
    assert figcheck_("check", "-", "--watch").code == 2


def _interruptible() -> None:
    """In the child: a suite that runs in the background hands on that Ctrl-C is to be ignored."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_the_command_watches_until_it_is_interrupted(figcheck_: Call) -> None:
    import signal
    import time

    story = figcheck_.write("a.txt", WRONG)
    with subprocess.Popen(
        [sys.executable, "-m", "figcheck", "check", story, "--watch", "--format", "concise"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_interruptible,
    ) as process:
        try:
            assert process.stderr is not None and process.stdout is not None
            assert "watching 1 file; Ctrl-C ends it" in process.stderr.readline()
            time.sleep(0.05)
            _save("a.txt", RIGHT)()
            assert "watching 1 file" in process.stderr.readline()
            process.send_signal(signal.SIGINT)
            assert process.wait(20) == 0
            out = process.stdout.read()
        finally:
            process.kill()
    assert out.count("FC201") == 1


# progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_bar_says_how_far_a_run_has_come() -> None:
    assert bar(0, 200).strip() == "0%  0 of 200 stories"
    assert bar(450, 1000) == f"{'█' * 13 + '▌':<30}  45%  450 of 1,000 stories"
    assert bar(1000, 1000) == f"{'█' * 30} 100%  1,000 of 1,000 stories"
    assert bar(7, 5).endswith("5 of 5 stories")


def test_what_is_printed_goes_above_the_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setattr("figcheck.cli.progress._SECONDS_APART", 0)
    for number in Progress(30, terminal).through(range(30)):
        if number == 20:
            sys.stdout.write("a finding\n")
    assert sys.stdout is terminal
    text = terminal.getvalue()
    assert f"{bar(20, 30)}\r\x1b[2Ka finding\n\r{bar(21, 30)}" in text
    assert text.endswith("\r\x1b[2K")


def test_one_long_text_has_a_bar_of_its_own_which_goes_before_the_report() -> None:
    terminal, pipe = Terminal(), Terminal()
    Progress(1, terminal).within(450, 1000)
    assert terminal.getvalue() == f"\r{bar(450, 1000, 'characters')}"
    progress = Progress(1, terminal)
    progress.within(1, 2)
    progress.within(2, 2)
    assert terminal.getvalue().endswith("1 of 2 characters\r\x1b[2K")
    Progress(0, pipe).within(1, 2)
    assert pipe.getvalue() == ""


def test_few_stories_and_pipes_get_no_bar(figcheck_: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("figcheck.cli.progress._SECONDS_APART", 0)
    for number in range(30):
        figcheck_.write(f"news/{number:02}.txt", RIGHT)
    assert figcheck_("check", "news").err == ""
    few, terminal = Terminal(), Terminal()
    list(Progress(19, few).through(range(19)))
    assert few.getvalue() == ""
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "dumb")
    list(Progress.over(["news"]).through(range(30)))
    assert terminal.getvalue() == ""
    monkeypatch.setenv("TERM", "xterm")
    list(Progress.over(["news", "missing.txt", "nothing/*.md"]).through(range(30)))
    assert "of 32 stories" in terminal.getvalue()


# completion


def _completed(figcheck_: Call, line: str) -> list[str]:
    """What bash would offer at the end of a command line."""
    script = figcheck_("completion", "bash").out
    words = line.split(" ")
    quoted = " ".join(f"'{word}'" for word in words)
    asked = (
        f"{script}\nCOMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}\n_figcheck; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    )
    done = subprocess.run(["bash", "--norc", "-c", asked], capture_output=True, text=True, check=False)
    # outside of a completion bash has no options of one to set, and says so
    assert all("compopt: not currently executing" in line for line in done.stderr.splitlines()), done.stderr
    return [word for word in done.stdout.split("\n") if word]


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
def test_bash_completes_commands_options_and_their_values(figcheck_: Call) -> None:
    assert _completed(figcheck_, "figcheck ") == list(COMMANDS)
    assert _completed(figcheck_, "figcheck che") == ["check"]
    assert {"--format", "--fix", "--bare-dollar", "--no-preview"} <= set(_completed(figcheck_, "figcheck check --"))
    assert _completed(figcheck_, "figcheck check --date-order mon") == ["month-first"]
    assert "sarif" in _completed(figcheck_, "figcheck check --format ")
    assert _completed(figcheck_, "figcheck check --select percent-ch") == ["percent-change-mismatch"]
    assert set(_completed(figcheck_, "figcheck explain FC20")) == {
        r.code for r in builtin() if r.code.startswith("FC20")
    }
    assert _completed(figcheck_, "figcheck completion ") == ["bash", "zsh", "fish"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_takes_its_script(figcheck_: Call, shell: str) -> None:
    script = figcheck_("completion", shell).out
    for command in COMMANDS:
        assert command in script
    assert "percent-change-mismatch" in script
    assert "month-first" in script
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed, so that its script was read by nobody")
    done = subprocess.run([shell, "-n"], input=script, text=True, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_an_unknown_shell_is_an_error(figcheck_: Call) -> None:
    assert "there is no 'tcsh'" in figcheck_("completion", "tcsh").err
