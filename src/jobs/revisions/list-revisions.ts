import type { ClaimId, ReportId, RevisionId, RoomId } from "../../model/ids.ts";
import { revisionsInForce } from "../../model/revised-claims.ts";
import { type Revision, type RevisionKind, revisionKind } from "../../model/revision.ts";
import type { Store } from "../../ports/store.ts";
import { getReport } from "../get-report.ts";

/** What a person changed of a report's claims, without the claims themselves. */
export interface RevisionLine {
  readonly id: RevisionId;
  readonly at: string;
  readonly by: string;
  readonly kind: RevisionKind;
  /** Claims that stand no longer. */
  readonly replaces: readonly ClaimId[];
  /** Claims that stand in their place. */
  readonly claims: readonly ClaimId[];
  /** The revision that this one took back. */
  readonly withdraws?: RevisionId | undefined;
  readonly reason?: string | undefined;
  /** True when a later one took it back. */
  readonly isWithdrawn: boolean;
}

/** Every revision of a report's claims, oldest first. Fails with REPORT_NOT_FOUND. */
export async function listRevisions({ store }: { readonly store: Store }, room: RoomId, report: ReportId): Promise<RevisionLine[]> {
  const { revisions } = await getReport({ store }, room, report);
  return revisionLines(revisions);
}

/** Revisions as they are listed. */
export function revisionLines(revisions: readonly Revision[] = []): RevisionLine[] {
  const inForce = new Set(revisionsInForce(revisions));
  return revisions.map((revision) => {
    const { id, at, by, replaces, claims, withdraws, reason } = revision;
    const kind = revisionKind(revision);
    const isWithdrawn = kind !== "undo" && !inForce.has(revision);
    return { id, at, by, kind, replaces, claims: claims.map((claim) => claim.id), withdraws, reason, isWithdrawn };
  });
}

/** The last of a report's revisions, which it just got. */
export function lastLine(revisions: readonly Revision[] = []): RevisionLine {
  const line = revisionLines(revisions).at(-1);
  if (!line) throw new Error("expected a report that was revised");
  return line;
}
