import { createHash } from "node:crypto";
import { canonicalJson } from "../../model/canonical-json.ts";
import type { Entry } from "../../ports/ledger.ts";

/** What stands before the first entry of a stream. */
export const NO_ENTRY = "0".repeat(64);

/**
 * The hash an entry must have. Worked out here as docs/formats/export-1.md says and not by the code that sealed it,
 * so that a mistake there shows as well.
 */
export function entryHash(entry: Entry): string {
  const { hash: _, ...sealed } = entry;
  return canonicalHash(sealed);
}

/** SHA-256 of the canonical JSON of anything, half surrogate pairs escaped. */
export function canonicalHash(value: unknown): string {
  return createHash("sha256")
    .update(canonicalJson(value, { loneSurrogates: "escape" }))
    .digest("hex");
}
