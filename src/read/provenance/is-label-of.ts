import type { RoledBlock } from "../roles/assign-roles.ts";

const LONGEST_LABEL = 30;
const LONGEST_NAME = 60;

/** True for "Source:" alone on its line over a short block, which names the source. */
export const isLabelOf = (block: RoledBlock, below: RoledBlock | undefined): below is RoledBlock =>
  block.role === "origin" &&
  block.text.length <= LONGEST_LABEL &&
  /[:：]$/u.test(block.text) &&
  below !== undefined &&
  below.role !== "origin" &&
  below.text.length <= LONGEST_NAME;
