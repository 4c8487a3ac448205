import { describe, expect, it } from "vitest";
import { findBreak } from "../../../test/contracts/find-break.ts";
import type { Entry } from "../../ports/ledger.ts";
import { hashOf, NO_ENTRY, sealEntry } from "./seal-entry.ts";

const at = new Date("2026-03-01T10:00:00Z");

function chain(length: number): Entry[] {
  const entries: Entry[] = [];
  for (let n = 1; n <= length; n++)
    entries.push(sealEntry(entries.at(-1), { stream: "room/default", by: "desk", at, what: { kind: "counted", n } }));
  return entries;
}

describe("sealEntry", () => {
  it("hashes the canonical JSON of the other fields", async () => {
    const [entry] = chain(1);
    const text = `{"at":"2026-03-01T10:00:00.000Z","by":"desk","position":1,"previous":"${NO_ENTRY}","stream":"room/default","what":{"kind":"counted","n":1}}`;
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    expect(entry?.hash).toBe(Buffer.from(digest).toString("hex"));
  });

  it("binds each entry to the one before", () => {
    const [first, second] = chain(2);
    expect(first?.previous).toBe(NO_ENTRY);
    expect(second?.previous).toBe(first?.hash);
  });

  it("refuses data that JSON cannot say", () => {
    expect(() => sealEntry(undefined, { stream: "s", by: "desk", at, what: { kind: "odd", n: Number.NaN } })).toThrow(/INPUT_INVALID/u);
  });
});

describe("findBreak", () => {
  it("finds nothing in a whole chain and in an empty one", async () => {
    expect(await findBreak(chain(5))).toBeUndefined();
    expect(await findBreak([])).toBeUndefined();
  });

  it.each([
    ["flipped", (entries: Entry[]) => entries.with(2, { ...pick(entries, 2), what: { kind: "counted", n: 9 } }), "wrong-hash"],
    ["dropped", (entries: Entry[]) => entries.toSpliced(2, 1), "missing-entry"],
    ["put in the place of another", (entries: Entry[]) => entries.with(2, pick(entries, 1)), "missing-entry"],
    [
      "signed again after a change",
      (entries: Entry[]) => entries.with(1, resealed({ ...pick(entries, 1), by: "another" })),
      "wrong-previous",
    ],
  ])("finds an entry that was %s", async (_, tamper, reason) => {
    expect(await findBreak(tamper(chain(5)))).toEqual({ position: 3, reason });
  });
});

const resealed = (entry: Entry): Entry => ({ ...entry, hash: hashOf(entry) });

function pick(entries: Entry[], index: number): Entry {
  const entry = entries[index];
  if (!entry) throw new Error(`no entry at ${index}`);
  return entry;
}
