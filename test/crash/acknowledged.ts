import { expect } from "vitest";
import { messageId, reportId, roomId, sha256 } from "../../src/model/ids.ts";
import type { Storage } from "../../src/ports/storage.ts";
import { collect } from "../contracts/collect.ts";
import { findBreak } from "../contracts/find-break.ts";

export const ROOM = roomId("default");
export const NOTES = "room/default/notes";

/** What a writer says once a write was acknowledged to it: enough to look for it afterwards. */
export type Acknowledged =
  | { readonly did: "keep"; readonly report: string; readonly capture: string; readonly messages: readonly string[] }
  | { readonly did: "accept"; readonly report: string; readonly messages: readonly string[] }
  | { readonly did: "read"; readonly report: string; readonly done: readonly string[] }
  | { readonly did: "append"; readonly position: number; readonly hash: string }
  | { readonly did: "events"; readonly key: string; readonly version: number; readonly event: string }
  | { readonly did: "capture"; readonly capture: string };

/** Every acknowledged write is there, whole. */
export async function expectAcknowledged(
  { store, views, ledger, outbox, archive }: Storage,
  writes: readonly Acknowledged[],
): Promise<void> {
  const finished = new Set(writes.flatMap((write) => (write.did === "read" ? write.done : [])));
  const inOutbox = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) if (!finished.has(id)) expect(await outbox.message(ROOM, messageId(id))).toMatchObject({ id });
  };
  for (const write of writes) {
    if (write.did === "capture") expect(await archive.get(sha256(write.capture))).toBeDefined();
    if (write.did === "append") expect((await collect(ledger.read(NOTES, write.position - 1)))[0]).toMatchObject({ hash: write.hash });
    if (write.did === "events") {
      const { version } = await views.gather(ROOM, "reconcile", write.key);
      expect(version).toBeGreaterThanOrEqual(write.version);
      if (version === write.version) expect(await views.event(ROOM, write.event)).toMatchObject({ id: write.event });
    }
    if (write.did === "keep") {
      const kept = await store.reading(ROOM, reportId(write.report));
      expect(kept).toMatchObject({ id: write.report, capture: { sha256: write.capture } });
      expect(kept?.reading.claims.length).toBeGreaterThan(0);
      await inOutbox(write.messages);
    }
    if (write.did === "accept") {
      const submission = await store.submission(ROOM, reportId(write.report));
      expect(submission).toMatchObject({ id: write.report });
      // A reading may have been kept whose acknowledgement the writer did not live to hear.
      if (!submission?.isRead) await inOutbox(write.messages);
    }
    if (write.did === "read") {
      expect(await store.reading(ROOM, reportId(write.report))).toMatchObject({ id: write.report });
      for (const id of write.done) expect(await outbox.message(ROOM, messageId(id))).toBeUndefined();
    }
  }
}

/** Whatever was under way when the writer died is there as a whole or not at all: rooms, chains, lists and words tell the same story. */
export async function expectWhole({ store, ledger, archive }: Storage): Promise<void> {
  const entries = await collect(ledger.read("room/default"));
  expect(await findBreak(entries)).toBeUndefined();
  expect(await findBreak(ledger.read(NOTES))).toBeUndefined();
  let read = 0;
  for (const { what } of entries) {
    const report = reportId(String(what["report"]));
    const submission = await store.submission(ROOM, report);
    expect(submission).toMatchObject({ id: report, capture: { sha256: what["capture"] } });
    expect((await collect(ledger.read(`room/default/report/${report}`))).length).toBe(submission?.isRead ? 1 : 0);
    if (submission?.isRead) read++;
  }
  const { total } = await store.reports(ROOM, {});
  expect(total).toBe(read);
  expect((await store.reports(ROOM, { words: "boats" })).total).toBe(read);
  const kept = new Set<string>(await collect(archive.names()));
  for await (const capture of store.captures(ROOM)) expect(kept).toContain(capture);
}
