import { describe, expect, it } from "vitest";
import { reportId } from "../../model/ids.ts";
import { readReport } from "../read-report.ts";

/** Lines that tempt the grammar of provenance into more work than their length is worth. */
const TEMPTING: Readonly<Record<string, string>> = {
  "by by by": "by ",
  "open brackets": "(",
  "credits in brackets": "(via A) ",
  "credits by credits": "Reporting by A; ",
  sources: "Source: ",
  "via links": "via [A](https://a.example) ",
  "copyright signs": "© 2031 A, ",
  reserved: "all rights reserved ",
  permissions: "this article may not be republished without permission ",
  "creative commons": "creative commons ",
  "first published": "first published in ",
  "months and days": "4 august ",
  "Arabic articles": "ال",
  "Arabic permissions": "يمنع نشر المقال ",
  "Russian permissions": "перепечатка материалов ",
  "Turkish suffixes": "yayınlanamaz ",
  "French permissions": "reproduction interdite ",
  handles: "h/t @a ",
  commas: ",",
  "spaces between": "a                ",
  stops: ". A",
};
const world = { actors: [], places: [], outlets: [] };
const SIZE = 60_000;
/** Twice the length costs twice as much, or four times where it goes by the square: what lies between is noise. */
const MOST = 3;

async function cost(unit: string, length: number, wrap: (line: string) => string): Promise<number> {
  const content = wrap(unit.repeat(Math.ceil(length / unit.length)).slice(0, length));
  const before = performance.now();
  await readReport({ id: reportId("long"), content }, world);
  return performance.now() - before;
}

describe.each<[string, (line: string) => string]>([
  ["one line of text", (line) => `The strait is open.\n\n${line}`],
  ["one paragraph of a page", (line) => `<html><body><h1>Ferries return</h1><p>The strait is open.</p><p>${line}</p></body></html>`],
  ["many lines", (line) => line.replace(/(.{60})/gu, "$1\n")],
  [
    "fields of a page's head",
    (line) =>
      `<html><head><meta name="author" content="${line}"><meta name="date" content="${line}"><title>${line}</title></head><body><p>The strait is open.</p></body></html>`,
  ],
])("as %s", (_, wrap) => {
  it.each(Object.entries(TEMPTING))("%s cost in step with their length", async (_name, unit) => {
    const ratios: number[] = [];
    // Other work on the machine disturbs a measure: the best of a few counts.
    for (let turn = 0; turn < 8 && Math.min(...ratios, Infinity) > MOST; turn++)
      ratios.push((await cost(unit, 2 * SIZE, wrap)) / Math.max(await cost(unit, SIZE, wrap), 8));
    expect(Math.min(...ratios)).toBeLessThanOrEqual(MOST);
  });
});
