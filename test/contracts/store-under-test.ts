import { afterEach, beforeEach } from "vitest";
import { roomId } from "../../src/model/ids.ts";
import type { Storage } from "../../src/ports/storage.ts";
import { type HeldClock, heldClock } from "./held-clock.ts";
import { type Sample, sampleKept } from "./sample-reading.ts";

/** A store with what is written and seen beside it, and how to do away with them. */
export type OpenedStore = Pick<Storage, "store" | "views" | "ledger" | "outbox" | "captures" | "feeds" | "close">;
export type MakeStore = (clock: HeldClock) => Promise<OpenedStore>;

export const room = roomId("default");
export const other = roomId("other");
export const nowhere = roomId("nowhere");

export interface StoreUnderTest extends OpenedStore {
  readonly clock: HeldClock;
  /** Keep samples numbered from 0, in order. */
  keepAll(samples: readonly Sample[]): Promise<void>;
}

/** A store in which `room` and `other` are open, made anew for every test of the group this is called in. */
export function storeUnderTest(make: MakeStore): StoreUnderTest {
  const under: { present?: OpenedStore & { readonly clock: HeldClock } } = {};
  const present = (): OpenedStore & { readonly clock: HeldClock } => {
    if (!under.present) throw new Error("expected to be asked within a test");
    return under.present;
  };
  beforeEach(async () => {
    const clock = heldClock();
    under.present = { ...(await make(clock)), clock };
    for (const name of [room, other]) await present().store.openRoom(name);
  });
  afterEach(() => present().close());
  return {
    get store() {
      return present().store;
    },
    get views() {
      return present().views;
    },
    get ledger() {
      return present().ledger;
    },
    get outbox() {
      return present().outbox;
    },
    get captures() {
      return present().captures;
    },
    get feeds() {
      return present().feeds;
    },
    get clock() {
      return present().clock;
    },
    close: () => present().close(),
    async keepAll(samples) {
      for (const [number, sample] of samples.entries()) await present().store.keep(room, sampleKept(number, sample));
    },
  };
}
