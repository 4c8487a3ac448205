import type { Feed, FeedItem } from "../model/feed.ts";
import type { ReportId, RoomId } from "../model/ids.ts";
import type { ReportLink } from "../model/link.ts";
import type { Reading } from "../model/reading.ts";
import type { ReportedEvent } from "../model/reported-event.ts";
import type { Revision } from "../model/revision.ts";
import type { Watch } from "../model/watch.ts";
import type { KeyedMember, WorkMessage } from "../model/work.ts";
import type { World } from "../model/world.ts";
import type { CaptureTimestamp } from "./captures.ts";
import type { Entry } from "./ledger.ts";
import type { Failure } from "./outbox.ts";
import type { Submission } from "./store.ts";

/** One thing that is kept, with all that is needed to keep it somewhere else. */
export type KeptRecord =
  | { readonly kind: "registry"; readonly world: World }
  | { readonly kind: "room"; readonly room: RoomId; readonly openedAt: string; readonly world: World }
  | { readonly kind: "entry"; readonly entry: Entry }
  /** `arrival` is the position of its `report-added` entry. */
  | { readonly kind: "report"; readonly room: RoomId; readonly arrival: number; readonly submission: Submission }
  | {
      readonly kind: "reading";
      readonly room: RoomId;
      readonly report: ReportId;
      /** As it was found. */
      readonly reading: Reading;
      /** What it is compared by now, with its claims as people revised them. */
      readonly members: readonly KeyedMember[];
    }
  /** The n-th of a report's revisions stands n-th behind its reading. */
  | { readonly kind: "revision"; readonly room: RoomId; readonly revision: Revision }
  | { readonly kind: "links"; readonly room: RoomId; readonly key: string; readonly links: readonly ReportLink[] }
  | { readonly kind: "events"; readonly room: RoomId; readonly key: string; readonly events: readonly ReportedEvent[] }
  | { readonly kind: "watch"; readonly room: RoomId; readonly watch: Watch }
  /** `removedAt` is set for a feed that is looked at no more. */
  | { readonly kind: "feed"; readonly room: RoomId; readonly feed: Feed; readonly removedAt?: string | undefined }
  | { readonly kind: "feed-item"; readonly room: RoomId; readonly item: FeedItem }
  | { readonly kind: "timestamp"; readonly room: RoomId; readonly timestamp: CaptureTimestamp }
  /** A message that is not done. */
  | {
      readonly kind: "message";
      readonly message: WorkMessage;
      readonly writtenAt: string;
      readonly attempts: number;
      readonly failure?: Failure | undefined;
    };

/**
 * Everything that is kept, as one stream from one store and into another. What lies in the archive goes its own way: captures, the
 * documents of feed items, the tokens of timestamps.
 */
export interface Transfer {
  /**
   * All records as they were at one moment, in the one order they have in every store that keeps the same:
   * the registry, entries of no room, then room by room its room, entries by stream and position, reports by arrival each with its
   * reading and the revisions of its claims in order, links and events by key, watches by id, feeds by id, their items by feed and key,
   * timestamps by capture and token, and messages by id. Names compare by code point.
   * What follows from other records (search, lists, counts, versions) is not among them.
   */
  records(): AsyncIterable<KeptRecord>;
  /**
   * Keep records given in that order, all in one transaction: when anything fails, nothing is kept.
   * Fails with ROOM_EXISTS for a room that is there, and with INPUT_INVALID for a record that refers to one that is not.
   */
  load(records: AsyncIterable<KeptRecord> | Iterable<KeptRecord>): Promise<{ readonly rooms: number; readonly reports: number }>;
}
