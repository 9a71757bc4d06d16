"""Frequent short words of languages in Latin script, and signs of languages in other scripts. Data only, lower case."""

from __future__ import annotations

# Function words that make up a good part of any text; words of several languages stand under each of them.
STOPWORDS: dict[str, str] = {
    "en": "the of and to in a is that for it was on are as with his they be at one have this from or had by not but "
    "what all were we when your can said there an each which she do how their if will about out then them would has "
    "more been who its than into our after over also i he you my",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat "
    "dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr "
    "durch man sein wurde sei ich wir",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ils mais "
    "comme ou on été cette aux son ses nous vous leur fait elle deux même sans être ont ces sa d l qu n c s j",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin "
    "sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando "
    "muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos seus foi são tem está ser nas",
    "it": "di e il la che in un a per è una sono con non del le si della i da come al ma anche più dei nel alla delle ha "
    "lo gli questo o se su ci era suo dalla sua essere nella tra ed degli stato dal due l dell all ai hanno mi",
    "nl": "de van een het en in is dat op te zijn met voor die niet aan er om ook als dan maar bij of uit nog naar heeft "
    "hij ze wordt door over tot je hun worden meer kan we geen was deze dit zo ik wat zich hebben werd na al",
    "sv": "och i att det som en på är av för med den till inte har de om ett han men var jag från vi så kan när år under "
    "också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket än sig",
    "no": "og i det er på til som en for å av at med de den har ikke et om var jeg fra vi så men han kan når seg sier "
    "etter eller ut ble også skal hun være nå dette over ved opp vil mot bli hadde der kommer alle andre noe",
    "da": "og i at det er en til på som af for med de den der ikke har et om var jeg fra vi så men han kan når sig "
    "siger efter eller ud blev også skal hun være nu dette over ved op vil mod blive havde hvor kommer alle andre noget",
    "fi": "ja on ei että se hän oli mutta ovat kun joka myös mukaan olla tai niin kuin ole jos sen ollut mitä vain sekä "
    "nyt ne minä jo hänen voi vuoden vielä sitä kanssa jotka kuitenkin mukana tämä siitä siinä",
    "pl": "i w na z się do nie że jest to o jak za po od przez co ale dla tym są czy tak jego tego być może już oraz lub "
    "był ich jej by tylko gdy ze roku było ma będzie która które który pod przed także",
    "cs": "a v se na je že s z do o i to k ve pro za by ale jako si po jsou který od jeho však při také byl nebo až bylo "
    "která které podle jen co jak tak už není před mezi ještě má roku jsem aby",
    "sk": "a v sa na je že s z do o i to k vo pre za by ale ako si po sú ktorý od jeho však pri tiež bol alebo až bolo "
    "ktorá ktoré podľa len čo tak už nie pred medzi ešte má roku som aby",
    "hu": "a az és hogy nem is egy ez meg de csak már ha el volt mint még vagy ki én van be kell azt sem lehet le fel "
    "ami aki majd minden után szerint ezt pedig között több itt most lesz amely",
    "ro": "și de a în la cu pe nu o că din pentru care este un mai se sunt au fost fi să prin sau după dar ca al ale am "
    "a-și îi lui ei între către până despre când cele cel iar doar această acest foarte",
    "tr": "ve bir bu da de için ile çok olan olarak daha ne gibi kadar en ama sonra var olduğu o ise her değil ki veya "
    "diye ya göre yeni oldu tarafından ancak bunun iki şu yok mi dedi nasıl arasında üzerinde",
    "id": "yang dan di dengan untuk dari pada ini dalam tidak itu akan ke adalah juga oleh sebagai karena ada kata bisa "
    "telah mereka saat lebih atau sudah tersebut kami kita menjadi dapat saya tahun para secara hingga antara bahwa",
    "vi": "và của là có trong được cho không với một các những người đã này để khi từ đến cũng như về ra sẽ tại nhiều "
    "năm vào nhưng trên theo hay phải việc sau ông bị thì họ còn",
    "ca": "de la i el que a les en per un els amb una del és no al ha més dels es com si o però són també seva aquest "
    "aquesta ser han va on pel seu molt entre fins fa sense perquè l d s n",
    "hr": "i je u se na da za su od s o će koji kao to iz ne a bi što ali sa nije samo do koja koje po biti bio te više "
    "ili može jer nakon još smo prema godine kako ga sam ima",
    "sl": "in je v na da se za so z ki pa ne bi s po tudi od kot o do pri to ali iz ter še lahko bo več le če kar ni "
    "bil med je bilo zaradi leta smo jih",
    "lt": "ir į kad yra su iš ne bet tai kaip o už buvo taip jau dar apie nuo prie po tik jis bus savo pat labai arba "
    "metų kurie kuris jo jos to dėl",
    "lv": "un ir ka no ar uz par arī kas bet kā lai nav tika pēc vai tas šo tā ja bija gan pie var jau līdz viņš to "
    "gada kuri savu vēl tikai ļoti",
    "et": "ja on ei et see oli ka kui mis oma aga või ning seda selle kes ta siis nii välja veel pole aasta pärast mille "
    "juba olla tema nende ma kuid üks",
    "sq": "të e në dhe për me i një që nga është se ka do si më janë nuk u kjo ky tij ai por edhe duke kishte kanë ishte "
    "pas sipas mund vetëm",
    "sw": "ya na wa kwa ni katika la za kuwa hiyo huo hii cha baada hilo ili ambao kama pia zaidi watu mwaka lakini "
    "yake wake huu vya hayo",
    "af": "die van en in is het nie om te dat wat met op vir sy aan ook as hy by ek sal ’n maar uit was deur word hulle "
    "kan daar so nog meer na haar ons",
}

# Scripts that are written in one language, or in one that is by far the most frequent: first and last character
SCRIPTS: tuple[tuple[str, str, str], ...] = (
    ("\u0370", "\u03ff", "el"),
    ("\u0400", "\u04ff", "ru"),
    ("\u0530", "\u058f", "hy"),
    ("\u0590", "\u05ff", "he"),
    ("\u0600", "\u06ff", "ar"),
    ("\u0900", "\u097f", "hi"),
    ("\u0980", "\u09ff", "bn"),
    ("\u0a00", "\u0a7f", "pa"),
    ("\u0a80", "\u0aff", "gu"),
    ("\u0b00", "\u0b7f", "or"),
    ("\u0b80", "\u0bff", "ta"),
    ("\u0c00", "\u0c7f", "te"),
    ("\u0c80", "\u0cff", "kn"),
    ("\u0d00", "\u0d7f", "ml"),
    ("\u0d80", "\u0dff", "si"),
    ("\u0e00", "\u0e7f", "th"),
    ("\u0e80", "\u0eff", "lo"),
    ("\u0f00", "\u0fff", "bo"),
    ("\u1000", "\u109f", "my"),
    ("\u10a0", "\u10ff", "ka"),
    ("\u1200", "\u137f", "am"),
    ("\u1780", "\u17ff", "km"),
    ("\u3040", "\u30ff", "ja"),
    ("\u4e00", "\u9fff", "zh"),
    ("\uac00", "\ud7a3", "ko"),
)
# Letters that tell languages of one script apart, tried in order: script's language -> letters, language
LETTERS: dict[str, tuple[tuple[str, str], ...]] = {
    "ru": (("ў", "be"), ("іїєґ", "uk"), ("ѓќѕ", "mk"), ("љњђћџ", "sr"), ("қғңүұһә", "kk"), ("ыэё", "ru"), ("ъщ", "bg")),
    "ar": (("ٹڈڑںےہ", "ur"), ("پچژگ", "fa")),
}

# Languages that are written so much alike that a text does not decide between them
ALIKE: dict[str, str] = {"nb": "no", "nn": "no", "sr": "hr", "bs": "hr", "sh": "hr", "ms": "id", "fil": "tl"}
# Other languages that are written in the script: they are not contradicted by it
SHARED: dict[str, str] = {
    "ru": "ru uk be bg mk sr kk ky mn tg tt ba cv os uz az bs cu",
    "ar": "ar fa ur ps ckb ku sd ug dv az ks pa",
    "hi": "hi mr ne sa kok mai bho",
    "he": "he yi iw",
    "zh": "zh yue wuu nan lzh cmn ja",
    "bn": "bn as",
    "am": "am ti",
    "my": "my shn",
}

# Codes of languages: ISO 639-1, and longer ones that pages use
CODES = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en "
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu iw ja "
    "ji jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na "
    "nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so "
    "sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu "
    "ckb cmn fil gsw hsb dsb haw kab kok lzh mai mni nan nap nds pap sah sat scn shn syr szl wuu yue zgh".split()
)
# Names of languages that pages write where a code should stand
NAMES: dict[str, str] = {
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "francais": "fr",
    "spanish": "es", "español": "es", "espanol": "es", "castellano": "es", "portuguese": "pt", "português": "pt",
    "portugues": "pt", "italian": "it", "italiano": "it", "dutch": "nl", "nederlands": "nl", "russian": "ru",
    "русский": "ru", "turkish": "tr", "türkçe": "tr", "turkce": "tr", "polish": "pl", "polski": "pl", "japanese": "ja",
    "日本語": "ja", "chinese": "zh", "中文": "zh", "korean": "ko", "한국어": "ko", "arabic": "ar", "العربية": "ar",
    "indonesian": "id", "swedish": "sv", "svenska": "sv", "danish": "da", "dansk": "da", "norwegian": "no",
    "norsk": "no", "finnish": "fi", "suomi": "fi", "czech": "cs", "greek": "el", "hebrew": "he", "hindi": "hi",
    "jp": "ja", "cn": "zh", "kr": "ko", "ua": "uk", "cz": "cs", "dk": "da", "gr": "el", "iw": "he", "in": "id",
}  # fmt: skip
