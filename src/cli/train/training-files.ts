import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { ReportedlyError } from "../../errors.ts";
import type { TextsElsewhere } from "../../training/read-training-file.ts";
import { asInputError } from "../read/as-input-error.ts";

const KINDS = /\.(?:gold|standoff|jsonl)$/u;

/** The marked files among paths, those of folders below them by name; a file that is named itself counts whatever its name. */
export async function filesOf(paths: readonly string[]): Promise<{ readonly name: string; readonly content: string }[]> {
  const names: string[] = [];
  for (const path of paths) {
    try {
      if (!(await stat(path)).isDirectory()) names.push(path);
      else {
        const below = await readdir(path, { recursive: true });
        names.push(
          ...below
            .filter((name) => KINDS.test(name))
            .map((name) => join(path, name))
            .sort(),
        );
      }
    } catch (thrown) {
      throw asInputError(thrown, path);
    }
  }
  return Promise.all(names.map(async (name) => ({ name, content: await textOf(name) })));
}

/** The texts in files of one object a line, by their ids, with the SHA-256 of each. */
export async function textsElsewhere(paths: readonly string[]): Promise<TextsElsewhere> {
  const found = new Map<string, { text: string; sha256: string }>();
  for (const path of paths) {
    const lines = (await textOf(path)).split("\n");
    for (const [index, line] of lines.entries()) {
      if (line.trim() === "") continue;
      const { id, text } = parsed(line, `${path}:${index + 1}`);
      found.set(id, { text, sha256: createHash("sha256").update(text).digest("hex") });
    }
  }
  return found;
}

function parsed(line: string, where: string): { id: string; text: string } {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (cause) {
    throw new ReportedlyError("INPUT_INVALID", `${where}: expected an object of JSON`, { cause });
  }
  const { id, text } = (typeof row === "object" && row !== null ? row : {}) as Record<string, unknown>;
  if (typeof id !== "string" || typeof text !== "string") throw new ReportedlyError("INPUT_INVALID", `${where}: expected id and text`);
  return { id, text };
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (thrown) {
    throw asInputError(thrown, path);
  }
}
