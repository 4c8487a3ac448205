import { memoryStorage } from "../../src/adapters/memory/memory-storage.ts";
import { hashOf } from "../../src/jobs/intake/capture-input.ts";
import { readMessage } from "../../src/jobs/work/messages-for.ts";
import { reportId } from "../../src/model/ids.ts";
import type { Storage } from "../../src/ports/storage.ts";
import { heldClock } from "../contracts/held-clock.ts";
import { plainReader, ROOM, restingQueue, tableFetcher } from "../server/plain-ports.ts";

/** All that working needs, over an empty room in memory and with a queue that hands nothing out. */
export async function workBench() {
  const clock = heldClock();
  const queue = restingQueue();
  const ports = { ...memoryStorage({ clock }), clock, queue, reader: plainReader(), fetcher: tableFetcher(clock) };
  await ports.store.openRoom(ROOM);
  return ports;
}

/** Take a text in unread, as adding it to be read later does. Gives the message that asks for it to be read. */
export async function takeIn({ store, archive }: Storage, name: string, text: string, hints = {}) {
  const bytes = new TextEncoder().encode(text);
  const [id, sha256] = [reportId(name), hashOf(bytes)];
  const addedAt = "2026-02-01T08:00:00.000Z";
  await archive.put(bytes);
  const capture = { sha256, size: bytes.byteLength, takenAt: addedAt };
  const message = readMessage(ROOM, id);
  await store.accept(ROOM, { id, addedAt, addedBy: "desk", capture, hints }, { send: [message] });
  return message;
}
