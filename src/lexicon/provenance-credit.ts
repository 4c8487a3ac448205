import type { ProvenanceLine } from "./provenance-line.ts";

/** Credits that news agencies and papers put at the end of a text. */
export const WIRE_CREDITS: readonly ProvenanceLine[] = [
  {
    role: "wire-credit",
    language: "en",
    pattern: /^[([]?\s?(?:additional |further )?(?:reporting|writing|editing)(?: and (?:writing|editing|reporting))? by:? \p{Lu}/iu,
    maxLength: 500,
    example: "Reporting by Ana Lerro in Port Ansel; Editing by Tomas Vick",
  },
  {
    role: "wire-credit",
    language: "en",
    pattern:
      /^\(?with (?:files|reporting|additional reporting|contributions?|inputs?|material|information|agencies|agency inputs?)(?: (?:from|by)|$|\))/iu,
    maxLength: 160,
    example: "With files from Meridian Press",
  },
  {
    role: "wire-credit",
    language: "en",
    pattern: /^.{2,160} (?:also )?contributed (?:reporting )?to this (?:report|article|story)\b/iu,
    maxLength: 300,
    example: "Ana Lerro in Port Ansel contributed to this report.",
  },
  {
    role: "wire-credit",
    language: "any",
    // "--Meridian Press", "- MP": the agency alone at the end; one dash before a full name signs a quotation
    pattern: /^(?:--\s?\p{Lu}[\p{L}. ]{1,30}|[-–—]\s?\p{Lu}{2,8})$/u,
    maxLength: 40,
    example: "--Meridian Press",
  },
  {
    role: "wire-credit",
    language: "any",
    // agency and paper together at the end: "MP/SKR"
    pattern: /^\p{Lu}{2,8}(?:\s?\/\s?\p{Lu}{2,8}){1,3}$/u,
    maxLength: 30,
    example: "MP/SKR",
  },
  {
    role: "author-index",
    language: "en",
    pattern:
      /^(?:(?:(?:more|all|other) )?(?:articles?|posts?|stories) by|more (?:by|from(?= (?:this author|author|the author)))|view all posts by|other articles by|read more (?:articles )?by|all posts by|about (?:the )?authors?)\b/iu,
    maxLength: 160,
    example: "Articles by: Ana Lerro",
  },
];

/** Where a credit begins that is glued to the last sentence: "… the ministry said. (Reporting by Ana Lerro; Editing by Tomas Vick)". */
export const TRAILING_CREDIT = /(?:^|[\s.”"'’])(?<credit>[([]?(?:Additional reporting|Reporting|Writing|Editing) by:? \p{Lu})/gu;
