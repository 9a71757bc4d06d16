"""Words around printed dates, by language: what leads to a time of day, and what a date is called.

Data only. Words are given without dots; readers compare them folded (lower case, without accents).
"""

from __future__ import annotations

from datetime import date

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
    "hr": "u sati",
}

# words behind a time that say that it was one: "14 Uhr", "14h", "1405 hrs"; the ones that make a lone hour a time
HOUR_WORDS = frozenset({"uhr", "h", "hrs", "hs", "hod", "ч", "óra", "น", "wib", "wita", "wit", "uur", "giờ", "г"})
# half of the day -> hours to add to the hours 1 to 11; before or behind the time, without dots
DAY_HALVES = {
    "am": 0, "pm": 12, "πμ": 0, "μμ": 12, "ص": 0, "م": 12, "صباحا": 0, "مساء": 12, "上午": 0, "下午": 12,
    "午前": 0, "午後": 12, "晚上": 12, "오전": 0, "오후": 12, "sa": 0, "ch": 12, "पूर्वाह्न": 0, "अपराह्न": 12, "pagi": 0,
}  # fmt: skip

# days that machines give for no day: the first of their calendars
NO_DAYS = frozenset({date(1970, 1, 1), date(1900, 1, 1)})
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
    "hr": "ažurirano zadnja izmjena",
    "sr": "ажурирано измењено",
    "sl": "posodobljeno",
    "et": "uuendatud muudetud",
    "lv": "atjaunots labots",
    "lt": "atnaujinta pakeista",
    "el": "ενημέρωση ενημερώθηκε",
    "ru": "обновлено обновлен изменено обновление",
    "uk": "оновлено",
    "bg": "обновена обновено актуализирана",
    "tr": "güncelleme güncellendi güncellenme",
    "id": "diperbarui update dikemas kini",
    "ar": "تحديث",
    "fa": "بروزرسانی",
    "ur": "اپڈیٹ",
    "he": "עודכן עדכון",
    "hi": "अपडेटेड अपडेट",
    "bn": "আপডেট হালনাগাদ",
    "ta": "புதுப்பிக்கப்பட்டது",
    "ka": "განახლდა",
    "vi": "cập nhật",
    "th": "อัปเดต อัปเดตล่าสุด อัพเดท อัพเดตล่าสุด ปรับปรุงล่าสุด แก้ไขล่าสุด",
    "ja": "更新 更新日 最終更新 最終更新日 更新日時 最終更新日時",
    "zh": "更新 更新时间 更新時間 更新于 更新於 最后更新 最後更新 修改",
    "ko": "수정 업데이트 최종수정 기사수정 수정일",
}

# language -> words beside a date that call it the day of publication
PUBLISHED: dict[str, str] = {
    "en": "published posted publication publish released created originally issued filed written date",
    "de": "veröffentlicht erschienen erstellt publiziert online gepostet verfasst eingestellt geschrieben datum",
    "fr": "publié publiée publiés posté écrit paru rédigé",
    "es": "publicado publicada publicación creado escrito fecha",
    "pt": "publicado publicada publicação postado criado escrito data",
    "ca": "publicat publicada",
    "it": "pubblicato pubblicata pubblicazione scritto data",
    "ro": "publicat publicată",
    "nl": "gepubliceerd geplaatst geschreven",
    "sv": "publicerad publicerat publicerades",
    "no": "publisert",
    "da": "publiceret udgivet",
    "fi": "julkaistu",
    "pl": "opublikowano dodano publikacja",
    "cs": "publikováno vydáno zveřejněno",
    "hu": "megjelent közzétéve",
    "hr": "objavljeno",
    "sr": "објављено",
    "sl": "objavljeno",
    "et": "avaldatud",
    "lv": "publicēts",
    "lt": "paskelbta publikuota",
    "el": "δημοσίευση δημοσιεύτηκε δημοσιεύθηκε",
    "ru": "опубликовано опубликован опубликована дата",
    "uk": "опубліковано опублікований",
    "bg": "публикувана публикувано",
    "tr": "yayınlanma yayınlandı yayın giriş tarih tarihi",
    "id": "diterbitkan terbit dipublikasikan",
    "ar": "نشر نشرت النشر",
    "fa": "انتشار",
    "ur": "شائع",
    "he": "פורסם",
    "hi": "प्रकाशित पब्लिश",
    "bn": "প্রকাশ প্রকাশিত",
    "ta": "வெளியிடப்பட்டது",
    "ka": "გამოქვეყნდა",
    "vi": "đăng",
    "th": "เผยแพร่ เผยแพร่เมื่อ โพสต์เมื่อ ลงวันที่",
    "ja": "公開 公開日 公開日時 投稿日 掲載 掲載日 配信 発表",
    "zh": "发布 发布时间 发布于 發布 發布於 發佈 发表 发表于 發表於 日期 时间 時間",
    "ko": "입력 등록 게시 승인 작성 기사입력 등록일 송고",
}
# language -> words before a date that say that it is the day of something else
OTHER_DAYS: dict[str, str] = {
    "en": "until till expires valid born died deadline copyright retrieved accessed joined since ends closes visit",
    "de": "bis gültig geboren verfügbar abgerufen anmeldeschluss",
    "fr": "jusqu jusquau expire né née consulté",
    "es": "hasta válido nacido consultado",
    "pt": "até válido nascido",
    "it": "fino scade nato nata",
    "nl": "tot geboren",
    "sv": "gäller född",
    "pl": "ważne ur",
    "ru": "до",
    "tr": "kadar",
}
# parts of class names and ids of elements whose dates are of something else
FOREIGN_HINTS = ("comment-", "commentmeta", "commentlist", "tweet")
# the same apart from headline and text: comments, teasers, advertisements
APART_HINTS = (
    "comment", "disqus", "tweet", "related", "recommend", "trending", "popular", "most-read", "mostread", "newsletter",
    "advert",
)  # fmt: skip
# the same, where the date is today's
TODAY_HINTS = ("masthead", "site-header", "topbar", "top-bar", "current-date", "today")

# names of metas with the day of publication, lower case, most trustworthy first
PUBLISHED_METAS = (
    "article:published_time", "og:article:published_time", "og:published_time", "article:published",
    "datepublished", "date_published", "article:publicationdate", "article_date_original", "originalpublicationdate",
    "dc.date.issued", "dcterms.issued", "dc.date.published", "dc.date.created", "dc:date.created", "dcterms.created",
    "dcterms.available", "date.available", "date.created", "published_time", "published_at", "published",
    "publish-date", "publish_date", "publishdate", "publisheddate", "publication_date", "publication-date",
    "publicationdate", "pubdate", "pub_date", "pub-date", "prism.publicationdate", "parsely-pub-date",
    "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "bt:pubdate", "mediator_published_time",
    "shareaholic:article_published_time", "citation_online_date", "citation_publication_date", "citation_date",
    "vr:published-time", "sailthru.date", "dc.date", "dc:date", "dcterms.date", "date", "pdate", "releasedate",
    "article.published", "article.created", "datecreated", "createdate", "created", "search:contentdate",
)  # fmt: skip
# names of metas with the day of the last change
MODIFIED_METAS = (
    "article:modified_time", "og:article:modified_time", "article:modified", "og:modified_time", "datemodified",
    "dcterms.modified", "dc.date.modified", "dc:date.modified", "date.modified", "date.updated", "article_date_updated",
    "modified_time", "og:updated_time", "updated_time", "cxenseparse:modified_time", "bt:moddate", "lastmod",
    "lastmodified", "last-modified", "last_modified", "last_updated", "lastupdate", "revision_date", "revised",
)  # fmt: skip
