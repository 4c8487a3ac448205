import type { Source } from "../../model/reading.ts";

/** One thing to read: how to speak of it, and how to get at it. */
export interface Input {
  readonly name: string;
  /** A file's path, where the sheet should name it. */
  readonly from?: string | undefined;
  /** Read as one report whatever it looks like: a line of a batch gives a line. */
  readonly isOne?: boolean | undefined;
  /** Fails with the typed error of whatever is wrong with it. */
  source(): Promise<Source>;
}
