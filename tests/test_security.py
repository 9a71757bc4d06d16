"""What the library promises not to do, whatever it is fed: see SECURITY.md."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hard.page import MARKERS, article, page
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from adc_extract.api import extract
from adc_extract.batch.input import Failure

XHTML = "http://www.w3.org/1999/xhtml"
UNRESOLVED = etree.XMLParser(resolve_entities=False, no_network=True)


@pytest.fixture(scope="module")
def watched() -> dict[str, Any]:
    """What an extraction of all fixtures and hard pages did to the world."""
    script = Path(__file__).with_name("watched_extraction.py")
    done = subprocess.run([sys.executable, str(script)], capture_output=True, check=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_extraction_touches_nothing(watched: dict[str, Any]) -> None:
    """No file but the package's own, no network, no process, no environment, no code from a string."""
    assert watched["made"] > 1000
    assert watched["found"] == []


@pytest.mark.parametrize("event", ["open", "environment", "compile", "exec", "socket", "os.mkdir"])
def test_the_watch_would_notice(event: str, watched: dict[str, Any]) -> None:
    """The test above can fail."""
    assert [each for each in watched["noticed"] if each.startswith(event)]


def tree_with(entities: str, before: str, namespace: str) -> Any:
    """A tree of XML with these entities, and the article behind something that refers to them."""
    text = f'<!DOCTYPE html [{entities}]><html xmlns="{namespace}"><body>{before}{article()}</body></html>'
    return etree.fromstring(text.encode(), UNRESOLVED)


def laughs(levels: int) -> str:
    """Entities of ten entities each, the innermost of nine characters: the last would be 9 * 10**levels."""
    return '<!ENTITY e0 "ha ha ha ">' + "".join(f'<!ENTITY e{i + 1} "{f"&e{i};" * 10}">' for i in range(levels))


@pytest.mark.parametrize("namespace", ["", XHTML])
def test_entities_of_a_tree_stay_as_they_are(namespace: str) -> None:
    """Text that refers to an entity is the reference, and not what that would expand to."""
    found = extract(tree_with(laughs(3), "<p>Before: &e3;</p>", namespace))
    assert all(marker in found.body for marker in MARKERS)
    assert "ha ha" not in found.body


@pytest.mark.parametrize("namespace", ["", XHTML])
def test_external_entities_are_not_read(namespace: str, tmp_path: Path) -> None:
    """Neither from a file nor from a server."""
    secret = tmp_path / "secret.txt"
    secret.write_text("The number of the safe is nine, four, and two, and nobody may read it here.", encoding="utf-8")
    entities = f'<!ENTITY x SYSTEM "{secret.as_uri()}"><!ENTITY y SYSTEM "http://127.0.0.1:9/y">'
    found = extract(tree_with(entities, "<p>&x;</p><p>&y;</p>", namespace))
    assert all(marker in found.body for marker in MARKERS)
    assert "safe" not in found.to_json(blocks=True)


@pytest.mark.parametrize("text", ["&xxe;", "&#x26;xxe;"])
def test_a_page_declares_no_entities(text: str, tmp_path: Path) -> None:
    """In bytes, a document type is HTML's, whatever stands in it."""
    secret = tmp_path / "secret.txt"
    secret.write_text("The number of the safe", encoding="utf-8")
    doctype = f'<!DOCTYPE html [<!ENTITY xxe SYSTEM "{secret.as_uri()}">]>'.encode()
    found = extract(page(amid=f"<p>{text}</p>").replace(b"<!DOCTYPE html>", doctype))
    assert all(marker in found.body for marker in MARKERS)
    assert "safe" not in found.body


@settings(max_examples=50)
@given(st.text(max_size=2000))
def test_messages_are_short(text: str) -> None:
    """Of what an exception quotes, a line of a few hundred characters is kept."""
    kept = Failure.of(ValueError(text)).text
    assert len(kept) <= 320
    assert "\n" not in kept


@pytest.mark.parametrize("label", ["x" * 5000, "utf-8; " * 900, "\N{SNOWMAN}" * 3000])
def test_warnings_are_short(label: str) -> None:
    """What a page says of its encoding is quoted in a warning, but not at any length."""
    html = page(head=f'<meta charset="{label}">').replace(b'<meta charset="utf-8">', b"")
    assert all(len(warning) < 200 for warning in extract(html + b"\xff").warnings)


def test_nothing_is_logged(caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]) -> None:
    """Nor printed."""
    caplog.set_level(0)
    extract(page(before="<p>" + "\x00\ufffd" * 100), explain=True)
    assert caplog.records == []
    assert capsys.readouterr() == ("", "")
