import type { Sha256 } from "../../model/ids.ts";
import type { KeptRecord } from "../../ports/transfer.ts";

/** Bytes in the archive that a record refers to. */
export interface Archived {
  readonly name: Sha256;
  /** A captured page or file, an entry of a feed, the token of a timestamp. */
  readonly what: "capture" | "document" | "token";
  /** What refers to it, as findings name it. */
  readonly where: string;
  /** True for what a capture was taken out of: a collection that was too large to be held is not there. */
  readonly mayBeMissing: boolean;
}

/** Tells of each record what of the archive it refers to. A collection is told once, though all its reports came out of it. */
export function archivedBy(): (record: KeptRecord) => readonly Archived[] {
  const told = new Set<Sha256>();
  return (record) => {
    const archived = allOf(record).filter(({ name, mayBeMissing }) => !(mayBeMissing && told.has(name)));
    for (const { name, mayBeMissing } of archived) if (mayBeMissing) told.add(name);
    return archived;
  };
}

function allOf(record: KeptRecord): readonly Archived[] {
  if (record.kind === "report") {
    const { id, capture } = record.submission;
    const own = { name: capture.sha256, what: "capture", where: `room/${record.room}/report/${id}`, mayBeMissing: false } as const;
    const collection = capture.container?.sha256;
    return collection === undefined || collection === own.name ? [own] : [own, { ...own, name: collection, mayBeMissing: true }];
  }
  if (record.kind === "feed-item") {
    const { feed, key, document } = record.item;
    if (document === undefined) return [];
    return [{ name: document, what: "document", where: `room/${record.room}/feed/${feed}/${key}`, mayBeMissing: false }];
  }
  if (record.kind !== "timestamp") return [];
  const { capture, token } = record.timestamp;
  return [{ name: token, what: "token", where: `room/${record.room}/capture/${capture}`, mayBeMissing: false }];
}
