/** Codes of uses and conditions in words; a code that is not here is shown with its hyphens as spaces. */
const LICENCE_WORDS: Readonly<Record<string, string>> = {
  "community-internet-sites": "on community internet sites",
  "commercial-internet-sites": "on commercial internet sites",
  "non-commercial": "for non-commercial ends",
  commercial: "for commercial ends",
  print: "in print",
  republish: "in full elsewhere",
  "acknowledge-source": "name the source",
  "acknowledge-author": "name the author",
  "acknowledge-copyright": "keep the copyright line",
  "hyperlink-original": "link to the original",
  unmodified: "change nothing",
};

/** "community-internet-sites" -> "on community internet sites". */
export const licenceWords = (code: string): string => LICENCE_WORDS[code] ?? code.replaceAll("-", " ");

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** Several codes as one phrase. */
export const licenceList = (codes: readonly string[]): string => list.format(codes.map(licenceWords));
