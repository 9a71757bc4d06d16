"""Captions and credits apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.tables.images import CREDIT_LABELS, CREDIT_PHRASES, PHRASE_ROOTS
from adc_extract.text.captions import split_caption

SHIPS = "Ships in the harbour"


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        (f"{SHIPS}. Photo: Ann Lee/Reuters", f"{SHIPS}.", "Ann Lee/Reuters"),
        (f"{SHIPS} (Photo: Ann Lee)", SHIPS, "Ann Lee"),
        (f"{SHIPS} | Image credit: Ann Lee", SHIPS, "Ann Lee"),
        (f"{SHIPS}Credit: Getty", SHIPS, "Getty"),
        (f"{SHIPS}.Credit...Ann Lee for The Post", f"{SHIPS}.", "Ann Lee for The Post"),
        (f"{SHIPS} © Ann Lee", SHIPS, "Ann Lee"),
        (f"{SHIPS}. (c) Ann Lee", f"{SHIPS}.", "Ann Lee"),
        (f"{SHIPS}. Photo by Ann Lee", f"{SHIPS}.", "Ann Lee"),
        (f"{SHIPS}. Courtesy of the Port Office", f"{SHIPS}.", "the Port Office"),
        (f"{SHIPS} (AP)", SHIPS, "AP"),
        (f"{SHIPS}. (AP Photo/Ann Lee, File)", f"{SHIPS}.", "AP Photo/Ann Lee, File"),
        (f"{SHIPS}. AFP via Getty Images", f"{SHIPS}.", "AFP via Getty Images"),
        (f"{SHIPS}. Ann Lee/Quay Agency", f"{SHIPS}.", "Ann Lee/Quay Agency"),
        ("Schiffe im Hafen. Foto: Anna Lehm / dpa", "Schiffe im Hafen.", "Anna Lehm / dpa"),
        ("Schiffe im HafenBild: dpa", "Schiffe im Hafen", "dpa"),
        ("Des bateaux. Crédit photo : Anne Lis", "Des bateaux.", "Anne Lis"),
        ("Statki w porcie. Fot. Anna Lis", "Statki w porcie. Fot. Anna Lis", None),
        ("Statki w porcie. Fot.: Anna Lis", "Statki w porcie.", "Anna Lis"),
        ("Корабли в порту. Фото: Анна Лис", "Корабли в порту.", "Анна Лис"),
        ("港の船。写真：森田あや", "港の船。", "森田あや"),
        ("港口的船。图：新华社", "港口的船。", "新华社"),
        ("항구의 배. 사진: 한가람", "항구의 배.", "한가람"),
        ("Photo: Ann Lee", None, "Ann Lee"),
        ("Getty Images", None, "Getty Images"),
        ("Ann Lee/Reuters", None, "Ann Lee/Reuters"),
        (SHIPS, SHIPS, None),
        (f"{SHIPS} (and a buoy)", f"{SHIPS} (and a buoy)", None),
        ("The harbour at noon: ships and gulls", "The harbour at noon: ships and gulls", None),
        ("Ann Lee, mayor of the town", "Ann Lee, mayor of the town", None),
        ("A photo by the pier was lost", "A photo by the pier was lost", None),
        ("A photograph: " + "ships and gulls " * 20, "A photograph: " + ("ships and gulls " * 20).strip(), None),
        (" ", None, None),
    ],
)
def test_captions_and_credits(text: str, caption: str | None, credit: str | None) -> None:
    """Labels, phrases, signs, brackets and agencies begin a credit; a colon, a slash or brackets alone do not."""
    assert split_caption(text) == (caption, credit)


@pytest.mark.parametrize("label", sorted({label for row in CREDIT_LABELS.values() for label in row.split("|")}))
def test_every_label_is_known(label: str) -> None:
    """Behind a sentence, with a capital letter as without."""
    for written in (label, label[0].upper() + label[1:]):
        assert split_caption(f"{SHIPS}. {written}: Ann Lee") == (f"{SHIPS}.", "Ann Lee"), written


def test_the_quick_look_covers_the_phrases() -> None:
    """One of the roots is in whatever the phrases find."""
    for phrase in (
        CREDIT_PHRASES.replace("(?:photo |image |picture )?", "").replace("(?:photo|image|picture)", "image").split("|")
    ):
        written = f" {phrase.replace('?', '')} Ann"
        assert any(root in written for root in PHRASE_ROOTS), phrase


@given(st.text(max_size=200) | st.text("(©/:. Photo)", max_size=60))
def test_any_text_is_taken(text: str) -> None:
    """Nothing raises; both parts stand in the text, and nothing is empty."""
    caption, credit = split_caption(text)
    squeezed = " ".join(text.split())
    assert caption is None or (caption and caption in squeezed)
    assert credit is None or (credit and credit.rstrip(")") in squeezed)


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("(Ann Lee|Reuters", None, "Ann Lee|Reuters"),
        (
            "Ships in the old harbour. (AP Photo/Ann Lee) - Copyright AP Photo",
            "Ships in the old harbour.",
            "AP Photo/Ann Lee",
        ),
        ("Copyright AP Photo", None, "AP Photo"),
        ("(left) The mayor of the town. Photo: Ann Lee", "(left) The mayor of the town.", "Ann Lee"),
    ],
)
def test_brackets_that_do_not_match(text: str, caption: str | None, credit: str | None) -> None:
    """One that is never closed opens a credit; what stands behind one that closes is no more of it."""
    assert split_caption(text) == (caption, credit)
