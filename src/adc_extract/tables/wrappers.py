"""What stands around or behind the address of a page: services that wrap a URL, tracking, suffixes. Data only.

The one table of host names: each service is known by its own, and all it does here is to be taken off.
"""

from __future__ import annotations

import re


def _pattern(host: str, rest: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{host})/{rest}", re.DOTALL)


_GOOGLE = r"google\.(?:com?\.)?[a-z]{2,3}"
_ARCHIVE_TODAY = r"archive\.(?:today|ph|is|li|vn|md|fo)"
_READERS = (
    r"outline\.com|txtify\.it|r\.jina\.ai|removepaywalls?\.com|smry\.ai|leiaisso\.net|freedium(?:-mirror)?\.cfd|"
    r"via\.hypothes\.is|1[23]?ft\.[a-z]{2,9}|1[23]ft\.[a-z0-9-]{1,30}\.[a-z]{2,9}|archivebuttons\.com|uploads\.12ft\.io"
)

# Matched from the start against host + path + query, the host in lower case without www. and port.
# Group `url` is the wrapped URL with its scheme, `bare` one that may lack it, `secure` says that it was https.
IN_PATH: tuple[re.Pattern[str], ...] = (
    # Web archives: /web/20240501120000id_/https://example.org/
    _pattern(
        r"(?:web|web-beta|wayback|liveweb|wwwb-dedup\.us)\.archive\.org|archive\.org",
        r"(?:web|save)/(?:(?:\d{1,14}\*?|\*)(?:[a-z]{2}_)?/)?(?P<bare>.+)",
    ),
    _pattern(r"webarchive\.nationalarchives\.gov\.uk", r"(?:ukgwa/)?(?:\d{4,14}(?:[a-z]{2}_)?|\*)/(?P<bare>.+)"),
    _pattern(r"wayback\.archive-it\.org|webarchive\.loc\.gov", r"[a-z\d]{1,9}/\d{4,14}(?:[a-z]{2}_)?/(?P<bare>.+)"),
    _pattern(r"arquivo\.pt|wayback\.vefsafn\.is", r"(?:no)?[wW]ayback/\d{4,14}(?:[a-z]{2}_)?/(?P<bare>.+)"),
    _pattern(r"megalodon\.jp", r"(?:ref/)?\d{4}-\d{4}-\d{4}-\d\d/(?P<bare>.+)"),
    _pattern(_ARCHIVE_TODAY, r"(?:[\d.-]{4,20}|newest|oldest|timegate|timemap)/(?P<bare>.+)"),
    _pattern(_ARCHIVE_TODAY, r"(?:o/[A-Za-z\d]{4,6}/)?(?P<url>https?[:%].+)"),
    # Caches of search engines
    _pattern(
        r"webcache\.googleusercontent\.com",
        r"search\?(?:.*?&)?q=cache(?::|%3A)(?:[\w-]{12}(?::|%3A))?(?P<bare>[^&+ ]+)",
    ),
    # AMP viewers and caches: /c/s/example.org/story
    _pattern(_GOOGLE, r"amp/(?P<secure>s/)?(?P<bare>.+)"),
    _pattern(
        r"(?:[a-z\d-]+\.)?cdn\.ampproject\.org|[a-z\d-]+\.bing-amp\.com|[a-z\d-]+\.amp\.cloudflare\.com",
        r"(?:[a-z]{1,3}/)?(?P<secure>s/)?(?P<bare>.+)",
    ),
    # Translations
    _pattern(r"translated\.turbopages\.org", r"proxy_u/[^/]+/http(?P<secure>s)?/(?P<bare>.+)"),
    # Readers and paywall removers: the URL behind the host
    _pattern(_READERS, r"\??(?P<url>https?[:%].+)"),
    _pattern(r"hyp\.is", r"(?:[\w-]{20,24}|go)/(?P<bare>.+)"),
    # Redirects that hide where a link was
    _pattern(r"href\.li|anonym\.to|nullrefer\.com|dereferer\.me|anon\.to", r"\?(?P<url>https?[:%].+)"),
    _pattern(r"urldefense\.com", r"v3/__(?P<url>https?:[^*]+?)__;.*"),
    _pattern(r"r\.search\.yahoo\.com", r".*?/RU=(?P<url>https?[:%][^/]+)/.*"),
)

# The same, followed by the query parameters one of which holds the wrapped URL.
IN_QUERY: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (_pattern(r"1[23]?ft\.[a-z]{2,9}", r"(?:proxy|api/proxy|article)?\?"), ("q", "url", "ref")),
    (_pattern(r"removepaywalls?\.com|smry\.ai", r"(?:search|proxy|article)?/?\?"), ("url", "q")),
    (_pattern(r"outline\.com", r"(?:api/)?[a-z_]*\?"), ("source_url", "url")),
    (_pattern(r"printfriendly\.com", r"(?:print|p/g)?/?\?"), ("url",)),
    (_pattern(r"instapaper\.com|getpocket\.com", r"(?:text|hello2|redirect|save|edit)/?\?"), ("u", "url")),
    (_pattern(r"textise\.net", r"showText\.aspx\?"), ("strURL",)),
    (_pattern(r"viewtext\.org", r"(?:article|api/text)\?"), ("url",)),
    (_pattern(_ARCHIVE_TODAY, r"(?:submit/?)?\?"), ("url",)),
    (_pattern(r"webcitation\.org", r"query\?"), ("url",)),
    (_pattern(r"yandexwebcache\.net|hghltd\.yandex\.net", r"yandbtm\?"), ("url",)),
    (_pattern(r"translate\.google\.(?:com?\.)?[a-z]{2,3}", r"(?:translate|website)\?"), ("u",)),
    (_pattern(r"translate\.googleusercontent\.com", r"translate_[a-z]\?"), ("u",)),
    (_pattern(r"translate\.yandex\.(?:com|ru|net)", r"translate\?"), ("url",)),
    (_pattern(r"(?:[a-z\d]+\.)?(?:microsofttranslator|translatetheweb)\.com", r"(?:bv\.aspx)?\?"), ("a",)),
    (_pattern(_GOOGLE, r"url\?"), ("q", "url")),
    (_pattern(r"googleweblight\.com", r"i?\?"), ("u", "lite_url")),
    (_pattern(r"(?:(?:l|lm|m)\.)?facebook\.com|l\.messenger\.com", r"(?:l|flx/warn|confirmemail)(?:\.php)?/?\?"), ("u",)),
    (_pattern(r"l\.instagram\.com|l\.threads\.(?:com|net)", r"\?"), ("u",)),
    (_pattern(r"out\.reddit\.com", r"[a-z\d_]*\?"), ("url",)),
    (_pattern(r"youtube\.com", r"redirect\?"), ("q",)),
    (_pattern(r"linkedin\.com", r"(?:redir/redirect|safety/go)/?\?"), ("url",)),
    (_pattern(r"vk\.com|away\.vk\.com", r"away(?:\.php)?\?"), ("to",)),
    (_pattern(r"t\.umblr\.com", r"redirect\?"), ("z",)),
    (_pattern(r"slack-redir\.net", r"link\?"), ("url",)),
    (_pattern(r"steamcommunity\.com", r"linkfilter/?\?"), ("u", "url")),
    (_pattern(r"duckduckgo\.com", r"l/\?"), ("uddg",)),
    (_pattern(r"link\.zhihu\.com|link\.csdn\.net", r"\?"), ("target",)),
    (_pattern(r"gate\.sc|exit\.sc", r"\?"), ("url",)),
    (_pattern(r"[a-z\d]+\.safelinks\.protection\.outlook\.com", r"\?"), ("url",)),
    # Library proxies (EZproxy): login?url=
    (_pattern(r"(?:[a-z\d-]+\.)*[a-z\d-]*proxy[a-z\d-]*(?:\.[a-z\d-]+)+", r"login\?"), ("url", "qurl")),
)
# Parameters in which an unencoded URL runs to the end of the whole query, when it has a query of its own.
TO_THE_END = frozenset({"q", "url", "u"})
# … but not up to these, which the service adds behind it.
ADDED = re.compile(r"&(?:sa|ved|usg|ust|source|hl|sl|tl|prev|h|s|t|event|redir_token|v)=", re.IGNORECASE)

# Suffix of hosts that spell the wrapped host as one label, a dot as "-" and "-" as "--" -> prefix of their parameters
SPELLED_HOSTS = {".translate.goog": "_x_tr_"}

# Sites that show another site's pages under the same paths
MIRRORS = {"scribe.rip": "medium.com"}

# Parameters that ask for the AMP form of a page
AMP_PARAMETERS = re.compile(r"amp(?:=(?:1|true|amp)?)?|outputType=amp", re.IGNORECASE)
# Parameters that an AMP viewer adds
AMP_VIEWER = re.compile(r"(?:amp_(?:js_v|gsa|ct|r|kit|lite)|usqp|aoh|referrer|ampshare|_amp)=.*", re.IGNORECASE)

# Names of query parameters that say who sent the reader, not what to show
TRACKING = re.compile(
    r"utm_\w+|at_(?:medium|campaign|link\w*|custom\w*|format|ptr_name|bbc_team)|[fgdyt]clid|gclsrc|g?wbraid|gbraid|"
    r"msclkid|twclid|ttclid|igshid|igsh|li_fat_id|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|__hs\w+|hsctatracking|vero_(?:id|conv)|"
    r"oly_(?:enc|anon)_id|_g[al]|_ke|wt_(?:mc|zmc)|xtor|cmpid|cmp|icid|ncid|smid|smtyp|ito|ns_(?:mchannel|source|campaign|"
    r"linkname|fee)|ref_(?:src|url)|__twitter_impression|s_cid|sr_share|pk_(?:campaign|kwd|source|medium)|"
    r"mtm_\w+|piwik_\w+|matomo_\w+|fb_(?:action_ids|action_types|source|ref)|spm|scm|yclid|ysclid|dicbo|taid|soc_(?:src|trk)|"
    r"guce\w*|guccounter|trk_\w+|_openstat|wickedid|rb_clickid|sharetype|cn-reloaded",
    re.IGNORECASE,
)

# Fragments that name a page, not a place on it: #!/story, #/story
ROUTE = re.compile(r"!?/.+|!.+", re.DOTALL)

# Second labels under which countries register names: example.co.uk
SECOND_LEVELS = frozenset(
    "ac co com edu gob gouv gov go govt id info ltd me mil ne net nhs nom nsw or org plc sch school vic web".split()
)
