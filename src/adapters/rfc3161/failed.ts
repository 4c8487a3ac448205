import { ReportedlyError } from "../../errors.ts";

/** Why a token is not believed: what was expected and what was met. */
export const failed = (detail: string, cause?: unknown): ReportedlyError => new ReportedlyError("TIMESTAMP_FAILED", detail, { cause });

/** `check`, with whatever a library throws at odd bytes as TIMESTAMP_FAILED. */
export async function orFailed<T>(expected: string, check: () => T | Promise<T>): Promise<T> {
  try {
    return await check();
  } catch (thrown) {
    if (thrown instanceof ReportedlyError) throw thrown;
    throw failed(`expected ${expected}, met other bytes`, thrown);
  }
}
