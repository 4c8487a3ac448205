import { readFileSync } from "node:fs";
import process from "node:process";

/**
 * Whether a process lives, and since when. `start` names the moment in the system's own words, so that
 * a number given to a new process is not taken for the old one; absent where the system does not say (no /proc).
 */
export type ProcessState = { readonly isAlive: false } | { readonly isAlive: true; readonly start?: string | undefined };

export function processState(pid: number): ProcessState {
  if (!answersSignals(pid)) return { isAlive: false };
  const stat = fileIfAny(`/proc/${pid}/stat`);
  if (stat === undefined) return { isAlive: true };
  // The second field is the program's name in brackets and may hold spaces; the third is its state, the twenty-second its start.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const isDead = fields[0] === "Z" || fields[0] === "X";
  return isDead
    ? { isAlive: false }
    : { isAlive: true, start: `${fileIfAny("/proc/sys/kernel/random/boot_id")?.trim() ?? ""} ${fields[19] ?? ""}` };
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    // EPERM: it lives and belongs to someone else.
    return thrown instanceof Error && "code" in thrown && thrown.code === "EPERM";
  }
}

function fileIfAny(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
