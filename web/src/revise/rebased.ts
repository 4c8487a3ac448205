import type { DraftClaim } from "./draft.ts";

/**
 * A person's changes put on top of those that somebody else made to the same claim meanwhile: where only one of them changed a thing,
 * that change holds; where both did, it is `mine`, whose writer sees both.
 */
export function rebased(base: DraftClaim, mine: DraftClaim, theirs: DraftClaim): DraftClaim {
  const certainty = { ...theirs.certainty, ...changed(base.certainty, mine.certainty) };
  return { ...theirs, ...changed(base, mine), certainty };
}

/** The members that differ, with their values in `after`. */
function changed<Thing extends object>(before: Thing, after: Thing): Partial<Thing> {
  const names = Object.keys({ ...before, ...after }) as (keyof Thing)[];
  const differing = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(differing.map((name) => [name, after[name]])) as Partial<Thing>;
}
