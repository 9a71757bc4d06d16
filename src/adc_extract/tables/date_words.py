"""Words around printed dates, by language: what leads to a time of day, and what a date is called.

Data only. Words are given without dots; readers compare them folded (lower case, without accents).
"""

from __future__ import annotations

# words between a date and its time: "20 February 2023 at 10:15", "kl. 14.05", "pukul 10:15"
TIME_WORDS: dict[str, str] = {
    "en": "at t on time",
    "de": "um",
    "fr": "à a",
    "es": "las a a-las hora",
    "pt": "às as",
    "it": "alle ore ora",
    "nl": "om",
    "sv": "kl klockan",
    "fi": "klo kello",
    "pl": "o godz godzina",
    "cs": "v ve",
    "ru": "в",
    "uk": "о об",
    "bg": "ч",
    "tr": "saat",
    "id": "pukul jam pkl",
    "el": "στις ώρα",
    "ro": "ora la",
    "hu": "órakor",
    "ar": "الساعة عند في",
    "fa": "ساعت",
    "he": "בשעה שעה",
    "hi": "बजे पर",
    "vi": "lúc hồi giờ",
    "th": "เวลา",
    "sq": "në ora",
}

# words behind a time that say that it was one: "14 Uhr", "14h", "1405 hrs"; the ones that make a lone hour a time
HOUR_WORDS = frozenset({"uhr", "h", "hrs", "hs", "hod", "ч", "óra", "น", "wib", "wita", "wit", "uur", "giờ", "г"})
# half of the day -> hours to add to the hours 1 to 11; before or behind the time, without dots
DAY_HALVES = {
    "am": 0, "pm": 12, "πμ": 0, "μμ": 12, "ص": 0, "م": 12, "صباحا": 0, "مساء": 12, "上午": 0, "下午": 12,
    "午前": 0, "午後": 12, "晚上": 12, "오전": 0, "오후": 12, "sa": 0, "ch": 12, "पूर्वाह्न": 0, "अपराह्न": 12, "pagi": 0,
}  # fmt: skip

# zone names with one meaning everywhere
UTC_NAMES = frozenset({"z", "gmt", "utc", "ut"})
# zone names of RFC 2822, section 4.3, for machine-readable values only: hours from UTC
RFC_ZONES = {"est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7}

# language -> words before a date (or behind it) that call it the day of the last change
UPDATED: dict[str, str] = {
    "en": "updated update modified revised edited amended changed reviewed",
    "de": "aktualisiert aktualisierung geändert änderung bearbeitet überarbeitet update",
    "fr": "modifié modifiée modification jour màj maj",
    "es": "actualizado actualizada actualización modificado modificación",
    "pt": "atualizado atualizada atualização modificado",
    "ca": "actualitzat actualització",
    "it": "aggiornato aggiornata aggiornamento modificato modifica",
    "ro": "actualizat actualizare",
    "nl": "bijgewerkt gewijzigd aangepast laatst",
    "sv": "uppdaterad uppdaterat uppdaterades ändrad",
    "no": "oppdatert endret",
    "da": "opdateret ændret",
    "fi": "päivitetty muokattu",
    "pl": "aktualizacja zaktualizowano modyfikacja",
    "cs": "aktualizováno aktualizace upraveno",
    "sk": "aktualizované",
    "hu": "frissítve frissítés módosítva",
    "el": "ενημέρωση ενημερώθηκε",
    "ru": "обновлено обновлен изменено обновление",
    "uk": "оновлено",
    "tr": "güncelleme güncellendi güncellenme",
    "id": "diperbarui update dikemas kini",
    "ar": "تحديث",
    "fa": "بروزرسانی",
    "he": "עודכן עדכון",
    "vi": "cập nhật",
    "ja": "更新 更新日 最終更新 最終更新日 更新日時",
    "zh": "更新 更新时间 更新時間 修改",
    "ko": "수정 업데이트 최종수정",
}

# language -> words beside a date that call it the day of publication
PUBLISHED: dict[str, str] = {
    "en": "published posted publication publish released created first originally date dated issued on filed",
    "de": "veröffentlicht erschienen erstellt publiziert datum vom am online seit gepostet verfasst eingestellt",
    "fr": "publié publiée posté écrit paru mis date",
    "es": "publicado publicada publicación fecha creado",
    "pt": "publicado publicada publicação postado data criado em",
    "it": "pubblicato pubblicata pubblicazione data",
    "ro": "publicat publicată",
    "nl": "gepubliceerd geplaatst datum",
    "sv": "publicerad publicerat publicerades",
    "no": "publisert",
    "da": "publiceret udgivet",
    "fi": "julkaistu",
    "pl": "opublikowano dodano publikacja data",
    "cs": "publikováno vydáno zveřejněno",
    "hu": "megjelent közzétéve",
    "el": "δημοσίευση δημοσιεύτηκε δημοσιεύθηκε",
    "ru": "опубликовано дата опубликован",
    "uk": "опубліковано",
    "tr": "yayınlanma yayınlandı yayın giriş tarihi",
    "id": "diterbitkan terbit tanggal dipublikasikan",
    "ar": "نشر نشرت النشر تاريخ",
    "fa": "انتشار تاریخ",
    "he": "פורסם",
    "vi": "đăng ngày",
    "ja": "公開 公開日 投稿日 掲載 掲載日 配信 発表",
    "zh": "发布 发布时间 發布 發佈 日期 时间 時間 发表",
    "ko": "입력 등록 게시 승인 작성",
}
