import type { Claim } from "../../model/claim.ts";
import type { ReportId, RoomId } from "../../model/ids.ts";
import type { Sentence } from "../../model/report.ts";
import { summariseReading } from "../../model/summarise-reading.ts";
import type { KeptReading } from "../../ports/store.ts";
import { type LabelField, labelsOf } from "../listing/labels-of.ts";
import { publishedDay, publishedMoment } from "../listing/publication-order.ts";
import type {
  CaptureRow,
  ClaimActorRow,
  ClaimPlaceRow,
  ClaimQuantityRow,
  ClaimRow,
  ReadingRow,
  ReportLabelRow,
  ReportRow,
  SentenceRow,
} from "./tables.ts";

/** Every row a reading is kept in, apart from its ledger entry and its words in the search index. */
export interface ReadingRows {
  readonly capture: CaptureRow;
  readonly report: ReportRow;
  readonly reading: ReadingRow;
  readonly sentence: readonly SentenceRow[];
  readonly claim: readonly ClaimRow[];
  readonly claim_actor: readonly ClaimActorRow[];
  readonly claim_place: readonly ClaimPlaceRow[];
  readonly claim_quantity: readonly ClaimQuantityRow[];
  readonly report_label: readonly ReportLabelRow[];
}

/** Where the rows belong: which report, and its place in the order of arrival. */
export interface Place {
  readonly room: RoomId;
  readonly id: ReportId;
  readonly arrival: number;
}

/** The reading that is kept with its report; later readings of the same report count on from it. */
export const FIRST_READING = 1;

export function readingRows(place: Place, kept: KeptReading): ReadingRows {
  const { room, arrival } = place;
  const { sentences, claims } = kept.reading;
  const key = { room, report: arrival, reading: FIRST_READING };
  return {
    capture: captureRow(room, kept.capture),
    report: reportRow(place, kept),
    reading: readingRow(place, kept),
    sentence: sentences.map((sentence) => ({ ...key, ...sentenceColumns(sentence) })),
    claim: claims.map((claim, ordinal) => ({ ...key, ...claimColumns(claim, ordinal) })),
    claim_actor: claims.flatMap((claim) =>
      claim.actors.map((actor, ordinal) => ({ ...key, claim: claim.id, ordinal, actor: actor.ref, role: actor.role })),
    ),
    claim_place: claims.flatMap((claim) =>
      claim.places.map((mention, ordinal) => ({ ...key, claim: claim.id, ordinal, ...placeColumns(mention) })),
    ),
    claim_quantity: claims.flatMap((claim) =>
      claim.quantities.map((quantity, ordinal) => ({ ...key, claim: claim.id, ordinal, ...quantityColumns(quantity) })),
    ),
    report_label: labelsOf(kept.reading).map((label) => ({ room, ...label, report: arrival })),
  };
}

/** A label as the `labels` column has it. */
export type LabelPair = readonly [field: LabelField, value: string];

function captureRow(room: RoomId, capture: KeptReading["capture"]): CaptureRow {
  const { sha256, size, takenAt, url, fileName, mediaType } = capture;
  return { room, sha256, size, taken_at: takenAt, url: url ?? null, file_name: fileName ?? null, media_type: mediaType ?? null };
}

function reportRow({ room, id, arrival }: Place, { reading, capture, addedAt, addedBy }: KeptReading): ReportRow {
  const published = reading.report.published?.value;
  return {
    room,
    id,
    capture: capture.sha256,
    arrival,
    added_at: addedAt,
    added_by: addedBy,
    published_moment: publishedMoment(published),
    published_day: publishedDay(published) ?? null,
    summary: JSON.stringify(summariseReading(reading)),
    labels: JSON.stringify(labelsOf(reading).map((label): LabelPair => [label.field, label.value])),
  };
}

function readingRow({ room, id, arrival }: Place, { reading }: KeptReading): ReadingRow {
  const { text, blocks, ...head } = reading.report;
  return {
    room,
    report: arrival,
    number: FIRST_READING,
    head: JSON.stringify({ ...head, id }),
    text: JSON.stringify(text),
    blocks: JSON.stringify(blocks),
    attributions: JSON.stringify(reading.attributions),
    entities: JSON.stringify(reading.entities),
    toponyms: JSON.stringify(reading.toponyms),
  };
}

const sentenceColumns = ({ index, span, part, block }: Sentence) => ({
  sentence: index,
  span_start: span.start,
  span_end: span.end,
  part,
  block,
});

function claimColumns(claim: Claim, ordinal: number) {
  const { id, sentence, kind, eventType, tense, extractor, certainty } = claim;
  const { level, grade, polarity } = certainty;
  return { id, ordinal, sentence, kind, event_type: eventType, tense, polarity, level, grade, extractor, body: JSON.stringify(claim) };
}

function placeColumns({ ref, resolution }: Claim["places"][number]) {
  return {
    place: resolution?.id ?? ref,
    status: resolution?.status ?? null,
    country: resolution?.country ?? null,
    lat: resolution?.lat ?? null,
    lon: resolution?.lon ?? null,
    place_precision: resolution?.precision ?? null,
  };
}

const quantityColumns = ({ measure, min, max, of }: Claim["quantities"][number]) => ({
  measure,
  low: min ?? null,
  high: max ?? null,
  counted: of ?? null,
});
