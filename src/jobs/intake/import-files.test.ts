import { beforeEach, describe, expect, test } from "vitest";
import { plainReader, ROOM, restingQueue, tickingClock } from "../../../test/server/plain-ports.ts";
import { memoryStorage } from "../../adapters/memory/memory-storage.ts";
import { ReportedlyError } from "../../errors.ts";
import type { CollectionItem } from "../../model/collection.ts";
import type { Note } from "../../model/report.ts";
import type { Storage } from "../../ports/storage.ts";
import { MAX_INPUT_BYTES } from "./capture-input.ts";
import { type ImportCounts, type ImportFile, type ImportPorts, importFiles } from "./import-files.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (name: string, text: string, size = text.length): ImportFile => ({
  name,
  size,
  async *open() {
    yield bytes(text);
  },
});
const item = (key: string): CollectionItem => ({ key, content: bytes(key), container: { kind: "warc", part: key }, stated: [] });

let ports: ImportPorts & Storage;
beforeEach(async () => {
  const clock = tickingClock();
  async function* unpackStream() {
    for (const key of ["one", "two", "three"]) yield item(key);
  }
  ports = { ...memoryStorage({ clock }), clock, reader: plainReader(), queue: restingQueue(), unpackStream };
  await ports.store.openRoom(ROOM);
});

const during = (signal = new AbortController().signal) => ({ by: "import", signal });

describe("importing files", () => {
  test("takes each in, to be read by and by, under its own name", async () => {
    const counts = await importFiles(ports, ROOM, [file("a/1.txt", "Boats."), file("a/2.txt", "Piers.")], during());
    expect(counts).toEqual({ files: 2, added: 2, known: 0, addresses: 0, failed: 0 });
    const kept = await Array.fromAsync(ports.captures.all(ROOM));
    expect(kept.map(({ fileName }) => fileName)).toEqual(["1.txt", "2.txt"]);
  });

  test("goes on where it was stopped, and nothing comes in twice", async () => {
    const files = ["a", "b", "c", "d"].map((name) => file(name, `Boats of ${name}.`));
    const stopping = new AbortController();
    const onProgress = ({ files: done }: ImportCounts) => done === 2 && stopping.abort();
    expect(await importFiles(ports, ROOM, files, { ...during(stopping.signal), onProgress })).toMatchObject({ added: 2 });
    expect(await importFiles(ports, ROOM, files, during())).toMatchObject({ files: 4, added: 2, known: 2 });
    expect(await Array.fromAsync(ports.captures.all(ROOM))).toHaveLength(4);
  });

  test("tells of a file that cannot be taken in, and goes on with the others", async () => {
    const told: string[] = [];
    const onFailure = (name: string, { code }: ReportedlyError) => told.push(`${name} ${code}`);
    const files = [file("list", "!BROKEN_LIST"), file("b", "Boats.")];
    expect(await importFiles(ports, ROOM, files, { ...during(), onFailure })).toEqual({
      files: 2,
      added: 1,
      known: 0,
      addresses: 0,
      failed: 1,
    });
    expect(told).toEqual(["list INPUT_INVALID"]);
  });

  test("ends when the disk is full, for every other file would fail as well", async () => {
    const put = () => Promise.reject(new ReportedlyError("DISK_FULL", "as the test wants it"));
    const full = { ...ports, archive: { ...ports.archive, put } };
    await expect(importFiles(full, ROOM, [file("a", "Boats.")], during())).rejects.toMatchObject({ code: "DISK_FULL" });
  });

  test("takes in the items of a collection", async () => {
    expect(await importFiles(ports, ROOM, [file("list", "!LIST\nBoats.\nPiers.\nhttps://page.example/")], during())).toMatchObject({
      files: 1,
      added: 2,
      addresses: 1,
    });
  });

  test("reads a collection that is too large to be held as it comes", async () => {
    expect(await importFiles(ports, ROOM, [file("crawl.warc.gz", "", MAX_INPUT_BYTES + 1)], during())).toMatchObject({ added: 3 });
  });

  test("keeps what came out of a collection before it broke off, and says that it did", async () => {
    async function* unpackStream() {
      yield item("one");
      throw new ReportedlyError("INPUT_INVALID", "met the end of the file in a record");
    }
    const counts = await importFiles({ ...ports, unpackStream }, ROOM, [file("crawl", "", MAX_INPUT_BYTES + 1)], during());
    expect(counts).toEqual({ files: 1, added: 1, known: 0, addresses: 0, failed: 1 });
  });

  test("tells of parts of a collection that could not be made out", async () => {
    const told: string[] = [];
    async function* unpackStream(_stream: unknown, _known: unknown, onNote: (note: Note) => void) {
      yield item("one");
      onNote({ code: "archive-broken", message: "a record breaks off" });
    }
    const onNote = (name: string, { code }: Note) => told.push(`${name} ${code}`);
    await importFiles({ ...ports, unpackStream }, ROOM, [file("crawl", "", MAX_INPUT_BYTES + 1)], { ...during(), onNote });
    expect(told).toEqual(["crawl archive-broken"]);
  });

  test("refuses a file that grew beyond the limit while it was read", async () => {
    const growing: ImportFile = {
      name: "growing",
      size: 10,
      async *open() {
        yield new Uint8Array(MAX_INPUT_BYTES + 1);
      },
    };
    const told: string[] = [];
    await importFiles(ports, ROOM, [growing], { ...during(), onFailure: (_, { code }) => told.push(code) });
    expect(told).toEqual(["INPUT_TOO_LARGE"]);
  });
});
