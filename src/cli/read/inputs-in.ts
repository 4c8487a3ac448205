import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { ReportedlyError } from "../../errors.ts";
import { isReadableName } from "../../jobs/intake/is-readable-name.ts";
import type { Input } from "./input.ts";

/** The files in a directory that reports come in and those below it, by name; links to directories and hidden entries are left out. */
export async function* inputsIn(directory: string, file: (path: string) => Input): AsyncGenerator<Input> {
  let found = 0;
  for await (const input of walk(directory, file)) {
    found++;
    yield input;
  }
  if (found === 0)
    yield failing(
      directory,
      new ReportedlyError("INPUT_EMPTY", `${directory} holds no file of a kind that reports come in (.html, .txt, .pdf, .eml, …)`),
    );
}

async function* walk(directory: string, file: (path: string) => Input): AsyncGenerator<Input> {
  let entries: Dirent[];
  try {
    entries = await readdir(directory, { withFileTypes: true });
  } catch (thrown) {
    yield failing(directory, thrown);
    return;
  }
  for (const entry of entries.filter(({ name }) => !name.startsWith(".")).toSorted(byName)) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* walk(path, file);
    else if (isReadableName(entry.name)) yield file(path);
  }
}

/** By code unit: the same order on every machine. */
const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** A place in the order where nothing can be read. */
function failing(name: string, reason: unknown): Input {
  return { name, source: () => Promise.reject(reason instanceof Error ? reason : new Error(String(reason))) };
}
