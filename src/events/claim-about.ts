import { outletKeys } from "../lexicon/outlet-keys.ts";
import { starterWorld } from "../lexicon/starter-world.ts";
import { worldIndex } from "../lexicon/world-index.ts";
import type { ActorMention, Claim, EventType, PlaceMention } from "../model/claim.ts";
import type { ClaimId, ReportId } from "../model/ids.ts";
import type { Reading } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import { wordsOf } from "../model/span.ts";
import { type Harm, harmIn } from "./harm.ts";

/** What a claim says of an event, as keys that can be compared across reports, whatever id its own goes by: plain JSON. */
export interface EventTraits {
  readonly type: EventType;
  /** Gazetteer id, when a place is settled to a district or closer. */
  readonly place?: string | undefined;
  /** The words for the place otherwise. */
  readonly placeName?: string | undefined;
  /** ISO day the claim gives, else the day its report was first published. */
  readonly day?: string | undefined;
  /** Registry ids of actors that act or are acted on, each once; descriptions and pronouns are left out. */
  readonly actors: readonly string[];
  readonly harm: readonly Harm[];
  /** Key of the outlet its report names as its origin, else of the report's own; absent where neither is known. */
  readonly origin?: string | undefined;
}

/** A claim among those that may mean one event. */
export interface EventClaim extends EventTraits {
  readonly report: ReportId;
  readonly claim: ClaimId;
}

export function claimAbout(claim: Claim, { report }: Reading): EventTraits {
  const settled = claim.places.find(isSettled);
  const source = claim.chain.findLast((link) => link.source !== undefined)?.source ?? report.outlet;
  return {
    type: claim.eventType,
    place: settled?.resolution?.id,
    placeName: claim.places[0] === undefined ? undefined : claim.places[0].ref,
    day: dayOf(claim) ?? dayIn(report.original?.published?.value ?? report.published?.value),
    actors: [...new Set(claim.actors.filter((actor) => isKnown(actor, report.text)).map((actor) => actor.ref))],
    harm: harmIn(claim, report.text, source),
    origin: originOf(report),
  };
}

/** Whether something kept earlier has the shape that this version compares by. */
export function isEventTraits(about: unknown): about is EventTraits {
  if (typeof about !== "object" || about === null) return false;
  const { type, actors, harm } = { ...NOTHING, ...about };
  return typeof type === "string" && [actors, harm].every((value) => Array.isArray(value));
}

const NOTHING: { readonly [Name in keyof EventTraits]?: unknown } = {};

function isSettled({ resolution }: PlaceMention): boolean {
  return (
    resolution?.status === "resolved" && resolution.id !== undefined && ["exact", "25km", "district"].includes(resolution.precision ?? "")
  );
}

/** Under an id of the world: named parties, not "civilians", "he" or "the army". */
function isKnown({ ref, span }: ActorMention, text: string): boolean {
  const listed = worldIndex(starterWorld).actor(ref);
  if (listed !== undefined) return listed.kind !== "people" && listed.kind !== "civilians";
  return span !== undefined && !wordsOf(text, span).includes(ref);
}

function originOf(report: Report): string | undefined {
  const { outlet, origin } = outletKeys(report);
  return origin || outlet || undefined;
}

const dayOf = (claim: Claim): string | undefined => claim.times.map((time) => dayIn(time.value)).find((day) => day !== undefined);

const dayIn = (value: string | undefined): string | undefined => /^\d{4}-\d{2}-\d{2}/u.exec(value ?? "")?.[0];
