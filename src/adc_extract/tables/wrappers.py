"""What stands around the address of a page: services that wrap a URL, tracking, suffixes. Data only.

The one table of host names: all that it does is to take these services off. A host stands for its subdomains too, and
``example.*`` for ``example.com``, ``example.de``, ``example.co.uk``. Patterns are matched against what follows the host
and its slash, query and fragment included.
"""

from __future__ import annotations

_STAMP = r"(?:[a-z]{2}_)?/"  # after a time stamp: how the archive was to rewrite the page
_WITH_SCHEME = r"(?P<url>https?[:%].+)"
_ARCHIVE_TODAY = "archive.today archive.ph archive.is archive.li archive.vn archive.md archive.fo"
_READERS = (
    "12ft.* 13ft.* 1ft.* removepaywall.com removepaywalls.com smry.ai leiaisso.net archivebuttons.com freedium.* "
    "outline.com txtify.it r.jina.ai via.hypothes.is"
)

# Hosts, and the pattern of a wrapped URL in the path: group `url` is a URL with its scheme, `bare` one that may lack
# it, `amp` the same of an AMP page; `secure` says of the latter two that they are https.
IN_PATH: tuple[tuple[str, str], ...] = (
    # Web archives: /web/20240501120000id_/https://example.org/
    ("archive.org", rf"(?:web|save)/(?:(?:\d{{1,14}}\*?|\*){_STAMP})?(?P<bare>.+)"),
    ("webarchive.nationalarchives.gov.uk", rf"(?:ukgwa/)?(?:\d{{4,14}}|\*){_STAMP}(?P<bare>.+)"),
    ("wayback.archive-it.org webarchive.loc.gov", rf"[a-z\d]{{1,9}}/\d{{4,14}}{_STAMP}(?P<bare>.+)"),
    ("arquivo.pt wayback.vefsafn.is", rf"(?:no[fF]rame/replay|wayback)/\d{{4,14}}{_STAMP}(?P<bare>.+)"),
    ("megalodon.jp", r"(?:ref/)?\d{4}-\d{4}-\d{4}-\d\d/(?P<bare>.+)"),
    (_ARCHIVE_TODAY, r"(?:[\d.-]{4,20}|newest|oldest|timegate|timemap)/(?P<bare>.+)"),
    (_ARCHIVE_TODAY, rf"(?:o/[A-Za-z\d]{{4,6}}/)?{_WITH_SCHEME}"),
    # AMP viewers and caches: /c/s/example.org/story
    ("google.*", r"amp/(?P<secure>s/)?(?P<amp>.+)"),
    ("cdn.ampproject.org bing-amp.com amp.cloudflare.com", r"[a-z]{1,3}/(?P<secure>s/)?(?P<amp>.+)"),
    # Translations
    ("translated.turbopages.org", r"proxy_u/[^/]+/http(?P<secure>s)?/(?P<bare>.+)"),
    # Readers and paywall removers: the URL behind the host
    (_READERS, rf"\??{_WITH_SCHEME}"),
    (_READERS, r"(?P<bare>[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}/.+)"),
    ("hyp.is", r"(?:[\w-]{20,24}|go)/(?P<bare>.+)"),
    # Redirects that hide where a link was
    ("href.li anonym.to anon.to nullrefer.com", rf"\?{_WITH_SCHEME}"),
    ("urldefense.com", r"v3/__(?P<url>https?:[^*]+?)__;"),
    ("r.search.yahoo.com", r".*?/RU=(?P<url>https?[:%][^/]+)/"),
)

# Hosts, the pattern of the path, and the query parameters one of which holds the wrapped URL
IN_QUERY: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("translate.google.*", r"(?:translate|website)\?", ("u",)),
    ("translate.googleusercontent.com", r"translate_\w\?", ("u",)),
    ("translate.yandex.*", r"translate\?", ("url",)),
    ("microsofttranslator.com translatetheweb.com", r"(?:bv\.aspx)?\?", ("a",)),
    ("webcache.googleusercontent.com", r"search\?", ("q",)),
    ("yandexwebcache.net hghltd.yandex.net", r"yandbtm\?", ("url",)),
    ("webcitation.org", r"query\?", ("url",)),
    ("google.*", r"url\?", ("q", "url")),
    ("googleweblight.com", r"i?\?", ("u", "lite_url")),
    ("facebook.com messenger.com", r"(?:l|flx/warn)(?:\.php)?/?\?", ("u",)),
    ("l.instagram.com l.threads.com l.threads.net", r"\?", ("u",)),
    ("out.reddit.com", r"\w*\?", ("url",)),
    ("youtube.com", r"redirect\?", ("q",)),
    ("linkedin.com", r"(?:redir/redirect|safety/go)/?\?", ("url",)),
    ("vk.com vk.ru", r"away(?:\.php)?\?", ("to",)),
    ("t.umblr.com", r"redirect\?", ("z",)),
    ("slack-redir.net", r"link\?", ("url",)),
    ("steamcommunity.com", r"linkfilter/?\?", ("u", "url")),
    ("duckduckgo.com", r"l/\?", ("uddg",)),
    ("link.zhihu.com link.csdn.net", r"\?", ("target",)),
    ("gate.sc exit.sc", r"\?", ("url",)),
    ("safelinks.protection.outlook.com", r"\?", ("url",)),
)
# The same, of services into which people paste URLs: one that is not encoded runs to the end, its own query included.
PASTED: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (_READERS, r"(?:api/)?\w*/?\?", ("q", "url", "u", "source_url")),
    (_ARCHIVE_TODAY, r"(?:submit)?/?\?", ("url",)),
    ("printfriendly.com", r"(?:print|p/g)?/?\?", ("url",)),
    ("instapaper.com getpocket.com", r"\w*/?\?", ("u", "url")),
    ("textise.net", r"showText\.aspx\?", ("strURL",)),
    ("viewtext.org", r"(?:article|api/text)\?", ("url",)),
)
# Before the URL in a search engine's cache, with the words of the search after it
CACHED = r"cache(?::|%3A)(?:[\w-]{12}(?::|%3A))?([^+ ]+)"

# End of hosts that spell the wrapped host as one label, a dot as "-" and "-" as "--" -> prefix of their parameters
SPELLED_HOSTS: dict[str, str] = {".translate.goog": "_x_tr_"}
# Sites that show another site's pages under the same paths
MIRRORS: dict[str, str] = {"scribe.rip": "medium.com"}

# Query parameters, in full, that ask a site for the AMP form of a page
AMP_PARAMETERS = frozenset({"amp", "amp=", "amp=1", "amp=true", "outputtype=amp"})
# Prefixes of parameters that AMP viewers add
AMP_VIEWER = ("amp_", "usqp=", "aoh=", "referrer=", "ampshare=", "_amp=")

# Query parameters that say who sent the reader, not what to show; lower case
TRACKING = frozenset(
    "fbclid gclid dclid yclid ysclid tclid gclsrc gbraid wbraid msclkid twclid ttclid igshid igsh li_fat_id "
    "mkt_tok _hsenc _hsmi hsctatracking _ga _gl _ke wt_mc "
    "wt_zmc xtor cmpid cmp icid ncid smid smtyp ito ref_src ref_url __twitter_impression s_cid sr_share fb_action_ids "
    "fb_action_types fb_source fb_ref spm scm dicbo soc_src soc_trk guccounter guce_referrer guce_referrer_sig _openstat "
    "wickedid rb_clickid sharetype gad_source gad_campaignid srsltid epik "
    "irclickid irgwc cjevent ef_id s_kwcid mkevt mkcid mkrid ml_subscriber ml_subscriber_hash sfmc_id sfmc_sub sfmc_u "
    "elqtrack elqtrackid elq_cid nr_email_referer wt.mc_id wt.tsrc tduid roistat hss_channel li_source li_medium trk "
    "trkinfo wprov ocid mbid int_cmp intcmp cm_mmc _branch_match_id _branch_referrer _bta_tid _kx sscid share_token "
    "unlocked_article_code xing_share wtrid cvid ei_id rtid replytocom sharesource".split()
)
TRACKING_PREFIXES = (
    "utm_",
    "at_custom",
    "at_link",
    "at_medium",
    "at_campaign",
    "pk_",
    "mtm_",
    "piwik_",
    "matomo_",
    "ns_",
    "hsa_",
    "bsft_",
    "itm_",
    "stm_",
    "at_bbc",
    "at_ptr",
    "at_recipient",
    "at_send",
    "at_format",
    "pf_rd_",
    "mc_",
    "vero_",
    "oly_",
    "__hs",
    "trk_",
)

# Second labels under which countries register names: example.co.uk
SECOND_LEVELS = frozenset(
    "ac co com edu gob gouv gov go govt id info ltd me mil ne net nhs nom nsw or org plc sch school vic web".split()
)
