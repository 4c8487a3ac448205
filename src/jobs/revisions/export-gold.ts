import { type Claims1, claims1 } from "../../interchange/claims-1.ts";
import type { ReportId, RoomId } from "../../model/ids.ts";
import { revisedReading } from "../../model/revised-claims.ts";
import { HAND } from "../../model/revision.ts";
import type { KeptReading, Store } from "../../ports/store.ts";
import { existingRoom } from "../existing-room.ts";
import { attributionsOf } from "./attributions-of.ts";

export interface GoldOptions {
  /** Reports that nobody revised as well. */
  readonly everyReport?: boolean | undefined;
}

/** A report in the published format, its claims as people revised them, each with who it is by. */
export type GoldLine = Omit<Claims1, "claims"> & { readonly claims: readonly (Claims1["claims"][number] & { readonly by: string })[] };

/**
 * The reports of a room whose claims people revised, as data to train and to measure with: claims and attributions as they stand now.
 * Oldest arrival first; with `everyReport` in the order of the list. Fails with ROOM_NOT_FOUND.
 */
export async function* exportGold(
  { store }: { readonly store: Store },
  room: RoomId,
  { everyReport = false }: GoldOptions = {},
): AsyncGenerator<GoldLine> {
  await existingRoom(store, room);
  for await (const id of everyReport ? allReports(store, room) : store.revisedReports(room)) {
    const kept = await store.reading(room, id);
    if (kept) yield goldLine(kept);
  }
}

/** A claim that a person made is by `hand`, any other by the name of its extractor: `reportedly-rules/1` is by `reportedly-rules`. */
function goldLine({ reading, revisions }: Pick<KeptReading, "reading" | "revisions">): GoldLine {
  const now = revisedReading(reading, revisions);
  const sheet = claims1({ ...now, attributions: attributionsOf(now.claims) });
  return { ...sheet, claims: sheet.claims.map((claim) => ({ ...claim, by: finderOf(claim.extractor) })) };
}

const finderOf = (extractor: string): string => (extractor === HAND ? HAND : extractor.replace(/\/\d[\d.]*$/u, ""));

async function* allReports(store: Store, room: RoomId): AsyncGenerator<ReportId> {
  let cursor: string | undefined;
  do {
    const { reports, next } = await store.reports(room, { cursor, limit: PAGE });
    yield* reports.map(({ id }) => id);
    cursor = next;
  } while (cursor !== undefined);
}

const PAGE = 200;
