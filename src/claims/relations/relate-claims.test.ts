import { describe, expect, it } from "vitest";
import { plainReport } from "../../../test/contracts/plain-report.ts";
import { starterWorld } from "../../lexicon/starter-world.ts";
import type { ClaimRelation } from "../../model/claim.ts";
import { claimId } from "../../model/ids.ts";
import type { Sentence } from "../../model/report.ts";
import { findClaims } from "../find-claims.ts";
import { relateClaims } from "./relate-claims.ts";
import type { StatedClaim } from "./stated-claim.ts";

/** A report of sentences, a block for each; the first is the headline when it ends without a stop. */
function relationsIn(...lines: string[]): string[] {
  const text = lines.join("\n");
  let at = 0;
  const sentences = lines.map((line, index): Sentence => {
    const start = at;
    at += line.length + 1;
    return {
      index,
      span: { start, end: start + line.length },
      part: index === 0 && !line.endsWith(".") ? "headline" : "body",
      block: index,
    };
  });
  const { claims } = findClaims(plainReport(text), sentences, starterWorld);
  const words = (id: string) =>
    claims
      .filter((claim) => claim.id === id)
      .flatMap(({ content }) => content.map((span) => text.slice(span.start, span.end)))
      .join(" … ");
  return claims.flatMap(({ id, relations = [] }) => relations.map(({ kind, to }) => `${words(id)} ${kind} ${words(to)}`));
}

describe("relateClaims", () => {
  it("tells a toll that does not fit an earlier one", () => {
    expect(relationsIn("The ministry said 12 people were killed.", "The district hospital put the death toll at 19.")).toEqual([
      "the death toll at 19 contradicts 12 people were killed",
    ]);
  });

  it("lets tolls stand side by side that may both be so", () => {
    expect(relationsIn("The ministry said at least 12 people were killed.", "The district hospital said 19 people were killed.")).toEqual(
      [],
    );
    expect(relationsIn("The ministry said 12 people were killed.", "The mayor said another 19 people were killed near Brack.")).toEqual([]);
    expect(relationsIn("The ministry said 12 people were killed.", "The mayor said 30 people were wounded.")).toEqual([]);
  });

  it("leads a denial to the charge that it answers", () => {
    expect(
      relationsIn(
        "The council accused the militia of shelling the port.",
        "A nurse said the ward was full.",
        "The militia denied the accusation.",
      ),
    ).toEqual(["the accusation contradicts the militia … shelling the port"]);
  });

  it("does not take a refusal to speak for a denial", () => {
    expect(relationsIn("The council said the bridge had fallen.", "The army declined to comment.")).toEqual([]);
  });

  it("finds the opposite of what was said", () => {
    expect(
      relationsIn(
        "The harbour office said the ferry had sunk off the northern cape.",
        "The navy said the ferry had not sunk off the cape.",
      ),
    ).toEqual(["the ferry had not sunk off the cape contradicts the ferry had sunk off the northern cape"]);
  });

  it("finds what the headline told in the first sentences, and what is surer later on", () => {
    expect(
      relationsIn("Rockets hit ferry near Port Ansel", "Rockets hit a ferry near Port Ansel on Wednesday, the harbour office said."),
    ).toEqual(["Rockets hit a ferry near Port Ansel on Wednesday repeats Rockets hit ferry near Port Ansel"]);
    expect(
      relationsIn(
        "The rockets may have been fired from the hills above the town, an officer said.",
        "The rockets were fired from the hills above the town.",
      ),
    ).toEqual([
      "The rockets were fired from the hills above the town hardens The rockets may have been fired from the hills above the town",
    ]);
  });

  it("attaches a status to what it speaks of", () => {
    expect(relationsIn("The militia said the ferry had been carrying shells.", "The claim could not be independently verified.")).toEqual([
      "The claim could not be independently verified qualifies the ferry had been carrying shells",
    ]);
    expect(
      relationsIn(
        "A video shared by residents showed the ferry burning.",
        "The mayor said the pier was closed.",
        "The Tollund Post could not verify the footage.",
      ),
    ).toEqual(["The Tollund Post could not verify the footage qualifies the ferry burning"]);
  });

  it("relates nothing where nothing is shared", () => {
    expect(relationsIn("The mayor said the pier was closed.", "Grain prices rose in the capital.")).toEqual([]);
  });

  it("leads to earlier claims alone, however long the report", () => {
    const claim = (index: number): StatedClaim => ({
      id: claimId(`c${String(index).padStart(4, "0")}`),
      sentence: index,
      isHeadline: false,
      kind: "event",
      eventType: "assault",
      level: "reported",
      isNegative: index % 2 === 1,
      speaker: `speaker ${index}`,
      cueClass: "say-verb",
      attributing: [],
      words: ["ferry", "sink", "harbour", "cape"].map((lemma, at) => ({
        index: at,
        text: lemma,
        lower: lemma,
        lemma,
        pos: "NOUN",
        start: index * 100 + at * 10,
        end: index * 100 + at * 10 + lemma.length,
      })),
      quantities: [],
    });
    const claims = Array.from({ length: 1500 }, (_, index) => claim(index));
    const related = relateClaims(claims);
    const isEarlier = ([id, relations]: readonly [string, readonly ClaimRelation[]]) => relations.every(({ to }) => to < id);
    expect(related.size).toBe(1499);
    expect([...related].every(isEarlier)).toBe(true);
  });
});
