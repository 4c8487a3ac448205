/** The tables as the migrations leave them. What a column means stands there. */
export interface Tables {
  readonly room: RoomRow;
  readonly room_world: { readonly room: string; readonly world: string };
  readonly entry: EntryRow;
  readonly capture: CaptureRow;
  readonly report: ReportRow;
  readonly reading: ReadingRow;
  readonly sentence: SentenceRow;
  readonly claim: ClaimRow;
  readonly claim_actor: ClaimActorRow;
  readonly claim_place: ClaimPlaceRow;
  readonly claim_quantity: ClaimQuantityRow;
  readonly report_label: ReportLabelRow;
}

export interface RoomRow {
  readonly room: string;
  readonly shelf: number;
  readonly opened_at: string;
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
}

export interface ReportRow {
  readonly room: string;
  readonly id: string;
  readonly capture: string;
  readonly arrival: number;
  readonly added_at: string;
  readonly added_by: string;
  readonly published_moment: string;
  readonly published_day: string | null;
  readonly summary: string;
  readonly labels: string;
}

export interface ReadingRow {
  readonly room: string;
  readonly report: number;
  readonly number: number;
  readonly head: string;
  readonly text: string;
  readonly blocks: string;
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

export interface SentenceRow extends OfReading {
  readonly sentence: number;
  readonly span_start: number;
  readonly span_end: number;
  readonly part: "headline" | "body";
  readonly block: number;
}

export interface ClaimRow extends OfReading {
  readonly id: string;
  readonly ordinal: number;
  readonly sentence: number;
  readonly kind: string;
  readonly event_type: string;
  readonly tense: string;
  readonly polarity: string;
  readonly level: string;
  readonly grade: number;
  readonly extractor: string;
  readonly body: string;
}

interface OfClaim extends OfReading {
  readonly claim: string;
  readonly ordinal: number;
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

export interface ReportLabelRow {
  readonly room: string;
  readonly field: string;
  readonly value: string;
  readonly report: number;
}
