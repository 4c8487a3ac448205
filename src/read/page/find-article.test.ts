import { expect, it } from "vitest";
import { copyForReadability } from "./copy-for-readability.ts";
import { extractBlocks } from "./extract-blocks.ts";
import { findArticle } from "./find-article.ts";
import { parsePage } from "./parse-page.ts";

const STORY = Array.from(
  { length: 8 },
  (_, index) => `Paragraph ${index} tells, at some length, how the ferry from Port Ansel was held for an hour, and why nobody was told.`,
);
const paragraphs = STORY.map((text) => `<p>${text}</p>`).join("");

/** The texts of the blocks that are the article. */
function articleIn(body: string, head = "<title>The ferry</title>"): readonly string[] | undefined {
  const page = parsePage(`<html><head>${head}</head><body>${body}</body></html>`);
  const blocks = extractBlocks(page.body);
  const kept = findArticle(page, blocks, true);
  return kept && [...kept].toSorted((a, b) => a - b).map((index) => blocks[index]?.block.text ?? "");
}

it("leaves the frame of the page out", () => {
  expect(articleIn(`<nav><a href="/">Home</a></nav><article>${paragraphs}</article><footer>All rights reserved</footer>`)).toEqual(STORY);
});

// What no writer of XML would let pass, each once.
const ODD: readonly string[] = [
  `<div data-"x='1' @click="go" :class="y" 1a="z"><article>${paragraphs}</article></div>`,
  `<a<b"c><article>${paragraphs}</article></a<b"c>`,
  `<!-- a -- b --><article>${paragraphs}<!--></article>`,
  `<article style="display">${paragraphs}</article>`,
  `<article><x:y style=":;color">${paragraphs}</x:y></article>`,
  `<article title="\0\u0001&quot;<">${paragraphs}\0\u0008</article>`,
  `<article><![CDATA[ ${paragraphs} ]]>${paragraphs}</article>`,
  `<article><noscript><img src=a.jpg></noscript>${paragraphs}</article>`,
];

it.each(ODD)("finds the article of odd markup: %.40s", (html) => {
  expect(articleIn(html)).toEqual(expect.arrayContaining(STORY.slice(0, 7)));
});

it("does not take for the article what is hidden", () => {
  const hidden = articleIn(
    `<article>${paragraphs}<p style="color: red; display: none">Not shown to anybody, though it is long enough.</p></article>`,
  );
  expect(hidden).toEqual(STORY);
});

it("parts texts that stand side by side in one element", () => {
  expect(articleIn(`<div>${STORY.join("<hr>")}</div>`)).toEqual(STORY);
});

it("leaves the tree as it was, so that it can be asked again", () => {
  const page = parsePage(`<html><body><article>${paragraphs}</article></body></html>`);
  const blocks = extractBlocks(page.body);
  const asked = findArticle(page, blocks, true);
  expect(findArticle(page, blocks, true)).toEqual(asked);
  expect(extractBlocks(page.body)).toEqual(blocks);
});

it("cannot say for pages that are too deep or too large", () => {
  expect(articleIn(`${"<div>".repeat(130)}${paragraphs}`)).toBeUndefined();
  expect(articleIn(`${"<b>x</b>".repeat(25_001)}${paragraphs}`)).toBeUndefined();
});

it("finds none on a page without words", () => {
  expect(articleIn("<div><img src=a.jpg></div>")).toEqual([]);
});

it("shows no markup that a browser keeps for want of frames", () => {
  expect(
    articleIn(`<noframes><p>Get a newer browser</p></noframes><article>${paragraphs}<noembed><b>No player</b></noembed></article>`),
  ).toEqual(STORY);
});

it("writes no scripts and styles into the copy", () => {
  const page = parsePage("<html><body><script>var a</script><style>p {}</style><p>Shown</p></body></html>");
  const copy = copyForReadability(page, { blockOf: () => undefined, isLeftOut: () => false });
  expect(copy?.body.textContent).toBe("Shown");
});
