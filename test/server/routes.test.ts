import type { InjectOptions } from "fastify";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ReportedlyError } from "../../src/errors.ts";
import { readMessage } from "../../src/jobs/work/messages-for.ts";
import { claimId } from "../../src/model/ids.ts";
import type { ReportedEvent } from "../../src/model/reported-event.ts";
import type {
  AddReportAnswer,
  ClaimsAnswer,
  EventsAnswer,
  HealthAnswer,
  LedgerAnswer,
  Problem,
  ReportAnswer,
  ReportsAnswer,
} from "../../src/server/api.ts";
import { HOST, openServer } from "./open-server.ts";
import { plainReader, ROOM } from "./plain-ports.ts";

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
const later = (payload: Record<string, unknown>, headers = {}) => add(payload, { prefer: "respond-async", ...headers });
/** Hand a report in to be read later; gives the message that asks for reading it. */
const readingOf = async (payload: Record<string, unknown>) =>
  readMessage(ROOM, (await later(payload)).json<AddReportAnswer>().report.id).id;
const NOON = "2026-01-02T12:00:00.000Z";

describe("GET /api/health", () => {
  test("says that the server answers, in which version, and whether it shows the demonstration", async () => {
    expect((await ask("/api/health")).json()).toEqual({ ok: true, version: "1.2.3", demo: false, work: [] });
  });

  test("says how many messages of each stage wait and are dead, and not of which room", async () => {
    await later({ text: "One boat." });
    await server.ports.outbox.failed(ROOM, await readingOf({ text: "Two boats." }), { at: NOON, code: "NO_ARTICLE", detail: "none" });
    const answer = await ask("/api/health");
    expect(answer.json<HealthAnswer>().work).toEqual([{ stage: "read", waiting: 1, dead: 1 }]);
    expect(answer.body).not.toContain(ROOM);
  });
});

describe("when the database does not answer", () => {
  test.each(["/api/health", "/api/rooms/default/claims", "/api/rooms/default/events", "/api/rooms/default/events/x", `${REPORTS}/x`])(
    "%s says so",
    async (url) => {
      const gone = () => Promise.reject(new ReportedlyError("DATABASE_UNREACHABLE", "expected an answer, met none"));
      const { store, views, outbox } = server.ports;
      const broken = await openServer(
        {},
        {
          store: { ...store, claims: gone, submission: gone },
          views: { ...views, events: gone, event: gone },
          outbox: { ...outbox, counts: gone },
        },
      );
      const answer = await broken.app.inject({ url, headers: { host: HOST } });
      await broken.close();
      expect([answer.statusCode, answer.json<Problem>().code]).toEqual([503, "DATABASE_UNREACHABLE"]);
    },
  );
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
    expect(second.json()).toEqual({ report: first.report, isNew: false, isRead: true });
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

describe("POST reports, asked to answer before reading", () => {
  test("answers 202 with what was said of the report and where it will be", async () => {
    const answer = await later({ text: "Boats were seen.", title: "Boats", outlet: "Harbour News" });
    const { report, isNew, isRead } = answer.json<AddReportAnswer>();
    expect(answer.statusCode).toBe(202);
    expect(answer.headers).toMatchObject({ location: `${REPORTS}/${report.id}`, "preference-applied": "respond-async" });
    expect({ report, isNew, isRead }).toMatchObject({
      report: { title: "Boats", outlet: "Harbour News", claims: 0 },
      isNew: true,
      isRead: false,
    });
    expect((await ask(REPORTS)).json<ReportsAnswer>().total).toBe(0);
  });

  test("leaves a message to read it", async () => {
    const { report } = (await later({ text: "Boats were seen." })).json<AddReportAnswer>();
    expect(await server.ports.outbox.waiting({ now: NOON, limit: 10 })).toEqual([readMessage(ROOM, report.id)]);
  });

  test.each([
    "respond-async",
    "Respond-Async",
    "wait=10, respond-async",
    'respond-async; foo="some, value"',
    "return=minimal,respond-async=",
  ])("understands %s", async (prefer) => {
    expect((await later({ text: "Boats." }, { prefer })).statusCode).toBe(202);
  });

  test.each(["", "wait=10", "respond-asynchronously", "return=respond-async"])("reads at once when asked for “%s”", async (prefer) => {
    const answer = await later({ text: "Boats." }, { prefer });
    expect([answer.statusCode, answer.headers["preference-applied"]]).toEqual([201, undefined]);
  });

  test("answers 202 for the same bytes until they are read, and 200 from then on", async () => {
    const first = (await later({ text: "Boats." })).json<AddReportAnswer>();
    const again = await later({ text: "Boats." });
    expect([again.statusCode, again.json()]).toEqual([202, { ...first, isNew: false }]);
    expect((await add({ text: "Boats." })).statusCode).toBe(200);
    const read = await later({ text: "Boats." });
    expect([read.statusCode, read.json()]).toMatchObject([200, { report: { id: first.report.id, claims: 1 }, isNew: false, isRead: true }]);
  });

  test("ends its lines with a report that is not read", async () => {
    const answer = await later({ text: "Boats." }, { accept: "application/x-ndjson" });
    const lines = answer.body.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ stage: "keeping" }, { stage: "done" }, { isRead: false }]);
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
      { reader: { ...plainReader(), read: async () => hold.then(() => Promise.reject(new Error("released"))) } },
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
    expect(page).toMatchObject({ total: 2, isCounted: true, reports: [{ outlet: "Reef Radio" }], next: expect.any(String) });
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
    ["status=contested", ["Reef Radio"]],
    ["status=contested&status=denied", ["Reef Radio", "Harbour News"]],
    ["status=retracted", []],
    ["box=-180,-90,180,90", []],
    ["from=2026-01-02", ["Reef Radio"]],
    ["to=2026-01-01", ["Harbour News"]],
    ["words=&outlet=&limit=", ["Reef Radio", "Harbour News"]],
  ])("narrows by %s", async (query, outlets) => {
    const one = await added({ text: "One boat.", outlet: "Harbour News", published: "2026-01-01" });
    const two = await added({ text: "Two boats.", outlet: "Reef Radio", published: "2026-01-02" });
    await server.ports.views.setEvents(ROOM, "boats", 0, [eventOf("one", "denied", one), eventOf("two", "contested", two)]);
    const page = (await ask(`${REPORTS}?${query}`)).json<ReportsAnswer>();
    expect(page.reports.map((report) => report.outlet)).toEqual(outlets);
  });
});

describe("GET reports in an area", () => {
  // The plain reader knows no places: what the store is asked is what matters here.
  const boxOf = async (box: string) => {
    const asked: unknown[] = [];
    const { store } = server.ports;
    const reports: typeof store.reports = (room, query) => (asked.push(query.box), store.reports(room, query));
    const listening = await openServer({}, { store: { ...store, reports } });
    const answer = await listening.app.inject({ url: `${REPORTS}?box=${encodeURIComponent(box)}`, headers: { host: HOST } });
    await listening.close();
    return [answer.statusCode, ...asked];
  };

  test.each([
    ["-122,-43,-120.5,-41.25", { west: -122, south: -43, east: -120.5, north: -41.25 }],
    ["170,-10,-170,10", { west: 170, south: -10, east: -170, north: 10 }],
    ["-180,-90,180,90", { west: -180, south: -90, east: 180, north: 90 }],
    ["12,34,12,34", { west: 12, south: 34, east: 12, north: 34 }],
  ])("takes %s as west, south, east, north", async (box, edges) => {
    expect(await boxOf(box)).toEqual([200, edges]);
  });

  test.each([
    "1,2,3",
    "1,2,3,4,5",
    "1,2,3,north",
    "1,2,3,",
    "1, 2,3,4",
    "0x1,2,3,4",
    "1e1,2,3,4",
    "181,0,181,1",
    "0,-91,1,0",
    "0,2,1,1",
    ",,,",
  ])("refuses %j and names the parameter", async (box) => {
    const answer = await ask(`${REPORTS}?box=${encodeURIComponent(box)}`);
    expect(answer.json<Problem>()).toMatchObject({ status: 400, code: "USAGE", detail: "the parameter box is not understood" });
  });
});

describe("GET a report that is still to be read", () => {
  test("answers 202 with what is known of it, and when to ask again", async () => {
    const { report } = (await later({ text: "Boats were seen.", title: "Boats" })).json<AddReportAnswer>();
    const answer = await ask(`${REPORTS}/${report.id}`);
    expect([answer.statusCode, Number(answer.headers["retry-after"]) > 0]).toEqual([202, true]);
    expect(answer.json()).toEqual({
      isRead: false,
      report,
      added: { at: report.addedAt, by: "desk" },
      capture: expect.objectContaining({ size: 16 }),
    });
  });

  test("says why, when it will not be read before a person sees to it", async () => {
    const message = await readingOf({ text: "Boats." });
    await server.ports.outbox.failed(ROOM, message, { at: NOON, code: "NO_ARTICLE", detail: "met a page without an article" });
    const answer = await ask(`${REPORTS}/${(await server.ports.outbox.dead(ROOM))[0]?.key}`);
    expect([answer.statusCode, answer.headers["retry-after"]]).toEqual([202, undefined]);
    expect(answer.json()).toMatchObject({
      failure: {
        at: NOON,
        code: "NO_ARTICLE",
        title: "no article text was found on the page",
        detail: "met a page without an article",
      },
    });
  });

  test.each(["INTERNAL", "OF_A_NEWER_VERSION", "constructor"])("keeps to itself what went wrong inside (%s)", async (code) => {
    const message = await readingOf({ text: "Boats." });
    await server.ports.outbox.failed(ROOM, message, { at: NOON, code, detail: "cannot read properties of secretword" });
    const answer = await ask(`${REPORTS}/${(await server.ports.outbox.dead(ROOM))[0]?.key}`);
    expect(answer.json()).toMatchObject({ failure: { code: "INTERNAL", title: "something went wrong inside Reportedly" } });
    expect(answer.body).not.toContain("secretword");
  });
});

describe("GET claims", () => {
  test("lists the claims of all reports in the published format, each with its report", async () => {
    const { report } = await added({ text: "One boat.", title: "Boats", outlet: "Harbour News", published: "2026-01-01" });
    await added({ text: "Two boats." });
    const all = (await ask("/api/rooms/default/claims")).json<ClaimsAnswer>();
    expect(all.claims.map(({ claim }) => claim.contentText)).toEqual(["Two boats.", "One boat."]);
    const { claims } = (await ask(`${REPORTS}/${report.id}`)).json<ReportAnswer>();
    expect(all.claims[1]).toEqual({
      report: { id: report.id, title: "Boats", outlet: "Harbour News", published: "2026-01-01", language: "en" },
      claim: claims[0],
    });
  });

  test("goes on at the cursor", async () => {
    await added({ text: "One boat." });
    await added({ text: "Two boats." });
    const page = (await ask("/api/rooms/default/claims?limit=1")).json<ClaimsAnswer>();
    const rest = (await ask(`/api/rooms/default/claims?limit=1&cursor=${page.next}`)).json<ClaimsAnswer>();
    expect([page, rest].map(({ claims }) => claims.map(({ claim }) => claim.contentText))).toEqual([["Two boats."], ["One boat."]]);
    expect(rest.next).toBeUndefined();
  });

  test.each([
    ["report=REPORT", ["Two boats."]],
    ["report=019b0000-0000-7000-8000-000000000000", []],
    ["eventType=sighting", ["Two boats.", "One boat."]],
    ["eventType=protest", []],
    ["certainty=reported", ["Two boats.", "One boat."]],
    ["certainty=asserted", []],
    ["actor=Nobody", []],
    ["place=Nowhere", []],
    ["report=&actor=", ["Two boats.", "One boat."]],
  ])("narrows by %s", async (query, contents) => {
    await added({ text: "One boat." });
    const { report } = await added({ text: "Two boats." });
    const { claims } = (await ask(`/api/rooms/default/claims?${query.replace("REPORT", report.id)}`)).json<ClaimsAnswer>();
    expect(claims.map(({ claim }) => claim.contentText)).toEqual(contents);
  });
});

describe("GET events", () => {
  let landing: ReportedEvent;
  let sighting: ReportedEvent;
  beforeEach(async () => {
    const report = await added({ text: "Boats were seen." });
    landing = {
      ...eventOf("landing/Kai süd/2026-01-02", "contested", report),
      type: "assault",
      place: "quay",
      day: "2026-01-02",
      figures: [KILLED],
    };
    sighting = { ...eventOf("sighting/somewhere", "single-origin", report), day: "2026-01-01" };
    await server.ports.views.setEvents(ROOM, "boats", 0, [landing, sighting]);
  });
  const EVENTS = "/api/rooms/default/events";

  test("lists the newest day first, with the range of each figure", async () => {
    expect((await ask(EVENTS)).json()).toEqual({
      events: [
        {
          id: landing.id,
          type: "assault",
          status: "contested",
          place: "quay",
          day: "2026-01-02",
          claims: 1,
          figures: [{ measure: "killed", party: "crew", low: 2, high: 5 }],
        },
        { id: sighting.id, type: "sighting", status: "single-origin", day: "2026-01-01", claims: 1, figures: [] },
      ],
    });
  });

  test("goes on at the cursor", async () => {
    const page = (await ask(`${EVENTS}?limit=1`)).json<EventsAnswer>();
    const rest = (await ask(`${EVENTS}?limit=1&cursor=${page.next}`)).json<EventsAnswer>();
    expect([page, rest].map(({ events }) => events.map(({ id }) => id))).toEqual([[landing.id], [sighting.id]]);
  });

  test.each([
    ["type=assault", ["assault"]],
    ["status=single-origin", ["sighting"]],
    ["status=single-origin&status=contested", ["assault", "sighting"]],
    ["place=quay", ["assault"]],
    ["from=2026-01-02", ["assault"]],
    ["to=2026-01-01", ["sighting"]],
  ])("narrows by %s", async (query, types) => {
    const { events } = (await ask(`${EVENTS}?${query}`)).json<EventsAnswer>();
    expect(events.map(({ type }) => type)).toEqual(types);
  });

  test("gives one event with what each source says of each figure", async () => {
    expect((await ask(`${EVENTS}/${encodeURIComponent(landing.id)}`)).json()).toEqual(landing);
  });

  test("an event of an unknown room and one that is not there look the same", async () => {
    const [absent, elsewhere] = [await ask(`${EVENTS}/none`), await ask("/api/rooms/other/events/none")];
    expect([elsewhere.statusCode, elsewhere.body]).toEqual([404, absent.body]);
  });
});

const eventOf = (id: string, status: ReportedEvent["status"], { report }: Pick<AddReportAnswer, "report">): ReportedEvent => ({
  id,
  type: "sighting",
  status,
  claims: [{ report: report.id, claim: claimId("c01") }],
  figures: [],
});

const KILLED = {
  measure: "killed",
  party: "crew",
  low: 2,
  high: 5,
  bySource: [],
} as const satisfies ReportedEvent["figures"][number];

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
    ["an unknown room's claims", { url: "/api/rooms/other/claims" }, 404, "ROOM_NOT_FOUND"],
    ["an unknown room's events", { url: "/api/rooms/other/events" }, 404, "ROOM_NOT_FOUND"],
    ["an unknown event", { url: "/api/rooms/default/events/none" }, 404, "EVENT_NOT_FOUND"],
    ["a status nobody has", { url: `${REPORTS}?status=true` }, 400, "USAGE"],
    ["an area given twice", { url: `${REPORTS}?box=1,2,3,4&box=1,2,3,4` }, 400, "USAGE"],
    ["an unknown parameter of the claims", { url: "/api/rooms/default/claims?colour=red" }, 400, "USAGE"],
    ["claims of two reports", { url: "/api/rooms/default/claims?report=a&report=b" }, 400, "USAGE"],
    ["claims of a level nobody has", { url: "/api/rooms/default/claims?certainty=sure" }, 400, "USAGE"],
    ["claims after a cursor nobody gave", { url: "/api/rooms/default/claims?cursor=x" }, 400, "USAGE"],
    ["an unknown parameter of the events", { url: "/api/rooms/default/events?colour=red" }, 400, "USAGE"],
    ["events of a status nobody has", { url: "/api/rooms/default/events?status=true" }, 400, "USAGE"],
    ["events of two types", { url: "/api/rooms/default/events?type=assault&type=aid" }, 400, "USAGE"],
    ["events of no day", { url: "/api/rooms/default/events?to=tomorrow" }, 400, "USAGE"],
    ["events after a cursor nobody gave", { url: "/api/rooms/default/events?cursor=x" }, 400, "USAGE"],
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
