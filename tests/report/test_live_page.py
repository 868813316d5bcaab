"""The page of `figcheck serve` in a real browser: typing, the keyboard, a telephone, a source."""

from __future__ import annotations

import sys
import threading
import time
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait
from test_browser import Browser, browser, driver, pytestmark  # noqa: F401 - fixtures are found by their names

import figcheck

sys.path.insert(0, str(Path(__file__).parent.parent / "formats"))
from story_files import docx, paragraph, pdf, run

uvicorn = pytest.importorskip("uvicorn")
WORDS = "Six men and five women, 12 in all, fled."


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


def test_on_a_telephone_the_count_of_what_disagrees_comes_first_and_leads_to_it(
    browser: Browser,  # noqa: F811
    address: str,
) -> None:
    show(browser, address)
    browser.emulate("Emulation.setDeviceMetricsOverride", width=390, height=844, deviceScaleFactor=1, mobile=True)
    browser.one("#example").click()
    until(browser, "£286 million is not")
    left = browser.run("[...document.querySelectorAll('#counts li')].map((item) => item.getBoundingClientRect().left)")
    count = browser.one("#counts a")
    assert (count.text, count.rect["x"]) == ("2 contradicted", min(left))
    count.click()
    under = "document.querySelector('#counts').getBoundingClientRect().bottom"
    over = "document.querySelector('#s-disagrees h2').getBoundingClientRect().top"
    WebDriverWait(browser.driver, 10).until(lambda _: browser.run(f"{over} < innerHeight / 2 && {over} >= {under}"))


def press(browser: Browser, *keys: str) -> None:  # noqa: F811
    ActionChains(browser.driver).send_keys(*keys).perform()


def tabbed(browser: Browser, name: str, back: bool = False) -> WebElement:  # noqa: F811
    """What the tab key reaches next of an id, a class or a kind of element; with the shift key, going back."""
    for _ in range(40):
        press(browser, *[Keys.SHIFT] * back, Keys.TAB, Keys.NULL)
        active = browser.driver.switch_to.active_element
        if name in (active.get_attribute("id"), active.get_attribute("class"), active.tag_name):
            return active
    pytest.fail(f"the tab key does not reach {name}")


def test_everything_is_done_with_the_keyboard_alone(browser: Browser, address: str) -> None:  # noqa: F811
    show(browser, address)
    browser.emulate("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(browser.folder))
    tabbed(browser, "published")
    press(browser, "08302021")
    assert browser.run("document.getElementById('published').value") == "2021-08-30"
    tabbed(browser, "story")
    assert browser.run("getComputedStyle(document.getElementById('editor')).boxShadow") != "none", "focus is seen"
    press(browser, "The pier costs £286 million (about $349 million).")
    until(browser, "2021-08-30")
    assert tabbed(browser, "goto").text == "Show in the story"
    assert browser.run("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    press(browser, Keys.ENTER)
    assert browser.run("document.activeElement.id") == "story"
    tabbed(browser, "download", back=True)
    press(browser, Keys.ENTER)
    kept = browser.folder / "figcheck-report.html"
    WebDriverWait(browser.driver, 30).until(lambda _: kept.exists())
    assert "£286 million" in kept.read_text(encoding="utf-8")
    tabbed(browser, "summary")
    press(browser, Keys.ENTER)
    tabbed(browser, "source")
    press(browser, "The pier costs £386 million.")
    tabbed(browser, "hold")
    press(browser, Keys.ENTER)
    browser.driver.switch_to.frame(browser.one("#comparison"))
    until(browser, "contradicted", "body")
    browser.driver.switch_to.default_content()


DROPPED = """(() => {
  const data = new DataTransfer();
  data.items.add(new File([Uint8Array.from(atob(arguments[1]), (char) => char.charCodeAt(0))], arguments[0]));
  const story = document.getElementById("story");
  for (const kind of ["dragover", "drop"])
    story.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
})()"""


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", WORDS.encode()), ("a.docx", docx(paragraph(run(WORDS)))), ("a.pdf", pdf(WORDS)),
        ("a.html", f"<meta charset=utf-8><body><p>{WORDS.replace('five', '<b>five</b>')}</p>".encode()),
        ("a.rtf", rf"{{\rtf1\ansi {WORDS}}}".encode()),
    ],
)  # fmt: skip
def test_a_file_is_dropped_on_the_page(name: str, data: bytes, browser: Browser, address: str) -> None:  # noqa: F811
    show(browser, address)
    browser.run(DROPPED, name, b64encode(data).decode())
    assert "six + five = 11" in until(browser, "12").lower()
    assert str(browser.one("#story").get_attribute("value")).strip() == WORDS
    assert browser.one("#name").get_attribute("value") == name


def test_the_page_is_there_at_once(browser: Browser, address: str) -> None:  # noqa: F811
    browser.driver.get("about:blank")
    browser.emulate("Network.clearBrowserCache")
    show(browser, address)
    painted = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
    # a second is promised on a machine that does nothing else, see benchmarks/serve.py
    assert WebDriverWait(browser.driver, 10).until(lambda _: browser.run(painted)) < 5_000


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
