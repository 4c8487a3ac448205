import { ReportedlyError } from "../../errors.ts";
import type { Sha256 } from "../../model/ids.ts";
import type { Archive } from "../../ports/archive.ts";
import type { Storage } from "../../ports/storage.ts";
import type { KeptRecord } from "../../ports/transfer.ts";
import { type Archived, archivedBy } from "./archived-by.ts";
import { type Counts, countRecords } from "./count-records.ts";
import type { Finding } from "./finding.ts";
import type { Heads } from "./head-check.ts";
import { recordCheck } from "./record-check.ts";

export interface VerifyOptions {
  /** Heads handed out earlier. Without them nobody can see that a stream was cut off at its end or sealed anew. */
  readonly heads?: Heads | undefined;
  /** What the database finds wrong with its own files, in words. */
  readonly integrity?: (() => Promise<readonly string[]>) | undefined;
  readonly onRecord?: ((record: KeptRecord) => void) | undefined;
}

/** What was looked at, and what was found. */
export interface Verified extends Counts {
  readonly findings: readonly Finding[];
}

/**
 * Look through everything that is kept: every chain, every report and reading against its entry, everything of the archive that a
 * record refers to, and the database itself. Everything wrong is in the findings, nothing is thrown for it.
 */
export async function verifyStorage(
  { transfer, archive }: Pick<Storage, "transfer" | "archive">,
  options: VerifyOptions = {},
): Promise<Verified> {
  const damage = (await options.integrity?.()) ?? [];
  const verified = await verifyRecords(transfer.records(), { ...options, archive });
  const damaged = damage.map((says): Finding => ({ kind: "database-damaged", where: "database", says }));
  return { ...verified, findings: [...damaged, ...verified.findings] };
}

/** The same for records alone. Captures, documents and tokens are looked at where there is an archive. */
export async function verifyRecords(
  records: AsyncIterable<KeptRecord> | Iterable<KeptRecord>,
  { heads, onRecord, archive }: VerifyOptions & { readonly archive?: Archive | undefined } = {},
): Promise<Verified> {
  const check = recordCheck(heads);
  const counter = countRecords();
  const archivedOf = archivedBy();
  const findings: Finding[] = [];
  for await (const record of records) {
    counter.see(record);
    findings.push(...check.see(record));
    if (archive) for (const archived of archivedOf(record)) findings.push(...(await archiveFindings(archive, archived)));
    onRecord?.(record);
  }
  findings.push(...check.end());
  return { ...counter.counts(), findings };
}

async function archiveFindings(archive: Archive, { name, what, where, mayBeMissing }: Archived): Promise<Finding[]> {
  const state = await stateOf(archive, name);
  if (state === "whole" || (state === "missing" && mayBeMissing)) return [];
  if (state === "missing") return [{ where, kind: `${what}-missing`, says: `expected the ${what} ${name} in the archive, met none` }];
  return [{ where, kind: `${what}-altered`, says: state.detail }];
}

async function stateOf(archive: Archive, name: Sha256): Promise<"whole" | "missing" | ReportedlyError> {
  try {
    return (await archive.get(name)) === undefined ? "missing" : "whole";
  } catch (thrown) {
    if (thrown instanceof ReportedlyError && thrown.code === "CAPTURE_ALTERED") return thrown;
    throw thrown;
  }
}
