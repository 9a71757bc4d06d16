"""The header of a TEI document: what an article is, apart from its text."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from adc_extract.model.article import Article
from adc_extract.render.characters import attribute, escaped
from adc_extract.render.languages import language_tag
from adc_extract.text.links import safe_link
from adc_extract.version import __version__

_WIDEST_ZONE = timedelta(hours=14)  # that XML Schema knows
_RELEASE = re.compile(r"\d+(?:\.\d+){0,3}")


def header(article: Article) -> str:
    """The ``teiHeader``: the file's title, who published it and under which licence, its source, and its profile."""
    return (
        f"<teiHeader>\n<fileDesc>\n{_title(article)}{_publication(article)}{_source(article)}</fileDesc>\n"
        f"{_encoding()}{_profile(article)}</teiHeader>\n"
    )


def any_uri(url: str) -> str:
    """A URL as XML Schema wants it: square brackets stand around an address of IPv6, and nowhere else (RFC 3986)."""
    start = url.find("/", url.find("://") + 3) if "://" in url else 0
    if start < 0:
        return url
    return url[:start] + url[start:].replace("[", "%5B").replace("]", "%5D")


def _element(name: str, text: str | None, given: str = "") -> str:
    return f"<{name}{given}>{escaped(text)}</{name}>\n" if text else ""


def _title(article: Article) -> str:
    authors = "".join(_element("author", author) for author in article.authors or (article.byline,))
    return f"<titleStmt>\n<title>{escaped(article.headline or '')}</title>\n{authors}</titleStmt>\n"


def _publication(article: Article) -> str:
    target = safe_link(article.licence) if article.licence and "://" in article.licence else None
    licence = _element("licence", article.licence, attribute("target", target and any_uri(target)))
    available = f"<availability>\n{licence}</availability>\n" if licence else ""
    publisher = f"<publisher>{escaped(article.site_name or '')}</publisher>\n"
    return f"<publicationStmt>\n{publisher}{_date(article)}{available}</publicationStmt>\n"


def _date(article: Article) -> str:
    stated: object = _writable(article.published) or article.date
    return f"<date{attribute('when', stated)}>{article.date or stated}</date>\n" if stated else ""


def _writable(moment: datetime | None) -> str | None:
    """A time that XML Schema can write; by the minute, as its zones are."""
    if moment is None:
        return None
    offset = moment.utcoffset()
    if offset is not None and (abs(offset) > _WIDEST_ZONE or offset % timedelta(minutes=1)):
        return None
    return moment.isoformat()


def _source(article: Article) -> str:
    urls = {"source": article.source_url, "page": article.url, "canonical": article.canonical}
    refs = ""
    for kind, url in urls.items():
        target = safe_link(url)
        if target:
            refs += _element("ref", url, attribute("type", kind) + attribute("target", target and any_uri(target)))
    title = _element("title", article.headline)
    return f"<sourceDesc>\n<bibl>\n{title}{refs}</bibl>\n</sourceDesc>\n"


def _encoding() -> str:
    release = _RELEASE.match(__version__)
    given = f' ident="adc_extract" version="{release[0] if release else 0}"'
    application = f"<application{given}><label>adc_extract</label></application>"
    return f"<encodingDesc>\n<appInfo>\n{application}\n</appInfo>\n</encodingDesc>\n"


def _profile(article: Article) -> str:
    parts = ""
    summary = article.lead or article.description
    if summary:
        parts += f"<abstract><p>{escaped(summary)}</p></abstract>\n"
    language = language_tag(article.language)
    if language:
        parts += f'<langUsage><language ident="{language}">{language}</language></langUsage>\n'
    terms = "".join(_element("term", term, ' type="tag"') for term in article.tags)
    terms = _element("term", article.section, ' type="section"') + terms
    if terms:
        parts += f"<textClass>\n<keywords>\n{terms}</keywords>\n</textClass>\n"
    return f"<profileDesc>\n{parts}</profileDesc>\n" if parts else ""
