import type { RoomId } from "../model/ids.ts";
import type { Entry, Ledger } from "../ports/ledger.ts";
import type { Store } from "../ports/store.ts";
import { existingRoom } from "./existing-room.ts";

export interface LedgerPage {
  readonly entries: readonly Entry[];
  /** Position to continue after; absent when these were the last. */
  readonly next?: number | undefined;
}

const PAGE = 500;

/** A room's entries after position `after`, oldest first, at most 500 at once. */
export async function readLedger(
  { store, ledger }: { readonly store: Store; readonly ledger: Ledger },
  room: RoomId,
  after = 0,
): Promise<LedgerPage> {
  await existingRoom(store, room);
  const entries: Entry[] = [];
  for await (const entry of ledger.read(`room/${room}`, after)) {
    if (entries.length === PAGE) return { entries, next: entries.at(-1)?.position };
    entries.push(entry);
  }
  return { entries };
}
