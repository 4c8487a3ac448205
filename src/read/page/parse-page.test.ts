import { describe, expect, it } from "vitest";
import { attribute, select, wordsIn } from "./dom.ts";
import { parsePage } from "./parse-page.ts";

const MENDED: readonly (readonly [what: string, html: string, title: string, body: string])[] = [
  ["a whole page", "<!doctype html><html><head><title>A</title></head><body><p>B</p></body></html>", "A", "B"],
  ["a page without a root", "<head><title>A</title></head><body><p>B</p></body>", "A", "B"],
  ["words alone", "Two boats missing", "", "Two boats missing"],
  ["nothing", "", "", ""],
  ["a head that was never closed", "<html><head><title>A</title><div>B</div><p>C</p></html>", "A", "BC"],
  ["content behind the root", "<html><body><p>A</p></body></html><p>B</p>", "", "AB"],
  ["a banner before the root", "<!-- <html class=old> --><div>gone</div><html><body>A</body></html>", "", "A"],
  ["a root that is cut off", "<html lang", "", ""],
];

describe("a page has a head and a body", () => {
  it.each(MENDED)("from %s", (_, html, title, body) => {
    const page = parsePage(html);
    expect(select(page.head, "title").map(wordsIn).join("")).toBe(title);
    expect(wordsIn(page.body)).toBe(body);
    expect([page.head.parent, page.body.parent]).toEqual([page.root, page.root]);
  });
});

it("reads names of elements and attributes in any case, the first of two alike", () => {
  const { body } = parsePage('<html><body><A HREF="/one" href="/two">Skerry</A></body></html>');
  expect(select(body, "a").map((link) => attribute(link, "href"))).toEqual(["/one"]);
});

it("decodes what is written as entities into one text", () => {
  expect(wordsIn(parsePage("<p>Velm &amp; Tarnhead&nbsp;&#8212; &lt;b&gt;</p>").body)).toBe("Velm & Tarnhead — <b>");
});
