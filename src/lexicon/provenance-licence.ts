import type { ProvenanceLine } from "./provenance-line.ts";

/** Lines about who owns a text and what may be done with it. */
export const LICENCE_LINES: readonly ProvenanceLine[] = [
  {
    role: "copyright",
    language: "any",
    pattern: /^(?:copyright\b\s?(?:©|\(c\))?|©|\(c\)\s?(?=\d{4}|\p{Lu}))/iu,
    maxLength: 400,
    example: "Copyright © Lantern Post, Harbour Tribune, 2031",
  },
  {
    role: "copyright",
    language: "en",
    pattern: /^(?:\d{4}\s?(?:©|\(c\))|all rights reserved\b|[^.]{2,80}\ball rights reserved\b)/iu,
    maxLength: 250,
    example: "2031 © Lantern Post. All rights reserved.",
  },
  {
    role: "disclaimer",
    language: "en",
    pattern: /^(?:legal )?disclaimer\b/iu,
    maxLength: 4_000,
    example: "Disclaimer: The contents of this article are of sole responsibility of the author.",
  },
  {
    role: "disclaimer",
    language: "en",
    pattern:
      /^.{0,120}\b(?:(?:views|opinions)(?: and opinions)?(?: expressed| presented| contained)?|contents?)\b.{0,120}\b(?:do(?:es)? not (?:necessarily )?(?:reflect|represent)|(?:are|is)(?: those)?(?: solely| of)?(?: the)? (?:sole )?(?:responsibility )?of the (?:author|writer)|(?:are|is) (?:solely )?(?:his|her|their|the author['’]s) own)/iu,
    maxLength: 900,
    example: "The views expressed in this article do not necessarily reflect those of Lantern Post.",
  },
  {
    role: "disclaimer",
    language: "en",
    pattern:
      /^.{0,100}\b(?:is|are|will|accepts?|assumes?|bears?) (?:not |no )(?:be )?(?:responsible|responsibility|liable|liability) (?:for|or)\b/iu,
    maxLength: 500,
    example: "Skerry Online is not responsible for the opinions of its contributors.",
  },
  {
    role: "licence",
    language: "en",
    pattern:
      /^.{0,200}\b(?:creative commons|open government licen[cs]e|CC[ -]BY\b|CC0)|^(?:this|the|all|our|text|content|except)\b.{0,80}\blicen[cs]ed under\b/iu,
    maxLength: 600,
    example: "This work is licensed under a Creative Commons Attribution 4.0 International License.",
  },
  {
    role: "licence",
    language: "en",
    pattern:
      /^.{0,200}\b(?:grants? (?:you |readers? )?(?:the )?permission|(?:permits?|allows?|authori[sz]es?) (?:you|readers?|anyone|others|websites?) to (?:re-?publish|reprint|reproduce|cross-?post|copy|share)|permission (?:is|was) (?:hereby )?(?:granted|given)|(?:free|welcome) to (?:re-?publish|reprint|reproduce|cross-?post|share)|may be (?:freely )?(?:copied|re-?published|reprinted|reproduced|cross-?posted|redistributed)|no need to ask)\b/iu,
    maxLength: 1_500,
    example: "Lantern Post grants permission to cross-post its articles as long as the source is acknowledged.",
  },
  {
    role: "licence",
    language: "en",
    pattern:
      /^.{0,200}\b(?:(?:may|must|can|should)(?:not| not) be (?:re-?published|published|re-?printed|reproduced|broadcast|copied|rewritten|redistributed|re-?transmitted)|(?:copyright(?:ed)?|protected) (?:material|property|content|by copyright)|permission (?:must be obtained|of the copyright)|fair use)\b/iu,
    maxLength: 2_500,
    example: "This material may not be published, broadcast, rewritten or redistributed.",
  },
  {
    role: "licence",
    language: "en",
    pattern:
      /^(?:for|to) (?:the )?(?:publication|re-?publication|reproduction|reprint|re-?publish|reprint|syndicat)\w*\b.{0,300}(?:contact|write to|e-?mail|ask|request)/iu,
    maxLength: 500,
    example: "For publication in print or on commercial sites, contact: rights@lantern.example",
  },
  {
    role: "contact",
    language: "en",
    pattern:
      /^(?:for )?(?:media|press)(?: (?:inquiries|enquiries|contacts?|office|requests|queries|information))?\s?[:–-]?\s?(?:please |contact|e-?mail|call|write|[\w.+-]+@|\+?\d)|^(?:newsroom|news ?desk|editors?|editorial office|tips|tip line|tel(?:ephone)?|phone|fax|e-?mail)\s?[:：]\s?\S*[@+\d]|^(?:for (?:further|more) information|for (?:media|press) (?:inquiries|enquiries)|media contacts?|press contacts?|contacts?:|contact us\b|contact the (?:author|editor|reporter|newsroom))/iu,
    maxLength: 400,
    example: "For media inquiries: press@lantern.example",
  },
];
