import type { FeedItem, Look, Validators } from "../../model/feed.ts";

/** What a look that did not fail brought. */
export interface Brought {
  readonly look: Pick<Look, "found" | "isUnchanged" | "note">;
  readonly title?: string | undefined;
  readonly validators?: Validators | undefined;
  readonly items: readonly FeedItem[];
  /** True where there was more than one look takes: the next comes soon. */
  readonly isMore?: boolean | undefined;
}

const LONGEST_NOTE = 500;

/** Notes in one line; nothing for none. */
export function noteOf(notes: readonly string[]): string | undefined {
  const line = notes.join("; ");
  return line.length > LONGEST_NOTE ? `${line.slice(0, LONGEST_NOTE)}…` : line || undefined;
}
