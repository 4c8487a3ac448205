import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { claimId, messageId, type ReportId, type RoomId } from "../../src/model/ids.ts";
import type { ReportLink } from "../../src/model/link.ts";
import type { EventStatus, Figure, ReportedEvent } from "../../src/model/reported-event.ts";
import type { Watch } from "../../src/model/watch.ts";
import type { KeyedMember, KeyedStage, WorkMessage } from "../../src/model/work.ts";
import type { EventQuery, Views } from "../../src/ports/views.ts";
import { sampleId, sampleKept } from "./sample-reading.ts";
import { type MakeStore, nowhere, other, room, type StoreUnderTest, storeUnderTest } from "./store-under-test.ts";

/** What all views promise. */
export function viewsContract(name: string, make: MakeStore): void {
  describe(`${name} as views`, () => {
    const at = storeUnderTest(make);
    beforeEach(() => at.keepAll(Array.from({ length: REPORTS }, () => ({ body: ["Said."] }))));

    promisesOfGathering(at);
    promisesOfWriting(at);
    promisesOfLinks(at);
    promisesOfEvents(at);
    promisesOfStatuses(at);
    promisesOfTheEventList(at);
    promisesOfFigures(at);
    promisesOfWatches(at);

    it.each<[string, (views: Views) => Promise<unknown>]>([
      ["gather", (views) => views.gather(nowhere, "link", "k")],
      ["setLinks", (views) => views.setLinks(nowhere, "k", 0, [])],
      ["setEvents", (views) => views.setEvents(nowhere, "k", 0, [])],
      ["links", (views) => views.links(nowhere, sampleId(0))],
      ["chain", (views) => views.chain(nowhere, sampleId(0))],
      ["event", (views) => views.event(nowhere, "e")],
      ["events", (views) => views.events(nowhere, {})],
      ["figures", (views) => views.figures(nowhere, "e")],
      ["setWatches", (views) => views.setWatches(nowhere, [])],
      ["watches", (views) => views.watches(nowhere)],
    ])("fail in %s with ROOM_NOT_FOUND for a room nobody opened", async (_, ask) => {
      await expect(ask(at.views)).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
    });
  });
}

const REPORTS = 6;
const EVIDENCE = [
  { start: 3, end: 9 },
  { start: 0, end: 2 },
];

const messageFor = (stage: KeyedStage, key: string, id: string, into: RoomId = room): WorkMessage => ({
  room: into,
  id: messageId(id),
  stage,
  key,
});

const memberOf = (stage: KeyedStage, key: string, item = "", about: unknown = {}): KeyedMember => ({ stage, key, item, about });

const linkOf = (from: number, to: number, kind: ReportLink["kind"] = "same-text"): ReportLink => ({
  from: sampleId(from),
  to: sampleId(to),
  kind,
  reason: `${from} has the words of ${to}`,
  evidence: EVIDENCE,
});

const claimIn = (report: number, claim = "c01") => ({ report: sampleId(report), claim: claimId(claim) });

const eventOf = (id: string, more: Partial<ReportedEvent> = {}): ReportedEvent => ({
  id,
  type: "assault",
  status: "unverified",
  claims: [claimIn(0)],
  figures: [],
  ...more,
});

const FIGURES: readonly Figure[] = [
  {
    measure: "wounded",
    party: "Harbour Guard",
    low: 2,
    high: 7.5,
    bySource: [
      { ...claimIn(4), source: "Harbour Guard", min: 2 },
      { ...claimIn(2, "c02"), source: "Port Amell clinic", min: 5, max: 7.5 },
    ],
  },
  { measure: "killed", party: "boat crews", high: 0, bySource: [{ ...claimIn(2), source: "unnamed", max: 0 }] },
  { measure: "killed", party: "", low: 1, bySource: [] },
];

const named = (events: readonly { readonly id: string }[]): string => events.map((event) => event.id).join(" ");

function promisesOfGathering(at: StoreUnderTest): void {
  describe("gathering what shares a key", () => {
    const gather = (stage: KeyedStage, key: string, from: RoomId = room) => at.views.gather(from, stage, key);

    it("gives nothing, at version 0, for a key nobody used", async () => {
      expect(await gather("link", "k")).toEqual({ version: 0, members: [], waiting: [] });
    });

    it("gives the members of stage, key and room, by report, then by item, with what they compare by", async () => {
      const about = { title: "\u0000 \ud800", words: [1, null, { deep: "é" }] };
      const members = [memberOf("reconcile", "k", "c02"), memberOf("reconcile", "k", "c01", about), memberOf("reconcile", "m", "c03")];
      await at.store.keep(room, sampleKept(9), members);
      await at.store.keep(room, sampleKept(8), [memberOf("reconcile", "k", "c01", "text"), memberOf("link", "k")]);
      await at.store.keep(other, sampleKept(7), [memberOf("reconcile", "k", "c01")]);
      expect((await gather("reconcile", "k")).members).toEqual([
        { stage: "reconcile", key: "k", report: sampleId(8), item: "c01", about: "text" },
        { stage: "reconcile", key: "k", report: sampleId(9), item: "c01", about },
        { stage: "reconcile", key: "k", report: sampleId(9), item: "c02", about: {} },
      ]);
      expect((await gather("link", "k")).members).toHaveLength(1);
      expect((await gather("reconcile", "k", other)).members).toMatchObject([{ report: sampleId(7) }]);
    });

    it("gives the messages that ask for this very work, and whether they failed before does not matter", async () => {
      const send = [
        messageFor("link", "k", "a"),
        messageFor("link", "k", "b"),
        messageFor("link", "k", "c"),
        messageFor("link", "m", "d"),
        messageFor("reconcile", "k", "e"),
      ];
      await at.store.keep(room, sampleKept(9), [], { send });
      await at.store.keep(other, sampleKept(9), [], { send: [messageFor("link", "k", "f", other)] });
      const failure = { at: "2026-02-01T08:00:00.000Z", code: "INTERNAL", detail: "" };
      await at.outbox.failed(room, messageId("b"), { ...failure, retryAt: "2026-02-01T09:00:00.000Z" });
      await at.outbox.failed(room, messageId("c"), failure);
      expect((await gather("link", "k")).waiting.toSorted()).toEqual(["a", "b", "c"]);
      expect((await gather("link", "k", other)).waiting).toEqual(["f"]);
    });

    it("never gives a message without the member it asks for, however many are kept meanwhile", async () => {
      const keeping = Array.from({ length: 12 }, (_, n) => {
        const kept = sampleKept(20 + n, { body: [] });
        return at.store.keep(room, kept, [memberOf("link", "k")], { send: [messageFor("link", "k", kept.id)] });
      });
      const gathering = Array.from({ length: 12 }, () => gather("link", "k"));
      for (const { members, waiting } of await Promise.all(gathering))
        expect(members.map((member) => member.report)).toEqual(expect.arrayContaining([...waiting]));
      await Promise.all(keeping);
      expect((await gather("link", "k")).waiting).toHaveLength(12);
    });

    it("counts how often the views of each stage and key were written", async () => {
      expect(await at.views.setLinks(room, "k", 0, [])).toBe(true);
      expect(await at.views.setLinks(room, "k", 1, [linkOf(1, 0)])).toBe(true);
      expect(await at.views.setEvents(room, "k", 0, [])).toBe(true);
      const versions = [gather("link", "k"), gather("reconcile", "k"), gather("link", "m"), gather("link", "k", other)];
      expect((await Promise.all(versions)).map((gathering) => gathering.version)).toEqual([2, 1, 0, 0]);
    });
  });
}

function promisesOfWriting(at: StoreUnderTest): void {
  const links = async (): Promise<number> => (await at.views.links(room, sampleId(0))).length;
  const events = async (): Promise<number> => (await at.views.events(room, {})).events.length;

  describe.each<{
    readonly what: string;
    readonly stage: KeyedStage;
    readonly set: (version: number, source: number, work?: Parameters<Views["setLinks"]>[4]) => Promise<boolean>;
    readonly written: () => Promise<unknown>;
    readonly by: (source: number) => unknown;
  }>([
    {
      what: "links",
      stage: "link",
      set: (version, source, work) => at.views.setLinks(room, "k", version, [linkOf(source, 0)], work),
      written: () => at.views.links(room, sampleId(0)),
      by: (source) => [linkOf(source, 0)],
    },
    {
      what: "events",
      stage: "reconcile",
      set: (version, source, work) => at.views.setEvents(room, "k", version, [eventOf("e", { claims: [claimIn(source)] })], work),
      written: () => at.views.event(room, "e"),
      by: (source) => eventOf("e", { claims: [claimIn(source)] }),
    },
  ])("writing the $what of a key", ({ stage, set, written, by }) => {
    const waiting = async (): Promise<string[]> =>
      (await at.outbox.waiting({ now: at.clock.now().toISOString(), limit: 100 })).map((message) => message.id);

    it("replaces them as a whole, any number of times", async () => {
      for (const version of [0, 1, 2]) {
        expect(await set(version, version + 1)).toBe(true);
        expect(await written()).toEqual(by(version + 1));
      }
    });

    it("ends the messages whose work it was and sends those that follow", async () => {
      await at.store.keep(room, sampleKept(9), [], { send: [messageFor(stage, "k", "a"), messageFor(stage, "k", "b")] });
      await at.outbox.failed(room, messageId("a"), { at: at.clock.now().toISOString(), code: "INTERNAL", detail: "" });
      await set(0, 1, { done: [messageId("a"), messageId("gone")], send: [messageFor("reconcile", "next", "c")] });
      expect(await waiting()).toEqual(["b", "c"]);
      expect(await at.outbox.message(room, messageId("c"))).toEqual({
        ...messageFor("reconcile", "next", "c"),
        attempts: 0,
        isDead: false,
      });
    });

    it.each([0, 1, 3])("is refused when it starts from version %d of views at 2, and writes nothing", async (version) => {
      await set(0, 1, { send: [messageFor(stage, "k", "a")] });
      await set(1, 2);
      expect(await set(version, 3, { done: [messageId("a")], send: [messageFor(stage, "k", "b")] })).toBe(false);
      expect(await written()).toEqual(by(2));
      expect(await waiting()).toEqual(["a"]);
      expect((await at.views.gather(room, stage, "k")).version).toBe(2);
    });

    it.each([0, 1])("lets one of several writers through who gathered version %d", async (version) => {
      if (version > 0) await set(0, 5);
      const sources = [1, 2, 3, 4];
      const outcomes = await Promise.all(sources.map((source) => set(version, source, { send: [messageFor(stage, "k", `by-${source}`)] })));
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      const winner = sources[outcomes.indexOf(true)] ?? 0;
      expect(await written()).toEqual(by(winner));
      expect(await waiting()).toEqual([`by-${winner}`]);
    });

    it("loses none of many writers who gather again when they are refused", async () => {
      const retrying = async (source: number): Promise<number> => {
        for (let attempts = 1; ; attempts++) {
          const { version } = await at.views.gather(room, stage, "k");
          if (await set(version, source)) return attempts;
        }
      };
      await Promise.all([1, 2, 3, 4, 5].map(retrying));
      expect((await at.views.gather(room, stage, "k")).version).toBe(5);
    });
  });

  it("keeps the views of one key when those of another are written", async () => {
    await at.views.setLinks(room, "k", 0, [linkOf(1, 0)]);
    await at.views.setLinks(room, "m", 0, [linkOf(2, 0)]);
    await at.views.setEvents(room, "k", 0, [eventOf("e")]);
    await at.views.setEvents(room, "m", 0, [eventOf("f")]);
    expect([await links(), await events()]).toEqual([2, 2]);
    await at.views.setLinks(room, "m", 1, []);
    await at.views.setEvents(room, "m", 1, []);
    expect([await links(), await events()]).toEqual([1, 1]);
  });
}

function promisesOfLinks(at: StoreUnderTest): void {
  const setLinks = (links: readonly ReportLink[]) => at.views.setLinks(room, "k", 0, links);
  const chain = async (report: number): Promise<string> =>
    (await at.views.chain(room, sampleId(report))).map((step) => `${numberOf(step.from)}>${numberOf(step.to)}`).join(" ");

  describe("links", () => {
    it("come back as they were, from either end", async () => {
      const link = { ...linkOf(1, 0, "stated"), reason: '"odd" \u0000 \ud800 reason' };
      await setLinks([link]);
      expect(await at.views.links(room, sampleId(0))).toEqual([link]);
      expect(await at.views.links(room, sampleId(1))).toEqual([link]);
      expect(await at.views.links(room, sampleId(2))).toEqual([]);
    });

    it("have stated ones first, then go by the other report's id", async () => {
      await setLinks([linkOf(4, 2), linkOf(2, 3), linkOf(1, 2), linkOf(5, 2, "stated"), linkOf(2, 0, "stated"), linkOf(0, 1)]);
      const found = await at.views.links(room, sampleId(2));
      expect(found).toEqual([linkOf(2, 0, "stated"), linkOf(5, 2, "stated"), linkOf(1, 2), linkOf(2, 3), linkOf(4, 2)]);
    });

    it("come once when they were found under several keys, and stay while one of these has them", async () => {
      await setLinks([linkOf(1, 0), linkOf(0, 1), linkOf(1, 0, "stated")]);
      await at.views.setLinks(room, "m", 0, [linkOf(1, 0)]);
      expect(await at.views.links(room, sampleId(0))).toHaveLength(3);
      await at.views.setLinks(room, "k", 1, []);
      expect(await at.views.links(room, sampleId(0))).toEqual([linkOf(1, 0)]);
    });

    it("of one room are not seen from another", async () => {
      await at.store.keep(other, sampleKept(0));
      await setLinks([linkOf(1, 0)]);
      expect(await at.views.links(other, sampleId(0))).toEqual([]);
      expect(await at.views.chain(other, sampleId(1))).toEqual([]);
    });
  });

  describe("the way of a report", () => {
    it("goes up to its origin, with why each step is held", async () => {
      await setLinks([linkOf(5, 3), linkOf(3, 1, "stated"), linkOf(4, 2)]);
      expect(await at.views.chain(room, sampleId(5))).toEqual([linkOf(5, 3), linkOf(3, 1, "stated")]);
      expect(await chain(1)).toBe("");
    });

    it("takes the stated link, else the one to the lowest id", async () => {
      await setLinks([linkOf(5, 1), linkOf(5, 3, "stated"), linkOf(5, 4, "stated"), linkOf(3, 2), linkOf(3, 0)]);
      expect(await chain(5)).toBe("5>3 3>0");
    });

    it("tells a step by its stated link when the same text says so too, under whatever keys", async () => {
      await setLinks([linkOf(1, 0), linkOf(1, 0, "stated")]);
      await at.views.setLinks(room, "a", 0, [linkOf(1, 0)]);
      expect(await at.views.chain(room, sampleId(1))).toEqual([linkOf(1, 0, "stated")]);
    });

    it("ends before a report that was met already", async () => {
      await setLinks([linkOf(5, 1), linkOf(1, 2), linkOf(2, 3), linkOf(3, 1), linkOf(4, 4)]);
      expect(await chain(5)).toBe("5>1 1>2 2>3");
      expect(await chain(2)).toBe("2>3 3>1");
      expect(await chain(4)).toBe("");
    });

    it("is the same as walked by hand, whatever the links", async () => {
      const report = fc.nat(REPORTS - 1);
      const step = fc.record({ from: report, to: report, kind: fc.constantFrom<ReportLink["kind"]>("stated", "same-text") });
      const some = fc.uniqueArray(step, { selector: ({ from, to, kind }) => `${from} ${to} ${kind}`, maxLength: 14 });
      await fc.assert(
        fc.asyncProperty(some, report, async (steps, start) => {
          const { version } = await at.views.gather(room, "link", "k");
          await at.views.setLinks(
            room,
            "k",
            version,
            steps.map(({ from, to, kind }) => linkOf(from, to, kind)),
          );
          expect(await chain(start)).toBe(walked(steps, start));
        }),
        { numRuns: 40 },
      );
    });
  });
}

const numberOf = (id: ReportId): number => Array.from({ length: REPORTS }, (_, n) => sampleId(n)).indexOf(id);

interface Step {
  readonly from: number;
  readonly to: number;
  readonly kind: ReportLink["kind"];
}

function walked(steps: readonly Step[], start: number): string {
  const nextOf = (from: number): number | undefined => {
    const going = steps.filter((step) => step.from === from);
    const stated = going.filter((step) => step.kind === "stated");
    const choices = (stated.length > 0 ? stated : going).map((step) => step.to);
    return choices.length > 0 ? Math.min(...choices) : undefined;
  };
  const met = [start];
  for (let next = nextOf(start); next !== undefined && !met.includes(next); next = nextOf(next)) met.push(next);
  return met
    .slice(1)
    .map((to, index) => `${met[index]}>${to}`)
    .join(" ");
}

function promisesOfEvents(at: StoreUnderTest): void {
  describe("an event", () => {
    it.each<[string, Partial<ReportedEvent>]>([
      ["no place, no day and no figures", {}],
      [
        "claims and figures in their order",
        { place: "room:port-amell", day: "2026-01-04", claims: [claimIn(4), claimIn(2, "c02"), claimIn(2)], figures: FIGURES },
      ],
      [
        "odd characters",
        {
          id: 'assault/"Port" \u0000\ud800/undated',
          place: "\u0000\ud800",
          figures: [{ measure: "killed", party: '"\u0000"', bySource: [{ ...claimIn(1), source: "\udead" }] }],
        },
      ],
    ])("comes back as it was with %s", async (_, more) => {
      const event = eventOf("e", more);
      await at.views.setEvents(room, "k", 0, [eventOf("d"), event, eventOf("f", { figures: FIGURES })]);
      expect(await at.views.event(room, event.id)).toEqual(event);
    });

    it("is not there under an id it does not have, in another room, or once its key has it no more", async () => {
      await at.views.setEvents(room, "k", 0, [eventOf("e")]);
      expect(await at.views.event(room, "f")).toBeUndefined();
      expect(await at.views.event(room, "\u0000")).toBeUndefined();
      expect(await at.views.event(other, "e")).toBeUndefined();
      await at.views.setEvents(room, "k", 1, [eventOf("f")]);
      expect(await at.views.event(room, "e")).toBeUndefined();
    });

    it("may have the id of one in another room", async () => {
      await at.store.keep(other, sampleKept(0));
      await at.views.setEvents(room, "k", 0, [eventOf("e", { status: "denied", figures: FIGURES })]);
      await at.views.setEvents(other, "k", 0, [eventOf("e")]);
      await at.views.setEvents(room, "k", 1, []);
      expect(await at.views.event(other, "e")).toEqual(eventOf("e"));
    });

    it("may be made of a great many claims", async () => {
      const claims = Array.from({ length: 3000 }, (_, n) => claimIn(n % REPORTS, `c${n}`));
      await at.views.setEvents(room, "k", 0, [eventOf("e", { claims })]);
      expect((await at.views.event(room, "e"))?.claims).toEqual(claims);
    });

    it("cannot be changed through what was given or given back", async () => {
      const event = eventOf("e", { claims: [claimIn(0)] });
      await at.views.setEvents(room, "k", 0, [event]);
      Object.assign(event, { status: "denied" });
      Object.assign((await at.views.event(room, "e")) ?? {}, { status: "denied" });
      expect((await at.views.event(room, "e"))?.status).toBe("unverified");
    });
  });
}

function promisesOfStatuses(at: StoreUnderTest): void {
  const having = async (...status: EventStatus[]): Promise<number[]> =>
    (await at.store.reports(room, { status })).reports.map((report) => numberOf(report.id)).toSorted((a, b) => a - b);
  const counts = async (): Promise<string> =>
    (await at.store.reports(room, {})).facets.status.map(({ value, count }) => `${value} ${count}`).join(", ");

  describe("the reports in events", () => {
    it("are filed under the statuses of these, each once, and found by them", async () => {
      await at.views.setEvents(room, "k", 0, [
        eventOf("d", { status: "contested", claims: [claimIn(0), claimIn(0, "c02"), claimIn(1)] }),
        eventOf("e", { status: "contested", claims: [claimIn(1)] }),
        eventOf("f", { status: "denied", claims: [claimIn(1, "c02")] }),
      ]);
      expect(await having("contested")).toEqual([0, 1]);
      expect(await having("denied")).toEqual([1]);
      expect(await having("denied", "contested")).toEqual([0, 1]);
      expect(await having("corroborated")).toEqual([]);
      expect(await counts()).toBe("contested 2, denied 1");
    });

    it("follow when the events of their key change", async () => {
      await at.views.setEvents(room, "k", 0, [eventOf("e", { status: "contested", claims: [claimIn(0), claimIn(1)] })]);
      expect(await counts()).toBe("contested 2");
      await at.views.setEvents(room, "k", 1, [eventOf("e", { status: "retracted", claims: [claimIn(1), claimIn(2)] })]);
      expect([await having("contested"), await having("retracted")]).toEqual([[], [1, 2]]);
      await at.views.setEvents(room, "k", 2, [eventOf("e", { status: "contested", claims: [claimIn(0)] })]);
      expect([await having("contested"), await having("retracted")]).toEqual([[0], []]);
      await at.views.setEvents(room, "k", 3, []);
      expect(await counts()).toBe("");
    });

    it("keep the statuses of their events under other keys", async () => {
      await at.views.setEvents(room, "k", 0, [eventOf("e", { status: "contested" })]);
      await at.views.setEvents(room, "m", 0, [eventOf("f", { status: "denied" }), eventOf("g", { status: "contested" })]);
      await at.views.setEvents(room, "k", 1, []);
      expect(await counts()).toBe("contested 1, denied 1");
    });

    it("get all statuses when the events of several keys are written at the same moment", async () => {
      const statuses: readonly EventStatus[] = ["contested", "denied", "retracted", "corroborated", "single-origin", "unverified"];
      const claims = [claimIn(0), claimIn(1), claimIn(2)];
      await Promise.all(
        statuses.map((status, n) => at.views.setEvents(room, `k${n}`, 0, [eventOf(`e${n}`, { status, claims: claims.toReversed() })])),
      );
      for (const status of statuses) expect(await having(status)).toEqual([0, 1, 2]);
      await Promise.all(statuses.slice(1).map((_, n) => at.views.setEvents(room, `k${n + 1}`, 1, [])));
      expect(await counts()).toBe("contested 3");
    });

    it("stay as they are when a writing is refused, in another room, and for statuses that were not theirs", async () => {
      await at.store.keep(other, sampleKept(0));
      await at.views.setEvents(room, "k", 0, [eventOf("e", { status: "contested" })]);
      expect(await at.views.setEvents(room, "k", 0, [eventOf("e", { status: "denied", claims: [claimIn(1)] })])).toBe(false);
      expect(await counts()).toBe("contested 1");
      expect((await at.store.reports(other, {})).facets.status).toEqual([]);
    });

    it("are still found by everything else that they are filed under", async () => {
      const { facets } = await at.store.reports(room, {});
      await at.views.setEvents(room, "k", 0, [eventOf("e", { status: "contested" })]);
      const after = (await at.store.reports(room, {})).facets;
      expect(after).toEqual({ ...facets, status: [{ value: "contested", count: 1 }] });
    });
  });
}

function promisesOfTheEventList(at: StoreUnderTest): void {
  describe("the list of events", () => {
    const events: readonly ReportedEvent[] = [
      eventOf("a", { day: "2026-01-02", place: "here" }),
      eventOf("b", { type: "announce", place: "here" }),
      eventOf("c", { day: "2026-01-04", status: "contested", claims: [claimIn(4), claimIn(2), claimIn(2, "c02")], figures: FIGURES }),
      eventOf("d", { day: "2026-01-02", type: "announce", place: "there" }),
      eventOf("e", { status: "denied" }),
      eventOf("f", { day: "2026-01-03", place: "there", status: "denied" }),
      eventOf("g", { day: "2026-01-02", place: "\u0000" }),
    ];
    const list = async (query: EventQuery): Promise<string> => named((await at.views.events(room, query)).events);

    beforeEach(async () => {
      await at.views.setEvents(room, "k", 0, events.slice(3));
      await at.views.setEvents(room, "m", 0, events.slice(0, 3));
    });

    it.each<[EventQuery, string]>([
      [{}, "c f a d g b e"],
      [{ type: "announce" }, "d b"],
      [{ status: ["denied"] }, "f e"],
      [{ status: ["denied", "contested"] }, "c f e"],
      [{ status: [] }, "c f a d g b e"],
      [{ place: "here" }, "a b"],
      [{ place: "\u0000" }, "g"],
      [{ place: "nowhere" }, ""],
      [{ from: "2026-01-03" }, "c f"],
      [{ to: "2026-01-02" }, "a d g"],
      [{ from: "2026-01-03", to: "2026-01-03" }, "f"],
      [{ place: "there", status: ["denied"], type: "assault", from: "2026-01-01" }, "f"],
    ])("gives for %o: %s", async (query, expected) => {
      expect(await list(query)).toBe(expected);
    });

    it("says of each event what the desk shows", async () => {
      const [first] = (await at.views.events(room, { limit: 1 })).events;
      expect(first).toEqual({
        id: "c",
        type: "assault",
        status: "contested",
        place: undefined,
        day: "2026-01-04",
        claims: 3,
        figures: FIGURES.map(({ measure, party, low, high }) => ({ measure, party, low, high })),
      });
    });

    it.each([1, 2, 3, 7])("gives all of them once, in order, in pages of %d", async (limit) => {
      const pages: string[] = [];
      for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
        const page = await at.views.events(room, { limit, cursor });
        expect(page.events.length).toBeLessThanOrEqual(limit);
        pages.push(named(page.events));
        cursor = page.next;
      }
      expect(pages.join(" ")).toBe("c f a d g b e");
      expect(pages).toHaveLength(Math.ceil(events.length / limit));
    });

    it("keeps its place and its conditions when events come meanwhile", async () => {
      const { next } = await at.views.events(room, { status: ["unverified"], limit: 2 });
      await at.views.setEvents(room, "n", 0, [
        eventOf("0", { day: "2026-01-09" }),
        eventOf("aa", { day: "2026-01-02" }),
        eventOf("dd", { day: "2026-01-02" }),
      ]);
      expect(await list({ status: ["unverified"], cursor: next, limit: 2 })).toBe("dd g");
    });

    it("is empty for a room without events", async () => {
      expect(await at.views.events(other, {})).toEqual({ events: [], next: undefined });
    });

    it.each<EventQuery>([
      { limit: 0 },
      { limit: 201 },
      { limit: 1.5 },
      { limit: Number.NaN },
      { cursor: "" },
      { cursor: "one" },
      { cursor: Buffer.from(JSON.stringify(["2026-01-02"])).toString("base64url") },
      { cursor: Buffer.from(JSON.stringify(["2026-01-02", 1])).toString("base64url") },
    ])("fails with USAGE for %o", async (query) => {
      await expect(at.views.events(room, query)).rejects.toMatchObject({ code: "USAGE" });
    });
  });
}

function promisesOfFigures(at: StoreUnderTest): void {
  describe("the figures of an event", () => {
    beforeEach(async () => {
      await at.store.keep(other, sampleKept(0));
      await at.views.setEvents(room, "k", 0, [eventOf("d", { figures: FIGURES.slice(1) }), eventOf("e", { figures: FIGURES })]);
    });

    it("are all there with what each source says, in their order", async () => {
      expect(await at.views.figures(room, "e")).toEqual(FIGURES);
    });

    it("can be asked for by measure", async () => {
      expect(await at.views.figures(room, "e", "wounded")).toEqual(FIGURES.slice(0, 1));
      expect(await at.views.figures(room, "e", "killed")).toEqual(FIGURES.slice(1));
      expect(await at.views.figures(room, "e", "missing")).toEqual([]);
    });

    it("are none for an event that is not there, or in another room", async () => {
      expect(await at.views.figures(room, "f")).toEqual([]);
      expect(await at.views.figures(other, "e")).toEqual([]);
    });
  });
}

function promisesOfWatches(at: StoreUnderTest): void {
  describe("watches", () => {
    const watchOf = (id: string, more: Partial<Watch> = {}): Watch => ({
      id,
      ...claimIn(1),
      openedAt: "2026-02-01T08:00:00.000Z",
      ...more,
    });
    const settled: Partial<Watch> = { outcome: "contradicted", settledAt: "2026-02-03T10:00:00.000Z", settledBy: claimIn(2, "c02") };
    const list = async (query?: Parameters<Views["watches"]>[1]): Promise<string> => named(await at.views.watches(room, query));

    it("come back as they were, by due day, then by id, those without a day last", async () => {
      const watches = [
        watchOf("d"),
        watchOf("c", { due: "2026-02-05" }),
        watchOf("b", { due: "2026-02-05", ...settled }),
        watchOf("e", { due: "2026-02-04", outcome: "lapsed", settledAt: "2026-02-05T00:00:00.000Z" }),
        watchOf("a"),
      ];
      await at.views.setWatches(room, watches);
      expect(await list()).toBe("e b c a d");
      expect((await at.views.watches(room)).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
        watches.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      );
    });

    it("replace those of the same id, and leave the others", async () => {
      await at.views.setWatches(room, [watchOf("a", { due: "2026-02-05" }), watchOf("b", settled)]);
      await at.views.setWatches(room, [watchOf("b"), watchOf("c"), watchOf("c", { due: "2026-02-09" })]);
      expect(await at.views.watches(room)).toEqual([
        watchOf("a", { due: "2026-02-05" }),
        watchOf("c", { due: "2026-02-09" }),
        watchOf("b"),
      ]);
      await at.views.setWatches(room, []);
      expect(await list()).toBe("a c b");
    });

    it("can be asked for without those that have an outcome, that are due later or never", async () => {
      await at.views.setWatches(room, [
        watchOf("a", { due: "2026-02-04" }),
        watchOf("b", { due: "2026-02-05" }),
        watchOf("c", { due: "2026-02-06" }),
        watchOf("d"),
        watchOf("e", { due: "2026-02-05", ...settled }),
        watchOf("f", settled),
      ]);
      expect(await list({ isOpen: true })).toBe("a b c d");
      expect(await list({ dueBy: "2026-02-05" })).toBe("a b e");
      expect(await list({ isOpen: true, dueBy: "2026-02-05" })).toBe("a b");
      expect(await list({ dueBy: "2026-02-03" })).toBe("");
    });

    it("of one room are not seen from another", async () => {
      await at.store.keep(other, sampleKept(1));
      await at.views.setWatches(room, [watchOf("a")]);
      await at.views.setWatches(other, [watchOf("a", { due: "2026-02-04" }), watchOf("b")]);
      expect(await at.views.watches(room)).toEqual([watchOf("a")]);
      expect(named(await at.views.watches(other))).toBe("a b");
    });
  });
}
