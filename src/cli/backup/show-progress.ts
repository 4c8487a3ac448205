import type { KeptRecord } from "../../ports/transfer.ts";
import type { Output } from "../surroundings.ts";
import { makeVisible } from "../terminal/make-visible.ts";

/** Tells a person at a terminal how far we are, once it takes longer than a second. */
export interface RecordProgress extends Disposable {
  readonly onRecord: (record: KeptRecord) => void;
  readonly onPages: (done: number, all: number) => void;
}

const PATIENCE_MS = 1000;
const EVERY_MS = 200;
const ERASE_LINE = "\r\u001b[2K";

export function showProgress(stderr: Output): RecordProgress {
  let isShown = false;
  let next = performance.now() + PATIENCE_MS;
  let reports = 0;
  const show = (words: () => string): void => {
    if (!stderr.isTTY || performance.now() < next) return;
    next = performance.now() + EVERY_MS;
    isShown = true;
    stderr.write(`${ERASE_LINE}${makeVisible(words())}`);
  };
  return {
    onRecord(record) {
      if (record.kind === "report") reports++;
      show(() => `${counted(reports, "report")} …`);
    },
    onPages: (done, all) => show(() => `copying the database: ${Math.floor((100 * done) / Math.max(all, 1))} % …`),
    [Symbol.dispose]() {
      if (isShown) stderr.write(ERASE_LINE);
    },
  };
}

/** "1 report", "2,000 reports", "3 new entries". */
export const counted = (count: number, noun: string, many = `${noun}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? noun : many}`;
