import { describe, expect, it } from "vitest";
import { PLAIN, type RawBlock } from "../layout/raw-block.ts";
import { splitNotice } from "./split-notice.ts";

const textsOf = (text: string): string[] =>
  splitNotice({ text, links: [], setting: PLAIN, start: 0 } satisfies RawBlock).map((block) => block.text);

describe("the notice at the foot of a page", () => {
  it.each<[string, string[]]>([
    [
      "Copyright (c) 2031 Skerry Review - Mail to the desk: desk@skerry.example",
      ["Copyright (c) 2031 Skerry Review", "Mail to the desk: desk@skerry.example"],
    ],
    ["© «Фонарь», 2031. Пишите нам: pismo@fonar.example", ["© «Фонарь», 2031.", "Пишите нам: pismo@fonar.example"]],
    ["© 2031 Skerry Review | Tel: 555 01 23 45", ["© 2031 Skerry Review", "Tel: 555 01 23 45"]],
  ])("%s: the contact behind it is a line of its own", (text, pieces) => {
    expect(textsOf(text)).toEqual(pieces);
  });

  it.each([
    "© 2031 Skerry Review. For permission to reprint write to rights@skerry.example",
    "© 2031 Skerry Review - All rights reserved",
    "Mail to the desk: desk@skerry.example",
    "The guard wrote - on paper - to desk@skerry.example, he said.",
  ])("%s is one line", (text) => {
    expect(textsOf(text)).toEqual([text]);
  });
});
