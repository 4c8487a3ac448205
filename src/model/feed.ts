import type { FeedId, ReportId, Sha256 } from "./ids.ts";
import type { StatedValue } from "./report.ts";

/** Something that is looked at again and again for new reports: a feed or site map on the network, or a folder of this machine. */
export interface Feed {
  readonly id: FeedId;
  readonly kind: "feed" | "folder";
  /** An http(s) address, or the absolute path of a folder. */
  readonly address: string;
  /** What it calls itself, once it was looked at. */
  readonly title?: string | undefined;
  /** Minutes from one look to the next, 1 to 10,080. */
  readonly everyMinutes: number;
  readonly addedAt: string;
  readonly addedBy: string;
  readonly isPaused: boolean;
  /** When it is due, ISO 8601; kept as it is while paused. */
  readonly nextAt: string;
  /** What came of the last look; absent before the first. */
  readonly last?: Look | undefined;
  /** Looks in a row that failed. */
  readonly failures: number;
  /** What a server gave to ask by whether anything changed. */
  readonly validators?: Validators | undefined;
}

export interface Look {
  readonly at: string;
  /** Entries it held; absent when it failed or nothing had changed. */
  readonly found?: number | undefined;
  /** Entries that were new. */
  readonly added: number;
  /** What was passed over, and why: "2 files are larger than 20 MB". */
  readonly note?: string | undefined;
  readonly isUnchanged?: boolean | undefined;
  /** Why it failed: a code of the error table, and the detail. */
  readonly code?: string | undefined;
  readonly detail?: string | undefined;
}

export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** One entry of a feed or file of a folder, from the moment it was first seen. */
export interface FeedItem {
  readonly feed: FeedId;
  /** 32 hex digits: the head of the SHA-256 of what the entry goes by. Unique within its feed. */
  readonly key: string;
  /** Where its report stands: the address to fetch, or a file's path. Absent when the feed holds the whole of it. */
  readonly address?: string | undefined;
  readonly seenAt: string;
  /** Its place in the look that first showed it, counted from 0; the newest of a feed comes first. */
  readonly place: number;
  /** True for what was old already when its feed was first looked at: it is captured once somebody asks for it. */
  readonly isHeld: boolean;
  /** The entry alone, in the archive: read when its page cannot be had. */
  readonly document?: Sha256 | undefined;
  readonly documentType?: string | undefined;
  /** What the feed says of it. */
  readonly stated: readonly StatedValue[];
  /** What became of it. */
  readonly outcome?: FeedItemOutcome | undefined;
}

export interface FeedItemOutcome {
  readonly at: string;
  /** The report it became, or was already in the room as. */
  readonly report?: ReportId | undefined;
  /** Why its page could not be had; the report, if there is one, is then the entry alone. */
  readonly code?: string | undefined;
  readonly detail?: string | undefined;
}
