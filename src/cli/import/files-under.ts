import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ImportFile } from "../../jobs/intake/import-files.ts";
import { isReadableName } from "../../jobs/intake/is-readable-name.ts";

export interface FoundFiles {
  readonly files: readonly ImportFile[];
  /** Files of a folder whose names say that they are something else: pictures, programs, style sheets. */
  readonly passedOver: number;
}

/** The files at some paths, those of folders by name; a file that is named itself counts whatever its name. Links to folders are not followed. */
export async function filesUnder(paths: readonly string[]): Promise<FoundFiles> {
  const files: ImportFile[] = [];
  let passedOver = 0;
  for (const path of paths) {
    const found = await stat(path);
    if (!found.isDirectory()) {
      files.push(fileAt(path, found.size));
      continue;
    }
    for await (const file of walk(path)) {
      if (isReadableName(file)) files.push(fileAt(file, (await stat(file)).size));
      else passedOver++;
    }
  }
  return { files, passedOver };
}

const fileAt = (name: string, size: number): ImportFile => ({
  name,
  size,
  open: () => createReadStream(name, { highWaterMark: 256 * 1024 }),
});

async function* walk(directory: string): AsyncGenerator<string> {
  const entries = await readdir(directory, { withFileTypes: true });
  for (const entry of entries.filter(({ name }) => !name.startsWith(".")).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield path;
  }
}
