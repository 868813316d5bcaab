"""The page of `figcheck serve` in a real browser: typing, the keyboard, a telephone, a source."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait
from test_browser import Browser, browser, driver, pytestmark  # noqa: F401 - fixtures are found by their names

import figcheck

uvicorn = pytest.importorskip("uvicorn")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    from figcheck.serve.web.app import application

    server = uvicorn.Server(uvicorn.Config(application(figcheck.Checker()), port=0, log_level="critical"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}/"
    server.should_exit = True
    thread.join(10)


def show(browser: Browser, address: str) -> None:  # noqa: F811
    browser.emulate("Emulation.setDeviceMetricsOverride", width=1280, height=900, deviceScaleFactor=1, mobile=False)
    browser.driver.get(address)
    WebDriverWait(browser.driver, 30).until(lambda _: browser.one("#example").is_displayed())


def until(browser: Browser, words: str, selector: str = "#desk") -> str:  # noqa: F811
    WebDriverWait(browser.driver, 30).until(lambda _: words in browser.one(selector).text)
    return browser.one(selector).text


def marked(browser: Browser, look: str) -> list[str]:  # noqa: F811
    """The figures that are marked under the text, told at once, since the next key draws them anew."""
    script = f"[...document.querySelectorAll('#backdrop .fig.{look}')].map((mark) => mark.textContent)"
    return [str(text) for text in browser.run(script)]


def test_findings_move_as_a_story_is_typed(browser: Browser, address: str) -> None:  # noqa: F811
    show(browser, address)
    story = browser.one("#story")
    browser.run("(document.querySelector('#story').focus(), document.execCommand('insertText', false, '😀 '))")
    story.send_keys("Six men and five women, 12 in all, fled.")
    assert "six + five = 11" in until(browser, "12").lower()
    assert marked(browser, "bad") == ["Six", "five", "12"]
    story.send_keys(Keys.HOME, "Today, ")
    assert marked(browser, "bad") == ["Six", "five", "12"], "marks move with the text"
    until(browser, "1:34")
    browser.one(".goto").send_keys(Keys.ENTER)
    assert browser.run("document.activeElement.id") == "story"
    assert browser.run("getSelection().toString() || (() => { const s = document.getElementById('story');"
                       " return s.value.slice(s.selectionStart, s.selectionEnd); })()") == "12"  # fmt: skip
    story.send_keys("11")
    until(browser, "None of the claims that were judged is contradicted.")
    assert browser.one("#status").get_attribute("textContent") == "0 findings"
    assert marked(browser, "bad") == []
    browser.one("#read").send_keys(Keys.ENTER)
    assert [item.text for item in browser.all("#proof .fig.good")] == ["Six", "five", "11"]


def test_the_copy_under_the_text_lies_just_under_it(browser: Browser, address: str) -> None:  # noqa: F811
    show(browser, address)
    browser.one("#example").click()
    until(browser, "£286 million is not")
    for width in (1280, 390):
        browser.emulate(
            "Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False
        )
        sizes = browser.run("['story', 'backdrop'].map((id) => { const e = document.getElementById(id);"
                            " return [e.clientWidth, e.scrollHeight]; })")  # fmt: skip
        assert sizes[0] == sizes[1]
        assert browser.run("document.documentElement.scrollWidth <= innerWidth")


def test_a_story_is_held_against_a_source(browser: Browser, address: str) -> None:  # noqa: F811
    show(browser, address)
    browser.one("#story").send_keys("Freight rose 20% to 3.4 million tonnes.")
    browser.one("#compare summary").click()
    WebDriverWait(browser.driver, 30).until(lambda _: browser.one("#source").is_displayed())
    browser.one("#source").send_keys("Freight rose 12.6% to 3.4 million tonnes.")
    browser.one("#hold").click()
    browser.driver.switch_to.frame(browser.one("#comparison"))
    until(browser, "the source 12.6%", "body")
    browser.driver.switch_to.default_content()


def test_what_cannot_be_checked_is_said(browser: Browser, address: str) -> None:  # noqa: F811
    show(browser, address)
    browser.one("#download").send_keys(Keys.ENTER)
    assert "no story yet" in until(browser, "no story", "#trouble")
    assert browser.driver.switch_to.active_element.get_attribute("id") == "download"
    assert [item.tag_name for item in browser.driver.find_elements(By.CSS_SELECTOR, "[role=alert]")] == ["p"]
