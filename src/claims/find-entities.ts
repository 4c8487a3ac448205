import { worldIndex } from "../lexicon/world-index.ts";
import type { Entity, EntityType } from "../model/claim.ts";
import { overlaps } from "../model/span.ts";
import type { World } from "../model/world.ts";
import { spanOf, type Token } from "./token.ts";

/** Named things of a sentence by type, longest first, not overlapping. */
export function findEntities(tokens: readonly Token[], text: string, world: World): Entity[] {
  const whole = spanOf(tokens);
  if (!whole) return [];
  const found: Entity[] = [];
  for (const hit of worldIndex(world).namesIn(text, whole.start, whole.end)) {
    const first = hit.entry[0];
    if (!first) continue;
    const type: EntityType = hit.form === "demonym" ? "Nationality" : first.kind === "place" ? "Location" : first.kind === "actor" && first.entry.kind === "person" ? "Person" : "Organisation";
    if (!found.some((other) => overlaps(other.span, hit.span))) found.push({ span: hit.span, type });
  }
  return found;
}
