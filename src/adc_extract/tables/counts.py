"""Words around the number of comments and the minutes of reading, by language. Data only, lower case, patterns."""

from __future__ import annotations

# Words for comments: "12 comments", "comments (12)", "comments: 12"
COMMENTS: dict[str, str] = {
    "en": r"(?:reader )?comments?|comment\(s\)|responses?|replies|thoughts?(?= on\W)",
    "de": r"kommentare?|leserkommentare?|antworten",
    "fr": r"commentaires?|réactions?|réponses?",
    "es": r"comentarios?|respuestas?",
    "pt": r"comentários?|respostas?",
    "it": r"comment[oi]|rispost[ae]",
    "nl": r"reacties?|opmerkingen",
    "sv": r"kommentar(?:er)?|svar",
    "da": r"kommentarer?",
    "fi": r"kommentti(?:a)?|kommentit",
    "pl": r"komentarz(?:e|y)?",
    "cs": r"komentář(?:e|ů)?|příspěvk[ůy]",
    "hu": r"hozzászólás(?:ok)?|komment",
    "ro": r"comentari(?:i|u)",
    "tr": r"yorum(?:lar)?",
    "id": r"komentar",
    "vi": r"bình luận|ý kiến",
    "ru": r"комментари(?:й|я|ев|и)|отзыв(?:а|ов)?",
    "uk": r"коментар(?:і|ів|я)?",
    "el": r"σχόλι(?:ο|α)",
    "ar": r"تعليق(?:ات)?|تعليقا",
    "fa": r"نظر(?:ات)?|دیدگاه",
    "he": r"תגובות|תגובה",
    "hi": r"टिप्पणियां|टिप्पणियाँ|टिप्पणी",
    "ja": r"件のコメント|コメント(?:数|を見る)?|件のレビュー",
    "zh": r"条评论|則留言|条留言|評論|评论|留言",
    "ko": r"개의 댓글|개 댓글|댓글(?:수)?|의견",
    "th": r"ความคิดเห็น",
}
# One of these is in every word above, and in every word for minutes below: a look for them is faster than the patterns
COMMENT_ROOTS = tuple(
    "omment oment antwort réact répons respuesta respost rispost react opmerk svar hozz koment "
    "příspěv yorum bình kiến комм отзыв комен σχόλι تعليق نظر دیدگاه תגוב टिप्प コメント レビュー 评论 留言 評論 댓글 "
    "의견 ความคิด respons repl thought".split()
)
MINUTE_ROOTS = tuple("min мин perc dak dk menit phút хв λεπτ دقي دقی دقا דקות मिन 分 분 นาที".split())
# Lines that say that there are none; and what counts comments behind their number
NO_COMMENTS = (
    r"no comments(?: yet)?|keine kommentare|noch keine kommentare|aucun commentaire|sin comentarios|no hay comentarios|"
    r"sem comentários|nenhum comentário|nessun commento|geen reacties|inga kommentarer|ingen kommentarer|brak komentarzy|"
    r"нет комментариев|комментариев нет|yorum yok|tidak ada komentar|コメントはありません|暂无评论|댓글 없음"
)
COUNTERS = "件|条|條|則|건|개"
# Words for one
ONE = r"one|ein|eine|un|una|uno|um|uma|één|en|ett|один|bir"
# What may stand before the number, or before the word: "Show all 12 comments"
BEFORE_COMMENTS = (
    r"(?:show|view|read|see|join|open|load|alle?|all|all the|ver|voir|lire|leggi|ver los|toon|bekijk|показать|tüm|lihat|"
    r"anzeigen|lesen|the)"
)

# JSON-LD: what is in the @type of an interaction that is a comment; and metas with a number of them
COMMENT_ACTIONS = ("comment", "reply", "usercomments")
COMMENT_METAS = ("commentcount", "comment_count", "interactioncount")

# Before a number that is rounded
ABOUT = r"von|about|ca\.?|approx\.?|約|约"
# Minutes
MINUTES = (
    r"min(?:ute)?n?s?\.?|mins?\.?|minuuttia|minut(?:es|os|i|ter|ten|en|y|ek|ów)?|minuta|minuty|minút|perc|dakika|dk\.?|menit|phút|"
    r"мин(?:ут[аы]?)?\.?|хв(?:илин[иа]?)?\.?|λεπτά|دقيقة|دقائق|دقیقه|דקות|मिनट|分钟|分鐘|分|분|นาที"
)
HOURS = "h|hrs?|hours?|std|stunden?|heures?|horas?|ore|ora|uur"
# Words for reading, before the minutes or behind them
READING = (
    r"(?:est(?:imated|\.)? )?read(?:ing)?(?: time)?|to read|time to read|(?:geschätzte )?lesezeit|lesedauer|zeit zum lesen|zu lesen|"
    r"temps de lecture(?: estimé)?(?: minutes)?|lecture|de lecture|tiempo (?:estimado )?de lectura|de lectura|lectura|"
    r"tempo (?:estimado )?de leitura|de leitura|leitura|tempo di lettura(?: stimato)?|di lettura|lettura|leestijd|lezen|leesduur|"
    r"lästid|läsning|läs|læsetid|lesetid|lukuaika|czas czytania|czytania|przeczytanie zajmie|doba čtení|čtení|olvasási idő|olvasás|"
    r"timp de citire|citire|okuma süresi|okuma|waktu baca|baca|thời gian đọc|đọc|время (?:на )?чтени[яе]|чтения|читать|"
    r"час читання|читання|χρόνος ανάγνωσης|ανάγνωση|وقت القراءة|مدة القراءة|قراءة|زمان مطالعه|مطالعه|זמן קריאה|קריאה|"
    r"पढ़ने का समय|阅读时间|閱讀時間|阅读|閱讀|読了時間|読了目安|この記事は約|で読めます|읽는 시간|읽기|소요|อ่าน"
)
