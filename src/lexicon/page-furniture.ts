import type { ProvenanceLine } from "./provenance-line.ts";

/** Lines that lead elsewhere or work the page: never part of a story. */
export const FURNITURE_LINES: readonly ProvenanceLine[] = [
  {
    role: "navigation",
    language: "en",
    pattern:
      /^(?:[^\p{L}\p{N}]{0,3})(?:read|see|watch|view|learn|hear) (?:more|also|next|related)\b|^(?:also|more) (?:read|on this|on the topic|from (?:lifestyle|world|politics|the)|in (?:world|news|politics)|stories|news|headlines)\b|^(?:related|recommended|trending|most (?:read|popular|viewed)|don['’]t miss|you (?:may|might) (?:also )?(?:like|enjoy)|see also|editor['’]s picks|top stories|further reading|more on this)(?:\s?:|$|\s(?:stories|articles|topics|posts|news|content|links|reading|coverage)\b)/iu,
    maxLength: 220,
    example: "Read more: Ferry strike enters second week",
  },
  {
    role: "navigation",
    language: "any",
    // Lire aussi (fr), Lesen Sie auch, Mehr zum Thema (de), Lea también (es), Leia também (pt), Leggi anche (it), Czytaj też (pl), Ayrıca okuyun (tr), Читайте также (ru), Читайте також (uk), اقرأ أيضا (ar)
    pattern:
      /^[^\p{L}\p{N}]{0,3}(?:(?:à )?lire aussi|(?:à )?lire(?:\s?:| (?:la suite|également))|voir aussi|sur le même sujet|lesen sie (?:auch|mehr)|mehr zum thema|lea(?:\s?:| (?:también|tambien|más|mas|además))|le(?:e| puede) (?:también|interesar|además)|vea (?:también|además|más)|mire(?: también|:)|(?:te|le) (?:puede|podría) interesar|ver más|seguir leyendo|leia (?:também|mais)|veja (?:também|mais)|saiba mais|leggi anche|czytaj (?:też|także|również|więcej)|dowiedz się więcej|mira (?:también|lo que)|zobacz (?:też|także|również)|ayrıca oku|читайте (?:также|ещё|еще|також)|смотрите также|اقرأ (?:أيض|المزيد)|إقرأ أيض|شاهد أيض|مواضيع ذات صلة)/iu,
    maxLength: 220,
    example: "Lea también: La huelga de los ferris entra en su segunda semana",
  },
  {
    role: "navigation",
    language: "en",
    pattern:
      /^(?:share(?: (?:this|on|via|article|story|link)\b.{0,40}|\s?:|$)|print(?: this)?(?: (?:page|article))?$|e-?mail(?: this)?(?: article)?$|tweet$|facebook$|twitter$|whatsapp$|telegram$|linkedin$|copy link$|save(?: (?:article|for later))?$|bookmark$|listen(?: to (?:this )?article)?$|get short url.{0,12}|permalink$|font size.{0,20}|skip to (?:main )?content$|back to top$|loading\b.{0,10}$|play video$|close$|menu$|search$|home$|next$|previous$|load more.{0,20}|show more$|continue reading.{0,40}|advertisements?(?:$|[^\p{L}\p{N}])|ad$|sponsored(?: content)?$|story continues below.{0,40}|scroll to continue.{0,40}|click (?:here|to).{0,80}|tap here.{0,60}|our standards\s?:.{0,80}|\d{1,3} (?:min|minute)s? read$|reading time.{0,20}|view (?:gallery|comments).{0,20}|community standards.{0,40}|report (?:an )?(?:error|typo|mistake).{0,60})$/iu,
    maxLength: 120,
    example: "Share this article",
  },
  {
    role: "navigation",
    language: "any",
    // Teilen, Drucken, Anzeige (de), Partager, Publicité (fr), Compartir, Publicidad (es), Condividi (it), Udostępnij, Reklama, Drukuj (pl), Поделиться (ru), Paylaş (tr), شارك (ar)
    pattern:
      /^(?:teilen|drucken|anzeige|werbung|partager|imprimer|publicité|permalien|compartir|imprimir|publicidad|anuncio|compartilhe|compartilhar|publicidade|continua após a publicidade|condividi|stampa|pubblicità|ultima modifica|valora esta noticia|opublikowano|udostępnij|drukuj|wyślij|reklama|поделиться|реклама|распечатать|paylaş|yazdır|شارك|مشاركة|طباعة|إعلان)[^\p{L}\p{N}]{0,3}$/iu,
    maxLength: 60,
    example: "Compartir",
  },
  {
    role: "navigation",
    language: "any",
    // the door for those who have paid: Déjà abonné ? (fr), ¿Ya eres suscriptor? (es), Bereits Abonnent? (de), Уже подписаны? (ru), Zaten abone misiniz? (tr), هل أنت مشترك (ar)
    pattern:
      /^(?:already (?:a |an )?(?:subscriber|subscribed|member|registered)|(?:have|got) an account\s?\?|déjà (?:abonnée?|inscrite?|un compte)|¿?ya (?:eres|es|soy) (?:suscriptora?|soci[oa])|(?:sind sie |sie sind )?bereits (?:abonnent|registriert|kunde)|уже (?:подписаны|есть подписка|зарегистрированы)|вже (?:передплачуєте|зареєстровані)|zaten (?:abone|üye)|هل أنت مشترك)(?![.!]\s\S).{0,60}$/iu,
    maxLength: 110,
    example: "Already a member? Sign in",
  },
  {
    role: "dateline",
    language: "any",
    // the time of an entry in a live page: "11:40", "9.05 pm GMT"
    pattern: /^\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC|[A-Z]{3,4}T|Uhr))?$/u,
    maxLength: 20,
    example: "11:40 GMT",
  },
  {
    role: "other",
    language: "en",
    pattern:
      /^(?:for immediate release|press release|media release|news release|communiqué|embargoed (?:until|for)\b.{0,60}|(?:the )?full text (?:follows|below))[.:]?$/iu,
    maxLength: 90,
    example: "FOR IMMEDIATE RELEASE",
  },
  {
    role: "caption",
    language: "any",
    // the line under a picture names who took it: "Photo: Ana Lerro/Meridian Press", "Foto: …", "Crédito: …", "Zdjęcie: …", "Фото: …", "الصورة: …"
    pattern:
      /^[^\p{L}\p{N}]{0,2}(?:photos?|photograph|picture|image|illustration|credit|foto|fotograf(?:ie|ía)?|bild|crédito|crédit|credito|imagen|imagem|immagine|zdj(?:ęcie)?\.?|fot\.|фото|صورة|الصورة)(?: (?:credits?|by|courtesy(?: of)?|credit|sources?))?\s?[:：|©(/]/iu,
    maxLength: 200,
    example: "Photo: Ana Lerro / Meridian Press",
  },
  {
    role: "caption",
    language: "en",
    pattern: /^(?:file(?: photo)?\s?[:–—-]|(?:\(|\[)?(?:photo|image|picture) (?:by|courtesy of|credit) )/iu,
    maxLength: 250,
    example: "FILE PHOTO: The ferry terminal at Port Ansel",
  },
];

/** Words of buttons and link lists as they stand glued to the end of a text. Two of them make a heap of page furniture. */
export const FURNITURE_WORDS: readonly { readonly language: string; readonly pattern: RegExp; readonly example: string }[] = [
  { language: "en", pattern: /\b(?:Related|See also|Read more|More stories)\b/u, example: "Related Ferry Strike Ends" },
  { language: "en", pattern: /\bTags?\b/u, example: "Tags Ferries Strike" },
  { language: "en", pattern: /\b(?:Comments?|Discussion|Community standards)\b/u, example: "Comment via the page" },
  { language: "en", pattern: /\b(?:Share|Facebook|Twitter|WhatsApp|Telegram|Follow us)\b/u, example: "Share Facebook Twitter" },
  { language: "en", pattern: /\b(?:Print|Email|Get short URL|Subscribe|Newsletter)\b/u, example: "Print Email" },
];

/** Buttons and counters glued to the date of a text: "4 Aug 2031 Print Tweet Views 371 Rebels …", "4 Aug 2031 Get short URL 12 Rebels …". */
export const BUTTONS_AFTER_DATE = /^(?:(?:Print|Tweet|Views|E-?mail|Get short URL|Text size)(?:\s\d{1,6}){0,3}\s{0,2}){1,5}/u;
