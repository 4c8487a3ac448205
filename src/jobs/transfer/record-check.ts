import type { RoomId } from "../../model/ids.ts";
import type { KeptRecord } from "../../ports/transfer.ts";
import { chainCheck } from "./chain-check.ts";
import type { Finding } from "./finding.ts";
import { type Heads, headCheck } from "./head-check.ts";
import { roomOfStream } from "./record-order.ts";
import { type ReportCheck, reportCheck } from "./report-check.ts";

/** Looks at records in their order and tells what does not fit together. */
export interface RecordCheck {
  see(record: KeptRecord): readonly Finding[];
  /** What shows only when nothing more comes. */
  end(): readonly Finding[];
}

/** Every chain, every report and reading against its entry, and heads handed out earlier where there are any. */
export function recordCheck(heads: Heads = new Map()): RecordCheck {
  const [chain, handedOut] = [chainCheck(), headCheck(heads)];
  let current: { readonly room: RoomId; readonly reports: ReportCheck } | undefined;

  /** The check of a room; when another room begins, what the one before still lacks. */
  function enter(room: RoomId): readonly Finding[] {
    if (current?.room === room) return [];
    const findings = current?.reports.end() ?? [];
    current = { room, reports: reportCheck(room) };
    return findings;
  }

  return {
    see(record) {
      const room = roomIn(record);
      const findings = room === undefined ? [] : enter(room);
      if (record.kind === "entry") {
        current?.reports.entry(record.entry);
        return [...findings, ...chain.see(record.entry), ...handedOut.see(record.entry)];
      }
      if (record.kind === "report") return [...findings, ...(current?.reports.report(record) ?? [])];
      if (record.kind === "revision") return [...findings, ...(current?.reports.revision(record) ?? [])];
      if (record.kind === "reading") return [...findings, ...(current?.reports.reading(record) ?? [])];
      return findings;
    },
    end: () => [...(current?.reports.end() ?? []), ...chain.end(), ...handedOut.end()],
  };
}

function roomIn(record: KeptRecord): RoomId | undefined {
  if (record.kind === "entry") return roomOfStream(record.entry.stream);
  if (record.kind === "message") return record.message.room;
  return record.kind === "registry" ? undefined : record.room;
}
