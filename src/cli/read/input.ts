import type { Source } from "../../model/reading.ts";

/** One thing to read: how to speak of it, and how to get at it. */
export interface Input {
  readonly name: string;
  /** A file's path, where the sheet should name it. */
  readonly from?: string | undefined;
  /** Fails with the typed error of whatever is wrong with it. */
  source(): Promise<Source>;
}
