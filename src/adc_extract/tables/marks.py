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
    "published": "date",
    "entry-date": "date",
    "post-date": "date",
    "updated": "modified",
    "lead": "lead",
    "standfirst": "lead",
}
