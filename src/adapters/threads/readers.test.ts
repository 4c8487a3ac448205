import { afterAll, describe, expect, test, vi } from "vitest";
import { reportId } from "../../model/ids.ts";
import type { Source } from "../../model/reading.ts";
import type { World } from "../../model/world.ts";
import { inThreadReader } from "./in-thread-reader.ts";
import { threadReader } from "./thread-reader.ts";

// Loading the pipeline takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const inside = inThreadReader();
const across = threadReader({ maxThreads: 1 });
afterAll(async () => Promise.all([inside.close(), across.close()]));

const source = (content: Source["content"]): Source => ({ id: reportId("r1"), content, outlet: "Reef Wire", published: "2031-03-05" });
const TEXT = "At least two boats were reportedly seen near Skerry Point on Friday, the Reef Council said.";
const WORLD: World = {
  actors: [{ id: "REEF", name: "Reef Council", aliases: [], kind: "office", countries: [] }],
  places: [{ id: "reef:skerry", name: "Skerry Point", aliases: [], class: "city", lat: -42, lon: -121 }],
  outlets: [],
};

describe("a reading", () => {
  test.each([
    ["of text", source(TEXT), undefined],
    ["of bytes", source(new TextEncoder().encode(TEXT)), undefined],
    [
      "of a page",
      source(`<html><head><title>Boats</title></head><body><article><h1>Boats seen</h1><p>${TEXT}</p></article></body></html>`),
      undefined,
    ],
    ["with a room's own world", source(TEXT), WORLD],
  ] as const)("%s is the same in this thread and in another", async (_name, given, world) => {
    const here = await inside.read(given, world);
    expect(here.claims.length).toBeGreaterThan(0);
    expect(await across.read(given, world)).toEqual(here);
  });

  test.each([
    ["INPUT_EMPTY", source("")],
    ["INPUT_BINARY", source(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))],
  ] as const)("fails with %s in both", async (code, given) => {
    await expect(inside.read(given)).rejects.toMatchObject({ name: "ReportedlyError", code });
    await expect(across.read(given)).rejects.toMatchObject({ name: "ReportedlyError", code });
  });
});

describe("the feeds of a page", () => {
  test("are the same in this thread and in another", async () => {
    const page = source('<link rel="alternate" type="application/rss+xml" href="https://reef.example/feed" title="Reef Wire">');
    const feeds = [{ url: "https://reef.example/feed", title: "Reef Wire" }];
    expect(await inside.feedsOf(page)).toEqual(feeds);
    expect(await across.feedsOf(page)).toEqual(feeds);
    for (const reader of [inside, across]) await expect(reader.feedsOf(source(""))).rejects.toMatchObject({ code: "INPUT_EMPTY" });
  });
});
