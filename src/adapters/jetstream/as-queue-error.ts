import { JetStreamApiError } from "@nats-io/jetstream";
import { errors } from "@nats-io/transport-node";
import { ReportedlyError } from "../../errors.ts";

/** The stream holds as many bytes as it may. */
const FULL = 10_077;

/** Whether trying again soon is of no use. */
export function isFinal(failure: unknown): boolean {
  return failure instanceof ReportedlyError || failure instanceof errors.ClosedConnectionError || isFull(failure);
}

/** Whatever the message server or the way to it met, as QUEUE_UNREACHABLE with its cause. */
export function asQueueError(expected: string, failure: unknown): ReportedlyError {
  if (failure instanceof ReportedlyError) return failure;
  const met = isFull(failure) ? "a full queue; workers are behind" : failure instanceof Error ? failure.message : String(failure);
  return new ReportedlyError("QUEUE_UNREACHABLE", `${expected}, met: ${met}`, { cause: failure });
}

function isFull(failure: unknown): boolean {
  return failure instanceof JetStreamApiError && failure.code === FULL;
}
