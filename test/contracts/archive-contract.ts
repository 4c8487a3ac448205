import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "../../src/model/ids.ts";
import type { Archive } from "../../src/ports/archive.ts";
import { collect } from "./collect.ts";

/** An archive under test, and how to do away with it. */
export interface OpenedArchive {
  readonly archive: Archive;
  readonly close: () => void | Promise<void>;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const nameOf = (bytes: Uint8Array) => sha256(createHash("sha256").update(bytes).digest("hex"));

/** What every archive promises. */
export function archiveContract(name: string, make: () => Promise<OpenedArchive>): void {
  describe(`${name} as an archive`, () => {
    let archive: Archive;
    let close: OpenedArchive["close"];
    beforeEach(async () => {
      ({ archive, close } = await make());
    });
    afterEach(() => close());

    it("names bytes by their SHA-256 and gives them back", async () => {
      expect(await archive.put(bytesOf("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
      expect(await archive.get(nameOf(bytesOf("abc")))).toEqual(bytesOf("abc"));
    });

    it("gives back any bytes as they were", async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
          const kept = await archive.get(await archive.put(bytes));
          expect(kept && [...kept]).toEqual([...bytes]);
        }),
        { numRuns: 30 },
      );
    });

    it("keeps the same bytes once, however often and however close together they come", async () => {
      const bytes = bytesOf("the same page");
      await Promise.all(Array.from({ length: 8 }, () => archive.put(bytes)));
      await archive.put(bytes);
      expect(await collect(archive.names())).toEqual([nameOf(bytes)]);
      expect(await archive.get(nameOf(bytes))).toEqual(bytes);
    });

    it("has nothing under a name it was never given", async () => {
      await archive.put(bytesOf("abc"));
      expect(await archive.get(nameOf(bytesOf("abd")))).toBeUndefined();
      for (const name of ["", "../../../etc/passwd", "ab", "BA7816BF".padEnd(64, "0")])
        expect(await archive.get(sha256(name))).toBeUndefined();
    });

    it("lists every name in order, and none when empty", async () => {
      expect(await collect(archive.names())).toEqual([]);
      const names = await Promise.all(Array.from({ length: 40 }, (_, n) => archive.put(bytesOf(`page ${n}`))));
      expect(await collect(archive.names())).toEqual(names.sort());
    });

    it("keeps its own copy of what goes in and hands out a copy of what comes out", async () => {
      const bytes = bytesOf("abc");
      const kept = await archive.put(bytes);
      bytes.fill(0);
      (await archive.get(kept))?.fill(0);
      expect(await archive.get(kept)).toEqual(bytesOf("abc"));
    });
  });
}
