import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Entry, Ledger } from "../../src/ports/ledger.ts";
import { collect } from "./collect.ts";
import { findBreak } from "./find-break.ts";
import { type HeldClock, heldClock } from "./held-clock.ts";

/** A ledger under test, and how to do away with it. */
export interface OpenedLedger {
  readonly ledger: Ledger;
  readonly close: () => void | Promise<void>;
}

const noted = (n: number) => ({ kind: "noted", n });

/** What every ledger promises. */
export function ledgerContract(name: string, make: (clock: HeldClock) => Promise<OpenedLedger>): void {
  describe(`${name} as a ledger`, () => {
    let ledger: Ledger;
    let close: OpenedLedger["close"];
    let clock: HeldClock;
    beforeEach(async () => {
      clock = heldClock();
      ({ ledger, close } = await make(clock));
    });
    afterEach(() => close());

    async function appendMany(stream: string, count: number): Promise<Entry[]> {
      const entries: Entry[] = [];
      for (let n = 0; n < count; n++) entries.push(await ledger.append(stream, n, "desk", noted(n)));
      return entries;
    }

    it("numbers the entries of a stream from 1 without gaps, and says when and by whom", async () => {
      await ledger.append("room/a", 0, "desk-1", noted(1));
      clock.advance(1500);
      const second = await ledger.append("room/a", 1, "desk-2", noted(2));
      expect(second).toMatchObject({ stream: "room/a", position: 2, at: "2026-02-01T08:00:01.500Z", by: "desk-2", what: noted(2) });
    });

    it("reads back what was appended, in order, from any position", async () => {
      const entries = await appendMany("room/a", 5);
      expect(await collect(ledger.read("room/a"))).toEqual(entries);
      expect(await collect(ledger.read("room/a", 3))).toEqual(entries.slice(3));
      expect(await collect(ledger.read("room/a", 5))).toEqual([]);
    });

    it("knows its last entry, and that an empty stream has none", async () => {
      expect(await ledger.head("room/a")).toBeUndefined();
      expect(await collect(ledger.read("room/a"))).toEqual([]);
      const entries = await appendMany("room/a", 3);
      expect(await ledger.head("room/a")).toEqual(entries[2]);
    });

    it("tells the head of every stream by its name in code point order, and none when nothing was written", async () => {
      expect(await collect(ledger.heads())).toEqual([]);
      // U+FF5E comes before U+1F600 by code points, and behind its surrogates by UTF-16 code units.
      const streams = ["room/\u{1F600}", "room/b", "server", "room/a/votes", "room/\u{FF5E}", "room/a", "Room", ""];
      const lasts = new Map<string, Entry>();
      for (const [n, stream] of streams.entries()) {
        const last = (await appendMany(stream, 1 + (n % 3))).at(-1);
        if (last) lasts.set(stream, last);
      }
      const inOrder = ["", "Room", "room/a", "room/a/votes", "room/b", "room/\u{FF5E}", "room/\u{1F600}", "server"];
      expect(await collect(ledger.heads())).toEqual(
        inOrder.map((stream) => ({ stream, position: lasts.get(stream)?.position, hash: lasts.get(stream)?.hash })),
      );
    });

    it("lets a reader of the heads write before it has read to the end", async () => {
      for (const stream of ["room/a", "room/b"]) await appendMany(stream, 1);
      for await (const head of ledger.heads()) await ledger.append(head.stream, 1, "desk", noted(2));
      expect((await collect(ledger.heads())).map((head) => head.position)).toEqual([2, 2]);
    });

    it("chains every entry to the one before, from 64 zeros on", async () => {
      const [first, second] = await appendMany("room/a", 2);
      expect(first?.previous).toBe("0".repeat(64));
      expect(second?.previous).toBe(first?.hash);
      expect(await findBreak(ledger.read("room/a"))).toBeUndefined();
    });

    it.each([0, 1, 3, -1])("refuses an entry that expects position %d of a stream at 2", async (after) => {
      const entries = await appendMany("room/a", 2);
      await expect(ledger.append("room/a", after, "desk", noted(9))).rejects.toMatchObject({ code: "ENTRY_OUT_OF_ORDER" });
      expect(await collect(ledger.read("room/a"))).toEqual(entries);
    });

    it("refuses all but one of several writers at the same position", async () => {
      const outcomes = await Promise.allSettled(Array.from({ length: 6 }, (_, n) => ledger.append("room/a", 0, "desk", noted(n))));
      const refusals = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason as unknown] : []));
      expect(refusals).toHaveLength(5);
      for (const refusal of refusals) expect(refusal).toMatchObject({ code: "ENTRY_OUT_OF_ORDER" });
      expect(await collect(ledger.read("room/a"))).toHaveLength(1);
    });

    it("keeps streams apart, within a room and without one", async () => {
      for (const stream of ["room/a", "room/b", "room/a/votes", "server", ""]) await appendMany(stream, 2);
      for (const stream of ["room/a", "room/b", "room/a/votes", "server", ""]) {
        const entries = await collect(ledger.read(stream));
        expect(entries.map((entry) => [entry.stream, entry.position])).toEqual([
          [stream, 1],
          [stream, 2],
        ]);
      }
    });

    it("takes any plain JSON data and leaves out what is undefined", async () => {
      const what = { kind: "odd", nothing: undefined, deep: { list: [1, "ü\u0000\u{1F600}", null, { b: 1, a: 2 }] } };
      const entry = await ledger.append("room/a", 0, "desk", what);
      expect(entry.what).toStrictEqual({ kind: "odd", deep: what.deep });
      expect(await collect(ledger.read("room/a"))).toStrictEqual([entry]);
    });

    it("refuses data that JSON cannot say and writes nothing", async () => {
      await expect(ledger.append("room/a", 0, "desk", { kind: "odd", n: Number.NaN })).rejects.toMatchObject({ code: "INPUT_INVALID" });
      await expect(ledger.append("room/a", 0, "\ud800", noted(1))).rejects.toMatchObject({ code: "INPUT_INVALID" });
      expect(await ledger.head("room/a")).toBeUndefined();
    });

    it("cannot be changed through what it was given or gave", async () => {
      const what = { kind: "noted", list: [1] };
      const entry = await ledger.append("room/a", 0, "desk", what);
      what.list.push(2);
      Object.assign(entry, { by: "another" });
      Object.assign((await ledger.head("room/a"))?.what ?? {}, { kind: "altered" });
      expect(await ledger.head("room/a")).toMatchObject({ by: "desk", what: { kind: "noted", list: [1] } });
      expect(await findBreak(ledger.read("room/a"))).toBeUndefined();
    });

    it("lets a reader of a long stream write before it has read to the end", async () => {
      await appendMany("room/a", 601);
      let seen = 0;
      for await (const entry of ledger.read("room/a")) {
        seen++;
        expect(entry.position).toBe(seen);
        if (seen === 3) await ledger.append("room/b", 0, "desk", noted(1));
      }
      expect(seen).toBe(601);
    });
  });
}
