import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openSite, type Site } from "../../../test/safety/open-site.ts";
import { hastyPacing, heldPacing } from "../../../test/safety/pacings.ts";
import { systemPacing } from "./pacing.ts";
import { type UndiciFetcherOptions, undiciFetcher } from "./undici-fetcher.ts";

const PAGE = "<p>A monitor said at least two boats were seen.</p>";
const TAG = '"a1"';
const DAY = "Tue, 04 Mar 2025 10:00:00 GMT";

type Route = (response: ServerResponse, request: IncomingMessage) => unknown;
let site: Site;
let routes: Readonly<Record<string, Route>> = {};
/** Every request, as `host path`. */
let asked: string[] = [];
let lastHeaders: readonly string[] = [];

beforeAll(async () => {
  site = await openSite((request, response) => {
    asked.push(`${request.headers.host?.split(":")[0]} ${request.url}`);
    lastHeaders = request.rawHeaders;
    (routes[request.url ?? ""] ?? status(404))(response, request);
  });
});
beforeEach(() => {
  asked = [];
  routes = { "/page": page() };
});
afterAll(async () => site.close());

const page =
  (headers: Readonly<Record<string, string | string[]>> = {}): Route =>
  (response) =>
    response.writeHead(200, { "content-type": "text/html", ...headers }).end(PAGE);
const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Route =>
  (response) =>
    response.writeHead(code, headers).end();
const redirect = (location: string, code = 302): Route => status(code, { location });
const at = (host: string, path: string) => `http://${host}:${site.port}${path}`;
/** One answer after the other. */
const inTurn = (...answers: readonly Route[]): Route => {
  let count = 0;
  return (response, request) => answers[Math.min(count++, answers.length - 1)]?.(response, request);
};

/** Every name leads to the test site. */
const open = (options: Partial<UndiciFetcherOptions> = {}) =>
  undiciFetcher({
    clock: { now: () => new Date("2031-03-05T10:00:00Z") },
    mayConnect: (_address, port) => port === site.port,
    resolve: async () => ["127.0.0.1"],
    pacing: hastyPacing(),
    ...options,
  });

describe("what was said over HTTP", () => {
  test("is kept with the page: both sides' headers as they were, without cookies, and the way there", async () => {
    routes = {
      "/old": redirect("/page?x=1", 301),
      "/page?x=1": (response) => {
        response
          .writeHead(200, [
            "Content-Type",
            "text/html; charset=koi8-r",
            "X-Twice",
            "one",
            "x-TWICE",
            "two",
            "Set-Cookie",
            "id=7",
            "ETag",
            TAG,
          ])
          .end(PAGE);
      },
    };
    const { capture } = await open().ask(at("a.example", "/old"), {});
    expect(capture).toMatchObject({
      url: at("a.example", "/page?x=1"),
      charset: "koi8-r",
      mediaType: "text/html",
      sha256: createHash("sha256").update(PAGE).digest("hex"),
      exchange: { status: 200, redirects: [{ url: at("a.example", "/old"), status: 301, location: "/page?x=1" }] },
    });
    const { requestHeaders = [], responseHeaders = [] } = capture?.exchange ?? {};
    expect(requestHeaders.flat()).toEqual(lastHeaders);
    expect(responseHeaders.slice(0, 4)).toEqual([
      ["Content-Type", "text/html; charset=koi8-r"],
      ["X-Twice", "one"],
      ["x-TWICE", "two"],
      ["ETag", TAG],
    ]);
    expect(JSON.stringify(capture?.exchange)).not.toMatch(/cookie/iu);
  });

  test("is kept of what a person fetches as well", async () => {
    expect((await open().fetch(at("a.example", "/page"))).exchange).toMatchObject({ status: 200, redirects: [] });
  });

  test("names a downloaded file", async () => {
    routes = { "/get": page({ "content-disposition": "attachment; filename*=UTF-8''%2Ftmp%2Fraid.pdf" }) };
    expect((await open().fetch(at("a.example", "/get"))).fileName).toBe("raid.pdf");
  });

  test("may name an address in letters that no header holds", async () => {
    routes = { "/old": redirect(Buffer.from("/île").toString("latin1")), "/%C3%AEle": page() };
    expect((await open().fetch(at("a.example", "/old"))).url).toBe(at("a.example", "/%C3%AEle"));
  });

  test("leads nowhere when it names two places", async () => {
    routes = { "/old": (response) => response.writeHead(302, ["Location", "/page", "Location", "/other"]).end() };
    await expect(open().fetch(at("a.example", "/old"))).rejects.toMatchObject({ code: "URL_FAILED" });
    expect(asked).toHaveLength(1);
  });

  test("carries a contact when there is one", async () => {
    await open({ contact: "desk@lantern.example" }).fetch(at("a.example", "/page"));
    expect(lastHeaders).toContain("Reportedly (+desk@lantern.example)");
  });
});

describe("asking whether anything changed", () => {
  const changing: Route = (response, request) =>
    request.headers["if-none-match"] === TAG || request.headers["if-modified-since"] === DAY
      ? response.writeHead(304, { etag: TAG }).end()
      : response.writeHead(200, { etag: TAG, "last-modified": DAY }).end(PAGE);

  test("gives the page the first time and no page while it stays as it is", async () => {
    routes = { "/feed": changing };
    const fetcher = open();
    const first = await fetcher.ask(at("a.example", "/feed"), { validators: {} });
    expect(first).toMatchObject({ capture: { url: at("a.example", "/feed") }, validators: { etag: TAG, lastModified: DAY } });
    const second = await fetcher.ask(at("a.example", "/feed"), { validators: first.validators });
    expect(second).toEqual({ validators: { etag: TAG, lastModified: DAY } });
    expect(lastHeaders).toEqual(expect.arrayContaining(["If-None-Match", TAG, "If-Modified-Since", DAY]));
  });

  test("gives the page when it changed, and what to ask by from then on", async () => {
    routes = { "/feed": changing };
    const changed = await open().ask(at("a.example", "/feed"), { validators: { etag: '"old"' } });
    expect(changed).toMatchObject({ capture: { takenAt: "2031-03-05T10:00:00.000Z" }, validators: { etag: TAG } });
  });

  test("asks only the address that was given, and keeps nothing of one it was led to", async () => {
    routes = { "/feed": redirect("/elsewhere"), "/elsewhere": changing };
    const led = await open().ask(at("a.example", "/feed"), { validators: { etag: TAG } });
    expect(led).toMatchObject({ capture: { url: at("a.example", "/elsewhere") }, validators: {} });
    expect(led.validators).toEqual({});
    expect(lastHeaders).not.toContain("If-None-Match");
  });

  test("takes 'nothing changed' from nobody who was not asked", async () => {
    routes = { "/feed": redirect("/elsewhere"), "/elsewhere": status(304), "/same": status(304) };
    const validators = { etag: TAG };
    await expect(open().ask(at("a.example", "/feed"), { validators })).rejects.toMatchObject({ code: "URL_FAILED" });
    await expect(open().ask(at("a.example", "/same"), {})).rejects.toMatchObject({ code: "URL_FAILED" });
    await expect(open().ask(at("a.example", "/same"), { validators: { etag: "a\nb" } })).rejects.toMatchObject({ code: "URL_FAILED" });
  });
});

describe("a host", () => {
  test("is visited once a second, with and without www", async () => {
    const pacing = hastyPacing();
    const fetcher = open({ pacing });
    for (const host of ["a.example", "www.a.example", "a.example", "b.example"]) await fetcher.fetch(at(host, "/page"));
    expect(pacing.pauses).toEqual([1_000, 1_000]);
  });

  test("is one visitor's at a time, whoever asks", async () => {
    let here = 0;
    let most = 0;
    routes = {
      "/page": (response) => {
        most = Math.max(most, ++here);
        setTimeout(() => {
          here--;
          response.end(PAGE);
        }, 20);
      },
    };
    const fetcher = open({ gapMs: 1, pacing: systemPacing });
    await Promise.all(Array.from({ length: 6 }, async () => fetcher.fetch(at("a.example", "/page"))));
    expect([asked.length, most]).toEqual([6, 1]);
  });

  test("is asked for its robots.txt once by all the machines that come together", async () => {
    const fetcher = open({ gapMs: 1, pacing: systemPacing });
    await Promise.all(Array.from({ length: 5 }, async () => fetcher.ask(at("a.example", "/page"), { as: "machine" })));
    expect(asked).toEqual(["a.example /robots.txt", ...Array<string>(5).fill("a.example /page")]);
  });

  test("that redirects within itself is one visit; another host has a turn of its own", async () => {
    routes = { "/old": redirect("/page"), "/far": redirect(at("b.example", "/page")), "/page": page() };
    const pacing = hastyPacing();
    const fetcher = open({ pacing });
    await fetcher.fetch(at("a.example", "/old"));
    expect(pacing.pauses).toEqual([]);
    await fetcher.fetch(at("b.example", "/page"));
    await fetcher.fetch(at("c.example", "/far"));
    expect(pacing.pauses).toEqual([1_000]);
  });

  test("whose turn would come too late is busy, and says for how long", async () => {
    const fetcher = open({ gapMs: 10_000 });
    await fetcher.fetch(at("a.example", "/page"));
    await expect(fetcher.ask(at("a.example", "/page"), { patienceMs: 9_000 })).rejects.toMatchObject({
      code: "URL_BUSY",
      retryAfterMs: 10_000,
    });
    await expect(fetcher.ask(at("a.example", "/page"), { patienceMs: 10_000 })).resolves.toBeDefined();
  });

  test("is waited for without using up the time a page may take", async () => {
    const pacing = heldPacing();
    const fetcher = open({ pacing, totalTimeoutMs: 200 });
    await fetcher.fetch(at("a.example", "/page"));
    const second = fetcher.fetch(at("a.example", "/page"));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await pacing.advance(1_000);
    await expect(second).resolves.toMatchObject({ mediaType: "text/html" });
  });

  test("that was asked too often is left alone for as long as it says, and by everyone", async () => {
    routes = { "/page": page(), "/busy": status(429, { "retry-after": "120" }) };
    const fetcher = open();
    await expect(fetcher.fetch(at("a.example", "/busy"))).rejects.toMatchObject({ code: "URL_BUSY", retryAfterMs: 120_000 });
    await expect(fetcher.fetch(at("www.a.example", "/page"))).rejects.toMatchObject({
      code: "URL_BUSY",
      detail: "a.example may be asked again in 120 s",
    });
    expect(asked).toEqual(["a.example /busy"]);
    await expect(fetcher.fetch(at("b.example", "/page"))).resolves.toBeDefined();
  });

  test("that was asked too often and does not say for how long is left alone for a minute", async () => {
    routes = { "/busy": status(429) };
    await expect(open().fetch(at("a.example", "/busy"))).rejects.toMatchObject({ code: "URL_BUSY", retryAfterMs: 60_000 });
  });

  test("that has too much to do is asked again when it says, if that is soon", async () => {
    routes = { "/page": inTurn(status(503, { "retry-after": "20" }), page()) };
    const pacing = hastyPacing();
    await expect(open({ pacing }).fetch(at("a.example", "/page"))).resolves.toBeDefined();
    expect(pacing.pauses).toEqual([20_000]);
  });

  test("that has too much to do for longer than one waits is busy", async () => {
    routes = { "/page": status(503, { "retry-after": "Wed, 05 Mar 2031 10:05:00 GMT" }) };
    await expect(open().fetch(at("a.example", "/page"))).rejects.toMatchObject({ code: "URL_BUSY", retryAfterMs: 300_000 });
    expect(asked).toHaveLength(1);
  });

  test("that always has too much to do is asked three times", async () => {
    routes = { "/page": status(503, { "retry-after": "2" }) };
    await expect(open().fetch(at("a.example", "/page"))).rejects.toMatchObject({ code: "URL_BUSY", retryAfterMs: 2_000 });
    expect(asked).toHaveLength(3);
  });
});

describe("an answer that fails for a moment", () => {
  const reset: Route = (response) => response.socket?.resetAndDestroy();

  test.each<[string, Route]>([
    ["a broken connection", reset],
    ["status 502", status(502)],
    ["status 503", status(503)],
    ["status 504", status(504)],
  ])("with %s is asked for again", async (_name, failing) => {
    routes = { "/page": inTurn(failing, failing, page()) };
    const pacing = hastyPacing();
    await expect(open({ pacing }).fetch(at("a.example", "/page"))).resolves.toBeDefined();
    expect([asked.length, pacing.pauses]).toEqual([3, [500, 2_000]]);
  });

  test.each<[string, Route, string]>([
    ["a broken connection", reset, "URL_UNREACHABLE"],
    ["status 502", status(502), "URL_FAILED"],
  ])("with %s is given up after three times", async (_name, failing, code) => {
    routes = { "/page": failing };
    await expect(open().fetch(at("a.example", "/page"))).rejects.toMatchObject({ code });
    expect(asked).toHaveLength(3);
  });

  test.each([400, 401, 403, 404, 410, 451, 500, 501])("is not status %d", async (code) => {
    routes = { "/page": status(code) };
    await expect(open().fetch(at("a.example", "/page"))).rejects.toMatchObject({ code: "URL_FAILED" });
    expect(asked).toHaveLength(1);
  });

  test("is no defect of ours, which is told as one", async () => {
    const resolve = async () => Promise.reject(new TypeError("a defect"));
    await expect(open({ resolve }).fetch(at("a.example", "/page"))).rejects.toMatchObject({ code: "INTERNAL" });
  });

  test("is no page that broke off", async () => {
    routes = {
      "/page": (response) => {
        response.writeHead(200, { "content-length": "1000" }).write(PAGE);
        setTimeout(() => response.destroy(), 20);
      },
    };
    await expect(open().fetch(at("a.example", "/page"))).rejects.toMatchObject({ code: "URL_UNREACHABLE" });
    expect(asked).toHaveLength(1);
  });
});
