import { get } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.ts";
import { addReport } from "../../src/jobs/intake/add-report.ts";
import { hashOf } from "../../src/jobs/intake/capture-input.ts";
import type { FileInput } from "../../src/jobs/intake/report-input.ts";
import { captureServer } from "../../src/server/capture-server.ts";
import { plainReader, ROOM, restingQueue, tableFetcher, tickingClock } from "./plain-ports.ts";

const DESK = "http://127.0.0.1:4870";
const clock = tickingClock();
const storage = memoryStorage({ clock });
const server = captureServer(storage, () => DESK);
const bytes = (text: string) => new TextEncoder().encode(text);
const PAGE = bytes("<!doctype html><title>x</title><script>alert(1)</script><p>Boats were seen.");

beforeAll(async () => {
  await storage.store.openRoom(ROOM);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function shown(file: Omit<FileInput, "kind">): Promise<Response> {
  await addReport({ ...storage, clock, reader: plainReader(), queue: restingQueue(), fetcher: tableFetcher(clock) }, ROOM, {
    kind: "file",
    ...file,
  });
  return fetch(`${origin()}/default/${hashOf(file.bytes)}`);
}

describe("a captured page", () => {
  test("is shown byte for byte, and may run, load, send and lead nowhere", async () => {
    const response = await shown({ bytes: PAGE, mediaType: "text/html", charset: "utf-8" });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(PAGE);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const policy = response.headers.get("content-security-policy")?.split("; ") ?? [];
    expect(policy).toEqual(expect.arrayContaining(["sandbox", "default-src 'none'", "form-action 'none'", `frame-ancestors ${DESK}`]));
    expect(policy.filter((rule) => rule.startsWith("script-src") || rule.includes("allow-"))).toEqual([]);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
  });

  test.each<[string, Omit<FileInput, "kind">, string, boolean]>([
    ["a page without a declared type", { bytes: bytes("<html><body>one</body></html>") }, "text/html", false],
    ["plain text", { bytes: bytes("Boats."), fileName: "a.txt" }, "text/plain; charset=utf-8", false],
    ["mail", { bytes: bytes("From: a@b.example"), mediaType: "message/rfc822" }, "text/plain; charset=utf-8", false],
    ["subtitles", { bytes: bytes("WEBVTT"), mediaType: "text/vtt" }, "text/plain; charset=utf-8", false],
    ["a feed", { bytes: bytes("<rss/>"), mediaType: "application/rss+xml" }, "text/plain; charset=utf-8", false],
    ["a picture that could run", { bytes: bytes("<svg onload=alert(1)>"), mediaType: "image/svg+xml" }, "application/octet-stream", true],
    ["a PDF", { bytes: bytes("%PDF-1.7 x"), mediaType: "application/pdf", fileName: "brief.pdf" }, "application/octet-stream", true],
    ["bytes of no known kind", { bytes: Uint8Array.of(1, 0, 2), fileName: "x.bin" }, "application/octet-stream", true],
  ])("%s is shown as what cannot run, or saved", async (_, file, type, isSaved) => {
    const response = await shown(file);
    await response.arrayBuffer();
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("content-disposition")?.startsWith("attachment") ?? false).toBe(isSaved);
  });

  test("declares no character set that is more than a name", async () => {
    const response = await shown({ bytes: bytes("<html>two"), mediaType: "text/html", charset: 'utf-8"\r\nx: y' });
    await response.arrayBuffer();
    expect(response.headers.get("content-type")).toBe("text/html");
  });
});

describe("nothing", () => {
  test.each([
    "/",
    "/default/",
    `/default/${"0".repeat(64)}`,
    `/other/${hashOf(PAGE)}`,
    `/default/${hashOf(PAGE)}/..`,
    "/default/..%2f..%2fetc",
  ])("is at %s", async (path) => {
    const response = await fetch(`${origin()}${path}`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("there is no such capture\n");
  });

  test("is shown to a request that names another host", async () => {
    const { port } = server.address() as AddressInfo;
    const status = await new Promise((resolve) =>
      get({ host: "127.0.0.1", port, path: `/default/${hashOf(PAGE)}`, headers: { host: "evil.example" } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }),
    );
    expect(status).toBe(403);
  });

  test("can be changed", async () => {
    expect((await fetch(`${origin()}/default/${hashOf(PAGE)}`, { method: "POST" })).status).toBe(404);
  });
});
