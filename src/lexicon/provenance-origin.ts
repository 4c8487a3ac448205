import type { ProvenanceLine } from "./provenance-line.ts";

const TEXT =
  "(?:article|story|report|piece|post|analysis|essay|text|interview|dispatch|column|commentary|op-ed|statement|translation|version|item|content|transcript)";
const MADE = "(?:published|appeared|posted|printed|released|broadcast|aired|issued|carried|run|ran)";
const TAKEN = "(?:re-?published|re-?printed|re-?posted|reproduced|cross-?posted|syndicated|shared|taken|adapted|excerpted|translated)";

/**
 * Sentences by which a page says that it took the text from elsewhere. `outlet` is what follows; `findOutletName` cuts the
 * name out of it. "This" is asked for where the subject is named: "The statement was first published by the ministry" is news.
 */
export const ORIGIN_STATEMENTS: readonly (ProvenanceLine & { readonly role: "origin" })[] = [
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
      `^(?:(?:an? (?:earlier |longer |shorter |slightly different |edited )?(?:version|form) of )?(?:this|the following|the above) ${TEXT}(?: by [^.,]{2,60})?,? )?(?:(?:was|is|has been|had been|has) )?(?:originally|first|previously|initially) ${MADE} (?:by|on|in|at|with|via|as part of)\\s(?<outlet>.+)`,
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
      `^(?:(?:this|the following) ${TEXT} (?:is|was|has been) )?${TAKEN}(?: here)?(?: (?:with|by) (?:the )?(?:kind |express |written )?permission (?:from|of|by)| from| courtesy of)\\s(?<outlet>.+)`,
      "iu",
    ),
    maxLength: 400,
    example: "This article is republished from The Skerry Review under a Creative Commons license.",
  },
  {
    role: "origin",
    language: "fr",
    pattern:
      /^(?:première (?:publication|parution)\s?[:：]|(?:cet? (?:article|texte|reportage) (?:a été|est) )?(?:initialement |d['’]abord |originellement )?(?:publié|paru|traduit)(?: initialement| d['’]abord| à l['’]origine) (?:par|dans|sur|de)|(?:cet? (?:article|texte|reportage) (?:a été|est) )?(?:initialement|d['’]abord) (?:publié|paru) (?:par|dans|sur))\s(?<outlet>.+)/iu,
    maxLength: 400,
    example: "Première publication : Le Phare des Îles, 8 mars 2031",
  },
  {
    role: "origin",
    language: "de",
    pattern:
      /^(?:(?:dieser|der) (?:artikel|beitrag|text) (?:ist|wurde|erschien) )?(?:zuerst|ursprünglich|erstmals) (?:(?:erschienen|veröffentlicht) )?(?:in|im|bei|auf|von)\s(?<outlet>.+)/iu,
    maxLength: 400,
    example: "Dieser Beitrag erschien zuerst in Inselbote.",
  },
  {
    role: "origin",
    language: "es",
    // Spanish and Portuguese: "publicado originalmente en", "publicado originalmente em"
    pattern:
      /^(?:est[ea] (?:artículo|texto|nota|artigo|matéria|reportagem) (?:fue|foi) )?(?:(?:publicad[oa]|aparecid[oa]) (?:originalmente|por primera vez|pela primeira vez)|originalmente publicad[oa]) (?:en|por|em|no|na|pel[oa])\s(?<outlet>.+)/iu,
    maxLength: 400,
    example: "Este artículo fue publicado originalmente en El Faro de las Islas.",
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
    language: "ru",
    // Russian and Ukrainian: "Впервые опубликовано", "Вперше опубліковано"
    pattern: /^(?:впервые опубликован[оа]?|первоначально опубликован[оа]?|вперше опубліковано)\s(?:в|на|у)\s(?<outlet>.+)/iu,
    maxLength: 400,
    example: "Впервые опубликовано в Вестнике островов",
  },
  {
    role: "origin",
    language: "ar",
    pattern: /^(?:نُ?شر(?:ت)?(?: هذا (?:المقال|التقرير))?)\s(?:لأول مرة|أول مرة|أولا|في الأصل)\s(?:في|على|من قبل)\s(?<outlet>.+)/u,
    maxLength: 400,
    example: "نشر هذا المقال لأول مرة في صدى الجزر",
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
    language: "en",
    pattern:
      /^(?:read|view|see) (?:the |this )?(?:original|full)(?: (?:article|story|report|post|text|version))(?: here)?(?: (?:at|on|in|from) (?<outlet>.+))?$/iu,
    maxLength: 120,
    example: "Read the original article at Radio Skerry",
  },
  {
    role: "origin",
    language: "en",
    pattern:
      /^(?:courtesy(?: of)?|provided by|content from|from our partners? at|supplied by|posted from|originally from)\s?:?\s(?<outlet>.+)/iu,
    maxLength: 80,
    example: "Provided by Harbour Tribune",
  },
  {
    role: "origin",
    language: "any",
    // Quelle (de), Fuente (es), Fonte (it, pt), Źródło (pl), Kaynak (tr), Источник (ru), Джерело (uk), المصدر (ar), 来源 (zh)
    pattern:
      /^[([]?\s?(?:original |primary |news )?(?:sources?|quelle|fuente|fonte|źródło|kaynak|источник|джерело|المصدر|来源)\s?[:：]\s?(?<outlet>[^\n]+)/iu,
    maxLength: 100,
    example: "Source: Harbour Tribune",
  },
  {
    role: "origin",
    language: "any",
    pattern: /^\(?(?:[Vv]ia|[Hh]\/[Tt]|[Hh]at tip(?: to)?)\s?:?\s(?<outlet>\p{Lu}.{1,60})\)?$/u,
    maxLength: 70,
    example: "Via Lantern Post",
  },
];

/** What ends a name in an origin statement: "Lantern Post under a Creative Commons licence", "the Tribune on 4 August 2031". */
export const NAME_ENDS =
  /\s(?:under|on (?=\d|\p{Lu}\p{Ll}+(?:day)?[ ,.\d]|https?:)|in (?=\d|\p{Lu}\p{Ll}+ \d{4})|with (?:the |kind )?permission|sous|unter|bajo|sob|sotto|where|as|and is|and was|and has|and appears|here|by (?=\p{Lu})|via|at (?=https?:)|for (?:educational|information)|—|–|-|\|)(?:\s|$|(?=https?:|\d|\p{Lu}))|[.;:!?](?:\s|$)|\s?[()[\]<]|\s(?:\+|(?:and|&) (?:news )?agencies)|,\s(?=\d|under|with|and|a\s|an\s|the\s|where|which|on\s|in\s|by\s|\p{Lu}\p{Ll}+ \d)/u;

/** What stands after "Source:" without naming anyone. */
export const GENERIC_SOURCES: readonly RegExp[] = [
  // "Source: Agencies", "Source: various", "Source: own reporting"
  /^(?:(?:news )?agencies|agency|agencias|various(?: sources)?|multiple sources|staff|own(?: reporting)?|internet|web|social media|media reports|the authors?|authors?|here|link|this link|website|newspapers?|n\/a)$/iu,
  // "Article, 4 August 2031": the kind of text, not a party
  /^(?:article|news|report|press release|media release|pressemitteilung|blog(?: post)?|opinion|analysis|interview|video|politics?|world|business|sport|culture|local|home|latest|breaking)$/iu,
];
