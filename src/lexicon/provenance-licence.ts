import { arabic } from "./arabic.ts";
import { CONTACT_LINES } from "./provenance-contact.ts";
import { OWNER_WORDS, RESERVED_WORDS } from "./provenance-copyright.ts";
import { DISCLAIMER_LINES } from "./provenance-disclaimer.ts";
import type { ProvenanceLine } from "./provenance-line.ts";
import { ASKING_ELSEWHERE } from "./provenance-permission.ts";
import { REUSE_WORDS, type ReuseWords } from "./provenance-reuse.ts";
import { whole } from "./whole-words.ts";

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
  ...DISCLAIMER_LINES,
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
    language: "en",
    pattern:
      /^(?:no (?:photographs?|pictures?|images?|articles?|texts?|content|material|portion|excerpts?|extracts?|page|video)(?: [\p{L}’']+){0,6} (?:may|can|must) be (?:re-?published|reproduced|copied|used|re-?used|distributed|re-?printed)\b|(?:articles?|texts?|pictures?|photos?|this|these|content|material|it|not)?(?: [\p{L}’']+){0,4} ?not to be (?:reproduced|re-?printed|re-?published|copied|re-?distributed)\b|(?:commercial |any |all |further )*(?:re-?use|re-?publication|reproduction|re-?printing|copying)\b[^.!?]{0,80}\b(?:only (?:by|with|after)|must be (?:cleared|agreed|approved)|(?:is|are) subject to)\b|(?:(?:write|e-?mail|contact|please ask|ask)\b[^.!?]{0,60}\bbefore (?:you )?(?:re-?us\p{L}+|re-?publish\p{L}*|re-?print\p{L}*|reproduc\p{L}+|re-?post\p{L}*)|(?:requests? (?:for|to) )?(?:re-?prints?|republish|re-?publication|licen[cs]ing|syndication|permissions?|rights)(?: (?:and|&) \p{L}+)?(?: (?:requests?|enquir(?:y|ies)|inquir(?:y|ies)|desk|department))?(?: go to| to)?\s?[:–-]?\s?[\w.+-]{1,64}@|for (?:any |all |every |other )+(?:use|re-?use|purposes?)\b[^.!?]{0,80}\b(?:ask|contact|write|e-?mail)\b))/iu,
    maxLength: 400,
    example: "Reprints and licensing: rights@lantern.example",
  },
  {
    role: "licence",
    language: "en",
    pattern: new RegExp(
      `^.{0,120}${whole(`makes? (?:this|these|its|our) (?:[\\p{L}'’-]+ ){1,5}available for (?:re-?publication|re-?use|reproduction|re-?printing)|consents to the (?:re-?printing|re-?publication|reproduction|re-?use) of (?:this|these|its|our)|(?:permits?|allows?|authori[sz]es?|welcomes?|encourages?) (?:the )?(?:free |non-?commercial |full |partial )*(?:use|re-?publication|reproduction|re-?printing|sharing|re-?use|distribution|copying|translation) of (?:its|our|this|these|all) (?:[\\p{L}’'-]+ ){0,3}(?:articles?|stor(?:y|ies)|contents?|materials?|texts?|posts?|reports?|works?|publications?|pages?|site|website|information)|(?:media|outlets|sites?|websites?|publishers|newspapers|broadcasters|organi[sz]ations|blogs) are (?:free|welcome|invited|encouraged) to (?:[\\p{L},]+ ){0,3}(?:use|quote|${REUSED}) ${OUR_TEXT}|(?:re-?posting|sharing|re-?publishing|re-?printing) ${OUR_TEXT} is (?:free|welcome|permitted|allowed|encouraged)|feel free to (?:[\\p{L},]+ ){0,3}(?:use|quote|${REUSED}) ${OUR_TEXT}|may be (?:freely )?(?:${REUSED}|used) (?:free of charge|freely|without charge),? (?:provided|if|as long|on condition|with)`)}`,
      "iu",
    ),
    maxLength: 900,
    example: "Other newspapers are welcome to use this material.",
  },
  {
    role: "licence",
    language: "en",
    // a request must name a text or a use of it: "Please credit the pilots, the minister told the crowd." is news
    pattern:
      /^(?=.{0,200}\b(?:source|author|material|content|articles?|stor(?:y|ies)|texts?|reports?|data|maps?|information|photos?|re-?us\p{L}+|quoting|republish\p{L}*|reprint\p{L}*|this (?:page|site|post)|link)\b)(?:(?:please |kindly )(?:always |also )?(?:credit|cite|acknowledge|name|mention|attribute|link to)\b|(?:if|when(?:ever)?) (?:you )?(?:us(?:e|ing)|re-?us(?:e|ing)|quot(?:e|ing)|cit(?:e|ing)|shar(?:e|ing)|re-?publish(?:ing)?|re-?print(?:ing)?|re-?post(?:ing)?|reproduc(?:e|ing)) (?:this|these|our|any|the|all|its|from)\b.{0,80}\b(?:credit|cite|acknowledge|link|name|attribut\p{L}+)\b|(?:the )?(?:media|outlets|journalists|users) are (?:kindly )?(?:asked|requested|obliged|required) to (?:credit|cite|acknowledge|name|mention|link))(?!.{0,200}\b(?:said|told)\b)/iu,
    maxLength: 320,
    example: "When using our data please link to this page.",
  },
  {
    role: "licence",
    language: "any",
    pattern: new RegExp(ASKING_ELSEWHERE, "iu"),
    maxLength: 400,
    example: "Pour toute reproduction, écrivez à droits@lanterne.example",
  },
  ...REUSE_WORDS.map(reuseLine),
  ...CONTACT_LINES,
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
