import { expect, it } from "vitest";
import { reportId } from "../model/ids.ts";
import { readSource } from "../pipeline.ts";

/** Each claim of a plain text with its speakers. */
async function linesOf(text: string): Promise<string[]> {
  const { claims, report } = await readSource({ id: reportId("turns"), content: text, fileName: "briefing.txt", mediaType: "text/plain" });
  return claims.map(({ content, chain }) => {
    const words = content.map((span) => report.text.slice(span.start, span.end)).join(" … ");
    return [words, ...chain.slice(1).map(({ source }) => source ?? "nobody named")].join(" < ");
  });
}

const BRIEFING = `Transcript: briefing at the Skell

HALVARD: Our engineers crossed the river last night. Three of them were killed.

QUESTION (The Skell Courier): Hospital staff told us that twenty soldiers came in. Were you hiding losses?

HALVARD: The ferry burned at noon. Two nurses said the ward was full.

It was never hit by our guns.

HALVARD: The bridge stands open. We are done.
`;

it("gives each turn of a transcript to whom its label names, until the next label", async () => {
  expect(await linesOf(BRIEFING)).toEqual([
    "Our engineers crossed the river last night < HALVARD",
    "Three of them were killed < HALVARD",
    "twenty soldiers came in < QUESTION (The Skell Courier) < Hospital staff",
    "Were you hiding losses < QUESTION (The Skell Courier)",
    "The ferry burned at noon < HALVARD",
    "the ward was full < HALVARD < Two nurses",
    "It was never hit by our guns < HALVARD",
    "The bridge stands open < HALVARD",
    "We are done < HALVARD",
  ]);
});

it("takes what the outlet's own presenters say for the author's word", async () => {
  const text = BRIEFING.replaceAll("QUESTION (The Skell Courier)", "PRESENTER");
  const lines = await linesOf(text);
  expect(lines).toContain("twenty soldiers came in < Hospital staff");
  expect(lines).toContain("Three of them were killed < HALVARD");
});
