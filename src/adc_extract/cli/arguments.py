"""What the command may be told, and how it says so."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from typing import NoReturn

from adc_extract.batch.fetched import FetchSettings
from adc_extract.cli.messages import complain
from adc_extract.model.article import Article
from adc_extract.read.decode import decode
from adc_extract.version import __version__

FAILED = 2  # exit code of wrong usage
STDIN = "-"
VIEWS = ("text", "markdown", "html", "xml")
TABLES = ("jsonl", "csv", "parquet")
FORMATS = (*VIEWS, "json", *TABLES)
COLUMNS = tuple(Article().to_dict())
_DESCRIPTION = """\
Print the article of a web page: headline, byline, date, source and body, without menus, teasers, share bars, cookie
texts and comments."""
_EXAMPLES = """\
examples:
  adc-extract page.html                            the article, to read
  adc-extract page.html --format markdown --links  as Markdown, with its links
  adc-extract --json page.html                     all fields
  adc-extract page.html --explain                  where each field comes from, and why each block was kept or left
  adc-extract page.html --explain report.html      the same, as a page for a browser
  adc-extract https://example.org/story            fetched (needs the extra "fetch")
  curl -s URL | adc-extract --url URL              from standard input
  adc-extract pages/ --recursive -f jsonl -o articles.jsonl
  adc-extract crawl.warc.gz -f parquet -o articles --workers 8 --timeout 10
  adc-extract crawl.warc.gz -f jsonl -o articles.jsonl --resume      goes on where it was stopped
  adc-extract pages/*.html -f csv --fields headline,date,source_url
  adc-extract pages/ --fit-site post.json          learn what the pages of a site repeat
  adc-extract page.html --site post.json           … and use it

exit code: 0 all extracted, 1 at least one input had no article, 2 wrong usage, or input or output that failed

"%(prog)s serve" answers over HTTP: see "%(prog)s serve --help". A file of that name is ./serve."""


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong as the command says all else."""

    def error(self, message: str) -> NoReturn:
        """One line instead of the whole usage."""
        complain(f"{message} (see --help)")
        self.exit(FAILED)


def parser() -> argparse.ArgumentParser:
    """The command's parser, with its help."""
    made = Parser(
        prog="adc-extract",
        usage="%(prog)s [extract] [FILE ...] [options]\n       %(prog)s serve [options]",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="a saved page (.html, .html.gz), a plain-text dump of one, a folder, a pattern, a URL, or a file of many "
        "pages: .warc, .wet, .jsonl (these also .gz), .parquet, .tar, .tar.gz, .zip; - or none is standard input",
    )
    _add_input(made.add_argument_group("input"))
    _add_extraction(made.add_argument_group("extraction"))
    _add_output(made.add_argument_group("output"))
    _add_batch(made.add_argument_group("many pages"))
    _add_fetching(made.add_argument_group("fetching URLs"))
    made.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    made.add_argument("--print-completion", choices=["bash", "zsh", "tcsh"], help="print a completion script, and end")
    return made


def options_of(arguments: Sequence[str]) -> argparse.Namespace:
    """The options of a call. Ends the program where they cannot be read."""
    given = list(arguments)
    if given[:1] == ["extract"]:
        del given[0]
    end = given.index("--") if "--" in given else len(given)
    options = parser().parse_intermixed_args(given[:end])
    options.files = [*options.files, *given[end + 1 :]]
    if options.explain not in (None, STDIN) and not options.files:  # what follows it is the page
        options.files, options.explain = [options.explain], STDIN
    options.files = options.files or [STDIN]
    return options


def _add_input(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--url", help="where the page came from; for a single page")
    group.add_argument(
        "--encoding", type=_charset, metavar="LABEL", help="charset of the pages, whatever else is said of it"
    )
    group.add_argument("--text", action="store_true", help="the pages are plain-text dumps, whatever they look like")
    group.add_argument("--recursive", action="store_true", help="read folders with all the folders in them")
    group.add_argument(
        "--html-field", default="html", metavar="NAME", help="field of the page in .jsonl and .parquet (html)"
    )
    group.add_argument("--url-field", default="url", metavar="NAME", help="field of its URL there (url)")


def _add_extraction(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--favor",
        choices=["precision", "recall"],
        help="leave out what is doubtful, or keep it; else what is likeliest",
    )
    group.add_argument(
        "--today", type=_day, metavar="DAY", help="when the page was fetched, as 2024-05-31: no later date is believed"
    )
    group.add_argument(
        "--site", type=_path, metavar="FILE", help="what the pages' site repeats, as --fit-site has learned it"
    )


def _add_output(group: argparse._ArgumentGroup) -> None:
    shape = group.add_mutually_exclusive_group()
    shape.add_argument(
        "-f",
        "--format",
        choices=FORMATS,
        metavar="FORMAT",
        help=f"one of {', '.join(FORMATS)}; text if none is named; xml is TEI; json of several pages is jsonl",
    )
    for name in ("json", "markdown", "html", "xml", "csv"):
        shape.add_argument(
            f"--{name}", dest="format", action="store_const", const=name, help=f"the same as --format {name}"
        )
    shape.add_argument(
        "--explain",
        nargs="?",
        const=STDIN,
        metavar="FILE",
        help="where each field comes from; every block with its score, its reasons and its fate: as text, or as a page "
        "for a browser, in a FILE that ends in .html",
    )
    group.add_argument(
        "--explain-against",
        type=_path,
        metavar="FILE",
        help="with --explain FILE: mark where another result differs, as JSON or as plain text",
    )
    shape.add_argument(
        "--fit-site",
        type=_path,
        metavar="FILE",
        help="no articles: learn what the pages, all of one site, repeat, and write that there, for --site",
    )
    group.add_argument(
        "--fields", type=_fields, metavar="NAMES", help="only these, as headline,date: for json, jsonl, csv and parquet"
    )
    group.add_argument(
        "--schema",
        choices=["zyte", "schema.org", "trafilatura", "newspaper"],
        help="the names of another library or standard: for json and jsonl",
    )
    group.add_argument("--blocks", action="store_true", help="with each block and its structure: for json and jsonl")
    group.add_argument("--links", action="store_true", help="keep where links go: for markdown, html and xml")
    group.add_argument("--images", action="store_true", help="show pictures, with captions: for markdown, html and xml")
    group.add_argument("--captions", action="store_true", help="show captions, without the pictures")
    group.add_argument("--no-tables", dest="tables", action="store_false", help="leave tables out")
    group.add_argument("--frontmatter", action="store_true", help="the fields as YAML before the text: for markdown")
    group.add_argument(
        "-o", "--output", type=_path, metavar="FILE", help="write there (for parquet a folder), not to standard output"
    )
    group.add_argument("--output-dir", type=_path, metavar="DIR", help="write a file for each article into a folder")
    group.add_argument("-q", "--quiet", action="store_true", help="say nothing of inputs that have no article or fail")
    group.add_argument("-v", "--verbose", action="store_true", help="say it of each, and what was doubtful")


def _add_batch(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "-j", "--workers", type=number, metavar="N", help="processes; else as many as there are cores, if it pays"
    )
    group.add_argument(
        "--timeout", type=seconds, metavar="SECONDS", help="for each page; what takes longer is an error"
    )
    group.add_argument(
        "--resume", action="store_true", help="leave out what is in the output of an earlier run, and add to it"
    )


def _add_fetching(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--user-agent", type=_user_agent, metavar="TEXT", help="who says to be asking")
    group.add_argument("--allow-private", action="store_true", help="also from this machine's own networks")
    group.add_argument("--ignore-robots", action="store_true", help="whatever the site's robots.txt says")


def _charset(label: str) -> str:
    if decode(b"", label)[1]:
        raise argparse.ArgumentTypeError(f"unknown charset {label!r}")
    return label


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"expected a day such as 2024-05-31, got {text!r}") from None


def _path(text: str) -> str:
    if not text:
        raise argparse.ArgumentTypeError("expected a name, got nothing")
    return text


def _user_agent(text: str) -> str:
    try:
        return FetchSettings(user_agent=text).user_agent
    except ValueError:
        raise argparse.ArgumentTypeError(f"expected printable ASCII, got {text!r}") from None


def _fields(text: str) -> list[str]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    unknown = [name for name in names if name not in COLUMNS]
    if unknown or not names:
        wrong = f"unknown field {unknown[0]!r}" if unknown else "no field"
        raise argparse.ArgumentTypeError(f"{wrong}; there are {', '.join(COLUMNS)}")
    return list(dict.fromkeys(names))


def number(text: str) -> int:
    """A number of 1 or more. Raises ArgumentTypeError."""
    if not (text.isascii() and text.isdigit() and int(text)):
        raise argparse.ArgumentTypeError(f"expected a number of 1 or more, got {text!r}")
    return int(text)


def seconds(text: str) -> float:
    """A time above 0. Raises ArgumentTypeError."""
    try:
        found = float(text)
    except ValueError:
        found = 0
    if not 0 < found < float("inf"):
        raise argparse.ArgumentTypeError(f"expected seconds above 0, got {text!r}")
    return found
