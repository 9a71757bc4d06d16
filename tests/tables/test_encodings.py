"""The tables of charsets: complete, and of one mind."""

from __future__ import annotations

import pytest

from adc_extract.tables.encodings import ALIKE, CODECS, DETECTABLE, LABELS, LATIN, LATIN_LANGUAGES, OTHER_ALPHABETS


def test_the_table_has_all_labels_of_the_spec() -> None:
    """228 labels, lower case, each once, and those that the detector answers with are among them."""
    labels = [label for names in LABELS.values() for label in names.split()]
    assert len(labels) == len(set(labels)) == len(CODECS) == 228
    assert all(label == label.lower() for label in labels)
    assert set(DETECTABLE.values()) <= set(CODECS)


@pytest.mark.parametrize(
    ("codec", "labels"),
    [
        ("iso8859_8", "iso-8859-8 iso-8859-8-i logical visual"),
        ("mac_cyrillic", "x-mac-cyrillic x-mac-ukrainian"),
        ("cp866", "ibm866 866"),
        ("replacement", "hz-gb-2312 iso-2022-kr iso-2022-cn replacement"),
        ("x-user-defined", "x-user-defined"),
        ("cp874", "tis-620 iso-8859-11"),
        ("cp1254", "iso-8859-9 latin5"),
        ("utf_16_le", "utf-16 ucs-2"),
        ("gb18030", "gbk gb2312 gb18030"),
        ("cp949", "euc-kr ks_c_5601-1987"),
    ],
)
def test_labels_that_mean_something_else_than_they_say(codec: str, labels: str) -> None:
    """As browsers read them."""
    assert [CODECS[label] for label in labels.split()] == [codec] * len(labels.split())


def test_the_tables_of_detection_name_what_there_is() -> None:
    """Charsets by label, codecs by codec; no language is written in Latin letters and in others."""
    assert set(DETECTABLE.values()) >= LATIN >= set(LATIN_LANGUAGES.values())
    assert set(ALIKE) | set(ALIKE.values()) <= set(LABELS)
    assert not set(LATIN_LANGUAGES) & set(OTHER_ALPHABETS.split())
