/** The tables as the migrations of every dialect leave them. What a column means stands in SQLite's migrations. */
export interface Tables {
  readonly room: RoomRow;
  readonly room_actor: RoomActorRow;
  readonly room_place: RoomPlaceRow;
  readonly room_outlet: RoomOutletRow;
  readonly actor: Omit<RoomActorRow, "room">;
  readonly place: Omit<RoomPlaceRow, "room">;
  readonly outlet: Omit<RoomOutletRow, "room">;
  readonly entry: EntryRow;
  readonly capture: CaptureRow;
  readonly report: ReportRow;
  readonly reading: ReadingRow;
  readonly block: BlockRow;
  readonly sentence: SentenceRow;
  readonly claim: ClaimRow;
  readonly claim_attribution: ClaimAttributionRow;
  readonly claim_actor: ClaimActorRow;
  readonly claim_place: ClaimPlaceRow;
  readonly claim_quantity: ClaimQuantityRow;
  readonly claim_revision: ClaimRevisionRow;
  readonly revised_claim: RevisedClaimRow;
  readonly keyed_member: KeyedMemberRow;
  readonly keyed_version: KeyedVersionRow;
  readonly report_link: ReportLinkRow;
  readonly event: EventRow;
  readonly event_claim: EventClaimRow;
  readonly figure: FigureRow;
  readonly figure_source: FigureSourceRow;
  readonly watch: WatchRow;
  readonly capture_timestamp: CaptureTimestampRow;
  readonly feed: FeedRow;
  readonly feed_item: FeedItemRow;
  readonly outbox: OutboxRow;
  readonly job: JobRow;
}

export interface RoomRow {
  readonly room: string;
  readonly shelf: number;
  readonly revision: number;
  readonly opened_at: string;
}

interface RoomActorRow {
  readonly room: string;
  readonly ordinal: number;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly entry: string;
}

interface RoomPlaceRow {
  readonly room: string;
  readonly ordinal: number;
  readonly id: string;
  readonly name: string;
  readonly class: string;
  readonly country: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly entry: string;
}

interface RoomOutletRow {
  readonly room: string;
  readonly ordinal: number;
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly entry: string;
}

export interface EntryRow {
  readonly room: string;
  readonly stream: string;
  readonly position: number;
  readonly written_at: string;
  readonly written_by: string;
  readonly what: string;
  readonly previous: string;
  readonly hash: string;
}

export interface CaptureRow {
  readonly room: string;
  readonly sha256: string;
  readonly size: number;
  readonly taken_at: string;
  readonly url: string | null;
  readonly file_name: string | null;
  readonly media_type: string | null;
  readonly charset: string | null;
  readonly circumstances: string | null;
}

export interface ReportRow {
  readonly room: string;
  readonly id: string;
  readonly capture: string;
  readonly arrival: number;
  readonly added_at: string;
  readonly added_by: string;
  readonly hints: string;
  readonly revision: number;
  readonly list_key: number | null;
  readonly published_day: string | null;
  readonly summary: string | null;
  readonly labels: string | null;
  readonly places: string | null;
}

export interface ReadingRow {
  readonly room: string;
  readonly report: number;
  readonly number: number;
  readonly head: string;
  readonly text: string;
  readonly attributions: string;
  readonly entities: string;
  readonly toponyms: string;
}

/** What leads the keys of everything found by one reading. */
interface OfReading {
  readonly room: string;
  readonly report: number;
  readonly reading: number;
}

export interface BlockRow extends OfReading {
  readonly block: number;
  readonly role: string;
  readonly span_start: number;
  readonly span_end: number;
  readonly direction: string | null;
  readonly links: string | null;
}

export interface SentenceRow extends OfReading {
  readonly sentence: number;
  readonly span_start: number;
  readonly span_end: number;
  readonly part: "headline" | "body";
  readonly block: number;
}

export interface ClaimRow extends OfReading {
  readonly claim: string;
  readonly ordinal: number;
  readonly sentence: number;
  readonly span_start: number;
  readonly span_end: number;
  readonly kind: string;
  readonly event_type: string;
  readonly tense: string;
  readonly polarity: string;
  readonly level: string;
  readonly grade: number;
  readonly author_value: string;
  readonly source_value: string | null;
  readonly time_from: string | null;
  readonly time_to: string | null;
  readonly extractor: string;
  readonly body: string;
}

interface OfClaim extends OfReading {
  readonly claim: string;
  readonly ordinal: number;
}

export interface ClaimAttributionRow extends OfClaim {
  readonly source: string | null;
  readonly source_type: string;
  readonly cue_class: string;
  readonly stance: string;
}

export interface ClaimActorRow extends OfClaim {
  readonly actor: string;
  readonly role: string;
}

export interface ClaimPlaceRow extends OfClaim {
  readonly place: string;
  readonly status: string | null;
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly place_precision: string | null;
}

export interface ClaimQuantityRow extends OfClaim {
  readonly measure: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly counted: string | null;
}

export interface ClaimRevisionRow {
  readonly room: string;
  readonly report: number;
  readonly number: number;
  readonly id: string;
  readonly body: string;
}

export interface RevisedClaimRow extends OfReading {
  readonly claim: string;
  readonly ordinal: number | null;
}

export interface KeyedMemberRow {
  readonly room: string;
  readonly stage: string;
  readonly key: string;
  readonly report: string;
  readonly item: string;
  readonly about: string;
}

interface KeyedVersionRow {
  readonly room: string;
  readonly stage: string;
  readonly key: string;
  readonly version: number;
}

export interface ReportLinkRow {
  readonly room: string;
  readonly key: string;
  readonly from_report: string;
  readonly to_report: string;
  readonly kind: string;
  readonly reason: string;
  readonly evidence: string;
}

export interface EventRow {
  readonly room: string;
  readonly id: string;
  readonly key: string;
  readonly type: string;
  readonly status: string;
  readonly place: string | null;
  readonly day: string;
  readonly claims: number;
}

export interface EventClaimRow {
  readonly room: string;
  readonly event: string;
  readonly ordinal: number;
  readonly report: string;
  readonly claim: string;
}

export interface FigureRow {
  readonly room: string;
  readonly event: string;
  readonly ordinal: number;
  readonly measure: string;
  readonly party: string;
  readonly low: number | null;
  readonly high: number | null;
}

export interface FigureSourceRow {
  readonly room: string;
  readonly event: string;
  readonly figure: number;
  readonly ordinal: number;
  readonly report: string;
  readonly claim: string;
  readonly source: string;
  readonly low: number | null;
  readonly high: number | null;
}

export interface WatchRow {
  readonly room: string;
  readonly id: string;
  readonly report: string;
  readonly claim: string;
  readonly opened_at: string;
  readonly due: string | null;
  readonly outcome: string | null;
  readonly settled_at: string | null;
  readonly settling_report: string | null;
  readonly settling_claim: string | null;
}

export interface CaptureTimestampRow {
  readonly room: string;
  readonly capture: string;
  readonly token: string;
  readonly authority: string;
  readonly stamped_at: string;
}

export interface FeedRow {
  readonly room: string;
  readonly id: string;
  readonly kind: string;
  readonly address: string;
  readonly title: string | null;
  readonly every_minutes: number;
  readonly added_at: string;
  readonly added_by: string;
  readonly is_paused: number;
  readonly next_at: string;
  readonly last_look: string | null;
  readonly failures: number;
  readonly validators: string | null;
  readonly removed_at: string | null;
}

export interface FeedItemRow {
  readonly room: string;
  readonly feed: string;
  readonly key: string;
  readonly address: string | null;
  readonly seen_at: string;
  readonly place: number;
  readonly is_held: number;
  readonly document: string | null;
  readonly document_type: string | null;
  readonly stated: string;
  readonly outcome: string | null;
}

export interface OutboxRow {
  readonly room: string;
  readonly id: string;
  readonly stage: string;
  readonly key: string;
  readonly written_at: string;
}

interface JobRow {
  readonly room: string;
  readonly id: string;
  readonly attempts: number;
  readonly failed_at: string;
  readonly code: string;
  readonly detail: string;
  readonly retry_at: string | null;
}
