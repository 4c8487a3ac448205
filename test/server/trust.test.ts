import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { InjectOptions } from "fastify";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readMessage } from "../../src/jobs/work/messages-for.ts";
import { claimId, roomId } from "../../src/model/ids.ts";
import type { AddReportAnswer, Problem, ReportAnswer, ReportsAnswer } from "../../src/server/api.ts";
import { HOST, openServer } from "./open-server.ts";
import { ROOM } from "./plain-ports.ts";

const REPORTS = "/api/rooms/default/reports";
let server: Awaited<ReturnType<typeof openServer>>;
beforeEach(async () => {
  server = await openServer();
});
afterEach(async () => server.close());

const ask = (url: string, options: InjectOptions = {}) =>
  server.app.inject({ url, ...options, headers: { host: HOST, ...options.headers } });
const add = (text: string, headers = {}) => ask(REPORTS, { method: "POST", payload: { text }, headers });

describe("a request under another name", () => {
  test.each([
    "evil.example",
    "evil.example:4870",
    "127.0.0.1",
    "127.0.0.1:80",
    "127.0.0.1:4871",
    "localhost",
    "0.0.0.0:4870",
    "127.0.0.2:4870",
    "127.0.0.1.evil.example:4870",
    "localhost.evil.example:4870",
    "127.0.0.1:4870.evil.example",
    "evil.example@127.0.0.1:4870",
    "[::]:4870",
    "[::ffff:127.0.0.1]:4870",
    "",
  ])("(%s) is refused, whatever it asks for", async (host) => {
    for (const url of ["/api/health", REPORTS, "/", "/assets/x.js", "/api/nothing"]) {
      const answer = await ask(url, { headers: { host } });
      expect([url, answer.statusCode, answer.json<Problem>().code]).toEqual([url, 403, "FORBIDDEN_ORIGIN"]);
    }
  });

  test.each(["127.0.0.1:4870", "localhost:4870", "LOCALHOST:4870", "[::1]:4870"])("is let in as %s", async (host) => {
    expect((await ask("/api/health", { headers: { host } })).statusCode).toBe(200);
  });
});

describe("a changing request", () => {
  test.each([
    { origin: "https://evil.example" },
    { origin: "http://evil.example:4870" },
    { origin: "null" },
    { origin: "http://127.0.0.1" },
    { origin: "http://127.0.0.1:4871" },
    { origin: "https://127.0.0.1:4870" },
    { origin: "http://localhost:4870" },
    { origin: "http://127.0.0.1:4870.evil.example" },
    { origin: "" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: `http://${HOST}`, "sec-fetch-site": "cross-site" },
  ])("from elsewhere (%o) is refused and changes nothing", async (headers) => {
    const answer = await add("Boats were seen.", headers);
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([403, "FORBIDDEN_ORIGIN"]);
    expect((await ask(REPORTS)).json<ReportsAnswer>().total).toBe(0);
  });

  test.each([{ origin: `http://${HOST}` }, { origin: `http://${HOST}`, "sec-fetch-site": "same-origin" }, {}])(
    "from the desk or from no browser (%o) is let in",
    async (headers) => {
      expect((await add("Boats were seen.", headers)).statusCode).toBe(201);
    },
  );

  test.each(["PUT", "PATCH", "DELETE", "OPTIONS"] as const)("by %s from elsewhere is refused too", async (method) => {
    expect((await ask(REPORTS, { method, headers: { origin: "https://evil.example" } })).statusCode).toBe(403);
  });

  test("gets no permission to read across origins", async () => {
    const answer = await ask("/api/health", { headers: { origin: "https://evil.example" } });
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  });
});

describe("every answer", () => {
  test.each(["/api/health", REPORTS, "/api/nothing", "/", "/reports/some", "/assets/absent.js"])(
    "of %s carries the headers that keep pages apart",
    async (url) => {
      const { headers } = await ask(url);
      expect(headers["content-security-policy"]).toBe(
        "default-src 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';frame-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
      );
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "no-referrer",
        "cross-origin-resource-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
      });
      expect(headers["strict-transport-security"]).toBeUndefined();
    },
  );

  test.each([
    "/api/health",
    REPORTS,
    `${REPORTS}/x`,
    "/api/rooms/default/claims",
    "/api/rooms/default/events",
    "/api/rooms/default/events/x",
    "/api/rooms/default/ledger",
  ])("of %s stays out of caches", async (url) => {
    expect((await ask(url)).headers["cache-control"]).toBe("no-store");
  });
});

describe("hostile words", () => {
  const HOSTILE = [
    `<script>alert(1)</script>`,
    `"><img src=x onerror=alert(1)>`,
    `javascript:alert(1)`,
    `</title><svg onload=alert(1)>`,
    `'; DROP TABLE report; --`,
    `" OR 1=1 --`,
    `{"$ne":null}`,
    `\${7*7}{{7*7}}`,
    `=cmd|' /C calc'!A0`,
    `../../etc/passwd`,
    `%00%0d%0aSet-Cookie: a=b`,
    `\u0000\u0001\u001b[31m`,
    `line\r\nSet-Cookie: a=b`,
    `\u202eevil\u2066`,
    `__proto__`,
    `constructor`,
    `\ud800 half a pair`,
    `𝕳😀مرحبا`,
  ];

  test.each(HOSTILE)("come back as they went in, as JSON (%j)", async (words) => {
    const { report } = (
      await ask(REPORTS, { method: "POST", payload: { text: words, title: words.slice(0, 80) } })
    ).json<AddReportAnswer>();
    const answer = await ask(`${REPORTS}/${report.id}`);
    expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(answer.json<ReportAnswer>().text).toBe(words.toWellFormed());
    expect(answer.json<ReportAnswer>().report.title).toBe(words.slice(0, 80).trim());
  });

  test.each(HOSTILE)("in a search or an address harm nothing (%j)", async (words) => {
    await add("Boats were seen.");
    const written = encodeURIComponent(words.toWellFormed());
    for (const url of [
      `${REPORTS}?words=${written}`,
      `${REPORTS}?outlet=${written}`,
      `${REPORTS}?cursor=${written}`,
      `${REPORTS}?box=${written}`,
      `${REPORTS}/${written}`,
      `/api/rooms/${written}/reports`,
      `/api/rooms/${written}/claims`,
      `/api/rooms/${written}/events`,
      `/api/rooms/default/claims?actor=${written}&place=${written}`,
      `/api/rooms/default/events?place=${written}`,
      `/api/rooms/default/events/${written}`,
      `/api/${written}`,
      `/${written}`,
    ]) {
      const answer = await ask(url);
      expect([url, answer.statusCode < 500 || answer.statusCode === 503, answer.headers["set-cookie"]]).toEqual([url, true, undefined]);
      expect(answer.headers["content-type"]).toMatch(
        url.startsWith("/api/") ? /^application\/(?:problem\+)?json/u : /^(?:text\/html|application\/problem\+json)/u,
      );
      const isPage = answer.headers["content-type"]?.startsWith("text/html") === true;
      expect(isPage && answer.body.includes(words)).toBe(false);
    }
    expect((await ask(REPORTS)).json<ReportsAnswer>().total).toBe(1);
  });
});

describe("two rooms", () => {
  const OTHER = roomId("other");
  const NOON = "2026-01-02T12:00:00.000Z";
  const SECRET = "secretword";
  /** Ids of what the room `default` holds. */
  let report = "";
  let unread = "";
  let dead = "";
  const event = `sighting/${SECRET}/2026-01-01`;

  beforeEach(async () => {
    const { store, views, outbox } = server.ports;
    await store.openRoom(OTHER);
    const payload = (text: string) => ({ text, title: SECRET, outlet: SECRET });
    const id = async (text: string, headers = {}) =>
      (await ask(REPORTS, { method: "POST", payload: payload(text), headers })).json<AddReportAnswer>().report.id;
    const later = { prefer: "respond-async" };
    const [read, waiting, failed] = [await id(`${SECRET} was seen.`), await id(`${SECRET} waits.`, later), await id(`${SECRET}!`, later)];
    await outbox.failed(ROOM, readMessage(ROOM, failed).id, { at: NOON, code: "NO_ARTICLE", detail: SECRET });
    const claims = [{ report: read, claim: claimId("c01") }];
    await views.setEvents(ROOM, "seen", 0, [{ id: event, type: "sighting", status: "contested", place: SECRET, claims, figures: [] }]);
    [report, unread, dead] = [read, waiting, failed];
  });

  /** What can be asked of a room, once with the other's ids and words. */
  const questions = () => [
    "reports",
    `reports?words=${SECRET}`,
    `reports?outlet=${SECRET}`,
    "reports?status=contested",
    "reports?box=-180,-90,180,90",
    `reports/${report}`,
    `reports/${unread}`,
    `reports/${dead}`,
    "claims",
    `claims?report=${report}`,
    "claims?eventType=sighting",
    "events",
    `events?place=${SECRET}`,
    "events?status=contested",
    `events/${encodeURIComponent(event)}`,
    "ledger",
  ];

  test("never see each other, whatever one is asked", async () => {
    for (const question of questions()) {
      const inOwn = await ask(`/api/rooms/default/${question}`);
      const inOther = await ask(`/api/rooms/other/${question}`);
      const inNone = await ask(`/api/rooms/none/${question}`);
      expect([question, inOwn.statusCode < 300]).toEqual([question, true]);
      for (const answer of [inOther, inNone])
        for (const id of [SECRET, report, unread, dead]) expect([question, answer.body.includes(id)]).toEqual([question, false]);
    }
  });

  test("answer for what only the other has as for what nobody has", async () => {
    for (const id of [report, unread, dead]) {
      const [elsewhere, nowhere] = [await ask(`/api/rooms/other/reports/${id}`), await ask("/api/rooms/other/reports/none")];
      expect([elsewhere.statusCode, elsewhere.body]).toEqual([404, nowhere.body]);
    }
    const elsewhere = await ask(`/api/rooms/other/events/${encodeURIComponent(event)}`);
    expect([elsewhere.statusCode, elsewhere.body]).toEqual([404, (await ask("/api/rooms/other/events/none")).body]);
  });

  test("count nothing of each other", async () => {
    for (const question of ["reports", "reports?status=contested", "claims", "events"]) {
      const { total, facets, claims, events } = (await ask(`/api/rooms/other/${question}`)).json();
      expect([total ?? 0, Object.values(facets ?? {}).flat(), claims ?? [], events ?? []]).toEqual([0, [], [], []]);
    }
  });

  test("do not continue each other's pages", async () => {
    await add("A second one was seen.");
    const { next } = (await ask(`${REPORTS}?limit=1`)).json<ReportsAnswer>();
    expect((await ask(`/api/rooms/other/reports?cursor=${next}`)).json()).toMatchObject({ reports: [] });
  });

  test("are not named where work is counted", async () => {
    const answer = await ask("/api/health");
    expect(answer.json()).toMatchObject({ work: expect.arrayContaining([{ stage: "read", waiting: 1, dead: 1 }]) });
    expect(answer.body).not.toMatch(/default|other|secretword/u);
  });
});

describe("the log", () => {
  test("holds ids, routes and codes, and no word of what was added, asked or wrong", async () => {
    const { report } = (await add("Secretword was seen.")).json<AddReportAnswer>();
    await ask(`${REPORTS}/${report.id}?`);
    await ask(`${REPORTS}?words=secretword`);
    await ask(`/api/rooms/default/claims?actor=secretword&place=secretword`);
    await ask(`/api/rooms/default/events/${encodeURIComponent("sighting/secretword bay/2026-01-01")}`);
    await ask(REPORTS, { method: "POST", payload: { text: "Secretword." }, headers: { prefer: "respond-async, secretword" } });
    await ask(`/secretword?secretword=secretword`);
    await add("!DEFECT secretword");
    await ask(REPORTS, { method: "POST", payload: '{"text": secretword}', headers: { "content-type": "application/json" } });
    await ask(REPORTS, { method: "POST", payload: { text: "a", published: "secretword" } });
    await ask(REPORTS, { method: "POST", payload: { url: "http://secretword.example/" } });
    const log = server.logged.join("");
    expect(log).toContain(`"ids":{"room":"default","id":"${report.id}"}`);
    expect(log).toContain('"code":"INTERNAL"');
    expect(log).toMatch(/"trace":\["TypeError","at /u);
    expect(log).not.toMatch(/secretword/iu);
  });
});

describe("too many requests", () => {
  test("are answered with RATE_LIMITED and how long to wait", async () => {
    await server.close();
    server = await openServer({ requestsPerMinute: 3 });
    for (let asked = 0; asked < 3; asked++) expect((await ask("/api/health")).statusCode).toBe(200);
    const answer = await ask("/api/health");
    expect([answer.statusCode, answer.json<Problem>().code, Number(answer.headers["retry-after"]) > 0]).toEqual([
      429,
      "RATE_LIMITED",
      true,
    ]);
  });

  test("to add are counted apart from those to read", async () => {
    await server.close();
    server = await openServer({ addsPerMinute: 1 });
    expect((await add("One boat.")).statusCode).toBe(201);
    expect((await add("Two boats.")).statusCode).toBe(429);
    expect((await ask("/api/health")).statusCode).toBe(200);
  });
});

describe("the desk's files", () => {
  let desk = "";
  beforeAll(() => {
    desk = mkdtempSync(join(tmpdir(), "reportedly-desk-"));
    mkdirSync(join(desk, "assets"));
    writeFileSync(join(desk, "index.html"), "<!doctype html><title>Desk</title>");
    writeFileSync(join(desk, "assets", "main-1a2b.js"), "export {};");
    writeFileSync(join(desk, "..", "reportedly-outside.txt"), "outside");
  });
  afterAll(() => {
    rmSync(desk, { recursive: true });
    rmSync(join(desk, "..", "reportedly-outside.txt"));
  });
  beforeEach(async () => {
    await server.close();
    server = await openServer({ deskDirectory: desk });
  });

  test.each(["/", "/index.html", "/reports/019b", "/add", "/apiary"])(
    "answer %s with the one page, asked for anew each time",
    async (url) => {
      const answer = await ask(url);
      expect([answer.statusCode, answer.body, answer.headers["cache-control"]]).toEqual([
        200,
        "<!doctype html><title>Desk</title>",
        "no-cache",
      ]);
      expect(answer.headers["content-type"]).toMatch(/^text\/html; charset=utf-8/iu);
    },
  );

  test("named by their content may be kept for good", async () => {
    const answer = await ask("/assets/main-1a2b.js");
    expect([answer.statusCode, answer.headers["cache-control"]]).toEqual([200, "public, max-age=31536000, immutable"]);
  });

  test.each(["/assets/absent.js", "/assets/", "/api", "/api/", "/api/x"])("do not stand in for what is missing at %s", async (url) => {
    expect([(await ask(url)).statusCode, (await ask(url)).json<Problem>().code]).toEqual([404, "ROUTE_NOT_FOUND"]);
  });

  test("are pages only for who takes pages and only reads", async () => {
    expect((await ask("/reports/019b", { headers: { accept: "application/json" } })).statusCode).toBe(404);
    expect((await ask("/reports/019b", { method: "POST" })).statusCode).toBe(404);
  });

  test.each([
    "/../reportedly-outside.txt",
    "/%2e%2e/reportedly-outside.txt",
    "/..%2freportedly-outside.txt",
    "/assets/..%2f..%2freportedly-outside.txt",
    "/assets/%2e%2e%2f%2e%2e%2freportedly-outside.txt",
    "/..%5creportedly-outside.txt",
  ])("end at their folder (%s)", async (url) => {
    expect((await ask(url)).body).not.toContain("outside");
  });

  test("that are not built yet are replaced by a page that says how", async () => {
    await server.close();
    server = await openServer();
    const answer = await ask("/");
    expect([answer.statusCode, answer.headers["content-type"]]).toEqual([503, "text/html; charset=utf-8"]);
    expect(answer.body).toContain("npm run build:desk");
  });
});
