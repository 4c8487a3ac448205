import { CLAIM_ROLES } from "../../model/report.ts";
import type { RoledBlock } from "../roles/assign-roles.ts";

/** Tells for the index of a block whether it stands after the first and before the last block of the story. */
export function amidStory(blocks: readonly Pick<RoledBlock, "role">[]): (index: number) => boolean {
  const story = blocks.flatMap(({ role }, index) => (CLAIM_ROLES.has(role) && role !== "headline" && role !== "subtitle" ? [index] : []));
  return (index) => index > (story[0] ?? Infinity) && index < (story.at(-1) ?? -1);
}
