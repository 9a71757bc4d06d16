"""Headings over teasers of other articles. Data only."""

from __future__ import annotations

# As text.titles.title_key folds them: who is named under one wrote something else
TEASER_TITLES = frozenset(
    title
    for titles in (
        # English
        "related|related articles|related stories|related posts|related news|related content|related coverage|"
        "read next|read also|also read|up next|see also|also on|trending|trending now|most read|most popular|most viewed|"
        "recommended|recommended for you|recommended reading|recommended stories|you may also like|"
        "you might also like|you may like|more stories|more news|more articles|top stories|latest news|latest stories|"
        "latest articles|popular posts|popular articles|recent posts|don t miss|what to read next|keep reading",
        # German
        "lesen sie auch|lies auch|auch interessant|das könnte sie auch interessieren|das könnte dich auch interessieren|"
        "mehr zum thema|weitere artikel|weitere beiträge|weitere themen|ähnliche artikel|ähnliche beiträge|"
        "meistgelesen|meistgelesene artikel|neueste artikel|passend dazu",
        # French
        "à lire aussi|lire aussi|lisez aussi|à lire également|articles similaires|articles liés|sur le même sujet|"
        "les plus lus|à découvrir aussi",
        # Spanish, Catalan, Portuguese
        "lee también|lea también|te puede interesar|también te puede interesar|artículos relacionados|"
        "noticias relacionadas|relacionado|relacionadas|lo más leído|más leídas|llegeix també|leia também|"
        "leia mais|veja também|artigos relacionados|notícias relacionadas|mais lidas",
        # Italian, Romanian
        "leggi anche|articoli correlati|potrebbe interessarti|ti potrebbe interessare|i più letti|citește și|"
        "articole similare",
        # Dutch, Nordic, Finnish
        "lees ook|gerelateerde artikelen|meest gelezen|læs også|les også|läs också|läs även|relaterade artiklar|"
        "mest lästa|mest læste|mest lest|lue myös|luetuimmat",
        # Polish, Czech, Hungarian, Greek
        "czytaj także|czytaj też|zobacz także|zobacz też|czytaj również|přečtěte si také|čtěte také|mohlo by vás zajímat|"
        "kapcsolódó cikkek|olvasta már|διαβάστε επίσης|σχετικά άρθρα",
        # Russian, Ukrainian, Turkish, Indonesian, Vietnamese
        "читайте также|похожие статьи|самое читаемое|читайте також|ilgili haberler|benzer haberler|çok okunanlar|"
        "baca juga|artikel terkait|berita terkait|terpopuler|tin liên quan|đọc thêm",
        # Arabic, Persian, Hebrew, Hindi
        "اقرأ أيضا|إقرأ أيضا|اقرأ أيضاً|مقالات ذات صلة|مواضيع ذات صلة|الأكثر قراءة|بیشتر بخوانید|مطالب مرتبط|קראו גם|"
        "כתבות נוספות|यह भी पढ़ें",
        # Chinese, Japanese, Korean
        "相关阅读|相关新闻|相关文章|相關新聞|相關文章|延伸閱讀|推荐阅读|推薦閱讀|関連記事|関連ニュース|あわせて読みたい|人気記事|관련기사|관련 기사|인기 기사",
    )
    for title in titles.split("|")
)
