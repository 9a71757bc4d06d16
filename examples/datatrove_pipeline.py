"""A pipeline of datatrove over a WARC: python examples/datatrove_pipeline.py [FOLDER OF WARC FILES]

Without a folder, the pages of fixtures/ are written into a WARC first.
"""

import sys
import tempfile
from pathlib import Path

from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.readers import WarcReader
from datatrove.pipeline.writers import JsonlWriter

from adc_extract.integrations.datatrove import AdcExtract


def run(warcs: str, out: str) -> None:
    """The pipeline: WARC files in, JSON Lines of the articles out."""
    pipeline = [
        WarcReader(warcs, glob_pattern="*.warc.gz"),
        AdcExtract(timeout=5),
        JsonlWriter(f"{out}/articles", "${rank}.jsonl", compression=None),
    ]
    LocalPipelineExecutor(pipeline, logging_dir=f"{out}/logs").run()


def write_warc(path: Path) -> None:
    """The pages of fixtures/, as a crawl would have written them."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with path.open("wb") as file:
        writer = WARCWriter(file)
        for source in sorted(Path(__file__).resolve().parents[1].glob("fixtures/*/source.html")):
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], "HTTP/1.1")
            url = f"https://example.org/{source.parent.name}"
            with source.open("rb") as page:
                writer.write_record(writer.create_warc_record(url, "response", page, http_headers=headers))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        if not sys.argv[1:]:
            write_warc(Path(folder) / "pages.warc.gz")
        run(sys.argv[1] if sys.argv[1:] else folder, folder)
        print((Path(folder) / "articles" / "00000.jsonl").read_text(encoding="utf-8"), end="")
