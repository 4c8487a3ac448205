import { arabic } from "./arabic.ts";
import { begun, whole } from "./whole-words.ts";

interface Phrase {
  readonly language: string;
  readonly pattern: RegExp;
  readonly example: string;
}

/** English sentences of a licence that grant something: "Lantern Post grants permission to cross-post its articles". `grantor` is who does. */
export const GRANTS: readonly Phrase[] = [
  {
    language: "en",
    pattern:
      /(?<grantor>\p{Lu}[^.;:]{1,100}?) (?:hereby )?(?:grants?|gives?) (?:you |readers |anyone |everyone |its readers )?(?:the |a |full |free )?(?:right|permission|licen[cs]e)\b/u,
    example: "The Centre for Harbour Studies grants permission to cross-post its articles.",
  },
  {
    language: "en",
    pattern:
      /(?<grantor>\p{Lu}[^.;:]{1,100}?) (?:permits?|allows?|authori[sz]es?) (?:(?:you|all|its|our|readers?|anyone|anybody|others|websites?|sites?|media) ){0,3}to (?:re-?publish|re-?print|reproduce|cross-?post|copy|share|use|quote|translate|broadcast)/u,
    example: "The Harbour Institute permits readers to cross-post its articles.",
  },
  {
    language: "en",
    pattern: /\b(?:may be (?:freely )?copied|no need to ask|no permission (?:is )?(?:needed|required))\b/iu,
    example: "This letter may be copied by anyone, whole and unchanged.",
  },
  {
    language: "en",
    pattern: /\bpermission (?:is|was) (?:hereby )?(?:granted|given)(?: by (?<grantor>\p{Lu}[^.;:,]{1,80}?)(?= to\b|[.,;]))?/iu,
    example: "Permission is granted by Lantern Post to reprint this text.",
  },
  {
    language: "en",
    pattern:
      /\b(?:(?:you are|feel|anyone is|readers are|others are) (?:free|welcome) to (?:[\p{L},]+ ){0,4}(?:re-?publish|re-?print|reproduce|cross-?post|share|copy|re-?use|translate)|(?:may|can) be (?:freely )?(?:re-?published|re-?printed|reproduced|cross-?posted|re-?posted|redistributed|shared|re-?used)|(?:re-?publication|reproduction|re-?printing|re-?use|copying|sharing|cross-?posting)\b.{0,80} (?:is|are) (?:free|permitted|allowed|encouraged|authori[sz]ed|welcome))\b/iu,
    example: "You are free to republish this article both online and in print.",
  },
  {
    language: "en",
    pattern:
      /\b(?:you|readers?|anyone|everyone|others|websites?|media(?: outlets)?|outlets|publishers|news organi[sz]ations) (?:may|can) (?!not\b)(?:[\p{L},]+ ){0,4}?(?:re-?publish|re-?print|reproduce|cross-?post|copy|share|re-?use|re-?post|translate|quote)\b/iu,
    example: "Readers may copy and share this article.",
  },
  {
    language: "en",
    // no "grantor" behind a verb of the story: "The guard allows the free use of the channel" names no text and is no legal line
    pattern:
      /(?<grantor>\p{Lu}[^.;:]{1,100}?) (?:permits?|allows?|authori[sz]es?|welcomes?|encourages?) (?:the )?(?:free |non-?commercial |full |partial )*(?:use|re-?publication|reproduction|re-?printing|sharing|re-?use|distribution|copying|translation) of (?:its|our|this|these|the|all)\b/u,
    example: "Outer Watch permits the free use of its texts.",
  },
  {
    language: "en",
    pattern:
      /\b(?:(?:media|outlets|sites?|websites?|publishers|newspapers|broadcasters|organi[sz]ations|blogs|readers|everyone|anyone|you)(?: are| is) (?:free|welcome|invited|encouraged) to (?:[\p{L},]+ ){0,3}(?:use|re-?publish|re-?print|reproduce|re-?post|share|copy|quote|translate)|re-?posting\b.{0,60} (?:is|are) (?:free|permitted|allowed|encouraged|welcome)|feel free to (?:[\p{L},]+ ){0,3}(?:re-?post|use|quote)|(?:may|can) be (?:freely )?(?:used|translated|quoted|distributed) (?:freely|by|for|with|provided|if|as long|on condition|without charge|free of charge))\b/iu,
    example: "Other media are welcome to use this material.",
  },
  {
    language: "en",
    pattern: /^re-?publish (?:this|our)\b.{0,60}\bfree\b/iu,
    example: "Republish our articles for free, online or in print.",
  },
  {
    language: "fr",
    pattern:
      /(?<grantor>\p{Lu}[^.;:]{1,80}?) (?:autorise|permet|consent à)(?: à tous)? (?:la (?:libre )?(?:reproduction|republication|reprise|diffusion|rediffusion)|de (?:re(?:produire|publier|prendre)|diffuser|partager)) (?:de |d['’]|du |des |ses |cet|ce |les |l['’])/u,
    example: "La Lanterne autorise la reproduction de ses articles.",
  },
  {
    language: "es",
    pattern:
      /(?<grantor>\p{Lu}[^.;:]{1,80}?) (?:autoriza|permite) (?:(?:la|a) (?:libre |livre )?(?:reproducción|republicación|difusión|redifusión|reprodução|republicação|difusão)|re(?:producir|publicar|produzir)|difundir) (?:de |del |d[oa]s? |sus? |este |esta |los |las |seus?)/u,
    example: "La Linterna autoriza la reproducción de sus artículos.",
  },
  {
    language: "ru",
    pattern:
      /(?<grantor>[«"]?\p{Lu}[^.;:]{1,80}?) (?:разрешает|не возражает против|дозволяє)(?: свободн\p{L}+| вільн\p{L}+)? (?:перепечат|использ|копир|распростран|передрук|використ|поширю)\p{L}* (?:\p{L}+ ){0,2}(?:материал|стать|текст|публикац|матеріал|стат|публікац)/u,
    example: "«Фонарь» разрешает перепечатывать свои статьи.",
  },
  {
    language: "en",
    pattern:
      /(?<grantor>\p{Lu}[^.;:]{1,100}?) (?:makes? (?:this|these|its|our) [\p{L} ]{2,40} (?:freely )?available for (?:re-?publication|re-?use|reproduction|re-?printing)|consents to the (?:re-?printing|re-?publication|reproduction|re-?use) of (?:this|these|its|our))\b/u,
    example: "Outer Watch makes its reports available for republication.",
  },
  {
    language: "de",
    pattern:
      /(?<grantor>\p{Lu}[^.;:]{1,80}?) (?:gestattet|erlaubt|genehmigt) (?:den (?:freien )?(?:nach|ab)druck|die (?:freie )?(?:verwendung|weiterverbreitung|übernahme|vervielfältigung)) (?:ihrer|seiner|dieser|dieses|der|des)/iu,
    example: "Der Inselbote erlaubt den Nachdruck seiner Artikel.",
  },
  {
    language: "ar",
    pattern: new RegExp(
      `${arabic("(?:تسمح|يسمح|تجيز|يجيز|تأذن|يأذن)")} (?<grantor>(?!${arabic("ب")})\\p{L}[^.;:،]{1,60}?) ${arabic("بإعادة (?:نشر|النشر)|بنشر|بنقل")}`,
      "u",
    ),
    example: "تسمح المنارة بإعادة نشر موادها",
  },
];

/** "For republication, write to …": Pour toute reproduction, écrivez à (fr), Para republicar, escriba a (es), Para republicar, escreva (pt), Für Nachdruck wenden Sie sich an (de), По вопросам перепечатки обращайтесь (ru), З питань передруку звертайтеся (uk), Yayın izni için … yazın (tr), للحصول على إذن … راسلونا (ar). */
export const ASKING_ELSEWHERE = [
  `^(?:pour (?:toute (?:demande de )?|demander |obtenir |la )?(?:reproduction|reproduire|republication|republier|autorisation|droits)).{0,120}${whole("contact(?:er|ez)?|écri(?:re|vez)|adress(?:er|ez)-?(?:vous)?|merci de")}`,
  `^para (?:solicitar |pedir |la |obtener )?(?:reproducción|reproducir|republicar|republicación|permisos?|derechos|autorización).{0,120}${whole("contacte|contactar|contacto|escrib(?:a|ir|e)|solicite|escreva|contate|entre em contato")}`,
  `^(?:.{0,60} )?für (?:(?:\\p{L}+ ){0,4}(?:rechte|rechten|genehmigung(?:en)?|lizenz(?:en)?|nachdruck)).{0,120}${whole("wenden sie sich|kontaktieren sie|schreiben sie|anfragen")}`,
  `^(?:по вопросам (?:\\p{L}+ )?(?:перепечатки|использования|публикации)|з питань (?:\\p{L}+ )?(?:передруку|використання)).{0,120}${whole("обращайтесь|обращаться|пишите|писать|звертайтеся|пишіть")}`,
  `${whole("yayın izni|kullanım izni|izin almak|telif")} için.{0,80}${whole("yazın|yazınız|iletişime geçin|başvurun|ulaşın")}`,
  `${arabic("(?:للحصول على (?:إذن|تصريح)|لإعادة النشر|لطلب (?:الإذن|إذن))")}.{0,80}${arabic("(?:راسل|تواصل|يرجى|اتصل)")}`,
].join("|");

/** Sentences that ask to be asked first. */
export const ASKS: readonly Phrase[] = [
  {
    language: "en",
    pattern:
      /\bfor (?:the )?(?:re-?publication|publication|re-?printing|reproduction|syndication|use|permissions?|reprints?|licensing|print|(?:commercial|other|any other) uses?)\b.{0,300}\b(?:contact|write to|e-?mail|ask|request|permission|visit|see)\b/iu,
    example: "For publication in print or on commercial sites, contact rights@lantern.example",
  },
  {
    language: "en",
    pattern:
      /\bto (?:re-?publish|publish|re-?print|reproduce|broadcast|syndicate|licen[cs]e|request permission|cross-?post)\b.{0,300}\b(?:write|contact|ask|e-?mail|apply)\b/iu,
    example: "To publish our articles in print, please write first to rights@lantern.example",
  },
  {
    language: "en",
    pattern:
      /\b(?:without (?:(?:the|our|its|any|prior|previous|express|written|explicit|first|obtaining|advance|specific) ){0,5}(?:consent|permission|authori[sz]ation)|(?:written )?permission must be obtained|permission of the copyright|must (?:first )?(?:request|obtain|seek|ask for) permission|(?:commercial|print|broadcast) (?:use|reproduction) (?:requires|needs)|by permission only|except with (?:(?:the|our|prior|express|written) ){0,4}permission|only with (?:our |the |prior |written |express ){0,3}permission|unless (?:otherwise )?(?:authori[sz]ed|agreed|permitted))\b/iu,
    example: "Commercial use requires permission.",
  },
  {
    language: "en",
    pattern:
      /\b(?:only (?:by|with|after|on) (?:(?:prior|written|previous|our|the|express) )*(?:agreement|arrangement|approval|consent)|(?:must|has to|have to|needs? to|should) be (?:cleared|agreed|approved|authori[sz]ed) (?:with|by|in advance)|(?:is|are) subject to (?:(?:the|our|prior|written) )*(?:[\p{L}’']+ )?(?:approval|permission|consent|agreement)|without (?:(?:the|our|any|prior|previous|written|express) ){0,4}(?:agreement|approval|licen[cs]e)|(?:ask|write to|contact|e-?mail)\b.{0,80}\b(?:before|prior to) (?:you )?(?:re-?us|re-?publish|re-?print|reproduc|re-?post|cop|quot|shar|us)\p{L}*|(?:requests? (?:for|to)|(?:re-?print|republication|licen[cs]ing|syndication|permissions?|rights) (?:requests?|enquir(?:y|ies)|inquir(?:y|ies)))\b.{0,60}(?:@|https?:))/iu,
    example: "Commercial use only by agreement with the publisher.",
  },
  {
    language: "any",
    pattern: new RegExp(ASKING_ELSEWHERE, "iu"),
    example: "Für Fragen zu Nachdruck und Rechten wenden Sie sich bitte an rechte@laterne.example",
  },
];

/** Sentences that refuse: what may not be done at all, unless they ask to be asked. */
export const REFUSALS: readonly Phrase[] = [
  {
    language: "en",
    pattern:
      /\bno (?:part (?:of .{1,80} )?(?:may|can|must) be|(?:unauthori[sz]ed )?(?:use|reproduction|copying|re-?publication) (?:is |of .{1,60} is )?(?:permitted|allowed))\b/iu,
    example: "No part of this site may be reproduced.",
  },
  {
    language: "en",
    pattern:
      /\b(?:may|must|can|should|shall)(?: ?not)(?: be)? (?:[\p{L},]+ ){0,2}?(?:re-?publish|publish|re-?print|reproduc|broadcast|cop(?:y|ied)|rewrit|redistribut|distribut|re-?transmit|re-?used?|sold|stored|translated|altered)/iu,
    example: "This material may not be published or broadcast.",
  },
  {
    language: "en",
    pattern:
      /\b(?:reproduction|re-?publication|re-?printing|(?:re-?)?distribution|(?:re-?)?transmission|copying|re-?use|duplication|use)\b.{0,160}\b(?:prohibited|forbidden|not (?:permitted|allowed))\b/iu,
    example: "Any reproduction of these pages is forbidden.",
  },
];

/** Words that take something out of a permission: "for any use except in print". */
export const EXCEPTIONS: readonly Phrase[] = [
  {
    language: "en",
    pattern: /\b(?:except(?:ing)?(?: for)?|excluding|other than|with the exception of|but not|however,? not)\b/iu,
    example: "for any use except in print",
  },
  {
    language: "any",
    // sauf, hormis (fr), salvo, excepto (es, pt), exceto (pt), außer (de), кроме (ru), крім (uk), hariç (tr), باستثناء (ar)
    pattern: new RegExp(
      `${whole("sauf|hormis|à l['’]exception|salvo|excepto|exceto|außer|ausgenommen|кроме|за исключением|крім|за винятком|hariç|dışında")}|${arabic("باستثناء|ما عدا")}`,
      "iu",
    ),
    example: "sauf à des fins commerciales",
  },
];

/** A refusal of nothing but leaving the source out, which permits the rest: "Kaynak gösterilmeden alıntı yapılamaz". */
export const WITHOUT_CREDIT: readonly Phrase[] = [
  {
    language: "en",
    pattern: /\bwithout (?:attribution|credit|acknowledg|a link|linking|citing|naming)/iu,
    example: "may not be copied without attribution",
  },
  {
    language: "any",
    // sans mention de (fr), sin citar (es), sem citar (pt), ohne Quellenangabe (de), без ссылки (ru), без посилання (uk), gösterilmeden (tr), دون ذكر (ar)
    pattern: new RegExp(
      `${begun("sans (?:mention|citer|indication)|sin (?:citar|mencionar)|sem (?:citar|mencionar|indicação)|ohne (?:angabe|nennung|quellen)|без (?:активной |прямой |обязательной |указания )?(?:гипер)?ссылки|без указания|без (?:активного |прямого )?(?:гіпер)?посилання|без зазначення")}|${whole("gösterilmeden|belirtilmeden|verilmeden")}|${arabic("(?:دون|بدون) (?:ذكر|الإشارة)")}`,
      "iu",
    ),
    example: "Kaynak gösterilmeden alıntı yapılamaz.",
  },
];

/** Words by which the outlet speaks of its own texts: nos articles (fr), nuestros textos (es), unsere Texte (de), наши материалы (ru), наші матеріали (uk), haberlerimiz (tr), موادنا (ar). */
export const OF_OURS = new RegExp(
  `${whole("we|our|us|nous|nos|notre|nuestr[oa]s?|noss[oa]s?|wir|unser\\p{L}{0,2}|наш\\p{L}{0,3}|haberlerimiz\\p{L}*|yazılarımız\\p{L}*|içeriklerimiz\\p{L}*")}|${arabic("(?:موادنا|مقالاتنا|نصوصنا|محتوانا)")}`,
  "iu",
);

/** Requests to be named or linked to, which say what is asked of those who use a text and not that they may. */
export const REQUESTS: readonly Phrase[] = [
  {
    language: "en",
    pattern:
      /^(?:please |kindly )(?:(?:always|also) )?(?:credit|cite|acknowledge|name|mention|attribute|quote|link)\b.{0,80}\b(?:when(?:ever)?|if|in case|for|in any|as the source|source)\b|^(?:if|when(?:ever)?) (?:you )?(?:us(?:e|ing)|re-?us(?:e|ing)|quot(?:e|ing)|cit(?:e|ing)|shar(?:e|ing)|re-?publish(?:ing)?|re-?print(?:ing)?|re-?post(?:ing)?|reproduc(?:e|ing))\b.{0,80}\b(?:please|must|should|credit|cite|acknowledge|link|name)\b|\b(?:media|outlets|journalists|users|readers|sites) (?:are|is) (?:kindly )?(?:asked|requested|obliged|required) to (?:credit|cite|acknowledge|name|mention|link)\b|^(?:please |kindly )(?:credit|cite|acknowledge|name|mention) (?:the|its|our|this) (?:source|author|origin|original)\b/iu,
    example: "Please credit Outer Watch if you use this map.",
  },
  {
    language: "any",
    // Merci de citer (fr), Rogamos citar, Se agradece la mención (es), Bitte … als Quelle nennen (de), Просим указывать источник (ru), Просимо вказувати джерело (uk), Lütfen kaynak gösteriniz (tr), الرجاء ذكر المصدر (ar)
    pattern: new RegExp(
      `${whole("(?:merci|prière) de (?:citer|mentionner|créditer|nous citer)|(?:rogamos|se ruega|se agradece|agradecemos|pedimos)(?: \\p{L}+){0,2} (?:citar|mencionar|mención|cita)|bitte(?: \\p{L}+){0,6} (?:als quelle|die quelle|quelle)(?: \\p{L}+){0,3} (?:nennen|angeben)|um (?:quellenangabe|angabe der quelle) wird gebeten|просим(?: \\p{L}+){0,2} (?:указывать|ссылаться|упоминать)|просимо(?: \\p{L}+){0,2} (?:вказувати|посилатися|зазначати)|lütfen(?: \\p{L}+){0,5} kaynak (?:göster|belirt)\\p{L}*")}|${arabic("(?:الرجاء|يرجى|نرجو) (?:ذكر|الإشارة إلى) (?:المصدر|اسم)")}`,
      "iu",
    ),
    example: "Merci de citer la source.",
  },
];

/** Uses named as the place of a condition: "при перепечатке ссылка обязательна, в интернете – гиперссылка", "online with a link". */
export const USES_OF_CONDITIONS: readonly Phrase[] = [
  {
    language: "any",
    pattern: new RegExp(
      whole(
        "(?:online|on the (?:web|internet)|en ligne|sur internet|en línea|en internet|im internet|online-medien|в (?:сети )?интернет[еа]?|в інтернеті|internette|для интернет-изданий|в интернет-изданиях)(?:\\s?[:–—-]|,)?\\s?(?:with|avec|con|mit|с|з|an?|un|una|einem?|активн\\p{L}+|и|обязательна)?\\s?(?:an? |un |una |active |активн\\p{L}+ )?(?:hyper-?link|link|lien|enlace|verlinkung|гиперссылк\\p{L}*|гіперпосиланн\\p{L}*|ссылк\\p{L}*|bağlantı)",
      ),
      "iu",
    ),
    example: "в интернете - гиперссылка",
  },
];

/** Uses that licences name. */
export const USES: readonly (Phrase & { readonly use: string })[] = [
  {
    use: "community-internet-sites",
    language: "en",
    pattern: /\bcommunity (?:internet |web ?)?(?:sites?|blogs?|media)\b/iu,
    example: "on community internet sites",
  },
  {
    use: "non-commercial",
    language: "en",
    pattern: /\b(?:non-?commercial|not for profit|non-?profit)\b/iu,
    example: "for non-commercial purposes",
  },
  {
    use: "non-commercial",
    language: "any",
    // non commerciales (fr), no comerciales, sin fines de lucro (es), não comerciais (pt), nichtkommerziell (de), некоммерческих (ru), некомерційних (uk), ticari olmayan (tr), غير تجارية (ar)
    pattern: new RegExp(
      `${whole("non[- ]commercia(?:l|le|les|ux)|sans but lucratif|à but non lucratif|no comercial(?:es)?|sin (?:fines|ánimo) de lucro|sin (?:fines|ánimo|uso) comercial(?:es)?|sans (?:but|usage|fin) commercial|sem fins comerciais|não[- ]comercia(?:l|is)|sem fins lucrativos")}|${begun("nicht[- ]?kommerziell|некоммерческ|некомерційн")}|${whole("ticari olmayan|kâr amacı gütmeyen|gayri ?ticari")}|${arabic("غير (?:ال)?(?:تجاري|ربحي)")}`,
      "iu",
    ),
    example: "à des fins non commerciales",
  },
  { use: "educational", language: "en", pattern: /\b(?:educational|teaching|classroom|schools?)\b/iu, example: "for educational purposes" },
  {
    use: "educational",
    language: "any",
    // pédagogiques (fr), educativos (es), educacionais (pt), Bildungszwecke (de), образовательных (ru), освітніх (uk), eğitim (tr), تعليمية (ar)
    pattern: new RegExp(
      `${begun("pédagogi|éducati|educativ|docentes|educaciona|didátic|bildungszweck|unterricht|образовательн|учебн|освітн|навчальн|eğitim")}|${arabic("تعليمي")}`,
      "iu",
    ),
    example: "con fines educativos",
  },
  { use: "personal", language: "en", pattern: /\b(?:personal|private) (?:use|purposes?)\b/iu, example: "for personal use" },
  {
    use: "personal",
    language: "any",
    // usage privé (fr), uso personal (es), uso pessoal (pt), privaten Gebrauch (de), личного использования (ru), kişisel (tr), الشخصي (ar)
    pattern: new RegExp(
      `${whole("usage (?:personnel|privé)|uso (?:personal|privado|pessoal)|(?:privaten?|persönlichen?) (?:gebrauch|zwecken?)|личн(?:ого|ых|ом) (?:использовани[яи]|цел(?:ях|ей))|особистого використання|kişisel kullanım")}|${arabic("الاستخدام الشخصي")}`,
      "iu",
    ),
    example: "para uso personal",
  },
  {
    use: "print",
    language: "en",
    pattern: /\b(?:in|or|for) print\b|\bprint(?:ed)? (?:or|and|media|form|publication|use)\b/iu,
    example: "articles in print or other forms",
  },
  {
    use: "print",
    language: "any",
    // sur papier, presse écrite (fr), impresos, en papel (es), impressos (pt), gedruckt (de), печатных (ru), друкованих (uk), basılı (tr), المطبوعة (ar)
    pattern: new RegExp(
      `${whole("(?:sur|en|version) papier|imprimée?s?|presse écrite|impres[ao]s?|en papel|impress[ao]s?|gedruckt\\p{L}*|printmedien")}|${begun("печатн|друкован|basılı|matbu")}|${arabic("(?:ال)?(?:مطبوع|ورقي)")}`,
      "iu",
    ),
    example: "en medios impresos",
  },
  {
    use: "commercial-internet-sites",
    language: "en",
    pattern: /(?<!non-?)\bcommercial (?:internet |web ?)?sites?\b|\b(?:web ?)?sites? (?:that carry|with|carrying) advertis/iu,
    example: "commercial internet sites",
  },
  {
    use: "commercial",
    language: "en",
    pattern: /(?<!non-?)\bcommercial (?:use|purposes?|reproduction|publication|re-?use|gain)\b|\bcommercially\b/iu,
    example: "for commercial purposes",
  },
  {
    use: "commercial",
    language: "any",
    // commerciale (fr), comercial (es, pt), kommerziell (de), коммерческих (ru), комерційних (uk), ticari (tr), تجارية (ar)
    pattern: new RegExp(
      `(?<!non[- ])${whole("commercia(?:le|les|ux)(?! sites?)")}|(?<!(?:(?:no|não)[- ]|sin (?:fines|ánimo|uso) |sem fins ))${whole("comercia(?:l|les|is)")}|(?<!nicht[- ]?)(?<!\\p{L})kommerziell|${begun("коммерческ|комерційн")}|${whole("ticari(?! olmayan)")}|(?<!غير (?:ال)?)${arabic("(?:ال)?تجاري")}`,
      "iu",
    ),
    example: "à des fins commerciales",
  },
  { use: "mailing-lists", language: "en", pattern: /\bmailing lists?\b/iu, example: "on mailing lists" },
  { use: "broadcast", language: "en", pattern: /\bbroadcast(?:ing|s)?\b|\bon air\b/iu, example: "may not be broadcast" },
  { use: "online", language: "en", pattern: /\bonline\b/iu, example: "republish online" },
  {
    use: "online",
    language: "any",
    // en ligne (fr), en línea (es), on-line (pt), im Internet (de), в интернете (ru), в інтернеті (uk), internette (tr), الإنترنت (ar)
    pattern: new RegExp(
      `${whole("en ligne|en línea|on-line|im internet|в (?:сети )?интернете?|в інтернеті|internette|internet ortamında")}|${arabic("(?:على|عبر) (?:شبكة )?الإنترنت")}`,
      "iu",
    ),
    example: "en ligne",
  },
  { use: "translation", language: "en", pattern: /\btranslat(?:e|ed|ion|ions)\b/iu, example: "to translate this text" },
];

/** What a licence asks in return. */
export const CONDITIONS: readonly (Phrase & { readonly condition: string })[] = [
  {
    condition: "acknowledge-source",
    language: "en",
    pattern:
      /\b(?:(?:source|author|origin)\b.{0,60}\b(?:acknowledged|credited|cited|named|mentioned|stated|given|indicated)|(?:acknowledg|credit|cit|attribut|nam|mention)\w*\b.{0,60}\b(?:source|author|original publi\w+|us\b|to \p{Lu}|\p{Lu}\w+)|with (?:full |proper |appropriate |due |clear )?(?:attribution|credit|acknowledg)|carr(?:y|ies|ying) our name|attribution (?:is )?required|without (?:attribution|credit|acknowledg)|with (?:an? )?(?:credit|mention|the names?)\b|(?:source|author) (?:is|are) (?:given|named|credited))/iu,
    example: "as long as the source is acknowledged",
  },
  {
    condition: "acknowledge-source",
    language: "any",
    // citer la source (fr), citar la fuente (es), citada a fonte (pt), Quellenangabe (de), указание источника (ru), посилання на джерело (uk), kaynak göstererek (tr), ذكر المصدر (ar)
    pattern: new RegExp(
      `${whole("(?:cit(?:er|ant|ée?s?)|mention(?:ner|nant|née?s?)?|indiqu(?:er|ant|ée?)|mention)(?: (?:de|obligatoire de))?(?: l(?:a|['’])\\s?)(?:source|auteur|origine)|source (?:citée|mentionnée|indiquée)|(?:cit(?:e|ar|ando|ada|ad[oa]s?)|mencion(?:e|ar|ando|ada)|indi(?:que|car|cando))(?: (?:la|el|a|o|como|su|debidamente|siempre)){0,3} (?:fuente|autor|origen|fonte|autoria|crédito)|(?:fuente|fonte) (?:citada|mencionada)|cr[eé]dito(?:s)? (?:al|à|a la|ao) (?:autor|fuente|fonte|medio)|quellen(?:angabe|nachweis|nennung)|(?:angabe|nennung) der quelle|namensnennung|указани(?:е|я|и|ем)(?: на)? (?:первоисточника?|источника?|авторств[ао]|имени автора)|ссылк[аиу] на (?:перво)?источник|(?:зазначення|вказування|вказівк[аи]) (?:на )?(?:перво)?джерел[ао]|посилання на (?:перво)?джерело|kaynak (?:göster\\p{L}*|belirt\\p{L}*)|kaynağı? (?:göster|belirt)\\p{L}*|(?:cit(?:er|ant|ez)|mentionn(?:er|ant|ez)|crédit(?:er|ant|ez)) (?:\\p{L}+ ){0,4}(?:si|lorsque|comme|l['’]auteur|notre|nom|source)|(?:d['’]en|en) citer la source|mention de (?:la |l['’])?(?:source|auteur|origine)|(?:citando|citar|mencionar|mencionando)(?: \\p{L}+){0,4} (?:como fuente|fuente|origen|procedencia)|(?:se )?mencione (?:su|la) (?:procedencia|fuente|origen)|mención de (?:la )?(?:fuente|procedencia)|quelle(?: \\p{L}+){0,2} (?:genannt|angegeben|nennen|angeben)|als quelle(?: \\p{L}+){0,2} (?:nennen|genannt|angeben)|nennung (?:der|des|von) (?:quelle|autor\\p{L}*|\\p{L}+ als quelle)|указыва(?:ть|йте|я) (?:источник|автора|на источник)")}|(?<!гипер|активн(?:ая|ой|ую) |прям(?:ая|ой|ую) )(?<![\\p{L}])ссылк[аиуой]+ на (?:«|(?:наш )?(?:сайт|издание|портал|газету)|редакцию|нас|автора)|(?<!гіпер|активн(?:е|им|ого) |прям(?:е|им|ого) )(?<![\\p{L}])посилан\\p{L}+ на (?:«|(?:наш )?(?:сайт|видання|портал)|редакцію|нас|автора)|${arabic("(?:ذكر|الإشارة إلى|ذكر اسم|نسب) (?:ال)?(?:مصدر|موقع|كاتب)")}`,
      "iu",
    ),
    example: "à condition de citer la source",
  },
  {
    condition: "acknowledge-copyright",
    language: "en",
    pattern:
      /\bcopyright\b.{0,60}\b(?:acknowledged|credited|named|stated|retained|included)|\b(?:acknowledg|retain|includ|display)\w*\b.{0,40}\bcopyright\b/iu,
    example: "the copyright notice must be retained",
  },
  {
    condition: "hyperlink-original",
    language: "en",
    pattern: /\b(?:hyper-?)?link(?:s|ed|ing)?\b.{0,60}\b(?:to|back|here)\b|\blink ?backs?\b|\b(?:an? |active )(?:hyper-?)?link\b/iu,
    example: "with a hyperlink to the original article",
  },
  {
    condition: "hyperlink-original",
    language: "any",
    // lien vers (fr), enlace a (es), link para (pt), Link zum (de), активная ссылка, гиперссылка (ru), посилання на «…» (uk), aktif bağlantı (tr), رابط (ar)
    pattern: new RegExp(
      `${whole("lien (?:hypertexte )?(?:vers|actif)|(?:enlace|vínculo|hipervínculo|link)s? (?:al?|para|activo|à|ao|zum|zur|auf)|verlink(?:t|ung|en)|активн(?:ая|ой|ую|ые)(?: индексируем\\p{L}+)? (?:гипер)?ссылк[аиуой]+|гиперссылк[аиуой]+|enlac(?:es|e|ando|ar) (?:al?|con|hacia)|(?:auf|zum) (?:das |den )?original(?: \\p{L}+)? (?:verlinken|verlinkt|verweisen)|verlinken|обратн(?:ая|ой|ую) ссылк[аиу]|(?:активн|пряме|гіпер)\\p{L}* ?посилання|гіперпосилан\\p{L}+|aktif (?:link|bağlantı)|link ver\\p{L}*|bağlantı ver\\p{L}*")}|${arabic("(?:وضع |ذكر |إضافة )?رابط")}`,
      "iu",
    ),
    example: "con un enlace al original",
  },
  {
    condition: "unaltered",
    language: "en",
    pattern:
      /\b(?:unaltered|unedited|unmodified|unchanged|not (?:be )?(?:altered|edited|modified|changed)|(?:do not|don['’]t|may not|must not|cannot) (?:alter|edit|modify|change)|(?:left|kept|remains?) (?:unchanged|as it is)|without (?:any )?(?:alteration|changes?|modification|editing))/iu,
    example: "provided the text is not altered",
  },
  {
    condition: "unaltered",
    language: "any",
    // sans modification (fr), sin modificar (es), sem alterações (pt), unverändert (de), без изменений (ru), без змін (uk), değiştirilmeden (tr), دون تغيير (ar)
    pattern: new RegExp(
      `${whole("sans (?:aucune )?modifications?|sin (?:modificar|modificaciones|cambios|alterar|alteraciones)|sem (?:alterações|modificações|alterar)|unverändert|ohne (?:änderungen|veränderung\\p{L}*)|без (?:каких-либо )?изменений|в неизменном виде|без змін|değiştirilmeden|değişiklik yapılmadan|(?:ne pas|sans) (?:les? |la |y )?(?:modifier|altérer|changer)|no (?:lo|la|los|las|se) (?:modifi|alter|cambi)\\p{L}+|nichts (?:verändert|geändert|gekürzt)(?: wird)?|nicht (?:verändert|geändert)|não (?:o |a )?(?:alter|modifi)\\p{L}+")}|${arabic("(?:دون|بدون) (?:أي )?(?:تغيير|تعديل)|عدم (?:ال)?(?:تعديل|تغيير|تحريف)")}`,
      "iu",
    ),
    example: "sans modification",
  },
  {
    condition: "in-full",
    language: "en",
    pattern: /\b(?:in (?:full|its entirety|their entirety)|complete text)\b|\bwhole and unchanged\b/iu,
    example: "republished in full",
  },
  {
    condition: "in-full",
    language: "any",
    // dans son intégralité (fr), íntegramente (es), na íntegra (pt), vollständig (de), полностью (ru), повністю (uk), tam metin (tr), كاملا (ar)
    pattern: new RegExp(
      `${whole("(?:dans son|en) intégralité|intégralement|íntegramente|en su totalidad|na íntegra|integralmente|vollständig|ungekürzt|полностью|повністю|в полном объ[её]ме|tam metin|bütün(?:üyle)?")}|${arabic("كاملا")}`,
      "iu",
    ),
    example: "dans son intégralité",
  },
  { condition: "notify", language: "en", pattern: /\b(?:notify|inform|let) (?:us|the)\b/iu, example: "please notify us" },
  {
    condition: "notify",
    language: "any",
    // nous informer (fr), informarnos, avísenos (es), Belegexemplar (de), уведомить редакцию (ru), haber verin (tr)
    pattern: new RegExp(
      `${whole("nous (?:informer|prévenir|avertir|signaler)|inf[oó]rm(?:e|ar)nos|av[ií]s(?:e|ar)nos|avise-nos|belegexemplar|уведомить (?:нас|редакцию)|повідом(?:ити|те) (?:нас|редакцію)|(?:bize )?haber verin")}|${arabic("إبلاغنا|إعلامنا")}`,
      "iu",
    ),
    example: "Belegexemplar erbeten",
  },
];

/** Public licences by what names them, in text or address. `version` completes the name. Creative Commons is read by `CC_TERMS`. */
export const PUBLIC_LICENCES: readonly { readonly name: string; readonly pattern: RegExp; readonly example: string }[] = [
  {
    name: "CC0-1.0",
    pattern: /\bCC0\b|creativecommons\.org\/publicdomain\/zero/iu,
    example: "https://creativecommons.org/publicdomain/zero/1.0/",
  },
  {
    name: "public-domain",
    pattern: /creativecommons\.org\/publicdomain\/mark/iu,
    example: "https://creativecommons.org/publicdomain/mark/1.0/",
  },
  {
    name: "OGL-Canada",
    pattern: /open government licen[cs]e\s?[–—-]\s?canada(?:\s(?:version )?v?(?<version>\d\.\d))?/iu,
    example: "Open Government Licence – Canada",
  },
  {
    name: "OGL-UK",
    pattern:
      /open government licen[cs]e(?:\s(?:for public sector information\s)?v?(?<version>\d\.\d))?|nationalarchives\.gov\.uk\/doc\/open-government-licence\/version\/(?<whole>\d)/iu,
    example: "Open Government Licence v3.0",
  },
  {
    name: "etalab",
    pattern: /licence ouverte(?:\s?\/\s?open licence)?(?:\s(?:version )?v?(?<version>\d\.\d))?/iu,
    example: "Licence Ouverte 2.0",
  },
  {
    name: "DL-DE-BY",
    pattern: /datenlizenz deutschland\s?[–—-]\s?namensnennung(?:\s?[–—-]?\s?(?:version )?(?<version>\d\.\d))?/iu,
    example: "Datenlizenz Deutschland – Namensnennung – Version 2.0",
  },
  { name: "GFDL", pattern: /gnu free documentation licen[cs]e/iu, example: "GNU Free Documentation License" },
  {
    name: "public-domain",
    pattern:
      /\b(?:is|are|in|to|into) the public domain\b|\b(?:not|free of)(?: any)?(?: known)? (?:subject to |protected by )?copyright(?: protection)?(?: in)\b/iu,
    example: "This work is in the public domain.",
  },
];

/** The name of Creative Commons in text or address. */
export const CC_NAME = new RegExp(
  `creative ?commons|creativecommons\\.org/licen[cs]es/|(?<![\\p{L}])CC[\\s–-]BY|криэйтив коммонс|кріейтів коммонс|${arabic("المشاع الإبداعي|كرييتف كومنز|كريتيف كومنز")}`,
  "iu",
);

/** The terms of Creative Commons licences by the words of each language. */
export const CC_TERMS: readonly { readonly term: "BY" | "NC" | "SA" | "ND"; readonly pattern: RegExp; readonly example: string }[] = [
  {
    term: "BY",
    pattern: new RegExp(
      `${begun("(?<!(?:with|proper|full|appropriate|clear) )attribution(?! required)|paternité|atribución|reconocimiento|atribuição|attribuzione|namensnennung|с указанием авторства|атрибуция|із зазначенням авторства|зазначення авторства|atıf|alıntı")}|${arabic("(?:نسب المصنف|النسبة|نسب العمل)")}`,
      "iu",
    ),
    example: "Creative Commons Reconocimiento 4.0",
  },
  {
    term: "NC",
    pattern: new RegExp(
      `${begun("non-?\\s?commercial|pas d['’]utilisation commerciale|no-?\\s?comercial|não-?\\s?comercial|nãocomercial|nocomercial|nicht[\\s-]?kommerziell|keine kommerzielle|non commerciale|некоммерческ|некомерційн|gayri-?\\s?ticari|ticari olmayan")}|${arabic("غير (?:ال)?تجاري")}`,
      "iu",
    ),
    example: "Pas d’utilisation commerciale",
  },
  {
    term: "SA",
    pattern: new RegExp(
      `${begun("share-?\\s?alike|partage (?:dans les mêmes conditions|à l['’]identique)|compartir-?\\s?igual|compartirigual|compartilha-?\\s?igual|compartilhaigual|partilha nos mesmos termos|weitergabe unter gleichen|condividi allo stesso modo|на тех же условиях|с сохранением условий|поширення на тих самих|aynı-?\\s?lisansla|benzer paylaşım")}|${arabic("(?:ال)?(?:ترخيص بالمثل|مشاركة بالمثل)")}`,
      "iu",
    ),
    example: "CompartirIgual",
  },
  {
    term: "ND",
    pattern: new RegExp(
      `${begun("no-?\\s?deriv|noderiv|pas de modification|sin-?\\s?(?:obra)?\\s?deriv|sinderiv|sem-?\\s?deriva|semderiva|keine bearbeitung|non opere derivate|без производных|без похідних|türetilemez")}|${arabic("(?:منع الاشتقاق|بلا اشتقاق|لا اشتقاق)")}`,
      "iu",
    ),
    example: "Keine Bearbeitungen",
  },
];

/** Sentences that say whose views a text gives, or that nobody answers for it. */
export const DISCLAIMERS: readonly RegExp[] = [
  /\b(?:sole|solely|own) (?:responsibility|views?|opinions?)\b/iu,
  /\b(?:not|nor) (?:necessarily )?(?:reflect|represent|be responsible|responsible|liable)\b/iu,
  /\bresponsib(?:le|ility)\b/iu,
];
