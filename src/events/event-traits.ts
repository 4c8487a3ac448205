import type { EventType } from "../model/claim.ts";
import type { ClaimId, ReportId } from "../model/ids.ts";
import type { Harm } from "./harm.ts";

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

/** Without a settled place or a day a claim makes an event of its own. */
export const standsAlone = ({ place, day }: EventTraits): boolean => place === undefined || day === undefined;

/** Whether something kept earlier has the shape that this version compares by. */
export function isEventTraits(about: unknown): about is EventTraits {
  if (typeof about !== "object" || about === null) return false;
  const { type, actors, harm } = { ...NOTHING, ...about };
  return typeof type === "string" && [actors, harm].every((value) => Array.isArray(value));
}

const NOTHING: { readonly [Name in keyof EventTraits]?: unknown } = {};
