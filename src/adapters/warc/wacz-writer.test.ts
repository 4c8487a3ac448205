import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { CDXIndexer } from "warcio";
import { archived, each, inventedCaptures, nameOf } from "../../../test/captures/invented-captures.ts";
import { collect } from "../../../test/contracts/collect.ts";
import { reportId } from "../../model/ids.ts";
import type { ArchivedCapture } from "../../ports/capture-archive-writer.ts";
import { unpackWacz, waczItems } from "../../read/collections/wacz.ts";
import { storedZip } from "./stored-zip.ts";
import { waczWriter } from "./wacz-writer.ts";
import { warcWriter } from "./warc-writer.ts";

const written = async (captures: readonly ArchivedCapture[]) => Buffer.concat(await collect(waczWriter().write(() => each(captures))));
const files = async (captures: readonly ArchivedCapture[]) =>
  Object.fromEntries(Object.entries(unzipSync(await written(captures))).map(([name, bytes]) => [name, Buffer.from(bytes)]));

describe("captures written as WACZ", () => {
  test("come back with their bytes, addresses, times, headers and titles", async () => {
    const captures = inventedCaptures();
    const { items, notes } = await unpackWacz({ id: reportId("unused"), content: await written(captures), fileName: "captures.wacz" });
    expect(notes).toEqual([]);
    expect(
      items.map(({ content, url, takenAt, exchange, stated }) => ({
        sha256: nameOf(content ?? ""),
        url,
        takenAt,
        exchange,
        title: stated[0]?.value,
      })),
    ).toEqual(captures.map(({ capture: { sha256, url, takenAt, exchange }, title }) => ({ sha256, url, takenAt, exchange, title })));
  });

  test("come back from the front as well, pages known in time", async () => {
    const items = await collect(waczItems(each([await written(inventedCaptures())]), {}));
    expect(items.map(({ stated }) => stated[0]?.value)).toEqual(["Ferry strike ends", undefined, undefined, undefined]);
  });

  test("are the same file each time", async () => {
    expect((await written(inventedCaptures())).equals(await written(inventedCaptures()))).toBe(true);
  });

  test("are the WARC file with its pages, index and hashes", async () => {
    const met = await files(inventedCaptures());
    expect(Object.keys(met)).toEqual([
      "datapackage.json",
      "datapackage-digest.json",
      "pages/pages.jsonl",
      "indexes/index.cdxj",
      "archive/data.warc.gz",
    ]);
    const warc = Buffer.concat(await collect(warcWriter().write(() => each(inventedCaptures()))));
    expect(met["archive/data.warc.gz"]?.equals(warc)).toBe(true);
    const description = JSON.parse(String(met["datapackage.json"]));
    expect(description).toMatchObject({
      profile: "data-package",
      wacz_version: "1.1.1",
      software: "Reportedly",
      created: "2031-05-04T10:20:34.123Z",
    });
    expect(description.resources).toEqual(
      ["pages/pages.jsonl", "indexes/index.cdxj", "archive/data.warc.gz"].map((path) => ({
        name: path.split("/")[1],
        path,
        hash: `sha256:${nameOf(met[path] ?? "")}`,
        bytes: met[path]?.length,
      })),
    );
    expect(JSON.parse(String(met["datapackage-digest.json"]))).toEqual({
      path: "datapackage.json",
      hash: `sha256:${nameOf(met["datapackage.json"] ?? "")}`,
    });
  });

  test("have the index that another library makes of the file", async () => {
    const met = await files(inventedCaptures());
    const warc = met["archive/data.warc.gz"] ?? Buffer.alloc(0);
    const indexer = new CDXIndexer({ format: "cdxj" });
    const lines: string[] = [];
    for await (const entry of indexer.iterIndex([{ filename: "data.warc.gz", reader: each([warc]) }])) lines.push(indexer.serialize(entry));
    const theirs = lines.filter((line) => !line.includes("application/timestamp-reply")).map(comparable);
    const ours = String(met["indexes/index.cdxj"]).split("\n").slice(0, -1);
    expect(ours.map(comparable)).toEqual(theirs.sort((a, b) => (a.key < b.key ? -1 : 1)));
    expect(ours).toEqual(ours.toSorted());
  });

  /** Their digests come without the name of the algorithm, their media types of resources with parameters. */
  function comparable(line: string) {
    const [, key = "", json = "{}"] = /^(\S+ \d{14}) (.*)$/u.exec(line.trim()) ?? [];
    const { digest, mime, ...said } = JSON.parse(json) as Record<string, string>;
    return { key, ...said, digest: digest?.replace("sha256:", ""), mime: mime?.split(";")[0] };
  }

  test("list each capture as a page", async () => {
    const lines = String((await files(inventedCaptures()))["pages/pages.jsonl"]).split("\n");
    expect(lines.slice(0, 2).map((line): unknown => JSON.parse(line))).toEqual([
      { format: "json-pages-1.0", id: "pages", title: "All Pages" },
      {
        id: "00000000-0000-7000-8000-000000000001",
        url: "https://lantern-post.example/2031/ferry",
        ts: "2031-05-04T10:20:31.123Z",
        title: "Ferry strike ends",
      },
    ]);
    expect(lines.length).toBe(1 + 4 + 1);
  });

  test("that are none are a file that says so", async () => {
    const met = await files([]);
    expect(String(met["indexes/index.cdxj"])).toBe("");
    expect(JSON.parse(String(met["datapackage.json"]))).toMatchObject({ created: "1970-01-01T00:00:00.000Z" });
  });

  test("that change while they are written fail with CAPTURE_ALTERED", async () => {
    let looks = 0;
    const changing = () => each([archived(`<p>look ${(looks += 1)}</p>`, 2, {})]);
    await expect(collect(waczWriter().write(changing))).rejects.toMatchObject({ code: "CAPTURE_ALTERED" });
  });

  test("over four gigabytes fail with INPUT_TOO_LARGE", async () => {
    const file = { name: "a", size: 2 ** 32, crc32: 0, bytes: () => each([]) };
    await expect(collect(storedZip([file]))).rejects.toMatchObject({ code: "INPUT_TOO_LARGE" });
    const half = { ...file, size: 2 ** 31 };
    await expect(collect(storedZip([half, half, half]))).rejects.toMatchObject({ code: "INPUT_TOO_LARGE" });
  });
});
