/** What stands where the title of a document should be and is none, and the words at its top that name who sends it. */

/** Titles that programs fill in by themselves. */
export const PROGRAM_TITLES: readonly RegExp[] = [
  // "Microsoft Word - sitrep_12_final.docx", "PowerPoint Presentation", "Microsoft Office User"
  /^microsoft\s|^(?:power\s?point|word|excel|google docs|libreoffice|openoffice)\b.{0,20}$|^(?:powerpoint )?pr[eé]sentation(?: powerpoint)?$/iu,
  // "untitled", "Untitled-3", "Document1", "Dokument 2", "New Document", "template", "Sin título", "Без имени"
  /^(?:untitled|unbenannt|sans titre|sin t[ií]tulo|sem t[ií]tulo|senza titolo|без имени|без названия|adsız|no title|title|new document|blank|layout|template|draft|scan(?:ned)?(?: document)?|image|fax)(?:[\s_-]?\d{0,6})$|^(?:doc(?:ument)?|dokument|документ|belge|slide|page|seite|book)[\s_-]?\d{0,6}$/iu,
  // "sitrep_12_final.docx", "C:\Users\…\report.indd", "file:///tmp/a.html"
  /\.(?:docx?|odt|rtf|indd|pdf|xlsx?|pptx?|qxd|qxp|pages|txt|html?|tex|dvi|ps|jpe?g|png|tiff?)$|^(?:[a-z]:\\|\/|file:|https?:)/iu,
  // "about:blank", "20310304_SR12_v3", "SR-12"
  /^about:|^[\d_.\s-]+$|^(?=.*\d)[\p{L}\d]+(?:[_-][\p{L}\d]+)+$/u,
];

/** Who programs say wrote a document, when nobody told them. */
export const PROGRAM_AUTHORS: readonly RegExp[] = [
  // "Microsoft Office User", "Windows User", "user", "Administrator", "Admin", "HP", "Owner", "PC", "Пользователь", "Kullanıcı", "Usuario"
  /^(?:microsoft(?: office)?(?: user)?|(?:windows |office )?(?:user|guest|owner|benutzer|utilisateur|usuario|utente|пользователь|kullanıcı)(?:[\s_-]?\d+)?|admin(?:istrator|istrador|istrateur)?|author|unknown|anonymous|default|root|hp|dell|lenovo|asus|acer|samsung|toshiba|pc|laptop|desktop|scanner|apple|home|office|python-docx|openpyxl|reportlab|apache poi|libreoffice|openoffice)$/iu,
  // "anonymous (unspecified)", "(unspecified)"
  /unspecified/iu,
  // "jsmith", "m.ollen", "user01"
  /^[\p{Ll}\d._-]+$/u,
];

/** A heading that says only what kind of document it stands over: "PRESS STATEMENT", "Situation Report No. 12", "بيان صحفي". */
export const DOCUMENT_KINDS =
  /^(?:(?:joint|official|public|weekly|daily|monthly|press|media|news)\s)*(?:(?:press|media|news) (?:release|statement|note|advisory|communiqu[ée])|statement|situation (?:report|update)|sitrep|flash (?:update|appeal)|humanitarian (?:update|bulletin|snapshot)|news\s?letter|bulletin|communiqu[ée]|briefing(?: note)?|fact\s?sheet|update|report|for immediate release|communiqu[ée] de presse|d[ée]claration|note d['’]information|nota de prensa|comunicado(?: de prensa| oficial)?|informe de situaci[oó]n|пресс-релиз|заявление|сводка|отчет|отчёт|bas[ıi]n (?:açıklaması|bülteni)|duyuru|прес-реліз|заява|بيان(?: صحفي| رسمي| مشترك)?|إعلان صحفي|تقرير(?: الحالة| صحفي)?)(?:\s*(?:no\.?|nr\.?|n[º°]|№|#|:|\/|–|-|رقم)?\s*\d{0,4}){0,2}$/iu;

/** Words that a sender's name holds: what stands over a headline in large type is a masthead when one of them is in it. */
export const SENDER_WORDS =
  /(?:^|[\s/&(-])(?:network|ministr(?:y|ies)|council|press|post|tribune|review|news|newspaper|agency|authority|office|organi[sz]ation|committee|cent(?:re|er)|observatory|government|republic|embassy|union|commission|party|foundation|institute|group|mission|department|directorate|bureau|gazette|herald|times|chronicle|courier|monitor|watch|service|command|guard|police|army|forces|relief|aid|fund|association|alliance|federation|movement|front|secretariat|nations|cross|crescent|society|radio|television|tv|journal|mail|star|sun|minist[eè]re|conseil|r[ée]seau|agence|gouvernement|r[ée]publique|ministerio|consejo|red|agencia|gobierno|rep[úu]blica|министерство|совет|правительство|агентство|служба|республика|комитет|фонд|bakanl[ıi][ğg][ıi]|konseyi|ajans[ıi]|cumhuriyeti|derne[ğg]i|وزارة|مجلس|وكالة|شبكة|هيئة|جمهورية|منظمة|مكتب|حكومة|لجنة|مركز|صحيفة|إذاعة)(?:$|[\s/&),.-])/iu;
