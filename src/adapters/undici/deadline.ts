import { ReportedlyError } from "../../errors.ts";

/** Time for something, with a stop for waits that are not its own. */
export interface Deadline {
  /** Aborted when the time is up. */
  readonly signal: AbortSignal;
  /** Rejects with `overrun` when the time is up. */
  readonly passed: Promise<never>;
  readonly overrun: ReportedlyError;
  /** No time passes until `go`. */
  hold(): void;
  go(): void;
  end(): void;
}

export function deadline(milliseconds: number, host: string): Deadline {
  const controller = new AbortController();
  const { promise: passed, reject } = Promise.withResolvers<never>();
  const overrun = new ReportedlyError("URL_TIMEOUT", `${host} took longer than ${milliseconds} ms`);
  let leftMs = milliseconds;
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  const hold = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    leftMs -= performance.now() - since;
  };
  const go = () => {
    if (timer !== undefined) return;
    since = performance.now();
    timer = setTimeout(() => {
      reject(overrun);
      controller.abort(overrun);
    }, leftMs);
  };
  go();
  return { signal: controller.signal, passed, overrun, hold, go, end: hold };
}
