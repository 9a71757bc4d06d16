"""Files opened in headless Chromium, for the tests that use them as a person does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


class Tab:
    """A file in a tab, with all that went wrong or was asked for in it."""

    def __init__(self, browser: Any, path: Path, **settings: Any) -> None:
        self.tab = browser.new_context(**settings).new_page()
        self.errors: list[str] = []
        self.asked: list[str] = []
        self.tab.on("pageerror", lambda error: self.errors.append(str(error)))
        self.tab.on("console", lambda message: self.errors.append(message.text))
        self.tab.on("request", lambda request: self.asked.append(request.url))
        self.tab.add_init_script("window.adcPwned = () => { window.pwned = true; }")
        self.tab.goto(path.as_uri())

    def barriers(self) -> list[tuple[str, str]]:
        """What axe-core finds that shuts people out, serious or worse. Takes a tab with ``bypass_csp``."""
        axe = pytest.importorskip("axe_playwright_python.sync_playwright")
        found = axe.Axe().run(self.tab).response["violations"]
        return [(each["id"], each["nodes"][0]["html"]) for each in found if each["impact"] in ("serious", "critical")]
