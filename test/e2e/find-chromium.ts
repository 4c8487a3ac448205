import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** The browser to test in: CHROMIUM_PATH, else the first of the usual names on the PATH. */
export function findChromium(): string {
  const given = process.env["CHROMIUM_PATH"];
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = given === undefined ? folders.flatMap((folder) => NAMES.map((name) => join(folder, name))) : [given];
  const found = candidates.find(isExecutable);
  if (found !== undefined) return found;
  throw new Error(
    given === undefined
      ? `no browser: none of ${NAMES.join(", ")} is on the PATH. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.`
      : `no browser: CHROMIUM_PATH names ${given}, which cannot be run.`,
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
