import type { Claim } from "../../model/claim.ts";
import type { ReportId, RoomId } from "../../model/ids.ts";
import type { Reading } from "../../model/reading.ts";
import type { Block, Sentence } from "../../model/report.ts";
import { revisedClaims } from "../../model/revised-claims.ts";
import type { Revision } from "../../model/revision.ts";
import type { Span } from "../../model/span.ts";
import { summariseReading } from "../../model/summarise-reading.ts";
import type { KeyedMember } from "../../model/work.ts";
import type { Submission } from "../../ports/store.ts";
import { labelLine, labelsOf, storableText } from "../listing/labels-of.ts";
import { settledPlacesOf } from "../listing/places-of.ts";
import { listKeyOf, publishedDay } from "../listing/publication-order.ts";
import type {
  BlockRow,
  CaptureRow,
  ClaimActorRow,
  ClaimAttributionRow,
  ClaimPlaceRow,
  ClaimQuantityRow,
  ClaimRevisionRow,
  ClaimRow,
  KeyedMemberRow,
  ReadingRow,
  ReportRow,
  RevisedClaimRow,
  SentenceRow,
} from "./tables.ts";
import { timeRange } from "./time-range.ts";

/** Every row a reading is kept in, apart from its line in the list, its ledger entry and its words in the search index. */
export interface ReadingRows extends ClaimRows {
  readonly reading: readonly ReadingRow[];
  readonly block: readonly BlockRow[];
  readonly sentence: readonly SentenceRow[];
  readonly keyed_member: readonly KeyedMemberRow[];
}

/** The rows that claims are kept in. */
export interface ClaimRows {
  readonly claim: readonly ClaimRow[];
  readonly claim_attribution: readonly ClaimAttributionRow[];
  readonly claim_actor: readonly ClaimActorRow[];
  readonly claim_place: readonly ClaimPlaceRow[];
  readonly claim_quantity: readonly ClaimQuantityRow[];
}

/** Where the rows belong: which report, and its place in the order of arrival. */
export interface Place {
  readonly room: RoomId;
  readonly id: ReportId;
  readonly arrival: number;
}

/** The reading that is kept with its report; later readings of the same report count on from it. */
export const FIRST_READING = 1;

export function readingRows(place: Place, reading: Reading, members: readonly KeyedMember[]): ReadingRows {
  const key = keyOf(place);
  return {
    reading: [readingRow(place, reading)],
    block: reading.report.blocks.map((block, index) => ({ ...key, block: index, ...blockColumns(block) })),
    sentence: reading.sentences.map((sentence) => ({ ...key, ...sentenceColumns(sentence) })),
    ...claimRows(place, reading.claims, reading.sentences),
    keyed_member: memberRows(place, members),
  };
}

/** Claims found by the first reading, or made by hand in its sentences; the first of them has the ordinal `from`. */
export function claimRows(place: Place, claims: readonly Claim[], sentences: readonly Sentence[], from = 0): ClaimRows {
  const key = keyOf(place);
  const ofClaims = <T, Columns>(parts: (claim: Claim) => readonly T[], columns: (part: T) => Columns) =>
    claims.flatMap((claim) => parts(claim).map((part, ordinal) => ({ ...key, claim: claim.id, ordinal, ...columns(part) })));
  return {
    claim: claims.map((claim, index) => ({ ...key, ordinal: from + index, ...claimColumns(claim, sentences) })),
    claim_attribution: ofClaims((claim) => claim.chain, attributionColumns),
    claim_actor: ofClaims((claim) => claim.actors, actorColumns),
    claim_place: ofClaims((claim) => claim.places, placeColumns),
    claim_quantity: ofClaims((claim) => claim.quantities, quantityColumns),
  };
}

/** What a report is compared by. */
export const memberRows = ({ room, id }: Place, members: readonly KeyedMember[]): KeyedMemberRow[] =>
  members.map(({ stage, key, item, about }) => ({ room, stage, key, report: id, item, about: JSON.stringify(about) }));

const keyOf = ({ room, arrival }: Place) => ({ room, report: arrival, reading: FIRST_READING });

/** A revision of a report's claims, the `number`-th of them. */
export const revisionRow = ({ room, arrival }: Place, number: number, revision: Revision): ClaimRevisionRow => ({
  room,
  report: arrival,
  number,
  id: revision.id,
  body: JSON.stringify(revision),
});

/** Which of all claims, found and made by hand, stand in which order. */
export function revisedClaimRows(place: Place, found: readonly Claim[], revisions: readonly Revision[]): RevisedClaimRow[] {
  const standing = new Map(revisedClaims(found, revisions).map(({ id }, ordinal) => [id, ordinal]));
  const all = [...found, ...revisions.flatMap(({ claims }) => claims)];
  return all.map(({ id }) => ({ ...keyOf(place), claim: id, ordinal: standing.get(id) ?? null }));
}

/** How bytes came into a room. */
export function captureRow(room: RoomId, { capture }: Submission): CaptureRow {
  const { sha256, size, takenAt, url = null, fileName = null, mediaType = null, charset = null, exchange, container } = capture;
  const circumstances = exchange === undefined && container === undefined ? null : JSON.stringify({ exchange, container });
  return { room, sha256, size, taken_at: takenAt, url, file_name: fileName, media_type: mediaType, charset, circumstances };
}

/** A report that was not read yet. */
export function reportRow(room: RoomId, arrival: number, { id, capture, addedAt, addedBy, hints }: Submission): ReportRow {
  return {
    room,
    id,
    capture: capture.sha256,
    arrival,
    added_at: addedAt,
    added_by: addedBy,
    hints: JSON.stringify(hints),
    revision: 0,
    list_key: null,
    published_day: null,
    summary: null,
    labels: null,
    places: null,
  };
}

/** The line in the list that a reading gives its report. */
export function listColumns(arrival: number, reading: Reading) {
  const published = reading.report.published?.value;
  return {
    list_key: listKeyOf(published, arrival),
    published_day: publishedDay(published) ?? null,
    summary: JSON.stringify(summariseReading(reading)),
    labels: labelsOf(reading).map(labelLine).join("\n"),
    places: JSON.stringify(settledPlacesOf(reading)),
  };
}

function readingRow({ room, id, arrival }: Place, { report, attributions, entities, toponyms }: Reading): ReadingRow {
  const { text, blocks: _, ...head } = report;
  return {
    room,
    report: arrival,
    number: FIRST_READING,
    head: JSON.stringify({ ...head, id }),
    text: JSON.stringify(text),
    attributions: JSON.stringify(attributions),
    entities: JSON.stringify(entities),
    toponyms: JSON.stringify(toponyms),
  };
}

const blockColumns = ({ role, span, direction, links }: Block) => ({
  role,
  span_start: span.start,
  span_end: span.end,
  direction: direction ?? null,
  links: links.length > 0 ? JSON.stringify(links) : null,
});

const sentenceColumns = ({ index, span, part, block }: Sentence) => ({
  sentence: index,
  span_start: span.start,
  span_end: span.end,
  part,
  block,
});

function claimColumns(claim: Claim, sentences: readonly Sentence[]) {
  const { id, sentence, kind, eventType, tense, extractor, certainty } = claim;
  const { level, grade, polarity } = certainty;
  const { from, to } = timeRange(claim.times);
  return {
    claim: id,
    sentence,
    ...spanColumns(claim.content.length > 0 ? claim.content : sentences.filter(({ index }) => index === sentence).map(({ span }) => span)),
    kind,
    event_type: eventType,
    tense,
    polarity,
    level,
    grade,
    author_value: certainty.author,
    source_value: certainty.source ?? null,
    time_from: from ?? null,
    time_to: to ?? null,
    extractor,
    body: JSON.stringify(claim),
  };
}

/** Of no words at all the columns say the beginning of the text. */
const spanColumns = (spans: readonly Span[]) => ({
  span_start: spans.length > 0 ? Math.min(...spans.map((span) => span.start)) : 0,
  span_end: Math.max(0, ...spans.map((span) => span.end)),
});

const attributionColumns = ({ source, sourceType, cueClass, stance }: Claim["chain"][number]) => ({
  source: source === undefined ? null : storableText(source),
  source_type: sourceType,
  cue_class: cueClass,
  stance,
});

const actorColumns = ({ ref, role }: Claim["actors"][number]) => ({ actor: storableText(ref), role });

function placeColumns({ ref, resolution }: Claim["places"][number]) {
  return {
    place: storableText(resolution?.id ?? ref),
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
  counted: of === undefined ? null : storableText(of),
});
