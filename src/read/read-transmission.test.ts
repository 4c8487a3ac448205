import { describe, expect, it } from "vitest";
import { reportId } from "../model/ids.ts";
import type { Source } from "../model/reading.ts";
import type { World } from "../model/world.ts";
import { readReport } from "./read-report.ts";

const WORLD: World = {
  actors: [],
  places: [],
  outlets: [{ id: "meridian-press", name: "Meridian Press", aliases: ["MP"], domains: ["meridianpress.example"], kind: "wire" }],
};
const STORY = "The strait is open again, the harbour office said on Monday, and three ferries are on their way.";

/** The way of a text as `outlet@day` steps. */
function wayOf(text: string, known: Partial<Source> = {}): string {
  const { transmission } = readReport({ id: reportId("r"), content: text, ...known }, WORLD);
  return transmission.map((hop) => `${hop.outlet}@${hop.date ?? "?"}`).join(" -> ");
}

describe("the way of a report", () => {
  it.each<[string, string, Partial<Source>, string]>([
    [
      "a full statement with its day",
      `${STORY}\n\nThis article was originally published by the Harbour Tribune on 4 August 2031.`,
      { outlet: "Quayside", published: "2031-08-06" },
      "Harbour Tribune@2031-08-04 -> Quayside@2031-08-06",
    ],
    [
      "a statement without a subject",
      `${STORY}\n\nFirst published in The Common Shore`,
      { outlet: "Quayside" },
      "The Common Shore@? -> Quayside@?",
    ],
    [
      "a republication under a licence",
      `${STORY}\n\nRepublished from Radio Skerry under a Creative Commons licence.`,
      { outlet: "Quayside" },
      "Radio Skerry@? -> Quayside@?",
    ],
    [
      "a post taken over by a reader",
      `${STORY}\n\nThe post Strait open again appeared first on Lantern Post.`,
      { outlet: "Quayside" },
      "Lantern Post@? -> Quayside@?",
    ],
    ["a source line", `${STORY}\n\nSource: Harbour Tribune`, { outlet: "Quayside" }, "Harbour Tribune@? -> Quayside@?"],
    ["a credit glued to the end", `${STORY} --MP`, { outlet: "Quayside" }, "Meridian Press@? -> Quayside@?"],
    [
      "an agency's opening with its day",
      `PORT ANSEL, Aug 4, 2031 (Tide News) - ${STORY}`,
      { outlet: "Quayside" },
      "Tide News@2031-08-04 -> Quayside@2031-08-04",
    ],
    [
      "an agency on the byline",
      `Strait open again\n\nBy Meridian Press\n\n${STORY}`,
      { outlet: "Quayside" },
      "Meridian Press@? -> Quayside@?",
    ],
    [
      "two names with two days",
      `Quayside, May 9, 2031\nCommon Shore 8 May 2031\n\n${STORY}`,
      {},
      "Common Shore@2031-05-08 -> Quayside@2031-05-09",
    ],
    [
      "two names with two days, the earlier above",
      `Common Shore 8 May 2031\nQuayside, May 9, 2031\n\n${STORY}`,
      {},
      "Common Shore@2031-05-08 -> Quayside@2031-05-09",
    ],
  ])("is told by %s", (_, text, known, way) => {
    expect(wayOf(text, known)).toBe(way);
  });

  it.each<[string, string, Partial<Source>]>([
    ["a statement that names the outlet itself", `${STORY}\n\nThis article was first published by the Quayside.`, { outlet: "Quayside" }],
    ["a source line that names nobody", `${STORY}\n\nSource: Agencies`, { outlet: "Quayside" }],
    ["a source line amid the story", `${STORY}\n\nSource: Ministry of Ports\n\n${STORY}`, { outlet: "Quayside" }],
    ["an author with a day", `Ana Lerro, 4 August 2031\n\n${STORY}`, { outlet: "Quayside", published: "2031-08-04" }],
    ["a copy that appeared elsewhere", `${STORY}\n\nA version of this story was reprinted by Radio Skerry.`, { outlet: "Quayside" }],
  ])("is one step in spite of %s", (_, text, known) => {
    expect(wayOf(text, known)).toMatch(/^Quayside@[^>]*$/u);
  });

  it("points at the lines that say so", () => {
    const text = `By Outer Watch\n\nQuayside, May 9, 2031\n\n${STORY}\n\nThe original source of this article is [Outer Watch](https://outerwatch.example/a/1)`;
    const { transmission, text: kept } = readReport({ id: reportId("r"), content: text }, WORLD);
    expect(transmission[0]?.evidence.map(({ start, end }) => kept.slice(start, end))).toEqual([
      "By Outer Watch",
      "The original source of this article is [Outer Watch](https://outerwatch.example/a/1)",
    ]);
    expect(transmission[0]?.url).toBe("https://outerwatch.example/a/1");
  });
});
