"""Learns what the pages of a site repeat, saves it, and extracts with it: python examples/site_model.py [FOLDER]

Without a folder it reads the pages of fixtures/one-site.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from adc_extract import SiteModel, extract

FOLDER = Path(__file__).resolve().parents[1] / "fixtures" / "one-site"


def main(folder: Path, saved: Path) -> None:
    """Prints, for each page, what the model takes out of its body."""
    pages = {path.name: path.read_bytes() for path in sorted(folder.glob("*.html"))}
    saved.write_text(SiteModel.fit(pages.values()).to_json(), encoding="utf-8")

    site = SiteModel.from_json(saved.read_bytes())  # on another day, in another process
    print(site)
    for name, page in pages.items():
        before, after = (extract(page, site=model).body.split("\n\n") for model in (None, site))
        gone = [text for text in before if text not in after]
        print(f"{name}: {len(after)} paragraphs; {len(gone)} that belong to the site are gone")
        for text in gone:
            print(f"    - {text[:70]} …")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER, Path(made) / "site.json")
