import { describe, expect, test } from "vitest";
import { isMarkdown } from "./is-markdown.ts";

const LINK = "Divers [went down twice](https://lanternpost.example/divers) on Friday.";

describe("Markdown is", () => {
  test.each([
    ["headings and a link", `# Ferry strike ends\n\n${LINK}\n\n## Velm\n\nTwo boats sailed.`],
    ["headings and bold words", "# Ferry strike ends\n\nAt least **two boats** sailed.\n\n# Velm\n\nNone did."],
    ["a link and bold words", `${LINK}\n\nAt least **two boats** sailed.`],
    ["a link and a picture", `${LINK}\n\n![The pier after the fire](pier.jpg)`],
    ["a link to a place on the same site", "See [the list](/2031/list) and __two__ others."],
    ["a table", "Losses:\n\n| District | Killed |\n|----------|-------:|\n| Velm | 9 |"],
    ["a table without outer bars", "District | Killed\n--- | ---\nVelm | 9"],
    ["an underlined title and a link", `Ferry strike ends\n=================\n\n${LINK}`],
    ["a fenced block and bold words", "**Log of the Skua**\n\n```\n10:15 left Velm\n```\n"],
    ["references and a link", `${LINK}\n\n[coast]: https://coast.example/1 "The coast guard"`],
    ["front matter with a title", "---\ntitle: Ferry strike ends\ndate: 2031-03-04\n---\n\nTwo boats sailed."],
    ["front matter with a list", "---\ntitle: Ferry strike ends\ntags:\n  - ferries\n  - quay\n---\nTwo boats sailed."],
    ["front matter with lines that run on", "---\nsummary: >\n  Two boats sailed.\n\nlang: en\n---\nTwo boats sailed."],
    ["lines that end as on Windows", "# Ferry strike ends\r\n\r\nAt least **two boats** sailed.\r\n\r\n## Velm\r\n\r\nNone did.\r\n"],
  ])("%s", (_what, text) => {
    expect(isMarkdown(text)).toBe(true);
  });
});

describe("plain text with an occasional mark stays text:", () => {
  test.each([
    ["prose", "At least two boats sailed on Friday, the council said.\n\nNobody was hurt."],
    ["one heading mark", "# Ferry strike ends\n\nTwo boats sailed."],
    ["numbered with a hash", "# 12 of the list was struck.\n\n# 13 was not.\n\n**Checked** by the desk."],
    ["hashtags", "#ferries #velm\n\nTwo boats sailed. #quay"],
    ["stars for stress", "This is *very* important, and **this** too."],
    ["one marked-up link", LINK],
    ["addresses in brackets", "Two boats sailed [1] on Friday (https://lanternpost.example/a)."],
    ["a footnote list of addresses", "Two boats sailed [1].\n\n[1] https://lanternpost.example/a"],
    ["a mail's signature", "Two boats sailed.\n\n--\nAna Lerro\nHarbour Tribune\n-------------------"],
    [
      "lines of dashes between sections",
      "PORT ANSEL\n----------------------------------------\nTwo boats sailed.\n----------------------------------------\n**",
    ],
    ["an underlined heading alone", "Ferry strike ends\n-----------------\n\nTwo boats sailed."],
    ["a quoted mail", "> Did the boats sail?\n> Ana\n\nThey did.\n\n> When?\n\nOn Friday."],
    ["a list with dashes", "- two boats\n- three lorries\n* one tent"],
    ["a sum with stars", "The toll was 4 ** 2 and later 5 ** 2, he joked."],
    ["bars between names", "Velm | Sarn Harbour | Grange Bay\nTwo boats sailed."],
    ["bars over a rule", "Velm | Sarn Harbour\n-------------------\nTwo boats sailed."],
    ["three dashes first", "---\nTwo boats sailed on Friday.\n---\nNobody was hurt."],
    ["file names with underscores", "See __init__.py and list_of_boats.txt; see also a__b__c."],
    ["a bracketed remark before brackets", "The guard [sic](see note 4) denied it. **No comment**, he said."],
    ["a chat with bold names", "**Ana:** did they sail?\n**Teo:** two of them.\n**Ana:** when?"],
    ["nothing", ""],
  ])("%s", (_what, text) => {
    expect(isMarkdown(text)).toBe(false);
  });

  test("however long its lines of marks are", () => {
    const from = performance.now();
    for (const mark of ["#", "[", "**", "|", "![", "---\n", "__a", "[a](", "`", "a: b\n"])
      expect(isMarkdown(mark.repeat(65_536 / mark.length))).toBe(false);
    expect(performance.now() - from).toBeLessThan(5_000);
  });
});
