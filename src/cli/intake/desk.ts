import type { AddOptions } from "../../jobs/intake/add-capture.ts";
import type { Added } from "../../jobs/intake/add-input.ts";
import type { ReportInput } from "../../jobs/intake/report-input.ts";
import type { RevisionLine } from "../../jobs/revisions/list-revisions.ts";
import type { Feed } from "../../model/feed.ts";
import type { ReportId, RoomId } from "../../model/ids.ts";
import type { RevisionCommand } from "../../model/revision.ts";
import type { SettleOptions } from "./settle-work.ts";

/** A desk that takes reports and feeds: this process over a data directory, or a server that has it open. */
export interface Desk {
  /** As `addInput` does. */
  add(room: RoomId, input: ReportInput, options?: Pick<AddOptions, "onStage">): Promise<Added>;
  readonly feeds: DeskFeeds;
  readonly claims: {
    /** As `reviseClaims` does. */
    revise(room: RoomId, report: ReportId, command: RevisionCommand): Promise<RevisionLine>;
  };
  /** Wait until what was brought is read and compared, for feeds fetched as well; at once where others have the work. */
  settle(room: RoomId, brought: "reports" | "entries", options?: SettleOptions): Promise<void>;
  close(): Promise<void>;
}

interface DeskFeeds {
  list(room: RoomId): Promise<readonly Feed[]>;
  add(
    room: RoomId,
    feed: Pick<Feed, "address" | "kind"> & { readonly everyMinutes?: number | undefined },
  ): Promise<{ readonly feed: Feed; readonly isNew: boolean }>;
  pause(room: RoomId, id: Feed["id"], isPaused: boolean): Promise<Feed>;
  remove(room: RoomId, id: Feed["id"]): Promise<void>;
  restore(room: RoomId, id: Feed["id"]): Promise<Feed>;
  /** Look now; gives the feed as it is afterwards. */
  poll(room: RoomId, feed: Feed): Promise<Feed>;
}
