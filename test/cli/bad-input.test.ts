import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { systemClock } from "../../src/adapters/system/system-clock.ts";
import { inThreadReader } from "../../src/adapters/threads/in-thread-reader.ts";
import { undiciFetcher } from "../../src/adapters/undici/undici-fetcher.ts";
import { ERRORS, type ErrorCode } from "../../src/errors.ts";
import { runInMemory } from "./run-in-memory.ts";
import { type Ended, firstWords, runProcess, startProcess } from "./run-process.ts";
import { scratchDirectory } from "./scratch-directory.ts";

const REPORT =
  "PORT TAMBER, 2 May 2031 - At least 12 fishermen were killed on Friday, the Island Observer newspaper said.\n\nThe Reef Militia denied that its boats fired on the convoy.\n";
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000049454e44ae426082", "hex");
const NO_ARTICLE =
  '<!doctype html><html><head><title>Sign in</title></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><form><input name="q"></form></body></html>';

const reader = inThreadReader();
const fetcher = undiciFetcher({ clock: systemClock() });

/** One line with the code's own sentence, its exit code, and nothing on standard output. Reads and fetches as the program does. */
async function expectRefused(code: ErrorCode, args: readonly string[], stdin: string | Uint8Array = ""): Promise<void> {
  expectRefusal(code, await runInMemory(args, { stdin, read: (source) => reader.read(source), fetch: (url) => fetcher.fetch(url) }));
}

/** The same of the program itself. */
async function expectProcessRefused(code: ErrorCode, args: readonly string[]): Promise<void> {
  expectRefusal(code, await runProcess(args));
}

function expectRefusal(code: ErrorCode, { exitCode, stdout, stderr }: Ended): void {
  expect(stderr).toMatch(new RegExp(`^reportedly: ${code}: ${ERRORS[code].says}: [^\\n]+\\n$`, "u"));
  expect({ exitCode, stdout }).toEqual({ exitCode: ERRORS[code].exit, stdout: "" });
}

// Each start of the program takes seconds where a machine is busy.
describe("bad input ends in one line, a code and nothing half written", { timeout: 60_000 }, () => {
  test("a missing file", () => expectRefused("INPUT_NOT_FOUND", ["read", join(scratchDirectory(), "absent.html")]));
  test("an empty file", () => expectRefused("INPUT_EMPTY", ["read", join(scratchDirectory({ "empty.html": "" }), "empty.html")]));
  test("a text of white space", () => expectRefused("INPUT_EMPTY", ["read", "-"], " \n\t\n"));
  test("a picture", () => expectRefused("INPUT_BINARY", ["read", join(scratchDirectory({ "page.html": PNG }), "page.html")]));
  test("a text of 50 MB in a file", () =>
    expectRefused("INPUT_TOO_LARGE", ["read", join(scratchDirectory({ "big.txt": "Nine fell. ".repeat(4_545_455) }), "big.txt")]));
  test("a text of 50 MB on standard input", () => expectRefused("INPUT_TOO_LARGE", ["read", "-"], "Nine fell. ".repeat(4_545_455)));
  test("a page with no article", () =>
    expectRefused("NO_ARTICLE", ["read", join(scratchDirectory({ "page.html": NO_ARTICLE }), "page.html")]));
  test("a page that is not in the encoding it declares", () =>
    expectRefused(
      "INPUT_ENCODING",
      ["read", "-"],
      Buffer.concat([Buffer.from('<!doctype html><meta charset="utf-8"><p>Les '), Buffer.alloc(400, 0xe9), Buffer.from("</p>")]),
    ));
  test("an address in a private network", () => expectRefused("URL_REFUSED", ["read", "http://127.0.0.1:9/"]));
  test("an address that is no web page's", () => expectRefused("URL_REFUSED", ["read", "ftp://reef.example/report.txt"]));
  test("a name that nobody has", () => expectRefused("URL_UNREACHABLE", ["read", "https://no-such-host.invalid/"]));
  test("an empty text given to the program itself", () => expectProcessRefused("INPUT_EMPTY", ["read", "-"]));
  test("an option that nobody knows", () => expectRefused("USAGE", ["read", "--loud", "-"]));
  test("a batch line that is no object", () => expectRefused("INPUT_INVALID", ["read", "--batch", "-"], "[]\n"));

  test("a bad batch line costs nobody else their answer", async () => {
    const lines = [{ id: "a", text: REPORT }, { id: "b" }, { id: "c", text: REPORT }].map((line) => JSON.stringify(line)).join("\n");
    const { exitCode, stdout, stderr } = await runProcess(["read", "--batch", "-"], lines);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => (JSON.parse(line) as { id: string }).id),
    ).toEqual(["a", "c"]);
    expect(stderr).toContain("standard input line 2: text: expected a string of text, met nothing");
    expect(exitCode).toBe(3);
  });

  test("a reader who stops early ends the program quietly", async () => {
    const line = `${JSON.stringify({ id: "a", text: REPORT })}\n`;
    const child = startProcess(["read", "--batch", "-"]);
    let stderr = "";
    child.stderr.on("data", (bytes: Buffer) => (stderr += bytes.toString()));
    child.stdin.on("error", () => undefined).end(line.repeat(200));
    await firstWords(child);
    child.stdout.destroy();
    const [exitCode] = (await once(child, "exit")) as [number | null];
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  });

  test("a data directory that another process holds", async () => {
    const data = scratchDirectory();
    const first = startProcess(["serve", "--port", "0", "--data", data]);
    expect(await firstWords(first)).toContain("http://127.0.0.1:");
    await expectProcessRefused("DATA_LOCKED", ["serve", "--port", "0", "--data", data]);
    first.kill("SIGTERM");
    expect(await once(first, "exit")).toEqual([0, null]);
  });

  test("a port that is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    await expectProcessRefused("PORT_TAKEN", ["serve", "--port", String(port), "--data", scratchDirectory()]);
    other.close();
  });

  test("a data directory that is a file", () => {
    const directory = scratchDirectory({ data: "not a directory" });
    return expectProcessRefused("DATA_UNREADABLE", ["serve", "--port", "0", "--data", join(directory, "data")]);
  });
});
