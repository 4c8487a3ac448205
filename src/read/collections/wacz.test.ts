import fc from "fast-check";
import { strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { collect } from "../../../test/contracts/collect.ts";
import { gzipped, PAGE, response, sampleRecords, sha256Hex, waczOf } from "../../../test/seeds/archives.ts";
import type { CollectionItem } from "../../model/collection.ts";
import { reportId } from "../../model/ids.ts";
import type { Note } from "../../model/report.ts";
import { unpackWacz, waczItems } from "./wacz.ts";

const HTML = ["Content-Type: text/html"];
const FERRY = "https://lantern-post.example/ferry";
const LIGHTHOUSES = "https://radio-skerry.example/lighthouses";
const MIRROR = "https://harbour-tribune.example/ferry";
const WARC = gzipped(sampleRecords());

const unpacked = (bytes: Uint8Array) => unpackWacz({ id: reportId("unused"), content: bytes, fileName: "seed.wacz" });
const urls = (items: readonly CollectionItem[]) => items.map(({ url }) => url);
const codes = (notes: readonly Note[]) => notes.map(({ code }) => code);
const textOf = (item: CollectionItem | undefined) => Buffer.from(item?.content ?? []).toString();
const outcome = (bytes: Uint8Array) =>
  unpacked(bytes).then(
    ({ items, notes }) => ({ urls: urls(items), codes: codes(notes) }),
    (error: { code: string }) => error.code,
  );

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A ZIP file as writers make it that cannot go back: lengths stand behind each file. */
function zipForwards(files: Readonly<Record<string, Uint8Array>>, isDeflated = false): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new Zip((_, part) => parts.push(part));
  for (const [name, bytes] of Object.entries(files)) {
    const file = isDeflated ? new ZipDeflate(name) : new ZipPassThrough(name);
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  return Buffer.concat(parts);
}

describe("the reports in a WACZ file", () => {
  test("are the pages that it lists, with the titles it gives them", async () => {
    const bytes = waczOf(WARC);
    const { kind, items, notes } = await unpacked(bytes);
    expect([kind, urls(items), notes]).toEqual(["wacz", [FERRY, LIGHTHOUSES], []]);
    expect(items.map(({ stated }) => stated)).toEqual([
      [{ field: "title", value: "Ferry strike ends", raw: "Ferry strike ends", from: "wacz:title", isChosen: false }],
      [{ field: "title", value: "Two lighthouses dark", raw: "Two lighthouses dark", from: "wacz:title", isChosen: false }],
    ]);
    expect(items[0]?.container).toEqual({
      kind: "wacz",
      name: "seed.wacz",
      part: "urn:uuid:10000000-0000-4000-8000-000000000001",
      sha256: sha256Hex(bytes),
    });
  });

  test("are all pages when none are listed", async () => {
    const { items } = await unpacked(waczOf(WARC, { pages: [{ format: "json-pages-1.0", id: "pages" }] }));
    expect(urls(items)).toEqual([FERRY, LIGHTHOUSES, MIRROR]);
  });

  test("are documents as well, though none are listed", async () => {
    const warc = gzipped([
      response("https://lantern-post.example/annex.pdf", ["Content-Type: application/pdf"], "%PDF-1.7"),
      response("https://lantern-post.example/frame", HTML, PAGE),
      response("https://lantern-post.example/ads.txt", ["Content-Type: text/plain"], "ads"),
      response(FERRY, HTML, PAGE),
    ]);
    const { items } = await unpacked(waczOf(warc, { pages: [{ url: FERRY }] }));
    expect(urls(items)).toEqual(["https://lantern-post.example/annex.pdf", FERRY]);
  });

  test("are found in every WARC file of it, repetitions across them too", async () => {
    const [, , first, , , , again] = sampleRecords();
    const files: Zippable = {
      "archive/a.warc": first ?? Buffer.alloc(0),
      "archive/b.warc.gz": [gzipped([again ?? Buffer.alloc(0)]), { level: 0 }],
    };
    const { items, notes } = await unpacked(zipSync(files));
    expect([urls(items), items.map(textOf), notes]).toEqual([[FERRY, MIRROR], [PAGE, PAGE], []]);
  });

  test.each([
    ["stored", false],
    ["deflated", true],
  ])("are found when lengths stand behind the files, %s, even with a ZIP file inside", async (_, isDeflated) => {
    const docx = zipSync({ "word/document.xml": strToU8("<w:document/>") }, { level: 0 });
    const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    const warc = Buffer.concat([
      response("https://lantern-post.example/letter", [`Content-Type: ${type}`], docx),
      response(FERRY, HTML, PAGE),
    ]);
    const { items, notes } = await unpacked(zipForwards({ "archive/data.warc": warc, "datapackage.json": strToU8("{}") }, isDeflated));
    expect([urls(items), notes]).toEqual([["https://lantern-post.example/letter", FERRY], []]);
    expect(items[0]?.content).toEqual(new Uint8Array(docx));
  });

  test("have the name of the whole", async () => {
    const { title } = await unpacked(
      zipSync({ "datapackage.json": strToU8(`{"title":"Skerry coast, May 2031"}`), "archive/data.warc.gz": WARC }),
    );
    expect(title).toBe("Skerry coast, May 2031");
  });
});

describe("a WACZ file as it comes in", () => {
  const streamed = async (bytes: Uint8Array, size: number) => {
    const notes: Note[] = [];
    return { items: await collect(waczItems(inChunks(bytes, size), {}, { onNote: (note) => notes.push(note) })), notes };
  };

  test.each([5, 100, 100_000])("in pieces of %i bytes gives the pages when their list comes first", async (size) => {
    const list = strToU8(`{"format":"json-pages-1.0"}\n{"url":"${FERRY}"}\n`);
    const { items, notes } = await streamed(zipSync({ "pages/pages.jsonl": list, "archive/data.warc.gz": WARC }), size);
    expect([urls(items), notes]).toEqual([[FERRY], []]);
  });

  test("gives everything when their list comes last", async () => {
    expect(urls((await streamed(waczOf(WARC), 1_000)).items)).toEqual([FERRY, LIGHTHOUSES, MIRROR]);
  });

  test("gives the pages it is told of", async () => {
    const items = await collect(waczItems(inChunks(waczOf(WARC), 1_000), {}, { pages: new Map([[MIRROR, { title: "Ferry" }]]) }));
    expect(items.map(({ url, stated }) => [url, stated[0]?.value])).toEqual([[MIRROR, "Ferry"]]);
  });
});

describe("a WACZ file that is not what it says", () => {
  test("has its hashes checked, and the reports in an altered archive marked", async () => {
    const whole = waczOf(gzipped(sampleRecords().slice(0, 3)));
    const swapped = zipSync({
      "datapackage.json": unzipSync(whole)["datapackage.json"] ?? new Uint8Array(0),
      "archive/data.warc.gz": [gzipped(sampleRecords().slice(1, 3)), { level: 0 }],
      "pages/pages.jsonl": strToU8(`{"url":"${FERRY}"}\n`),
    });
    const { items, notes } = await unpacked(swapped);
    expect(items.map(({ container }) => container.damage)).toEqual(["altered"]);
    expect(notes).toEqual([
      { code: "file-missing", message: "expected indexes/index.cdxj, which datapackage.json names, met none" },
      { code: "digest-mismatch", message: "archive/data.warc.gz does not match the hash in datapackage.json" },
      { code: "digest-mismatch", message: "pages/pages.jsonl does not match the hash in datapackage.json" },
    ]);
  });

  test("has the hash of its description checked", async () => {
    const digest = strToU8(JSON.stringify({ path: "datapackage.json", hash: `sha256:${sha256Hex("other")}` }));
    const { notes } = await unpacked(waczOf(WARC, { files: { "datapackage-digest.json": digest } }));
    expect(notes).toEqual([{ code: "digest-mismatch", message: "datapackage.json does not match the hash in datapackage-digest.json" }]);
  });

  test.each(["nonsense", "[1]", `{"resources":{}}`, `{"resources":[1,null,{"path":1,"hash":2}],"title":3}`])(
    "may describe itself as %s",
    async (description) => {
      const { items, notes } = await unpacked(zipSync({ "datapackage.json": strToU8(description), "archive/data.warc.gz": WARC }));
      expect([items.length, notes]).toEqual([3, []]);
    },
  );

  test("with another archive inside says that it was not opened", async () => {
    const { items, notes } = await unpacked(
      waczOf(WARC, { files: { "inner.wacz": [waczOf(WARC), { level: 0 }], "inner.zip": zipSync({}) } }),
    );
    expect([items.length, codes(notes)]).toEqual([2, ["archive-in-archive", "archive-in-archive"]]);
  });

  test("with one WARC file that is none gives the others", async () => {
    expect(await outcome(zipSync({ "archive/a.warc": strToU8("nothing"), "archive/b.warc.gz": WARC }))).toEqual({
      urls: [FERRY, LIGHTHOUSES, MIRROR],
      codes: ["archive-broken"],
    });
  });
});

describe("a WACZ file that is broken", () => {
  test.each([
    ["nothing", new Uint8Array(0)],
    ["a page", strToU8(PAGE)],
    ["an empty ZIP", zipSync({})],
    ["a ZIP without a WARC", zipSync({ "datapackage.json": strToU8("{}") })],
    ["a WARC without records", zipSync({ "archive/data.warc": strToU8("nothing") })],
    ["something in front", Buffer.concat([Buffer.from("x"), waczOf(WARC)])],
  ])("so far that no record can be made out, %s, is INPUT_INVALID", async (_, bytes) => {
    expect(await outcome(bytes)).toBe("INPUT_INVALID");
  });

  test.each([
    ["encrypted", 6, 1],
    ["compressed in another way", 8, 99],
  ])("because its archive is %s says so", async (_, at, value) => {
    const bytes = zipSync({ "archive/data.warc.gz": [WARC, { level: 0 }] });
    bytes[at] = value;
    await expect(unpacked(bytes)).rejects.toThrow("archive/data.warc.gz is encrypted, or compressed in an unknown way");
  });

  test.each([-1_000, 1_000])("because a length in it is wrong by %i gives what it can", async (error) => {
    const bytes = zipSync({ "archive/data.warc": Buffer.concat(sampleRecords()), "z.txt": new Uint8Array(2_000) }, { level: 0 });
    const view = new DataView(bytes.buffer);
    view.setUint32(18, view.getUint32(18, true) + error, true);
    expect(await outcome(bytes)).toMatchObject({ urls: [FERRY, ...(error > 0 ? [LIGHTHOUSES, MIRROR] : [LIGHTHOUSES])] });
  });

  test("because a deflated file is gives the records before", async () => {
    const bytes = Buffer.from(
      zipSync({
        "archive/data.warc": Buffer.concat([
          ...sampleRecords(),
          ...Array.from({ length: 40 }, (_, at) => response(`https://l.example/${at}`, HTML, sha256Hex(String(at)))),
        ]),
      }),
    );
    bytes.fill(0xff, bytes.length - 400, bytes.length - 300);
    const { items, notes } = await unpacked(bytes);
    expect([items.length > 3, codes(notes)]).toEqual([true, expect.arrayContaining(["archive-broken"])]);
  });

  test("that expands without end stops there", async () => {
    const bomb = zipSync({ "archive/data.warc": new Uint8Array(70_000_000), "archive/b.warc.gz": WARC });
    expect(await outcome(bomb)).toEqual({ urls: [FERRY, LIGHTHOUSES, MIRROR], codes: ["archive-broken", "archive-broken"] });
  });

  test("with too many files in it stops there", async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`f${at}`, new Uint8Array(0)]));
    expect(await outcome(zipSync({ "archive/data.warc.gz": WARC, ...many }, { level: 0 }))).toEqual({
      urls: [FERRY, LIGHTHOUSES, MIRROR],
      codes: ["archive-broken"],
    });
  });

  test("or cut anywhere gives a list or INPUT_INVALID", async () => {
    for (const whole of [waczOf(WARC), zipForwards({ "archive/data.warc.gz": WARC, "pages/pages.jsonl": strToU8(`{"url":"${FERRY}"}`) })]) {
      for (let end = 0; end < whole.length; end += 53) {
        const met = await outcome(whole.subarray(0, end));
        expect(typeof met === "string" ? met : "list").toMatch(/^(?:list|INPUT_INVALID)$/u);
      }
    }
  });

  test("or changed anywhere gives a list or INPUT_INVALID", async () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 });
    const whole = [waczOf(WARC), zipForwards({ "archive/data.warc.gz": WARC, "datapackage.json": strToU8("{}") }, true)];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...whole), damage, async (seed, changes) => {
        const bytes = Buffer.from(seed);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const met = await outcome(bytes);
        expect(typeof met === "string" ? met : "list").toMatch(/^(?:list|INPUT_INVALID)$/u);
      }),
      { numRuns: 200 },
    );
  });
});
