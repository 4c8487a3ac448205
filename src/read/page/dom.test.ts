import { expect, it } from "vitest";
import { isElement, select, textOf, walk } from "./dom.ts";
import { parsePage } from "./parse-page.ts";

const bodyOf = (inner: string) => parsePage(`<html><body>${inner}</body></html>`).body;

it("walks in reading order and leaves each element after all it holds", () => {
  const met: string[] = [];
  walk(
    bodyOf("<ul><li>a<li><!-- b -->c</ul><p></p>"),
    (node, depth) => {
      if (isElement(node)) met.push(`${node.name} ${depth}`);
      return "into";
    },
    ({ name }) => met.push(`/${name}`),
  );
  expect(met).toEqual(["ul 1", "li 2", "/li", "li 2", "/li", "/ul", "p 1", "/p"]);
});

it("passes over what it is told to", () => {
  const met: string[] = [];
  walk(bodyOf("<div><p>a</p></div><p>b</p>"), (node) => {
    if (isElement(node)) met.push(node.name);
    return isElement(node) && node.name === "div" ? "over" : "into";
  });
  expect(met).toEqual(["div", "p"]);
});

it("finds elements by a selector, in reading order, and none in a template", () => {
  const body = bodyOf('<p class="byline x">a</p><template><p class="byline">b</p></template><div><p class="byline">c</p></div>');
  expect(select(body, ".byline, .author").map(textOf)).toEqual(["a", "c"]);
});

it("takes text from any depth", () => {
  const body = bodyOf(`${"<p><i>".repeat(20_000)}deep`);
  expect(textOf(body)).toBe("deep");
});
