import type { InjectOptions } from "fastify";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AddReportAnswer, LedgerAnswer, Problem, ReportAnswer, ReportsAnswer } from "../../src/server/api.ts";
import { HOST, openServer } from "./open-server.ts";

const REPORTS = "/api/rooms/default/reports";
let server: Awaited<ReturnType<typeof openServer>>;
beforeEach(async () => {
  server = await openServer();
});
afterEach(async () => server.close());

const ask = (url: string, options: InjectOptions = {}) =>
  server.app.inject({ url, ...options, headers: { host: HOST, ...options.headers } });
const add = (payload: Record<string, unknown>, headers = {}) => ask(REPORTS, { method: "POST", payload, headers });
const added = async (payload: Record<string, unknown>) => (await add(payload)).json<AddReportAnswer>();

describe("GET /api/health", () => {
  test("says that the server answers, in which version, and whether it shows the demonstration", async () => {
    expect((await ask("/api/health")).json()).toEqual({ ok: true, version: "1.2.3", demo: false });
  });
});

describe("POST reports", () => {
  test("answers 201 with the report's line and where it is", async () => {
    const answer = await add({
      text: "Boats were seen.",
      title: "Boats",
      outlet: "Harbour News",
      published: "2026-01-01",
      url: "https://page.example/boats",
    });
    const { report, isNew } = answer.json<AddReportAnswer>();
    expect(answer.statusCode).toBe(201);
    expect(answer.headers.location).toBe(`${REPORTS}/${report.id}`);
    expect(isNew).toBe(true);
    expect(report).toMatchObject({
      title: "Boats",
      outlet: "Harbour News",
      published: "2026-01-01",
      url: "https://page.example/boats",
      claims: 1,
      levels: { reported: 1 },
    });
    expect(report.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  });

  test("answers 200 with the first report when the room has the same bytes", async () => {
    const first = await added({ text: "Boats were seen.", title: "First" });
    const second = await add({ text: "Boats were seen.", title: "Second" });
    expect(second.statusCode).toBe(200);
    expect(second.json()).toEqual({ report: first.report, isNew: false });
  });

  test("fetches an address that stands alone", async () => {
    const { report } = await added({ url: "https://page.example/one" });
    const kept = (await ask(`${REPORTS}/${report.id}`)).json<ReportAnswer>();
    expect(kept).toMatchObject({ text: "/one", capture: { url: "https://page.example/one", mediaType: "text/html" } });
  });

  test("does not fetch the address of a pasted text", async () => {
    expect((await add({ text: "Boats.", url: "https://refused.example/" })).statusCode).toBe(201);
  });

  test("takes a file with its name, type and what is known of it", async () => {
    const answer = await upload(
      { title: "Boats", published: "" },
      { name: "отчёт лодки.html", type: "text/html", content: "<p>Boats.</p>" },
    );
    const kept = (await ask(String(answer.headers.location))).json<ReportAnswer>();
    expect(kept).toMatchObject({
      text: "<p>Boats.</p>",
      report: { title: "Boats" },
      capture: { fileName: "отчёт лодки.html", mediaType: "text/html", size: 13 },
    });
    expect(kept.report.published).toBeUndefined();
  });

  test("takes a file's bytes as they are", async () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x0d, 0x0a]);
    const { report } = (await upload({}, { name: "a.txt", type: "application/octet-stream", content: bytes })).json<AddReportAnswer>();
    const { capture } = (await ask(`${REPORTS}/${report.id}`)).json<ReportAnswer>();
    expect(Buffer.from((await server.ports.archive.get(capture.sha256)) ?? [])).toEqual(bytes);
    expect(capture.mediaType).toBeUndefined();
  });

  test("keeps of a file name only what a file picker would give", async () => {
    const { report } = (
      await upload({}, { name: "..\\..\\secret/b\u0007.txt", type: "text/plain", content: "Boats." })
    ).json<AddReportAnswer>();
    expect((await ask(`${REPORTS}/${report.id}`)).json<ReportAnswer>().capture.fileName).toBe("b.txt");
  });
});

describe("POST reports, asked for lines", () => {
  const lines = async (payload: Record<string, unknown>) => {
    const answer = await add(payload, { accept: "application/x-ndjson" });
    expect(answer.headers["content-type"]).toBe("application/x-ndjson");
    return answer.body
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line) as unknown);
  };

  test("names each stage and ends with the report", async () => {
    const [reading, keeping, done, last, ...others] = await lines({ text: "Boats were seen." });
    expect([reading, keeping, done, others]).toEqual([{ stage: "reading" }, { stage: "keeping" }, { stage: "done" }, []]);
    expect(last).toMatchObject({ report: { claims: 1 }, isNew: true });
  });

  test("names fetching first when there is something to fetch", async () => {
    expect(await lines({ url: "https://page.example/two" })).toMatchObject([
      { stage: "fetching" },
      { stage: "reading" },
      { stage: "keeping" },
      { stage: "done" },
      { isNew: true },
    ]);
  });

  test("ends with the problem when it fails", async () => {
    expect(await lines({ text: "!NO_ARTICLE" })).toEqual([
      { stage: "reading" },
      {
        problem: {
          type: "urn:reportedly:problem:NO_ARTICLE",
          title: "no article text was found on the page",
          status: 422,
          detail: "met a page without an article",
          code: "NO_ARTICLE",
        },
      },
    ]);
  });

  test("sends the stages as they begin, not when all is over", async () => {
    const { promise: hold, resolve: release } = Promise.withResolvers<void>();
    const held = await openServer(
      {},
      { reader: { read: async () => hold.then(() => Promise.reject(new Error("released"))), close: async () => undefined } },
    );
    const address = await held.app.listen({ port: 0, host: "127.0.0.1" });
    const response = await fetch(`${address}${REPORTS}`, {
      method: "POST",
      headers: { accept: "application/x-ndjson", "content-type": "application/json" },
      body: JSON.stringify({ text: "Boats." }),
    });
    const reader = response.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('{"stage":"reading"}\n');
    release();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('"code":"INTERNAL"');
    await held.close();
  });

  test("answers a request that is not understood as a problem with its status", async () => {
    const answer = await add({ text: 1 }, { accept: "application/x-ndjson" });
    expect([answer.statusCode, answer.headers["content-type"]]).toEqual([422, "application/problem+json; charset=utf-8"]);
  });
});

describe("GET reports", () => {
  test("lists what the room has with facets and the cursor for more", async () => {
    await added({ text: "One boat.", outlet: "Harbour News", published: "2026-01-01" });
    await added({ text: "Two boats.", outlet: "Reef Radio", published: "2026-01-02" });
    const page = (await ask(`${REPORTS}?limit=1`)).json<ReportsAnswer>();
    expect(page).toMatchObject({ total: 2, reports: [{ outlet: "Reef Radio" }], next: expect.any(String) });
    const rest = (await ask(`${REPORTS}?limit=1&cursor=${encodeURIComponent(page.next ?? "")}`)).json<ReportsAnswer>();
    expect(rest.reports).toMatchObject([{ outlet: "Harbour News" }]);
    expect(rest.next).toBeUndefined();
  });

  test.each([
    ["words=two", ["Reef Radio"]],
    ["outlet=Reef%20Radio", ["Reef Radio"]],
    ["outlet=Reef%20Radio&outlet=Harbour%20News", ["Reef Radio", "Harbour News"]],
    ["certainty=reported&certainty=asserted", ["Reef Radio", "Harbour News"]],
    ["certainty=asserted", []],
    ["eventType=sighting", ["Reef Radio", "Harbour News"]],
    ["eventType=protest", []],
    ["language=ar", []],
    ["region=Coast&theme=War", []],
    ["from=2026-01-02", ["Reef Radio"]],
    ["to=2026-01-01", ["Harbour News"]],
    ["words=&outlet=&limit=", ["Reef Radio", "Harbour News"]],
  ])("narrows by %s", async (query, outlets) => {
    await added({ text: "One boat.", outlet: "Harbour News", published: "2026-01-01" });
    await added({ text: "Two boats.", outlet: "Reef Radio", published: "2026-01-02" });
    const page = (await ask(`${REPORTS}?${query}`)).json<ReportsAnswer>();
    expect(page.reports.map((report) => report.outlet)).toEqual(outlets);
  });
});

describe("GET a report", () => {
  test("answers in the published format with how it came in", async () => {
    const { report } = await added({ text: "Boats were seen." });
    const answer = (await ask(`${REPORTS}/${report.id}`)).json<ReportAnswer>();
    expect(answer).toMatchObject({
      format: "reportedly-claims/1",
      id: report.id,
      text: "Boats were seen.",
      claims: [{ id: "c01", contentText: "Boats were seen." }],
      added: { at: report.addedAt, by: "desk" },
      capture: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/u), size: 16 },
    });
  });
});

describe("GET the ledger", () => {
  test("gives the room's entries in order, and those after a position", async () => {
    await added({ text: "One boat." });
    await added({ text: "Two boats." });
    const all = (await ask("/api/rooms/default/ledger")).json<LedgerAnswer>();
    expect(all.entries.map(({ position, by, what }) => [position, by, what.kind])).toEqual([
      [1, "desk", "report-added"],
      [2, "desk", "report-added"],
    ]);
    expect((await ask("/api/rooms/default/ledger?after=1")).json<LedgerAnswer>().entries).toEqual(all.entries.slice(1));
  });
});

describe("a request that cannot be answered", () => {
  const CASES: readonly (readonly [string, InjectOptions, number, Problem["code"]])[] = [
    ["an address of the API where nothing is", { url: "/api/nothing" }, 404, "ROUTE_NOT_FOUND"],
    ["a method that is not served", { url: REPORTS, method: "DELETE" }, 404, "ROUTE_NOT_FOUND"],
    ["an unknown room's list", { url: "/api/rooms/other/reports" }, 404, "ROOM_NOT_FOUND"],
    ["an unknown room's ledger", { url: "/api/rooms/other/ledger" }, 404, "ROOM_NOT_FOUND"],
    [
      "a report for an unknown room",
      { url: "/api/rooms/other/reports", method: "POST", payload: { text: "Boats." } },
      404,
      "ROOM_NOT_FOUND",
    ],
    ["an unknown report", { url: `${REPORTS}/019b0000-0000-7000-8000-000000000000` }, 404, "REPORT_NOT_FOUND"],
    ["an unknown parameter", { url: `${REPORTS}?colour=red` }, 400, "USAGE"],
    ["a level of certainty nobody has", { url: `${REPORTS}?certainty=sure` }, 400, "USAGE"],
    ["an event type nobody has", { url: `${REPORTS}?eventType=party` }, 400, "USAGE"],
    ["a day that is none", { url: `${REPORTS}?from=2026-02-30` }, 400, "USAGE"],
    ["a limit beyond 200", { url: `${REPORTS}?limit=201` }, 400, "USAGE"],
    ["words given twice", { url: `${REPORTS}?words=a&words=b` }, 400, "USAGE"],
    ["a position below nought", { url: "/api/rooms/default/ledger?after=-1" }, 400, "USAGE"],
    ["an address that is not percent-encoded", { url: `${REPORTS}/%E0%A4%A` }, 400, "USAGE"],
    [
      "JSON that is none",
      { url: REPORTS, method: "POST", payload: '{"text":', headers: { "content-type": "application/json" } },
      400,
      "USAGE",
    ],
    [
      "JSON with a prototype in it",
      { url: REPORTS, method: "POST", payload: '{"text":"a","__proto__":{"b":1}}', headers: { "content-type": "application/json" } },
      400,
      "USAGE",
    ],
    ["no body", { url: REPORTS, method: "POST", headers: { "content-type": "application/json" } }, 400, "USAGE"],
    [
      "a body of another type",
      { url: REPORTS, method: "POST", payload: "<a/>", headers: { "content-type": "application/xml" } },
      400,
      "USAGE",
    ],
    [
      "a plain-text body, which a foreign form could send",
      { url: REPORTS, method: "POST", payload: '{"text":"a"}', headers: { "content-type": "text/plain" } },
      422,
      "INPUT_INVALID",
    ],
    ["neither text nor address", { url: REPORTS, method: "POST", payload: {} }, 422, "INPUT_INVALID"],
    ["a list", { url: REPORTS, method: "POST", payload: [] }, 422, "INPUT_INVALID"],
    ["a field that is not known", { url: REPORTS, method: "POST", payload: { text: "a", colour: "red" } }, 422, "INPUT_INVALID"],
    ["a title that is no text", { url: REPORTS, method: "POST", payload: { text: "a", title: ["b"] } }, 422, "INPUT_INVALID"],
    ["a date that is none", { url: REPORTS, method: "POST", payload: { text: "a", published: "yesterday" } }, 422, "INPUT_INVALID"],
    [
      "an address that is a script",
      { url: REPORTS, method: "POST", payload: { text: "a", url: "javascript:alert(1)" } },
      422,
      "INPUT_INVALID",
    ],
    ["an empty text", { url: REPORTS, method: "POST", payload: { text: "" } }, 422, "INPUT_EMPTY"],
    ["a page without an article", { url: REPORTS, method: "POST", payload: { text: "!NO_ARTICLE" } }, 422, "NO_ARTICLE"],
    ["a full disk", { url: REPORTS, method: "POST", payload: { text: "!DISK_FULL" } }, 507, "DISK_FULL"],
    [
      "an address that may not be fetched",
      { url: REPORTS, method: "POST", payload: { url: "http://refused.example/" } },
      422,
      "URL_REFUSED",
    ],
    [
      "an address that answers with an error",
      { url: REPORTS, method: "POST", payload: { url: "http://gone.example/" } },
      502,
      "URL_FAILED",
    ],
    [
      "an address that does not answer",
      { url: REPORTS, method: "POST", payload: { url: "http://absent.example/" } },
      502,
      "URL_UNREACHABLE",
    ],
    ["an address that takes too long", { url: REPORTS, method: "POST", payload: { url: "http://slow.example/" } }, 504, "URL_TIMEOUT"],
    ["a text beyond the limit", { url: REPORTS, method: "POST", payload: { text: "a".repeat(20_000_001) } }, 413, "INPUT_TOO_LARGE"],
    ["a body beyond the limit", { url: REPORTS, method: "POST", payload: { text: "a".repeat(50_000_000) } }, 413, "INPUT_TOO_LARGE"],
    ["a defect of ours", { url: REPORTS, method: "POST", payload: { text: "!DEFECT" } }, 500, "INTERNAL"],
  ];
  test.each(CASES)("%s is a problem", async (_name, options, status, code) => {
    const answer = await ask("", options);
    expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    expect(answer.json()).toEqual({
      type: `urn:reportedly:problem:${code}`,
      title: expect.any(String),
      status,
      detail: expect.any(String),
      code,
    });
    expect(answer.statusCode).toBe(status);
    expect(answer.body).not.toMatch(/node_modules|\.ts:|TypeError/u);
  });

  test("nothing is kept of it", async () => {
    for (const [, options] of CASES) await ask("", options);
    expect((await ask(REPORTS)).json<ReportsAnswer>().total).toBe(0);
    expect((await ask("/api/rooms/default/ledger")).json<LedgerAnswer>().entries).toEqual([]);
  });

  test("a file beyond the limit is a problem, and so are two files or none", async () => {
    const large = await upload({}, { name: "a.txt", type: "text/plain", content: "a".repeat(20_000_001) });
    expect([large.statusCode, large.json<Problem>().code]).toEqual([413, "INPUT_TOO_LARGE"]);
    const two = await upload({}, { name: "a.txt", type: "text/plain", content: "a" }, { name: "b.txt", type: "text/plain", content: "b" });
    expect(two.json<Problem>()).toMatchObject({ status: 413, code: "INPUT_TOO_LARGE" });
    const none = await upload({ title: "None" });
    expect(none.json<Problem>()).toMatchObject({ status: 422, code: "INPUT_INVALID" });
  });

  test("a form cut off in the middle is a problem", async () => {
    const answer = await ask(REPORTS, {
      method: "POST",
      payload: '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nBoa',
      headers: { "content-type": "multipart/form-data; boundary=x" },
    });
    expect(answer.json<Problem>()).toMatchObject({ status: 422, code: "INPUT_INVALID" });
  });

  test("an unknown report and a report of an unknown room look the same", async () => {
    const id = "019b0000-0000-7000-8000-000000000000";
    const [absent, elsewhere] = [await ask(`${REPORTS}/${id}`), await ask(`/api/rooms/other/reports/${id}`)];
    expect(elsewhere.body).toBe(absent.body);
    expect(elsewhere.statusCode).toBe(absent.statusCode);
  });
});

interface Upload {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

async function upload(fields: Record<string, string>, ...files: Upload[]) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const { name, type, content } of files) form.append("file", new File([content], name, { type }));
  const request = new Request("http://x/", { method: "POST", body: form });
  return ask(REPORTS, {
    method: "POST",
    payload: Buffer.from(await request.arrayBuffer()),
    headers: { "content-type": request.headers.get("content-type") ?? "" },
  });
}
