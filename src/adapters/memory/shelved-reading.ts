import type { ReportId } from "../../model/ids.ts";
import type { KeptReading } from "../../ports/store.ts";

/** A kept reading and the position of its entry in the room's stream. */
export interface ShelvedReading extends KeptReading {
  readonly id: ReportId;
  readonly arrival: number;
}
