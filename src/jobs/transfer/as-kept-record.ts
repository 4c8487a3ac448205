import * as z from "zod";
import { COLLECTION_KINDS } from "../../model/capture.ts";
import { CERTAINTY_LEVELS } from "../../model/certainty.ts";
import { REPORT_KINDS } from "../../model/report.ts";
import { STAGES } from "../../model/work.ts";
import type { KeptRecord } from "../../ports/transfer.ts";
import { excerpt, invalid, type NumberedValue } from "./read-sealed-lines.ts";

/**
 * A line of an export as a record: everything that a store relies on is checked, what it only hands on is taken as it stands.
 * Fails with INPUT_INVALID, naming line and member.
 */
export function asKeptRecord({ line, value }: NumberedValue): KeptRecord {
  const kind = kindOf(value);
  if (kind === undefined) throw invalid(line, `a record of kind ${Object.keys(RECORDS).join(", ")}`, excerpt(JSON.stringify(value)));
  const checked = RECORDS[kind].safeParse(value);
  if (!checked.success) throw invalid(line, `a record of kind ${kind}`, z.prettifyError(checked.error).replaceAll(/\s*\n\s*/gu, " "));
  return value as KeptRecord;
}

type Kind = KeptRecord["kind"];

function kindOf(value: unknown): Kind | undefined {
  const kind = value !== null && typeof value === "object" && "kind" in value ? value.kind : undefined;
  return Object.keys(RECORDS).find((known): known is Kind => known === kind);
}

const id = z.string().min(1);
const count = z.int().nonnegative();
const position = z.int().positive();
const hash = z.string().regex(/^[0-9a-f]{64}$/u);
const text = z.string().optional();
const span = z.looseObject({ start: count, end: count });
const spans = z.array(span);
const room = id;

const named = z.looseObject({ id: z.string(), name: z.string(), aliases: z.array(z.string()) });
const world = z.looseObject({
  actors: z.array(named.extend({ kind: z.string() })),
  places: z.array(named.extend({ class: z.string(), country: text, lat: z.number(), lon: z.number() })),
  outlets: z.array(named.extend({ owner: text })),
});

const entry = z.strictObject({
  stream: z.string(),
  position,
  at: z.string(),
  by: z.string(),
  what: z.looseObject({ kind: z.string() }),
  previous: hash,
  hash,
});

const stated = z.array(z.looseObject({ field: z.string(), value: z.string(), raw: z.string(), from: z.string(), isChosen: z.boolean() }));
const headers = z.array(z.tuple([z.string(), z.string()]));
const exchange = z.looseObject({
  status: count,
  requestHeaders: headers,
  responseHeaders: headers,
  redirects: z.array(z.looseObject({ url: z.string(), status: count, location: z.string() })),
});
const container = z.looseObject({ kind: z.enum(COLLECTION_KINDS), name: text, sha256: hash.optional(), part: z.string() });
const capture = z.looseObject({
  sha256: hash,
  size: count,
  takenAt: z.string(),
  url: text,
  fileName: text,
  mediaType: text,
  charset: text,
  exchange: exchange.optional(),
  container: container.optional(),
});
const submission = z.looseObject({
  id,
  addedAt: z.string(),
  addedBy: z.string(),
  capture,
  hints: z.looseObject({ stated: stated.optional() }),
});

const labels = z.array(z.looseObject({ label: z.string() }));
const published = z.looseObject({ value: z.string() }).optional();
const report = z.looseObject({
  id,
  kind: z.enum(REPORT_KINDS),
  title: text,
  subtitle: text,
  outlet: text,
  outletDomain: text,
  outletOwner: text,
  section: text,
  url: text,
  canonical: text,
  language: text,
  medium: z.string(),
  published,
  original: z.looseObject({ outlet: z.string(), published }).optional(),
  licence: z.looseObject({}),
  taxonomy: z.looseObject({ region: labels, theme: labels, inDepthReport: labels, tags: labels }),
  transmission: z.array(z.looseObject({})),
  credits: z.array(z.looseObject({ kind: z.string(), party: z.string(), href: text, span: span.optional() })).optional(),
  metadata: stated.optional(),
  timings: z.array(z.looseObject({ span, fromMs: z.number(), toMs: z.number().optional(), speaker: text })).optional(),
  text: z.string(),
  blocks: z.array(z.looseObject({ role: z.string(), span, links: z.array(z.looseObject({})), direction: text })),
  notes: z.array(z.looseObject({})),
});

const resolution = z.looseObject({
  status: z.string(),
  id: text,
  country: text,
  lat: z.number().optional(),
  lon: z.number().optional(),
  precision: text,
});
const claim = z.looseObject({
  id,
  sentence: count,
  kind: z.string(),
  content: spans,
  chain: z.array(z.looseObject({ source: text, sourceType: z.string(), cueClass: z.string(), stance: z.string() })),
  certainty: z.looseObject({ level: z.enum(CERTAINTY_LEVELS), grade: count, author: z.string(), source: text, polarity: z.string() }),
  tense: z.string(),
  eventType: z.string(),
  actors: z.array(z.looseObject({ ref: z.string(), role: z.string() })),
  places: z.array(z.looseObject({ ref: z.string(), resolution: resolution.optional() })),
  times: z.array(z.looseObject({ value: text })),
  quantities: z.array(z.looseObject({ measure: z.string(), min: z.number().optional(), max: z.number().optional(), of: text })),
  extractor: z.string(),
});

const reading = z.looseObject({
  report,
  sentences: z.array(z.looseObject({ index: count, span, part: z.enum(["headline", "body"]), block: count })),
  claims: z.array(claim),
  attributions: z.array(z.looseObject({})),
  entities: z.array(z.looseObject({})),
  toponyms: z.array(z.looseObject({})),
});
const member = z.looseObject({ stage: z.enum(["link", "reconcile"]), key: z.string(), item: z.string(), about: z.unknown() });

const revision = z.looseObject({
  id,
  report: id,
  at: z.string(),
  by: z.string(),
  replaces: z.array(id),
  claims: z.array(claim),
  withdraws: id.optional(),
  reason: text,
});

const ofClaim = z.looseObject({ report: id, claim: id });
const link = z.looseObject({ from: id, to: id, kind: z.string(), reason: z.string(), evidence: spans });
const figure = z.looseObject({
  measure: z.string(),
  party: z.string(),
  low: z.number().optional(),
  high: z.number().optional(),
  bySource: z.array(ofClaim.extend({ source: z.string(), min: z.number().optional(), max: z.number().optional() })),
});
const event = z.looseObject({
  id,
  type: z.string(),
  status: z.string(),
  place: text,
  day: text,
  claims: z.array(ofClaim),
  figures: z.array(figure),
});
const watch = z.looseObject({
  id,
  report: id,
  claim: id,
  openedAt: z.string(),
  due: text,
  outcome: text,
  settledAt: text,
  settledBy: ofClaim.optional(),
});
const look = z.looseObject({ at: z.string(), found: count.optional(), added: count, code: text, detail: text, note: text });
const feed = z.looseObject({
  id,
  kind: z.enum(["feed", "folder"]),
  // More does not fit into the index of a database that looks feeds up by their addresses.
  address: z.string().max(2000),
  title: text,
  everyMinutes: position,
  addedAt: z.string(),
  addedBy: z.string(),
  isPaused: z.boolean(),
  nextAt: z.string(),
  last: look.optional(),
  failures: count,
  validators: z.looseObject({ etag: text, lastModified: text }).optional(),
});
const item = z.looseObject({
  feed: id,
  key: id,
  address: text,
  seenAt: z.string(),
  place: count,
  isHeld: z.boolean(),
  document: hash.optional(),
  documentType: text,
  stated,
  outcome: z.looseObject({ at: z.string(), report: text, code: text, detail: text }).optional(),
});
const timestamp = z.looseObject({ capture: hash, token: hash, authority: z.string(), stampedAt: z.string() });
const message = z.looseObject({ room, id, stage: z.enum(STAGES), key: z.string() });
const failure = z.looseObject({ at: z.string(), code: z.string(), detail: z.string(), retryAt: text });

const of = <K extends Kind, Shape extends z.ZodRawShape>(kind: K, shape: Shape) => z.strictObject({ kind: z.literal(kind), ...shape });

const RECORDS: { readonly [K in Kind]: z.ZodType } = {
  registry: of("registry", { world }),
  room: of("room", { room, openedAt: z.string(), world }),
  entry: of("entry", { entry }),
  report: of("report", { room, arrival: position, submission }),
  reading: of("reading", { room, report: id, reading, members: z.array(member) }),
  revision: of("revision", { room, revision }),
  links: of("links", { room, key: z.string(), links: z.array(link) }),
  events: of("events", { room, key: z.string(), events: z.array(event) }),
  watch: of("watch", { room, watch }),
  feed: of("feed", { room, feed, removedAt: text }),
  "feed-item": of("feed-item", { room, item }),
  timestamp: of("timestamp", { room, timestamp }),
  message: of("message", { message, writtenAt: z.string(), attempts: count, failure: failure.optional() }),
};
