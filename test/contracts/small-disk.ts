import { spawnSync } from "node:child_process";
import { existsSync, statfsSync } from "node:fs";
import process from "node:process";
import { temporaryDirectory } from "./temporary-directory.ts";

/** A disk of the test's own that is really full when it is full. */
export interface SmallDisk {
  readonly dir: string;
  readonly free: () => number;
  readonly unmount: () => void;
}

const MOUNT = "/bin/mount";
const UNMOUNT = "/bin/umount";

/** Mount a disk of so many bytes in memory; undefined where that is not allowed. */
export function mountSmallDisk(bytes: number): SmallDisk | undefined {
  const { dir, remove } = temporaryDirectory();
  const mounted =
    process.platform === "linux" &&
    existsSync(MOUNT) &&
    spawnSync(MOUNT, ["-t", "tmpfs", "-o", `size=${bytes}`, "tmpfs", dir]).status === 0;
  if (!mounted) {
    remove();
    return undefined;
  }
  return {
    dir,
    free: () => {
      const { bavail, bsize } = statfsSync(dir);
      return bavail * bsize;
    },
    unmount: () => {
      spawnSync(UNMOUNT, ["--lazy", dir]);
      remove();
    },
  };
}

/** Why tests on a small disk are left out; empty when they are not. */
export function noSmallDisk(): string {
  const disk = mountSmallDisk(65_536);
  disk?.unmount();
  return disk ? "" : " (left out: this needs the right to mount a small disk)";
}
