import { createHash } from "node:crypto";
import { ReportedlyError } from "../../errors.ts";
import { canonicalJson } from "../../model/canonical-json.ts";
import type { Entry, EntryBody } from "../../ports/ledger.ts";

/** What stands before the first entry of a stream. */
export const NO_ENTRY = "0".repeat(64);

/** What an entry says, before its place in the stream is known. */
export interface EntryDraft {
  readonly stream: string;
  readonly by: string;
  readonly what: EntryBody;
  readonly at: Date;
}

/**
 * The entry that follows `head`: numbered, bound to the one before by its hash, and hashed itself.
 * `what` is taken over as plain JSON data; what JSON cannot say fails with INPUT_INVALID.
 */
export function sealEntry(head: Entry | undefined, draft: EntryDraft): Entry {
  const unsealed = {
    stream: draft.stream,
    position: (head?.position ?? 0) + 1,
    at: draft.at.toISOString(),
    by: draft.by,
    what: draft.what,
    previous: head?.hash ?? NO_ENTRY,
  };
  const text = canonical(unsealed);
  return { ...unsealed, what: (JSON.parse(text) as Entry).what, hash: sha256Of(text) };
}

/** The hash an entry must have: SHA-256 over the canonical JSON of all its other fields. */
export function hashOf(entry: Entry): string {
  const { hash: _, ...rest } = entry;
  return sha256Of(canonicalJson(rest));
}

function canonical(unsealed: Omit<Entry, "hash">): string {
  try {
    return canonicalJson(unsealed);
  } catch (cause) {
    throw new ReportedlyError("INPUT_INVALID", `a ledger entry takes plain JSON data: ${String(cause)}`, { cause });
  }
}

const sha256Of = (text: string): string => createHash("sha256").update(text).digest("hex");
