import type { RoomId } from "../../model/ids.ts";
import type { Entry } from "../../ports/ledger.ts";
import type { KeptRecord } from "../../ports/transfer.ts";
import { canonicalHash } from "./entry-hash.ts";
import type { Finding } from "./finding.ts";

type OfKind<K extends KeptRecord["kind"]> = Extract<KeptRecord, { readonly kind: K }>;

/** Compares the reports and readings of one room with the entries that say what came in and what was made of it. */
export interface ReportCheck {
  entry(entry: Entry): void;
  report(record: OfKind<"report">): readonly Finding[];
  reading(record: OfKind<"reading">): readonly Finding[];
  revision(record: OfKind<"revision">): readonly Finding[];
  /** What the entries speak of and was not there. */
  end(): readonly Finding[];
}

/** Holds about three hundred bytes for each report of the room, and a hundred for each revision, from its entry until it comes by. */
export function reportCheck(room: RoomId): ReportCheck {
  const added = new Map<string, Added>();
  const read = new Map<string, string>();
  // In the order of their entries, which is that of the revisions.
  const revised = new Map<string, string[]>();
  const streamOf = (report: string): string => `room/${room}/report/${report}`;
  return {
    entry({ stream, position, what }) {
      const { kind, report } = what;
      if (typeof report !== "string") return;
      if (kind === "report-added" && stream === `room/${room}`)
        added.set(report, { says: addedAs(position, what["capture"]), submission: String(what["submission"]) });
      if (kind === "report-read" && stream === streamOf(report)) read.set(report, String(what["reading"]));
      if (kind === "claims-revised" && stream === streamOf(report))
        revised.set(report, [...(revised.get(report) ?? []), canonicalHash(what["revision"] ?? null)]);
    },
    report({ submission, arrival }) {
      const expected = added.get(submission.id);
      const met = { says: addedAs(arrival, submission.capture.sha256), submission: canonicalHash(submission) };
      added.delete(submission.id);
      const where = streamOf(submission.id);
      if (expected?.says !== met.says)
        return [{ kind: "report-without-entry", where, says: `expected ${expected?.says ?? "no such report"}, met ${met.says}` }];
      if (expected.submission === met.submission) return [];
      return [{ kind: "submission-altered", where, says: `expected what was handed in as ${expected.submission}, met ${met.submission}` }];
    },
    reading({ report, reading }) {
      const expected = read.get(report);
      read.delete(report);
      if (expected === undefined)
        return [{ kind: "reading-without-entry", where: streamOf(report), says: "expected an entry report-read, met none" }];
      const met = canonicalHash(reading);
      if (expected === met) return [];
      return [{ kind: "reading-altered", where: streamOf(report), says: `expected the reading ${expected}, met ${met}` }];
    },
    revision({ revision }) {
      const { id, report } = revision;
      const expected = revised.get(report)?.shift();
      const where = streamOf(report);
      if (expected === undefined)
        return [{ kind: "revision-without-entry", where, says: `expected an entry claims-revised for ${id}, met none` }];
      const met = canonicalHash(revision);
      if (expected === met) return [];
      return [{ kind: "revision-altered", where, says: `expected the revision ${expected}, met ${id} as ${met}` }];
    },
    end: () => [
      ...Array.from(
        added,
        ([id, { says }]): Finding => ({ kind: "report-missing", where: streamOf(id), says: `expected ${says}, met none` }),
      ),
      ...Array.from(
        read,
        ([id, expected]): Finding => ({ kind: "reading-missing", where: streamOf(id), says: `expected the reading ${expected}, met none` }),
      ),
      ...[...revised].flatMap(([id, hashes]) =>
        hashes.map(
          (expected): Finding => ({ kind: "revision-missing", where: streamOf(id), says: `expected the revision ${expected}, met none` }),
        ),
      ),
    ],
  };
}

/** What an entry says of a report that came in. */
interface Added {
  readonly says: string;
  /** SHA-256 of the submission's canonical JSON. */
  readonly submission: string;
}

const addedAs = (position: number, capture: unknown): string => `entry ${position} with the capture ${String(capture)}`;
