"""What a SiteModel brings: the body's precision, recall and F1 without and with one, on pages of one site.

python benchmarks/sites.py                    the corpora's groups of pages of one host, and made-up sites
python benchmarks/sites.py --corpus news      of one corpus only
python benchmarks/sites.py --worst 10         with the pages that lose most
python benchmarks/sites.py --dumps            the corpora's groups as plain-text dumps (needs the extra "train")

Each page is measured with a model of the other pages of its group, and with one of all of them, itself included, which
is how one would use it. Where a corpus gives no URL, the host is that of the URL that the page states.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from made_sites import LOOKS, made_site
from measures import words
from pages import CORPORA, ROOT, corpora, samples
from quality import body_measures

from adc_extract import SiteModel, extract, extract_text, unwrap_url
from adc_extract.read.decode import decode

SIZES = (2, 3, 5)  # pages of a group, at least
MADE = (2, 5, 20, 60)  # pages of a made-up site
NAMES = ("P", "R", "F1")
LARGE = 400  # pages of the site on which time and size are measured

Figures = dict[str, float]


class Page(NamedTuple):
    """A page of a group: its name, what it holds, its URL, the figures of a body, and whether it is a dump."""

    name: str
    html: bytes | str
    url: str | None
    measure: Any
    plain: bool = False


class Row(NamedTuple):
    """The figures of one page: without a model, with one of the others, and with one of all."""

    name: str
    group: int  # pages in its group
    without: Figures
    others: Figures
    everything: Figures


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", nargs="+", metavar="NAME", help="only these corpora")
    parser.add_argument("--worst", type=int, default=0, metavar="K", help="also name the K pages that lose most")
    parser.add_argument(
        "--dumps", action="store_true", help="the corpora's pages as plain-text dumps, and nothing else"
    )
    options = parser.parse_args()
    if not corpora(options.corpus):
        print(f"No corpora in {CORPORA} (set ADC_CORPORA, see docs/corpora.md): made-up sites only.\n")
    heads = "".join(f"{name:<21}" for name in ("P, R, F1 without", "with the others", "with all"))
    print(f"{'':<30}{'pages':>6}{'groups':>7}   {heads.rstrip()}")
    rows: list[Row] = []
    for folder in corpora(options.corpus):
        found = [row for group in groups(folder, dumps=options.dumps) for row in measured(group)]
        rows += found
        for least in SIZES if found else ():
            show(f"{folder.name}, {least} pages or more", [row for row in found if row.group >= least])
    if rows:
        show("all", rows)
    if not options.dumps:
        show_made_up()
    for row in sorted(rows, key=lambda row: row.others["F1"] - row.without["F1"])[: options.worst]:
        print(f"{row.others['F1'] - row.without['F1']:+.3f}  {row.name}, of a group of {row.group}")
    if not options.dumps:
        print(cost())


def show_made_up() -> None:
    """The lines of the made-up sites."""
    for name, look in LOOKS.items():
        for size in MADE:
            sites = [made_site(number, size, look) for number in range(max(2, 40 // size))]
            made = [[_made(f"{n}-{k}", *page) for k, page in enumerate(site)] for n, site in enumerate(sites)]
            show(f"made up, {name}, {size}", [row for group in made for row in measured(group)])


def groups(folder: Any, *, dumps: bool) -> list[list[Page]]:
    """The pages with a body in their truth, or dumps of them, by host, where there are two or more."""
    found: defaultdict[str, list[Page]] = defaultdict(list)
    for html, truth in samples(folder):
        url = truth.get("url")
        host = host_of(url or extract(html).url)
        if host and truth.get("body"):
            text = _dump(html, str(truth["id"])) if dumps else html
            page = Page(f"{folder.name}/{truth['id']}", text, url, _measure(folder.name, truth), plain=dumps)
            found[host].append(page)
    return [pages for pages in found.values() if len(pages) > 1]


def host_of(url: str | None) -> str:
    """The host of the page itself, not that of an archive."""
    return (urlsplit(unwrap_url(url or "")).hostname or "").removeprefix("www.")


def _dump(html: bytes, key: str) -> str:
    sys.path.append(str(ROOT / "training"))
    from dumps import dump

    return dump(decode(html, None)[0], key)


def _measure(corpus: str, truth: dict[str, Any]) -> Any:
    return lambda body: body_measures(corpus, body, truth)


def _made(name: str, html: str, body: str) -> Page:
    return Page(f"made/{name}", html, None, lambda found: dict(zip(NAMES, words(found, body), strict=True)))


def measured(group: Sequence[Page]) -> list[Row]:
    """The figures of the pages of one site."""
    each = [SiteModel.fit([page.html], plain=page.plain) for page in group]
    before = list(accumulate(each, SiteModel.merge, initial=SiteModel()))
    behind = list(accumulate(reversed(each), SiteModel.merge, initial=SiteModel()))[::-1]
    rows = []
    for at, page in enumerate(group):
        models = (None, before[at].merge(behind[at + 1]), before[-1])
        run = extract_text if page.plain else extract
        figures = [page.measure(run(page.html, url=page.url, site=model).body) for model in models]
        rows.append(Row(page.name, len(group), *figures))
    return rows


def show(name: str, rows: Sequence[Row]) -> None:
    """One line of the table."""
    if not rows:
        return
    count = sum(1 / row.group for row in rows)
    columns = [
        mean(row.without for row in rows),
        mean(row.others for row in rows),
        mean(row.everything for row in rows),
    ]
    cells = "    ".join(" ".join(f"{figures[key]:.3f}" for key in NAMES) for figures in columns)
    print(f"{name:<30}{len(rows):>6}{count:>7.0f}   {cells}", flush=True)


def mean(figures: Iterable[Figures]) -> Figures:
    """The means of the figures of many pages."""
    rows = list(figures)
    return {key: sum(row[key] for row in rows) / len(rows) for key in NAMES}


def cost() -> str:
    """The processor time to fit and to use a model, and its size, on a large site."""
    pages = [page.html for page in made_site(0, LARGE, LOOKS["named classes"])]
    start = time.process_time()
    model = SiteModel.fit(pages)
    fitted = time.process_time()
    saved = model.to_json()
    again = time.process_time()
    SiteModel.from_json(saved)
    loaded = time.process_time()
    took = [best_of(pages, site) for site in (None, model)]
    size, fitting = sum(map(len, pages)) // LARGE, 1e3 * (fitted - start) / LARGE
    return (
        f"\nA made-up site of {LARGE} pages of {size:,} characters, processor time: fitted in {fitting:.2f} ms a page; "
        f"extracted in {took[0]:.2f} ms a page without, and {took[1]:.2f} ms with {model!r}, which is "
        f"{len(saved) / 1e3:,.0f} kB as JSON, and is loaded in {1e3 * (loaded - again):.0f} ms."
    )


def best_of(pages: Sequence[str], site: SiteModel | None) -> float:
    """Milliseconds of processor time a page, the best of three runs."""
    runs = []
    for _ in range(3):
        start = time.process_time()
        for page in pages:
            extract(page, site=site)
        runs.append(1e3 * (time.process_time() - start) / len(pages))
    return min(runs)


if __name__ == "__main__":
    main()
