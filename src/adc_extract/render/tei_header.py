"""The header of a TEI document: what an article is, apart from its text."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from adc_extract.model.article import Article
from adc_extract.render.characters import attribute, escaped
from adc_extract.render.languages import language_tag
from adc_extract.text.links import safe_link
from adc_extract.text.urls import host_of
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
    return f"<titleStmt>\n<title>{escaped(article.headline or '')}</title>\n{_authors(article)}</titleStmt>\n"


def _authors(article: Article) -> str:
    return "".join(_element("author", author) for author in article.authors or (article.byline,))


def _publication(article: Article) -> str:
    """Who published it, by the site's name or else its host; TEI wants that first, or prose."""
    publisher = article.site_name or host_of(article.url or "")
    date, licence = _date(article.published or article.date), _licence(article.licence)
    if not publisher:
        return f"<publicationStmt>\n<p>{date.strip()}</p>\n</publicationStmt>\n"
    available = f"<availability>\n{licence}</availability>\n" if licence else ""
    return f"<publicationStmt>\n{_element('publisher', publisher)}{date}{available}</publicationStmt>\n"


def _licence(licence: str | None) -> str:
    target = safe_link(licence) if licence and "://" in licence else None
    return _element("licence", licence, attribute("target", target and any_uri(target)))


def _date(moment: date | None, given: str = "") -> str:
    """A day, or a time where XML Schema can write it."""
    if moment is None:
        return ""
    day = moment.isoformat()[:10]
    stated = _writable(moment) if isinstance(moment, datetime) else day
    return f"<date{given}{attribute('when', stated or day)}>{day}</date>\n"


def _writable(moment: datetime) -> str | None:
    """A time that XML Schema can write; by the minute, as its zones are."""
    offset = moment.utcoffset()
    if offset is not None and (abs(offset) > _WIDEST_ZONE or offset % timedelta(minutes=1)):
        return None
    return moment.isoformat()


def _source(article: Article) -> str:
    """The page that the article was taken from, and where its text first stood."""
    refs: dict[str, str] = {}
    for kind, url in (("source", article.source_url), ("page", article.url), ("canonical", article.canonical)):
        target = safe_link(url)
        if url and target and url not in refs:
            refs[url] = _element("ref", url, attribute("type", kind) + attribute("target", any_uri(target)))
    parts = [
        _element("title", article.headline),
        _authors(article),
        _element("publisher", article.site_name),
        _date(article.published or article.date),
        _date(article.modified, ' type="modified"'),
        *refs.values(),
    ]
    return f"<sourceDesc>\n<bibl>\n{''.join(parts)}</bibl>\n</sourceDesc>\n"


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
