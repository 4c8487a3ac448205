import type { EventType, Measure } from "../model/claim.ts";
import type { MessageId, ReportId, RoomId } from "../model/ids.ts";
import type { ReportLink } from "../model/link.ts";
import type { EventStatus, Figure, ReportedEvent } from "../model/reported-event.ts";
import type { Watch } from "../model/watch.ts";
import type { KeyedMember, KeyedStage, Work } from "../model/work.ts";

/** Everything that shares a key, as it was at one moment. */
export interface Gathering {
  /** Counts how often the views of this key were written; 0 at first. Handed back when they are written again. */
  readonly version: number;
  /** By report, then by item. */
  readonly members: readonly (KeyedMember & { readonly report: ReportId })[];
  /** Messages that ask for this very work, all of whose members are here: done when it is. */
  readonly waiting: readonly MessageId[];
}

/** One step up the way of a report: where it came from, and why that is held. */
export type ChainStep = ReportLink;

export interface EventQuery {
  readonly type?: EventType | undefined;
  readonly status?: readonly EventStatus[] | undefined;
  readonly place?: string | undefined;
  /** Inclusive ISO days. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly cursor?: string | undefined;
  /** 1 to 200; default 50. */
  readonly limit?: number | undefined;
}

/** One line of the list of events. */
export interface EventSummary {
  readonly id: string;
  readonly type: EventType;
  readonly status: EventStatus;
  readonly place?: string | undefined;
  readonly day?: string | undefined;
  readonly claims: number;
  readonly figures: readonly Pick<Figure, "measure" | "party" | "low" | "high">[];
}

/** Newest day first, within it by id; events without a day come last. */
export interface EventPage {
  readonly events: readonly EventSummary[];
  readonly next?: string | undefined;
}

/**
 * What is worked out from readings and people's decisions: links, events, figures, watches. Nothing here is edited;
 * the views of a key are replaced as a whole. Whatever names a room that nobody opened fails with ROOM_NOT_FOUND.
 */
export interface Views {
  gather(room: RoomId, stage: KeyedStage, key: string): Promise<Gathering>;
  /**
   * Replace the links found under a key, in one transaction with `work`.
   * False, and nothing written, when someone else wrote them since `version`: gather again and retry.
   */
  setLinks(room: RoomId, key: string, version: number, links: readonly ReportLink[], work?: Work): Promise<boolean>;
  /** Replace the events found under a key; as `setLinks`. The statuses of the reports in them follow. */
  setEvents(room: RoomId, key: string, version: number, events: readonly ReportedEvent[], work?: Work): Promise<boolean>;
  /** Links from and to a report, each once: stated ones first, then by the other report's id. */
  links(room: RoomId, report: ReportId): Promise<readonly ReportLink[]>;
  /**
   * The way of a report up to its origin: from each report the stated link if there is one, else the one to the lowest id.
   * Ends before a report that was met already; empty for a report that has no link.
   */
  chain(room: RoomId, report: ReportId): Promise<readonly ChainStep[]>;
  event(room: RoomId, id: string): Promise<ReportedEvent | undefined>;
  /** Fails with USAGE for a cursor it did not give and a limit outside 1 to 200. */
  events(room: RoomId, query: EventQuery): Promise<EventPage>;
  /** What the sources of an event say of one measure, or of each; empty for an event that is not there. */
  figures(room: RoomId, event: string, measure?: Measure): Promise<readonly Figure[]>;
  /** Add or replace watches, by their ids. */
  setWatches(room: RoomId, watches: readonly Watch[]): Promise<void>;
  /** By due day, then by id; those without a day last. `dueBy` leaves out those due later or never, `isOpen` those with an outcome. */
  watches(room: RoomId, query?: { readonly isOpen?: boolean | undefined; readonly dueBy?: string | undefined }): Promise<readonly Watch[]>;
}
