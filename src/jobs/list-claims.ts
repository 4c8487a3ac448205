import type { Claim } from "../model/claim.ts";
import type { ReportId, RoomId } from "../model/ids.ts";
import type { ClaimQuery, KeptReading, Store } from "../ports/store.ts";
import { existingRoom } from "./existing-room.ts";
import { getReport } from "./get-report.ts";

export interface ListedClaims {
  readonly claims: readonly { readonly report: ReportId; readonly claim: Claim }[];
  /** Every report that a claim of the page stands in: without its text a claim's spans point at nothing. */
  readonly readings: ReadonlyMap<ReportId, KeptReading>;
  readonly next?: string | undefined;
}

/** One page of a room's claims, across its reports. */
export async function listClaims({ store }: { readonly store: Store }, room: RoomId, query: ClaimQuery): Promise<ListedClaims> {
  await existingRoom(store, room);
  const { claims, next } = await store.claims(room, query);
  const readings = new Map<ReportId, KeptReading>();
  for (const id of new Set(claims.map(({ report }) => report))) readings.set(id, await getReport({ store }, room, id));
  return { claims, readings, next };
}
