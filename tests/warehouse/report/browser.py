"""A real browser: Debian's Chromium, headless, its console and its network watched."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

#: Chromium as root, without a screen and without the errands it runs by itself
_FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --hide-scrollbars"
).split()
PATIENCE = 30


def missing() -> str | None:
    """What must be installed first, or nothing."""
    lacking = [name for name in ("chromium", "chromedriver") if not shutil.which(name)]
    return f"{' and '.join(lacking)} missing: run `make test-browser` as root" if lacking else None


class Browser:
    """One window on the pages of a folder."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self.driver = driver

    def size(self, width: int, height: int) -> None:
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def open(self, page: Path, look: str = "lang=zh&theme=light", fragment: str = "") -> None:
        self.driver.get(f"{page.resolve().as_uri()}?{look}{fragment}")

    def run(self, script: str, *arguments: object) -> object:
        return self.driver.execute_script(script, *arguments)

    def all(self, css: str) -> list[WebElement]:
        return self.driver.find_elements("css selector", css)

    def wait(self, css: str) -> WebElement:
        """The first element that fits, once it is there."""
        return WebDriverWait(self.driver, PATIENCE).until(lambda driver: driver.find_elements("css selector", css))[0]

    def charts(self) -> None:
        """Wait until every chart is drawn, also those further down."""
        for figure in self.all("figure[data-chart]"):
            self.run("arguments[0].scrollIntoView()", figure)
            WebDriverWait(self.driver, PATIENCE).until(
                lambda _, one=figure: one.get_attribute("data-drawn") is not None
            )
        self.run("scrollTo(0, 0)")

    def shoot(self, path: Path) -> None:
        self.driver.save_screenshot(str(path))

    def complaints(self) -> list[str]:
        """What the console has said since it was asked last: errors, warnings, broken rules of the page's own policy."""
        return [f"{entry['level']} {entry['message']}" for entry in self.driver.get_log("browser")]

    def fetched(self) -> list[str]:
        """Every address that was asked for since the last question."""
        said = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        return [one["params"]["request"]["url"] for one in said if one["method"] == "Network.requestWillBeSent"]


@contextmanager
def browser() -> Iterator[Browser]:
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for flag in _FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options, Service(shutil.which("chromedriver")))
    try:
        yield Browser(driver)
    finally:
        driver.quit()
