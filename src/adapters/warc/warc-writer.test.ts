import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { WARCParser } from "warcio";
import { archived, EXCHANGE, each, inventedCaptures, nameOf } from "../../../test/captures/invented-captures.ts";
import { collect } from "../../../test/contracts/collect.ts";
import { reportId } from "../../model/ids.ts";
import type { ArchivedCapture } from "../../ports/capture-archive-writer.ts";
import { unpackWarc } from "../../read/collections/warc.ts";
import { warcWriter } from "./warc-writer.ts";

const written = async (captures: readonly ArchivedCapture[]) => Buffer.concat(await collect(warcWriter().write(() => each(captures))));
const unpacked = async (captures: readonly ArchivedCapture[]) =>
  unpackWarc({ id: reportId("unused"), content: await written(captures), fileName: "captures.warc.gz" });

/** The records as warcio takes them apart. */
async function records(captures: readonly ArchivedCapture[]) {
  const found: { fields: Record<string, string>; block: string; head: string; payload: string }[] = [];
  for await (const record of new WARCParser(each([await written(captures)]), { keepHeadersCase: true, parseHttp: false })) {
    const block = Buffer.from(await record.readFully()).toString();
    const isHttp = record.warcContentType?.startsWith("application/http") === true;
    const [head = "", ...rest] = block.split("\r\n\r\n");
    found.push({
      fields: Object.fromEntries(record.warcHeaders.headers),
      block,
      head: isHttp ? head : "",
      payload: isHttp ? rest.join("\r\n\r\n") : block,
    });
  }
  return found;
}

describe("captures written as WARC", () => {
  test("come back with their bytes, addresses, times and headers", async () => {
    const captures = inventedCaptures();
    const { items, notes } = await unpacked(captures);
    expect(notes).toEqual([]);
    expect(
      items.map(({ content, url, takenAt, mediaType, charset, exchange }) => ({
        sha256: nameOf(content ?? ""),
        url,
        takenAt,
        mediaType,
        charset,
        exchange,
      })),
    ).toEqual(
      captures.map(({ capture: { sha256, url, takenAt, mediaType, charset, exchange } }) => ({
        sha256,
        url,
        takenAt,
        mediaType,
        charset,
        exchange,
      })),
    );
  });

  test("are the same file each time, and the same records among others", async () => {
    const captures = inventedCaptures();
    const file = await written(captures);
    expect(file.equals(await written(captures))).toBe(true);
    const ids = (await records(captures)).map(({ fields }) => fields["WARC-Record-ID"]);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await records(captures.slice(1))).slice(1).map(({ fields }) => fields["WARC-Record-ID"])).toEqual(ids.slice(7));
  });

  test("are read by another library, digests and all", async () => {
    const met = await records(inventedCaptures());
    expect(met.map(({ fields }) => `${fields["WARC-Type"]} ${fields["WARC-Target-URI"] ?? ""}`.trim())).toEqual([
      "warcinfo",
      "response http://lantern-post.example/ferry",
      "response https://lantern-post.example/ferry",
      "response https://lantern-post.example/2031/ferry",
      "request https://lantern-post.example/2031/ferry",
      "metadata https://lantern-post.example/2031/ferry",
      "metadata https://lantern-post.example/2031/ferry",
      expect.stringMatching(/^resource urn:sha256:[0-9a-f]{64}$/u),
      expect.stringMatching(/^metadata urn:sha256:/u),
      "resource https://radio-skerry.example/l?b=2&a=1",
      "metadata https://radio-skerry.example/l?b=2&a=1",
      expect.stringMatching(/^resource urn:sha256:/u),
      expect.stringMatching(/^metadata urn:sha256:/u),
    ]);
    for (const { fields, block, payload } of met.slice(1)) {
      expect(fields["WARC-Payload-Digest"]).toBe(`sha256:${nameOf(payload)}`);
      expect(fields["WARC-Block-Digest"]).toBe(`sha256:${nameOf(block)}`);
    }
  });

  test("say what wrote them and name no machine", async () => {
    const [info] = await records(inventedCaptures());
    expect(info?.fields["WARC-Date"]).toBe("2031-05-04T10:20:31.123Z");
    expect(info?.payload.split("\r\n").map((line) => line.split(":", 1)[0])).toEqual([
      "software",
      "format",
      "conformsTo",
      "description",
      "",
    ]);
  });

  test("have a head that fits a decoded body", async () => {
    const [, , , response] = await records(inventedCaptures());
    expect(response?.head?.split("\r\n")).toEqual([
      "HTTP/1.1 200 OK",
      "Date: Sun, 04 May 2031 10:20:30 GMT",
      "content-type: text/html; charset=windows-1251",
      "X-Via: first",
      "X-Archive-Orig-Content-Encoding: br",
      "X-Archive-Orig-Transfer-Encoding: chunked",
      `Content-Length: ${Buffer.byteLength(response?.payload ?? "")}`,
      "X-Via: second,,,third",
      "X-Name: Café",
    ]);
  });

  test.each([
    ["3", ["Content-Length: 3"]],
    ["90", ["X-Archive-Orig-Content-Length: 90", "Content-Length: 3"]],
  ])("keep a length of %s beside the right one", async (length, lines) => {
    const exchange = { ...EXCHANGE, responseHeaders: [["Content-Length", length] as const], redirects: [] };
    const capture = archived("<p>", 2, { url: "https://lantern-post.example/", exchange });
    const [, response] = await records([capture]);
    expect(response?.head?.split("\r\n").slice(1)).toEqual(lines);
    expect((await unpacked([capture])).items[0]?.exchange?.responseHeaders).toEqual([["Content-Length", length]]);
  });

  test("say what became of them, and what they were taken out of", async () => {
    const met = await records(inventedCaptures());
    expect(met[5]?.payload.split("\r\n")).toEqual([
      "reportedly-report: 00000000-0000-7000-8000-000000000001",
      `reportedly-capture: sha256:${inventedCaptures()[0]?.capture.sha256}`,
      `reportedly-timestamp: 2031-05-04T10:21:01.000Z https://stamps.example/ sha256:${nameOf("token 1")}`,
      "",
    ]);
    expect(met[8]?.payload).toContain("reportedly-file-name: notes from the pier.txt\r\n");
    expect(met[12]?.payload).toContain(
      "reportedly-container: feed\r\nreportedly-container-name: https://harbour-tribune.example/feed\r\nreportedly-container-part: 7\r\n",
    );
  });

  test("say of a container what is known of it", async () => {
    const container = { kind: "warc", part: "urn:uuid:1", sha256: nameOf("x"), damage: "altered" } as const;
    const met = await records([archived("<p>", 2, { container })]);
    expect(met[2]?.payload).toContain(
      `reportedly-container: warc\r\nreportedly-container-part: urn:uuid:1\r\nreportedly-container-digest: sha256:${nameOf("x")}\r\nreportedly-container-damage: altered\r\n`,
    );
  });

  test("bring the tokens of their timestamps", async () => {
    const token = (await records(inventedCaptures()))[6];
    expect([token?.payload, token?.fields["Content-Type"], token?.fields["WARC-Date"]]).toEqual([
      "token 1",
      "application/timestamp-reply",
      "2031-05-04T10:21:01.000Z",
    ]);
  });

  test("cannot be made to hold another header by a value with a line in it", async () => {
    const exchange = { ...EXCHANGE, responseHeaders: [["X-A", "1\r\nX-B: 2"] as const], requestHeaders: [], redirects: [] };
    const [, response] = await records([archived("<p>", 2, { url: "https://lantern-post.example/", exchange })]);
    expect(response?.head).toBe("HTTP/1.1 200 OK\r\nX-A: 1 X-B: 2");
  });

  test("are each a gzip member of their own", async () => {
    const members = await collect(warcWriter().write(() => each(inventedCaptures())));
    expect(members.map((member) => gunzipSync(member).subarray(0, 8).toString())).toEqual(members.map(() => "WARC/1.1"));
  });

  test("that are none are a file that says so", async () => {
    expect((await records([])).map(({ fields }) => [fields["WARC-Type"], fields["WARC-Date"]])).toEqual([
      ["warcinfo", "1970-01-01T00:00:00.000Z"],
    ]);
  });
});
