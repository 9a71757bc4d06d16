"""A pipeline of datatrove over WARC files: python examples/datatrove_pipeline.py [FOLDER]

Prints the documents as JSON Lines. Without a folder, the pages of fixtures/ are written into a WARC first.
"""

import sys
import tempfile
from pathlib import Path

from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.writers import JsonlWriter

from adc_extract.integrations.datatrove import AdcExtract, WarcPages


def run(warcs: str, out: str) -> None:
    """WARC files in, JSON Lines of their articles out."""
    pipeline = [WarcPages(warcs, glob_pattern="*.warc.gz"), AdcExtract(timeout=60), JsonlWriter(out, compression=None)]
    LocalPipelineExecutor(pipeline, logging_dir=f"{out}/logs").run()


def write_warc(path: Path) -> None:
    """The pages of fixtures/, as a crawl would have written them."""
    from fastwarc.stream_io import GzipWriter
    from fastwarc.warc import WarcRecord, response

    with path.open("wb") as file:
        stream = GzipWriter(file)
        for source in sorted(Path(__file__).resolve().parents[1].glob("fixtures/*/source.html")):
            record = WarcRecord()
            record.init_headers(response)
            record.headers["WARC-Target-URI"] = f"https://example.org/{source.parent.name}"
            record.headers["Content-Type"] = "application/http; msgtype=response"
            record.set_bytes_content(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + source.read_bytes())
            record.write(stream)
        stream.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        if not sys.argv[1:]:
            write_warc(Path(folder) / "pages.warc.gz")
        run(sys.argv[1] if sys.argv[1:] else folder, folder)
        sys.stdout.buffer.write((Path(folder) / "00000.jsonl").read_bytes())
