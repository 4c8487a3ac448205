import { arabic } from "./arabic.ts";
import { begun, whole } from "./whole-words.ts";

/**
 * How a language says what may be done with a text. A sentence speaks of it when it names an act of reuse, a verdict
 * (allowed, refused, to be asked for) and a text: "La reproduction des thons est interdite" names no text.
 */
export interface ReuseWords {
  readonly language: string;
  readonly act: string;
  readonly allowed: string;
  readonly refused: string;
  /** The words for asking first. A refusal "without permission" is one. */
  readonly asked: string;
  readonly text: string;
  /** Words of news: who reports that something is forbidden does not forbid it. */
  readonly said: string;
  readonly examples: { readonly allowed: string; readonly refused: string; readonly asked: string };
}

export const REUSE_WORDS: readonly ReuseWords[] = [
  {
    language: "fr",
    act: whole(
      "reproduction|reproduire|rediffusion|rediffuser|redistribution|republication|republier|libre de (?:diffusion|droits|reproduction)|(?:utilisation|exploitation|usage|diffusion) (?:commerciale? |non commerciale? |partielle |totale )+(?:de|des|du)|(?:aucune?|toute) (?:partie|extrait|élément|information|photo\\p{L}*|image|de ces \\p{L}+)\\b.{0,60} reproduite?s?|(?:si|lorsque|quand) vous (?:reprenez|utilisez|citez|reproduisez|partagez) (?:ces?|cette|nos|notre|l[ea]s?) \\p{L}+|(?:reprise|copie|diffusion|utilisation|partage|reprendre|copier|partager) (?:de |du |des |d['’])?(?:ce|cet|cette|ces|ses|nos|notre|l['’])? ?(?:articles?|textes?|contenus?|dépêches?)|(?:articles?|textes?|contenus?) (?:\\p{L}+ ){0,3}(?:reproduit|repris|republié|copié|partagé|diffusé|utilisé)e?s?",
    ),
    allowed: whole(
      "autoris(?:e|ée?s?)|permet|merci de (?:citer|mentionner|créditer|nous citer)|libre de (?:diffusion|reproduction)|permise?s?|encouragée?s?|reproduction libre|libres? de (?:droits|reproduction)|vous pouvez (?:librement )?(?:reproduire|republier|reprendre|copier|partager)|peu(?:t|vent) être (?:librement )?(?:reproduit|repris|republié|copié|partagé)e?s?",
    ),
    refused: whole("interdite?s?|prohibée?s?|(?:non|pas) autorisée?s?|ne (?:peut|peuvent|doit|doivent) (?:pas |en aucun cas )?être"),
    asked: whole(
      "(?:sans|avec|soumise?s? à|nécessite|sauf) (?:l['’]|une |notre |son |leur |aucune |à )?(?:autorisation|accord|(?:l['’]?)?autorisation|(?:\\p{L}+ )?(?:accord|autorisation)|consentement|permission)|autorisation (?:préalable|écrite|expresse)|l['’](?:accord|autorisation) (?:préalable|écrite?|de (?:l['’]|la |notre ))|(?:doit|doivent|devra) faire l['’]objet d['’]une (?:demande|autorisation)",
    ),
    text: whole(
      "articles?|textes?|contenus?|pages?|site|sources?|agence|informations|extraits?|rédaction|totale|partielle|intégrale|droits|œuvres?|photos?|dépêches?|éditeur|auteurs?",
    ),
    said: whole("a (?:dit|déclaré|rappelé|annoncé|indiqué)|ont (?:dit|déclaré)|selon"),
    examples: {
      allowed: "La reproduction de cet article est autorisée à condition de citer la source.",
      refused: "Reproduction interdite.",
      asked: "Toute reproduction sans autorisation écrite de la rédaction est interdite.",
    },
  },
  {
    language: "es",
    act: whole(
      "reproducción|reproducir(?:se|lo|los|la|las)?|redistribución|redifusión|retransmitir|su difusión|(?:al|si) (?:utilizar?|usar?|reproducir|citar|republicas|usas|utilizas) (?:est[eoa]s?|nuestr[oa]s|la|el|los) \\p{L}+|usos comerciales|republicación|republicar(?:se|lo|los)?|retransmisión|(?:difusión|distribución|copia|utilización|uso|copiar|compartir|utilizar) (?:de )?(?:est[eo]s?|est[ao]s?|nuestr[oa]s|sus?|los?|las?|el)? ?(?:artículos?|textos?|contenidos?|notas?)|(?:artículos?|textos?|contenidos?|notas?) (?:\\p{L}+ ){0,4}(?:reproducid|republicad|copiad)[oa]s?",
    ),
    allowed: whole(
      "permite|autoriza|(?:rogamos|se ruega|se agradece|agradecemos|por favor|pedimos)|permitid[ao]s?|autorizad[ao]s?|libre reproducción|reproducción libre|pued(?:e|en|es)(?: ser)?(?: libremente)? (?:reproducir|republicar|copiar|compartir|reproducid|republicad|copiad)\\p{L}*",
    ),
    refused: whole(
      "prohibid[ao]s?|se prohíbe|no (?:se permite|se autoriza|está permitid[ao]|está autorizad[ao]|(?:pued(?:e|en)|podrán?) (?:ser )?(?:reproduc|republic|copi)\\p{L}*)",
    ),
    asked: whole(
      "sin (?:la |el |su |y |e |previ[ao] |expres[ao] |debid[ao] |autorización |escrit[oa] )*(?:autorización|permiso|consentimiento)|consúlt(?:e|en|a)(?:nos|lo)?|previa autorización|autorización (?:previa|expresa|por escrito)|requieren? (?:de )?(?:autorización|permiso)|salvo autorización",
    ),
    text: whole(
      "total|parcial|artículos?|textos?|contenidos?|sitio|página|fuente|material(?:es)?|medio|notas?|obra|autor(?:es)?|redacción|derechos|publicaci(?:ón|ones)|escrito|expres[oa]",
    ),
    said: whole("dijo|dijeron|según|anunció|declaró|informó"),
    examples: {
      allowed: "Se permite la reproducción de este texto siempre que se cite la fuente.",
      refused: "Prohibida su reproducción total o parcial.",
      asked: "Queda prohibida la reproducción de los contenidos sin autorización expresa del medio.",
    },
  },
  {
    language: "pt",
    act: whole(
      "reprodução|reproduzir|republicação|republicar|(?:cópia|distribuição|uso|copiar|compartilhar) (?:de |d[oae]s? )?(?:est[ea]s?|noss[oa]s|os?|as?)? ?(?:artigos?|textos?|conteúdos?|matérias?)|(?:artigos?|textos?|conteúdos?|matérias?) (?:\\p{L}+ ){0,4}(?:reproduzid|republicad|copiad|compartilhad)[oa]s?",
    ),
    allowed: whole(
      "permite|autoriza|permitid[ao]s?|autorizad[ao]s?|livre reprodução|reprodução livre|podem? ser (?:livremente )?(?:reproduzid|republicad|copiad|compartilhad)[oa]s?",
    ),
    refused: whole("proibid[ao]s?|vedad[ao]s?|não (?:é permitid[ao]|é autorizad[ao]|podem? ser (?:reproduzid|republicad|copiad)[oa]s?)"),
    asked: whole(
      "sem (?:a |o |prévia |expressa |prévio )*(?:autorização|permissão|consentimento)|autorização (?:prévia|expressa|por escrito)|mediante autorização",
    ),
    text: whole(
      "total|parcial|artigos?|textos?|conteúdos?|site|página|fonte|material|materiais|matérias?|obra|autor(?:es)?|redação|direitos|notícias?|por escrito|expressa",
    ),
    said: whole("disse|disseram|segundo|anunciou|declarou|informou"),
    examples: {
      allowed: "A reprodução deste conteúdo é permitida desde que citada a fonte.",
      refused: "Proibida a reprodução total ou parcial.",
      asked: "É proibida a reprodução do texto sem autorização prévia.",
    },
  },
  {
    language: "de",
    act: `${begun("nachdruck|abdruck|vervielfältig|weiterverbreit|weiterverwend|(?:kommerzielle|gewerbliche|private|freie) (?:nutzung|verwendung)|(?:bei|im fall(?:e)? der) (?:übernahme|verwendung|zitaten|veröffentlichung)")}|${whole("(?:veröffentlichung|verwendung|nutzung|übernahme|verbreitung|verwertung|weitergabe|kopieren|wiedergabe)(?: \\p{L}+){0,3} (?:artikels?|textes?|texten?|inhalte?n?|beitr[aä]ge?n?|beitrags|fotos?|bilder|materials?|pressemitteilung)")}|${whole("(?:artikel|texte?|inhalte|beiträge|beitrag)(?: \\p{L}+){0,6} (?:verwendet|geteilt|weiterverbreitet|nachgedruckt|übernommen|kopiert|weiterverbreitet|vervielfältigt)")}`,
    allowed: whole(
      "erlaubt|gestattet|erwünscht|frei (?:verwendbar|nachdruckbar|zum abdruck)|zur freien verwendung|kostenfrei|honorarfrei|zulässig|(?:darf|dürfen)(?: \\p{L}+){0,6} (?:nachgedruckt|übernommen|verwendet|veröffentlicht|kopiert|weiterverbreitet|geteilt)|bitte\\b.{0,60} (?:nennen|angeben|verlinken|zitieren|hinweisen)|(?:wird|ist) um .{0,40}(?:angabe|nennung|belegexemplar)",
    ),
    refused: whole(
      "untersagt|verboten|nicht (?:gestattet|erlaubt|zulässig)|unzulässig|(?:darf|dürfen) nicht(?: \\p{L}+){0,4} (?:nachgedruckt|übernommen|verwendet|veröffentlicht|kopiert|weiterverbreitet)",
    ),
    asked: whole(
      "(?:nur mit|ohne|bedarf|bedürfen)(?: der| einer| unserer| ausdrücklicher?| vorheriger?n?| schriftlicher?n?| nach){0,4} (?:genehmigung|zustimmung|erlaubnis|einwilligung)|(?:nur )?nach (?:vorheriger )?(?:rücksprache|absprache|anfrage|vereinbarung)",
    ),
    text: begun(
      "artikel|text|beitr|inhalt|seite|website|quelle|redaktion|verlag|auszug|auszüg|urheber|foto|bild|material|pressemitteilung|beleg",
    ),
    said: whole("sagte|sagten|erklärte|teilte|teilten|laut"),
    examples: {
      allowed: "Der Nachdruck dieses Artikels ist mit Angabe der Quelle erlaubt.",
      refused: "Nachdruck der Texte, auch auszugsweise, ist nicht gestattet.",
      asked: "Nachdruck nur mit schriftlicher Genehmigung der Redaktion.",
    },
  },
  {
    language: "ru",
    act: begun(
      "перепечатк|перепечатыв|копирован|копировать|использовать (?:\\p{L}+ )?(?:материал|текст|стат|публикац)|воспроизведени|цитировани|републикац|перепост|свободно (?:использовать|распространять)|(?:некоммерческ|коммерческ)\\p{L}+ (?:использовани|распространени)|(?:использовани|распространени)\\p{L}{1,2} (?:\\p{L}+ ){0,2}(?:материал|текст|контент|стат|публикац|информации с сайта)",
    ),
    allowed: whole(
      "разреш(?:ается|ает|ена|ено|ены|аем)|не возражает против|можно (?:свободно )?(?:копировать|перепечатывать|использовать|распространять)|просим (?:указывать|ссылаться|ставить|давать|упоминать)|допускается|возможн[ао]|приветствуется|можно (?:копировать|перепечатывать|использовать)|обязательн[аоы]",
    ),
    refused: whole("запрещ(?:ено|ена|ается|ены)|не (?:допускается|разрешается|разрешено)|недопустим[оа]"),
    asked: whole("(?:без|с|по|при наличии)(?: \\p{L}+){0,3} (?:разрешени[яюе]|разрешением|согласи[яюе]|согласием|согласовани[яюе])"),
    text: begun("материал|стат[ьеё]|текст|публикац|сайт|издани|контент|редакц|источник|ссылк|гиперссылк|автор|произведени|правообладател"),
    said: whole("сказал[аи]?|сообщил[аи]?|заявил[аи]?|по словам"),
    examples: {
      allowed: "При использовании материалов гиперссылка на «Фонарь» обязательна.",
      refused: "Копирование материалов сайта запрещено.",
      asked: "Перепечатка материалов без письменного согласия редакции запрещена.",
    },
  },
  {
    language: "uk",
    act: begun(
      "передруков|передрук|копіюван|копіювати|відтворенн|цитуванн|републікац|(?:використанн|поширенн)\\p{L}{1,2} (?:\\p{L}+ ){0,2}(?:матеріал|текст|контент|стат|публікац)",
    ),
    allowed: whole(
      "дозвол(?:ено|яється|яє)|можна (?:вільно )?(?:передруковувати|копіювати|використовувати|поширювати)|просимо (?:вказувати|посилатися|зазначати)|можлив[еао]|лише за|обов['’]язков[еао]",
    ),
    refused: whole("заборонен[оаі]|забороня[єю]ться|не (?:допускається|дозволяється|дозволено)"),
    asked: whole("(?:без|з|за)(?: \\p{L}+){0,3} (?:дозвол(?:у|ом)|згод(?:и|ою))"),
    text: begun("матеріал|стат[тє]|текст|публікац|сайт|контент|редакц|джерел|посиланн|гіперпосиланн|автор"),
    said: whole("сказа(?:в|ла|ли)|заяви(?:в|ла|ли)|повідоми(?:в|ла|ли|ло)|за словами"),
    examples: {
      allowed: "Передрук матеріалів дозволено лише за наявності посилання на «Ліхтар».",
      refused: "Копіювання матеріалів сайту заборонено.",
      asked: "Використання текстів без письмової згоди редакції заборонено.",
    },
  },
  {
    language: "tr",
    act: `${begun("kopyala|çoğalt|yayı[mn]lana|yeniden yayı[mn]|iktibas")}|${whole("alıntı|alıntılanamaz|alıntılanabilir|kullanılamaz|kullanılabilir|kullanımı|kullanırken|alıntılarken|paylaşırken|paylaşılabilir|paylaşabilirsiniz")}`,
    allowed: whole(
      "serbesttir|izin verilir|lütfen|rica ed(?:eriz|ilir)|yapılabilir|kullanılabilir|yayı[mn]lanabilir|edilebilir|alıntılanabilir|paylaşılabilir|paylaşabilirsiniz",
    ),
    refused: whole("yasaktır|yapılamaz|kopyalanamaz|yayı[mn]lanamaz|kullanılamaz|çoğaltılamaz|edilemez|alıntılanamaz"),
    asked: whole(
      "izin(?:siz| alınmadan| alınmaksızın)|izni (?:olmadan|alınmadan|olmaksızın)|yazılı (?:izin|izni|onay|onayı)|önceden izin|onayı (?:olmadan|alınmadan)|izin alın(?:malıdır|ması gerekir|ır)",
    ),
    text: begun("[iİ]çerik|içeri[ğg]|yazı(?!lı(?![\\p{L}]))|haber|makale|site|sayfa|metin|fotoğraf|kaynak|eser|materyal|[iİ]zinsiz"),
    said: whole("dedi|söyledi|açıkladı|belirtti"),
    examples: {
      allowed: "Makale kaynak gösterilerek yayımlanabilir.",
      refused: "Sitedeki yazılar kopyalanamaz.",
      asked: "Haberlerimiz yazılı izin alınmadan kullanılamaz.",
    },
  },
  {
    language: "ar",
    act: `${whole(arabic("(?:و|ف|ب|ل)?(?:ال)?(?:نسخ|نسخها|نسخه|إعادة نشر|إعادة النشر|إعادة نشره|إعادة نشرها|اقتباس|نقل|استخدام|إعادة إنتاج|للاستخدام التجاري|استعمال)"))}|${arabic("(?:يحظر|يمنع|لا يجوز|ممنوع) (?:نشر|نسخ|طبع|نقل|توزيع|إعادة نشر)")}|${arabic("عند (?:النقل|الاقتباس|النشر|إعادة النشر|النسخ)")}|${arabic("(?:نقل|استخدام|توزيع|طباعة|إعادة إنتاج|إعادة طباعة) (?:هذا |هذه |أي )?(?:من )?(?:المقال|المحتوى|محتوى|محتويات|النص|موضوعات|مواد الموقع|المادة)")}`,
    allowed: whole(
      arabic(
        "(?:يسمح|تسمح|تجيز|يجيز|مسموح|الرجاء (?:ذكر|الإشارة)|يرجى الإشارة|نرجو (?:ذكر|الإشارة)|يرجى ذكر|يجب ذكر|يجوز (?:نسخ|نقل|إعادة|اقتباس)|يمكن(?:ك|كم)? (?:نسخ|نقل|إعادة|اقتباس)|يحق)",
      ),
    ),
    refused: whole(arabic("(?:يمنع|ممنوع|يحظر|محظور|لا يجوز|لا يسمح|غير مسموح|لا يمكن)")),
    asked: `${whole(arabic("(?:دون|بدون|من دون|إلا بعد|بغير)"))}(?: \\p{L}+){0,3} ${begun(arabic("(?:إذن|موافقة|تصريح|ترخيص)"))}|${arabic("(?:يرجى|الرجاء) (?:التواصل|الاتصال|مراسل)")}`,
    text: begun(
      arabic(
        "(?:و|ب|ل)?(?:المقال|المادة|المواد المنشورة|المحتوى|محتوى|محتويات|النص|الموقع|المصدر|التقرير|هذا المقال|مواد الموقع|موضوعات|أي مادة|أي جزء|أي محتوى|موادنا|مقالاتنا|هذه المادة|هذا الموقع|لهذا المحتوى|نصوصنا)",
      ),
    ),
    said: whole(arabic("(?:قال|قالت|أعلن|أعلنت|صرح|أفاد)")),
    examples: {
      allowed: "يسمح بإعادة نشر هذا المقال بشرط ذكر المصدر",
      refused: "يمنع نسخ محتوى الموقع",
      asked: "يمنع نسخ أو إعادة نشر هذه المادة دون إذن خطي مسبق",
    },
  },
];
