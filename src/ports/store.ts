import type { Container, Exchange } from "../model/capture.ts";
import type { CertaintyLevel } from "../model/certainty.ts";
import type { Claim, EventType } from "../model/claim.ts";
import type { ReportId, RoomId, Sha256 } from "../model/ids.ts";
import type { Reading } from "../model/reading.ts";
import type { Medium, StatedValue } from "../model/report.ts";
import type { EventStatus } from "../model/reported-event.ts";
import type { Revision } from "../model/revision.ts";
import type { KeyedMember, Work } from "../model/work.ts";
import type { World } from "../model/world.ts";
import type { Entry } from "./ledger.ts";

/** A capture without its bytes, which lie in the archive. */
export interface CaptureRecord {
  readonly sha256: Sha256;
  readonly size: number;
  readonly takenAt: string;
  readonly url?: string | undefined;
  readonly fileName?: string | undefined;
  readonly mediaType?: string | undefined;
  readonly charset?: string | undefined;
  readonly exchange?: Exchange | undefined;
  readonly container?: Container | undefined;
}

/** What a person said of a report beside handing it in. It outranks what stands on the page. */
export interface ReportHints {
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly published?: string | undefined;
  /** True for pasted words: they are read as they stand, not as a page. */
  readonly isPlainText?: boolean | undefined;
  /** What a feed said of the page that it led to: weaker than what stands on the page. */
  readonly stated?: readonly StatedValue[] | undefined;
}

/** A report as it was handed in, before it is read. */
export interface Submission {
  /** A UUIDv7 of the caller's. */
  readonly id: ReportId;
  readonly addedAt: string;
  readonly addedBy: string;
  readonly capture: CaptureRecord;
  readonly hints: ReportHints;
}

/** A submission and what was made of it. The report in the reading goes by the submission's id. */
export interface KeptReading extends Submission {
  /** As it was found, whatever people changed since; `revisedReading` of the model gives it with their claims. */
  readonly reading: Reading;
  /** What people changed of its claims, oldest first; absent for none. */
  readonly revisions?: readonly Revision[] | undefined;
}

/** What came of keeping: whose id the bytes go by in the room, and the ledger entry that says so. */
export interface Kept {
  readonly id: ReportId;
  readonly entry: Entry;
  /** False when the room had the same bytes already; id and entry are then those of the first time. */
  readonly isNew: boolean;
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

/** Degrees, borders included. A box whose west is greater than its east crosses the date line. */
export interface GeoBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
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
  /** Statuses of the events its claims belong to. */
  readonly status?: readonly EventStatus[] | undefined;
  /** Reports with a claim whose place is settled to a district or closer and lies in the box. */
  readonly box?: GeoBox | undefined;
  /** Inclusive ISO days on the publication date. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
  /** 1 to 200; default 50. */
  readonly limit?: number | undefined;
}

/** How many reports that hold the words of a search are counted at most. */
export const MOST_COUNTED = 10_000;

/** Newest day of publication first, within it the newest minute, then the newest arrival; reports without a date come last. */
export interface ReportPage {
  readonly reports: readonly ReportSummary[];
  /** Reports that match in all, while `isCounted`. */
  readonly total: number;
  /** False when more than `MOST_COUNTED` reports hold the words: total and facets then speak of the newest of them alone. */
  readonly isCounted: boolean;
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
  readonly status: readonly Facet[];
}

export interface Facet {
  readonly value: string;
  readonly count: number;
}

/** Which claims are asked for. All conditions must hold. */
export interface ClaimQuery {
  readonly report?: ReportId | undefined;
  readonly eventType?: EventType | undefined;
  readonly certainty?: CertaintyLevel | undefined;
  /** What the claim calls an actor, or its id in the registry. */
  readonly actor?: string | undefined;
  /** Gazetteer id, or the words of the text where the place is unsettled. */
  readonly place?: string | undefined;
  readonly cursor?: string | undefined;
  /** 1 to 200; default 50. */
  readonly limit?: number | undefined;
}

/** The claims of the newest arrival first; within a report in the order of its text. */
export interface ClaimPage {
  readonly claims: readonly { readonly report: ReportId; readonly claim: Claim }[];
  readonly next?: string | undefined;
}

/**
 * Where readings live. Reports, claims and revisions of claims are only ever added. Lists, their counts and `claims` speak of the
 * claims that stand now (`revisedClaims` of the model), `reading` of those that were found, with the revisions beside them.
 * Whatever names a room that nobody opened fails with ROOM_NOT_FOUND; `reading` and `submission` alone answer undefined.
 * What is written together with `work` is written in one transaction: the data, the ledger entry that says so,
 * the end of the messages that asked for it and the messages that follow. When it fails (DISK_FULL, …) nothing is kept.
 */
export interface Store {
  /**
   * Take in a report that will be read later: the entry is of stream `room/<room>` and kind `report-added`.
   * The same capture again adds nothing, sends nothing and gives the first; messages are ended all the same.
   * An id that another capture has is the caller's mistake and fails, with no code of its own.
   */
  accept(room: RoomId, submission: Submission, work?: Work): Promise<Kept>;
  /**
   * Add what reading a report gave, once: its entry is of stream `room/<room>/report/<id>` and kind `report-read`.
   * A second time adds and sends nothing, and ends the messages all the same. Fails with REPORT_NOT_FOUND.
   */
  addReading(
    room: RoomId,
    id: ReportId,
    reading: Reading,
    members: readonly KeyedMember[],
    work?: Work,
  ): Promise<{ readonly isNew: boolean }>;
  /**
   * `accept` and `addReading` at once. The report gets the submission's id, whatever id it was read under; when the same capture
   * was handed in before and waits to be read, this is its reading.
   */
  keep(room: RoomId, kept: Omit<KeptReading, "revisions">, members?: readonly KeyedMember[], work?: Work): Promise<Kept>;
  /**
   * Add a revision of the claims of a report that has `after` revisions: its entry is of stream `room/<room>/report/<id>` and kind
   * `claims-revised`, and holds all of it. `members` is what the revised reading is compared by, in the place of what it was compared
   * by before. Fails with ENTRY_OUT_OF_ORDER when another revision came first, and with REPORT_NOT_FOUND for a report that is not
   * there or was not read. Whether the revision fits the report is the caller's to see to.
   */
  revise(room: RoomId, revision: Revision, after: number, members: readonly KeyedMember[], work?: Work): Promise<Entry>;
  /** What a report is compared by now; nothing for one that is not there or was not read. By stage, key and item. */
  members(room: RoomId, id: ReportId): Promise<readonly KeyedMember[]>;
  /** Every report whose claims were revised, by arrival. */
  revisedReports(room: RoomId): AsyncIterable<ReportId>;
  /** A report as it was handed in; undefined when the room has none of that id. */
  submission(room: RoomId, id: ReportId): Promise<(Submission & { readonly isRead: boolean }) | undefined>;
  /** A kept reading; undefined when the room has none of that id, or it was not read yet. */
  reading(room: RoomId, id: ReportId): Promise<KeptReading | undefined>;
  /**
   * Reports that were read. Fails with USAGE for a cursor it did not give, a limit outside 1 to 200
   * and a box with an edge that is none; any text is good for `words`.
   */
  reports(room: RoomId, query: ReportQuery): Promise<ReportPage>;
  /** Fails with USAGE as `reports` does. */
  claims(room: RoomId, query: ClaimQuery): Promise<ClaimPage>;
  /** Every capture a room refers to. */
  captures(room: RoomId): AsyncIterable<Sha256>;
  rooms(): Promise<readonly RoomId[]>;
  /** Make a room if it is not there yet. */
  openRoom(room: RoomId): Promise<void>;
  /** The room's own entries over the starter world. */
  world(room: RoomId): Promise<World>;
  /** Replace the room's own entries. */
  setWorld(room: RoomId, world: World): Promise<void>;
  /** The registries all rooms share, as last written by `setRegistry`. */
  registry(): Promise<World>;
  /** Replace the registries all rooms share. */
  setRegistry(world: World): Promise<void>;
  close(): Promise<void>;
}
