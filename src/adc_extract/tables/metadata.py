"""Names under which pages state their metadata, most trustworthy first. Data only."""

from __future__ import annotations

# JSON-LD: keys under which an article can be nested in another object
JSON_LD_NESTED = ("@graph", "mainEntity", "mainEntityOfPage", "subjectOf", "hasPart", "itemListElement", "item")

# JSON-LD: @type of articles, lower case; a type that is not here is no article
ARTICLE_TYPES = frozenset(
    "article newsarticle blogposting reportagenewsarticle liveblogposting analysisnewsarticle opinionnewsarticle "
    "backgroundnewsarticle askpublicnewsarticle reviewnewsarticle advertisercontentarticle satiricalarticle "
    "scholarlyarticle medicalscholarlyarticle techarticle report socialmediaposting discussionforumposting "
    "webarticle blogarticle".split()
)
# JSON-LD: @type of other works that have an author and a day, and can be what a page is about
WORK_TYPES = frozenset("recipe howto review criticreview claimreview podcastepisode creativework".split())
# JSON-LD: those of them that are a post among others, or a string of posts
POSTING_TYPES = frozenset({"socialmediaposting", "discussionforumposting", "liveblogposting"})
# JSON-LD: @type of a thread, where the replies are as much text as what they reply to
THREAD_TYPES = frozenset("discussionforumposting qapage question answer".split())
# JSON-LD: @type of the page around the article
PAGE_TYPES = frozenset("webpage itempage medicalwebpage aboutpage faqpage qapage collectionpage".split())
# JSON-LD: @type of pages and parts of pages that list others
INDEX_TYPES = frozenset("collectionpage searchresultspage itemlist".split())
# JSON-LD: @type of the trail of breadcrumbs
TRAIL_TYPE = "breadcrumblist"
# JSON-LD: @type of objects that name the site
SITE_TYPES = ("website", "newsmediaorganization", "organization")
# JSON-LD: @type of authors that are no persons
ORGANISATION_TYPES = frozenset("organization newsmediaorganization corporation governmentorganization ngo".split())
# metas that hold authors; those of them that many sites fill in once for all pages; and those of catalogues, where
# "Doe, Jane" is the usual form
AUTHOR_METAS = tuple(
    "citation_author dc.creator dcterms.creator parsely-author sailthru.author article:author_name byl "
    "cxenseparse:author author article:author og:article:author og:author dc:creator twitter:creator".split()
)
SITEWIDE_AUTHOR_METAS = frozenset({"author", "dc.creator", "dcterms.creator", "dc:creator", "twitter:creator"})
TURNED_AUTHOR_METAS = frozenset({"citation_author", "dc.creator", "dcterms.creator", "dc:creator"})
# metas with the page's own URL
URL_METAS = ("og:url", "parsely-link")
# metas with the URL at which the text first stood
SOURCE_METAS = ("syndication-source", "original-source", "article:original_source")
SITE_NAME_METAS = (
    "og:site_name",
    "application-name",
    "apple-mobile-web-app-title",
    "dc.publisher",
    "dcterms.publisher",
    "sitename",
)
# metas with the title, and how far they are to be trusted: social networks are given shortened and coloured titles
TITLE_METAS = (
    ("og:title", 0.95),
    ("twitter:title", 0.8),
    ("citation_title", 0.8),
    ("parsely-title", 0.8),
    ("sailthru.title", 0.8),
    ("dc.title", 0.8),
    ("title", 0.7),
)
DESCRIPTION_METAS = (
    "og:description",
    "description",
    "twitter:description",
    "dc.description",
    "dcterms.description",
    "dcterms.abstract",
    "sailthru.description",
    "cxenseparse:description",
    "abstract",
)
IMAGE_METAS = (
    "og:image",
    "og:image:secure_url",
    "og:image:url",
    "twitter:image",
    "twitter:image:src",
    "image",
    "sailthru.image.full",
    "parsely-image-url",
    "cxenseparse:image",
    "thumbnailurl",
    "thumbnail",
)
SECTION_METAS = (
    "article:section",
    "og:article:section",
    "article.section",
    "og:section",
    "parsely-section",
    "articlesection",
    "cxenseparse:category",
    "section",
    "category",
)
# metas with tags, each one tag or a list apart by commas; and the metas for search engines, to which less is worth more
TAG_METAS = ("news_keywords", "article:tag", "og:article:tag", "article.tag", "og:tag")
KEYWORD_METAS = (
    "keywords",
    "parsely-tags",
    "sailthru.tags",
    "cxenseparse:keywords",
    "dcterms.subject",
    "dc.subject",
    "tags",
)
LANGUAGE_METAS = ("og:locale", "content-language", "language", "dc.language", "dcterms.language", "inlanguage")

# The meta that is a JSON object, and the metas that say what its members do
PARSELY_PAGE = "parsely-page"
PARSELY_MEMBERS = {
    "title": "parsely-title",
    "link": "parsely-link",
    "image_url": "parsely-image-url",
    "pub_date": "parsely-pub-date",
    "section": "parsely-section",
    "authors": "parsely-author",
    "author": "parsely-author",
    "tags": "parsely-tags",
}
