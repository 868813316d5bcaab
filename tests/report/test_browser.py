"""The page in a real browser: hovering, the keyboard, touch, ticks that stay, paper, dark and narrow screens.

Needs Chromium and its driver; where there is none the tests are skipped, and the summary of the run says so.
"""

from __future__ import annotations

import base64
import io
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from conftest import NO_BROWSER
from faces import story, suppressed
from pypdf import PdfReader
from selenium.webdriver import Chrome
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait
from test_page import EVIL

import figcheck
from figcheck.origin import Origin
from figcheck.report import sheets, writer
from figcheck.report.checked import Checked, Look

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
DRIVER = shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason=NO_BROWSER)
SWITCHES = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--force-device-scale-factor=1",
)  # fmt: skip


class Browser:
    """A browser that shows the pages of stories."""

    def __init__(self, driver: Chrome, folder: Path) -> None:
        self.driver, self.folder = driver, folder

    def show(self, text: str, name: str = "page.html", width: int = 1280, height: int = 900) -> None:
        """Open a page at a size."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8", errors="backslashreplace")
        self.emulate(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False
        )
        self.driver.get(path.as_uri())

    def emulate(self, command: str, **values: Any) -> Any:
        """Send a command of the browser's own protocol."""
        return self.driver.execute_cdp_cmd(command, values)

    def one(self, selector: str) -> WebElement:
        """The first element."""
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector: str) -> list[WebElement]:
        """Every element."""
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def figure(self, text: str) -> WebElement:
        """A figure of the proof by its words."""
        return next(item for item in self.all(".proof .fig") if item.text == text)

    def lit(self) -> list[str]:
        """The figures that are picked out, in the order of the story."""
        return [item.text for item in self.all(".proof .fig.lit")]

    def run(self, script: str, *arguments: object) -> Any:
        """What a script gives."""
        return self.driver.execute_script(f"return {script}", *arguments)

    def slip(self) -> str:
        """What the slip says; nothing when there is none."""
        (slip,) = self.all(".slip")
        return slip.text if slip.is_displayed() else ""


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    options = Options()
    options.binary_location = CHROMIUM or ""
    for switch in (*SWITCHES, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(switch)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    with Chrome(options=options, service=Service(DRIVER)) as started:
        yield started


@pytest.fixture
def browser(driver: Chrome, tmp_path: Path) -> Iterator[Browser]:
    shown = Browser(driver, tmp_path)
    shown.emulate("Emulation.setEmulatedMedia", media="", features=[])
    yield shown
    log = [entry for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]  # type: ignore[no-untyped-call]
    assert not log, "the browser complains of nothing, the policy's violations included"


def page(*stories: Checked, single: bool = True) -> str:
    to = writer("html", Look(single=single))
    return "".join([*map(to.story, stories), to.end()])


def test_hovering_a_figure_shows_its_arithmetic_and_its_partners(browser: Browser) -> None:
    browser.show(page(story()))
    assert browser.slip() == ""
    ActionChains(browser.driver).move_to_element(browser.figure("20%")).perform()
    assert "3.4 million tonnes ÷ 3.02 million − 1 = 12.6%" in browser.slip()
    assert browser.lit() == ["20%", "3.4 million tonnes", "3.02 million"]
    assert len(browser.all(".threads.bad path")) == 2
    assert [row.text.split("\n")[0] for row in browser.all("tr.lit th")] == browser.lit()
    ActionChains(browser.driver).move_to_element(browser.one(".masthead")).perform()
    assert (browser.slip(), browser.lit(), browser.all(".threads")) == ("", [], [])


def test_the_slip_hides_none_of_its_figures_and_stays_on_the_screen(browser: Browser) -> None:
    for width in (1280, 800, 360):
        browser.show(page(story()), width=width)
        for figure in browser.all(".proof .fig.bad"):
            browser.run("arguments[0].scrollIntoView({block: 'center'})", figure)
            figure.send_keys("")
            browser.run("arguments[0].click()", figure)
            box = browser.one(".slip").rect
            assert box["x"] >= 0 and box["x"] + box["width"] <= width
            for other in browser.all(".proof .fig.lit"):
                hidden = browser.run(
                    "((a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)"
                    "(arguments[0].getBoundingClientRect(), arguments[1].getBoundingClientRect())",
                    browser.one(".slip"),
                    other,
                )
                assert not hidden, f"{other.text} at a width of {width}"
            browser.run("arguments[0].click()", figure)


def test_consistent_figures_are_joined_in_green(browser: Browser) -> None:
    browser.show(page(story()))
    ActionChains(browser.driver).move_to_element(browser.figure("eleven")).perform()
    assert browser.slip().startswith("six + five = 11; stated: eleven")
    assert browser.lit() == ["eleven", "six", "five"]
    assert len(browser.all(".threads.good path")) == 2


def test_a_figure_that_stands_alone_says_so(browser: Browser) -> None:
    browser.show(page(story()))
    ActionChains(browser.driver).move_to_element(browser.figure("Sunday")).perform()
    assert browser.slip() == "Read as date, 2026-03-01?. It is tied to no other figure, so nothing was compared."


def test_the_keyboard_reaches_every_claim(browser: Browser) -> None:
    browser.show(page(story()))
    body = browser.one("body")
    body.send_keys(Keys.TAB)
    count = browser.driver.switch_to.active_element
    assert (count.text, count.get_attribute("hash")) == ("2 contradicted", "#s1-disagrees")
    count.send_keys(Keys.TAB)
    focused = browser.driver.switch_to.active_element
    assert focused.text == "20%"
    assert "12.6%" in browser.slip()
    assert focused.get_attribute("aria-expanded") == "true"
    focused.send_keys(Keys.ESCAPE)
    assert browser.slip() == ""
    focused.send_keys(Keys.ENTER)
    assert "12.6%" in browser.slip()
    focused.send_keys(Keys.SPACE)
    assert browser.slip() == ""
    stops = browser.all(".proof [tabindex='0']")
    assert len(stops) == len(browser.all(".proof [role=button]")) > 10
    assert all(stop.get_attribute("aria-describedby") for stop in stops)


def test_a_screen_reader_hears_the_arithmetic(browser: Browser) -> None:
    browser.show(page(story()))
    browser.emulate("Accessibility.enable")
    nodes = browser.emulate("Accessibility.getFullAXTree")["nodes"]
    heard = {node["name"]["value"]: node for node in nodes if node.get("role", {}).get("value") == "button"}
    assert "3.4 million tonnes ÷ 3.02 million − 1 = 12.6%" in heard["20%"]["description"]["value"]
    ticks = [node["name"]["value"] for node in nodes if node.get("role", {}).get("value") == "checkbox"]
    assert "£16.1m, 5:246: checked by hand" in ticks
    roles = {node.get("role", {}).get("value") for node in nodes}
    assert {"main", "banner", "complementary", "heading", "table"} <= roles


def _tells(browser: Browser, expected: bool, _: object) -> bool:
    return ("12.6%" in browser.slip()) is expected


def test_a_touch_opens_the_slip_and_another_closes_it(browser: Browser) -> None:
    browser.show(page(story()), width=390, height=1200)
    browser.emulate("Emulation.setTouchEmulationEnabled", enabled=True)
    try:
        for expected in (True, False):
            box = browser.run("arguments[0].getClientRects()[0].toJSON()", browser.figure("20%"))
            point = {"x": box["x"] + 5, "y": box["y"] + 5}
            browser.emulate("Input.dispatchTouchEvent", type="touchStart", touchPoints=[point])
            browser.emulate("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])
            WebDriverWait(browser.driver, 5).until(partial(_tells, browser, expected))
    finally:
        browser.emulate("Emulation.setTouchEmulationEnabled", enabled=False)


def test_ticks_stay_with_their_story(browser: Browser) -> None:
    text = page(story())
    browser.show(text)
    first, second = browser.all("tbody input")[:2]
    first.click()
    second.click()
    assert browser.one("output").text == "2 of 29 ticked"
    browser.driver.refresh()
    assert [box.is_selected() for box in browser.all("tbody input")[:3]] == [True, True, False]
    assert browser.one("output").text == "2 of 29 ticked"
    browser.one(".only-open").click()
    assert len([row for row in browser.all("tbody tr") if row.is_displayed()]) == 27
    changed = story().report.text.replace("Harlow port", "Nampo port")
    browser.show(page(Checked(figcheck.check(changed), Origin(changed))))
    assert not any(box.is_selected() for box in browser.all("tbody input"))
    browser.show(text)
    browser.one(".untick").click()
    assert browser.one("output").text == "0 of 29 ticked"
    browser.driver.refresh()
    assert browser.one("output").text == "0 of 29 ticked"


def test_ticking_works_where_nothing_can_be_remembered(browser: Browser) -> None:
    refused = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no') }});"
    script = browser.emulate("Page.addScriptToEvaluateOnNewDocument", source=refused)
    try:
        browser.show(page(story()))
        browser.all("tbody input")[0].click()
        assert browser.one("output").text == "1 of 29 ticked"
        browser.one(".untick").click()
        assert browser.one("output").text == "0 of 29 ticked"
    finally:
        browser.emulate("Page.removeScriptToEvaluateOnNewDocument", identifier=script["identifier"])


def test_what_was_remembered_by_others_does_no_harm(browser: Browser) -> None:
    browser.show(page(story()))
    key = f"figcheck:{browser.one('.sheet').get_attribute('data-key')}"
    for kept in ("{", "null", '{"a": 1}', '"text"', "[null, 5]"):
        browser.run("localStorage.setItem(arguments[0], arguments[1])", key, kept)
        browser.driver.refresh()
        assert browser.one("output").text == "0 of 29 ticked"


@pytest.mark.parametrize("width", [1280, 1000, 768, 390, 320])
def test_no_screen_needs_to_be_scrolled_sideways(browser: Browser, width: int) -> None:
    long = "x" * 300
    text = f"{long} 20% to $3.4 billion from $3.02 billion.\n\n{long} rose 20% to $3.4 billion from $3.02 billion."
    for checked in (story(), Checked(figcheck.check(text, name=long), Origin(text))):
        browser.show(page(checked), width=width)
        assert browser.run("document.documentElement.scrollWidth") <= width


def _contrast(browser: Browser, selector: str) -> float:
    """The contrast of an element's text with what is behind it, by the formula of WCAG 2."""
    return float(
        browser.run(
            """((node) => {
              const parse = (value) => value.match(/[\\d.]+/g).map(Number);
              const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
                .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
                .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
              let behind = node;
              const wash = (element) => getComputedStyle(element).backgroundColor;
              while (behind && /, 0\\)$/.test(wash(behind))) behind = behind.parentElement;
              const [a, b] = [light(parse(getComputedStyle(node).color)), light(parse(wash(behind)))];
              return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            })(arguments[0])""",
            browser.one(selector),
        )
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everything_can_be_read_in_light_and_in_dark(browser: Browser, scheme: str) -> None:
    browser.emulate("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    browser.show(page(story(), suppressed(), single=False))
    selectors = (
        ".proof p", ".fig.bad", ".fig.good", ".fig.open", ".meta", ".scope", ".claim .what", ".claim .working",
        ".claim .where", "tbody small", ".sign.good", ".sign.bad", ".sign.open", ".tally .good b", ".tally .bad b",
        ".legend", ".colophon", ".index li.bad a", "button",
    )  # fmt: skip
    for selector in selectors:
        assert _contrast(browser, selector) >= 4.5, selector
    dark = browser.run("getComputedStyle(document.body).backgroundColor") == "rgb(23, 22, 20)"
    assert dark is (scheme == "dark")


def _pdf(browser: Browser) -> PdfReader:
    printed = browser.emulate("Page.printToPDF", printBackground=True, preferCSSPageSize=True)
    return PdfReader(io.BytesIO(base64.b64decode(printed["data"])))


def test_the_page_prints_whole(browser: Browser) -> None:
    browser.show(page(story()))
    ActionChains(browser.driver).move_to_element(browser.figure("20%")).perform()
    pages = [sheet.extract_text() for sheet in _pdf(browser).pages]
    text = "\n".join(pages)
    assert len(pages) in (2, 3)
    assert "Harlow port counts a record year" in pages[0]
    for words in ("WHAT DISAGREES", "FIGURE SHEET", "WHAT AGREES", "NOT SETTLED", "4,000 North Korean won", "Made by"):
        assert words in text
    assert "Untick all" not in text
    assert text.count("3.4 million tonnes ÷ 3.02 million") == 1, "the slip is not printed"


def test_each_story_begins_on_a_page_of_its_own(browser: Browser) -> None:
    browser.show(page(story(), suppressed(), single=False))
    pages = [sheet.extract_text() for sheet in _pdf(browser).pages]
    assert [text.startswith("news/harlow.txt") for text in pages if "Harlow port counts" in text] == [False, True]


def test_a_hostile_story_runs_nothing(browser: Browser) -> None:
    checked = Checked(figcheck.check(EVIL, name=EVIL), Origin(EVIL))
    browser.show(page(checked, checked, single=False))
    assert browser.run("document.scripts.length") == 1
    assert browser.run("document.images.length") == 0
    browser.run("arguments[0].click()", browser.figure("20%"))
    assert "12.6%" in browser.slip()
    assert (
        browser.one(".proof").text.startswith("1\n</script>")
        or "</script><script>alert(1)" in browser.one(".proof").text
    )


def test_the_list_of_stories_leads_to_them(browser: Browser) -> None:
    right = "Sales fell 50% to 10 from 20."
    browser.show(page(story(), Checked(figcheck.check(right, name="right.txt"), Origin(right)), single=False))
    items = browser.all(".index li")
    assert [item.text.split("\n")[0] for item in items] == ["news/harlow.txt", "right.txt"]
    browser.run("arguments[0].click()", browser.one(".index input"))
    assert [item.is_displayed() for item in items] == [True, False]
    browser.run("arguments[0].click()", browser.one(".index a"))
    assert browser.run("location.hash") == "#s1"


def test_without_a_script_everything_is_there(browser: Browser) -> None:
    browser.emulate("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.show(page(story()))
        assert browser.one(".proof").is_displayed()
        assert "12.6%" in browser.one(".claim.bad").text
        assert not browser.one(".tools").is_displayed()
        box = browser.all("tbody input")[0]
        box.click()
        assert box.is_selected()
    finally:
        browser.emulate("Emulation.setScriptExecutionDisabled", value=False)


def test_the_sheet_by_itself_ticks_and_prints(browser: Browser) -> None:
    to = sheets.writer("html", Look())
    browser.show(to.story(story()) + to.end())
    browser.all("tbody input")[0].click()
    assert browser.one("output").text == "1 of 29 ticked"
    browser.one(".untick").click()
    text = "\n".join(sheet.extract_text() for sheet in _pdf(browser).pages)
    assert "4,000 North Korean won" in text
    assert "takes 4,000 North Korean won ($7) a day for a berth." in " ".join(text.split())


def test_a_notebook_shows_the_proof(browser: Browser) -> None:
    browser.show(f"<!doctype html><meta charset=utf-8><div>{story().report._repr_html_()}</div>")
    assert "12.6%" in browser.one(".claim.bad").text
    assert browser.figure("20%").is_displayed()


@pytest.mark.parametrize("width", [1280, 390])
def test_a_click_on_a_figure_of_a_draft_leads_to_its_support(browser: Browser, width: int) -> None:
    source = "Port Elm.\n\n" * 60 + "The hall at Port Elm has 349 seats and was built in 1998."
    draft = "The hall at Port Elm, built in 1989, has nearly 350 seats."
    browser.show(figcheck.compare(draft, [figcheck.Source("hall.txt", source)]).render("html"), width=width)
    told = next(item for item in browser.all("a.fig") if item.text == "nearly 350")
    told.click()
    support = browser.one(f'[id="{(told.get_attribute("href") or "").partition("#")[2]}"]')
    assert support.text == "349"
    top = browser.run("arguments[0].getBoundingClientRect().top", support)
    assert 0 <= top < 900, "what bears it out is on the screen"
    assert browser.run("document.documentElement.scrollWidth") <= width
    assert [item.text for item in browser.all("a.fig.bad")] == ["1989", "1998"]
    assert browser.all("input[type=checkbox]"), "there is a list to tick off"
