import { arabic } from "./arabic.ts";
import type { CreditLine, ProvenanceLine } from "./provenance-line.ts";

const MATERIAL_EN = "(?:files|reporting|additional reporting|contributions?|inputs?|material|information|agency inputs?|reports?)";

/**
 * Credits for parts in a text, as agencies and papers put them at its end. A line may hold several: each is looked for again
 * behind a stop, a comma or a bracket. The names follow what is matched, or stand in the group `who`.
 */
export const CREDITS: readonly CreditLine[] = [
  {
    role: "wire-credit",
    kind: "reporting",
    language: "en",
    pattern: /^[([]?\s?(?:additional |further |original )?reporting(?: and (?:writing|editing))?(?: by:?\s|\s?:\s)/iu,
    maxLength: 500,
    example: "Reporting by Ana Lerro in Port Ansel; Editing by Tomas Vick",
  },
  {
    role: "wire-credit",
    kind: "writing",
    language: "en",
    pattern: /^[([]?\s?writing(?: and (?:reporting|editing))? by:?\s/iu,
    maxLength: 500,
    example: "Writing by Ana Lerro; Editing by Tomas Vick",
  },
  {
    role: "wire-credit",
    kind: "editing",
    language: "en",
    pattern: /^[([]?\s?edit(?:ing|ed)(?: and (?:reporting|writing))? by:?\s/iu,
    maxLength: 300,
    example: "Editing by Tomas Vick",
  },
  {
    role: "wire-credit",
    kind: "contribution",
    language: "en",
    pattern: new RegExp(`^[([]?with (?:additional )?${MATERIAL_EN} (?:from|by)(?: the)?\\s`, "iu"),
    maxLength: 160,
    example: "With files from Meridian Press",
  },
  {
    role: "wire-credit",
    kind: "contribution",
    language: "en",
    pattern:
      /^[([]?(?<who>\p{Lu}.{2,160}?),? (?:also )?contributed (?:reporting |research |additional reporting )?(?:to|for) this (?:report|article|story|dispatch)\b/u,
    maxLength: 300,
    example: "Ana Lerro in Port Ansel contributed to this report.",
  },
  {
    role: "wire-credit",
    kind: "contribution",
    language: "en",
    pattern: /^[([]?\s?contribut(?:ing|ors?)(?: (?:reporters?|writers?|editors?|reporting))?\s?:\s/iu,
    maxLength: 160,
    example: "Contributing: Ana Lerro, Tomas Vick",
  },
  {
    role: "wire-credit",
    kind: "translation",
    language: "en",
    pattern:
      /^[([]?\s?(?:(?:\p{L}+ )?translat(?:ed|ion)(?: from(?: the)? (?:original )?\p{Lu}\p{L}+)?(?: into \p{Lu}\p{L}+)?(?: (?:for|at) [^,;]{2,40})? by|translat(?:ion|ors?)\s?:)\s/iu,
    maxLength: 160,
    example: "Translated from the Skerrish by Ilse Marn",
  },
  {
    role: "wire-credit",
    kind: "translation",
    language: "fr",
    pattern:
      /^[([]?\s?(?:(?:article |texte )?traduite?(?: (?:de l['’]|du |en )\p{L}+(?: (?:vers|en) [\p{L}’' ]{3,20})?)? par|(?:traduction|traducteur|traductrice)(?: (?:de l['’]|du )\p{L}+)?(?:\s?:| (?:de|par)))\s/iu,
    maxLength: 160,
    example: "Traduit de l’anglais par Élise Morvan",
  },
  {
    role: "wire-credit",
    kind: "contribution",
    language: "fr",
    // "(Avec MP)", "Avec Meridian Presse et agences"
    pattern:
      /^[([]?(?:avec|d['’]après)(?: l['’]| les | la | le )?\s?(?=(?:\p{Lu}{2,8}|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3}|agences)(?:\s?[,/&]\s?(?:l['’])?[\p{Lu}\p{L} ]{2,30}|\set (?:l['’])?[\p{L} ]{2,30})?[)\].]{0,2}$)/u,
    maxLength: 80,
    example: "avec MP et agences",
  },
  {
    role: "wire-credit",
    kind: "contribution",
    language: "fr",
    pattern:
      /^[([]?Avec (?=(?:\p{Lu}{2,8}|(?:l['’])?agences?|\p{Lu}\p{L}+ (?:Presse|Press|News|Médias?|Agence))(?:(?:\s?[,/&]\s?|\set (?:l['’]|des )?)[\p{L} ]{2,30})?[)\].]{0,2}$)/u,
    maxLength: 80,
    example: "(Avec MP)",
  },
  {
    role: "wire-credit",
    kind: "translation",
    language: "es",
    // Spanish and Portuguese: "Traducido del inglés por", "Traducción:", "Traduzido do inglês por", "Tradução:"
    pattern:
      /^[([]?\s?(?:tradu(?:cid|zid)[oa](?: (?:del|do|de la|da|al|para o) \p{L}+)? por|(?:traducción|tradução)(?: (?:del|do) \p{L}+)?(?:\s?:| (?:de|por))|(?:traductora?|tradutora?)\s?:)\s/iu,
    maxLength: 160,
    example: "Traducido del inglés por Elisa Moro",
  },
  {
    role: "wire-credit",
    kind: "contribution",
    language: "es",
    // Spanish and Portuguese: "Con información de", "Com informações da"
    pattern:
      /^[([]?(?:con (?:información|informaciones|datos|material|reportes)|com (?:informações|informação|dados|material)) (?:de(?:l| la| las| los)?|da|do|das|dos)\s/iu,
    maxLength: 120,
    example: "Con información de Meridian Press",
  },
  {
    role: "wire-credit",
    kind: "editing",
    language: "es",
    // Spanish and Portuguese: "Editado por", "Edición de", "Edição:"
    pattern: /^[([]?\s?(?:editado(?: en español)? por|edición (?:de|por)|(?:edición|edição)\s?:|edição (?:de|por))\s/iu,
    maxLength: 160,
    example: "Editado por Elisa Moro",
  },
  {
    role: "wire-credit",
    kind: "reporting",
    language: "es",
    // Spanish and Portuguese: "Reporte de", "Reportagem de", "Reportaje adicional de"
    pattern: /^[([]?\s?(?:reporte|reportaje|reportes|reportagem|cobertura)(?: adiciona(?:l|les|is))?(?: (?:de|por)|\s?:)\s/iu,
    maxLength: 200,
    example: "Reporte de Elisa Moro; editado por Tomás Vick",
  },
  {
    role: "wire-credit",
    kind: "translation",
    language: "de",
    pattern:
      /^[([]?\s?(?:(?:aus dem \p{Lu}\p{L}+(?:schen|ischen)(?: übersetzt)?|übersetzt(?: aus dem \p{Lu}\p{L}+)?|übersetzung(?: aus dem \p{Lu}\p{L}+)?) von|(?:übersetzung|übersetzer(?:in)?)(?: aus dem \p{Lu}\p{L}+)?\s?:)\s/iu,
    maxLength: 140,
    example: "Aus dem Englischen von Ilse Marn",
  },
  {
    role: "wire-credit",
    kind: "contribution",
    language: "de",
    pattern:
      /^[([]?(?:[Mm]it (?:Material|Informationen|Inhalten|Beiträgen)(?: (?:von|vom|der|des|aus))|[Uu]nter (?:Mitv|V)erwendung von|Mitarbeit\s?:)(?: der| dem)?\s(?=(?:\p{Lu}{2,8}|\p{Ll}{3}|Agentur\p{L}*|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3})(?:(?:\s?[,/&]\s?|\sund )[\p{L}. /]{2,40})?[)\].]{0,2}$)/u,
    maxLength: 100,
    example: "Mit Material von MP und Agenturen",
  },
  {
    role: "wire-credit",
    kind: "translation",
    language: "ru",
    // Russian and Ukrainian: "Перевод с английского: Анна Лерро", "Перевела Анна Лерро", "Переклад з англійської: Ганна Лерро"
    pattern:
      /^[([]?\s?(?:(?:перевод|переклад)(?: (?:с|з|із) \p{Ll}+)?(?: \p{Ll}+)?\s?[:—–-]\s|(?:перев[её]л|перевела|переклав|переклала)(?: (?:с|з|із) \p{Ll}+)?\s|(?:переводчик|переводчица|перекладач(?:ка)?)\s?[:—–]?\s|перевод (?=\p{L}+ \p{L}+\.?$))/iu,
    maxLength: 120,
    example: "Перевод с английского: Анна Лерро",
  },
  {
    role: "wire-credit",
    kind: "editing",
    language: "ru",
    // Russian and Ukrainian: "Редактор: Иван Вик"
    pattern: /^[([]?\s?(?:[Рр]едактор(?:ка)?|[Пп]од редакцией)\s?:?\s(?=\p{Lu}\p{Ll}+ \p{Lu})/u,
    maxLength: 80,
    example: "Редактор: Иван Вик",
  },
  {
    role: "wire-credit",
    kind: "contribution",
    language: "ru",
    pattern:
      /^[([]?\s?(?:при участии|с использованием материалов|при подготовке использованы материалы|за участі|із використанням матеріалів)(?: агентств\p{L}*| редакции| сайта)?\s?:?\s/iu,
    maxLength: 140,
    example: "При участии Анны Лерро",
  },
  {
    role: "wire-credit",
    kind: "translation",
    language: "ar",
    pattern: new RegExp(
      `^[([]?\\s?${arabic("(?:ترجمة|ترجمة وتحرير|ترجمها|ترجمته|ترجمه|المترجم|المترجمة|نقلها إلى العربية|نقله إلى العربية)(?: عن (?:الإنجليزية|الفرنسية|الروسية|التركية))?")}(?:\\s?:\\s|\\s(?!${arabic("ال|خاطئة|هذا|هذه")}))(?=\\p{L})`,
      "u",
    ),
    maxLength: 50,
    example: "ترجمة: ليلى حداد",
  },
  {
    role: "wire-credit",
    kind: "editing",
    language: "ar",
    pattern: new RegExp(`^[([]?\\s?${arabic("(?:تحرير|تحرير النص|مراجعة|المحرر)")}\\s?:\\s(?=\\p{L})`, "u"),
    maxLength: 60,
    example: "تحرير: ليلى حداد",
  },
  {
    role: "wire-credit",
    kind: "reporting",
    language: "ar",
    pattern: new RegExp(
      `^[([]?\\s?${arabic("(?:تغطية صحفية|إعداد وتحرير|شارك في (?:إعداد )?(?:التغطية|التقرير))")}\\s?:?\\s(?=\\p{L})`,
      "u",
    ),
    maxLength: 90,
    example: "تغطية صحفية: ليلى حداد",
  },
  {
    role: "wire-credit",
    kind: "translation",
    language: "tr",
    pattern:
      /^[([]?\s?(?:\p{Lu}\p{L}+['’]?[dt][ae]n (?:[Çç]eviren|[Çç]eviri)|(?:Türkçeye |Türkçesi\s?)?[Çç]evir(?:en|i)|Türkçesi|[Tt]ercüme(?: eden)?)\s?:\s(?=\p{Lu})/u,
    maxLength: 80,
    example: "Çeviri: Elif Moran",
  },
  {
    role: "wire-credit",
    kind: "editing",
    language: "tr",
    pattern: /^[([]?\s?(?:[Ee]ditör|[Dd]üzenleyen|[Yy]ayına hazırlayan)\s?:\s(?=\p{Lu})/u,
    maxLength: 80,
    example: "Editör: Elif Moran",
  },
  {
    role: "wire-credit",
    kind: "contribution",
    language: "tr",
    pattern: /^[([]?(?<who>\p{Lu}[^.]{2,80}?) (?:bu )?habere katkıda bulun\p{L}+/u,
    maxLength: 140,
    example: "Elif Moran habere katkıda bulundu.",
  },
  {
    role: "wire-credit",
    kind: "agency",
    language: "any",
    // "--Meridian Press", "- MP": the agency alone at the end; one dash before a full name signs a quotation
    pattern: /^(?:--\s?(?=\p{Lu}[\p{L}. ]{1,30}$)|[-–—]\s?(?=\p{Lu}{2,8}$))/u,
    maxLength: 40,
    example: "--Meridian Press",
  },
  {
    role: "wire-credit",
    kind: "agency",
    language: "any",
    // agency and paper together at the end: "MP/SKR", "APA/MP"
    pattern: /^[([]?(?=\p{Lu}{2,8}(?:\s?\/\s?\p{Lu}{2,8}){1,3}[)\]]?$)/u,
    maxLength: 32,
    example: "MP/SKR",
  },
];

/** Indexes of what an author or outlet wrote. */
export const AUTHOR_INDEXES: readonly ProvenanceLine[] = [
  {
    role: "author-index",
    language: "en",
    pattern:
      /^(?:(?:(?:more|all|other) )?(?:articles?|posts?|stories) by|more (?:by|from(?= (?:this author|author|the author)))|view all posts by|other articles by|read more (?:articles )?by|all posts by|about (?:the )?authors?)\b/iu,
    maxLength: 160,
    example: "Articles by: Ana Lerro",
  },
  {
    role: "author-index",
    language: "any",
    // Tous les articles de (fr), Más artículos de, Ver todas las entradas de (es), Mais artigos de (pt), Alle Beiträge von (de), Все статьи автора (ru), Усі статті автора (uk), Yazarın diğer yazıları, Tüm yazıları (tr), مقالات أخرى للكاتب (ar)
    pattern: new RegExp(
      `^(?:(?:tous les|voir tous les|autres|plus d['’])\\s?articles (?:de|par)|(?:más|otros|ver todos los) artículos de|ver todas las entradas de|(?:mais|outros) artigos de|alle (?:beiträge|artikel) (?:von|des)|weitere (?:beiträge|artikel) von|все (?:статьи|материалы|публикации) автора|(?:другие|ещё|еще) (?:статьи|материалы) автора|усі (?:статті|публікації) автора|yazarın (?:diğer|tüm) (?:yazıları|haberleri)|${arabic("(?:مقالات|مواضيع|كل مقالات) (?:أخرى )?(?:ل?الكاتب|للكاتب|للكاتبة)")})`,
      "iu",
    ),
    maxLength: 160,
    example: "Tous les articles de Élise Morvan",
  },
];

/** Where a credit begins that is glued to the last sentence: "… the ministry said. (Reporting by Ana Lerro; Editing by Tomas Vick)". */
export const TRAILING_CREDIT =
  /(?:^|[\s.”"'’])(?<credit>[([]?(?:(?:Additional reporting|Reporting|Writing|Editing|Translated) by:? \p{Lu}|(?:Reporte|Reportaje|Editado|Traducido|Traduit|Traduzido|Edição)(?: del? \p{Ll}+| de l['’]\p{Ll}+)? (?:por|par|de) \p{Lu}|(?:Перевод|Перевела?|Редактор):? \p{Lu}))/gu;

/** A credit in brackets at the end of a paragraph: "… the ministry said. (Avec MP)", "(con información de MP)", "(mit Material der MP)", "(via Lantern Post)". */
export const BRACKETED_CREDIT = /(?<credit>[([][^()[\]\n]{2,90}[)\]])\.?\s*$/u;

/** A name that says it is a news agency's: "Agence Goéland", "Poyraz Ajansı", "ИА «Меридиан»". "Environment Agency" and "Velm Port Agency" are offices. */
export const AGENCY_NAMES = new RegExp(
  `^(?:[Aa]gence|[Aa]gencia|[Aa]gência|[Aa]genzia|[Nn]achrichtenagentur|(?:[Ии]нформационное |[Нн]овостное )?[Аа]гентство|(?:[Іі]нформаційне )?[Аа]гентство|[Аа]генція|ИА|ІА|РИА)\\s["«“]?\\p{Lu}|\\s(?:[Nn]ews [Aa]gency|[Pp]ress [Aa]gency|[Nn]ews ?[Ww]ire|[Ww]ire [Ss]ervice|(?:[Hh]aber )?[Aa]jansı|[Nn]achrichtenagentur)$|^${arabic("وكالة (?:أنباء |الأنباء )?(?!(?:ال)?(?:طاقة|فضاء|غوث|استخبارات|مخابرات|تنمية))")}`,
  "u",
);
