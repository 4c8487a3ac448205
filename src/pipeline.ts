import { findClaims } from "./claims/find-claims.ts";
import { ReportedlyError } from "./errors.ts";
import { isEventTraits } from "./events/event-claim.ts";
import { eventMembersOf } from "./events/event-members-of.ts";
import { reconcile } from "./events/reconcile.ts";
import { reconcileMembers } from "./events/reconcile-members.ts";
import { starterWorld } from "./lexicon/starter-world.ts";
import { claimId, type ReportId } from "./model/ids.ts";
import type { ReportLink } from "./model/link.ts";
import type { Reading, Source } from "./model/reading.ts";
import type { ReportedEvent } from "./model/reported-event.ts";
import type { KeyedMember } from "./model/work.ts";
import { layered, type World } from "./model/world.ts";
import { isLinkTraits } from "./origins/link-member.ts";
import { linkMembers } from "./origins/link-members.ts";
import { linkMembersOf } from "./origins/link-members-of.ts";
import { linkReports } from "./origins/link-reports.ts";
import { readReport } from "./read/read-report.ts";
import { segment } from "./read/segment.ts";
import { resolveMentions } from "./resolve/resolve-mentions.ts";

/**
 * The way of one report, from bytes to claims. Pure: the same source and world give the same reading.
 *
 *     read      bytes -> blocks with roles, metadata, lines of provenance
 *     segment   blocks that may speak -> sentences
 *     find      sentences -> claims: who says so, how surely, what, how many
 *     resolve   mentions -> places and actors of the world
 */
export function readSource(source: Source, roomWorld?: World): Reading {
  const world = roomWorld ? layered(roomWorld, starterWorld) : starterWorld;
  const report = readReport(source, world);
  const sentences = segment(report);
  const { notes, ...found } = findClaims(report, sentences, world);
  const noted = { ...report, notes: [...report.notes, ...notes] };
  return resolveMentions({ report: noted, sentences, ...found }, world);
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
 * The same key by key, so that a room of any size only ever looks at what one key brings together.
 *
 *     keyedMembers     a reading -> what it is compared by, under each key that its likes have too
 *     linkUnder        all members of one `link` key -> the links among their reports
 *     reconcileUnder   all members of one `reconcile` key -> the events their claims mean
 *
 * What lies under one key never depends on what lies under another, nor on the order in which it came.
 */
export function keyedMembers(reading: Reading): KeyedMember[] {
  return [
    ...linkMembersOf(reading.report).map((member) => ({ stage: "link" as const, item: "", ...member })),
    ...eventMembersOf(reading).map((member) => ({ stage: "reconcile" as const, ...member })),
  ];
}

/** A member with the report that it came from. */
type Gathered = KeyedMember & { readonly report: ReportId };

/** Fails with INPUT_INVALID for a member that `keyedMembers` did not make. */
export function linkUnder(members: readonly Gathered[]): ReportLink[] {
  return linkMembers(members.map(({ report, about }) => ({ ...checked(about, isLinkTraits), report })));
}

/** Fails with INPUT_INVALID for a member that `keyedMembers` did not make. */
export function reconcileUnder(members: readonly Gathered[]): ReportedEvent[] {
  return reconcileMembers(members.map(({ report, item, about }) => ({ ...checked(about, isEventTraits), report, claim: claimId(item) })));
}

function checked<About>(about: unknown, isAbout: (about: unknown) => about is About): About {
  if (isAbout(about)) return about;
  throw new ReportedlyError(
    "INPUT_INVALID",
    "expected what this version compares by, met a member of another shape; read the report again",
  );
}
