import { compile } from "css-select";
import { describe, expect, test } from "vitest";
import { AUTHOR_SELECTORS, DATE_SELECTORS } from "../../lexicon/page-metadata.ts";
import { walk } from "./dom.ts";
import { mayMatch } from "./may-match.ts";
import { parsePage } from "./parse-page.ts";

const PAGE = `<article class="Story"><header><p class="byline BY">By Ana</p><time datetime="2031-08-04">today</time></header>
  <a rel="author" href="/ana"><span itemprop="name">Ana</span></a><div id="author"><p>one</p><p>two</p></div>
  <ul class="post-tags big"><li lang="en">sea</li></ul><span class="x-date">4 August</span><p>words</p></article>`;

function elements() {
  const found: Parameters<ReturnType<typeof mayMatch>>[0][] = [];
  walk(parsePage(PAGE).body, (node) => {
    if ("attribs" in node) found.push(node);
    return "into";
  });
  return found;
}

describe("what a selector may find", () => {
  test.each([
    ...AUTHOR_SELECTORS.marked.map(({ selector }) => selector),
    ...AUTHOR_SELECTORS.named.map(({ selector }) => selector),
    ...DATE_SELECTORS.map(({ selector }) => selector),
    "*",
    "p:not(.byline)",
    ".STORY, .by",
    "[class]",
    "article > *",
    "header p, li[lang|=en]",
    ":is(p, li)",
    "[class!=byline]",
    "p:first-child + p",
  ])("is let through: %s", (selector) => {
    const isMeant = compile(selector);
    const may = mayMatch(selector);
    expect(elements().filter((element) => isMeant(element) && !may(element))).toEqual([]);
  });

  test("leaves out what can be none", () => {
    const left = elements().filter((element) => mayMatch(".byline, [rel~=author], time")(element));
    expect(left.map(({ name }) => name)).toEqual(["p", "time", "a"]);
  });
});
