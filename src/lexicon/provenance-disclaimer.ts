import { arabic } from "./arabic.ts";
import { lineOpening } from "./line-opening.ts";
import type { ProvenanceLine } from "./provenance-line.ts";
import { begun, whole } from "./whole-words.ts";

/** Lines by which an outlet says whose views these are, or that it does not answer for them. */
export const DISCLAIMER_LINES: readonly ProvenanceLine[] = [
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
    role: "disclaimer",
    language: "en",
    pattern: lineOpening([
      "(?:the )?(?:authors?|writers?|contributors?|columnists?|interviewees?) (?:writes?|speaks?|is writing|are writing|is speaking) (?:here )?in (?:an?|his|her|their) (?:personal|private|individual|own) capacity",
      "(?:(?:guest|opinion|signed|these|our|all) )*(?:columns|articles|essays|contributions|commentaries|texts|pieces|letters|blogs?)(?: \\p{L}+){0,4} (?:are|give|express|reflect|represent) (?:only |solely |just )?(?:the )?(?:views|opinions|responsibility|work)(?: only)? of (?:its|their|the|those)",
      "[^.!?]{2,80} (?:does|do|can) ?not (?:vouch|guarantee|warrant)\\b.{0,120}\\b(?:accuracy|contents?|completeness|correctness|press releases|third[- ]party|reliability)",
      "[^.!?]{0,60}\\b(?:releases?|statements?|texts?|articles?|announcements?|contents?|materials?|letters?) (?:is|are) (?:published|reproduced|posted|carried|provided|supplied|distributed|presented)(?: here)? (?:exactly |just )?(?:as (?:received|is|supplied|sent|submitted)|unedited|without (?:any )?(?:editing|changes))",
      ".{2,160}\\b(?:takes?|accepts?|assumes?|bears?) no (?:legal )?(?:responsibility|liability) for (?:what|how|its|their|any|the (?:use|way|content|accuracy|text))",
      ".{0,80}\\b(?:in|on) this (?:bulletin|report|document|page|site|website|map|update|summary|publication|article|newsletter|dataset|list)\\b.{0,140}\\b(?:not been (?:independently )?(?:verified|checked|confirmed) by (?:the (?:office|publisher|editors?|newsroom|paper|site)|us\\b|our)|may (?:be incomplete|contain errors|not be (?:complete|accurate|up to date))|do(?:es)? not imply|for information (?:purposes )?only|without (?:any )?(?:warranty|guarantee))",
    ]),
    maxLength: 600,
    example: "This text is published as received.",
  },
  {
    role: "disclaimer",
    language: "en",
    pattern: lineOpening([
      "neither .{2,120} (?:can|shall|may|will) be held (?:liable|responsible) for (?:the |any )?(?:use|contents?|accuracy|errors|views|information|translations?)",
      "(?:this|the) (?:(?:page|text|article|translation|document|version|story) (?:was|is|has been) )?(?:is )?(?:an? )?(?:machine[- ]translat\\p{L}+|automatic(?:ally)? translat\\p{L}+|translated (?:by machine|automatically|by ai|with ai)|unofficial translation)",
      "(?:in (?:case|the event) of (?:any )?(?:doubt|discrepanc\\p{L}+|differences?|dispute|conflict|inconsistenc\\p{L}+)|if in doubt)\\b.{0,80}\\b(?:prevails?|binding|applies|authoritative|takes precedence)",
      "any (?:remaining )?errors (?:are|remain)\\b.{0,40}(?:the )?(?:authors?['’]?s?|responsibility|own|alone)",
      "this (?:article|text|publication|report|project|piece|communication) (?:only )?reflects (?:only |solely )?the (?:authors?['’]?s?|writers?['’]?s?) (?:own )?(?:views?|opinions?)",
      "nothing (?:on|in) (?:this|these) .{2,40} (?:is|constitutes|should be (?:taken|read|construed) as) (?:legal|financial|investment|medical|professional)",
      "(?:paid|sponsored|partner|branded|promoted) (?:content|post|article|material|text)\\s?[:.–—-].{10,160}",
      "the (?:designations?|boundaries|borders|names)\\b.{0,160}\\bdo(?:es)? not imply",
      "(?:reports?|contributions|submissions|posts) (?:from|by) (?:users|readers|the public)\\b.{0,60}\\bnot (?:been )?(?:checked|verified|edited|confirmed|moderated)",
    ]),
    maxLength: 600,
    example: "In case of doubt the English text prevails.",
  },
  {
    role: "disclaimer",
    language: "fr",
    pattern: lineOpening([
      "(?:l['’]auteure?|les auteurs?|l['’]intéressée?) (?:s['’]exprim|écri|intervien)\\p{L}+ (?:ici )?à titre (?:personnel|privé|individuel)",
      ".{0,80}sous la (?:seule |entière |pleine )?responsabilité (?:de (?:leurs?|son|ses|l['’])\\s?|des |du )(?:auteure?s?|signataires?)",
      ".{2,60} décline(?:nt)? toute responsabilité",
      "(?:ce|le|les|ces) (?:communiqué|texte|contenu|document)s?(?: [\\p{L}’']+){0,4} (?:est|sont) (?:publié|diffusé|reproduit)e?s? (?:tels? quels?|en l['’]état|sans (?:modification|relecture))",
      "(?:ce|cette) (?:texte|article|page|version) (?:a été |est )?(?:traduite?|une? traduction) (?:automatique|par (?:une )?machine)",
      "(?:seule? |en cas de (?:doute|divergence)).{0,60}(?:fait foi|prévaut|font foi)",
      "traduction automatique\\b.{0,80}",
      "(?:contenu|article|texte) (?:sponsorisé|partenaire|publicitaire|promotionnel)\\s?[:.–—-].{10,160}",
    ]),
    maxLength: 500,
    example: "Le journal décline toute responsabilité quant aux textes de ses invités.",
  },
  {
    role: "disclaimer",
    language: "es",
    // Spanish and Portuguese: "não se responsabiliza pelas opiniões"
    pattern: lineOpening([
      ".{2,80} n[oã]o? se (?:hace|hacen|responsabiliza|responsabilizan|responsabilizam)\\b.{0,60}(?:opini\\p{L}+|contenidos?|conteúdos?|comentarios|informaci\\p{L}+|expresad[ao]s|vertid[ao]s)",
      "(?:el|la|los|o|a) autor(?:a|es)? (?:escribe|escriben|se expresa|habla|escreve) a título (?:personal|individual|pessoal)",
      "(?:este|el|los|estos) (?:comunicado|texto|contenido|documento)s? se (?:publica|reproduce|difunde)n? (?:tal (?:y )?como|íntegr\\p{L}+|sin (?:editar|edición|modificaci\\p{L}+))",
      "(?:este|esta) (?:texto|artículo|página|versión) (?:ha sido|fue|es) (?:traducid[ao]|una traducción) (?:automática\\p{L}*|por (?:una )?máquina)",
      "en caso de (?:duda|discrepancia|diferencia)s?.{0,60}prevalece",
      ".{2,60} no comparten?(?: necesariamente)? (?:las|los|la) (?:opini|puntos|ideas)\\p{L}*",
      "(?:contenido|conteúdo|artículo) (?:patrocinado|de pago|promocional)\\s?[:.–—-].{10,160}",
    ]),
    maxLength: 500,
    example: "La Linterna no se responsabiliza de las opiniones de sus invitados.",
  },
  {
    role: "disclaimer",
    language: "de",
    pattern: lineOpening([
      "(?:die |unsere |alle )?(?:gast|meinungs|leser)\\p{L}*(?: \\p{L}+){0,3} (?:geben|gibt|spiegeln|spiegelt) (?:ausschließlich|allein|nur|lediglich) die (?:meinung|ansicht)\\p{L}*",
      "(?:für|die redaktion|der verlag|der herausgeber|wir|trotz) .{0,140}\\bkeine (?:gewähr|haftung|verantwortung)",
      "(?:diese|die|der|dieser) (?:pressemitteilung|mitteilung|text|artikel)(?: \\p{L}+){0,3} (?:wird|wurde) unverändert (?:übernommen|veröffentlicht)",
      "(?:die|der) autor(?:in)? (?:schreibt|äußert sich|spricht) (?:hier )?(?:als privatperson|in eigenem namen)",
      "(?:dieser|diese) (?:text|artikel|seite|fassung) (?:wurde|ist) (?:maschinell|automatisch) übersetzt",
    ]),
    maxLength: 500,
    example: "Die Redaktion übernimmt für eingesandte Texte keine Gewähr.",
  },
  {
    role: "disclaimer",
    language: "ru",
    // Russian and Ukrainian: "Автор висловлює власну думку"
    pattern: lineOpening([
      "(?:за|редакция|издание|сайт|газета|портал) .{0,100}(?:ответственности не нес[её]т|не нес[её]т ответственност\\p{L}*|не отвечает за (?:содержание|высказывания|достоверность))",
      "(?:за|редакція|видання|сайт|газета|портал) .{0,100}(?:відповідальності не несе|не несе відповідальност\\p{L}*|не відповідає за (?:зміст|висловлювання))",
      "(?:автор|авторка|колумнист) (?:выражает|высказывает|висловлює) (?:сво[её] |свою )?(?:личн|собственн|власн|особист)\\p{L}+ (?:мнение|думку|точку)",
      "(?:материал|текст|пресс-релиз|статья)(?: \\p{L}+){0,2} публикуется (?:без изменений|в авторской редакции|на правах рекламы)",
      "(?:текст|страница|статья|перевод) (?:перевед\\p{L}+ (?:автоматически|машиной)|выполнен машин\\p{L}+)",
      "редакція (?:не завжди|не обов['’]язково|може не) .{0,20}(?:поділя|погоджу)\\p{L}+",
      "редакция (?:не всегда|не обязательно|может не) .{0,20}(?:разделя|соглаша)\\p{L}+",
    ]),
    maxLength: 400,
    example: "За содержание рекламы редакция ответственности не несёт.",
  },
  {
    role: "disclaimer",
    language: "tr",
    pattern: lineOpening([
      ".{2,120} sorumlulu\\p{L}+ (?:kabul etme(?:z|mektedir)|üstlenme(?:z|mektedir)|taşıma(?:z|maktadır))",
      "(?:basın )?(?:bülten|açıklama|metin|duyuru)\\p{L}* (?:geldiği gibi|değiştirilmeden|aynen) yayı[mn]lan\\p{L}+",
      "yazar\\p{L}* (?:kişisel )?görüş\\p{L}+ (?:yansıt|ifade ed)\\p{L}+",
    ]),
    maxLength: 400,
    example: "Gazetemiz konuk yazılarından doğan sorumluluğu üstlenmez.",
  },
];
