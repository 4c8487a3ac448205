/** Codes of uses and conditions in words; a code that is not here is shown with its hyphens as spaces. */
const LICENCE_WORDS: Readonly<Record<string, string>> = {
  // May be republished …, ask first to publish …
  broadcast: "on the air",
  commercial: "for commercial ends",
  "commercial-internet-sites": "on commercial internet sites",
  "community-internet-sites": "on community internet sites",
  educational: "for teaching",
  "non-commercial": "for non-commercial ends",
  online: "online",
  personal: "for personal use",
  print: "in print",
  translation: "in translation",
  // Asked in return: …
  "acknowledge-copyright": "keep the copyright line",
  "acknowledge-source": "name the source",
  "hyperlink-original": "link to the original",
  "in-full": "leave nothing out",
  notify: "let them know",
  unaltered: "change nothing",
};

/** "community-internet-sites" -> "on community internet sites". */
const licenceWords = (code: string): string => LICENCE_WORDS[code] ?? code.replaceAll("-", " ");

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** Several codes as one phrase. */
export const licenceList = (codes: readonly string[]): string => list.format(codes.map(licenceWords));
