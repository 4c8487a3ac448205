import type { StatedField } from "../../../src/model/report.ts";

export const STATED_FIELD_WORDS: Readonly<Record<StatedField, string>> = {
  title: "Title",
  subtitle: "Subtitle",
  byline: "Byline",
  outlet: "Outlet",
  "outlet-domain": "Its site",
  "outlet-owner": "Its owner",
  published: "Published",
  modified: "Changed",
  "original-outlet": "First outlet",
  "original-published": "First published",
  "original-url": "First address",
  language: "Language",
  canonical: "Own address",
  section: "Section",
  tag: "Tag",
  medium: "Medium",
  licence: "Licence",
};

const PLACES: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^given$/u, "said when it was handed in"],
  [/^visible$/u, "the words of the page"],
  [/^url$/u, "the address"],
  [/^registry$/u, "our list of outlets"],
  [/^json-ld:/u, "JSON-LD, "],
  [/^meta:/u, "meta field "],
  [/^microdata:/u, "microdata, "],
  [/^element:/u, "element "],
  [/^link:/u, "link "],
  [/^feed:/u, "the feed, "],
  [/^mail:/u, "mail header "],
  [/^pdf:/u, "PDF property "],
  [/^docx:/u, "document property "],
  [/^vtt:/u, "subtitle header "],
  [/^front-matter:/u, "front matter, "],
  [/^telegram:/u, "Telegram, "],
];

/** Where a value stands: "meta field og:title". */
export function placeInWords(from: string): string {
  const found = PLACES.find(([pattern]) => pattern.test(from));
  if (found === undefined) return from;
  const [pattern, words] = found;
  return `${words}${from.replace(pattern, "")}`;
}
