import { ReportedlyError } from "../../errors.ts";
import { byCodePoint } from "../../model/by-code-point.ts";
import type { ReportId, RoomId } from "../../model/ids.ts";
import type { Reading } from "../../model/reading.ts";
import type { Revision } from "../../model/revision.ts";
import type { KeyedMember, Work } from "../../model/work.ts";
import type { Entry } from "../../ports/ledger.ts";
import type { Kept, Store, Submission } from "../../ports/store.ts";
import { claimsRevised, MACHINE, reportAdded, reportRead, reportStream, roomStream } from "../ledger/report-entries.ts";
import { listClaims } from "./list-claims.ts";
import { listReports } from "./list-reports.ts";
import { entriesOf, withNextEntry } from "./memory-ledger.ts";
import { emptyRoom, type Memory, type MemoryState, openedRoom, reportIn, withReport, withRoom, withWork } from "./memory-state.ts";
import { plainCopy } from "./plain-copy.ts";
import { byKey } from "./records-of.ts";

/** A store that lasts as long as the process. */
export function memoryStore(memory: Memory): Store {
  const now = (): Date => memory.clock.now();
  return {
    async accept(room, submission, work) {
      const accepted = withSubmission(memory.state, room, submission, now());
      memory.state = withWorkOf(accepted.state, room, accepted.kept.isNew, work, now());
      return structuredClone(accepted.kept);
    },
    async addReading(room, id, reading, members, work) {
      const read = withReading(memory.state, room, id, reading, members, now());
      memory.state = withWorkOf(read.state, room, read.isNew, work, now());
      return { isNew: read.isNew };
    },
    async keep(room, { reading, ...submission }, members = [], work) {
      const { state, kept } = withSubmission(memory.state, room, submission, now());
      const read = withReading(state, room, kept.id, reading, members, now());
      memory.state = withWorkOf(read.state, room, read.isNew, work, now());
      return structuredClone(kept);
    },
    async submission(room, id) {
      const found = keptIn(memory.state, room, id);
      return found && plainCopy({ ...found.submission, isRead: found.reading !== undefined });
    },
    async reading(room, id) {
      const found = keptIn(memory.state, room, id);
      if (!found?.reading) return undefined;
      const { submission, reading, revisions } = found;
      return plainCopy({ ...submission, reading, revisions: revisions.length === 0 ? undefined : revisions });
    },
    async revise(room, revision, after, members, work) {
      const revised = withRevision(memory.state, room, revision, after, members, now());
      memory.state = withWorkOf(revised.state, room, true, work, now());
      return structuredClone(revised.entry);
    },
    async members(room, id) {
      return plainCopy((reportIn(openedRoom(memory.state, room), id)?.members ?? []).toSorted(byKey));
    },
    async *revisedReports(room) {
      const revised = openedRoom(memory.state, room).reports.filter(({ revisions }) => revisions.length > 0);
      yield* revised.toSorted((a, b) => a.arrival - b.arrival).map(({ submission }) => submission.id);
    },
    async reports(room, query) {
      return plainCopy(listReports(openedRoom(memory.state, room), query));
    },
    async claims(room, query) {
      return plainCopy(listClaims(openedRoom(memory.state, room), query));
    },
    async *captures(room) {
      yield* openedRoom(memory.state, room)
        .reports.map(({ submission }) => submission.capture.sha256)
        .sort(byCodePoint);
    },
    async rooms() {
      return [...memory.state.rooms.keys()].sort(byCodePoint);
    },
    async openRoom(room) {
      if (!memory.state.rooms.has(room)) memory.state = withRoom(memory.state, emptyRoom(room, now().toISOString()));
    },
    async world(room) {
      return plainCopy(openedRoom(memory.state, room).world);
    },
    async setWorld(room, world) {
      memory.state = withRoom(memory.state, { ...openedRoom(memory.state, room), world: plainCopy(world) });
    },
    async registry() {
      return plainCopy(memory.state.registry);
    },
    async setRegistry(world) {
      memory.state = { ...memory.state, registry: plainCopy(world) };
    },
    async close() {},
  };
}

/** The state with the report and its entry in it, unless the room has its capture already. */
function withSubmission(
  state: MemoryState,
  name: RoomId,
  submission: Submission,
  at: Date,
): { readonly state: MemoryState; readonly kept: Kept } {
  const room = openedRoom(state, name);
  const earlier = room.reports.find((report) => report.submission.capture.sha256 === submission.capture.sha256);
  if (earlier) return { state, kept: { id: earlier.submission.id, entry: entryAt(state, name, earlier.arrival), isNew: false } };
  const added = withNextEntry(state, { stream: roomStream(name), by: submission.addedBy, what: reportAdded(submission), at });
  const report = { submission: plainCopy(submission), arrival: added.entry.position, revisions: [], members: [] };
  return {
    state: withRoom(added.state, { ...room, reports: [...room.reports, report] }),
    kept: { id: submission.id, entry: added.entry, isNew: true },
  };
}

function entryAt(state: MemoryState, room: RoomId, position: number): Entry {
  const entry = entriesOf(state, roomStream(room))[position - 1];
  if (!entry) throw new ReportedlyError("INTERNAL", `expected an entry at ${position} of ${roomStream(room)}, met none`);
  return entry;
}

/** The state with the reading and its entry in it, unless the report was read before. */
function withReading(
  state: MemoryState,
  name: RoomId,
  id: ReportId,
  given: Reading,
  members: readonly KeyedMember[],
  at: Date,
): { readonly state: MemoryState; readonly isNew: boolean } {
  const room = openedRoom(state, name);
  const report = reportIn(room, id);
  if (!report) throw new ReportedlyError("REPORT_NOT_FOUND", `no report ${id} in ${name}`);
  if (report.reading) return { state, isNew: false };
  const reading = plainCopy({ ...given, report: { ...given.report, id } });
  const added = withNextEntry(state, { stream: reportStream(name, id), by: MACHINE, what: reportRead(id, reading), at });
  return { state: withRoom(added.state, withReport(room, { ...report, reading, members: plainCopy(members) })), isNew: true };
}

/** The state with one more revision of a report that has `after`, and its entry in it. */
function withRevision(
  state: MemoryState,
  name: RoomId,
  given: Revision,
  after: number,
  members: readonly KeyedMember[],
  at: Date,
): { readonly state: MemoryState; readonly entry: Entry } {
  const room = openedRoom(state, name);
  const report = reportIn(room, given.report);
  if (!report?.reading) throw new ReportedlyError("REPORT_NOT_FOUND", `no report ${given.report} in ${name} that was read`);
  const { length } = report.revisions;
  if (length !== after) throw new ReportedlyError("ENTRY_OUT_OF_ORDER", `${given.report} has ${length} revisions, not ${after}`);
  const revision = plainCopy(given);
  const draft = { stream: reportStream(name, given.report), by: revision.by, what: claimsRevised(revision), at };
  const { state: written, entry } = withNextEntry(state, draft);
  const revised = { ...report, revisions: [...report.revisions, revision], members: plainCopy(members) };
  return { state: withRoom(written, withReport(room, revised)), entry };
}

/** What is done is done in any case; what follows is sent when there was something new. */
function withWorkOf(state: MemoryState, room: RoomId, isNew: boolean, work: Work | undefined, at: Date): MemoryState {
  return withRoom(state, withWork(openedRoom(state, room), isNew ? work : { done: work?.done }, at));
}

/** A report of a room that may not be there. */
const keptIn = ({ rooms }: MemoryState, name: RoomId, id: ReportId) => {
  const room = rooms.get(name);
  return room && reportIn(room, id);
};
