import type { ReportedlyError } from "../../errors.ts";
import type { PollPorts } from "../../jobs/feeds/poll-ports.ts";
import type { AddReportPorts } from "../../jobs/intake/add-report.ts";
import type { ImportPorts } from "../../jobs/intake/import-files.ts";
import type { WorkPorts } from "../../jobs/work/work-ports.ts";
import type { RoomId } from "../../model/ids.ts";
import type { WorkPlace } from "../worker/work-surroundings.ts";
import type { Desk } from "./desk.ts";

/** A place that reports are brought into, with hands that read them. */
export interface Intake {
  readonly ports: AddReportPorts & ImportPorts & PollPorts & WorkPorts;
  /** Work travels through a message server, and workers have it. */
  readonly isWorkElsewhere: boolean;
  /** Begin to work off what waits, in this process, unless it is elsewhere. What goes wrong is told. */
  startWorking(onError: (error: ReportedlyError) => void): void;
  /** Finish what is in hand and let go of everything. */
  close(): Promise<void>;
}

/** What the commands that bring reports in touch beyond their arguments. */
export interface IntakeSurroundings {
  readonly openIntake: (place: WorkPlace) => Promise<Intake>;
  /** A desk over a place, or the one that has the place open already. The room is made when it is not there. */
  readonly openDesk: (place: WorkPlace, room: RoomId) => Promise<Desk>;
}
