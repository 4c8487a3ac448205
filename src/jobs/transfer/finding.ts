/** What can be wrong with what is kept. */
export type FindingKind =
  | "missing-entry"
  | "wrong-previous"
  | "wrong-hash"
  | "cut-off"
  | "rewritten"
  | "report-without-entry"
  | "report-missing"
  | "submission-altered"
  | "reading-without-entry"
  | "reading-missing"
  | "reading-altered"
  | "revision-without-entry"
  | "revision-missing"
  | "revision-altered"
  | "capture-missing"
  | "capture-altered"
  | "document-missing"
  | "document-altered"
  | "token-missing"
  | "token-altered"
  | "database-damaged";

/** Something that was found when everything was looked through. */
export interface Finding {
  readonly kind: FindingKind;
  /**
   * A ledger stream, `room/<room>/report/<id>` for what concerns a report, `room/<room>/feed/<id>/<key>` for an item of a feed,
   * `room/<room>/capture/<SHA-256>` for a timestamp, or `database`.
   */
  readonly where: string;
  /** Position in the stream. */
  readonly position?: number | undefined;
  /** What was expected and what was met. */
  readonly says: string;
}

/** A finding on one line: "wrong-hash: room/default, entry 3: …". */
export function findingLine({ kind, where, position, says }: Finding): string {
  return `${kind}: ${where}${position === undefined ? "" : `, entry ${position}`}: ${says}`;
}
