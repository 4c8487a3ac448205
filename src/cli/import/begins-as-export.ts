import { open } from "node:fs/promises";

const BEGINNING = '{"format":"reportedly-export/';

/** Whether a file begins as `reportedly export` begins one. */
export async function beginsAsExport(path: string): Promise<boolean> {
  await using file = await open(path, "r");
  const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING.length), 0, BEGINNING.length, 0);
  return buffer.toString("latin1", 0, bytesRead) === BEGINNING;
}
