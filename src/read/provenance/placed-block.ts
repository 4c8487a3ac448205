import type { RoledBlock } from "../roles/assign-roles.ts";

/** A block with where it begins in the report's text. */
export type PlacedBlock = RoledBlock & { readonly start: number };
