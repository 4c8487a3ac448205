import type { Figure } from "../model/reported-event.ts";
import type { EventClaim } from "./event-traits.ts";

/** What the claims of one event say of each measure and party, every source's number beside the others. Claims come in canonical order. */
export function figuresOf(claims: readonly EventClaim[]): Figure[] {
  const lines = claims.flatMap(({ report, claim, harm }) => harm.map((one) => ({ report, claim, ...one })));
  const groups = Map.groupBy(lines, ({ measure, party }) => `${measure} ${party}`);
  return [...groups.values()].flatMap((group): Figure | [] => {
    const [first] = group;
    if (first === undefined) return [];
    const bySource = group.map(({ report, claim, source = report, min, max }) => ({ report, claim, source, min, max }));
    return {
      measure: first.measure,
      party: first.party,
      low: least(group.map(({ min }) => min)),
      high: most(group.flatMap(({ min, max }) => [min, max])),
      bySource,
    };
  });
}

/** The smallest lower bound any source gives. */
const least = (values: readonly (number | undefined)[]): number | undefined => bound(values, Math.min);

/** The largest number any source gives: "at least 20" counts with 20. */
const most = (values: readonly (number | undefined)[]): number | undefined => bound(values, Math.max);

function bound(values: readonly (number | undefined)[], pick: (...numbers: number[]) => number): number | undefined {
  const given = values.filter((value) => value !== undefined);
  return given.length === 0 ? undefined : pick(...given);
}
