import type { CertaintyLevel } from "../model/certainty.ts";
import type { EventType } from "../model/claim.ts";
import type { ReportId, RoomId, Sha256 } from "../model/ids.ts";
import type { Reading } from "../model/reading.ts";
import type { Medium } from "../model/report.ts";
import type { World } from "../model/world.ts";
import type { Entry } from "./ledger.ts";

/** A reading to keep, with when it came in, who added it and the capture it was read from. */
export interface KeptReading {
  readonly reading: Reading;
  readonly addedAt: string;
  readonly addedBy: string;
  readonly capture: {
    readonly sha256: Sha256;
    readonly size: number;
    readonly takenAt: string;
    readonly url?: string | undefined;
    readonly fileName?: string | undefined;
    readonly mediaType?: string | undefined;
  };
}

/** One line of the list of reports. */
export interface ReportSummary {
  readonly id: ReportId;
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  /** Outlet it was first published by, when the page says it was another. */
  readonly originalOutlet?: string | undefined;
  readonly published?: string | undefined;
  readonly language?: string | undefined;
  readonly medium: Medium;
  readonly url?: string | undefined;
  readonly addedAt: string;
  readonly claims: number;
  /** How many claims at each level; levels with none are absent. */
  readonly levels: Readonly<Partial<Record<CertaintyLevel, number>>>;
  /** Where the words asked for were found, marked with U+E000 before and U+E001 after each. */
  readonly snippet?: string | undefined;
}

/** What the list is asked for. All conditions must hold; several values of one field are alternatives. */
export interface ReportQuery {
  /** Words, "phrases", prefix* and -exclusions, found without regard to case and diacritics. */
  readonly words?: string | undefined;
  readonly outlet?: readonly string[] | undefined;
  readonly certainty?: readonly CertaintyLevel[] | undefined;
  readonly eventType?: readonly EventType[] | undefined;
  readonly region?: readonly string[] | undefined;
  readonly theme?: readonly string[] | undefined;
  readonly language?: readonly string[] | undefined;
  /** Inclusive ISO days on the publication date. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
  /** 1 to 200; default 50. */
  readonly limit?: number | undefined;
}

/** Newest publication first, then newest arrival; reports without a date come last. */
export interface ReportPage {
  readonly reports: readonly ReportSummary[];
  /** Reports that match in all. */
  readonly total: number;
  readonly next?: string | undefined;
  readonly facets: ReportFacets;
}

/** How many matching reports have each value, most first. */
export interface ReportFacets {
  readonly outlet: readonly Facet[];
  readonly certainty: readonly Facet[];
  readonly eventType: readonly Facet[];
  readonly region: readonly Facet[];
  readonly theme: readonly Facet[];
  readonly language: readonly Facet[];
}

export interface Facet {
  readonly value: string;
  readonly count: number;
}

/**
 * Where readings live. Reports and claims are only ever added.
 * Whatever names a room that nobody opened fails with ROOM_NOT_FOUND; `reading` alone answers undefined.
 */
export interface Store {
  /**
   * Keep a reading: its report, claims and the ledger entry that says so, in one transaction.
   * Returns that entry (stream `room/<room>`, kind `report-added`). When it fails (DISK_FULL, …) nothing is kept.
   * The report gets its id here, a UUIDv7 that replaces the one it was read under.
   * The same capture kept again for a room returns the entry of the first time and adds nothing.
   */
  keep(room: RoomId, kept: KeptReading): Promise<{ readonly id: ReportId; readonly entry: Entry; readonly isNew: boolean }>;
  /** A kept reading; undefined when the room has none of that id. */
  reading(room: RoomId, id: ReportId): Promise<(KeptReading & { readonly id: ReportId }) | undefined>;
  /** Fails with USAGE for a cursor it did not give and a limit outside 1 to 200; any text is good for `words`. */
  reports(room: RoomId, query: ReportQuery): Promise<ReportPage>;
  /** Every capture a room refers to. */
  captures(room: RoomId): AsyncIterable<Sha256>;
  rooms(): Promise<readonly RoomId[]>;
  /** Make a room if it is not there yet. */
  openRoom(room: RoomId): Promise<void>;
  /** The room's own entries over the starter world. */
  world(room: RoomId): Promise<World>;
  /** Replace the room's own entries. */
  setWorld(room: RoomId, world: World): Promise<void>;
  close(): Promise<void>;
}
