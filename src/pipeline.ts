import { findClaims } from "./claims/find-claims.ts";
import { proposalNotes } from "./claims/proposed/proposal-notes.ts";
import { verifyProposals } from "./claims/proposed/verify-proposals.ts";
import { eventMembersOf } from "./events/event-members-of.ts";
import { reconcile } from "./events/reconcile.ts";
import { starterWorld } from "./lexicon/starter-world.ts";
import type { ReportLink } from "./model/link.ts";
import type { Proposals, ProposedReading } from "./model/proposal.ts";
import type { Reading, Source } from "./model/reading.ts";
import type { ReportedEvent } from "./model/reported-event.ts";
import type { KeyedMember } from "./model/work.ts";
import { layered, type World } from "./model/world.ts";
import { linkMembersOf } from "./origins/link-members-of.ts";
import { linkReports } from "./origins/link-reports.ts";
import { readReport } from "./read/read-report.ts";
import { segment } from "./read/sentences/segment.ts";
import { resolveMentions } from "./resolve/resolve-mentions.ts";

/**
 * The way of one report, from bytes to claims. Pure: the same source and world give the same reading.
 *
 *     read      bytes -> blocks with roles, metadata, lines of provenance
 *     segment   blocks that may speak -> sentences
 *     find      sentences -> claims: who says so, how surely, what, how many
 *     resolve   mentions -> places and actors of the world
 */
export async function readSource(source: Source, roomWorld?: World): Promise<Reading> {
  const world = roomWorld ? layered(roomWorld, starterWorld) : starterWorld;
  const report = await readReport(source, world);
  const sentences = segment(report);
  const { notes, ...found } = findClaims(report, sentences, world);
  const noted = { ...report, notes: [...report.notes, ...notes] };
  return resolveMentions({ report: noted, sentences, ...found }, world);
}

/**
 * A reading with what a model proposed for it beside what the rules found. Pure, and never needed: whatever was proposed, the
 * rules' claims stay as they are, and a proposal becomes a claim only as far as the text bears it out.
 */
export function withProposals(reading: Reading, proposals: Proposals, roomWorld?: World): ProposedReading {
  const world = roomWorld ? layered(roomWorld, starterWorld) : starterWorld;
  const { claims, tally } = verifyProposals(reading, proposals);
  const resolved = claims.length === 0 ? [] : resolveMentions({ ...reading, claims, toponyms: [] }, world).claims;
  const notes = [...reading.report.notes, ...proposalNotes(proposals.extractor, tally)];
  return { reading: { ...reading, report: { ...reading.report, notes }, claims: [...reading.claims, ...resolved] }, tally };
}

/**
 * Several reports side by side. Pure, and whatever the order they came in, the same.
 *
 *     link        which report came from which: stated on the page, or word for word the same
 *     reconcile   claims of all -> events, each source's figures beside the others
 */
export function compareReadings(readings: readonly Reading[]): Comparison {
  const links = linkReports(readings.map((reading) => reading.report));
  const events = reconcile(readings);
  return { links, events };
}

export interface Comparison {
  readonly links: readonly ReportLink[];
  readonly events: readonly ReportedEvent[];
}

/**
 * What a reading is compared by, under each key that its likes have too. What then lies under one key is compared in
 * `comparison.ts`, so that a room of any size only ever looks at what one key brings together.
 */
export function keyedMembers(reading: Reading): KeyedMember[] {
  return [
    ...linkMembersOf(reading.report).map((member) => ({ stage: "link" as const, item: "", ...member })),
    ...eventMembersOf(reading).map((member) => ({ stage: "reconcile" as const, ...member })),
  ];
}

export { proposalWindows } from "./claims/proposed/proposal-windows.ts";
export { discoverFeeds } from "./read/collections/discover-feeds.ts";
export { unpack, unpackStream } from "./read/collections/unpack.ts";
