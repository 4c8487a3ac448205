import {
  AckPolicy,
  DiscardPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  type JetStreamManager,
  RetentionPolicy,
  StorageType,
  type StreamInfo,
} from "@nats-io/jetstream";
import { nanos } from "@nats-io/transport-node";
import { ReportedlyError } from "../../errors.ts";
import { STAGES } from "../../model/work.ts";
import type { ConsumerPlan, WorkPlan } from "./work-plan.ts";

export interface StreamSettings {
  readonly plan: WorkPlan;
  /** On how many servers every message lies. */
  readonly replicas: number;
  /** Sending fails while the waiting messages fill these. */
  readonly maxBytes: number;
  readonly ackWaitMs: number;
}

/** Sent twice within this time, a message is stored once. */
const DEDUPE_WINDOW_MS = 120_000;
/** How many reports all workers together may have in hand or wait to retry. */
const MOST_UNKEYED_IN_HAND = 2000;
const NAME_IN_USE = 10_058;

/**
 * Make the stream and all its consumers unless they are there; what waits, was handed out and was settled lies with them.
 * Consumers come before the first message: servers of the 2.9 line have been seen to overlook what came while they were made.
 */
export async function openWork(manager: JetStreamManager, settings: StreamSettings): Promise<void> {
  await openStream(manager, settings);
  await Promise.all(
    STAGES.flatMap((stage) => settings.plan.consumersOf(stage)).map(async (consumer) => addConsumer(manager, settings, consumer)),
  );
}

/**
 * A stream of another layout fails with USAGE: some would send where others do not look.
 * More replicas than it has are added, fewer are left as they are.
 */
async function openStream({ streams }: JetStreamManager, settings: StreamSettings): Promise<void> {
  const { plan, replicas } = settings;
  const { config } = (await streamOf(streams, plan.stream)) ?? (await addStream(streams, settings));
  if (config.subjects?.join(" ") !== plan.subjects.join(" "))
    throw new ReportedlyError(
      "USAGE",
      `expected ${plan.partitions} partitions (${plan.subjects.join(" ")}), met a queue with ${config.subjects?.join(" ")}; all workers take the same --partitions`,
    );
  if (config.num_replicas < replicas) await streams.update(plan.stream, { num_replicas: replicas });
}

async function streamOf(streams: JetStreamManager["streams"], name: string): Promise<StreamInfo | undefined> {
  try {
    return await streams.info(name);
  } catch (failure) {
    if (failure instanceof JetStreamApiError && failure.code === JetStreamApiCodes.StreamNotFound) return undefined;
    throw failure;
  }
}

async function addStream(streams: JetStreamManager["streams"], { plan, replicas, maxBytes }: StreamSettings): Promise<StreamInfo> {
  try {
    return await streams.add({
      name: plan.stream,
      description: "Work of Reportedly that waits for a worker. Its outbox is the truth: what is lost here is sent again.",
      subjects: [...plan.subjects],
      storage: StorageType.File,
      // What is settled goes: the size is the backlog, and a consumer that is made anew meets nothing that is done.
      retention: RetentionPolicy.Workqueue,
      // The newest is refused, not the oldest dropped: senders learn that the queue is full.
      discard: DiscardPolicy.New,
      max_bytes: maxBytes,
      num_replicas: replicas,
      duplicate_window: nanos(DEDUPE_WINDOW_MS),
    });
  } catch (failure) {
    // Another worker was quicker.
    if (failure instanceof JetStreamApiError && failure.code === NAME_IN_USE) return streams.info(plan.stream);
    throw failure;
  }
}

async function addConsumer(
  { consumers }: JetStreamManager,
  { plan, ackWaitMs }: StreamSettings,
  { name, subject, isKeyed }: ConsumerPlan,
): Promise<void> {
  await consumers.add(plan.stream, {
    durable_name: name,
    filter_subject: subject,
    ack_policy: AckPolicy.Explicit,
    ack_wait: nanos(ackWaitMs),
    max_ack_pending: isKeyed ? 1 : MOST_UNKEYED_IN_HAND,
    // The outbox counts attempts and says when one is dead.
    max_deliver: -1,
  });
}
