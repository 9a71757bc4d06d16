"""Attributes by which an element says what it is. Data only: attribute value or class token -> kind of mark."""

from __future__ import annotations

KINDS = ("headline", "lead", "byline", "author", "date", "modified", "section", "tag", "source")

# itemprop of schema.org microdata, and property of RDFa, lower case without prefix
ITEMPROPS = {
    "headline": "headline",
    "author": "author",
    "creator": "author",
    "datepublished": "date",
    "datecreated": "date",
    "datemodified": "modified",
    "published_time": "date",
    "modified_time": "modified",
    "articlesection": "section",
    "keywords": "tag",
    "description": "lead",
}

# rel of a and link elements
RELS = {"author": "author", "tag": "tag", "category": "section"}

# whole class or id tokens, lower case
CLASSES = {
    "byline": "byline",
    "by-line": "byline",
    "author": "author",
    "author-name": "author",
    "entry-title": "headline",
    "post-title": "headline",
    "article-title": "headline",
    "headline": "headline",
    "article-headline": "headline",
    "article__headline": "headline",
    "article__title": "headline",
    "entry__title": "headline",
    "post__title": "headline",
    "story-title": "headline",
    "published": "date",
    "entry-date": "date",
    "post-date": "date",
    "post__date": "date",
    "date-published": "date",
    "published-date": "date",
    "publish-date": "date",
    "publication-date": "date",
    "pubdate": "date",
    "pub-date": "date",
    "article-date": "date",
    "article__date": "date",
    "posted-on": "date",
    "date-header": "date",
    "dt-published": "date",
    "dt-updated": "modified",
    "last-updated": "modified",
    "date-modified": "modified",
    "modified-date": "modified",
    "updated-date": "modified",
    "updated": "modified",
    "lead": "lead",
    "standfirst": "lead",
    "article-lead": "lead",
    "article__lead": "lead",
    "p-category": "tag",
}
