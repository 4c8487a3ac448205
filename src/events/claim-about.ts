import { outletKeys } from "../lexicon/outlet-keys.ts";
import { starterWorld } from "../lexicon/starter-world.ts";
import { worldIndex } from "../lexicon/world-index.ts";
import type { ActorMention, Claim, PlaceMention } from "../model/claim.ts";
import type { Reading } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import { wordsOf } from "../model/span.ts";
import type { EventTraits } from "./event-traits.ts";
import { harmIn } from "./harm.ts";

/** What a claim says of an event. */
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
