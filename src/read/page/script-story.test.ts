import { describe, expect, it } from "vitest";
import { parsePage } from "./parse-page.ts";
import { scriptStory } from "./script-story.ts";

const TITLE = "Salt convoy turned back at the Velm gate";
const STORY = "Guards turned back a convoy of nine lorries, two drivers said. They were not told why. ".repeat(5).trim();
const OTHER = "The choir of Tarnhead will sing for the lifeboat. Seats are free. All gifts go to the engine. ".repeat(8).trim();

const storyOf = (script: string, type = ' type="application/json"') =>
  scriptStory(parsePage(`<html><body><script${type}>${script}</script></body></html>`).root, [TITLE]);

describe("the story in a page's script", () => {
  it("is the text under a key for bodies, however deep", () => {
    expect(storyOf(JSON.stringify({ props: { page: { article: { headline: TITLE, body: STORY } } } }))).toEqual({
      text: STORY,
      isOfThisPage: true,
    });
  });

  it("is the one beside this page's title, though a neighbour's is longer", () => {
    const state = { next: [{ headline: "The choir sings for the lifeboat", body: OTHER }], now: { title: TITLE, content: STORY } };
    expect(storyOf(JSON.stringify(state))?.text).toBe(STORY);
  });

  it("is put together from paragraphs and the runs of words in them", () => {
    const content = [
      {
        type: "paragraph",
        content: [
          { type: "text", text: STORY.slice(0, 40) },
          { type: "text", text: STORY.slice(40) },
        ],
      },
      { type: "paragraph", content: [{ type: "text", text: "Nobody was hurt." }] },
    ];
    expect(storyOf(JSON.stringify({ headline: TITLE, content }))?.text).toBe(`${STORY}\nNobody was hurt.`);
  });

  it("is found in a state that a script assigns", () => {
    expect(storyOf(`window.__STATE__ = ${JSON.stringify({ story: { title: TITLE, html: STORY } })};`, "")?.isOfThisPage).toBe(true);
  });

  it.each([
    ["broken data", `{"body": "${STORY}`],
    ["a style sheet", JSON.stringify({ content: ".a { color: red; } .b { margin: 0; } ".repeat(20) })],
    ["a short text", JSON.stringify({ body: "Nine lorries. Two drivers. No reason." })],
    ["words without sentences", JSON.stringify({ body: "ports fishing curfew ".repeat(40) })],
    ["JSON nested without end", `${'{"body":'.repeat(5_000)}1${"}".repeat(5_000)}`],
  ])("is not found in %s", (_, script) => {
    expect(storyOf(script)).toBeUndefined();
  });

  it("is not looked for in JSON-LD, which is read by itself", () => {
    expect(storyOf(JSON.stringify({ articleBody: STORY }), ' type="application/ld+json"')).toBeUndefined();
  });
});
