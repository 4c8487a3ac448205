import type { InjectOptions } from "fastify";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ReportedlyError } from "../../src/errors.ts";
import { hashOf } from "../../src/jobs/intake/capture-input.ts";
import type { Fetcher } from "../../src/ports/fetcher.ts";
import type { CaptureAnswer, FeedAnswer, FeedItemsAnswer, FeedsAnswer, Problem } from "../../src/server/api.ts";
import { HOST, openServer } from "./open-server.ts";
import { ROOM } from "./plain-ports.ts";

const FEEDS = "/api/rooms/default/feeds";
const ADDRESS = "https://lantern.example/feed.xml";
const OWNER = { header: "x-owner", secret: "a secret of this run" };

/** A feed of two entries at one address; nothing else answers. */
const fetcher: Fetcher = {
  fetch: () => Promise.reject(new ReportedlyError("URL_UNREACHABLE", "did not answer")),
  async ask(url) {
    if (url !== ADDRESS) throw new ReportedlyError("URL_FAILED", "answered with status 404");
    const bytes = new TextEncoder().encode("!LIST\nBoats were seen.\nThe pier is closed.");
    return { capture: { sha256: hashOf(bytes), bytes, takenAt: "2026-01-02T10:00:00.000Z", url }, validators: {} };
  },
};

let server: Awaited<ReturnType<typeof openServer>>;
beforeEach(async () => {
  server = await openServer({ owner: OWNER, viewer: () => "http://127.0.0.1:1" }, { fetcher });
});
afterEach(async () => server.close());

const ask = (url: string, options: InjectOptions = {}) =>
  server.app.inject({ url, ...options, headers: { host: HOST, ...options.headers } });
const post = (url: string, payload: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
  ask(url, { method: "POST", payload, headers });
const followed = async (): Promise<FeedAnswer> => (await post(FEEDS, { address: ADDRESS, everyMinutes: 30 })).json<FeedAnswer>();

describe("what a room follows", () => {
  test("is added, listed, and not added twice", async () => {
    const answer = await post(FEEDS, { address: ADDRESS });
    const feed = answer.json<FeedAnswer>();
    expect(answer.statusCode).toBe(201);
    expect(answer.headers.location).toBe(`${FEEDS}/${feed.id}`);
    expect(feed).toMatchObject({ address: ADDRESS, kind: "feed", everyMinutes: 60, addedBy: "desk", isPaused: false });
    expect((await post(FEEDS, { address: ADDRESS })).statusCode).toBe(200);
    expect((await ask(FEEDS)).json<FeedsAnswer>().feeds).toEqual([feed]);
  });

  test("is looked at when asked, and says what it brought", async () => {
    const { id } = await followed();
    expect((await post(`${FEEDS}/${id}/poll`)).json<FeedAnswer>().last).toMatchObject({ found: 2, added: 2 });
    const { items } = (await ask(`${FEEDS}/${id}/items?limit=1`)).json<FeedItemsAnswer>();
    expect(items).toHaveLength(1);
  });

  test("is paused, looked at at other times, removed and brought back", async () => {
    const { id } = await followed();
    const changed = await ask(`${FEEDS}/${id}`, { method: "PATCH", payload: { isPaused: true, everyMinutes: 15 } });
    expect(changed.json<FeedAnswer>()).toMatchObject({ isPaused: true, everyMinutes: 15 });
    expect((await ask(`${FEEDS}/${id}`, { method: "DELETE" })).statusCode).toBe(204);
    expect((await ask(FEEDS)).json<FeedsAnswer>().feeds).toEqual([]);
    expect((await post(`${FEEDS}/${id}/restore`)).json<FeedAnswer>()).toMatchObject({ id, isPaused: true });
  });

  test("captures entries that were held back, when asked", async () => {
    const { id } = await followed();
    await post(`${FEEDS}/${id}/poll`);
    expect((await post(`${FEEDS}/${id}/items`, { keys: ["0"] })).json()).toEqual({ captured: 0 });
  });

  test.each<[string, () => Promise<{ statusCode: number; json(): unknown }>, number, Problem["code"]]>([
    ["an address that fails", () => post(FEEDS, { address: "https://gone.example/" }), 502, "URL_FAILED"],
    ["no address", () => post(FEEDS, {}), 422, "INPUT_INVALID"],
    ["an interval of nothing", () => post(FEEDS, { address: ADDRESS, everyMinutes: 0 }), 422, "INPUT_INVALID"],
    ["a field of its own", () => post(FEEDS, { address: ADDRESS, room: "other" }), 422, "INPUT_INVALID"],
    ["a feed that is not there", () => post(`${FEEDS}/none/poll`), 404, "FEED_NOT_FOUND"],
    ["a room that is not there", () => ask("/api/rooms/none/feeds"), 404, "ROOM_NOT_FOUND"],
    ["a limit beyond the limit", () => ask(`${FEEDS}/none/items?limit=201`), 422, "INPUT_INVALID"],
    ["a folder", () => post(FEEDS, { address: "/etc", kind: "folder" }), 403, "FORBIDDEN_ORIGIN"],
    [
      "a folder with a wrong secret",
      () => post(FEEDS, { address: "/etc", kind: "folder" }, { "x-owner": "guess" }),
      403,
      "FORBIDDEN_ORIGIN",
    ],
  ])("is not changed by %s", async (_, request, status, code) => {
    const answer = await request();
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ code } satisfies Partial<Problem>);
    expect((await ask(FEEDS)).json<FeedsAnswer>().feeds).toEqual([]);
  });

  test("may be a folder for who knows the owner's secret", async () => {
    const answer = await post(FEEDS, { address: import.meta.dirname, kind: "folder" }, { [OWNER.header]: OWNER.secret });
    expect(answer.json<FeedAnswer>()).toMatchObject({ kind: "folder", address: import.meta.dirname });
  });
});

describe("a capture", () => {
  test("is shown with its report, and where it can be looked at", async () => {
    const { report } = (await post("/api/rooms/default/reports", { text: "Boats were seen." })).json<{ report: { id: string } }>();
    const name = hashOf(new TextEncoder().encode("Boats were seen."));
    const answer = (await ask(`/api/rooms/default/captures/${name}`)).json<CaptureAnswer>();
    expect(answer).toMatchObject({ sha256: name, report: report.id, timestamps: [], view: `http://127.0.0.1:1/${ROOM}/${name}` });
  });

  test.each(["/api/rooms/default/captures/none", `/api/rooms/none/captures/${"0".repeat(64)}`])("is not at %s", async (url) => {
    const answer = await ask(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: "CAPTURE_NOT_FOUND" });
  });
});
