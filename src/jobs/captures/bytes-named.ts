import { ReportedlyError } from "../../errors.ts";
import type { Sha256 } from "../../model/ids.ts";
import type { Archive } from "../../ports/archive.ts";

/** Bytes of the archive, or what is wrong with them. */
export type BytesNamed =
  | { readonly state: "whole"; readonly bytes: Uint8Array }
  | { readonly state: "missing" | "altered"; readonly says: string };

/** What the archive has under a name. Only what is no matter of these bytes is thrown. */
export async function bytesNamed(archive: Archive, name: Sha256): Promise<BytesNamed> {
  try {
    const bytes = await archive.get(name);
    return bytes === undefined ? { state: "missing", says: `expected ${name} in the archive, met none` } : { state: "whole", bytes };
  } catch (thrown) {
    if (thrown instanceof ReportedlyError && thrown.code === "CAPTURE_ALTERED") return { state: "altered", says: thrown.detail };
    throw thrown;
  }
}
