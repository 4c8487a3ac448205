import type { Claim } from "../model/claim.ts";
import type { ClaimId } from "../model/ids.ts";
import type { Reading } from "../model/reading.ts";
import { claimAbout } from "./claim-about.ts";
import { type EventTraits, standsAlone } from "./event-traits.ts";

/**
 * What the claims of a reading are compared by, under the key that all claims which may mean the same event have too:
 * the type and the settled place. Claims that cannot mean another's event lie under one key of their report's own.
 */
export function eventMembersOf(reading: Reading): { readonly key: string; readonly item: ClaimId; readonly about: EventTraits }[] {
  return reading.claims.filter(isSaidToHaveHappened).map((claim) => {
    const about = claimAbout(claim, reading);
    return { key: keyOf(about, reading), item: claim.id, about };
  });
}

/** An act in the world, past or going on. Denied, planned and typeless claims make no event; later steps hold them against one. */
const isSaidToHaveHappened = (claim: Claim): boolean =>
  claim.kind === "event" && claim.eventType !== "none" && claim.tense !== "future" && claim.certainty.polarity === "+";

function keyOf(about: EventTraits, { report }: Reading): string {
  return standsAlone(about) ? `alone/${report.capture ?? report.id}` : `place/${about.type}/${about.place}`;
}
