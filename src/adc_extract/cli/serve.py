"""``adc-extract serve``: the service, from the command line."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence

from adc_extract.batch.input import LARGEST
from adc_extract.cli.arguments import FAILED, Parser, number, seconds
from adc_extract.cli.messages import complain
from adc_extract.integrations.serving.limits import Limits

_LOGS = ("uvicorn.error", "adc_extract.service")
_LAST_PORT = 65_535
_DESCRIPTION = """\
Serve extraction over HTTP: POST a page to /extract, and its article comes back as JSON. GET /health says whether there
are workers, GET /openapi.json describes it all. Nothing is fetched, and nothing is kept."""
_EXAMPLES = """\
examples:
  adc-extract serve
  adc-extract serve --port 0 --workers 4 --timeout 5
  curl -H 'Content-Type: text/html' --data-binary @page.html 'http://127.0.0.1:8000/extract?format=markdown'

It listens on this machine alone unless --host says otherwise. There is no access control: beyond this machine, put it
behind a proxy that has one. It ends by Ctrl-C or SIGTERM, when what it has been asked is answered.
A file of this name is ./serve."""


def parser() -> argparse.ArgumentParser:
    """The parser of the command, with its help."""
    default = Limits()
    made = Parser(
        prog="adc-extract serve",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("--host", default="127.0.0.1", help="name or address to listen on (127.0.0.1)")
    made.add_argument("--port", type=_port, default=8000, help="port to listen on; 0 takes a free one (8000)")
    made.add_argument("-j", "--workers", type=number, metavar="N", help="processes; else as many as there are cores")
    made.add_argument(
        "--queue", type=_count, default=default.queue, metavar="N", help=f"pages that may wait ({default.queue})"
    )
    made.add_argument(
        "--max-bytes",
        type=number,
        default=default.max_bytes,
        metavar="N",
        help=f"of a body, as it comes and unpacked ({default.max_bytes})",
    )
    made.add_argument(
        "--timeout",
        type=seconds,
        default=default.timeout,
        metavar="SECONDS",
        help=f"for a page in its worker, and for its wait for one ({default.timeout:g})",
    )
    made.add_argument(
        "--read-timeout",
        type=seconds,
        default=default.read_timeout,
        metavar="SECONDS",
        help=f"for a body to arrive ({default.read_timeout:g})",
    )
    made.add_argument("--log", action="store_true", help="a line for each request on standard error, without its page")
    return made


def serve(arguments: Sequence[str]) -> int:
    """Serves until it is told to end. The exit code, 2, where it cannot begin."""
    options = parser().parse_args(arguments)
    if options.max_bytes > LARGEST:
        complain(f"argument --max-bytes: at most {LARGEST} (see --help)")
        return FAILED
    limits = Limits(options.workers, options.queue, options.max_bytes, options.timeout, options.read_timeout)
    try:
        from adc_extract.integrations.serving.server import server
    except ImportError:
        complain("serving needs Starlette and uvicorn: pip install 'adc_extract[serve]'")
        return FAILED
    _set_logs(options.log)
    try:
        server(limits, options.host, options.port, _announce).run()
    except SystemExit:  # the log has said why
        return FAILED
    return 0


def _announce(url: str) -> None:
    complain(f"listening on {url} (Ctrl-C ends it)")


def _set_logs(requests: bool) -> None:
    """What the server has to say, in the form of the command's other messages; and the requests, if they are wanted."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("adc-extract: %(message)s"))
    for name in _LOGS:
        log = logging.getLogger(name)
        log.handlers = [handler]
        log.propagate = False
        log.setLevel(logging.WARNING)
    if requests:
        logging.getLogger(_LOGS[1]).setLevel(logging.INFO)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= _LAST_PORT):
        raise argparse.ArgumentTypeError(f"expected a number from 0 to {_LAST_PORT}, got {text!r}")
    return int(text)


def _count(text: str) -> int:
    return 0 if text == "0" else number(text)
