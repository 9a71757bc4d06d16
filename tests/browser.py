"""Which of many pieces of HTML run a script, navigate, or change their page, as headless Chromium sees it."""

from __future__ import annotations

import html
import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_FLAGS = (
    "--headless=new",
    "--no-sandbox",  # there may be no user of lesser rights to run it as
    "--disable-gpu",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND",  # nothing is fetched
    "--no-first-run",
    "--virtual-time-budget=20000",
    "--dump-dom",
)
# Each piece is the document of a frame, parsed as a page is: a script that is set by innerHTML would not run.
_FRAME_BEGIN = """<!DOCTYPE html><meta charset="utf-8"><script>
window.adcPwned = () => parent.report(frameElement.dataset.name, "ran");
window.still = true;
</script><body>"""
_PAGE_BEGIN = """<!DOCTYPE html><meta charset="utf-8"><body><script>
const seen = {};
window.adcPwned = () => report("the page around them", "ran");
window.report = (name, what) => { (seen[name] ??= new Set()).add(what); };
</script>"""
_PAGE_END = """<script>
const EVENTS = ["focus", "mouseover", "mouseenter", "pointerenter", "click", "error", "load", "toggle", "animationstart"];
const HARMLESS = /^(https?|mailto|file):$/; // what the browser itself takes the link for; file is this page's own
const stay = event => {
    const link = event.target.closest("a");
    if (link && HARMLESS.test(link.protocol)) event.preventDefault();
};
const later = (work, wait) => new Promise(done => setTimeout(() => { work(); done(); }, wait));
const frames_ = [...document.querySelectorAll("iframe")];
const each = work => frames_.forEach(frame => {
    try { work(frame.contentDocument, frame); } catch { report(frame.dataset.name, "left"); }
});
const again = document => { // parsed from what the browser writes: what mutates, does so here
    const copy = document.createElement("div");
    copy.innerHTML = document.body.innerHTML;
    document.body.append(copy);
};
const stir = document => {
    document.addEventListener("click", stay, true);
    for (const element of document.querySelectorAll("*")) {
        for (const name of EVENTS) element.dispatchEvent(new Event(name, {bubbles: true, cancelable: true}));
        element.focus?.();
        element.click?.();
    }
};
addEventListener("load", async () => {
    await later(() => each(again), 500);
    await later(() => each(stir), 500);
    await later(() => each((document, frame) => { if (!frame.contentWindow.still) throw 0; }), 1500);
    const found = Object.fromEntries(Object.entries(seen).map(([name, what]) => [name, [...what].sort()]));
    const verdict = document.createElement("pre");
    verdict.id = "verdict";
    verdict.textContent = JSON.stringify({frames: frames_.length, found});
    document.body.replaceChildren(verdict);
});
</script>"""


def watch(pieces: Mapping[str, str], folder: Path) -> dict[str, list[str]]:
    """What the pieces of HTML did, by their names: "ran" if they called ``adcPwned``, "left" if they went elsewhere.

    A piece that did nothing is not in the answer. Each stands in a page of its own, where all links are clicked and
    events fired. ``folder`` is for the browser's files. Raises RuntimeError where the browser gives no verdict.
    """
    frames = (
        f'<iframe data-name="{html.escape(name)}" srcdoc="{html.escape(_FRAME_BEGIN + piece)}"></iframe>'
        for name, piece in pieces.items()
    )
    harness = folder / "harness.html"
    harness.write_text(_PAGE_BEGIN + "\n".join(frames) + _PAGE_END, encoding="utf-8", errors="replace")
    command = [str(CHROMIUM), *_FLAGS, f"--user-data-dir={folder / 'profile'}", harness.as_uri()]
    shown = subprocess.run(command, capture_output=True, timeout=120, check=False)
    verdict = LexborHTMLParser(shown.stdout).css_first("pre#verdict")
    if verdict is None:
        raise RuntimeError(f"no verdict from {CHROMIUM} ({shown.returncode}): {shown.stderr[-500:]!r}")
    answer = json.loads(verdict.text())
    if answer["frames"] != len(pieces):
        raise RuntimeError(f"{answer['frames']} frames of {len(pieces)}")
    found: dict[str, list[str]] = answer["found"]
    return found
