import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hastyPacing } from "../../../test/safety/pacings.ts";
import type { ErrorCode } from "../../errors.ts";
import { isPublicAddress } from "./is-public-address.ts";
import { type UndiciFetcherOptions, undiciFetcher } from "./undici-fetcher.ts";

const clock = { now: () => new Date("2026-01-02T03:04:05Z") };
const PAGE = "<p>A monitor said at least two boats were seen.</p>";
/** 64 MB of nothing: 65 KB as gzip, 60 bytes as brotli. */
const NOTHING = Buffer.alloc(64_000_000);

let site: { readonly server: Server; readonly port: number };
let canary: { readonly port: number; readonly hits: () => number; readonly close: () => void };
let received: Record<string, unknown> = {};

beforeAll(async () => {
  canary = await startCanary();
  site = await startSite();
});
afterAll(() => {
  canary.close();
  site.server.close();
  site.server.closeAllConnections();
});

/** Only the test site is let through besides the open internet; names are answered from the table, never by a real server. */
const fetcherFor = (options: Partial<UndiciFetcherOptions> = {}) =>
  undiciFetcher({
    clock,
    mayConnect: (address, port) => (address === "127.0.0.1" && port === site.port) || isPublicAddress(address),
    resolve: async (name) => NAMES[name] ?? Promise.reject(Object.assign(new Error("no such name"), { code: "ENOTFOUND" })),
    pacing: hastyPacing(),
    ...options,
  });

const NAMES: Readonly<Record<string, readonly string[]>> = {
  localhost: ["127.0.0.1", "::1"],
  "localhost.": ["127.0.0.1"],
  "site.example": ["127.0.0.1"],
  "inside.example": ["127.0.0.1"],
  "inside.example.": ["127.0.0.1"],
  "mixed.example": ["93.184.215.14", "127.0.0.1"],
  "six.example": ["::1"],
  "mapped.example": ["::ffff:127.0.0.1"],
  "metadata.example": ["169.254.169.254"],
  "private.example": ["10.0.0.7"],
  "odd.example": ["not an address"],
};

const outcome = (url: string, options?: Partial<UndiciFetcherOptions>): Promise<ErrorCode | "fetched"> =>
  fetcherFor(options)
    .fetch(url)
    .then(
      () => "fetched" as const,
      (error: { code: ErrorCode }) => error.code,
    );

describe("forms that would reach this machine", () => {
  /** Ways to write 127.0.0.1 or ::1; each does reach the canary when nothing guards it. */
  const LOOPBACK = [
    "http://127.0.0.1:PORT/",
    "http://127.1:PORT/",
    "http://127.0.1:PORT/",
    "http://2130706433:PORT/",
    "http://0x7f000001:PORT/",
    "http://0x7f.1:PORT/",
    "http://0177.0.0.1:PORT/",
    "http://017700000001:PORT/",
    "http://0x7f.0.0.0x1:PORT/",
    "http://127.0.0.1.:PORT/",
    "http://%31%32%37.0.0.1:PORT/",
    "http://①②⑦.⓪.⓪.①:PORT/",
    "http://127。0。0。1:PORT/",
    "http:\\\\127.0.0.1:PORT\\",
    "http:127.0.0.1:PORT/",
    "http:////127.0.0.1:PORT/",
    "http://127.0.0\t.1:PORT/",
    "http://127.0.0.1:PORT#@site.example/",
    "http://127.0.0.1:PORT?@site.example/",
    "http://[::ffff:127.0.0.1]:PORT/",
    "http://[::ffff:7f00:1]:PORT/",
    "http://[0:0:0:0:0:ffff:7f00:0001]:PORT/",
    "http://localhost:PORT/",
    "http://LOCALHOST:PORT/",
    "http://localhost.:PORT/",
    "http://inside.example:PORT/",
    "http://inside.example.:PORT/",
    "http://mapped.example:PORT/",
  ];
  /** Other addresses that are not of the open internet, and forms that are no page at all. */
  const ELSEWHERE = [
    "http://0.0.0.0:PORT/",
    "http://0:PORT/",
    "http://127.255.255.254:PORT/",
    "http://[::]:PORT/",
    "http://[::1]:PORT/",
    "http://[0:0:0:0:0:0:0:1]:PORT/",
    "http://[::127.0.0.1]:PORT/",
    "http://[::ffff:0:127.0.0.1]:PORT/",
    "http://[64:ff9b::7f00:1]:PORT/",
    "http://[64:ff9b:1::7f00:1]:PORT/",
    "http://[2002:7f00:1::]:PORT/",
    "http://[2001:0:7f00:1::1]:PORT/",
    "http://[fe80::1]:PORT/",
    "http://[fe80::1%25lo]:PORT/",
    "http://[fec0::1]:PORT/",
    "http://[fd00::1]:PORT/",
    "http://[ff02::1]:PORT/",
    "http://[4000::1]:PORT/",
    "http://[2001:db8::1]:PORT/",
    "http://10.0.0.1:PORT/",
    "http://172.16.0.1:PORT/",
    "http://192.168.0.1:PORT/",
    "http://100.64.0.1:PORT/",
    "http://169.254.169.254/latest/meta-data/",
    "http://2852039166/",
    "http://0xa9fea9fe/",
    "http://0251.0376.0251.0376/",
    "http://192.0.2.1:PORT/",
    "http://198.18.0.1:PORT/",
    "http://224.0.0.1:PORT/",
    "http://240.0.0.1:PORT/",
    "http://255.255.255.255:PORT/",
    "http://mixed.example:PORT/",
    "http://six.example:PORT/",
    "http://metadata.example/",
    "http://private.example/",
    "http://odd.example/",
    "http://user@127.0.0.1:PORT/",
    "http://site.example:80@127.0.0.1:PORT/",
    "http://user:secret@site.example/",
    "http://256.256.256.256/",
    "http://127.0.0.1:99999/",
    "file:///etc/passwd",
    "ftp://127.0.0.1:PORT/",
    "gopher://127.0.0.1:PORT/_",
    "ws://127.0.0.1:PORT/",
    "data:text/html,<p>x</p>",
    "javascript:fetch('http://127.0.0.1:PORT')",
    "blob:http://127.0.0.1:PORT/x",
    "//127.0.0.1:PORT/",
    "127.0.0.1:PORT",
    "",
  ];
  const written = (form: string) => form.replaceAll("PORT", String(canary.port));

  test("all reach the canary when nothing guards it, so that the table proves something", async () => {
    for (const form of LOOPBACK) {
      const before = canary.hits();
      await outcome(written(form), { mayConnect: () => true });
      expect([form, canary.hits() - before]).toEqual([form, 1]);
    }
  });

  test(`are refused, ${LOOPBACK.length + ELSEWHERE.length} of them, and none reaches it`, async () => {
    const before = canary.hits();
    for (const form of [...LOOPBACK, ...ELSEWHERE]) expect([form, await outcome(written(form))]).toEqual([form, "URL_REFUSED"]);
    expect(canary.hits() - before).toBe(0);
  });

  test("are refused as well when an allowed page redirects to them", async () => {
    const before = canary.hits();
    for (const form of [...LOOPBACK, ...ELSEWHERE].map(written)) {
      // Relative targets stay on the test site; what is not ASCII cannot stand in a header.
      if (/^$|^127\.|^http:127|[^\x20-\x7e]/u.test(form)) continue;
      expect([form, await outcome(at("/to?", encodeURIComponent(form)))]).toEqual([form, "URL_REFUSED"]);
    }
    expect(canary.hits() - before).toBe(0);
  });

  test("are refused at the last of several hops", async () => {
    expect(await outcome(at("/to?", encodeURIComponent(at("/to?", encodeURIComponent(`http://127.0.0.1:${canary.port}/`)))))).toBe(
      "URL_REFUSED",
    );
  });

  test("say nothing of the address behind a name", async () => {
    const error: unknown = await fetcherFor()
      .fetch("http://private.example/")
      .catch((thrown: unknown) => thrown);
    expect(String(error)).not.toContain("10.0.0.7");
  });
});

test("asks for a name once and connects to the address that was checked", async () => {
  const answers = [["127.0.0.1"], ["10.0.0.1"]];
  let asked = 0;
  const capture = await fetcherFor({ resolve: async () => answers[asked++] ?? [] }).fetch(`http://rebinding.example:${site.port}/page`);
  expect([asked, Buffer.from(capture.bytes).toString()]).toEqual([1, PAGE]);
});

test("by default connects to ports 80 and 443 alone", async () => {
  for (const port of [21, 22, 25, 6379, 8080, 8443]) {
    await expect(undiciFetcher({ clock }).fetch(`http://93.184.215.14:${port}/`)).rejects.toMatchObject({ code: "URL_REFUSED" });
  }
});

describe("a page", () => {
  test("is kept with its bytes, hash, time, last address, media type and charset", async () => {
    const capture = await fetcherFor().fetch(at("/hop#part"));
    expect(Buffer.from(capture.bytes).toString()).toBe(PAGE);
    expect(capture).toMatchObject({
      sha256: createHash("sha256").update(PAGE).digest("hex"),
      takenAt: "2026-01-02T03:04:05.000Z",
      url: at("/page"),
      mediaType: "text/html",
      charset: "windows-1251",
    });
  });

  test("is asked for under our own name", async () => {
    await fetcherFor().fetch(at("/page"));
    expect(received).toMatchObject({ "user-agent": expect.stringMatching(/^Reportedly /u), "accept-encoding": "gzip, deflate, br, zstd" });
  });

  test.each(["/gzip", "/brotli", "/zstd", "/deflate", "/bare-deflate", "/gzip-twice", "/all-three"])(
    "sent as %s is decoded",
    async (path) => {
      expect(Buffer.from((await fetcherFor().fetch(at(path))).bytes).toString()).toBe(PAGE);
    },
  );

  test("without a media type has none", async () => {
    const { mediaType, charset } = await fetcherFor().fetch(at("/untyped"));
    expect([mediaType, charset]).toEqual([undefined, undefined]);
  });

  test("five redirects away is followed, six away is not", async () => {
    expect(await outcome(at("/down/5"))).toBe("fetched");
    expect(await outcome(at("/down/6"))).toBe("URL_FAILED");
  });
});

describe("what is no whole page", () => {
  const CASES: readonly (readonly [string, ErrorCode])[] = [
    ["/status/404", "URL_FAILED"],
    ["/status/500", "URL_FAILED"],
    ["/status/204", "URL_FAILED"],
    ["/status/206", "URL_FAILED"],
    ["/status/304", "URL_FAILED"],
    ["/circle", "URL_FAILED"],
    ["/broken-gzip", "URL_FAILED"],
    ["/cut-gzip", "URL_FAILED"],
    ["/cut-brotli", "URL_FAILED"],
    ["/cut-zstd", "URL_FAILED"],
    ["/two-zstd", "URL_FAILED"],
    ["/cut-deflate", "URL_FAILED"],
    ["/broken-deflate", "URL_FAILED"],
    ["/empty-deflate", "URL_FAILED"],
    ["/unknown-coding", "URL_FAILED"],
    ["/many-codings", "URL_FAILED"],
    ["/cut", "URL_UNREACHABLE"],
    ["/reset", "URL_UNREACHABLE"],
    ["/headers-without-end", "URL_FAILED"],
  ];
  test.each(CASES)("%s is %s", async (path, code) => {
    expect(await outcome(at(path))).toBe(code);
  });

  test("a name nobody has is URL_UNREACHABLE", async () => {
    expect(await outcome("http://absent.example/")).toBe("URL_UNREACHABLE");
  });

  test("a port nobody listens on is URL_UNREACHABLE", async () => {
    expect(await outcome("http://127.0.0.1:1/", { mayConnect: () => true })).toBe("URL_UNREACHABLE");
  });

  test("an answer that is not HTTP is URL_FAILED", async () => {
    expect(await outcome(`http://127.0.0.1:${canary.port}/`, { mayConnect: () => true })).toBe("URL_FAILED");
  });
});

describe("a page too large", () => {
  test.each(["/gzip-bomb", "/brotli-bomb", "/zstd-bomb", "/deflate-bomb", "/nested-bomb", "/empty-members", "/plain-flood"])(
    "%s ends at the limit, memory with it",
    async (path) => {
      const before = ownBytes();
      let most = before;
      const watching = setInterval(() => (most = Math.max(most, ownBytes())), 1);
      expect(await outcome(at(path), { maxBytes: 1_000_000 })).toBe("INPUT_TOO_LARGE");
      clearInterval(watching);
      expect(Math.max(most, ownBytes()) - before).toBeLessThan(60_000_000);
    },
  );

  /** What this thread holds, its buffers included; the size of the process is that of all tests under way. */
  function ownBytes(): number {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  }

  test("is measured after decompression: at the limit it is still fetched", async () => {
    expect(await outcome(at("/gzip-thousand"), { maxBytes: 1_000 })).toBe("fetched");
    expect(await outcome(at("/gzip-thousand"), { maxBytes: 999 })).toBe("INPUT_TOO_LARGE");
  });
});

describe("a slow server", () => {
  // Nothing else would end these: a fetch that waited on would overrun the test.
  test.each<[string, string, Partial<UndiciFetcherOptions>]>([
    ["trickles is cut at the total deadline, however lively it looks", "/trickle", { totalTimeoutMs: 600 }],
    ["sends no headers is cut", "/silent", { headersTimeoutMs: 300 }],
    ["falls silent within the page is cut", "/stalls", { bodyTimeoutMs: 300 }],
  ])("that %s", async (_name, path, options) => {
    expect(await outcome(at(path), options)).toBe("URL_TIMEOUT");
  });

  test("whose name never resolves is cut", async () => {
    expect(await outcome("http://never.example/", { resolve: () => new Promise(() => undefined), totalTimeoutMs: 200 })).toBe(
      "URL_TIMEOUT",
    );
  });
});

const at = (path: string, rest = "") => `http://127.0.0.1:${site.port}${path}${rest}`;

async function startCanary() {
  let hits = 0;
  const server = createTcpServer((socket) => {
    hits++;
    socket.on("error", () => undefined).end("not http\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, hits: () => hits, close: () => server.close() };
}

async function startSite() {
  const server = createServer((request, response) => {
    received = request.headers;
    const url = new URL(request.url ?? "/", "http://site");
    const [, first = "", second = ""] = url.pathname.split("/");
    const send = (body: Uint8Array | string, headers: Record<string, string> = {}, status = 200) =>
      response.writeHead(status, headers).end(body);
    const emptyMember = gzipSync("");
    const routes: Record<string, () => unknown> = {
      page: () => send(PAGE, { "content-type": "text/html; charset=windows-1251" }),
      untyped: () => send(PAGE, { "content-type": "nonsense" }),
      hop: () => send("", { location: "/page" }, 302),
      to: () => send("", { location: decodeURIComponent(url.search.slice(1)) }, 307),
      circle: () => send("", { location: "/circle" }, 301),
      down: () => (second === "0" ? send(PAGE) : send("", { location: `/down/${Number(second) - 1}` }, 308)),
      status: () => send("", {}, Number(second)),
      gzip: () => send(gzipSync(PAGE), { "content-encoding": "gzip" }),
      brotli: () => send(brotliCompressSync(PAGE), { "content-encoding": "BR" }),
      zstd: () => send(zstdCompressSync(PAGE), { "content-encoding": "zstd" }),
      deflate: () => send(deflateSync(PAGE), { "content-encoding": "deflate" }),
      "bare-deflate": () => send(deflateRawSync(PAGE), { "content-encoding": "deflate" }),
      "all-three": () => send(deflateRawSync(zstdCompressSync(brotliCompressSync(PAGE))), { "content-encoding": "br, zstd, deflate" }),
      "gzip-thousand": () => send(gzipSync(NOTHING.subarray(0, 1_000)), { "content-encoding": "gzip" }),
      "gzip-twice": () => send(gzipSync(gzipSync(PAGE)), { "content-encoding": "gzip, gzip" }),
      "gzip-bomb": () => send(gzipSync(NOTHING), { "content-encoding": "gzip" }),
      "zstd-bomb": () => send(zstdCompressSync(NOTHING), { "content-encoding": "zstd" }),
      "deflate-bomb": () => send(deflateSync(NOTHING), { "content-encoding": "deflate" }),
      "brotli-bomb": () => send(brotliCompressSync(NOTHING), { "content-encoding": "br" }),
      "nested-bomb": () => send(gzipSync(gzipSync(NOTHING)), { "content-encoding": "gzip, gzip" }),
      // Decodes to 6 MB of empty members, and those to nothing: only counting between the two sees it.
      "empty-members": () => send(gzipSync(Buffer.concat(Array<Buffer>(300_000).fill(emptyMember))), { "content-encoding": "gzip, gzip" }),
      "plain-flood": () => send(NOTHING),
      "broken-gzip": () => send("this is no gzip", { "content-encoding": "gzip" }),
      "cut-gzip": () => send(gzipSync(PAGE).subarray(0, -12), { "content-encoding": "gzip" }),
      "cut-zstd": () => send(zstdCompressSync(PAGE).subarray(0, -4), { "content-encoding": "zstd" }),
      "two-zstd": () => send(Buffer.concat([zstdCompressSync(PAGE), zstdCompressSync(PAGE)]), { "content-encoding": "zstd" }),
      "cut-deflate": () => send(deflateSync(PAGE).subarray(0, -6), { "content-encoding": "deflate" }),
      "broken-deflate": () => send("this is no deflate", { "content-encoding": "deflate" }),
      "empty-deflate": () => send("", { "content-encoding": "deflate" }),
      "cut-brotli": () => send(brotliCompressSync(PAGE).subarray(0, -4), { "content-encoding": "br" }),
      "unknown-coding": () => send(PAGE, { "content-encoding": "compress" }),
      "many-codings": () => send(PAGE, { "content-encoding": "gzip, gzip, gzip, gzip" }),
      "headers-without-end": () => send(PAGE, { "x-long": "x".repeat(100_000) }),
      cut: () => {
        response.writeHead(200, { "content-length": "1000" }).write(PAGE);
        setTimeout(() => response.destroy(), 50);
      },
      reset: () => response.destroy(),
      trickle: () => {
        response.writeHead(200);
        const timer = setInterval(() => response.write("."), 50);
        response.on("close", () => clearInterval(timer));
      },
      silent: () => undefined,
      stalls: () => response.writeHead(200).write(PAGE),
    };
    routes[first]?.();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, port: (server.address() as AddressInfo).port };
}
