import { execFile } from "node:child_process";
import type { ServerResponse } from "node:http";
import type { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, type Site } from "./open-site.ts";
import { counted } from "./outcome-of.ts";

// Small answers that decode to much: each ends at the cap on decoded bytes, and takes little memory on the way.

/** What a fetch of at most 20 MB may take on top of a process at rest. */
const MOST_GROWTH = 160_000_000;
const MEGABYTE = 1_000_000;
const NOTHING = Buffer.alloc(128 * MEGABYTE);

const brotli = (bytes: Uint8Array) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
/** A brotli window of 16 MB and a zstd window of 8 MB, the largest that are taken. */
const wideBrotli = (bytes: Uint8Array) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 24 } });
const wideZstd = (bytes: Uint8Array) =>
  zstdCompressSync(bytes, { params: { [constants.ZSTD_c_windowLog]: 23, [constants.ZSTD_c_compressionLevel]: 3 } });

/** Name, Content-Encoding, body. */
const BOMBS: readonly (readonly [string, string, () => Uint8Array])[] = [
  ["gzip", "gzip", () => gzipSync(NOTHING)],
  ["deflate", "deflate", () => deflateSync(NOTHING)],
  ["bare-deflate", "deflate", () => deflateRawSync(NOTHING)],
  ["brotli", "br", () => brotli(NOTHING)],
  ["wide-brotli", "br", () => wideBrotli(NOTHING)],
  ["zstd", "zstd", () => zstdCompressSync(NOTHING)],
  ["wide-zstd", "zstd", () => wideZstd(NOTHING)],
  ["double-gzip", "gzip, gzip", () => gzipSync(gzipSync(NOTHING))],
  ["gzip-in-brotli", "gzip, br", () => brotli(gzipSync(NOTHING))],
  ["zstd-in-gzip-in-brotli", "zstd, gzip, br", () => brotli(gzipSync(zstdCompressSync(NOTHING)))],
  ["deflate-three-times", "deflate, deflate, deflate", () => deflateSync(deflateRawSync(deflateSync(NOTHING)))],
  ["empty-members", "gzip, gzip", () => gzipSync(Buffer.concat(Array<Buffer>(1_500_000).fill(gzipSync(""))))],
];
/** What is no compression at all but much, or in very many pieces. */
const FLOODS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  "plain-flood": (response) => flood(response, Buffer.alloc(1_000_000)),
  "single-bytes": (response) => {
    response.writeHead(200, { "transfer-encoding": "chunked" }).flushHeaders();
    if (response.socket !== null) flood(response.socket, Buffer.from("1\r\nx\r\n".repeat(20_000)));
  },
};

const bodies = new Map<string, readonly [string, Uint8Array]>();
let site: Site;
beforeAll(async () => {
  for (const [name, coding, body] of BOMBS) bodies.set(`/${name}`, [coding, body()]);
  site = await openSite((request, response) => {
    const url = request.url ?? "";
    const [coding, body] = bodies.get(url.replace("/chunked", "")) ?? [];
    if (url === "/robots.txt") response.writeHead(404).end();
    else if (coding === undefined || body === undefined) FLOODS[url.slice(1)]?.(response);
    else if (url.startsWith("/chunked")) inPieces(response.writeHead(200, { "content-encoding": coding }), body);
    else response.writeHead(200, { "content-encoding": coding, "content-length": body.byteLength }).end(body);
  });
});
afterAll(async () => site.close());

function inPieces(response: ServerResponse, body: Uint8Array): void {
  const size = Math.max(1, Math.ceil(body.byteLength / 200));
  for (let at = 0; at < body.byteLength; at += size) response.write(body.subarray(at, at + size));
  response.end();
}

function flood(to: Writable, piece: Uint8Array): void {
  const go = () => {
    while (!to.destroyed && to.write(piece)) continue;
  };
  to.on("drain", go).on("error", () => undefined);
  go();
}

const PATHS = [
  ...BOMBS.map(([name]) => `/${name}`),
  "/chunked/gzip",
  "/chunked/wide-brotli",
  "/chunked/zstd-in-gzip-in-brotli",
  "/plain-flood",
];

test(`${PATHS.length + 1} bombs end at the cap and take under ${MOST_GROWTH / MEGABYTE} MB`, { timeout: 120_000 }, async () => {
  const ended = [
    // Twenty million pieces would take the better part of a minute; two million show what each takes.
    await fetched("/single-bytes", 2 * MEGABYTE),
    ...(await inPairs(PATHS, async (path) => fetched(path, 20 * MEGABYTE))),
  ];
  const most = ended.reduce((a, b) => (a.grownBytes > b.grownBytes ? a : b));
  const outcomes = counted(ended.map(({ outcome }) => outcome));
  console.log(
    `bombs: ${ended.length} (${outcomes}), most memory ${Math.round(most.grownBytes / MEGABYTE)} MB above the start (${most.path})`,
  );
  expect(ended.filter(({ outcome, grownBytes }) => outcome !== "INPUT_TOO_LARGE" || grownBytes > MOST_GROWTH)).toEqual([]);
});

interface Ended {
  readonly path: string;
  readonly outcome: string;
  readonly grownBytes: number;
}

async function fetched(path: string, maxBytes: number): Promise<Ended> {
  const child = fileURLToPath(new URL("fetch-in-child.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [child, site.at(path), `${maxBytes}`], { timeout: 60_000 });
  return { path, ...(JSON.parse(stdout) as Omit<Ended, "path">) };
}

async function inPairs<T, U>(all: readonly T[], act: (one: T) => Promise<U>): Promise<U[]> {
  const halves = await Promise.all(
    [0, 1].map(async (half) => {
      const done: U[] = [];
      for (const one of all.filter((_, index) => index % 2 === half)) done.push(await act(one));
      return done;
    }),
  );
  return halves.flat();
}
