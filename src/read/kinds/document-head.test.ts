import { describe, expect, test } from "vitest";
import { documentHead, type TopLine } from "./document-head.ts";

const line = (text: string, size = 10): TopLine => ({ text, isHeading: false, size, isLarge: false });
const bold = (text: string): TopLine => ({ text, isHeading: true, size: 10, isLarge: false });
const large = (text: string, size = 16): TopLine => ({ text, isHeading: true, size, isLarge: true });
const TEXT = line(
  "At least two boats were seen near the quay of Velm on Friday night, and one of them did not answer the calls of the guard.",
);
const TITLE = "Two boats seen near Velm";

describe("the title of a document is", () => {
  test.each<readonly [string, readonly TopLine[], string | undefined, string | undefined]>([
    ["its largest heading", [large("On the quay of Velm", 12), large(TITLE), TEXT], undefined, TITLE],
    ["the heading that its properties name", [large("Harbour notes of March", 20), large(TITLE), TEXT], "Two boats seen near Velm.", TITLE],
    ["no masthead", [large("SKERRY RELIEF NETWORK", 24), large(TITLE), TEXT], undefined, TITLE],
    ["no kind of document", [large("PRESS STATEMENT", 24), large(TITLE), TEXT], undefined, TITLE],
    ["no kind with its number", [large("Situation Report No. 12", 24), large(TITLE), TEXT], undefined, TITLE],
    ["no date", [large("Friday, 7 March 2031", 24), large(TITLE), TEXT], undefined, TITLE],
    ["no address", [large("Velm", 24), large("Ana Lerro (ana@lantern.example) writes"), bold(TITLE), TEXT], undefined, TITLE],
    ["no single word", [large("Velm", 24), large(TITLE), TEXT], undefined, TITLE],
    [
      "its first bold line over the text",
      [line("Ref: TG/31/044"), bold("PRESS STATEMENT"), bold(TITLE), TEXT, bold("What is known of them")],
      undefined,
      TITLE,
    ],
    ["the kind of document where nothing else stands", [large("Situation Report No. 12"), TEXT], undefined, "Situation Report No. 12"],
    ["unknown without headings", [line("4 March 2031"), TEXT], "Sitrep", undefined],
    ["unknown where bold lines stand in the text only", [TEXT, bold("What is known of them"), TEXT], undefined, undefined],
  ])("%s", (_what, lines, stated, expected) => {
    expect(documentHead(lines, stated).title).toBe(expected);
  });
});

describe("the sender of a document is", () => {
  test.each<readonly [string, readonly TopLine[], string | undefined]>([
    ["the masthead over its title", [large("SKERRY RELIEF NETWORK", 24), large(TITLE), TEXT], "SKERRY RELIEF NETWORK"],
    ["a name in small type over its title", [line("Ministry of the Harbour"), large(TITLE), TEXT], "Ministry of the Harbour"],
    ["a French name", [line("Conseil du Port de Velm"), large(TITLE), TEXT], "Conseil du Port de Velm"],
    ["an Arabic name", [line("مجلس الميناء"), large(TITLE), TEXT], "مجلس الميناء"],
    ["nobody below the title", [large(TITLE), line("Skerry Relief Network"), TEXT], undefined],
    ["no sentence", [line("The council met on Friday"), large(TITLE), TEXT], undefined],
    ["no kind of document", [line("Press Release"), large(TITLE), TEXT], undefined],
  ])("%s", (_what, lines, expected) => {
    expect(documentHead(lines, undefined).outlet).toBe(expected);
  });
});
