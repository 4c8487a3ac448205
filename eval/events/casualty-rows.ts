import type { Casualties, Incident, Named } from "./incidents-of.ts";

/** A report of the gold, as far as its numbers are scored. */
export interface GoldReport {
  readonly id: string;
  readonly events: readonly GoldIncident[];
}

export interface GoldIncident {
  readonly n: number;
  /** One that may be told and need not. */
  readonly optional: boolean;
  /** "BOMBING / ATTACK" allows either. */
  readonly type: string;
  readonly perpIndividual: readonly Named[];
  readonly perpOrg: readonly Named[];
  readonly humTarget: readonly Named[];
  readonly killed: Casualties | null;
  readonly injured: Casualties | null;
}

interface Row {
  readonly id: string;
  readonly killed: Casualties | null;
  readonly injured: Casualties | null;
}

/**
 * Numbers side by side, for the kit's scorer matches rows by name alone: each incident of ours under the name of the gold incident that it
 * is most like, by type and shared names, as the scorer of templates pairs them. A gold incident without one is a miss; one of ours
 * without gold stands against an empty row, so that its numbers count as false alarms.
 */
export function casualtyRows({ id, events }: GoldReport, found: readonly Incident[]): { readonly gold: Row[]; readonly ours: Row[] } {
  const pairs = pairsOf(events, found);
  const paired = new Set(pairs.values());
  const asked = events.filter((event) => !event.optional || pairs.has(event));
  const extra = found.filter((incident) => !paired.has(incident));
  return {
    gold: [
      ...asked.map((event) => rowOf(`${id}#${event.n}`, event)),
      ...extra.map((_, index) => ({ id: `${id}#extra${index}`, killed: null, injured: null })),
    ],
    ours: [
      ...asked.flatMap((event) => {
        const incident = pairs.get(event);
        return incident === undefined ? [] : [rowOf(`${id}#${event.n}`, incident)];
      }),
      ...extra.map((incident, index) => rowOf(`${id}#extra${index}`, incident)),
    ],
  };
}

const rowOf = (id: string, { killed, injured }: Pick<Row, "killed" | "injured">): Row => ({ id, killed, injured });

/** One to one, the likest first. */
function pairsOf(events: readonly GoldIncident[], found: readonly Incident[]): Map<GoldIncident, Incident> {
  const likely = events
    .flatMap((event) => found.map((incident) => ({ event, incident, likeness: likeness(event, incident) })))
    .filter(({ likeness: points }) => points > 0)
    .toSorted((a, b) => b.likeness - a.likeness);
  const pairs = new Map<GoldIncident, Incident>();
  const taken = new Set<Incident>();
  for (const { event, incident } of likely) {
    if (pairs.has(event) || taken.has(incident)) continue;
    pairs.set(event, incident);
    taken.add(incident);
  }
  return pairs;
}

function likeness(event: GoldIncident, incident: Incident): number {
  const shared = (["perpIndividual", "perpOrg", "humTarget"] as const).map(
    (slot) => event[slot].filter((one) => incident[slot].some((other) => isSame(one, other))).length,
  );
  return (event.type.split(" / ").includes(incident.type) ? 1 : 0) + shared.reduce((sum, count) => sum + count, 0);
}

const isSame = (one: Named, other: Named): boolean => one.alts.some((name) => other.alts.some((also) => folded(name) === folded(also)));
const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
