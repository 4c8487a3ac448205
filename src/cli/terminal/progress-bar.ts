import type { Output } from "../surroundings.ts";
import { makeVisible } from "./make-visible.ts";

/** A line on the terminal that shows how much of something is done. */
export interface ProgressBar extends Disposable {
  show(done: number, all: number, words: string): void;
  clear(): void;
}

const EVERY_MS = 100;
const WIDTH = 24;
const ERASE_LINE = "\r\u001b[2K";

/** A bar on `stderr`, only where it is a terminal; else a line now and then, so that a log shows that it goes on. */
export function progressBar(stderr: Output, now: () => number = () => performance.now()): ProgressBar {
  let next = 0;
  let isShown = false;
  const every = stderr.isTTY ? EVERY_MS : 30_000;
  const clear = (): void => {
    if (isShown && stderr.isTTY) stderr.write(ERASE_LINE);
    isShown = false;
  };
  next = stderr.isTTY ? 0 : now() + every;
  return {
    show(done, all, words) {
      if (now() < next && done < all) return;
      if (now() < next && !stderr.isTTY) return;
      next = now() + every;
      isShown = true;
      const line = lineOf(done, all, makeVisible(words));
      stderr.write(stderr.isTTY ? `${ERASE_LINE}${line.slice(0, widthOf(stderr) - 1)}` : `${line}\n`);
    },
    clear,
    [Symbol.dispose]: clear,
  };
}

/** Some terminals say that they have no columns at all. */
const widthOf = ({ columns = 0 }: Output): number => (columns > 0 ? columns : 80);

/** "█████████░░░ 1,204 of 2,000 · 1,190 new, 14 known" */
function lineOf(done: number, all: number, words: string): string {
  const filled = Math.round((WIDTH * Math.min(done, all)) / Math.max(1, all));
  return `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${done.toLocaleString("en")} of ${all.toLocaleString("en")} · ${words}`;
}
