import { memoryStorage } from "../../src/adapters/memory/memory-storage.ts";
import { messageId, type RoomId, reportId, roomId, type Sha256 } from "../../src/model/ids.ts";
import type { WorkMessage } from "../../src/model/work.ts";
import type { Archive } from "../../src/ports/archive.ts";
import type { CaptureTimestamp } from "../../src/ports/captures.ts";
import type { Storage } from "../../src/ports/storage.ts";
import { heldClock } from "../contracts/held-clock.ts";
import { sampleBytes, sampleKept } from "../contracts/sample-reading.ts";

export const ROOM = roomId("skerry");
export const AUTHORITY = "https://stamps.example/";

/** A storage with a room of three captures that were read. */
export async function roomOfCaptures(): Promise<Storage> {
  const storage = memoryStorage({ clock: heldClock() });
  await storage.store.openRoom(ROOM);
  for (const number of [1, 2, 3]) await keep(storage, ROOM, number);
  return storage;
}

export async function keep({ store, archive }: Storage, room: RoomId, number: number): Promise<void> {
  await archive.put(sampleBytes(number));
  await store.keep(room, sampleKept(number, { title: `Sample ${number}` }));
}

export const captureOf = (number: number): Sha256 => sampleKept(number).capture.sha256;
export const reportOf = (number: number) => sampleKept(number).id;
export const ABSENT_REPORT = reportId("00000000-0000-7000-8000-000000000099");

/** Keep a timestamp whose token is made of these words. */
export async function stamp({ captures, archive }: Storage, number: number, words = `token ${number}`): Promise<CaptureTimestamp> {
  const token = await archive.put(new TextEncoder().encode(words));
  const timestamp = { capture: captureOf(number), token, authority: AUTHORITY, stampedAt: `2026-02-01T08:0${number}:00.000Z` };
  await captures.stamped(ROOM, timestamp);
  return timestamp;
}

/** An archive that has lost some bytes, or has them as they were not. */
export const damagedArchive = (
  archive: Archive,
  { lost = [], altered = [] }: { readonly lost?: readonly Sha256[]; readonly altered?: readonly Sha256[] },
  fail: (name: Sha256) => Error,
): Archive => ({
  ...archive,
  async get(name) {
    if (altered.includes(name)) throw fail(name);
    return lost.includes(name) ? undefined : archive.get(name);
  },
});

export const stampMessage = (number: number): WorkMessage => ({
  room: ROOM,
  id: messageId(`stamp-${number}`),
  stage: "stamp",
  key: captureOf(number),
});
