import type { ReportedEvent } from "../model/reported-event.ts";
import { type EventClaim, standsAlone } from "./event-traits.ts";
import { figuresOf } from "./figures.ts";
import { statusOf } from "./status-of.ts";

/**
 * The events that the claims of one key mean. Two claims are held to mean one event only when type and settled place are the same,
 * their days lie at most one apart, and they share an actor wherever both name any; everything else stays an event of its own.
 * No order and no chance enters: the same claims always give the same events under the same ids, in the order of their ids.
 */
export function reconcileMembers(members: readonly EventClaim[]): ReportedEvent[] {
  const [alone, placed] = [members.filter(standsAlone), members.filter((claim) => !standsAlone(claim))];
  const groups = [...alone.map((claim) => [claim]), ...grouped(placed.toSorted(inCanonicalOrder))];
  return groups.map(eventOf).toSorted((a, b) => compare(a.id, b.id));
}

function inCanonicalOrder(a: EventClaim, b: EventClaim): number {
  return compare(a.day ?? "", b.day ?? "") || compare(a.report, b.report) || compare(a.claim, b.claim);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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
  a.actors.length === 0 || b.actors.length === 0 || a.actors.some((actor) => b.actors.includes(actor));

function eventOf(claims: readonly EventClaim[]): ReportedEvent {
  const [first] = claims;
  if (first === undefined) throw new TypeError("an event is made of at least one claim");
  return {
    // Of its first claim, which is in no other event. It holds no words of the report, so that it may stand in addresses and logs.
    id: `${first.report}.${first.claim}`,
    type: first.type,
    status: statusOf(claims),
    place: first.place ?? first.placeName,
    day: first.day,
    claims: claims.map(({ report, claim }) => ({ report, claim })),
    figures: figuresOf(claims),
  };
}
