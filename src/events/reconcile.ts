import type { Claim } from "../model/claim.ts";
import type { Reading } from "../model/reading.ts";
import type { ReportedEvent } from "../model/reported-event.ts";
import { claimAbout, type EventClaim } from "./event-claim.ts";
import { figuresOf } from "./figures.ts";

/**
 * Put together what the claims of several reports say happened. Two claims are held to mean one event only when type and settled place
 * are the same, their days lie at most one apart, and they share an actor wherever both name any; everything else stays an event of
 * its own. No order of the readings, and no chance, enters: the same claims always give the same events under the same ids.
 */
export function reconcile(readings: readonly Reading[]): ReportedEvent[] {
  const claims = readings
    .flatMap((reading) => reading.claims.filter(isSaidToHaveHappened).map((claim) => claimAbout(claim, reading)))
    .toSorted(inCanonicalOrder);
  const blocks = Map.groupBy(claims, (claim) => blockKey(claim));
  return [...blocks]
    .flatMap(([key, block]) => (key === ALONE ? block.map((claim) => [claim]) : grouped(block)))
    .map(eventOf)
    .toSorted((a, b) => compare(a.id, b.id));
}

/** An act in the world, past or going on. Denied, planned and typeless claims make no event; later steps hold them against one. */
const isSaidToHaveHappened = (claim: Claim): boolean =>
  claim.kind === "event" && claim.eventType !== "none" && claim.tense !== "future" && claim.certainty.polarity === "+";

const ALONE = "";

/** What must be exactly the same; claims without a settled place or day stand alone. */
const blockKey = ({ type, place, day }: EventClaim): string => (place === undefined || day === undefined ? ALONE : `${type} ${place}`);

/** Claims of one type and place, oldest first: each joins the first group that began at most a day before and knows one of its actors. */
function grouped(block: readonly EventClaim[]): EventClaim[][] {
  const closed: EventClaim[][] = [];
  let open: EventClaim[][] = [];
  for (const claim of block) {
    const isOpen = ([first]: readonly EventClaim[]): boolean => first !== undefined && daysBetween(first, claim) <= 1;
    closed.push(...open.filter((group) => !isOpen(group)));
    open = open.filter(isOpen);
    const group = open.find((members) => members.every((member) => mayShareActors(member, claim)));
    if (group === undefined) open.push([claim]);
    else group.push(claim);
  }
  return [...closed, ...open];
}

const DAY_MS = 86_400_000;
const daysBetween = (a: EventClaim, b: EventClaim): number => Math.abs(Date.parse(b.day ?? "") - Date.parse(a.day ?? "")) / DAY_MS;

const mayShareActors = (a: EventClaim, b: EventClaim): boolean =>
  a.actors.size === 0 || b.actors.size === 0 || !a.actors.isDisjointFrom(b.actors);

function eventOf(claims: readonly EventClaim[]): ReportedEvent {
  const [first] = claims;
  if (first === undefined) throw new TypeError("an event is made of at least one claim");
  return {
    id: [first.type, first.place ?? first.placeName ?? "somewhere", first.day ?? "undated", first.report, first.claim].join("/"),
    type: first.type,
    place: first.place ?? first.placeName,
    day: first.day,
    claims: claims.map(({ report, claim }) => ({ report, claim })),
    figures: figuresOf(claims),
  };
}

function inCanonicalOrder(a: EventClaim, b: EventClaim): number {
  return (
    compare(a.type, b.type) ||
    compare(a.place ?? "", b.place ?? "") ||
    compare(a.day ?? "", b.day ?? "") ||
    compare(a.report, b.report) ||
    compare(a.claim, b.claim)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
