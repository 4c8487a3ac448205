import type { PlacedBlock } from "../provenance/placed-block.ts";
import type { RoledBlock } from "../roles/assign-roles.ts";

/** Every block with where it begins, and the text they all stand in: plain-text input as it is, a page's blocks with a blank line between two. */
export function placeBlocks(
  blocks: readonly RoledBlock[],
  input: string | undefined,
): { readonly text: string; readonly blocks: readonly PlacedBlock[] } {
  if (input !== undefined) return { text: input, blocks: blocks.map((block) => ({ ...block, start: block.start ?? 0 })) };
  let at = 0;
  const placed = blocks.map((block) => {
    const start = at;
    at += block.text.length + 2;
    // `start` is now a place in the report's own text, not in plain-text input; marks of links are long gone.
    return { ...block, start };
  });
  return { text: blocks.map(({ text }) => text).join("\n\n"), blocks: placed };
}
