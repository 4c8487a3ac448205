import type { Dirent } from "node:fs";
import { constants, open, readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { ReportedlyError } from "../../errors.ts";
import { byCodePoint } from "../../model/by-code-point.ts";
import type { FolderEntry, FolderReader } from "../../ports/folders.ts";
import { isMissing } from "./as-file-error.ts";

/** Folders of this machine, read as they stand at the moment. */
export function folderReader(): FolderReader {
  return {
    async *list(folder) {
      const root = await realpath(folder).catch(asInputError(folder));
      yield* entriesIn(folder, root);
    },
    async read(folder, path, maxBytes) {
      const root = await realpath(folder).catch(asInputError(folder));
      const place = await realpath(path).catch(asInputError(path));
      if (!isWithin(root, place)) throw new ReportedlyError("INPUT_UNREADABLE", `expected a file of ${folder}, met a link to ${place}`);
      return bytesOf(place, maxBytes).catch(asInputError(path));
    },
  };
}

/** What lies in one folder and those below it. A folder that went away meanwhile has nothing in it. */
async function* entriesIn(folder: string, root: string): AsyncGenerator<FolderEntry> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(asInputError(folder));
  for (const entry of entries.filter(({ name }) => !name.startsWith(".")).sort(byName)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* entriesBelow(path, root);
    else if (entry.isFile()) yield* someOf(await fileAt(path));
    else if (entry.isSymbolicLink()) yield* someOf(await linkAt(path, root));
  }
}

/** One folder that cannot be looked into does not hide the others. */
async function* entriesBelow(folder: string, root: string): AsyncGenerator<FolderEntry> {
  try {
    yield* entriesIn(folder, root);
  } catch (thrown) {
    if (!(thrown instanceof ReportedlyError)) throw thrown;
    if (thrown.code !== "INPUT_NOT_FOUND") yield passedOver(folder, "a folder that cannot be looked into");
  }
}

const byName = (a: Dirent, b: Dirent): number => byCodePoint(a.name, b.name);
const someOf = <T>(entry: T | undefined): T[] => (entry === undefined ? [] : [entry]);
const passedOver = (path: string, why: string): FolderEntry => ({ path, size: 0, modifiedAt: new Date(0).toISOString(), passedOver: why });

async function fileAt(path: string): Promise<FolderEntry | undefined> {
  try {
    const { size, mtime } = await stat(path);
    return { path, size, modifiedAt: mtime.toISOString() };
  } catch (thrown) {
    // It went away between being named and being looked at.
    return isMissing(thrown) ? undefined : passedOver(path, "a file that cannot be looked at");
  }
}

async function linkAt(path: string, root: string): Promise<FolderEntry | undefined> {
  const place = await realpath(path).catch(() => undefined);
  if (place === undefined) return passedOver(path, "a link that leads nowhere");
  if (!isWithin(root, place)) return passedOver(path, "a link that leads out of the folder");
  const isFolder = (await stat(place)).isDirectory();
  // It is met at its own place, and a link may lead round in a circle.
  return isFolder ? passedOver(path, "a link to a folder") : fileAt(path);
}

const isWithin = (root: string, place: string): boolean => place.startsWith(root.endsWith(sep) ? root : `${root}${sep}`);

async function bytesOf(place: string, maxBytes: number): Promise<Uint8Array> {
  // A link put in its place since is not followed, and a pipe that nobody writes to does not hold us up.
  await using file = await open(place, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  const { size } = await file.stat();
  if (size > maxBytes) throw new ReportedlyError("INPUT_TOO_LARGE", `expected at most ${maxBytes} bytes, met ${size}`);
  const bytes = await file.readFile();
  if (bytes.byteLength > maxBytes)
    throw new ReportedlyError("INPUT_TOO_LARGE", `expected at most ${maxBytes} bytes, met ${bytes.byteLength}`);
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function asInputError(path: string): (thrown: unknown) => never {
  return (thrown) => {
    if (thrown instanceof ReportedlyError) throw thrown;
    if (isMissing(thrown)) throw new ReportedlyError("INPUT_NOT_FOUND", path, { cause: thrown });
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new ReportedlyError("INPUT_UNREADABLE", `${path}: ${reason}`, { cause: thrown });
  };
}
