import { open, rm } from "node:fs/promises";
import { ReportedlyError } from "../../errors.ts";
import type { Output } from "../surroundings.ts";
import { writeTo } from "../terminal/write-to.ts";

/**
 * Have something written to a new file, which has reached the disk when this returns, or to standard output without a path.
 * A file that is there is never written over: that fails with TARGET_NOT_EMPTY. What fails leaves no file.
 */
export async function withOutput<T>(
  path: string | undefined,
  stdout: Output,
  produce: (write: (piece: string | Uint8Array) => Promise<void>) => Promise<T>,
): Promise<T> {
  if (path === undefined) return produce((piece) => (piece.length === 0 ? Promise.resolve() : writeTo(stdout, piece)));
  await using file = await open(path, "wx").catch((thrown: unknown) => failed(path, thrown));
  try {
    const produced = await produce((piece) => file.writeFile(piece));
    await file.sync();
    return produced;
  } catch (thrown) {
    await file.close();
    await rm(path, { force: true });
    return failed(path, thrown);
  }
}

function failed(path: string, thrown: unknown): never {
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
  if (code === "EEXIST") throw new ReportedlyError("TARGET_NOT_EMPTY", `expected no file ${path}, met one`, { cause: thrown });
  if (code === "ENOSPC" || code === "EDQUOT") throw new ReportedlyError("DISK_FULL", path, { cause: thrown });
  if (thrown instanceof Error && "syscall" in thrown)
    throw new ReportedlyError("DATA_UNREADABLE", `${path}: ${thrown.message}`, { cause: thrown });
  throw thrown;
}
