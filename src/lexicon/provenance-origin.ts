import type { Credit } from "../model/report.ts";
import { arabic } from "./arabic.ts";
import type { ProvenanceLine } from "./provenance-line.ts";

/** A sentence by which a page says where it took the text from. */
export interface OriginLine extends ProvenanceLine {
  readonly role: "origin";
  /** Set for a line that credits a party and says no more: "Source: Harbour Tribune". */
  readonly credit?: Credit["kind"] | undefined;
}

const TEXT =
  "(?:article|story|report|piece|post|analysis|essay|text|interview|dispatch|column|commentary|op-ed|statement|translation|version|item|content|transcript)";
const MADE = "(?:published|appeared|posted|printed|released|broadcast|aired|issued|carried|run|ran)";
const TAKEN = "(?:re-?published|re-?printed|re-?posted|reproduced|cross-?posted|syndicated|shared|taken|adapted|excerpted|translated)";

/** "Cet article a été", "Texte", "Publication" */
const TEXTE =
  "(?:(?:cet? |cette |le présent |l['’])?(?:article|texte|reportage|analyse|entretien|billet|tribune|version|dépêche|publication|traduction)(?: (?:a|avait|est|fut)(?: (?:d['’]abord|initialement|originellement))?(?: été)?)? )?";
/** "Este artículo fue" */
const TEXTO =
  "(?:(?:est[ea] |[oa] |el |la )?(?:artículo|texto|nota|reportaje|análisis|entrevista|columna|crónica|artigo|matéria|reportagem|análise|coluna|post)(?: (?:fue|ha sido|se|foi|é|é uma))?(?: d[eo] [^.,]{1,60})? )?";
/** "Dieser Beitrag" */
const BEITRAG = "(?:dieser|der|dieses|diese|die) (?:artikel|beitrag|text|kommentar|interview|reportage|analyse|bericht)";
/** "Эта статья", "Материал был" */
const STATJA =
  "(?:(?:эт[аои]т? |данн(?:ая|ый|ое) |настоящ(?:ая|ий) )?(?:стать[яи]|материал|текст|публикация|интервью|репортаж|заметка|колонка)(?: был[аои]?)? )";
/** "Ця стаття", "Матеріал було" */
const STATTJA = "(?:(?:ц[яей]й? )?(?:стаття|матеріал|текст|публікація|інтерв['’]ю|репортаж)(?: бул[аоо]| був)? )";
const MAQALA = arabic("(?:المقال|المقالة|التقرير|النص|الخبر|الحوار|التحقيق|المادة)");
/** "Bu makale" */
const MAKALE = "[Bb]u (?:makale|haber|yazı|metin|röportaj|analiz|söyleşi|içerik|çeviri)(?:nin|n[ıi]n)?";

/**
 * Sentences by which a page says that it took the text from elsewhere. `outlet` begins with the name; `cleanParty` cuts the
 * rest off. A text is named ("this article") or nothing: "The statement was first published by the ministry" is news.
 */
export const ORIGIN_STATEMENTS: readonly OriginLine[] = [
  {
    role: "origin",
    language: "en",
    pattern: new RegExp(
      `^(?:the )?(?:original|primary) (?:source|publisher) (?:of|for) (?:this|the|our) ${TEXT} (?:is|was)\\s?:?\\s(?<outlet>.+)`,
      "iu",
    ),
    maxLength: 400,
    example: "The original source of this article is Lantern Post",
  },
  {
    role: "origin",
    language: "en",
    pattern: new RegExp(
      `^(?:(?:an? (?:[\\p{L}]+ ){0,2}(?:version|form) of )?(?:this|the following|the above) (?:[\\p{L}]+ )?${TEXT}(?: by [^.,]{2,60})?,? |(?:this|the (?:entire |whole )?${TEXT})(?: ${TEXT})? is an? (?:[\\p{L}-]+ ){0,2}(?:version|translation|extract|excerpt) (?:of|from) an? (?:[\\p{L}]+ )?${TEXT} (?:(?:that |which )(?:\\p{Lu}[^.,]{1,40} )?)?|${TEXT} |the (?:article|story|piece|post|essay|op-ed|column) )?(?:(?:was|is|has been|had been|has) )?(?:originally|first|previously|initially) ${MADE} (?:in \\p{Lu}\\p{L}+ )?(?:by|on|in|at|with|via|as part of)\\s(?<outlet>.+)`,
      "iu",
    ),
    maxLength: 400,
    example: "This article was originally published by the Harbour Tribune on 4 August 2031.",
  },
  {
    role: "origin",
    language: "en",
    pattern: new RegExp(
      `^(?:an? (?:earlier |longer )?version of )?(?:this|the following) ${TEXT}(?: by [^.,]{2,60})?,? (?:${MADE} first|appeared first|comes to us|is courtesy|comes courtesy) (?:by|on|in|at|from|of)\\s(?<outlet>.+)`,
      "iu",
    ),
    maxLength: 400,
    example: "This story comes to us from Radio Skerry.",
  },
  {
    role: "origin",
    language: "en",
    pattern: new RegExp(
      `^(?!translated from[^.]{0,40} by )(?:(?:this|the following) ${TEXT} (?:is|was|has been) )?${TAKEN}(?: here| in full| in part)?(?: (?:with|by) (?:the )?(?:kind |express |written |full )?permission (?:from|of|by)| from| courtesy of)\\s(?<outlet>.+)`,
      "iu",
    ),
    maxLength: 400,
    example: "This article is republished from The Skerry Review under a Creative Commons license.",
  },
  {
    role: "origin",
    language: "en",
    pattern: new RegExp(
      `^an? (?:earlier|shorter|longer|previous|slightly different|abridged|edited) (?:version|form) of (?:this|the following) ${TEXT} (?:was|has been) ${MADE} (?:by|on|in|at)\\s(?<outlet>.+)`,
      "iu",
    ),
    maxLength: 300,
    example: "A shorter version of this piece was published in The Skerry Review.",
  },
  {
    role: "origin",
    language: "en",
    pattern: new RegExp(
      `^(?:this|the following) ${TEXT} (?:was|is|comes) (?:produced|written|reported|created|provided|supplied|made available|distributed|brought to you)? ?(?:by|for|from)\\s(?<outlet>\\p{Lu}[^.]{1,80}?)(?:,? and (?:is |was )?| ?[–—-] ?|\\. )(?:it )?(?:is |was )?(?:re-?published|re-?printed|cross-?posted|shared|used|reproduced)(?![\\p{L}])`,
      "iu",
    ),
    maxLength: 300,
    example: "This story was produced by Radio Skerry and is republished with permission.",
  },
  {
    role: "origin",
    language: "en",
    pattern: new RegExp(
      `^(?<outlet>\\p{Lu}[^.:;]{1,60}?) (?:first|originally) (?:published|posted|ran|aired|broadcast|carried) this ${TEXT}(?![\\p{L}])`,
      "u",
    ),
    maxLength: 300,
    example: "Radio Skerry first aired this report on 3 May 2031.",
  },
  {
    role: "origin",
    language: "en",
    pattern: /^the post .{3,200} (?:appeared first on|first appeared on)\s(?<outlet>.+)/iu,
    maxLength: 400,
    example: "The post Ferry Strike Ends appeared first on Lantern Post.",
  },
  {
    role: "origin",
    language: "fr",
    pattern: new RegExp(
      `^${TEXTE}(?:(?:d['’]abord|initialement|originellement|à l['’]origine|précédemment) (?:été )?(?:publiée?|parue?|diffusée?)|(?:publiée?|parue?|diffusée?) (?:initialement|d['’]abord|originellement|à l['’]origine|pour la première fois))(?: le [^,]{4,30})?(?: en \\p{Ll}{5,12})? (?:par|dans|sur|en|chez)\\s(?<outlet>.+)`,
      "iu",
    ),
    maxLength: 400,
    example: "Cet article a d’abord été publié par Le Phare des Îles le 4 août 2031.",
  },
  {
    role: "origin",
    language: "any",
    // a text that says of itself where it stood, without "first": "Cet article est paru dans", "Este artículo se publicó en", "Dieser Artikel erschien am …  in", "Цей матеріал вийшов у"
    pattern: new RegExp(
      `^(?:(?:this|the following) ${TEXT} (?:was (?:published|printed)|appeared|ran) (?:in|on|by)(?: the)?|(?:cet|ce|cette) (?:article|texte|reportage|entretien|tribune|analyse|billet) (?:est parue?|a été publiée?|a paru) (?:dans|sur|par|chez)|(?:este|esta) (?:artículo|texto|nota|reportaje|entrevista|crónica) (?:fue publicad[oa]|se publicó|apareció|ha sido publicad[oa]) (?:en|por)|${BEITRAG} erschien (?:in|im|bei|auf)(?: der| dem)?)\\s(?<outlet>(?!.{0,60}(?<!\\p{L})(?:issue|edition|numéro|édition|número|edición|ausgabe|series|section|category|rubrique|sección|serie|série)(?!\\p{L})).+)`,
      "iu",
    ),
    maxLength: 200,
    example: "Cet article est paru dans Le Phare des Îles le 4 août 2031.",
  },
  {
    role: "origin",
    language: "fr",
    pattern: new RegExp(
      `^${TEXTE}(?:(?:repris|repri[st]e|republiée?|reproduite?|extraite?|tirée?)(?: ici)?(?: avec l['’](?:aimable )?(?:autorisation|accord)(?: écrite?)?)?|publiée?(?: ici)? avec l['’](?:aimable )?(?:autorisation|accord)) (?:de |d['’]|du |des |depuis |à partir de )(?<outlet>.+)`,
      "iu",
    ),
    maxLength: 300,
    example: "Article repris du site Radio Récif avec l’aimable autorisation de l’auteur.",
  },
  {
    role: "origin",
    language: "fr",
    pattern:
      /^(?:première (?:publication|parution)|publication (?:originale|initiale)|article (?:original|initial))(?:\s?[:：]\s|\s(?:dans|sur|par|de)\s)(?<outlet>.+)/iu,
    maxLength: 300,
    example: "Première publication : Le Phare des Îles, 4 août 2031",
  },
  {
    role: "origin",
    language: "fr",
    pattern: /^l['’]article .{3,200} est apparu en premier sur\s(?<outlet>.+)/iu,
    maxLength: 400,
    example: "L’article Fin de la grève des bacs est apparu en premier sur La Lanterne.",
  },
  {
    role: "origin",
    language: "de",
    pattern: new RegExp(
      `^(?:${BEITRAG} )?(?:.{3,120} )?(?:(?:erschien|ist)(?: am [^,]{4,30})? (?:zuerst|ursprünglich|erstmals)|(?:wurde|ist)(?: am [^,]{4,30})? (?:zuerst|ursprünglich|erstmals)|(?:zuerst|ursprünglich|erstmals) (?:erschienen|veröffentlicht|publiziert)|(?:zuerst|ursprünglich|erstmals)(?= (?:in|im|bei|auf|von|vom|am) .{2,80} (?:erschienen|veröffentlicht)))(?: am [^,]{4,30})? (?:in|im|bei|auf|von|vom|beim)(?: der| dem)?\\s?:?\\s(?<outlet>.+)`,
      "iu",
    ),
    maxLength: 300,
    example: "Dieser Beitrag erschien zuerst im Inselboten.",
  },
  {
    role: "origin",
    language: "de",
    pattern: new RegExp(
      `^(?:${BEITRAG} (?:ist|wurde) )?(?:(?:mit (?:freundlicher )?genehmigung )?(?:übernommen|nachgedruckt)|(?:nachdruck|übernahme) mit (?:freundlicher )?genehmigung) (?:von|vom|aus|der|des)(?: der| dem)?\\s(?<outlet>\\p{Lu}.+)`,
      "iu",
    ),
    maxLength: 300,
    example: "Übernommen von Radio Skerry mit freundlicher Genehmigung",
  },
  {
    role: "origin",
    language: "de",
    pattern: new RegExp(
      `^(?:(?:erstveröffentlichung|ersterscheinung|erstmals veröffentlicht|zuerst erschienen)\\s?:\\s|${BEITRAG} (?:ist|wurde|erscheint) (?:hier )?mit (?:freundlicher )?genehmigung (?:von|vom|des|der)\\s)(?<outlet>.+)`,
      "iu",
    ),
    maxLength: 250,
    example: "Erstveröffentlichung: Inselbote, 4. August 2031",
  },
  {
    role: "origin",
    language: "es",
    // Spanish and Portuguese: "publicado originalmente en", "publicado originalmente em"
    pattern: new RegExp(
      `^${TEXTO}(?:(?:publicad[oa]|aparecid[oa]|publicó|apareció|apareceu|saiu) (?:originalmente|originariamente|por primera vez|primero|pela primeira vez|primeiro)|originalmente (?:publicad[oa]|publicó))(?: el [^,]{4,30})?(?: (?:en|em) \\p{Ll}{5,12})? (?:en|por|em|no|na|pel[oa])\\s(?<outlet>.+)`,
      "iu",
    ),
    maxLength: 400,
    example: "Este artículo fue publicado originalmente en El Faro de las Islas.",
  },
  {
    role: "origin",
    language: "es",
    // Spanish and Portuguese: "republicado con permiso de", "reproduzido com autorização de"
    pattern: new RegExp(
      `^${TEXTO}(?:(?:republicad[oa]|reproducid[oa]|reproduzid[oa]|tomad[oa]|retirad[oa]|extraíd[oa])(?: (?:con|com) (?:(?:el|a) )?(?:permiso|autorización|permissão|autorização))?) (?:desde |a partir de |de |del |d[ao] )(?<outlet>.+)`,
      "iu",
    ),
    maxLength: 300,
    example: "Republicado con permiso de Radio Arrecife",
  },
  {
    role: "origin",
    language: "es",
    pattern:
      /^(?:(?:la entrada|el cargo|o post|o conteúdo) .{3,200} (?:se publicó primero|apareció primero|apareceu primeiro) (?:en|em|no|na)|(?:artículo|texto|nota|artigo) original(?: (?:en|de|publicado en|em|publicado em)|\s?:))\s(?<outlet>.+)/iu,
    maxLength: 400,
    example: "La entrada Fin de la huelga se publicó primero en La Linterna.",
  },
  {
    role: "origin",
    language: "it",
    pattern:
      /^(?:quest(?:o|['’])\s?(?:articolo|testo) (?:è stato |è )?)?(?:pubblicato|apparso) (?:originariamente|originalmente|per la prima volta|in origine) (?:su|in|da)\s(?<outlet>.+)/iu,
    maxLength: 400,
    example: "Pubblicato originariamente su La Lanterna",
  },
  {
    role: "origin",
    language: "it",
    pattern: /^l['’]articolo .{3,200} proviene da\s(?<outlet>.+)/iu,
    maxLength: 400,
    example: "L’articolo Fine dello sciopero proviene da La Lanterna.",
  },
  {
    role: "origin",
    language: "pl",
    pattern:
      /^(?:artykuł .{3,200} pochodzi z serwisu|(?:tekst|artykuł) (?:ukazał się|został) (?:pierwotnie|po raz pierwszy) (?:opublikowany )?(?:w|na))\s(?<outlet>.+)/iu,
    maxLength: 400,
    example: "Artykuł Koniec strajku pochodzi z serwisu Latarnia.",
  },
  {
    role: "origin",
    language: "ru",
    pattern: new RegExp(
      `^${STATJA}?(?:впервые|первоначально|изначально) (?:(?:стать[яи]|материал|текст) )?(?:был[аои]? )?(?:опубликован[аоы]?|вышл?[аои]?|напечатан[аоы]?)(?: \\d[^,]{4,30})? (?:в|на|у|изданием|порталом|агентством|газетой)\\s(?<outlet>.+)`,
      "iu",
    ),
    maxLength: 400,
    example: "Впервые опубликовано в «Вестнике островов»",
  },
  {
    role: "origin",
    language: "ru",
    // Russian and Ukrainian: "Статья опубликована в газете «Маяк»", "Цей матеріал вперше опублікував «Ліхтар»"
    pattern: new RegExp(
      `^(?:${STATJA}|${STATTJA}|(?=опубликовано|опубліковано))(?:(?:опубликован[аоы]?|вышл?[аои]?|опублікован[аоий]{1,2}) (?:в|на|у) (?:\\p{Ll}+ ){0,3}|(?:впервые|вперше|уперше) (?:опубликовал[аои]?|опублікува(?:в|ла|ло)) (?:\\p{Ll}+ ){0,2})(?<outlet>[«"].+)`,
      "iu",
    ),
    maxLength: 160,
    example: "Статья опубликована в газете «Маяк» 4 августа 2031 года",
  },
  {
    role: "origin",
    language: "ru",
    pattern:
      /^оригинал(?:ьн(?:ая|ый|ое))? ?(?:стать[яи]|материала?|текста?|публикаци[яи]|интервью)?(?: (?:был[аои]? )?(?:опубликован[аоы]?|размещ[её]н[аоы]?|находится|доступ(?:ен|на))| ?[:—–-])? (?:(?:в|на) )?(?<outlet>.+)/iu,
    maxLength: 250,
    example: "Оригинал статьи опубликован в «Вестнике островов»",
  },
  {
    role: "origin",
    language: "ru",
    pattern: new RegExp(
      `^${STATJA}?(?:перепечатан[аоы]?|перепечатка|перепост|публикуется|взят[аоы]?)(?: здесь)? (?:из|с разрешения|с любезного разрешения|с сайта|с согласия) (?:редакции |сайта |газеты |журнала )?(?:\\p{Ll}+ )?(?<outlet>[«"\\p{Lu}].+)`,
      "iu",
    ),
    maxLength: 250,
    example: "Перепечатано с разрешения «Радио Скала»",
  },
  {
    role: "origin",
    language: "ru",
    pattern: /^(?:сообщение|запись) .{3,200} (?:появил(?:ись|ась|ось) сначала|впервые появил(?:ась|ось|ись)) на\s(?<outlet>.+)/iu,
    maxLength: 400,
    example: "Сообщение Конец забастовки появились сначала на Фонарь.",
  },
  {
    role: "origin",
    language: "uk",
    pattern: new RegExp(
      `^${STATTJA}?(?:вперше|уперше|спочатку|початково) (?:бул[ао] |був )?(?:опублікован[аоий]{1,2}|вийш[лао]{1,2}|надрукован[аоий]{1,2})(?: \\d[^,]{4,30})? (?:в|на|у|виданням)\\s(?<outlet>.+)`,
      "iu",
    ),
    maxLength: 400,
    example: "Вперше опубліковано на сайті «Острівний вісник»",
  },
  {
    role: "origin",
    language: "uk",
    pattern:
      /^(?:оригінал(?:ьна)?(?: (?:статті|матеріалу|тексту|публікації|стаття))?(?: (?:опубліковано|розміщено))?(?: (?:в|на|у)|\s?:)|(?:передруковано|передрук|публікується)(?: (?:з|із|за) (?:люб['’]язного )?(?:дозвол(?:у|ом)|згодою)| (?:з|із)))\s(?:сайту |видання )?(?<outlet>[«"\p{Lu}].+)/iu,
    maxLength: 250,
    example: "Передруковано з дозволу «Радіо Скеля»",
  },
  {
    role: "origin",
    language: "ar",
    pattern: new RegExp(
      `^(?:${arabic("(?:هذا |هذه )")}${MAQALA} )?${arabic("(?:تم نشر|نشرت?|ظهرت?) (?:هذا |هذه )?")}(?:${MAQALA} )?${arabic("(?:لأول مرة|أول مرة|أولا|في الأصل|أصلا)")} ${arabic("(?:في|على|من قبل|عبر|لدى)")}\\s(?<outlet>.+)`,
      "u",
    ),
    maxLength: 400,
    example: "نشر هذا المقال لأول مرة في صدى الجزر",
  },
  {
    role: "origin",
    language: "ar",
    pattern: new RegExp(
      `^${arabic("(?:تم نشر|نشرت?) (?:هذا |هذه )")}${MAQALA} ${arabic("(?:في|على|عبر) (?=(?:موقع|صحيفة|جريدة|مجلة|وكالة|شبكة|منصة) )")}(?<outlet>.+)`,
      "u",
    ),
    maxLength: 160,
    example: "نُشر هذا المقال في صحيفة المنارة",
  },
  {
    role: "origin",
    language: "ar",
    pattern: new RegExp(
      `^(?:${arabic("(?:أعيد|يعاد|تم إعادة|نعيد) نشر (?:هذا |هذه )?")}${MAQALA}|${arabic("(?:إعادة نشر|منشور|ينشر)")}) ${arabic("(?:بإذن من|بإذن خاص من|باتفاق مع|بالاتفاق مع|نقلا عن|عن موقع|من موقع)")}\\s(?<outlet>.+)`,
      "u",
    ),
    maxLength: 300,
    example: "أعيد نشر هذا التقرير بإذن من إذاعة الصخرة",
  },
  {
    role: "origin",
    language: "ar",
    pattern: new RegExp(
      `^(?:${arabic("(?:المقال|النص|المقالة|التقرير|الرابط) (?:الأصلي|الأصلية)")}(?: ${arabic("(?:منشور|نشر|نشرت)")})?|${arabic("ظهرت المقالة")} .{3,200} ${arabic("أولا")})(?: ${arabic("(?:في|على|من)")}|\\s?:)\\s(?<outlet>.+)`,
      "u",
    ),
    maxLength: 400,
    example: "المقال الأصلي منشور في صدى الجزر",
  },
  {
    role: "origin",
    language: "tr",
    pattern: new RegExp(
      `^${MAKALE} (?:(?:ilk|orijinal) (?:olarak|kez|defa|önce) )?(?<outlet>\\p{Lu}[^.:;]{1,70}?)(?:\\s(?:tarafından|adresinde|üzerinde|(?:(?:internet |haber )?sitesi|gazetesi|dergisi|ajansı)n?[dt][ae])|['’]?n?[dt][ae])(?: \\d[^.]{4,30})? (?:yayı[mn]lan|çık)`,
      "u",
    ),
    maxLength: 300,
    example: "Bu makale ilk olarak Fener Postası’nda yayımlandı.",
  },
  {
    role: "origin",
    language: "tr",
    pattern: new RegExp(
      `^(?:${MAKALE} )?(?<outlet>\\p{Lu}[^.:;]{1,70}?)(?:['’]?n?[ıiuü]n izni(?:yle| ile)|['’]?n?[dt][ae]n (?:izin alınarak|alınmıştır|alıntılanmıştır|derlenmiştir))(?: (?:yeniden )?yayı[mn]lan\\p{L}+)?[.]?$`,
      "u",
    ),
    maxLength: 200,
    example: "Bu haber Kayalık Radyosu’nun izniyle yeniden yayımlanmıştır.",
  },
  {
    role: "origin",
    language: "tr",
    pattern:
      /^(?:.{3,200} (?:yazısı )?ilk önce (?<outlet>\p{Lu}.{1,60}?) üzerinde ortaya çıktı\.?|(?:[Yy]azının|[Mm]akalenin|[Hh]aberin) (?:aslı|orijinali|özgün hali)(?:\s?:\s\p{Lu}.+| için (?:tıklayın(?:ız)?|buraya tıklayın(?:ız)?).*)?)$/u,
    maxLength: 400,
    example: "Grevin sonu yazısı ilk önce Fener üzerinde ortaya çıktı.",
  },
  {
    role: "origin",
    language: "en",
    credit: "source",
    pattern:
      /^(?:(?:click|tap) here to )?(?:(?:read|view|see) (?:the |this )?(?:original|full)(?: (?:article|story|report|post|text|version))?(?: here)? (?:at|on|in|from)|(?:the )?original (?:article|story|report|post|text|version|publication)(?: (?:is|was|published|posted|appeared|available|here))*(?: (?:at|on|in|from)|\s?:)|original\s?:)\s(?<outlet>\S.+)$/iu,
    maxLength: 120,
    example: "Read the original article at Radio Skerry",
  },
  {
    role: "origin",
    language: "any",
    credit: "source",
    // Lire l’article original sur (fr), Lea el artículo original en (es), Leia o artigo original em (pt), Zum Originalbeitrag bei (de), Читайте оригинал на (ru)
    pattern:
      /^(?:lire (?:l['’]article|le texte) original (?:sur|dans)|(?:lea|lee|leer)(?: el)?(?: artículo)? original en|leia o (?:artigo )?original (?:em|no|na)|(?:zum|den) original(?:beitrag|artikel|text)(?: lesen sie| finden sie)? (?:bei|auf|in)|чита(?:йте|ть) оригинал(?: (?:статьи|материала))? (?:на|в)(?: сайте)?|читайте оригінал(?: статті)? (?:на|в|у)(?: сайті)?)\s(?<outlet>.+)$/iu,
    maxLength: 120,
    example: "Lire l’article original sur Radio Récif",
  },
  {
    role: "origin",
    language: "any",
    credit: "source",
    // a link without a name: "Read the original article here", "Lire l’article original", "Lea el original aquí", "Leia o artigo original", "Zum Originalartikel", "Читать оригинал", "Ссылка на оригинал: https://…", "Haberin orijinali için tıklayın", "رابط المقال الأصلي"
    pattern: new RegExp(
      `^[([]?(?:${[
        "(?:(?:click|tap) here to )?(?:read|view|see) (?:the |this )?(?:original|full)(?: (?:article|story|report|post|text|version|source))?(?: here)?|(?:the )?original (?:article|story|report|post|link|source|url|publication)(?: here)?|(?:link to (?:the )?original|source)(?: (?:article|story|report|post|link|url))",
        "(?:lire |voir |consulter )(?:l['’]|le )(?:(?:article|texte) )?(?:original|d['’]origine)|(?:lien (?:vers )?(?:de )?)?l['’](?:article )?(?:original|d['’]origine)|lien (?:original|source)",
        "(?:(?:lea|lee|leer|ver|vea|consulte)(?: el)?|enlace(?: al?)?|link(?: al?)?)(?: (?:artículo|texto|nota))? original(?: aquí)?|(?:leia|ver|veja|link (?:d|par)?)o? ?(?:artigo |texto )?original",
        "(?:zum|link zum|hier geht es zum|den) original(?:beitrag|artikel|text|bericht)?(?: lesen)?|(?:link zum )?original(?:beitrag|artikel|text|bericht)",
        "(?:читать |ссылка на |перейти к |смотреть )?оригинал[уе]?(?: (?:статьи|материала|публикации|текста|новости))?|ссылка на (?:источник|первоисточник)|(?:читати |посилання на |перейти до )?оригінал[уі]?(?: (?:статті|матеріалу|публікації|тексту|новини))?|посилання на (?:джерело|першоджерело)",
        "(?:yazının|haberin|makalenin|metnin) (?:aslı|orijinali|kaynağı|özgün hali)(?:nı okuyun|na git| için (?:buraya )?tıklayın(?:ız)?)?|orijinal (?:haber|yazı|metin|makale)|kaynak (?:link|bağlantı)i?",
        arabic(
          "(?:اقرأ |رابط |لقراءة )?(?:المقال|المقالة|التقرير|الخبر|النص) (?:الأصلي|الأصلية)|رابط (?:المصدر|الأصل|الخبر)|المصدر الأصلي",
        ),
      ].join("|")})[)\\]]?(?:\\s?[:：]\\s?https?:\\S+|\\s?[.:>»→]{1,2})?$`,
      "iu",
    ),
    maxLength: 300,
    example: "Read the original article",
  },
  {
    role: "origin",
    language: "any",
    credit: "source",
    // the label alone, the name in the block below: "Source:"
    pattern: new RegExp(
      `^(?:source(?: originale?)?|original source|quelle|fuente|fonte|źródło|kaynak|источник|джерело|${arabic("المصدر")}|来源)\\s?[:：]$`,
      "iu",
    ),
    maxLength: 30,
    example: "Source:",
  },
  {
    role: "origin",
    language: "en",
    credit: "courtesy",
    pattern:
      /^(?:[([]|©\s?)?(?:(?:story |article |text )?courtesy(?: of)?|(?:story |article |text )?provided by|content (?:provided by|from)|from our partners? at|supplied by|distributed by|posted from|originally from|used (?:with|by) permission of)\s?:?\s(?<outlet>[\p{Lu}@].+)/iu,
    maxLength: 80,
    example: "Provided by Harbour Tribune",
  },
  {
    role: "origin",
    language: "any",
    credit: "courtesy",
    // Avec l’aimable autorisation de (fr), Mit freundlicher Genehmigung von (de), Cortesía de (es), Cortesia de (pt), Предоставлено (ru)
    pattern:
      /^[([]?(?:(?:publié |reproduit )?avec l['’]aimable autorisation (?:de |du |d['’])|mit freundlicher genehmigung (?:von |der |des )?|cortes[íi]a(?: de | del | da | do |\s?:\s)|por cortes[íi]a (?:de |del |da |do )|предоставлено\s?:?\s|надано\s?:?\s)(?<outlet>[\p{Lu}«"].+)/iu,
    maxLength: 90,
    example: "Cortesía de Radio Arrecife",
  },
  {
    role: "origin",
    language: "any",
    credit: "source",
    // Quelle (de), Fuente (es), Fonte (it, pt), Źródło (pl), Kaynak (tr), Источник (ru), Джерело (uk), المصدر (ar), 来源 (zh)
    pattern: new RegExp(
      `^[([]?\\s?(?:original |primary |news |article |texte? )?(?:sources?(?: originale?s?| link| article)?|(?:original|text)?quellen?|fuentes?(?: original)?|fontes?(?: original)?|źródło|kaynak|(?:перво)?источник(?: (?:текста|информации|материала|новости|статьи|фото и текста))?|(?:перво)?джерело(?: (?:тексту|інформації|матеріалу|новини))?|${arabic("المصدر(?: الأصلي)?")}|(?:稿件|文章|信息)?来源|出典)\\s?(?:[:：]|[–—](?=\\s?[«"]))\\s?(?<outlet>[^\\n]+)`,
      "iu",
    ),
    maxLength: 220,
    example: "Source: Harbour Tribune",
  },
  {
    role: "origin",
    language: "any",
    credit: "source",
    // behind the time on a line of the head: "2031-08-04 10:15 来源：灯塔报", "4 августа 2031, 10:15 | Источник: Маяк"
    pattern:
      /^[^:：\n]{0,40}\d{1,2}:\d{2}(?::\d{2})?\s?[)\]]?\s?[|·–—-]?\s?(?:source|fuente|fonte|quelle|kaynak|источник|джерело|المصدر|(?:稿件|文章|信息)?来源)\s?[:：]\s?(?<outlet>[^\n]{2,60})/iu,
    maxLength: 120,
    example: "4 August 2031, 10:15 | Source: Harbour Tribune",
  },
  {
    role: "origin",
    language: "ar",
    credit: "source",
    pattern: new RegExp(`^[([]?${arabic("نقلا عن")}\\s?:?\\s(?<outlet>[^.،,:؛]{2,50})[)\\]]?$`, "u"),
    maxLength: 70,
    example: "نقلاً عن صدى الجزر",
  },
  {
    role: "origin",
    language: "ru",
    credit: "source",
    // Russian and Ukrainian: "По материалам агентства «Меридиан»", "За матеріалами «Порт інформ»"
    pattern:
      /^(?:По|За) (?:материалам|матеріалами|информации|інформацією|сообщению)\s?:?\s(?:(?:сайта|газеты|издания|агентства|портала|сайту|газети|видання|агенції|агентства|порталу) )?(?<outlet>(?:[«"][^«»"]{2,60}[»"]|[A-Z][\w. -]{1,40}|\p{Lu}\S*(?: \p{Lu}\S*){0,3}))(?:(?:, | и | і | та )[«"\p{Lu}][^,]{1,60}){0,4}\.?$/u,
    maxLength: 100,
    example: "По материалам агентства «Меридиан»",
  },
  {
    role: "origin",
    language: "any",
    credit: "hat-tip",
    pattern: /^[([]?(?:[Hh]\/[Tt]|[Hh][Tt]|[Hh]at[- ][Tt]ip(?: to)?)\s?:?\s(?:to )?(?<outlet>[\p{Lu}@][^,;]{1,60}?)[)\]]?\.?$/u,
    maxLength: 70,
    example: "H/t Lantern Post",
  },
  {
    role: "origin",
    language: "any",
    credit: "via",
    // Latin letters in all languages; "Vía" in Spanish, "Через" is no credit in Russian
    pattern: /^[([]?(?:[Vv][ií]a|VIA)\s?:?\s(?<outlet>[\p{Lu}@][^,;]{1,60}?)[)\]]?\.?$/u,
    maxLength: 70,
    example: "Via Lantern Post",
  },
];

/** "…" in the words of many languages: what ends a name in an origin statement, with a space before it. */
const ENDINGS: readonly string[] = [
  // "Lantern Post under a Creative Commons licence", "the Tribune on 4 August 2031", "Radio Skerry with permission"
  "under|on (?=\\d|\\p{Lu}\\p{Ll}+(?:day)?[ ,.\\d]|https?:)|in (?=\\d|\\p{Lu}\\p{Ll}+ \\d{4})|with (?:the |kind )?permission|where|as|and is|and was|and has|and appears|and can|here|by (?=\\p{Lu})|at (?=https?:)|for (?:educational|information)|via|on behalf|first|this|before|after|then|because|who|which|that",
  // "Le Phare des Îles le 4 août 2031", "The Common Shore sous licence"
  "sous|(?:le|du) (?=\\d)|en (?=\\d|\\p{Ll}+ \\d{4})|avec|et (?:est|traduit)",
  // "El Faro el 4 de agosto", "El Faro bajo licencia", "con permiso"
  "bajo|el (?=\\d)|con (?:permiso|autorización|licencia)|y (?:fue|se|es)|sob|em (?=\\d|\\p{Ll}+ de \\d{4})|com (?:permissão|autorização)|e (?:foi|é)",
  // "Inselbote vom 4. August", "Radio Skerry mit freundlicher Genehmigung", "erschienen"
  "unter|vom (?=\\d)|am (?=\\d)|mit|und (?:ist|wurde|wird)|erschienen|veröffentlicht|publiziert|übernommen|nachgedruckt|wiedergegeben",
  "sotto|il (?=\\d)",
  // "«Радио Скала» 4 августа", "под лицензией", "от 4 августа"
  "под|от (?=\\d)|по лицензии|с разрешения|за ліцензією|під|(?=\\d{1,2} \\p{Ll}{3,9} \\d{4})",
  "بتاريخ|بموجب|تحت|بإذن|في (?=\\d)|يوم",
  "tarafından|lisansı|—|–|-|\\|",
];

/** What ends a name in an origin statement. */
export const NAME_ENDS = new RegExp(
  `\\s(?:${ENDINGS.join("|")})(?:\\s|$|(?=https?:|\\d|\\p{Lu}|[.,;]))|\\s/\\s|(?<!\\b(?:St|Mr|Dr|No|[A-Z]))[.;:!?](?:\\s|$)|\\s?[()[\\]<]|\\s(?:Photograph|Photo|Foto|Picture|Image)(?:s)?(?:\\s?:|$)|,\\s\\p{Lu}[\\p{L} ]{2,20}, [A-Z]{2}(?![\\p{L}])|\\s(?:\\+|(?:and|&|et|und|y|e) (?:news )?(?:agencies|agences|agencias|agências|Agenturen))|\\s[+و]\\s?وكالات|[,،]\\s(?=\\d|under|with|and|a\\s|an\\s|the\\s|where|which|on\\s|in\\s|by\\s|le\\s|el\\s|dans\\s|sur\\s|en\\s|\\p{Lu}\\p{Ll}+ \\d)`,
  "u",
);

/** Words before a name that say what kind of outlet it is: "the website of", "du site", "сайте". */
export const NAME_LEADS = new RegExp(
  `^(?:${[
    "the (?:website|site|pages|blog) of|the (?:website|site|blog|newspaper|journal|magazine|daily|news site)(?= )|our partners? at|the(?= \\p{Lu})",
    "(?:le |la |l['’]|du |de la |de l['’])?(?:site(?: internet| web)?(?: de| d['’])?|journal|quotidien|magazine|revue|média|blog|hebdomadaire)(?= )",
    "(?:el |la |o |a )?(?:sitio(?: web)?|diario|portal|periódico|medio|revista|blog|página(?: web)?|site|jornal)(?: de(?:l| la)?| d[ao])?(?= )",
    "(?:der |die |das |dem )?(?:[Ss]eite|[Ww]ebsite|[Zz]eitung|[Zz]eitschrift|[Bb]log|[Mm]agazin)(?= )",
    "(?:agence|agencia|agência|agenzia|[Aa]gentur|[Nn]achrichtenagentur|haber ajansı|ajans)(?= )",
    "(?:сайт[еау]?|портал[еау]?|газет[еыоауй]{1,2}|журнал[еау]?|издани[еияюм]{1,2}|агентств[еоауом]{1,2}|канал[еау]?|блог[еау]?|сайті|порталі|газеті|виданн[яі]м?|агенці[яїєю])(?= )",
    "(?:موقع|صحيفة|جريدة|مجلة)(?= )",
  ].join("|")})\\s?`,
  "u",
);

/** Endings that Turkish sets behind a name with an apostrophe: "Fener Postası’nda". */
export const NAME_SUFFIX = /['’](?:n?[ıiuü]n|n?[dt][ae]n?|[yns]?[aeıiuü])$/u;

/** What stands after "Source:" without naming anyone. */
export const GENERIC_SOURCES: readonly RegExp[] = [
  // "Source: Agencies", "Source: various", "Source: own reporting"
  /^(?:(?:news )?agencies|agency|agencias|agences|agências|agenturen|agenzie|агентства|агентств|агенції|ajanslar|وكالات|الوكالات|various(?: sources)?|multiple sources|staff|own(?: reporting)?|eigene(?:r bericht)?|internet|web|online|social media|media reports|the authors?|authors?|l['’]auteur|el autor|o autor|автора?|редакции|редакція|here|link|this link|website|newspapers?|n\/a|открытые источники|интернет|مواقع التواصل)$/iu,
  // "Originally published in Spanish", "Publicado originalmente en inglés"
  /^(?:english|french|spanish|german|arabic|russian|turkish|ukrainian|portuguese|italian|polish|persian|hebrew|chinese|kurdish|anglais|français|inglés|español|englisch|deutsch)$/iu,
  // "Article, 4 August 2031": the kind of text, not a party
  /^(?:article|news|report|press release|media release|pressemitteilung|blog(?: post)?|opinion|analysis|interview|videos?|vídeo|vidéo|photos?|fotos?|audio|podcast|gallery|galerie|galería|live|dated|politics?|política|politique|politik|crime|world|monde|mundo|business|économie|economía|wirtschaft|sports?|culture|cultura|kultur|society|sociedad|société|health|science|technology|environment|weather|local|home|latest|breaking|видео|фото|политика|экономика|общество|происшествия|спорт|відео|політика|економіка|суспільство|siyaset|ekonomi|spor|dünya|gündem|haber|haberler|فيديو|صور|سياسة|اقتصاد|رياضة|أخبار)$/iu,
];

/** Ways a message travels that are no outlets: "via Telegram", "(via Zoom)". */
export const CHANNELS =
  /^(?:@?(?:telegram|twitter|x|giphy|tenor|facebook|instagram|whatsapp|signal|youtube|tiktok|skype|zoom|e-?mail|sms|text message|video ?link|google|linkedin|reddit|pinterest|rss|bluesky|mastodon|phone|satellite)(?: (?:messages?|channel|call|post|link|share|app))?|this (?:link|form|page))$/iu;
