import { describe, expect, test } from "vitest";
import { readFrontMatter } from "./read-front-matter.ts";

const read = (head: string): string[] =>
  readFrontMatter(`---\n${head}\n---\nTwo boats sailed.`).values.map(({ field, value }) => `${field}: ${value}`);

describe("front matter gives", () => {
  test.each<readonly [string, string, readonly string[]]>([
    ["a plain value", "title: Ferry strike ends", ["title: Ferry strike ends"]],
    ["a value with a colon", "title: Ferry strike: it ends", ["title: Ferry strike: it ends"]],
    ["a quoted value", 'title: "Ferry \\"strike\\" # ends"', ['title: Ferry "strike" # ends']],
    ["a value in single quotes", "title: 'The boats'' return'", ["title: The boats' return"]],
    ["a value before a comment", "lang: en # of the page", ["language: en"]],
    ["a quoted key", '"title": Ferry strike ends', ["title: Ferry strike ends"]],
    ["a list in brackets", 'tags: [ferries, "quay, north", port]', ["tag: ferries", "tag: quay", "tag: north", "tag: port"]],
    ["a list of lines", "authors:\n  - Ana Lerro\n  - Teo Marrin", ["byline: Ana Lerro", "byline: Teo Marrin"]],
    ["a list of lines that are not set in", "tags:\n- ferries\n- quay", ["tag: ferries", "tag: quay"]],
    [
      "the names in a list of people",
      "authors:\n  - name: Ana Lerro\n    role: editor\n  - name: Teo Marrin",
      ["byline: Ana Lerro", "byline: Teo Marrin"],
    ],
    ["the name of one person", "author:\n  name: Ana Lerro\n  email: ana@lantern.example", ["byline: Ana Lerro"]],
    [
      "a text of several lines",
      "summary: >\n  Two boats sailed:\n  the Skua and the Tern.",
      ["subtitle: Two boats sailed: the Skua and the Tern."],
    ],
    ["a value that runs on", "description: Two boats\n  sailed.", ["subtitle: Two boats sailed."]],
    [
      "dates as ISO dates",
      "date: 2031-03-04 10:15:00 +0200\nupdated: 5 March 2031",
      ["published: 2031-03-04T10:15+02:00", "modified: 2031-03-05"],
    ],
    ["a date nobody can read as it is", "date: soon", ["published: soon"]],
    ["a source by its address", "source: https://lantern.example/1", ["original-url: https://lantern.example/1"]],
    ["a source by its name", "original: Lantern Post", ["original-outlet: Lantern Post"]],
    [
      "fields under many names",
      "Publish-Date: 2031-03-04\nlicence: CC-BY-4.0\ncanonical_url: https://a.example/\nkeywords: a; b",
      ["published: 2031-03-04", "licence: CC-BY-4.0", "canonical: https://a.example/", "tag: a", "tag: b"],
    ],
    ["nothing for other fields", "layout: post\ndraft: false\ntitle: true\nlang: null", []],
  ])("%s", (_what, head, expected) => {
    expect(read(head)).toEqual(expected);
  });

  test("where each value stood and how", () => {
    expect(readFrontMatter("---\nLang: 'en'\n---\n").values).toEqual([
      { field: "language", value: "en", raw: "en", from: "front-matter:Lang", isChosen: false },
    ]);
  });

  test("fields between signs of plus", () => {
    expect(readFrontMatter('+++\ntitle = "Ferry strike ends"\ntags = ["a", "b"]\n+++\nBoats.')).toMatchObject({
      values: [{ value: "Ferry strike ends" }, { value: "a" }, { value: "b" }],
      body: "Boats.",
    });
  });

  test("the text after it", () => {
    expect(readFrontMatter("\ufeff---\r\ntitle: Ferries\r\n---\r\nTwo boats.\r\n").body).toBe("Two boats.\r\n");
  });
});

describe("a text is left as it is", () => {
  test.each([
    ["that begins otherwise", "Two boats.\n---\ntitle: a\n---\n"],
    ["that begins with a rule", "---\nTwo boats sailed on Friday.\n---\nNobody was hurt."],
    ["whose fields do not end", "---\ntitle: Ferries\nTwo boats sailed."],
    ["whose fields end far below", `---\ntitle: Ferries\n${"a: b\n".repeat(9_000)}---\n`],
    ["that is empty", ""],
  ])("%s", (_what, text) => {
    expect(readFrontMatter(text)).toEqual({ values: [], body: text });
  });
});
