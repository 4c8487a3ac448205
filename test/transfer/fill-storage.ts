import { createHash } from "node:crypto";
import type { Exchange } from "../../src/model/capture.ts";
import { claimId, messageId, type RoomId, roomId, type Sha256, sha256 } from "../../src/model/ids.ts";
import type { Report, StatedValue } from "../../src/model/report.ts";
import type { ReportedEvent } from "../../src/model/reported-event.ts";
import type { KeyedMember, WorkMessage } from "../../src/model/work.ts";
import type { World } from "../../src/model/world.ts";
import type { Storage } from "../../src/ports/storage.ts";
import type { Submission } from "../../src/ports/store.ts";
import type { HeldClock } from "../contracts/held-clock.ts";
import { sampleFeed, sampleItem } from "../contracts/sample-feed.ts";
import { sampleBytes, sampleId, sampleKept, sampleSubmission } from "../contracts/sample-reading.ts";
import { sampleRevision, sampleRevisionId } from "../contracts/sample-revision.ts";

export const DESK = roomId("default");
export const ARCHIPELAGO = roomId("archipelago");
export const ROOMS = [ARCHIPELAGO, DESK];

/** How many reports of each room are read; one more is not. */
const READ = 4;

/** Put something of everything that can be kept into an empty storage, odd texts among it. */
export async function fillStorage(storage: Storage, clock: HeldClock): Promise<void> {
  await storage.store.setRegistry(worldOf("Harbour Guard"));
  await storage.ledger.append("server", 0, "host", { kind: "started", version: "0.0.0" });
  await storage.ledger.append("", 0, "host", { kind: "noted", odd: { deep: ["ü\0\u{1F600}", null, 1.5] } });
  await storage.ledger.append("room/never-opened", 0, "host", { kind: "noted" });
  for (const room of ROOMS) await fillRoom(storage, clock, room);
}

async function fillRoom(storage: Storage, clock: HeldClock, room: RoomId): Promise<void> {
  const { store, archive, ledger } = storage;
  await store.openRoom(room);
  await store.setWorld(room, worldOf(`Watch of ${room}`));
  for (let number = 0; number <= READ; number++) await archive.put(sampleBytes(number));
  for (let number = 0; number < READ; number++) {
    clock.advance(60_000);
    await store.keep(room, oddKept(number), membersOf(number), { send: messagesOf(room, number) });
  }
  await archive.put(COLLECTION_BYTES);
  await store.accept(room, oddSubmission());
  await reviseClaims(storage, room);
  await ledger.append(`room/${room}/votes`, 0, "desk-1", { kind: "voted", about: sampleId(0) });
  await fillViews(storage, room);
  await fillFeeds(storage, room);
  await stampCaptures(storage, room);
  await failMessages(storage, room);
}

/** Fetched at the word of a feed, and not read. */
function oddSubmission(): Submission {
  const submission = sampleSubmission(READ);
  const exchange = { status: 200, requestHeaders: [], responseHeaders: [["X-Odd", "\ud800"]], redirects: [] } satisfies Exchange;
  const container = { kind: "mbox", name: "letters.mbox", part: "4", sha256: sha256(COLLECTION_SHA256) } as const;
  return {
    ...submission,
    capture: { ...submission.capture, exchange, container },
    hints: { title: "Half a \ud83d pair", isPlainText: true, stated: STATED },
  };
}

const STATED: readonly StatedValue[] = [{ field: "title", value: "Boats \0", raw: "Boats \ud800", from: "feed:title", isChosen: false }];

/** Readings with texts no database text can hold. */
function oddKept(number: number) {
  const kept = sampleKept(
    number,
    number === 1 ? { title: "NUL \0 and half a \udc00 pair", body: ["Guns \0 said.", "\ud800 it is said."] } : {},
  );
  const { reading } = kept;
  const report = number === 3 ? { ...reading.report, ...HEAD } : reading.report;
  const claims = number === 3 ? reading.claims.map((claim) => ({ ...claim, content: [] })) : reading.claims;
  const hints = number === 2 ? { outlet: "Isles Wire", published: "2026-01-05" } : {};
  return {
    ...kept,
    reading: { ...reading, report, claims },
    hints,
    capture: { ...kept.capture, charset: number === 0 ? "utf-8" : undefined, url: `https://example.org/${number}` },
  };
}

/** A correction, a rejection that was taken back, and an addition to a report whose claims point at no words. */
async function reviseClaims({ store }: Storage, room: RoomId): Promise<void> {
  const { reading } = oddKept(2);
  const revise = (number: number, change: Parameters<typeof sampleRevision>[3]) => sampleRevision(number, sampleId(2), reading, change);
  await store.revise(room, revise(1, { replaces: ["c02"], makes: ["h01"], reason: "NUL \0" }), 0, membersOf(2));
  await store.revise(room, revise(2, { replaces: ["c03", "h01"], reason: "A rumour." }), 1, membersOf(2).slice(1));
  await store.revise(room, revise(3, { withdraws: sampleRevisionId(2) }), 2, membersOf(2));
  await store.revise(room, sampleRevision(4, sampleId(3), oddKept(3).reading, { makes: ["h01"] }), 0, membersOf(3));
}

/** What the head of a report may have besides. */
const HEAD: Partial<Report> = {
  canonical: "https://example.org/boats",
  subtitle: "A subtitle \ud800",
  outletDomain: "example.org",
  outletOwner: "Amell Holdings",
  section: "World \0",
  credits: [{ kind: "agency", party: "Isles Wire", href: "https://isles.example/", span: { start: 0, end: 4 } }],
  metadata: [{ field: "title", value: "Boats", raw: "Boats\0", from: "meta:og:title", isChosen: true, span: { start: 0, end: 5 } }],
  timings: [{ span: { start: 0, end: 5 }, fromMs: 0, toMs: 1500.5, speaker: "Ana \udc00" }],
};

const membersOf = (number: number): KeyedMember[] => [
  { stage: "reconcile", key: "assault/port-amell", item: "c02", about: { day: "2026-01-03", deep: [number, "\ud800"] } },
  { stage: "link", key: `shingle/${number % 2}`, item: "", about: null },
  { stage: "reconcile", key: "assault/port-amell", item: "c01", about: { day: "2026-01-02" } },
];

const messagesOf = (room: RoomId, number: number): WorkMessage[] => [
  { room, id: messageId(`link-${number}`), stage: "link", key: `shingle/${number % 2}` },
  { room, id: messageId(`reconcile-${number}`), stage: "reconcile", key: "assault/port-amell" },
];

async function fillViews({ views }: Storage, room: RoomId): Promise<void> {
  const evidence = [{ start: 3, end: 9 }];
  await views.setLinks(room, "shingle/1", 0, [
    { from: sampleId(3), to: sampleId(1), kind: "same-text", reason: "the \0 same body", evidence },
  ]);
  await views.setLinks(room, "shingle/0", 0, [
    { from: sampleId(2), to: sampleId(0), kind: "stated", reason: "Originally published by Isles Wire", evidence },
    { from: sampleId(2), to: sampleId(0), kind: "same-text", reason: "the same body", evidence: [] },
  ]);
  await views.setLinks(room, "shingle/none", 0, []);
  await views.setEvents(room, "assault/port-amell", 0, eventsOf(room));
  await views.setEvents(room, "announce/none", 0, []);
  await views.setWatches(room, [
    { id: "w2", report: sampleId(0), claim: claimId("c03"), openedAt: "2026-02-01T08:00:00.000Z" },
    {
      id: "w1",
      report: sampleId(1),
      claim: claimId("c01"),
      openedAt: "2026-02-01T08:00:00.000Z",
      due: "2026-03-01",
      outcome: "contradicted",
      settledAt: "2026-02-20T08:00:00.000Z",
      settledBy: { report: sampleId(2), claim: claimId("c02") },
    },
  ]);
}

const eventsOf = (room: RoomId): ReportedEvent[] => [
  {
    id: `${room}-e2`,
    type: "assault",
    status: "contested",
    place: "room:port-amell",
    day: "2026-01-02",
    claims: [
      { report: sampleId(2), claim: claimId("c01") },
      { report: sampleId(0), claim: claimId("c02") },
    ],
    figures: [
      {
        measure: "killed",
        party: "fishermen",
        low: 12,
        bySource: [
          { report: sampleId(0), claim: claimId("c02"), source: "Harbour Guard", min: 12 },
          { report: sampleId(2), claim: claimId("c01"), source: "half a \ud800 pair", min: 10, max: 14 },
        ],
      },
      { measure: "wounded", party: "fishermen", low: 1, high: 3, bySource: [] },
    ],
  },
  { id: `${room}-e1`, type: "announce", status: "single-origin", claims: [{ report: sampleId(1), claim: claimId("c01") }], figures: [] },
];

/** A feed that was looked at, one that failed, and a folder that was removed. */
async function fillFeeds({ feeds, archive }: Storage, room: RoomId): Promise<void> {
  const looked = sampleFeed(1, { title: "Skerry \0 Review" });
  const failing = sampleFeed(2, { isPaused: true });
  const removed = sampleFeed(3, { kind: "folder", address: "/srv/inbox \u{1F6E5}" });
  for (const feed of [removed, looked, failing]) await feeds.add(room, feed);
  const documents = await Promise.all([0, 1].map((number) => archive.put(documentBytes(number))));
  const items = [...documents, undefined].map((document, number) =>
    sampleItem(1, number, { document, stated: number === 1 ? STATED : [], isHeld: number === 2 }),
  );
  const nextAt = "2026-02-01T08:30:00.000Z";
  const at = "2026-02-01T08:15:00.000Z";
  const send = [{ room, id: messageId("capture-1"), stage: "capture", key: `${looked.id}/${items[1]?.key}` }] as const;
  await feeds.polled(
    room,
    looked.id,
    { look: { at, found: 3, note: "odd" }, nextAt, title: "Skerry", validators: { etag: '"1"' }, items },
    { send },
  );
  await feeds.settle(room, looked.id, items[0]?.key ?? "", { at, report: sampleId(READ), code: "URL_FAILED", detail: "status 404" });
  await feeds.polled(room, failing.id, { look: { at, code: "URL_TIMEOUT", detail: "no \0 answer" }, nextAt, items: [] });
  await feeds.polled(room, removed.id, {
    look: { at, found: 1 },
    nextAt,
    items: [sampleItem(3, 1, { address: "/srv/inbox/a.html", document: undefined })],
  });
  await feeds.remove(room, removed.id);
}

/** What the report that is not read was taken out of. */
export const COLLECTION_BYTES = new TextEncoder().encode("From skerry@example Sun Feb  1 08:00:00 2026\n");
const COLLECTION_SHA256 = createHash("sha256").update(COLLECTION_BYTES).digest("hex");

/** The bytes of an entry of a feed. */
export const documentBytes = (number: number): Uint8Array => new TextEncoder().encode(`{"_reportedly":{},"items":[{"id":"${number}"}]}`);

/** The bytes of a timestamp's token; not what an authority gives. */
export const tokenBytes = (number: number): Uint8Array => Uint8Array.of(0x30, 0x82, number);

async function stampCaptures({ captures, archive }: Storage, room: RoomId): Promise<void> {
  for (const [number, capture] of [
    [1, 0],
    [2, READ],
    [3, READ],
  ] as const) {
    const token: Sha256 = await archive.put(tokenBytes(number));
    const stampedAt = `2026-02-01T08:2${number}:00.000Z`;
    await captures.stamped(room, {
      capture: sampleSubmission(capture).capture.sha256,
      token,
      authority: "https://stamp.example/",
      stampedAt,
    });
  }
}

async function failMessages({ outbox }: Storage, room: RoomId): Promise<void> {
  const failure = { at: "2026-02-01T09:00:00.000Z", code: "READING_FAILED", detail: "expected enough \0 memory" };
  await outbox.failed(room, messageId("link-1"), { ...failure, retryAt: "2026-02-01T09:05:00.000Z" });
  await outbox.failed(room, messageId("link-2"), failure);
  await outbox.done(room, [messageId("reconcile-3")]);
}

const worldOf = (name: string): World => ({
  actors: [{ id: "HARBOUR-GUARD", name, aliases: ["the Guard"], kind: "state-force", countries: ["XT"] }],
  places: [{ id: "room:port-amell", name: "Port Amell", aliases: [], class: "city", country: "XT", lat: -30.5, lon: -120.25 }],
  outlets: [{ id: "isles-wire", name: "Isles Wire", aliases: [], domains: ["example.org"], kind: "wire" }],
});
