import { ReportedlyError } from "./errors.ts";
import { isEventTraits } from "./events/event-traits.ts";
import { reconcileMembers } from "./events/reconcile-members.ts";
import { claimId, type ReportId } from "./model/ids.ts";
import type { ReportLink } from "./model/link.ts";
import type { ReportedEvent } from "./model/reported-event.ts";
import type { KeyedMember } from "./model/work.ts";
import { isLinkTraits } from "./origins/link-member.ts";
import { linkMembers } from "./origins/link-members.ts";

// The way of many reports, key by key, from what `keyedMembers` found in each. What lies under one key never depends on what lies under
// another, nor on the order in which it came. All knowledge of the language and the world went into the members, so that this
// loads in a moment where the pipeline takes a second and a hundred megabytes.
//
//     linkUnder        all members of one `link` key -> the links among their reports
//     reconcileUnder   all members of one `reconcile` key -> the events their claims mean

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
