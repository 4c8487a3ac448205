import { gzipSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import * as seeds from "../../../test/seeds/feeds.ts";
import { ReportedlyError } from "../../errors.ts";
import type { CollectionItem } from "../../model/collection.ts";
import { reportId } from "../../model/ids.ts";
import { readReport } from "../read-report.ts";
import { unpack, unpackStream } from "./unpack.ts";

const WORLD = { actors: [], places: [], outlets: [] };
const bytes = (text: string) => new TextEncoder().encode(text);
const open = (text: string) => unpack({ id: reportId("u"), content: bytes(text) });
async function* inPieces(content: Uint8Array, size = 100): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}
const gathered = async (items: AsyncIterable<CollectionItem>): Promise<CollectionItem[]> => {
  const list: CollectionItem[] = [];
  for await (const item of items) list.push(item);
  return list;
};
const COLLECTIONS = seeds.FEED_SEEDS.filter(([name]) => !/^mail(?!box)/u.test(name));

describe("a collection", () => {
  it.each(COLLECTIONS)("(%s) gives the same items whole and as a stream", async (_, text) => {
    const whole = await open(text);
    const streamed = await gathered(unpackStream(inPieces(bytes(text)), {}));
    expect(streamed.map(({ key }) => key)).toEqual(whole?.items.map(({ key }) => key));
    expect(streamed.map(({ content }) => content)).toEqual(whole?.items.map(({ content }) => content));
    expect(streamed.length).toBeGreaterThan(0);
  });

  it.each(COLLECTIONS)("(%s) gives items that read as reports by themselves", async (_, text) => {
    const items = (await open(text))?.items.filter(({ content }) => content !== undefined) ?? [];
    const reports = await Promise.all(
      items.map(({ content = "", mediaType }) => readReport({ id: reportId("r"), content, mediaType }, WORLD)),
    );
    expect(reports.every(({ kind }) => ["feed-item", "telegram-message", "mail"].includes(kind))).toBe(true);
    expect(await Promise.all(items.map(({ content = "" }) => unpack({ id: reportId("u"), content })))).toEqual(items.map(() => undefined));
  });

  it("that was packed is opened from a stream too", async () => {
    expect(await gathered(unpackStream(inPieces(gzipSync(strToU8(seeds.SITEMAP))), {}))).toHaveLength(2);
  });
});

describe("a report", () => {
  it.each([
    ["a page", "<html><body><p>Boats are missing.</p></body></html>"],
    ["a text", "Boats are missing."],
    ["a mail", seeds.MAIL],
  ])("(%s) is no collection", async (_, text) => {
    expect(await open(text)).toBeUndefined();
    await expect(gathered(unpackStream(inPieces(bytes(text)), {}))).rejects.toMatchObject({ code: "INPUT_INVALID" });
  });
});

describe("a stream", () => {
  it("that must be held whole is refused when it is too large", async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield bytes(seeds.RSS);
      for (;;) yield new Uint8Array(10_000_000).fill(0x20);
    }
    await expect(gathered(unpackStream(endless(), {}))).rejects.toMatchObject({ code: "INPUT_TOO_LARGE" });
  });

  it("is let go when nobody reads on", async () => {
    let isOpen = true;
    async function* held(): AsyncGenerator<Uint8Array> {
      try {
        yield* inPieces(bytes(seeds.MBOX.repeat(200)));
      } finally {
        isOpen = false;
      }
    }
    for await (const item of unpackStream(held(), {})) {
      expect(item.key).toBe("17@quay.example");
      break;
    }
    expect(isOpen).toBe(false);
  });

  it("that fails passes its own error on", async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield bytes(seeds.MBOX);
      throw new ReportedlyError("INPUT_UNREADABLE", "the disk is gone");
    }
    await expect(gathered(unpackStream(failing(), {}))).rejects.toMatchObject({ code: "INPUT_UNREADABLE" });
  });
});
