import type { Stage } from "../../model/work.ts";
import type { ClaimProposer } from "../../ports/claim-proposer.ts";
import type { Outbox } from "../../ports/outbox.ts";
import type { Reader } from "../../ports/reader.ts";
import type { WorkQueue } from "../../ports/work-queue.ts";
import type { KeptPlace } from "../backup/transfer-surroundings.ts";

/** Where what is kept lies, and how work travels. */
export interface WorkPlace extends KeptPlace {
  /** `nats://…` or `tls://…`, several separated by commas; without one work stays within the process. */
  readonly queue?: string | undefined;
  /** Of the queue; the driver's own number when absent. */
  readonly partitions?: number | undefined;
  /** An RFC 3161 authority that stamps every new capture. */
  readonly timestampAuthority?: string | undefined;
  /** Where people of fetched sites can write to. */
  readonly contact?: string | undefined;
  /** Set where a model is asked about every report that is read: the environment that says which. */
  readonly model?: Readonly<Record<string, string | undefined>> | undefined;
}

/** A reader that asks a model as well, and whom it asks. */
export interface ModelReader {
  readonly proposer: ClaimProposer;
  readonly openReader: () => Promise<Reader>;
}

export interface WorkerOptions extends WorkPlace {
  readonly stages: readonly Stage[];
  readonly concurrency: number;
}

/** A worker that takes up work. */
export interface Working {
  /** Resolves when it was stopped and has finished what was in hand; fails when it cannot go on. */
  readonly ended: Promise<void>;
  /** Take up nothing more, finish what is in hand and let go of everything. */
  stop(): Promise<void>;
}

/** What is needed to look at work and to bring it back. */
export interface WorkBench {
  readonly outbox: Outbox;
  readonly queue: Pick<WorkQueue, "send">;
  close(): Promise<void>;
}

/** What commands about work touch beyond their arguments. */
export interface WorkSurroundings {
  readonly openWorker: (options: WorkerOptions) => Promise<Working>;
  readonly openWorkBench: (place: WorkPlace) => Promise<WorkBench>;
}
