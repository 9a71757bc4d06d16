"""Words that part names of authors from what stands beside them: roles, outlets, places, titles. Data only.

All words are case-folded.
"""

from __future__ import annotations

import re

# Words between two names
AND_WORDS = frozenset(
    "and und et y e og och en ja és i a oraz u și ve dan na và и и/или та й і και و ו और และ with mit sowie avec "
    "con com med met ile & + と 和 与 與 及 및 과 와".split()
)
# Phrases between two names
JOINTS = (
    r"(?:,|(?<!\s))\s+(?:as told to|together with|in collaboration with|zusammen mit|gemeinsam mit|in zusammenarbeit mit|"
    r"en collaboration avec|avec la collaboration de|en colaboración con|em colaboração com|in collaborazione con|"
    r"in samenwerking met|bersama)\s+"
)
# In Arabic and Hebrew "and" is glued to the word behind it; names that begin with its letter
WAW_NAMES = r"(?:ليد|ائل|سام|فاء|جدي|حيد|سيم|جيه|هيب|داد|لاء|هبة|اصف|ديع|ولف|יקטור|יולט|ולף|ייס|ינר|יצמן|קסמן|רד)\b"
# Of AND_WORDS, the ones that also stand inside of names ("Ortega y Gasset") or mean something else elsewhere.
WEAK_AND_WORDS = frozenset("y e i u a en na ja con com med met ile".split())
# What a person does: whole words, or the last part of a word with a hyphen
ROLES = frozenset(
    role
    for roles in (
        # English
        "editor editors reporter reporters writer writers copywriter correspondent correspondents journalist columnist "
        "contributor contributors producer photographer blogger analyst strategist critic intern publisher founder "
        "director professor manager researcher president officer fellow historian economist videographer staffer "
        "meteorologist freelancer specialist expert host anchor author lecturer bureau developer lawyer "
        "editor-in-chief",
        # German
        "leiter mitarbeiter mitarbeiterin praktikant praktikantin",
        # French
        "journaliste correspondant correspondante rédacteur rédactrice chroniqueur chroniqueuse envoyé envoyée "
        "éditorialiste stagiaire",
        # Spanish, Portuguese
        "periodista corresponsal redactor redactora columnista editora repórter jornalista correspondente colunista "
        "redator redatora",
        # Italian
        "giornalista corrispondente redattore redattrice inviato",
        # Dutch, Nordic
        "verslaggever redacteur columniste kommentator toimittaja redaktør redaktör skribent",
        # Polish, Czech
        "redaktor redaktorka dziennikarz dziennikarka komentátor",
        # Russian, Ukrainian
        "журналист журналистка корреспондент редактор обозреватель журналіст кореспондент",
        # Turkish, Indonesian
        "muhabiri muhabir editörü gazeteci jurnalis wartawan redaktur",
    )
    for role in roles.split()
)
# The same at the end of compounds
ROLE_ENDINGS = tuple(
    "redakteur redakteurin redakteur*in redakteur:in reporter reporterin korrespondent korrespondentin journalist "
    "journalistin autor autorin volontär volontärin kolumnist kolumnistin experte expertin ressortleiter "
    "redaktionsleiter projektleiter abteilungsleiter leiterin chefin journalisten reportter".split()
)
# Words before a role that belong to it: "Senior Political Reporter"
ROLE_MODIFIERS = frozenset(
    "senior junior chief deputy associate assistant managing executive contributing political politics science "
    "health sports sport business economics economy financial finance technology tech environment climate foreign "
    "national staff freelance special guest news digital investigative investigations education legal crime "
    "culture arts entertainment features lifestyle travel food fashion music film movie tv media markets world "
    "local city metro state federal international regional diplomatic defense defence security european asia "
    "africa weather data video audience social general assignment breaking shopping commerce reviews review style "
    "parliamentary landespolitischer landespolitische religion immigration housing transport transportation energy labor "
    "labour courts police race gaming games consumer personal wealth investing property royal showbiz trends "
    "content opinion editorial photo multimedia founding consulting co lead head white house supreme court pop real estate "
    "east west coast night weekend and & of leitender leitende freier freie stellvertretender stellvertretende "
    "politischer politische grand envoyé spécial enviado especial inviato".split()
)
# News agencies, and those of them that sign beside a person: behind a comma they stay.
AGENCIES = frozenset(
    "dpa|dpa-afx|afp|ap|sid|epd|kna|apa|ansa|efe|ntb|tt|ritzau|stt|ctk|čtk|pap|mti|tanjug|hina|belga|anp|"
    "keystone-sda|sda|kathpress|rtr|reuters|bloomberg|pti|ani|ians|upi|xinhua|yonhap|kyodo|jiji|tass|interfax|"
    "associated press|the associated press|agence france-presse|agencia efe|deutsche presse-agentur|"
    "press association|pa|pa media|共同|共同通信|時事|時事通信|ロイター|中央社|新华社|新華社|연합뉴스|뉴시스".split("|")
)
SIGNING_AGENCIES = frozenset("dpa dpa-afx afp sid epd kna apa ansa efe reuters čtk ctk".split())
# Words that tell an outlet or an institution from a person, when they stand behind a person's name
OUTLET_WORDS = frozenset(
    "the news newspaper newspapers times post press herald tribune journal gazette chronicle guardian telegraph "
    "mail daily weekly magazine media network networks radio tv television broadcasting broadcast agency bureau "
    "service wire online digital today report reports review observer examiner dispatch sentinel sun star globe "
    "bulletin inquirer register courier mirror zeitung nachrichten anzeiger rundschau tagblatt tageblatt kurier "
    "allgemeine presse agentur verlag figaro monde echos libération agence diario periódico periodico noticias "
    "agencia jornal notícias agência corriere giornale gazzetta agenzia dagblad krant nieuws avisen bladet "
    "tidningen uutiset harian koran majalah gazete gazetesi haber ajansı berita газета новости известия университет group inc inc. llc "
    "ltd ltd. gmbh ag corp corp. university college institute school center centre foundation association society "
    "council ministry universität universidad université institut stiftung staff contributors international "
    "communications company technologies solutions systems partners labs consulting ventures capital department "
    "usa uk us u.s. editorial sports services".split()
)
# Legal forms and other endings that no person's name has
COMPANY_WORDS = frozenset("gmbh e.v. ev ag inc ltd llc corp plc s.a. s.r.l. kg co. e.v".split())
# Words of organisations whose names hold "for", "of" and "in"
ORG_WORDS = frozenset(
    "institute university school college center centre foundation association society council committee academy "
    "department ministry office project organization organisation coalition alliance league fund museum library "
    "bank institut universität verein verband stiftung ministerium zentrum friends reporters doctors people "
    "anstalt bund union gesellschaft genossenschaft kirche landeskirche akademie fraktion partei gewerkschaft kammer "
    "bundesamt landesamt citizens scientists parents mothers voices women students democrats republicans campaign agency bureau "
    "national american".split()
)
# Words after which a place, an outlet or a note follows: they end a name of two words or more
TAIL_WORDS = frozenset(
    "for in at from of on via exclusively für aus im à au aux pour chez para en em per pentru voor uit nel nella "
    "presso fra til för på dla w z на из в для у з under über about as who is was contributed contributing reports "
    "reporting writes covers has joined illustrations illustration photographs photography photos photo foto fotos "
    "fotografie styled podcast updated posted published".split()
)
# Lower-case words inside of a name
PARTICLES = frozenset(
    "van von der den de del della di da dos das do du la le les el al bin binti ibn ben ter ten te zu zur zum vom "
    "af av i y e 't op 's las los san santa y' d' ap mc mac dal dalla degli dei ul ud-din und o' abu".split()
)
# Of these, the ones that stand in no label or title with two capitals
INNER_PARTICLES = frozenset(
    "van von der den de del della di da dos das do du la las los el al bin ben ibn af av".split()
)
# Behind a comma they belong to the name before it
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
# Behind a comma they are dropped
DEGREES = frozenset(
    "phd ph.d. ph.d md m.d. m.d rn rd rdn mph msc mba ma ba bsc jd j.d. esq esq. dds dvm np pa-c lcsw psyd dphil "
    "mp mep cfa cpa frcp obe cbe mbe kc qc mspt dpt do cfp® ms m.s. ed.d. edd pharmd cscs".split()
)
# Places of more than one word that follow a name behind a comma; a single word there is taken for a place anyway
PLACES = frozenset(
    "new york|new delhi|new orleans|hong kong|los angeles|san francisco|san diego|las vegas|washington dc|"
    "washington d.c.|d.c.|tel aviv|buenos aires|rio de janeiro|são paulo|sao paulo|kuala lumpur|cape town|"
    "mexico city|saint petersburg|st. petersburg|st. louis|st. paul|the hague|den haag|abu dhabi|addis ababa|"
    "ho chi minh city|phnom penh|south africa|new zealand|united kingdom|united states|frankfurt am main|"
    "new jersey|north carolina|south carolina|costa rica|sri lanka|el salvador|san josé|santo domingo".split("|")
)
# Whole texts that stand where an author stands and name nobody
NOBODY = frozenset(
    "admin|administrator|author|authors|by|unknown|anonymous|none|null|undefined|n/a|guest|guest author|user|"
    "editor|staff|from staff|staff writer|staff writers|agencies|agency|agenturen|agences|agencias|agenzie|"
    "staff report|staff reports|from staff reports|from staff and wire reports|wire reports|contributor|"
    "contributors|guest contributor|contributed|profile|about|about the author|about the authors|about author|"
    "more from author|view all posts|view profile|view bio|see all|see more|read more|read bio|follow|following|"
    "subscribe|share|share this|print|email|e-mail|comment|comments|home|menu|news|web desk|webdesk|online|"
    "post author|author bio|email the author|contact the author|autor|autorin|autoren|über den autor|"
    "über die autorin|über die autor:in|zum profil|mehr|mehr zum autor|gast|gastautor|kommentare|teilen|auteur|"
    "à propos de l'auteur|rédaction|la rédaction|lire la suite|afficher mon profil complet|"
    "view my complete profile|mein profil vollständig anzeigen|ver todo mi perfil|suivre|commentaires|autore|"
    "autor/a|sobre el autor|sobre o autor|seguir|ver más|compartir|comentarios|comentários|sull'autore|segui|"
    "редакция|автор|yazar|penulis|editor in chief|writer|reporter|correspondent|archive page|von|par|por|"
    "external author|twitter|facebook|instagram|linkedin|nachrichtenagentur|presseagentur|agence|agencia|agenzia".split(
        "|"
    )
)
# Words of heads of offices, at the start of a piece behind a name
ROLE_STARTS = frozenset(
    "head chief vice ceo cto cfo coo member members chair chairman dean minister senator president director editor "
    "professor author former founder co-founder mitglied leiter chef".split()
)
# Particles glued to the name behind them
PREFIXES = ("d'", "d’", "l'", "l’", "o'", "o’", "al-", "el-", "ad-", "an-", "ar-", "as-", "ash-", "at-")
# Words of picture agencies and of other work: who is named with them took the pictures, or translated the text
PICTURES = frozenset(
    "getty images istock shutterstock alamy unsplash pexels pixabay imago filmmagic wireimage gettyimages "
    "depositphotos dreamstime foto fotos photo photos photograph grafik illustration übersetzung".split()
)
# Words of menus and teasers: two of them with capitals look like a name
MENU_WORDS = frozenset(
    "related topics topic trending stories story read next watch privacy settings footer navigation facebook "
    "twitter instagram email print content partner latest popular most follow share sign log subscribe newsletter "
    "newsletters video videos photos photo menu home search click here comment comments save article articles "
    "editor's picks top front page points takeaways highlights contents summary listen breaking live updates update more all view sponsored advertisement job jobs weather "
    "politics opinion lifestyle entertainment events contact about us help terms cookie policy shop gift "
    "subscription account member login weiter mehr artikel themen startseite suche anmelden abo teilen drucken "
    "merken download downloads newsticker kommentare datenschutz impressum accueil lire suite partager inicio leer más noticias "
    "compartir notizie leggi condividi lees meer delen".split()
)
# Hints of containers that hold authors, and hints of those that only stand beside them
AUTHOR_HINTS = re.compile("author|byline|by-line|autor|writer|verfasser|journalist|auteur|redactor|contributor")
OTHER_HINTS = re.compile(
    "bio|comment|social|related|teaser|card|promo|share|date|time|image|photo|caption|job|role|position|title"
)
# Hints of containers where others are named: who took a picture, who wrote a comment
CAPTION_HINTS = re.compile(
    "caption|(?:photo|image|picture|media)[a-z_-]{0,12}credits|credit(?!s)|licen[cs]e|lizenz|copyright"
)
TEASER_HINTS = re.compile(
    "teaser|related|trending|recommend|most-?read|most-?popular|popular-?post|read-?more|more-?stories"
)
COMMENT_HINTS = re.compile("comment(?:-?(?:list|body|author|meta)|(?<![^ _-]comment)s?(?=[ _-]|$))|re(?:spond|ply)")
