import { createHash } from "node:crypto";
import { reportId, sha256 } from "../../model/ids.ts";
import type { Source } from "../../model/reading.ts";

const ID_DIGITS = 16;

/** Captured bytes as a source that is named by the first sixteen digits of its SHA-256. */
export function sourceOfBytes(bytes: Uint8Array, known: Pick<Source, "url" | "fileName" | "mediaType" | "charset">): Source {
  const hash = createHash("sha256").update(bytes).digest("hex");
  return { ...known, id: reportId(hash.slice(0, ID_DIGITS)), capture: sha256(hash), content: bytes };
}
