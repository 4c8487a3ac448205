import { describe, expect, test } from "vitest";
import { reportId } from "../../model/ids.ts";
import type { Laid } from "../laid.ts";
import { layMarkdown } from "./lay-markdown.ts";

const lay = async (content: string): Promise<Laid> => layMarkdown({ id: reportId("r1"), content });
const shown = async (content: string): Promise<string[]> =>
  (await lay(content)).blocks.map(({ text, setting: { tag, within } }) => `${[tag, ...within].join(" ")}: ${text}`);

describe("Markdown becomes", () => {
  test.each<readonly [string, string, readonly string[]]>([
    ["headings", "# Ferry strike\n\nends\n====\n\n### Velm", ["h1: Ferry strike", "h1: ends", "h3: Velm"]],
    ["paragraphs without marks", "At *least* **two** ~~three~~ `boats`\nsailed.", ["p: At least two three boats sailed."]],
    ["quotations", "> “We go back.”\n>\n> She left.", ["p quote: “We go back.”", "p quote: She left."]],
    [
      "lists",
      "- one\n- two\n\n  more\n\n1. first\n2. second",
      ["li list: one", "li list: two", "li list: more", "li list: first", "li list: second"],
    ],
    ["tables", "| Boat | Port |\n|--|--|\n| Skua | Velm |", ["th table: Boat", "th table: Port", "td table: Skua", "td table: Velm"]],
    ["lines of code", "```\n10:15 left\n10:40 back\n```", ["pre: 10:15 left", "pre: 10:40 back"]],
    [
      "captions of pictures, below the text they stand in",
      "Two boats ![The pier <after> it](a.jpg) sailed.\n\n[![The Skua](b.jpg)](https://b.example)",
      ["p: Two boats sailed.", "figcaption figure: The pier <after> it", "figcaption figure: The Skua"],
    ],
    [
      "the words of raw HTML and not its scripts",
      "<div><p>Two <b>boats</b></p></div><script>alert(1)</script>\n\n<style>p{}</style>sailed <i>off</i>.",
      ["p: Two boats", "body: sailed off."],
    ],
    [
      "marks of notes in brackets",
      "Two boats[^1] sailed[^b].\n\n[^1]: The Skua.\n[^b]: A call.",
      ["p: Two boats[1] sailed[b].", "p: [1] The Skua.", "p: [b] A call."],
    ],
    ["nothing of fields in front", "---\ntitle: Ferries\n---\nTwo boats.", ["p: Two boats."]],
  ])("%s", async (_what, content, expected) => {
    expect(await shown(content)).toEqual(expected);
  });

  test("a text with its links", async () => {
    const { blocks } = await lay("The [list of names](https://relief.example/12) and <https://a.example/>.");
    expect(blocks[0]?.links.map(({ href, span }) => [href, blocks[0]?.text.slice(span.start, span.end)])).toEqual([
      ["https://relief.example/12", "list of names"],
      ["https://a.example/", "https://a.example/"],
    ]);
  });
});

test("all of a Markdown text is the report, but for what it hides", async () => {
  const { blocks } = await lay("# Title\n\nText.\n\n<p hidden>Not shown.</p>");
  expect(blocks.map(({ setting }) => setting.isKept)).toEqual([true, true, false]);
});

test("its title stands in its fields or in its heading", async () => {
  expect((await lay("---\ntitle: Ferries sail\n---\n# Ferries\n\nText.")).facts).toMatchObject({
    titles: ["Ferries sail"],
    headings: ["Ferries"],
  });
  expect((await lay("# Ferries\n\nText.")).facts).toMatchObject({ titles: [], headings: ["Ferries"] });
});

describe("marks that heap up are read line by line, in time:", () => {
  test.each([
    ["quotations in quotations", "> ".repeat(9_000)],
    ["lists in lists", Array.from({ length: 1_500 }, (_, at) => `${" ".repeat(2 * at)}- boat`).join("\n")],
    ["stress within stress", "_boat".repeat(40_000)],
    ["brackets within brackets", "[boat".repeat(40_000)],
    ["rows that are filled up", `${"|a".repeat(180)}|\n${"|-".repeat(180)}|\n${"|b\n".repeat(9_000)}`],
    ["the widest table", `${"|a".repeat(9_000)}|\n${"|-".repeat(9_000)}|`],
    ["a text without end", "boat *and* boat. ".repeat(300_000)],
  ])("%s", async (_what, content) => {
    const from = performance.now();
    const { notes } = await lay(content);
    expect(notes).toMatchObject([{ code: "markdown-by-line" }]);
    expect(performance.now() - from).toBeLessThan(10_000);
  });

  test("and what people write is not", async () => {
    const list = "- A [boat](https://boat.example/1) and **another**\n".repeat(2_000);
    const table = `| a | b |\n|---|---|\n${"| [x](https://x.example) | *y* |\n".repeat(2_000)}`;
    expect((await lay(`${list}\n${table}\n${"Two *boats* [sailed](https://x.example). ".repeat(40)}`)).notes).toEqual([]);
  });
});
