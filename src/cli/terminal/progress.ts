import type { Output } from "../surroundings.ts";
import { makeVisible } from "./make-visible.ts";

/** A line on the terminal that says how far we are. */
export interface Progress {
  /** Show `words` in place of what was shown before. */
  show(words: string): void;
  clear(): void;
}

const ERASE_LINE = "\r\u001b[2K";

/** Progress on `stderr`, only where it is a terminal and the data goes elsewhere; else nothing. */
export function progressOn(stderr: Output, stdout: Output): Progress {
  if (!stderr.isTTY || stdout.isTTY) return { show: () => undefined, clear: () => undefined };
  return {
    show: (words) => void stderr.write(`${ERASE_LINE}${makeVisible(words).slice(0, (stderr.columns ?? 80) - 1)}`),
    clear: () => void stderr.write(ERASE_LINE),
  };
}
