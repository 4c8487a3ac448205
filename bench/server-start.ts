import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import type { Readable } from "node:stream";

const ROOT = resolve(import.meta.dirname, "..");

/** Milliseconds from starting the process to its printed address, on an empty data directory, and the memory it then holds (Linux only). */
export async function serverStart(): Promise<{ readonly ms: number; readonly megabytes: number | undefined }> {
  const data = mkdtempSync(join(tmpdir(), "reportedly-bench-"));
  const began = performance.now();
  const server = spawn(process.execPath, ["src/cli/main.ts", "serve", "--port", "0", "--data", data], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(server, "exit");
  try {
    await Promise.race([addressPrinted(server.stdout), gone.then(() => Promise.reject(new Error("the server ended before it answered")))]);
    return { ms: performance.now() - began, megabytes: residentMegabytes(server.pid) };
  } finally {
    server.kill();
    await gone;
    rmSync(data, { recursive: true, force: true });
  }
}

async function addressPrinted(stdout: Readable): Promise<void> {
  let printed = "";
  for await (const chunk of stdout) {
    printed += String(chunk);
    if (/https?:\/\/\S+/u.test(printed)) return;
  }
}

function residentMegabytes(pid: number | undefined): number | undefined {
  if (process.platform !== "linux" || pid === undefined) return undefined;
  const kilobytes = /^VmRSS:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}
