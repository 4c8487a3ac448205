import { starterWorld } from "../lexicon/starter-world.ts";
import { worldIndex } from "../lexicon/world-index.ts";
import type { ActorMention, Claim, EventType, PlaceMention } from "../model/claim.ts";
import type { ClaimId, ReportId } from "../model/ids.ts";
import type { Reading } from "../model/reading.ts";
import { wordsOf } from "../model/span.ts";
import { type Harm, harmIn } from "./harm.ts";

/** What a claim says of an event, as keys that can be compared across reports. */
export interface EventClaim {
  readonly report: ReportId;
  readonly claim: ClaimId;
  readonly type: EventType;
  /** Gazetteer id, when a place is settled to a district or closer. */
  readonly place?: string | undefined;
  /** The words for the place otherwise. */
  readonly placeName?: string | undefined;
  /** ISO day the claim gives, else the day its report was first published. */
  readonly day?: string | undefined;
  /** Registry ids of actors that act or are acted on; descriptions and pronouns are left out. */
  readonly actors: ReadonlySet<string>;
  readonly harm: readonly Harm[];
}

export function claimAbout(claim: Claim, { report }: Reading): EventClaim {
  const settled = claim.places.find(isSettled);
  const source = claim.chain.findLast((link) => link.source !== undefined)?.source ?? report.outlet ?? report.id;
  return {
    report: report.id,
    claim: claim.id,
    type: claim.eventType,
    place: settled?.resolution?.id,
    placeName: claim.places[0] === undefined ? undefined : claim.places[0].ref,
    day: dayOf(claim) ?? dayIn(report.original?.published?.value ?? report.published?.value),
    actors: new Set(claim.actors.filter((actor) => isKnown(actor, report.text)).map((actor) => actor.ref)),
    harm: harmIn(claim, report.text, source),
  };
}

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

const dayOf = (claim: Claim): string | undefined => claim.times.map((time) => dayIn(time.value)).find((day) => day !== undefined);

const dayIn = (value: string | undefined): string | undefined => /^\d{4}-\d{2}-\d{2}/u.exec(value ?? "")?.[0];
