import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import process from "node:process";
import { ReportedlyError } from "../../errors.ts";
import { type Sha256, sha256 } from "../../model/ids.ts";
import type { Archive } from "../../ports/archive.ts";
import { asFileError, isMissing } from "./as-file-error.ts";

/**
 * Captures as files below `dir`, named by their SHA-256: `captures/ab/cdef…`.
 * A file is written whole under another name and brought to the disk before it gets its own, so a name always stands for all its bytes.
 */
export function fileArchive(dir: string): Archive {
  const root = join(dir, "captures");
  const get = (name: Sha256): Promise<Uint8Array | undefined> => readChecked(pathOf(root, name), name);
  return {
    async put(bytes) {
      const name = sha256(digestOf(bytes));
      // A file that is there may still be on its way to the disk in another call, so its folder is brought there in any case.
      if ((await get(name)) === undefined) await writeWhole(root, name, bytes);
      await syncFolders(root, name);
      return name;
    },
    async get(name) {
      return isName(name) ? get(name) : undefined;
    },
    async *names() {
      for (const folder of await foldersOf(root)) {
        for (const file of (await readdir(join(root, folder))).sort()) {
          if (isName(folder + file)) yield sha256(folder + file);
        }
      }
    },
  };
}

/** Delete what a writer that died left half written. Only for who holds the lock of the data directory. */
export async function clearIncoming(dir: string): Promise<void> {
  await rm(join(dir, "captures", INCOMING), { recursive: true, force: true });
}

const INCOMING = "incoming";
const isName = (name: string): boolean => /^[0-9a-f]{64}$/u.test(name);
const pathOf = (root: string, name: Sha256): string => join(root, name.slice(0, 2), name.slice(2));
const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

async function readChecked(path: string, name: Sha256): Promise<Uint8Array | undefined> {
  const bytes = await readFile(path).catch((thrown: unknown) => {
    if (isMissing(thrown)) return undefined;
    throw asFileError(thrown, path);
  });
  if (bytes && digestOf(bytes) !== name) throw new ReportedlyError("CAPTURE_ALTERED", `${path} has the SHA-256 ${digestOf(bytes)}`);
  return bytes && new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

async function writeWhole(root: string, name: Sha256, bytes: Uint8Array): Promise<void> {
  const path = pathOf(root, name);
  const unfinished = join(root, INCOMING, randomUUID());
  try {
    await mkdir(dirname(unfinished), { recursive: true });
    await mkdir(dirname(path), { recursive: true });
    await writeAndSync(unfinished, bytes);
    await rename(unfinished, path);
  } catch (thrown) {
    await rm(unfinished, { force: true });
    throw asFileError(thrown, path);
  }
}

async function writeAndSync(path: string, bytes: Uint8Array): Promise<void> {
  await using file = await open(path, "wx");
  await file.writeFile(bytes);
  await file.sync();
}

/** Bring the names to the disk: the file's in its folder, the folder's in the archive, the archive's in the data directory. */
async function syncFolders(root: string, name: Sha256): Promise<void> {
  for (const folder of [dirname(pathOf(root, name)), root, dirname(root)]) await syncFolder(folder);
}

async function syncFolder(folder: string): Promise<void> {
  // Windows has no way to open a folder for this; its file systems keep names in their own journal.
  if (process.platform === "win32") return;
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, "r");
    await handle.sync();
  } catch (thrown) {
    throw asFileError(thrown, folder);
  } finally {
    await handle?.close();
  }
}

async function foldersOf(root: string): Promise<string[]> {
  const folders = await readdir(root).catch((thrown: unknown) => {
    if (isMissing(thrown)) return [];
    throw asFileError(thrown, root);
  });
  return folders.filter((folder) => /^[0-9a-f]{2}$/u.test(folder)).sort();
}
