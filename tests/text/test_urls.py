"""URLs: wrappings taken off, links resolved, tracking dropped, sites compared."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.tables import wrappers
from adc_extract.text.urls import absolute_url, clean_url, host_of, is_front_page, unwrap_url

STORY = "https://www.example.org/2024/05/a-story?id=1&x=y"
ENCODED = "https%3A%2F%2Fwww.example.org%2F2024%2F05%2Fa-story%3Fid%3D1%26x%3Dy"


@pytest.mark.parametrize(
    "wrapped",
    [
        # Paywall proxies and readers
        f"https://12ft.io/proxy?q={ENCODED}",
        f"https://12ft.io/proxy?q={STORY}",
        f"https://12ft.io/api/proxy?q={ENCODED}",
        f"https://12ft.io/{STORY}",
        f"https://12ft.io/{ENCODED}",
        f"https://1ft.io/proxy?q={ENCODED}",
        f"https://13ft.org/{STORY}",
        f"https://outline.com/{STORY}",
        f"https://r.jina.ai/{STORY}",
        f"https://txtify.it/{STORY}",
        f"https://www.removepaywall.com/{STORY}",
        f"https://www.removepaywall.com/search?url={STORY}",
        f"https://smry.ai/proxy?url={ENCODED}",
        f"https://freedium.cfd/{STORY}",
        f"https://via.hypothes.is/{STORY}",
        f"https://www.printfriendly.com/print?url={ENCODED}",
        f"https://www.printfriendly.com/p/g?source=x&url={ENCODED}",
        f"https://www.instapaper.com/text?u={ENCODED}",
        # Web archives
        f"https://web.archive.org/web/20240501120000/{STORY}",
        f"http://web.archive.org/web/20240501120000id_/{STORY}",
        f"https://web.archive.org/web/2024*/{STORY}",
        f"https://web.archive.org/web/*/{STORY}",
        f"https://web.archive.org/web/{STORY}",
        f"https://web.archive.org/save/{STORY}",
        "https://web.archive.org/web/2024/https:/www.example.org/2024/05/a-story?id=1&x=y",
        f"https://web.archive.org/web/2024/{ENCODED}",
        f"https://archive.ph/20240501120000/{STORY}",
        f"https://archive.today/2024.05.01-120000/{STORY}",
        f"https://archive.is/newest/{STORY}",
        f"https://archive.md/o/aB3dE/{STORY}",
        f"https://archive.fo/{STORY}",
        f"https://archive.li/?run=1&url={ENCODED}",
        f"https://archive.vn/submit/?url={STORY}",
        f"https://webarchive.nationalarchives.gov.uk/ukgwa/20240501120000/{STORY}",
        f"https://wayback.archive-it.org/1234/20240501120000/{STORY}",
        f"https://arquivo.pt/wayback/20240501120000/{STORY}",
        f"https://www.webcitation.org/query?url={ENCODED}&date=2012-01-01",
        # Caches
        f"https://webcache.googleusercontent.com/search?q=cache:AbCdEfGh_-12:{ENCODED}+some+words&cd=1&hl=en",
        f"http://webcache.googleusercontent.com/search?hl=en&q=cache%3A{ENCODED}",
        f"https://yandexwebcache.net/yandbtm?fmode=inject&url={ENCODED}&l10n=ru",
        # AMP viewers and caches
        "https://www.google.com/amp/s/www.example.org/2024/05/a-story?id=1&x=y",
        "https://www.google.co.uk/amp/s/www.example.org/2024/05/a-story/amp?id=1&x=y",
        "https://cdn.ampproject.org/c/s/www.example.org/2024/05/a-story?id=1&x=y",
        "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/2024/05/a-story?amp=1&id=1&x=y",
        "https://www-example-org.cdn.ampproject.org/v/s/www.example.org/2024/05/a-story/amp?id=1&x=y&amp_js_v=a6&usqp=m",
        "https://www-example-org.cdn.ampproject.org/v/s/www.example.org/2024/05/a-story?id=1&x=y&amp_gsa=1#aoh=16&x=1",
        "https://www-example-org.cdn.ampproject.org/i/s/www.example.org/2024/05/a-story?id=1&x=y",
        # Translations
        f"https://translate.google.com/translate?sl=auto&tl=en&u={ENCODED}",
        f"https://translate.google.de/website?sl=auto&tl=en&hl=en&u={STORY.partition('&')[0]}%26x%3Dy&prev=search",
        f"https://translate.googleusercontent.com/translate_c?depth=1&u={ENCODED}&usg=AB",
        "https://www-example-org.translate.goog/2024/05/a-story?id=1&x=y&_x_tr_sl=de&_x_tr_tl=en&_x_tr_hl=en",
        f"https://www.translatetheweb.com/?from=&to=en&a={ENCODED}",
        "https://translated.turbopages.org/proxy_u/en-ru.ru.a1b2-c3/https/www.example.org/2024/05/a-story?id=1&x=y",
        # Redirects
        f"https://lm.facebook.com/l.php?u={ENCODED}&h=AT0",
        f"https://www.google.com/url?sa=t&q={ENCODED}&usg=AO",
        f"https://www.google.de/url?sa=t&url={ENCODED}&usg=AO",
        f"https://l.instagram.com/?u={ENCODED}&e=AT",
        f"https://out.reddit.com/t3_abc?url={ENCODED}&token=AQ",
        f"https://www.youtube.com/redirect?event=video_description&q={ENCODED}&v=abc",
        f"https://vk.com/away.php?to={ENCODED}&cc_key=",
        f"https://duckduckgo.com/l/?uddg={ENCODED}&rut=1",
        f"https://eur01.safelinks.protection.outlook.com/?url={ENCODED}&data=05",
        f"https://urldefense.com/v3/__{STORY}__;!!abc!def$",
        f"https://href.li/?{STORY}",
        # One in the other
        f"https://12ft.io/https://web.archive.org/web/2024/{STORY}",
        "https://12ft.io/proxy?q="
        + f"https://l.facebook.com/l.php?u={ENCODED}".replace("%", "%25").replace("?", "%3F"),
        f"https://archive.ph/2024/https://r.jina.ai/{STORY}",
        # Around it, and in other letters
        f"  https://12ft.io/{STORY}\n",
        f"HTTPS://WWW.12FT.IO:443/{STORY}",
    ],
)
def test_wrappings_come_off(wrapped: str) -> None:
    """Every service gives the URL of the page, with its own query and its scheme."""
    assert unwrap_url(wrapped) == STORY


@pytest.mark.parametrize(
    ("wrapped", "expected"),
    [
        ("https://web.archive.org/web/2012/http://example.org/", "http://example.org/"),
        ("https://web.archive.org/web/2012/example.org/a", "http://example.org/a"),
        ("https://web.archive.org/web/2012/http://example.org:80/a", "http://example.org:80/a"),
        ("https://web.archive.org/web/2012/http://example.org/a#b", "http://example.org/a#b"),
        ("https://www.google.com/amp/example.org/a", "http://example.org/a"),
        ("https://scribe.rip/@someone/a-tale-1a2b", "https://medium.com/@someone/a-tale-1a2b"),
        ("https://my--site-example-org.translate.goog/a?_x_tr_sch=http&_x_tr_sl=de", "http://my-site.example.org/a"),
        ("https://12ft.io/example.org/a/b", "http://example.org/a/b"),
        # Encoded once by the service: what the page itself had encoded stays
        ("https://12ft.io/proxy?q=https%3A%2F%2Fexample.org%2Fa%252Fb", "https://example.org/a%2Fb"),
        ("https://12ft.io/proxy?q=https%3A%2F%2Fexample.org%2F%25D7%2590", "https://example.org/%D7%90"),
        ("https://12ft.io/proxy?q=https%3A%2F%2Fexample.org%2F%D7%90%20b", "https://example.org/%D7%90%20b"),
        ("https://12ft.io/proxy?q=https%3A%2F%2Fexample.org%2Fcaf%E9", "https://example.org/caf%E9"),
        ("https://web.archive.org/web/2012/http://example.org/a%20b", "http://example.org/a%20b"),
        ("https://www.google.com/url?q=https://example.org/?a%3D1%26b%3D2&sa=D", "https://example.org/?a=1&b=2"),
    ],
)
def test_scheme_and_encoding_of_the_page_are_kept(wrapped: str, expected: str) -> None:
    """What is taken off is the service's; without a scheme of its own, a URL is http."""
    assert unwrap_url(wrapped) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a-story-of-ships/amp/", "https://example.org/a-story-of-ships/"),
        ("https://example.org/2024/a-story-of-ships/amp?id=1", "https://example.org/2024/a-story-of-ships?id=1"),
        ("https://example.org/a?amp=1", "https://example.org/a"),
        ("https://example.org/a?id=1&amp", "https://example.org/a?id=1"),
        ("https://example.org/a?outputType=amp", "https://example.org/a"),
        ("https://example.org/guitar/amp", "https://example.org/guitar/amp"),
        ("https://example.org/amp/a-story-of-ships", "https://example.org/amp/a-story-of-ships"),
        ("https://amp.example.org/a-story-of-ships", "https://amp.example.org/a-story-of-ships"),
        ("https://example.org/a-story-of-ships/lamp", "https://example.org/a-story-of-ships/lamp"),
        ("https://example.org/a?amp=300", "https://example.org/a?amp=300"),
        ("https://google.com/amp/s/example.org/guitar/amp", "https://example.org/guitar"),
    ],
)
def test_amp_pages_on_their_own_host(url: str, expected: str) -> None:
    """Only parameters, and an ``amp`` behind a long slug or out of a cache, are sure signs."""
    assert unwrap_url(url) == expected


@pytest.mark.parametrize(
    "url",
    [
        STORY,
        "",
        "not a url",
        "https://",
        "https://archive.ph/AbC12",
        "https://web.archive.org/",
        "https://web.archive.org/web/2024/",
        "https://web.archive.org/web/2024/nonsense",
        "https://outline.com/AbC123",
        "https://outline.com/about.html",
        "https://12ft.io/",
        "https://12ft.io/proxy?q=",
        "https://12ft.io/proxy?q=javascript%3Aalert(1)",
        "https://12ft.io/proxy?q=https%3A%2F%2F",
        "https://www.google.com/search?q=https%3A%2F%2Fexample.org%2Fa",
        "https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.org%2Fa",
        "https://t.co/AbC123",
        "https://example.org/https://other.example.org/",
        "https://example.org/login?next=https%3A%2F%2Fexample.org%2Fa",
        "https://not12ft.io/https://example.org/a",
        "ftp://12ft.io/https://example.org/a",
        "12ft.io/https://example.org/a",
        "https://12ft.io/https://exa mple.org/a",
        "https://12ft.io/https://example.org/\ud800",
        " https://example.org/a ",
        "https://12ft.io/" * 40 + "https://example.org/a",
        "https://12ft.io/https://example.org/" + "a" * 10_000,
    ],
)
def test_what_cannot_be_read_comes_back(url: str) -> None:
    """Plain URLs, short codes, other schemes, broken and endless ones are given back as they were."""
    assert unwrap_url(url) == url


hosts = st.sampled_from(
    sorted({name.replace("*", "com") for row in (*wrappers.IN_PATH, *wrappers.IN_QUERY) for name in row[0].split()})
)
tails = st.text("aA1-./:?&=%#*_@+ é~", max_size=25) | st.sampled_from(
    [
        "amp/s/",
        "web/2024/",
        "url?q=",
        "l.php?u=",
        "c/s/",
        "https://",
        "https%3A%2F%2F",
        "example.org/a/amp",
        "%25",
        "?amp=1",
    ]
)


@given(st.lists(st.tuples(hosts, st.lists(tails, max_size=4).map("".join)), min_size=1, max_size=4))
def test_unwrapping_twice_is_unwrapping_once(pieces: list[tuple[str, str]]) -> None:
    """Whatever stands in front of what, the result holds nothing more to take off."""
    url = "".join(f"https://{host}/{tail}" for host, tail in pieces)
    once = unwrap_url(url)
    assert unwrap_url(once) == once


@given(st.text(st.characters(codec=None)), st.text() | st.none())
def test_any_text_is_taken(text: str, base: str | None) -> None:
    """No str makes these functions raise, surrogates included."""
    for url in (text, f"https://{text}", f"https://12ft.io/{text}"):
        assert isinstance(unwrap_url(url), str)
        assert clean_url(clean_url(url)) == clean_url(url)
        assert host_of(url) == host_of(url).lower()
        found = absolute_url(url, base)
        assert found is None or re.match("https?://[^/]", found, re.IGNORECASE)


BASE = "https://example.org/news/2024/story.html?x=1"


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://other.example/a", "https://other.example/a"),
        ("HTTP://other.example/a", "HTTP://other.example/a"),
        ("//cdn.example.org/a", "https://cdn.example.org/a"),
        ("/a/b", "https://example.org/a/b"),
        ("a", "https://example.org/news/2024/a"),
        ("../a", "https://example.org/news/a"),
        ("?y=2", "https://example.org/news/2024/story.html?y=2"),
        ("#top", "https://example.org/news/2024/story.html?x=1#top"),
        ("  /a b\n", "https://example.org/a%20b"),
        ("/a\nb\tc", "https://example.org/abc"),
        ("https:/other.example/a", "https://other.example/a"),
        ("/müller", "https://example.org/müller"),
        ("javascript:alert(1)", None),
        ("JavaScript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("mailto:a@example.org", None),
        ("data:text/html,x", None),
        ("tel:+123", None),
        ("ftp://example.org/a", None),
        ("", None),
        ("   ", None),
        ("http://", None),
        ("https:///", None),
        ("http://[::1", None),
        ("http://[::1]:80/a", "http://[::1]:80/a"),
        ("http://example.org:port/", None),
        ("http://exa mple.org/", None),
        ("https://" + "a" * 10_000, None),
        ("a" * 10_000_000, None),
    ],
)
def test_links_are_resolved(href: str, expected: str | None) -> None:
    """As a browser would, to http and https only."""
    assert absolute_url(href, BASE) == expected


@pytest.mark.parametrize("base", [None, "", "about:blank", "example.org", "/a", "https://"])
def test_without_a_base_only_absolute_links_are_known(base: str | None) -> None:
    """A relative link at an unknown place is None."""
    assert absolute_url("https://example.org/a", base) == "https://example.org/a"
    assert absolute_url("//example.org/a", base) == "https://example.org/a"
    assert absolute_url("/a", base) is None


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a?utm_source=x&utm_medium=y", "https://example.org/a"),
        ("https://example.org/a?id=1&UTM_Source=x&b=2", "https://example.org/a?id=1&b=2"),
        ("https://example.org/a?fbclid=1#comments", "https://example.org/a"),
        ("https://example.org/a?gclid=1&gad_source=2&srsltid=3&id=4", "https://example.org/a?id=4"),
        ("https://example.org/a?mc_cid=1&mc_eid=2&hsa_acc=3&itm_source=4", "https://example.org/a"),
        ("https://example.org/a?replytocom=17&page=2", "https://example.org/a?page=2"),
        ("https://example.org/a#:~:text=word", "https://example.org/a"),
        ("https://example.org/#!/story/1", "https://example.org/#!/story/1"),
        ("https://example.org/#/story/1", "https://example.org/#/story/1"),
        ("https://example.org/a?", "https://example.org/a"),
        ("https://example.org/a?b=&c", "https://example.org/a?b=&c"),
        ("HTTP://WWW.Example.ORG:80/A", "http://www.example.org/A"),
        ("https://example.org:8443/a", "https://example.org:8443/a"),
        ("https://me@example.org/a", "https://me@example.org/a"),
        ("https://example.org", "https://example.org"),
        ("  https://example.org/a  ", "https://example.org/a"),
        ("not a url", "not a url"),
    ],
)
def test_tracking_and_fragments_are_dropped(url: str, expected: str) -> None:
    """What names the page stays, in its order."""
    assert clean_url(url) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.Example.org/a", "example.org"),
        ("http://user:secret@news.example.org:8080", "news.example.org"),
        ("https://example.org./", "example.org"),
        ("https://[2001:db8::1]:443/", "[2001:db8::1]"),
        ("https://", ""),
        ("example.org/a", ""),
        ("mailto:a@example.org", ""),
        ("", ""),
    ],
)
def test_the_host(url: str, expected: str) -> None:
    """Lower case, without www. and port; empty without an http URL."""
    assert host_of(url) == expected


@pytest.mark.parametrize(
    ("url", "front"),
    [
        ("https://example.org", True),
        ("https://example.org/", True),
        ("https://example.org/#top", True),
        ("https://example.org/?", True),
        ("https://example.org/?p=1", False),
        ("https://example.org/#!/a", False),
        ("https://example.org/a", False),
        ("example.org", False),
    ],
)
def test_front_pages(url: str, front: bool) -> None:
    """A URL without path and query names the site."""
    assert is_front_page(url) is front


def test_each_tracking_parameter_and_mirror_stands_once() -> None:
    """The tables are in the form in which they are looked up: lower case, hosts without www."""
    assert all(name == name.lower() for name in wrappers.TRACKING)
    assert not any(name.startswith(wrappers.TRACKING_PREFIXES) for name in wrappers.TRACKING)
    names = [name for row in (*wrappers.IN_PATH, *wrappers.IN_QUERY, *wrappers.PASTED) for name in row[0].split()]
    assert not any(name.startswith("www.") or name != name.lower() for name in names)
