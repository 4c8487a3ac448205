import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type UndiciFetcherOptions, undiciFetcher } from "../../src/adapters/undici/undici-fetcher.ts";
import { openCanary, openSite, type Site } from "./open-site.ts";
import { counted, outcomeOf } from "./outcome-of.ts";
import { hastyPacing } from "./pacings.ts";

// What a site asks of machines is done; a person who asks for one page is not held up by it.

type Robots = (response: ServerResponse) => unknown;
let canary: Site & { hits(): number };
let site: Site;
let robots: Readonly<Record<string, Robots>> = {};
let asked: string[] = [];

beforeAll(async () => {
  canary = await openCanary();
  site = await openSite((request, response) => {
    const host = request.headers.host?.split(":")[0] ?? "";
    asked.push(`${host}${request.url}`);
    if (request.url?.includes("robots") === true) (robots[host] ?? says("", 404))(response);
    else if (request.url?.startsWith("/to/") === true)
      response.writeHead(302, { location: decodeURIComponent(request.url.slice(4)) }).end();
    else response.end("a page");
  });
});
beforeEach(() => {
  asked = [];
  robots = {};
});
afterAll(async () => Promise.all([site.close(), canary.close()]));

const says =
  (text: string | Uint8Array, status = 200, headers: Readonly<Record<string, string>> = {}): Robots =>
  (response) =>
    response.writeHead(status, headers).end(text);
const at = (host: string, path: string) => `http://${host}:${site.port}${path}`;
const open = (options: Partial<UndiciFetcherOptions> = {}) =>
  undiciFetcher({
    clock: { now: () => new Date() },
    mayConnect: (address, port) => address === "127.0.0.1" && port === site.port,
    resolve: async () => ["127.0.0.1"],
    pacing: hastyPacing(),
    ...options,
  });

const NOTHING_FOR_MACHINES = "User-agent: *\nDisallow: /";
const CLOSED = says(NOTHING_FOR_MACHINES);
const comment = `# ${"x".repeat(98)}\n`;

/** Name, what robots.txt says, the path, what comes of it for a machine, and how long that may take where nothing else ends it. */
const SITES: readonly (readonly [string, Robots, string, string, number?])[] = [
  ["forbids everything", CLOSED, "/news", "URL_DISALLOWED"],
  ["forbids something else", says("User-agent: *\nDisallow: /private"), "/news", "done"],
  ["allows what a wider rule forbids", says("User-agent: *\nDisallow: /\nAllow: /news"), "/news/1", "done"],
  ["forbids by an ending", says("User-agent: *\nDisallow: /*.pdf$"), "/a/report.pdf", "URL_DISALLOWED"],
  ["forbids by a part within", says("User-agent: *\nDisallow: /*/print/"), "/news/print/1", "URL_DISALLOWED"],
  ["forbids by its query", says("User-agent: *\nDisallow: /*?session="), "/news?session=1", "URL_DISALLOWED"],
  ["forbids others", says("User-agent: OtherBot\nDisallow: /\n"), "/news", "done"],
  ["forbids us by name", says("User-agent: *\nAllow: /\n\nUser-agent: reportedly\nDisallow: /"), "/news", "URL_DISALLOWED"],
  ["allows us by name", says(`${NOTHING_FOR_MACHINES}\n\nUser-agent: Reportedly\nAllow: /`), "/news", "done"],
  ["has none (404)", says(NOTHING_FOR_MACHINES, 404), "/news", "done"],
  ["has none any more (410)", says(NOTHING_FOR_MACHINES, 410), "/news", "done"],
  ["shows it to nobody (403)", says("", 403), "/news", "done"],
  ["is broken (500)", says("", 500), "/news", "URL_DISALLOWED"],
  ["is broken for a while (502)", says("", 502), "/news", "URL_DISALLOWED"],
  ["is asked too often (429)", says("", 429, { "retry-after": "600" }), "/news", "URL_BUSY"],
  ["has too much to do (503)", says("", 503, { "retry-after": "600" }), "/news", "URL_BUSY"],
  ["is huge, the rule in front", says(`${NOTHING_FOR_MACHINES}\n${comment.repeat(60_000)}`), "/news", "URL_DISALLOWED"],
  ["is huge, the rule behind", says(`${comment.repeat(60_000)}${NOTHING_FOR_MACHINES}`), "/news", "done"],
  ["decodes to 64 MB", says(gzipSync(Buffer.alloc(64_000_000)), 200, { "content-encoding": "gzip" }), "/news", "done"],
  ["is compressed", says(gzipSync(NOTHING_FOR_MACHINES), 200, { "content-encoding": "gzip" }), "/news", "URL_DISALLOWED"],
  ["is said to be compressed and is not", says(NOTHING_FOR_MACHINES, 200, { "content-encoding": "gzip" }), "/news", "URL_DISALLOWED"],
  ["is a page of HTML", says("<!doctype html><title>Not found</title>", 200), "/news", "done"],
  ["is bytes", says(Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7919) & 255))), "/news", "done"],
  ["has redirected once", moved(1), "/news", "URL_DISALLOWED"],
  ["has redirected five times", moved(5), "/news", "URL_DISALLOWED"],
  ["redirects for ever", moved(100), "/news", "URL_DISALLOWED"],
  ["never answers", () => undefined, "/news", "URL_TIMEOUT", 700],
  ["hangs up", (response) => response.socket?.resetAndDestroy(), "/news", "URL_UNREACHABLE"],
  [
    "breaks off",
    (response) => (
      response.writeHead(200, { "content-length": "1000" }).write(NOTHING_FOR_MACHINES), setTimeout(() => response.destroy(), 20)
    ),
    "/news",
    "URL_UNREACHABLE",
  ],
];

function moved(times: number): Robots {
  let left = times;
  return (response) => (left-- > 0 ? says("", 301, { location: `/robots-${left}.txt` })(response) : CLOSED(response));
}

describe("robots.txt", () => {
  test(`that ${SITES.length} sites have is obeyed by machines and not asked for by persons`, async () => {
    const ended = [];
    for (const [name, answer, path, expected, totalTimeoutMs] of SITES) {
      robots = { "a.example": answer };
      asked = [];
      const person = await outcomeOf(open().fetch(at("a.example", path)));
      const isUnasked = !asked.some((one) => one.includes("robots"));
      const machine = await outcomeOf(
        open({ ...(totalTimeoutMs !== undefined && { totalTimeoutMs }) }).ask(at("a.example", path), { as: "machine" }),
      );
      ended.push({ name, person, isUnasked, machine, expected });
    }
    console.log(`robots: ${ended.length} sites, for machines ${counted(ended.map(({ machine }) => machine))}`);
    expect(ended.filter(({ person, isUnasked, machine, expected }) => person !== "done" || !isUnasked || machine !== expected)).toEqual([]);
  });

  test("is obeyed at every hop, each host's own", async () => {
    robots = { "b.example": CLOSED };
    const fetcher = open();
    await expect(
      fetcher.ask(at("a.example", `/to/${encodeURIComponent(at("b.example", "/page"))}`), { as: "machine" }),
    ).rejects.toMatchObject({
      code: "URL_DISALLOWED",
      detail: `robots.txt of b.example:${site.port} asks machines not to fetch /page`,
    });
    expect(asked).not.toContain("b.example/page");
    await expect(fetcher.fetch(at("a.example", `/to/${encodeURIComponent(at("b.example", "/page"))}`))).resolves.toBeDefined();
  });

  test("that leads inside is not followed there, and closes the site", async () => {
    const before = canary.hits();
    const inner = [`http://127.0.0.1:${canary.port}/`, `//127.0.0.1:${canary.port}/`, "http://169.254.169.254/", "file:///etc/passwd"];
    for (const location of inner) {
      robots = { "a.example": says("", 302, { location }) };
      expect(await outcomeOf(open().ask(at("a.example", "/news"), { as: "machine" }))).toBe("URL_REFUSED");
    }
    console.log(`robots: ${inner.length} redirects inside, ${canary.hits() - before} reached the canary`);
    expect(canary.hits() - before).toBe(0);
  });

  test("is fetched once for many pages, and says how long to wait between them", async () => {
    robots = { "a.example": says("User-agent: *\nCrawl-delay: 7") };
    const pacing = hastyPacing();
    const fetcher = open({ pacing });
    for (const path of ["/1", "/2", "/3"]) await fetcher.ask(at("a.example", path), { as: "machine" });
    expect(pacing.pauses).toEqual([7_000, 7_000]);
    await fetcher.fetch(at("a.example", "/4"));
    expect(pacing.pauses).toEqual([7_000, 7_000, 1_000]);
    expect(asked).toEqual(["a.example/robots.txt", "a.example/1", "a.example/2", "a.example/3", "a.example/4"]);
  });

  test("that asks for more than a minute between pages gets a minute", async () => {
    robots = { "a.example": says("User-agent: *\nCrawl-delay: 3600") };
    const fetcher = open();
    await fetcher.ask(at("a.example", "/1"), { as: "machine" });
    await expect(fetcher.ask(at("a.example", "/2"), { as: "machine" })).rejects.toMatchObject({ code: "URL_BUSY", retryAfterMs: 60_000 });
    await expect(fetcher.ask(at("a.example", "/2"), { as: "machine", patienceMs: 60_000 })).resolves.toBeDefined();
  });
});
