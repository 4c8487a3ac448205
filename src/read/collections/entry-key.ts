import { hexDigest } from "./warc/check-digest.ts";

/** What an entry goes by, as the first 32 hex digits of its SHA-256: short, and the same whenever the collection is read. */
export async function entryKey(identity: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await hexDigest(typeof identity === "string" ? new TextEncoder().encode(identity) : identity);
  return digest.slice(0, 32);
}
