import { type ErrorCode, ReportedlyError } from "../../errors.ts";
import type { Reading, Source } from "../../model/reading.ts";
import type { KeyedMember } from "../../model/work.ts";
import type { World } from "../../model/world.ts";
import { keyedMembers, readSource } from "../../pipeline.ts";

export interface ReadTask {
  readonly source: Source;
  readonly world?: World | undefined;
}

/** A reading, or why there is none: an error thrown in a worker would lose its code on the way between threads. */
export type ReadAnswer = { readonly reading: Reading } | { readonly code: ErrorCode; readonly detail: string };

/** What each worker thread runs. The pipeline loads with this module, so that the thread that serves never waits for it. */
export function readTask({ source, world }: ReadTask): ReadAnswer {
  try {
    return { reading: readSource(source, world) };
  } catch (thrown) {
    if (thrown instanceof ReportedlyError) return { code: thrown.code, detail: thrown.detail };
    throw thrown;
  }
}

/** The other thing that worker threads run. */
export const membersTask = (reading: Reading): readonly KeyedMember[] => keyedMembers(reading);
