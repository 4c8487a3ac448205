import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { progressBar } from "./progress-bar.ts";

const LINE = "████████████░░░░░░░░░░░░ 1,000 of 2,000 · 990 new, 10 known";

function drawn(terminal: { readonly isTTY: boolean; readonly columns?: number }, times: readonly number[] = [0]): string[] {
  const written: string[] = [];
  let at = 0;
  const stderr = Object.assign(
    new Writable({
      decodeStrings: false,
      write(text: string, _encoding, done) {
        written.push(text);
        done();
      },
    }),
    terminal,
  );
  const bar = progressBar(stderr, () => at);
  for (at of times) bar.show(1_000, 2_000, "990 new, 10 known");
  return written;
}

test.each([
  { columns: 200, line: LINE },
  { columns: 0, line: LINE },
  { columns: 30, line: LINE.slice(0, 29) },
])("a terminal of $columns columns shows what fits", ({ columns, line }) => {
  expect(drawn({ isTTY: true, columns })).toEqual([`\r\u001b[2K${line}`]);
});

test("is drawn ten times a second at most, and in a log every half minute", () => {
  expect(drawn({ isTTY: true }, [0, 50, 99, 101])).toHaveLength(2);
  expect(drawn({ isTTY: false }, [0, 29_999, 30_001, 45_000])).toEqual([`${LINE}\n`]);
});
