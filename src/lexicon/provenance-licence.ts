import { arabic } from "./arabic.ts";
import { OWNER_WORDS, RESERVED_WORDS } from "./provenance-copyright.ts";
import type { ProvenanceLine } from "./provenance-line.ts";
import { ASKING_ELSEWHERE } from "./provenance-permission.ts";
import { REUSE_WORDS, type ReuseWords } from "./provenance-reuse.ts";
import { begun, whole } from "./whole-words.ts";

const REUSED =
  "(?:re-?publish(?:ed)?|re-?print(?:ed)?|re-?produced?|cross-?post(?:ed)?|copi?(?:y|ied)|shared?|re-?us(?:e|ed)|re-?post(?:ed)?|translated?|redistributed?|quoted?|syndicated?|re-?transmitted|broadcast|rewritten|published)";
const OUR_TEXT =
  "(?:(?:this|these|our|all(?: of)?(?: our| the)?)(?: [\\p{L}'’-]+){0,4} (?:articles?|stor(?:y|ies)|contents?|materials?|texts?|posts?|pieces?|reports?|works?|publications?|letters?|pages?|site|website|information|copy|dispatch(?:es)?|statements?|transcripts?|translations?)|(?:its|any|the)(?: [\\p{L}'’-]+){0,3} (?:articles?|contents?|materials?|texts?|pages?|site|website))";

/** Lines about who owns a text and what may be done with it. */
export const LICENCE_LINES: readonly ProvenanceLine[] = [
  {
    role: "copyright",
    language: "any",
    // "Copyright law would be suspended" and "Copyright Act" are news
    pattern:
      /^(?:(?:[Cc]opyright|COPYRIGHT)(?! (?:Law|Act|Bill|Office|Reform|Case|Infringement|Claim)s?\b)(?! &)\s?(?:(?:©|\([cC]\)|&copy;)\s?)?(?:[:,–-]\s?)?(?:(?:19|20)\d\d|by\s|for\s|notice|all\s|[\p{Lu}\p{Lo}«"“[]|$)|[^\p{L}\p{N}]{0,3}©|\([cC]\)\s?(?=\d{4}|\p{Lu}))/u,
    maxLength: 250,
    example: "Copyright © Lantern Post, Harbour Tribune, 2031",
  },
  {
    role: "copyright",
    language: "any",
    // a full notice may run on into terms
    pattern: /^[^\p{L}\p{N}]{0,3}(?:copyright\s?(?:©|\(c\))|(?:copyright|©|\(c\))[\s,–-]{0,3}(?:19|20)\d\d)/iu,
    maxLength: 1_500,
    example:
      "© 2031, lanternpost.example. This article is the property of Lantern Post and of those who wrote it. It was made for readers of the isles, who pay for it with their subscriptions, and it is kept in the archive of the paper, where every reader may look it up at any time of the day.",
  },
  {
    role: "copyright",
    language: "en",
    pattern:
      /^(?:\d{4}\s?(?:©|\(c\))|all rights reserved\b|.{2,100}\ball rights reserved\b|(?:[^.!?]|[.](?=[\p{L}\d])){2,100}\s?©\s?(?:19|20)\d\d)/iu,
    maxLength: 250,
    example: "2031 © Lantern Post. All rights reserved.",
  },
  {
    role: "copyright",
    language: "any",
    pattern: new RegExp(`^[^!?]{0,80}(?:${RESERVED_WORDS})`, "iu"),
    maxLength: 250,
    example: "Tous droits réservés © La Lanterne 2031",
  },
  {
    role: "copyright",
    language: "any",
    pattern: new RegExp(`^(?:${OWNER_WORDS})\\s?(?:©|\\(c\\)|[:–-]|(?:19|20)\\d\\d)`, "iu"),
    maxLength: 250,
    example: "Derechos de autor © El Faro de las Islas",
  },
  {
    role: "copyright",
    language: "ru",
    // Russian and Ukrainian: "Все права на материалы принадлежат", "Усі права на матеріали належать"
    pattern:
      /^(?:все права на (?:материал|текст|контент|публикац|сайт)[^.]{0,60} принадлежат|(?:усі|всі) права на (?:матеріал|текст|контент|публікац|сайт)[^.]{0,60} належать)/iu,
    maxLength: 250,
    example: "Все права на материалы сайта принадлежат «Маяку»",
  },
  {
    role: "disclaimer",
    language: "any",
    // Haftungsausschluss (de), Avertissement (fr), Descargo de responsabilidad (es), Отказ от ответственности (ru), Sorumluluk reddi, Yasal uyarı (tr), إخلاء مسؤولية (ar)
    pattern: new RegExp(
      `^(?:(?:legal )?disclaimer(?![\\p{L}])(?=.{6})|haftungsausschluss\\s?[:.–-]|(?:avertissement|clause de non-responsabilité)\\s?[:–-]|(?:descargo|exención|isenção) de responsabil|(?:отказ от ответственности|відмова від відповідальності)|sorumluluk reddi|${arabic("إخلاء (?:ال)?مسؤولية|إخلاء طرف")})`,
      "iu",
    ),
    maxLength: 4_000,
    example: "Disclaimer: The contents of this article are of sole responsibility of the author.",
  },
  {
    role: "disclaimer",
    language: "en",
    pattern:
      /^.{0,120}\b(?:(?:views|opinions)(?: and opinions)?(?: expressed| presented| contained)?|contents?)\b.{0,120}\b(?:do(?:es)? not (?:necessarily )?(?:reflect|represent)|(?:are|is)(?: those)?(?: solely| of)?(?: the)? (?:sole )?(?:responsibility )?of the (?:author|writer)|(?:are|is) (?:solely )?(?:his|her|their|the author['’]s) own|(?:belongs?|reflects?|represents?)(?: only| solely)?(?: to)? (?:its|their|the|his|her|those of) (?:own )?(?:author|writer))/iu,
    maxLength: 900,
    example: "The views expressed in this article do not necessarily reflect those of Lantern Post.",
  },
  {
    role: "disclaimer",
    language: "en",
    pattern:
      /^.{0,60}\b(?:authors?|writers?|contributors?) (?:(?:is|are) (?:solely|alone|entirely|fully)? ?responsible|(?:alone )?bears? (?:sole |full )?responsibility) for\b.{0,100}\b(?:views?|opinions?|contents?|article|text|statements?|facts)\b/iu,
    maxLength: 400,
    example: "The author is solely responsible for the views in this text.",
  },
  {
    role: "disclaimer",
    language: "en",
    pattern:
      /^.{0,80}\b(?:does|do) not (?:necessarily )?(?:endorse|share|agree with|support|subscribe to) (?:all )?(?:of )?(?:the )?(?:views?|opinions?|positions?|statements?)\b.{0,80}\b(?:authors?|writers?|contributors?|guests?|columnists?|here|article)\b/iu,
    maxLength: 300,
    example: "Lantern Post does not endorse the views of its guest writers.",
  },
  {
    role: "disclaimer",
    language: "en",
    pattern:
      /^(?:all |the |any )?(?:views?|opinions?)(?: and (?:views?|opinions?))?(?: expressed| presented| stated)?(?: (?:here|herein|in (?:this|the) \p{L}+))? (?:is|are) (?:those |that |solely |only )*(?:of|the) /iu,
    maxLength: 300,
    example: "The opinions expressed here are those of the contributors.",
  },
  {
    role: "disclaimer",
    language: "en",
    // "The rebels are not responsible for the attack" is news
    pattern:
      /^.{0,100}\b(?:is|are|be|accepts?|assumes?|bears?|takes?) (?:not |no )(?:be )?(?:(?:held )?responsible|responsibility|liable|liability) (?:for|or)\b.{0,80}\b(?:contents?|opinions?|views|accuracy|errors?|inaccura\w+|omissions?|statements?|contributors|comments|(?:external|third[- ]party|linked) \w+|use of)\b/iu,
    maxLength: 500,
    example: "Skerry Online is not responsible for the opinions of its contributors.",
  },
  {
    role: "disclaimer",
    language: "fr",
    pattern: new RegExp(
      `^.{0,100}${whole("opinions?|points? de vue|propos|idées|analyses|contenus?|articles?|textes?|contributions?|tribunes?|commentaires")}.{0,120}${whole("n['’]engag(?:ent|e)(?: en rien)? (?:que|pas)|ne (?:reflètent|reflète|représentent|représente) pas|sont (?:ceux|celles) de (?:l['’]auteur|leurs? auteurs?)|(?:opinions?|points? de vue) de (?:son|leurs?|l['’])\\s?auteurs? et non|n['’]engage que (?:son|l['’])\\s?auteur|relèvent de la (?:seule )?responsabilité")}`,
      "iu",
    ),
    maxLength: 600,
    example: "Les propos tenus dans cette tribune n’engagent que leur auteur.",
  },
  {
    role: "disclaimer",
    language: "es",
    pattern: new RegExp(
      `^.{0,100}${whole("opiniones|opinión|puntos de vista|contenidos?|ideas|artículos?|columnas?|comentarios")}.{0,120}${whole("son (?:de )?(?:(?:la )?(?:exclusiva|entera|única) )?responsabilidad|es (?:de )?(?:exclusiva )?responsabilidad|responsabilidad exclusiva|no (?:reflejan|refleja|representan|representa)(?: necesariamente)?|no comprometen")}`,
      "iu",
    ),
    maxLength: 600,
    example: "Las opiniones de esta columna no reflejan necesariamente las de La Linterna.",
  },
  {
    role: "disclaimer",
    language: "pt",
    pattern: new RegExp(
      `^.{0,100}${whole("opiniões|opinião|pontos de vista|conteúdos?|artigos?|textos?|colunas?")}.{0,120}${whole("(?:são|é) de (?:inteira |exclusiva |total )?responsabilidade|não (?:refletem|reflete|representam|representa)|responsabilidade exclusiva")}`,
      "iu",
    ),
    maxLength: 600,
    example: "Os artigos assinados são de inteira responsabilidade de seus autores.",
  },
  {
    role: "disclaimer",
    language: "de",
    pattern: new RegExp(
      `^(?:für (?:den|die) inhalte?.{0,80}(?:verantwortlich|verantwortung|haftung)|(?:die )?(?:verantwortung|haftung) für (?:den|die) inhalte?|.{0,100}${begun("meinung|ansicht|standpunkt|auffassung|beitr[aä]g|gastbeitr")}.{0,140}${whole("(?:geben|gibt|spiegeln|spiegelt|entsprechen|entspricht)(?: nicht| \\p{L}+){0,4} nicht|nicht (?:unbedingt|notwendigerweise|zwingend|immer)|(?:gibt|spiegelt|spiegeln) die (?:meinung|ansicht)(?:en)? (?:der|des|ihrer) autor\\p{L}*|geben die (?:meinung|ansicht)(?:en)? (?:der|des|ihrer) autor\\p{L}*")}.{0,100}${begun("redaktion|herausgeber|verlag|ansicht|meinung|wieder|wider")})`,
      "iu",
    ),
    maxLength: 600,
    example: "Gastbeiträge geben nicht unbedingt die Meinung der Redaktion wieder.",
  },
  {
    role: "disclaimer",
    language: "ru",
    pattern: new RegExp(
      `^.{0,100}(?:${whole("мнени[ея]|позици[яи]|точк[аи] зрения|взгляды")}.{0,100}${whole("(?:может|могут) не (?:совпадать|отражать|соответствовать)|не (?:обязательно |всегда )?(?:совпадает|совпадают|отражает|отражают)")}|${whole("ответственность за (?:содержание|достоверность|точность)")}.{0,60}${whole("нес[её]т|несут")}|${whole("редакция")}.{0,40}${whole("не нес[её]т ответственности|может не разделять|не разделяет")})`,
      "iu",
    ),
    maxLength: 500,
    example: "Редакция может не разделять мнение автора.",
  },
  {
    role: "disclaimer",
    language: "uk",
    pattern: new RegExp(
      `^.{0,100}(?:${whole("думк[аи]|позиці[яї]|точк[аи] зору|погляди")}.{0,100}${whole("(?:може|можуть) не (?:збігатися|співпадати|відображати|відповідати)|не (?:обов['’]язково |завжди )?(?:збігається|збігаються|відображає|відображають)")}|${whole("редакція")}.{0,40}${whole("не несе відповідальності|може не поділяти|не поділяє")})`,
      "iu",
    ),
    maxLength: 500,
    example: "Редакція може не поділяти думку автора.",
  },
  {
    role: "disclaimer",
    language: "tr",
    pattern: new RegExp(
      `^.{0,100}${begun("görüş|fikir|düşünce|yazılar|sorumlulu")}.{0,120}${whole("yansıtma(?:z|yabilir|maktadır)|yansıtmayabilir|(?:yaza(?:ra|rlarına|rına|rlara)|yazarın(?:a)?|sahiplerine|sahibine|kendilerine|kendisine) aittir|bağlamaz")}`,
      "iu",
    ),
    maxLength: 500,
    example: "Köşe yazılarındaki görüşler yazarlarına aittir.",
  },
  {
    role: "disclaimer",
    language: "ar",
    pattern: new RegExp(
      `^.{0,80}${begun(arabic("(?:الآراء|المقال(?:ات)?|الأفكار|وجهات النظر|ما ورد|المواد|التعليقات)"))}.{0,100}(?:${arabic("(?:لا تعبر|لا يعبر|لا تعكس|لا يعكس|لا تمثل|لا يمثل|ليست بالضرورة)")}|${arabic("(?:ت|ي)عبر (?:فقط )?عن (?:رأي|آراء|وجهة نظر) (?:كاتب|أصحاب|صاحب|الكاتب|كتاب)")}|${arabic("لا (?:يتحمل|تتحمل)")}.{0,30}${arabic("مسؤولية")})`,
      "u",
    ),
    maxLength: 500,
    example: "المقالات المنشورة لا تعكس بالضرورة رأي المنارة",
  },
  {
    role: "licence",
    language: "any",
    // Licence (en, fr), Lizenz (de), Licencia (es), Licença (pt), Лицензия (ru), Ліцензія (uk), Lisans (tr), الترخيص (ar)
    pattern: new RegExp(
      `^(?:licen[cs]e|lizenz|licencia|licença|лицензия|ліцензія|lisans|${arabic("(?:ال)?(?:ترخيص|رخصة)")})\\s?[:：]\\s?\\S`,
      "iu",
    ),
    maxLength: 200,
    example: "Licence: CC BY 4.0",
  },
  {
    role: "licence",
    language: "en",
    pattern:
      /^(?!(?:header |cover |featured |main |top )?(?:photos?|images?|pictures?|illustrations?|credits?|foto|crédito)\b).{0,200}\b(?:creative commons|open government licen[cs]e|CC[ -]BY\b|CC0)|^(?:this|the|all|our|text|content|except)\b.{0,80}\blicen[cs]ed under\b/iu,
    maxLength: 600,
    example: "This work is licensed under a Creative Commons Attribution 4.0 International License.",
  },
  {
    role: "licence",
    language: "any",
    // the name of the licence in other scripts: "المشاع الإبداعي", "Криэйтив Коммонс"; "Licence Ouverte", "Datenlizenz Deutschland"
    pattern: new RegExp(
      `^.{0,160}(?:${whole("licence ouverte|datenlizenz deutschland|криэйтив коммонс|кріейтів коммонс|gnu free documentation licen[cs]e")}|${arabic("(?:المشاع الإبداعي|المشاع الابداعي|كرييتف كومنز|كريتيف كومنز)")})`,
      "iu",
    ),
    maxLength: 500,
    example: "Datenlizenz Deutschland – Namensnennung – Version 2.0",
  },
  {
    role: "licence",
    language: "en",
    pattern:
      /^.{0,120}\b(?:(?:is|are|as|works?|released|dedicated|placed)(?: all)?(?: in| to| into) the public domain|(?:not|is not|are not) (?:subject to|protected by) copyright|free of (?:any )?(?:known )?copyright)\b/iu,
    maxLength: 400,
    example: "This text is a work of the Isles Government and is in the public domain.",
  },
  {
    role: "licence",
    language: "en",
    pattern: new RegExp(
      `^.{0,200}${whole(`(?:grants?|gives?)(?: (?:you|readers|anyone|its readers|everyone))?(?: the| a| full| free)? (?:right|permission|licen[cs]e)(?: (?:to|for) [^.]{0,60}?${REUSED}|s? to ${REUSED})|permission (?:is|was) (?:hereby )?(?:granted|given)[^.]{0,80} (?:to|for) (?:[\\p{L}, ]{0,60} )?(?:${REUSED}|re-?publication|reproduction|re-?printing)|(?:permits?|allows?|authori[sz]es?) (?:you|readers?|anyone|others|websites?|the media) to ${REUSED}`)}`,
      "iu",
    ),
    maxLength: 1_500,
    example: "Lantern Post grants permission to cross-post its articles as long as the source is acknowledged.",
  },
  {
    role: "licence",
    language: "en",
    pattern: new RegExp(
      `^.{0,160}${whole(`(?:(?:you|readers?|anyone|everyone|others|all|websites?|media(?: outlets)?|outlets|publishers|news organi[sz]ations) (?:may|can|are (?:free|welcome|allowed|permitted)|is (?:free|welcome|allowed|permitted))(?: to)?|feel free to|please feel free to)(?: [\\p{L},]+){0,4} ${REUSED}(?: [\\p{L},]+){0,5} ${OUR_TEXT}`)}`,
      "iu",
    ),
    maxLength: 1_500,
    example: "Readers may copy and share this article for non-commercial purposes provided that it carries our name.",
  },
  {
    role: "licence",
    language: "en",
    pattern: new RegExp(
      `^(?:(?:this|the) (?:document|article|text|work|material|page|content|site) (?:is|are) (?:subject to|protected by) copyright|.{0,240}?(?<![\\p{L}])no part (?:of (?:this|these|our|the) [^.]{1,60} )?(?:may|can|must) be ${REUSED}(?![\\p{L}]))`,
      "iu",
    ),
    maxLength: 900,
    example: "This text is subject to copyright. Apart from private study, no part may be reproduced.",
  },
  {
    role: "licence",
    language: "en",
    pattern: new RegExp(
      `^(?:.{0,160}?[.:;–-] |(?:©|copyright)[^.]{0,80} )?(?:${OUR_TEXT}|no part of ${OUR_TEXT}|no part|contents?|articles?|texts?|materials?|stories)(?:,? [\\p{L}\\p{N}'’.,&()-]+){0,12}? (?:may|must|can|could|should|shall)(?: ?not| only)?(?: be)?(?: freely| also| otherwise)? ${REUSED}(?![\\p{L}])(?!.{0,60} (?:until|before|said|told))`,
      "iu",
    ),
    maxLength: 2_500,
    example: "This material may not be published, broadcast, rewritten or redistributed.",
  },
  {
    role: "licence",
    language: "en",
    pattern:
      /^(?:(?:any|all|commercial|unauthori[sz]ed|the|full|partial) )*(?:reproduction|re-?publication|re-?printing|re-?distribution|re-?transmission|cross-?posting|copying|re-?use|duplication|(?<=unauthori[sz]ed )(?:distribution|transmission|use)|(?:distribution|transmission|use)(?= of (?:this|these|our|the|any|all)? ?(?:articles?|texts?|contents?|materials?|site|information)))\b(?!.{0,200}\b(?:said|told|says)\b).{0,160}\b(?:(?:is|are) (?:strictly |expressly |hereby )?(?:prohibited|forbidden|not (?:permitted|allowed)|permitted|allowed|welcome|encouraged|free|authori[sz]ed)|without (?:[\p{L}]+ ){0,4}(?:permission|consent)|requires? (?:[\p{L}]+ ){0,3}permission|prohibited)\b/iu,
    maxLength: 600,
    example: "Reproduction in whole or in part without written permission is prohibited.",
  },
  {
    role: "licence",
    language: "en",
    pattern:
      /^.{0,200}\b(?:(?:copyrighted|protected) (?:material|property|content)|protected by copyright|permission (?:must be obtained|of the copyright)|no need to ask|(?:under|rules? of|constitutes?|as|section 107|claim) (?:the )?["“]?fair (?:use|dealing)|fair (?:use|dealing)["”]? (?:notice|doctrine|act|rules|provisions|policy|under))\b/iu,
    maxLength: 2_500,
    example: "We offer this copyrighted material under the rules of fair use.",
  },
  {
    role: "licence",
    language: "en",
    pattern:
      /^(?:for|to|if you (?:want|wish|would like) to) (?:(?:the|request|obtain|get|buy|enquire about|seek) )?(?:permissions?|publication|re-?publication|reproduction|reprints?|re-?publish|re-?print|reproduce|cross-?post|licens(?:e|ing)|syndicat(?:e|ion))\b(?=.{0,300}(?:@|https?:|\bplease\b|\brights\b|\blicensing\b|\bcontact (?:us|the editors?|our)\b|\bwrite to us\b|\bour (?:articles|content|stories|material)\b))(?=.{0,300}\b(?:contact|write|e-?mail|ask|request|apply|visit|click|see|go to))/iu,
    maxLength: 600,
    example: "For publication in print or on commercial sites, contact: rights@lantern.example",
  },
  {
    role: "licence",
    language: "en",
    pattern: /^(?:not for|no) commercial (?:use|reproduction|re-?publication)\b/iu,
    maxLength: 300,
    example: "Not for commercial use. For other uses please contact the editors.",
  },
  {
    role: "licence",
    language: "en",
    pattern:
      /^(?:(?:you can |want to |how to )?(?:re-?publish|re-?print|re-?post|steal) (?:this|our|these) (?:article|story|stories|articles|content|work|piece|post)s?\b.{0,200}|re-?use (?:this|our) (?:content|article|work)\b.{0,80})$/iu,
    maxLength: 300,
    example: "Republish our articles for free, online or in print",
  },
  {
    role: "licence",
    language: "any",
    pattern: new RegExp(ASKING_ELSEWHERE, "iu"),
    maxLength: 400,
    example: "Pour toute reproduction, écrivez à droits@lanterne.example",
  },
  ...REUSE_WORDS.map(reuseLine),
  {
    role: "contact",
    language: "en",
    pattern:
      /^(?:for )?(?:media|press)(?: (?:inquiries|enquiries|contacts?|office|requests|queries|information))\s?[:–-]?\s?(?:please |contact|e-?mail|call|write|[\w.+-]+@|\+?\d)|^(?:media|press|newsroom|news ?desk|editors?|editorial office|tips|tip line|tel(?:ephone)?|phone|fax|e-?mail)\s?[:：]\s?\S{0,60}(?:@|\+?\d[\d ()-]{5,})|^(?:for (?:further|more) information(?=.{0,120}(?:@|:|contact|visit|call|e-?mail|please))|for (?:media|press) (?:inquiries|enquiries)|media contacts?|press contacts?|contacts?:|contact us\b|contact the (?:author|editor|reporter|newsroom))/iu,
    maxLength: 400,
    example: "For media inquiries: press@lantern.example",
  },
  {
    role: "contact",
    language: "any",
    // Contact presse (fr), Pressekontakt (de), Contacto de prensa (es), Contato (pt), Контакты (ru), İletişim (tr), للتواصل (ar)
    pattern: new RegExp(
      `^(?:contacts?(?: presse)?|service de presse|pressekontakt|kontakt|ansprechpartner(?:in)?|contacto(?: de prensa)?|redacción|prensa|contato|assessoria de imprensa|redação|контакты?(?: для прессы)?|пресс-служба|редакция|телефон|эл\\. почта|контакти|редакція|[iİ]letişim|basın iletişim|e-posta|telefon|${arabic("(?:للتواصل|للاتصال|التواصل|الاتصال|البريد الإلكتروني|هاتف|بريد إلكتروني)(?: معنا| بنا)?")})\\s?[:：–-]\\s?.{0,80}(?:@|\\+?\\d[\\d ()-]{5,}|https?:)`,
      "iu",
    ),
    maxLength: 300,
    example: "Contact presse : presse@lanterne.example",
  },
];

/** A line that names an act of reuse, a verdict on it and a text; a few words such as "Reproduction interdite" need no text. The act is looked for first: most lines name none. */
function reuseLine({ language, act, allowed, refused, asked, text, said, examples }: ReuseWords): ProvenanceLine {
  const within = (words: string): string => `(?=.{0,420}?(?:${words}))`;
  return {
    role: "licence",
    language,
    pattern: new RegExp(
      `^${within(act)}${within(`${allowed}|${refused}|${asked}`)}(?:${within(text)}|(?=.{0,34}$))(?!.{0,420}?(?:${said}))`,
      "iu",
    ),
    maxLength: 420,
    example: examples.asked,
  };
}
