/** Names of `<meta>` fields by what they say, the more reliable first. Compared in lower case. */
export const META_FIELDS = {
  title: ["og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "citation_title", "title"],
  subtitle: ["og:description", "description", "twitter:description", "dc.description"],
  outlet: [
    "og:site_name",
    "publisher",
    "dc.publisher",
    "dcterms.publisher",
    "citation_journal_title",
    "cre",
    "application-name",
    "article:publisher",
    "apple-mobile-web-app-title",
  ],
  /** The address of the text that the page took over: `<meta name="original-source" content="https://…">`. */
  original: ["original-source", "syndication-source", "original_source", "dc.source", "dcterms.source"],
  author: [
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "dc.contributor",
    "citation_author",
    "article:author_name",
    "authors",
    "mediator_author",
    "cxenseparse:author",
    "og:author",
    "author_name",
    "shareaholic:article_author_name",
  ],
  published: [
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "article.published",
    "datepublished",
    "og:published_time",
    "published_time",
    "rnews:datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "citation_publication_date",
    "citation_date",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publicationdate",
    "published-date",
    "pubdate",
    "pdate",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "article:post_date",
    "originalpublicationdate",
    "date.issued",
    "article_date_original",
    "displaydate",
    "shareaholic:article_published_time",
    "date",
    "last-published",
    "og:pubdate",
    "timestamp",
  ],
  modified: [
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "og:modified_time",
    "dcterms.modified",
    "dc.date.modified",
    "lastmod",
    "last-modified",
    "shareaholic:article_modified_time",
    "revision_date",
  ],
  section: [
    "article:section",
    "parsely-section",
    "og:section",
    "section",
    "cxenseparse:section",
    "sailthru.section",
    "category",
    "dc.subject.section",
  ],
  /** What kind of text it is, in words. */
  kind: ["dcterms.type", "dc.type", "document-type", "content-type", "article:type", "page-type", "type"],
  language: ["og:locale", "content-language", "dc.language", "dcterms.language", "language"],
  licence: ["license", "dcterms.license", "dcterms.rights", "copyright"],
  tags: [
    "article:tag",
    "article:section",
    "news_keywords",
    "parsely-tags",
    "parsely-section",
    "sailthru.tags",
    "dcterms.subject",
    "dc.subject",
    "keywords",
  ],
} as const;

/** Where a page shows the second line of its headline, by the names designers give it in several languages. */
export const DECK_SELECTORS: readonly { readonly from: string; readonly selector: string }[] = [
  // <p class="article__standfirst">, <h2 class="spot">, <p class="post-excerpt">, <div class="chapo">
  {
    from: "element:.standfirst",
    selector:
      '[class*="standfirst"], [class*="subheadline"], [class*="subtitle"], [class*="sub-title"], [class*="article-deck"], [class*="article__deck"], .deck, .dek, [class*="__dek"], [class*="-dek"], [class*="excerpt"], .spot, [class*="chapo"], [class*="chapeau"], [class*="bajada"], [class*="entradilla"], [class*="subtitulo"], [class*="sottotitolo"], [class*="vorspann"], [class*="untertitel"], [class*="podzag"], [class*="anons"]',
  },
];

/** Where a page shows its author, the narrower first: elements marked for machines, and elements whose class names the author. */
export const AUTHOR_SELECTORS: Readonly<Record<"marked" | "named", readonly { readonly from: string; readonly selector: string }[]>> = {
  marked: [
    // <span itemprop="author"><span itemprop="name">Ana Lerro</span></span>
    { from: "microdata:author", selector: '[itemprop~="author"] [itemprop="name"], [itemprop~="creator"] [itemprop="name"]' },
    { from: "microdata:author", selector: '[itemprop~="author"], [itemprop~="creator"]' },
    // <a rel="author" href="/staff/ana-lerro">Ana Lerro</a>
    { from: "element:[rel=author]", selector: '[rel~="author"]' },
  ],
  named: [
    // <a class="author-name">, <span class="byline__name">
    {
      from: "element:.author",
      selector:
        '[class*="author-name"], [class*="author__name"], [class*="authorName"], [class*="byline-name"], [class*="byline__name"], [class*="author_name"], [class*="auth_name"], [class*="auth-name"], [class*="autor-nombre"], [class*="nombre-autor"]',
    },
    // <p class="byline">By Ana Lerro</p>
    {
      from: "element:.author",
      selector:
        '.byline, .author, .article-author, .post-author, .entry-author, .autor, .auteur, .firma, .autore, .yazar, .muhabir, .avtor, [class*="byline"], [class*="__auteur"], [class*="-auteur"], [class*="__autor"], [class*="__firma"], [class*="yazar-ad"], [class*="__avtor"], #author, [class*="article__author"], [class*="article-author"], [class*="Author"]',
    },
    // <span class="contributor">, <div class="article-writer">, <div class="autoria">
    {
      from: "element:.author",
      selector: '[class*="contributor"], [class*="writer"], [class*="autoria"], [class*="journalist"], [class*="authors"]',
    },
  ],
};

/** Where a page shows its date, with what such a place is called. */
export const DATE_SELECTORS: readonly { readonly from: string; readonly selector: string }[] = [
  { from: "microdata:datePublished", selector: '[itemprop~="datePublished"]' },
  { from: "element:time[pubdate]", selector: "time[pubdate]" },
  { from: "element:time[datetime]", selector: "article time[datetime], main time[datetime], header time[datetime]" },
  { from: "element:time[datetime]", selector: "time[datetime]" },
  {
    from: "element:.date",
    selector:
      '.published, .date-published, .publish-date, .pubdate, .post-date, .entry-date, .article-date, .article__date, .date, .fecha, .datum, .data, .tarih, .dateline, [class*="publish"], [class*="pubdate"], [class*="-date"], [class*="date-"], [class*="_date"], [class*="fecha"], [class*="tarih"], [class*="datetime"], time',
  },
];

/** Signs that an author or a date belongs to something beside the article. */
export const NOT_OF_THE_ARTICLE =
  /related|recommend|comment|sidebar|popular|trending|most-|latest|widget(?!_message)|teaser|more-news|copyright|(?<!(?:post|entry|article|message|story|hentry)[-_]*)footer|newsletter/iu;

/** What stands on a byline beside the name, by language: the word in front and titles behind. */
export const BYLINE_WORDS: readonly { readonly language: string; readonly before: string }[] = [
  // "By Ana Lerro", "Written by Ana Lerro", "Analysis by Ana Lerro", "Words: Ana Lerro"
  {
    language: "en",
    before:
      "by|(?:written|words|story|report|article|analysis|opinion|commentary|comment|column|review|essay|feature|profile|dispatch|perspective|explainer|exclusive|live reporting|guest (?:post|column|essay)|contributed|posted|published|compiled|text|submitted|interview|presented|hosted)(?: and (?:photo(?:graph)?s|pictures|video))? by|(?:researched|reported|photographed|filmed) and written by|(?:photo(?:graph)?s|pictures) and (?:text|words) by|interview(?=\\s?:)|authors?|words(?=\\s?:)|(?:reporter|writer)s?(?=\\s?:)",
  },
  // "Von Ana Lerro", "Autorin: Ana Lerro", "Eine Analyse von Ana Lerro", "Aus Velm berichtet Ana Lerro"
  {
    language: "de",
    before:
      "von unse(?:rem|rer|ren) [\\p{L}-]{4,40}|von|(?:ein(?:e|en)? )?(?:analyse|beitrag|bericht|reportage|gastbeitrag|gastkommentar|kommentar|essay|kolumne|porträt|rezension|glosse|interview|leitartikel|recherche) von|geschrieben von|verfasst von|das (?:interview|gespräch) führten?|aus [\\p{L}-]{2,30}(?: [\\p{L}-]{2,30})? berichte[nt]|autor|autorin|text|autoren|verfasser|verfasserin",
  },
  // "Par Ana Lerro", "Auteur : Ana Lerro", "Reportage d’Ana Lerro"
  {
    language: "fr",
    before:
      "par|auteure?|autrice|auteur·rice|rédigé par|écrit par|publié par|textes?|(?:une? )?(?:article|reportage|analyse|enquête|récit|chronique|entretien|billet|tribune) (?:de|par|(?:écrite?|réalisée?|rédigée?) par|d['’])|présenté par|propos recueillis par|de (?:notre|nos) (?:envoyée?s? spécia(?:le?s?|ux)|correspondante?s?)",
  },
  // "Por Ana Lerro", "Escrito por Ana Lerro"
  {
    language: "es",
    before:
      "por|escrito por|redactado por|redacción|autor|autora|textos?|publicado por|firma|(?:una? )?(?:crónica|reportaje|análisis|columna|artículo) de|entrevista de",
  },
  // "Por Ana Lerro"
  { language: "pt", before: "por|escrito por|da redação|autor" },
  // "di Ana Lerro", "a cura di Ana Lerro"
  { language: "it", before: "di|a cura di|autore|scritto da" },
  // "Autor: Ana Lerro"
  { language: "pl", before: "autor|tekst|opracowanie|oprac\\.?" },
  // "Автор: Ана Лерро"
  {
    language: "ru",
    before:
      "автор (?:текста|статьи|материала)|авторы (?:текста|статьи|материала)|автор|авторы|текст(?: и фото)?|автора|корреспондент(?:ка)?(?=\\s?:)|подготовил[аи]?|материал подготовил[аи]?|беседовал[аи]?|записал[аи]?",
  },
  // "Авторка: Ана Лерро", "Підготувала Ана Лерро"
  {
    language: "uk",
    before:
      "автори|авторка|автор(?:ка)? (?:тексту|статті|матеріалу)|текст(?: і фото)?|кореспондент(?:ка)?(?=\\s?:)|(?:матеріал )?підготува(?:в|ла|ли)|розмовля(?:в|ла)|спілкува(?:вся|лася)|записа(?:в|ла)",
  },
  // "بقلم آنا ليرو", "أعدّ التقرير: آنا ليرو"
  {
    language: "ar",
    before:
      "بقلم|كتب|كتبت|كتبه|كتبها|إعداد|أعد[ّ]?ت? (?:التقرير|المادة)|أعد[ّ]?ه|تقرير|تحقيق|حوار|حاوره|حاورته|أجر(?:ى|ت) الحوار|الكاتبة?|المؤلف|مراسلنا|مراسلتنا",
  },
  // "Yazan: Ana Lerro", "Haber ve fotoğraf: Ana Lerro"
  {
    language: "tr",
    before:
      "yazan|haber(?:i)?(?:\\s?(?:ve|-|–|/)\\s?(?:fotoğraf(?:lar)?|foto|kamera|görüntü))?(?! merkezi)|yazar|yazı|yazısı|kaleme alan|hazırlayan|derleyen|röportaj|muhabir|haberi yazan",
  },
];

/** Words before those who had another part in the work: "Photos by Milo Dast", "Redaktion: Jonas Brant", "Kamera: Can Vural". */
export const OTHER_WORK = new RegExp(
  `^[^\\p{L}\\p{N}]{0,3}(?:${[
    "(?:photo(?:graph)?(?:s|y|er)?|pictures?|images?|videos?|film(?:ed)?|camera|illustrations?|illustrated|graphics?|maps?|edit(?:ed|ing|or)|translat(?:ed|ion|or)|produced|fact[- ]check(?:ed|ing)?|views?|date|reads?|category|topic|tags?|source)(?: by|\\s?:)",
    "fotos?(?:graf(?:in|ie)?)?(?: von|\\s?:)|bild(?:er)?(?: von|\\s?:)|redaktion\\s?:|kamera\\s?:|übersetzung|grafik(?:en)?\\s?:|schnitt\\s?:",
    "photos?(?:graphies?)?(?: de| par|\\s?:)|crédits?(?: photos?)?\\s?:|vidéo\\s?:|traduction|traduit|édition\\s?:|infographie",
    "fotos?(?:grafías?)?(?: de|\\s?:)|fotografía|imágenes\\s?:|vídeo\\s?:|video\\s?:|traducción|edición\\s?:|editado",
    "фото(?:граф(?:ии|ія|ії)?)?(?:\\s|\\s?:)|редактор(?:ка)?(?:\\s|\\s?:)|перевод|переклад|видео\\s?:|відео\\s?:|съ[её]мка|просмотров|переглядів|дата",
    "foto(?:ğraf)?(?:lar)?\\s?:|kamera\\s?:|editör\\s?:|çeviri|çeviren|görüntü|kurgu",
    "تصوير|تحرير|ترجمة|مراجعة|صور|كاميرا|مونتاج",
  ].join("|")})`,
  "iu",
);

/** A function in brackets behind the name of whoever took the pictures: "Von Ilse Marn (Text) und Jonas Brant (Fotos)". */
export const PICTURES_BEHIND =
  /\s?\((?:photos?|photographs|pictures|fotos?|bilder|kamera|camera|vidéo|video|фото|відео|видео|fotoğraf|kamera|تصوير|صور)\)/giu;

/** What people are at a paper: it stands behind a name or before it ("Ana Lerro, Defence Correspondent"), and names nobody by itself. */
export const BYLINE_ROLES = new RegExp(
  `(?<![\\p{L}])(?:${[
    "correspondents?|reporters?|(?:co-?|deputy )?editors?|writers?|journalists?|columnists?|analysts?|producers?|contributors?|bureau chief|ph\\.?d|esq|m\\.?d",
    "korrespondent(?:in(?:nen)?|en)?|redakteur(?:in)?|reporter(?:in)?|journalist(?:in)?|volontär(?:in)?|berichterstatter(?:in)?",
    "correspondante?s?|envoyée?s? spécia(?:le?s?|ux)|journalistes?|rédac(?:teur|trice)(?: en chef)?|grand reporter|chroniqueu(?:r|se)",
    "corresponsal(?:es)?|enviad[oa]s? especial(?:es)?|periodistas?|redactor(?:a|es)?",
    "(?:специальный |собственный |военный )?корреспондент(?:ка|ы)?|спецкор|собкор|журналист(?:ка|ы)?|обозреватель|(?:спеціальний |спеціальна |власний )?кореспондент(?:ка|и)?|журналіст(?:ка|и)?|оглядач(?:ка)?",
    "muhabir(?:i|leri)?|gazeteci|editör(?:ü)?|temsilcisi|yazarı",
    "مراسلة?|صحفية?|صحافية?|محررة?|كاتبة? صحفية?",
  ].join("|")})(?![\\p{L}])`,
  "iu",
);

/** Words behind a name on its line that belong to where, for whom and with what: "Ana Lerro for the Tribune", "Élise Morvan avec MP", "Elif Moran bildiriyor". */
export const BEHIND_NAME =
  /^(?<who>\S+ \S.*?),? (?:in|at|from|[Ff]or|FOR|reports?|reporting|writes|à|au|depuis|avec|pour|en|desde|para|aus|für|mit|berichtet|bildirdi|bildiriyor|aktardı|aktarıyor|yazdı|специально|спеціально|для|из|із|من|في|لموقع|لصحيفة)(?:\s|$)/u;

/** Buttons and counts beside a name: "Ana Lerro Leave a Comment", "Ana Lerro Follow", "1,204 views", "3 min read". */
export const BYLINE_BUTTONS =
  /(?<!\p{L})(?:leave a (?:comment|reply)|(?:no|\d+) comments?|follow(?: us| me)?|subscribe|share(?: this)?|view (?:all )?(?:posts?|bio|profile)|(?:[\d.,]+k? )?views?|\d{1,3} min(?:ute)?s?(?: read)?|abonnieren|folgen|suivre|seguir|подписаться|takip et)(?!\p{L}).*$/iu;

/** Steps of addresses under which a site keeps the pages of its writers: `/author/ana-lerro`, `/yazar/…`. Under `/people/` stand those whom a text is about, too. */
export const AUTHOR_ADDRESS =
  /\/(?:authors?|by|writers?|contributors?|journalists?|reporters?|staff|auteurs?|autore?s?|autori|redacteurs?|firmas?|autorinn?e?n?|autoren|yazar(?:lar)?|muhabir|avtor[yi]?|katib|kuttab)\/[^/?#]/iu;

/** Labels over an author in `<meta name="twitter:label1">`: "Written by", "Écrit par", "Escrito por", "Verfasst von", "Написано автором", "Автор", "Yazan", "كُتب بواسطة". */
export const WRITTEN_BY =
  /^(?:written by|author|écrit par|auteur|escrito por|autor|verfasst von|scritto da|autore|написано(?: автором)?|автор|написав|yazan|yazar|كُ?تب بواسطة|الكاتب)$/iu;

/** Where forums and networks show who writes. */
export const POST_AUTHOR_SELECTOR =
  '[class*="username"], [class*="user-name"], [class*="display-name"], [class*="displayname"], [class*="screen-name"], [class*="post-author"], [class*="message-name"], .p-author, .poster, .u-name';

/** Names that stand where an author's would and name nobody. */
export const NOBODY =
  /^(?:admin(?:istrator)?|editors?|staff(?: (?:writer|reporter))?s?|web ?(?:desk|master|admin|editor)|news ?(?:desk|room)|guest(?: (?:author|contributor))?|contributors?|user|unknown|anonymous|an[oó]nimo|redaktion|redakcja|redacci[oó]n|redazione|la r[ée]daction|r[ée]daction|redação|haber merkezi|dış haberler(?: servisi)?|ред(?:акция|акція)|служба новостей|هيئة التحرير|التحرير|المحرر|غرفة الأخبار|author|null|undefined|none|no author|team|press release|online desk|desk|by|von|par|por|di|.{2,50} (?:staff|news ?desk|newsroom|web ?desk|news team))$/iu;

/** Kinds of text that a title or a kicker names. */
export const MEDIUM_TITLES: readonly {
  readonly medium: "video-transcript" | "statement";
  readonly language: string;
  readonly pattern: RegExp;
  /** Only of a title: over a story, "Watch: …" leads to another one. */
  readonly isOfTitle?: boolean;
  readonly example: string;
}[] = [
  {
    medium: "video-transcript",
    language: "en",
    pattern: /^[^\p{L}\p{N}]{0,2}(?:video|watch|video transcript|video report)[^\p{L}\p{N}]{0,2}\s?[:|–—-]\s/iu,
    isOfTitle: true,
    example: "Video: Harbour Talks Resume in Port Ansel",
  },
  {
    medium: "video-transcript",
    language: "en",
    pattern: /[([](?:video|transcript)[)\]]\s*$/iu,
    isOfTitle: true,
    example: "Harbour Talks Resume in Port Ansel (Video)",
  },
  {
    medium: "statement",
    language: "en",
    pattern:
      /^(?:joint |press |official |public |oral |written |opening |closing )?(?:statement|communiqué|communique|press release|media release|declaration)(?:$|\s(?:by|of|from|on|no)\b|\s?[:|–—-])/iu,
    example: "Statement by the Ministry of the Isles on the Ansel strait",
  },
  {
    medium: "video-transcript",
    language: "any",
    // the heading over what was said: "Transcript", "Full transcript", Transcription (fr), Transcripción (es), Transkript (de), Расшифровка, Стенограмма (ru), Deşifre (tr), النص الكامل (ar)
    pattern:
      /^(?:(?:full |video |audio |episode )?transcript|transcription(?: intégrale)?|(?:la )?transcripción(?: completa)?|transkript|расшифровка(?: \p{L}+)?|стенограмма|розшифровка|deşifre|نص (?:الحلقة|الفيديو|المقابلة))\s?:?$/iu,
    example: "Full transcript",
  },
  { medium: "statement", language: "en", pattern: /^for immediate release\b/iu, example: "FOR IMMEDIATE RELEASE" },
  {
    medium: "statement",
    language: "en",
    pattern: /^(?:press|media|information) (?:service|office|department|centre|center) of\b/iu,
    example: "Press service of the Ministry of the Isles",
  },
  {
    medium: "video-transcript",
    language: "any",
    // Vidéo : (fr), Vídeo: (es, pt), Видео: (ru), Відео: (uk), فيديو: (ar)
    pattern: /^[^\p{L}\p{N}]{0,2}(?:vidéo|vídeo|видео|відео|فيديو|بالفيديو)\s?[:|–—-]\s|[([](?:vidéo|vídeo|видео|відео|فيديو)[)\]]\s*$/iu,
    isOfTitle: true,
    example: "Vidéo : les bacs reprennent le détroit",
  },
  {
    medium: "statement",
    language: "any",
    // Communiqué de presse (fr), Comunicado de prensa (es), Nota à imprensa (pt), Pressemitteilung (de), Пресс-релиз (ru), Пресреліз (uk), Basın açıklaması (tr), بيان صحفي (ar)
    pattern:
      /^(?:communiqué de presse|comunicado de prensa|nota de prensa|nota à imprensa|comunicado à imprensa|pressemitteilung|presseerklärung|пресс-релиз|прес-?реліз|basın (?:açıklaması|bülteni)|بيان (?:صحفي|صادر))(?![\p{L}])/iu,
    example: "Pressemitteilung Nr. 12",
  },
  {
    medium: "statement",
    language: "any",
    // the label alone: "Communiqué", "Comunicado", "Erklärung", "Заявление", "Заява", "بيان"
    pattern: /^(?:communiqué|déclaration|comunicado|declaración|erklärung|stellungnahme|заявление|заява|açıklama|بيان)(?:$|\s?[:|–—-]\s)/iu,
    example: "Communiqué",
  },
];

/** Platforms whose pages are posts of one writer or group, as their pages name them in `generator`, and their hosts. */
export const POST_PLATFORMS: Readonly<Record<"generator" | "host", RegExp>> = {
  // <meta name="generator" content="Blogger">, and of forums and networks: "Discourse 3.1", "phpBB"
  generator:
    /^(?:blogger|tumblr|typepad|livejournal|substack|writefreely|bear ?blog|discourse|phpbb|vbulletin|xenforo|mybb|smf|simple machines|invision|mastodon|pleroma|misskey|lemmy)/iu,
  // https://isles-diary.blogspot.example, https://diary.wordpress.com
  host: /(?:^|\.)(?:blogspot\.[a-z.]{2,8}|wordpress\.com|tumblr\.com|livejournal\.com|substack\.com|typepad\.com|medium\.com|blogger\.com|telegra\.ph|t\.me|bsky\.app)$/iu,
};

/** Elements in which the pages of a messenger show one message, and in them the name of the channel: it speaks there, not the messenger. */
export const MESSAGE_MARKUP: readonly { readonly from: string; readonly message: string; readonly channel: string }[] = [
  // <div class="tgme_widget_message"><a class="tgme_widget_message_owner_name">Skerry Channel</a>
  {
    from: "element:.tgme_widget_message",
    message: ".tgme_widget_message, .tgme_widget_message_bubble",
    channel: ".tgme_widget_message_owner_name, .tgme_channel_info_header_title",
  },
];

/** Types that a page gives of itself in words: "Press release", "Statement", "Communiqué". */
export const STATEMENT_TYPES =
  /^(?:press|media|news)?[ _-]?(?:release|statement|communiqu[ée])s?$|^(?:communiqué|comunicado|pressemitteilung|пресс-релиз|заявление|заява|прес-?реліз|basın açıklaması|بيان)/iu;

/** Lines that blogs show beside their posts. */
export const POST_MARKS: readonly { readonly language: string; readonly pattern: RegExp; readonly example: string }[] = [
  { language: "en", pattern: /^posted by .{2,60} at \d{1,2}[:.]\d{2}/iu, example: "Posted by Ana at 4:52 PM" },
  {
    language: "any",
    // the foot of a forum or network names its software: "Powered by phpBB", "Forensoftware: XenForo"
    pattern:
      /^(?:powered by|forum software|forensoftware|proudly powered by|propulsé par|с использованием|desarrollado por)(?: by)?:? (?:phpbb|vbulletin|xenforo|discourse|mybb|smf|invision|burning board|woltlab|mastodon|lemmy)/iu,
    example: "Powered by phpBB",
  },
  {
    language: "any",
    // what a forum says of who writes: "Joined: 4 Mar 2029 Posts: 212", "Registriert seit: 2029 · Beiträge: 88", "Регистрация: 2029 Сообщений: 40"
    pattern:
      /^(?:joined|member since|registriert(?: seit)?|dabei seit|inscrit(?: le)?|registrado|зарегистрирован|регистрация|реєстрація|kayıt(?: tarihi)?)(?!\p{L}).{0,40}(?<!\p{L})(?:posts|beiträge|messages|mensajes|сообщени[йяе]|повідомлень|mesaj(?:lar)?)(?!\p{L})/iu,
    example: "Joined: 4 Mar 2029 Posts: 212",
  },
  {
    language: "any",
    // Archives du blog (fr), Archivo del blog (es), Arquivo do blog (pt), Blog-Archiv (de), Архив блога (ru), Архів блогу (uk), Blog arşivi (tr), أرشيف المدونة (ar)
    pattern:
      /^(?:blog archive|archives? du blog|archivo del blog|arquivo do blog|blog-archiv|архив блога|архів блогу|blog arşivi|أرشيف المدونة)$/iu,
    example: "Blog archive",
  },
];

/** Names of elements that show the part of an outlet a report stands in: `kicker`, `article__section`, `dachzeile`. */
export const SECTION_HINTS =
  /^(?:.*[-_])?(?:kicker|eyebrow|overline|rubric|rubrique|section(?:-?name|-?label|-?title|-?link)?|category|cat-?link|ressort|dachzeile)s?$/u;

/** Where a page shows whose it is: links to the front page in its head, elements named so. */
export const MASTHEAD_SELECTOR =
  // <header><a href="/">Lantern Post</a>, <h1 class="site-title">, <a class="logo" href="/"><img alt="Lantern Post">
  'header a[href="/"], header h1 a, [class*="site-title"], [class*="site-name"], [class*="sitename"], [class*="masthead__"] a[href="/"], [class*="logo"], [class*="navbar-brand"], a[rel~="home"], #logo, body > div a[href="/"]';

/** What stands beside the name in place of a picture: "Lantern Post logo", "Logo der Hafenpost", "На главную". */
export const LOGO_WORDS =
  /^(?:logo(?: (?:of|de|du|der|des|von|di))?|логотип|شعار|go to|back to|zur startseite)\s+(?:the )?|[\s,–—-]+(?:logo(?:su|type)?|home ?page|home|логотип|startseite|accueil|inicio|главная|ana ?sayfa)$/giu;

/** The front page, where a way to the article begins. */
export const FRONT_PAGE =
  /^(?:home(?:page)?|front page|start(?:seite)?|accueil|inicio|portada|início|página inicial|главная|головна|ana ?sayfa|الرئيسية|news|»|>)$/iu;
