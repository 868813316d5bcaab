"""The pytest plugin, run as its users run it: story files as tests, the fixture and the marker."""

from __future__ import annotations

import pytest

pytest_plugins = ("pytester",)

RIGHT = "Revenue rose 12.5% to $3.4 billion from $3.02 billion.\n"
WRONG = "Revenue rose 20% to $3.4 billion from $3.02 billion.\n"
QUIET = ("-p", "no:hypothesispytest", "-p", "no:xdist", "-p", "no:cacheprovider")


@pytest.fixture
def stories(pytester: pytest.Pytester) -> pytest.Pytester:
    """A project with a folder of stories and a test of its own."""
    folder = pytester.mkdir("stories")
    (folder / "right.txt").write_text(RIGHT, encoding="utf-8")
    (folder / "wrong.md").write_text(WRONG, encoding="utf-8")
    (folder / "notes.py").write_text("raise RuntimeError('no story')", encoding="utf-8")
    pytester.makepyfile(test_own="def test_own(): pass")
    return pytester


def test_without_the_option_no_story_is_collected(stories: pytest.Pytester) -> None:
    stories.runpytest_inprocess(*QUIET).assert_outcomes(passed=1)


def test_each_story_of_a_folder_is_a_test_that_fails_with_the_report(stories: pytest.Pytester) -> None:
    result = stories.runpytest_inprocess(*QUIET, "--figcheck", "stories")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*percent-change-mismatch (FC201)*", "*working*10.7% to 14.4%*", "*1 contradicted*"])
    result.stdout.fnmatch_lines(["FAILED stories/wrong.md::figures*"])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_stories_are_added_to_the_tests_that_are_named(stories: pytest.Pytester) -> None:
    result = stories.runpytest_inprocess(*QUIET, "test_own.py", "--figcheck", "stories/right.txt")
    result.assert_outcomes(passed=2)


def test_a_story_named_twice_is_tested_once(stories: pytest.Pytester) -> None:
    result = stories.runpytest_inprocess(*QUIET, "--figcheck", "stories", "stories/right.txt", "./stories/../stories")
    result.assert_outcomes(passed=1, failed=1)


def test_a_named_file_is_a_story_whatever_its_name(stories: pytest.Pytester) -> None:
    path = stories.path / "wire.story"
    path.write_text(RIGHT, encoding="utf-8")
    stories.runpytest_inprocess(*QUIET, "--figcheck", "wire.story").assert_outcomes(passed=1)


def test_a_file_that_cannot_be_read_fails_with_the_reason(stories: pytest.Pytester) -> None:
    (stories.path / "stories" / "right.txt").write_bytes(b"Sales fell 50\xff%")
    result = stories.runpytest_inprocess(*QUIET, "--figcheck", "stories/right.txt")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*this is not UTF-8*"])


def test_a_path_that_is_not_there_is_a_usage_error(stories: pytest.Pytester) -> None:
    result = stories.runpytest_inprocess(*QUIET, "--figcheck", "storys")
    assert result.ret == pytest.ExitCode.USAGE_ERROR


def test_the_marker_selects_stories_and_marked_tests(stories: pytest.Pytester) -> None:
    stories.makepyfile(test_marked="import pytest\n\n@pytest.mark.figcheck\ndef test_marked(): pass")
    result = stories.runpytest_inprocess(*QUIET, ".", "--figcheck", "stories", "-m", "figcheck", "--strict-markers")
    result.assert_outcomes(passed=2, failed=1, deselected=1)


def test_the_fixture_checks_texts_with_the_settings_of_the_marker(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        from datetime import date

        import pytest

        WRONG = "Revenue rose 20% to $3.4 billion from $3.02 billion."
        AGO = "The mill closed 20 years ago, in 2006."

        def test_it_fails_on_a_contradiction(figcheck):
            with pytest.raises(AssertionError, match="FC201"):
                figcheck(WRONG)
            assert figcheck.assert_finds(WRONG, "FC201").rule == "percent-change-mismatch"
            assert not figcheck.check(WRONG).ok
            assert len(figcheck.extract(WRONG)) == 3

        @pytest.mark.figcheck(rules=["FC3"])
        def test_rules(figcheck):
            figcheck.assert_consistent(WRONG)

        @pytest.mark.figcheck(rules="FC505", published="2026-03-04", min_claims=1)
        def test_published(figcheck):
            figcheck(AGO)

        @pytest.mark.figcheck(min_claims=1)
        class TestNearest:
            @pytest.mark.figcheck(published=date(2026, 3, 4))
            def test_both_marks_count(self, figcheck):
                figcheck(AGO)

            def test_silence_fails(self, figcheck):
                with pytest.raises(AssertionError, match="no claim was judged"):
                    figcheck("Nothing.")
                figcheck("Nothing.", min_claims=0)

        def test_the_settings_of_one_test_are_not_those_of_the_next(figcheck):
            figcheck("Nothing.")
        """
    )
    pytester.runpytest_inprocess(*QUIET).assert_outcomes(passed=6)


@pytest.mark.parametrize("arguments", ["publish='2026-03-04'", "'FC3'"])
def test_a_setting_that_the_marker_does_not_have_is_an_error(pytester: pytest.Pytester, arguments: str) -> None:
    pytester.makepyfile(f"import pytest\n\n@pytest.mark.figcheck({arguments})\ndef test_it(figcheck): pass")
    result = pytester.runpytest_inprocess(*QUIET)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*the marker figcheck takes rules, published, min_claims by name*"])


def test_the_fixture_serves_property_tests(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        from hypothesis import given, strategies as st

        @given(st.integers(1, 99))
        def test_story(figcheck, sold):
            figcheck(f"Of the 100 tickets, {sold} ({sold}%) were sold.", min_claims=1)
        """
    )
    pytester.runpytest_inprocess("-p", "no:xdist", "-p", "no:cacheprovider").assert_outcomes(passed=1)
