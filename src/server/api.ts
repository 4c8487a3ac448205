// The types of every answer of the HTTP API, for the desk and other clients. Types only: nothing here runs.
import type { ErrorCode } from "../errors.ts";
import type { Claims1, Claims1Claim, Offsets } from "../interchange/claims-1.ts";
import type { AddedCollection } from "../jobs/intake/add-input.ts";
import type { LedgerPage } from "../jobs/read-ledger.ts";
import type { RevisionLine } from "../jobs/revisions/list-revisions.ts";
import type { Feed, FeedItem } from "../model/feed.ts";
import type { ReportedEvent } from "../model/reported-event.ts";
import type { ClaimDraft } from "../model/revision.ts";
import type { Span } from "../model/span.ts";
import type { KeptCapture } from "../ports/captures.ts";
import type { StageCount } from "../ports/outbox.ts";
import type { KeptReading, ReportPage, ReportSummary } from "../ports/store.ts";
import type { EventPage } from "../ports/views.ts";

/** GET /api/health */
export interface HealthAnswer {
  readonly ok: true;
  readonly version: string;
  /** True when the server was started with the invented demonstration set. */
  readonly demo: boolean;
  /** How many messages of each stage wait to be worked off, and how many nobody tries again until a person sees to them; of all rooms together. Stages with none are absent. */
  readonly work: readonly StageCount[];
}

/** GET /api/rooms/:room/reports */
export type ReportsAnswer = ReportPage;

/** A claim of the published format, and whether a person made it. */
export type AnsweredClaim = Claims1Claim & { readonly isByHand: boolean };

/**
 * GET /api/rooms/:room/reports/:id: the published format with the claims that stand now, who added it when, the capture it was read
 * from, what people changed of its claims, oldest first, the claims that were found and stand no longer, and those that people made
 * and that stand no longer: with all three, what stood before and after every change can be shown.
 */
export type ReportAnswer = Omit<Claims1, "claims"> & {
  readonly claims: readonly AnsweredClaim[];
  readonly added: { readonly at: string; readonly by: string };
  readonly capture: KeptReading["capture"];
  readonly revisions: readonly RevisionLine[];
  readonly replacedClaims: readonly Claims1Claim[];
  readonly formerClaims: readonly Claims1Claim[];
};

/** GET /api/rooms/:room/reports/:id/revisions, oldest first */
export interface RevisionsAnswer {
  readonly revisions: readonly RevisionLine[];
}

/**
 * POST /api/rooms/:room/reports/:id/revisions: claims in the place of others (none: added; by none: rejected, which needs a reason), or
 * a revision taken back. `by` is `desk` unless said. A draft may be a claim as it was answered, changed: what is worked out from the
 * rest (id, sentence, grade, extractor, resolutions) is not believed, and spans may be pairs or objects.
 */
export type AddRevisionRequest = { readonly by?: string | undefined; readonly reason?: string | undefined } & (
  | { readonly replaces: readonly string[]; readonly claims: readonly (ClaimDraft | AnsweredDraft)[] }
  | { readonly withdraws: string }
);

/** What of an answered claim is not worked out from the rest. */
type AnsweredDraft = Pick<
  AnsweredClaim,
  "kind" | "chain" | "certainty" | "tense" | "eventType" | "actors" | "places" | "times" | "quantities"
> &
  Partial<Pick<AnsweredClaim, "equipment" | "relations">> & { readonly content: readonly (Offsets | Span)[] };

/** Answer to it: 201 with the revision, and the report as it is now. */
export interface AddRevisionAnswer {
  readonly revision: RevisionLine;
  readonly report: ReportAnswer;
}

/**
 * The same with status 202, while the report was taken in and is not read yet. It has no `format`. `retry-after` says when to ask
 * again; with a `failure` it is absent, for the report will not be read before a person sees to it.
 */
export interface UnreadReportAnswer {
  readonly isRead: false;
  /** What was said of it in handing it in. */
  readonly report: ReportSummary;
  readonly added: { readonly at: string; readonly by: string };
  readonly capture: KeptReading["capture"];
  readonly failure?:
    | { readonly at: string; readonly code: ErrorCode; readonly title: string; readonly detail?: string | undefined }
    | undefined;
}

/** GET /api/rooms/:room/claims */
export interface ClaimsAnswer {
  readonly claims: readonly {
    readonly report: Pick<ReportSummary, "id" | "title" | "outlet" | "published" | "language">;
    /** As in the report's own answer. */
    readonly claim: AnsweredClaim;
  }[];
  readonly next?: string | undefined;
}

/** GET /api/rooms/:room/events */
export type EventsAnswer = EventPage;

/** GET /api/rooms/:room/events/:id, where the id is percent-encoded: with what each source says of each figure. */
export type EventAnswer = ReportedEvent;

/** POST /api/rooms/:room/reports as JSON: `text` to read it, or `url` alone to fetch it. As a multipart form: the same fields without `text`, and one `file`. */
export interface AddReportRequest {
  readonly text?: string | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  /** ISO 8601 day, or moment with its zone. */
  readonly published?: string | undefined;
}

/**
 * Answer to it: 201, or 200 when the room had the same bytes already. With `prefer: respond-async` (RFC 7240) the report is taken in
 * and read later: 202, `isRead` false. `location` is where the report is, or will be.
 */
export interface AddReportAnswer {
  readonly report: ReportSummary;
  readonly isNew: boolean;
  /** False while it is still to be read; `report` then says what was said of it in handing it in. */
  readonly isRead: boolean;
}

/**
 * Answer to a feed, an archive or an export, which hold several reports: 202, for they are taken in and read by and by.
 * `location` is the list of reports.
 */
export type AddCollectionAnswer = AddedCollection;

export type AddInputAnswer = AddReportAnswer | AddCollectionAnswer;

/** One line of the same answer asked for as `application/x-ndjson`: stages as they begin, then what came of it. */
export type AddReportLine =
  | { readonly stage: "fetching" | "reading" | "keeping" | "done" }
  | AddInputAnswer
  | { readonly problem: Problem };

/** GET /api/rooms/:room/captures/:sha256 */
export type CaptureAnswer = KeptCapture & {
  /** Where its bytes can be looked at, on an origin of its own; absent where the server shows none. */
  readonly view?: string | undefined;
};

/** GET /api/rooms/:room/feeds */
export interface FeedsAnswer {
  readonly feeds: readonly Feed[];
}

/** POST /api/rooms/:room/feeds: 201, or 200 for an address that the room looks at already. */
export interface AddFeedRequest {
  /** An http(s) address; with `kind: "folder"`, which only the owner of the data directory may ask for, the absolute path of one. */
  readonly address: string;
  readonly kind?: Feed["kind"] | undefined;
  /** 1 to 10,080; 60 unless said. */
  readonly everyMinutes?: number | undefined;
}

/** PATCH /api/rooms/:room/feeds/:id */
export interface ChangeFeedRequest {
  readonly isPaused?: boolean | undefined;
  readonly everyMinutes?: number | undefined;
}

/** Answer to both, to POST …/feeds/:id/poll (a look now) and to POST …/feeds/:id/restore. DELETE …/feeds/:id answers 204. */
export type FeedAnswer = Feed;

/** GET /api/rooms/:room/feeds/:id/items, newest first */
export interface FeedItemsAnswer {
  readonly items: readonly FeedItem[];
  readonly next?: string | undefined;
}

/** POST /api/rooms/:room/feeds/:id/items: have entries captured that were held back because they were old at the first look. */
export interface CaptureItemsRequest {
  readonly keys: readonly string[];
}

export interface CaptureItemsAnswer {
  /** How many were held back and are captured now. */
  readonly captured: number;
}

/** GET /api/rooms/:room/ledger */
export type LedgerAnswer = LedgerPage;

/** Any failure: RFC 9457, `application/problem+json`. */
export interface Problem {
  readonly type: string;
  /** What the code means. */
  readonly title: string;
  readonly status: number;
  /** What was expected and what was met. */
  readonly detail: string;
  readonly code: ErrorCode;
}
