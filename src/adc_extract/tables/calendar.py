"""Words of printed dates, by language: months, weekdays, eras, and what stands between their parts.

Data only. Words are given without dots; readers compare them folded (lower case, without accents), so that
"Févr." and "fevr" are the same word.
"""

from __future__ import annotations

# language -> the forms of January … December: nominative, the form used after a day, abbreviations; "_" is a space.
# A string a language, as strings are what Python compiles fastest: months apart by "|".
MONTHS: dict[str, tuple[str, ...]] = {
    language: tuple(row.split("|"))
    for language, row in {
        "en": "january jan|february feb febr|march mar|april apr|may|june jun|"
        "july jul|august aug|september sept sep|october oct|november nov|december dec",
        "de": "januar jänner jaenner jan jän|februar feber feb|märz maerz mär mrz|april apr|mai|juni jun|"
        "juli jul|august aug|september sept sep|oktober okt|november nov|dezember dez",
        "fr": "janvier janv|février févr fév|mars|avril avr|mai|juin|"
        "juillet juil juill|août|septembre|octobre|novembre|décembre déc",
        "es": "enero ene|febrero feb|marzo mar|abril abr|mayo|junio|"
        "julio|agosto ago|septiembre setiembre|octubre|noviembre|diciembre dic",
        "pt": "janeiro|fevereiro fev|março|abril|maio|junho|"
        "julho|agosto|setembro set|outubro out|novembro|dezembro",
        "ca": "gener gen|febrer|març|abril|maig|juny|"
        "juliol|agost|setembre|octubre|novembre|desembre des",
        "gl": "xaneiro|febreiro|marzo|abril|maio|xuño|"
        "xullo|agosto|setembro|outubro|novembro|decembro",
        "eu": "urtarrilaren urtarrilak|otsailaren otsailak|martxoaren martxoak|apirilaren apirilak|"
        "maiatzaren maiatzak|ekainaren ekainak|uztailaren uztailak|abuztuaren abuztuak|irailaren irailak|"
        "urriaren urriak|azaroaren azaroak|abenduaren abenduak",
        "it": "gennaio genn gen|febbraio febbr|marzo|aprile|maggio mag|giugno giu|"
        "luglio lug|agosto|settembre sett|ottobre ott|novembre|dicembre",
        "ro": "ianuarie ian|februarie|martie|aprilie|mai|iunie iun|"
        "iulie iul|august|septembrie|octombrie|noiembrie noi|decembrie",
        "af": "januarie|februarie|maart|april|mei|junie|"
        "julie|augustus|september|oktober|november|desember",
        "nl": "januari|februari|maart mrt|april|mei|juni|"
        "juli|augustus|september|oktober|november|december",
        "sv": "januari|februari|mars|april|maj|juni|"
        "juli|augusti|september|oktober|november|december",
        "no": "januar|februar|mars|april|mai|juni|"
        "juli|august|september|oktober|november|desember des",
        "da": "januar|februar|marts|april|maj|juni|"
        "juli|august|september|oktober|november|december",
        "is": "janúar|febrúar|mars|apríl|maí|júní|"
        "júlí|ágúst ágú|september|október|nóvember nóv|desember",
        "fi": "tammikuuta tammikuun tammikuu|helmikuuta helmikuun helmikuu|maaliskuuta maaliskuun maaliskuu|"
        "huhtikuuta huhtikuun huhtikuu|toukokuuta toukokuun toukokuu|kesäkuuta kesäkuun kesäkuu|"
        "heinäkuuta heinäkuun heinäkuu|elokuuta elokuun elokuu|syyskuuta syyskuun syyskuu|"
        "lokakuuta lokakuun lokakuu|marraskuuta marraskuun marraskuu|joulukuuta joulukuun joulukuu",
        "et": "jaanuar jaan|veebruar veebr|märts|aprill|mai|juuni|"
        "juuli|august|september|oktoober|november|detsember dets",
        "lv": "janvāris janvārī|februāris februārī|marts martā|aprīlis aprīlī|maijs maijā|jūnijs jūnijā|"
        "jūlijs jūlijā|augusts augustā|septembris septembrī|oktobris oktobrī|novembris novembrī|"
        "decembris decembrī",
        "lt": "sausio sausis|vasario vasaris|kovo kovas|balandžio balandis|gegužės gegužė|birželio birželis|"
        "liepos liepa|rugpjūčio rugpjūtis|rugsėjo rugsėjis|spalio spalis|lapkričio lapkritis|"
        "gruodžio gruodis",
        "pl": "stycznia styczeń sty|lutego luty lut|marca marzec|kwietnia kwiecień kwi|maja maj|"
        "czerwca czerwiec cze|lipca lipiec lip|sierpnia sierpień sie|września wrzesień wrz|"
        "października październik paź|listopada listopad lis|grudnia grudzień gru",
        "cs": "ledna leden led|února únor úno|března březen bře|dubna duben dub|května květen kvě|"
        "června červen čvn|července červenec čvc|srpna srpen srp|září zář|října říjen říj|"
        "listopadu|prosince prosinec pro",
        "sk": "január januára|február februára|marec marca|apríl apríla|máj mája|jún júna|"
        "júl júla|august augusta|september septembra|október októbra|november novembra|"
        "december decembra",
        "sl": "januarja|februarja|marec|aprila|maja|junij junija|"
        "julij julija|avgust avgusta avg|septembra|oktobra|novembra|decembra",
        # listopad, Croatian for October, is November for Poles and Czechs, see OTHER_MONTHS
        "hr": "siječnja siječanj|veljače veljača|ožujka ožujak|travnja travanj|svibnja svibanj|"
        "lipnja lipanj|srpnja srpanj|kolovoza kolovoz|rujna rujan||studenoga studenog studeni|"
        "prosinca",
        "sr": "januara јануар јануара|februara фебруар фебруара|mart marta|aprila април априла|maj maja мај маја|"
        "juna јун јуна|jula јул јула|avgusta|septembar septembra септембар септембра|"
        "oktobar oktobra октобар октобра|novembar novembra новембар новембра|decembar decembra децембар децембра",
        "hu": "január|február|március márc|április ápr|május máj|június jún|"
        "július júl|augusztus|szeptember szept|október|november|december",
        "sq": "janar|shkurt|mars|prill|maj|qershor|"
        "korrik|gusht|shtator|tetor|nëntor|dhjetor",
        "mt": "jannar|frar|marzu|april|mejju|ġunju|"
        "lulju|awwissu|settembru|ottubru|novembru|diċembru",
        "cy": "ionawr|chwefror|mawrth|ebrill|mai|mehefin|"
        "gorffennaf|awst|medi|hydref|tachwedd|rhagfyr",
        "ga": "eanáir|feabhra|márta|aibreán|bealtaine|meitheamh|"
        "iúil|lúnasa|meán_fómhair|deireadh_fómhair|samhain|nollaig",
        "el": "ιανουαρίου ιανουάριος ιαν|φεβρουαρίου φεβρουάριος φεβ|μαρτίου μάρτιος μαρ|απριλίου απρίλιος απρ|"
        "μαΐου μάιος μαϊ|ιουνίου ιούνιος ιουν|ιουλίου ιούλιος ιουλ|αυγούστου αύγουστος αυγ|"
        "σεπτεμβρίου σεπτέμβριος σεπτ σεπ|οκτωβρίου οκτώβριος οκτ|νοεμβρίου νοέμβριος νοε|"
        "δεκεμβρίου δεκέμβριος δεκ",
        "ru": "января январь янв|февраля февраль февр фев|марта март мар|апреля апрель апр|мая май|"
        "июня июнь июн|июля июль июл|августа август авг|сентября сентябрь сент сен|октября октябрь окт|"
        "ноября ноябрь нояб ноя|декабря декабрь дек",
        "uk": "січня січень січ|лютого лютий лют|березня березень берез бер|квітня квітень квіт кві|"
        "травня травень трав|червня червень черв|липня липень лип|серпня серпень серп|вересня вересень верес вер|"
        "жовтня жовтень жовт|листопада листопад листоп лист|грудня грудень груд",
        "be": "студзеня|лютага|сакавіка|красавіка|траўня|чэрвеня|"
        "ліпеня|жніўня|верасня|кастрычніка|лістапада|снежня",
        "bg": "януари яну|февруари|март|април|май|юни|"
        "юли|август|септември септ|октомври|ноември ное|декември",
        "mk": "јануари|февруари|март|април|мај|јуни|"
        "јули|август|септември|октомври|ноември|декември",
        "tr": "ocak oca|şubat şub|mart|nisan nis|mayıs|haziran haz|"
        "temmuz tem|ağustos ağu|eylül eyl|ekim eki|kasım kas|aralık ara",
        "az": "yanvar|fevral|mart|aprel|may|iyun|"
        "iyul|avqust|sentyabr|oktyabr|noyabr|dekabr",
        "uz": "yanvar|fevral|mart|aprel|may|iyun|"
        "iyul|avgust|sentabr|oktabr|noyabr|dekabr",
        "kk": "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|"
        "шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан",
        "ka": "იანვარი იან|თებერვალი თებ|მარტი მარ|აპრილი აპრ|მაისი მაი|ივნისი ივნ|"
        "ივლისი ივლ|აგვისტო აგვ|სექტემბერი სექ|ოქტომბერი ოქტ|ნოემბერი ნოე|დეკემბერი დეკ",
        "hy": "հունվարի հունվար|փետրվարի փետրվար|մարտի մարտ|ապրիլի ապրիլ|մայիսի մայիս|հունիսի հունիս|"
        "հուլիսի հուլիս|օգոստոսի օգոստոս|սեպտեմբերի սեպտեմբեր|հոկտեմբերի հոկտեմբեր|"
        "նոյեմբերի նոյեմբեր|դեկտեմբերի դեկտեմբեր",
        "id": "januari|februari pebruari|maret|april|mei|juni|"
        "juli|agustus agst agt agu|september|oktober|november nopember nop|desember",
        "ms": "januari|februari|mac|april|mei|jun|"
        "julai|ogos ogo|september|oktober|november|disember dis",
        "tl": "enero|pebrero|marso|abril|mayo|hunyo|"
        "hulyo|agosto|setyembre|oktubre|nobyembre|disyembre",
        "sw": "januari|februari|machi|aprili|mei|juni|"
        "julai|agosti|septemba|oktoba|novemba|desemba",
        "so": "janaayo|febraayo|maarso|abriil|maajo|juun|"
        "luulyo|agoosto|sebteembar|oktoobar|nofeembar|diseembar",
        "ha": "janairu|fabrairu|maris|afrilu|mayu|yuni|"
        "yuli|agusta|satumba|oktoba|nuwamba|disamba",
        "ar": "يناير كانون_الثاني جانفي|فبراير شباط فيفري|مارس آذار|أبريل إبريل نيسان أفريل|مايو أيار ماي|"
        "يونيو حزيران جوان|يوليو تموز جويلية يوليوز|أغسطس آب أوت غشت|سبتمبر أيلول شتنبر|"
        "أكتوبر تشرين_الأول|نوفمبر تشرين_الثاني نونبر|ديسمبر كانون_الأول دجنبر",
        "fa": "ژانویه|فوریه|مارس|آوریل|مه می|ژوئن|"
        "ژوئیه جولای|اوت آگوست|سپتامبر|اکتبر|نوامبر|دسامبر",
        "ur": "جنوری|فروری|مارچ|اپریل|مئی|جون|"
        "جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر",
        "he": "ינואר בינואר|פברואר בפברואר|מרץ במרץ מרס במרס|אפריל באפריל|מאי במאי|יוני ביוני|"
        "יולי ביולי|אוגוסט באוגוסט|ספטמבר בספטמבר|אוקטובר באוקטובר|נובמבר בנובמבר|דצמבר בדצמבר",
        "hi": "जनवरी|फरवरी फ़रवरी|मार्च|अप्रैल|मई|जून|"
        "जुलाई|अगस्त|सितंबर सितम्बर|अक्टूबर अक्तूबर|नवंबर नवम्बर|दिसंबर दिसम्बर",
        "bn": "জানুয়ারি জানুয়ারী|ফেব্রুয়ারি ফেব্রুয়ারী|মার্চ|এপ্রিল|মে|জুন|"
        "জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর",
        "mr": "जानेवारी|फेब्रुवारी|मार्च|एप्रिल|मे|जून|"
        "जुलै|ऑगस्ट|सप्टेंबर|ऑक्टोबर|नोव्हेंबर|डिसेंबर",
        "ne": "जनवरी|फेब्रुअरी|मार्च|अप्रिल|मे|जुन|"
        "जुलाई|अगस्ट|सेप्टेम्बर|अक्टोबर|नोभेम्बर|डिसेम्बर",
        "pa": "ਜਨਵਰੀ|ਫਰਵਰੀ ਫ਼ਰਵਰੀ|ਮਾਰਚ|ਅਪ੍ਰੈਲ|ਮਈ|ਜੂਨ|"
        "ਜੁਲਾਈ|ਅਗਸਤ|ਸਤੰਬਰ|ਅਕਤੂਬਰ|ਨਵੰਬਰ|ਦਸੰਬਰ",
        "gu": "જાન્યુઆરી|ફેબ્રુઆરી|માર્ચ|એપ્રિલ|મે|જૂન|"
        "જુલાઈ|ઑગસ્ટ ઓગસ્ટ|સપ્ટેમ્બર|ઑક્ટોબર ઓક્ટોબર|નવેમ્બર|ડિસેમ્બર",
        "ta": "ஜனவரி ஜன|பிப்ரவரி பிப்|மார்ச்|ஏப்ரல்|மே|ஜூன்|"
        "ஜூலை|ஆகஸ்ட் ஆக|செப்டம்பர் செப்|அக்டோபர் அக்|நவம்பர் நவ|டிசம்பர் டிச",
        "te": "జనవరి|ఫిబ్రవరి|మార్చి|ఏప్రిల్|మే|జూన్|"
        "జులై జూలై|ఆగస్టు ఆగస్ట్|సెప్టెంబర్ సెప్టెంబరు|అక్టోబర్ అక్టోబరు|నవంబర్ నవంబరు|డిసెంబర్ డిసెంబరు",
        "kn": "ಜನವರಿ|ಫೆಬ್ರವರಿ|ಮಾರ್ಚ್|ಏಪ್ರಿಲ್|ಮೇ|ಜೂನ್|"
        "ಜುಲೈ|ಆಗಸ್ಟ್|ಸೆಪ್ಟೆಂಬರ್|ಅಕ್ಟೋಬರ್|ನವೆಂಬರ್|ಡಿಸೆಂಬರ್",
        "ml": "ജനുവരി|ഫെബ്രുവരി|മാർച്ച്|ഏപ്രിൽ|മേയ് മെയ്|ജൂൺ|"
        "ജൂലൈ|ഓഗസ്റ്റ് ആഗസ്റ്റ്|സെപ്റ്റംബർ|ഒക്ടോബർ|നവംബർ|ഡിസംബർ",
        "si": "ජනවාරි|පෙබරවාරි|මාර්තු|අප්‍රේල් අප්රේල්|මැයි|ජූනි|"
        "ජූලි|අගෝස්තු|සැප්තැම්බර්|ඔක්තෝබර්|නොවැම්බර්|දෙසැම්බර්",
        "my": "ဇန်နဝါရီ|ဖေဖော်ဝါရီ|မတ်|ဧပြီ|မေ|ဇွန်|"
        "ဇူလိုင်|ဩဂုတ် သြဂုတ်|စက်တင်ဘာ|အောက်တိုဘာ|နိုဝင်ဘာ|ဒီဇင်ဘာ",
        "km": "មករា ខែមករា|កុម្ភៈ ខែកុម្ភៈ|មីនា ខែមីនា|មេសា ខែមេសា|ឧសភា ខែឧសភា|មិថុនា ខែមិថុនា|"
        "កក្កដា ខែកក្កដា|សីហា ខែសីហា|កញ្ញា ខែកញ្ញា|តុលា ខែតុលា|វិច្ឆិកា ខែវិច្ឆិកា|ធ្នូ ខែធ្នូ",
        "lo": "ມັງກອນ|ກຸມພາ|ມີນາ|ເມສາ|ພຶດສະພາ|ມິຖຸນາ|"
        "ກໍລະກົດ|ສິງຫາ|ກັນຍາ|ຕຸລາ|ພະຈິກ|ທັນວາ",
        "vi": "tháng_một tháng_giêng|tháng_hai|tháng_ba|tháng_tư|tháng_năm|tháng_sáu|"
        "tháng_bảy|tháng_tám|tháng_chín|tháng_mười|tháng_mười_một|tháng_mười_hai tháng_chạp",
        "th": "มกราคม มค|กุมภาพันธ์ กพ|มีนาคม มีค|เมษายน เมย|พฤษภาคม พค|มิถุนายน มิย|"
        "กรกฎาคม กค|สิงหาคม สค|กันยายน กย|ตุลาคม ตค|พฤศจิกายน พย|ธันวาคม ธค",
    }.items()
}  # fmt: skip

# language -> names of months that mean another month than in the languages above
OTHER_MONTHS: dict[str, dict[str, int]] = {
    "hr": {"listopada": 10, "listopad": 10},
}

# Farvardin … Esfand of the solar Hijri calendar, in Persian, in Dari and in Pashto
JALALI_MONTHS = (
    "فروردین حمل وری", "اردیبهشت ثور غویی", "خرداد جوزا غبرګولی", "تیر سرطان چنګاښ", "مرداد اسد زمری",
    "شهریور سنبله وږی", "مهر میزان تله", "آبان عقرب لړم", "آذر قوس لیندۍ", "دی جدی مرغومی", "بهمن دلو سلواغه",
    "اسفند حوت کب",
)  # fmt: skip

# characters right behind year, month and day in figures, Chinese, Japanese and Korean
YEAR_UNITS = frozenset("年년")
MONTH_UNITS = frozenset("月월")
DAY_UNITS = frozenset("日号號일")
# words between day and month in figures: "20 tháng 2 năm 2023"
MONTH_WORDS = frozenset({"tháng", "thg", "th", "сарын"})
# words between a year and the day or the month that follows it: "2024. gada 5. marts", "2024 оны 3 сарын 5"
YEAR_WORDS = frozenset({"gada", "жылғы", "жылы", "жылдын", "yil", "yilning", "оны", "წლის"})

# name of an era before a year in figures -> the year before its first
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "民國": 1911, "民国": 1911, "พ.ศ.": -543, "พ.ศ": -543}
# "first year" in place of a figure
FIRST_YEAR = "元年"

# Chinese numerals: the figures, with the signs that stand in for zero, and ten
HANZI_DIGITS = dict(zip("〇○零一二三四五六七八九", (0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
HANZI_TENS = "十"

# small words and endings between the parts of a date: "20th of", "1er", "20 de febrero de", "2023 m. vasario 20 d."
CONNECTORS: dict[str, str] = {
    "en": "st nd rd th of the",
    "fr": "er e le",
    "es": "de del a º",
    "de": "den vom",
    "ca": "d",
    "it": "il °",
    "eu": "ko",
    "mt": "ta",
    "ha": "ga",
    "lt": "m d",
    "lv": "gada g",
    "pl": "r roku",
    "ru": "г года год",
    "uk": "р року",
    "bg": "година",
    "el": "η ης του",
    "hy": "թ",
    "my": "၊",
    "km": "ឆ្នាំ",
    "hu": "án én",
    "he": "ב",
    "ar": "من",
    "hi": "को",
    "vi": "ngày năm",
    "th": "วันที่ พศ คศ เดือน",
    "tl": "ng ika",
}

# language -> weekdays from Monday, with abbreviations
WEEKDAYS: dict[str, str] = {
    "en": "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim",
    "es": "lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom",
    "pt": "segunda terça quarta quinta sexta feira segunda-feira terça-feira quarta-feira quinta-feira sexta-feira "
    "seg ter qua qui sex",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica gio",
    "ro": "luni marți miercuri joi vineri sâmbătă duminică",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo",
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag mån tis ons tor tors fre lör sön",
    "no": "mandag tirsdag lørdag søndag man tir lør søn",
    "fi": "maanantai maanantaina tiistai tiistaina keskiviikko keskiviikkona torstai torstaina perjantai perjantaina "
    "lauantai lauantaina sunnuntai sunnuntaina ti ke pe la su",
    "pl": "poniedziałek wtorek środa czwartek piątek sobota niedziela pon wt śr czw pt sob ndz",
    "cs": "pondělí úterý středa čtvrtek pátek neděle po út st čt pá ne",
    "sk": "pondelok utorok streda štvrtok piatok nedeľa",
    "hr": "ponedjeljak utorak srijeda četvrtak petak subota nedjelja",
    "hu": "hétfő kedd szerda csütörtök péntek szombat vasárnap",
    "el": "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή",
    "ru": "понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс",
    "uk": "понеділок вівторок середа четвер п'ятниця субота неділя",
    "bg": "понеделник сряда четвъртък петък събота",
    "tr": "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    "id": "senin selasa rabu kamis jumat sabtu minggu ahad isnin khamis jumaat",
    "ar": "الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
    "fa": "دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه شنبه یکشنبه یک‌شنبه",
    "he": "שני שלישי רביעי חמישי שישי שבת ראשון יום",
    "hi": "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार",
    "vi": "hai ba tư năm sáu bảy thứ chủ nhật",
    "th": "วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์",
    "ja": "月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 月 火 水 木 金 土 日",
    "zh": "星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日",
    "ko": "월요일 화요일 수요일 목요일 금요일 토요일 일요일 월 화 수 목 금 토 일",
}

# language tags, or languages, that write the month before the day in figures
MONTH_FIRST = frozenset({"en", "en-us", "en-ph", "es-us", "es-pr", "fil", "tl"})
# top-level domains of countries where English, without a region, has the day first
DAY_FIRST_COUNTRIES = frozenset(
    "uk ie au nz in pk bd lk sg my hk mt ng gh ke ug tz zm zw za na bw jm tt bb gy fj".split()
)
# languages that count years of three figures from the Republic of China
MINGUO_LANGUAGES = ("zh-tw", "zh-hant")
# languages that write 5/3 2024
SLASH_YEAR = frozenset({"da", "sv", "no", "nb", "nn"})
# languages that write the year first even when it has two figures
YEAR_FIRST = frozenset({"ja", "zh", "ko", "hu", "lt"})
