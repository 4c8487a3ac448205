import { readExport } from "./read-export.ts";
import type { Seal } from "./sealed-lines.ts";
import { type Verified, type VerifyOptions, verifyRecords } from "./verify-storage.ts";

/**
 * Look through an export with nothing else at hand: its shape, order and end hash, every chain, every report and reading
 * against its entry. Fails with INPUT_INVALID for a file that is cut off, was changed or is no export.
 */
export async function verifyExport(
  bytes: AsyncIterable<Uint8Array>,
  { heads, onRecord }: Omit<VerifyOptions, "integrity"> = {},
): Promise<Verified & { readonly seal: Seal }> {
  let seal: Seal = { lines: 0, sha256: "" };
  const verified = await verifyRecords(
    readExport(bytes, (found) => (seal = found)),
    { heads, onRecord },
  );
  return { ...verified, seal };
}
