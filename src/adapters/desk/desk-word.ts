import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { asFileError } from "../files/as-file-error.ts";

/** How to reach the desk that has a data directory open, and to show it that one may read that directory. */
export interface DeskWord {
  readonly address: string;
  /** A secret of this run: who knows it can read the files of the desk's owner. */
  readonly owner: string;
}

/** The header that carries the secret. */
export const OWNER_HEADER = "x-reportedly-owner";

const fileIn = (dataDirectory: string): string => join(dataDirectory, "desk.json");

/** Leave word in a data directory, for its owner alone. */
export async function leaveWord(dataDirectory: string, word: DeskWord): Promise<void> {
  const path = fileIn(dataDirectory);
  await writeFile(path, `${JSON.stringify(word)}\n`, { mode: 0o600 }).catch((thrown: unknown) => {
    throw asFileError(thrown, path);
  });
}

export const takeWordBack = async (dataDirectory: string): Promise<void> => rm(fileIn(dataDirectory), { force: true });

/** The word that was left; that of a desk that died may still be there. */
export async function leftWord(dataDirectory: string): Promise<DeskWord | undefined> {
  try {
    const { address, owner } = JSON.parse(await readFile(fileIn(dataDirectory), "utf8")) as Partial<DeskWord>;
    return typeof address === "string" && typeof owner === "string" ? { address, owner } : undefined;
  } catch {
    return undefined;
  }
}
