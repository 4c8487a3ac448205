import type { Reading } from "../model/reading.ts";
import type { ReportedEvent } from "../model/reported-event.ts";
import { eventMembersOf } from "./event-members-of.ts";
import { reconcileMembers } from "./reconcile-members.ts";

/** Put together what the claims of several reports say happened, key by key, in the order of the events' ids. The order of the readings changes nothing. */
export function reconcile(readings: readonly Reading[]): ReportedEvent[] {
  const keyed = readings.flatMap((reading) =>
    eventMembersOf(reading).map(({ key, item, about }) => ({ key, member: { ...about, report: reading.report.id, claim: item } })),
  );
  const sharing = Map.groupBy(keyed, ({ key }) => key);
  return [...sharing.values()]
    .flatMap((group) => reconcileMembers(group.map(({ member }) => member)))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
