"""The schema that TEI is held against lets pass what TEI P5 allows, and nothing that it forbids."""

from __future__ import annotations

import pytest
from lxml import etree
from tei import assert_valid_tei, tei_fault

HEADER = (
    "<teiHeader><fileDesc><titleStmt><title>The quay</title></titleStmt><publicationStmt><p/></publicationStmt>"
    "<sourceDesc><bibl/></sourceDesc></fileDesc></teiHeader>"
)


def tei(body: str, header: str = HEADER) -> str:
    """A document with this in its body."""
    return f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{header}<text><body>{body}</body></text></TEI>'


def header(title: str = "<title/>", publication: str = "<p/>", source: str = "<bibl/>", rest: str = "") -> str:
    """A document with these in its header."""
    return tei(
        "<p/>",
        f"<teiHeader><fileDesc><titleStmt>{title}</titleStmt><publicationStmt>{publication}</publicationStmt>"
        f"<sourceDesc>{source}</sourceDesc></fileDesc>{rest}</teiHeader>",
    )


APPLICATION = '<encodingDesc><appInfo><application ident="{}" version="{}"><label>A</label></application></appInfo></encodingDesc>'
VALID = {
    "one empty paragraph": tei("<p/>"),
    "a heading": tei("<head>Night</head><p>It was dark.</p>"),
    "divs in a div": tei("<p>a</p><div><head>b</head><p>c</p><div type='x' n='1'><head>d</head><p>e</p></div></div>"),
    "divs alone": tei("<div><head>a</head><div><head>b</head><p>c</p></div></div>"),
    "lists": tei("<list rend='numbered'><head>a</head><item n='3'>b<list><item><p>c</p></item></list></item></list>"),
    "definitions": tei("<list type='gloss'><label>a</label><item>b</item><label>c</label><item/></list>"),
    "a table": tei(
        "<table rows='2' cols='2'><head>a</head><row role='label'><cell cols='2'>b</cell></row><row><cell/></row></table>"
    ),
    "a figure": tei(
        "<p/><figure><head>a</head><figDesc>b</figDesc><graphic url='/a%20b.jpg' width='640px' height='4.5cm'/></figure>"
    ),
    "phrases": tei(
        "<p>a <hi rend='bold'>b <emph>c</emph></hi><lb/><ref target='https://example.org/?a=b&amp;c'>d</ref>"
        "<code lang='c++'>e</code><del>f</del><q>g</q><note place='foot'>h</note></p>"
    ),
    "code": tei("<ab><code lang='python' xml:space='preserve'>a\n  b</code></ab>"),
    "quotes": tei("<quote><p>a</p><list><item>b</item></list></quote><cit><quote>c</quote><bibl>d</bibl></cit>"),
    "a full header": header(
        "<title level='a' type='main'>a</title><author>b</author><editor>c</editor>",
        "<publisher>a</publisher><date when='2024-03-02T10:00:00+01:00'>b</date><idno type='URL'>c</idno>"
        "<availability><licence target='https://example.org/l'>d</licence></availability>",
        "<bibl><title>a</title><date when='2024-03'/><ref target='/b'>b</ref><idno>c</idno></bibl>",
        APPLICATION.format("adc_extract", "0.1.0")
        + "<profileDesc><creation><date when='2024'/></creation><abstract><p>a</p></abstract>"
        "<langUsage><language ident='pt-BR'/></langUsage><textClass><keywords><term>b</term></keywords></textClass></profileDesc>"
        "<revisionDesc><change when='2024-03-02'>c</change></revisionDesc>",
    ),
    "back and front": tei("<p/>")
    .replace("<body>", "<front><p>a</p></front><body>")
    .replace("</body>", "</body><back><div/></back>"),
    "language": tei("<p xml:lang='ar' xml:id='a'>b</p>"),
}
INVALID = {
    "an empty body": tei(""),
    "text in the body": tei("a"),
    "a head alone": tei("<head>a</head>"),
    "a figure alone": tei("<figure/>"),
    "a head without text in a div": tei("<div><head>a</head></div>"),
    "a head in the middle": tei("<p>a</p><head>b</head><p>c</p>"),
    "a paragraph after a div": tei("<div><p>a</p></div><p>b</p>"),
    "a paragraph after a div in a div": tei("<div><div><p>a</p></div><p>b</p></div>"),
    "a paragraph in a paragraph": tei("<p><p>a</p></p>"),
    "a div in a paragraph": tei("<p><div><p>a</p></div></p>"),
    "a div in an item": tei("<list><item><div><p>a</p></div></item></list>"),
    "an item outside of a list": tei("<item>a</item>"),
    "an empty list": tei("<list/>"),
    "text in a list": tei("<list>a<item>b</item></list>"),
    "a list in a list": tei("<list><item>a</item><list><item>b</item></list></list>"),
    "a label without an item": tei("<list><label>a</label><label>b</label><item>c</item></list>"),
    "items with and without labels": tei("<list><label>a</label><item>b</item><item>c</item></list>"),
    "a table without rows": tei("<table/>"),
    "a row without cells": tei("<table><row/></table>"),
    "a cell outside of a row": tei("<table><cell>a</cell></table>"),
    "a row outside of a table": tei("<row><cell>a</cell></row>"),
    "a table's rows that are no number": tei("<table rows='many'><row><cell/></row></table>"),
    "a cell over no columns": tei("<table><row><cell cols='0'/></row></table>"),
    "a graphic without a URL": tei("<figure><graphic/></figure><p/>"),
    "a graphic in the body": tei("<graphic url='a'/><p/>"),
    "a width without a unit": tei("<p/><figure><graphic url='a' width='640'/></figure>"),
    "a URL with a space": tei("<p><ref target='https://example.org/&#10;&lt;a'>b</ref></p>"),
    "text in a figure": tei("<p/><figure>a</figure>"),
    "emphasis in code": tei("<p><code>a <hi>b</hi></code></p>"),
    "code in the body": tei("<code>a</code>"),
    "a language of two words": tei("<p><code lang='a b'>c</code></p>"),
    "text in a line break": tei("<p><lb>a</lb></p>"),
    "an unknown element": tei("<p><b>a</b></p>"),
    "an unknown attribute": tei("<p class='a'>b</p>"),
    "an attribute elsewhere": tei("<p target='a'>b</p>"),
    "no namespace": tei("<p/>").replace(' xmlns="http://www.tei-c.org/ns/1.0"', ""),
    "no header": tei("<p/>", ""),
    "no title": header(title="<author>a</author>"),
    "an author before the title": header(title="<author>a</author><title/>"),
    "nothing on the publication": header(publication=""),
    "a date before the publisher": header(publication="<date/><publisher>a</publisher>"),
    "a licence outside of availability": header(publication="<publisher>a</publisher><licence/>"),
    "empty availability": header(publication="<publisher>a</publisher><availability/>"),
    "no source": header(source=""),
    "a day that is none": header(source="<bibl><date when='2024-02-31'/></bibl>"),
    "a date in words": header(source="<bibl><date when='2 March'/></bibl>"),
    "a zone of seconds": header(source="<bibl><date when='2024-03-02T10:00:00+01:00:30'/></bibl>"),
    "no name of the language": header(rest="<profileDesc><langUsage><language/></langUsage></profileDesc>"),
    "text in the abstract": header(rest="<profileDesc><abstract>a</abstract></profileDesc>"),
    "keywords without a term": header(rest="<profileDesc><textClass><keywords/></textClass></profileDesc>"),
    "a name of two words": header(rest=APPLICATION.format("a b", "1")),
    "a version in words": header(rest=APPLICATION.format("a", "first")),
    "changes before the profile": header(rest="<revisionDesc><change/></revisionDesc><profileDesc/>"),
}


@pytest.mark.parametrize("name", VALID)
def test_valid(name: str) -> None:
    """What an article needs is allowed."""
    assert_valid_tei(VALID[name])


@pytest.mark.parametrize("name", INVALID)
def test_invalid(name: str) -> None:
    """What TEI P5 forbids is found, and said."""
    assert tei_fault(INVALID[name])


def test_no_xml_is_no_tei() -> None:
    """What is not well-formed does not pass for an answer."""
    with pytest.raises(etree.XMLSyntaxError):
        tei_fault("<TEI>")
    with pytest.raises(AssertionError, match="RELAXNG"):
        assert_valid_tei(tei(""))
