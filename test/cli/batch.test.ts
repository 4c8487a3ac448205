import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runInMemory } from "./run-in-memory.ts";
import { scratchDirectory } from "./scratch-directory.ts";

const ids = (stdout: string) =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { id: string }).id);
const batch = (stdin: string | Uint8Array) => runInMemory(["read", "--batch", "-"], { stdin });

describe("reportedly read --batch", () => {
  test("answers each line under its own id, in order", async () => {
    const file = join(scratchDirectory({ "reports.jsonl": '{"id":"b","text":"two"}\n\n{"id":"a","text":"one"}\n' }), "reports.jsonl");
    const { exitCode, stdout, stderr } = await runInMemory(["read", "--batch", file]);
    expect(ids(stdout)).toEqual(["b", "a"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  });

  test("hands on all that a line says of its report, and takes null for silence", async () => {
    const line = {
      id: "r1",
      text: "Words.",
      title: "T",
      outlet: "O",
      published: "2031-05-02",
      language: null,
      url: "https://reef.example/a",
    };
    const { sources } = await batch(JSON.stringify(line));
    expect(sources).toEqual([
      { id: "r1", content: "Words.", title: "T", outlet: "O", published: "2031-05-02", language: undefined, url: "https://reef.example/a" },
    ]);
  });

  test("names a report without an id by the hash of its text", async () => {
    const { stdout } = await batch('{"text":"né"}');
    expect(ids(stdout)).toEqual([createHash("sha256").update("né").digest("hex").slice(0, 16)]);
  });

  test("reads lines that come in pieces, with a byte order mark, CR LF and no end of line", async () => {
    const bytes = Buffer.from('\ufeff{"id":"1","text":"é"}\r\n{"id":"2","text":"ü"}');
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
    const { linesOf } = await import("../../src/cli/read/lines-of.ts");
    const { batchSource } = await import("../../src/cli/read/batch-source.ts");
    const read: unknown[] = [];
    for await (const { text } of linesOf(stream(pieces))) read.push(typeof text === "string" ? batchSource(text).content : text);
    expect(read).toEqual(["é", "ü"]);
  });

  test.each([
    ["no JSON", "{id: 1}", 'expected a JSON object with "id" and "text", met {id: 1}'],
    ["no object", "[1]", 'expected a JSON object with "id" and "text", met [1]'],
    ["no text", '{"id":"x"}', "text: expected a string of text, met nothing"],
    ["an id that is a number", '{"id":7,"text":"x"}', "id: expected a string, met 7"],
    ["an empty id", '{"id":"","text":"x"}', 'id: expected an id that is not empty, met ""'],
    [
      "a date in words",
      '{"id":"x","text":"x","published":"2 May"}',
      'published: expected an ISO 8601 date such as 2031-05-02, met "2 May"',
    ],
  ])("says of a line with %s where it is and what was expected, and reads the others", async (_what, line, expectation) => {
    const { exitCode, stdout, stderr } = await batch(`{"id":"a","text":"one"}\n${line}\n{"id":"c","text":"three"}\n`);
    expect(ids(stdout)).toEqual(["a", "c"]);
    expect(stderr).toBe(`reportedly: INPUT_INVALID: the input does not have the expected shape: standard input line 2: ${expectation}\n`);
    expect(exitCode).toBe(3);
  });

  test("says of a line that is not UTF-8 where it is, and reads the others", async () => {
    const bad = Buffer.concat([Buffer.from('{"id":"b","text":"'), Uint8Array.of(0xe9), Buffer.from('"}\n{"id":"c","text":"x"}\n')]);
    const { exitCode, stdout, stderr } = await batch(bad);
    expect(ids(stdout)).toEqual(["c"]);
    expect(stderr).toBe(
      "reportedly: INPUT_ENCODING: the text is not in the encoding it declares: standard input line 1: expected UTF-8, met bytes that are not\n",
    );
    expect(exitCode).toBe(3);
  });

  test("passes over a line beyond the limit without keeping it", async () => {
    const { exitCode, stdout, stderr } = await batch(`{"id":"a","text":"${"x".repeat(20_000_001)}"}\n{"id":"b","text":"x"}\n`);
    expect(ids(stdout)).toEqual(["b"]);
    expect(stderr).toMatch(
      /^reportedly: INPUT_TOO_LARGE: .*standard input line 1: expected at most 20,000,000 bytes, met 20,000,0\d\d\n$/u,
    );
    expect(exitCode).toBe(3);
  });

  test("goes on after a report that fails, also one that meets a defect", async () => {
    const { exitCode, stdout, stderr } = await batch('{"id":"a","text":"boom"}\n{"id":"b","text":" "}\n{"id":"c","text":"fine"}\n');
    expect(ids(stdout)).toEqual(["c"]);
    expect(stderr).toContain("reportedly: INTERNAL: something went wrong inside Reportedly: standard input line 1: a defect\n");
    expect(stderr).toContain("reportedly: INPUT_EMPTY: the input is empty: standard input line 2: expected text, met none\n");
    expect(exitCode).toBe(70);
  });

  test("answers each line before the next one comes", async () => {
    const { batchInputs } = await import("../../src/cli/read/batch-inputs.ts");
    const { Readable } = await import("node:stream");
    const seen: string[] = [];
    const lines = async function* () {
      for (const id of ["1", "2", "3"]) {
        seen.push(`asked for ${id}`);
        yield Buffer.from(`{"id":"${id}","text":"x"}\n`);
      }
    };
    for await (const input of batchInputs("-", Readable.from(lines(), { highWaterMark: 1 })))
      seen.push(`read ${(await input.source()).id}`);
    expect(seen.indexOf("read 1")).toBeLessThan(seen.indexOf("asked for 3"));
  });

  test("says that the file is not there", async () => {
    const { exitCode, stderr } = await runInMemory(["read", "--batch", "no-such.jsonl"]);
    expect(stderr).toBe("reportedly: INPUT_NOT_FOUND: there is no such file or directory: no-such.jsonl\n");
    expect(exitCode).toBe(3);
  });
});

async function* stream(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}
