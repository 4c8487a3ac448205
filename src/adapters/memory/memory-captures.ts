import { ReportedlyError } from "../../errors.ts";
import { byCodePoint } from "../../model/by-code-point.ts";
import type { Sha256 } from "../../model/ids.ts";
import type { Captures, CaptureTimestamp, KeptCapture } from "../../ports/captures.ts";
import { type Memory, openedRoom, type RoomState, type ShelvedReport, withRoom, withWork } from "./memory-state.ts";
import { plainCopy } from "./plain-copy.ts";

/** What is known of captures, for as long as the process lasts. */
export function memoryCaptures(memory: Memory): Captures {
  return {
    async capture(room, name) {
      const opened = openedRoom(memory.state, room);
      const report = reportOf(opened, name);
      return report && keptCapture(opened, report);
    },
    async *all(room) {
      const opened = openedRoom(memory.state, room);
      for (const report of opened.reports) yield keptCapture(opened, report);
    },
    async has(room, name) {
      return reportOf(openedRoom(memory.state, room), name) !== undefined;
    },
    async stamped(room, timestamp, work) {
      const stamped = withTimestamp(openedRoom(memory.state, room), timestamp);
      memory.state = withRoom(memory.state, withWork(stamped, work, memory.clock.now()));
    },
  };
}

const reportOf = ({ reports }: RoomState, name: Sha256): ShelvedReport | undefined =>
  reports.find(({ submission }) => submission.capture.sha256 === name);

function keptCapture({ timestamps }: RoomState, { submission: { id, capture } }: ShelvedReport): KeptCapture {
  const own = timestamps.filter((timestamp) => timestamp.capture === capture.sha256);
  const oldestFirst = own.sort((a, b) => byCodePoint(a.stampedAt, b.stampedAt) || byCodePoint(a.token, b.token));
  return plainCopy({ ...capture, report: id, timestamps: oldestFirst });
}

function withTimestamp(room: RoomState, timestamp: CaptureTimestamp): RoomState {
  if (!reportOf(room, timestamp.capture))
    throw new ReportedlyError("CAPTURE_NOT_FOUND", `expected the capture ${timestamp.capture} in ${room.name}, met none`);
  const isKnown = room.timestamps.some(({ capture, token }) => capture === timestamp.capture && token === timestamp.token);
  return isKnown ? room : { ...room, timestamps: [...room.timestamps, plainCopy(timestamp)] };
}
