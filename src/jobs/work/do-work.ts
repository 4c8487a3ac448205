import { asReportedlyError, type ReportedlyError } from "../../errors.ts";
import type { WorkMessage } from "../../model/work.ts";
import type { Verdict } from "../../ports/work-queue.ts";
import { captureStage } from "./capture-stage.ts";
import { linkStage } from "./link-stage.ts";
import { readStage } from "./read-stage.ts";
import { reconcileStage } from "./reconcile-stage.ts";
import { retryDelay } from "./retry-delay.ts";
import { sendSoon } from "./send-soon.ts";
import { stampStage } from "./stamp-stage.ts";
import type { WorkPorts } from "./work-ports.ts";

export interface DoWorkOptions {
  /** A number from 0 to 1, by which what failed together comes back apart; `Math.random` unless said. */
  readonly chance?: (() => number) | undefined;
  /** Told of every error, whatever comes of it. */
  readonly onError?: ((error: ReportedlyError, message?: WorkMessage) => void) | undefined;
}

/**
 * Do what a message asks for, once, as the outbox has it and not as the queue says. What goes wrong is noted in the outbox and
 * tried again later, or lies there dead for a person to see to. Never fails.
 */
export async function doWork(ports: WorkPorts, message: WorkMessage, options: DoWorkOptions = {}): Promise<Verdict> {
  try {
    const asked = await ports.outbox.message(message.room, message.id);
    if (asked === undefined) return { kind: "done" };
    return asked.isDead ? { kind: "dead" } : await attempt(ports, asked, options);
  } catch (thrown) {
    return unnoted(asReportedlyError(thrown), message, options);
  }
}

type Asked = WorkMessage & { readonly attempts: number };

async function attempt(ports: WorkPorts, message: Asked, options: DoWorkOptions): Promise<Verdict> {
  try {
    return (await hasWorked(ports, message, options)) ? { kind: "done" } : { kind: "retry", afterMs: spread(CONTENDED_MS, options) };
  } catch (thrown) {
    const error = asReportedlyError(thrown);
    options.onError?.(error, message);
    return error.code === "URL_BUSY" ? postpone(ports, message, error) : noteFailure(ports, message, error, options);
  }
}

const CONTENDED_MS = 500;

/** False when others were faster and it is to be done again. */
async function hasWorked(ports: WorkPorts, message: Asked, { onError }: DoWorkOptions): Promise<boolean> {
  if (message.stage === "link") return linkStage(ports, message);
  if (message.stage === "reconcile") return reconcileStage(ports, message);
  const unsent = await sendSoon(ports.queue, await followingFrom(ports, message));
  if (unsent !== undefined) onError?.(unsent, message);
  return true;
}

async function followingFrom(ports: WorkPorts, message: Asked): Promise<readonly WorkMessage[]> {
  if (message.stage === "capture") return captureStage(ports, message);
  if (message.stage === "read") return readStage(ports, message);
  await stampStage(ports, message);
  return [];
}

/** The host has others to serve. That is no failure of this message, however often it comes. */
async function postpone(
  { outbox, clock }: WorkPorts,
  { room, id }: Asked,
  { code, detail, retryAfterMs = UNSAID_MS }: ReportedlyError,
): Promise<Verdict> {
  const now = clock.now();
  const afterMs = Math.min(Math.max(retryAfterMs, SOONEST_MS), LONGEST_MS);
  await outbox.postponed(room, id, { at: now.toISOString(), code, detail, retryAt: new Date(now.getTime() + afterMs).toISOString() });
  return { kind: "retry", afterMs };
}

const UNSAID_MS = 60_000;
const SOONEST_MS = 1000;
const LONGEST_MS = 24 * 60 * 60_000;

async function noteFailure(
  { outbox, clock }: WorkPorts,
  { room, id, attempts }: Asked,
  { code, detail }: ReportedlyError,
  { chance = Math.random }: DoWorkOptions,
): Promise<Verdict> {
  const now = clock.now();
  const afterMs = retryDelay(code, attempts + 1, chance());
  const retryAt = afterMs === undefined ? undefined : new Date(now.getTime() + afterMs).toISOString();
  await outbox.failed(room, id, { at: now.toISOString(), code, detail, retryAt });
  return afterMs === undefined ? { kind: "dead" } : { kind: "retry", afterMs };
}

/** The outbox did not answer, so that nothing could be noted there. A queue may also outlive the storage that it was filled from. */
function unnoted(error: ReportedlyError, message: WorkMessage, options: DoWorkOptions): Verdict {
  if (error.code === "ROOM_NOT_FOUND") return { kind: "done" };
  options.onError?.(error, message);
  return { kind: "retry", afterMs: spread(UNNOTED_MS, options) };
}

const UNNOTED_MS = 10_000;

const spread = (ms: number, { chance = Math.random }: DoWorkOptions): number => Math.round(ms * (0.5 + chance() / 2));
